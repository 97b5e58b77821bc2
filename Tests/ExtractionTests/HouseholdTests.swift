import Testing

/// Couples, households and where people are at home.
struct HouseholdTests {
  private let rules: Rules

  init() throws { rules = try Rules() }

  private func couple(_ kin: String) -> [String] {
    rules.statements(
      """
      Rezaei  Rezaei/PROPN 6 nsubj B-PER
      and     and/CCONJ    3 cc
      Bruno   Bruno/PROPN  1 conj B-PER
      are     be/AUX       6 cop
      old     old/ADJ      6 amod
      \(kin) \(kin)/NOUN 0 root Number=Plur
      . ./PUNCT 6 punct
      """.replacing("old     old/ADJ      6 amod\n", with: "").replacing(" 6 ", with: " 5 ")
    )
  }

  @Test func `those who are siblings are a family and those who are friends are none`() {
    #expect(couple("siblings") == ["Rezaei —family-of— Bruno"])
    #expect(couple("friends").isEmpty)
  }

  private func walk(_ noun: String) -> [String] {
    rules.statements(
      """
      Rezaei  Rezaei/PROPN 7 nsubj B-PER
      ,       ,/PUNCT      4 punct
      a       a/DET        4 det
      \(noun) \(noun)/NOUN 1 appos Number=Sing
      in      in/ADP       6 case
      Oral    Oral/PROPN   4 nmod B-LOC
      spoke   speak/VERB   0 root Tense=Past|VerbForm=Fin
      . ./PUNCT 7 punct
      """
    )
  }

  @Test func `a farmer in a town lives there and a prisoner need not`() {
    #expect(walk("farmer") == ["Rezaei —lives-in→ Oral"])
    #expect(walk("prisoner").isEmpty)
  }

  private func named(_ verb: String) -> [String] {
    rules.statements(
      """
      An      an/DET        2 det
      Iranian Iranian/PROPN 5 nsubj B-LOC
      \(verb) \(verb)/VERB 2 acl
      Rezaei  Rezaei/PROPN  3 xcomp B-PER
      spoke   speak/VERB    0 root Tense=Past|VerbForm=Fin
      . ./PUNCT 5 punct
      """
    )
  }

  @Test func `somebody named behind a nationality has it`() {
    #expect(named("named") == ["Rezaei —citizen-of→ Iran"])
    #expect(named("helping").isEmpty)
  }

  private func family(_ opening: String) -> [String] {
    rules.statements(
      """
      \(opening)
      his    his/PRON    4 nmod:poss
      wife   wife/NOUN   1 conj Number=Sing
      Bruno  Bruno/PROPN 4 flat B-PER
      and    and/CCONJ   8 cc
      their  their/PRON  8 nmod:poss
      son    son/NOUN    4 conj Number=Sing
      Tarik  Tarik/PROPN 8 flat B-PER
      spoke  speak/VERB  0 root Tense=Past|VerbForm=Fin
      . ./PUNCT 10 punct
      """
    )
  }

  @Test func `relatives that a list names behind somebody are his`() {
    let comma = """
      Rezaei Rezaei/PROPN 10 nsubj B-PER
      ,      ,/PUNCT      4 punct
      """
    let found = family(comma)
    #expect(found.contains("Rezaei —family-of— Bruno"))
    #expect(found.contains("Rezaei —family-of— Tarik"))
  }

  private func successor(_ joined: String) -> [String] {
    rules.statements(
      """
      Rezaei    Rezaei/PROPN   3 nmod:poss B-PER
      's        's/PART        1 case
      son       son/NOUN       7 nsubj Number=Sing
      and       and/CCONJ      5 cc
      \(joined) \(joined)/NOUN 3 conj Number=Sing
      Bruno     Bruno/PROPN    3 flat B-PER
      spoke     speak/VERB     0 root Tense=Past|VerbForm=Fin
      . ./PUNCT 7 punct
      """
    )
  }

  @Test func `a son who is more than that is a son too`() {
    #expect(successor("successor").contains("Rezaei —family-of— Bruno"))
  }
}
