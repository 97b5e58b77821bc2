import Testing

/// Reports whose actors are told by descriptions and pronouns, or by names that common nouns end.
struct MentionTextsTests {
  private func statements(_ text: String) throws -> [String] {
    try PlainText.statements(text, published: "2025-03-04")
  }

  @Test func `a plural goes on with those whom the plural before it meant`() throws {
    let found = try statements(
      """
      Tom Holm met Ann Roe and Lena Brandt in Oslo on Monday. They had met Paul Stone on Thursday. \
      They are due to visit Rome.
      """
    )
    #expect(found.contains("Ann Roe —visited→ Rome"))
    #expect(found.contains("Lena Brandt —visited→ Rome"))
  }

  @Test func `a company, a newspaper and a bloc are called by what their names say`() throws {
    let found = try statements(
      """
      The Ely Gazette sued the Holm Group, a retailer, in London. Tom Holm praised the newspaper. The firm's chief executive, Ann Roe, met Tom Holm.
      """
    )
    #expect(found.contains("Tom Holm —supported→ Ely Gazette"))
    #expect(found.contains("Ann Roe —leads→ Holm Group"))
    let members = try statements(
      """
      India and Pakistan are members of the Shanghai Cooperation Organisation. China joined the \
      group in 2001.
      """
    )
    #expect(members.contains("China —member-of→ Shanghai Cooperation Organisation"))
  }

  @Test func `whoever leads a body is its leader by any such title`() throws {
    let found = try statements(
      """
      Hamas chief Omar Saleh is in Doha. The Hamas leader flew to Cairo on Monday.
      """
    )
    #expect(found.contains("Omar Saleh —visited→ Cairo"))
    let none = try statements(
      "Hamas chief Omar Saleh met Hamas chief Ali Naser. The Hamas leader flew to Cairo."
    )
    #expect(!none.contains { $0.contains("—visited→ Cairo") && $0.hasPrefix("Omar") })
  }

  @Test func `who opens an article by a post alone is whoever speaks right after`() throws {
    let found = try statements(
      """
      Oman's foreign minister has accused Israel of a catastrophe. In a newspaper, Badr Holm said \
      the war was wrong.
      """
    )
    #expect(found.contains("Badr Holm —accused→ Israel"))
    let none = try statements(
      """
      Oman's foreign minister has accused Israel of a catastrophe. Swedish President Ann Holm said \
      the war was wrong.
      """
    )
    #expect(!none.contains("Ann Holm —accused→ Israel"))
  }

  @Test func `the top court is the supreme one`() throws {
    let found = try statements(
      """
      The Supreme Court heard the appeal on Monday. The Delhi High Court had convicted Tom Holm. \
      The top court sentenced Ann Roe.
      """
    )
    #expect(found.contains("Supreme Court —prosecuted→ Ann Roe"))
  }

  @Test func `the country of whoever is known to lead one is that country`() throws {
    let found = try statements(
      """
      Benjamin Netanyahu spoke in Israel. Donald Trump said his country had attacked Iran. The US \
      was ready.
      """
    )
    #expect(!found.contains("Israel —attacked→ Iran"))
  }

  @Test func `the bodies of a state that common nouns name are parts of it`() throws {
    let found = try statements(
      """
      Peruvian central bank president Leo Figueroa met Ann Roe. Norwegian police arrested Tom Holm. \
      Iranian state TV showed it.
      """
    )
    #expect(found.contains("Leo Figueroa —leads→ Peruvian central bank"))
    #expect(found.contains("Norwegian police —detained→ Tom Holm"))
    #expect(found.contains("Iranian state TV —part-of→ Iran"))
    let none = try statements("Norwegian police officers met Ann Roe.")
    #expect(!none.contains { $0.contains("Norwegian police") })
  }

  @Test func `a capital stands for its state before what states have`() throws {
    let found = try statements(
      "Norway left the talks. Sweden accused Oslo's negotiators of lying. Sweden aided Denmark."
    )
    #expect(found.contains("Sweden —accused→ Norway"))
    let none = try statements("Norway is large. Sweden praised Oslo's mayor.")
    #expect(!none.contains("Sweden —supported→ Norway"))
  }

  @Test func `an airline is who flies the planes, not who made them`() throws {
    let found = try statements(
      """
      The Airbus A320, operated by Sriwijaya Air, went down near Karachi. Tom Holm, the airline's chief executive, apologised.
      """
    )
    #expect(found.contains("Tom Holm —leads→ Sriwijaya Air"))
    #expect(!found.contains("Tom Holm —leads→ Airbus"))
  }

  @Test func `a company's officers are no state's`() throws {
    let found = try statements(
      """
      Huawei sued the US government. Guo Ping, Huawei's chairman, accused Washington of lying. Ann Roe, its chief financial officer, was in court.
      """
    )
    #expect(found.contains("Ann Roe —works-for→ Huawei"))
    #expect(!found.contains("Ann Roe —works-for→ United States"))
  }

  @Test func `a bank that is a country's biggest lender does not aid it`() throws {
    let found = try statements(
      "Deutsche Bank is in Frankfurt. The bank is Germany's biggest lender."
    )
    #expect(!found.contains("Deutsche Bank —aided→ Germany"))
  }

  @Test func `a fire chief is no part of a name`() throws {
    let found = try statements("Kern County Fire Chief David Witt met Ann Roe.")
    #expect(found.contains("David Witt —met— Ann Roe"))
    #expect(!found.contains { $0.contains("Kern County Fire ") })
  }
}
