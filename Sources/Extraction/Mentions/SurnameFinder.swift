import Ontology
import Syntax

/// Surnames by themselves that are common words too and were taken for such: "Fields",
/// "Day", "May" after "James Alex Fields", "Doris Day", "Theresa May".
struct SurnameFinder {
  private var surnames = HashSet()

  /// The last parts of the names of persons, and the first of those whose given name stands last, as
  /// its hyphen tells: "Park Geun-hye".
  init(_ names: [NameMention]) {
    for name in names where name.type == .person && name.parts.count > 1 {
      guard name.certainty >= .fair, let last = NameClusters.personParts(name.parts).last,
        last.utf8.count > 2
      else { continue }
      surnames.insert(SentenceFacts.hash(last.lowercased()))
      if name.parts.count == 2, Self.isKoreanGiven(last) {
        surnames.insert(SentenceFacts.hash(name.parts[0].lowercased()))
      }
    }
  }

  /// Whether a part of a name has two halves of which the second begins small: "Geun-hye".
  private static func isKoreanGiven(_ part: Substring) -> Bool {
    let halves = part.split(separator: "-")
    return halves.count == 2 && halves[0].first?.isUppercase == true
      && halves[1].allSatisfy(\.isLowercase)
  }

  /// Whether a name is a person's surname.
  func isSurname(_ name: NameMention) -> Bool {
    guard name.parts.count == 1, let part = name.parts.first else { return false }
    return surnames.contains(SentenceFacts.hash(part.lowercased()))
  }

  /// Adds the surnames that no name covers.
  ///
  /// - Complexity: O(*n*) in the number of words.
  func add(to names: inout [NameMention], _ facts: [SentenceFacts]) {
    if surnames.isEmpty { return }
    var covered: [Int: [Range<Int>]] = [:]
    var found: [NameMention] = []
    for (index, sentence) in facts.enumerated() {
      for word in 0..<sentence.count
      where surnames.contains(sentence.lower[word]) && isFree(word, sentence) {
        if covered.isEmpty {
          for name in names { covered[name.sentence, default: []].append(name.words) }
        }
        if covered[index]?.contains(where: { $0.contains(word) }) == true { continue }
        let text = sentence.form(word)
        found.append(
          NameMention(
            sentence: index,
            words: word..<word + 1,
            text: text,
            type: .person,
            certainty: .fair,
            senses: sentence.single[word],
            parts: [text[...]]
          )
        )
      }
    }
    names += found
  }

  /// Whether a word stands as a name by itself.
  private func isFree(_ word: Int, _ facts: SentenceFacts) -> Bool {
    guard facts.shapes[word].contains(.capitalized), !facts.isHeadline else { return false }
    let isMonth = NameWords.months.contains(facts.lower[word])
    let next = word + 1
    if next < facts.count {
      let shape = facts.shapes[next]
      if shape.contains(.capitalized) && shape.contains(.letters) { return false }
      if isMonth, shape.contains(.digit) { return false }
      if isMonth, next + 1 < facts.count, facts.form(next) == ",",
        facts.shapes[next + 1].contains(.digit)
      {
        return false
      }
    }
    guard word > 0, facts.shapes[word - 1].contains(.letters) else {
      // What opens a sentence has a capital anyway.
      if facts.sentence.tags[word] == .propn { return !isMonth || isActing(word, facts) }
      return isActing(word, facts)
    }
    let before = facts.lower[word - 1]
    if facts.shapes[word - 1].contains(.capitalized), word > 1 { return false }
    if Self.determiners.contains(before) { return false }
    return !isMonth || !Self.dating.contains(before)
  }

  /// Whether a finite verb or a genitive ending follows.
  private func isActing(_ word: Int, _ facts: SentenceFacts) -> Bool {
    guard word + 1 < facts.count else { return false }
    let tag = facts.sentence.pennTags[word + 1].name
    return tag == "VBD" || tag == "VBZ" || tag == "POS"
  }

  private static let determiners = HashedWords("the a an this that these those every each one its")
  private static let dating = HashedWords(
    """
    in on since until by last next this late early mid of from to through and or before after \
    during between till for
    """
  )
}
