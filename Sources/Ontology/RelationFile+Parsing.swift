import Yams

extension RelationFile {
  /// The keys that a relation may have.
  static let keys = [
    "family", "time", "from", "to", "symmetric", "meaning", "verb", "maps", "words", "hints",
    "patterns", "examples", "rejects",
  ]

  /// Reads the relations of a YAML file: a mapping from names to what they say.
  ///
  /// - Throws: `SchemaError` with every mistake, each with line, column and a remedy.
  /// - Complexity: O(*n*) in the length of the file.
  public static func read(_ source: SourceText) throws(SchemaError) -> [RelationFile] {
    if let files = readPlain(source) { return files }
    return try readWhole(source)
  }

  /// Reads the relations of any YAML file, reporting every mistake.
  static func readWhole(_ source: SourceText) throws(SchemaError) -> [RelationFile] {
    var reader = Reader(source: source)
    let files = reader.files()
    guard reader.problems.isEmpty else { throw SchemaError(diagnostics: reader.problems) }
    return files
  }

  /// Reads one file, gathering its mistakes.
  private struct Reader {
    let source: SourceText
    var problems: [Diagnostic] = []

    mutating func report(_ message: String, at node: Node?, hint: String? = nil) {
      problems.append(
        source.diagnostic(
          .error,
          message,
          line: node?.mark?.line ?? 1,
          column: node?.mark?.column ?? 1,
          hint: hint
        )
      )
    }

    mutating func files() -> [RelationFile] {
      let root: Node?
      do {
        root = try Yams.compose(yaml: source.text)
      } catch let error as YamlError {
        problems.append(
          Diagnostic(
            .error,
            "not readable as YAML",
            at: .init(file: source.name),
            hint: "\(error)".split(separator: "\n").joined(separator: " ")
          )
        )
        return []
      } catch {
        problems.append(Diagnostic(.error, "not readable as YAML", at: .init(file: source.name)))
        return []
      }
      guard let mapping = root?.mapping else {
        report(
          "a relation file is a mapping from relation names",
          at: root,
          hint: "start with a line such as ‘visited:’"
        )
        return []
      }
      return mapping.compactMap { file(named: $0.key, $0.value) }
    }

    mutating func file(named key: Node, _ node: Node) -> RelationFile? {
      guard let name = key.string, let mapping = node.mapping else {
        report("relation ‘\(key.string ?? "?")’ says nothing", at: node)
        return nil
      }
      for (entry, _) in mapping where !RelationFile.keys.contains(entry.string ?? "") {
        report(
          "unknown key ‘\(entry.string ?? "?")’ in relation ‘\(name)’",
          at: entry,
          hint: NearName.hint(for: entry.string ?? "", among: RelationFile.keys)
            ?? "one of \(RelationFile.keys.joined(separator: ", "))"
        )
      }
      guard let family = family(mapping["family"], of: name, key: key) else { return nil }
      let subjects = items(mapping["from"])
      let objects = items(mapping["to"])
      if subjects.isEmpty { report("relation ‘\(name)’ lacks ‘from’", at: key) }
      if objects.isEmpty { report("relation ‘\(name)’ lacks ‘to’", at: key) }
      return RelationFile(
        name: name,
        family: family,
        subjects: subjects,
        objects: objects,
        isSymmetric: boolean(mapping["symmetric"]),
        time: time(mapping["time"]),
        meaning: mapping["meaning"]?.string ?? "",
        verb: mapping["verb"]?.string,
        mappings: strings(mapping["maps"]),
        words: items(mapping["words"]),
        hints: items(mapping["hints"]),
        patterns: items(mapping["patterns"]),
        examples: items(mapping["examples"]),
        rejects: items(mapping["rejects"]),
        source: source
      )
    }

    mutating func family(_ node: Node?, of name: String, key: Node) -> RelationFamily? {
      let names = RelationFamily.allCases.map(\.rawValue)
      guard let node, let text = node.string else {
        report(
          "relation ‘\(name)’ lacks ‘family’",
          at: key,
          hint: "one of \(names.joined(separator: ", "))"
        )
        return nil
      }
      if let family = RelationFamily(rawValue: text) { return family }
      report(
        "unknown family ‘\(text)’",
        at: node,
        hint: NearName.hint(for: text, among: names) ?? "one of \(names.joined(separator: ", "))"
      )
      return nil
    }

    mutating func time(_ node: Node?) -> RelationTime? {
      guard let node else { return nil }
      let names = RelationTime.allCases.map(\.rawValue)
      let text = node.string ?? "?"
      if let time = RelationTime(rawValue: text) { return time }
      report(
        "unknown time ‘\(text)’",
        at: node,
        hint: NearName.hint(for: text, among: names) ?? "one of \(names.joined(separator: ", "))"
      )
      return nil
    }

    mutating func boolean(_ node: Node?) -> Bool {
      guard let node else { return false }
      if let value = node.bool { return value }
      report("‘\(node.string ?? "?")’ is neither true nor false", at: node)
      return false
    }

    mutating func strings(_ node: Node?) -> [String: String] {
      var result: [String: String] = [:]
      for (key, value) in node?.mapping ?? [:] {
        if let key = key.string, let value = value.string { result[key] = value }
      }
      return result
    }

    mutating func items(_ node: Node?) -> [Item] {
      guard let node else { return [] }
      guard let sequence = node.sequence else {
        if let text = node.string { return [item(text, at: node)] }
        return []
      }
      return sequence.compactMap { entry in
        if let text = entry.string { return item(text, at: entry) }
        guard let mapping = entry.mapping, let match = mapping["match"], let text = match.string
        else {
          report("neither a text nor a mapping with ‘match’", at: entry)
          return nil
        }
        var result = item(text, at: match)
        result.options = strings(entry)
        result.options["match"] = nil
        return result
      }
    }

    func item(_ text: String, at node: Node) -> Item {
      Item(text: text, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }
  }
}

extension Schema.EntityDefinition {
  /// Reads the entity types of a YAML file: a mapping from names to meanings.
  ///
  /// - Throws: `SchemaError` where the file is not such a mapping.
  public static func read(_ source: SourceText) throws(SchemaError) -> [Schema.EntityDefinition] {
    let root = try? Yams.compose(yaml: source.text)
    guard let mapping = root?.mapping else {
      throw SchemaError(diagnostics: [
        Diagnostic(
          .error,
          "not a mapping from entity types to meanings",
          at: .init(file: source.name)
        )
      ])
    }
    return mapping.compactMap { key, value in
      key.string.map { Schema.EntityDefinition(name: $0, meaning: value.string ?? "") }
    }
  }
}
