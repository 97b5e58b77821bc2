extension RelationFile {
  /// The relations of a file in plain YAML without any mistake; nil where a reader that
  /// reports mistakes is needed.
  ///
  /// - Complexity: O(*n*) in the length of the file.
  static func readPlain(_ source: SourceText) -> [RelationFile]? {
    guard case .mapping(let entries)? = PlainYAML.read(source.text), !entries.isEmpty else {
      return nil
    }
    var files: [RelationFile] = []
    for entry in entries {
      guard let file = plain(entry.key, entry.value, source) else { return nil }
      files.append(file)
    }
    return files
  }

  private static func plain(
    _ name: String,
    _ value: PlainYAML.Value,
    _ source: SourceText
  ) -> RelationFile? {
    guard case .mapping(let entries) = value else { return nil }
    var result = RelationFile(
      name: name,
      family: .contact,
      subjects: [],
      objects: [],
      isSymmetric: false,
      time: nil,
      meaning: "",
      verb: nil,
      mappings: [:],
      words: [],
      hints: [],
      patterns: [],
      examples: [],
      rejects: [],
      source: source
    )
    var seen: Set<String> = []
    for entry in entries {
      guard seen.insert(entry.key).inserted else { return nil }
      switch entry.key {
      case "family":
        guard let text = text(entry.value), let family = RelationFamily(rawValue: text) else {
          return nil
        }
        result.family = family
      case "symmetric":
        guard let text = text(entry.value), text == "true" || text == "false" else { return nil }
        result.isSymmetric = text == "true"
      case "time":
        guard let text = text(entry.value), let time = RelationTime(rawValue: text) else {
          return nil
        }
        result.time = time
      case "meaning":
        guard let text = text(entry.value) else { return nil }
        result.meaning = text
      case "verb":
        guard let text = text(entry.value) else { return nil }
        result.verb = text
      case "maps":
        guard case .mapping(let pairs) = entry.value else { return nil }
        for pair in pairs {
          guard let text = text(pair.value) else { return nil }
          result.mappings[pair.key] = text
        }
      default:
        guard let items = items(entry.value) else { return nil }
        switch entry.key {
        case "from": result.subjects = items
        case "to": result.objects = items
        case "words": result.words = items
        case "hints": result.hints = items
        case "patterns": result.patterns = items
        case "examples": result.examples = items
        case "rejects": result.rejects = items
        default: return nil
        }
      }
    }
    guard seen.contains("family"), !result.subjects.isEmpty, !result.objects.isEmpty else {
      return nil
    }
    return result
  }

  private static func text(_ value: PlainYAML.Value) -> String? {
    if case .scalar(let text, _, _) = value { return text }
    return nil
  }

  private static func items(_ value: PlainYAML.Value) -> [Item]? {
    guard case .sequence(let values) = value else { return nil }
    var result: [Item] = []
    for value in values {
      switch value {
      case .scalar(let text, let line, let column):
        result.append(Item(text: text, line: line, column: column))
      case .mapping(let entries):
        guard let match = entries.first(where: { $0.key == "match" }),
          case .scalar(let text, let line, let column) = match.value
        else { return nil }
        var item = Item(text: text, line: line, column: column)
        for entry in entries where entry.key != "match" {
          guard case .scalar(let option, _, _) = entry.value else { return nil }
          item.options[entry.key] = option
        }
        result.append(item)
      case .sequence:
        return nil
      }
    }
    return result
  }
}
