import Syntax

/// Several networks that annotate sentences together.
///
/// - References: Kuncoro et al. 2016, one parser from many; Hinton, Vinyals and Dean 2015.
struct Ensemble {
  /// The networks as sections of a model.
  let networks: [[UInt8]]

  /// What the networks say of each sentence.
  ///
  /// - Throws: `ModelError` where a network is malformed.
  func annotate(_ sentences: [Sentence]) throws -> [Consensus] {
    var analyses: [[Sentence]] = []
    var arcs = sentences.map { [Float](repeating: 0, count: $0.count * ($0.count + 1)) }
    for network in networks {
      var model = ModelWriter()
      model.setSection(NeuralModel.section, network)
      let memory = try MemoryModel(model.encoded())
      var annotated = sentences
      let share = 1 / Float(networks.count)
      try NeuralParser(memory.file).annotate(&annotated) { index, count, scores, stride in
        Self.add(scores, stride, count, share, to: &arcs[index], sentences[index].count + 1)
      }
      withExtendedLifetime(memory) {}
      analyses.append(annotated)
    }
    return sentences.indices.map { index in
      Consensus(
        of: analyses.map { $0[index] },
        majority: networks.count / 2 + 1,
        arcs: arcs[index]
      )
    }
  }

  /// Adds the probabilities that a network's scores tell of `count` words' heads, `share`
  /// times, to `arcs`, `width` a word. A longer sentence's last words, which a network does not
  /// read, hang on the last that it reads.
  private static func add(
    _ scores: UnsafePointer<Int32>,
    _ stride: Int,
    _ count: Int,
    _ share: Float,
    to arcs: inout [Float],
    _ width: Int
  ) {
    var line = [Float](repeating: 0, count: count + 1)
    for word in 0..<count {
      for node in 0...count {
        let isOwn = node == word + 1
        line[node] =
          isOwn ? -1e6 : Float(scores[word * stride + node]) / NeuralParser.scoreScale
      }
      let sum = line.withUnsafeMutableBufferPointer {
        exponentials($0.baseAddress!, count + 1)
      }
      for node in 0...count { arcs[word * width + node] += share * line[node] / sum }
    }
    for word in count..<(width - 1) { arcs[word * width + count] += share }
  }
}
