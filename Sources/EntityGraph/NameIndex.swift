public import Ontology

/// Finds entities by what people type: case, accents, word order, aliases and acronyms
/// do not matter.
public struct NameIndex: Sendable {
  /// What a name may mean.
  public enum Match: Sendable, Equatable {
    /// One entity.
    case found(EntityID)
    /// Several entities, those with most statements first.
    case ambiguous([EntityID])
    /// None; the names that come near.
    case unknown([String])
  }

  private struct Entry: Sendable {
    var id: EntityID
    var type: String
    var name: String
    var forms: [String]
    var words: [[Substring]]
    var initials: String
    var weight: Int
  }

  private let entries: [Entry]
  private let names: [String]

  /// A name to be found by, with what tells it from others.
  struct Named {
    var name: String
    var aliases: [String]
    var type: String
    /// How often it is spoken of: among several that fit, the weightier stand first.
    var weight: Int
  }

  /// The index of a network's entities.
  ///
  /// - Complexity: O(*n*) in the number of names.
  public init(_ network: Network) {
    var weights = [Int](repeating: 0, count: network.entities.count)
    for statement in network.statements {
      weights[statement.subject.index] += 1
      weights[statement.object.index] += 1
    }
    self.init(
      network.entities.indices.map { index in
        let entity = network.entities[index]
        return Named(
          name: entity.name,
          aliases: entity.aliases,
          type: network.schema.name(of: entity.type),
          weight: weights[index]
        )
      }
    )
  }

  /// The index of names; the identifier of each is its place.
  init(_ named: [Named]) {
    entries = named.indices.map { index in
      let forms = ([named[index].name] + named[index].aliases).map(NameFolding.fold)
      return Entry(
        id: EntityID(index),
        type: named[index].type,
        name: forms[0],
        forms: forms,
        words: forms.map { $0.split(separator: " ") },
        initials: NameFolding.initials(named[index].name),
        weight: named[index].weight
      )
    }
    names = named.map(\.name)
  }

  /// What a name means. `Georgia (state)` asks for an entity of that type.
  ///
  /// The first of these that names an entity decides: its full name, an alias, its words
  /// in another order, its initials, some of its words, the beginnings of its words.
  /// - Complexity: O(*n*) in the number of names.
  public func match(_ query: String) -> Match {
    var query = query
    var candidates = entries
    if let type = typeSuffix(of: query) {
      candidates = candidates.filter { $0.type == type.name }
      query = type.rest
    }
    let folded = NameFolding.fold(query)
    let words = folded.split(separator: " ")
    guard !words.isEmpty else { return .unknown([]) }
    let sorted = words.sorted()
    let tests: [(Entry) -> Bool] = [
      { $0.name == folded },
      { $0.forms.contains(folded) },
      { $0.words.contains { $0.sorted() == sorted } },
      { words.count == 1 && folded.count >= 2 && $0.initials == folded },
      { $0.words.contains { form in words.allSatisfy(form.contains) } },
      { $0.words.contains { form in Self.begin(words, form) } },
    ]
    for test in tests {
      let hits = candidates.filter(test)
      if hits.count == 1 { return .found(hits[0].id) }
      if hits.count > 1 {
        return .ambiguous(hits.sorted { ($1.weight, $0.id) < ($0.weight, $1.id) }.map(\.id))
      }
    }
    return .unknown(near(folded))
  }

  /// Whether each word begins another word of a name.
  private static func begin(_ words: [Substring], _ form: [Substring]) -> Bool {
    var left = form
    for word in words {
      guard word.count >= 3, let index = left.firstIndex(where: { $0.hasPrefix(word) }) else {
        return false
      }
      left.remove(at: index)
    }
    return true
  }

  private func typeSuffix(of query: String) -> (name: String, rest: String)? {
    guard query.hasSuffix(")"), let open = query.lastIndex(of: "(") else { return nil }
    let name = query[query.index(after: open)...].dropLast().lowercased()
    guard entries.contains(where: { $0.type == name }) else { return nil }
    return (name, String(query[..<open]))
  }

  /// The full names of entities one of whose forms, or a word of one, is near a text.
  private func near(_ folded: String) -> [String] {
    let allowed = max(1, folded.count / 3)
    var hits: [(distance: Int, weight: Int, name: String)] = []
    for entry in entries {
      let forms = entry.forms + entry.words.joined().filter { $0.count >= 4 }.map(String.init)
      let distance = forms.lazy.filter { abs($0.count - folded.count) <= allowed }
        .map { NearName.distance(folded, $0) }.min()
      if let distance, distance <= allowed {
        hits.append((distance, -entry.weight, names[entry.id.index]))
      }
    }
    return hits.sorted { $0 < $1 }.prefix(3).map(\.name)
  }
}
