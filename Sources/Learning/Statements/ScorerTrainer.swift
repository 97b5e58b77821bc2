package import Extraction
import Foundation
package import Ontology
package import Syntax

/// Trains the scorer of statements on annotated articles.
package struct ScorerTrainer {
  /// What the training is set to.
  package struct Options: Sendable {
    package var epochs = 12
    package var rate: Float = 0.08
    package var decay: Float = 2e-4
    package var folds = 5
    /// How strongly the weights of proposals are drawn to zero.
    package var proposalDecay: Float = 0.02
    /// The share of features left out at random in each step of training.
    package var dropout: Float = 0.4
    /// What AdaGrad's sums of squares start from: more, smaller first steps.
    package var inertia: Float = 1e-2
    /// Features of fewer articles are left out.
    package var minimumCount = 2
    /// Weights smaller than this are left out of the scorer.
    package var smallestWeight: Float = 0.03
    /// The precision that thresholds keep in cross-validation, where they can. Rules were
    /// written with the measured articles in view: on others it comes out some points lower.
    package var precision = 0.79

    /// The precision that relations of contact keep in cross-validation, where they can: who met
    /// whom is asked first, and a meeting that never was is worse than one that is not told.
    package var contactPrecision = 0.8
    /// The recall that they keep at least, where they can; beyond it precision counts more.
    package var contactRecall = 0.6

    /// By how much the log odds of what cross-validation measured are lowered to confidences.
    /// Rules and own articles had the same authors: news that nobody had in view is right less
    /// often, on articles of other years and papers by 0.1 to 0.4.
    package var optimism: Float = 0.3

    package init() {}
  }

  /// What an article serves for.
  package enum Part: Sendable {
    /// Trained on, and measured by cross-validation.
    case measured
    /// Trained on.
    case trained
    /// Measured with the scorer of all the others.
    case tested
  }

  /// A pair with what is annotated of it.
  struct Example {
    var features: [UInt32]
    var hints: [(column: Int, features: [UInt32])]
    /// The relations that may hold by the types of the ends.
    var admissible: [Int]
    var positive: [Int]
    /// Relations of which it is not known whether this sentence states them.
    var unknown: [Int]
    /// What rules propose, with the features of the proposals.
    var proposals: [(column: Int, features: [UInt32])]
    var proposed: [Int] { proposals.map(\.column) }
    var subjectName: String?
    var objectName: String?
    var subjectCluster: Int
    var objectCluster: Int
    /// The sentence, for messages.
    var sentence: String
  }

  struct Document {
    var examples: [Example]
    var goldCount: Int
    var matcher: GoldMatcher
    var part: Part
    var weight: Float
  }

  let schema: Schema
  let options: Options
  private(set) var documents: [Document] = []
  /// How often each rule's proposals were annotated, and how often it made one.
  private(set) package var rules: [String: (right: Int, all: Int)] = [:]

  package init(schema: Schema, options: Options = Options()) {
    self.schema = schema
    self.options = options
  }

  /// Adds an annotated article.
  ///
  /// - Parameters:
  ///   - part: what it serves for.
  ///   - weight: how much its pairs count.
  package mutating func add(
    _ gold: GoldArticle,
    sentences: [Sentence],
    extractor: Extractor,
    part: Part,
    weight: Float = 1
  ) {
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
      var example = Example(
        features: pair.features,
        hints: pair.hints.map { ($0.relation.index, $0.features) },
        admissible: [],
        positive: [],
        unknown: [],
        proposals: pair.proposals.map { ($0.relation.index, $0.features) },
        subjectName: names[pair.subjectCluster],
        objectName: names[pair.objectCluster],
        subjectCluster: pair.subjectCluster,
        objectCluster: pair.objectCluster,
        sentence: text[TextRange(sentences[pair.sentence].range)]
      )
      let subject = mentions.clusters[pair.subjectCluster].type
      let object = mentions.clusters[pair.objectCluster].type
      for (index, relation) in schema.relations.enumerated()
      where pair.admits(RelationID(rawValue: UInt16(index)), relation, subject, object) {
        example.admissible.append(index)
      }
      let range = sentences[pair.sentence].range
      for (index, relation) in matcher.statements(example.subjectName, example.objectName) {
        guard let id = schema[relation], example.admissible.contains(id.index) else { continue }
        let isHere = places[index].map { $0.overlaps(range) } ?? false
        if isHere || example.proposed.contains(id.index) {
          example.positive.append(id.index)
        } else {
          example.unknown.append(id.index)
        }
      }
      for proposal in pair.proposals where part != .tested {
        let rule =
          schema[proposal.relation].name + "  "
          + extractor.rule(ofProposal: proposal.candidate, in: pairs)
        let isRight = example.positive.contains(proposal.relation.index)
        rules[rule, default: (0, 0)].all += 1
        rules[rule, default: (0, 0)].right += isRight ? 1 : 0
      }
      examples.append(example)
    }
    documents.append(
      Document(
        examples: examples,
        goldCount: matcher.count,
        matcher: matcher,
        part: part,
        weight: weight
      )
    )
  }

  /// The share of annotated statements whose ends stand in a pair of an article, any and one
  /// that tells it: the most that any scorer could find.
  ///
  /// - Parameter chosen: the columns of the relations that count.
  package func coverage(_ part: Part, of chosen: Set<Int>) -> (any: Double, here: Double) {
    var all = 0
    var seen = 0
    var positive = 0
    for document in documents where document.part == part {
      for (name, count) in document.matcher.counts {
        if let id = schema[name], chosen.contains(id.index) { all += count }
      }
      seen += keys(of: document, chosen) { $0.positive + $0.unknown }.count
      positive += keys(of: document, chosen) { $0.positive }.count
    }
    return (Double(seen) / Double(max(all, 1)), Double(positive) / Double(max(all, 1)))
  }

  /// The annotated statements of an article that its pairs tell.
  private func keys(
    of document: Document,
    _ chosen: Set<Int>,
    _ columns: (Example) -> [Int]
  ) -> Set<String> {
    var keys: Set<String> = []
    for example in document.examples {
      guard let subject = example.subjectName, let object = example.objectName else { continue }
      for column in columns(example) where chosen.contains(column) {
        let relation = schema.relations[column]
        let isTurned = relation.isSymmetric && object < subject
        let ends = isTurned ? (object, subject) : (subject, object)
        keys.insert("\(ends.0)|\(relation.name)|\(ends.1)")
      }
    }
    return keys
  }

  /// The annotated statements of tested articles whose best pair has less than a
  /// probability, each with that and its sentence: what a developer looks at next.
  package func misses(_ scorer: Scorer, below limit: Float) -> [String] {
    var lines: [String] = []
    for document in documents where document.part == .tested {
      var best: [String: (probability: Float, isProposed: Bool, sentence: String)] = [:]
      for example in document.examples where !example.positive.isEmpty {
        let probabilities = scorer.probabilities(example)
        for column in example.positive {
          let name =
            "\(example.subjectName ?? "?") —\(schema.relations[column].name)→ "
            + (example.objectName ?? "?")
          if (best[name]?.probability ?? -1) < probabilities[column] {
            best[name] = (
              probabilities[column], example.proposed.contains(column), example.sentence
            )
          }
        }
      }
      for (name, value) in best.sorted(by: { $0.key < $1.key }) where value.probability < limit {
        let source = value.isProposed ? "rule" : "-"
        lines.append("\(value.probability)\t\(source)\t\(name)\t\(value.sentence)")
      }
    }
    return lines
  }

  /// Cross-validates by article, on the articles of a part.
  package func crossValidate(_ part: Part = .measured) -> Result {
    var judgements: [Judgement] = []
    let measured = documents.indices.filter { documents[$0].part == part }
    for fold in 0..<options.folds {
      let held = Set(
        measured.enumerated().filter { $0.offset % options.folds == fold }.map(\.element)
      )
      let trainer = LogisticTrainer(schema: schema, options: options)
      let scorer = trainer.train(
        documents.indices.filter { !held.contains($0) && documents[$0].part != .tested }
          .map { documents[$0] }
      )
      for index in held.sorted() { judgements += judge(documents[index], scorer) }
    }
    return Result(
      judgements: judgements,
      gold: gold(measured.map { documents[$0] }),
      relations: schema.relations.map(\.name)
    )
  }

  /// The number of annotated statements of each relation.
  private func gold(_ documents: [Document]) -> [Int] {
    var counts = [Int](repeating: 0, count: schema.relations.count)
    for document in documents {
      for (name, count) in document.matcher.counts {
        if let id = schema[name] { counts[id.index] += count }
      }
    }
    return counts
  }

  /// What a scorer reaches on the articles that it was not trained on.
  package func test(_ scorer: Scorer) -> Result {
    let tested = documents.filter { $0.part == .tested }
    return Result(
      judgements: tested.flatMap { judge($0, scorer) },
      gold: gold(tested),
      relations: schema.relations.map(\.name)
    )
  }

  /// The probabilities below which what rules propose of some relations is not kept, by
  /// cross-validation.
  package func floors(_ result: Result) -> [Int: Float] {
    let contact = Set(schema.relations.indices.filter { schema.relations[$0].family == .contact })
    let floor = result.floor(
      of: contact,
      from: result.thresholds(precision: options.precision),
      precision: options.contactPrecision,
      recall: options.contactRecall
    )
    return Dictionary(uniqueKeysWithValues: contact.map { ($0, floor) })
  }

  /// The scorer of all articles, with thresholds and calibration from cross-validation.
  ///
  /// - Parameters:
  ///   - result: that of the measured articles, which thresholds follow.
  ///   - more: that of the other articles. Confidences and measured precisions follow both:
  ///     the rules were not written with the others in view, so that they are no better
  ///     there than on news to come.
  package func scorer(_ result: Result, calibratedWith more: Result? = nil) -> Scorer {
    var both = result
    both.judgements += more?.judgements ?? []
    let trained = LogisticTrainer(schema: schema, options: options)
      .train(documents.filter { $0.part != .tested })
    let thresholds = result.thresholds(precision: options.precision)
    let floors = floors(result)
    let calibrations = [false, true].map { isProposed in
      Result.calibration(both.judgements.filter { $0.isProposed == isProposed }).map { point in
        Scorer.Point(
          score: point.score,
          share: 1 / (1 + Scorer.exponential(options.optimism - Result.logit(point.share)))
        )
      }
    }
    let precisions = both.precisions(calibrations)
    return Scorer(
      relations: schema.relations.enumerated().map { index, relation in
        .init(
          name: relation.name,
          addedThreshold: result.addedThreshold(of: index, from: thresholds.added),
          proposedThreshold: max(thresholds.proposed, floors[index] ?? 0),
          precisions: precisions[index]
        )
      },
      calibrations: calibrations,
      weightScale: trained.weightScale,
      biases: trained.biases,
      proposalBias: trained.proposalBias,
      features: trained.features,
      starts: trained.starts,
      weights: trained.weights
    )
  }

  private func judge(_ document: Document, _ scorer: Scorer) -> [Judgement] {
    struct Key: Hashable {
      var relation: Int
      var subject: Int
      var object: Int
    }
    var order: [Key] = []
    var best: [Key: Judgement] = [:]
    for example in document.examples {
      let probabilities = scorer.probabilities(example)
      for column in example.admissible
      where probabilities[column] > 0.02 || example.proposed.contains(column) {
        let relation = schema.relations[column]
        var key = Key(
          relation: column,
          subject: example.subjectCluster,
          object: example.objectCluster
        )
        if relation.isSymmetric, key.object < key.subject { swap(&key.subject, &key.object) }
        let isProposed = example.proposed.contains(column)
        if var judgement = best[key] {
          judgement.probability = max(judgement.probability, probabilities[column])
          judgement.isProposed = judgement.isProposed || isProposed
          best[key] = judgement
        } else {
          order.append(key)
          best[key] = Judgement(
            relation: column,
            probability: probabilities[column],
            isRight: document.matcher.holds(
              example.subjectName,
              relation.name,
              example.objectName
            ),
            isProposed: isProposed
          )
        }
      }
    }
    return order.compactMap { best[$0] }
  }
}

extension Scorer {
  /// The probability of each relation for an example, of those that rules propose that of
  /// the proposal.
  func probabilities(_ example: ScorerTrainer.Example) -> [Float] {
    let logits = logits(example.features, hints: example.hints)
    var result = logits.map(Self.probability)
    for (column, _) in example.proposals { result[column] = 0 }
    for (column, features) in example.proposals {
      let probability = probability(ofProposal: features, words: logits[column])
      result[column] = max(result[column], probability)
    }
    return result
  }
}
