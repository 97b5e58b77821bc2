import ArgumentParser
import Articles
import Ontology
import Resources
import Syntax

/// `egraph-bench pipeline`: every stage of the language pipeline on articles.
struct PipelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pipeline",
    abstract: "Measure the language pipeline's stages on articles.",
    discussion: """
      Prints one JSON object a stage: the median of processor seconds and of seconds on the \
      clock, words per processor second, and a value that tells whether two runs did the same. \
      One network finds tags and trees at once: they are one stage. "open" is the opening of \
      the model; "whole" everything but coreference from the text, on --threads threads. \
      `make instructions` counts the instructions of each stage.
      """
  )

  @Argument(help: "Articles, as egraph reads them.")
  var paths: [String]

  @Option(help: "The model file; the embedded model where this is left out.")
  var model: String?

  @Option(help: "How many threads run the whole pipeline.")
  var threads = 1

  @Option(help: "Repeat each stage this often at most.")
  var repetitions = 5

  @Option(help: "Stop repeating a stage after this many seconds.")
  var budget = 10.0

  @Option(help: "Only these stages, separated by commas.")
  var only: String?

  func run() throws {
    let articles = ArticleReader().read(paths).articles
    guard !articles.isEmpty else { throw ValidationError("there are no articles in these paths") }
    let wanted = only.map { Set($0.split(separator: ",").map(String.init)) }
    func isWanted(_ name: String) -> Bool { wanted?.contains(name) ?? true }
    let file = try open()
    if isWanted("open") {
      var sections = 0
      let timing = try Timing(repetitions: repetitions, budget: budget) {
        sections = try Analyzer(try open()).file.sections.count
      }
      report("open", timing, words: nil, value: sections)
    }
    let bench = try PipelineBench(file, texts: articles.map { Array($0.text.utf8) })
    for stage in bench.stages where isWanted(stage.name) {
      measure(stage.name, bench.words, stage.run)
    }
    if isWanted("whole") { measure("whole", bench.words) { bench.whole(threads: threads) } }
  }

  private func open() throws -> ModelFile {
    if let model { return try ModelFile(path: model) }
    return try ModelFile(Resource.model)
  }

  private func measure(_ name: String, _ words: Int, _ run: () -> Int) {
    var value = 0
    let timing = Timing(repetitions: repetitions, budget: budget) { value = run() }
    report(name, timing, words: words, value: value)
  }

  private func report(_ name: String, _ timing: Timing, words: Int?, value: Int) {
    let processor = Timing.median(timing.processor)
    let speed = words.map {
      "\"words\": \($0), \"wordsPerSecond\": \(Int(Double($0) / processor)), "
    }
    print(
      """
      {"stage": "\(name)", \(speed ?? "")"cpu": \(processor), \
      "clock": \(Timing.median(timing.clock)), "repetitions": \(timing.clock.count), \
      "value": \(value), "peakMemory": \(Timing.peakMemory)}
      """
    )
  }
}
