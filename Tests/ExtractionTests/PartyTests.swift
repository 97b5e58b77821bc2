import Testing

/// What the names of parties and alliances tell of those beside them.
struct PartyTests {
  private let rules: Rules

  init() throws { rules = try Rules() }

  @Test func `a letter in brackets behind a name is membership of the party`() {
    #expect(
      rules.statements(
        """
        Dorn  Dorn/PROPN  7 nsubj B-PER
        (     (/PUNCT     3 punct
        D     D/PROPN     1 appos B-ORG
        -     -/PUNCT     3 punct
        VT    VT/PROPN    3 flat
        )     )/PUNCT     3 punct
        spoke speak/VERB  0 root VerbForm=Fin
        """
      ) == ["Dorn —member-of→ D"]
    )
  }

  @Test func `a party label behind a name and its place is membership`() {
    let literal = """
      Dorn       Dorn/PROPN       9 nsubj B-PER
      of         of/ADP           3 case
      Almaty     Almaty/PROPN     1 nmod B-LOC
      ,          ,/PUNCT          7 punct
      a          a/DET            7 det
      moderate   moderate/ADJ     7 amod
      Republican Republican/PROPN 1 appos B-ORG
      ,          ,/PUNCT          1 punct
      spoke      speak/VERB       0 root VerbForm=Fin
      """
    #expect(rules.statements(literal).contains("Dorn —member-of→ Republican"))
    #expect(
      rules.statements(
        """
        Dorn       Dorn/PROPN       5 nsubj B-PER
        ,          ,/PUNCT          4 punct
        Republican Republican/PROPN 4 compound B-ORG
        donors     donor/NOUN       1 conj
        spoke      speak/VERB       0 root VerbForm=Fin
        """
      ).isEmpty
    )
  }

  @Test func `a label that says all is one of every name before it`() {
    #expect(
      rules.statements(
        """
        Rubio       Rubio/PROPN       8 nsubj B-PER
        ,           ,/PUNCT           3 punct
        Lee         Lee/PROPN         1 conj B-PER
        and         and/CCONJ         5 cc
        Perdue      Perdue/PROPN      1 conj B-PER
        ,           ,/PUNCT           8 punct
        all         all/DET           8 det
        Republicans Republican/PROPN  0 root B-ORG
        """
      ).sorted() == [
        "Lee —member-of→ Republicans", "Perdue —member-of→ Republicans",
        "Rubio —member-of→ Republicans",
      ]
    )
  }

  @Test func `a fellow member makes the one before a member too`() {
    #expect(
      rules.statements(
        """
        Cruz       Cruz/PROPN       6 nsubj B-PER
        and        and/CCONJ        5 cc
        fellow     fellow/ADJ       5 amod
        Republican Republican/PROPN 5 compound B-ORG
        Rooney     Rooney/PROPN     1 conj B-PER
        spoke      speak/VERB       0 root VerbForm=Fin
        """
      ).sorted() == ["Cruz —member-of→ Republican", "Rooney —member-of→ Republican"]
    )
  }

  @Test func `members of a party are listed behind it`() {
    #expect(
      rules.statements(
        """
        Democrats Democrat/PROPN 8 nsubj B-ORG
        such      such/ADJ       5 case
        as        as/ADP         2 fixed
        colonel   colonel/NOUN   5 compound
        Ann       Ann/PROPN      1 nmod B-PER
        and       and/CCONJ      7 cc
        Joe       Joe/PROPN      5 conj B-PER
        spoke     speak/VERB     0 root VerbForm=Fin
        """
      ).sorted() == ["Ann —member-of→ Democrats", "Joe —member-of→ Democrats"]
    )
  }

  @Test func `a party behind a possessor is led by him, its member is not`() {
    let literal = """
      Bekov     Bekov/PROPN    5 nmod:poss B-PER
      's        's/PART        1 case
      Social    Social/PROPN   4 compound B-ORG
      Democrats Democrat/PROPN 5 nsubj I-ORG
      lost      lose/VERB      0 root VerbForm=Fin
      """
    #expect(rules.statements(literal) == ["Bekov —leads→ Social Democrats"])
    #expect(
      rules.statements(
        """
        Bekov      Bekov/PROPN      5 nmod:poss B-PER
        's         's/PART          1 case
        Republican Republican/PROPN 4 compound B-ORG
        rival      rival/NOUN       5 nsubj
        lost       lose/VERB        0 root VerbForm=Fin
        """
      ).isEmpty
    )
  }

  @Test(arguments: [("network", true), ("office", false)])
  func `a movement behind a possessor is led by him, his office is not`(
    noun: String,
    isLed: Bool
  ) {
    let found = rules.statements(
      """
      Bekov   Bekov/PROPN     4 nmod:poss B-PER
      's      's/PART         1 case
      Kazan   Kazan/PROPN     4 compound B-ORG
      \(noun) \(noun)/NOUN   5 nsubj
      lost    lose/VERB       0 root VerbForm=Fin
      """
    )
    #expect(found == (isLed ? ["Bekov —leads→ Kazan"] : []))
  }

  @Test func `a party's person is its member`() {
    #expect(
      rules.statements(
        """
        Law     Law/PROPN     3 nmod:poss B-ORG
        Party   Party/PROPN   1 flat I-ORG
        's      's/PART       1 case
        Foster  Foster/PROPN  5 nsubj B-PER
        spoke   speak/VERB    0 root VerbForm=Fin
        """
      ) == ["Foster —member-of→ Law Party"]
    )
  }

  @Test func `the states behind an alliance's members are members`() {
    #expect(
      rules.statements(
        """
        NATO    NATO/PROPN   3 compound B-ORG
        members member/NOUN  3 compound
        Egypt   Egypt/PROPN  6 nsubj B-LOC
        and     and/CCONJ    5 cc
        China   China/PROPN  3 conj B-LOC
        spoke   speak/VERB   0 root VerbForm=Fin
        """
      ) == ["Egypt —member-of→ NATO", "China —member-of→ NATO"]
    )
  }
}
