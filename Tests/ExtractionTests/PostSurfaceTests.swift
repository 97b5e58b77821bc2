import Testing

/// Posts and homes that the order of the words tells where the tree draws them elsewhere.
struct PostSurfaceTests {
  private let rules: Rules

  init() throws { rules = try Rules() }

  @Test func `a participle before a title belongs to its phrase`() {
    let statements = rules.statements(
      """
      Rezaei    Rezaei/PROPN    8 nsubj B-PER
      ,         ,/PUNCT         5 punct
      a         a/DET           5 det
      visiting  visit/VERB      8 advcl
      physicist physicist/NOUN  4 obj
      at        at/ADP          7 case
      Nordlab   Nordlab/PROPN   5 nmod  B-ORG
      slept     sleep/VERB      0 root VerbForm=Fin
      """
    )
    #expect(statements.contains("Rezaei —works-for→ Nordlab"))
  }

  @Test func `a body stands behind words for its kind and for its holder's field`() {
    let statements = rules.statements(
      """
      Rezaei     Rezaei/PROPN     13 nsubj B-PER
      ,          ,/PUNCT          4 punct
      a          a/DET            4 det
      physicist  physicist/NOUN   1 appos
      focusing   focus/VERB       4 acl
      on         on/ADP           7 case
      light      light/NOUN       5 obl
      at         at/ADP           11 case
      the        the/DET          11 det
      think      think/VERB       11 compound
      tank       tank/NOUN        5 obl
      Nordlab    Nordlab/PROPN    11 appos B-ORG
      slept      sleep/VERB       0 root VerbForm=Fin
      """
    )
    #expect(statements.contains("Rezaei —works-for→ Nordlab"))
  }

  @Test func `an ambassador works for who sends him rather than for the host before the title`() {
    let statements = rules.statements(
      """
      Kazakhstan Kazakhstan/PROPN 4 nmod:poss B-LOC
      's         's/PART          1 case
      Russia     Russia/PROPN     4 compound B-LOC
      ambassador ambassador/NOUN  5 nmod:desc
      Rezaei     Rezaei/PROPN     6 nsubj B-PER
      slept      sleep/VERB       0 root VerbForm=Fin
      """
    )
    #expect(statements.contains("Rezaei —works-for→ Kazakhstan"))
    #expect(!statements.contains("Rezaei —works-for→ Russia"))
  }

  @Test func `who is of a street lives in the town behind it`() {
    let statements = rules.statements(
      """
      Rezaei     Rezaei/PROPN     11 nsubj B-PER
      ,          ,/PUNCT          3 punct
      20         20/NUM           1 appos
      ,          ,/PUNCT          7 punct
      of         of/ADP           7 case
      Emu        Emu/PROPN        7 compound
      Road       Road/PROPN       1 nmod
      ,          ,/PUNCT          9 punct
      Almaty     Almaty/PROPN     7 appos B-LOC
      ,          ,/PUNCT          1 punct
      slept      sleep/VERB       0 root VerbForm=Fin
      """
    )
    #expect(statements.contains("Rezaei —lives-in→ Almaty"))
  }

  @Test func `a citizen of two states is one of both`() {
    let statements = rules.statements(
      """
      Rezaei     Rezaei/PROPN     9 nsubj B-PER
      ,          ,/PUNCT          8 punct
      a          a/DET            8 det
      dual       dual/ADJ         8 amod
      Kazakh     Kazakh/ADJ       7 compound B-LOC
      -          -/PUNCT          5 punct
      Russian    Russian/ADJ      8 amod B-LOC
      citizen    citizen/NOUN     1 appos
      slept      sleep/VERB       0 root VerbForm=Fin
      """
    )
    #expect(statements.contains("Rezaei —citizen-of→ Kazakhstan"))
    #expect(statements.contains("Rezaei —citizen-of→ Russia"))
  }

  @Test func `a participle that the tree joins to a title belongs to its phrase`() {
    func statements(_ relation: String) -> [String] {
      rules.statements(
        """
        said      say/VERB        0 root VerbForm=Fin
        Rezaei    Rezaei/PROPN    1 nsubj B-PER
        ,         ,/PUNCT         4 punct
        banking   bank/VERB       5 \(relation)
        physicist physicist/NOUN  1 obj
        at        at/ADP          7 case
        Nordlab   Nordlab/PROPN   5 nmod  B-ORG
        """
      )
    }
    #expect(statements("compound").contains("Rezaei —works-for→ Nordlab"))
    #expect(!statements("xcomp").contains("Rezaei —works-for→ Nordlab"))
  }

  @Test func `the body of a trade stands behind its noun, not behind any other`() {
    func statements(_ noun: String) -> [String] {
      rules.statements(
        """
        Rezaei     Rezaei/PROPN     9 nsubj B-PER
        ,          ,/PUNCT          4 punct
        vice       vice/NOUN        4 compound
        president  president/NOUN   1 appos
        of         of/SCONJ         6 mark
        banking    bank/VERB        4 acl
        \(noun)   \(noun)/ADJ     8 amod
        Nordlab    Nordlab/NOUN     6 obj B-ORG
        slept      sleep/VERB       0 root VerbForm=Fin
        """
      )
    }
    #expect(statements("giant").contains("Rezaei —works-for→ Nordlab"))
    #expect(!statements("rival").contains("Rezaei —works-for→ Nordlab"))
  }
}
