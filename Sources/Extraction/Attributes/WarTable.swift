import Ontology

/// When the wars began that the lexicon `wars.tsv` knows.
///
/// News names a war of its time without saying when it began: "Russia's war on Ukraine".
struct WarTable: Sendable {
  private struct War {
    /// Whether a noun for an invasion names it.
    var isInvasion: Bool
    var isAttack: Bool
    var began: PartialDate
  }

  /// The wars by the two sides' codes or names, in lower case.
  private var wars: [String: [War]] = [:]

  /// A table that knows no war.
  init() {}

  init(_ lexicon: Lexicon) {
    guard let side = lexicon.column("side"), let other = lexicon.column("other"),
      let kind = lexicon.column("kind"), let began = lexicon.column("began")
    else { return }
    for row in lexicon.rows {
      guard let day = PartialDate(row[began]) else { continue }
      let sides = (row[side].lowercased(), row[other].lowercased())
      let war = War(isInvasion: row[kind] != "attack", isAttack: row[kind] == "attack", began: day)
      wars[sides.0 + "\t" + sides.1, default: []].append(war)
      // Who is attacked wages the war, too, but does not invade.
      if row[kind] == "war" {
        wars[sides.1 + "\t" + sides.0, default: []].append(
          War(isInvasion: false, isAttack: false, began: day)
        )
      }
    }
  }

  /// Nouns for a war as a whole.
  private static let nouns: Set<String> = [
    "war", "invasion", "conflict", "hostility", "hostilities", "campaign",
  ]
  private static let attacks: Set<String> = ["attack", "massacre", "assault"]

  /// The first day of the war of two that a noun names in an article.
  func beginning(
    of noun: String,
    by attacker: EntityCluster,
    on attacked: EntityCluster,
    asOf published: PartialDate?
  ) -> PartialDate? {
    guard !wars.isEmpty, let published, Self.nouns.contains(noun) || Self.attacks.contains(noun)
    else { return nil }
    for side in Self.keys(attacker) {
      for other in Self.keys(attacked) {
        let last = wars[side + "\t" + other]?.filter { war in
          !war.began.isAfter(published)
            && (Self.attacks.contains(noun)
              ? war.isAttack : !war.isAttack && (noun != "invasion" || war.isInvasion))
        }.map(\.began).max()
        if let last { return last }
      }
    }
    return nil
  }

  /// What the lexicon may know an entity by: its state's code, or its names.
  private static func keys(_ entity: EntityCluster) -> [String] {
    if let code = entity.stateCode, entity.type == .state { return [code.lowercased()] }
    return ([entity.name] + entity.aliases).map { $0.lowercased() }
  }
}
