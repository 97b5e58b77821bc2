import Foundation

/// Brings names into forms that compare forgivingly.
enum NameFolding {
  private static let letters: [Unicode.Scalar: String] = [
    "ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d",
    "ħ": "h",
  ]

  /// The name in lower case without accents, punctuation, a leading “the” and a trailing
  /// possessive.
  ///
  /// - Complexity: O(*n*).
  static func fold(_ name: String) -> String {
    var folded = ""
    var endsWord = false
    func add(_ text: String) {
      if endsWord && !folded.isEmpty { folded += " " }
      endsWord = false
      folded += text
    }
    let whole = withoutPossessives(name)
    let isPlain = whole.utf8.allSatisfy { $0 < 0x80 }
    let lower = (isPlain ? whole : whole.decomposedStringWithCompatibilityMapping).lowercased()
    for scalar in lower.unicodeScalars {
      if let letter = letters[scalar] {
        add(letter)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        add(String(scalar))
      } else if scalar.properties.canonicalCombiningClass == .notReordered {
        endsWord = true
      }
    }
    return folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded
  }

  /// The folded words of a name.
  static func words(_ name: String) -> [Substring] {
    fold(name).split(separator: " ")
  }

  /// The first letters of a name's words, small words left out: `csto`.
  static func initials(_ name: String) -> String {
    let small: Set<Substring> = ["of", "the", "and", "for", "in", "on", "de", "la"]
    let words = words(name)
    guard words.count >= 2 else { return "" }
    return String(words.filter { !small.contains($0) }.compactMap(\.first))
  }

  private static func withoutPossessives(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == UInt8(ascii: "'") || $0 == 0xE2 }),
      name.contains("'s") || name.contains("’s")
    else { return name }
    return name.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.hasSuffix("'s") || word.hasSuffix("’s") ? word.dropLast(2) : word
    }.joined(separator: " ")
  }
}
