import Drawing
import Ontology

extension PictureMaker {
  /// The node of an entity: its name, the post it holds at home, and the quotations of
  /// what is folded into it.
  func node(_ id: EntityID, folded: [Int], isInPanel: Bool, hasPanel: Bool) -> Picture.Node {
    let entity = network[id]
    let own = folded.map { network.statements[$0] }.filter { $0.subject == id }
    var weight = 1.0
    for statement in network.statements where statement.subject == id || statement.object == id {
      weight += Projection.strength(of: statement, schema: network.schema)
    }
    var attributes = ["type": network.schema.name(of: entity.type)]
    if !entity.aliases.isEmpty { attributes["aliases"] = entity.aliases.joined(separator: "; ") }
    let home = isInPanel ? homes.home(of: id) : nil
    return Picture.Node(
      id: nodeID(id),
      label: entity.name,
      subtitle: subtitle(of: own),
      role: role(of: entity.type),
      weight: weight,
      group: hasPanel ? panelID(id) : home.map(panelID),
      tooltip: ([entity.name] + own.flatMap(quotations)).joined(separator: "\n"),
      attributes: attributes
    )
  }

  private func role(of type: EntityType) -> Picture.NodeRole {
    switch type {
    case .person: .person
    case .state: .state
    case .organization: .organization
    case .place: .place
    case .event: .event
    default: .other
    }
  }

  /// The posts that folded statements name: `President since 2019`, `Former president`.
  private func subtitle(of statements: [Statement]) -> String {
    var posts: [(isPast: Bool, words: String)] = []
    var seen: Set<String> = []
    let ends = statements.filter { network.schema[$0.relation].name == "resigned-from" }
    for statement in statements {
      let relation = network.schema[statement.relation].name
      guard relation == "leads" || relation == "works-for" else { continue }
      let title = statement.title ?? (relation == "leads" ? "leader" : "")
      guard !title.isEmpty, seen.insert(NameFolding.fold(title)).inserted else { continue }
      posts.append((statement.status == .past, words(title, statement, ends: ends)))
    }
    let current = posts.filter { !$0.isPast }
    let shown = (current.isEmpty ? posts : current).prefix(2).map(\.words)
    let line = shown.joined(separator: ", ")
    return line.prefix(1).uppercased() + line.dropFirst()
  }

  private func words(_ title: String, _ statement: Statement, ends: [Statement]) -> String {
    func isSame(_ other: Statement) -> Bool {
      other.title.map(NameFolding.fold) == NameFolding.fold(title)
    }
    if statement.status == .past {
      let end = ends.first(where: isSame) ?? ends.first { $0.title == nil }
      if let date = end?.date { return "\(title) until \(dates.short(date))" }
      return "former \(title)"
    }
    if let date = statement.date { return "\(title) since \(dates.short(date))" }
    // Taking over a post, or being named to it, says since when it is held.
    let start = network.statements.first { other in
      let relation = network.schema[other.relation].name
      let isNewcomer =
        relation == "succeeded" && other.subject == statement.subject
        || relation == "appointed" && other.object == statement.subject
      return isNewcomer && other.status == .actual && other.date != nil && isSame(other)
    }
    return start?.date.map { "\(title) since \(dates.short($0))" } ?? title
  }

  /// A statement's quotations with their sources, for a tooltip; the first three.
  func quotations(_ statement: Statement) -> [String] {
    network.citations(of: statement).prefix(3).map { citation in
      let source = [citation.title, citation.date.map(dates.long) ?? ""]
        .filter { !$0.isEmpty }.joined(separator: ", ")
      let words = citation.quotation.split(whereSeparator: \.isNewline).joined(separator: " ")
      return source.isEmpty ? "“\(words)”" : "“\(words)” – \(source)"
    }
  }
}
