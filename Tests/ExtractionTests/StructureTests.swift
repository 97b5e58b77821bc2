import Testing

struct StructureTests {
  private let rules: Rules

  init() throws { rules = try Rules() }

  @Test func `a city beside its region lies in it`() {
    #expect(
      rules.statements(
        """
        Kipchoge Kipchoge/PROPN 2 nsubj B-PER
        ran      run/VERB       0 root VerbForm=Fin
        in       in/ADP         4 case
        Almaty   Almaty/PROPN   2 obl B-LOC
        ,        ,/PUNCT        6 punct
        Kazakhstan Kazakhstan/PROPN 4 appos B-LOC
        """
      ) == ["Almaty —located-in→ Kazakhstan"]
    )
  }

  @Test func `the members of a list of places do not lie in each other`() {
    #expect(
      rules.statements(
        """
        Almaty   Almaty/PROPN   0 root B-LOC
        ,        ,/PUNCT        3 punct
        Astana   Astana/PROPN   1 conj B-LOC
        and      and/CCONJ      5 cc
        Oral     Oral/PROPN     1 conj B-LOC
        """
      ).isEmpty
    )
  }

  @Test func `a region before a kind of place holds the place that is told`() {
    #expect(
      rules.statements(
        """
        the     the/DET        3 det
        Abai    Abai/PROPN     3 compound B-LOC
        town    town/NOUN      0 root
        of      of/ADP         5 case
        Oral    Oral/PROPN     3 nmod B-LOC
        """
      ) == ["Oral —located-in→ Abai"]
    )
  }

  @Test func `a ministry behind its state belongs to it and a company lies in it`() {
    #expect(
      rules.statements(
        """
        Kazakhstan Kazakhstan/PROPN 4 nmod:poss B-LOC
        's         's/PART          1 case
        Interior   Interior/PROPN   4 compound B-ORG
        Ministry   Ministry/PROPN   0 root I-ORG
        """
      ) == ["Interior Ministry —part-of→ Kazakhstan"]
    )
    #expect(
      rules.statements(
        """
        Kazakh Kazakh/ADJ  3 amod B-LOC
        chain  chain/NOUN  3 compound
        Magnum Magnum/PROPN 0 root B-ORG
        """
      ) == ["Magnum —located-in→ Kazakhstan"]
    )
  }

  private func apposed(_ region: String, _ noun: String) -> String {
    """
    Fjordnett Fjordnett/PROPN 6 nsubj B-ORG
    ,         ,/PUNCT         5 punct
    a         a/DET           5 det
    \(region) B-LOC
    \(noun)   \(noun)/NOUN    1 appos
    failed    fail/VERB       0 root Tense=Past|VerbForm=Fin
    """
  }

  @Test func `a company that is told by its city lies there`() {
    #expect(
      rules.statements(apposed("Almaty Almaty/PROPN 5 compound", "company"))
        == ["Fjordnett —located-in→ Almaty"]
    )
    #expect(
      rules.statements(apposed("Kazakh kazakh/ADJ 5 amod", "company"))
        == ["Fjordnett —located-in→ Kazakhstan"]
    )
  }

  @Test func `a public organ that is told by its state is a part of it`() {
    #expect(
      rules.statements(apposed("Kazakh kazakh/ADJ 5 amod", "regulator"))
        == ["Fjordnett —part-of→ Kazakhstan"]
    )
  }

  @Test func `a paper between its state and its name lies there`() {
    #expect(
      rules.statements(
        """
        the    the/DET     3 det
        Kazakh kazakh/ADJ  3 amod B-LOC
        weekly weekly/NOUN 5 nsubj
        Ertis  Ertis/PROPN 3 appos B-ORG
        failed fail/VERB   0 root Tense=Past|VerbForm=Fin
        """
      ) == ["Ertis —located-in→ Kazakhstan"]
    )
  }

  @Test func `a person that is told by a nationality and a noun is a citizen`() {
    #expect(
      rules.statements(
        """
        Kazakh kazakh/ADJ  2 amod B-LOC
        cook   cook/NOUN   3 compound
        Bekov  Bekov/PROPN 4 nsubj B-PER
        failed fail/VERB   0 root Tense=Past|VerbForm=Fin
        """
      ) == ["Bekov —citizen-of→ Kazakhstan"]
    )
  }

  @Test func `an airline lies not where its flight comes from`() {
    #expect(
      rules.statements(
        """
        Magnum Magnum/PROPN 2 compound B-ORG
        flight flight/NOUN  0 root
        from   from/ADP     4 case
        Almaty Almaty/PROPN 2 nmod B-LOC
        """
      ).isEmpty
    )
  }

  @Test func `a town lies in the state whose part its noun names`() {
    #expect(
      rules.statements(
        """
        Oral   Oral/PROPN   8 nsubj B-LOC
        ,      ,/PUNCT      3 punct
        suburb suburb/NOUN  1 appos
        in     in/ADP       5 case
        north  north/NOUN   3 nmod
        of     of/ADP       7 case
        Almaty Almaty/PROPN 5 nmod B-LOC
        failed fail/VERB    0 root Tense=Past|VerbForm=Fin
        """
      ) == ["Oral —located-in→ Almaty"]
    )
  }

  @Test func `what a state does beside a company says not where the company lies`() {
    #expect(
      rules.statements(
        """
        Kazakhstan Kazakhstan/PROPN 2 nsubj B-LOC
        sold       sell/VERB        0 root Tense=Past|VerbForm=Fin
        Fjordnett  Fjordnett/PROPN  2 obj B-ORG
        """
      ).isEmpty
    )
  }

  @Test func `a body's own body is a part of it`() {
    #expect(
      rules.statements(
        """
        Kazakhstan Kazakhstan/PROPN 4 nmod:poss B-LOC
        's         's/PART          1 case
        Revolutionary Revolutionary/ADJ 4 amod B-ORG
        Guards     Guards/PROPN     0 root I-ORG
        """
      ) == ["Revolutionary Guards —part-of→ Kazakhstan"]
    )
  }

  @Test func `a hyphen and its participle stand between a state and its assembly`() {
    #expect(
      rules.statements(
        """
        Kazakhstan Kazakhstan/PROPN 6 nmod:poss B-LOC
        's         's/PART          1 case
        opposition opposition/NOUN  5 compound
        -          -/PUNCT          5 punct
        controlled control/VERB     6 amod
        Assembly   Assembly/PROPN   0 root B-ORG
        """
      ) == ["Assembly —part-of→ Kazakhstan"]
    )
  }
}
