import Foundation
import Learning
import Syntax
import Testing

/// Scores of made-up samples, compared with what the official scorers print of them.
@Suite struct OfficialScorerTests {
  /// A sample in `Official/`.
  private func sample(_ name: String) throws -> [CoNLLUSentence] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Official/\(name).conllu")
    return try CoNLLU.read([UInt8](try Data(contentsOf: file)))
  }

  /// Precision and recall as the scorer prints them, from 31 words aligned of 38 and 34.
  ///
  /// The figures are of `conll18_ud_eval.py -v`, version 1.2.
  @Test func `treebank scores are those of the scorer of CoNLL 2018`() throws {
    let scores = try Evaluation(gold: sample("gold"), system: sample("system"))
    let figures = [
      ("words", scores.words, 86.11), ("sentences", scores.sentences, 40),
      ("UPOS", scores.upos, 77.78), ("XPOS", scores.xpos, 75), ("UFeats", scores.features, 72.22),
      ("lemmas", scores.lemma, 77.78), ("UAS", scores.uas, 69.44), ("LAS", scores.las, 66.67),
    ]
    for (name, ours, official) in figures {
      #expect(abs(ours - official) < 0.005, "\(name): \(ours), officially \(official)")
    }
    #expect(scores.count == 38)
  }

  /// Two documents of mentions by their first and last word.
  ///
  /// The figures are of `scorer.pl`, version 8.01, for `muc`, `bcub` and `ceafe`.
  @Test func `coreference scores are those of the scorer of CoNLL 2012`() {
    var score = CoreferenceScore()
    score.add(
      gold: [[0...0, 4...6, 9...9, 15...15], [2...2, 11...12], [5...5, 20...21, 25...25]],
      predicted: [
        [0...0, 4...6, 9...9], [2...2, 11...12, 15...15], [5...5, 25...25], [20...20, 28...28],
      ]
    )
    score.add(
      gold: [[1...3, 7...7, 10...10, 13...14, 18...18], [5...5, 16...16]],
      predicted: [[1...3, 7...7], [10...10, 13...14], [5...5, 16...16, 18...18]]
    )
    #expect(abs(score.muc.recall - 7.0 / 11) < 1e-9)
    #expect(abs(score.muc.precision - 0.7) < 1e-9)
    #expect(abs(score.bCubed.recall - 9.633_333_333_333_33 / 16) < 1e-9)
    #expect(abs(score.bCubed.precision - 12.333_333_333_333_3 / 17) < 1e-9)
    #expect(abs(score.ceafe.recall - 3.828_571_428_571_43 / 5) < 1e-9)
    #expect(abs(score.ceafe.precision - 3.828_571_428_571_43 / 7) < 1e-9)
    #expect(abs(score.conll * 100 - (66.66 + 65.8 + 63.8) / 3) < 0.01)
  }
}
