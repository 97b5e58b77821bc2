import Testing

struct StructureKindTests {
  private let rules: Rules

  init() throws { rules = try Rules() }

  private func owned(_ middle: String, _ name: String) -> String {
    let words = name.split(separator: " ")
    let last = 2 + (middle.isEmpty ? 0 : 1) + words.count
    var lines = ["Kazakhstan Kazakhstan/PROPN \(last) nmod:poss B-LOC", "'s 's/PART 1 case"]
    if !middle.isEmpty { lines.append("\(middle) \(middle)/VERB \(last) amod") }
    for (index, word) in words.enumerated() {
      let head = index + 1 == words.count ? "0 root" : "\(last) compound"
      lines.append("\(word) \(word)/PROPN \(head) \(index == 0 ? "B" : "I")-ORG")
    }
    return lines.joined(separator: "\n")
  }

  @Test func `a participle stands between a state and its party`() {
    #expect(
      rules.statements(owned("ruling", "Steppe Party"))
        == ["Steppe Party —located-in→ Kazakhstan"]
    )
    #expect(rules.statements(owned("occupied", "Steppe Reserve")).isEmpty)
  }

  @Test(
    arguments: [
      "National News Agency", "Xinhua News Agency", "Centre for Countering Disinformation",
    ]
  )
  func `a body such as states have is a part of the state that owns it`(_ name: String) {
    #expect(rules.statements(owned("", name)) == ["\(name) —part-of→ Kazakhstan"])
  }

  @Test func `an exclave is a part of its state`() {
    #expect(
      rules.statements(
        """
        the     the/DET        3 det
        Russian Russian/ADJ    3 amod B-LOC
        exclave exclave/NOUN   0 root
        of      of/ADP         5 case
        Oral    Oral/PROPN     3 nmod B-LOC
        """
      ) == ["Oral —part-of→ Russia"]
    )
  }

  @Test func `a section of a city lies in the city`() {
    #expect(
      rules.statements(
        """
        the     the/DET        3 det
        Abai    Abai/PROPN     3 compound B-LOC
        section section/NOUN   0 root
        of      of/ADP         5 case
        Oral    Oral/PROPN     3 nmod B-LOC
        """
      ) == ["Abai —located-in→ Oral"]
    )
  }

  @Test func `who is fought somewhere need not lie there`() {
    #expect(
      rules.statements(
        """
        the    the/DET       2 det
        war    war/NOUN      0 root
        with   with/ADP      4 case
        Legion Legion/PROPN  2 nmod B-ORG
        in     in/ADP        6 case
        Oral   Oral/PROPN    2 nmod B-LOC
        """
      ).isEmpty
    )
  }

  @Test func `a body belongs to the state at which the line before broke`() {
    #expect(
      rules.statements(
        """
        by      by/ADP       3 case
        the     the/DET      3 det
        U.S.    U.S./PROPN   0 root B-LOC

        Senate  Senate/PROPN 2 nsubj B-ORG
        voted   vote/VERB    0 root Tense=Past|VerbForm=Fin
        """
      ) == ["Senate —part-of→ U.S."]
    )
  }

  @Test func `a firm belongs to the parent that the next line names`() {
    #expect(
      rules.statements(
        """
        Arc      Arc/PROPN      2 compound B-ORG
        News     News/PROPN     0 root I-ORG

        An       a/DET          4 det
        Arclight Arclight/PROPN 4 compound B-ORG
        Media    Media/PROPN    4 compound I-ORG
        Company  Company/PROPN  0 root I-ORG
        """
      ) == ["Arc News —part-of→ Arclight Media Company"]
    )
  }
}
