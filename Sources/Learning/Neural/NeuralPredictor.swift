import Syntax

/// What the network says about a sentence.
package struct NeuralPrediction: Sendable {
  package var tags: [Int32] = []
  package var heads: [Int32] = []
  package var relations: [Int32] = []
  package var names: [Int32] = []
}

/// The network in single precision: the referee of the integer one.
package final class NeuralPredictor {
  private let shard: NeuralShard
  private let weights = PackedWeights()

  package init(_ parameters: NeuralParameters) {
    weights.pack(parameters)
    shard = NeuralShard(parameters: parameters, weights: weights)
  }

  /// Tags, trees and names of sentences of which only `rows` are read.
  package func predict(_ examples: [NeuralExample]) -> [NeuralPrediction] {
    var result = Array(repeating: NeuralPrediction(), count: examples.count)
    let order = examples.indices.sorted {
      examples[$0].count != examples[$1].count
        ? examples[$0].count < examples[$1].count : $0 < $1
    }
    var start = 0
    while start < order.count {
      let end = min(start + 32, order.count)
      predict(examples, Array(order[start..<end]), &result)
      start = end
    }
    return result
  }

  private func predict(
    _ examples: [NeuralExample],
    _ indices: [Int],
    _ result: inout [NeuralPrediction]
  ) {
    let order = StepOrder(indices) { examples[$0].count }
    if order.rows == 0 { return }
    var settings = NeuralSettings()
    settings.dropout = 0
    var random = SeededRandom(seed: 0)
    let d = shard.d
    shard.forward(examples, order, settings, &random)
    for (lane, sentence) in order.sentences.enumerated() {
      let count = examples[sentence].count
      if count == 0 { continue }
      let scores = shard.arcScores(order, lane, count)
      let integers = (0..<count * (count + 1)).map { Int32(max(-1e6, scores[$0]) * 1000) }
      var heads = [Int32](repeating: -1, count: count)
      TreeDecoder.heads(integers, stride: count + 1, count: count, into: &heads)
      var prediction = NeuralPrediction()
      prediction.heads = heads
      let features = shard.scratch[3].reserve(d.label)
      let relationScores = shard.scratch[4].reserve(d.relations)
      for word in 0..<count {
        let outputs = shard.outputs.pointer + (order.starts[word] + lane) * d.outputs
        let tags = outputs + 2 * d.arc + 2 * d.label
        prediction.tags.append(highest(tags, d.tags))
        prediction.names.append(highest(tags + d.tags, d.names))
        shard.relationFeatures(order, lane, word, Int(heads[word]), features)
        shard.relationScores(features, 1, relationScores)
        prediction.relations.append(highest(relationScores, d.relations))
      }
      result[sentence] = prediction
    }
  }

  private func highest(_ scores: UnsafePointer<Float>, _ count: Int) -> Int32 {
    var best = 0
    for index in 1..<max(count, 1) where scores[index] > scores[best] { best = index }
    return Int32(best)
  }
}
