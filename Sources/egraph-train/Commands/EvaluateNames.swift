import ArgumentParser
import Foundation
import Learning
import Syntax

/// Scores a model's names on files of marked names.
struct EvaluateNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Scores a model's names on files in the IOB2 scheme.",
    discussion: """
      A name is right where its words and its kind are; persons, organisations and places \
      count, states as places. Precision, recall and F1 are in percent.
      """
  )

  @OptionGroup var model: ModelOptions

  @Option(
    help: """
      Whose way of marking names to follow: news, universal, gum, encyclopedia or social. \
      Without it gum for documents of GUM and GENTLE, as their ids tell, else universal.
      """
  )
  var convention: NameConvention?

  @Option(help: "How to print: table or json (one object a file).")
  var format: OutputFormat = .table

  @Argument(help: "Files with a word and its label a line, plain or packed with xz.")
  var files: [String]

  func run() throws {
    let model = try model.open()
    let tagger = try NameTagger(model)
    if format == .table { print("file                 precision  recall      F1") }
    for path in files {
      let corpus = try NameCorpus(path: path, convention: convention)
      let result = NameEvaluation.evaluate(
        tagger,
        on: corpus.documents,
        convention: corpus.convention
      )
      try show(result, path, corpus.name)
    }
    withExtendedLifetime(model) {}
  }

  private func show(_ result: NameEvaluation, _ path: String, _ name: String) throws {
    func number(_ value: Double) -> String { String(format: "%.2f", value) }
    switch format {
    case .table:
      let values = [result.precision, result.recall, result.f1]
      print(
        name.padding(toLength: 22, withPad: " ", startingAt: 0),
        values.map { String(format: "%7.2f", $0) }.joined(separator: " ")
      )
    case .json:
      let file = String(decoding: try JSONEncoder().encode(path), as: UTF8.self)
      print(
        """
        {"file":\(file),"precision":\(number(result.precision)),\
        "recall":\(number(result.recall)),"f1":\(number(result.f1))}
        """
      )
    }
  }
}

extension NameConvention: ExpressibleByArgument {
  /// Reads the convention from the command line.
  public init?(argument: String) { self.init(name: argument) }
}
