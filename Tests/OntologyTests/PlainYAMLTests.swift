import Testing

@testable import Ontology

struct PlainYAMLTests {
  private func both(_ text: String) throws -> (plain: [RelationFile]?, whole: [RelationFile]) {
    let source = SourceText(name: "test.yaml", text: text)
    return (RelationFile.readPlain(source), try RelationFile.readWhole(source))
  }

  private func expectEqual(_ plain: [RelationFile]?, _ whole: [RelationFile]) {
    #expect(plain?.map(\.name) == whole.map(\.name))
    #expect(plain?.map(\.patterns) == whole.map(\.patterns))
    #expect(plain?.map(\.words) == whole.map(\.words))
    #expect(plain?.map(\.hints) == whole.map(\.hints))
    #expect(plain?.map(\.examples) == whole.map(\.examples))
    #expect(plain?.map(\.rejects) == whole.map(\.rejects))
    #expect(plain?.map(\.subjects) == whole.map(\.subjects))
    #expect(plain?.map(\.objects) == whole.map(\.objects))
    #expect(plain?.map(\.mappings) == whole.map(\.mappings))
    #expect(plain?.map(\.meaning) == whole.map(\.meaning))
    #expect(plain?.map(\.verb) == whole.map(\.verb))
    #expect(plain?.map(\.isSymmetric) == whole.map(\.isSymmetric))
    #expect(plain?.map(\.family) == whole.map(\.family))
    #expect(plain?.map(\.time) == whole.map(\.time))
  }

  @Test func `a plain file reads as Yams reads it, places and all`() throws {
    let (plain, whole) = try both(
      """
      # how somebody met somebody
      met:
        family: contact
        time: event
        from: [person, state]
        to: [person, state]
        symmetric: true
        meaning: "met, held talks"  # said plainly
        verb: met
        maps: {plover: "CONSULT", ace: Contact.Meet}
        patterns:
          - 'meet/VERB >nsubj SUBJECT >obj OBJECT'
          - match: talk/NOUN >nmod[between] SUBJECT >nmod[and] OBJECT
            status: planned
        examples:
          - '{Putin} met {Merkel}''s envoy.'
        rejects: []
      """
    )
    expectEqual(plain, whole)
  }

  @Test(arguments: [
    "met:\n  family: contact\n  from: &ends [person]\n  to: *ends",
    "met:\n  family: contact\n  from: [person]\n  to: [person]\n  meaning: |\n    met",
    "met:\n  family: contact\n  from: [person]\n  to: [person]\n  verb: “met”",
    "met:\n  family: kontakt\n  from: [person]\n  to: [person]",
    "met:\n  family: contact\n  from: [person]\n  to: [person]\n  symmetrical: true",
    "met:\n  family: contact\n  from: [person]\n  to: [person]\n  meaning: \"a \\\"b\\\"\"",
    "met:\n  family: contact\n  from: [person",
  ])
  func `what is not plain or not right is left to the whole reader`(text: String) {
    #expect(RelationFile.readPlain(SourceText(name: "test.yaml", text: text)) == nil)
  }
}

extension PlainYAMLTests {
  @Test func `an empty flow sequence is no pattern`() throws {
    let (plain, whole) = try both(
      "met:\n  family: contact\n  from: [person]\n  to: [person]\n  patterns: []\n"
    )
    expectEqual(plain, whole)
  }

  @Test func `words and hints are read alike, as a list of lines or in brackets`() throws {
    let (plain, whole) = try both(
      """
      met:
        family: contact
        from: [person]
        to: [person]
        words:
          - meet talk confer
          - 'summit'
        hints: [hold, "host"]
      """
    )
    expectEqual(plain, whole)
    #expect(plain?.first?.words.map(\.text) == ["meet talk confer", "summit"])
    #expect(plain?.first?.words.map(\.line) == [6, 7])
    #expect(plain?.first?.hints.map(\.text) == ["hold", "host"])
  }

  @Test func `a relation without words and hints has none`() throws {
    let (plain, whole) = try both("met:\n  family: contact\n  from: [person]\n  to: [person]\n")
    #expect(plain?.first?.words == [])
    #expect(whole.first?.hints == [])
  }
}
