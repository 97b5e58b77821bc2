import Testing

/// What dates a statement, over trees written by hand; the article is of Tuesday,
/// 11 January 2022.
struct DateTests {
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
      founded:
        family: structure
        time: turn
        from: [person]
        to: [organization]
        patterns:
          - found/VERB >nsubj SUBJECT >obj OBJECT
      ran-for:
        family: posts
        time: contest
        from: [person]
        to: [organization]
        patterns:
          - run/VERB >nsubj SUBJECT >obl[for] OBJECT
      """
    )
  }

  private func statements(_ literal: String, date: String? = "2022-01-11") -> [String] {
    rules.statements(literal, date: date)
  }

  /// "Putin visited Almaty" with more words behind it.
  private func visit(_ more: String, date: String? = "2022-01-11") -> [String] {
    statements(
      """
      Putin   Putin/PROPN  2 nsubj B-PER
      visited visit/VERB   0 root  Tense=Past|VerbForm=Fin
      Almaty  Almaty/PROPN 2 obj   B-LOC
      \(more)
      """,
      date: date
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
    ("last last/ADJ 5 amod\nMay May/PROPN 2 obl:unmarked", "2021-05"),
    ("two two/NUM 5 nummod\nyears year/NOUN 6 obl:unmarked\nago ago/ADV 2 advmod", "2020"),
    (
      "on on/ADP 5 case\nMay May/PROPN 2 obl\n5 5/NUM 5 nummod\n, ,/PUNCT 5 punct\n2018 2018/NUM 5 nummod",
      "2018-05-05"
    ),
    (
      "in in/ADP 6 case\nearly early/ADJ 6 amod\nMay May/PROPN 2 obl\n2018 2018/NUM 6 nummod",
      "2018-05"
    ),
  ])
  func `times are resolved against the article's date`(more: String, expected: String) {
    #expect(visit(more) == ["Putin —visited→ Almaty [\(expected)]"])
  }

  @Test func `hours and minutes are no year`() {
    #expect(
      visit("at at/ADP 5 case\n1625 1625/NUM 2 obl\nUTC UTC/PROPN 5 flat", date: nil)
        == ["Putin —visited→ Almaty"]
    )
  }

  @Test func `what was to come in a month is dated ahead`() {
    #expect(
      statements(
        """
        Putin   Putin/PROPN  3 nsubj B-PER
        was     be/AUX       3 cop   Tense=Past|VerbForm=Fin
        due     due/ADJ      0 root
        to      to/PART      5 mark
        visit   visit/VERB   3 xcomp VerbForm=Inf
        Almaty  Almaty/PROPN 5 obj   B-LOC
        in      in/ADP       8 case
        March   March/PROPN  5 obl
        """,
        date: "2022-01-11"
      ) == ["Putin —visited→ Almaty (planned) [2022-03]"]
    )
  }

  @Test func `a post begins when another sentence says that its holder took it up`() {
    let president =
      """
      President President/PROPN 2 compound
      Tokayev   Tokayev/PROPN   6 nsubj B-PER
      of        of/ADP          4 case
      Kazakhstan Kazakhstan/PROPN 1 nmod B-LOC
      has       have/AUX        6 aux
      spoken    speak/VERB      0 root
      """
    #expect(statements(president) == ["Tokayev —leads→ Kazakhstan"])
    #expect(
      statements(
        president + """


          Tokayev   Tokayev/PROPN   2 nsubj B-PER
          became    become/VERB     0 root Tense=Past|VerbForm=Fin
          president president/NOUN  2 xcomp
          in        in/ADP          5 case
          2019      2019/NUM        2 obl
          """
      ) == ["Tokayev —leads→ Kazakhstan [2019]"]
    )
  }

  @Test(arguments: [
    ("won win/VERB 2 root\nthe the/DET 4 det\nelection election/NOUN 2 obj", " [2019]"),
    ("won win/VERB 2 root\na a/DET 4 det\nre-election re-election/NOUN 2 obj", ""),
    ("won win/VERB 2 root\nthe the/DET 4 det\nlottery lottery/NOUN 2 obj", ""),
    ("took take/VERB 2 root\nup up/ADP 2 compound:prt\noffice office/NOUN 2 obj", " [2019]"),
    ("rose rise/VERB 2 root\nto to/ADP 4 case\npower power/NOUN 2 obl", " [2019]"),
  ])
  func `a head came to the post by what he won or rose to`(words: String, date: String) {
    #expect(
      statements(
        """
        President President/PROPN 2 compound
        Tokayev   Tokayev/PROPN   6 nsubj B-PER
        of        of/ADP          4 case
        Kazakhstan Kazakhstan/PROPN 1 nmod B-LOC
        has       have/AUX        6 aux
        spoken    speak/VERB      0 root

