import Testing

/// Statuses and times of what a clause takes for granted, awaits or only counts from; the
/// article is of Tuesday, 11 January 2022.
struct PresuppositionTests {
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
          - trip/NOUN >nmod:poss SUBJECT >nmod[to] OBJECT
      attacked:
        family: conflict
        from: [state]
        to: [place, state]
        patterns:
          - attack|war/NOUN >nmod:poss SUBJECT >nmod[on] OBJECT
      agreed-with:
        family: cooperation
        from: [state]
        to: [state]
        patterns:
          - truce/NOUN >nmod:poss SUBJECT >nmod[with] OBJECT
      """
    )
  }

  private func statements(_ literal: String) -> [String] {
    rules.statements(literal, date: "2022-01-11")
  }

  /// "Russia's attack on Almaty", with the words of its clause before it.
  private func attack(_ verb: String, noun: String = "attack") -> [String] {
    statements(
      """
      \(verb)
      Russia   Russia/PROPN 6 nmod:poss B-LOC
      's       's/PART      4 case
      \(noun)  \(noun)/NOUN 3 obj
      on       on/ADP       8 case
      Almaty   Almaty/PROPN 6 nmod      B-LOC
      """
    )
  }

  @Test func `who will end an attack does not plan it`() {
    let verb = "They they/PRON 3 nsubj\nwill will/AUX 3 aux\n"
    #expect(
      attack(verb + "end end/VERB 0 root VerbForm=Inf") == ["Russia —attacked→ Almaty [2022-01]"]
    )
  }

  @Test func `a war has no day from the news that names it`() {
    let verb = "They they/PRON 3 nsubj\noften often/ADV 3 advmod\n"
    #expect(
      attack(verb + "discussed discuss/VERB 0 root Tense=Past|VerbForm=Fin", noun: "war")
        == ["Russia —attacked→ Almaty"]
    )
  }

  @Test func `a conflict that began with a war dates it`() {
    #expect(
      statements(
        """
        A        a/DET         2 det
        conflict conflict/NOUN 14 nsubj
        that     that/PRON     4 nsubj
        began    begin/VERB    2 acl:relcl Tense=Past|VerbForm=Fin
        in       in/ADP        6 case
        March    March/PROPN   4 obl
        2021     2021/NUM      6 nummod
        with     with/ADP      11 case
        Russia   Russia/PROPN  11 nmod:poss B-LOC
        's       's/PART       9 case
        war      war/NOUN      4 obl
        on       on/ADP        13 case
        Almaty   Almaty/PROPN  11 nmod B-LOC
        goes     go/VERB       0 root Tense=Pres|VerbForm=Fin
        on       on/ADP        14 advmod
        """
      ) == ["Russia —attacked→ Almaty [2021-03]"]
    )
  }

  @Test func `who has yet to visit or stops short of it does not visit`() {
    #expect(
      statements(
        """
        Putin     Putin/PROPN   2 nsubj B-PER
        has       have/VERB     0 root  VerbForm=Fin
        yet       yet/ADV       2 advmod
        to        to/PART       5 mark
        visit     visit/VERB    2 xcomp VerbForm=Inf
        Almaty    Almaty/PROPN  5 obj   B-LOC
        """
      ) == ["Putin —visited→ Almaty (denied)"]
    )
    #expect(
      statements(
        """
        Putin     Putin/PROPN   2 nsubj B-PER
        stopped   stop/VERB     0 root  Tense=Past|VerbForm=Fin
        short     short/ADJ     2 xcomp
        of        of/SCONJ      5 mark
        visiting  visit/VERB    3 advcl VerbForm=Ger
        Almaty    Almaty/PROPN  5 obj   B-LOC
        """
      ) == ["Putin —visited→ Almaty (denied)"]
    )
  }

  @Test func `who refrains from visiting does not visit`() {
    #expect(
      statements(
        """
        Putin     Putin/PROPN   2 nsubj B-PER
        refrained refrain/VERB  0 root  Tense=Past|VerbForm=Fin
        from      from/SCONJ    4 mark
        visiting  visit/VERB    2 advcl VerbForm=Ger
        Almaty    Almaty/PROPN  4 obj   B-LOC
        """
      ) == ["Putin —visited→ Almaty (denied)"]
    )
  }

  @Test func `a weekday behind "next week" is next week's`() {
    #expect(
      statements(
        """
        Next    next/ADJ      2 amod
        week    week/NOUN     4 obl:unmarked
        Putin   Putin/PROPN   4 nsubj B-PER
        travels travel/VERB   0 root  Tense=Pres|VerbForm=Fin
        to      to/PART       6 mark
        visit   visit/VERB    4 xcomp VerbForm=Inf
        Almaty  Almaty/PROPN  6 obj   B-LOC
        on      on/ADP        9 case
        Tuesday Tuesday/PROPN 6 obl
        """
      ) == ["Putin —visited→ Almaty (planned) [2022-01-18]"]
    )
  }

  @Test func `a day before a deed's noun is past, and dates nothing else`() {
    #expect(
      statements(
        """
        Putin   Putin/PROPN   2 nsubj B-PER
        visited visit/VERB    0 root  Tense=Past|VerbForm=Fin
        Almaty  Almaty/PROPN  2 obj   B-LOC
        after   after/ADP     8 case
        the     the/DET       8 det
        May     May/PROPN     8 nmod:unmarked
        7       7/NUM         6 nummod
        attack  attack/NOUN   2 obl
        """
      ) == ["Putin —visited→ Almaty [2022-01]"]
    )
  }

  @Test func `a deed is so many months ago as the news says that others came after it`() {
    #expect(
      statements(
        """
        It       it/PRON      2 nsubj
        comes    come/VERB    0 root Tense=Pres|VerbForm=Fin
        seven    seven/NUM    4 nummod
        months   month/NOUN   8 obl:unmarked
        after    after/ADP    8 case
        Russia   Russia/PROPN 8 nmod:poss B-LOC
        's       's/PART      6 case
        attack   attack/NOUN  2 obl
        on       on/ADP       10 case
        Almaty   Almaty/PROPN 8 nmod      B-LOC
        """
      ) == ["Russia —attacked→ Almaty [2021-06]"]
    )
  }

  @Test func `two months share the year behind the second`() {
    #expect(
      statements(
        """
        Putin    Putin/PROPN    2 nsubj B-PER
        visited  visit/VERB     0 root  Tense=Past|VerbForm=Fin
        Almaty   Almaty/PROPN   2 obj   B-LOC
        in       in/ADP         5 case
        July     July/PROPN     2 obl
        and      and/CCONJ      7 cc
        December December/PROPN 5 conj
        2016     2016/NUM       7 nummod
        """
      ) == ["Putin —visited→ Almaty [2016-07]"]
    )
  }

  @Test func `who will derail a truce does not plan it`() {
    #expect(
      statements(
        """
        They   they/PRON    3 nsubj
        will   will/AUX     3 aux
        derail derail/VERB  0 root VerbForm=Inf
        Russia Russia/PROPN 6 nmod:poss B-LOC
        's     's/PART      4 case
        truce  truce/NOUN   3 obj
        with   with/ADP     8 case
        Iran   Iran/PROPN   6 nmod      B-LOC
        """
      ) == ["Russia —agreed-with→ Iran"]
    )
  }

  @Test func `what is done before the next stop is planned, so is that`() {
    #expect(
      statements(
        """
        Putin    Putin/PROPN  3 nsubj B-PER
        will     will/AUX     3 aux
        sleep    sleep/VERB   0 root  VerbForm=Inf
        before   before/SCONJ 5 mark
        visiting visit/VERB   3 advcl VerbForm=Ger
        Almaty   Almaty/PROPN 5 obj   B-LOC
        """
      ) == ["Putin —visited→ Almaty (planned) [2022-01]"]
    )
  }

  @Test func `an anniversary says when that happened which it is of`() {
    #expect(
      statements(
        """
        Putin       Putin/PROPN      2 nsubj B-PER
        marked      mark/VERB        0 root  Tense=Past|VerbForm=Fin
        the         the/DET          5 det
        third       third/ADJ        5 amod
        anniversary anniversary/NOUN 2 obj
        of          of/ADP           9 case
        Russia      Russia/PROPN     9 nmod:poss B-LOC
        's          's/PART          7 case
        attack      attack/NOUN      5 nmod
        on          on/ADP           11 case
        Almaty      Almaty/PROPN     9 nmod  B-LOC
        """
      ) == ["Russia —attacked→ Almaty [2019]"]
    )
    // The day of the deed, whose anniversary was nearest to the article in October 2021.
    #expect(
      statements(
        """
        Putin       Putin/PROPN      2 nsubj B-PER
        marked      mark/VERB        0 root  Tense=Past|VerbForm=Fin
        the         the/DET          5 det
        third       third/ADJ        5 amod
        anniversary anniversary/NOUN 2 obj
        of          of/ADP           11 case
        Russia      Russia/PROPN     11 nmod:poss B-LOC
        's          's/PART          7 case
        October     October/PROPN    11 compound
        7           7/NUM            9 nummod
        attack      attack/NOUN      5 nmod
        on          on/ADP           13 case
        Almaty      Almaty/PROPN     11 nmod  B-LOC
        """
      ) == ["Russia —attacked→ Almaty [2018-10-07]"]
    )
  }

  @Test func `a trip with a time of its own in the past was made, whatever is planned`() {
    #expect(
      statements(
        """
        Putin  Putin/PROPN  3 nsubj B-PER
        will   will/AUX     3 aux
        visit  visit/VERB   0 root  VerbForm=Inf
        Almaty Almaty/PROPN 3 obj   B-LOC

