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
      held-in:
        family: structure
        from: [event]
        to: [place, state]
        patterns:
          - hold/VERB >nsubj:pass SUBJECT >obl[in] OBJECT
      """
    )
  }

  /// "Putin visited Almaty" with more words behind it.
  private func visit(
    _ more: String,
    verb: String = "visited visit/VERB 0 root VerbForm=Fin",
    date: String? = nil
  )
    -> [String]
  {
    rules.statements(
      """
      Putin   Putin/PROPN  2 nsubj B-PER
      \(verb)
      Almaty  Almaty/PROPN 2 obj   B-LOC
      \(more)
      """,
      date: date
    )
  }

  @Test func `hedges, negation and modals decide the status`() {
    #expect(visit("reportedly reportedly/ADV 2 advmod") == ["Putin —visited→ Almaty (possible)"])
    #expect(visit("never never/ADV 2 advmod") == ["Putin —visited→ Almaty (denied)"])
    #expect(visit("may may/AUX 2 aux") == ["Putin —visited→ Almaty (possible)"])
    #expect(visit("will will/AUX 2 aux") == ["Putin —visited→ Almaty (planned)"])
  }

  @Test func `"would" announces, unless it tells of a condition`() {
    #expect(visit("would would/AUX 2 aux") == ["Putin —visited→ Almaty (planned)"])
    #expect(
      visit(
        """
        would would/AUX 2 aux
        if    if/SCONJ  6 mark
        asked ask/VERB  2 advcl
        """
      ) == ["Putin —visited→ Almaty (possible)"]
    )
  }

  @Test(arguments: ["is", "due", "scheduled", "expected"])
  func `"to" behind a word that heralds it announces`(herald: String) {
    #expect(
      rules.statements(
        """
        Putin     Putin/PROPN   4 nsubj B-PER
        \(herald) \(herald)/AUX 4 aux
        to        to/PART       4 mark
        visit     visit/VERB    0 root
        Almaty    Almaty/PROPN  4 obj   B-LOC
        """
      ) == ["Putin —visited→ Almaty (planned)"]
    )
  }

  @Test func `"due to", drawn as one marker, announces`() {
    #expect(
      rules.statements(
        """
        Putin  Putin/PROPN  4 nsubj B-PER
        due    due/ADJ      4 mark
        to     to/PART      2 fixed
        visit  visit/VERB   0 root  VerbForm=Inf
        Almaty Almaty/PROPN 4 obj   B-LOC
        """
      ) == ["Putin —visited→ Almaty (planned)"]
    )
  }

  @Test func `what had been due to be did not come about`() {
    #expect(
      rules.statements(
        """
        Putin  Putin/PROPN  6 nsubj B-PER
        had    have/AUX     6 aux
        been   be/AUX       6 aux
        due    due/ADJ      6 aux
        to     to/PART      6 mark
        visit  visit/VERB   0 root  VerbForm=Inf
        Almaty Almaty/PROPN 6 obj   B-LOC
        """
      ) == ["Putin —visited→ Almaty (denied)"]
    )
  }

  @Test func `a verb behind "but" does not share the first one's helpers`() {
    #expect(
      rules.statements(
        """
        Putin   Putin/PROPN  3 nsubj B-PER
        would   would/AUX    3 aux
        stay    stay/VERB    0 root  VerbForm=Inf
        but     but/CCONJ    5 cc
        visited visit/VERB   3 conj  Tense=Past|VerbForm=Fin
        Almaty  Almaty/PROPN 5 obj   B-LOC
        """
      ) == ["Putin —visited→ Almaty"]
    )
  }

  @Test func `what somebody is thought to have done is possible`() {
    #expect(
      rules.statements(
        """
        Putin   Putin/PROPN  3 nsubj:pass B-PER
        is      be/AUX       3 aux:pass
        said    say/VERB     0 root VerbForm=Part
        to      to/PART      6 mark
        have    have/AUX     6 aux
        visited visit/VERB   3 xcomp
        Almaty  Almaty/PROPN 6 obj  B-LOC
        """
      ) == ["Putin —visited→ Almaty (possible)"]
    )
  }

  @Test func `a former post is past whichever way it is worded`() {
    #expect(
      rules.statements(
        """
        Mubarak   Mubarak/PROPN   9 nsubj B-PER
        ,         ,/PUNCT         5 punct
        then      then/ADV        5 advmod
        the       the/DET         5 det
        president president/NOUN  1 appos
        of        of/ADP          7 case
        Egypt     Egypt/PROPN     5 nmod  B-LOC
        ,         ,/PUNCT         5 punct
        spoke     speak/VERB      0 root  VerbForm=Fin
        """
      ) == ["Mubarak —leads→ Egypt (past)"]
    )
  }

  @Test func `a post that only sentences about old times name is past, and was held then`() {
    #expect(
      rules.statements(
        """
        In        in/ADP          2 case
        1981      1981/NUM        6 obl
        Egyptian  Egyptian/ADJ    4 amod  B-LOC
        President President/PROPN 5 compound
        Sadat     Sadat/PROPN     6 nsubj B-PER
        spoke     speak/VERB      0 root  Tense=Past|VerbForm=Fin
        """,
        date: "2022-01-11"
      ) == ["Sadat —leads→ Egypt (past) [1981]"]
    )
  }

  @Test func `where an event will be is planned, and so is what is dated ahead`() {
    #expect(
      rules.statements(
        """
        G20     G20/PROPN    4 nsubj:pass B-EVT
        will    will/AUX     4 aux
        be      be/AUX       4 aux:pass
        held    hold/VERB    0 root VerbForm=Part
        in      in/ADP       6 case
        Almaty  Almaty/PROPN 4 obl  B-LOC
        """
      ) == ["G20 —held-in→ Almaty (planned)"]
    )
    #expect(
      visit(
        "on on/ADP 5 case\n20 20/NUM 6 nummod\nMarch March/PROPN 2 obl\n2022 2022/NUM 6 nummod",
        date: "2022-01-11"
      )
        == ["Putin —visited→ Almaty (planned) [2022-03-20]"]
    )
  }

  // MARK: Speakers

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

  @Test func `a paper behind a verb of speech speaks, though the tree calls it an object`() {
    #expect(
      rules.statements(
        """
        “       “/PUNCT      3 punct
        ~Putin  Putin/PROPN  3 nsubj B-PER
        visited visit/VERB   7 ccomp VerbForm=Fin
        Almaty  Almaty/PROPN 3 obj   B-LOC
        ,       ,/PUNCT      3 punct
        ~”      ”/PUNCT      3 punct
        says    say/VERB     0 root  VerbForm=Fin
        Kommersant Kommersant/PROPN 7 obj B-ORG
        .       ./PUNCT      7 punct
        """
      ) == ["Putin —visited→ Almaty said by Kommersant"]
    )
  }

  @Test func `a speaker may stand in apposition, or speak for a body`() {
    #expect(
      rules.statements(
        """
        The       the/DET        3 det
        Kremlin   Kremlin/PROPN  3 compound B-ORG
        spokesman spokesman/NOUN 4 nsubj
        said      say/VERB       0 root VerbForm=Fin
        Putin     Putin/PROPN    6 nsubj B-PER
        visited   visit/VERB     4 ccomp VerbForm=Fin
        Almaty    Almaty/PROPN   6 obj  B-LOC
        """
      ) == ["Putin —visited→ Almaty said by Kremlin"]
    )
    #expect(
      rules.statements(
        """
        The     the/DET      2 det
        aide    aide/NOUN    6 nsubj
        ,       ,/PUNCT      4 punct
        Lavrov  Lavrov/PROPN 2 appos B-PER
        ,       ,/PUNCT      4 punct
        said    say/VERB     0 root VerbForm=Fin
        Putin   Putin/PROPN  8 nsubj B-PER
        visited visit/VERB   6 ccomp VerbForm=Fin
        Almaty  Almaty/PROPN 8 obj  B-LOC
        """
      ) == ["Putin —visited→ Almaty said by Lavrov"]
    )
  }

  @Test func `"as X says" attributes what it stands in`() {
    #expect(
      visit(
        """
        ,      ,/PUNCT      7 punct
        as     as/SCONJ     7 mark
        Lavrov Lavrov/PROPN 7 nsubj B-PER
        says   say/VERB     2 advcl VerbForm=Fin
        """
      ) == ["Putin —visited→ Almaty said by Lavrov"]
    )
  }

  @Test func `a post named in passing is the article's, whoever speaks`() {
    #expect(
      rules.statements(
        """
        Lavrov    Lavrov/PROPN    2 nsubj B-PER
        said      say/VERB        0 root VerbForm=Fin
        Kazakh    Kazakh/ADJ      4 amod  B-LOC
        President President/PROPN 5 compound
        Tokayev   Tokayev/PROPN   6 nsubj B-PER
        slept     sleep/VERB      2 ccomp VerbForm=Fin
        """
      ) == ["Tokayev —leads→ Kazakhstan"]
    )
  }

  @Test func `whom somebody says that he will see is his own word`() {
    #expect(
      rules.statements(
        """
        Putin  Putin/PROPN  2 nsubj B-PER
        said   say/VERB     0 root  VerbForm=Fin
        Putin  Putin/PROPN  5 nsubj B-PER
        will   will/AUX     5 aux
        visit  visit/VERB   2 ccomp VerbForm=Inf
        Almaty Almaty/PROPN 5 obj   B-LOC
        """
      ) == ["Putin —visited→ Almaty (planned) said by Putin"]
    )
  }

  @Test func `who says something else meanwhile is not the speaker`() {
    #expect(
      visit(
        """
        ,      ,/PUNCT      7 punct
        as     as/SCONJ     7 mark
        Lavrov Lavrov/PROPN 7 nsubj B-PER
        said   say/VERB     2 advcl VerbForm=Fin
        they   they/PRON    9 nsubj
        slept  sleep/VERB   7 ccomp VerbForm=Fin
        """
      ) == ["Putin —visited→ Almaty"]
    )
  }

  @Test func `a source at a sentence's end is that of its main verb`() {
    #expect(
      visit(
        """
        ,          ,/PUNCT          7 punct
        according  according/VERB   7 case
        to         to/ADP           5 fixed
        Kommersant Kommersant/PROPN 2 obl B-ORG
        .          ./PUNCT          2 punct
        """
      ) == ["Putin —visited→ Almaty said by Kommersant"]
    )
  }

  @Test func `a claim is that of whoever makes it`() {
    #expect(
      rules.statements(
        """
        They     they/PRON    2 nsubj
        heard    hear/VERB    0 root VerbForm=Fin
        a        a/DET        5 det
        Russian  Russian/ADJ  5 amod B-LOC
        claim    claim/NOUN   2 obj
        that     that/SCONJ   8 mark
        Putin    Putin/PROPN  8 nsubj B-PER
        visited  visit/VERB   5 acl  VerbForm=Fin
        Almaty   Almaty/PROPN 8 obj  B-LOC
        """
      ) == ["Putin —visited→ Almaty (possible) said by Russia"]
    )
  }
}
