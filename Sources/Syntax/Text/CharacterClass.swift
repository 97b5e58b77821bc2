/// The classes of single bytes, and of characters of several bytes.
enum CharacterClass {
  static let space: UInt8 = 100
  static let newline: UInt8 = 101
  static let lowerLetter: UInt8 = 102
  static let upperLetter: UInt8 = 103
  static let digit: UInt8 = 104
  /// The first byte of a character of more than one byte.
  static let several: UInt8 = 105
  /// A character that belongs to what precedes it: joiners, variation selectors.
  static let extender: UInt8 = 106

  /// The class of each byte: one of the constants above, or an ``AtomKind`` of one byte.
  static let ofByte: [UInt8] = {
    var table = [UInt8](repeating: AtomKind.symbol.rawValue, count: 256)
    for byte in 0...32 { table[byte] = space }
    table[127] = space
    table[10] = newline
    table[11] = newline
    table[12] = newline
    for byte in UInt8(ascii: "a")...UInt8(ascii: "z") { table[Int(byte)] = lowerLetter }
    for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { table[Int(byte)] = upperLetter }
    for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(byte)] = digit }
    // Stray continuation bytes count as letters, so that no text is lost.
    for byte in 0x80...0xBF { table[byte] = lowerLetter }
    for byte in 0xC0...0xFF { table[byte] = several }
    let single: [(String, AtomKind)] = [
      (".", .period), (",", .comma), (":", .colon), (";", .semicolon), ("!", .bang),
      ("?", .question), ("'`", .apostrophe), ("\"", .quote), ("-", .hyphen), ("/", .slash),
      ("([{", .open), (")]}", .close), ("&", .ampersand), ("@", .at), ("#", .hash),
      ("$", .currency), ("%", .percent), ("_", .underscore), ("*+=~^|<>\\", .mark),
    ]
    for (characters, kind) in single {
      for byte in characters.utf8 { table[Int(byte)] = kind.rawValue }
    }
    return table
  }()

  /// The class of a character beyond ASCII.
  static func ofScalar(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x85, 0x2028, 0x2029: newline
    case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: space
    case 0xAD, 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F: extender
    case 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: extender
    case 0xAA, 0xB5, 0xBA: lowerLetter
    case 0xA2...0xA5, 0x20A0...0x20CF: AtomKind.currency.rawValue
    case 0xAB, 0xBB, 0x201C...0x201F, 0x300C...0x300F: AtomKind.quote.rawValue
    case 0xB4, 0x2018...0x201B, 0x2032, 0x2039, 0x203A: AtomKind.apostrophe.rawValue
    case 0xB2, 0xB3, 0xB9, 0x2070...0x2079, 0x2080...0x2089: lowerLetter
    case 0xB7, 0x2022, 0x2023, 0x2043, 0x25A0...0x25FF: AtomKind.mark.rawValue
    case 0xA1...0xBF, 0xD7, 0xF7: AtomKind.symbol.rawValue
    case 0xC0...0xDE: upperLetter
    case 0xDF...0xFF: lowerLetter
    case 0x100...0x17F: latinExtended(scalar)
    case 0x391...0x3AB, 0x400...0x42F: upperLetter
    case 0x2010, 0x2011: AtomKind.hyphen.rawValue
    case 0x2012...0x2015, 0x2212: AtomKind.dash.rawValue
    case 0x2026: AtomKind.ellipsis.rawValue
    case 0x2030, 0x2031: AtomKind.percent.rawValue
    case 0x2016...0x206F, 0x2100...0x2BFF, 0x3001...0x3020: AtomKind.symbol.rawValue
    case 0x1F000...0x1FAFF, 0xE000...0xF8FF, 0xFFFD: AtomKind.symbol.rawValue
    default: lowerLetter
    }
  }

  /// Latin Extended-A alternates upper and lower case; the parity flips twice.
  private static func latinExtended(_ scalar: UInt32) -> UInt8 {
    let odd = scalar & 1 == 1
    let upperIsOdd = (0x139...0x148).contains(scalar) || (0x179...0x17E).contains(scalar)
    if scalar == 0x138 || scalar == 0x149 || scalar == 0x17F { return lowerLetter }
    if scalar == 0x178 { return upperLetter }
    return odd == upperIsOdd ? upperLetter : lowerLetter
  }
}
