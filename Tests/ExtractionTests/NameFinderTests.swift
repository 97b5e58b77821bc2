import Extraction
import Ontology
import Testing

/// Names in running text, cut into words without a model.
@Suite struct NameFinderTests {
  /// A text and the entities in it, as "name: type".
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var entities: [String]
    var testDescription: String { text }
  }

  static let cases = [
    Case(
      text: "BERNE/OSLO (Reuters) - Here the envoy Ann Marsh spoke of Berne and Oslo.",
      entities: [
        "Berne: place", "Oslo: place", "Reuters: organization", "Ann Marsh: person",
      ]
    ),
    Case(
      text: "BERNE (Reuters) - Here the envoy Ann Marsh spoke of it.",
      entities: ["Berne: place", "Reuters: organization", "Ann Marsh: person"]
    ),
    Case(
      text: "Hong Kong CNN — Here the envoy Ann Marsh spoke of Hong Kong.",
      entities: ["Hong Kong: place", "Ann Marsh: person"]
    ),
    Case(
      text: "(Reuters) - Here the envoy Ann Marsh spoke of it.",
      entities: ["Reuters: organization", "Ann Marsh: person"]
    ),
    Case(
      text: "MOSCOW — Here the envoy Ann Marsh spoke of Moscow.",
      entities: ["Moscow: place", "Ann Marsh: person"]
    ),
    Case(
      text: "OSLO, Norway CNN — Here the envoy Ann Marsh spoke of Oslo.",
      entities: ["Oslo: place", "Norway: state", "Ann Marsh: person"]
    ),
    Case(
      text: "It was said by Kenya's health ministry and not by a defence ministry.",
      entities: ["Kenya: state", "Health Ministry of Kenya: organization"]
    ),
    Case(
      text: "(Photo by Paul Moss/AFP via Getty Images) Here the envoy Ann Marsh spoke of it.",
      entities: ["Ann Marsh: person"]
    ),
    Case(
      text: "OSLO, May 12 – Here the envoy Ann Marsh spoke of Oslo.",
      entities: ["Oslo: place", "Ann Marsh: person"]
    ),
    Case(
      text: "Then Senator Ann Marsh (R-Maine) and Senator Paul Moss, D-Ohio, spoke of it.",
      entities: [
        "Ann Marsh: person", "Republican Party: organization", "Maine: place",
        "Paul Moss: person", "Democratic Party: organization", "Ohio: place",
      ]
    ),
    Case(
      text: "It was said by Wayne A. I. Frederick and by Cyrus R. Vance, Jr. of the board.",
      entities: ["Wayne A. I. Frederick: person", "Cyrus R. Vance, Jr.: person"]
    ),
    Case(
      text: "He knew Edward Lodewijk \"Eddie\" Halen from school.",
      entities: ["Edward Lodewijk \"Eddie\" Halen: person"]
    ),
    Case(
      text:
        "The report by Physicians for Human Rights and that by Mothers Against Violence differ.",
      entities: [
        "Physicians for Human Rights: organization", "Mothers Against Violence: organization",
      ]
    ),
    Case(
      text: "There James Alex Fields stood. In the crowd Fields fell, in the fields of May.",
      entities: ["James Alex Fields: person"]
    ),
    Case(
      text: "There Greg Alden met the mayor of Alden, Texas, at noon.",
      entities: ["Greg Alden: person", "Alden: place", "Texas: place"]
    ),
    Case(
      text: "Yesterday the Kazakh foreign minister Mukhtar Tileuberdi called the Chinese envoy.",
      entities: ["Kazakhstan: state", "Mukhtar Tileuberdi: person", "China: state"]
    ),
    Case(
      text: "The clinic in Frederick, Maryland, closed after Senator Ann Marsh wrote to it.",
      entities: ["Frederick: place", "Maryland: place", "Ann Marsh: person"]
    ),
    Case(
      text: "It was first printed by U.S. News & World Report in spring.",
      entities: ["U.S. News & World Report: organization"]
    ),
    Case(
      text: "A note of the Ministry of Foreign Affairs of Kazakhstan said so.",
      entities: ["Ministry of Foreign Affairs of Kazakhstan: organization", "Kazakhstan: state"]
    ),
    Case(
      text: "He wrote to the Kazakhstan Interior Ministry about it.",
      entities: ["Kazakhstan Interior Ministry: organization", "Kazakhstan: state"]
    ),
    Case(
      text: "Then House Speaker Nancy Pelosi and Senate Majority Leader Mitch McConnell spoke.",
      entities: [
        "House: organization", "Nancy Pelosi: person", "Senate: organization",
        "Mitch McConnell: person",
      ]
    ),
    Case(
      text: "The court heard Mohammed bin Salman and Arnel dela Vega in turn.",
      entities: ["Mohammed bin Salman: person", "Arnel dela Vega: person"]
    ),
    Case(
      text: "Votes for the 2020 United States presidential election were counted.",
      entities: ["2020 United States presidential election: event", "United States: state"]
    ),
    Case(
      text: "He met Senator Joan Keller, D-Mich., and Ann Marsh (R-Texas) there.",
      entities: [
        "Joan Keller: person", "Democratic Party: organization", "Mich.: place",
        "Ann Marsh: person", "Republican Party: organization", "Texas: place",
      ]
    ),
    Case(
      text: "He is a Vermont Democrat who led the Republican Senate.",
      entities: [
        "Vermont: place", "Democratic Party: organization", "Republican Party: organization",
        "Senate: organization",
      ]
    ),
    Case(
      text: "On Monday, January 3, the president spoke of Easter and Christianity.",
      entities: []
    ),
    Case(
      text: "According to Boeing CEO Dennis Muilenburg, all was well.",
      entities: ["Boeing: organization", "Dennis Muilenburg: person"]
    ),
    Case(
      text:
        "The Department of Health and Human Services and the Food and Drug Administration agreed.",
      entities: [
        "Department of Health and Human Services: organization",
        "Food and Drug Administration: organization",
      ]
    ),
    Case(
      text: "The US-built truck stood near the Virginia-based firm.",
      entities: ["United States: state", "Virginia: place"]
    ),
    Case(
      text: "Officials of the Kazakh government met Russian authorities.",
      entities: ["Kazakhstan: state", "Russia: state"]
    ),
    Case(
      text: "Yesterday the Chamber of Deputies of Paraguay sat.",
      entities: ["Chamber of Deputies of Paraguay: organization", "Paraguay: state"]
    ),
    Case(
      text: "Here the United Nations Support Mission in Libya (UNSMIL) warned.",
      entities: [
        "United Nations Support Mission in Libya: organization", "United Nations: organization",
        "Libya: state",
      ]
    ),
    Case(
      text: "Here Tor Inge Valen spoke, a tall man.",
      entities: ["Tor Inge Valen: person"]
    ),
    Case(
      text: "Fees of US$3 were paid until March.",
      entities: []
    ),
    Case(
      text: "He left the Lesotho Nurses' League and the Licking County Coroner's Office.",
      entities: [
        "Lesotho Nurses' League: organization", "Lesotho: state",
        "Licking County Coroner's Office: organization", "Licking County: place",
      ]
    ),
    Case(
      text: "Then the Movement for Democratic Alternation won.",
      entities: ["Movement for Democratic Alternation: organization"]
    ),
    Case(
      text: "Money of Banco Istmeño and of Frente Puerto was found.",
      entities: ["Banco Istmeño: organization", "Frente Puerto: organization"]
    ),
    Case(
      text: "There the Thai foreign ministry, here the Iraqi military.",
      entities: [
        "Thai foreign ministry: organization", "Thailand: state", "Iraqi military: organization",
        "Iraq: state",
      ]
    ),
    Case(
      text: "There the Thai central bank governor met Iraq's parliament speaker.",
      entities: [
        "Thai central bank: organization", "Thailand: state", "Iraq's parliament: organization",
        "Iraq: state",
      ]
    ),
    Case(
      text: "Here Iraq's central bank met.",
      entities: ["Iraq: state"]
    ),
    Case(
      text: "There the charter company Highlands Mission Air and a group known as Black Heron met.",
      entities: [
        "Highlands Mission Air: organization", "Highlands: place", "Black Heron: organization",
      ]
    ),
    Case(
      text: "Here Baek Seung-hyun met Liesbeth van der Goot.",
      entities: ["Baek Seung-hyun: person", "Liesbeth van der Goot: person"]
    ),
    Case(
      text: "She wrote on Twitter that the firm of Amherst & Lowe had lied.",
      entities: ["Amherst & Lowe: organization"]
    ),
    Case(
      text: "He read El Mercurio de Cuenca and BBC Sport in Ijebu Ode, Nigeria, today.",
      entities: [
        "El Mercurio de Cuenca: organization", "BBC Sport: organization", "Ijebu Ode: place",
        "Nigeria: state",
      ]
    ),
    Case(
      text: "There the Central African Republic (CAR) voted.",
      entities: ["Central African Republic: state"]
    ),
    Case(
      text: "Here the Isfara City Council wrote to Isfara and the Nsanje District Police.",
      entities: [
        "Isfara City Council: organization", "Isfara: place",
        "Nsanje District Police: organization",
        "Nsanje: place",
      ]
    ),
    Case(
      text: "There the Kandahar provincial council, here the Mumbai high court, a Mumbai court.",
      entities: [
        "Kandahar provincial council: organization", "Kandahar: place",
        "Mumbai high court: organization", "Mumbai: place", "Mumbai court: organization",
      ]
    ),
    Case(
      text: "He wrote to the Kerr County district attorney's office near Allen, Texas, today.",
      entities: [
        "Kerr County district attorney's office: organization", "Kerr County: place",
        "Allen: place", "Texas: place",
      ]
    ),
    Case(
      text: "She saw the 2018 Winter Olympics and later the Battle of Mosul.",
      entities: ["2018 Winter Olympics: event", "Battle of Mosul: event", "Mosul: place"]
    ),
    Case(
      text: "They left the African Union summit with the al-Qassam Brigades.",
      entities: [
        "African Union summit: event", "African Union: organization",
        "al-Qassam Brigades: organization",
      ]
    ),
    Case(
      text: "Here fires near the Cranebrook area reached Dora village north of Spencer today.",
      entities: ["Cranebrook: place", "Dora: place", "Spencer: place"]
    ),
    Case(
      text: "Here Jan Kowalik met April Jones, and in June Carter left.",
      entities: ["Jan Kowalik: person", "April Jones: person", "Carter: person"]
    ),
    Case(
      text: "He landed at Logan Airport and left Elliot Street at noon.",
      entities: ["Logan Airport: place", "Elliot Street: place"]
    ),
    Case(
      text: "Then Trade and Industry Secretary Ann Marsh met Health Minister Paul Moss.",
      entities: ["Ann Marsh: person", "Paul Moss: person"]
    ),
    Case(
      text: "There the retailer Logan Vane hired Guy Alden QC at 9am AEDT.",
      entities: ["Logan Vane: organization", "Guy Alden: person"]
    ),
    Case(
      text: "Then the Federal Government and the Opposition met.",
      entities: ["Federal Government: state"]
    ),
    Case(
      text: "Then the Federal Government met Australian farmers.",
      entities: ["Australia: state"]
    ),
    Case(
      text: "There Equality Coalition Taiwan met at Fishmongers' Hall.",
      entities: [
        "Equality Coalition Taiwan: organization", "Taiwan: state", "Fishmongers' Hall: place",
      ]
    ),
    Case(
      text: "It was founded by the group EADM Peter Holm left.",
      entities: ["EADM: organization", "Peter Holm: person"]
    ),
  ]

  @Test(arguments: cases)
  func `names are cut out and typed`(example: Case) throws {
    let found = try ShippedLexicons.entities(in: example.text)
    #expect(found == example.entities)
  }

  @Test func `Georgia is the region among regions and the state among states`() throws {
    let region = try ShippedLexicons.entities(in: "He won in Florida, Georgia and Ohio.")
    #expect(region.contains("Georgia: place"))
    let state = try ShippedLexicons.entities(in: "Envoys of Georgia and Armenia met in Tbilisi.")
    #expect(state.contains("Georgia: state"))
  }

  @Test func `a section label is no name`() throws {
    #expect(
      try ShippedLexicons.entities(in: "World News /\n\nIn Kenya it rained.") == ["Kenya: state"]
    )
  }

  @Test func `words in capitals and titles of works are no names`() throws {
    #expect(try ShippedLexicons.entities(in: "He wrote WE WON THIS VOTE and left.") == [])
    #expect(try ShippedLexicons.entities(in: "She starred in \"Pillow Talk\" and sang.") == [])
  }
}
