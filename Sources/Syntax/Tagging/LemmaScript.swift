/// How a lemma follows from a form: a change of case, then of the ending.
package struct LemmaScript: Hashable, Sendable {
  /// What happens to the case of the form's letters.
  package enum Casing: UInt8, CaseIterable, Sendable {
    case keep
    case lower
    /// First letter large, the others small.
    case capitalize
    /// Without commas: "3,200" is 3200.
    case plain
  }

  /// The changes in the order of preference where several do the same, so that what is
  /// learnt of "game" holds for "Game" and "GAME" too.
  private static let order: [Casing] = [.lower, .capitalize, .keep, .plain]

  package var casing: Casing
  /// How many characters go at the end; 255 for all of them.
  package var removed: UInt8
  /// What is put in their place.
  package var suffix: String

  package init(casing: Casing, removed: UInt8, suffix: String) {
    self.casing = casing
    self.removed = removed
    self.suffix = suffix
  }

  /// The script that turns a form into its lemma: the one that keeps most of the form.
  package init(form: String, lemma: String) {
    var best = LemmaScript(casing: .keep, removed: 255, suffix: lemma)
    var bestCommon = 0
    let wanted = Array(lemma)
    for casing in Self.order {
      let cased = Array(casing.apply(form))
      let common = zip(cased, wanted).prefix { $0 == $1 }.count
      guard common > bestCommon, cased.count - common < 255 else { continue }
      bestCommon = common
      best = LemmaScript(
        casing: casing,
        removed: UInt8(cased.count - common),
        suffix: String(wanted[common...])
      )
    }
    self = best
  }

  /// The lemma of a form; the form itself where more would go than it has.
  package func apply(to form: String) -> String {
    if removed == 255 { return suffix }
    let cased = casing.apply(form)
    if removed == 0 { return suffix.isEmpty ? cased : cased + suffix }
    guard cased.count >= Int(removed) else { return cased }
    return cased.dropLast(Int(removed)) + suffix
  }
}

extension LemmaScript.Casing {
  fileprivate func apply(_ form: String) -> String {
    switch self {
    case .keep: form
    case .lower: form.lowercased()
    case .capitalize: form.prefix(1).uppercased() + form.dropFirst().lowercased()
    case .plain: form.filter { $0 != "," }
    }
  }
}

extension LemmaScript {
  /// The hash of the lemma of a form, as `StableHash` gives it.
  ///
  /// - Complexity: O(length of the form), without allocation where the form is short and in
  ///   ASCII.
  package func hash(ofLemmaOf form: String) -> UInt64 {
    var form = form
    var suffix = suffix
    let quick: UInt64? = form.withUTF8 { bytes in
      guard bytes.count <= 48, !bytes.contains(where: { $0 >= 0x80 }) else { return nil }
      return suffix.withUTF8 { suffix in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 48 + suffix.count) { lemma in
          var count = cased(bytes, into: lemma)
          let isAll = removed == 255
          if !isAll, count < removed {
            return StableHash.hash(UnsafeBufferPointer(rebasing: lemma[..<count]))
          }
          count = isAll ? 0 : count - Int(removed)
          for byte in suffix {
            lemma[count] = byte
            count += 1
          }
          return StableHash.hash(UnsafeBufferPointer(rebasing: lemma[..<count]))
        }
      }
    }
    return quick ?? StableHash.hash(apply(to: form))
  }

  /// Writes a form in ASCII with its casing changed; returns its new length.
  private func cased(
    _ form: UnsafeBufferPointer<UInt8>,
    into target: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    for byte in form {
      var byte = byte
      switch casing {
      case .keep: break
      case .lower: if byte &- 0x41 < 26 { byte |= 0x20 }
      case .capitalize:
        if count == 0, byte &- 0x61 < 26 { byte &= 0xDF }
        if count > 0, byte &- 0x41 < 26 { byte |= 0x20 }
      case .plain: if byte == UInt8(ascii: ",") { continue }
      }
      target[count] = byte
      count += 1
    }
    return count
  }
}
