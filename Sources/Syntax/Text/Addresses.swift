/// Finds web and mail addresses, host names, user names and hashtags.
enum Addresses {
  /// The atoms of a run of touching atoms that are one address; nil where there is none.
  static func range(
    in atoms: UnsafeBufferPointer<Atom>,
    _ run: Range<Int>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    guard run.count >= 2 else { return nil }
    var first = run.lowerBound
    var last = run.upperBound
    while first < last, isOpening(atoms[first], bytes) { first += 1 }
    while last > first + 1, isClosing(atoms[last - 1], atoms, first..<last) { last -= 1 }
    guard last - first >= 2 else { return nil }
    let core = first..<last
    if isWeb(atoms, core, bytes) || isHost(atoms, core, bytes) || isHandle(atoms, core) {
      return core
    }
    return mail(atoms, core)
  }

  private static func isOpening(_ atom: Atom, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch atom.kind {
    case .open, .quote, .apostrophe: true
    case .mark: bytes[Int(atom.start)] == UInt8(ascii: "<")
    default: false
    }
  }

  private static func isClosing(
    _ atom: Atom,
    _ atoms: UnsafeBufferPointer<Atom>,
    _ core: Range<Int>
  ) -> Bool {
    switch atom.kind {
    case .close: !core.contains { atoms[$0].kind == .open }
    case .quote, .apostrophe, .period, .comma, .colon, .semicolon, .bang, .question, .mark: true
    default: false
    }
  }

  /// `scheme://…` and `www.…`.
  private static func isWeb(
    _ atoms: UnsafeBufferPointer<Atom>,
    _ core: Range<Int>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if core.count >= 4, atoms[core.lowerBound].kind.isWord,
      atoms[core.lowerBound + 1].kind == .colon, atoms[core.lowerBound + 2].kind == .slash,
      atoms[core.lowerBound + 3].kind == .slash
    {
      return true
    }
    let first = atoms[core.lowerBound]
    return core.count >= 3 && first.end - first.start == 3
      && bytes[Int(first.start)] | 32 == UInt8(ascii: "w")
      && bytes[Int(first.start) + 1] | 32 == UInt8(ascii: "w")
      && bytes[Int(first.start) + 2] | 32 == UInt8(ascii: "w")
      && atoms[core.lowerBound + 1].kind == .period
  }

  /// `name@host`, and `@name`; other signs may stand around: `Ann<ann@b.com>`.
  private static func mail(
    _ atoms: UnsafeBufferPointer<Atom>,
    _ core: Range<Int>
  ) -> Range<Int>? {
    guard let at = core.first(where: { atoms[$0].kind == .at }), at + 1 < core.upperBound,
      atoms[at + 1].kind.isWord
    else { return nil }
    var first = at
    while first > core.lowerBound, isPartOfAddress(atoms[first - 1].kind) { first -= 1 }
    var last = at + 1
    while last < core.upperBound, isPartOfAddress(atoms[last].kind) { last += 1 }
    while !atoms[last - 1].kind.isWord { last -= 1 }
    if first == at, atoms[at + 1].kind == .digits { return nil }
    return first..<last
  }

  private static func isPartOfAddress(_ kind: AtomKind) -> Bool {
    switch kind {
    case .period, .hyphen, .underscore, .percent: true
    default: kind.isWord
    }
  }

  /// `name.com`, `name.co.uk/path`.
  private static func isHost(
    _ atoms: UnsafeBufferPointer<Atom>,
    _ core: Range<Int>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let end = core.first { atoms[$0].kind == .slash } ?? core.upperBound
    guard end - core.lowerBound >= 3, atoms[end - 1].kind.isLetters, atoms[end - 2].kind == .period,
      Tokenizer.domains.contains(bytes, atoms[end - 1].start, atoms[end - 1].end)
    else { return false }
    guard atoms[end - 3].end - atoms[end - 3].start > 1 else { return false }
    return (core.lowerBound..<end).allSatisfy {
      let kind = atoms[$0].kind
      return kind.isWord || kind == .period || kind == .hyphen || kind == .underscore
    }
  }

  /// `#word`.
  private static func isHandle(_ atoms: UnsafeBufferPointer<Atom>, _ core: Range<Int>) -> Bool {
    atoms[core.lowerBound].kind == .hash && atoms[core.lowerBound + 1].kind.isLetters
      && core.allSatisfy {
        atoms[$0].kind.isWord || atoms[$0].kind == .underscore || atoms[$0].kind == .hash
      }
  }
}
