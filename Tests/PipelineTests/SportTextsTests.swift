import Testing

/// Sport and lives: towns that stand for their clubs, players, those who pay tribute.
struct SportTextsTests {
  private func statements(_ text: String) throws -> [String] {
    try PlainText.statements(text, published: "2020-01-25")
  }

  @Test func `towns with a score are teams`() throws {
    let found = try statements("Toronto beat Boston 113-97 on Wednesday, and the crowd cheered.")
    #expect(found.contains("Toronto —defeated→ Boston"))
    #expect(try statements("Wales beat Italy 42-0 in Cardiff.").contains("Wales —defeated→ Italy"))
  }

  @Test func `a town that sacks its coach is a club`() throws {
    let found = try statements("Barcelona sacked coach Arnau Puig on Monday.")
    #expect(found.contains("Barcelona —dismissed→ Arnau Puig"))
  }

  @Test func `towns without a score are places`() throws {
    let found = try statements("Mayor Ann Holm won Toronto over to her plan for Boston.")
    #expect(!found.contains { $0.contains("defeated") })
  }

  @Test func `the champion of a contest is no adherent of it`() throws {
    let found = try statements("Formula One champion Jonas Lindt was born in Stevenage.")
    #expect(!found.contains { $0.contains("supported") })
    #expect(found.contains("Jonas Lindt —born-in→ Stevenage"))
  }

  @Test func `who leaves a club joins the next`() throws {
    let found = try statements(
      "Nigerian striker Odu Ibe has left Shanghai Shenhua to join Manchester United on loan."
    )
    #expect(found.contains("Odu Ibe —works-for→ Manchester United"))
    #expect(!found.contains { $0.hasPrefix("Shanghai") })
  }

  @Test func `Sun may be a surname`() throws {
    let found = try statements(
      "Chinese swimmer Sun Yang was banned for eight years by the Court of Arbitration for Sport."
    )
    #expect(found.contains("Court of Arbitration for Sport —sanctioned→ Sun Yang"))
  }

  @Test func `those who pay tribute to him are others than he`() throws {
    let found = try statements(
      "Peter Marsh lived in Boyd with his wife Angie. Harrison Holm and George Brandt paid tribute to him."
    )
    #expect(!found.contains { $0.hasSuffix("supported→ Harrison Holm") })
  }

  @Test func `nobody lives in the programme that they present`() throws {
    let found = try statements(
      "Caroline Holm, the former Love Island presenter, was found dead at her flat in London."
    )
    #expect(!found.contains { $0.hasSuffix("Love Island") })
  }
}
