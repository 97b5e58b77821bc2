import Ontology
import Syntax

/// The posts, professions and family ties of the lexicon `titles.tsv`, found in sentences.
struct TitleTable: Sendable {
  /// What kind of thing a title is, which decides where its body is sought.
  enum Kind: UInt8, Sendable {
    case headOfState, minister, deputy, governor, legislator, speaker, executive, force, monarch
    case clergy, judge, prosecutor, diplomat, staff, military, police, sport, academic, media, art
    case profession, candidate, member, founder, owner, kin, elect, counterpart, other
  }

  /// A title of the lexicon.
  struct Entry: Sendable {
    var relation: String
    var kind: Kind
  }

  /// A title in a sentence.
  struct Occurrence {
    var words: Range<Int>
    /// The word by which the tree holds it.
    var head: Int
    var entry: Entry
    var isPlural: Bool
  }

  private var entries = WordMap<Entry>(capacity: 1 << 12)
  private var firstWords = WordMap<Int>(capacity: 1 << 11)

  init(_ lexicon: Lexicon) {
    guard let title = lexicon.column("title"), let relation = lexicon.column("relation"),
      let note = lexicon.column("note")
    else { return }
    for row in lexicon.rows {
      let kind = Self.kind(row[note], row[title])
      guard kind != .other || !row[relation].isEmpty else { continue }
      let entry = Entry(relation: row[relation], kind: kind)
      // Tokens end at hyphens, but for prefixes.
      for form in [row[title], row[title].replacing("-", with: " - ")] {
        entries[form] = entry
        let words = form.split(separator: " ")
        let first = String(words[0])
        firstWords[first] = max(firstWords[first] ?? 0, words.count)
      }
    }
  }

  private static func kind(_ note: String, _ title: String) -> Kind {
    switch note {
    case "head of state": .headOfState
    case "minister": .minister
    case "deputy": .deputy
    case "governor": .governor
    case "legislator": .legislator
    case "speaker", "legislative officer": .speaker
    case "executive": .executive
    case "police or military head": .force
    case "monarch", "royal", "spouse of a head of state": .monarch
    case "clergy": .clergy
    case "judge": .judge
    case "prosecutor": .prosecutor
    case "diplomat": .diplomat
    case "staff": .staff
    case "military": .military
    case "police": .police
    case "sport": .sport
    case "academic": .academic
    case "media": .media
    case "art": .art
    case "profession": .profession
    case "candidate": .candidate
    case "member": .member
    case "founder": .founder
    case "owner": .owner
    case "kin": .kin
    case "counterpart": .counterpart
    case "elect": .elect
    case "political party": .staff
    default: .other
    }
  }

  /// The titles of a sentence, the longest at each place, in order.
  func occurrences(in sentence: Sentence) -> [Occurrence] {
    let forms = sentence.lowerForms
    var result: [Occurrence] = []
    var index = 0
    while index < forms.count {
      guard let found = longest(at: index, sentence, forms) else {
        index += 1
        continue
      }
      result.append(found)
      index = found.words.upperBound
    }
    return result
  }

  private func longest(at index: Int, _ sentence: Sentence, _ forms: [String]) -> Occurrence? {
    var first = forms[index]
    for prefix in ["then-", "ex-", "non-"]
    where first.utf8.first == prefix.utf8.first && first.hasPrefix(prefix) {
      first = String(first.dropFirst(prefix.count))
    }
    guard let most = firstWords[first] ?? Self.singular(first).flatMap({ firstWords[$0] })
    else { return nil }
    var length = min(most, forms.count - index)
    while length >= 1 {
      let tail = forms[(index + 1)..<(index + length)]
      let text = ([first] + tail).joined(separator: " ")
      var plural = false
      var entry = entries[text]
      if entry == nil {
        let words = [first] + tail
        for position in words.indices where entry == nil {
          if let one = Self.singular(words[position]) {
            var changed = words
            changed[position] = one
            entry = entries[changed.joined(separator: " ")]
            plural = entry != nil
          }
        }
      }
      if var entry {
        if entry.kind == .clergy, length == 1,
          Self.siblings.contains(Self.singular(first) ?? first),
          sentence.form(index) == forms[index]
        {
          entry = Entry(relation: "family-of", kind: .kin)
        }
        let words = index..<(index + length)
        var head = Self.head(of: words, sentence)
        // "X, managing director": the tree takes the participle for the head.
        if sentence.tags[head] == .verb, length > 1,
          sentence.tags[index + length - 1] == .noun || sentence.tags[index + length - 1] == .propn
        {
          head = index + length - 1
        }
        let tag = sentence.tags[head]
        if tag == .noun || tag == .propn
          || tag == .adj
            && (length > 1 || first.utf8.contains(UInt8(ascii: "-"))
              // "Acme official Ann Holt"
              || sentence.relations[head] == .nmodDesc)
          || tag == .verb && Self.isBetweenNames(words, sentence)
        {
          return Occurrence(words: words, head: head, entry: entry, isPlural: plural)
        }
      }
      length -= 1
    }
    return nil
  }

  /// Whether a word that the tagger holds for a verb is a title between two names: "former Acme
  /// boss Pia Holm", "Ajax coach Jon Dahl".
  private static func isBetweenNames(_ words: Range<Int>, _ sentence: Sentence) -> Bool {
    guard words.count == 1, words.lowerBound > 0, words.upperBound + 1 < sentence.count,
      ["boss", "coach", "head", "chief", "chair", "pilot", "skipper", "star", "host"]
        .contains(sentence.form(words.lowerBound))
    else { return false }
    return sentence.tags[words.lowerBound - 1] == .propn
      && sentence.tags[words.upperBound] == .propn
      && sentence.tags[words.upperBound + 1] == .propn
  }

  /// Kin whose words in capitals are titles of the clergy.
  private static let siblings: WordSet = ["brother", "sister", "father"]

  private static func singular(_ word: String) -> String? {
    switch word.utf8.last {
    case UInt8(ascii: "s"), UInt8(ascii: "n"): break
    default: return nil
    }
    if word.hasSuffix("women") { return word.dropLast(5) + "woman" }
    if word.hasSuffix("men") { return word.dropLast(3) + "man" }
    if word == "wives" { return "wife" }
    if word == "children" { return "child" }
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 3 { return String(word.dropLast()) }
    return nil
  }

  /// The word of a phrase whose head lies outside of it.
  static func head(of words: Range<Int>, _ sentence: Sentence) -> Int {
    for word in words.reversed() where !words.contains(Int(sentence.heads[word])) { return word }
    return words.upperBound - 1
  }
}
