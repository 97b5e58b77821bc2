import Ontology
import Syntax

/// How two mentions stand to each other in their sentence.
extension StructureFinder {
  /// Adverbs before "of" that tell when somebody belonged to a body.
  static let times: WordSet = [
    "formerly", "previously", "once", "now", "currently", "originally", "lately", "recently",
    "late",
  ]

  /// Nouns between a state and a body that is somebody else's: "the Iranian proxy Hezbollah".
  static let sidekicks: WordSet = [
    "proxy", "ally", "client", "surrogate", "puppet", "foe", "enemy", "adversary", "stooge",
  ]

  /// Whether a number behind a comma stands between two names: "21 hurt in Holm, 36 in Roe".
  func isCount(between one: Int, _ other: Int) -> Bool {
    let first = held[one].words.upperBound
    return form(first) == "," && first + 1 < held[other].words.lowerBound
      && sentence.tags[first + 1] == .num
  }

  /// Whether a body is called that of another region: "Health Ministry of Chad", where a phrase
  /// before it seems to mean Niger.
  func isOfAnother(_ body: Int, than region: Int) -> Bool {
    let name = held.cluster(body).name
    guard held.type(body) == .organization, let of = name.ranges(of: " of ").last
    else { return false }
    return regionNames[String(name[of.upperBound...])].map { $0 != held[region].cluster } ?? false
  }

  func isDescribing(_ word: Int) -> Bool {
    switch sentence.tags[word] {
    case .noun, .adj, .det, .num: true
    case .propn: held.covering(word) == nil
    default: ["of", "from", "at", "with", ",", "-"].contains(sentence.form(word))
    }
  }

  /// Whether a name is part of a compound that goes on: "the Davis Cup campaign".
  func isCompoundNoun(_ mention: Int) -> Bool {
    let end = held[mention].words.upperBound
    return end < sentence.count && sentence.tags[end] == .noun
  }

  /// Whether a name is the subject of a verb that the name before does not depend on as a part
  /// of the same phrase: "In Paris, France beat Japan".
  func isSubject(_ mention: Int, of other: Int) -> Bool {
    let head = held[mention].head
    let governor = Int(sentence.heads[head])
    guard governor > head, sentence.relations[head].universal == .nsubj, !isClosed(mention) else {
      return false
    }
    return [.obl, .nmod, .advcl].contains(sentence.relations[held[other].head].universal)
  }

  /// Whether a name depends on another one, as the tree draws it.
  func isBelow(_ lower: Int, _ upper: Int) -> Bool {
    held[upper].words.contains(Int(sentence.heads[held[lower].head]))
  }

  /// Whether a name stands in apposition to another one, as the tree draws it.
  func isApposed(_ lower: Int, _ upper: Int) -> Bool {
    isBelow(lower, upper) && sentence.relations[held[lower].head] == .appos
  }

  /// Whether a word is a possessive ending, of a plural too.
  func isPossessive(_ word: Int) -> Bool {
    ["'s", "’s", "'"].contains(form(word))
  }

  /// Whether a comma or bracket follows a name, or nothing more.
  func isClosed(_ mention: Int) -> Bool {
    let end = held[mention].words.upperBound
    return end >= sentence.count || [",", ")", ".", ";"].contains(sentence.form(end))
  }

  /// Whether a word is a hyphen or the participle behind one: "opposition-controlled".
  func isCompound(_ word: Int) -> Bool {
    if sentence.form(word) == "-" {
      return word > 0 && (sentence.tags[word - 1] != .propn || isDirection(word - 1))
    }
    return word > 1 && sentence.form(word - 1) == "-" && sentence.tags[word] == .verb
      && sentence.tags[word - 2] != .propn
  }

  /// Whether the name of a state and the public body behind it both modify a noun that follows:
  /// "Chadian foreign ministry spokesman".
  func isBeside(_ state: Int, _ body: Int) -> Bool {
    let head = held[state].head
    let above = sentence.heads[head]
    guard above == sentence.heads[held[body].head], Int(above) >= held[body].words.upperBound,
      [.amod, .compound, .nmodPoss].contains(sentence.relations[head]),
      [.compound, .amod].contains(sentence.relations[held[body].head])
    else { return false }
    return Self.isPublic(held.cluster(body).name)
  }

  func isPartyWord(_ mention: Int) -> Bool {
    let text = sentence.form(held[mention].words).lowercased()
    // "D-VT" is one word.
    return PostReader.partyWords.contains(text)
      || text.utf8.count < 8 && (text.hasPrefix("d-") || text.hasPrefix("r-"))
  }

  /// Whether a name before another stands in the same noun phrase, as the tree draws it.
  func isModifier(_ left: Int, _ right: Int) -> Bool {
    let head = held[left].head
    let above = Int(sentence.heads[head])
    guard above >= held[left].words.upperBound, above < held[right].words.upperBound else {
      return false
    }
    switch sentence.relations[head] {
    case .amod, .compound, .nmodPoss, .nmod, .nmodDesc: return true
    default: return false
    }
  }
}
