/// What the coreference model sees of a mention, as small numbers and hashes.
package struct MentionFacts: Sendable {
  package var mention: CoreferenceMention
  /// The order of the mention in the document.
  package var order: Int
  /// What conjoins with every pair feature: the pronoun itself, or kind, number and
  /// definiteness.
  var type: UInt64
  var headLemma: UInt64
  var text: UInt64
  var first: UInt64
  var last: UInt64
  var before: UInt64
  var after: UInt64
  var governor: UInt64
  var relation: UInt64
  var modifiers: [UInt64]
  var nameWords: [UInt64]
  /// 0 unknown, 1 singular, 2 plural.
  var number: UInt8
  /// Bits: 1 masculine, 2 feminine, 4 neuter; 0 unknown.
  var gender: UInt8
  /// 1, 2 or 3.
  var person: UInt8
  /// 0 none, 1 indefinite, 2 definite, 3 possessive, 4 demonstrative.
  var definiteness: UInt8
  var nameKind: UInt8
  var speaker: Int
  var isQuoted: Bool
  var isSubject: Bool
  /// The initials of a name, for acronyms.
  var initials: UInt64

  /// The facts of the mentions of a document, in order.
  ///
  /// - Parameters:
  ///   - sentences: analysed sentences: lemmas, tags, features, trees, perhaps names.
  ///   - speakers: who speaks each sentence, as numbers; -1 or an empty array where
  ///     nobody is named.
  /// - Complexity: O(*n*) in the number of words.
  package static func all(in sentences: [Sentence], speakers: [Int] = []) -> [MentionFacts] {
    var result: [MentionFacts] = []
    var isQuoted = false
    for (index, sentence) in sentences.enumerated() {
      if sentence.startsParagraph { isQuoted = false }
      let quoted = Self.quoted(sentence, &isQuoted)
      let speaker = speakers.indices.contains(index) ? speakers[index] : -1
      let forms = (0..<sentence.count).map { sentence.form($0).lowercased() }
      for mention in MentionDetector.mentions(in: sentence, index: index) {
        result.append(
          MentionFacts(
            mention,
            order: result.count,
            sentence: sentence,
            forms: forms,
            speaker: speaker,
            isQuoted: quoted[mention.head]
          )
        )
      }
    }
    return result
  }

  private static func quoted(_ sentence: Sentence, _ isQuoted: inout Bool) -> [Bool] {
    (0..<sentence.count).map { word in
      switch sentence.form(word) {
      case "“", "``": isQuoted = true
      case "”", "''": isQuoted = false
      case "\"": isQuoted.toggle()
      default: break
      }
      return isQuoted
    }
  }

  private init(
    _ mention: CoreferenceMention,
    order: Int,
    sentence: Sentence,
    forms: [String],
    speaker: Int,
    isQuoted: Bool
  ) {
    self.mention = mention
    self.order = order
    self.speaker = speaker
    self.isQuoted = isQuoted
    let words = mention.words
    let head = mention.head
    func hash(at word: Int) -> UInt64 {
      forms.indices.contains(word) ? StableHash.hash(forms[word]) : 7
    }
    headLemma = StableHash.hash(sentence.lemmas[head].lowercased())
    var content = Array(words)
    while content.count > 1, let word = content.first,
      sentence.tags[word] == .det || sentence.tags[word] == .punct
    {
      content.removeFirst()
    }
    while content.count > 1, let word = content.last,
      forms[word] == "'s" || forms[word] == "’s" || sentence.tags[word] == .punct
    {
      content.removeLast()
    }
    text = StableHash.hash(content.map { forms[$0] }.joined(separator: " "))
    first = hash(at: words.lowerBound)
    last = hash(at: words.upperBound - 1)
    before = hash(at: words.lowerBound - 1)
    after = hash(at: words.upperBound)
    let parent = Int(sentence.heads[head])
    governor = parent >= 0 ? StableHash.hash(sentence.lemmas[parent].lowercased()) : 3
    relation = UInt64(sentence.relations[head].rawValue)
    isSubject = sentence.relations[head].universal == .nsubj
    let inner = content.filter {
      $0 != head && sentence.heads[$0] == Int32(head)
        && [.amod, .compound, .nmod, .nmodPoss, .nummod, .flat].contains(sentence.relations[$0])
    }
    modifiers = inner.map { StableHash.hash(sentence.lemmas[$0].lowercased()) }.sorted()
    let names = content.filter { sentence.tags[$0] == .propn }
    nameWords = mention.kind == .name ? names.map { hash(at: $0) } : []
    initials =
      names.count > 1
      ? StableHash.hash(names.compactMap { forms[$0].first.map(String.init) }.joined()) : 5
    nameKind =
      sentence.names.first { $0.words.contains(head) }.map { $0.kind.rawValue + 1 } ?? 0
    let features = sentence.features.isEmpty ? [] : sentence.features[head]
    number =
      mention.isCoordination || features.contains(.plural)
      ? 2 : features.contains(.singular) ? 1 : 0
    gender = 0
    person = 3
    definiteness = 0
    type = 0
    let form = forms[head]
    if mention.kind == .pronoun {
      (type, number, gender, person) = Self.pronoun(form)
    } else {
      definiteness = Self.definiteness(words, head: head, in: sentence, forms: forms)
      type =
        1_000 + UInt64(mention.kind.rawValue) * 100 + UInt64(number) * 10 + UInt64(definiteness)
      if mention.kind == .name, let honorific = names.first.map({ forms[$0] }) {
        if honorific.hasPrefix("mr") { gender = 1 }
        if honorific.hasPrefix("mrs") || honorific.hasPrefix("ms") || honorific == "miss" {
          gender = 2
        }
      }
    }
  }

  /// A pronoun's group, number, gender and person.
  private static func pronoun(_ form: String) -> (UInt64, UInt8, UInt8, UInt8) {
    switch form {
    case "i", "me", "my", "mine", "myself": (1, 1, 0, 1)
    case "we", "us", "our", "ours", "ourselves", "'s": (2, 2, 0, 1)
    case "you", "your", "yours", "yourself", "yourselves", "ya": (3, 0, 0, 2)
    case "he", "him", "his", "himself": (4, 1, 1, 3)
    case "she", "her", "hers", "herself": (5, 1, 2, 3)
    case "it", "its", "itself": (6, 1, 4, 3)
    case "they", "them", "their", "theirs", "themselves", "em", "'em": (7, 2, 0, 3)
    case "this", "that": (8, 1, 4, 3)
    case "these", "those": (9, 2, 0, 3)
    default: (10, 0, 0, 3)
    }
  }

  private static func definiteness(
    _ words: Range<Int>,
    head: Int,
    in sentence: Sentence,
    forms: [String]
  ) -> UInt8 {
    for word in words where sentence.heads[word] == Int32(head) {
      if sentence.relations[word] == .nmodPoss { return 3 }
      guard sentence.relations[word] == .det else { continue }
      switch forms[word] {
      case "the": return 2
      case "this", "that", "these", "those": return 4
      default: return 1
      }
    }
    return 0
  }
}
