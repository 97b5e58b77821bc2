package import Extraction
import Foundation
package import Ontology

/// Tells which found statements are annotated, as the referee of the gold format does.
///
/// Names match by any annotated form with case, accents, punctuation, "the" and a
/// possessive "'s" folded; relations without direction match either way round.
package struct GoldMatcher {
  private struct Key: Hashable {
    var relation: String
    var first: String
    var second: String
  }

  private var formNames: [String: Set<String>] = [:]
  private var fullNames: [String: String] = [:]
  private var types: [String: String] = [:]
  private var keys: Set<Key> = []
  private let symmetric: Set<String>
  private let gold: GoldArticle

  package init(_ gold: GoldArticle, schema: Schema) {
    self.gold = gold
    symmetric = Set(schema.relations.filter(\.isSymmetric).map(\.name))
    for entity in gold.entities {
      for form in entity.forms { formNames[Self.fold(form), default: []].insert(entity.name) }
      fullNames[Self.fold(entity.name)] = entity.name
      types[entity.name] = entity.type
    }
    for statement in gold.statements {
      keys.insert(key(statement.subject, statement.relation, statement.object))
    }
  }

  private func key(_ subject: String, _ relation: String, _ object: String) -> Key {
    if symmetric.contains(relation), object < subject {
      return Key(relation: relation, first: object, second: subject)
    }
    return Key(relation: relation, first: subject, second: object)
  }

  /// A name without case, accents, punctuation, article and possessive.
  static func fold(_ name: String) -> String {
    var text = name.decomposedStringWithCompatibilityMapping.lowercased()
    text.unicodeScalars.removeAll { $0.properties.canonicalCombiningClass != .notReordered }
    for ending in ["'s", "’s"] where text.hasSuffix(ending) { text.removeLast(2) }
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    let joined = words.joined(separator: " ")
    return joined.hasPrefix("the ") ? String(joined.dropFirst(4)) : joined
  }

  /// The number of different annotated statements.
  package var count: Int { keys.count }

  /// The number of different annotated statements of each relation.
  package var counts: [String: Int] {
    keys.reduce(into: [:]) { $0[$1.relation, default: 0] += 1 }
  }

  /// The annotated entity that a found one stands for; nil where there is none.
  package func name(of cluster: EntityCluster, schema: Schema) -> String? {
    var hits = formNames[Self.fold(cluster.name)] ?? []
    if hits.isEmpty {
      for alias in cluster.aliases {
        if let name = fullNames[Self.fold(alias)] { hits.insert(name) }
      }
    }
    if hits.count > 1 {
      let type = schema.name(of: cluster.type)
      let same = hits.filter { types[$0] == type }
      if !same.isEmpty { hits = same }
      let exact = hits.filter { Self.fold($0) == Self.fold(cluster.name) }
      if !exact.isEmpty { hits = exact }
    }
    return hits.min()
  }

  /// The annotated statements from one entity to another, as indices, with the relations
  /// that they state; for a relation without direction either way round.
  package func statements(_ subject: String?, _ object: String?) -> [(index: Int, relation: String)]
  {
    guard let subject, let object else { return [] }
    var result: [(index: Int, relation: String)] = []
    for (index, statement) in gold.statements.enumerated() {
      let isSame = statement.subject == subject && statement.object == object
      let isTurned =
        symmetric.contains(statement.relation) && statement.subject == object
        && statement.object == subject
      if isSame || isTurned { result.append((index, statement.relation)) }
    }
    return result
  }

  /// Whether a relation between two annotated entities is annotated.
  package func holds(_ subject: String?, _ relation: String, _ object: String?) -> Bool {
    guard let subject, let object else { return false }
    return keys.contains(key(subject, relation, object))
  }
}
