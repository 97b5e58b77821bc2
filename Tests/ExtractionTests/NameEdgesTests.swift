import Extraction
import Ontology
import Testing

/// Where names begin and end, their other forms, and what looks like a name and is none.
@Suite struct NameEdgesTests {
  static let cases: [(String, [String])] = [
    (
      "There Hassan al-Karim met Ahmed Nabil al-Bashir.",
      ["Hassan al-Karim: person", "Ahmed Nabil al-Bashir: person"]
    ),
    (
      "Here the Minister of Foreign Affairs Dmytro Holm met the Commissioner for Human Rights Ann Moss.",
      ["Dmytro Holm: person", "Ann Moss: person"]
    ),
    (
      "Then the foreign minister Jordan Holm and a former Royal Marine Ann Moss left.",
      ["Jordan Holm: person", "Ann Moss: person"]
    ),
    (
      "Shells fell in the Poltava region and near Kibbutz Beit Holm and Joint Base Moss.",
      ["Poltava region: place", "Kibbutz Beit Holm: place", "Joint Base Moss: place"]
    ),
    (
      "He met the Norwegian ambassador to Athens Ann Holm.",
      ["Norway: state", "Athens: place", "Ann Holm: person"]
    ),
    (
      "Here Jon Dahl met Ann Holm Wednesday, and Kira Berg left Oslo Friday.",
      ["Jon Dahl: person", "Ann Holm: person", "Kira Berg: person", "Oslo: place"]
    ),
    ("Competition commissioner Ann Holm spoke.", ["Ann Holm: person"]),
    ("Some pro-Danish groups left sub-Saharan deserts.", []),
    ("A UAV and an EV were found by Muslim and Druze men who speak Hebrew.", []),
    ("You can follow BBC Kent on Facebook, X and Instagram.", []),
    ("Most data are of 2024. All rights reserved. Chicago Holm is a trademark of Holm Inc.", []),
    (
      "In Kenya it rained. HOLM WINS BIG VOTE AFTER LONG ROW In Oslo it did not.",
      ["Kenya: state", "Oslo: place"]
    ),
    (
      "Here the Danish Mission to the UN and the UN Monitoring Mission in Mali met.",
      [
        "Danish Mission to the UN: organization", "Denmark: state",
        "UN Monitoring Mission in Mali: organization", "UN: organization", "Mali: state",
      ]
    ),
  ]

  @Test(arguments: cases)
  func `names end where they end`(text: String, entities: [String]) throws {
    #expect(try ShippedLexicons.entities(in: text) == entities)
  }

  private func aliases(_ name: String, in text: String) throws -> [String] {
    let clusters = try ShippedLexicons.mentions(in: text).clusters
    return try #require(clusters.first { $0.name == name }).aliases
  }

  @Test func `a name that is said to be another one is an alias`() throws {
    #expect(
      try aliases("Ann Delgado", in: "There Ann Delgado, also known as Luna Roja, sang.")
        == ["Luna Roja"]
    )
    #expect(
      try aliases("US Central Command", in: "There US Central Command (Centcom) spoke.")
        == ["Centcom"]
    )
    #expect(try aliases("Poltava region", in: "He left the Poltava region.") == ["Poltava"])
  }

  @Test func `a misspelt surname is the person's, a woman's ending another's`() throws {
    #expect(
      try aliases("Liudmyla Hrebeniuk", in: "There Liudmyla Hrebeniuk spoke. Ms Hrebenik left.")
        == ["Hrebenik"]
    )
    let two = try ShippedLexicons.mentions(in: "There Ivan Petrenkov spoke. Ms Petrenkova left.")
    #expect(two.clusters.count == 2)
  }

  @Test func `an apostrophe of another shape makes no other body`() throws {
    #expect(
      try aliases(
        "Holm Veterans' Association",
        in: "There Holm Veterans' Association met. Then Holm Veterans’ Association left."
      ) == ["Holm Veterans’ Association"]
    )
  }
}
