import Drawing
import Ontology

extension PictureMaker {
  /// Which statements one line stands for: those of a family between two entities.
  private struct EdgeKey: Hashable {
    var first: EntityID
    var second: EntityID
    var family: RelationFamily
  }

  /// The most rows that are printed beside one line.
  private static let maximumRows = 4

  /// The lines of statements, in the order of the first statement of each.
  func edges(of statements: [Int]) -> [Picture.Edge] {
    var order: [EdgeKey] = []
    var stacks: [EdgeKey: [Statement]] = [:]
    for index in statements {
      let statement = network.statements[index]
      let key = EdgeKey(
        first: min(statement.subject, statement.object),
        second: max(statement.subject, statement.object),
        family: network.schema[statement.relation].family
      )
      if stacks[key] == nil { order.append(key) }
      stacks[key, default: []].append(statement)
    }
    return order.enumerated().map { number, key in
      edge(stacks[key] ?? [], family: key.family, number: number)
    }
  }

  private func edge(
    _ stack: [Statement],
    family: RelationFamily,
    number: Int
  ) -> Picture.Edge {
    let first = stack[0]
    let isSymmetric = stack.allSatisfy { network.schema[$0.relation].isSymmetric }
    let directed = stack.filter { !network.schema[$0.relation].isSymmetric }
    let differ = Set(directed.map(\.subject)).count > 1
    let start = directed.first ?? first
    let direction: Picture.Direction
    if family == .structure && isSymmetric {
      direction = .none
    } else {
      direction = isSymmetric || differ ? .both : .forward
    }
    var attributes: [String: String] = [
      "relation": unique(stack.map { network.schema[$0.relation].name })
    ]
    let dateList = unique(stack.compactMap { $0.date?.description })
    if !dateList.isEmpty { attributes["date"] = dateList }
    attributes["status"] = unique(stack.map(\.status.rawValue))
    let speakers = unique(stack.compactMap { $0.speaker.map { network[$0].name } })
    if !speakers.isEmpty { attributes["speaker"] = speakers }
    return Picture.Edge(
      id: "s\(number)",
      from: nodeID(start.subject),
      to: nodeID(start.object),
      family: Picture.RelationFamily(rawValue: family.rawValue) ?? .other,
      rows: rows(stack, namesSubjects: differ),
      count: stack.count,
      direction: direction,
      status: plainest(stack.map { status(of: $0) }),
      tooltip: stack.map(tooltip).joined(separator: "\n"),
      attributes: attributes
    )
  }

  /// One row for each relation, direction and status, with the dates of its statements.
  private func rows(_ stack: [Statement], namesSubjects: Bool) -> [Picture.Row] {
    struct Key: Hashable {
      var subject: EntityID?
      var label: String
      var status: Picture.EdgeStatus
    }
    var order: [Key] = []
    var dateLists: [Key: [PartialDate]] = [:]
    for statement in stack {
      let isSymmetric = network.schema[statement.relation].isSymmetric
      let key = Key(
        subject: namesSubjects && !isSymmetric ? statement.subject : nil,
        label: label(of: statement),
        status: status(of: statement)
      )
      if dateLists[key] == nil {
        order.append(key)
        dateLists[key] = []
      }
      if let date = statement.date { dateLists[key]?.append(date) }
    }
    var rows = order.map { key in
      Picture.Row(
        label: key.label,
        date: label(of: dateLists[key] ?? []),
        subject: key.subject.map(shortName),
        status: key.status
      )
    }
    if rows.count > Self.maximumRows {
      let left = rows.count - Self.maximumRows + 1
      rows = Array(rows.prefix(Self.maximumRows - 1)) + [Picture.Row(label: "+\(left) more")]
    }
    return rows
  }

  /// How a statement is said between its ends: the verb, or the post.
  private func label(of statement: Statement) -> String {
    let relation = network.schema[statement.relation]
    let title = statement.title ?? ""
    let isPast = statement.status == .past
    switch relation.name {
    case "leads" where !title.isEmpty, "works-for" where !title.isEmpty,
      "member-of" where !title.isEmpty, "family-of" where !title.isEmpty:
      return isPast ? "former \(title)" : title
    default:
      return isPast && relation.family == .posts && relation.name != "ran-for"
        ? "formerly \(relation.verb)" : relation.verb
    }
  }

  private func label(of list: [PartialDate]) -> String {
    let sorted = Set(list).sorted()
    guard let first = sorted.first, let last = sorted.last else { return "" }
    switch sorted.count {
    case 1: return dates.short(first)
    case 2: return "\(dates.short(first)), \(dates.short(last))"
    default: return "\(dates.short(first)) – \(dates.short(last))"
    }
  }

  /// The last word of a person's name, or the whole name of anything else.
  private func shortName(_ id: EntityID) -> String {
    let entity = network[id]
    guard entity.type == .person else { return entity.name }
    let words = entity.name.split(separator: " ")
    // The alias that the articles themselves use is surer than the last word.
    let alias = entity.aliases.first { alias in
      !alias.contains(" ") && words.contains { $0 == alias }
    }
    return alias ?? words.last.map(String.init) ?? entity.name
  }

  private func status(of statement: Statement) -> Picture.EdgeStatus {
    switch statement.status {
    case .actual, .past: .actual
    case .planned: .planned
    case .possible: .possible
    case .denied: .denied
    }
  }

  private func plainest(_ statuses: [Picture.EdgeStatus]) -> Picture.EdgeStatus {
    let order: [Picture.EdgeStatus] = [.actual, .planned, .possible, .denied]
    return order.first(where: statuses.contains) ?? .actual
  }

  private func tooltip(_ statement: Statement) -> String {
    let relation = network.schema[statement.relation]
    var head =
      "\(network[statement.subject].name) \(relation.verb) \(network[statement.object].name)"
    if let title = statement.title { head += " (\(title))" }
    if let date = statement.date { head += ", \(dates.long(date))" }
    if statement.status != .actual { head += ", \(statement.status.rawValue)" }
    if let speaker = statement.speaker { head += ", says \(network[speaker].name)" }
    return ([head] + quotations(statement)).joined(separator: "\n")
  }

  private func unique(_ texts: [String]) -> String {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }.joined(separator: "; ")
  }
}
