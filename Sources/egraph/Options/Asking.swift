import ArgumentParser
import EntityGraph
import Ontology

/// What commands that ask have in common.
struct Asking: ParsableArguments {
  @OptionGroup var articles: ArticlesOption
  @OptionGroup var input: InputOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions

  /// Reads the articles, asks, and prints the answer.
  ///
  /// - Throws: exit code 1 where nothing was found, 2 where an input could not be used.
  func ask(_ question: (Network, Selection) throws -> Answer) async throws {
    try await Failures.reported {
      let (network, failed) = try await input.network(of: articles.articles)
      let answer = try question(network, try selection.selection(in: network))
      do {
        try output.print(answer)
      } catch let code as ExitCode where code == .nothingFound && failed {
        throw ExitCode.failed
      }
      if failed { throw ExitCode.failed }
    }
  }
}

/// Turns errors into messages and exit codes.
enum Failures {
  /// Runs `body`; diagnostics become messages and exit code 2.
  static func reported(_ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch let error as EntityGraphError {
      Messages.report(error.diagnostic)
      throw error.code == .unknownName ? ExitCode.nothingFound : ExitCode.failed
    } catch let error as SchemaError {
      error.diagnostics.forEach(Messages.report)
      throw ExitCode.failed
    } catch let error as Diagnostic {
      Messages.report(error)
      throw ExitCode.failed
    }
  }
}
