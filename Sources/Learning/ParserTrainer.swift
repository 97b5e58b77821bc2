import Syntax

/// What the parser's training yields.
struct ParserWeights {
  let transitions: KeyedPerceptron
  let labels: KeyedPerceptron
}

/// Trains the parser greedily, with a dynamic oracle and exploration.
struct ParserTrainer {
  let labels: LabelSet
  let vocabulary: Vocabulary
  var epochs = 8
  /// The chance, in percent, to follow a wrong prediction after the first epoch.
  var exploration = 90

  /// The tokens of a sentence, some rare words made unknown.
  static func tokens(
    _ sentence: TrainingSentence,
    _ vocabulary: Vocabulary,
    dropping random: inout SeededRandom,
    percent: Int = 0
  ) -> [ParserToken] {
    let count = sentence.count
    var row = [ParserToken](
      repeating: ParserToken(outside: 0),
      count: ParserToken.before + count + ParserToken.after
    )
    row.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { ParserToken.pad(base, count: count) }
    }
    for index in 0..<count {
      let atoms = sentence.atoms[index + 2]
      let ambiguity = vocabulary.entry(atoms.lower).ambiguity
      var isKnown = ambiguity != 0
      if isKnown, ambiguity == VocabularyTrainer.rare, random.below(100) < 25 { isKnown = false }
      if isKnown, percent > 0, random.below(100) < percent { isKnown = false }
      row[ParserToken.before + index] = ParserToken(
        atoms,
        tag: Int(sentence.predictedTags[index]),
        isKnown: isKnown
      )
    }
    return row
  }

  func train(_ sentences: [TrainingSentence], seed: UInt64) -> ParserWeights {
    let weights = ParserWeights(
      transitions: KeyedPerceptron(classes: 3),
      labels: KeyedPerceptron(classes: labels.relations.count)
    )
    var random = SeededRandom(seed: seed)
    let forest = ParserForest()
    for epoch in 0..<epochs {
      for place in random.permutation(sentences.count) {
        let sentence = sentences[place]
        let row = Self.tokens(sentence, vocabulary, dropping: &random)
        row.withUnsafeBufferPointer { buffer in
          guard let base = buffer.baseAddress else { return }
          learn(
            sentence,
            base + ParserToken.before,
            weights,
            forest,
            exploring: epoch > 0 ? exploration : 0,
            &random
          )
        }
      }
    }
    return weights
  }

  private func learn(
    _ sentence: TrainingSentence,
    _ words: UnsafePointer<ParserToken>,
    _ weights: ParserWeights,
    _ forest: ParserForest,
    exploring: Int,
    _ random: inout SeededRandom
  ) {
    let count = sentence.count
    var state = forest.start(words: count, limit: 2 * count + 1)
    let features = UnsafeMutablePointer<UInt64>.allocate(capacity: ParserFeatures.limit)
    let scores = UnsafeMutablePointer<Int32>.allocate(capacity: 64)
    defer {
      features.deallocate()
      scores.deallocate()
    }
    for _ in 0..<2 * count {
      let costs = DynamicOracle.costs(forest, state, heads: sentence.heads)
      let cost = [costs.shift, costs.left, costs.right]
      let least = min(costs.shift, costs.left, costs.right)
      let number = ParserFeatures.writeTransition(
        forest.states[Int(state)],
        forest.cells,
        words,
        into: features
      )
      let list = UnsafeBufferPointer(start: UnsafePointer(features), count: number)
      weights.transitions.score(list, into: scores)
      var predicted = -1
      var gold = -1
      for action in 0..<3 where cost[action] < DynamicOracle.impossible {
        if predicted < 0 || scores[action] > scores[predicted] { predicted = action }
        if cost[action] == least, gold < 0 || scores[action] > scores[gold] { gold = action }
      }
      var followed = predicted
      if cost[predicted] > least {
        weights.transitions.update(list, gold: gold, predicted: predicted)
        if random.below(100) >= exploring { followed = gold }
      }
      weights.transitions.advance()
      let transition = Transition(rawValue: UInt8(followed)) ?? .shift
      let label = learnLabel(
        of: transition,
        state,
        sentence,
        words,
        weights.labels,
        forest,
        features,
        scores
      )
      state = forest.apply(transition, label: label, to: state, score: 0)
    }
  }

  private func learnLabel(
    of transition: Transition,
    _ number: Int32,
    _ sentence: TrainingSentence,
    _ words: UnsafePointer<ParserToken>,
    _ weights: KeyedPerceptron,
    _ forest: ParserForest,
    _ features: UnsafeMutablePointer<UInt64>,
    _ scores: UnsafeMutablePointer<Int32>
  ) -> UInt8 {
    guard transition != .shift else { return 255 }
    let state = forest.states[Int(number)]
    let dependent = forest.cells + Int(state.top)
    let head = forest.cells + Int(transition == .left ? state.front : dependent[0].below)
    if head[0].word == sentence.count { return labels.root }
    let count = ParserFeatures.writeLabel(
      head: head,
      dependent: dependent,
      next: Int(forest.cells[Int(state.front)].word),
      words,
      into: features
    )
    let list = UnsafeBufferPointer(start: UnsafePointer(features), count: count)
    weights.score(list, into: scores)
    var best = labels.root == 0 ? 1 : 0
    for label in labels.relations.indices where label != Int(labels.root) {
      if scores[label] > scores[best] { best = label }
    }
    let word = Int(dependent[0].word)
    if sentence.heads[word] == head[0].word {
      weights.update(list, gold: Int(sentence.labels[word]), predicted: best)
      weights.advance()
    }
    return UInt8(best)
  }
}
