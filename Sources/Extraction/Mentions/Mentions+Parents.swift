import Ontology
import Syntax

/// Firms that a line at an article's end names as somebody's parent: "An Arclight Media Company."
extension Mentions {
  /// Takes the noun from the names of such firms: "Arclight Media".
  ///
  /// - Complexity: O(*n*) in the number of mentions.
  mutating func nameParents(_ sentences: [Sentence]) {
    for mention in mentions where Self.isColophon(mention, sentences[mention.sentence]) {
      let name = clusters[mention.cluster].name
      guard clusters[mention.cluster].type == .organization, name.hasSuffix(" Company") else {
        continue
      }
      let short = String(name.dropLast(" Company".count))
      if clusters.contains(where: { $0.name == short }) { continue }
      clusters[mention.cluster].name = short
      clusters[mention.cluster].aliases.insert(name, at: 0)
    }
  }

  /// Whether a mention is all that a sentence says: "A … Company."
  static func isColophon(_ mention: Mention, _ sentence: Sentence) -> Bool {
    let words = mention.words
    guard mention.kind == .name, words.lowerBound == 1, words.count > 1,
      ["A", "An"].contains(sentence.form(0)), sentence.form(words.upperBound - 1) == "Company"
    else { return false }
    return words.upperBound == sentence.count
      || words.upperBound + 1 == sentence.count && sentence.form(words.upperBound) == "."
  }
}
