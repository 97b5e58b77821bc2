import Testing

/// Blame and praise of deeds that sentences before tell, and of those whom others join or name.
struct StanceDeedTextsTests {
  private func statements(_ text: String) throws -> [String] {
    try PlainText.statements(text, published: "2023-05-16")
  }

  @Test func `an attack that the article opens with is the one blamed or approved of later`() throws
  {
    let story = """
      Norway bombed the Swedish port of Malmo on Monday. The weather was fine. People went \
      fishing. The sun shone over the hills. A boat came in.
      """
    let blamed = try statements(story + " Rolf Larsen of Denmark spoke out against the attack.")
    #expect(blamed.contains("Rolf Larsen —accused→ Norway"))
    let approved = try statements(story + " Rolf Larsen of Denmark found the attack justified.")
    #expect(approved.contains("Rolf Larsen —supported→ Norway"))
    let doubted = try statements(story + " Rolf Larsen of Denmark found the attack not justified.")
    #expect(!doubted.contains("Rolf Larsen —supported→ Norway"))
    let asked = try statements(story + " Rolf Larsen of Denmark asked about the attack.")
    #expect(!asked.contains { $0.hasPrefix("Rolf Larsen —accused→") })
  }

  @Test func `a decision that the article opens with is the one criticised later`() throws {
    let story = """
      Ann Berg closed the port on Monday. The weather was fine. People went fishing. The sun \
      shone over the hills. A boat came in.
      """
    let blamed = try statements(story + " Rolf Larsen criticized the decision on the radio.")
    #expect(blamed.contains("Rolf Larsen —accused→ Ann Berg"))
    let other = try statements(story + " Rolf Larsen criticized a decision on the radio.")
    #expect(!other.contains("Rolf Larsen —accused→ Ann Berg"))
  }

  @Test func `those named at the end as some of a group do what the group does`() throws {
    let found = try statements(
      "Several officials urged Ann Berg to resign, including Rolf Larsen and Eva Holm."
    )
    #expect(found.contains("Rolf Larsen —requested→ Ann Berg"))
    #expect(found.contains("Eva Holm —requested→ Ann Berg"))
    let none = try statements("Several officials urged Ann Berg to see towns, including Bergen.")
    #expect(!none.contains { $0.hasPrefix("Bergen —requested→") })
  }

  @Test func `tributes without a receiver are to whoever has died`() throws {
    let story = "Guitarist Carl Lind died on Sunday. "
    let paid = try statements(story + "Tributes were paid by singers including Ann Berg.")
    #expect(paid.contains("Ann Berg —supported→ Carl Lind"))
    let to = try statements(story + "Ann Berg paid tribute to the guitarist.")
    #expect(to.contains("Ann Berg —supported→ Carl Lind"))
    let others = try statements(story + "Ann Berg paid tribute to the fans.")
    #expect(!others.contains("Ann Berg —supported→ Carl Lind"))
  }

  @Test func `it is praise to be honoured to work with somebody`() throws {
    let found = try statements("\"It was a privilege to work with Carl Lind,\" said Ann Berg.")
    #expect(found.contains("Ann Berg —supported→ Carl Lind"))
    let none = try statements("\"It was a pity to work with Carl Lind,\" said Ann Berg.")
    #expect(!none.contains("Ann Berg —supported→ Carl Lind"))
  }

  @Test func `who takes a stand before a comma speaks the words behind it`() throws {
    let found = try statements(
      """
      Ann Berg defended her plan, "If Norway closes the port again this year, I will destroy the \
      economy of Norway."
      """
    )
    #expect(found.contains("Ann Berg —threatened→ Norway"))
  }

  @Test func `who refers to somebody by a bad name blames them`() throws {
    let found = try statements("Ann Berg referred to Rolf Larsen as a liar.")
    #expect(found.contains("Ann Berg —accused→ Rolf Larsen"))
    let none = try statements("Ann Berg referred to Rolf Larsen in a book about a liar.")
    #expect(!none.contains("Ann Berg —accused→ Rolf Larsen"))
  }

