/// A dependency relation of UD v2 with its English subtypes, as a small integer.
///
/// Known relations have fixed numbers, so that rules can name them. Relations that
/// only a treebank of another language knows are read as their universal part.
///
/// - Reference: https://universaldependencies.org/u/dep/
package struct DependencyRelation: Hashable, Sendable {
  package let rawValue: UInt8

  @inlinable
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  @inlinable
  package static func == (a: DependencyRelation, b: DependencyRelation) -> Bool {
    a.rawValue == b.rawValue
  }

  /// The number of known relations.
  package static var count: Int { names.count }

  /// The name as CoNLL-U writes it, such as `nsubj:pass`.
  package var name: String { Self.names[Int(rawValue)] }

  /// The relation without its subtype: `nsubj` for `nsubj:pass`.
  package var universal: DependencyRelation { Self.universals[Int(rawValue)] }

  /// The relation of a CoNLL-U name. An unknown subtype gives the universal part.
  package init?(name: String) {
    if let value = Self.table[name] {
      self.init(rawValue: value)
    } else if let colon = name.firstIndex(of: ":"),
      let value = Self.table[String(name[..<colon])]
    {
      self.init(rawValue: value)
    } else {
      return nil
    }
  }

  @inlinable package static var acl: DependencyRelation { DependencyRelation(rawValue: 0) }
  @inlinable package static var aclRelcl: DependencyRelation { DependencyRelation(rawValue: 1) }
  @inlinable package static var advcl: DependencyRelation { DependencyRelation(rawValue: 2) }
  @inlinable package static var advclRelcl: DependencyRelation { DependencyRelation(rawValue: 3) }
  @inlinable package static var advmod: DependencyRelation { DependencyRelation(rawValue: 4) }
  @inlinable package static var amod: DependencyRelation { DependencyRelation(rawValue: 5) }
  @inlinable package static var appos: DependencyRelation { DependencyRelation(rawValue: 6) }
  @inlinable package static var aux: DependencyRelation { DependencyRelation(rawValue: 7) }
  @inlinable package static var auxPass: DependencyRelation { DependencyRelation(rawValue: 8) }
  @inlinable package static var `case`: DependencyRelation { DependencyRelation(rawValue: 9) }
  @inlinable package static var cc: DependencyRelation { DependencyRelation(rawValue: 10) }
  @inlinable package static var ccPreconj: DependencyRelation { DependencyRelation(rawValue: 11) }
  @inlinable package static var ccomp: DependencyRelation { DependencyRelation(rawValue: 12) }
  @inlinable package static var clf: DependencyRelation { DependencyRelation(rawValue: 13) }
  @inlinable package static var compound: DependencyRelation { DependencyRelation(rawValue: 14) }
  @inlinable package static var compoundPrt: DependencyRelation { DependencyRelation(rawValue: 15) }
  @inlinable package static var conj: DependencyRelation { DependencyRelation(rawValue: 16) }
  @inlinable package static var cop: DependencyRelation { DependencyRelation(rawValue: 17) }
  @inlinable package static var csubj: DependencyRelation { DependencyRelation(rawValue: 18) }
  @inlinable package static var csubjOuter: DependencyRelation { DependencyRelation(rawValue: 19) }
  @inlinable package static var csubjPass: DependencyRelation { DependencyRelation(rawValue: 20) }
  @inlinable package static var dep: DependencyRelation { DependencyRelation(rawValue: 21) }
  @inlinable package static var det: DependencyRelation { DependencyRelation(rawValue: 22) }
  @inlinable package static var detPredet: DependencyRelation { DependencyRelation(rawValue: 23) }
  @inlinable package static var discourse: DependencyRelation { DependencyRelation(rawValue: 24) }
  @inlinable package static var dislocated: DependencyRelation { DependencyRelation(rawValue: 25) }
  @inlinable package static var expl: DependencyRelation { DependencyRelation(rawValue: 26) }
  @inlinable package static var fixed: DependencyRelation { DependencyRelation(rawValue: 27) }
  @inlinable package static var flat: DependencyRelation { DependencyRelation(rawValue: 28) }
  @inlinable package static var goeswith: DependencyRelation { DependencyRelation(rawValue: 29) }
  @inlinable package static var iobj: DependencyRelation { DependencyRelation(rawValue: 30) }
  @inlinable package static var list: DependencyRelation { DependencyRelation(rawValue: 31) }
  @inlinable package static var mark: DependencyRelation { DependencyRelation(rawValue: 32) }
  @inlinable package static var nmod: DependencyRelation { DependencyRelation(rawValue: 33) }
  @inlinable package static var nmodDesc: DependencyRelation { DependencyRelation(rawValue: 34) }
  @inlinable package static var nmodPoss: DependencyRelation { DependencyRelation(rawValue: 35) }
  @inlinable package static var nmodUnmarked: DependencyRelation {
    DependencyRelation(rawValue: 36)
  }
  @inlinable package static var nsubj: DependencyRelation { DependencyRelation(rawValue: 37) }
  @inlinable package static var nsubjOuter: DependencyRelation { DependencyRelation(rawValue: 38) }
  @inlinable package static var nsubjPass: DependencyRelation { DependencyRelation(rawValue: 39) }
  @inlinable package static var nummod: DependencyRelation { DependencyRelation(rawValue: 40) }
  @inlinable package static var obj: DependencyRelation { DependencyRelation(rawValue: 41) }
  @inlinable package static var obl: DependencyRelation { DependencyRelation(rawValue: 42) }
  @inlinable package static var oblAgent: DependencyRelation { DependencyRelation(rawValue: 43) }
  @inlinable package static var oblUnmarked: DependencyRelation { DependencyRelation(rawValue: 44) }
  @inlinable package static var orphan: DependencyRelation { DependencyRelation(rawValue: 45) }
  @inlinable package static var parataxis: DependencyRelation { DependencyRelation(rawValue: 46) }
  @inlinable package static var punct: DependencyRelation { DependencyRelation(rawValue: 47) }
  @inlinable package static var reparandum: DependencyRelation { DependencyRelation(rawValue: 48) }
  @inlinable package static var root: DependencyRelation { DependencyRelation(rawValue: 49) }
  @inlinable package static var vocative: DependencyRelation { DependencyRelation(rawValue: 50) }
  @inlinable package static var xcomp: DependencyRelation { DependencyRelation(rawValue: 51) }

  private static let names = [
    "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass",
    "case", "cc", "cc:preconj", "ccomp", "clf", "compound", "compound:prt", "conj", "cop",
    "csubj", "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated",
    "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss",
    "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent",
    "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
  ]

  private static let table = Dictionary(
    uniqueKeysWithValues: names.enumerated().map { ($1, UInt8($0)) }
  )

  private static let universals = names.enumerated().map { index, name in
    guard let colon = name.firstIndex(of: ":"), let value = table[String(name[..<colon])] else {
      return DependencyRelation(rawValue: UInt8(index))
    }
    return DependencyRelation(rawValue: value)
  }
}
