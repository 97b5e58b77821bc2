import Testing

/// Reports on attacks: whom they hit and whom they only happened near, who claims them and who is
/// held for them.
struct StrikeTextsTests {
  private func statements(_ text: String) throws -> [String] {
    try PlainText.statements(text, published: "2019-06-13")
  }

  @Test func `who dies in an air strike is attacked, and the place of it is not`() throws {
    let found = try statements(
      "Iranian general Karim Saleh was killed on Monday by an Israeli airstrike in Iraq."
    )
    #expect(found.contains("Israel —killed→ Karim Saleh"))
    #expect(found.contains("Israel —attacked→ Karim Saleh"))
    #expect(!found.contains("Israel —attacked→ Iraq"))
    let base = try statements("Israeli aircraft bombed a Hamas base in the Gaza Strip on Monday.")
    #expect(base.contains("Israel —attacked→ Hamas"))
    #expect(!base.contains("Israel —attacked→ Gaza Strip"))
    let plain = try statements("Israeli aircraft bombed the Gaza Strip on Monday.")
    #expect(plain.contains("Israel —attacked→ Gaza Strip"))
  }

  @Test func `what was the target of an attack was attacked`() throws {
    let found = try statements("In 2006, Kirkuk was the target of an Al-Qaeda suicide attack.")
    #expect(found.contains("Al-Qaeda —attacked→ Kirkuk"))
  }

  @Test func `a claim is for what was hit, exploded in or suffered`() throws {
    let hit = try statements(
      """
      On Monday, oil facilities belonging to Saudi Aramco were hit by drone strikes. The Houthi movement claimed responsibility for the attacks.
      """
    )
    #expect(hit.contains("Houthi movement —attacked→ Saudi Aramco"))
    let blast = try statements(
      "On Monday a bomb exploded in Kirkuk. The Taliban claimed responsibility for the attack."
    )
    #expect(blast.contains("Taliban —attacked→ Kirkuk"))
  }

  @Test func `a conflict that somebody would make is none`() throws {
    let none = try statements("He wants to create a conflict between Norway and Sweden.")
    #expect(!none.contains { $0.contains("—attacked→") })
  }

  @Test func `a man who is identified later was detained, and a release tells of it`() throws {
    let found = try statements(
      "Thames Valley Police detained the man, later identified as Karim Saleh."
    )
    #expect(found.contains("Thames Valley Police —detained→ Karim Saleh"))
    let freed = try statements("Days after Karim Saleh's release by Turkey, he spoke.")
    #expect(freed.contains("Turkey —detained→ Karim Saleh"))
  }

  @Test func `the court in which a judge sentences is not who does it`() throws {
    let found = try statements(
      "In Oslo District Court, Judge Paul Brand sentenced Petr Hora to life in prison."
    )
    #expect(found.contains("Paul Brand —prosecuted→ Petr Hora"))
    #expect(!found.contains("Oslo District Court —prosecuted→ Petr Hora"))
  }

  @Test func `who is designated as a minister is not sanctioned`() throws {
    let none = try statements("Paul Brand designated Petr Hora as the security minister in 2016.")
    #expect(!none.contains { $0.contains("—sanctioned→") })
    let found = try statements("The United States designated Hamas as a terrorist organization.")
    #expect(found.contains("United States —sanctioned→ Hamas"))
  }
}
