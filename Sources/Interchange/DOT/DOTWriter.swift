import Ontology

/// Writes a selection of the graph as standard DOT: one node an entity, one edge a
/// statement, everything that is known of them as attributes that Graphviz passes over.
///
/// Attributes of a node: `type`, `aliases`. Of an edge: `relation`, `family`, `date`,
/// `status`, `speaker`, `place`, `post` (the title of a post), `confidence`, and for each
/// piece of evidence `quotation`, `article`, `article_title`, `article_date`,
/// `article_url`; from the second on their names end in `_2`, `_3` and so on.
package enum DOTWriter {
  /// Graphviz refuses quoted texts that are longer; they are written in pieces.
  static let longestPiece = 8000

  /// The selection as DOT.
  ///
  /// - Complexity: O(*n*) in the length of the result.
  package static func text(of excerpt: Excerpt) -> String {
    var text = "digraph \(quoted(excerpt.title.isEmpty ? "egraph" : excerpt.title)) {\n"
    text += "  graph [format=\"egraph 1\", overlap=prism, splines=true"
    if !excerpt.title.isEmpty {
      text += ", label=\(quoted(escaped(excerpt.title))), labelloc=t"
    }
    text += "];\n"
    text += "  node [shape=box, fontname=\"Helvetica\"];\n"
    text += "  edge [fontname=\"Helvetica\", fontsize=11];\n"
    for (index, entity) in excerpt.entities.enumerated() {
      text += "  e\(index)" + list(attributes(of: entity, in: excerpt)) + ";\n"
    }
    for statement in excerpt.statements {
      text += "  e\(statement.subject.index) -> e\(statement.object.index)"
      text += list(attributes(of: statement, in: excerpt)) + ";\n"
    }
    return text + "}\n"
  }

  // MARK: - Attributes

  private static func attributes(
    of entity: Entity,
    in excerpt: Excerpt
  ) -> [(name: String, value: String)] {
    var result = [
      ("label", escaped(entity.name)), ("type", excerpt.schema.name(of: entity.type)),
    ]
    if !entity.aliases.isEmpty {
      result.append(("aliases", escaped(entity.aliases.joined(separator: "\n"))))
    }
    switch entity.type {
    case .person: result.append(("style", "rounded"))
    case .state:
      result += [("style", "filled"), ("fillcolor", "#1F2933"), ("fontcolor", "#FFFFFF")]
    case .organization: result += [("style", "filled"), ("fillcolor", "#DCE6F0")]
    case .place: result += [("shape", "ellipse"), ("style", "filled"), ("fillcolor", "#EFEBE0")]
    default: result += [("shape", "hexagon"), ("style", "filled"), ("fillcolor", "#FBE3D2")]
    }
    return result
  }

  /// Colour and line of a family, so that any Graphviz draws it as egraph does.
  private static func look(of family: RelationFamily) -> [(name: String, value: String)] {
    switch family {
    case .contact: [("color", "#0072B2"), ("style", "dashed"), ("arrowhead", "vee")]
    case .cooperation: [("color", "#007A5A")]
    case .conflict: [("color", "#C44100"), ("penwidth", "2")]
    case .posts: [("color", "#3B4650"), ("arrowhead", "empty")]
    case .structure: [("color", "#8A949D"), ("style", "dotted")]
    case .biography: [("color", "#7A5195"), ("arrowhead", "open")]
    }
  }

  private static func attributes(
    of statement: Statement,
    in excerpt: Excerpt
  ) -> [(name: String, value: String)] {
    let relation = excerpt.schema[statement.relation]
    func name(_ id: EntityID) -> String { escaped(excerpt.entities[id.index].name) }
    var label = relation.verb
    if let date = statement.date { label += "\n\(date)" }
    var result = [
      ("label", escaped(label)), ("relation", relation.name), ("family", relation.family.rawValue),
    ]
    if let date = statement.date { result.append(("date", date.description)) }
    result.append(("status", statement.status.rawValue))
    if let speaker = statement.speaker { result.append(("speaker", name(speaker))) }
    if let place = statement.place { result.append(("place", name(place))) }
    if let title = statement.title { result.append(("post", escaped(title))) }
    var confidence = JSONText()
    confidence.value(statement.confidence)
    result.append(("confidence", confidence.text))
    for (index, evidence) in statement.evidence.enumerated() {
      result += attributes(of: evidence, suffix: index == 0 ? "" : "_\(index + 1)", in: excerpt)
    }
    if relation.isSymmetric {
      result.append(("dir", relation.family == .structure ? "none" : "both"))
    }
    if statement.status == .possible || statement.status == .planned {
      result.append(("arrowtail", "odot"))
    }
    return result + look(of: relation.family)
  }

  private static func attributes(
    of evidence: Evidence,
    suffix: String,
    in excerpt: Excerpt
  ) -> [(name: String, value: String)] {
    var result: [(String, String)] = []
    if let quotation = excerpt.quotation(evidence) {
      if suffix.isEmpty { result.append(("tooltip", escaped(quotation))) }
      result.append(("quotation" + suffix, escaped(quotation)))
    }
    result.append(("article" + suffix, escaped(evidence.article)))
    guard let article = excerpt.articles[evidence.article] else { return result }
    if !article.title.isEmpty { result.append(("article_title" + suffix, escaped(article.title))) }
    if let date = article.published {
      result.append(("article_date" + suffix, date.description))
    }
    if let url = article.url { result.append(("article_url" + suffix, escaped(url))) }
    return result
  }

  // MARK: - Syntax

  private static func list(_ attributes: [(name: String, value: String)]) -> String {
    " [" + attributes.map { "\($0.name)=\(quoted($0.value))" }.joined(separator: ", ") + "]"
  }

  /// A text as Graphviz's escape strings write it: backslashes doubled, line ends `\n`.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\\\"
      case _ where character.isNewline: result += "\\n"
      default: result.append(character)
      }
    }
    return result
  }

  /// A text in quotes; a long one in several, joined by `+`.
  static func quoted(_ text: String) -> String {
    var pieces: [String] = []
    var piece = ""
    var length = 0
    var endsInBackslash = false
    for character in text {
      if length >= longestPiece, !endsInBackslash {
        pieces.append(piece)
        piece = ""
        length = 0
      }
      piece += character == "\"" ? "\\\"" : String(character)
      length += character.utf8.count + 1
      endsInBackslash = character == "\\" && !endsInBackslash
    }
    pieces.append(piece)
    return pieces.map { "\"\($0)\"" }.joined(separator: " + ")
  }
}
