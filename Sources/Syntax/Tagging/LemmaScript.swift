/// How a lemma follows from a form: a change of case, then of the ending.
package struct LemmaScript: Hashable, Sendable {
  /// What happens to the case of the form's letters.
  package enum Casing: UInt8, CaseIterable, Sendable {
    case keep
    case lower
    /// First letter large, the others small.
    case capitalize
  }

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
    for casing in Casing.allCases {
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
    }
  }
}
