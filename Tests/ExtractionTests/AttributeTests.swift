import Testing

struct AttributeTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      visited:
        family: contact
        from: [person]
        to: [place, state]
        patterns:
          - visit/VERB >nsubj SUBJECT >obj OBJECT
      """
    )
  }

  /// "Putin visited Almaty" with more words behind it.
  private func visit(
    _ more: String,
    verb: String = "visited visit/VERB 0 root VerbForm=Fin"
  )
    -> [String]
  {
    rules.statements(
      """
      Putin   Putin/PROPN  2 nsubj B-PER
      \(verb)
      Almaty  Almaty/PROPN 2 obj   B-LOC
      \(more)
      """
    )
  }

  @Test(arguments: [
    ("on on/ADP 5 case\nMonday Monday/PROPN 2 obl", "2022-01-10"),
    ("on on/ADP 5 case\nSunday Sunday/PROPN 2 obl", "2022-01-09"),
    ("yesterday yesterday/NOUN 2 obl:unmarked", "2022-01-10"),
    ("on on/ADP 5 case\nJan. Jan./PROPN 2 obl\n10 10/NUM 5 nummod", "2022-01-10"),
    ("on on/ADP 5 case\n10 10/NUM 6 nummod\nJanuary January/PROPN 2 obl", "2022-01-10"),
    ("in in/ADP 5 case\n2019 2019/NUM 2 obl", "2019"),
    ("in in/ADP 5 case\nDecember December/PROPN 2 obl", "2021-12"),
    ("last last/ADJ 5 amod\nmonth month/NOUN 2 obl:unmarked", "2021-12"),
    ("last last/ADJ 5 amod\nyear year/NOUN 2 obl:unmarked", "2021"),
    ("two two/NUM 5 nummod\nyears year/NOUN 6 obl:unmarked\nago ago/ADV 2 advmod", "2020"),
    (
      "on on/ADP 5 case\nMay May/PROPN 2 obl\n5 5/NUM 5 nummod\n, ,/PUNCT 5 punct\n2018 2018/NUM 5 nummod",
      "2018-05-05"
    ),
  ])
  func `times are resolved against the article's date`(more: String, expected: String) {
    #expect(visit(more) == ["Putin —visited→ Almaty [\(expected)]"])
  }

  @Test func `a time of another clause dates nothing else`() {
    #expect(
      visit(
        """
        , ,/PUNCT 5 punct
        said say/VERB 2 parataxis VerbForm=Fin
        Lavrov Lavrov/PROPN 5 nsubj B-PER
        on on/ADP 8 case
        Monday Monday/PROPN 5 obl
        """
      ) == ["Putin —visited→ Almaty said by Lavrov"]
    )
  }

  @Test func `hedges, negation and modals decide the status`() {
    #expect(visit("reportedly reportedly/ADV 2 advmod") == ["Putin —visited→ Almaty (possible)"])
    #expect(visit("never never/ADV 2 advmod") == ["Putin —visited→ Almaty (denied)"])
    #expect(visit("may may/AUX 2 aux") == ["Putin —visited→ Almaty (possible)"])
    #expect(visit("will will/AUX 2 aux") == ["Putin —visited→ Almaty (planned)"])
  }

  @Test func `reported speech has a speaker and a denial is not the fact`() {
    #expect(
      rules.statements(
        """
        Lavrov  Lavrov/PROPN 2 nsubj B-PER
        denied  deny/VERB    0 root VerbForm=Fin
        that    that/SCONJ   5 mark
        Putin   Putin/PROPN  5 nsubj B-PER
        visited visit/VERB   2 ccomp VerbForm=Fin
        Almaty  Almaty/PROPN 5 obj  B-LOC
        """
      ) == ["Putin —visited→ Almaty (denied) said by Lavrov"]
    )
  }

  @Test func `who speaks in a quotation is the subject beside it`() {
    #expect(
      rules.statements(
        """
        “       “/PUNCT      3 punct
        ~Putin  Putin/PROPN  3 nsubj B-PER
        visited visit/VERB   0 root VerbForm=Fin
        the     the/DET      6 det
        city    city/NOUN    6 compound
        Almaty  Almaty/PROPN 3 obj  B-LOC
        .       ./PUNCT      3 punct
        ~”      ”/PUNCT      3 punct

        Lavrov  Lavrov/PROPN 2 nsubj B-PER
        said    say/VERB     0 root VerbForm=Fin
        so      so/ADV       2 advmod
        .       ./PUNCT      2 punct
        """
      ) == ["Putin —visited→ Almaty said by Lavrov"]
    )
  }
}
