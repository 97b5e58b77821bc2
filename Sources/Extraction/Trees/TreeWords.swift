import Syntax

/// The few words and relations that tree rules know, as integers.
struct TreeWords: Sendable {
  /// Words that must be in the symbol table before any tree is built.
  static let all =
    relatives + placeRelatives + subjectControl + choosing + light + carrying + [
      "by", "in", "between",
    ]

  private static let relatives = ["who", "whom", "which", "that", "whose"]
  private static let placeRelatives = ["where"]
  private static let subjectControl = ["promise", "threaten", "vow", "pledge", "swear"]
  /// Verbs whose object is to do what an infinitive behind it says: "picked X to head Y".
  private static let choosing = [
    "pick", "choose", "name", "appoint", "tap", "hire", "elect", "nominate", "select", "recruit",
    "designate", "send", "deploy", "dispatch",
  ]
  private static let light = [
    "hold", "have", "make", "give", "pay", "take", "issue", "launch", "conduct", "offer", "send",
    "file", "lodge", "sign", "express", "announce", "deliver", "carry", "reach", "voice", "extend",
    "provide", "begin", "start", "stage", "lead", "win", "place", "open", "write", "receive",
    "bring", "conclude", "impose", "mount", "convey", "declare", "attend", "raise", "level",
  ]
  private static let carrying = [
    "in", "during", "after", "before", "at", "following", "on", "through", "for", "ahead",
  ]

  static func bit(_ relation: DependencyRelation) -> UInt64 { 1 << UInt64(relation.rawValue) }

  /// Subjects as they are drawn, active and passive.
  static let subjects = bit(.nsubj) | bit(.nsubjPass)
  /// Relations of arguments and of modifying nouns.
  static let arguments: UInt64 =
    bit(.nsubj) | bit(.nsubjPass) | bit(.obj) | bit(.iobj) | bit(.obl) | bit(.oblAgent)
    | bit(.oblUnmarked) | bit(.nmod) | bit(.nmodPoss) | bit(.nmodUnmarked) | bit(.appos)
    | bit(.compound) | bit(.nmodDesc)

  /// Relations whose dependents carry a preposition; a pattern's list of prepositions asks
  /// nothing of the others (`nmod:poss|nmod[of]`).
  static let prepositional: UInt64 =
    bit(.obl) | bit(.oblAgent) | bit(.nmod) | bit(.obj) | bit(.advcl)
    | bit(.acl)

  let by: Int32
  let `in`: Int32
  let between: Int32
  private let isRelativeSymbol: [Bool]
  private let isPlaceRelativeSymbol: [Bool]
  private let isSubjectControlSymbol: [Bool]
  private let isChoosingSymbol: [Bool]
  private let isLightSymbol: [Bool]
  private let carriesSymbol: [Bool]

  init(_ symbols: SymbolTable) {
    func flags(_ words: [String]) -> [Bool] {
      var flags = [Bool](repeating: false, count: symbols.count + 1)
      for word in words { flags[Int(symbols[word])] = true }
      flags[0] = false
      return flags
    }
    by = symbols["by"]
    `in` = symbols["in"]
    between = symbols["between"]
    isRelativeSymbol = flags(Self.relatives + Self.placeRelatives)
    isPlaceRelativeSymbol = flags(Self.placeRelatives)
    isSubjectControlSymbol = flags(Self.subjectControl)
    isChoosingSymbol = flags(Self.choosing)
    isLightSymbol = flags(Self.light)
    carriesSymbol = flags(Self.carrying)
  }

  func isRelative(_ symbol: Int32) -> Bool { isRelativeSymbol[Int(symbol)] }
  func isPlaceRelative(_ symbol: Int32) -> Bool { isPlaceRelativeSymbol[Int(symbol)] }
  func isSubjectControl(_ symbol: Int32) -> Bool { isSubjectControlSymbol[Int(symbol)] }
  func isChoosing(_ symbol: Int32) -> Bool { isChoosingSymbol[Int(symbol)] }
  func isLight(_ symbol: Int32) -> Bool { isLightSymbol[Int(symbol)] }
  func carries(_ preposition: Int32) -> Bool { carriesSymbol[Int(preposition)] }
}
