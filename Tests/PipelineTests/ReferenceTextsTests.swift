import Testing

/// Reports in which a pronoun or a description stands for somebody or something named before.
struct ReferenceTextsTests {
  private func statements(_ text: String) throws -> Set<String> {
    Set(try PlainText.statements(text, published: "2024-06-14"))
  }

  @Test func `he who met somebody where another was sent is the one who was sent`() throws {
    let found = try statements(
      "On Friday, Fidel Castro sent the minister Felipe Roque to Caracas where he met with Hugo Chávez."
    )
    #expect(
      found.contains("Felipe Roque —met— Hugo Chávez")
        || found.contains("Hugo Chávez —met— Felipe Roque")
    )
    #expect(!found.contains("Fidel Castro —met— Hugo Chávez"))
  }

  @Test func `a commonwealth's house is that of the one named before`() throws {
    let found = try statements(
      """
      Ricardo Rosselló resigned as the governor of Puerto Rico on Friday. Earlier, the commonwealth's House of Representatives met.
      """
    )
    #expect(found.contains("Puerto Rico House of Representatives —part-of→ Puerto Rico"))
  }

  @Test func `a president of a senate is no president of a state`() throws {
    let found = try statements(
      """
      Senate President Tomás Rivera opposed it in San Juan. The Electoral College elects the U.S. President.
      """
    )
    #expect(!found.contains("Tomás Rivera —leads→ United States"))
    #expect(!found.contains { $0.contains("—appointed→ Tomás Rivera") })
  }

  @Test func `a spokesman who says what it did blames nobody`() throws {
    let found = try statements(
      "Speaking on Sahar TV in Yemen, Houthi military spokesperson Yahya Sarea said it had carried out the attack using ten drones."
    )
    #expect(!found.contains { $0.contains("—accused→") })
  }

  @Test func `a noun before a name in quotation marks stands for nothing else`() throws {
    let found = try statements(
      """
      Wikinews spoke to Bill Hammer. Hammer, owner of the website "Hammer's List", founded the Green Party.
      """
    )
    #expect(!found.contains("Bill Hammer —owns→ Wikinews"))
  }
}
