import Testing

struct StructureSiteTests {
  private let rules: Rules

  init() throws { rules = try Rules() }

  private func camp(_ kind: String, _ preposition: String) -> String {
    """
    Tarn  Tarn/PROPN   9 nsubj B-LOC
    –     –/PUNCT      1 punct
    a     a/DET        5 det
    vast  vast/ADJ     5 amod
    \(kind) \(kind)/NOUN 9 nsubj
    \(preposition) \(preposition)/ADP 8 case
    southern southern/ADJ 8 amod
    Kazakhstan Kazakhstan/PROPN 5 nmod B-LOC
    burnt burn/VERB    0 root
    """
  }

  @Test func `a kind that a dash sets off tells where a place lies`() {
    #expect(rules.statements(camp("camp", "in")) == ["Tarn —located-in→ Kazakhstan"])
    #expect(rules.statements(camp("problem", "in")).isEmpty)
    #expect(rules.statements(camp("camp", "near")).isEmpty)
  }

  private func called(_ before: String, _ noun: String, _ type: String = "LOC") -> String {
    """
    They  they/PRON  2 nsubj
    left  leave/VERB 0 root
    Tarn  Tarn/PROPN 2 obj B-\(type)

    The   the/DET    4 det
    \(before)
    Kazakh Kazakh/ADJ 4 amod B-LOC
    \(noun) \(noun)/NOUN 5 nsubj
    burnt burn/VERB  0 root
    """
  }

  @Test func `the town or firm named before lies where it is said to be at home`() {
    let old = "old old/ADJ 4 amod"
    #expect(rules.statements(called(old, "town")).contains("Tarn —located-in→ Kazakhstan"))
    #expect(rules.statements(called(old, "firm", "ORG")).contains("Tarn —located-in→ Kazakhstan"))
    #expect(rules.statements(called("next next/ADJ 4 amod", "town")).isEmpty)
    #expect(rules.statements(called(old, "firm")).isEmpty)
  }

  @Test func `a region includes the towns that are named behind it`() {
    let text = { (kind: String) in
      """
      Tarn  Tarn/PROPN  8 nsubj B-LOC
      ,     ,/PUNCT     7 punct
      including include/VERB 7 case
      the   the/DET     5 det
      \(kind) \(kind)/NOUN 1 nmod
      of    of/ADP      7 case
      Halden Halden/PROPN 5 nmod B-LOC
      burnt burn/VERB   0 root
      """
    }
    #expect(rules.statements(text("towns")) == ["Halden —located-in→ Tarn"])
    #expect(rules.statements(text("people")).isEmpty)
  }

  @Test func `a body's headquarters tell where it is`() {
    let text = { (noun: String) in
      """
      They  they/PRON   2 nsubj
      left  leave/VERB  0 root
      Tarn  Tarn/PROPN  5 nmod:poss B-ORG
      's    's/PART     3 case
      \(noun) \(noun)/NOUN 2 obj
      in    in/ADP      7 case
      Kazakhstan Kazakhstan/PROPN 2 obl B-LOC
      """
    }
    #expect(rules.statements(text("headquarters")).contains("Tarn —located-in→ Kazakhstan"))
    #expect(!rules.statements(text("rivals")).contains("Tarn —located-in→ Kazakhstan"))
  }

  @Test func `one who is of a nationality is a citizen`() {
    let text = { (last: String) in
      """
      Ann   Ann/PROPN   3 nsubj B-PER
      is    be/AUX      3 cop
      Kazakh Kazakh/ADJ 0 root B-LOC
      \(last)
      """
    }
    #expect(rules.statements(text(". ./PUNCT 3 punct")) == ["Ann —citizen-of→ Kazakhstan"])
  }
}
