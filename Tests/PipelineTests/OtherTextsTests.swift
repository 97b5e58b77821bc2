import EntityGraph
import Ontology
import Testing

/// Texts that are no news: each gives what it plainly states, or nothing, and nothing
/// from its furniture.
struct OtherTextsTests {
  private static let workspace: Workspace? = {
    guard let schema = try? Workspace.schema() else { return nil }
    return try? Workspace(schema: schema, modelPath: nil)
  }()

  /// What a text yields, each as `subject —relation→ object` with a status that is not
  /// plain, and a date.
  private func statements(_ text: String, date: String? = nil) throws -> [String] {
    let workspace = try #require(Self.workspace, "no model is embedded")
    let article = Article(id: "text", published: date.flatMap(PartialDate.init), text: text)
    let findings = workspace.extract(article)
    return findings.statements.map { statement in
      let relation = workspace.schema[statement.relation]
      var line = findings[statement.subject].name
      line += relation.isSymmetric ? " —\(relation.name)— " : " —\(relation.name)→ "
      line += findings[statement.object].name
      if statement.status != .actual { line += " (\(statement.status))" }
      if let date = statement.date { line += " [\(date)]" }
      return line
    }
  }

  @Test func `an agency in a dateline does nothing`() throws {
    let found = try statements(
      """
      WASHINGTON (Reuters) - President Ann Marsh of Norway met Wang Yi on Monday.

      (Reuters) - Paul Moss criticised Wang Yi.
      """
    )
    #expect(
      found.sorted() == [
        "Ann Marsh —leads→ Norway", "Ann Marsh —met— Wang Yi", "Paul Moss —accused→ Wang Yi",
      ]
    )
  }

  @Test func `an obituary tells a life that is over`() throws {
    let found = try statements(
      """
      Astronomer Helena Brandt dies at 84

      Helena Brandt, a German astronomer who led the Observatory of Heidelberg for two decades, died on Thursday at her home in Heidelberg. She was 84.

      Brandt was born in Leipzig in 1937. She studied physics at the University of Göttingen and joined the Max Planck Society in 1964. From 1979 to 1999 she was the director of the Observatory of Heidelberg. Her husband, the physicist Karl Brandt, died in 2006.

      "Helena taught a whole generation to look twice," said Markus Vogel, the president of the German Astronomical Society.

      She is survived by her daughter, Anna Brandt.
      """,
      date: "2021-10-02"
    )
    #expect(found.contains("Helena Brandt —born-in→ Leipzig [1937]"))
    #expect(found.contains("Markus Vogel —leads→ German Astronomical Society"))
    // Whatever she held, she holds no more.
    let held = found.filter { line in
      line.hasPrefix("Helena Brandt —")
        && ["—leads→", "—works-for→", "—member-of→", "—lives-in→"].contains { line.contains($0) }
    }
    #expect(!held.isEmpty)
    #expect(held.allSatisfy { $0.contains("(past)") }, "\(held)")
    #expect(!found.contains { $0.contains("Karl Brandt —leads") || $0.contains("—killed→") })
  }

  @Test func `a report tells towns, heads and staff as they stand`() throws {
    let found = try statements(
      """
      The Acme Tenants Association published a report on Monday. The association's Katherine Holt said rents had doubled.

      The New South Wales secretary of the Rail Workers Union, Tony Sheldrake, said the Government broke its word.

      Israel shot five Palestinians near Hebron. Soldiers entered the West Bank town of Ramallah on Sunday. Police said the man had links to Osama Karim's Al Qaeda network.

      Federal Treasurer Paul Costa warned that growth in Australia depends on the United States. Exports to the United States fell, and the United States is not recovering.
      """,
      date: "2021-10-02"
    )
    #expect(found.contains("Katherine Holt —works-for→ Acme Tenants Association"))
    #expect(found.contains("Tony Sheldrake —works-for→ Rail Workers Union"))
    #expect(found.contains("Ramallah —located-in→ West Bank"))
    #expect(!found.contains("West Bank —located-in→ Ramallah"))
    #expect(!found.contains { $0.contains("—attacked→ Palestine") })
    #expect(found.contains("Osama Karim —leads→ Al Qaeda"))
    #expect(found.contains("Paul Costa —works-for→ Australia"))
  }

  @Test func `an interview tells who is asked, and questions state nothing`() throws {
    let found = try statements(
      """
      Ten minutes with Lucía Ferrer

      Lucía Ferrer is the mayor of Valencia. She spoke to us in her office on Monday.

      Question: When did you decide to run again?

      Answer: I decided last summer, after my daughter had left for university.

      Question: What do you expect from the government?

      Answer: I have asked the Spanish government for help with the port. We need the money, and we need it soon.

      Question: Who inspired you?

      Answer: My grandmother. She was a teacher, and she never gave up.
      """,
      date: "2022-03-01"
    )
    #expect(found.contains("Lucía Ferrer —leads→ Valencia"))
    #expect(found.count <= 4, "\(found)")
    #expect(!found.contains { $0.contains("Question") || $0.contains("Answer") })
  }

  @Test func `a speech states next to nothing`() throws {
    let found = try statements(
      """
      Thank you very much, and good morning.

      My friends, we have come a long way together. Ten years ago this hall was a ruin, and many people told us that it would never open again. They were wrong.

      I want to thank the volunteers who painted these walls. I want to thank the families who gave what they could. And I want to thank President Amara Diallo of Senegal, who is here with us today.

      Next year we will open a second school. We will not rest until every child in this country can read. Thank you.
      """,
      date: "2020-06-01"
    )
    #expect(found.count <= 2, "\(found)")
    #expect(found.allSatisfy { $0.contains("Amara Diallo") && $0.contains("Senegal") }, "\(found)")
  }

  @Test func `a biography is dated by its years, not by the day`() throws {
    let found = try statements(
      """
      Oskar Lindqvist (12 March 1901 – 4 May 1978) was a Swedish engineer and politician of the Liberal Party. He was born in Uppsala and studied at the Royal Institute of Technology.

      In 1931 Lindqvist founded the company Norrland Turbines. He was a member of the Swedish Parliament from 1944 to 1958 and served as minister of industry from 1951 to 1957. Lindqvist was married to the painter Elsa Holm.

      He lived in Stockholm until his death.
      """
    )
    #expect(found.contains("Oskar Lindqvist —born-in→ Uppsala [1901-03-12]"), "\(found)")
    let membership = found.first { $0.contains("—member-of→ Swedish Parliament") }
    #expect(membership.map { $0.contains("(past) [1944]") } ?? true, "\(found)")
    // Nothing else is dated by the day or the month, since no sentence gives one.
    let dated = found.filter { $0.contains("-05") || $0.contains("-03") }
    #expect(dated.allSatisfy { $0.contains("—born-in→") }, "\(dated)")
  }

  @Test func `an announcement states posts and places, and its small print nothing`() throws {
    let found = try statements(
      """
      Meridian Foods to acquire Alpine Dairy

      CHICAGO, May 4, 2021 – Meridian Foods today announced that it has agreed to acquire Alpine Dairy, a maker of cheese based in Zürich, Switzerland, for $410 million. The transaction is expected to close in the third quarter.

      "We have admired Alpine Dairy for years," said Rebecca Stone, chief executive of Meridian Foods. "Together we will bring better cheese to more tables."

      Urs Keller, the founder of Alpine Dairy, will join the board of Meridian Foods.

      About Meridian Foods

      Meridian Foods makes and sells groceries in forty countries. Forward-looking statements are subject to risks. Contact: press office, +1 555 0100.
      """,
      date: "2021-05-04"
    )
    #expect(found.contains("Rebecca Stone —leads→ Meridian Foods"))
    // What is to come has not happened.
    let deals = found.filter { $0.contains("—owns→") || $0.contains("Urs Keller —member-of→") }
    #expect(deals.allSatisfy { $0.contains("(planned)") || $0.contains("(possible)") }, "\(deals)")
    #expect(!found.contains { $0.contains("Forward") || $0.contains("Contact") }, "\(found)")
  }
}
