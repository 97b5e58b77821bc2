import Testing

/// Reports on who went where, and on what only looks like a journey.
struct JourneyTextsTests {
  private func statements(_ text: String) throws -> [String] {
    try PlainText.statements(text, published: "2019-06-13")
  }

  private func visits(_ text: String) throws -> [String] {
    try statements(text).filter { $0.contains("—visited→") }
  }

  @Test(arguments: [
    (
      "In closing remarks made after a two-day visit to Kenya, union chief Jonas Berg warned of a drought.",
      "Jonas Berg —visited→ Kenya"
    ),
    (
      "The cut was part of a plan announced by Eva Lund and Tom Holt last May on a trip to Ireland.",
      "Tom Holt —visited→ Ireland"
    ),
    (
      "Tom Holt, who is in Bolivia for the opening of a dam, said that it was safe.",
      "Tom Holt —visited→ Bolivia"
    ),
    (
      "The king sent Foreign Secretary Mary Kelly to visit Malta on Monday.",
      "Mary Kelly —visited→ Malta"
    ),
    (
      "The plant was a stop on Eva Lund's three-day tour of various factories in Britain.",
      "Eva Lund —visited→ United Kingdom"
    ),
  ])
  func `a visit may be told in the course of another clause`(text: String, visit: String) throws {
    #expect(try visits(text).contains(visit))
  }

  @Test(arguments: [
    "Anna Kask, an opposition candidate for the Latvian presidential election, held a rally in Riga, Latvia.",
    "In his talk at the United States think tank Atlantic Council's Berlin headquarters, Tom Holt said that it was late.",
    "Tom Holt entered the Labour Party in 1990.",
    "Peter Falk was in Portugal for two years.",
  ])
  func `who is at home, joins or only speaks does not visit`(text: String) throws {
    #expect(try visits(text).isEmpty)
  }

  @Test func `who sets out from home visits where they go`() throws {
    let found = try visits(
      "Eva Lund drove from her home in the village of Flekkefjord to Stavanger."
    )
    #expect(found == ["Eva Lund —visited→ Stavanger"])
  }

  @Test func `the tour that a visit is part of is its maker's`() throws {
    let found = try visits(
      """
      Irish minister Mary Kelly visited Oslo on Monday. The visit, part of a tour of Scandinavia, is to end on Friday.
      """
    )
    #expect(found.contains("Mary Kelly —visited→ Scandinavia"))
  }

  @Test func `a place between states of a list lies in none of them`() throws {
    let found = try statements(
      "Eva Lund set out on her mission with visits to Israel, the West Bank, Jordan, Egypt, Tunisia and France."
    )
    #expect(found.contains("Eva Lund —visited→ Jordan"))
    #expect(!found.contains("West Bank —located-in→ Jordan"))
  }

  @Test func `who is sent to a place does what is told of it`() throws {
    let found = try statements(
      "Jonas Berg sent the chancellor Peter Falk to Dublin where he met with Mary Kelly and then returned to Oslo."
    )
    #expect(found.contains { $0.contains("—met—") && $0.contains("Peter Falk") })
    #expect(!found.contains { $0.contains("—met—") && $0.contains("Jonas Berg") })
  }

  @Test func `the country that somebody tours is not their own`() throws {
    let found = try visits(
      "Asked about the war in Sudan, US President Joe Brown said he has sent Secretary of State Mary Kelly to visit the country on Monday."
    )
    #expect(found == ["Mary Kelly —visited→ Sudan"])
  }
}
