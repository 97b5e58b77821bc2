import Testing

/// Who speaks in quotations, of whom and to whom, in the marks of several papers.
struct QuotationTextsTests {
  private static let opening =
    "Norwegian Prime Minister Anna Berg met Danish President Peter Holm on Monday.\n\n"

  private func statements(_ text: String) throws -> [String] {
    try PlainText.statements(Self.opening + text, published: "2023-05-16")
  }

  @Test(arguments: [
    "'Holm is a liar,' Berg said.",
    "'We will wait. Holm is a liar,' Berg said.",
    "‘We can’t wait,’ Berg said. ‘Holm is a liar.’",
    "'The miners' plan is good. Holm is a liar,' Berg said.",
  ])
  func `single marks hold what somebody says`(text: String) throws {
    #expect(try statements(text).contains("Anna Berg —accused→ Peter Holm"))
  }

  @Test func `I and my in single marks are who speaks`() throws {
    let found = try statements("'I support Holm and thank him,' Berg said.")
    #expect(found.contains("Anna Berg —supported→ Peter Holm"))
  }

  @Test(arguments: [
    "Berg read the miners' plan. Holm is a liar in the fishermen's play.",
    "'Tis the season, Berg said of the '90s. Holm is a liar in a play.",
    "Berg wrote for the 'Oslo Post' once. Holm is a liar in a play at the 'House of Sand'.",
  ])
  func `apostrophes and names open no quotation`(text: String) throws {
    #expect(!(try statements(text)).contains { $0.contains("—accused→") })
  }

  @Test func `a straight mark opens again where the next paragraph's text runs on`() throws {
    let found = try statements(
      "Berg said: \"This is how it is. \"Holm is a liar, and nobody believes him.\""
    )
    #expect(found.contains("Anna Berg —accused→ Peter Holm"))
  }

  @Test func `a quoted paragraph goes on with who spoke before it`() throws {
    let quoted = try statements(
      "“We have waited for a year,” Berg said.\n\n“Holm is a liar and a coward.”"
    )
    #expect(quoted.contains("Anna Berg —accused→ Peter Holm"))
    let told = try statements(
      "Berg answered with harsh words and called for a vote.\n\n\"Holm is a liar and a coward.\""
    )
    #expect(told.contains("Anna Berg —accused→ Peter Holm"))
  }

  @Test func `you is who is spoken to`() throws {
    let told = try statements("“You are a liar,” Berg told Holm.")
    #expect(told.contains("Anna Berg —accused→ Peter Holm"))
    let thanked = try statements("“Thank you for your help,” Berg told Holm.")
    #expect(thanked.contains("Anna Berg —supported→ Peter Holm"))
    let other = try statements("“You are a liar,” Berg told reporters of a story about Holm.")
    #expect(!other.contains("Anna Berg —accused→ Peter Holm"))
  }

  @Test(arguments: [
    ("“Russia needs to stop this war,” Berg said.", "Anna Berg —requested→ Russia"),
    ("“Russia has got to stop this war,” Berg said.", "Anna Berg —requested→ Russia"),
    ("“We will not let Russia win this war,” Berg said.", "Anna Berg —threatened→ Russia"),
    ("“There will be no talks with Russia,” Berg said.", "Anna Berg —rejected→ Russia"),
    ("“The blame lies with Holm,” Berg said.", "Anna Berg —accused→ Peter Holm"),
    ("“Shame on Holm,” Berg said.", "Anna Berg —accused→ Peter Holm"),
    ("“Holm has blood on his hands,” Berg said.", "Anna Berg —accused→ Peter Holm"),
    ("“Nobody believes Holm any more,” Berg said.", "Anna Berg —accused→ Peter Holm"),
    (
      "“The way Holm treats his people is a disgrace,” Berg said.", "Anna Berg —accused→ Peter Holm"
    ),
    (
      "Berg posted that Russia was 'locking itself in the logic of war'.",
      "Anna Berg —accused→ Russia"
    ),
  ])
  func `what is said without a verb of its kind`(text: String, statement: String) throws {
    #expect(try statements(text).contains(statement))
  }

  @Test(arguments: [
    ("“Holm has what he needs to win,” Berg said.", "—requested→"),
    ("“Holm does not need to go,” Berg said.", "—requested→"),
    ("“If the rain stops, then Holm has to walk,” Berg said.", "—requested→"),
    ("“If Holm comes, we will take the train,” Berg said.", "—threatened→"),
    ("“If Holm wins, we will help him,” Berg said.", "—threatened→"),
    ("“There are no talks about Denmark,” Berg said.", "—rejected→"),
    ("“Holm's death is a disgrace,” Berg said.", "Anna Berg —accused→ Peter Holm"),
    ("Berg told of an inquiry into Russian meddling.", "—accused→"),
    ("Berg said Holm “worked until his last breath”.", "—accused→"),
    ("“Norway and its people are wonderful,” Berg said.", "—supported→ Norway"),
  ])
  func `what only mentions somebody states nothing`(text: String, statement: String) throws {
    #expect(!(try statements(text)).contains { $0.contains(statement) })
  }
}
