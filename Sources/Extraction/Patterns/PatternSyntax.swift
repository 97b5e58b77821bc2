package import Ontology
package import Syntax

/// A pattern over dependency trees, as it is written.
///
/// In the manner of Semgrex, with few operators. A pattern is a node followed by steps;
/// each step leads from the node before it to another node:
///
/// ```
/// visit/VERB >nsubj SUBJECT >obj OBJECT
/// travel|fly/VERB >nsubj SUBJECT >obl[to] OBJECT
/// hold/VERB >nsubj SUBJECT >obj (talk/NOUN >nmod[with] OBJECT)
/// step/VERB >compound:prt down !>obj * >nsubj SUBJECT
/// ```
///
/// - A node is a word (`lemma`, `lemma|lemma/TAG`, `*`, `*/NOUN`), `SUBJECT` or `OBJECT`
///   (`SUBJECT:person` asks for a type), or a pattern in parentheses.
/// - `>rel` leads to a dependent, `<rel` to a head; `rel` may list alternatives
///   (`nsubj|nmod:poss`), `*` is any relation; `[to|into]` asks for a preposition.
/// - `!` before a step says that there is no such word.
///
/// The first node holds the words that trigger the pattern. Passives, relative clauses,
/// control, conjunction and apposition need no patterns of their own: see `SentenceGraph`.
package struct PatternSyntax: Sendable, Equatable {
  /// What a node asks of a word.
  package enum Test: Sendable, Equatable {
    /// One of these lemmas (none: any), with one of these tags (none: any).
    case word(lemmas: [String], tags: [UniversalTag])
    /// The mention that becomes the subject, of one of these types (none: as the relation says).
    case subject(types: [EntityType])
    /// The mention that becomes the object.
    case object(types: [EntityType])
  }

  /// A step from one node to another.
  package struct Step: Sendable, Equatable {
    /// The index of the node that the step starts at.
    package var from: Int
    /// Whether it leads from head to dependent.
    package var isDown: Bool
    /// Whether no such word may exist.
    package var isNegated: Bool
    /// The relations that it may follow, one bit each.
    package var relations: UInt64
    /// The prepositions that it may have; none: any or no preposition.
    package var prepositions: [String]
    /// What it asks of the word that it reaches, whose node index is the step's index plus one.
    package var test: Test
  }

  /// What the first node asks.
  package var trigger: Test
  /// The steps, in the order of writing; step *i* reaches node *i* + 1.
  package var steps: [Step]

  /// The lemmas that trigger the pattern; empty where any word of the tags does.
  package var triggerLemmas: [String] {
    if case .word(let lemmas, _) = trigger { return lemmas }
    return []
  }
}

extension PatternSyntax {
  /// Reads a pattern.
  ///
  /// - Throws: a `Diagnostic` with line, column and a near name where there is one.
  package init(
    _ item: RelationFile.Item,
    in source: SourceText,
    entityTypes: [String]
  ) throws(Diagnostic) {
    var reader = Reader(item: item, source: source, entityTypes: entityTypes)
    self = try reader.pattern()
  }

  private struct Reader {
    let item: RelationFile.Item
    let source: SourceText
    let entityTypes: [String]
    let characters: [UInt8]
    var position = 0
    var steps: [Step] = []

    init(item: RelationFile.Item, source: SourceText, entityTypes: [String]) {
      self.item = item
      self.source = source
      self.entityTypes = entityTypes
      characters = Array(item.text.utf8)
    }

    func failure(_ message: String, at offset: Int, hint: String? = nil) -> Diagnostic {
      // Quoted YAML scalars start one column later than their node.
      var shift = 0
      if let line = source.line(item.line) {
        let characters = Array(line)
        let start = item.column - 1
        if start < characters.count, characters[start] == "\"" || characters[start] == "'" {
          shift = 1
        }
      }
      return source.diagnostic(
        .error,
        message,
        line: item.line,
        column: item.column + shift + offset,
        hint: hint
      )
    }

    mutating func skipSpaces() {
      while position < characters.count, characters[position] == UInt8(ascii: " ") { position += 1 }
    }

