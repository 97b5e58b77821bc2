import Syntax

/// Posts under a head, whose beginning says nothing of when somebody came to lead.
extension PostBeginning {
  /// Posts that lead no state or body as a whole.
  private static let lesser: WordSet = [
    "secretary", "minister", "undersecretary", "adviser", "advisor", "ambassador", "envoy",
    "senator", "representative", "lawmaker", "spokesman", "spokeswoman", "spokesperson", "judge",
    "treasurer", "comptroller", "councillor", "aide", "attorney", "prosecutor", "commissioner",
  ]

  /// What stands before a title and is no part of it.
  private static let unportfolioed: Set<String> = [
    "the", "a", "an", "new", "acting", "first", "former", "interim", "next", "current", "as", "his",
    "her", "its", "their", "'s", "’s", "to", "youngest", "ex", "-", "of", "caretaker", "named",
    "elected", "appointed", "became", "become", "been", "was", "female", "state", "cabinet",
    "government", "senior", "then", "last", "and", ",",
  ]

  /// Whether a minister's or secretary's title names another portfolio than a post's: "was appointed
  /// finance minister" of a prime minister.
  static func isOtherPortfolio(_ word: Int, _ title: String?, _ sentence: Sentence) -> Bool {
    guard let title, ministers.contains(sentence.lemmas[word].lowercased()) else { return false }
    let held = Set(title.lowercased().split(separator: " ").map(String.init))
      .subtracting(unportfolioed).subtracting(["minister", "secretary"])
    let isOf = sentence.wordForm(word + 1) == "of" || sentence.wordForm(word + 1) == "for"
    let isBefore =
      word > 0 && sentence.heads[word - 1] == Int32(word)
      && [.noun, .propn, .adj].contains(sentence.tags[word - 1])
    let around = isBefore ? word - 1..<word : word..<word
    let behind = isOf ? word + 2..<min(word + 5, sentence.count) : word..<word
    let named = Set((Array(around) + Array(behind)).map { sentence.wordForm($0) })
      .subtracting(unportfolioed).subtracting([""])
    let isPrime = named.contains("prime")
    // "became minister" says nothing of when he became prime minister.
    if held.contains("prime") || isPrime { return held.contains("prime") != isPrime }
    return !held.isEmpty && !named.isEmpty && held.isDisjoint(with: named)
  }

  /// Whether a verb names a post under the head's: "was appointed secretary of justice of X", but
  /// not "became prime minister".
  static func hasLesserPost(_ verb: Int, _ sentence: Sentence) -> Bool {
    (verb + 1..<max(verb + 1, min(verb + 10, sentence.count))).contains {
      guard sentence.heads[$0] == Int32(verb),
        [.xcomp, .obj, .obl].contains(sentence.relations[$0]),
        lesser.contains(sentence.lemmas[$0].lowercased())
      else { return false }
      return !["prime", "first", "chief"].contains(sentence.lowerForm($0 - 1))
    }
  }
}
