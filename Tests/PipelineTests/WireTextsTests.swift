import Testing

/// Wordings of news agencies for who acts on whom: people by their body's kind, fighters by whom they
/// obey, envoys who are summoned.
struct WireTextsTests {
  private func statements(_ text: String) throws -> [String] {
    try PlainText.statements(text, published: "2019-03-12")
  }

  @Test func `a pronoun goes on with a body whose kind a noun behind its name tells`() throws {
    let rebels = try statements("Hezbollah militants said they had fired rockets at Israel.")
    #expect(rebels.contains("Hezbollah —attacked→ Israel"))
    let group = try statements("The Islamic State group said it attacked Kabul.")
    #expect(group.contains("Islamic State —attacked→ Kabul"))
  }

  @Test func `fighters who obey somebody act for them`() throws {
    let found = try statements(
      "Fighters loyal to Hezbollah attacked the town of Gao on Monday."
    )
    #expect(found.contains("Hezbollah —attacked→ Gao"))
  }

  @Test func `nobody demands their own resignation`() throws {
    let found = try statements(
      "Rolf Larsen has refused to go. Opposition leader Jonas Holm demanded his resignation."
    )
    #expect(!found.contains("Jonas Holm —requested→ Jonas Holm"))
    #expect(found.contains("Jonas Holm —requested→ Rolf Larsen"))
  }

  @Test func `an envoy whose expulsion is told is not expelled by those who sent them`() throws {
    let found = try statements(
      "Norway ordered the expulsion of Sweden's ambassador, Jonas Holm, on Monday."
    )
    #expect(found.contains("Norway —sanctioned→ Jonas Holm"))
    #expect(!found.contains("Sweden —sanctioned→ Jonas Holm"))
  }

  @Test func `who summons an envoy to protest is who protests`() throws {
    let found = try statements("Norway summoned the Swedish ambassador to protest the raid.")
    #expect(found.contains("Norway —requested→ Sweden"))
    #expect(found.contains("Norway —accused→ Sweden"))
    #expect(!found.contains("Norway —sanctioned→ Sweden"))
  }

  @Test func `who blocks a statement does not say what it says`() throws {
    let found = try statements("Norway blocked a Danish statement criticising Sweden.")
    #expect(!found.contains("Norway —accused→ Sweden"))
  }

  @Test func `what a bid is about is not whose it is`() throws {
    let found = try statements("Norway rejected Sweden's NATO bid.")
    #expect(found.contains("Norway —rejected→ Sweden"))
    #expect(!found.contains("Norway —rejected→ NATO"))
  }

  @Test func `the halves of Korea are named by where they lie`() throws {
    let found = try statements(
      "North Korea and South Korea held talks. The North later threatened the South with an attack."
    )
    #expect(found.contains("North Korea —threatened→ South Korea"))
  }

  @Test func `a series of attacks has a culprit as one attack has`() throws {
    let found = try statements("Norway said Sweden was behind a series of attacks on its ports.")
    #expect(found.contains("Norway —accused→ Sweden"))
  }

  @Test func `several states back somebody though back looks like an adverb`() throws {
    let found = try statements("Norway and Finland back Jonas Holm.")
    #expect(found.contains("Norway —supported→ Jonas Holm"))
    #expect(found.contains("Finland —supported→ Jonas Holm"))
  }

  @Test func `force to restore somebody threatens somebody else`() throws {
    let found = try statements("NATO threatened to use force to restore President Jonas Holm.")
    #expect(!found.contains("NATO —threatened→ Jonas Holm"))
  }

  @Test func `a junta acts for its state`() throws {
    let found = try statements("Mali's junta expelled the French ambassador on Monday.")
    #expect(found.contains("Mali —sanctioned→ France"))
  }

  @Test func `a label between commas behind a name does nothing`() throws {
    let found = try statements(
      "Lawmaker Ann Berg, a Democrat from Michigan, called Rolf Larsen a \"racist\"."
    )
    #expect(found.contains("Ann Berg —accused→ Rolf Larsen"))
    #expect(!found.contains("Democratic Party —accused→ Rolf Larsen"))
  }

  @Test func `the present of a verb of speech is no plural`() throws {
    let found = try statements("Ann Berg alleges that Rolf Larsen assaulted her in 1986.")
    #expect(found.contains("Ann Berg —accused→ Rolf Larsen"))
  }

  @Test func `nobody revokes their own clearance`() throws {
    let found = try statements(
      "Rolf Larsen called Jonas Holm a liar. Holm later revoked his security clearance."
    )
    #expect(!found.contains("Jonas Holm —sanctioned→ Jonas Holm"))
    #expect(found.contains("Jonas Holm —sanctioned→ Rolf Larsen"))
  }

  @Test func `gunmen from a group of a kind are the group`() throws {
    let found = try statements(
      "Aid worker Ann Berg was abducted by gunmen from the Islamic State group in 2014."
    )
    #expect(found.contains("Islamic State —detained→ Ann Berg"))
  }

  @Test func `what somebody handles is not whose handling is blamed`() throws {
    let found = try statements("Ann Berg criticised Rolf Larsen's handling of North Korea.")
    #expect(found.contains("Ann Berg —accused→ Rolf Larsen"))
    #expect(!found.contains("Ann Berg —accused→ North Korea"))
  }

  @Test func `a visit that was told is blamed on the visitor`() throws {
    let found = try statements("Rolf Larsen visited Israel on Monday. Hamas denounced the visit.")
    #expect(found.contains("Hamas —accused→ Rolf Larsen"))
  }

  @Test func `an example is one of those right before it`() throws {
    for text in [
      "The United States imposed sanctions on five Russian officials, including spy chief Ivan Bort.",
      "The United States sanctioned ten people, including Chechen leader Ivan Bort.",
    ] {
      #expect(try statements(text).contains("United States —sanctioned→ Ivan Bort"), "\(text)")
    }
  }

  @Test func `a party that speaks of itself as it does what it says`() throws {
    let found = try statements("The Labour Party said it had suspended its spokesman Jonas Holm.")
    #expect(found.contains("Labour Party —sanctioned→ Jonas Holm"))
  }

  @Test func `a few of a party's members are not the party`() throws {
    let few = try statements("Eleven Democrats voted with Ann Berg to confirm Jonas Holm.")
    #expect(!few.contains("Democratic Party —supported→ Jonas Holm"))
  }

  @Test func `what nobody would say is not told`() throws {
    let untold = try statements("Ann Berg refused to say whether she supports Jonas Holm.")
    #expect(!untold.contains("Ann Berg —supported→ Jonas Holm"))
    let said = try statements("Ann Berg said that she supports Jonas Holm.")
    #expect(said.contains("Ann Berg —supported→ Jonas Holm"))
  }

  @Test func `those to whom a group is linked do not strike`() throws {
    let found = try statements(
      "The al Qaeda linked group al-Shabaab has stormed a hotel in Mogadishu, police said."
    )
    #expect(!found.contains { $0.hasPrefix("al Qaeda —attacked→") })
  }
}
