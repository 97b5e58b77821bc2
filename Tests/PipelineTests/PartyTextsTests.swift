import Testing

/// Reports on parties, elections and lives: who is of which party by wider phrases than a label,
/// who stood where, who is whose kin.
struct PartyTextsTests {
  private func statements(_ text: String) throws -> [String] {
    try PlainText.statements(text, published: "2017-11-14")
  }

  @Test func `a region before a party's member is no part of the party's name`() throws {
    let found = try statements(
      """
      Kentucky Republican Jeff Hollis resigned on Monday. Texas Democrat Lloyd Penn voted no. Ohio Republican Senator Mary Kessler agreed.
      """
    )
    #expect(found.contains("Jeff Hollis —member-of→ Republican Party"))
    #expect(found.contains("Lloyd Penn —member-of→ Democratic Party"))
    #expect(found.contains("Mary Kessler —member-of→ Republican Party"))
    #expect(!found.contains { $0.contains("—located-in→ Kentucky") })
  }

  @Test func `those who are joined to other members are members too`() throws {
    let found = try statements(
      """
      Senate Majority Leader Mitch Conway and other members of the Republican establishment backed the plan. Labour's Mr Livermore said his comments were not meant so.
      """
    )
    #expect(found.contains("Mitch Conway —member-of→ Republican Party"))
    #expect(found.contains("Livermore —member-of→ Labour Party"))
    let none = try statements("Alan Brandt and other critics of the Republican plan spoke.")
    #expect(!none.contains { $0.contains("—member-of→") })
  }

  @Test func `the top member on a panel is of the party and the panel`() throws {
    let found = try statements(
      """
      Representative Elijah Curtis, the top Democrat on the House Oversight Committee, asked for the papers. The ranking Republican on the committee, Representative Claire Mason, raised concerns.
      """
    )
    #expect(found.contains("Elijah Curtis —member-of→ Democratic Party"))
    #expect(found.contains("Elijah Curtis —member-of→ House Oversight Committee"))
    #expect(found.contains("Claire Mason —member-of→ Republican Party"))
    #expect(found.contains("Claire Mason —member-of→ House Oversight Committee"))
  }

  @Test func `a rival is of the party that stands before the noun`() throws {
    let found = try statements(
      """
      His Democratic rival in the 2016 presidential campaign, Helen Carter, denied it.
      """
    )
    #expect(found.contains("Helen Carter —member-of→ Democratic Party"))
  }

  @Test func `seats and constituencies are stood for`() throws {
    let found = try statements(
      """
      Edgar Chu was elected in the West Harbour constituency with 84,121 votes.
      """
    )
    #expect(found.contains("Edgar Chu —ran-for→ West Harbour"))
  }

  @Test func `lists of kin belong to the one they begin with`() throws {
    let found = try statements(
      """
      Martin Howarth was joined by his wife Sandra, daughter Larissa and stepson Sholto.

      Peter Lund was born in Oslo, the second son of Olaf Lund, a painter, and Marie Lund.
      """
    )
    for name in ["Larissa", "Sholto"] {
      #expect(found.contains("Martin Howarth —family-of— \(name)"), "\(found)")
    }
    #expect(found.contains("Peter Lund —family-of— Olaf Lund"))
    #expect(found.contains("Peter Lund —family-of— Marie Lund"))
  }

  @Test func `a nationality before a list is that of all in it`() throws {
    let found = try statements(
      """
      British actors in attendance include nominees Clive Orwen, Imelda Stanton and director Mike Lee. Hazel Gilbert, 23, an information manager from Newcastle, gave up ballet.
      """
    )
    for name in ["Clive Orwen", "Imelda Stanton", "Mike Lee"] {
      #expect(found.contains("\(name) —citizen-of→ United Kingdom"))
    }
    #expect(found.contains("Hazel Gilbert —lives-in→ Newcastle"))
  }

  @Test func `whoever comes after a resignation succeeds`() throws {
    let found = try statements(
      """
      Charles Clegg became home secretary following David Blount's resignation. Mary Holt earned a Ph.D. in philosophy from Harvard University in 1918.
      """
    )
    #expect(found.contains("Charles Clegg —succeeded→ David Blount"))
    #expect(found.contains("Mary Holt —studied-at→ Harvard University"))
  }

  @Test func `an age between a soldier and a place tells where he lives`() throws {
    let found = try statements(
      """
      They were named as Sergeant Paul Petrie, 32, of Massachusetts, and Staff Sergeant Brian Prosper, 28, of California. His British-born wife, Joan, declined to speak.
      """
    )
    #expect(found.contains("Paul Petrie —lives-in→ Massachusetts"))
    #expect(found.contains("Brian Prosper —lives-in→ California"))
    #expect(!found.contains { $0.contains("—works-for→") })
  }

  @Test func `a nominee is no campaign of the one who names him`() throws {
    let found = try statements(
      """
      US President Donald Hale's nominees include judges. One of President Donald Hale's nominees, Leonard Gross, spoke in the United States.
      """
    )
    #expect(found.contains("Donald Hale —appointed→ Leonard Gross"))
    #expect(!found.contains { $0.contains("—ran-for→") })
  }

  @Test func `musicians are of the band before their noun, and a sentence may begin with it`()
    throws
  {
    #expect(try statements("Singer Ann Holt said so. Drummer Jim Rios agreed.").isEmpty)
  }
}
