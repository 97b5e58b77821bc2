package import Drawing
import Foundation
package import Ontology

/// Turns the statements of a network into a picture.
///
/// A post in one's own state becomes the line under the person's name; being part of, or
/// in, a state becomes a place in the state's panel; all other statements between two
/// entities become one line for each family of relations, with a row for each relation.
package struct PictureMaker: Sendable {
  /// What is drawn.
  package struct Options: Sendable, Equatable {
    /// The headline; nil for one made from the articles.
    package var title: String?
    /// The most entities that are drawn.
    package var maximumNodes: Int
    /// The entity in the middle; nil for the whole network.
    package var focus: EntityID?
    /// How many steps from the focus are drawn.
    package var depth: Int

    /// Options from their parts.
    package init(
      title: String? = nil,
      maximumNodes: Int = 60,
      focus: EntityID? = nil,
      depth: Int = 1
    ) {
      self.title = title
      self.maximumNodes = maximumNodes
      self.focus = focus
      self.depth = depth
    }
  }

  let network: Network
  let options: Options
  let homes: Homes
  let dates: DateLabels
  /// The statements that may be drawn.
  private let statements: [Int]

  /// A maker of pictures of the statements that a selection asks for.
  package init(_ network: Network, selection: Selection = Selection(), options: Options = Options())
  {
    self.network = network
    self.options = options
    statements = network.statements(in: selection)
    homes = Homes(network, statements: statements)
    dates = DateLabels(network)
  }

  /// The picture.
  ///
  /// - Parameter showsPanels: Whether the panels of a picture will be drawn. Where they
  ///   will not, entities that only a panel would tie to others are tied by lines.
  /// - Complexity: O(*n* log *n*) in the number of statements.
  package func picture(showsPanels: (Picture) -> Bool = { _ in true }) -> Picture {
    let choice = choice()
    var drawn: [Int] = []
    var folded: [Int] = []
    for index in statements where choice.contains(network.statements[index]) {
      if homes.folds(network.statements[index], schema: network.schema) {
        folded.append(index)
      } else {
        drawn.append(index)
      }
    }
    let picture = picture(of: choice, drawn: drawn, folded: folded, hasPanels: true)
    if options.focus == nil && (picture.groups.isEmpty || showsPanels(picture)) { return picture }
    var isLinked = [Bool](repeating: false, count: network.entities.count)
    for index in drawn {
      isLinked[network.statements[index].subject.index] = true
      isLinked[network.statements[index].object.index] = true
    }
    if let focus = options.focus { isLinked[focus.index] = false }
    let ties = folded.filter { index in
      let statement = network.statements[index]
      return !isLinked[statement.subject.index] || !isLinked[statement.object.index]
    }
    return self.picture(
      of: choice,
      drawn: (drawn + ties).sorted(),
      folded: folded,
      hasPanels: false
    )
  }

  private func picture(
    of choice: Choice,
    drawn: [Int],
    folded: [Int],
    hasPanels: Bool
  ) -> Picture {
    let edges = edges(of: drawn)
    let linked = Set(edges.flatMap { [$0.source, $0.target] })
    var members: [EntityID: [EntityID]] = [:]
    if hasPanels {
      for id in choice.entities {
        if let home = homes.home(of: id), choice.isChosen[home.index] {
          members[home, default: []].append(id)
        }
      }
    }
    func isMember(_ id: EntityID) -> Bool {
      homes.home(of: id).map { members[$0] != nil } ?? false
    }
    let nodes = choice.entities.filter { id in
      linked.contains(nodeID(id)) || members[id] != nil || isMember(id) || id == options.focus
    }.map { node($0, folded: folded, isInPanel: isMember($0), hasPanel: members[$0] != nil) }
    let groups = choice.entities.filter { members[$0] != nil }.map {
      Picture.Group(id: panelID($0), tooltip: "\(network[$0].name): its people and bodies")
    }
    let shown = Set(drawn + folded).count
    return Picture(
      title: options.title ?? defaultTitle(),
      subtitle: deck(shown),
      source: sourceLine(folds: !groups.isEmpty),
      nodes: nodes,
      edges: edges,
      groups: groups,
      omission: omission(choice, hidden: statements.count - shown),
      focus: options.focus.map(nodeID)
    )
  }

  func nodeID(_ id: EntityID) -> String { "e\(id.rawValue)" }

  func panelID(_ id: EntityID) -> String { "panel\(id.rawValue)" }

  // MARK: - Choice

  /// The entities that are drawn.
  struct Choice {
    var entities: [EntityID]
    var isChosen: [Bool]
    var candidates: Int

    func contains(_ statement: Statement) -> Bool {
      isChosen[statement.subject.index] && isChosen[statement.object.index]
    }
  }

  /// Those nearest to the focus, or else those with most to say, in the network's order.
  private func choice() -> Choice {
    var weight = [Double](repeating: 0, count: network.entities.count)
    var neighbors = [[Int]](repeating: [], count: network.entities.count)
    for index in statements {
      let statement = network.statements[index]
      let strength = Projection.strength(of: statement, schema: network.schema)
      weight[statement.subject.index] += strength
      weight[statement.object.index] += strength
      neighbors[statement.subject.index].append(statement.object.index)
      neighbors[statement.object.index].append(statement.subject.index)
    }
    var distance = [Int](repeating: .max, count: network.entities.count)
    if let focus = options.focus {
      distance[focus.index] = 0
      var front = [focus.index]
      for step in 1...max(1, options.depth) {
        var next: [Int] = []
        for node in front {
          for neighbor in neighbors[node] where distance[neighbor] == .max {
            distance[neighbor] = step
            next.append(neighbor)
          }
        }
        front = next
      }
    }
    let candidates = network.entities.indices.filter {
      options.focus == nil ? weight[$0] > 0 : distance[$0] < .max
    }
    let ranked = candidates.sorted {
      (distance[$0], -weight[$0], $0) < (distance[$1], -weight[$1], $1)
    }
    let kept = ranked.prefix(max(1, options.maximumNodes)).sorted()
    var isChosen = [Bool](repeating: false, count: network.entities.count)
    for index in kept { isChosen[index] = true }
    return Choice(
      entities: kept.map { EntityID($0) },
      isChosen: isChosen,
      candidates: candidates.count
    )
  }

  private func omission(_ choice: Choice, hidden: Int) -> Picture.Omission {
    let left = choice.candidates - choice.entities.count
    guard left > 0 else { return Picture.Omission() }
    let reason =
      options.focus == nil
      ? "the \(choice.entities.count) entities with most statements are shown"
      : "the \(choice.entities.count) entities nearest to \(options.focus.map { network[$0].name } ?? "") are shown"
    return Picture.Omission(nodes: left, edges: hidden, reason: reason)
  }

  // MARK: - Words around the picture

  private func defaultTitle() -> String {
    if let focus = options.focus { return "Who is linked to \(network[focus].name)" }
    let titles = network.articles.map(\.title).filter { !$0.isEmpty }
    if network.articles.count == 1, let title = titles.first { return title }
    return "Who is linked to whom in \(network.articles.count) articles"
  }

  private func deck(_ count: Int) -> String {
    let statements = count == 1 ? "1 statement" : "\(count) statements"
    let articles = network.articles.count
    let published = network.articles.compactMap(\.published).sorted()
    var deck = "\(statements) found in \(articles == 1 ? "one article" : "\(articles) articles")"
    if let first = published.first, let last = published.last {
      deck +=
        first == last
        ? ", \(dates.long(first))" : ", \(dates.long(first)) to \(dates.long(last))"
    }
    return deck
  }

  private func sourceLine(folds: Bool) -> String {
    var names: [String] = []
    for article in network.articles {
      let name =
        article.publisher ?? article.url.flatMap(Self.host) ?? article.source.flatMap(Self.fileName)
      if let name, !names.contains(name) { names.append(name) }
    }
    var line = ""
    if !names.isEmpty {
      let shown = names.prefix(4).joined(separator: ", ")
      line = "Source: \(shown)\(names.count > 4 ? " and \(names.count - 4) more" : ""). "
    }
    if folds { line += "A shaded panel groups the people and bodies of one state. " }
    if let year = dates.year { line += "Dates are \(year) unless shown. " }
    return line + "Made with egraph"
  }

  /// The last part of a path; nil for standard input.
  private static func fileName(_ path: String) -> String? {
    path == "standard input" ? nil : path.split(separator: "/").last.map(String.init)
  }

  /// The site that an address names; nil where it names none.
  private static func host(_ address: String) -> String? {
    guard let scheme = address.range(of: "://") else { return nil }
    let host = address[scheme.upperBound...].prefix { $0 != "/" && $0 != ":" }
    let name = host.hasPrefix("www.") ? host.dropFirst(4) : host
    return name.isEmpty ? nil : String(name)
  }
}
