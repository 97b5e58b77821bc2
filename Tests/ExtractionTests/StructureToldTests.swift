import Testing

struct StructureToldTests {
  private let rules: Rules

  init() throws { rules = try Rules() }

  @Test(arguments: [("agency", "of"), ("committee", "in"), ("force", "under")])
  func `a unit's kind behind a comma tells what it is a part of`(_ kind: String, _ link: String) {
    #expect(
      rules.statements(
        """
        Tarn    Tarn/PROPN     7 nsubj B-ORG
        ,       ,/PUNCT        4 punct
        a       a/DET          4 det
        \(kind) \(kind)/NOUN   1 appos
        \(link) \(link)/ADP    6 case
        Halden  Halden/PROPN   4 nmod B-ORG
        agreed  agree/VERB     0 root
        """
      ) == ["Tarn —part-of→ Halden"]
    )
  }

  @Test func `another noun behind a comma tells of no part`() {
    #expect(
      rules.statements(
        """
        Tarn    Tarn/PROPN     7 nsubj B-ORG
        ,       ,/PUNCT        4 punct
        a       a/DET          4 det
        rival   rival/NOUN     1 appos
        of      of/ADP         6 case
        Halden  Halden/PROPN   4 nmod B-ORG
        agreed  agree/VERB     0 root
        """
      ).isEmpty
    )
  }

  private func called(_ before: String, _ kind: String) -> String {
    """
    Kazakh    Kazakh/ADJ       3 amod B-LOC
    \(before) \(before)/NOUN   3 compound
    \(kind)   \(kind)/NOUN     4 compound
    Tarn      Tarn/PROPN       5 nsubj B-ORG
    agreed    agree/VERB       0 root
    """
  }

  @Test(arguments: [("spy", "agency"), ("media", "regulator"), ("security", "service")])
  func `an organ of a state is a part of it`(_ before: String, _ kind: String) {
    #expect(rules.statements(called(before, kind)).contains("Tarn —part-of→ Kazakhstan"))
  }

  @Test(arguments: [("ratings", "agency"), ("streaming", "service"), ("auction", "house")])
  func `a private body lies in its state`(_ before: String, _ kind: String) {
    #expect(rules.statements(called(before, kind)) == ["Tarn —located-in→ Kazakhstan"])
  }

  @Test func `a town lies in the region that the number of its people stands before`() {
    let town = """
      Tarn    Tarn/PROPN     12 nsubj B-LOC
      ,       ,/PUNCT        4 punct
      a       a/DET          4 det
      town    town/NOUN      1 appos
      of      of/ADP         8 case
      some    some/ADV       7 advmod
      900     900/NUM        8 nummod
      people  people/NOUN    4 nmod
      in      in/ADP         10 case
      Oral    Oral/PROPN     8 nmod B-LOC
      ,       ,/PUNCT        1 punct
      agreed  agree/VERB     0 root
      """
    #expect(rules.statements(town) == ["Tarn —located-in→ Oral"])
  }

  @Test func `what is the largest in a region lies there`() {
    let plant = """
      Tarn    Tarn/PROPN     8 nsubj B-ORG
      ,       ,/PUNCT        4 punct
      the     the/DET        4 det
      largest large/ADJ/JJS  1 appos
      in      in/ADP         6 case
      Oral    Oral/PROPN     4 nmod B-LOC
      ,       ,/PUNCT        1 punct
      agreed  agree/VERB     0 root
      """
    #expect(rules.statements(plant) == ["Tarn —located-in→ Oral"])
  }

  @Test func `a sought chamber lies not where it is sought`() {
    let seat = """
      Ann     Ann/PROPN      2 nsubj B-PER
      ran     run/VERB       0 root
      for     for/ADP        5 case
      the     the/DET        5 det
      Senate  Senate/PROPN   2 obl B-ORG
      in      in/ADP         7 case
      Oral    Oral/PROPN     5 nmod B-LOC
      """
    #expect(!rules.statements(seat).contains("Senate —located-in→ Oral"))
  }
}
