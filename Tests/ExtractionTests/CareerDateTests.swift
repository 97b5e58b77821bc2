import Testing

/// When posts, contests and homes began by what other clauses and sentences tell, over trees
/// written by hand; the article is of Tuesday, 11 January 2022.
struct CareerDateTests {
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
      lives-in:
        family: biography
        from: [person]
        to: [place, state]
        patterns:
          - move/VERB >nsubj SUBJECT >obl[to] OBJECT
      works-for:
        family: posts
        from: [person]
        to: [organization]
        patterns:
          - elect/VERB >obj SUBJECT >obl[to] OBJECT
          - join/VERB >nsubj SUBJECT >obj OBJECT
      defeated:
        family: conflict
        from: [person]
        to: [person]
        patterns:
          - beat/VERB >nsubj SUBJECT >obj OBJECT
      succeeded:
        family: posts
        time: turn
        from: [person]
        to: [person]
        patterns:
          - replace|succeed/VERB >nsubj SUBJECT >obj OBJECT
          - pick/VERB >obj SUBJECT >xcomp (succeed/VERB >obj OBJECT)
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

  private func statements(_ literal: String) -> [String] {
    rules.statements(literal, date: "2022-01-11")
  }

  @Test func `an office is held since it was taken, not since its holder was elected`() {
    #expect(
      statements(
        """
        Bell      Bell/PROPN        3 nsubj:pass B-PER
        was       be/AUX            3 aux:pass   Tense=Past|VerbForm=Fin
        elected   elect/VERB        0 root       Tense=Past|VerbForm=Part
        to        to/ADP            6 case
        the       the/DET           6 det
        Senate    Senate/PROPN      3 obl        B-ORG
        in        in/ADP            8 case
        1964      1964/NUM          3 obl
        and       and/CCONJ        10 cc
        took      take/VERB         3 conj       Tense=Past|VerbForm=Fin
        office    office/NOUN      10 obj
        in        in/ADP           13 case
        January   January/PROPN    10 obl
        1965      1965/NUM         13 nmod:unmarked
        .         ./PUNCT           3 punct
        """
      ) == ["Bell —works-for→ Senate [1965-01]"]
    )
  }

  @Test func `a title beside a name has no time from what its holder takes over`() {
    #expect(
      statements(
        """
        Bell      Bell/PROPN        7 nsubj      B-PER
        ,         ,/PUNCT           3 punct
        president president/NOUN    1 appos
        of        of/ADP            5 case
        Acme      Acme/PROPN        3 nmod       B-ORG
        ,         ,/PUNCT           1 punct
        replaced  replace/VERB      0 root       Tense=Past|VerbForm=Fin
        Cole      Cole/PROPN        7 obj        B-PER
        as        as/ADP           10 case
        president president/NOUN    7 obl
        of        of/ADP           12 case
        Kenya     Kenya/PROPN      10 nmod       B-LOC
        on        on/ADP           14 case
        Monday    Monday/PROPN      7 obl
        .         ./PUNCT           7 punct
        """
      ) == [
        "Bell —leads→ Acme", "Bell —succeeded→ Cole [2022-01-10]",
        "Bell —leads→ Kenya [2022-01-10]", "Cole —leads→ Kenya (past)",
      ]
    )
  }

  @Test func `a home is dated by the verb that goes on from the move`() {
    #expect(
      statements(
        """
        Bell      Bell/PROPN        2 nsubj      B-PER
        moved     move/VERB         0 root       Tense=Past|VerbForm=Fin
        to        to/ADP            4 case
        Berlin    Berlin/PROPN      2 obl        B-LOC
        and       and/CCONJ         6 cc
        joined    join/VERB         2 conj       Tense=Past|VerbForm=Fin
        Acme      Acme/PROPN        6 obj        B-ORG
        in        in/ADP            9 case
        2011      2011/NUM          6 obl
        .         ./PUNCT           2 punct
        """
      ) == ["Bell —lives-in→ Berlin [2011]", "Bell —works-for→ Acme [2011]"]
    )
  }

  @Test func `a win is of the year of the contest that was lost after it`() {
    #expect(
      statements(
        """
        Bell      Bell/PROPN        2 nsubj      B-PER
        beat      beat/VERB         0 root       Tense=Past|VerbForm=Fin
        Cole      Cole/PROPN        2 obj        B-PER
        for       for/ADP           6 case
        the       the/DET           6 det
        nomination nomination/NOUN   2 obl
        but       but/CCONJ         8 cc
        lost      lose/VERB         2 conj       Tense=Past|VerbForm=Fin
        the       the/DET          10 det
        election  election/NOUN     8 obj
        to        to/ADP           12 case
        Poole     Poole/PROPN       8 obl        B-PER
        in        in/ADP           14 case
        May       May/PROPN         8 obl
        2015      2015/NUM         14 nmod:unmarked
        .         ./PUNCT           2 punct
        """
      ) == ["Bell —defeated→ Cole [2015]"]
    )
  }

  @Test func `a succession is of the end of the term`() {
    #expect(
      statements(
        """
        Poole     Poole/PROPN       2 nsubj      B-PER
        picked    pick/VERB         0 root       Tense=Past|VerbForm=Fin
        Bell      Bell/PROPN        2 obj        B-PER
        to        to/PART           5 mark
        succeed   succeed/VERB      2 xcomp      VerbForm=Inf
        Cole      Cole/PROPN        5 obj        B-PER
        when      when/ADV         10 advmod
        his       his/PRON          9 nmod:poss
        term      term/NOUN        10 nsubj
        ends      end/VERB          5 advcl      Tense=Pres|VerbForm=Fin
        in        in/ADP           12 case
        October   October/PROPN    10 obl
        .         ./PUNCT           2 punct
        """
      ) == ["Bell —succeeded→ Cole (planned) [2022-10]"]
    )
  }

  @Test func `what comes in the coming days is of this month`() {
    #expect(
      statements(
        """
        Bell      Bell/PROPN        3 nsubj      B-PER
        will      will/AUX          3 aux
        visit     visit/VERB        0 root       VerbForm=Inf
        Almaty    Almaty/PROPN      3 obj        B-LOC
        in        in/ADP            8 case
        the       the/DET           8 det
        coming    come/VERB         8 amod
        days      day/NOUN          3 obl
        .         ./PUNCT           3 punct
        """
      ) == ["Bell —visited→ Almaty (planned) [2022-01]"]
    )
  }

  @Test func `what somebody was sacked in is no beginning of the post`() {
    #expect(
      statements(
        """
        Bell      Bell/PROPN        3 nsubj:pass B-PER
        was       be/AUX            3 aux:pass   Tense=Past|VerbForm=Fin
        sacked    sack/VERB         0 root       Tense=Past|VerbForm=Part
        as        as/ADP            5 case
        president president/NOUN    3 obl
        of        of/ADP            7 case
        Acme      Acme/PROPN        5 nmod       B-ORG
        in        in/ADP            9 case
        2018      2018/NUM          3 obl
        .         ./PUNCT           3 punct
        """
      ) == ["Bell —leads→ Acme (past)"]
    )
  }

  @Test func `a second verb behind "then" has the subject of the first`() {
    #expect(
      statements(
        """
        Bell      Bell/PROPN        2 nsubj      B-PER
        served    serve/VERB        0 root       Tense=Past|VerbForm=Fin
        on        on/ADP            5 case
        the       the/DET           5 det
        council   council/NOUN      2 obl
        until     until/ADP         7 case
        1995      1995/NUM          2 obl
        ,         ,/PUNCT          10 punct
        then      then/ADV         10 advmod
        joined    join/VERB         2 parataxis  Tense=Past|VerbForm=Fin
        Acme      Acme/PROPN       10 obj        B-ORG
        .         ./PUNCT           2 punct
        """
      ) == ["Bell —works-for→ Acme [1995]"]
    )
  }

  @Test func `a candidacy of today is for the vote that is told to come`() {
    #expect(
      statements(
        """
        Bell      Bell/PROPN        3 nsubj      B-PER
        is        be/AUX            3 aux        Tense=Pres|VerbForm=Fin
        running   run/VERB          0 root       VerbForm=Part
        for       for/ADP           5 case
        Senate    Senate/PROPN      3 obl        B-ORG
        .         ./PUNCT           3 punct

        The       the/DET           2 det
        election  election/NOUN     5 nsubj
        is        be/AUX            5 cop        Tense=Pres|VerbForm=Fin
        next      next/ADJ          5 amod
        month     month/NOUN        0 root
        .         ./PUNCT           5 punct

        Poole     Poole/PROPN       2 nsubj      B-PER
        lost      lose/VERB         0 root       Tense=Past|VerbForm=Fin
        the       the/DET           5 det
        2016      2016/NUM          5 compound
        election  election/NOUN     2 obj
        .         ./PUNCT           2 punct
        """
      ) == ["Bell —ran-for→ Senate [2022-02]"]
    )
  }

  @Test func `a clause with "when" has the time before it`() {
    #expect(
      statements(
        """
        His       his/PRON          2 nmod:poss
        break     break/NOUN        3 nsubj
        came      come/VERB         0 root       Tense=Past|VerbForm=Fin
        in        in/ADP            5 case
        2009      2009/NUM          3 obl
        ,         ,/PUNCT           9 punct
        when      when/ADV          9 advmod
        Bell      Bell/PROPN        9 nsubj      B-PER
        moved     move/VERB         3 advcl      Tense=Past|VerbForm=Fin
        to        to/ADP           11 case
        Berlin    Berlin/PROPN      9 obl        B-LOC
        .         ./PUNCT           3 punct
        """
      ) == ["Bell —lives-in→ Berlin [2009]"]
    )
  }

  @Test func `a win is of the vote that another sentence tells of`() {
    #expect(
      statements(
        """
        Poole     Poole/PROPN       2 nsubj      B-PER
        fled      flee/VERB        0 root       Tense=Past|VerbForm=Fin
        after     after/ADP         7 case
        the       the/DET           7 det
        disputed  dispute/VERB      7 amod
        July      July/PROPN        7 compound
        election  election/NOUN     2 obl
        .         ./PUNCT           2 punct

        Poole     Poole/PROPN       2 nsubj      B-PER
        beat      beat/VERB         0 root       Tense=Past|VerbForm=Fin
        Bell      Bell/PROPN        2 obj        B-PER
        clearly   clearly/ADV       2 advmod
        .         ./PUNCT           2 punct
        """
      ) == ["Poole —defeated→ Bell [2021-07]"]
    )
  }

  @Test func `a post is held since the clause behind "since"`() {
    #expect(
      statements(
        """
        Bell      Bell/PROPN        4 nsubj      B-PER
        has       have/AUX          4 aux
        been      be/AUX            4 cop        Tense=Past|VerbForm=Part
        president president/NOUN    0 root
        of        of/ADP            6 case
        Kenya     Kenya/PROPN       4 nmod       B-LOC
        since     since/SCONJ       8 mark
        beating   beat/VERB         4 advcl
        Cole      Cole/PROPN        8 obj        B-PER
        in        in/ADP           11 case
        2015      2015/NUM          8 obl
        .         ./PUNCT           4 punct
        """
      ) == ["Bell —leads→ Kenya [2015]"]
    )
  }

}
