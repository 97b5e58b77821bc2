package import Extraction
import Foundation
package import Ontology
package import Syntax

/// Trains the scorer of statements on annotated articles.
///
/// - Reference: J. Duchi, E. Hazan, Y. Singer, Adaptive Subgradient Methods (2011),
///   https://jmlr.org/papers/v12/duchi11a.html
package struct ScorerTrainer {
  /// What the training is set to.
  package struct Options: Sendable {
    package var bits = 15
    package var epochs = 12
    package var rate: Float = 0.05
    package var decay: Float = 1e-4
    package var folds = 5
    /// Features of fewer articles are left out.
    package var minimumCount = 2

    package init() {}
  }

  /// A pair with what is annotated of it.
  private struct Example {
    var features: [UInt32]
    /// The columns that may hold by the types of the ends.
    var admissible: [Int]
    var positive: [Int]
    /// Columns of which it is not known whether this sentence states them.
    var unknown: [Int]
    var proposed: [Int] = []
    var firstName: String?
    var secondName: String?
    var firstCluster: Int
    var secondCluster: Int
  }

  private struct Document {
    var examples: [Example]
    var goldCount: Int
    var matcher: GoldMatcher
  }

  private let schema: Schema
  private let options: Options
  private var documents: [Document] = []

  package init(schema: Schema, options: Options = Options()) {
    self.schema = schema
    self.options = options
  }

  /// Adds an annotated article.
  package mutating func add(_ gold: GoldArticle, sentences: [Sentence], extractor: Extractor) {
    let mentions = extractor.mentions(of: gold.article, sentences: sentences)
    let pairs = extractor.pairs(for: gold.article, sentences: sentences, mentions: mentions)
    let matcher = GoldMatcher(gold, schema: schema)
    let names = mentions.clusters.map { matcher.name(of: $0, schema: schema) }
    let text = gold.article.text
    let places = gold.statements.map { statement in
      text.range(of: statement.evidence).map { range in
        let start = text.utf8.distance(from: text.utf8.startIndex, to: range.lowerBound)
        return start..<(start + statement.evidence.utf8.count)
      }
    }
    var examples: [Example] = []
    for pair in pairs.instances {
      let one = names[pair.firstCluster]
      let two = names[pair.secondCluster]
      var example = Example(
        features: pair.features,
        admissible: [],
        positive: [],
        unknown: [],
        firstName: one,
        secondName: two,
        firstCluster: pair.firstCluster,
        secondCluster: pair.secondCluster
      )
      let types = (
        mentions.clusters[pair.firstCluster].type, mentions.clusters[pair.secondCluster].type
      )
      for column in 0..<(schema.relations.count * 2)
      where extractor.admits(.init(rawValue: column), types.0, types.1) {
        example.admissible.append(column)
      }
      let range = sentences[pair.sentence].range
      for isReversed in [false, true] {
        let found = matcher.statements(isReversed ? two : one, isReversed ? one : two)
        for (index, relation) in found {
          guard let id = schema[relation] else { continue }
          if isReversed && schema[id].isSymmetric { continue }
          let column = id.index * 2 + (isReversed ? 1 : 0)
          let isHere = places[index].map { $0.overlaps(range) } ?? false
          if isHere || pair.proposals.contains(where: { $0.label.rawValue == column }) {
            example.positive.append(column)
          } else {
            example.unknown.append(column)
          }
        }
      }
      example.proposed = pair.proposals.map(\.label.rawValue)
      examples.append(example)
    }
    documents.append(
      Document(examples: examples, goldCount: matcher.count, matcher: matcher)
    )
  }

  // MARK: Training

  private final class Weights {
    var values: [Float]
    var squares: [Float]
    var biases: [Float]
    var biasSquares: [Float]
    let stride: Int

    init(bits: Int, columns: Int) {
      stride = Scorer.stride(columns: columns)
      values = [Float](repeating: 0, count: stride << bits)
      squares = [Float](repeating: 1e-6, count: stride << bits)
      biases = [Float](repeating: -3, count: columns)
      biasSquares = [Float](repeating: 1e-6, count: columns)
    }
  }

  private func kept(_ documents: [Document]) -> Set<UInt32> {
    var last: [UInt32: Int] = [:]
    var counts: [UInt32: Int] = [:]
    for (number, document) in documents.enumerated() {
      for example in document.examples {
        for feature in example.features where last[feature] != number {
          last[feature] = number
          counts[feature, default: 0] += 1
        }
      }
    }
    return Set(counts.filter { $0.value >= options.minimumCount }.keys)
  }

  private func train(_ documents: [Document]) -> Scorer {
    let columns = schema.relations.count * 2
    let weights = Weights(bits: options.bits, columns: columns)
    let known = kept(documents)
    var examples: [(features: [Int], example: Example)] = []
    for document in documents {
      for example in document.examples {
        let rows = example.features.filter(known.contains)
          .map { Scorer.row($0, bits: options.bits) * weights.stride }
        examples.append((rows, example))
      }
    }
    var order = Array(examples.indices)
    var state: UInt64 = 0x9e37_79b9_7f4a_7c15
    for _ in 0..<options.epochs {
      for index in stride(from: order.count - 1, to: 0, by: -1) {
        state = StableHash.mix(state &+ 0x9e37_79b9_7f4a_7c15)
        order.swapAt(index, Int(state % UInt64(index + 1)))
      }
      for index in order { step(examples[index].features, examples[index].example, weights) }
    }
    return quantized(weights, columns)
  }

  private func step(_ rows: [Int], _ example: Example, _ weights: Weights) {
    for column in example.admissible where !example.unknown.contains(column) {
      var sum = weights.biases[column]
      for row in rows { sum += weights.values[row + column] }
      let target: Float = example.positive.contains(column) ? 1 : 0
      let gradient = 1 / (1 + Scorer.exponential(-sum)) - target
      if abs(gradient) < 0.005 { continue }
      weights.biasSquares[column] += gradient * gradient
      weights.biases[column] -= options.rate * gradient / weights.biasSquares[column].squareRoot()
      for row in rows {
        let place = row + column
        let slope = gradient + options.decay * weights.values[place]
        weights.squares[place] += slope * slope
        weights.values[place] -= options.rate * slope / weights.squares[place].squareRoot()
      }
    }
  }

  private func quantized(_ weights: Weights, _ columns: Int) -> Scorer {
    let largest = weights.values.reduce(0) { max($0, abs($1)) }
    let scale = max(min(largest, 4) / 127, 1e-6)
    let values = weights.values.map { Int8(max(-127, min(127, ($0 / scale).rounded()))) }
    return Scorer(
      bits: options.bits,
      relations: schema.relations.map { .init(name: $0.name, threshold: 0.5) },
      calibrations: [],
      weights: values,
      scale: scale,
      biases: weights.biases
    )
  }

  // MARK: Measuring

  /// A statement of one article with its probability and whether it is annotated.
  package struct Judgement: Sendable {
    package var column: Int
    package var probability: Float
    package var isRight: Bool
    /// Whether a rule proposed it.
    package var isProposed: Bool
  }

  private func judge(_ document: Document, _ scorer: Scorer) -> [Judgement] {
    struct Key: Hashable {
      var relation: Int
      var subject: Int
      var object: Int
    }
    var best: [Key: (probability: Float, isRight: Bool, isProposed: Bool)] = [:]
    for example in document.examples {
      let probabilities = scorer.probabilities(example.features)
      for column in example.admissible
      where probabilities[column] > 0.02 || example.proposed.contains(column) {
        let relation = schema.relations[column / 2]
        let isReversed = column % 2 == 1
        var subject = isReversed ? example.secondCluster : example.firstCluster
        var object = isReversed ? example.firstCluster : example.secondCluster
        let names =
          isReversed
          ? (example.secondName, example.firstName) : (example.firstName, example.secondName)
        if relation.isSymmetric, object < subject { swap(&subject, &object) }
        let key = Key(relation: column / 2, subject: subject, object: object)
        let isProposed = example.proposed.contains(column) || best[key]?.isProposed == true
        let isRight = document.matcher.holds(names.0, relation.name, names.1)
        let probability = max(best[key]?.probability ?? 0, probabilities[column])
        best[key] = (probability, isRight, isProposed)
      }
    }
    return best.map {
      Judgement(
        column: $0.key.relation * 2,
        probability: $0.value.probability,
        isRight: $0.value.isRight,
        isProposed: $0.value.isProposed
      )
    }
  }

  /// What cross-validation by article measured.
  package struct Result: Sendable {
    package var judgements: [Judgement]
    package var goldCount: Int

    /// Precision, recall and F1 of all statements of rules and of those that the scorer
    /// adds from a probability on.
    package func score(
      addingFrom threshold: Float
    ) -> (precision: Double, recall: Double, f1: Double) {
      let kept = judgements.filter { $0.isProposed || $0.probability >= threshold }
      let right = Double(kept.count { $0.isRight })
      let precision = right / Double(max(kept.count, 1))
      let recall = right / Double(max(goldCount, 1))
      return (precision, recall, 2 * right / Double(max(kept.count + goldCount, 1)))
    }
  }

  /// Cross-validates by article.
  package func crossValidate() -> Result {
    var judgements: [Judgement] = []
    for fold in 0..<options.folds {
      let training = documents.indices.filter { $0 % options.folds != fold }
      let scorer = train(training.map { documents[$0] })
      for index in documents.indices where index % options.folds == fold {
        judgements += judge(documents[index], scorer)
      }
    }
    judgements.sort {
      ($0.probability, $0.column, $0.isRight ? 1 : 0) > (
        $1.probability, $1.column, $1.isRight ? 1 : 0
      )
    }
    return Result(
      judgements: judgements,
      goldCount: documents.reduce(0) { $0 + $1.goldCount }
    )
  }

  /// The scorer of all articles, with thresholds and calibration from cross-validation.
  package func scorer(_ result: Result) -> Scorer {
    let trained = train(documents)
    let calibrations = [false, true].map { isProposed in
      Self.calibration(result.judgements.filter { $0.isProposed == isProposed })
    }
    let threshold = Self.bestThreshold(result)
    return Scorer(
      bits: trained.bits,
      relations: trained.relations.map { .init(name: $0.name, threshold: threshold) },
      calibrations: calibrations,
      weights: trained.table,
      scale: trained.weightScale,
      biases: trained.columnBiases
    )
  }

  /// The probability from which on additions give the highest F1, not below one half.
  package static func bestThreshold(_ result: Result) -> Float {
    let steps = (0...8).map { 0.5 + Float($0) * 0.05 }
    return steps.max {
      result.score(addingFrom: $0).f1 < result.score(addingFrom: $1).f1
    } ?? 0.5
  }

  /// Isotonic calibration by pooling adjacent violators, as at most 40 points.
  ///
  /// - Reference: B. Zadrozny, C. Elkan, Transforming Classifier Scores into Accurate
  ///   Multiclass Probability Estimates (2002), https://doi.org/10.1145/775047.775151
  static func calibration(_ judgements: [Judgement]) -> [Scorer.Point] {
    var blocks: [(score: Double, right: Double, count: Double)] = []
    for judgement in judgements.reversed() {
      blocks.append((Double(judgement.probability), judgement.isRight ? 1 : 0, 1))
      while blocks.count > 1 {
        let last = blocks[blocks.count - 1]
        let before = blocks[blocks.count - 2]
        let isOrdered = before.right / before.count < last.right / last.count
        if isOrdered && before.count >= 12 { break }
        blocks.removeLast(2)
        let count = before.count + last.count
        let score = (before.score * before.count + last.score * last.count) / count
        blocks.append((score, before.right + last.right, count))
      }
    }
    return blocks.map { .init(score: Float($0.score), share: Float($0.right / $0.count)) }
  }
}
