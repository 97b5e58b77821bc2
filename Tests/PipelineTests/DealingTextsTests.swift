import Testing

/// Reports on who met and agreed with whom, and on what only looks like it.
struct DealingTextsTests {
  private func statements(_ text: String) throws -> [String] {
    try PlainText.statements(text, published: "2019-06-13")
  }

  @Test func `leaders whom the article names are met, not their states`() throws {
    let found = try statements(
      """
      Norwegian Prime Minister Jonas Berg met with Latvian and Estonian leaders on Sunday. Berg met with Latvian President Arnis Kalnins and Estonian President Tiit Saar in Riga.
      """
    )
    #expect(found.contains("Jonas Berg —met— Tiit Saar"))
    #expect(!found.contains { $0.hasSuffix("—met— Estonia") || $0.hasSuffix("—met— Latvia") })
    let alone = try statements(
      "Norwegian Prime Minister Jonas Berg met with Latvian and Estonian leaders on Sunday."
    )
    #expect(alone.contains("Jonas Berg —met— Estonia"))
  }

  @Test(arguments: [
    "Speaking to Dan Smith of the BBC, Tom Holt said it was over.",
    "The BBC discussed the plan with Tom Holt.",
  ])
  func `an interview is no meeting`(text: String) throws {
    #expect(try !statements(text).contains { $0.contains("—met—") || $0.contains("—called—") })
  }

  @Test(arguments: [
    "Jonas Berg discussed brokering a truce between Norway and Iceland.",
    "Jonas Berg said it was the best way to a peace deal between Norway and Iceland.",
    "Holm Corp announced leaving its joint venture with Berg Holdings in May.",
  ])
  func `a deal that is only sought or left is none`(text: String) throws {
    #expect(try !statements(text).contains { $0.contains("—agreed-with—") })
  }

  @Test func `two pairs between whom deals are made are not one of four`() throws {
    let found = try statements(
      "Jonas Berg announced deals between Norway and Iceland and between Latvia, Estonia, and Poland."
    )
    #expect(found.contains { $0.contains("—agreed-with—") && $0.contains("Iceland") })
    #expect(found.contains { $0.contains("—agreed-with—") && $0.contains("Poland") })
    #expect(
      !found.contains {
        $0.contains("—agreed-with—") && $0.contains("Iceland") && !$0.contains("Norway")
      }
    )
  }

  @Test func `where a meeting is stands before whom`() throws {
    let found = try statements(
      "Peter Falk is scheduled to meet in Narvik, Norway with Mary Kelly, who leads the union."
    )
    #expect(found.contains("Peter Falk —met— Mary Kelly"))
  }

  @Test func `the ministers of a post who were just named sign`() throws {
    let found = try statements(
      """
      The talks were attended by Norwegian energy minister Jonas Berg and Irish energy minister Mary Kelly. The agreement was signed by the energy ministers.
      """
    )
    #expect(
      found.contains {
        $0.contains("—agreed-with—") && $0.contains("Jonas Berg") && $0.contains("Mary Kelly")
      }
    )
  }

  @Test func `the two leaders are not who speaks of them`() throws {
    let found = try statements(
      """
      Latvian President Arnis Kalnins and opposition leader Tiit Saar signed the accord. Chief mediator Tom Holt said that the two leaders had agreed on a plan after five hours of intensive talks.
      """
    )
    #expect(found.contains("Arnis Kalnins —agreed-with— Tiit Saar"))
    #expect(!found.contains { $0.contains("Tom Holt") && !$0.contains("→") })
  }

  @Test(arguments: [
    (
      "The Holm Foundation, which pays the salaries of the Norsk Club, is rich.",
      "Holm Foundation —funded→ Norsk Club"
    ),
    (
      "Jonas Berg agreed to cooperate with Robert Hill's investigation.",
      "Jonas Berg —agreed-with— Robert Hill"
    ),
    ("Norway is willing to help Kenya's economy.", "Norway —offered→ Kenya"),
    ("Norway is fully committed to developing cooperation with Kenya.", "Norway —offered→ Kenya"),
  ])
  func `expenses that are paid, help and cooperation that is promised count`(
    text: String,
    dealing: String
  ) throws {
    #expect(try statements(text).contains(dealing))
  }

  @Test func `a state's own body does not aid it`() throws {
    let found = try statements("The Kenyan army has given food to Kenya.")
    #expect(!found.contains { $0.contains("—aided→") })
  }

  @Test func `both of two who met are the two`() throws {
    let found = try statements(
      "Peter Falk met Tom Holt when both were in their teens. The two founded the Berg Trust."
    )
    #expect(found.contains("Tom Holt —founded→ Berg Trust"))
  }
}
