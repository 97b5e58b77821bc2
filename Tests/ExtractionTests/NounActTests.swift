import Testing

/// Support, demands, offers and agreements that nouns tell.
struct NounActTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      supported: {family: cooperation, from: [person, organization], to: [person, organization]}
      requested: {family: cooperation, from: [person, organization], to: [person, organization]}
      offered: {family: cooperation, from: [person, organization], to: [person, organization]}
      agreed-with:
        family: cooperation
        from: [person, organization]
        to: [person, organization]
        symmetric: true
      """
    )
  }

  @Test func `support is given by a verb's subject and gained from whom the noun names`() {
    func act(_ verb: String, _ preposition: String) -> [String] {
      rules.statements(
        """
        Wang            Wang/PROPN            2 nsubj B-PER
        \(verb)         \(verb)/VERB          0 root VerbForm=Fin
        the             the/DET               4 det
        backing         backing/NOUN          2 obj
        \(preposition)  \(preposition)/ADP    6 case
        Lee             Lee/PROPN             4 nmod B-PER
        """
      )
    }
    #expect(act("voice", "for") == ["Wang —supported→ Lee"])
    #expect(act("win", "of") == ["Lee —supported→ Wang"])
    #expect(act("describe", "of") == [])
  }

  @Test func `support that another owns is not the speaker's, and none is none`() {
    func act(_ owner: String, _ relation: String) -> [String] {
      rules.statements(
        """
        Wang      Wang/PROPN      2 nsubj B-PER
        voiced    voice/VERB      0 root VerbForm=Fin
        \(owner)  \(owner)/PROPN  4 \(relation) \(owner == "no" ? "" : "B-PER")
        support   support/NOUN    2 obj
        for       for/ADP         6 case
        Lee       Lee/PROPN       4 nmod B-PER
        """
      )
    }
    #expect(act("Chen", "nmod:poss") == ["Chen —supported→ Lee said by Wang"])
    #expect(act("no", "det") == [])
  }

  @Test func `a plea reaches who answers it, not who finds it`() {
    func act(_ verb: String) -> [String] {
      rules.statements(
        """
        Wang     Wang/PROPN     2 nsubj B-PER
        \(verb)  \(verb)/VERB   0 root VerbForm=Fin
        a        a/DET          4 det
        plea     plea/NOUN      2 obj
        from     from/ADP       6 case
        Lee      Lee/PROPN      4 nmod B-PER
        """
      )
    }
    #expect(act("rebuff") == ["Lee —requested→ Wang"])
    #expect(act("find") == [])
  }

  @Test func `a call that is received is one by telephone`() {
    func act(_ verb: String) -> [String] {
      rules.statements(
        """
        Wang     Wang/PROPN     2 nsubj B-PER
        \(verb)  \(verb)/VERB   0 root VerbForm=Fin
        calls    call/NOUN      2 obj
        from     from/ADP       5 case
        Lee      Lee/PROPN      3 nmod B-PER
        """
      )
    }
    #expect(act("ignore") == ["Lee —requested→ Wang"])
    #expect(act("receive") == [])
  }

  @Test func `those who are to do what a clause behind a demand says are asked`() {
    func act(_ mark: String) -> [String] {
      rules.statements(
        """
        Wang     Wang/PROPN    3 nmod:poss B-PER
        's       's/PART       1 case
        demand   demand/NOUN   7 nsubj
        \(mark)  \(mark)/SCONJ 6 mark
        Lee      Lee/PROPN     6 nsubj B-PER
        resign   resign/VERB   3 acl
        grew     grow/VERB     0 root VerbForm=Fin
        """
      )
    }
    #expect(act("that") == ["Wang —requested→ Lee"])
    #expect(act("when") == [])
  }

  @Test func `an offer goes to who turns it down`() {
    #expect(
      rules.statements(
        """
        Wang     Wang/PROPN    2 nsubj B-PER
        spurned  spurn/VERB    0 root VerbForm=Fin
        an       an/DET        4 det
        offer    offer/NOUN    2 obj
        of       of/ADP        6 case
        help     help/NOUN     4 nmod
        from     from/ADP      8 case
        Lee      Lee/PROPN     6 nmod B-PER
        """
      ) == ["Lee —offered→ Wang"]
    )
  }

  @Test func `a deal is between its verb's subject and whom it is with, unless it fails`() {
    func act(_ verb: String) -> [String] {
      rules.statements(
        """
        Wang     Wang/PROPN    2 nsubj B-PER
        \(verb)  \(verb)/VERB  0 root VerbForm=Fin
        to       to/PART       4 mark
        strike   strike/VERB   2 xcomp VerbForm=Inf
        a        a/DET         6 det
        deal     deal/NOUN     4 obj
        with     with/ADP      8 case
        Lee      Lee/PROPN     6 nmod B-PER
        """
      )
    }
    #expect(act("manage") == ["Wang —agreed-with— Lee"])
    #expect(act("fail") == [])
    #expect(act("hope") == [])
  }

  @Test func `two names that a hyphen joins before a treaty are its parties`() {
    func act(_ noun: String) -> [String] {
      rules.statements(
        """
        The      the/DET         5 det
        Acme     Acme/PROPN      5 compound B-ORG
        -        -/PUNCT         2 punct
        Boltz    Boltz/PROPN     2 flat B-ORG
        \(noun)  \(noun)/NOUN    6 nsubj
        expired  expire/VERB     0 root VerbForm=Fin
        """
      )
    }
    #expect(act("contract") == ["Acme —agreed-with— Boltz"])
    #expect(act("feud") == [])
  }

  @Test func `one named behind an ally is for the ally's owner`() {
    func act(_ noun: String) -> [String] {
      rules.statements(
        """
        Wang     Wang/PROPN     4 nmod:poss B-PER
        's       's/PART        1 case
        close    close/ADJ      4 amod
        \(noun)  \(noun)/NOUN   6 nsubj
        Lee      Lee/PROPN      4 appos B-PER
        left     leave/VERB     0 root VerbForm=Fin
        """
      )
    }
    #expect(act("ally") == ["Lee —supported→ Wang"])
    #expect(act("rival") == [])
  }

  @Test func `a truce is between those whose fighting it ends`() {
    func act(_ verb: String, _ noun: String) -> [String] {
      rules.statements(
        """
        Under    under/ADP       3 case
        a        a/DET           3 det
        truce    truce/NOUN      12 obl
        that     that/PRON       5 nsubj
        \(verb)  \(verb)/VERB    3 acl:relcl VerbForm=Fin
        a        a/DET           7 det
        \(noun)  \(noun)/NOUN    5 obj
        between  between/ADP     9 case
        Wang     Wang/PROPN      7 nmod B-PER
        and      and/CCONJ       11 cc
        Lee      Lee/PROPN       9 conj B-PER
        rested   rest/VERB       0 root VerbForm=Fin
        """
      )
    }
    #expect(act("ended", "war") == ["Wang —agreed-with— Lee"])
    #expect(act("ended", "series") == [])
    #expect(act("covered", "war") == [])
  }
}
