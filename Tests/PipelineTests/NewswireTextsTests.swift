import Testing

/// Wordings of agencies for offices, parties, units and places, each told as reports tell them.
struct NewswireTextsTests {
  private func statements(_ text: String) throws -> [String] {
    try PlainText.statements(text, published: "2024-06-14")
  }

  @Test func `no sentence ends at an abbreviated state before a small letter`() throws {
    let found = try statements("The U.S. consulate in Erbil was hit by rockets on Monday.")
    #expect(found.contains("U.S. consulate —located-in→ Erbil"))
    #expect(found.contains("U.S. consulate —part-of→ United States"))
  }

  @Test func `a think tank is no organ of the state before its name`() throws {
    let found = try statements(
      "The United States think tank Harlan Council published the report on Monday."
    )
    #expect(found.contains("Harlan Council —located-in→ United States"))
    #expect(!found.contains { $0.contains("—part-of→ United States") })
  }

  @Test func `a body called a part of another behind a comma is one`() throws {
    let found = try statements(
      "The Office of Foreign Assets Control, part of the U.S. Treasury, imposed the measures."
    )
    #expect(found.contains("Office of Foreign Assets Control —part-of→ U.S. Treasury"))
  }

  @Test func `whoever sits for a body called ruling or opposition is its member`() throws {
    for text in [
      "Petra Novak, a lawmaker from the ruling Civic Union, said the bill would fail.",
      "Lawmaker Petra Novak of the centre-right Civic Union said the bill would fail.",
      "Petra Novak, a lawmaker for the opposition Civic Union, said the bill would fail.",
    ] {
      let found = try statements(text)
      #expect(found.contains("Petra Novak —member-of→ Civic Union"), "\(text)")
      #expect(!found.contains("Petra Novak —works-for→ Civic Union"), "\(text)")
    }
  }

  @Test func `a numbered unit is a name of its own`() throws {
    let found = try statements(
      "Soldiers from Ukraine's 7th Brigade fired on Russian positions near Bakhmut."
    )
    #expect(found.contains("7th Brigade —part-of→ Ukraine"))
    let led = try statements("Colonel Igor Konash, commander of the 58th Army, was killed.")
    #expect(led.contains("Igor Konash —leads→ 58th Army"))
  }

  @Test func `whence an appointee is said to be is not where the post is`() throws {
    let found = try statements(
      "UN Secretary-General Ola Berg appointed Anna Brell of Denmark as his special envoy for Syria."
    )
    #expect(found.contains("Ola Berg —appointed→ Anna Brell"))
    #expect(!found.contains("Anna Brell —works-for→ Denmark"))
  }

  @Test func `a post before and does not lend its state to the next`() throws {
    let found = try statements(
      "Former Norwegian prime minister and current UN envoy Ola Berg said talks would go on."
    )
    #expect(found.contains("Ola Berg —leads→ Norway"))
    #expect(!found.contains("Ola Berg —works-for→ Norway"))
  }

  @Test func `whoever heads a body that a nationality modifies does not lead the state`() throws {
    let found = try statements(
      """
      The president of the French rugby federation, Luc Merle, said it was wrong. The president of the Kenyan chamber of commerce, Amos Otieno, agreed. Iraqi Shi'ite leader Azad Talib visited Ankara.
      """
    )
    #expect(!found.contains("Luc Merle —leads→ France"))
    #expect(!found.contains("Amos Otieno —leads→ Kenya"))
    #expect(!found.contains("Azad Talib —leads→ Iraq"))
    #expect(found.contains("Azad Talib —citizen-of→ Iraq"))
  }

  @Test func `a coalition and a coup remove whom they topple`() throws {
    let found = try statements("Saddam Hussein was ousted in 2003 by a U.S.-led coalition.")
    #expect(found.contains("United States —dismissed→ Saddam Hussein"))
    let coup = try statements(
      "The ruler Abdel Harun was toppled in a coup led by General Musa Idris in 2019."
    )
    #expect(coup.contains("Musa Idris —dismissed→ Abdel Harun"))
  }

  @Test func `whoever approves an appointment does not get the post`() throws {
    let found = try statements(
      """
      President Amos Otieno has approved the appointment of Jane Muir as head of the Federal Road Safety Corps.
      """
    )
    #expect(found.contains("Amos Otieno —appointed→ Jane Muir"))
    #expect(!found.contains("Amos Otieno —leads→ Federal Road Safety Corps"))
  }

  @Test func `a national with an age lives in the town he is from`() throws {
    let found = try statements(
      "Tom Harding, a 34-year-old Briton from Leeds, was held in Dubai, police said."
    )
    #expect(found.contains("Tom Harding —citizen-of→ United Kingdom"))
    #expect(found.contains("Tom Harding —lives-in→ Leeds"))
  }

  @Test func `nobody is born where he was only raised`() throws {
    let found = try statements("Karl Wenger was born in Graz and raised in Vienna.")
    #expect(found.contains("Karl Wenger —born-in→ Graz"))
    #expect(!found.contains("Karl Wenger —born-in→ Vienna"))
  }

  @Test func `a comma parts a city from the department behind it`() throws {
    let found = try statements(
      "In Washington, State Department spokesman Tom Holt said the US was concerned."
    )
    #expect(found.contains("Tom Holt —works-for→ State Department"))
  }

  @Test func `a bid for a seat offers nothing`() throws {
    let found = try statements(
      "Ted Crane, a Republican congressman from Ohio, announced his bid for the U.S. Senate."
    )
    #expect(found.contains("Ted Crane —ran-for→ U.S. Senate"))
    #expect(!found.contains("Ted Crane —offered→ U.S. Senate"))
  }

  @Test func `a court is based in the town before its region`() throws {
    let found = try statements(
      "The Richmond, Virginia-based 4th U.S. Circuit Court of Appeals ruled on Monday."
    )
    #expect(found.contains("4th U.S. Circuit Court of Appeals —located-in→ Richmond"))
    #expect(!found.contains("4th U.S. Circuit Court of Appeals —located-in→ Virginia"))
  }

  @Test func `a town set off behind its region is not what the region lies in`() throws {
    let found = try statements("The shooting in Aurora, Colorado, a Denver suburb, killed 12.")
    #expect(found.contains("Aurora —located-in→ Colorado"))
    #expect(!found.contains("Colorado —located-in→ Denver"))
    let borough = try statements("In the Brooklyn borough of New York City, 12 people died.")
    #expect(!borough.contains("New York City —located-in→ Brooklyn"))
  }

  @Test func `a mayor is named behind the region of his town`() throws {
    let found = try statements("The mayor of Cedar Falls, Iowa, Tom Holt, said two people died.")
    #expect(found.contains("Tom Holt —leads→ Cedar Falls"))
  }

  @Test func `shares are no body`() throws {
    let found = try statements(
      "Shares of Toyota Motor Corp, Japan's biggest carmaker, rose 3 percent in Tokyo."
    )
    #expect(found.contains("Toyota Motor Corp —located-in→ Japan"))
    #expect(!found.contains { $0.hasPrefix("Shares") })
  }
}
