import Ontology
import Yams

/// Reads what a YAML file beside an article, or at its top, says about it.
enum Sidecar {
  /// The record of a YAML mapping with the keys url, date, title, publisher, language,
  /// license and id.
  ///
  /// - Throws: a `Diagnostic` where the text is no YAML mapping or has another key.
  static func record(
    _ source: SourceText,
    ignoresUnknownKeys: Bool = false
  ) throws(Diagnostic)
    -> Record
  {
    let root: Node?
    do {
      root = try Yams.compose(yaml: source.text)
    } catch {
      throw Diagnostic(
        .error,
        "not readable as YAML",
        at: .init(file: source.name),
        hint: "write lines such as ‘date: 2022-01-11’"
      )
    }
    guard let mapping = root?.mapping else {
      throw Diagnostic(
        .error,
        "not a mapping of what is known about an article",
        at: .init(file: source.name),
        hint: "write lines such as ‘date: 2022-01-11’"
      )
    }
    let keys = ["url", "date", "title", "publisher", "language", "license", "id"]
    var record = Record()
    for (key, value) in mapping {
      let name = key.string ?? "?"
      guard let field = Record.Field(named: name), field != .text else {
        if ignoresUnknownKeys { continue }
        throw source.diagnostic(
          .error,
          "unknown key ‘\(name)’",
          line: key.mark?.line ?? 1,
          column: key.mark?.column ?? 1,
          hint: NearName.hint(for: name, among: keys) ?? "one of \(keys.joined(separator: ", "))"
        )
      }
      record.set(field, value.scalar?.string)
    }
    if let date = record[.date], PublicationDate.date(date) == nil {
      throw source.diagnostic(
        .error,
        "‘\(date)’ is no date",
        line: mapping["date"]?.mark?.line ?? 1,
        column: mapping["date"]?.mark?.column,
        hint: "write it as 2022-01-11, 2022-01 or 2022"
      )
    }
    return record
  }
}
