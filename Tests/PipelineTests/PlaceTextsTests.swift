import Testing

/// Where things lie and what they are parts of, by the words beside and in their names.
struct PlaceTextsTests {
  private func statements(_ text: String) throws -> [String] {
    try PlainText.statements(text, published: "2020-02-06")
  }

  @Test func `a town goes with the state behind it though a verb follows`() throws {
    let found = try statements("Talks in Oslo, Norway ended without a deal.")
    #expect(found.contains("Oslo —located-in→ Norway"))
    let other = try statements("After talks in Oslo, Norway agreed to a deal.")
    #expect(!other.contains("Oslo —located-in→ Norway"))
  }

  @Test func `a county lies in the nation of the kingdom behind it`() throws {
    let found = try statements("Two people died in Torquay, Devon, England on Sunday.")
    #expect(found.contains("Torquay —located-in→ Devon"))
    #expect(found.contains("Devon —located-in→ England"))
  }

  @Test func `a name that a comma sets off tells its region in any phrase`() throws {
    #expect(
      try statements("The Tarn Fund, a Geneva-based non-profit, paid for the flight.")
        .contains("Tarn Fund —located-in→ Geneva")
    )
    #expect(
      try statements("Holm Daily, a weekly printed in Leeds, told of the fire.")
        .contains("Holm Daily —located-in→ Leeds")
    )
    #expect(
      try statements("According to Kardal, a Danish minister lied.")
        .allSatisfy { !$0.contains("located-in") && !$0.contains("part-of") }
    )
  }

  @Test func `a kind before a name tells what holds it whatever follows`() throws {
    let found = try statements("He flew to the US city of White Plains, New York.")
    #expect(
      found.contains("White Plains —located-in→ United States")
        || found.contains("White Plains —located-in→ US")
    )
    #expect(found.contains("White Plains —located-in→ New York"))
    #expect(
      try statements("The storm hit the United States commonwealth of Puerto Rico.")
        .contains("Puerto Rico —part-of→ United States")
    )
  }

  @Test func `a building lies in the town before it`() throws {
    let found = try statements("They met in Athens at the Tarn Hall on Friday.")
    #expect(found.contains("Tarn Hall —located-in→ Athens"))
    #expect(!found.contains("Athens —located-in→ Tarn Hall"))
    #expect(
      try statements("The meeting took place in Norway, at Oslo Airport.")
        .contains("Oslo Airport —located-in→ Norway")
    )
    #expect(
      try statements("A fire broke out at Harlan Hall near Totnes in Devon.")
        .contains("Harlan Hall —located-in→ Devon")
    )
  }

  @Test func `a wide area holds the towns behind it`() throws {
    let found = try statements("They work in the Niger Delta, in Warri and Sapele.")
    #expect(found.contains("Warri —located-in→ Niger Delta"))
    #expect(!found.contains("Niger Delta —located-in→ Warri"))
  }

  @Test func `an island off a coast lies in its region`() throws {
    #expect(
      try statements("The boat sank near Vale Island off the coast of Kent.")
        .contains("Vale Island —located-in→ Kent")
    )
  }

  @Test(
    arguments: [
      ("The Kent Elections Commission met on Monday.", "Kent Elections Commission", "Kent"),
      ("The Polish Academy of Sciences met on Monday.", "Polish Academy of Sciences", "Poland"),
      ("The Norwegian Aerospace Centre met on Monday.", "Norwegian Aerospace Centre", "Norway"),
      (
        "The Danish Institute of Marine Research met.", "Danish Institute of Marine Research",
        "Denmark"
      ),
      ("A reply came from the Bulgarian army on Monday.", "Bulgarian army", "Bulgaria"),
    ]
  )
  func `a public body is a part of the region in its name`(
    _ text: String,
    _ body: String,
    _ region: String
  ) throws {
    #expect(try statements(text).contains("\(body) —part-of→ \(region)"))
  }

  @Test(
    arguments: [
      "The Committee on Benghazi met.", "The Syrian Democratic Forces met in private.",
      "Voters in Hubei Province and the rest of Hubei were ill.",
      "As a Level 2 Trauma Center, Harlan Hospital took them in.",
    ]
  )
  func `a body is no part of what it is about or called`(_ text: String) throws {
    #expect(try statements(text).allSatisfy { !$0.contains("part-of") })
  }

  @Test func `a court of a state is none of the district's region`() throws {
    let found = try statements(
      "The United States District Court for the Eastern District of Ohio met."
    )
    #expect(found.contains { $0.hasSuffix("—part-of→ United States") })
    #expect(!found.contains { $0.hasSuffix("—part-of→ Ohio") })
  }

  @Test func `a museum and a metro lie in the town of their names`() throws {
    #expect(
      try statements("The Boston Museum of Toys opened on Monday.")
        .contains("Boston Museum of Toys —located-in→ Boston")
    )
    #expect(
      try statements("The Lyon Metro was closed because Lyon was flooded.")
        .contains("Lyon Metro —located-in→ Lyon")
    )
  }

  @Test func `bodies belong to bodies that include or air them`() throws {
    #expect(
      try statements("The Revolutionary Guard, which includes the Tarn Brigade, said so.")
        .contains("Tarn Brigade —part-of→ Revolutionary Guard")
    )
    #expect(
      try statements("Neighbours told NBC station KXYZ-TV that it was quiet.")
        .contains("KXYZ-TV —part-of→ NBC")
    )
  }

  @Test func `a host and a border closure are told by nouns`() throws {
    #expect(
      try statements("Leeds played host to the tenth Holm Festival.")
        .contains("Holm Festival —located-in→ Leeds")
    )
    #expect(
      try statements("A border closure between Ohio and Indiana hurt shops.")
        .contains { $0 == "Ohio —borders— Indiana" || $0 == "Indiana —borders— Ohio" }
    )
  }

  @Test func `a town that something is near lies in no other town`() throws {
    let found = try statements(
      "The plane was flying to Holm Field airport, located near San Diego in El Cajon, California."
    )
    #expect(!found.contains("San Diego —located-in→ El Cajon"), "\(found)")
    let region = try statements("The plane came down near San Diego in California.")
    #expect(region.contains("San Diego —located-in→ California"), "\(region)")
  }

  @Test func `what a list gives as belonging to a body is not the list's`() throws {
    let found = try statements(
      "The Centre for Aviation's database lists Saha Airlines as belonging to the Air Force."
    )
    #expect(!found.contains { $0.hasPrefix("Centre for Aviation —") }, "\(found)")
  }

  @Test func `two centres that "and" joins are two bodies, rebels are no state's`() throws {
    let found = try statements(
      """
      The Center for Holm Studies and Center for Food Safety sued the state of Ohio. ISIS (Islamic State of Iraq and Syria) fighters escaped.
      """
    )
    #expect(!found.contains { $0.contains("and Center") }, "\(found)")
    #expect(
      !found.contains { $0.hasPrefix("Islamic State of Iraq and Syria —part-of") },
      "\(found)"
    )
  }
}
