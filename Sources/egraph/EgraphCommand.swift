import ArgumentParser

/// The root command.
@main
struct EgraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "egraph",
    abstract: "Who is linked to whom, and who says so."
  )
}
