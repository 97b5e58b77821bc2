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
      Reads every JSON file of the folder in the gold format. Prints precision, recall and \
      F1 of cross-validation by the probability that an addition to the rules needs. The same data give the same bytes.
      """
  )

  @OptionGroup var model: ModelOptions

  @Argument(help: "The folder with annotated articles.")
  var folder: String

  @Option(name: .shortAndLong, help: "Where to write the scorer; nowhere where left out.")
  var output: String?

  func run() throws {
    let schema = try Self.schema()
    let lexicons = try Lexicons { Resource.text("lexicons/\($0)") }
    let extractor = try Extractor(schema: schema, lexicons: lexicons)
    let analyzer = try Analyzer(model.open())
    var trainer = ScorerTrainer(schema: schema)
    var count = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".json") {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      guard let gold = GoldArticle(json: text) else {
        throw ValidationError("‘\(name)’ is no annotated article")
      }
      trainer.add(gold, sentences: analyzer.analyze(gold.article.text), extractor: extractor)
      count += 1
    }
    print("\(count) articles")
    let result = trainer.crossValidate()
    for step in 6...18 {
      let threshold = Float(step) * 0.05
      print(String(format: "%.2f  ", threshold) + Self.line(result.score(addingFrom: threshold)))
    }
    let best = ScorerTrainer.bestThreshold(result)
    print(String(format: "best %.3f  ", best) + Self.line(result.score(addingFrom: best)))
    guard let output else { return }
    let bytes = trainer.scorer(result).bytes
    try Data(bytes).write(to: URL(fileURLWithPath: output))
    print("\(bytes.count) bytes")
  }

  private static func line(_ score: (precision: Double, recall: Double, f1: Double)) -> String {
    String(format: "P %.3f  R %.3f  F1 %.3f", score.precision, score.recall, score.f1)
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
