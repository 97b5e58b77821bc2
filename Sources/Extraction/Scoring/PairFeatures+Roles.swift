import Ontology
import Syntax

extension PairFeatures {
  /// What the graph says: the words that govern both ends and the roles that the ends have
  /// there, with the governor's lemma and with the relations that the lemma hints at.
  func addRoles(_ subject: Int, _ object: Int, _ scene: SentenceScene, _ f: inout FeatureSet) {
    let one = scene.roles(of: subject)
    let two = scene.roles(of: object)
    var shared = 0
    for s in one.roles {
      for o in two.roles where s.governor == o.governor && shared < 8 {
        if let middle = s.middle, middle == o.middle { continue }
        shared += 1
        addShared(s, o, scene, &f)
      }
    }
    f.add(90, f.types, UInt64(min(shared, 2)))
    addGoverned(one, by: two, 80, scene, &f)
    addGoverned(two, by: one, 84, scene, &f)
  }

  private func addShared(
    _ s: ArgumentRoles.Role,
    _ o: ArgumentRoles.Role,
    _ scene: SentenceScene,
    _ f: inout FeatureSet
  ) {
    let governor = s.governor
    let lemma = scene.lemma(governor)
    let coarse = StableHash.mix(s.coarse &* 0x1_0001 ^ o.coarse)
    let fine = StableHash.mix(s.hash &* 0x1_0001 ^ o.hash)
    let shape: UInt64 = (s.middle == nil ? 0 : 1) + (o.middle == nil ? 0 : 2)
    let tag = UInt64(scene.sentence.tags[governor].rawValue)
    f.add(60, lemma, fine, shape)
    f.add(61, lemma, coarse, shape)
    f.add(62, lemma, coarse, f.types)
    f.add(63, fine, tag, f.types)
    for hint in scene.hints(governor) {
      let relation = hint.relation
      f.add(65, relationHashes[relation.index], coarse, shape * 2 + hint.strength)
      f.hint(relation, 64, fine, shape, hint.strength)
      f.hint(relation, 65, coarse, shape * 2 + hint.strength, tag)
      f.hint(relation, 66, coarse, f.types, hint.strength)
      f.hint(relation, 67, shape, hint.strength)
    }
    for (slot, middle) in [(UInt64(0), s.middle), (UInt64(1), o.middle)] {
      guard let middle else { continue }
      let inner = scene.lemma(middle)
      f.add(67, inner, coarse, slot)
      f.add(68, StableHash.mix(inner ^ (lemma &* 3)), coarse, slot)
      for hint in scene.hints(middle) {
        f.hint(hint.relation, 69, coarse, slot, hint.strength)
        f.hint(hint.relation, 70, fine, slot, hint.strength)
      }
    }
  }

  /// A mention that hangs from the other, itself or by a word between.
  private func addGoverned(
    _ lower: ArgumentRoles,
    by upper: ArgumentRoles,
    _ kind: UInt64,
    _ scene: SentenceScene,
    _ f: inout FeatureSet
  ) {
    for role in lower.roles where upper.words.contains(role.governor) {
      f.add(kind, f.types, role.hash, role.middle == nil ? 0 : 1)
      if let middle = role.middle {
        let inner = scene.lemma(middle)
        f.add(kind + 1, inner, role.hash)
        f.add(kind + 2, inner, role.coarse, f.types)
        for hint in scene.hints(middle) {
          f.hint(hint.relation, kind, role.hash, hint.strength)
          f.hint(hint.relation, kind + 1, role.coarse, f.types, hint.strength)
        }
      }
    }
  }
}
