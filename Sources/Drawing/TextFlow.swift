/// Rough widths of text and breaking into lines, without asking for a font.
enum TextFlow {
  /// The width of a text in points, as a sans-serif face of that size sets it; within some
  /// 5 % for Latin text.
  static func width(of text: String, size: Double, isBold: Bool = false) -> Double {
    var ems = 0.0
    for scalar in text.unicodeScalars { ems += Self.ems(of: scalar) }
    return ems * size * (isBold ? 1.07 : 1)
  }

  private static func ems(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "'", "|", "’", "‘": 0.23
    case "f", "t", "I", ".", ",", ":", ";", " ", "!", "/", "\u{A0}": 0.28
    case "r", "-", "(", ")", "“", "”", "\"": 0.34
    case "m", "w", "M", "W", "%", "—", "…", "@": 0.85
    case "A"..."Z": 0.69
    case "\u{300}"..."\u{36F}", "\u{200B}"..."\u{200F}": 0
    case "\u{1100}"..."\u{115F}", "\u{2E80}"..."\u{A4CF}", "\u{AC00}"..."\u{D7A3}",
      "\u{F900}"..."\u{FAFF}", "\u{FE30}"..."\u{FE6F}", "\u{FF00}"..."\u{FF60}",
      "\u{1F300}"..."\u{1FAFF}", "\u{20000}"..."\u{3FFFD}":
      1
    case "\u{410}"..."\u{42F}": 0.72
    default: 0.55
    }
  }

  /// Breaks a text at spaces into lines of at most `limit` points where words allow it,
  /// with the lines about equally long.
  static func lines(
    of text: String,
    size: Double,
    limit: Double,
    isBold: Bool = false
  ) -> [String] {
    let words = pieces(of: text, size: size, limit: limit, isBold: isBold)
    let greedy = fill(words, size: size, limit: limit, isBold: isBold)
    guard greedy.count > 1 else { return greedy }
    // The narrowest limit that needs no more lines balances them.
    var low = limit / Double(greedy.count + 1)
    var high = limit
    for _ in 0..<12 {
      let middle = (low + high) / 2
      if fill(words, size: size, limit: middle, isBold: isBold).count <= greedy.count {
        high = middle
      } else {
        low = middle
      }
    }
    return fill(words, size: size, limit: high, isBold: isBold)
  }

  private static func fill(
    _ words: [String],
    size: Double,
    limit: Double,
    isBold: Bool
  ) -> [String] {
    var lines: [String] = []
    for word in words {
      if let last = lines.last,
        width(of: last + " " + word, size: size, isBold: isBold) <= limit
      {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines
  }

  /// The words; one that is wider than a line is cut, as scripts without spaces need.
  private static func pieces(
    of text: String,
    size: Double,
    limit: Double,
    isBold: Bool
  ) -> [String] {
    var words: [String] = []
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline || $0 == "\t" }) {
      if width(of: String(word), size: size, isBold: isBold) <= limit * 1.3 {
        words.append(String(word))
        continue
      }
      var piece = ""
      for character in word {
        if !piece.isEmpty,
          width(of: piece + String(character), size: size, isBold: isBold) > limit
        {
          words.append(piece)
          piece = ""
        }
        piece.append(character)
      }
      words.append(piece)
    }
    return words
  }

  /// A text of at most `count` characters, with an ellipsis where it was longer.
  static func shortened(_ text: String, to count: Int) -> String {
    guard text.count > count else { return text }
    var cut = text.prefix(count - 1)
    if let space = cut.lastIndex(of: " "), cut.distance(from: space, to: cut.endIndex) < 12 {
      cut = cut[..<space]
    }
    return cut + "…"
  }
}
