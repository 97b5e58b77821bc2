import Foundation
package import Ontology

/// Tells an article's sentences from what stands around them on a page: section labels,
/// date lines, bylines, headlines printed again, credits and footers.
package enum Furniture {
  /// A line of a text with its place.
  struct Line {
    /// The line without the spaces around it.
    var text: Substring
    /// Its UTF-8 offsets.
    var range: TextRange
    /// Whether a blank line, or the end of the text, follows.
    var endsParagraph: Bool
  }

  /// The lines of a text that are not empty.
  static func lines(of text: String) -> [Line] {
    var lines: [Line] = []
    var offset = 0
    let newline = UInt8(ascii: "\n")
    for bytes in text.utf8.split(separator: newline, omittingEmptySubsequences: false) {
      defer { offset += bytes.count + 1 }
      let raw = Substring(bytes)
      let head = isPlain(bytes.first) ? raw.prefix(0) : raw.prefix { $0.isWhitespace }
      if head.endIndex == raw.endIndex {
        if !lines.isEmpty { lines[lines.count - 1].endsParagraph = true }
        continue
      }
      var line = raw[head.endIndex...]
      while !isPlain(line.utf8.last), line.last?.isWhitespace == true { line = line.dropLast() }
      let start = offset + head.utf8.count
      lines.append(
        Line(text: line, range: TextRange(start, start + line.utf8.count), endsParagraph: false)
      )
    }
    if !lines.isEmpty { lines[lines.count - 1].endsParagraph = true }
    return lines
  }

  /// Whether a byte is an ASCII character that is seen: no space stands there.
  private static func isPlain(_ byte: UInt8?) -> Bool {
    byte.map { (0x21..<0x7F).contains($0) } ?? false
  }

  /// The headline that a text itself begins with; nil where it begins with a sentence.
  ///
  /// - Complexity: O(*n*).
  static func headline(of text: String) -> String? {
    let lines = lines(of: text)
    for (index, line) in lines.prefix(8).enumerated() {
      if isLabel(line.text) || isByline(line.text) { continue }
      if PublicationDate.dateline(String(line.text))?.isWhole == true { continue }
      guard index + 1 < lines.count else { return nil }
      let isRepeated = lines.dropFirst(index + 1).prefix(8).contains {
        fold($0.text) == fold(line.text)
      }
      return isRepeated || isHeadline(line) ? Normalization.line(String(line.text)) : nil
    }
    return nil
  }

  /// The publication date that a text states in its first lines.
  static func date(of text: String) -> PartialDate? {
    for line in lines(of: text).prefix(10) {
      if let found = PublicationDate.dateline(String(line.text)) { return found.date }
    }
    return nil
  }

  /// The ranges of a text that are no sentences of the article, in order.
  ///
  /// - Complexity: O(*n*).
  package static func ranges(in text: String, title: String) -> [TextRange] {
    let lines = lines(of: text)
    var skipped: [TextRange] = []
    let headline = fold(title[...])
    // A line much longer than the headline does not repeat it.
    let longest = 2 * title.utf8.count + 40
    var isTop = true
    for (index, line) in lines.enumerated() {
      if isTop {
        if index >= 10 { isTop = false }
        if !headline.isEmpty && lines.count > 1 && line.text.utf8.count <= longest
          && fold(line.text) == headline
          || isLabel(line.text) && index + 1 < lines.count || isByline(line.text)
          || PublicationDate.dateline(String(line.text))?.isWhole == true
        {
          skipped.append(line.range)
          continue
        }
        if isSentence(line.text) { isTop = false }
      }
      if let credit = credit(in: line) { skipped.append(credit) }
    }
    let footer = footerStart(of: lines)
    for line in lines[footer...] where !skipped.contains(where: { $0.contains(line.range) }) {
      skipped.removeAll { line.range.contains($0) }
      skipped.append(line.range)
    }
    return skipped.sorted()
  }

  // MARK: - Kinds of lines

  private static let sections: Set<String> = [
    "news", "world", "world news", "politics", "business", "economy", "opinion", "analysis",
    "sport", "sports", "technology", "science", "health", "culture", "entertainment", "europe",
    "asia", "africa", "americas", "middle east", "international", "national", "local", "home",
    "breaking news", "latest", "latest news", "top stories", "exclusive", "live", "markets",
    "us news", "uk news", "us politics", "uk politics", "crime", "education", "environment",
  ]

  /// Whether a line names the section that an article stands in: `World News /`.
  static func isLabel(_ line: Substring) -> Bool {
    guard line.utf8.count <= 160, line.count <= 40, line.split(separator: " ").count <= 5 else {
      return false
    }
    if let last = line.last, "/|›>»".contains(last) { return true }
    let parts = line.split { "/|›>»".contains($0) }.map { fold($0) }
    return !parts.isEmpty && parts.allSatisfy(sections.contains)
  }

  /// Whether a line names the author: `By Jane Doe`.
  static func isByline(_ line: Substring) -> Bool {
    guard line.hasPrefix("By ") || line.hasPrefix("BY ") || line.hasPrefix("by "), line.count <= 80
    else { return false }
    guard let last = line.last, !".!?:".contains(last) else { return false }
    let words = line.dropFirst(3).split { $0 == " " || $0 == "," }
    let small: Set<Substring> = ["and", "in", "for", "of", "the", "de", "von", "van", "al", "bin"]
    return (1...10).contains(words.count)
      && words.allSatisfy { $0.first?.isUppercase == true || small.contains($0) }
  }

  private static func isHeadline(_ line: Line) -> Bool {
    guard line.text.count <= 180, line.text.split(separator: " ").count >= 2,
      let first = line.text.first, let last = line.text.last
    else { return false }
    if first.isLowercase || ".,:;*".contains(last) { return false }
    return line.endsParagraph || line.text.count <= 120
  }

  private static func isSentence(_ line: Substring) -> Bool {
    line.split(separator: " ").count >= 8 && line.last.map { ".!?”\"’'".contains($0) } == true
  }

  /// The credit of a picture at a line's end: `Image: John Lubbock (flickr).`
  private static func credit(in line: Line) -> TextRange? {
    // A credit is short, and most lines have no colon near their end.
    guard line.text.utf8.suffix(400).contains(UInt8(ascii: ":")) else { return nil }
    let end = line.text.suffix(100)
    for word in ["(Image: ", "(Photo: ", "Image: ", "Photo: ", "Photo credit: ", "Picture: "] {
      guard let found = end.range(of: word, options: .backwards) else { continue }
      let tail = end[found.lowerBound...]
      return TextRange(line.range.upperBound - tail.utf8.count, line.range.upperBound)
    }
    return nil
  }

  /// Openings of lines that stand below articles.
  private static let footers = [
    "for corrections", "correction requests", "share this", "share on", "follow us", "follow bbc",
    "sign up ", "subscribe", "read more", "read also", "also read", "click here", "contact us",
    "contact the author", "©", "copyright ", "(c) ", "all rights reserved", "originally published",
    "this article was originally", "this story was originally", "this article originally",
    "this article first", "this material may not", "reporting by", "editing by", "writing by",
    "additional reporting", "our standards", "join our", "get our", "have a tip", "photo:",
    "image:", "tags:", "filed under", "print this", "email this", "more on this story",
  ]

  /// Lines below which nothing of an article stands.
  private static let endings: Set<String> = [
    "sources", "source", "related news", "related articles", "related stories", "related",
    "external links", "see also", "further reading", "references", "comments", "advertisement",
    "more from this section", "most read", "most popular", "recommended", "sister links",
  ]

  /// The index of the first line below the article's last sentence.
  private static func footerStart(of lines: [Line]) -> Int {
    var start = lines.count
    while start > 1, isFooter(lines[start - 1].text) { start -= 1 }
    let zone = max(1, lines.count - 20)
    for index in lines.indices where index >= zone && lines[index].text.utf8.count <= 80 {
      let name = fold(lines[index].text)
      let rest = lines[(index + 1)...]
      if endings.contains(name), rest.allSatisfy({ $0.text.count <= 250 }) {
        return min(start, index)
      }
    }
    return start
  }

  private static func isFooter(_ line: Substring) -> Bool {
    let bare = line.drop { "*•-–—_([>† ".contains($0) }
    guard bare.count <= 250 else { return false }
    let folded = bare.lowercased()
    if bare.isEmpty || footers.contains(where: folded.hasPrefix) { return true }
    let marked = bare.startIndex != line.startIndex
    let hasAddress =
      folded.contains("[email protected]")
      || folded.split(separator: " ").contains { $0.contains("@") && $0.dropFirst().contains(".") }
    return hasAddress && (marked || bare.split(separator: " ").count <= 8)
  }

  /// The text in lower case without punctuation around its words.
  private static func fold(_ text: Substring) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
