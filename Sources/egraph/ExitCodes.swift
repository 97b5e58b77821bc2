import ArgumentParser

extension ExitCode {
  /// Nothing was found.
  static let nothingFound = ExitCode(1)
  /// Something failed, or an input could not be used.
  static let failed = ExitCode(2)
}
