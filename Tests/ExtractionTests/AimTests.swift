import Testing

/// Statuses of what somebody is about to do, gives up, is charged with or leaves undone, over
/// trees written by hand; the article is of Tuesday, 11 January 2022.
struct AimTests {
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
          - tour/NOUN >nmod:poss SUBJECT <nsubj (include/VERB >obj OBJECT)
      met:
        family: contact
        from: [person, state]
        to: [person, state]
        symmetric: true
        patterns:
          - talk/NOUN >nmod[between] SUBJECT >nmod[between] OBJECT
      killed:
        family: conflict
        from: [person]
        to: [person]
        patterns:
          - kill/VERB <advcl (charge|convict/VERB >nsubj:pass SUBJECT) >obj OBJECT
      supported:
        family: cooperation
        from: [person, state]
        to: [person, state]
        patterns:
          - support/NOUN >nmod:poss SUBJECT >nmod[for] OBJECT
      """
    )
  }

  private func statements(_ literal: String) -> [String] {
    rules.statements(literal, date: "2022-01-11")
  }

  /// "Anna … to visit Almaty", with a helper and a verb of wishing before it.
  private func wish(_ helper: String, _ verb: String, _ end: String = "") -> [String] {
    statements(
      """
      Anna   Anna/PROPN   3 nsubj B-PER
      \(helper)
      \(verb)
      to     to/PART      5 mark
      visit  visit/VERB   3 xcomp VerbForm=Inf
      Almaty Almaty/PROPN 5 obj   B-LOC
      \(end)
      """
    )
  }

  @Test func `who will seek to do something plans it, who seeks to may do it`() {
    #expect(
      wish("will will/AUX 3 aux", "seek seek/VERB 0 root VerbForm=Inf")
        == ["Anna —visited→ Almaty (planned) [2022-01]"]
    )
    #expect(
      wish("often often/ADV 3 advmod", "seeks seek/VERB 0 root Tense=Pres|VerbForm=Fin")
        == ["Anna —visited→ Almaty (possible)"]
    )
  }

  @Test func `a tour that includes a place has yet to go there, one that included it has been`() {
    func tour(_ form: String, _ tense: String) -> [String] {
      statements(
        """
        Anna      Anna/PROPN   3 nmod:poss B-PER
        's        's/PART      1 case
        tour      tour/NOUN    4 nsubj
        \(form)   include/VERB 0 root      Tense=\(tense)|VerbForm=Fin
        Almaty    Almaty/PROPN 4 obj       B-LOC
        """
      )
    }
    #expect(tour("includes", "Pres") == ["Anna —visited→ Almaty (planned) [2022-01]"])
    #expect(tour("included", "Past") == ["Anna —visited→ Almaty [2022-01]"])
  }

  @Test func `talks that did not end something were held, talks that did not happen were not`() {
    func meeting(_ lemma: String) -> [String] {
      statements(
        """
        Talks     talk/NOUN       8 nsubj
        between   between/ADP     3 case
        Anna      Anna/PROPN      1 nmod    B-PER
        between   between/ADP     5 case
        Moss      Moss/PROPN      1 nmod    B-PER
        did       do/AUX          8 aux     Tense=Past|VerbForm=Fin
        not       not/PART        8 advmod
        \(lemma)  \(lemma)/VERB   0 root    VerbForm=Inf
        it        it/PRON         8 obj
        """
      )
    }
    #expect(meeting("end").allSatisfy { !$0.contains("denied") } && !meeting("end").isEmpty)
    #expect(meeting("happen").allSatisfy { $0.contains("denied") } && !meeting("happen").isEmpty)
  }

  @Test func `who is charged with a killing may have done it, who is convicted of it has`() {
    func killing(_ verb: String, _ lemma: String, _ mark: String) -> [String] {
      statements(
        """
        Moss      Moss/PROPN      3 nsubj:pass B-PER
        was       be/AUX          3 aux:pass   Tense=Past|VerbForm=Fin
        \(verb)   \(lemma)/VERB   0 root       Tense=Past|VerbForm=Part
        \(mark)   \(mark)/SCONJ   5 mark
        killing   kill/VERB       3 advcl      VerbForm=Ger
        Anna      Anna/PROPN      5 obj        B-PER
        """
      )
    }
    #expect(killing("charged", "charge", "with").allSatisfy { $0.contains("possible") })
    #expect(!killing("charged", "charge", "with").isEmpty)
    #expect(killing("convicted", "convict", "of").allSatisfy { !$0.contains("possible") })
  }

  @Test func `claims that somebody pushes back against are denied`() {
    func claims(_ verb: String) -> [String] {
      statements(
        """
        They        they/PRON       2 nsubj
        \(verb)
        claims      claim/NOUN      2 obj
        of          of/ADP          7 case
        Russia      Russia/PROPN    7 nmod:poss B-LOC
        's          's/PART         5 case
        support     support/NOUN    3 nmod
        for         for/ADP         9 case
        Kazakhstan  Kazakhstan/PROPN 7 nmod     B-LOC
        """
      )
    }
    #expect(
      claims("deny deny/VERB 0 root Tense=Pres|VerbForm=Fin").allSatisfy { $0.contains("denied") }
    )
    #expect(!claims("deny deny/VERB 0 root Tense=Pres|VerbForm=Fin").isEmpty)
    #expect(
      claims("heard hear/VERB 0 root Tense=Past|VerbForm=Fin").allSatisfy {
        !$0.contains("denied")
      }
    )
  }

  @Test func `a question asks whether something was done`() {
    #expect(
      statements(
        """
        Did    do/AUX       3 aux   Tense=Past|VerbForm=Fin
        Anna   Anna/PROPN   3 nsubj B-PER
        visit  visit/VERB   0 root  VerbForm=Inf
        Almaty Almaty/PROPN 3 obj   B-LOC
        ?      ?/PUNCT      3 punct
        """
      ) == ["Anna —visited→ Almaty (possible) [2022-01]"]
    )
  }

  @Test func `who should not have gone went`() {
    #expect(
      statements(
        """
        Anna    Anna/PROPN   5 nsubj B-PER
        should  should/AUX   5 aux
        not     not/PART     5 advmod
        have    have/AUX     5 aux
        visited visit/VERB   0 root  Tense=Past|VerbForm=Part
        Almaty  Almaty/PROPN 5 obj   B-LOC
        """
      ) == ["Anna —visited→ Almaty [2022-01]"]
    )
  }

  @Test func `who leaves without a visit has made none`() {
    #expect(
      statements(
        """
        Anna     Anna/PROPN    2 nsubj B-PER
        left     leave/VERB    0 root  Tense=Past|VerbForm=Fin
        ,        ,/PUNCT       5 punct
        without  without/SCONJ 5 mark
        visiting visit/VERB    2 advcl VerbForm=Ger
        Almaty   Almaty/PROPN  5 obj   B-LOC
        """
      ).allSatisfy { $0.contains("denied") }
    )
  }
}
