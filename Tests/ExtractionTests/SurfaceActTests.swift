import Testing

/// Acts that the order of words tells where the tree has gone wrong.
struct SurfaceActTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      accused: {family: conflict, from: [person, organization], to: [person, organization]}
      prosecuted: {family: conflict, from: [person, organization], to: [person, organization]}
      defeated: {family: conflict, from: [person, organization], to: [person, organization]}
      """
    )
  }

  @Test func `the names right before and behind a verb are its parties in a torn tree`() {
    func act(_ auxiliary: String) -> [String] {
      rules.statements(
        """
        Wang           Wang/ADV            3 advmod B-PER
        \(auxiliary)   \(auxiliary)/AUX    3 aux
        accused        accuse/VERB         0 root VerbForm=Fin
        former         former/ADJ          3 amod
        Mayor          Mayor/PROPN         3 dep
        Lee            Lee/PROPN           5 flat B-PER
        """
      )
    }
    #expect(act("had") == ["Wang —accused→ Lee"])
    #expect(act("could") == [])
  }

  @Test func `a passive turns them round, and only with an agent`() {
    func act(_ preposition: String) -> [String] {
      rules.statements(
        """
        Lee             Lee/PROPN            4 dep B-PER
        was             be/AUX               4 aux:pass
        later           later/ADV            4 advmod
        indicted        indict/VERB          0 root
        \(preposition)  \(preposition)/ADP   6 case
        Wang            Wang/PROPN           4 dep B-PER
        """
      )
    }
    #expect(act("by") == ["Wang —prosecuted→ Lee"])
    #expect(act("near") == [])
  }

  @Test func `who lost to somebody was defeated, whatever the score between`() {
    #expect(
      rules.statements(
        """
        Lee   Lee/PROPN   2 dep B-PER
        lost  lose/VERB   0 root
        1     1/NUM       2 dep
        -     -/PUNCT     5 punct
        2     2/NUM       3 dep
        to    to/ADP      7 case
        Wang  Wang/PROPN  3 dep B-PER
        """
      ) == ["Wang —defeated→ Lee"]
    )
  }

  @Test func `a name behind a preposition does not act`() {
    #expect(
      rules.statements(
        """
        friends  friend/NOUN  4 dep
        of       of/ADP       3 case
        Lee      Lee/PROPN    1 nmod B-PER
        sued     sue/VERB     0 root
        Wang     Wang/PROPN   4 dep B-PER
        """
      ) == []
    )
  }

  @Test func `those who are joined act together, and an aside does not part them from it`() {
    #expect(
      rules.statements(
        """
        members  member/NOUN   0 root
        ,        ,/PUNCT       3 punct
        Wang     Wang/PROPN    1 conj B-PER
        and      and/CCONJ     5 cc
        Lee      Lee/PROPN     1 conj B-PER
        ,        ,/PUNCT       7 punct
        accused  accuse/VERB   1 dep VerbForm=Fin
        Kim      Kim/PROPN     7 obj B-PER
        """
      ).sorted() == ["Lee —accused→ Kim", "Wang —accused→ Kim"]
    )
    #expect(
      rules.statements(
        """
        Wang      Wang/PROPN     0 root B-PER
        ,         ,/PUNCT        4 punct
        by        by/ADP         4 case
        contrast  contrast/NOUN  1 nmod
        ,         ,/PUNCT        4 punct
        blasted   blast/VERB     1 dep VerbForm=Fin
        Kim       Kim/PROPN      6 obj B-PER
        """
      ) == ["Wang —accused→ Kim"]
    )
  }

  @Test func `a participle about its own subject is the act of whoever speaks`() {
    #expect(
      rules.statements(
        """
        Wang      Wang/PROPN    2 nsubj B-PER
        said      say/VERB      0 root VerbForm=Fin
        Lee       Lee/PROPN     4 nsubj B-PER
        left      leave/VERB    2 ccomp VerbForm=Fin
        ,         ,/PUNCT       6 punct
        blaming   blame/VERB    4 advcl VerbForm=Part
        Lee       Lee/PROPN     6 obj B-PER
        """
      ) == ["Wang —accused→ Lee"]
    )
  }
}
