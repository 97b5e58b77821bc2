import Extraction
import Ontology
import Testing

/// The names of one entity in an article.
@Suite struct NameClusterTests {
  func cluster(_ name: String, in text: String) throws -> EntityCluster {
    let mentions = try ShippedLexicons.mentions(in: text)
    return try #require(mentions.clusters.first { $0.name == name })
  }

  @Test func `a surname stands for the person of the full name`() throws {
    let cluster = try cluster(
      "Kassym-Jomart Tokayev",
      in: "On Monday Kassym-Jomart Tokayev spoke. Later Tokayev left with President Tokayev's aide."
    )
    #expect(cluster.aliases == ["Tokayev"])
    #expect(cluster.type == .person)
    #expect(cluster.titles == ["president"])
  }

  @Test func `a full name after the surname is the name`() throws {
    let cluster = try cluster("Donald Trump", in: "Then Trump spoke. Later Donald Trump left.")
    #expect(cluster.aliases == ["Trump"])
  }

  @Test func `members of a family keep their own names`() throws {
    let mentions = try ShippedLexicons.mentions(
      in: "Here Bill Clinton met Hillary Clinton. Then Mrs. Clinton left."
    )
    #expect(mentions.clusters.map(\.name) == ["Bill Clinton", "Hillary Clinton"])
    #expect(mentions.clusters[1].aliases == ["Clinton"])
    #expect(mentions.clusters.map(\.gender) == [.masculine, .feminine])
  }

  @Test func `an acronym in parentheses and later alone is an alias`() throws {
    let cluster = try cluster(
      "Regional Fisheries Council",
      in: "The Regional Fisheries Council (RFC) met. Its host, the RFC, agreed."
    )
    #expect(cluster.aliases == ["RFC"])
  }

  @Test func `demonyms and abbreviations are aliases of the state`() throws {
    let cluster = try cluster(
      "United States",
      in: "The American envoy and the U.S. team left the United States."
    )
    #expect(cluster.stateCode == "US")
    #expect(Set(cluster.aliases) == ["U.S.", "American"])
  }

  @Test func `a body with its state in front is the body`() throws {
    let mentions = try ShippedLexicons.mentions(
      in: "The House Judiciary Committee met. Then the Judiciary Committee voted."
    )
    #expect(mentions.clusters.map(\.name).filter { $0.hasSuffix("Committee") }.count == 1)
  }

  @Test func `a place name that is a surname in the article is the person`() throws {
    let mentions = try ShippedLexicons.mentions(in: "Here Sudesh Amman hid. Then Amman ran.")
    #expect(mentions.clusters.map(\.name) == ["Sudesh Amman"])
  }
}
