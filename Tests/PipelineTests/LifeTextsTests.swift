import Testing

/// Reports on lives: of which state somebody is, where at home, where born and taught, whose kin,
/// what owned.
struct LifeTextsTests {
  private func statements(_ text: String) throws -> Set<String> {
    Set(try PlainText.statements(text, published: "2024-06-14"))
  }

  private func areKin(_ one: String, _ other: String, _ found: Set<String>) -> Bool {
    found.contains("\(one) —family-of— \(other)") || found.contains("\(other) —family-of— \(one)")
  }

  @Test func `a nationality before several callings is the person's`() throws {
    let found = try statements(
      """
      US singer and lyricist Clara Whitfield died on Monday. UK novelist, critic and playwright Tom Hargreaves mourned her. US envoy and adviser Mark Dunn came too.
      """
    )
    #expect(found.contains("Clara Whitfield —citizen-of→ United States"))
    #expect(found.contains("Tom Hargreaves —citizen-of→ United Kingdom"))
    #expect(!found.contains("Mark Dunn —citizen-of→ United States"))
  }

  @Test func `an English painter is of England, a London painter lives there`() throws {
    let found = try statements(
      "English painter Ann Morrow praised Scottish actress Mary Bell. London painter Jim Rios agreed."
    )
    #expect(found.contains("Ann Morrow —citizen-of→ England"))
    #expect(found.contains("Mary Bell —citizen-of→ Scotland"))
    #expect(!found.contains("Ann Morrow —lives-in→ England"))
    #expect(!found.contains { $0.hasPrefix("Jim Rios —citizen-of→") })
  }

  @Test func `all of a plural of a people are of its state, over what parts them`() throws {
    let found = try statements(
      "Kenyan runner Joe Bett was followed by Ethiopians Dina Debela, 2:05:46, and Sara Mengstu, 2:05:48."
    )
    #expect(found.contains("Dina Debela —citizen-of→ Ethiopia"))
    #expect(found.contains("Sara Mengstu —citizen-of→ Ethiopia"))
  }

  @Test func `a home tells where somebody lives, by its place before or behind`() throws {
    let found = try statements(
      """
      Ravi Menon died at his home in the coastal city of Chennai. Tom Hargreaves left his Brighton apartment. Clara Whitfield played in her home stadium in Leeds.
      """
    )
    #expect(found.contains("Ravi Menon —lives-in→ Chennai"))
    #expect(found.contains("Tom Hargreaves —lives-in→ Brighton"))
    #expect(!found.contains("Clara Whitfield —lives-in→ Leeds"))
  }

  @Test func `whoever is from a town lives there, whatever stands between`() throws {
    let found = try statements(
      """
      Carol Dunn is about 30 years old and from Leeds. Mark Dunn, a founding member, is from Hull. Photographer Ann Bell of Dallas took it. Senator Joe Bell of Vermont agreed.
      """
    )
    #expect(found.contains("Carol Dunn —lives-in→ Leeds"))
    #expect(found.contains("Mark Dunn —lives-in→ Hull"))
    #expect(found.contains("Ann Bell —lives-in→ Dallas"))
    #expect(!found.contains("Joe Bell —lives-in→ Vermont"))
  }

  @Test func `a resident of a state lives there and serves it in nothing`() throws {
    let found = try statements(
      "Omar Haddad was a columnist, and he lived in exile as a legal resident of the United States."
    )
    #expect(found.contains("Omar Haddad —lives-in→ United States"))
    #expect(!found.contains("Omar Haddad —works-for→ United States"))
  }

  @Test func `a sentence that begins with a birth tells it of its subject`() throws {
    let found = try statements(
      "Born on December 11, 1935, in Leeds, Ann Morrow began her career in London."
    )
    #expect(found.contains("Ann Morrow —born-in→ Leeds"))
    #expect(!found.contains("Ann Morrow —born-in→ London"))
  }

  @Test func `a year at a school is study and a year at a firm is none`() throws {
    let found = try statements(
      """
      Jane Fox, in her final year at Durham University, won. Ivan Orlov, fifth year at Ural Medical University, came second. Peter Lunt, a doctoral candidate at Acme Institute of Technology, spoke. In his first year at Acme Corporation, Jack Moss earned a million. The United States was proud.
      """
    )
    #expect(found.contains("Jane Fox —studied-at→ Durham University"))
    #expect(found.contains("Ivan Orlov —studied-at→ Ural Medical University"))
    #expect(found.contains("Peter Lunt —studied-at→ Acme Institute of Technology"))
    #expect(!found.contains { $0.hasPrefix("Peter Lunt —ran-for→") })
    #expect(!found.contains("Jack Moss —studied-at→ Acme Corporation"))
  }

  @Test func `a relative's name may be set apart from the noun, and a list of spouses is of all`()
    throws
  {
    let found = try statements(
      """
      Mark Dunn met his wife - a former nurse from Leeds - Carol Dunn in 1990. Ann Morrow was married in turn to George Wyatt, Martin Mellor and Barry Comley. Ann and Jim Rios's business partner Eric Rowe left.
      """
    )
    #expect(areKin("Mark Dunn", "Carol Dunn", found))
    #expect(areKin("Ann Morrow", "George Wyatt", found))
    #expect(areKin("Ann Morrow", "Barry Comley", found))
    #expect(!found.contains { $0.contains("family-of") && $0.contains("Eric Rowe") })
  }

  @Test func `a mother of nearly the same name is another`() throws {
    let found = try statements(
      """
      US heiress Clara Whitfield died on Monday. Whitfield fell out with her widowed mother, Clara Mary Whitfield, at the age of ten. Whitfield was married to Sidney Lowe.
      """
    )
    #expect(areKin("Clara Whitfield", "Sidney Lowe", found))
    #expect(!areKin("Clara Mary Whitfield", "Sidney Lowe", found))
  }

  @Test func `whoever sells an arm of its own owned it`() throws {
    let found = try PlainText.attributed(
      "In May 2015 Google sold its South Korean chain HomeBest. Google sold shares in Zing."
    )
    #expect(found.contains { $0.hasPrefix("Google owns HomeBest (past)") })
    #expect(!found.contains { $0.hasPrefix("Google owns Zing (past)") })
  }

  @Test func `what stands before another post is none of the owner's`() throws {
    let found = try statements(
      """
      Newsweek reported it. Bill Hammer, a former Newsweek manager and owner of the website "Hammer's List", founded the party.
      """
    )
    #expect(!found.contains("Bill Hammer —owns→ Newsweek"))
  }
}
