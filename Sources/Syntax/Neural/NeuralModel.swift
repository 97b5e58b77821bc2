/// The network as the model file has it: 8-bit embeddings, used in place, and 16-bit matrices.
package struct NeuralModel: @unchecked Sendable {
  /// The section's name.
  package static let section = "neural"
  /// What mixed embeddings, gates, hidden units and other components are multiplied by to
  /// become integers.
  package static let mixScale: Float = 1024
  package static let gateScale: Float = 1024
  package static let hiddenScale: Float = 16_384
  package static let headScale: Float = 1024
  package static let queryScale: Float = 512

  let dimensions: NeuralDimensions
  /// The embedding rows of features.
  let features: HashedRows
  /// The rows in `projections` of frequent words, by their forms' hashes.
  let frequent: HashedRows
  /// The inputs' share of the first layer's gates for frequent words.
  let projections: UnsafePointer<Int16>
  let embeddings: UnsafePointer<Int8>
  let mix: IntegerMatrix
  let input: (IntegerMatrix, IntegerMatrix)
  let recurrent: (IntegerMatrix, IntegerMatrix, IntegerMatrix, IntegerMatrix)
  let output: IntegerMatrix
  let query: IntegerMatrix
  let relation: IntegerMatrix
  /// The root as a head of arcs, and of relations.
  let rootArc: UnsafePointer<Int16>
  let rootLabel: UnsafePointer<Int16>
  /// Scores of distances from `-reach` to `reach`.
  let distances: UnsafePointer<Int32>
  /// The universal and the Penn tag of each class of tags.
  let tags: [(UniversalTag, PennTag)]
  let relations: [DependencyRelation]

  /// Opens the network.
  ///
  /// - Throws: ``ModelError`` where the section is missing or malformed.
  /// - Complexity: O(*n*) in the matrices' weights.
  init(_ file: ModelFile) throws(ModelError) {
    var reader = try file.reader(of: Self.section)
    var sizes: [Int] = []
    for _ in 0..<8 { sizes.append(try reader.readCount(limit: 1 << 20)) }
    dimensions = NeuralDimensions(
      vocabulary: sizes[0],
      embedding: sizes[1],
      hidden: sizes[2],
      arc: sizes[3],
      label: sizes[4],
      tags: sizes[5],
      relations: sizes[6],
      names: sizes[7]
    )
    let frequentCount = try reader.readCount(limit: 1 << 20)
    guard sizes[1...4].allSatisfy({ $0 > 0 && $0 % 8 == 0 }), sizes[0] > 0, sizes[5] > 0,
      sizes[6] > 0
    else { throw reader.malformed }
    var tags: [(UniversalTag, PennTag)] = []
    for _ in 0..<sizes[5] {
      let universal = UniversalTag(rawValue: try reader.read(UInt8.self))
      let penn = PennTag(rawValue: try reader.read(UInt8.self))
      guard let universal, penn.rawValue < PennTag.count else { throw reader.malformed }
      tags.append((universal, penn))
    }
    self.tags = tags
    var relations: [DependencyRelation] = []
    for _ in 0..<sizes[6] {
      relations.append(DependencyRelation(rawValue: try reader.read(UInt8.self)))
      guard relations.last!.rawValue < DependencyRelation.count else { throw reader.malformed }
    }
    self.relations = relations
    try reader.align(to: 64)
    features = try HashedRows(&reader)
    frequent = try HashedRows(&reader)
    projections = try reader.readPointer(
      Int16.self,
      count: max(1, frequentCount) * dimensions.gates
    )
    embeddings = try reader.readPointer(Int8.self, count: sizes[0] * sizes[1])
    mix = try IntegerMatrix(&reader)
    input = (try IntegerMatrix(&reader), try IntegerMatrix(&reader))
    recurrent = (
      try IntegerMatrix(&reader), try IntegerMatrix(&reader), try IntegerMatrix(&reader),
      try IntegerMatrix(&reader)
    )
    output = try IntegerMatrix(&reader)
    query = try IntegerMatrix(&reader)
    relation = try IntegerMatrix(&reader)
    try reader.align(to: 64)
    rootArc = try reader.readPointer(Int16.self, count: sizes[3])
    rootLabel = try reader.readPointer(Int16.self, count: sizes[4])
    try reader.align(to: 64)
    distances = try reader.readPointer(Int32.self, count: NeuralDimensions.distances)
    let d = dimensions
    func fits(_ matrix: IntegerMatrix, _ rows: Int, _ columns: Int) -> Bool {
      matrix.rows == (rows + 3) / 4 * 4 && matrix.columns == columns
    }
    guard fits(mix, d.embedding, d.embedding), fits(input.0, d.gates, d.embedding),
      fits(input.1, d.gates, d.context), fits(recurrent.0, d.gates / 2, d.hidden),
      fits(recurrent.1, d.gates / 2, d.hidden), fits(recurrent.2, d.gates / 2, d.hidden),
      fits(recurrent.3, d.gates / 2, d.hidden), fits(output, d.outputs, d.context),
      fits(query, d.arc, d.arc), fits(relation, d.relations, d.label)
    else { throw reader.malformed }
  }
}
