import Ontology
import Syntax

extension CandidateFilter {
  /// Whether "called" says what somebody is called: "called Lund “a brave man”", "called her “Eva
  /// Lund of the north”".
  func isNaming(_ candidate: Candidate) -> Bool {
    let sentence = context.sentences[candidate.sentence]
    guard sentence.tags[candidate.trigger] == .verb, sentence.lemmas[candidate.trigger] == "call"
    else { return false }
    let object = context.mentions.mentions[candidate.object]
    let subject = context.mentions.mentions[candidate.subject]
    for mention in [object, subject]
    where mention.sentence == candidate.sentence && mention.words.lowerBound > candidate.trigger {
      if isQuote(mention.words.lowerBound - 1, sentence) { return true }
      let next = mention.words.upperBound
      if isQuote(next, sentence) || (next < sentence.count && sentence.tags[next] == .det) {
        return true
      }
    }
    return false
  }

  private func isQuote(_ word: Int, _ sentence: Sentence) -> Bool {
    guard word >= 0, word < sentence.count, sentence.tags[word] == .punct else { return false }
    return Self.quotes.contains(sentence.form(word))
  }

  private static let quotes: WordSet = ["\"", "“", "‘", "'", "``"]
}
