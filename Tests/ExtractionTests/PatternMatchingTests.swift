import Testing

struct PatternMatchingTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      met:
        family: contact
        from: [person, organization, state]
        to: [person, organization, state]
        symmetric: true
        patterns:
          - meet/VERB >nsubj SUBJECT >obj OBJECT
          - meet/VERB >nsubj SUBJECT >obl[with] OBJECT
          - meet/VERB >nsubj SUBJECT >nsubj OBJECT !>obj *
          - meeting|talk/NOUN >nmod:poss SUBJECT >nmod[with] OBJECT
          - see/VERB >nsubj SUBJECT >obj|obl[with] OBJECT
      visited:
        family: contact
        from: [person]
        to: [place, state]
        patterns:
          - visit/VERB >nsubj SUBJECT >obj OBJECT
          - match: go/VERB >nsubj SUBJECT >obl[to] OBJECT
            status: planned
      """
    )
  }

  @Test func `a plain clause matches`() {
    #expect(
      rules.statements(
        """
        Putin  Putin/PROPN  2 nsubj  B-PER
        met    meet/VERB    0 root   Tense=Past|VerbForm=Fin
        Merkel Merkel/PROPN 2 obj    B-PER
        """
      ) == ["Putin —met— Merkel"]
    )
  }

  @Test func `prepositions behind an object or an adjunct are the adjunct's`() {
    func saw(_ rest: String) -> [String] {
      rules.statements(
        """
        Putin  Putin/PROPN  2 nsubj  B-PER
        saw    see/VERB     0 root   Tense=Past|VerbForm=Fin
        \(rest)
        """
      )
    }
    func beside(_ word: String) -> [String] {
      saw("\(word) \(word)/ADP 4 case\nMerkel Merkel/PROPN 2 obl B-PER")
    }
    #expect(saw("Merkel Merkel/PROPN 2 obj B-PER") == ["Putin —met— Merkel"])
    #expect(beside("with") == ["Putin —met— Merkel"])
    #expect(beside("for") == [])
  }

  @Test func `every pair of a conjunction is stated`() {
    #expect(
      rules.statements(
        """
        Putin  Putin/PROPN  4 nsubj  B-PER
        and    and/CCONJ    3 cc
        Lavrov Lavrov/PROPN 1 conj   B-PER
        met    meet/VERB    0 root   Tense=Past|VerbForm=Fin
        Merkel Merkel/PROPN 4 obj    B-PER
        """
      ) == ["Putin —met— Merkel", "Lavrov —met— Merkel"]
    )
  }

  @Test func `two subjects without an object met each other`() {
    #expect(
      rules.statements(
        """
        Putin  Putin/PROPN  4 nsubj  B-PER
        and    and/CCONJ    3 cc
        Merkel Merkel/PROPN 1 conj   B-PER
        met    meet/VERB    0 root   Tense=Past|VerbForm=Fin
        """
      ) == ["Putin —met— Merkel"]
    )
  }

  @Test func `a passive with an agent is turned round and one without says nothing`() {
    #expect(
      rules.statements(
        """
        Almaty  Almaty/PROPN 3 nsubj:pass B-LOC
        was     be/AUX       3 aux:pass
        visited visit/VERB   0 root   Tense=Past|VerbForm=Part|Voice=Pass
        by      by/ADP       5 case
        Putin   Putin/PROPN  3 obl:agent B-PER
        """
      ) == ["Putin —visited→ Almaty"]
    )
    #expect(
      rules.statements(
        """
        Almaty  Almaty/PROPN 3 nsubj:pass B-LOC
        was     be/AUX       3 aux:pass
        visited visit/VERB   0 root   Tense=Past|VerbForm=Part|Voice=Pass
        with    with/ADP     5 case
        Putin   Putin/PROPN  3 obl B-PER
        """
      ).isEmpty
    )
  }

  @Test func `who agreed to visit is the subject of the visit`() {
    #expect(
      rules.statements(
        """
        Putin   Putin/PROPN  2 nsubj B-PER
        refused refuse/VERB  0 root  Tense=Past|VerbForm=Fin
        to      to/PART      4 mark
        visit   visit/VERB   2 xcomp VerbForm=Inf
        Almaty  Almaty/PROPN 4 obj   B-LOC
        """
      ) == ["Putin —visited→ Almaty (denied)"]
    )
  }

  @Test func `a relative clause takes its noun for the pronoun`() {
    #expect(
      rules.statements(
        """
        Putin   Putin/PROPN  6 nsubj B-PER
        ,       ,/PUNCT      4 punct
        who     who/PRON     4 nsubj PronType=Rel
        visited visit/VERB   1 acl:relcl Tense=Past|VerbForm=Fin
        Almaty  Almaty/PROPN 4 obj   B-LOC
        left    leave/VERB   0 root  Tense=Past|VerbForm=Fin
        """
      ) == ["Putin —visited→ Almaty"]
    )
  }

  @Test func `a second verb shares the first one's subject and modal`() {
    #expect(
      rules.statements(
        """
        Putin   Putin/PROPN  3 nsubj B-PER
        will    will/AUX     3 aux
        come    come/VERB    0 root  VerbForm=Inf
        and     and/CCONJ    5 cc
        visit   visit/VERB   3 conj  VerbForm=Inf
        Almaty  Almaty/PROPN 5 obj   B-LOC
        """
      ) == ["Putin —visited→ Almaty (planned)"]
    )
  }

  @Test func `a light verb gives its noun a party on either side`() {
    #expect(
      rules.statements(
        """
        Putin   Putin/PROPN  2 nsubj B-PER
        held    hold/VERB    0 root  Tense=Past|VerbForm=Fin
        talks   talk/NOUN    2 obj
        with    with/ADP     5 case
        Merkel  Merkel/PROPN 2 obl   B-PER
        """
      ) == ["Putin —met— Merkel"]
    )
  }

  @Test func `what somebody does in a meeting is done at that meeting`() {
    #expect(
      rules.statements(
        """
        Putin   Putin/PROPN  2 nsubj B-PER
        spoke   speak/VERB   0 root  Tense=Past|VerbForm=Fin
        in      in/ADP       5 case
        a       a/DET        5 det
        meeting meeting/NOUN 2 obl
        with    with/ADP     7 case
        Merkel  Merkel/PROPN 5 nmod   B-PER
        """
      ) == ["Putin —met— Merkel"]
    )
  }

  @Test func `a pattern may give the status itself`() {
    #expect(
      rules.statements(
        """
        Putin   Putin/PROPN  2 nsubj B-PER
        goes    go/VERB      0 root  Tense=Pres|VerbForm=Fin
        to      to/ADP       4 case
        Almaty  Almaty/PROPN 2 obl   B-LOC
        """
      ) == ["Putin —visited→ Almaty (planned)"]
    )
  }
}