        Tokayev   Tokayev/PROPN   2 nsubj B-PER
        \(words.replacing(" 2 root", with: " 0 root Tense=Past|VerbForm=Fin"))
        in        in/ADP          6 case
        2019      2019/NUM        2 obl
        """
      ) == ["Tokayev —leads→ Kazakhstan\(date)"]
    )
  }

  @Test func `how long somebody has been in office says since when`() {
    #expect(
      statements(
        """
        President President/PROPN 2 compound
        Tokayev   Tokayev/PROPN   6 nsubj B-PER
        of        of/ADP          4 case
        Kazakhstan Kazakhstan/PROPN 1 nmod B-LOC
        has       have/AUX        6 aux
        spoken    speak/VERB      0 root

        Tokayev   Tokayev/PROPN   5 nsubj B-PER
        has       have/AUX        5 aux
        been      be/AUX          5 cop
        in        in/ADP          5 case
        power     power/NOUN      0 root
        for       for/ADP         8 case
        three     three/NUM       8 nummod
        years     year/NOUN       5 obl
        """
      ) == ["Tokayev —leads→ Kazakhstan [2019]"]
    )
  }

  @Test func `a weekday of a verb in the future is the next one`() {
    #expect(
      visit("will will/AUX 2 aux\non on/ADP 6 case\nFriday Friday/PROPN 2 obl")
        == ["Putin —visited→ Almaty (planned) [2022-01-14]"]
    )
  }

  @Test func `the name of a person is no month`() {
    #expect(
      statements(
        """
        Theresa Theresa/PROPN 3 nsubj B-PER
        May     May/PROPN     1 flat  I-PER
        visited visit/VERB    0 root  Tense=Past|VerbForm=Fin
        Almaty  Almaty/PROPN  3 obj   B-LOC
        """,
        date: nil
      ) == ["Theresa May —visited→ Almaty"]
    )
  }

  @Test func `a time of another clause is not the event's, whose month is the news' own`() {
    #expect(
      visit(
        """
        , ,/PUNCT 5 punct
        said say/VERB 2 parataxis VerbForm=Fin
        Lavrov Lavrov/PROPN 5 nsubj B-PER
        on on/ADP 8 case
        Monday Monday/PROPN 5 obl
        """
      ) == ["Putin —visited→ Almaty [2022-01] said by Lavrov"]
    )
  }

  @Test func `an event keeps the time that its paragraph told, until the paragraph ends`() {
    let first =
      """
      In      in/ADP       2 case
      2014    2014/NUM     4 obl
      they    they/PRON    4 nsubj
      came    come/VERB    0 root Tense=Past|VerbForm=Fin
      """
    let second =
      """
      Putin   Putin/PROPN  2 nsubj B-PER
      visited visit/VERB   0 root  Tense=Past|VerbForm=Fin
      Almaty  Almaty/PROPN 2 obj   B-LOC
      """
    #expect(statements(first + "\n\n" + second) == ["Putin —visited→ Almaty [2014]"])
    #expect(statements(first + "\n¶\n" + second) == ["Putin —visited→ Almaty [2022-01]"])
  }

  @Test func `"the next day" counts from where the story is`() {
    #expect(
      statements(
        """
        On      on/ADP       2 case
        Friday  Friday/PROPN 4 obl
        they    they/PRON    4 nsubj
        came    come/VERB    0 root Tense=Past|VerbForm=Fin

