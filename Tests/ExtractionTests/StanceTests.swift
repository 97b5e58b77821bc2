import Testing

/// Praise, blame and demands that speakers utter.
struct StanceTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      accused: {family: conflict, from: [person], to: [person, organization]}
      supported: {family: cooperation, from: [person], to: [person, organization]}
      requested: {family: cooperation, from: [person], to: [person, organization]}
      """
    )
  }

  /// "Lavrov said" with a clause behind it.
  private func said(_ clause: String, lemma: String = "say") -> [String] {
    rules.statements(
      """
      Lavrov Lavrov/PROPN   2 nsubj B-PER
      said   \(lemma)/VERB  0 root VerbForm=Fin
      \(clause)
      """
    )
  }

  @Test func `what is said of somebody is praise or blame`() {
    #expect(
      said(
        """
        Putin Putin/PROPN 6 nsubj B-PER
        was   be/AUX      6 cop
        a     a/DET       6 det
        liar  liar/NOUN   2 ccomp
        """
      ) == ["Lavrov —accused→ Putin said by Lavrov"]
    )
    #expect(
      said(
        """
        Putin Putin/PROPN 7 nsubj B-PER
        was   be/AUX      7 cop
        a     a/DET       7 det
        great great/ADJ   7 amod
        man   man/NOUN    2 ccomp
        """
      ) == ["Lavrov —supported→ Putin"]
    )
  }

  @Test func `what somebody should have done is not asked, nor what must be so`() {
    func demand(_ auxiliaries: String, _ verb: String) -> [String] {
      let count = auxiliaries.split(separator: "\n").count
      return said(
        """
        Putin Putin/PROPN \(4 + count) nsubj B-PER
        \(auxiliaries.replacing("#", with: "\(4 + count)"))
        \(verb) 2 ccomp VerbForm=Fin
        """
      )
    }
    #expect(
      demand("should should/AUX # aux", "pay pay/VERB")
        == ["Lavrov —requested→ Putin said by Lavrov"]
    )
    #expect(demand("should should/AUX # aux\nhave have/AUX # aux", "paid pay/VERB") == [])
    #expect(demand("must must/AUX # aux\nbe be/AUX # aux", "feeling suffer/VERB") == [])
    #expect(demand("should should/AUX # aux", "know know/VERB") == [])
  }

  @Test func `the greatest of burdens is blamed`() {
    #expect(
      said(
        """
        Putin    Putin/PROPN   7 nsubj B-PER
        was      be/AUX        7 cop
        a        a/DET         7 det
        great    great/ADJ     7 amod
        obstacle obstacle/NOUN 2 ccomp
        """
      ) == ["Lavrov —accused→ Putin"]
    )
  }

  @Test func `who did nothing wrong is not blamed`() {
    #expect(
      said(
        """
        Putin   Putin/PROPN  5 nsubj B-PER
        had     have/AUX     5 aux
        done    do/VERB      2 ccomp
        nothing nothing/PRON 5 obj
        wrong   wrong/ADJ    6 amod
        """
      ).isEmpty
    )
  }

  @Test func `praise that is denied is blame, and blame that is denied is nothing`() {
    func was(_ word: String) -> [String] {
      said(
        """
        Putin Putin/PROPN 6 nsubj B-PER
        was   be/AUX      6 cop
        not   not/ADV     6 advmod
        \(word) \(word)/ADJ 2 ccomp
        """
      )
    }
    #expect(was("great") == ["Lavrov —accused→ Putin said by Lavrov"])
    #expect(was("reckless") == [])
  }

  @Test func `whose thing is called a bad one is blamed`() {
    #expect(
      said(
        """
        Putin    Putin/PROPN  5 nmod:poss B-PER
        's       's/PART      3 case
        plan     plan/NOUN    2 obj
        reckless reckless/ADJ 2 xcomp
        """,
        lemma: "call"
      ) == ["Lavrov —accused→ Putin"]
    )
  }

  @Test func `what a word merely qualifies is not said of the subject`() {
    #expect(
      said(
        """
        Putin    Putin/PROPN  4 nsubj B-PER
        faces    face/VERB    2 ccomp VerbForm=Fin
        reckless reckless/ADJ 6 amod
        enemies  enemy/NOUN   4 obj
        """
      ) == []
    )
  }

  @Test func `the article's own words are nobody's stance`() {
    #expect(
      rules.statements(
        """
        Putin Putin/PROPN 4 nsubj B-PER
        was   be/AUX      4 cop
        a     a/DET       4 det
        liar  liar/NOUN   0 root
        """
      ) == []
    )
  }

  @Test func `a quotation is its speaker's, though another sentence names him`() {
    #expect(
      rules.statements(
        """
        Lavrov Lavrov/PROPN  2 nsubj B-PER
        spoke  say/VERB      0 root VerbForm=Fin
        .      ./PUNCT       2 punct

        “      “/PUNCT       4 punct
        ~Putin Putin/PROPN   4 nsubj B-PER
        must   must/AUX      4 aux
        go     go/VERB       0 root
        .      ./PUNCT       4 punct
        ~”     ”/PUNCT       4 punct
        """
      ) == ["Lavrov —requested→ Putin"]
    )
  }

  @Test func `what somebody's thing is called in quotation marks is blame`() {
    func called(_ wording: String) -> [String] {
      said(
        """
        Putin Putin/PROPN 5 nmod:poss B-PER
        's    's/PART     3 case
        plan  plan/NOUN   8 nsubj
        was   be/AUX      8 cop
        “     “/PUNCT     8 punct
        \(wording) \(wording)/ADJ 2 ccomp
        ~”    ”/PUNCT     8 punct
        """
      )
    }
    #expect(called("threadbare") == ["Lavrov —accused→ Putin said by Lavrov"])
    #expect(called("important") == [])
  }

  @Test func `what somebody will do is no blame, though in quotation marks`() {
    #expect(
      said(
        """
        Putin Putin/PROPN 6 nsubj B-PER
        will  will/AUX    6 aux
        “     “/PUNCT     6 punct
        busy  busy/ADJ    2 ccomp
        ~”    ”/PUNCT     6 punct
        """
      ) == []
    )
  }

  @Test func `a question whether somebody should act is no demand`() {
    #expect(
      rules.statements(
        """
        Lavrov Lavrov/PROPN  2 nsubj B-PER
        spoke  say/VERB      0 root VerbForm=Fin
        .      ./PUNCT       2 punct

        “      “/PUNCT       4 punct
        ~Should should/AUX   4 aux
        Putin  Putin/PROPN   4 nsubj B-PER
        go     go/VERB       0 root
        ?      ?/PUNCT       4 punct
        ~”     ”/PUNCT       4 punct
        """
      ) == []
    )
  }

  @Test func `what a body says blames, but does not praise`() throws {
    let rules = try Rules(
      """
      accused: {family: conflict, from: [person, organization], to: [person]}
      supported: {family: cooperation, from: [person, organization], to: [person]}
      """
    )
    func says(_ word: String) -> [String] {
      rules.statements(
        """
        Greenpeace Greenpeace/PROPN 2 nsubj B-ORG
        said       say/VERB         0 root VerbForm=Fin
        Putin      Putin/PROPN      5 nsubj B-PER
        was        be/AUX           5 cop
        \(word)    \(word)/ADJ      2 ccomp
        """
      )
    }
    #expect(says("reckless") == ["Greenpeace —accused→ Putin said by Greenpeace"])
    #expect(says("great") == [])
  }

  @Test func `whom an ill act befell is not blamed for it`() {
    #expect(
      said(
        """
        Putin   Putin/PROPN  4 nsubj B-PER
        feels   feel/VERB    2 ccomp VerbForm=Fin
        cheated reckless/VERB 4 xcomp Tense=Past|VerbForm=Part
        """
      ) == []
    )
    #expect(
      said(
        """
        Putin   Putin/PROPN  5 nsubj:pass B-PER
        was     be/AUX       5 aux:pass
        cheated reckless/VERB 2 ccomp Tense=Past|VerbForm=Part
        by      by/ADP       7 case
        Wang    Wang/PROPN   5 obl:agent B-PER
        """
      ) == ["Lavrov —accused→ Wang said by Lavrov"]
    )
  }

  @Test func `what somebody had better do is a demand`() {
    func had(_ word: String) -> [String] {
      said(
        """
        Putin    Putin/PROPN     6 nsubj B-PER
        had      have/AUX        6 aux
        \(word) \(word)/ADV    6 advmod
        go       go/VERB         2 ccomp VerbForm=Inf
        """
      )
    }
    #expect(had("better") == ["Lavrov —requested→ Putin said by Lavrov"])
    #expect(had("never") == [])
  }

  @Test func `it is time for somebody to act is a demand, a first time is none`() {
    func time(_ before: String) -> [String] {
      said(
        """
        it     it/PRON     6 nsubj
        is     be/AUX      6 cop
        \(before)
        time   time/NOUN   2 ccomp
        for    for/ADP     8 case
        Putin  Putin/PROPN 6 nmod B-PER
        to     to/PART     10 mark
        go     go/VERB     8 acl VerbForm=Inf
        """
      )
    }
    #expect(time("high  high/ADJ  6 amod") == ["Lavrov —requested→ Putin said by Lavrov"])
    #expect(time("first first/ADJ 6 amod") == [])
  }

  @Test func `the bare form of a verb tells that it is insisted on`() {
    func insist(_ form: String) -> [String] {
      said(
        """
        that   that/SCONJ  5 mark
        Putin  Putin/PROPN 5 nsubj B-PER
        \(form) leave/VERB 2 ccomp VerbForm=Fin
        """,
        lemma: "insist"
      )
    }
    #expect(insist("leave") == ["Lavrov —requested→ Putin"])
    #expect(insist("leaves") == [])
  }

  @Test func `who would be great is not praised`() {
    func praise(_ aux: String) -> [String] {
      said(
        """
        Putin  Putin/PROPN 6 nsubj B-PER
        \(aux)
        be     be/AUX      6 cop
        great  great/ADJ   2 ccomp
        """
      )
    }
    #expect(praise("would  would/AUX 6 aux") == [])
    #expect(praise("also   also/ADV  6 advmod") == ["Lavrov —supported→ Putin said by Lavrov"])
  }

  @Test func `what it is up to somebody to do, and on whom the onus is, is a demand`() {
    func charge(_ word: String, _ preposition: String) -> [String] {
      said(
        """
        it              it/PRON             6 nsubj
        is              be/AUX              6 cop
        \(word)         \(word)/NOUN       2 ccomp
        \(preposition)  \(preposition)/ADP  7 case
        Putin           Putin/PROPN         5 obl B-PER
        to              to/PART             9 mark
        go              go/VERB             7 acl VerbForm=Inf
        """
      )
    }
    #expect(charge("up", "to") == ["Lavrov —requested→ Putin said by Lavrov"])
    #expect(charge("news", "to") == [])
  }

  @Test func `a great time and a deed that is only hoped for praise nobody`() {
    #expect(
      said(
        """
        Putin  Putin/PROPN 4 nsubj B-PER
        had    have/VERB   2 ccomp VerbForm=Fin
        a      a/DET       7 det
        great  great/ADJ   7 amod
        time   time/NOUN   4 obj
        """
      ) == []
    )
  }
}
