/// A dependency relation of UD v2 with its English subtypes, as a small integer.
///
/// Known relations have fixed numbers, so that rules can name them. Relations that
/// only a treebank of another language knows are read as their universal part.
///
/// - Reference: https://universaldependencies.org/u/dep/
package struct DependencyRelation: Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

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

  package static let acl = DependencyRelation(rawValue: 0)
  package static let aclRelcl = DependencyRelation(rawValue: 1)
  package static let advcl = DependencyRelation(rawValue: 2)
  package static let advclRelcl = DependencyRelation(rawValue: 3)
  package static let advmod = DependencyRelation(rawValue: 4)
  package static let amod = DependencyRelation(rawValue: 5)
  package static let appos = DependencyRelation(rawValue: 6)
  package static let aux = DependencyRelation(rawValue: 7)
  package static let auxPass = DependencyRelation(rawValue: 8)
  package static let `case` = DependencyRelation(rawValue: 9)
  package static let cc = DependencyRelation(rawValue: 10)
  package static let ccPreconj = DependencyRelation(rawValue: 11)
  package static let ccomp = DependencyRelation(rawValue: 12)
  package static let clf = DependencyRelation(rawValue: 13)
  package static let compound = DependencyRelation(rawValue: 14)
  package static let compoundPrt = DependencyRelation(rawValue: 15)
  package static let conj = DependencyRelation(rawValue: 16)
  package static let cop = DependencyRelation(rawValue: 17)
  package static let csubj = DependencyRelation(rawValue: 18)
  package static let csubjOuter = DependencyRelation(rawValue: 19)
  package static let csubjPass = DependencyRelation(rawValue: 20)
  package static let dep = DependencyRelation(rawValue: 21)
  package static let det = DependencyRelation(rawValue: 22)
  package static let detPredet = DependencyRelation(rawValue: 23)
  package static let discourse = DependencyRelation(rawValue: 24)
  package static let dislocated = DependencyRelation(rawValue: 25)
  package static let expl = DependencyRelation(rawValue: 26)
  package static let fixed = DependencyRelation(rawValue: 27)
  package static let flat = DependencyRelation(rawValue: 28)
  package static let goeswith = DependencyRelation(rawValue: 29)
  package static let iobj = DependencyRelation(rawValue: 30)
  package static let list = DependencyRelation(rawValue: 31)
  package static let mark = DependencyRelation(rawValue: 32)
  package static let nmod = DependencyRelation(rawValue: 33)
  package static let nmodDesc = DependencyRelation(rawValue: 34)
  package static let nmodPoss = DependencyRelation(rawValue: 35)
  package static let nmodUnmarked = DependencyRelation(rawValue: 36)
  package static let nsubj = DependencyRelation(rawValue: 37)
  package static let nsubjOuter = DependencyRelation(rawValue: 38)
  package static let nsubjPass = DependencyRelation(rawValue: 39)
  package static let nummod = DependencyRelation(rawValue: 40)
  package static let obj = DependencyRelation(rawValue: 41)
  package static let obl = DependencyRelation(rawValue: 42)
  package static let oblAgent = DependencyRelation(rawValue: 43)
  package static let oblUnmarked = DependencyRelation(rawValue: 44)
  package static let orphan = DependencyRelation(rawValue: 45)
  package static let parataxis = DependencyRelation(rawValue: 46)
  package static let punct = DependencyRelation(rawValue: 47)
  package static let reparandum = DependencyRelation(rawValue: 48)
  package static let root = DependencyRelation(rawValue: 49)
  package static let vocative = DependencyRelation(rawValue: 50)
  package static let xcomp = DependencyRelation(rawValue: 51)

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
