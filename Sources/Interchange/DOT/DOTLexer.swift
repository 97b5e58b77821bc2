import Ontology

/// Cuts DOT into its tokens.
///
/// - Reference: The DOT Language, https://graphviz.org/doc/info/lang.html
struct DOTLexer {
  /// A token of the language.
  enum Token: Hashable {
    /// A name, number, quoted text or HTML text.
    case id(DOTGraph.Value)
    /// One of node, edge, graph, digraph, subgraph, strict.
    case keyword(String)
    /// `--` or `->`.
    case edge(isDirected: Bool)
    /// A single character of punctuation.
    case mark(UInt8)
    /// The end of the text.
    case end
  }

  private let bytes: [UInt8]
  private let name: String
  private let isUTF8: Bool
  private var offset = 0
  /// The offset where the last token starts.
  private(set) var start = 0

  /// A lexer of bytes in UTF-8, or else Latin-1; `name` names the file in messages.
  init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
    isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  private static let keywords: Set<String> = [
    "node", "edge", "graph", "digraph", "subgraph", "strict",
  ]

  /// The next token.
  ///
  /// - Throws: a `Diagnostic` with its place where there is none.
  /// - Complexity: O(*n*) in the length of the token and the space before it.
  mutating func next() throws(Diagnostic) -> Token {
    try skipSpace()
    start = offset
    guard offset < bytes.count else { return .end }
    let byte = bytes[offset]
    switch byte {
    case UInt8(ascii: "\""): return .id(try quotedText())
    case UInt8(ascii: "<"): return .id(try html())
    case UInt8(ascii: "-") where peek(1) == UInt8(ascii: "-"):
      offset += 2
      return .edge(isDirected: false)
    case UInt8(ascii: "-") where peek(1) == UInt8(ascii: ">"):
      offset += 2
      return .edge(isDirected: true)
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .id(try number())
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "_"), 0x80...0xFF:
      while let next = peek(0), Self.isNameByte(next) { offset += 1 }
      let text = decode(bytes[start..<offset])
      let lower = text.lowercased()
      return Self.keywords.contains(lower) ? .keyword(lower) : .id(.init(text))
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "="), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"),
      UInt8(ascii: "+"):
      offset += 1
      return .mark(byte)
    default:
      throw problem("‘\(decode(bytes[offset..<offset + 1]))’ is no part of DOT", at: offset)
    }
  }

  /// A diagnostic at an offset, with its line as excerpt.
  func problem(_ message: String, at offset: Int, hint: String? = nil) -> Diagnostic {
    let end = min(offset, bytes.count)
    var line = 1
    var lineStart = 0
    for index in 0..<end where bytes[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    let lineEnd = bytes[lineStart...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    let excerpt = decode(bytes[lineStart..<max(lineStart, lineEnd)])
    return Diagnostic(
      .error,
      message,
      at: .init(file: name, line: line, column: decode(bytes[lineStart..<end]).count + 1),
      hint: hint,
      excerpt: excerpt.count <= 200 ? excerpt : nil
    )
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
      return true
    default: return false
    }
  }

  private func peek(_ distance: Int) -> UInt8? {
    offset + distance < bytes.count ? bytes[offset + distance] : nil
  }

  private func decode(_ slice: ArraySlice<UInt8>) -> String {
    if isUTF8 { return String(decoding: slice, as: UTF8.self) }
    var text = String.UnicodeScalarView()
    for byte in slice { text.append(Unicode.Scalar(byte)) }
    return String(text)
  }

  /// Skips blanks, comments, and the lines that a C preprocessor leaves.
  private mutating func skipSpace() throws(Diagnostic) {
    while let byte = peek(0) {
      if byte <= 0x20 {
        offset += 1
      } else if byte == UInt8(ascii: "#"), isAtLineStart {
        skipLine()
      } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "/") {
        skipLine()
      } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        let opening = offset
        offset += 2
        while peek(0) != nil, !(peek(0) == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) {
          offset += 1
        }
        if peek(0) == nil { throw problem("a comment is not closed", at: opening) }
        offset += 2
      } else {
        return
      }
    }
  }

  private var isAtLineStart: Bool { offset == 0 || bytes[offset - 1] == 0x0A }

  private mutating func skipLine() {
    while let byte = peek(0), byte != 0x0A { offset += 1 }
  }

  private mutating func number() throws(Diagnostic) -> DOTGraph.Value {
    if peek(0) == UInt8(ascii: "-") { offset += 1 }
    var digits = 0
    var points = 0
    while let byte = peek(0) {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits += 1
      } else if byte == UInt8(ascii: "."), points == 0 {
        points += 1
      } else {
        break
      }
      offset += 1
    }
    guard digits > 0 else {
      throw problem(
        "‘\(decode(bytes[start..<max(offset, start + 1)]))’ is no number",
        at: start,
        hint: "put names with other characters into quotes"
      )
    }
    return .init(decode(bytes[start..<offset]))
  }

  private mutating func quotedText() throws(Diagnostic) -> DOTGraph.Value {
    offset += 1
    var text: [UInt8] = []
    while let byte = peek(0) {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return .init(decode(text[...]))
      case UInt8(ascii: "\\"):
        if peek(1) == UInt8(ascii: "\"") {
          text.append(UInt8(ascii: "\""))
          offset += 2
        } else if peek(1) == 0x0A {
          offset += 2
        } else if peek(1) == 0x0D, peek(2) == 0x0A {
          offset += 3
        } else if let next = peek(1), next == UInt8(ascii: "\\") {
          text += [byte, next]
          offset += 2
        } else {
          text.append(byte)
          offset += 1
        }
      default:
        text.append(byte)
        offset += 1
      }
    }
    throw problem("a quoted text is not closed", at: start)
  }

  private mutating func html() throws(Diagnostic) -> DOTGraph.Value {
    var depth = 0
    while let byte = peek(0) {
      if byte == UInt8(ascii: "<") {
        if bytes[offset...].starts(with: Array("<!--".utf8)) {
          while peek(0) != nil, !bytes[offset...].starts(with: Array("-->".utf8)) { offset += 1 }
          offset = min(offset + 3, bytes.count)
          continue
        }
        depth += 1
      } else if byte == UInt8(ascii: ">") {
        depth -= 1
        if depth == 0 {
          offset += 1
          return .init(decode(bytes[(start + 1)..<(offset - 1)]), isHTML: true)
        }
      }
      offset += 1
    }
    throw problem("a text in ‘<’ and ‘>’ is not closed", at: start)
  }
}
