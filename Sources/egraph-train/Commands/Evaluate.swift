import ArgumentParser
import Foundation
import Learning
import Syntax

/// Scores a model on treebank files.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Scores a model on treebanks, as CoNLL 2018 defines it.",
    discussion: """
      Without --raw the words of the file are given; with it, only its text. Words and \
      sentences are F1, the others F1 over aligned words, all in percent; LAS compares \
      relations without their subtypes.
      """
  )

  @OptionGroup var model: ModelOptions

  @Flag(help: "Start from the text alone.")
  var raw = false

  @Option(help: "How to print: table or json (one object a file).")
  var format: OutputFormat = .table

  @Option(name: .shortAndLong, help: "Where to write the analysis of all files, as CoNLL-U.")
  var output: String?

  @Option(help: .hidden)
  var beam: Int?

  @Argument(help: "CoNLL-U files, plain or packed with xz.")
  var files: [String]

  func run() throws {
    var analyzer = try Analyzer(try model.open())
    if let beam { analyzer.parser?.beamWidth = beam }
    if format == .table {
      print(
        "file              words  sents   UPOS   XPOS  feats  lemma    UAS    LAS  LAS+s  words/s"
      )
    }
    var written: [CoNLLUSentence] = []
    for path in files {
      let treebank = try Treebank(path: path)
      let start = clock()
      let (scores, seconds, analysis) = try analyzer.evaluate(treebank, isRaw: raw) {
        Double(clock() - start) / Double(CLOCKS_PER_SEC)
      }
      switch format {
      case .table: printRow(treebank.name, scores, speed: Double(scores.count) / seconds)
      case .json: try printObject(path, scores)
      }
      if output != nil { written += analysis }
    }
    if let output { try Data(CoNLLU.write(written)).write(to: URL(fileURLWithPath: output)) }
  }

  private func printRow(_ name: String, _ scores: Evaluation, speed: Double) {
    let values = [
      scores.words, scores.sentences, scores.upos, scores.xpos, scores.features, scores.lemma,
      scores.uas, scores.las, scores.lasWithSubtypes,
    ]
    let columns = values.map { String(format: "%6.2f", $0) }.joined(separator: " ")
    let padded = name.padding(toLength: 16, withPad: " ", startingAt: 0)
    print(padded, columns, String(format: "%8.0f", speed))
  }

  private func printObject(_ path: String, _ scores: Evaluation) throws {
    func number(_ value: Double) -> String { String(format: "%.2f", value) }
    let name = String(decoding: try JSONEncoder().encode(path), as: UTF8.self)
    print(
      """
      {"file":\(name),"words":\(number(scores.words)),"sentences":\(number(scores.sentences)),\
      "upos":\(number(scores.upos)),"lemma":\(number(scores.lemma)),"uas":\(number(scores.uas)),\
      "las":\(number(scores.las))}
      """
    )
  }
}
