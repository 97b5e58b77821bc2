import Syntax

/// The matrices of the network laid out for products, as they are and transposed.
///
/// Packed once a step and then only read, by all shards at once.
final class PackedWeights {
  /// A matrix and its transpose.
  struct Pair {
    let forward = PackedMatrix()
    let backward = PackedMatrix()

    func pack(_ source: UnsafePointer<Float>, rows: Int, columns: Int) {
      forward.pack(source, rows: rows, columns: columns, rowStride: columns)
      backward.pack(source, rows: columns, columns: rows, rowStride: 1, columnStride: columns)
    }
  }

  let mix = Pair()
  let input = (0..<NeuralDimensions.layers).map { _ in Pair() }
  let recurrent = (0..<NeuralDimensions.layers).map { _ in [Pair(), Pair()] }
  let output = Pair()
  let bilinear = Pair()
  let relation = Pair()

  func pack(_ parameters: NeuralParameters) {
    let d = parameters.dimensions
    let layout = parameters.layout
    let base = parameters.dense.pointer
    mix.pack(base + layout.mix, rows: d.embedding, columns: d.embedding)
    for layer in 0..<NeuralDimensions.layers {
      input[layer].pack(
        base + layout.input[layer],
        rows: layer == 0 ? d.embedding : d.context,
        columns: d.gates
      )
      for direction in 0..<2 {
        recurrent[layer][direction].pack(
          base + layout.recurrent[layer][direction],
          rows: d.hidden,
          columns: d.gates / 2
        )
      }
    }
    output.pack(base + layout.output, rows: d.context, columns: d.outputs)
    bilinear.pack(base + layout.bilinear, rows: d.arc, columns: d.arc)
    relation.pack(base + layout.relation, rows: d.label, columns: d.relations)
  }
}
