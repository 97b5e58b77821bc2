package import Ontology

/// JSON Lines: one article's findings a line, in the gold format of `Findings.json`.
package enum JSONLines {
  /// The findings as text, one object a line.
  ///
  /// - Complexity: O(*n*) in the length of the result.
  package static func text(of findings: [Findings], schema: Schema) -> String {
    findings.map { $0.json(schema: schema) + "\n" }.joined()
  }

  /// Reads findings: one object a line, a single object, or an array of them.
  ///
  /// Entities and statements of unknown types are left out with a diagnostic. Where an
  /// object has no `spans`, they are found by its `evidence` and the names in it.
  /// - Complexity: O(*n*) in the length of the text.
  package static func findings(
    in bytes: [UInt8],
    name: String,
    schema: Schema
  ) -> (findings: [Findings], problems: [Diagnostic]) {
    var reader = JSONReader(bytes)
    var findings: [Findings] = []
    var problems: [Diagnostic] = []
    while true {
      do {
        guard let value = try reader.next() else { break }
        let objects: [JSONValue]
        if case .array(let elements) = value { objects = elements } else { objects = [value] }
        for object in objects {
          let source = FindingsSource(
            object: object,
            place: .init(file: name, line: line(of: reader.offset, in: bytes)),
            schema: schema
          )
          guard let read = source.findings() else {
            problems.append(
              Diagnostic(
                .error,
                "an object without ‘text’ and ‘id’",
                at: source.place,
                hint: "give each article the keys id, text, entities and relations"
              )
            )
            continue
          }
          problems += read.diagnostics
          findings.append(read)
        }
      } catch {
        problems.append(
          Diagnostic(
            .error,
            "not readable as JSON: \(error.message)",
            at: .init(file: name, line: line(of: error.offset, in: bytes)),
            hint: "write one article's findings a line, as ‘egraph extract --format jsonl’ does"
          )
        )
        reader.skipLine()
      }
    }
    return (findings, problems)
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    1 + bytes.prefix(offset).count { $0 == 0x0A }
  }
}

/// One object of the gold format on its way to findings.
struct FindingsSource {
  let object: JSONValue
  let place: Diagnostic.Place
  let schema: Schema

  /// The findings; nil where the object is no article.
  func findings() -> Findings? {
    guard let text = object["text"]?.string, let id = object["id"]?.string else { return nil }
    let article = Article(
      id: id,
      url: object["url"]?.string,
      license: object["license"]?.string,
      publisher: object["publisher"]?.string,
      published: object["date"]?.string.flatMap { PartialDate($0) },
      title: object["title"]?.string ?? "",
      text: text,
      source: place.file
    )
    var findings = Findings(article: article)
    var ids: [String: EntityID] = [:]
    for value in object["entities"]?.elements ?? [] {
      guard let name = value["name"]?.string, let typeName = value["type"]?.string else { continue }
      guard let type = schema.entityType(named: typeName) else {
        findings.diagnostics.append(
          unknown("entity type", typeName, schema.entityTypes.map(\.name))
        )
        continue
      }
      let aliases = value["aliases"]?.elements.compactMap(\.string) ?? []
      if ids[name] == nil { ids[name] = EntityID(findings.entities.count) }
      findings.entities.append(Entity(type: type, name: name, aliases: aliases))
    }
    for value in object["relations"]?.elements ?? [] {
      if let statement = statement(value, ids: ids, findings: &findings) {
        findings.statements.append(statement)
      }
    }
    return findings
  }

  private func statement(
    _ value: JSONValue,
    ids: [String: EntityID],
    findings: inout Findings
  ) -> Statement? {
    let typeName = value["type"]?.string ?? ""
    guard let relation = schema[typeName] else {
      findings.diagnostics.append(unknown("relation", typeName, schema.relations.map(\.name)))
      return nil
    }
    func entity(_ key: String) -> EntityID? { value[key]?.string.flatMap { ids[$0] } }
    guard let subject = entity("subject"), let object = entity("object") else {
      let missing = entity("subject") == nil ? "subject" : "object"
      findings.diagnostics.append(
        Diagnostic(
          .warning,
          "\(missing) ‘\(value[missing]?.string ?? "")’ is not among the entities",
          at: place,
          hint: "list it under ‘entities’"
        )
      )
      return nil
    }
    return Statement(
      subject: subject,
      relation: relation,
      object: object,
      date: value["date"]?.string.flatMap { PartialDate($0) },
      status: value["status"]?.string.flatMap(Status.init) ?? .actual,
      speaker: entity("speaker"),
      place: entity("place"),
      title: value["title"]?.string,
      confidence: value["confidence"]?.number ?? 1,
      evidence: evidence(
        value,
        subject: findings[subject],
        object: findings[object],
        in: findings.article
      )
    )
  }

  private func unknown(_ kind: String, _ name: String, _ known: [String]) -> Diagnostic {
    Diagnostic(
      .warning,
      "unknown \(kind) ‘\(name)’",
      at: place,
      hint: NearName.hint(for: name, among: known) ?? "add it to the schema with ‘--schema DIR’"
    )
  }

  // MARK: - Evidence

  private func evidence(
    _ value: JSONValue,
    subject: Entity,
    object: Entity,
    in article: Article
  ) -> [Evidence] {
    if let spans = value["spans"], let sentence = range(spans["sentence"], in: article) {
      return [
        Evidence(
          article: article.id,
          sentence: sentence,
          subject: range(spans["subject"], in: article) ?? sentence,
          object: range(spans["object"], in: article) ?? sentence,
          trigger: range(spans["trigger"], in: article) ?? sentence
        )
      ]
    }
    guard let quotation = value["evidence"]?.string, !quotation.isEmpty,
      let sentence = Self.range(of: quotation, in: article.text)
    else { return [] }
    func named(_ entity: Entity) -> TextRange {
      for name in [entity.name] + entity.aliases {
        if let found = Self.range(of: name, in: quotation) {
          return TextRange(
            sentence.lowerBound + found.lowerBound,
            sentence.lowerBound + found.upperBound
          )
        }
      }
      return sentence
    }
    return [
      Evidence(
        article: article.id,
        sentence: sentence,
        subject: named(subject),
        object: named(object),
        trigger: sentence
      )
    ]
  }

  private func range(_ value: JSONValue?, in article: Article) -> TextRange? {
    let bounds = value?.elements.compactMap(\.number).compactMap { Int(exactly: $0) } ?? []
    guard bounds.count == 2, 0 <= bounds[0], bounds[0] <= bounds[1],
      bounds[1] <= article.text.utf8.count
    else { return nil }
    return TextRange(bounds[0], bounds[1])
  }

  /// The first place of a text in another, letter by letter.
  static func range(of needle: String, in text: String) -> TextRange? {
    let needle = Array(needle.utf8)
    let text = Array(text.utf8)
    guard let first = needle.first, needle.count <= text.count else { return nil }
    for start in 0...(text.count - needle.count) where text[start] == first {
      if text[start..<(start + needle.count)].elementsEqual(needle) {
        return TextRange(start, start + needle.count)
      }
    }
    return nil
  }
}
