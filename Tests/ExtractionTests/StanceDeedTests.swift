import Testing

/// What speakers say that somebody has done or left undone.
struct StanceDeedTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      accused: {family: conflict, from: [person, organization], to: [person, organization]}
      """
    )
  }

  /// "Lavrov said" with a clause behind it.
  private func said(_ clause: String) -> [String] {
    rules.statements(
      """
      Lavrov Lavrov/PROPN 2 nsubj B-PER
      said   say/VERB     0 root VerbForm=Fin
      \(clause)
      """
    )
  }

  @Test func `a verb and a word that hangs from it blame together what neither blames alone`() {
    func plays(_ thing: String) -> [String] {
      said(
        """
        Putin    Putin/PROPN   4 nsubj B-PER
        plays    play/VERB     2 ccomp VerbForm=Fin
        \(thing) \(thing)/NOUN 4 obj
        """
      )
    }
    #expect(plays("politics") == ["Lavrov —accused→ Putin said by Lavrov"])
    #expect(plays("football") == [])
  }

  @Test func `a duty that is said to be undone is blame, but not one still to come`() {
    func listens(_ auxiliary: String, _ negation: String) -> [String] {
      said(
        """
        Putin        Putin/PROPN      6 nsubj B-PER
        \(auxiliary) \(auxiliary)/AUX 6 aux
        \(negation)  \(negation)/ADV  6 advmod
        listen       listen/VERB      2 ccomp VerbForm=Inf
        """
      )
    }
    #expect(listens("did", "not") == ["Lavrov —accused→ Putin said by Lavrov"])
    #expect(listens("does", "often") == [])
    #expect(listens("will", "not") == [])
  }

  @Test func `too much of something is blame, but some things are no one's fault`() {
    func acts(_ manner: String) -> [String] {
      said(
        """
        Putin     Putin/PROPN   4 nsubj B-PER
        acted     act/VERB      2 ccomp VerbForm=Fin
        too       too/ADV       6 advmod
        \(manner) \(manner)/ADV 4 advmod
        """
      )
    }
    #expect(acts("late") == ["Lavrov —accused→ Putin said by Lavrov"])
    #expect(acts("early") == [])
  }

  @Test func `whose deed is called bad with an empty subject is blamed`() {
    #expect(
      said(
        """
        it       it/PRON      5 nsubj
        was      be/AUX       5 cop
        reckless reckless/ADJ 2 ccomp
        that     that/SCONJ   8 mark
        Putin    Putin/PROPN  8 nsubj B-PER
        left     leave/VERB   5 ccomp VerbForm=Fin
        """
      ) == ["Lavrov —accused→ Putin said by Lavrov"]
    )
  }

  @Test func `whose failing a noun names beside the point is not blamed for it`() {
    #expect(
      said(
        """
        prices  price/NOUN    4 nsubj
        rose    rise/VERB     2 ccomp VerbForm=Fin
        after   after/ADP     8 case
        Putin   Putin/PROPN   8 nmod:poss B-PER
        's      's/PART       6 case
        failure failure/NOUN  4 obl
        """
      ) == []
    )
  }

  @Test func `who is behind a deed or to blame is accused, but not who stands behind somebody`() {
    func isBehind(_ thing: String) -> [String] {
      said(
        """
        Putin    Putin/PROPN   7 nsubj B-PER
        was      be/AUX        7 cop
        behind   behind/ADP    7 case
        the      the/DET       7 det
        \(thing) \(thing)/NOUN 2 ccomp
        """
      )
    }
    #expect(isBehind("attack") == ["Lavrov —accused→ Putin said by Lavrov"])
    #expect(isBehind("curtain") == [])
    #expect(
      said(
        """
        Putin Putin/PROPN 6 nsubj B-PER
        was   be/AUX      6 cop
        to    to/PART     6 mark
        blame blame/VERB  2 ccomp VerbForm=Inf
        """
      ) == ["Lavrov —accused→ Putin said by Lavrov"]
    )
  }

  @Test func `all who speak together blame together`() {
    #expect(
      rules.statements(
        """
        Lavrov Lavrov/PROPN 4 nsubj B-PER
        and    and/CCONJ    3 cc
        Wang   Wang/PROPN   1 conj B-PER
        said   say/VERB     0 root VerbForm=Fin
        Putin  Putin/PROPN  8 nsubj B-PER
        was    be/AUX       8 cop
        a      a/DET        8 det
        liar   liar/NOUN    4 ccomp
        """
      ).sorted() == ["Lavrov —accused→ Putin said by Lavrov", "Wang —accused→ Putin"]
    )
  }

  @Test func `what an adjective behind an object calls it is its finder's word`() {
    #expect(
      rules.statements(
        """
        Lavrov   Lavrov/PROPN 2 nsubj B-PER
        found    find/VERB    0 root VerbForm=Fin
        Putin    Putin/PROPN  5 nmod:poss B-PER
        's       's/PART      3 case
        plan     plan/NOUN    2 obj
        reckless reckless/ADJ 5 appos
        """
      ) == ["Lavrov —accused→ Putin"]
    )
  }

  @Test func `what a speaker denies is no blame of theirs`() {
    #expect(
      rules.statements(
        """
        Lavrov Lavrov/PROPN 2 nsubj B-PER
        denied deny/VERB    0 root VerbForm=Fin
        that   that/SCONJ   7 mark
        Putin  Putin/PROPN  7 nsubj B-PER
        was    be/AUX       7 cop
        a      a/DET        7 det
        liar   liar/NOUN    2 ccomp
        """
      ) == []
    )
    #expect(
      said(
        """
        no       no/DET        4 det
        proof    proof/NOUN    5 nsubj
        came     come/VERB     2 ccomp VerbForm=Fin
        that     that/SCONJ    9 mark
        Putin    Putin/PROPN   9 nsubj B-PER
        was      be/AUX        9 cop
        reckless reckless/ADJ  4 acl
        """
      ) == []
    )
  }

  @Test func `whom a reckless treatment befell is not blamed for it`() {
    #expect(
      said(
        """
        Putin      Putin/PROPN   5 nsubj:pass B-PER
        was        be/AUX        5 aux:pass
        treated    treat/VERB    2 ccomp VerbForm=Part
        recklessly reckless/ADV  5 advmod
        """
      ) == []
    )
  }

  @Test func `who condemns an attack blames whoever the sentence before says made it`() throws {
    let rules = try Rules(
      """
      accused: {family: conflict, from: [person, state], to: [person, state]}
      attacked: {family: conflict, from: [person, state], to: [person, state, place]}
      """
    )
    #expect(
      rules.statements(
        """
        An       a/DET        3 det
        Iranian  Iranian/ADJ  3 amod B-LOC
        strike   strike/NOUN  6 nsubj
        on       on/ADP       5 case
        Basra    Basra/PROPN  3 nmod B-LOC
        failed   fail/VERB    0 root

        Lavrov     Lavrov/PROPN  2 nsubj B-PER
        condemned  condemn/VERB  0 root VerbForm=Fin
        the        the/DET       4 det
        attack     attack/NOUN   2 obj
        """
      ) == ["Iran —attacked→ Basra", "Lavrov —accused→ Iran"]
    )
  }

  @Test func `what is only supposed blames nobody`() {
    func judged(_ mark: String) -> [String] {
      said(
        """
        \(mark)   \(mark)/SCONJ  6 mark
        Putin     Putin/PROPN    6 nsubj B-PER
        is        be/AUX         6 cop
        reckless  reckless/ADJ   2 ccomp
        """
      )
    }
    #expect(judged("that") == ["Lavrov —accused→ Putin said by Lavrov"])
    #expect(judged("if") == [])
  }

  @Test func `what somebody should do or is made to do is no blame for it`() {
    func told(_ auxiliary: String) -> [String] {
      said(
        """
        Putin         Putin/PROPN         5 nsubj B-PER
        \(auxiliary)  \(auxiliary)/AUX     5 aux
        play          play/VERB           2 ccomp VerbForm=Inf
        politics      politics/NOUN       5 obj
        """
      )
    }
    #expect(told("did") == ["Lavrov —accused→ Putin said by Lavrov"])
    #expect(told("should") == [])
  }

  @Test func `who leads a body blames it not`() throws {
    let rules = try Rules(
      """
      accused: {family: conflict, from: [person, organization], to: [person, organization]}
      leads: {family: posts, from: [person], to: [organization]}
      """
    )
    func judged(_ body: String) -> [String] {
      rules.statements(
        """
        Gazprom   Gazprom/PROPN    2 compound B-ORG
        chairman  chairman/NOUN    3 nmod:desc
        Lavrov    Lavrov/PROPN     4 nsubj B-PER
        said      say/VERB         0 root VerbForm=Fin
        \(body)   \(body)/PROPN    7 nsubj B-ORG
        is        be/AUX           7 cop
        reckless  reckless/ADJ     4 ccomp
        """
      ).filter { $0.contains("accused") }
    }
    #expect(judged("Rosneft") == ["Lavrov —accused→ Rosneft said by Lavrov"])
    #expect(judged("Gazprom") == [])
  }

  /// "Greenpeace said" with a clause behind it.
  private func body(_ clause: String) -> [String] {
    rules.statements(
      """
      Greenpeace Greenpeace/PROPN 2 nsubj B-ORG
      said       say/VERB         0 root VerbForm=Fin
      \(clause)
      """
    )
  }

  @Test func `a body blames by what two words say together, but reports blows and plans`() {
    func does(_ verb: String, _ thing: String, _ auxiliary: String = "has") -> [String] {
      body(
        """
        Putin        Putin/PROPN      5 nsubj B-PER
        \(auxiliary) \(auxiliary)/AUX 5 aux
        \(verb)      \(verb)/VERB     2 ccomp VerbForm=Fin
        \(thing)     \(thing)/NOUN    5 obj
        """
      )
    }
    #expect(does("break", "promise") == ["Greenpeace —accused→ Putin said by Greenpeace"])
    #expect(does("break", "promise", "might") == [])
    #expect(does("kill", "people") == [])
  }

  @Test func `a body blames by the manner of a deed`() {
    func acts(_ manner: String) -> [String] {
      body(
        """
        Putin      Putin/PROPN      5 nsubj B-PER
        \(manner)  \(manner)/ADV    5 advmod
        acted      act/VERB         2 ccomp VerbForm=Fin
        """
      )
    }
    #expect(acts("illegally") == ["Greenpeace —accused→ Putin said by Greenpeace"])
    #expect(acts("quickly") == [])
  }

  @Test(arguments: ["ruled", "sang"])
  func `what a court rules behind a comma it says`(verb: String) {
    let found = rules.statements(
      """
      Putin      Putin/PROPN      2 nsubj B-PER
      lied       lie/VERB         0 root VerbForm=Fin
      ,          ,/PUNCT          5 punct
      Greenpeace Greenpeace/PROPN 5 nsubj B-ORG
      \(verb)    \(verb == "ruled" ? "rule" : "sing")/VERB 2 parataxis VerbForm=Fin
      """
    )
    #expect(found.contains { $0.hasPrefix("Greenpeace —accused→ Putin") } == (verb == "ruled"))
  }
}
