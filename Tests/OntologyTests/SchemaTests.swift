import Ontology
import Testing

private let entities = ["person", "state", "organization", "place", "event"].map {
  Schema.EntityDefinition(name: $0, meaning: "")
}

private func read(_ text: String) throws -> [RelationFile] {
  try RelationFile.read(SourceText(name: "relations/test.yaml", text: text))
}

@Suite struct SchemaTests {
  @Test func `a relation file gives its ends, mappings, patterns and examples`() throws {
    let files = try read(
      """
      visited:
        family: contact
        from: [person, state]
        to: [place]
        meaning: travelled to
        maps: {plover: CONSULT}
        patterns:
          - visit/VERB >nsubj SUBJECT >obj OBJECT
          - {match: "tour/VERB >nsubj SUBJECT >obj OBJECT", status: planned}
        examples: ["{Ann} visited {Rome}."]
        rejects: ["The visit was put off."]
      """
    )
    let file = try #require(files.first)
    #expect(file.patterns.map(\.line) == [8, 9])
    #expect(file.patterns[1].options == ["status": "planned"])
    let schema = try Schema(entities: entities, files: files)
    let id = try #require(schema["visited"])
    #expect(schema[id].admits(.person, .place))
    #expect(!schema[id].admits(.place, .person))
    #expect(schema[id].mappings == ["plover": "CONSULT"])
    #expect(schema[id].verb == "visited")
    #expect(schema["visits"] == nil)
  }

  @Test func `an unknown entity type is reported with its place and a near name`() throws {
    let files = try read(
      """
      visited:
        family: contact
        from: [persn]
        to: [place]
      """
    )
    let error = #expect(throws: SchemaError.self) {
      try Schema(entities: entities, files: files)
    }
    #expect(
      error?.description == """
        relations/test.yaml:3:10: error: unknown entity type ‘persn’
            from: [persn]
                   ^
          hint: did you mean ‘person’?
        """
    )
  }

  @Test func `all mistakes of a file are reported at once`() throws {
    let error = #expect(throws: SchemaError.self) {
      try read(
        """
        visited:
          famly: contact
          from: [person]
        met:
          family: contacts
          from: [person]
          to: [person]
          symmetric: perhaps
        """
      )
    }
    let messages = try #require(error).diagnostics.map(\.message)
    #expect(
      messages == [
        "unknown key ‘famly’ in relation ‘visited’", "relation ‘visited’ lacks ‘family’",
        "unknown family ‘contacts’",
      ]
    )
  }

  @Test func `a relation stands in time as its family does unless it says otherwise`() throws {
    let schema = try Schema(
      entities: entities,
      files: read(
        """
        met: {family: contact, from: [person], to: [person]}
        leads: {family: posts, from: [person], to: [state]}
        founded: {family: structure, time: turn, from: [person], to: [organization]}
        """
      )
    )
    let times = Dictionary(uniqueKeysWithValues: schema.relations.map { ($0.name, $0.time) })
    #expect(times == ["met": .event, "leads": .state, "founded": .turn])
  }

  @Test func `an unknown time is reported with a near one`() throws {
    let error = #expect(throws: SchemaError.self) {
      try read("met: {family: contact, time: evnt, from: [person], to: [person]}")
    }
    let diagnostic = try #require(error?.diagnostics.first)
    #expect(diagnostic.message == "unknown time ‘evnt’")
    #expect(diagnostic.hint?.contains("event") == true)
  }

  @Test func `a later file of the same name replaces the relation`() throws {
    let first = try read("met: {family: contact, from: [person], to: [person]}")
    let second = try read("met: {family: contact, from: [person], to: [person], symmetric: true}")
    let schema = try Schema(entities: entities, files: first)
    let changed = try schema.adding(second)
    #expect(changed.relations.count == 1)
    #expect(changed.relations[0].isSymmetric)
  }

  @Test func `a symmetric relation must have the same types at both ends`() throws {
    let files = try read("met: {family: contact, from: [person], to: [place], symmetric: true}")
    #expect(throws: SchemaError.self) { try Schema(entities: entities, files: files) }
  }

  @Test func `a file that is no mapping is refused with a remedy`() {
    let error = #expect(throws: SchemaError.self) { try read("- visited") }
    #expect(error?.diagnostics.first?.hint == "start with a line such as ‘visited:’")
  }

  @Test(arguments: [("wrods", "words"), ("hint", "hints"), ("pattern", "patterns")])
  func `an unknown key is reported with the key that was meant`(key: String, meant: String) throws {
    let error = #expect(throws: SchemaError.self) {
      try read("met: {family: contact, from: [person], to: [person], \(key): [meet]}")
    }
    let diagnostic = try #require(error?.diagnostics.first)
    #expect(diagnostic.message == "unknown key ‘\(key)’ in relation ‘met’")
    #expect(diagnostic.hint == "did you mean ‘\(meant)’?")
  }

  @Test func `a key like no other is reported with all keys`() throws {
    let error = #expect(throws: SchemaError.self) {
      try read("met: {family: contact, from: [person], to: [person], synonyms: [meet]}")
    }
    let hint = try #require(error?.diagnostics.first?.hint)
    for key in ["family", "time", "words", "hints", "patterns", "examples", "rejects"] {
      #expect(hint.contains(key), "‘\(key)’ is not named")
    }
  }
}
