package import Syntax

/// Trains the name tagger: an averaged structured perceptron over several corpora.
///
/// - Reference: Collins, Discriminative Training Methods for Hidden Markov Models
///   (2002), https://doi.org/10.3115/1118693.1118694
package struct NameTrainer {
  /// The number of passes over the data.
  package var epochs = 10
  /// There are 2 to the power of `bits` rows of weights.
  package var bits = 17
  package var seed: UInt64 = 1
  /// What a wrong label is favoured by while training, so that right ones win clearly.
  package var margin: Int32 = 2
  /// The number of parts into which the data are cut for votes; 1 for no votes.
  package var folds = 3
  /// The number of passes of the models that vote.
  package var foldEpochs = 4

  package init() {}

  /// A sentence ready for training.
  private struct Instance {
    var atoms: [NameAtoms]
    var isHeadline: Bool
    var convention: NameConvention
    var labels: [UInt8]
    /// The votes of the rest of its document; nil where there are none.
    var votes: [NameVotes.Vote]?
  }

  /// A document ready for training: its rows and its instances.
  private struct Document {
    var rows: NameRows
    var instances: [Instance]
  }

  /// The sections of weights, by name.
  ///
  /// First, models that did not see a document vote on its names; then the final model learns
  /// from sentences with votes and without.
  ///
  /// - Parameter corpora: their sentences with all columns that the tagger uses.
  package func train(
    on corpora: [NameCorpus],
    vocabulary: Vocabulary?,
    gazetteer: Gazetteer
  ) -> [(name: String, section: SectionWriter)] {
    var documents: [Document] = []
    for corpus in corpora {
      for document in corpus.documents {
        documents.append(prepare(document, corpus.convention, vocabulary, gazetteer))
      }
    }
    if folds > 1 { vote(on: &documents) }
    let learner = learn(documents.flatMap(\.instances), epochs: epochs)
    return learner.sections()
  }

  private func prepare(
    _ document: [NameCorpus.MarkedSentence],
    _ convention: NameConvention,
    _ vocabulary: Vocabulary?,
    _ gazetteer: Gazetteer
  ) -> Document {
    let rows = NameRows(document.map(\.sentence), vocabulary: vocabulary, gazetteer: gazetteer)
    let instances = document.indices.map { index in
      Instance(
        atoms: rows.rows[index],
        isHeadline: rows.isHeadline[index],
        convention: convention,
        labels: NameLabels.labels(
          of: document[index].names,
          count: document[index].sentence.count
        )
      )
    }
    return Document(rows: rows, instances: instances)
  }

  /// Fills the votes of all documents, each by a model that was trained on the others.
  private func vote(on documents: inout [Document]) {
    for fold in 0..<folds {
      let others = documents.indices.filter { $0 % folds != fold }
      let learner = learn(others.flatMap { documents[$0].instances }, epochs: foldEpochs)
      for index in documents.indices where index % folds == fold {
        let instances = documents[index].instances
        guard instances.count > 1 else { continue }
        let labels = instances.map { learner.labels(of: $0.atoms, $0.convention, $0.isHeadline) }
        let votes = NameVotes(documents[index].rows.rows, labels: labels)
        for place in instances.indices {
          documents[index].instances[place].votes = votes.votes(
            instances[place].atoms,
            labels: labels[place]
          )
        }
      }
    }
  }

  private func learn(_ instances: [Instance], epochs: Int) -> NameLearner {
    let learner = NameLearner(bits: bits, margin: margin)
    var random = SeededRandom(seed: seed)
    for _ in 0..<epochs {
      for index in random.permutation(instances.count) {
        let instance = instances[index]
        // One time in three the sentence is learnt as the first pass sees it.
        let votes = random.below(3) == 0 ? nil : instance.votes
        learner.learn(
          instance.atoms,
          instance.labels,
          convention: instance.convention,
          isHeadline: instance.isHeadline,
          votes: votes
        )
      }
    }
    return learner
  }
}

/// The perceptron with its transitions.
private final class NameLearner {
  private let perceptron: AveragedPerceptron
  private let margin: Int32
  private let width = NameLabels.count
  private var transitions: [Int32]
  private var transitionTotals: [Int64]
  private var features: [UInt64] = []
  private var featureStarts: [Int] = []
  private var scores: [Int32] = []
  private var best: [UInt8] = []
  private var sums: [Int32]

  init(bits: Int, margin: Int32) {
    perceptron = AveragedPerceptron(bits: bits, classes: NameLabels.count)
    self.margin = margin
    transitions = [Int32](repeating: 0, count: width * width)
    transitionTotals = [Int64](repeating: 0, count: width * width)
    sums = [Int32](repeating: 0, count: perceptron.stride)
  }

