import Ontology

/// Which state each entity of a picture belongs to, and which statements say no more than
/// that.
struct Homes: Sendable {
  private var homes: [EntityID?]

  /// The homes that statements tell: the state of a person's post, else of citizenship;
  /// the state that a body, place or event is part of or in, directly or through others.
  ///
  /// Where several states are told the plainest statement decides: actual before past,
  /// then the more certain, then the first.
  init(_ network: Network, statements: [Int]) {
    homes = [EntityID?](repeating: nil, count: network.entities.count)
    var best = [(rank: Int, confidence: Double)](
      repeating: (.max, 0),
      count: network.entities.count
    )
    var parents = [[(EntityID, Int)]](repeating: [], count: network.entities.count)
    for index in statements {
      let statement = network.statements[index]
      let subject = network[statement.subject]
      guard let rank = Self.rank(statement, of: subject, in: network) else { continue }
      if network[statement.object].type == .state {
        let known = best[statement.subject.index]
        if (rank, -statement.confidence) < (known.rank, -known.confidence) {
          best[statement.subject.index] = (rank, statement.confidence)
          homes[statement.subject.index] = statement.object
        }
      } else {
        parents[statement.subject.index].append((statement.object, rank))
      }
    }
    // A body of a body of a state: a few rounds reach every depth that news has.
    for _ in 0..<4 {
      for index in homes.indices where homes[index] == nil {
        let ranked = parents[index].enumerated().sorted {
          ($0.element.1, $0.offset) < ($1.element.1, $1.offset)
        }
        for (_, (parent, _)) in ranked where homes[parent.index] != nil && parent.index != index {
          homes[index] = homes[parent.index]
          break
        }
      }
    }
  }

  /// The state that an entity belongs to; nil for none, and for states.
  func home(of id: EntityID) -> EntityID? { homes[id.index] }

  /// Whether a statement says no more than the panel or the line under a name.
  func folds(_ statement: Statement, schema: Schema) -> Bool {
    guard homes[statement.subject.index] == statement.object else { return false }
    switch schema[statement.relation].name {
    case "leads", "works-for", "part-of", "located-in", "citizen-of", "lives-in", "born-in":
      return statement.status == .actual || statement.status == .past
    case "resigned-from": return statement.status == .actual
    default: return false
    }
  }

  /// How plainly a statement tells its subject's home: less is plainer; nil for not at all.
  private static func rank(
    _ statement: Statement,
    of subject: Entity,
    in network: Network
  ) -> Int? {
    guard subject.type != .state else { return nil }
    let isPerson = subject.type == .person
    let base: Int
    switch network.schema[statement.relation].name {
    case "leads" where isPerson: base = 0
    case "works-for" where isPerson: base = 1
    case "citizen-of": base = 2
    case "resigned-from" where isPerson: base = 4
    case "member-of" where isPerson: base = 5
    case "lives-in", "born-in": base = 6
    case "part-of" where !isPerson: base = 0
    case "located-in" where !isPerson: base = 1
    default: return nil
    }
    switch statement.status {
    case .actual: return base
    case .past: return base + 3
    default: return nil
    }
  }
}
