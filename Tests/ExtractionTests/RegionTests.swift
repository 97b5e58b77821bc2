import Testing

/// What a few words between two names state.
struct RegionTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      borders:
        family: structure
        from: [state, place]
        to: [state, place]
        symmetric: true
      born-in: {family: biography, from: [person], to: [state, place]}
      studied-at: {family: biography, from: [person], to: [organization]}
      owns: {family: structure, from: [person, organization, state], to: [organization]}
      """
    )
  }

  /// A sentence of names and the words between them, `|` after each; a name is its kind and
  /// its words: "LOC:Oral|in|western|LOC:Kazakhstan|". The words hang from the first one.
  private func statements(_ words: String) -> [String] {
    var lines: [String] = []
    for (index, word) in words.split(separator: "|").enumerated() {
      let parts = word.split(separator: ":")
      let text = String(parts.last ?? "")
      let head = index == 0 ? "0 root" : "1 dep"
      let name = parts.count > 1 ? " B-\(parts[0])" : ""
      lines.append("\(text) \(text)/\(name.isEmpty ? tag(text) : "PROPN") \(head)\(name)")
    }
    return rules.statements(lines.joined(separator: "\n"))
  }

  private func tag(_ word: String) -> String {
    switch word {
    case ",", "-": "PUNCT"
    case "western", "first": "ADJ"
    case "in", "of", "at", "from", "with": "ADP"
    case "34": "NUM"
    default: "NOUN"
    }
  }

  @Test(arguments: [
    ("LOC:Oral|,|in|western|LOC:Kazakhstan", "Oral —located-in→ Kazakhstan"),
    ("LOC:Oral|,|in|the|city|of|LOC:Almaty", "Oral —located-in→ Almaty"),
    ("LOC:Oral|,|on|LOC:Almaty|'s|east|coast", "Oral —located-in→ Almaty"),
    ("LOC:Abai|region|in|western|LOC:Kazakhstan", "Abai —part-of→ Kazakhstan"),
    ("LOC:Abai|region|,|LOC:Kazakhstan", "Abai —part-of→ Kazakhstan"),
    ("LOC:Medeu|district|of|LOC:Almaty", "Medeu —part-of→ Almaty"),
    ("ORG:Magnum|store|in|LOC:Almaty", "Magnum —located-in→ Almaty"),
    ("ORG:Magnum|,|headquartered|in|LOC:Almaty", "Magnum —located-in→ Almaty"),
    ("ORG:Magnum|building|in|LOC:Almaty", "Magnum —located-in→ Almaty"),
    ("LOC:Oral|,|on|the|western|edge|of|LOC:Almaty", "Oral —located-in→ Almaty"),
    ("LOC:Oral|,|western|LOC:Kazakhstan", "Oral —located-in→ Kazakhstan"),
    ("LOC:Oral|area|of|LOC:Almaty", "Oral —located-in→ Almaty"),
    ("LOC:Oral|in|the|border|city|of|LOC:Almaty", "Oral —located-in→ Almaty"),
    ("ORG:Magnum|western|think|tank|in|LOC:Almaty", "Magnum —located-in→ Almaty"),
  ])
  func `a place or body lies in the region behind a few words`(words: String, statement: String) {
    #expect(statements(words) == [statement])
  }

  @Test func `what belongs to the region behind is not where a place lies`() {
    #expect(statements("LOC:Oral|,|in|western|LOC:Kazakhstan|'s|steppe").isEmpty)
    #expect(statements("LOC:Oral|bank|in|western|LOC:Kazakhstan").isEmpty)
  }

  @Test(arguments: [
    "LOC:Kazakh|-|backed|group|ORG:Ertis", "LOC:Kazakh|-|occupied|LOC:Oral",
    "LOC:Kazakhstan|'s|ORG:Ertis|membership", "LOC:Oral|in|LOC:Kazakh|jails",
    "LOC:Oral|,|LOC:Almaty|,|and|other|towns",
  ])
  func `a stance, a thing or a list tells no place`(words: String) {
    #expect(statements(words).isEmpty)
  }

  @Test func `places before others of their kind lie where those do`() {
    #expect(
      statements("LOC:Oral|,|LOC:Medeu|and|other|towns|of|LOC:Kazakhstan").sorted()
        == ["Medeu —located-in→ Kazakhstan", "Oral —located-in→ Kazakhstan"]
    )
  }

  @Test func `places before a last member without a name lie not in each other`() {
    #expect(statements("LOC:Oral|,|LOC:Almaty|,|the|LOC:Astana|and|coast").isEmpty)
  }

  @Test func `all places of a list lie in the region behind the last one`() {
    #expect(
      statements("LOC:Oral|,|LOC:Medeu|and|LOC:Abai|in|LOC:Almaty") == [
        "Oral —located-in→ Almaty", "Medeu —located-in→ Almaty", "Abai —located-in→ Almaty",
      ]
    )
    #expect(statements("LOC:Oral|,|LOC:Abai|and|LOC:Medeu|Road").isEmpty)
  }

  @Test func `the members of a series lie in the region that its noun belongs to`() {
    func series(_ words: String) -> [String] { statements(words).sorted() }
    #expect(
      series("LOC:Kazakh|regions|-|LOC:Abai|,|LOC:Medeu|and|LOC:Oral") == [
        "Abai —part-of→ Kazakhstan", "Medeu —part-of→ Kazakhstan", "Oral —part-of→ Kazakhstan",
      ]
    )
    #expect(
      series("LOC:Kazakhstan|'s|cities|,|including|LOC:Almaty|and|LOC:Oral") == [
        "Almaty —located-in→ Kazakhstan", "Oral —located-in→ Kazakhstan",
      ]
    )
    #expect(
      series("LOC:Medeu|,|made|up|of|the|LOC:Abai|and|LOC:Oral|provinces") == [
        "Abai —part-of→ Medeu", "Oral —part-of→ Medeu",
      ]
    )
    #expect(series("LOC:Kazakh|regions|said|LOC:Abai|and|LOC:Oral").isEmpty)
  }

  @Test func `an alliance only meets where it is said to be`() {
    #expect(statements("ORG:Magnum|in|LOC:Almaty") == ["Magnum —located-in→ Almaty"])
    #expect(statements("ORG:NATO|in|LOC:Almaty").isEmpty)
  }

  @Test func `no place lies in a road`() {
    #expect(statements("LOC:Oral|,|LOC:Abai").count == 1)
    #expect(statements("LOC:Oral|,|LOC:Street").isEmpty)
  }

  @Test func `an event takes place in all places of a list`() {
    #expect(
      statements("EVT:Kazakhathon|in|LOC:Oral|,|LOC:Almaty|and|LOC:Astana")
        == [
          "Kazakhathon —located-in→ Oral", "Kazakhathon —located-in→ Almaty",
          "Kazakhathon —located-in→ Astana",
        ]
    )
  }

  @Test(arguments: [
    ("PER:Bekov|,|34|,|of|LOC:Almaty", "Bekov —lives-in→ Almaty"),
    ("PER:Bekov|,|from|LOC:Almaty", "Bekov —lives-in→ Almaty"),
    ("PER:Bekov|,|a|LOC:Almaty|-|based|analyst", "Bekov —lives-in→ Almaty"),
    ("LOC:Almaty|-|based|analyst|PER:Bekov", "Bekov —lives-in→ Almaty"),
    ("LOC:Kazakh|-|born|analyst|PER:Bekov", "Bekov —born-in→ Kazakhstan"),
    ("ORG:Nazarbayev|-|educated|analyst|PER:Bekov", "Bekov —studied-at→ Nazarbayev"),
    ("a|LOC:Kazakh|,|PER:Bekov", "Bekov —citizen-of→ Kazakhstan"),
    ("a|LOC:Kazakh|cook|named|PER:Bekov", "Bekov —citizen-of→ Kazakhstan"),
    ("LOC:Kazakh|PER:Bekov", "Bekov —citizen-of→ Kazakhstan"),
    ("PER:Bekov|,|a|LOC:Kazakh|cook", "Bekov —citizen-of→ Kazakhstan"),
    ("PER:Bekov|,|who|is|LOC:Kazakh|,", "Bekov —citizen-of→ Kazakhstan"),
    ("PER:Bekov|,|who|comes|from|LOC:Almaty", "Bekov —lives-in→ Almaty"),
    ("LOC:Almaty|teacher|PER:Bekov", "Bekov —lives-in→ Almaty"),
    ("a|teacher|from|LOC:Almaty|,|PER:Bekov", "Bekov —lives-in→ Almaty"),
  ])
  func `a person is told by home and nationality`(words: String, statement: String) {
    #expect(statements(words) == [statement])
  }

  @Test func `an officer of a state is told by that, not by nationality`() {
    #expect(statements("PER:Bekov|,|a|LOC:Kazakh|official").isEmpty)
  }

  @Test(arguments: [
    ("twins|PER:Bekov|and|PER:Ospan", "Bekov —family-of— Ospan"),
    ("PER:Bekov|,|a|cousin|of|PER:Ospan", "Bekov —family-of— Ospan"),
  ])
  func `nouns of kin join persons`(words: String, statement: String) {
    #expect(statements(words) == [statement])
  }

  @Test(arguments: [
    ("ORG:Magnum|owner|ORG:Samruk", "Samruk —owns→ Magnum"),
    ("ORG:Magnum|owner|PER:Bekov", "Bekov —owns→ Magnum"),
    ("ORG:Samruk|-|owned|ORG:Magnum", "Samruk —owns→ Magnum"),
    ("PER:Bekov|'s|company|,|ORG:Magnum", "Bekov —owns→ Magnum"),
  ])
  func `a body is told by its owner`(words: String, statement: String) {
    #expect(statements(words) == [statement])
  }

  @Test func `a body is owned by its parent`() {
    #expect(
      statements("ORG:Magnum|'s|parent|company|,|ORG:Samruk").contains("Samruk —owns→ Magnum")
    )
  }

  @Test func `a person of two states is a citizen of both`() {
    #expect(
      statements("LOC:Iranian|-|LOC:Russian|analyst|PER:Bekov")
        .contains("Bekov —citizen-of→ Iran")
    )
  }

  @Test(arguments: [
    "LOC:Kazakh|proxy|ORG:Samruk", "LOC:Kazakh|-|administered|LOC:Oral",
  ])
  func `a sidekick and a disputed land lie not there`(words: String) {
    #expect(statements(words).isEmpty)
  }

  @Test func `of without an age or a comma tells no home`() {
    #expect(statements("PER:Bekov|of|LOC:Almaty").isEmpty)
  }

  @Test(arguments: [
    ("LOC:Kazakh|-|LOC:Russian|border", "Kazakhstan —borders— Russia"),
    ("LOC:Russia|invaded|neighbouring|LOC:Kazakhstan", "Russia —borders— Kazakhstan"),
    ("LOC:Russia|'s|western|neighbour|,|LOC:Kazakhstan", "Russia —borders— Kazakhstan"),
    ("LOC:Oral|,|which|borders|LOC:Russia", "Oral —borders— Russia"),
  ])
  func `states share a border`(words: String, statement: String) {
    #expect(statements(words) == [statement])
  }

  @Test func `states beside a hyphen share no border by that`() {
    #expect(statements("LOC:Kazakh|-|LOC:Russian|talks").isEmpty)
  }

  @Test(arguments: [
    ("ORG:Faculty|of|ORG:Nazarbayev", "Faculty —part-of→ Nazarbayev"),
    ("ORG:Samruk|'s|ORG:Bureau", "Bureau —part-of→ Samruk"),
    ("ORG:Samruk|'s|western|arm|,|the|ORG:Kazmunai", "Kazmunai —part-of→ Samruk"),
    ("ORG:Samruk|subsidiary|ORG:Kazmunai", "Kazmunai —part-of→ Samruk"),
    ("ORG:Kazmunai|,|the|ORG:Samruk|oil|arm|,|sank", "Kazmunai —part-of→ Samruk"),
  ])
  func `a body is part of the one that its words name`(words: String, statement: String) {
    #expect(statements(words) == [statement])
  }

  @Test func `an organ's noun behind a name says whose it is`() {
    #expect(statements("ORG:Magnum|of|ORG:Samruk").isEmpty)
  }

  @Test func `the inner of two places is told`() {
    #expect(
      statements("EVT:Kazakhathon|in|LOC:Oral|,|LOC:Kazakhstan").sorted()
        == ["Kazakhathon —located-in→ Oral", "Oral —located-in→ Kazakhstan"]
    )
  }
}