  @Test func `what a body makes and somebody decries is the body's`() throws {
    let found = try statements("Ann Berg decried the Hamas video.")
    #expect(found.contains("Ann Berg —accused→ Hamas"))
  }

  @Test func `a court that finds against somebody rejects, and does not blame`() throws {
    let found = try statements(
      "The Supreme Court of Norway ruled that Rolf Larsen had abused his power."
    )
    #expect(found.contains { $0.hasSuffix("—rejected→ Rolf Larsen") })
    #expect(!found.contains { $0.hasSuffix("—accused→ Rolf Larsen") })
  }

  @Test func `whom a speaker asks to be good is not praised`() throws {
    let found = try statements(
      "\"Justice takes time,\" Ann Berg said, asking Rolf Larsen to be patient."
    )
    #expect(found.contains("Ann Berg —requested→ Rolf Larsen"))
    #expect(!found.contains("Ann Berg —supported→ Rolf Larsen"))
  }

  @Test func `what somebody tells of the dead in their own words honours them`() throws {
    let story = "Guitarist Carl Lind died on Sunday. "
    let told = try statements(
      story + "Ann Berg said of Lind, \"He brought music to all the schools of our town.\""
    )
    #expect(told.contains("Ann Berg —supported→ Carl Lind"))
    let plain = try statements(
      story + "Ann Berg said of Lind, \"He died in the arms of all his children here.\""
    )
    #expect(!plain.contains("Ann Berg —supported→ Carl Lind"))
    let alive = try statements(
      "Guitarist Carl Lind sang on Sunday. Ann Berg said of Lind, \"He brought music to all the "
        + "schools of our town.\""
    )
    #expect(!alive.contains("Ann Berg —supported→ Carl Lind"))
  }

  @Test func `what nobody will ever press another for is not asked`() throws {
    let found = try statements("Ann Berg said, \"Norway will never pressure Sweden to pay.\"")
    #expect(!found.contains("Norway —requested→ Sweden"))
  }

  @Test func `the remarks are of those whose comments were told before`() throws {
    let owned = try statements(
      """
      Carl Lind called Ann Berg's comments racist. Rolf Larsen of Denmark said the remarks were \
      unacceptable.
      """
    )
    #expect(owned.contains("Rolf Larsen —accused→ Ann Berg"))
    #expect(!owned.contains("Rolf Larsen —accused→ Carl Lind"))
    let made = try statements(
      """
      Sweden protested over remarks made by Ann Berg. The weather was fine. Rolf Larsen called \
      the comments shameful.
      """
    )
    #expect(made.contains("Rolf Larsen —accused→ Ann Berg"))
  }

  @Test func `those who follow suit do what was told of others`() throws {
    let story = "Norway imposed sanctions on Igor Orlov. "
    let named = try statements(story + "Sweden and Denmark followed suit.")
    #expect(named.contains("Sweden —sanctioned→ Igor Orlov"))
    #expect(named.contains("Denmark —sanctioned→ Igor Orlov"))
    let listed = try statements(story + "Other nations followed suit, including Sweden.")
    #expect(listed.contains("Sweden —sanctioned→ Igor Orlov"))
    let both = try statements(
      "Norway imposed sanctions on Igor Orlov and Ann Berg. Sweden followed suit."
    )
    #expect(both.contains("Sweden —sanctioned→ Igor Orlov"))
    #expect(both.contains("Sweden —sanctioned→ Ann Berg"))
    let own = try statements(story + "Carl Lind scored and Rolf Larsen followed suit.")
    #expect(!own.contains("Rolf Larsen —sanctioned→ Igor Orlov"))
    let other = try statements(story + "Sweden followed the debate.")
    #expect(!other.contains("Sweden —sanctioned→ Igor Orlov"))
  }
}
