import Testing

/// Results that are told one after the other.
struct StandingsTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      "defeated: {family: conflict, from: [person], to: [person]}"
    )
  }

  private func results(_ place: String) -> [String] {
    rules.statements(
      """
      Lee      Lee/PROPN     2 nsubj B-PER
      won      win/VERB      0 root VerbForm=Fin
      the      the/DET       4 det
      primary  primary/NOUN  2 obj

      Wang      Wang/PROPN       2 nsubj B-PER
      came      come/VERB        0 root VerbForm=Fin
      in        in/ADP           4 case
      \(place)  \(place)/ADJ     2 obl
      """
    )
  }

  @Test func `whoever comes in behind the winner of the sentence before was defeated`() {
    #expect(results("second") == ["Lee —defeated→ Wang"])
    #expect(results("late") == [])
  }
}
