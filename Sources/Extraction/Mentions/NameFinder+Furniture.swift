import Syntax

/// What a web page prints around an article: appeals to follow a medium, notices of rights, and
/// headlines of other articles in capitals.
extension NameFinder {
  private static let appeals = HashedWords(
    "follow listen subscribe send sign download click whatsapp"
  )
  private static let outlets = HashedWords(
    """
    twitter facebook instagram youtube tiktok telegram whatsapp snapchat linkedin threads bluesky \
    sounds iplayer x newsletter newsletters app podcast podcasts email
    """
  )
  private static let notices = HashedWords("trademark trademarks licensors copyright")
  private static let courtesies = HashedWords("you can also please to")

  /// Whether the sentence is no part of the news: "Follow Radio Holm on Facebook and X.", "All
  /// rights reserved."
  ///
  /// - Complexity: O(*n*) in the number of words.
  func isFurniture() -> Bool { isAppeal() || isNotice() }

  /// Whether the reader is asked to follow a medium or to write to it.
  private func isAppeal() -> Bool {
    let outlets = (0..<facts.count).lazy.filter {
      Self.outlets.contains(facts.lower[$0])
        && (facts.shapes[$0].contains(.capitalized) || facts.form($0).utf8.count > 1)
    }.count
    guard outlets > 0, facts.count < 40 else { return false }
    var word = 0
    while word < facts.count,
      !facts.shapes[word].contains(.letters) || Self.courtesies.contains(facts.lower[word])
    {
      word += 1
    }
    if word < facts.count, Self.appeals.contains(facts.lower[word]) { return true }
    // "Radio Holm on Facebook, on X, and on Instagram."
    return outlets > 1
      && !facts.sentence.tags.contains { $0 == .verb || $0 == .aux }
      && facts.lower.contains(Self.on)
  }

  /// Whether somebody's rights in a text, a name or figures are told.
  private func isNotice() -> Bool {
    for word in 0..<facts.count {
      let next = word + 1
      if Self.notices.contains(facts.lower[word])
        || word < 4 && facts.count < 20 && facts.form(word) == "©"
      {
        guard facts.lower[word] == Self.copyright else {
          // "a registered trademark", "is a trademark of"; not "a row over its trademark".
          if facts.lower[word] == Self.licensors || facts.form(word) == "©" { return true }
          let isRegistered = word > 0 && facts.lower[word - 1] == Self.registered
          guard isRegistered || next < facts.count && facts.lower[next] == Self.of else { continue }
          return true
        }
        if facts.form(word) == "Copyright", next < facts.count,
          facts.shapes[next].contains(.capitalized) || facts.shapes[next].contains(.digit)
            || facts.form(next) == "©"
        {
          return true
        }
      }
      guard next < facts.count else { break }
      let pair = facts.lower[next]
      switch facts.lower[word] {
      case Self.rights where pair == Self.reserved: return true
      case Self.stock where pair == Self.quote: return true
      case Self.proprietary where pair == Self.to: return true
      case Self.value where pair == Self.provided, Self.hours where pair == Self.provided:
        return true
      default: break
      }
    }
    return false
  }

  /// The stretches of a sentence in capitals, which are headlines put into it: "RIVAL WINS VOTE
  /// AGAIN AFTER ROW".
  ///
  /// - Complexity: O(*n*) in the number of words.
  func shoutedStretches() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < facts.count {
      guard facts.shapes[start].contains(.acronym) else {
        start += 1
        continue
      }
      var end = start
      var last = start
      var plain = 0
      while end < facts.count {
        let shape = facts.shapes[end]
        guard !shape.contains(.letters) || shape.contains(.acronym) || isSingleLetter(end) else {
          break
        }
        if shape.contains(.acronym) {
          last = end
          if facts.phrases[end] == nil, shoutedSenses(end) == nil { plain += 1 }
        }
        end += 1
      }
      if last >= start + 4, plain > 3 { found.append(start..<last + 1) }
      start = end + 1
    }
    return found
  }

  private func isSingleLetter(_ word: Int) -> Bool {
    facts.shapes[word].contains(.capitalized) && facts.sentence.range(of: word).count == 1
  }

  private static let on = SentenceFacts.hash("on")
  private static let copyright = SentenceFacts.hash("copyright")
  private static let licensors = SentenceFacts.hash("licensors")
  private static let registered = SentenceFacts.hash("registered")
  private static let rights = SentenceFacts.hash("rights")
  private static let reserved = SentenceFacts.hash("reserved")
  private static let stock = SentenceFacts.hash("stock")
  private static let quote = SentenceFacts.hash("quote")
  private static let proprietary = SentenceFacts.hash("proprietary")
  private static let to = SentenceFacts.hash("to")
  private static let value = SentenceFacts.hash("value")
  private static let hours = SentenceFacts.hash("hours")
  private static let provided = SentenceFacts.hash("provided")
}