    mutating func pattern() throws(Diagnostic) -> PatternSyntax {
      skipSpaces()
      let start = position
      let test = try node()
      guard case .word = test else {
        throw failure(
          "a pattern starts with the word that triggers it",
          at: start,
          hint: "write it as ‘visit/VERB >nsubj SUBJECT >obj OBJECT’"
        )
      }
      try parseSteps(from: 0, nested: false)
      try requireBothEnds()
      return PatternSyntax(trigger: test, steps: steps)
    }

    func requireBothEnds() throws(Diagnostic) {
      var hasSubject = false
      var hasObject = false
      for step in steps where !step.isNegated {
        if case .subject = step.test { hasSubject = true }
        if case .object = step.test { hasObject = true }
      }
      if !hasSubject { throw failure("the pattern has no ‘SUBJECT’", at: 0) }
      if !hasObject { throw failure("the pattern has no ‘OBJECT’", at: 0) }
    }

    mutating func parseSteps(from origin: Int, nested: Bool) throws(Diagnostic) {
      while true {
        skipSpaces()
        guard position < characters.count else {
          if nested { throw failure("a parenthesis is not closed", at: position) }
          return
        }
        if characters[position] == UInt8(ascii: ")") {
          if nested { return }
          throw failure("a parenthesis is closed that was never opened", at: position)
        }
        try step(from: origin)
      }
    }

    mutating func step(from origin: Int) throws(Diagnostic) {
      var isNegated = false
      if characters[position] == UInt8(ascii: "!") {
        isNegated = true
        position += 1
      }
      guard position < characters.count,
        characters[position] == UInt8(ascii: ">") || characters[position] == UInt8(ascii: "<")
      else {
        throw failure(
          "a step starts with ‘>’ (to a dependent) or ‘<’ (to a head)",
          at: position
        )
      }
      let isDown = characters[position] == UInt8(ascii: ">")
      position += 1
      let relations = try relationMask()
      let prepositions = try prepositionList()
      skipSpaces()
      guard position < characters.count else {
        throw failure("a step leads nowhere", at: position, hint: "name a word after it")
      }
      let isGroup = characters[position] == UInt8(ascii: "(")
      let groupStart = position
      if isGroup {
        position += 1
        skipSpaces()
      }
      let test = try node()
      steps.append(
        Step(
          from: origin,
          isDown: isDown,
          isNegated: isNegated,
          relations: relations,
          prepositions: prepositions,
          test: test
        )
      )
      let reached = steps.count
      if isGroup {
        if isNegated {
          throw failure("a negated step cannot lead on", at: groupStart)
        }
        try parseSteps(from: reached, nested: true)
        position += 1
      }
    }

    mutating func relationMask() throws(Diagnostic) -> UInt64 {
      var mask: UInt64 = 0
      while true {
        let start = position
        let name = word { Self.isLetter($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "*") }
        if name == "*" {
          mask = .max
        } else if let bits = Self.mask(of: name) {
          mask |= bits
        } else {
          throw failure(
            "unknown dependency ‘\(name)’",
            at: start,
            hint: NearName.hint(for: name, among: Self.relationNames)
          )
        }
        guard position < characters.count, characters[position] == UInt8(ascii: "|") else {
          return mask
        }
        position += 1
      }
    }

    static let relationNames: [String] = (0..<DependencyRelation.count).map {
      DependencyRelation(rawValue: UInt8($0)).name
    }

    /// A bare name covers its subtypes, except where the subtype turns the meaning round.
    static func mask(of name: String) -> UInt64? { masks[name] }

    private static let masks: [String: UInt64] = Dictionary(
      uniqueKeysWithValues: relationNames.map { ($0, computedMask(of: $0) ?? 0) }
    )

    private static func computedMask(of name: String) -> UInt64? {
      guard let exact = relationNames.firstIndex(of: name) else { return nil }
      var mask: UInt64 = 1 << UInt64(exact)
      let separate: WordSet = [
        "nsubj:pass", "csubj:pass", "obl:agent", "nmod:poss", "acl:relcl", "aux:pass",
      ]
      if !name.contains(":") {
        for (index, other) in relationNames.enumerated()
        where other.hasPrefix(name + ":") && !separate.contains(other) {
          mask |= 1 << UInt64(index)
        }
      }
      return mask
    }

