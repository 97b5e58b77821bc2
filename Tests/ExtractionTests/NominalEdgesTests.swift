import TestKit
import Testing

/// The parties that `SentenceGraph` gives to nouns through counting nouns, nationalities,
/// relative clauses and clauses behind nouns.
struct NominalEdgesTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      accused:
        family: conflict
        from: [person, state, organization]
        to: [person, state, organization]
        patterns:
          - 'criticise/VERB >nsubj SUBJECT >obj (*/NOUN >nmod:poss OBJECT)'
          - 'critic/NOUN >nsubj SUBJECT >nmod[of] OBJECT'
      attacked:
        family: conflict
        from: [person, state, organization]
        to: [person, state, organization, place]
        patterns:
          - 'attack/NOUN >nmod:poss SUBJECT >nmod[on] OBJECT'
          - 'hit/VERB >nsubj SUBJECT >obj OBJECT'
      detained:
        family: conflict
        from: [person, state, organization]
        to: [person, organization]
        patterns: ['arrest/VERB >nsubj SUBJECT >obj OBJECT']
      defeated:
        family: conflict
        from: [person, state, organization]
        to: [person, state, organization]
        patterns: ['victory/NOUN >nmod:poss SUBJECT >nmod[over] OBJECT']
      met:
        family: contact
        from: [person, state]
        to: [person, state]
        symmetric: true
        patterns:
          - 'meet/VERB >nsubj SUBJECT >obj OBJECT'
          - 'talk/NOUN >nmod:poss SUBJECT >nmod[with] OBJECT'
      """
    )
  }

  @Test(arguments: [("campaign", true), ("memory", false)])
  func `whose campaign of attacks it is, he attacks`(noun: String, isFound: Bool) {
    let text = """
      Wang Wang/PROPN 3 nmod:poss B-PER
      's 's/PART 1 case
      \(noun) \(noun)/NOUN 8 nsubj
      of of/ADP 5 case
      attacks attack/NOUN 3 nmod Number=Plur
      on on/ADP 7 case
      Iran Iran/PROPN 5 nmod B-LOC
      ended end/VERB 0 root Tense=Past|VerbForm=Fin
      """
    #expect(rules.statements(text) == (isFound ? ["Wang —attacked→ Iran"] : []))
  }

  @Test(arguments: [("dozens", "dozen", true), ("pictures", "picture", false)])
  func `who arrests dozens of members arrests the members`(
    form: String,
    lemma: String,
    isFound: Bool
  ) {
    let text = """
      Wang Wang/PROPN 2 nsubj B-PER
      arrested arrest/VERB 0 root Tense=Past|VerbForm=Fin
      \(form) \(lemma)/NOUN 2 obj Number=Plur
      of of/ADP 5 case
      Acme Acme/PROPN 3 nmod B-ORG
      """
    #expect(rules.statements(text) == (isFound ? ["Wang —detained→ Acme"] : []))
  }

  @Test(arguments: [("began", "begin", true), ("coped", "cope", false)])
  func `who begins with a victory wins it`(form: String, lemma: String, isFound: Bool) {
    let text = """
      Iran Iran/PROPN 2 nsubj B-LOC
      \(form) \(lemma)/VERB 0 root Tense=Past|VerbForm=Fin
      with with/ADP 5 case
      a a/DET 5 det
      victory victory/NOUN 2 obl
      over over/ADP 7 case
      China China/PROPN 5 nmod B-LOC
      """
    #expect(rules.statements(text) == (isFound ? ["Iran —defeated→ China"] : []))
  }

  @Test(arguments: [("engaged", "engage", true), ("killed", "kill", false)])
  func `who is engaged in talks holds them`(form: String, lemma: String, isFound: Bool) {
    let text = """
      Wang Wang/PROPN 3 nsubj:pass B-PER
      was be/AUX 3 aux:pass
      \(form) \(lemma)/VERB 0 root Tense=Past|VerbForm=Part
      in in/ADP 5 case
      talks talk/NOUN 3 obl Number=Plur
      with with/ADP 7 case
      Iran Iran/PROPN 5 nmod B-LOC
      """
    #expect(rules.statements(text) == (isFound ? ["Wang —met— Iran"] : []))
  }

  @Test(arguments: [("plan", true), ("film", false)])
  func `a nationality before a plan is the planner's`(noun: String, isFound: Bool) {
    let text = """
      Wang Wang/PROPN 2 nsubj B-PER
      criticised criticise/VERB 0 root Tense=Past|VerbForm=Fin
      the the/DET 5 det
      Iranian Iranian/ADJ 5 amod B-LOC
      \(noun) \(noun)/NOUN 2 obj
      """
    #expect(rules.statements(text) == (isFound ? ["Wang —accused→ Iran"] : []))
  }

  @Test func `a state's name before a policy is its topic, a party's its maker`() {
    func maker(_ name: String, _ label: String) -> [String] {
      rules.statements(
        """
        Wang Wang/PROPN 2 nsubj B-PER
        criticised criticise/VERB 0 root Tense=Past|VerbForm=Fin
        the the/DET 5 det
        \(name) \(name)/PROPN 5 compound \(label)
        policy policy/NOUN 2 obj
        """
      )
    }
    #expect(maker("Iran", "B-LOC").isEmpty)
    #expect(maker("Acme", "B-ORG") == ["Wang —accused→ Acme"])
  }

  @Test func `the way in which somebody acts is his`() {
    #expect(
      rules.statements(
        """
        Wang Wang/PROPN 2 nsubj B-PER
        criticised criticise/VERB 0 root Tense=Past|VerbForm=Fin
        the the/DET 4 det
        way way/NOUN 2 obj
        Kim Kim/PROPN 6 nsubj B-PER
        governs govern/VERB 4 acl:relcl VerbForm=Fin
        """
      ) == ["Wang —accused→ Kim"]
    )
  }

  @Test(arguments: [("offer", true), ("story", false)])
  func `whose offer of meeting it is, he would meet`(noun: String, isFound: Bool) {
    let text = """
      Wang Wang/PROPN 3 nmod:poss B-PER
      's 's/PART 1 case
      \(noun) \(noun)/NOUN 7 nsubj
      of of/SCONJ 5 mark
      meeting meet/VERB 3 acl VerbForm=Ger
      Kim Kim/PROPN 5 obj B-PER
      failed fail/VERB 0 root Tense=Past|VerbForm=Fin
      """
    let statements = rules.statements(text)
    #expect(statements.contains { $0.hasPrefix("Wang —met— Kim") } == isFound)
  }

  @Test func `who makes an attempt to meet would meet`() {
    #expect(
      rules.statements(
        """
        Wang Wang/PROPN 2 nsubj B-PER
        made make/VERB 0 root Tense=Past|VerbForm=Fin
        an a/DET 4 det
        attempt attempt/NOUN 2 obj
        to to/PART 6 mark
        meet meet/VERB 4 acl VerbForm=Inf
        Kim Kim/PROPN 6 obj B-PER
        """
      ).contains { $0.hasPrefix("Wang —met— Kim") }
    )
  }

  @Test(arguments: [("fired", "fire", true), ("sold", "sell", false)])
  func `who fires rockets hits what they hit`(form: String, lemma: String, isFound: Bool) {
    let text = """
      Iran Iran/PROPN 2 nsubj B-LOC
      \(form) \(lemma)/VERB 0 root Tense=Past|VerbForm=Fin
      rockets rocket/NOUN 2 obj Number=Plur
      hitting hit/VERB 3 acl VerbForm=Ger
      China China/PROPN 4 obj B-LOC
      """
    #expect(rules.statements(text) == (isFound ? ["Iran —attacked→ China"] : []))
  }

  @Test(arguments: [("talks", "talk", "in", true), ("talks", "talk", "behind", false)])
  func `who is in talks holds them`(
    form: String,
    lemma: String,
    preposition: String,
    isFound: Bool
  ) {
    let text = """
      Wang Wang/PROPN 4 nsubj B-PER
      is be/AUX 4 cop Tense=Pres|VerbForm=Fin
      \(preposition) \(preposition)/ADP 4 case
      \(form) \(lemma)/NOUN 0 root Number=Plur
      with with/ADP 6 case
      Iran Iran/PROPN 4 nmod B-LOC
      """
    #expect(rules.statements(text) == (isFound ? ["Wang —met— Iran"] : []))
  }

  @Test(arguments: [("one", "NUM", true), ("victim", "NOUN", false)])
  func `one of the critics is a critic`(word: String, tag: String, isFound: Bool) {
    let text = """
      Wang Wang/PROPN 3 nsubj B-PER
      is be/AUX 3 cop Tense=Pres|VerbForm=Fin
      \(word) \(word)/\(tag) 0 root
      of of/ADP 6 case
      the the/DET 6 det
      critics critic/NOUN 3 nmod Number=Plur
      of of/ADP 8 case
      Kim Kim/PROPN 6 nmod B-PER
      """
    #expect(rules.statements(text) == (isFound ? ["Wang —accused→ Kim"] : []))
  }

  @Test func `whoever in a name's phrase holds talks is the name`() {
    #expect(
      rules.statements(
        """
        Wang Wang/PROPN 8 nsubj B-PER
        , ,/PUNCT 4 punct
        in in/ADP 4 case
        talks talk/NOUN 1 nmod Number=Plur
        with with/ADP 6 case
        Iran Iran/PROPN 4 nmod B-LOC
        , ,/PUNCT 4 punct
        wept weep/VERB 0 root Tense=Past|VerbForm=Fin
        """
      ) == ["Wang —met— Iran"]
    )
  }

  @Test(arguments: [("together", true), ("apart", false)])
  func `who acts together with another is joined by him`(word: String, isFound: Bool) {
    let text = """
      Wang Wang/PROPN 7 nsubj B-PER
      , ,/PUNCT 3 punct
      \(word) \(word)/ADV 1 advmod
      with with/ADP 5 case
      Iran Iran/PROPN 3 obl B-LOC
      , ,/PUNCT 3 punct
      arrested arrest/VERB 0 root Tense=Past|VerbForm=Fin
      Kim Kim/PROPN 7 obj B-PER
      """
    #expect(rules.statements(text).contains("Iran —detained→ Kim") == isFound)
  }
}
