import Testing

/// Threats that a condition states.
struct StanceQuotedTests {
  private let rules: Rules

  init() throws {
    rules = try Rules("threatened: {family: conflict, from: [person], to: [person, organization]}")
  }

  /// "Lavrov said if Putin leaves, he …": with what happens then.
  private func warned(_ verb: String, _ subject: String) -> [String] {
    rules.statements(
      """
      Lavrov Lavrov/PROPN 2 nsubj B-PER
      said   say/VERB     0 root VerbForm=Fin
      if     if/SCONJ     5 mark
      Putin  Putin/PROPN  5 nsubj B-PER
      lies   lie/VERB     9 advcl VerbForm=Fin
      ,      ,/PUNCT      9 punct
      \(subject) \(subject)/PROPN 9 nsubj B-PER
      will   will/AUX     9 aux
      \(verb) \(verb)/VERB 2 ccomp VerbForm=Inf
      """
    )
  }

  @Test func `what follows if others do it is a threat`() {
    #expect(warned("retaliate", "Lavrov") == ["Lavrov —threatened→ Putin"])
    #expect(warned("suffer", "Putin") == ["Lavrov —threatened→ Putin"])
    #expect(warned("sleep", "Lavrov").isEmpty)
    #expect(warned("suffer", "Lavrov").isEmpty)
  }
}
