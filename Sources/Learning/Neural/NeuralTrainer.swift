import Dispatch
package import Syntax

/// Trains the network.
///
/// The same examples, settings and seed give the same weights to the last bit, whatever the
/// number of threads: a step is always divided into the same shards, and their gradients are
/// added in the same order.
package final class NeuralTrainer {
  package let parameters: NeuralParameters
  private let settings: NeuralSettings
  private let examples: [NeuralExample]
  private let weights = PackedWeights()
  private let shards: [NeuralShard]
  private let adam: Adam
  private let threads: Int

  package init(
    _ examples: [NeuralExample],
    dimensions: NeuralDimensions,
    settings: NeuralSettings,
    threads: Int = 1
  ) {
    self.examples = examples
    self.settings = settings
    self.threads = threads
    let parameters = NeuralParameters(dimensions: dimensions, seed: settings.seed)
    self.parameters = parameters
    let weights = weights
    shards = (0..<settings.shards).map { _ in
      NeuralShard(parameters: parameters, weights: weights)
    }
    adam = Adam(parameters)
  }

  /// Trains over all examples `settings.epochs` times, the learning rate falling to zero
  /// after a short rise.
  ///
  /// - Parameter report: called after each epoch with its number and the mean losses a word
  ///   of tags, heads and relations.
  package func train(report: (Int, String) -> Void) {
    var random = SeededRandom(seed: settings.seed &+ 77)
    var step = 0
    for epoch in 0..<settings.epochs {
      let batches = batches(&random)
      let steps = batches.count * settings.epochs
      var losses = NeuralLosses()
      for batch in batches {
        let warmth = min(1, Float(step + 1) / Float(max(1, min(100, steps / 10))))
        let left = max(0.01, 1 - Float(step) / Float(steps))
        losses += self.step(
          batch,
          rate: settings.learningRate * warmth * left,
          seed: random.next()
        )
        step += 1
      }
      let words = losses.words
      let means = [losses.tags, losses.arcs, losses.relations].map {
        (($0 / words * 1000).rounded() / 1000).description
      }
      report(epoch + 1, means.joined(separator: " "))
    }
  }

  /// One step; returns the losses before it.
  private func step(_ batch: [[Int]], rate: Float, seed: UInt64) -> NeuralLosses {
    weights.pack(parameters)
    var words = 0
    for shard in batch { for index in shard { words += examples[index].count } }
    let scale = 1 / Float(max(words, 1))
    nonisolated(unsafe) var losses = Array(repeating: NeuralLosses(), count: shards.count)
    nonisolated(unsafe) let shards = shards
    let examples = examples
    let settings = settings
    losses.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let results = buffer
      let work: @Sendable (Int) -> Void = { index in
        shards[index].clear()
        results[index] = shards[index].learn(
          examples,
          batch[index],
          settings: settings,
          seed: seed &+ UInt64(index),
          scale: scale
        )
      }
      if threads > 1 {
        DispatchQueue.concurrentPerform(iterations: shards.count, execute: work)
      } else {
        for index in shards.indices { work(index) }
      }
    }
    let rows = reduce()
    let norm = norm(rows)
    adam.step(
      shards[0].gradient,
      shards[0].embeddingGradient,
      rows: rows,
      rate: rate,
      scale: norm > settings.clip ? settings.clip / norm : 1
    )
    var sum = NeuralLosses()
    for loss in losses { sum += loss }
    return sum
  }

  /// Adds the gradients of all shards to the first one's; returns the rows with a gradient.
  private func reduce() -> [Int32] {
    let width = parameters.dimensions.embedding
    let sum = shards[0].gradient.pointer
    for shard in shards.dropFirst() {
      for index in 0..<shard.gradient.count { sum[index] += shard.gradient.pointer[index] }
      for row in shard.touched {
        shards[0].touch(row)
        let target = shards[0].embeddingGradient.pointer + Int(row) * width
        let source = shard.embeddingGradient.pointer + Int(row) * width
        for component in 0..<width { target[component] += source[component] }
      }
    }
    return shards[0].touched
  }

  /// The length of the gradient.
  private func norm(_ rows: [Int32]) -> Float {
    var sum = SIMD8<Double>(repeating: 0)
    func add(_ pointer: UnsafePointer<Float>, _ count: Int) {
      var index = 0
      while index < count {
        let value = SIMD8<Double>(load(pointer + index))
        sum += value * value
        index += 8
      }
    }
    add(shards[0].gradient.pointer, shards[0].gradient.count)
    let width = parameters.dimensions.embedding
    for row in rows { add(shards[0].embeddingGradient.pointer + Int(row) * width, width) }
    return Float(sum.sum().squareRoot())
  }

  /// Sentences of about equal length together, as steps of shards, in random order.
  private func batches(_ random: inout SeededRandom) -> [[[Int]]] {
    let keys = examples.map { Float($0.count) + 4 * random.unit() }
    let order = examples.indices.filter { examples[$0].count > 0 }
      .sorted { keys[$0] != keys[$1] ? keys[$0] < keys[$1] : $0 < $1 }
    var steps: [[[Int]]] = []
    var current: [[Int]] = [[]]
    var words = 0
    let limit = settings.wordsPerStep / settings.shards
    for index in order {
      current[current.count - 1].append(index)
      words += examples[index].count
      if words >= limit {
        words = 0
        if current.count == settings.shards {
          steps.append(current)
          current = [[]]
        } else {
          current.append([])
        }
      }
    }
    if current.count > 1 || !current[0].isEmpty {
      while current.count < settings.shards { current.append([]) }
      steps.append(current)
    }
    steps.shuffle(using: &random)
    return steps
  }
}
