import Testing

/// Refusals, threats, penalties and blame as phrases and conditions tell them.
struct ConflictActTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      rejected: {family: conflict, from: [person, state], to: [person, state]}
      threatened: {family: conflict, from: [person, state], to: [person, state]}
      sanctioned: {family: conflict, from: [person, state], to: [person, state]}
      accused: {family: conflict, from: [person, state], to: [person, state]}
      """
    )
  }

  @Test func `who turns down what somebody asks rejects them, but not who turns to it`() {
    func turned(_ particle: String) -> [String] {
      rules.statements(
        """
        Lavrov      Lavrov/PROPN    2 nsubj B-PER
        turned      turn/VERB       0 root VerbForm=Fin
        \(particle) \(particle)/ADP 2 compound:prt
        Putin       Putin/PROPN     6 nmod:poss B-PER
        's          's/PART         4 case
        offer       offer/NOUN      2 obj
        """
      )
    }
    #expect(turned("down") == ["Lavrov —rejected→ Putin"])
    #expect(turned("over") == [])
  }

  @Test func `who will not accept what somebody asks rejects them`() {
    func accepts(_ negation: String) -> [String] {
      rules.statements(
        """
        Lavrov      Lavrov/PROPN    4 nsubj B-PER
        will        will/AUX        4 aux
        \(negation) \(negation)/PART 4 advmod
        accept      accept/VERB     0 root VerbForm=Inf
        Putin       Putin/PROPN     7 nmod:poss B-PER
        's          's/PART         5 case
        terms       term/NOUN       4 obj
        """
      )
    }
    #expect(accepts("not") == ["Lavrov —rejected→ Putin"])
    #expect(accepts("gladly") == [])
  }

  @Test func `who vows harm threatens whom it is aimed at, but not who vows help`() {
    func vows(_ deed: String) -> [String] {
      rules.statements(
        """
        Lavrov  Lavrov/PROPN   2 nsubj B-PER
        vowed   vow/VERB       0 root VerbForm=Fin
        to      to/PART        4 mark
        \(deed) \(deed)/VERB   2 xcomp VerbForm=Inf
        Putin   Putin/PROPN    4 obj B-PER
        """
      )
    }
    #expect(vows("punish") == ["Lavrov —threatened→ Putin"])
    #expect(vows("help") == [])
  }

  @Test func `a penalty is whose who imposes it, on whose goods it is`() {
    func imposes(_ verb: String) -> [String] {
      rules.statements(
        """
        Lavrov  Lavrov/PROPN   2 nsubj B-PER
        \(verb) \(verb)/VERB   0 root VerbForm=Fin
        tariffs tariff/NOUN    2 obj
        on      on/ADP         6 case
        Iranian Iranian/ADJ    6 amod B-LOC
        steel   steel/NOUN     3 nmod
        """
      )
    }
    #expect(imposes("impose") == ["Lavrov —sanctioned→ Iran"])
    #expect(imposes("discuss") == [])
  }

  @Test func `what is barred is whose it is, but a number behind a preposition is no date`() {
    let statements = rules.statements(
      """
      Lavrov  Lavrov/PROPN   2 nsubj B-PER
      imposed impose/VERB    0 root VerbForm=Fin
      tariffs tariff/NOUN    2 obj
      on      on/ADP         7 case
      300     300/NUM        7 nummod
      Iranian Iranian/ADJ    7 amod B-LOC
      goods   goods/NOUN     3 nmod
      """
    )
    #expect(statements == ["Lavrov —sanctioned→ Iran"])
  }

  @Test func `a fixed phrase blames whom its preposition leads to`() {
    func takes(_ noun: String) -> [String] {
      rules.statements(
        """
        Lavrov  Lavrov/PROPN   2 nsubj B-PER
        took    take/VERB      0 root VerbForm=Fin
        \(noun) \(noun)/NOUN   2 obj
        at      at/ADP         5 case
        Putin   Putin/PROPN    2 obl B-PER
        """
      )
    }
    #expect(takes("aim") == ["Lavrov —accused→ Putin"])
    #expect(takes("lunch") == [])
  }

  @Test func `who condemns a deed blames whose it is, but not whom it befell`() {
    func condemns(_ deed: String) -> [String] {
      rules.statements(
        """
        Lavrov    Lavrov/PROPN   2 nsubj B-PER
        condemned condemn/VERB   0 root VerbForm=Fin
        Putin     Putin/PROPN    5 nmod:poss B-PER
        's        's/PART        3 case
        \(deed)   \(deed)/NOUN   2 obj
        """
      )
    }
    #expect(condemns("parade") == ["Lavrov —accused→ Putin"])
    #expect(condemns("murder") == [])
  }
}
