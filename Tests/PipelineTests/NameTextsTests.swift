import Testing

/// Reports whose names commas, brackets, "and" and accents cut or double, and names that are not
/// those of persons or bodies.
struct NameTextsTests {
  private func names(_ text: String) throws -> [String] {
    try PlainText.names(text, published: "2025-03-04")
  }

  private func statements(_ text: String) throws -> [String] {
    try PlainText.statements(text, published: "2025-03-04")
  }

  @Test func `two goods make one company's name`() throws {
    let found = try names(
      "Northern Coal and Water Company sued the East Holm Fire and Rescue Service."
    )
    #expect(found.contains("Northern Coal and Water Company"))
    #expect(found.contains("East Holm Fire and Rescue Service"))
    let two = try names("BP Oil and Shell Gas met in Houston on Monday.")
    #expect(!two.contains { $0.contains(" and ") })
  }

  @Test func `what modifies a post before a state's name is no part of that name`() throws {
    let found = try statements(
      "On Sunday, Former U.S. President Jimmy Carter met Ann Holm, a United States District judge."
    )
    #expect(found.contains("Jimmy Carter —leads→ United States"))
    #expect(found.contains("Ann Holm —works-for→ United States"))
    let former = try statements("Guests include ex-UK Prime Minister Tom Holm.")
    #expect(former.contains("Tom Holm —leads→ United Kingdom"))
  }

  @Test func `what goes on in a hall is no part of its name`() throws {
    let found = try names("Fans came to the Toronto Congress Centre for Holm North, a fair.")
    #expect(found.contains("Toronto Congress Centre"))
    let centre = try names("He leads the Holm Centre for Peace, a charity.")
    #expect(centre.contains("Holm Centre for Peace"))
  }

  @Test func `a body goes on behind the acronym of its union`() throws {
    let found = try names("She flew to Oslo for the United Nations (UN) General Assembly.")
    #expect(found.contains("General Assembly"))
    #expect(!found.contains { $0.contains(")") })
  }

  @Test func `a comma or a town that nobody lists ends the name of a university`() throws {
    let found = try names("Ann Holm of the University of California, Los Angeles disagreed.")
    #expect(found.contains("University of California, Los Angeles"))
    let campus = try names(
      "A team from the University of Hawaii at Holmoa (UH Holmoa) met. UH Holmoa sent a ship."
    )
    #expect(campus == ["University of Hawaii at Holmoa"])
  }

  @Test func `a telescope or vessel is not whom it is called after`() throws {
    let found = try statements("NASA's Ann Roe space telescope could see more.")
    #expect(found.isEmpty)
    let person = try names("Ann Roe spoke aboard the vessel.")
    #expect(person.contains("Ann Roe"))
  }

  @Test func `accents and the kind of a region make no second name`() throws {
    let found = try names(
      "The President of Colombia Alvaro Holmez spoke. Later Álvaro Holmez left."
    )
    #expect(found.filter { $0.hasSuffix("Holmez") }.count == 1)
    let regions = try names("Patients came from Guangdong Province. Guangdong has many hospitals.")
    #expect(regions == ["Guangdong Province"])
    let state = try names("The State of Ohio sued. Ohio won.")
    #expect(state == ["State of Ohio"])
  }

  @Test func `a name in a bracket or beside a parliament's is another of the same body`() throws {
    let found = try names(
      "Leaders from the HTO (Holm Treaty Organisation) met. Ann Roe studies at First Holm State University (First HSU)."
    )
    #expect(!found.contains("HTO"))
    #expect(!found.contains("First HSU"))
    let parliament = try names(
      "A court tried Aziz Holm, the head of the Kenyan Legislative Council, the Kenyan parliament."
    )
    #expect(!parliament.contains("Kenyan parliament"))
  }

  @Test func `an event without its year is this year's`() throws {
    let found = try names("The 2025 Berlin Marathon was cold. Ann Roe won the Berlin Marathon.")
    #expect(!found.contains("Berlin Marathon"))
    let past = try names("The 2019 Berlin Marathon was cold. Ann Roe won the Berlin Marathon.")
    #expect(past.contains("Berlin Marathon"))
  }

  @Test func `a region's court and chamber are not the state's`() throws {
    let found = try names(
      """
      Wisconsin votes for a seat on the state's Supreme Court. The Wisconsin Supreme Court met. The \
      United States Supreme Court met too.
      """
    )
    #expect(!found.contains("Supreme Court"))
    #expect(found.contains("Wisconsin Supreme Court"))
    let chambers = try names(
      """
      In Texas, Ann Holm was elected to the state House. The Senate rejected her bill. The U.S. \
      Senate did not.
      """
    )
    #expect(chambers.contains("Texas House"))
    #expect(chambers.contains("Texas Senate"))
    #expect(chambers.contains("U.S. Senate"))
  }

  @Test func `who owns a state's chamber by a genitive stands in its name`() throws {
    let found = try names("Ann Holm ran for a seat in Ohio's state Senate. US Senator Tom Roe won.")
    #expect(found.contains("Ohio's state Senate"))
  }

  @Test func `a count behind a comma parts places`() throws {
    let found = try statements("It told of 21 hurt in Davao del Sur, 36 in North Cotabato.")
    #expect(found.isEmpty)
  }

  @Test func `chains and centres are no persons or places`() throws {
    let found = try statements(
      """
      Australian store chains Holmworths and Coles are closed. Vesna, an independent Belarusian human rights center, said so.
      """
    )
    #expect(found.contains("Coles —located-in→ Australia"))
    #expect(found.contains("Vesna —located-in→ Belarus"))
  }

  @Test func `towns and provinces are found beside places`() throws {
    let found = try statements(
      "The quake hit Makilora in the province of North Cotabato, and Manay, Davao Oriental."
    )
    #expect(found.contains("Makilora —located-in→ North Cotabato"))
    #expect(found.contains("Manay —located-in→ Davao Oriental"))
  }

  @Test func `the parliament of a state is a body of its`() throws {
    let found = try statements("The parliament of Portugal voted to extend it.")
    #expect(found.contains("Parliament of Portugal —part-of→ Portugal"))
  }

  @Test func `what only modifies an office or names a chair is no body`() throws {
    let found = try names(
      "Presidential spokesman Ann Roe is the Holmley Early Career Professor of Engineering at Ohio University."
    )
    #expect(found == ["Ann Roe", "Ohio University", "Ohio"], "\(found)")
  }

  @Test func `an apostrophe behind a genitive opens nothing`() throws {
    let found = try names("Officials cited the United States' National Sleep Foundation on Monday.")
    #expect(found.contains("National Sleep Foundation"))
  }

  @Test func `the post that somebody is elected to is no surname`() throws {
    let found = try statements("The House of Representatives elected Ann Roe Speaker on Thursday.")
    #expect(found.contains("House of Representatives —appointed→ Ann Roe"), "\(found)")
    let named = try names("The club named Mary Bishop director on Thursday.")
    #expect(named.contains("Mary Bishop"), "\(named)")
  }
}
