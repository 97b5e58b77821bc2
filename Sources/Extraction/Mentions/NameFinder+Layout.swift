import Syntax

/// What is printed beside the sentences and names nobody whom the news is about: the credits of
/// pictures and headlines in capitals.
extension NameFinder {
  private static let agencies = HashedWords(
    """
    ap afp reuters getty epa anadolu cnn bbc pa tass sipa zuma xinhua alamy nurphoto upi ansa dpa \
    kyodo file handout bloomberg polaris shutterstock imago belga efe lusa
    """
  )
  private static let pictures = HashedWords("photo image images picture file handout")

  /// The words of a picture's credit: the whole sentence, "Ann Holt/AFP/Getty Images", or a
  /// bracket, "(Photo by Ann Holt / AFP)".
  ///
  /// - Complexity: O(*n*) in the number of words.
  func credits() -> [Range<Int>] {
    if isCredit(0..<facts.count) { return [0..<facts.count] }
    var found: [Range<Int>] = []
    var word = 0
    while word < facts.count {
      guard facts.form(word) == "(" else {
        word += 1
        continue
      }
      let limit = min(facts.count, word + 16)
      guard let end = (word + 1..<limit).first(where: { facts.form($0) == ")" }) else {
        word += 1
        continue
      }
      if isCredit(word + 1..<end) { found.append(word + 1..<end) }
      word = end + 1
    }
    return found
  }

  /// Whether words are an agency's name beside a slash or a picture's noun.
  private func isCredit(_ words: Range<Int>) -> Bool {
    guard words.count > 1, words.count < 15 else { return false }
    var hasAgency = false
    var hasSign = false
    for word in words {
      let shape = facts.shapes[word]
      if Self.agencies.contains(facts.lower[word]), shape.contains(.capitalized) {
        hasAgency = true
      }
      if facts.form(word) == "/" || Self.pictures.contains(facts.lower[word]) { hasSign = true }
      guard
        shape.contains(.capitalized) || !shape.contains(.letters)
          || Self.links.contains(facts.lower[word])
      else { return false }
    }
    return hasAgency && hasSign
  }

  private static let links = HashedWords(
    "by via for al de van der von el la photo image file handout"
  )

  /// Whether the sentence is a headline in capitals, which tells no names from other words.
  func isShoutedSentence() -> Bool {
    var words = 0
    var shouted = 0
    for word in 0..<facts.count where facts.shapes[word].contains(.letters) {
      words += 1
      if facts.shapes[word].contains(.acronym) { shouted += 1 }
    }
    return words > 4 && shouted * 10 >= words * 8
  }

  /// What the lexicons know of a state, place or body whose name stands in capitals: "ISRAEL".
  func shoutedSenses(_ word: Int) -> Lexicons.Senses? {
    guard facts.shapes[word].contains(.acronym), facts.sentence.range(of: word).count > 3 else {
      return nil
    }
    let form = facts.form(word)
    let senses = lexicons.senses(of: form.prefix(1) + form.dropFirst().lowercased())
    guard let senses, senses.isName else { return nil }
    return senses.state >= 0 || senses.given == 0 ? senses : nil
  }
}