  func learn(
    _ atoms: [NameAtoms],
    _ labels: [UInt8],
    convention: NameConvention,
    isHeadline: Bool,
    votes: [NameVotes.Vote]?
  ) {
    score(atoms, convention, isHeadline, votes)
    for (word, label) in labels.enumerated() {
      for other in 0..<width where other != Int(label) { scores[word * width + other] += margin }
    }
    decode(labels.count)
    if best != labels { update(labels) }
    perceptron.advance()
  }

  /// The labels that the weights, as they are now, give a sentence without votes.
  func labels(
    of atoms: [NameAtoms],
    _ convention: NameConvention,
    _ isHeadline: Bool
  ) -> [UInt8] {
    score(atoms, convention, isHeadline, nil)
    decode(atoms.count - 4)
    return best
  }

  private func score(
    _ atoms: [NameAtoms],
    _ convention: NameConvention,
    _ isHeadline: Bool,
    _ votes: [NameVotes.Vote]?
  ) {
    collect(atoms, convention, isHeadline, votes)
    scores.removeAll(keepingCapacity: true)
    features.withUnsafeBufferPointer { all in
      sums.withUnsafeMutableBufferPointer { sums in
        guard let base = sums.baseAddress else { return }
        for word in 0..<(atoms.count - 4) {
          perceptron.score(
            UnsafeBufferPointer(rebasing: all[featureStarts[word]..<featureStarts[word + 1]]),
            into: base
          )
          for label in 0..<width { scores.append(base[label]) }
        }
      }
    }
  }

  private func decode(_ count: Int) {
    best = [UInt8](repeating: 0, count: count)
    scores.withUnsafeBufferPointer { scores in
      best.withUnsafeMutableBufferPointer { best in
        transitions.withUnsafeBufferPointer { transitions in
          NameDecoder.best(
            scores,
            count: count,
            transition: { transitions[$0 * width + $1] },
            into: best
          )
        }
      }
    }
  }

  private func collect(
    _ atoms: [NameAtoms],
    _ convention: NameConvention,
    _ isHeadline: Bool,
    _ votes: [NameVotes.Vote]?
  ) {
    features.removeAll(keepingCapacity: true)
    featureStarts.removeAll(keepingCapacity: true)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: NameFeatures.limit) { list in
      atoms.withUnsafeBufferPointer { atoms in
        guard let base = atoms.baseAddress, let target = list.baseAddress else { return }
        for word in 0..<(atoms.count - 4) {
          featureStarts.append(features.count)
          var number = NameFeatures.write(
            base,
            word,
            convention: convention,
            isHeadline: isHeadline,
            into: target
          )
          number +=
            votes?.withUnsafeBufferPointer { votes in
              votes.baseAddress.map {
                NameFeatures.write(
                  base,
                  $0,
                  word,
                  convention: convention,
                  isHeadline: isHeadline,
                  into: target + number
                )
              }
            }.flatMap { $0 } ?? 0
          features.append(contentsOf: UnsafeBufferPointer(start: target, count: number))
        }
      }
    }
    featureStarts.append(features.count)
  }

  private func update(_ labels: [UInt8]) {
    var (goldBefore, bestBefore) = (NameLabels.outside, NameLabels.outside)
    for word in labels.indices {
      let (gold, predicted) = (Int(labels[word]), Int(best[word]))
      if gold != predicted {
        features.withUnsafeBufferPointer { all in
          perceptron.update(
            UnsafeBufferPointer(rebasing: all[featureStarts[word]..<featureStarts[word + 1]]),
            gold: gold,
            predicted: predicted
          )
        }
      }
      if gold != predicted || goldBefore != bestBefore {
        addTransition(goldBefore, gold, 1)
        addTransition(bestBefore, predicted, -1)
      }
      (goldBefore, bestBefore) = (gold, predicted)
    }
  }

  private func addTransition(_ previous: Int, _ label: Int, _ amount: Int32) {
    transitions[previous * width + label] += amount
    transitionTotals[previous * width + label] += Int64(amount) * perceptron.step
  }

  /// The sections; weights are scaled so that nearly all fit in a byte.
  func sections() -> [(name: String, section: SectionWriter)] {
    let magnitudes = perceptron.average().lazy.map { abs($0) }.filter { $0 > 0 }.sorted()
    let large = magnitudes.isEmpty ? 1 : magnitudes[magnitudes.count * 9995 / 10000]
    let scale = 127 / max(large, 1e-6)
    var table = SectionWriter()
    table.writeArray(
      transitions.indices.map { index -> Int16 in
        let mean =
          Float(transitions[index])
          - Float(Double(transitionTotals[index]) / Double(perceptron.step))
        return Int16(max(-30_000, min(30_000, (mean * scale).rounded())))
      }
    )
    return [
      (NameTagger.weightsSection, perceptron.byteSection(scale: scale)),
      (NameTagger.transitionsSection, table),
    ]
  }
}
