import TestKit
import Testing

/// The phrases of place and time that `SentenceGraph` lends to verbs and nouns, and who goes
/// on acting behind reported speech.
struct PhraseEdgesTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      accused:
        family: conflict
        from: [person, state]
        to: [person, state]
        patterns: ['accuse/VERB >nsubj SUBJECT >obj OBJECT']
      met:
        family: contact
        from: [person]
        to: [person]
        symmetric: true
        patterns: ['say/VERB >nsubj SUBJECT >obl[alongside] OBJECT']
      praised:
        family: cooperation
        from: [person]
        to: [person]
        patterns: ['praise/VERB >nsubj SUBJECT >obj OBJECT']
      visited:
        family: contact
        from: [person]
        to: [place]
        patterns:
          - 'tell/VERB >nsubj SUBJECT >obl[in] OBJECT'
          - 'fly/VERB >nsubj SUBJECT >obl[to] OBJECT'
          - 'talk/NOUN >nmod[in] OBJECT <obj (hold/VERB >nsubj SUBJECT)'
      """
    )
  }

  @Test func `where somebody is told something, the speaker is`() {
    #expect(
      rules.statements(
        """
        Wang Wang/PROPN 2 nsubj B-PER
        told tell/VERB 0 root Tense=Past|VerbForm=Fin
        Kim Kim/PROPN 2 iobj B-PER
        in in/ADP 5 case
        Paris Paris/PROPN 3 nmod B-LOC
        to to/PART 7 mark
        wait wait/VERB 2 xcomp VerbForm=Inf
        """
      ) == ["Wang —visited→ Paris"]
    )
  }

  @Test func `talks are where those are with whom they are held`() {
    #expect(
      rules.statements(
        """
        Wang Wang/PROPN 2 nsubj B-PER
        held hold/VERB 0 root Tense=Past|VerbForm=Fin
        talks talk/NOUN 2 obj Number=Plur
        with with/ADP 5 case
        officials official/NOUN 3 nmod Number=Plur
        in in/ADP 7 case
        Paris Paris/PROPN 5 nmod B-LOC
        """
      ) == ["Wang —visited→ Paris"]
    )
  }

  @Test(arguments: [("future", "NOUN", "O", true), ("Kim", "PROPN", "B-PER", false)])
  func `who says what a thing is goes on to accuse`(
    said: String,
    tag: String,
    name: String,
    isFound: Bool
  ) {
    let statements = rules.statements(
      """
      Wang Wang/PROPN 2 nsubj B-PER
      said say/VERB 0 root Tense=Past|VerbForm=Fin
      \(said) \(said)/\(tag) 5 nsubj \(name)
      was be/AUX 5 cop
      bleak bleak/ADJ 2 ccomp
      and and/CCONJ 7 cc
      accused accuse/VERB 5 conj Tense=Past|VerbForm=Fin
      Iran Iran/PROPN 7 obj B-LOC
      """
    )
    #expect(statements.contains("Wang —accused→ Iran") == isFound)
  }

  @Test func `whoever praises behind a day is the agent`() {
    #expect(
      rules.statements(
        """
        Wang Wang/PROPN 3 nsubj:pass B-PER
        was be/AUX 3 aux:pass
        praised praise/VERB 0 root Tense=Past|VerbForm=Part
        Monday Monday/PROPN 3 obl:unmarked
        by by/ADP 6 case
        Kim Kim/PROPN 4 nmod B-PER
        """
      ) == ["Kim —praised→ Wang"]
    )
  }

  @Test func `nobody travels to the earth`() {
    func flights(to place: String) -> [String] {
      rules.statements(
        """
        Wang Wang/PROPN 2 nsubj B-PER
        flew fly/VERB 0 root Tense=Past|VerbForm=Fin
        to to/ADP 4 case
        \(place) \(place)/PROPN 2 obl B-LOC
        """
      )
    }
    #expect(flights(to: "Paris") == ["Wang —visited→ Paris"])
    #expect(flights(to: "Earth") == [])
  }

  @Test func `who has a chance to act acts`() {
    #expect(
      rules.statements(
        """
        a      a/DET        2 det
        chance chance/NOUN  0 root
        for    for/SCONJ    6 mark
        Kim    Kim/PROPN    2 nmod B-PER
        to     to/PART      6 mark
        praise praise/VERB  2 acl VerbForm=Inf
        Wang   Wang/PROPN   6 obj B-PER
        """
      ).first?.hasPrefix("Kim —praised→ Wang") == true
    )
  }
}
