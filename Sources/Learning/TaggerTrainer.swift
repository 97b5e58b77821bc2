import Syntax

/// Trains the tagger's perceptron.
struct TaggerTrainer {
  let classes: Int
  var epochs = 7

  /// Trains on the gold tags of the sentences that `isUsed` lets through.
  func train(
    _ sentences: [TrainingSentence],
    seed: UInt64,
    isUsed: (Int) -> Bool = { _ in true }
  )
    -> KeyedPerceptron
  {
    let perceptron = KeyedPerceptron(classes: classes)
    var random = SeededRandom(seed: seed)
    let used = sentences.indices.filter(isUsed)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: TaggerFeatures.limit) { features in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: perceptron.stride) { sums in
        guard let list = features.baseAddress, let scores = sums.baseAddress else { return }
        for _ in 0..<epochs {
          for place in random.permutation(used.count) {
            learn(sentences[used[place]], perceptron, list, scores)
          }
        }
      }
    }
    return perceptron
  }

  private func learn(
    _ sentence: TrainingSentence,
    _ perceptron: KeyedPerceptron,
    _ list: UnsafeMutablePointer<UInt64>,
    _ scores: UnsafeMutablePointer<Int32>
  ) {
    sentence.atoms.withUnsafeBufferPointer { atoms in
      guard let base = atoms.baseAddress else { return }
      var previous = TagSet.atom(-1)
      var beforePrevious = TagSet.atom(-1)
      for index in 0..<sentence.count {
        let count = TaggerFeatures.write(
          base,
          index,
          previous: previous,
          beforePrevious: beforePrevious,
          into: list
        )
        let features = UnsafeBufferPointer(start: UnsafePointer(list), count: count)
        perceptron.score(features, into: scores)
        var best = 0
        for tag in 1..<max(1, classes) where scores[tag] > scores[best] { best = tag }
        let gold = Int(sentence.tags[index])
        if gold != 255 { perceptron.update(features, gold: gold, predicted: best) }
        perceptron.advance()
        beforePrevious = previous
        previous = TagSet.atom(best)
      }
    }
  }
}
