import Ontology
import Syntax

/// How clauses and phrases beside each other stand in time, so that one's time is or is not
/// another's.
extension DateAttacher {
  /// Whether a noun is for what something is done before: "met X before a summit on Thursday".
  func isLaterOccasion(_ noun: Int) -> Bool {
    guard sentence.tags[noun] == .noun || sentence.tags[noun] == .propn else { return false }
    for word in max(0, noun - 8)..<noun where sentence.heads[word] == Int32(noun) {
      guard sentence.relations[word].universal == .case || sentence.relations[word] == .mark else {
        continue
      }
      let form = sentence.lowerForm(word)
      if form == "before" || form == "ahead"
        || form == "of" && word > 0 && sentence.lowerForm(word - 1) == "ahead"
      {
        return DateFinder.weekdays[sentence.lowerForm(noun)] == nil
          && DateFinder.months[sentence.lowerForm(noun)] == nil
      }
    }
    return false
  }

  /// Verbs for what was done to somebody or something by name before.
  private static let ofPersons = Sentence.postGiving.union([
    "bear", "found", "form", "create", "establish", "launch", "build", "base", "educate", "raise",
    "convict", "sentence", "jail", "imprison", "arrest", "detain", "charge", "kill", "serve", "use",
    "retire", "know", "rename", "divorce", "marry", "make", "buy", "acquire", "ban", "expel",
    "suspend", "sack", "fire", "dismiss", "oust", "exile", "deport", "release", "return", "sign",
  ])

  /// Whether an apposition or a participle behind a comma tells of somebody or something by name
  /// what the verb does not: "X, first elected in 2003, met Y".
  func isOfPerson(_ node: Int) -> Bool {
    let name = Int(sentence.heads[node])
    let isTold = sentence.tags[node] == .verb && Self.ofPersons.contains(sentence.lemmas[node])
    guard isTold || sentence.tags[node] == .noun, name >= 0, name < node,
      sentence.tags[name] == .propn,
      DateFinder.weekdays[sentence.lowerForm(name)] == nil,
      DateFinder.months[sentence.lowerForm(name)] == nil
    else { return false }
    return (name + 1..<node).contains { sentence.form($0) == "," || sentence.form($0) == "(" }
  }

  /// Whether a relative clause tells what went on at a place that its sentence's verb leads to.
  func isWhere(_ clause: Int) -> Bool {
    guard sentence.tags[clause] == .verb, sentence.features[clause].contains(.past),
      !isPerfect(clause)
    else { return false }
    return (0..<clause).contains {
      sentence.heads[$0] == Int32(clause) && sentence.relations[$0].universal == .advmod
        && sentence.lowerForm($0) == "where"
    }
  }

  /// Whether a verb's subject stands before a word.
  func hasSubject(_ verb: Int, before word: Int) -> Bool {
    (0..<word).contains {
      sentence.heads[$0] == Int32(verb) && sentence.relations[$0].universal == .nsubj
    }
  }

  /// Verbs for what somebody's life was before: "First elected in 2012, X leads Y".
  private static let careers = Sentence.postGiving.union(["bear", "educate", "raise", "found"])

  /// Whether a past participle stands before its clause's subject: "Born in X, he moved to Y".
  func isFrontedParticiple(_ clause: Int) -> Bool {
    Int(sentence.heads[clause]) > clause && sentence.features[clause].contains(.participle)
      && sentence.features[clause].contains(.past)
      && !hasSubject(Int(sentence.heads[clause]), before: clause)
  }

  func isTemporal(_ clause: Int) -> Bool {
    isFrontedParticiple(clause) && !Self.careers.contains(sentence.lemmas[clause])
      || (0..<sentence.count).contains {
        sentence.heads[$0] == Int32(clause)
          && (sentence.relations[$0] == .mark || sentence.relations[$0] == .advmod)
          && ["after", "when", "as", "while", "once"].contains(sentence.lowerForm($0))
      }
  }
}
