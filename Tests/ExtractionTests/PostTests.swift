import Testing

struct PostTests {
  private let rules: Rules

  init() throws { rules = try Rules() }

  @Test func `a post before a name states who leads what`() {
    #expect(
      rules.statements(
        """
        Kazakh    Kazakh/ADJ      2 amod  B-LOC
        President President/PROPN 0 root
        Tokayev   Tokayev/PROPN   2 flat  B-PER
        spoke     speak/VERB      2 acl   VerbForm=Fin
        """
      ) == ["Tokayev —leads→ Kazakhstan"]
    )
  }

  @Test func `a former post is past`() {
    #expect(
      rules.statements(
        """
        former    former/ADJ      3 amod
        Kazakh    Kazakh/ADJ      3 amod  B-LOC
        President President/PROPN 4 compound
        Tokayev   Tokayev/PROPN   5 nsubj  B-PER
        spoke     speak/VERB      0 root   VerbForm=Fin
        """
      ) == ["Tokayev —leads→ Kazakhstan (past)"]
    )
  }

  @Test func `what is former further left is not the post that somebody holds now`() {
    #expect(
      rules.statements(
        """
        former    former/ADJ      2 amod
        judge     judge/NOUN      7 compound
        and       and/CCONJ       6 cc
        current   current/ADJ     6 amod
        Kazakh    Kazakh/ADJ      6 amod  B-LOC
        President President/PROPN 2 conj
        Tokayev   Tokayev/PROPN   8 nsubj B-PER
        spoke     speak/VERB      0 root  VerbForm=Fin
        """
      ).contains("Tokayev —leads→ Kazakhstan")
    )
    #expect(
      rules.statements(
        """
        former    former/ADJ      2 amod
        candidate candidate/NOUN  5 compound
        Kazakh    Kazakh/ADJ      4 amod  B-LOC
        Senator   Senator/PROPN   5 compound
        Tokayev   Tokayev/PROPN   6 nsubj B-PER
        spoke     speak/VERB      0 root  VerbForm=Fin
        """
      ) == ["Tokayev —works-for→ Kazakhstan"]
    )
  }

  @Test func `an apposition behind a name states the post`() {
    #expect(
      rules.statements(
        """
        Wang     Wang/PROPN     6 nsubj B-PER
        ,        ,/PUNCT        4 punct
        foreign  foreign/ADJ    4 amod
        minister minister/NOUN  1 appos
        of       of/ADP         7 case
        spoke    speak/VERB     0 root VerbForm=Fin
        China    China/PROPN    4 nmod  B-LOC
        """
      ) == ["Wang —works-for→ China"]
    )
  }

  @Test func `a post that was held in the past is past`() {
    #expect(
      rules.statements(
        """
        Mubarak   Mubarak/PROPN  4 nsubj B-PER
        was       be/AUX         4 cop   Tense=Past|VerbForm=Fin
        the       the/DET        4 det
        president president/NOUN 0 root
        of        of/ADP         6 case
        Egypt     Egypt/PROPN    4 nmod  B-LOC
        """
      ) == ["Mubarak —leads→ Egypt (past)"]
    )
  }

  @Test func `serving as mayor is a post`() {
    #expect(
      rules.statements(
        """
        Aman    Aman/PROPN   2 nsubj B-PER
        serves  serve/VERB   0 root  Tense=Pres|VerbForm=Fin
        as      as/ADP       4 case
        mayor   mayor/NOUN   2 obl
        of      of/ADP       6 case
        Almaty  Almaty/PROPN 4 nmod  B-LOC
        """
      ) == ["Aman —leads→ Almaty"]
    )
  }

  @Test func `a plural title belongs to every name behind it`() {
    #expect(
      rules.statements(
        """
        NASA       NASA/PROPN      2 compound B-ORG
        astronauts astronaut/NOUN  6 nsubj
        Behnken    Behnken/PROPN   2 appos B-PER
        and        and/CCONJ       5 cc
        Hurley     Hurley/PROPN    3 conj B-PER
        flew       fly/VERB        0 root VerbForm=Fin
        """
      ) == ["Behnken —works-for→ NASA", "Hurley —works-for→ NASA"]
    )
  }

  @Test func `a nationality before a profession is citizenship, not a post`() {
    #expect(
      rules.statements(
        """
        Iranian   Iranian/ADJ     2 amod  B-LOC
        physicist physicist/NOUN  3 compound
        Rezaei    Rezaei/PROPN    4 nsubj B-PER
        spoke     speak/VERB      0 root VerbForm=Fin
        """
      ) == ["Rezaei —citizen-of→ Iran"]
    )
  }

  @Test func `a wife behind a possessive is family`() {
    #expect(
      rules.statements(
        """
        Huber  Huber/PROPN  3 nmod:poss B-PER
        's     's/PART      1 case
        wife   wife/NOUN    5 nsubj
        Amanda Amanda/PROPN 3 appos B-PER
        spoke  speak/VERB   0 root VerbForm=Fin
        """
      ) == ["Huber —family-of— Amanda"]
    )
  }

  @Test func `a brother in lower case is kin, not clergy`() {
    #expect(
      rules.statements(
        """
        Bekov   Bekov/PROPN   3 nmod:poss B-PER
        's      's/PART       1 case
        brother brother/NOUN  5 nsubj
        Daulet  Daulet/PROPN  3 appos B-PER
        left    leave/VERB    0 root Tense=Past|VerbForm=Fin
        """
      ) == ["Bekov —family-of— Daulet"]
    )
  }
}
