import Ontology
import Syntax

extension CandidateFilter {
  /// Whether "called" says what somebody is called: "called Lund “a brave man”", "called her “Eva
  /// Lund of the north”".
  func isNaming(_ candidate: Candidate) -> Bool {
    let sentence = context.sentences[candidate.sentence]
    guard sentence.tags[candidate.trigger] == .verb, sentence.lemmas[candidate.trigger] == "call"
    else { return false }
    if isReciprocal(candidate.trigger, sentence) { return true }
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

  /// Whether two call each other something: "called each other Ron and Yasu", but not "called each
  /// other on Monday".
  private func isReciprocal(_ verb: Int, _ sentence: Sentence) -> Bool {
    guard verb + 4 < sentence.count, sentence.tags[verb + 3] != .adv else { return false }
    if sentence.tags[verb + 3] == .adp {
      // "by their first names", but not "by telephone"
      guard sentence.lowerForm(verb + 3) == "by",
        !Self.remote.contains(sentence.lowerForm(verb + 4))
      else { return false }
    }
    let next = sentence.lowerForm(verb + 1)
    return next == "each" && sentence.lowerForm(verb + 2) == "other"
      || next == "one" && sentence.lowerForm(verb + 2) == "another"
  }

  /// Whether a meeting is held by telephone or video, and so is a call: "a virtual summit with".
  func isRemote(_ candidate: Candidate) -> Bool {
    let sentence = context.sentences[candidate.sentence]
    let noun = candidate.trigger
    guard sentence.tags[noun] == .noun else { return false }
    return (max(0, noun - 3)..<noun).contains {
      sentence.heads[$0] == Int32(noun) && Self.remote.contains(sentence.lowerForm($0))
    }
  }

  private static let remote: WordSet = [
    "virtual", "online", "video", "telephone", "phone", "telephonic", "remote",
  ]

  private func isQuote(_ word: Int, _ sentence: Sentence) -> Bool {
    guard word >= 0, word < sentence.count, sentence.tags[word] == .punct else { return false }
    return Self.quotes.contains(sentence.form(word))
  }

  private static let quotes: WordSet = ["\"", "“", "‘", "'", "``"]
}
