import EntityGraph
import Ontology
import Testing

/// What the names of bodies, places and events state of where they belong, in whole sentences.
struct StructureTextsTests {
  private static let workspace: Workspace? = {
    guard let schema = try? Workspace.schema() else { return nil }
    return try? Workspace(schema: schema, modelPath: nil)
  }()

  private static let relations: Set<String> = ["part-of", "located-in", "owns"]

  /// The statements of structure that a text yields, each as `subject —relation→ object`.
  private func statements(_ text: String) throws -> [String] {
    let workspace = try #require(Self.workspace, "no model is embedded")
    let findings = workspace.extract(Article(id: "text", text: text))
    return findings.statements.compactMap { statement in
      let relation = workspace.schema[statement.relation].name
      guard Self.relations.contains(relation) else { return nil }
      return "\(findings[statement.subject].name) —\(relation)→ \(findings[statement.object].name)"
    }
  }

  @Test func `a city within the name of its council lies where that does`() throws {
    let found = try statements("The army has City of Bakhmut in Donetsk.")
    #expect(found.contains("Bakhmut —located-in→ Donetsk"))
  }

  @Test func `a programme is part of its station`() throws {
    let found = try statements(
      """
      Helen Fairlie told BBC Radio 4's Today programme that parents were tired of chips. She had spoken on BBC Radio Scotland's Good Morning Scotland programme before.
      """
    )
    #expect(found.contains("Today programme —part-of→ BBC Radio 4"))
    #expect(!found.contains { $0.hasPrefix("Good Morning Scotland —located-in→") })
  }

  @Test func `a committee is part of the chamber in its name`() throws {
    let found = try statements(
      """
      The Senate Banking Committee asked for papers on Monday. Ruth Holt will speak to the Commons home affairs committee. The U.S. House of Representatives Budget Committee met in private.
      """
    )
    #expect(found.contains("Senate Banking Committee —part-of→ Senate"))
    #expect(found.contains("Commons home affairs committee —part-of→ Commons"))
    let budget = found.filter { $0.hasPrefix("U.S. House of Representatives Budget Committee") }
    #expect(!budget.isEmpty && budget.allSatisfy { $0.contains("—part-of→ U.S. House of Rep") })
  }

  @Test func `a state's arms belong to it and a society lies in it`() throws {
    let found = try statements(
      """
      India accused Pakistani military intelligence of helping the gunmen. The Indian armed forces moved tanks to the border. The Australian Council for Lost Languages published a list.
      """
    )
    #expect(found.contains("Pakistani military intelligence —part-of→ Pakistan"))
    #expect(found.contains("Indian armed forces —part-of→ India"))
    #expect(found.contains("Australian Council for Lost Languages —located-in→ Australia"))
  }

  @Test func `a ministry is named with its state, by a capital too`() throws {
    let found = try statements(
      """
      Russia attacked Ukraine overnight. Moscow's defence ministry said that two drones were shot down.
      """
    )
    #expect(found.contains("Defence Ministry of Russia —part-of→ Russia"))
  }

  @Test func `a brand is part of the firm that a pronoun means`() throws {
    let found = try statements(
      """
      Ford is to stop making engines for its sporty Vanora Motors brand. The plant closes in May.
      """
    )
    #expect(found.contains("Vanora Motors —part-of→ Ford"))
  }

  @Test func `an agreement does not lie in the city of its name`() throws {
    #expect(try statements("He left the Paris climate accord. He likes Paris.").isEmpty)
  }

  @Test func `a part of a region is in the region`() throws {
    let found = try statements(
      """
      A tree fell on a house at Holmfirth in Sydney's west on Sunday. Power was lost at Holm Hospital in Brisbane's southern suburbs.
      """
    )
    #expect(found.contains("Holmfirth —located-in→ Sydney"))
    #expect(found.contains("Holm Hospital —located-in→ Brisbane"))
  }

