import Testing

/// Candidates that cannot hold, whatever the pattern.
struct CandidateFilterTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      attacked:
        family: conflict
        from: [person, state, organization]
        to: [place, person]
        patterns:
          - "hit/VERB >nsubj SUBJECT >obj OBJECT"
          - "hit/VERB >nsubj (*/NOUN >amod SUBJECT) >obj OBJECT"
      """
    )
  }

  @Test func `the nationality of a suicide bomber is not the state's act`() {
    func hits(_ kind: String) -> [String] {
      rules.statements(
        """
        Iranian  Iranian/ADJ    3 amod B-LOC
        \(kind) \(kind)/NOUN  3 compound
        bombers  bomber/NOUN    4 nsubj
        hit      hit/VERB       0 root VerbForm=Fin
        Paris    Paris/PROPN    4 obj B-LOC
        """
      )
    }
    #expect(hits("jet") == ["Iran —attacked→ Paris"])
    #expect(hits("suicide") == [])
  }
}
