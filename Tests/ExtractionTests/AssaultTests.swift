import Testing

/// Attacks as nouns and verbs tell them, with what stands between attacker and target.
struct AssaultTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      attacked:
        family: conflict
        from: [person, state, organization]
        to: [person, state, organization, place]
      killed: {family: conflict, from: [person, state, organization], to: [person]}
      """
    )
  }

  /// "Iranian strike" with phrases behind it.
  private func strike(_ phrases: String) -> [String] {
    rules.statements(
      """
      Iranian Iranian/ADJ     2 amod B-LOC
      strike  strike/NOUN     0 root
      \(phrases)
      """
    )
  }

  @Test func `an attack may have its day before its target, and a site stands for its place`() {
    #expect(
      strike(
        """
        Saturday Saturday/PROPN 2 nmod:unmarked
        on       on/ADP         6 case
        a        a/DET          6 det
        school   school/NOUN    2 nmod
        in       in/ADP         8 case
        Basra    Basra/PROPN    6 nmod B-LOC
        """
      ) == ["Iran —attacked→ Basra"]
    )
  }

  @Test func `whose the target is counts before where it is`() {
    #expect(
      strike(
        """
        on       on/ADP          5 case
        Russian  Russian/ADJ     5 amod B-LOC
        depots   depot/NOUN      2 nmod Number=Plur
        in       in/ADP          7 case
        Basra    Basra/PROPN     5 nmod B-LOC
        """
      ) == ["Iran —attacked→ Russia"]
    )
  }

  @Test func `words before a noun may make it no attack with arms`() {
    func war(_ kind: String) -> [String] {
      rules.statements(
        """
        Iranian  Iranian/ADJ    3 amod B-LOC
        \(kind) \(kind)/NOUN  3 compound
        war      war/NOUN       0 root
        on       on/ADP         5 case
        Basra    Basra/PROPN    3 nmod B-LOC
        """
      )
    }
    #expect(war("ground") == ["Iran —attacked→ Basra"])
    #expect(war("trade") == [])
  }

  @Test func `whom an ordered attack kills is attacked and killed`() {
    #expect(
      rules.statements(
        """
        Putin   Putin/PROPN     2 nsubj B-PER
        ordered order/VERB      0 root VerbForm=Fin
        a       a/DET           4 det
        strike  strike/NOUN     2 obj
        that    that/PRON       6 nsubj
        killed  kill/VERB       4 acl:relcl VerbForm=Fin
        Lavrov  Lavrov/PROPN    6 obj B-PER
        """
      ) == ["Putin —killed→ Lavrov", "Putin —attacked→ Lavrov"]
    )
  }

  /// "a war" with words before it, between the sides given.
  private func war(_ kind: String, _ third: String = "") -> [String] {
    rules.statements(
      """
      The     the/DET         3 det
      \(kind) \(kind)/ADJ   3 amod
      war     war/NOUN        0 root
      between between/ADP     5 case
      Russia  Russia/PROPN     3 nmod B-LOC
      and     and/CCONJ       7 cc
      Egypt   Egypt/PROPN       5 conj B-LOC
      \(third)
      """
    )
  }

  @Test func `two sides of a war attack each other, of three or of a feared one it is not said`() {
    #expect(war("long") == ["Russia —attacked→ Egypt", "Egypt —attacked→ Russia"])
    #expect(war("possible") == [])
    #expect(war("long", "and and/CCONJ 9 cc\nSpain Spain/PROPN 5 conj B-LOC") == [])
  }

  @Test func `whoever claims responsibility attacked what the sentence before says was hit`() {
    #expect(
      rules.statements(
        """
        A         a/DET         2 det
        bombing   bombing/NOUN  5 nsubj
        in        in/ADP        4 case
        Basra     Basra/PROPN   2 nmod B-LOC
        killed    kill/VERB     0 root
        two       two/NUM       5 obj

        Hezbollah       Hezbollah/PROPN      2 nsubj B-ORG
        claimed         claim/VERB           0 root VerbForm=Fin
        responsibility  responsibility/NOUN  2 obj
        """
      ) == ["Hezbollah —attacked→ Basra said by Hezbollah"]
    )
  }

  /// "Russia killed" with a phrase behind it.
  private func killed(_ noun: String, _ victim: String) -> [String] {
    rules.statements(
      """
      Russia   Russia/PROPN  2 nsubj B-LOC
      killed   kill/VERB     0 root VerbForm=Fin
      a        a/DET         5 det
      \(victim)
      \(noun)  \(noun)/NOUN  2 obj
      """
    )
  }

  @Test func `whoever kills a leader of a body attacks it, but not who kills a passer-by`() {
    let body = "Hezbollah Hezbollah/PROPN 5 compound B-ORG"
    #expect(killed("leader", body) == ["Russia —attacked→ Hezbollah"])
    #expect(killed("song", body) == [])
  }

  @Test func `a site belongs to who runs it`() {
    func site(_ verb: String) -> [String] {
      strike(
        """
        on         on/ADP           5 case
        a          a/DET            5 det
        site       site/NOUN        2 nmod
        \(verb)    \(verb)/VERB     5 acl Tense=Past|VerbForm=Part
        by         by/ADP           8 case
        Hezbollah  Hezbollah/PROPN  6 obl:agent B-ORG
        """
      )
    }
    #expect(site("run") == ["Iran —attacked→ Hezbollah"])
    #expect(site("visited") == [])
  }

  @Test func `who fires in an attack makes it, but not who sleeps in one`() {
    func during(_ verb: String) -> [String] {
      rules.statements(
        """
        Russia   Russia/PROPN  2 nsubj B-LOC
        \(verb)  \(verb)/VERB  0 root VerbForm=Fin
        drones   drone/NOUN    2 obj
        in       in/ADP        6 case
        an       an/DET        6 det
        attack   attack/NOUN   2 obl
        on       on/ADP        8 case
        Basra    Basra/PROPN   6 nmod B-LOC
        """
      )
    }
    #expect(during("fire") == ["Russia —attacked→ Basra"])
    #expect(during("lose") == [])
  }

  @Test func `ways of attacking may be joined before an attack`() {
    #expect(
      rules.statements(
        """
        Iranian  Iranian/ADJ   5 amod B-LOC
        missile  missile/NOUN  5 compound
        and      and/CCONJ     4 cc
        drone    drone/NOUN    2 conj
        strikes  strike/NOUN   0 root
        on       on/ADP        7 case
        Basra    Basra/PROPN   5 nmod B-LOC
        """
      ) == ["Iran —attacked→ Basra"]
    )
  }
}