        Putin  Putin/PROPN  3 nmod:poss B-PER
        's     's/PART      1 case
        trip   trip/NOUN    8 nsubj
        to     to/ADP       5 case
        Almaty Almaty/PROPN 3 nmod  B-LOC
        last   last/ADJ     7 amod
        June   June/PROPN   3 nmod:unmarked
        failed fail/VERB    0 root  Tense=Past|VerbForm=Fin
        """
      ) == ["Putin —visited→ Almaty [2021-06]"]
    )
  }

  @Test func `neither of two has done it`() {
    #expect(
      statements(
        """
        Neither neither/CCONJ 2 cc:preconj
        Lavrov  Lavrov/PROPN  5 nsubj B-PER
        nor     nor/CCONJ     4 cc
        Putin   Putin/PROPN   2 conj  B-PER
        visited visit/VERB    0 root  Tense=Past|VerbForm=Fin
        Almaty  Almaty/PROPN  5 obj   B-LOC
        """
      ) == ["Lavrov —visited→ Almaty (denied)", "Putin —visited→ Almaty (denied)"]
    )
  }

  @Test func `what somebody does along with what he will do is planned, too`() {
    #expect(
      statements(
        """
        Putin    Putin/PROPN  3 nsubj B-PER
        will     will/AUX     3 aux
        travel   travel/VERB  0 root  VerbForm=Inf
        ,        ,/PUNCT      5 punct
        visiting visit/VERB   3 advcl VerbForm=Ger
        Almaty   Almaty/PROPN 5 obj   B-LOC
        """
      ) == ["Putin —visited→ Almaty (planned) [2022-01]"]
    )
  }
}
