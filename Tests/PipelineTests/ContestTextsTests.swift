import Testing

/// Reports on votes and contests: who stood by what was counted for them, who came in behind whom,
/// and who stood for nothing.
struct ContestTextsTests {
  private func statements(_ text: String) throws -> [String] {
    try PlainText.statements(text, published: "2019-06-13")
  }

  private func candidacies(_ text: String) throws -> [String] {
    try statements(text).filter { $0.contains("—ran-for→") }
  }

  @Test func `votes and delegates are counted for those who stand`() throws {
    let found = try candidacies(
      """
      The presidential election in Finland was on Sunday. Anna Larsen received 40 percent of the vote, and Petr Hora received 30. Paul Brand, the former mayor of Turku, got the remaining votes.
      """
    )
    #expect(found.contains("Anna Larsen —ran-for→ Finland"))
    #expect(found.contains("Petr Hora —ran-for→ Finland"))
    #expect(found.contains("Paul Brand —ran-for→ Finland"))
    let none = try candidacies(
      """
      The presidential election in Finland was on Sunday. Anna Larsen gave the bill her vote, and Petr Hora received 120 votes as speaker of the house.
      """
    )
    #expect(none == [])
  }

  @Test func `a campaign of somebody, an endorsement and a list tell who stands`() throws {
    let found = try candidacies(
      """
      Finland will elect a president. Ida Holm supported the presidential campaign of Paul Brand. Anna Larsen endorsed Petr Hora for president. Other candidates for the presidency include lawyer Maria Leone, author Tom Reed and Senator Ana Costa.
      """
    )
    for name in ["Paul Brand", "Petr Hora", "Maria Leone", "Tom Reed", "Ana Costa"] {
      #expect(found.contains("\(name) —ran-for→ Finland"))
    }
    #expect(!found.contains("Ida Holm —ran-for→ Finland"))
    #expect(!found.contains("Anna Larsen —ran-for→ Finland"))
  }

  @Test func `a by-election is for the seat that the article names`() throws {
    let found = try candidacies(
      """
      Voters in the Australian electoral district of Fairview go to the polls in a by-election this week. We spoke to one of the four candidates running in the by-election, Anna Larsen, who is a farmer.
      """
    )
    #expect(found.contains("Anna Larsen —ran-for→ Fairview"))
  }

  @Test func `a post with a capital letter is one, too`() throws {
    let found = try candidacies("Paul Brand ran for Mayor of Las Vegas in 2015.")
    #expect(found == ["Paul Brand —ran-for→ Las Vegas"])
  }

  @Test
  func `neither a degree, a party's nomination nor the place of a vote is what one stands for`()
    throws
  {
    #expect(
      try candidacies("The author, PhD candidate Anna Larsen of the United States, spoke.") == []
    )
    let nominated = try candidacies(
      "Paul Brand was a contender for the Democratic Party's nomination."
    )
    #expect(!nominated.contains("Paul Brand —ran-for→ Democratic Party"))
    let found = try candidacies("Paul Brand ran for the Senate in Ohio in 2014.")
    #expect(found == ["Paul Brand —ran-for→ Senate"])
    #expect(try candidacies("Paul Brand ran in Vienna on Sunday.") == [])
  }

  @Test func `an apposition is of the name before it`() throws {
    let found = try candidacies(
      """
      Maria Leone, wife of Paul Brand, a presidential candidate who left the country, spoke in Finland.
      """
    )
    #expect(!found.contains("Maria Leone —ran-for→ Finland"))
  }

  @Test func `a place that goes to somebody is one behind the winner's`() throws {
    let found = try statements(
      """
      Anna Larsen won the Vienna Marathon on Sunday. Second and third place went to Maria Leone and Ida Holm, both from Norway. The prize money went to Ana Costa.
      """
    )
    #expect(found.contains("Anna Larsen —defeated→ Maria Leone"))
    #expect(found.contains("Anna Larsen —defeated→ Ida Holm"))
    #expect(!found.contains("Anna Larsen —defeated→ Ana Costa"))
  }

  @Test func `soldiers win no contest`() throws {
    let none = try statements("Norwegian troops defeated the Taliban in May.")
    #expect(!none.contains { $0.contains("—defeated→") })
    let found = try statements("Norway defeated Sweden in the final in May.")
    #expect(found.contains("Norway —defeated→ Sweden"))
  }
}
