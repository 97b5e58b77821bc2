import Testing

/// Blame and refusal of what a clause or a sentence before tells.
struct StanceStoryTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      accused: {family: conflict, from: [person, state], to: [person, state]}
      attacked: {family: conflict, from: [person, state], to: [person, state, place]}
      rejected: {family: conflict, from: [person, state], to: [person, state]}
      """
    )
  }

  private static let filler = """
    It      it/PRON     2 nsubj
    rained  rain/VERB   0 root

    """

  /// A strike, some sentences of other things, and who condemns "the strike" with some phrase.
  private func condemned(_ strikes: String..., phrase: String = "") -> [String] {
    let told = strikes.map {
      """
      A       a/DET        3 det
      \($0)
      strike  strike/NOUN  6 nsubj
      on      on/ADP       5 case
      Basra   Basra/PROPN  3 nmod B-LOC
      failed  fail/VERB    0 root

      """
    }
    let condemning = """
      Lavrov     Lavrov/PROPN  2 nsubj B-PER
      condemned  condemn/VERB  0 root VerbForm=Fin
      the        the/DET       4 det
      strike     strike/NOUN   2 obj
      \(phrase)
      """
    let sentences = told + [Self.filler, Self.filler, Self.filler, condemning]
    return rules.statements(sentences.joined(separator: "\n")).filter { $0.contains("accused") }
  }

  @Test func `who condemns the attack of a story blames the only side that made one`() {
    let iranian = "Iranian Iranian/ADJ 3 amod B-LOC"
    let egyptian = "Egyptian Egyptian/ADJ 3 amod B-LOC"
    #expect(condemned(iranian) == ["Lavrov —accused→ Iran"])
    #expect(condemned(iranian, iranian) == ["Lavrov —accused→ Iran"])
    #expect(condemned() == [])
    #expect(
      condemned(iranian, phrase: "on on/ADP 6 case\nSpain Spain/PROPN 4 nmod B-LOC") == []
    )
    #expect(condemned(egyptian) == ["Lavrov —accused→ Egypt"])
  }

  @Test func `a move that somebody condemns is the clause's before it`() {
    func move(_ verb: String) -> [String] {
      rules.statements(
        """
        Egypt    Egypt/PROPN   2 nsubj B-LOC
        built    build/VERB    0 root VerbForm=Fin
        homes    home/NOUN     2 obj
        ,        ,/PUNCT       6 punct
        a        a/DET         6 det
        move     move/NOUN     3 appos
        Iran     Iran/PROPN    8 nsubj B-LOC
        \(verb)  \(verb)/VERB  6 acl:relcl VerbForm=Fin
        """
      )
    }
    #expect(move("condemn") == ["Iran —accused→ Egypt"])
    #expect(move("welcome") == [])
    #expect(move("reject") == ["Iran —rejected→ Egypt"])
  }

  @Test func `who is asked and declines rejects whoever asked`() {
    func asked(_ first: String, _ second: String) -> [String] {
      rules.statements(
        """
        Iran      Iran/PROPN        2 nsubj B-LOC
        \(first)  \(first)/VERB     0 root VerbForm=Fin
        for       for/ADP           4 case
        help      help/NOUN         2 obl
        but       but/CCONJ         7 cc
        Egypt     Egypt/PROPN       7 nsubj B-LOC
        \(second) \(second)/VERB    2 conj VerbForm=Fin
        """
      )
    }
    #expect(asked("ask", "refuse") == ["Egypt —rejected→ Iran"])
    #expect(asked("ask", "hesitate") == [])
    #expect(asked("fight", "refuse") == [])
  }

  @Test func `who reacts angrily to somebody's words blames them, but not for a rival's`() {
    func reacted(_ thing: String) -> [String] {
      rules.statements(
        """
        Lavrov    Lavrov/PROPN    2 nsubj B-PER
        reacted   react/VERB      0 root VerbForm=Fin
        angrily   angrily/ADV     2 advmod
        to        to/ADP          7 case
        Putin     Putin/PROPN     7 nmod:poss B-PER
        's        's/PART         5 case
        \(thing)  \(thing)/NOUN   2 obl
        """
      )
    }
    #expect(reacted("remark") == ["Lavrov —accused→ Putin"])
    #expect(reacted("rival") == [])
  }

  @Test func `whom an occupation befell is not blamed for it`() {
    func condemned(_ noun: String) -> [String] {
      rules.statements(
        """
        Lavrov    Lavrov/PROPN    2 nsubj B-PER
        condemned condemn/VERB    0 root VerbForm=Fin
        the       the/DET         4 det
        \(noun)   \(noun)/NOUN    2 obj
        of        of/ADP          6 case
        Egypt     Egypt/PROPN     4 nmod B-LOC
        """
      )
    }
    #expect(condemned("occupation") == [])
    #expect(condemned("policy") == ["Lavrov —accused→ Egypt"])
  }
}
