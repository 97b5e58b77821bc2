/// What an atom is made of; see ``Atom``.
enum AtomKind: UInt8 {
  /// Letters, all lower case (or of a script without case).
  case lower
  /// Letters: the first upper case, the rest lower case ("Moscow"), at least two.
  case title
  /// Letters, all upper case ("USA", "J").
  case upper
  /// Letters in another mixture ("iPhone", "McDonald").
  case mixed
  /// Digits `0`–`9`.
  case digits
  case period, comma, colon, semicolon, bang, question
  /// One of `'`, `’`, `‘`, and the grave accent.
  case apostrophe
  /// One of `"`, `“`, `”`, `„`, `«`, `»`.
  case quote
  /// A hyphen: `-`, U+2010, U+2011.
  case hyphen
  /// A longer dash: U+2012 to U+2015, U+2212.
  case dash
  case slash, open, close, ampersand, at, hash
  /// A currency sign.
  case currency
  case percent, underscore
  /// Any of `*`, `+`, `=`, `~`, `^`, `|`, `<`, `>`, the backslash and the bullets.
  case mark
  /// The character `…`.
  case ellipsis
  /// Any other character that is not a letter: arrows, emoji, signs.
  case symbol

  /// Whether the atom is made of letters.
  var isLetters: Bool { rawValue <= AtomKind.mixed.rawValue }
  /// Whether the atom is made of letters or digits.
  var isWord: Bool { rawValue <= AtomKind.digits.rawValue }
  /// Whether the atom may end a sentence.
  var isTerminal: Bool {
    self == .period || self == .bang || self == .question || self == .ellipsis
  }
}

/// What stands between an atom and the one before it.
enum Gap: UInt8 {
  case none, space, newline, paragraph
}

/// The smallest piece of text of which tokens are made: a run of letters, a run of
/// digits, or one character of any other sort.
///
/// Tokenisation is a decision between each two atoms without space between them.
struct Atom {
  var start: Int32
  var end: Int32
  var kind: AtomKind
  /// What precedes the atom; the first atom of a text has a paragraph before it.
  var gap: Gap
}
