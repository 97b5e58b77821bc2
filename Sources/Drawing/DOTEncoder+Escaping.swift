extension DOTEncoder {
  /// The longest run of bytes between quotes: old parsers refuse more than 16,384.
  static let longestRun = 8_000

  /// An attribute's value, quoted or in angle brackets.
  static func encoded(_ value: Diagram.Value) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .html(let html): "<" + html + ">"
    }
  }

  /// A name that needs no quotes where it can do without them.
  static func identifier(_ name: String) -> String {
    let keywords: Set = ["graph", "digraph", "node", "edge", "subgraph", "strict"]
    let isPlain =
      !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "_"):
          true
        default: false
        }
      }
    return isPlain && !keywords.contains(name.lowercased()) ? name : quoted(name)
  }

  /// A text between quotes, split into several joined by `+` where it is long.
  ///
  /// Within quotes DOT knows one escape of its own, `\"`. A backslash before anything
  /// else stays, and labels and tooltips then read it as an escape, so the text must
  /// already be in that form; see ``escaped(_:)``. A backslash at the end would escape
  /// the quote and is doubled.
  static func quoted(_ text: String) -> String {
    var out = "\""
    var run = 0
    for scalar in text.unicodeScalars {
      if run >= longestRun, scalar != "\\" {
        // Not after a backslash, which belongs to what follows it.
        if !out.hasSuffix("\\") {
          out += "\" + \""
          run = 0
        }
      }
      switch scalar {
      case "\"": out += "\\\""
      case "\0": continue
      default: out.unicodeScalars.append(scalar)
      }
      run += UTF8.width(scalar)
    }
    let backslashes = out.reversed().prefix { $0 == "\\" }.count
    if backslashes % 2 == 1 { out += "\\" }
    return out + "\""
  }

  /// A text for Graphviz's labels, tooltips and links, which read backslashes: each is
  /// doubled, and a line break is written as one.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r", "\0": continue
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// A text for labels in Graphviz's HTML and for XML: `&`, `<`, `>` and quotes as entities,
  /// without the control characters that XML forbids.
  static func markup(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\n", "\t", "\r": out += " "
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        continue
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
