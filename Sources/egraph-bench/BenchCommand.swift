import ArgumentParser

/// `egraph-bench`: how long parts of egraph take.
@main
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "egraph-bench",
    abstract: "Measure how long parts of egraph take, as JSON.",
    subcommands: [GraphCommand.self, PipelineCommand.self]
  )
}
