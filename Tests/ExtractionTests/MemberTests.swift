import Testing

/// What words for the members of an alliance tell of the states beside it, and of borders.
struct MemberTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      borders:
        family: structure
        from: [state, place]
        to: [state, place]
        symmetric: true
      owns: {family: structure, from: [person, organization, state], to: [organization]}
      founded: {family: structure, from: [person], to: [organization]}
      """
    )
  }

  /// Words parted by spaces, names as "LOC:Egypt", with a tag behind a slash where it is no noun;
  /// all hang from the first.
  private func statements(_ words: String) -> [String] {
    var lines: [String] = []
    for (index, word) in words.split(separator: " ").enumerated() {
      let parts = word.split(separator: ":")
      let form = String(parts.last ?? "")
      let name = parts.count > 1 ? " B-\(parts[0])" : ""
      let pieces = form.split(separator: "/")
      let text = String(pieces[0])
      let tag = pieces.count > 1 ? String(pieces[1]) : name.isEmpty ? "NOUN" : "PROPN"
      let head = index == 0 ? "0 root" : "1 dep"
      lines.append("\(text) \(text)/\(tag) \(head)\(name)")
    }
    return rules.statements(lines.joined(separator: "\n"))
  }

  @Test(arguments: [
    "all/DET ORG:NATO leaders except/ADP LOC:Egypt 's/PART agreed/VERB",
    "every/DET ORG:NATO country but/ADP LOC:Egypt agreed/VERB",
    "with/ADP the/DET exception of/ADP LOC:Egypt ,/PUNCT all/DET ORG:NATO members agreed/VERB",
    "several/ADJ ORG:NATO states ,/PUNCT including/VERB LOC:Egypt ,/PUNCT agreed/VERB",
    "ORG:NATO 's/PART newest/ADJ member ,/PUNCT LOC:Egypt ,/PUNCT agreed/VERB",
    "as/ADP a/DET ORG:NATO member ,/PUNCT LOC:Egypt agreed/VERB",
    "LOC:Egypt ,/PUNCT the/DET only/ADJ ORG:NATO country to/PART agree/VERB",
    "ORG:NATO has/VERB ten/NUM members ,/PUNCT including/VERB LOC:Egypt",
    "LOC:Egypt and/CCONJ several/ADJ other/ADJ ORG:NATO states agreed/VERB",
  ])
  func `a word for members tells of the state that it excepts, counts or calls so`(words: String) {
    #expect(statements(words) == ["Egypt —member-of→ NATO"])
  }

  @Test(arguments: [
    "all/DET ORG:NATO leaders ,/PUNCT LOC:Egypt said/VERB ,/PUNCT must/AUX act/VERB",
    "ORG:NATO leaders ,/PUNCT including/VERB PER:Holm ,/PUNCT met/VERB in/ADP LOC:Egypt",
    "ORG:NATO has/VERB members who/PRON met/VERB LOC:Egypt",
    "all/DET ORG:NATO countries met/VERB LOC:Egypt",
  ])
  func `who only stands beside the members is none`(words: String) {
    #expect(!statements(words).contains { $0.contains("member-of") })
  }

  @Test(arguments: [
    ("LOC:Egypt and/CCONJ its/PRON neighbour LOC:Russia agreed/VERB", "Egypt —borders— Russia"),
    ("LOC:Egypt accused/VERB neighbour LOC:Russia", "Egypt —borders— Russia"),
    ("LOC:Egypt sent/VERB them to/ADP neighbouring/VERB LOC:Russia", "Egypt —borders— Russia"),
    (
      "LOC:Egypt massed/VERB troops along/ADP the/DET border with/ADP LOC:Russia",
      "Egypt —borders— Russia"
    ),
    ("LOC:Egypt -/PUNCT LOC:Russia border", "Egypt —borders— Russia"),
    ("LOC:Oral region bordering/VERB LOC:Russia", "Oral —borders— Russia"),
  ])
  func `words for a border tell whose it is`(words: String, statement: String) {
    #expect(statements(words) == [statement])
  }

  @Test func `the neighbours of nobody are none`() {
    #expect(statements("neighbouring/VERB states met/VERB LOC:Egypt and/CCONJ LOC:Russia").isEmpty)
  }

  @Test(arguments: [
    ("ORG:Magnum ,/PUNCT owner of/ADP ORG:Samruk ,/PUNCT sank/VERB", "Magnum —owns→ Samruk"),
    (
      "PER:Bekov -/PUNCT ORG:Samruk 's/PART largest/ADJ investor -/PUNCT left/VERB",
      "Bekov —owns→ Samruk"
    ),
    (
      "PER:Bekov ,/PUNCT founder and/CCONJ head of/ADP ORG:Samruk ,/PUNCT left/VERB",
      "Bekov —founded→ Samruk"
    ),
  ])
  func `who is called an owner or a founder is it`(words: String, statement: String) {
    #expect(statements(words).contains(statement))
  }

  @Test func `a critic of an owner owns nothing`() {
    #expect(
      !statements("PER:Bekov ,/PUNCT a/DET critic of/ADP the/DET owner of/ADP ORG:Samruk")
        .contains { $0.contains("owns") }
    )
  }
}
