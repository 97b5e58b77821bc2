import ArgumentParser
import Extraction
import Foundation
import Learning
import Ontology
import Resources
import Syntax

/// Trains the scorer of statements on annotated articles.
struct TrainStatements: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-statements",
    abstract: "Trains the scorer that judges statements, and cross-validates it by article.",
    discussion: """
      Reads every article of the folder: JSON in the gold format, or annotated text as in \
      Sources/Learning/Corpus. Prints precision, recall and F1 of cross-validation: in rows \
      the probability that a statement needs which no rule proposes, in columns that of a \
      rule's proposal. The same data give the same bytes.
      """
  )

  @OptionGroup var model: ModelOptions

  @Argument(help: "The folder with annotated articles, on which cross-validation measures.")
  var folder: String

  @Option(help: "A folder with more annotated articles, to train on only.")
  var also: [String] = []

  @Option(help: "A folder with annotated articles, to measure on only.")
  var test: String?

  @Flag(help: "Print what is missed in the articles to measure on.")
  var misses = false

  @Flag(help: "Print how often each rule is right.")
  var rules = false

  @Option(help: "How much an article of the other folders counts.")
  var weight: Float = 0.5

  @Option(name: .shortAndLong, help: "Where to write the scorer; nowhere where left out.")
  var output: String?

  func run() throws {
    let schema = try Self.schema()
    let lexicons = try Lexicons { Resource.text("lexicons/\($0)") }
    let extractor = try Extractor(schema: schema, lexicons: lexicons)
    let analyzer = try Analyzer(model.open())
    var trainer = ScorerTrainer(schema: schema)
    let parts: [(String, ScorerTrainer.Part)] =
      [(folder, .measured)] + also.map { ($0, .trained) } + (test.map { [($0, .tested)] } ?? [])
    for (folder, part) in parts {
      var count = 0
      for gold in try GoldArticle.read(folder: folder) {
        trainer.add(
          gold,
          sentences: analyzer.analyze(gold.article.text),
          extractor: extractor,
          part: part,
          weight: part == .trained ? weight : 1
        )
        count += 1
      }
      print("\(folder): \(count) articles")
    }
    for (_, part) in parts where part != .trained { Self.showCoverage(trainer, part, schema) }
    if rules {
      for (rule, count) in trainer.rules.sorted(by: { $0.key < $1.key }) {
        print("\(count.right)/\(count.all)\t\(rule)")
      }
      return
    }
    let result = trainer.crossValidate()
    Self.show(result)
    let best = result.thresholds(precision: ScorerTrainer.Options().precision)
    let floors = trainer.floors(result)
    func score(_ result: ScorerTrainer.Result, of chosen: Set<Int>? = nil) -> String {
      Self.line(
        result.score(added: best.added, proposed: best.proposed, floors: floors, of: chosen)
      )
    }
    print(
      "thresholds \(best.added) added, \(best.proposed) proposed, "
        + "contact \(floors.values.max() ?? 0): " + score(result)
    )
    Self.show(result, schema) { score(result, of: $0) }
    let contact = Self.columns(.contact, schema)
    for step in 0...12 {
      let floor = Float(step) * 0.05
      let floors = Dictionary(uniqueKeysWithValues: contact.map { ($0, floor) })
      let kept = result.score(
        added: best.added,
        proposed: best.proposed,
        floors: floors,
        of: contact
      )
      print(String(format: "contact from %.2f: ", floor) + Self.line(kept))
    }
    if output == nil, test == nil { return }
    let more = output == nil || also.isEmpty ? nil : trainer.crossValidate(.trained)
    if let more {
      print("cross-validation on the other articles: " + score(more))
    }
    let scorer = trainer.scorer(result, calibratedWith: more)
    if let test {
      let tested = trainer.test(scorer)
      print("\(test):")
      Self.show(tested)
      Self.show(tested, schema) { score(tested, of: $0) }
      if misses { trainer.misses(scorer, below: best.added).forEach { print($0) } }
      print("at the thresholds: " + score(tested))
    }
    guard let output else { return }
    let bytes = scorer.bytes
    try Data(bytes).write(to: URL(fileURLWithPath: output))
    print("\(bytes.count) bytes")
  }

  /// For how many statements the ends stand in a pair at all, and in one that tells it.
  private static func showCoverage(
    _ trainer: ScorerTrainer,
    _ part: ScorerTrainer.Part,
    _ schema: Schema
  ) {
    func row(_ name: String, _ chosen: Set<Int>) {
      let share = trainer.coverage(part, of: chosen)
      print(String(format: "  \(name): %.3f, in their own sentence %.3f", share.any, share.here))
    }
    print("\(part == .tested ? "tested" : "measured"): both ends stand in a pair for")
    row("all statements", Set(schema.relations.indices))
    for family in RelationFamily.allCases {
      row(family.rawValue, columns(family, schema))
    }
  }

  private static func columns(_ family: RelationFamily, _ schema: Schema) -> Set<Int> {
    Set(schema.relations.indices.filter { schema.relations[$0].family == family })
  }

  /// The scores of the families and of each relation.
  private static func show(
    _ result: ScorerTrainer.Result,
    _ schema: Schema,
    _ score: (Set<Int>) -> String
  ) {
    func row(_ name: String, _ chosen: Set<Int>) {
      let gold = chosen.reduce(0) { $0 + result.gold[$1] }
      print("\(name): \(gold) annotated, " + score(chosen))
    }
    for family in RelationFamily.allCases {
      row(family.rawValue, columns(family, schema))
    }
    for index in schema.relations.indices where result.gold[index] > 0 {
      row("  " + schema.relations[index].name, [index])
    }
  }

  /// A table of scores by thresholds: added in rows, proposed in columns.
  private static func show(_ result: ScorerTrainer.Result) {
    for added in [3, 4, 5, 6, 7, 8, 9, 11].map({ Float($0) * 0.1 }) {
      let cells = [0, 1, 2, 3, 5].map { proposed in
        line(result.score(added: added, proposed: Float(proposed) * 0.1))
      }
      print(String(format: "%.1f  ", added) + cells.joined(separator: " | "))
    }
  }

  private static func line(_ score: ScorerTrainer.Result.Score) -> String {
    String(format: "%.3f %.3f %.3f", score.precision, score.recall, score.f1)
  }

  private static func schema() throws -> Schema {
    let entities = SourceText(name: "entities.yaml", text: Resource.text("entities.yaml") ?? "")
    let names = Resource.names.filter { $0.hasPrefix("relations/") }
    return try Schema(
      entities: Schema.EntityDefinition.read(entities),
      files: names.flatMap {
        try RelationFile.read(SourceText(name: $0, text: Resource.text($0) ?? ""))
      }
    )
  }
}
