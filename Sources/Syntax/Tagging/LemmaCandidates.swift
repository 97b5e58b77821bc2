/// Which of the commonest scripts of a tag turn a word into a lemma that training saw.
package struct LemmaCandidates: Sendable {
  /// A bit for each script of a tag, from the commonest on.
  package struct Known: Sendable, Equatable {
    /// Scripts whose lemma is known with the word's universal tag.
    package var same: UInt8 = 0
    /// Scripts whose lemma is known with any tag.
    package var any: UInt8 = 0

    package init() {}

    /// Notes that a script's lemma is known with a set of tags, a bit for each.
    package mutating func insert(_ script: Int, tags: UInt32, of tag: UniversalTag) {
      if tags != 0 { any |= 1 << UInt8(script) }
      if tags >> UInt32(tag.rawValue) & 1 != 0 { same |= 1 << UInt8(script) }
    }
  }

  /// Scripts of a tag at most.
  package static let limit = 8

  /// `limit` scripts a tag, 255 where there are fewer.
  private let choices: [UInt8]
  /// From hashes of lemmas to the universal tags that they were seen with, a bit for each.
  private let lemmas: HashTable

  /// Opens the sections `lemma.candidates` and `lemma.known`.
  ///
  /// - Throws: ``ModelError`` where a section is missing or malformed.
  init(_ file: ModelFile, tags: Int, scripts: Int) throws(ModelError) {
    var reader = try file.reader(of: "lemma.candidates")
    var choices: [UInt8] = []
    for _ in 0..<tags * Self.limit { choices.append(try reader.read(UInt8.self)) }
    guard choices.allSatisfy({ $0 == 255 || Int($0) < scripts }) else { throw reader.malformed }
    self.choices = choices
    var known = try file.reader(of: "lemma.known")
    lemmas = try HashTable(&known)
  }

  /// What is known of the lemmas that a form could have.
  ///
  /// - Complexity: O(length of the form).
  func known(
    _ form: String,
    tag: Int,
    _ universal: UniversalTag,
    _ scripts: [LemmaScript]
  ) -> Known {
    var known = Known()
    for place in 0..<Self.limit {
      let script = choices[tag * Self.limit + place]
      if script == 255 { break }
      let hash = scripts[Int(script)].hash(ofLemmaOf: form)
      known.insert(place, tags: lemmas[hash] ?? 0, of: universal)
    }
    return known
  }
}
