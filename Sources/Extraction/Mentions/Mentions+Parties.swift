import Ontology
import Syntax

/// Parties that no lexicon knows.
extension Mentions {
  private static let leanings: WordSet = [
    "ruling", "governing", "opposition", "centre-right", "center-right", "centre-left",
    "center-left", "far-right", "far-left", "eurosceptic",
  ]

  /// Words in the names of bodies that are no parties, whatever is said of them.
  private static let others: WordSet = [
    "Council", "Assembly", "Parliament", "Committee", "Commission", "Court", "Senate", "House",
    "Hamas", "Hezbollah", "Hizbollah", "Taliban", "Houthis", "Congress", "Board", "Government",
    "Coalition", "Forum", "News", "Times", "Radio",
  ]

  /// Marks as parties the bodies that a text calls "the ruling X" or "the X party".
  mutating func markParties(_ sentences: [Sentence]) {
    for mention in mentions where mention.kind == .name && !mention.isDemonym {
      let cluster = clusters[mention.cluster]
      guard cluster.type == .organization, !cluster.isParty, !cluster.isMedium,
        !cluster.name.split(separator: " ").contains(where: { Self.others.contains(String($0)) })
      else { continue }
      let sentence = sentences[mention.sentence]
      if Self.isLeaning(before: mention.words.lowerBound, sentence)
        || Self.isParty(behind: mention.words, sentence)
      {
        clusters[mention.cluster].isParty = true
      }
    }
  }

  /// Whether what stands right before a name says how a party leans.
  private static func isLeaning(before start: Int, _ sentence: Sentence) -> Bool {
    guard start > 1 else { return false }
    if start > 3, sentence.form(start - 2) == "-" {
      return leanings.contains(
        sentence.lowerForm(start - 3) + "-" + sentence.lowerForm(start - 1)
      )
    }
    return leanings.contains(sentence.lowerForm(start - 1))
  }

  /// Whether "the X party" calls a name that: not "the X party leader", which the title tells.
  private static func isParty(behind words: Range<Int>, _ sentence: Sentence) -> Bool {
    let end = words.upperBound
    guard end < sentence.count, sentence.form(end) == "party", words.lowerBound > 0 else {
      return false
    }
    var before = words.lowerBound - 1
    while before > 0, sentence.tags[before] == .adj || sentence.tags[before] == .noun {
      before -= 1
    }
    return sentence.lowerForm(before) == "the"
      && (end + 1 == sentence.count || ![.noun, .propn].contains(sentence.tags[end + 1]))
  }
}
