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

  @Test func `a surname with an honorific is whoever of that surname was named last`() throws {
    let mentions = try ShippedLexicons.mentions(
      in: "Here Bernard Cowan died. Colin Cowan spoke. Then Mr Cowan left."
    )
    #expect(mentions.clusters.map(\.name) == ["Bernard Cowan", "Colin Cowan"])
    #expect(mentions.clusters[1].aliases == ["Cowan"])
  }

  @Test func `a storm is called by its own name`() throws {
    let storm = try cluster("Hurricane Ida", in: "Here Hurricane Ida struck. Then Ida left.")
    #expect(storm.type == .event)
    #expect(storm.aliases == ["Ida"])
    let listed = try cluster("Hurricane Helene", in: "Hurricane Helene struck. Then Helene left.")
    #expect(listed.aliases == ["Helene"])
  }

  @Test func `a company is called by its first word, though it is a common one`() throws {
    let company = try cluster(
      "Delta Airlines",
      in: "The firm of Delta Airlines sued. Then a Delta spokesman left. Ann Holt works for Delta."
    )
    #expect(company.aliases == ["Delta"])
  }

  @Test func `persons of different middle names are two`() throws {
    let mentions = try ShippedLexicons.mentions(
      in: "Here John Karl Holm met John Emil Holm. Then John K. Holm left."
    )
    #expect(mentions.clusters.map(\.name) == ["John Karl Holm", "John Emil Holm"])
    #expect(mentions.clusters[0].aliases == ["John K. Holm"])
  }

  @Test func `an acronym in parentheses and later alone is an alias`() throws {
    let cluster = try cluster(
      "Regional Fisheries Council",
      in: "The Regional Fisheries Council (RFC) met. Its host, the RFC, agreed."
    )
    #expect(cluster.aliases == ["RFC"])
  }

  @Test func `an acronym of a hyphenated name and of one with nested names is an alias`() throws {
    let commission = try cluster(
      "Regional Anti-Corruption Council",
      in: "The Regional Anti-Corruption Council met. Later its host, the RACC, agreed."
    )
    #expect(commission.aliases == ["RACC"])
    let office = try cluster(
      "Licking County Sheriff's Office",
      in: "The Licking County Sheriff's Office (LCSO) met. Its host, the LCSO, agreed."
    )
    #expect(office.aliases == ["LCSO"])
  }

  @Test func `a surname before another surname, and one with its article, is the person`() throws {
    let mentions = try ShippedLexicons.mentions(
      in: "Here Fábio Quintanilha Barreto met Khalifa al-Barasi. Then Al-Barasi left Quintanilha."
    )
    #expect(mentions.clusters.map(\.name) == ["Fábio Quintanilha Barreto", "Khalifa al-Barasi"])
  }

  @Test func `House is the United States House of Representatives`() throws {
    let mentions = try ShippedLexicons.mentions(
      in: "The United States House of Representatives met. Then the House voted."
    )
    #expect(mentions.clusters.filter { $0.type == .organization }.count == 1)
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

  @Test func `a surname that is a common word is the person's, a month is not`() throws {
    let cluster = try cluster(
      "Theresa May",
      in: "Then Theresa May spoke. It pleased May, aides said, since May 2016 and in May too."
    )
    #expect(cluster.aliases == ["May"])
    let mentions = try ShippedLexicons.mentions(
      in: "Then Theresa May spoke. It pleased May, aides said, since May 2016 and in May too."
    )
    #expect(mentions.mentions.count == 2)
  }

  @Test func `a state's body is one, with the state before it or behind`() throws {
    let mentions = try ShippedLexicons.mentions(
      in: "Then the Iraqi Parliament met. Later the Parliament of Iraq closed."
    )
    #expect(mentions.clusters.filter { $0.type == .organization }.count == 1)
  }

  @Test func `a party's branch in a region is not the party`() throws {
    let mentions = try ShippedLexicons.mentions(
      in: "Then the Prohibition Party of Illinois met. Later the Prohibition Party closed."
    )
    let bodies = mentions.clusters.filter { $0.type == .organization }.map(\.name)
    #expect(bodies == ["Prohibition Party of Illinois", "Prohibition Party"])
  }

  @Test func `an agency in brackets after a place is not the place`() throws {
    let mentions = try ShippedLexicons.mentions(in: "He was in Ukraine (AP) on that day.")
    #expect(mentions.clusters.first { $0.type == .state }?.aliases == [])
  }

  @Test func `a town in the name of its police is no short form of them`() throws {
    let mentions = try ShippedLexicons.mentions(
      in: "Here the Irving Police Department spoke. They were in Irving on Monday."
    )
    #expect(mentions.clusters.contains { $0.name == "Irving" && $0.type == .place })
  }

  @Test func `a listed place knows the state that holds it`() throws {
    #expect(try cluster("Aachen", in: "It rained in Aachen and in Poland.").homeCode == "DE")
  }
}
