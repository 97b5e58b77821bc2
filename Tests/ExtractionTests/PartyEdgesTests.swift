import TestKit
import Testing

/// The parties that `SentenceGraph` gives to verbs and nouns beyond the tree.
struct PartyEdgesTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      accused:
        family: conflict
        from: [person, state, organization]
        to: [person, state, organization]
        patterns:
          - 'accuse|condemn|lie/VERB >nsubj SUBJECT >obj OBJECT'
          - 'criticism/NOUN >nmod:poss SUBJECT >nmod[of] OBJECT'
          - 'praise/VERB >nsubj SUBJECT >obj (*/NOUN >nmod:poss OBJECT)'
          - 'say|testify/VERB >nsubj SUBJECT >ccomp (rob/VERB >nsubj OBJECT)'
      attacked:
        family: conflict
        from: [person, state, organization]
        to: [person, state, organization, place]
        patterns:
          - 'kill/VERB >nsubj SUBJECT >obj OBJECT'
          - 'attack|sanction/NOUN >nmod:poss SUBJECT >nmod[on] OBJECT'
          - 'defeat/VERB >nsubj SUBJECT >obj OBJECT'
      prosecuted:
        family: conflict
        from: [person, state, organization]
        to: [person, state, organization]
        patterns:
          - 'investigate|ban|find/VERB >nsubj SUBJECT >obj OBJECT'
          - 'fine/VERB >nsubj SUBJECT >iobj OBJECT'
      wrote-to:
        family: contact
        from: [person]
        to: [person]
        patterns: ['letter/NOUN >nmod[from] SUBJECT >nmod[to] OBJECT']
      joined:
        family: contact
        from: [person]
        to: [person]
        patterns: ['talk/NOUN >nmod[with] OBJECT <obj (have/VERB >nsubj SUBJECT)']
      """
    )
  }

  @Test(arguments: [("each", "DET", "other"), ("one", "NUM", "another")])
  func `both sides accuse where they accuse each other`(first: String, tag: String, second: String)
  {
    #expect(
      rules.statements(
        """
        Iran Iran/PROPN 4 nsubj B-LOC
        and and/CCONJ 3 cc
        China China/PROPN 1 conj B-LOC
        accused accuse/VERB 0 root Tense=Past|VerbForm=Fin
        \(first) \(first)/\(tag) 4 obj
        \(second) \(second)/ADJ 5 fixed
        """
      ) == ["Iran —accused→ China", "China —accused→ Iran"]
    )
  }

  @Test(arguments: [("lasting", "last", true), ("praising", "praise", false)])
  func `talks of some hours with somebody are with them`(
    form: String,
    lemma: String,
    isLength: Bool
  ) {
    let found = rules.statements(
      """
      Kim Kim/PROPN 2 nsubj B-PER
      had have/VERB 0 root Tense=Past|VerbForm=Fin
      talks talk/NOUN 2 obj Number=Plur
      \(form) \(lemma)/VERB 3 acl VerbForm=Ger
      two two/NUM 6 nummod
      hours hour/NOUN 4 obj Number=Plur
      with with/ADP 8 case
      Wang Wang/PROPN 4 obl B-PER
      """
    )
    #expect(found == (isLength ? ["Kim —joined→ Wang"] : []))
  }

  @Test func `who passed a resolution condemns what it condemns`() {
    #expect(
      rules.statements(
        """
        Senate Senate/PROPN 2 nsubj B-ORG
        passed pass/VERB 0 root Tense=Past|VerbForm=Fin
        a a/DET 4 det
        resolution resolution/NOUN 2 obj
        condemning condemn/VERB 4 acl VerbForm=Ger
        Iran Iran/PROPN 5 obj B-LOC
        """
      ) == ["Senate —accused→ Iran"]
    )
  }

  @Test func `the owner of a text condemns what it condemns, of a thing does not`() {
    func owned(_ noun: String) -> [String] {
      rules.statements(
        """
        Wang Wang/PROPN 3 nmod:poss B-PER
        's 's/PART 1 case
        \(noun) \(noun)/NOUN 4 nsubj
        condemned condemn/VERB 0 root Tense=Past|VerbForm=Fin
        Iran Iran/PROPN 4 obj B-LOC
        """
      )
    }
    #expect(owned("speech") == ["Wang —accused→ Iran"])
    #expect(owned("dog").isEmpty)
  }

  @Test(arguments: ["including", "such", "unlike"])
  func `what critics do, those do who are named among them`(word: String) {
    let text = """
      Critics critic/NOUN 5 nsubj Number=Plur
      \(word) \(word)/ADP 3 case
      Wang Wang/PROPN 1 nmod B-PER
      have have/AUX 5 aux
      accused accuse/VERB 0 root VerbForm=Part
      Kim Kim/PROPN 5 obj B-PER
      """
    #expect(rules.statements(text) == (word == "unlike" ? [] : ["Wang —accused→ Kim"]))
  }

  @Test func `the quality of somebody's work is somebody's`() {
    #expect(
      rules.statements(
        """
        Wang Wang/PROPN 2 nsubj B-PER
        praised praise/VERB 0 root Tense=Past|VerbForm=Fin
        the the/DET 4 det
        quality quality/NOUN 2 obj
        of of/ADP 8 case
        Kim Kim/PROPN 8 nmod:poss B-PER
        's 's/PART 6 case
        work work/NOUN 4 nmod
        """
      ) == ["Wang —accused→ Kim"]
    )
  }

  @Test func `phrases that the tree hangs on the verb are the noun's before them`() {
    #expect(
      rules.statements(
        """
        Wang Wang/PROPN 2 nsubj B-PER
        deplored deplore/VERB 0 root Tense=Past|VerbForm=Fin
        the the/DET 4 det
        attack attack/NOUN 2 obj
        by by/ADP 6 case
        Iran Iran/PROPN 2 obl B-LOC
        on on/ADP 8 case
        Egypt Egypt/PROPN 2 obl B-LOC
        """
      ).contains("Iran —attacked→ Egypt")
    )
  }

  @Test func `a letter from one to another, with the other drawn below the one`() {
    #expect(
      rules.statements(
        """
        A a/DET 2 det
        letter letter/NOUN 7 nsubj
        from from/ADP 4 case
        Wang Wang/PROPN 2 nmod B-PER
        to to/ADP 6 case
        Kim Kim/PROPN 4 nmod B-PER
        leaked leak/VERB 0 root Tense=Past|VerbForm=Fin
        """
      ) == ["Wang —wrote-to→ Kim"]
    )
  }

  @Test func `sanctions imposed by one on another are the one's`() {
    #expect(
      rules.statements(
        """
        Sanctions sanction/NOUN 7 nsubj Number=Plur
        imposed impose/VERB 1 acl Tense=Past|VerbForm=Part
        by by/ADP 4 case
        Russia Russia/PROPN 2 obl:agent B-LOC
        on on/ADP 6 case
        Iran Iran/PROPN 4 nmod B-LOC
        ended end/VERB 0 root Tense=Past|VerbForm=Fin
        """
      ) == ["Russia —attacked→ Iran"]
    )
  }

  @Test func `who is appointed to investigate investigates`() {
    func purpose(_ verb: String) -> [String] {
      rules.statements(
        """
        Wang Wang/PROPN 2 nsubj B-PER
        \(verb) \(verb)/VERB 0 root Tense=Past|VerbForm=Fin
        Kim Kim/PROPN 2 obj B-PER
        to to/PART 5 mark
        investigate investigate/VERB 2 advcl VerbForm=Inf
        Acme Acme/PROPN 5 obj B-ORG
        """
      )
    }
    #expect(purpose("appoint") == ["Kim —prosecuted→ Acme"])
    #expect(purpose("visit") == ["Wang —prosecuted→ Acme"])
  }

  @Test(arguments: [("of", true), ("by", false)])
  func `who is accused of an act does it`(preposition: String, isFound: Bool) {
    let text = """
      Wang Wang/PROPN 2 nsubj B-PER
      accused accuse/VERB 0 root Tense=Past|VerbForm=Fin
      Kim Kim/PROPN 2 obj B-PER
      \(preposition) \(preposition)/SCONJ 5 mark
      killing kill/VERB 2 advcl VerbForm=Ger
      Amir Amir/PROPN 5 obj B-PER
      """
    #expect(rules.statements(text).contains { $0.hasPrefix("Kim —attacked→ Amir") } == isFound)
  }

  @Test(arguments: [("called", "call", true), ("leaned", "lean", false)])
  func `who is called on to investigate investigates`(form: String, lemma: String, isFound: Bool) {
    let text = """
      Wang Wang/PROPN 2 nsubj B-PER
      \(form) \(lemma)/VERB 0 root Tense=Past|VerbForm=Fin
      on on/ADP 4 case
      Kim Kim/PROPN 2 obl B-PER
      to to/PART 6 mark
      investigate investigate/VERB 2 advcl VerbForm=Inf
      Acme Acme/PROPN 6 obj B-ORG
      """
    #expect(rules.statements(text).contains { $0.hasPrefix("Kim —prosecuted→ Acme") } == isFound)
  }

  @Test func `a participle before its speaker is the speaker's act`() {
    #expect(
      rules.statements(
        """
        Accusing accuse/VERB 5 ccomp VerbForm=Ger
        Iran Iran/PROPN 1 obj B-LOC
        , ,/PUNCT 5 punct
        Wang Wang/PROPN 5 nsubj B-PER
        resigned resign/VERB 0 root Tense=Past|VerbForm=Fin
        """
      ).contains { $0.hasPrefix("Wang —accused→ Iran") }
    )
  }

  @Test func `a decision to ban is carried out by its owner, not by its critic`() {
    #expect(
      rules.statements(
        """
        Wang Wang/PROPN 2 nsubj B-PER
        deplored deplore/VERB 0 root Tense=Past|VerbForm=Fin
        the the/DET 4 det
        decision decision/NOUN 2 obj
        by by/ADP 6 case
        Acme Acme/PROPN 4 nmod B-ORG
        to to/PART 8 mark
        ban ban/VERB 2 advcl VerbForm=Inf
        Kim Kim/PROPN 8 obj B-PER
        """
      ).filter { $0.contains("prosecuted") }.map { $0.prefix(21) } == ["Acme —prosecuted→ Kim"]
    )
  }

  @Test func `what stands before a speaker is what he says`() {
    #expect(
      rules.statements(
        """
        Wang Wang/PROPN 2 nsubj B-PER
        robbed rob/VERB 0 root Tense=Past|VerbForm=Fin
        banks bank/NOUN 2 obj
        , ,/PUNCT 6 punct
        Kim Kim/PROPN 6 nsubj B-PER
        testified testify/VERB 2 parataxis Tense=Past|VerbForm=Fin
        """
      ) == ["Kim —accused→ Wang"]
    )
  }

  @Test func `an agent behind a number of votes or a round is the verb's`() {
    func beaten(_ noun: String, behind preposition: String = "in") -> [String] {
      rules.statements(
        """
        Wang Wang/PROPN 3 nsubj:pass B-PER
        was be/AUX 3 aux:pass
        defeated defeat/VERB 0 root VerbForm=Part
        \(preposition) \(preposition)/ADP 5 case
        \(noun)s \(noun)/NOUN 3 obl
        by by/ADP 7 case
        Kim Kim/PROPN 5 nmod B-PER
        """
      )
    }
    #expect(beaten("vote") == ["Kim —attacked→ Wang"])
    #expect(beaten("final") == ["Kim —attacked→ Wang"])
    #expect(beaten("house", behind: "near").isEmpty)
  }

  @Test func `a verb that the tree joins to a name has it as its subject`() {
    #expect(
      rules.statements(
        """
        Wang Wang/PROPN 0 root B-PER
        , ,/PUNCT 4 punct
        an a/DET 4 det
        officer officer/NOUN 1 appos
        , ,/PUNCT 6 punct
        killed kill/VERB 1 conj Tense=Past|VerbForm=Fin
        Kim Kim/PROPN 6 obj B-PER
        """
      ) == ["Wang —attacked→ Kim"]
    )
    #expect(
      rules.statements(
        """
        Wang Wang/PROPN 0 root B-PER
        killed kill/VERB 1 acl Tense=Past|VerbForm=Part
        Kim Kim/PROPN 2 obj B-PER
        """
      ) == ["Wang —attacked→ Kim"]
    )
  }

  @Test func `the subject of "is to" is the infinitive's`() {
    #expect(
      rules.statements(
        """
        Wang Wang/PROPN 4 nsubj:outer B-PER
        is be/AUX 4 cop
        to to/PART 4 mark
        travel travel/VERB 0 root VerbForm=Inf
        to to/PART 6 mark
        investigate investigate/VERB 4 advcl VerbForm=Inf
        Acme Acme/PROPN 6 obj B-ORG
        """
      ).count == 1
    )
  }

  @Test func `a party beside a person's name takes no part in what the person does`() {
    #expect(
      rules.statements(
        """
        Wang Wang/PROPN 5 nsubj B-PER
        , ,/PUNCT 3 punct
        Democrat Democrat/PROPN 1 appos B-ORG
        , ,/PUNCT 3 punct
        accused accuse/VERB 0 root Tense=Past|VerbForm=Fin
        Kim Kim/PROPN 5 obj B-PER
        """
      ) == ["Wang —member-of→ Democrat", "Wang —accused→ Kim"]
    )
  }

  @Test func `praise of somebody's leader is not praise of the body`() {
    #expect(
      rules.statements(
        """
        Wang Wang/PROPN 2 nsubj B-PER
        praised praise/VERB 0 root Tense=Past|VerbForm=Fin
        Iran Iran/PROPN 5 nmod:poss B-LOC
        's 's/PART 3 case
        leader leader/NOUN 2 obj
        , ,/PUNCT 7 punct
        Kim Kim/PROPN 5 appos B-PER
        """
      ).isEmpty
    )
  }

  @Test(arguments: [
    ("for", ["Kim —attacked→ Iran (possible) said by Wang"]), ("after", []),
  ])
  func `what somebody is blamed for is their act, and what they are blamed after is nobody's`(
    preposition: String,
    acts: [String]
  ) {
    #expect(
      rules.statements(
        """
        Wang Wang/PROPN 2 nsubj B-PER
        accused accuse/VERB 0 root Tense=Past|VerbForm=Fin
        Kim Kim/PROPN 2 obj B-PER
        \(preposition) \(preposition)/ADP 6 case
        the the/DET 6 det
        attack attack/NOUN 2 obl
        on on/ADP 8 case
        Iran Iran/PROPN 6 nmod B-LOC
        """
      ) == ["Wang —accused→ Kim"] + acts
    )
  }

  @Test func `who is found guilty by a court is found so by it`() {
    #expect(
      rules.statements(
        """
        Wang Wang/PROPN 3 nsubj:pass B-PER
        was be/AUX 3 aux:pass
        found find/VERB 0 root Tense=Past|VerbForm=Part
        guilty guilty/ADJ 3 xcomp
        by by/ADP 6 case
        Iran Iran/PROPN 4 obl:agent B-LOC
        """
      ) == ["Iran —prosecuted→ Wang"]
    )
  }

  @Test func `a name before a sum is whom the sum is taken from`() {
    let text = """
      Iran Iran/PROPN 2 nsubj B-LOC
      fined fine/VERB 0 root Tense=Past|VerbForm=Fin
      Acme Acme/PROPN 5 compound B-ORG
      4m 4m/NUM 5 nummod
      euros euro/NOUN 2 obj
      """
    #expect(rules.statements(text) == ["Iran —prosecuted→ Acme"])
    #expect(rules.statements(text.replacing("4m/NUM 5 nummod", with: "big/ADJ 5 amod")).isEmpty)
  }

  @Test(arguments: [("remarks", "remark", false), ("delay", "delay", true)])
  func `the agent behind what somebody is blamed for blames, but not whose deed it is`(
    form: String,
    lemma: String,
    isFound: Bool
  ) {
    let found = rules.statements(
      """
      Smith     Smith/PROPN      3 nsubj:pass B-PER
      was       be/AUX           3 aux:pass
      condemned condemn/VERB     0 root VerbForm=Part|Tense=Past
      for       for/ADP          5 case
      \(form)   \(lemma)/NOUN    3 obl
      by        by/ADP           7 case
      Jones     Jones/PROPN      5 nmod B-PER
      """
    )
    #expect(found == (isFound ? ["Jones —accused→ Smith"] : []))
  }

  @Test(arguments: ["one", "brother"])
  func `who is one of those who do something does it`(noun: String) {
    let found = rules.statements(
      """
      Smith     Smith/PROPN        3 nsubj B-PER
      was       be/AUX             3 cop
      \(noun)   \(noun)/NOUN       0 root
      of        of/ADP             5 case
      those     that/PRON          3 nmod
      who       who/PRON           7 nsubj
      condemned condemn/VERB       5 acl:relcl VerbForm=Fin
      Jones     Jones/PROPN        7 obj B-PER
      """
    )
    #expect(found == (noun == "one" ? ["Smith —accused→ Jones"] : []))
  }
}
