import Syntax

/// Posts under a head, whose beginning says nothing of when somebody came to lead.
extension PostBeginning {
  /// Posts that lead no state or body as a whole.
  private static let lesser: WordSet = [
    "secretary", "minister", "undersecretary", "adviser", "advisor", "ambassador", "envoy",
    "senator", "representative", "lawmaker", "spokesman", "spokeswoman", "spokesperson", "judge",
    "treasurer", "comptroller", "councillor", "aide", "attorney", "prosecutor", "commissioner",
  ]

  /// Whether a verb names a post under the head's: "was appointed secretary of justice of X", but
  /// not "became prime minister".
  static func hasLesserPost(_ verb: Int, _ sentence: Sentence) -> Bool {
    (verb + 1..<max(verb + 1, min(verb + 10, sentence.count))).contains {
      guard sentence.heads[$0] == Int32(verb),
        [.xcomp, .obj, .obl].contains(sentence.relations[$0]),
        lesser.contains(sentence.lemmas[$0].lowercased())
      else { return false }
      return !["prime", "first", "chief"].contains(sentence.lowerForm($0 - 1))
    }
  }
}
