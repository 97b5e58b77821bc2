/// Cuts bytes into atoms in one pass.
///
/// Every byte that is not white space is in exactly one atom. Invalid UTF-8 is read as
/// letters. A newline counts as one even with spaces around it; two or more end a
/// paragraph.
enum AtomScanner {
  /// The atoms of a text.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func atoms(of bytes: UnsafeBufferPointer<UInt8>) -> [Atom] {
    var atoms: [Atom] = []
    atoms.reserveCapacity(bytes.count / 4 + 8)
    CharacterClass.ofByte.withUnsafeBufferPointer { table in
      scan(bytes, table, into: &atoms)
    }
    return atoms
  }

  private static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ table: UnsafeBufferPointer<UInt8>,
    into atoms: inout [Atom]
  ) {
    let count = bytes.count
    var position = 0
    var newlines = 2
    var gap = Gap.paragraph
    while position < count {
      var length = 1
      let kind = classify(bytes, table, position, &length)
      switch kind {
      case CharacterClass.space:
        if gap == .none { gap = .space }
        position += length
      case CharacterClass.newline:
        newlines += 1
        gap = newlines >= 2 ? .paragraph : .newline
        position += length
      case CharacterClass.extender:
        if gap == .none, let last = atoms.indices.last {
          atoms[last].end = Int32(position + length)
        } else {
          atoms.append(atom(position, position + length, .symbol, gap))
        }
        position += length
        (gap, newlines) = (.none, 0)
      case CharacterClass.digit:
        var end = position + 1
        while end < count, table[Int(bytes[end])] == CharacterClass.digit { end += 1 }
        atoms.append(atom(position, end, .digits, gap))
        position = end
        (gap, newlines) = (.none, 0)
      case CharacterClass.lowerLetter, CharacterClass.upperLetter:
        let (end, shape) = letters(bytes, table, position)
        atoms.append(atom(position, end, shape, gap))
        position = end
        (gap, newlines) = (.none, 0)
      default:
        let kind = AtomKind(rawValue: kind) ?? .symbol
        atoms.append(atom(position, position + length, kind, gap))
        position += length
        (gap, newlines) = (.none, 0)
      }
    }
  }

  private static func atom(_ start: Int, _ end: Int, _ kind: AtomKind, _ gap: Gap) -> Atom {
    Atom(start: Int32(start), end: Int32(end), kind: kind, gap: gap)
  }

  /// The class of the character at a position; `length` receives its bytes.
  @inline(__always)
  private static func classify(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ table: UnsafeBufferPointer<UInt8>,
    _ position: Int,
    _ length: inout Int
  ) -> UInt8 {
    let kind = table[Int(bytes[position])]
    guard kind == CharacterClass.several else {
      length = 1
      return kind
    }
    let (scalar, width) = scalar(bytes, position)
    length = width
    return CharacterClass.ofScalar(scalar)
  }

  /// The end of a run of letters and its shape.
  private static func letters(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ table: UnsafeBufferPointer<UInt8>,
    _ start: Int
  ) -> (end: Int, shape: AtomKind) {
    var position = start
    var uppers = 0
    var count = 0
    var startsUpper = false
    while position < bytes.count {
      var length = 1
      let kind = classify(bytes, table, position, &length)
      if kind == CharacterClass.upperLetter {
        if position == start { startsUpper = true }
        uppers += 1
        count += 1
      } else if kind == CharacterClass.lowerLetter {
        count += 1
      } else if kind != CharacterClass.extender {
        break
      }
      position += length
    }
    let shape = shape(uppers, count, startsUpper)
    guard shape == .mixed, let seam = seam(bytes, start, position) else { return (position, shape) }
    return letters(UnsafeBufferPointer(rebasing: bytes[..<seam]), table, start)
  }

  private static func shape(_ uppers: Int, _ count: Int, _ startsUpper: Bool) -> AtomKind {
    if uppers == 0 { return .lower }
    if uppers == count { return .upper }
    return startsUpper && uppers == 1 ? .title : .mixed
  }

  /// Where two words lack the space between them: "theUtah", "ministerHolt", "OSLOThe"; nil
  /// where the letters may be one name.
  private static func seam(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ end: Int
  ) -> Int? {
    func isUpper(_ position: Int) -> Bool { bytes[position] &- 0x41 < 26 }
    func isLower(_ position: Int) -> Bool { bytes[position] &- 0x61 < 26 }
    guard end - start > 4,
      let second = (start + 1..<end).first(where: { isUpper($0) != isUpper(start) })
    else { return nil }
    if isLower(start) || isLower(start + 1) {
      let first = isUpper(start) ? (start + 2..<end).first(where: isUpper) ?? end : second
      guard end - first > 2, (start + 1..<first).allSatisfy(isLower) else { return nil }
      let word = String(decoding: bytes[start..<first], as: UTF8.self)
      return Tokenizer.gluedWords.contains(word) ? first : nil
    }
    // The last capital before the small letters starts the second word.
    let first = second - 1
    guard first - start > 3, end - first > 2, (second..<end).allSatisfy(isLower) else { return nil }
    return first
  }

  /// Decodes the character at a position; an invalid one is a letter of one byte.
  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ position: Int
  ) -> (scalar: UInt32, width: Int) {
    let lead = UInt32(bytes[position])
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, position + width <= bytes.count else { return (0x61, 1) }
    var scalar = lead & (0xFF >> UInt32(width + 1))
    for offset in 1..<width {
      let byte = UInt32(bytes[position + offset])
      guard byte & 0xC0 == 0x80 else { return (0x61, 1) }
      scalar = scalar << 6 | (byte & 0x3F)
    }
    return (scalar, width)
  }
}