  @Test func `a kind of firm tells where it lies`() throws {
    let found = try statements(
      """
      US software giant Kestrel Group has sold its trucks. The Ohio based company Dalton Tyres said it would close.
      """
    )
    #expect(found.contains("Kestrel Group —located-in→ United States"))
    #expect(found.contains("Dalton Tyres —located-in→ Ohio"))
  }

  @Test func `a state behind a comma or in another name holds nothing`() throws {
    let found = try statements(
      """
      If it joins the EU, Albania will pay less. Republicans in Washington want to wait. The Republican-controlled House did not vote. Britain's Davis Cup team lost. She called the Ohio Senate race a distraction. Members of the European Parliament, Scottish Parliament and Welsh Assembly earn different wages.
      """
    )
    #expect(!found.contains("EU —located-in→ Albania"))
    #expect(!found.contains { $0.hasPrefix("Republican Party —") })
    #expect(!found.contains { $0.hasPrefix("Davis Cup —") })
    #expect(!found.contains { $0.hasPrefix("Ohio Senate —") })
    #expect(!found.contains { $0.hasPrefix("European Parliament —located-in→") })
    #expect(!found.contains { $0.hasPrefix("Scottish Parliament —located-in→ Wales") })
  }

  @Test func `a university beside a direction or a campus is one name`() throws {
    let found = try statements(
      """
      She taught at the University of Southern California. He studied at the University of California at Berkeley.
      """
    )
    #expect(!found.contains { $0.hasPrefix("University of Southern —") })
    #expect(!found.contains("University of California —located-in→ Berkeley"))
  }

  @Test func `a disaster happened at the place in its name`() throws {
    let found = try statements(
      """
      Three guides have denied any fault in the 1999 Holmried canyoning tragedy, in which nine tourists died.
      """
    )
    #expect(found.contains("1999 Holmried canyoning tragedy —located-in→ Holmried"))
  }

  @Test func `state media are part of their state, which owns what is state-owned`() throws {
    let found = try statements(
      "Kazakh state media Ertis News reported it. Kazakh state-owned Magnum Steel lost money."
    )
    #expect(found.contains("Ertis News —part-of→ Kazakhstan"))
    #expect(found.contains("Kazakhstan —owns→ Magnum Steel"))
  }

  @Test func `what is called a region's largest lies in it, at the end of a sentence too`() throws {
    let found = try statements(
      "The blast hit Mardin, Turkey's second biggest town. He works for Norvik, Denmark's biggest union."
    )
    #expect(found.contains("Mardin —located-in→ Turkey"))
    #expect(found.contains("Norvik —located-in→ Denmark"))
  }

  @Test func `the state before a ministry's spokesman is the ministry's`() throws {
    let found = try statements(
      "Danish foreign ministry spokesman Lars Holm said so on Monday."
    )
    #expect(found.contains("Foreign Ministry of Denmark —part-of→ Denmark"))
  }

  @Test func `institutes, agencies and banks tell in their names where they belong`() throws {
    let found = try statements(
      """
      The Kenyan Coffee Institute said nothing. The Leeds Internet Institute in Leeds closed. The Saudi Press Agency reported it. The Polish Farmers Bank lost money. American Airlines flew to the United States.
      """
    )
    #expect(found.contains("Kenyan Coffee Institute —part-of→ Kenya"))
    #expect(found.contains("Leeds Internet Institute —located-in→ Leeds"))
    #expect(found.contains("Saudi Press Agency —part-of→ Saudi Arabia"))
    #expect(!found.contains { $0.hasPrefix("American Airlines —located-in→") })
  }

  @Test func `the ends of what a region spans and the parts that a series names are in it`() throws
  {
    let found = try statements(
      """
      Floods came all across Lebanon, from Beirut to the Bekaa Valley. The four regions in eastern and southern Ukraine – Donetsk, Luhansk, Zaporizhzhia and Kherson – were quiet. In Russia, Kursk region governor Ivan Petrov resigned.
      """
    )
    #expect(found.contains("Beirut —located-in→ Lebanon"))
    #expect(found.contains("Bekaa Valley —located-in→ Lebanon"))
    #expect(found.contains("Luhansk —part-of→ Ukraine"))
    #expect(found.contains("Kursk region —part-of→ Russia"))
  }

