import Testing

/// Whether a post is held, was held or will be, and from when, over trees written by hand;
/// the articles are of Tuesday, 11 January 2022.
struct PostStatusTests {
  private let rules: Rules

  init() throws { rules = try Rules() }

  private func statements(_ literal: String) -> [String] {
    rules.statements(literal, date: "2022-01-11")
  }

  @Test func `who was elected holds the post from then on`() {
    #expect(
      statements(
        """
        Moss    Moss/PROPN   4 nsubj B-PER
        was     be/AUX       4 cop   Tense=Past|VerbForm=Fin
        elected elect/VERB   4 amod  Tense=Past|VerbForm=Part
        mayor   mayor/NOUN   0 root
        of      of/ADP       6 case
        Almaty  Almaty/PROPN 4 nmod  B-LOC
        in      in/ADP       8 case
        2011    2011/NUM     4 nmod
        """
      ) == ["Moss —leads→ Almaty [2011]"]
    )
  }

  @Test func `a newly elected president is one`() {
    #expect(
      statements(
        """
        newly     newly/ADV       2 advmod
        elected   elect/VERB      4 amod   VerbForm=Part
        Kazakh    Kazakh/ADJ      4 amod   B-LOC
        president president/NOUN  5 nmod:desc
        Tokayev   Tokayev/PROPN   6 nsubj  B-PER
        spoke     speak/VERB      0 root   VerbForm=Fin
        """
      ) == ["Tokayev —leads→ Kazakhstan"]
    )
  }

  @Test func `a late hour makes nobody a late president`() {
    #expect(
      statements(
        """
        Late      late/ADJ        2 amod
        Monday    Monday/PROPN    6 obl:unmarked
        Kazakh    Kazakh/ADJ      4 amod   B-LOC
        president president/NOUN  5 nmod:desc
        Tokayev   Tokayev/PROPN   6 nsubj  B-PER
        spoke     speak/VERB      0 root   VerbForm=Fin
        """
      ) == ["Tokayev —leads→ Kazakhstan"]
    )
  }

  @Test func `whom somebody only threatens to kill is alive`() {
    let threat =
      """
      to        to/PART         4 mark
      kill      kill/VERB       2 xcomp  VerbForm=Inf
      Kazakh    Kazakh/ADJ      6 amod   B-LOC
      president president/NOUN  7 nmod:desc
      Tokayev   Tokayev/PROPN   4 obj    B-PER
      """
    #expect(
      statements(
        """
        Rebels    rebel/NOUN      2 nsubj
        threatened threaten/VERB  0 root   Tense=Past|VerbForm=Fin
        \(threat)
        """
      ) == ["Tokayev —leads→ Kazakhstan"]
    )
    #expect(
      statements(
        """
        Rebels    rebel/NOUN      2 nsubj
        managed   manage/VERB     0 root   Tense=Past|VerbForm=Fin
        \(threat)
        """
      ) == ["Tokayev —leads→ Kazakhstan (past)"]
    )
  }
}
