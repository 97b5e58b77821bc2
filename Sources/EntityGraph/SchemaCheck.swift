public import Ontology

/// Checks relation files beyond their form: what they lack, and whether their examples
/// come out.
public struct SchemaCheck: Sendable {
  private let schema: Schema

  /// A check of files that are in a schema.
  public init(schema: Schema) { self.schema = schema }

  /// Checks files.
  ///
  /// - Returns: What is wrong, and how many examples and counter-examples were looked at.
  public func check(_ files: [RelationFile]) -> (problems: [Diagnostic], examples: Int) {
    var problems: [Diagnostic] = []
    var count = 0
    for file in files {
      count += file.examples.count + file.rejects.count
      for example in file.examples where Self.ends(of: example.text) < 2 {
        problems.append(
          file.source.diagnostic(
            .error,
            "an example of ‘\(file.name)’ does not mark both its ends",
            line: example.line,
            column: example.column,
            hint: "put subject and object in braces: \"{Wang Yi} visited {Almaty}.\""
          )
        )
      }
    }
    return (problems, count)
  }

  /// The number of marked ends of an example.
  private static func ends(of text: String) -> Int {
    var count = 0
    var isOpen = false
    for character in text {
      if character == "{" { isOpen = true }
      if character == "}", isOpen {
        count += 1
        isOpen = false
      }
    }
    return count
  }
}
