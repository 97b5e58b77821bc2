import Ontology
import Syntax

/// Names that only label the person beside them: parties and bodies of posts.
extension SentenceMentions {
  /// Whether a mention is the letter of a legislator's party, which the tree takes for
  /// another name of the legislator: "(R-Maine)".
  func isPartyLabel(_ mention: Int, _ sentence: Sentence) -> Bool {
    let words = all.mentions[mention].words
    return words.count == 1 && all.mentions[mention].kind == .name
      && sentence.range(of: words.lowerBound).count < 3
      && all.clusters[all.mentions[mention].cluster].isParty
  }

  /// The person whose name hangs from the party's right before it: "Democrat Ada Holm".
  func labelled(by mention: Int, _ sentence: Sentence) -> Int? {
    let words = all.mentions[mention].words
    guard words.count == 1, words.upperBound < sentence.count,
      sentence.tags[words.upperBound] == .propn,
      all.clusters[all.mentions[mention].cluster].isParty
    else { return nil }
    return range.first {
      let name = all.mentions[$0]
      return name.words.lowerBound == words.upperBound && name.kind == .name
        && all.clusters[name.cluster].type == .person && name.head < sentence.count
        && sentence.heads[name.head] == Int32(words.lowerBound)
    }
  }

  /// Whether a mention only says whose post the person behind it has, however the tree joins
  /// them: the group in "arrested Hamas leader Omar Saleh", the state in "met Kenya President
  /// Adam Holt" and "met Kenya's Adam Holt".
  func isBodyOfPost(_ mention: Int, _ sentence: Sentence) -> Bool {
    guard type(mention) != .person else { return false }
    var next = all.mentions[mention].words.upperBound
    let isOwner = next < sentence.count && sentence.tags[next] == .part
    if isOwner { next += 1 }
    let start = next
    let limit = min(sentence.count, next + 6)
    while next < limit {
      if startsPerson(next) { return next > start || isOwner }
      switch sentence.tags[next] {
      case .noun where !sentence.features[next].contains(.plural): next += 1
      case .propn, .adj: next += 1
      default: return false
      }
    }
    return false
  }

  /// Whether a person's name starts at a word.
  private func startsPerson(_ word: Int) -> Bool {
    range.contains {
      all.mentions[$0].words.lowerBound == word && all.mentions[$0].kind == .name
        && type($0) == .person
    }
  }
}
