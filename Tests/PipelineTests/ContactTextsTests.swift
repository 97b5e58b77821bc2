import Testing

/// Reports on who met, called and visited whom, and on what only looks like it.
struct ContactTextsTests {
  private func statements(_ text: String) throws -> [String] {
    try PlainText.statements(text, published: "2019-06-13")
  }

  @Test func `what those discuss who have telephoned is no meeting`() throws {
    let found = try statements(
      """
      Prime Minister Ravi Menon spoke by telephone with President Otto Berg on Tuesday. The two leaders discussed the budget.
      """
    )
    #expect(found.contains("Ravi Menon —called— Otto Berg"))
    #expect(!found.contains { $0.contains("—met—") })
    let met = try statements(
      """
      Prime Minister Ravi Menon received President Otto Berg on Tuesday. The two leaders discussed the budget.
      """
    )
    #expect(met.contains { $0.contains("—met—") })
    let raised = try statements("Ida Holm raised the case with Otto Berg in a phone call.")
    #expect(!raised.contains { $0.contains("—met—") })
    let later = try statements("Ida Holm held a meeting with Otto Berg after a phone call.")
    #expect(later.contains { $0.contains("—met—") })
  }

  @Test(arguments: [
    "Ida Holm was arrested in Vancouver while changing planes on her way to Mexico.",
    "Ida Holm flew home after her plane was forced to land in Cyprus.",
    "Ida Holm sailed across the Atlantic Ocean.",
    "Ida Holm flew to Srinagar but was turned back at the airport.",
  ])
  func `who is stopped on the way or only passes does not visit`(text: String) throws {
    #expect(try !statements(text).contains { $0.contains("—visited→") })
  }

  @Test func `who stops on the way gets there`() throws {
    let found = try statements("Ida Holm stopped in Frankfurt on her way to Mexico.")
    #expect(found.contains("Ida Holm —visited→ Mexico"))
  }

  @Test func `who is called as a witness is not called up`() throws {
    let found = try statements(
      """
      Paul Hart (R-KY) rejected a demand by Tom Reed (D-NY) to call Ida Holm as a witness.
      """
    )
    #expect(found.contains("Paul Hart —rejected→ Tom Reed"))
    #expect(!found.contains { $0.contains("—called—") })
    #expect(!found.contains("Paul Hart —rejected→ Democratic Party"))
  }

  @Test func `those who come at somebody's invitation do not invite each other`() throws {
    let found = try statements(
      """
      Mali's Ibrahim Keita and Niger's Mamadou Issa will attend a summit in Pau at the invitation of Otto Berg.
      """
    )
    #expect(found.contains("Otto Berg —requested→ Mamadou Issa"))
    #expect(!found.contains("Mamadou Issa —requested→ Ibrahim Keita"))
    #expect(!found.contains("Ibrahim Keita —requested→ Mamadou Issa"))
  }

  @Test func `leaders of rebels and clerics do not serve the state`() throws {
    let found = try statements(
      """
      Colombian rebel leader Iván Moreno announced a return to arms. Iraqi cleric Hassan al-Amiri condemned it.
      """
    )
    #expect(found.contains("Iván Moreno —citizen-of→ Colombia"))
    #expect(found.contains("Hassan al-Amiri —citizen-of→ Iraq"))
    #expect(!found.contains { $0.contains("—works-for→") })
  }

  @Test func `a king is no queen`() throws {
    let found = try statements(
      """
      Jordan's King Abdullah was received by Otto Berg in Strasbourg. Queen Rania was in Davos. The king later left for Paris.
      """
    )
    #expect(!found.contains("Queen Rania —visited→ Paris"))
  }

  @Test func `a nickname of two words is part of the name`() throws {
    let found = try statements("Mexican singer Rosa \"La Jefa\" Marín met Ida Holm in Riga.")
    #expect(
      found.contains {
        $0.contains("Rosa \"La Jefa\" Marín —met— ") || $0.hasSuffix("—met— Rosa \"La Jefa\" Marín")
      }
    )
  }
}