    mutating func prepositionList() throws(Diagnostic) -> [String] {
      guard position < characters.count, characters[position] == UInt8(ascii: "[") else {
        return []
      }
      let start = position
      position += 1
      var names: [String] = []
      while true {
        let name = word { Self.isLetter($0) || $0 == UInt8(ascii: "_") }
        if name.isEmpty { throw failure("an empty preposition", at: position) }
        names.append(name)
        guard position < characters.count else {
          throw failure("a bracket is not closed", at: start)
        }
        let next = characters[position]
        position += 1
        if next == UInt8(ascii: "]") { return names }
        if next != UInt8(ascii: "|") { throw failure("a bracket is not closed", at: start) }
      }
    }

    mutating func node() throws(Diagnostic) -> Test {
      let start = position
      while position < characters.count, !Self.endsNode(characters[position]) { position += 1 }
      let text = characters[start..<position]
      guard !text.isEmpty else { throw failure("a word is missing", at: start) }
      if text.starts(with: "SUBJECT".utf8) || text.starts(with: "OBJECT".utf8) {
        return try slot(text, at: start)
      }
      if text.count > 3, text.allSatisfy({ (0x41...0x5A).contains($0) }) {
        let role = String(decoding: text, as: UTF8.self)
        throw failure(
          "unknown role ‘\(role)’",
          at: start,
          hint: NearName.hint(for: role, among: ["SUBJECT", "OBJECT"])
            ?? "lemmas are written in lower case"
        )
      }
      let slash = text.firstIndex(of: UInt8(ascii: "/")) ?? text.endIndex
      let words = text[..<slash]
      let isAny = words.elementsEqual("*".utf8)
      let lemmas = isAny ? [] : Self.alternatives(words)
      if !isAny && lemmas.isEmpty { throw failure("a word is missing", at: start) }
      var tags: [UniversalTag] = []
      for name in Self.alternatives(text[slash...].dropFirst()) {
        guard let tag = UniversalTag(name: name) else {
          throw failure(
            "unknown part of speech ‘\(name)’",
            at: start + words.count + 1,
            hint: NearName.hint(for: name, among: UniversalTag.allCases.map(\.name))
          )
        }
        tags.append(tag)
      }
      return .word(lemmas: lemmas, tags: tags)
    }

    func slot(_ text: ArraySlice<UInt8>, at start: Int) throws(Diagnostic) -> Test {
      let colon = text.firstIndex(of: UInt8(ascii: ":")) ?? text.endIndex
      let role = String(decoding: text[..<colon], as: UTF8.self)
      var types: [EntityType] = []
      for name in Self.alternatives(text[colon...].dropFirst()) {
        guard let index = entityTypes.firstIndex(of: name) else {
          throw failure(
            "unknown entity type ‘\(name)’",
            at: start + role.utf8.count + 1,
            hint: NearName.hint(for: name, among: entityTypes)
          )
        }
        types.append(EntityType(rawValue: UInt8(index)))
      }
      switch role {
      case "SUBJECT": return .subject(types: types)
      case "OBJECT": return .object(types: types)
      default:
        throw failure(
          "unknown role ‘\(role)’",
          at: start,
          hint: NearName.hint(for: role, among: ["SUBJECT", "OBJECT"])
        )
      }
    }

    /// Whether a byte ends a node: a space or a parenthesis.
    static func endsNode(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "(")
    }

    /// The texts between vertical bars that are not empty.
    static func alternatives(_ text: ArraySlice<UInt8>) -> [String] {
      text.split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) }
    }

    static func isLetter(_ byte: UInt8) -> Bool {
      (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A) || byte >= 0x80
    }

    mutating func word(while accepts: (UInt8) -> Bool) -> String {
      let start = position
      while position < characters.count, accepts(characters[position]) { position += 1 }
      return String(decoding: characters[start..<position], as: UTF8.self)
    }
  }
}
