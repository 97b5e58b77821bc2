import ArgumentParser
import EntityGraph

/// How answers are printed.
struct OutputOptions: ParsableArguments {
  /// The forms of an answer.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, jsonl, csv
  }

  @Option(help: ArgumentHelp("table, json, jsonl or csv.", valueName: "format"))
  var format: Format = .table

  @Flag(help: "Print the quotations below each row of a table; the other formats carry them.")
  var quotes = false

  /// Prints an answer.
  ///
  /// - Throws: exit code 1 where nothing was found.
  func print(_ answer: Answer) throws {
    switch format {
    case .json: try Output.write(answer.json() + "\n")
    case .jsonl: try Output.write(answer.jsonLines())
    case .csv: try Output.write(answer.csv())
    case .table:
      let table = Table(width: Width.terminal, style: .output, showsQuotations: quotes)
      try Output.write(table.text(of: answer))
    }
    if answer.isEmpty {
      if format == .table { Messages.note("nothing found") }
      throw ExitCode.nothingFound
    }
  }
}
