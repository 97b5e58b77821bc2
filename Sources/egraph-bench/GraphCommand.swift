import ArgumentParser
import Foundation
import GraphAlgorithms

/// `egraph-bench graph`: every measure of the graph core on one file.
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Measure the graph algorithms on an undirected edge list.",
    discussion: """
      Prints one JSON object a measure: its name, the median of processor seconds and of seconds on the \
      clock, the number of repetitions, a value to compare with other programs, and the most memory that \
      the process had meanwhile beyond what it had before. Each measure runs on a small graph first, so that       the program's own pages do not count.

      Dijkstra reads FILE.wedges (with weights) where FILE.edges has one beside it.
      """
  )

  @Argument(help: "An edge list: two node numbers a line.")
  var file: String

  @Option(help: "Only these measures, separated by commas.")
  var only: String?

  @Option(help: "How many threads to use at most.")
  var threads = 1

  @Option(help: "Repeat each measure this often at most.")
  var repetitions = 5

  @Option(help: "Stop repeating a measure after this many seconds.")
  var budget = 5.0

  func run() throws {
    let wanted = only.map { Set($0.split(separator: ",").map(String.init)) }
    let bench = try GraphBench(file: file, threads: Threads(threads))
    let small = try Self.small(threads: Threads(threads))
    for measure in bench.measures where wanted?.contains(measure.name) ?? !measure.isSlow {
      var value = 0.0
      _ = try small.measures.first { $0.name == measure.name }?.run()
      measure.prepare()
      Timing.resetPeakMemory()
      let before = Timing.memory
      let timing = try Timing(repetitions: repetitions, budget: budget) {
        value = try measure.run()
      }
      let per = Double(measure.divisor)
      print(
        """
        {"measure": "\(measure.name)", "cpu": \(Timing.median(timing.processor) / per), \
        "clock": \(Timing.median(timing.clock) / per), "repetitions": \(timing.clock.count), \
        "value": \(value), "peakMemory": \(Timing.peakMemory), "extraMemory": \(Timing.peakMemory - before)}
        """
      )
    }
  }

  /// The measures on a ring of 200 nodes with chords.
  private static func small(threads: Threads) throws -> GraphBench {
    let edges = FileManager.default.temporaryDirectory
      .appendingPathComponent("egraph-bench-\(ProcessInfo.processInfo.processIdentifier).edges")
    defer { try? FileManager.default.removeItem(at: edges) }
    let lines = (0..<200).flatMap { ["\($0) \(($0 + 1) % 200)", "\($0) \(($0 * 7 + 3) % 200)"] }
    try lines.joined(separator: "\n").write(to: edges, atomically: true, encoding: .utf8)
    let bench = try GraphBench(file: edges.path, threads: threads)
    // It reads the file again, while it is there.
    _ = try bench.measures.first { $0.name == "load" }?.run()
    let files: Set = ["load", "load-weighted", "dijkstra"]
    return GraphBench(measures: bench.measures.filter { !files.contains($0.name) })
  }
}
