import Syntax

extension Sentence {
  /// Forms of "be" that tell of the present.
  private static let presentBe: WordSet = [
    "is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m",
  ]

  /// The auxiliaries that stand before a verb and belong to it, in lower case.
  ///
  /// - Parameter reach: how many words before the verb are looked at.
  func helpers(of verb: Int, within reach: Int = 8) -> [String] {
    (max(0, verb - reach)..<max(0, verb)).filter {
      heads[$0] == Int32(verb) && relations[$0].universal == .aux
    }.map { lowerForm($0) }
  }

  private static let having: WordSet = ["has", "have", "’ve", "'ve"]

  /// Whether a verb is in the present perfect: "has met X".
  func isPresentPerfect(_ verb: Int) -> Bool {
    helpers(of: verb).contains(where: Self.having.contains)
  }

  /// Whether a verb is in the present or past perfect: "has met X", "had met X".
  func isPerfect(_ verb: Int) -> Bool {
    helpers(of: verb).contains { Self.having.contains($0) || $0 == "had" }
  }

  /// Whether a verb is in the present progressive: "is heading to Paris".
  func isPresentProgressive(_ verb: Int) -> Bool {
    tags[verb] == .verb && lowerForm(verb).hasSuffix("ing")
      && (max(0, verb - 8)..<verb).contains {
        heads[$0] == Int32(verb) && relations[$0].universal == .aux
          && Self.presentBe.contains(lowerForm($0))
      }
  }
}