  @Test func `a movement or militants lie where they are said to be, fighters need not`() throws {
    let found = try statements(
      """
      The Hezbollah movement in Lebanon rejected it. Boko Haram militants in Nigeria agreed. Hamas fighters in Syria left.
      """
    )
    #expect(found.contains("Hezbollah —located-in→ Lebanon"))
    #expect(found.contains("Boko Haram —located-in→ Nigeria"))
    #expect(!found.contains("Hamas —located-in→ Syria"))
  }

  @Test func `a parent owns the firm and is no part of it`() throws {
    let found = try statements("Facebook's parent Meta lost money.")
    #expect(found.contains("Meta —owns→ Facebook"))
    #expect(!found.contains("Meta —part-of→ Facebook"))
  }

  @Test func `a facility named for somebody lies at its place`() throws {
    let found = try statements(
      """
      He spoke at the King Fahd Air Base in Taif. Planes left Imam Khomeini airport in Tehran. The Natanz nuclear facility in Iran was shut. The health ministry in Gaza said so.
      """
    )
    #expect(found.contains("King Fahd Air Base —located-in→ Taif"))
    #expect(found.contains("Imam Khomeini airport —located-in→ Tehran"))
    #expect(found.contains("Natanz —located-in→ Iran"))
    #expect(found.contains { $0.hasSuffix("inistry —part-of→ Gaza") })
  }

  @Test func `a chamber's committee may have an and in its name`() throws {
    let found = try statements("The House Energy and Commerce Committee met on Thursday.")
    #expect(found.contains("House Energy and Commerce Committee —part-of→ House"))
  }

  @Test func `a district's city and a republic's state hold it, an alliance's member does not`()
    throws
  {
    let found = try statements(
      """
      The Silwan neighbourhood of East Jerusalem was raided. The Russian republic of Dagestan is poor. Saudi Arabia's OPEC quota rose.
      """
    )
    #expect(found.contains("Silwan —located-in→ East Jerusalem"))
    #expect(!found.contains("East Jerusalem —located-in→ Silwan"))
    #expect(found.contains("Dagestan —part-of→ Russia"))
    #expect(!found.contains { $0.hasPrefix("OPEC —") })
  }

  @Test func `a port lies in the state whose it is, a forum where it meets`() throws {
    let found = try statements(
      "The ship sought shelter in India's Kochi port. He spoke at the World Economic Forum in Davos on Thursday."
    )
    #expect(found.contains("Kochi —located-in→ India"))
    #expect(found.contains("World Economic Forum —located-in→ Davos"))
    let other = try statements("Iran's Middle East proxies met.")
    #expect(other.isEmpty)
  }

  @Test func `a site lies where the phrase behind it says`() throws {
    let found = try statements(
      """
      The statue was stolen from the Green Vault in Dresden. Protesters gathered at Tahrir Square in Baghdad. Ann Roe studied at Rice University in Houston and Stanford University in California.
      """
    )
    #expect(found.contains("Green Vault —located-in→ Dresden"))
    #expect(found.contains("Tahrir Square —located-in→ Baghdad"))
    #expect(!found.contains("Rice University —located-in→ California"))
  }

  @Test func `a company is based in the town before its region`() throws {
    let found = try statements(
      """
      Holm Pharma, the maker of a drug, filed for bankruptcy. Ann Roe is suing the family, who own the Stamford, Connecticut-based company.
      """
    )
    #expect(found.contains("Holm Pharma —located-in→ Stamford"))
    #expect(!found.contains("Holm Pharma —located-in→ Connecticut"))
  }
}
