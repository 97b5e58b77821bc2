import Ontology

/// Reads Markdown as text: marks are dropped, the words that they mark are kept.
enum MarkdownReader {
  /// Whether a text looks like Markdown: metadata between `---` lines, or a heading, at
  /// its top.
  static func accepts(_ text: String) -> Bool {
    frontMatter(of: text) != nil || text.hasPrefix("# ")
  }

  /// The record of a text, with what the metadata at its top says.
  ///
  /// - Throws: a `Diagnostic` where that metadata is no YAML.
  static func record(_ raw: String, name: String) throws(Diagnostic) -> Record {
    var record = Record()
    var body = raw[...]
    if let (matter, rest) = frontMatter(of: raw) {
      record = try Sidecar.record(
        SourceText(name: name, text: "\n" + matter),
        ignoresUnknownKeys: true
      )
      body = rest
    }
    var lines: [String] = []
    var fence: Substring?
    for line in body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let bare = line.drop { $0 == " " }
      if let mark = fence {
        if bare.hasPrefix(mark) { fence = nil }
        continue
      }
      if bare.hasPrefix("```") || bare.hasPrefix("~~~") {
        fence = bare.prefix(3)
        continue
      }
      if isRule(bare) {
        lines.append("")
        continue
      }
      let marks = bare.prefix { $0 == "#" }
      if (1...6).contains(marks.count), bare.dropFirst(marks.count).first == " " {
        let heading = inline(bare.dropFirst(marks.count).trimmingSuffix("#"))
        if marks.count == 1 { record.set(.title, heading) }
        lines += ["", Normalization.line(heading), ""]
        continue
      }
      lines.append(inline(block(bare)))
    }
    record[.text] = PlainTextReader.paragraphs(Normalization.text(lines.joined(separator: "\n")))
    record[.title] = record[.title].map(Normalization.line)
    return record
  }

  private static func frontMatter(of text: String) -> (matter: Substring, rest: Substring)? {
    guard text.hasPrefix("---\n") || text.hasPrefix("---\r\n") else { return nil }
    let body = text.drop { !$0.isNewline }.dropFirst()
    var rest = body
    while !rest.isEmpty {
      let line = rest.prefix { !$0.isNewline }
      if line == "---" || line == "..." {
        let matter = body[..<line.startIndex]
        guard matter.contains(":") else { return nil }
        return (matter, rest[line.endIndex...].dropFirst())
      }
      rest = rest[line.endIndex...].dropFirst()
    }
    return nil
  }

  private static func isRule(_ line: Substring) -> Bool {
    let marks = line.filter { $0 != " " }
    guard marks.count >= 3, let mark = marks.first, "-*_=".contains(mark) else { return false }
    return marks.allSatisfy { $0 == mark }
  }

  /// A line without the marks of quotations and lists.
  private static func block(_ line: Substring) -> Substring {
    var line = line
    while line.first == ">" { line = line.dropFirst().drop { $0 == " " } }
    for mark in ["- ", "* ", "+ "] where line.hasPrefix(mark) { return line.dropFirst(2) }
    return line
  }

  /// Words without emphasis, links without their addresses, no pictures.
  private static func inline(_ line: Substring) -> String {
    let text = Array(line)
    var result = ""
    var index = 0
    while index < text.count {
      let character = text[index]
      if character == "\\", index + 1 < text.count, text[index + 1].isPunctuation {
        result.append(text[index + 1])
        index += 2
        continue
      }
      if character == "!" || character == "[",
        let link = link(in: text, at: character == "!" ? index + 1 : index)
      {
        if character == "[" { result += inline(link.words[...]) }
        index = link.end
        continue
      }
      if character == "`" || character == "*" && isMark(text, index) {
        index += 1
        continue
      }
      if character == "_", isMark(text, index), isEdge(text, index) {
        index += 1
        continue
      }
      result.append(character)
      index += 1
    }
    return result
  }

  /// Whether a star or underline marks a word rather than standing alone.
  private static func isMark(_ text: [Character], _ index: Int) -> Bool {
    let before = index > 0 ? text[index - 1] : " "
    let after = index + 1 < text.count ? text[index + 1] : " "
    return !(before == " " && after == " ")
  }

  private static func isEdge(_ text: [Character], _ index: Int) -> Bool {
    func isWord(_ index: Int) -> Bool {
      text.indices.contains(index) && (text[index].isLetter || text[index].isNumber)
    }
    return !(isWord(index - 1) && isWord(index + 1))
  }

  /// A link `[words](address)` that starts at an index: its words and its end.
  private static func link(in text: [Character], at start: Int) -> (words: String, end: Int)? {
    guard start < text.count, text[start] == "[" else { return nil }
    var depth = 0
    var close = start
    while close < text.count {
      if text[close] == "[" { depth += 1 }
      if text[close] == "]" {
        depth -= 1
        if depth == 0 { break }
      }
      close += 1
    }
    guard close + 1 < text.count, text[close + 1] == "(",
      let end = text[(close + 1)...].firstIndex(of: ")")
    else { return nil }
    return (String(text[(start + 1)..<close]), end + 1)
  }
}

extension Substring {
  /// The text without the spaces and the given character at its end.
  fileprivate func trimmingSuffix(_ character: Character) -> Substring {
    var text = self
    while let last = text.last, last == character || last == " " { text = text.dropLast() }
    return text
  }
}
