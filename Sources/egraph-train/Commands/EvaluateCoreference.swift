import ArgumentParser
import Foundation
import Learning
import Syntax

/// Scores coreference on documents with gold chains.
struct EvaluateCoreference: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate-coreference",
    abstract: "Scores coreference on CoNLL-U files with Entity= brackets, as OntoGUM has them.",
    discussion: """
      The words and speakers of the file are given; tags, trees, mentions and chains are \
      the model's. Chains of one mention are left out. Figures are F1 in percent: MUC, B³, \
      CEAFe and their mean.
      """
  )

  @OptionGroup var model: ModelOptions

  @Option(help: "How to print: table or json (one object a file).")
  var format: OutputFormat = .table

  @Argument(help: "CoNLL-U files, plain or packed with xz.")
  var files: [String]

  func run() throws {
    let file = try model.open()
    let analyzer = try Analyzer(file)
    let resolver = try CoreferenceResolver(file)
    if format == .table { print("file                MUC     B³  CEAFe  CoNLL") }
    for path in files {
      let treebank = try Treebank(path: path)
      let score = analyzer.evaluate(resolver, on: try CoreferenceDocument.read(treebank))
      let values = [score.muc.f1, score.bCubed.f1, score.ceafe.f1, score.conll].map {
        String(format: "%.2f", $0 * 100)
      }
      switch format {
      case .table:
        let padded = treebank.name.padding(toLength: 16, withPad: " ", startingAt: 0)
        let columns = values.map { String(repeating: " ", count: max(0, 6 - $0.count)) + $0 }
        print(padded, columns.joined(separator: " "))
      case .json:
        let name = String(decoding: try JSONEncoder().encode(path), as: UTF8.self)
        print(
          """
          {"file":\(name),"muc":\(values[0]),"b3":\(values[1]),"ceafe":\(values[2]),\
          "conll":\(values[3])}
          """
        )
      }
    }
  }
}