        The       the/DET       3 det
        following following/ADJ 3 amod
        day       day/NOUN      5 obl:unmarked
        Putin     Putin/PROPN   5 nsubj B-PER
        visited   visit/VERB    0 root  Tense=Past|VerbForm=Fin
        Almaty    Almaty/PROPN  5 obj   B-LOC
        """
      ) == ["Putin —visited→ Almaty [2022-01-08]"]
    )
  }

  @Test func `what had happened before has no time of its own`() {
    #expect(visit("had have/AUX 2 aux") == ["Putin —visited→ Almaty"])
  }

  @Test func `an article without a date gives none to what has none`() {
    #expect(visit("", date: nil) == ["Putin —visited→ Almaty"])
  }

  // MARK: How relations stand in time

  @Test func `a post has no time from what its holder did on a day`() {
    #expect(
      statements(
        """
        Kazakh    Kazakh/ADJ      2 amod  B-LOC
        President President/PROPN 3 compound
        Tokayev   Tokayev/PROPN   4 nsubj B-PER
        spoke     speak/VERB      0 root  Tense=Past|VerbForm=Fin
        on        on/ADP          6 case
        Monday    Monday/PROPN    4 obl
        """
      ) == ["Tokayev —leads→ Kazakhstan"]
    )
  }

  @Test func `a post has the time since which it is held`() {
    #expect(
      statements(
        """
        Tokayev   Tokayev/PROPN  4 nsubj B-PER
        is        be/AUX         4 cop   VerbForm=Fin
        the       the/DET        4 det
        president president/NOUN 0 root
        of        of/ADP         6 case
        Kazakhstan Kazakhstan/PROPN 4 nmod B-LOC
        since     since/ADP      9 case
        his       he/PRON        9 nmod:poss
        election  election/NOUN  4 nmod
        in        in/ADP         11 case
        2019      2019/NUM       9 nmod
        """
      ) == ["Tokayev —leads→ Kazakhstan [2019]"]
    )
  }

  @Test func `a turn is dated by its own clause and by nothing else`() {
    let founding =
      """
      Moss    Moss/PROPN  2 nsubj B-PER
      founded found/VERB  0 root  Tense=Past|VerbForm=Fin
      Acme    Acme/PROPN  2 obj   B-ORG
      """
    #expect(statements(founding) == ["Moss —founded→ Acme"])
    #expect(
      statements(founding + "\nin in/ADP 5 case\n1987 1987/NUM 2 obl")
        == ["Moss —founded→ Acme [1987]"]
    )
  }

  @Test func `the year of birth is not the year of what came of the child`() {
    #expect(
      statements(
        """
        Moss    Moss/PROPN  3 nsubj:pass B-PER
        was     be/AUX      3 aux:pass
        born    bear/VERB   0 root  VerbForm=Part
        in      in/ADP      5 case
        1920    1920/NUM    3 obl
        and     and/CCONJ   7 cc
        founded found/VERB  3 conj  Tense=Past|VerbForm=Fin
        Acme    Acme/PROPN  7 obj   B-ORG
        """
      ) == ["Moss —founded→ Acme"]
    )
  }

  @Test func `a candidacy has the year of its election and is over when that is`() {
    let candidacy =
      """
      Moss    Moss/PROPN   2 nsubj B-PER
      ran     run/VERB     0 root  Tense=Past|VerbForm=Fin
      for     for/ADP      4 case
      Senate  Senate/PROPN 2 obl   B-ORG
      in      in/ADP       6 case
      """
    #expect(
      statements(candidacy + "\n2018 2018/NUM 2 obl")
        == ["Moss —ran-for→ Senate (past) [2018]"]
    )
  }

  @Test func `a candidacy that the article says was given up is past`() {
    #expect(
      statements(
        """
        Moss    Moss/PROPN    3 nsubj B-PER
        is      be/AUX        3 aux
        running run/VERB      0 root  VerbForm=Part
        for     for/ADP       5 case
        Senate  Senate/PROPN  3 obl   B-ORG

        Moss    Moss/PROPN    2 nsubj B-PER
        ended   end/VERB      0 root  Tense=Past|VerbForm=Fin
        his     he/PRON       4 nmod:poss
        bid     bid/NOUN      2 obj
        """
      ) == ["Moss —ran-for→ Senate (past)"]
    )
  }

  @Test(arguments: [
    ("the the/DET 6 det\nprevious previous/ADJ 6 amod\nSunday Sunday/PROPN 2 obl", "2022-01-09"),
    (
      "eighteen eighteen/NUM 5 nummod\nmonths month/NOUN 6 obl:unmarked\nago ago/ADV 2 advmod",
      "2020-07"
    ),
    ("late late/ADJ 5 amod\nMonday Monday/PROPN 2 obl:unmarked", "2022-01-10"),
  ])
  func `more times that count from the article`(words: String, date: String) {
    #expect(visit(words) == ["Putin —visited→ Almaty [\(date)]"])
  }

  @Test func `what leaves soon, leaves at the next such time`() {
    let visit =
      """
      Putin   Putin/PROPN  2 nsubj B-PER
      visits  visit/VERB   0 root  Tense=Pres|VerbForm=Fin
      Almaty  Almaty/PROPN 2 obj   B-LOC
      in      in/ADP       5 case
      """
    #expect(
      statements(visit + "\nMarch March/PROPN 2 obl")
        == ["Putin —visited→ Almaty (planned) [2022-03]"]
    )
  }

  @Test func `a later year counts from the one before it in the sentence`() {
    #expect(
      statements(
        """
        In      in/ADP       2 case
        1990    1990/NUM     4 obl
        Putin   Putin/PROPN  4 nsubj B-PER
        left    leave/VERB   0 root  Tense=Past|VerbForm=Fin
        and     and/CCONJ    6 cc
        visited visit/VERB   4 conj  Tense=Past|VerbForm=Fin
        Almaty  Almaty/PROPN 6 obj   B-LOC
        two     two/NUM      9 nummod
        years   year/NOUN    10 obl:unmarked
        later   later/ADV    6 advmod
        """
      ) == ["Putin —visited→ Almaty [1992]"]
    )
  }
}
