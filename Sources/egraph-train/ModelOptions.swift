import ArgumentParser
import Resources
import Syntax

/// Which model a command reads.
struct ModelOptions: ParsableArguments {
  @Option(help: "The model file; the embedded model where this is left out.")
  var model: String?

  /// Opens the model.
  ///
  /// - Throws: `ModelError` where there is no intact model.
  func open() throws -> ModelFile {
    if let model { return try ModelFile(path: model) }
    return try ModelFile(Resource.model)
  }
}

/// How a command prints its results.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json
}
