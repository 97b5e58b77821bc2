import Foundation

/// How many columns text takes on a terminal.
enum Width {
  /// The columns of a text: 2 for East Asian wide letters and emoji, 0 for marks that
  /// combine.
  ///
  /// - Reference: Unicode Standard Annex 11, East Asian Width.
  static func of(_ text: some StringProtocol) -> Int {
    var width = 0
    for character in text { width += of(character) }
    return width
  }

  /// The columns of a character.
  static func of(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.isASCII { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// The columns of the terminal that standard output goes to; nil where it is none and
  /// COLUMNS is not set.
  static var terminal: Int? {
    if let text = ProcessInfo.processInfo.environment["COLUMNS"], let columns = Int(text),
      columns > 0
    {
      return columns
    }
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// A text broken at spaces into lines of at most `width` columns; a longer word is cut.
  static func wrap(_ text: String, to width: Int) -> [String] {
    guard width > 0, of(text) > width else { return [text] }
    var lines: [String] = []
    var line = ""
    var used = 0
    func flush() {
      lines.append(line)
      line = ""
      used = 0
    }
    for word in text.split(separator: " ") {
      var rest = word
      var length = of(rest)
      if used > 0, used + 1 + length <= width {
        line += " " + rest
        used += 1 + length
        continue
      }
      if used > 0 { flush() }
      while length > width {
        var head = ""
        var columns = 0
        while let next = rest.first, columns + of(next) <= width || head.isEmpty {
          head.append(next)
          columns += of(next)
          rest = rest.dropFirst()
        }
        lines.append(head)
        length = of(rest)
      }
      line = String(rest)
      used = length
    }
    if !line.isEmpty { flush() }
    return lines
  }
}
