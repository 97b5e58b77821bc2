import Ontology
import Testing

@testable import Extraction

struct TriggerClassesTests {
  private let extractor: Extractor

  init() throws {
    extractor = try Rules(
      """
      accused:
        family: conflict
        from: [person]
        to: [person]
        words:
          - accuse blame
          - charge
        hints: [say charge]
        patterns:
          - 'criticize/VERB >nsubj SUBJECT >obj OBJECT'
          - 'blame/VERB >nsubj SUBJECT >obj OBJECT'
      rejected:
        family: conflict
        from: [person]
        to: [person]
        hints: [blame]
      """
    ).extractor
  }

  /// The relations that a lemma speaks for: "accused strong".
  private func hints(_ lemma: String) -> [String] {
    extractor.triggers.hints(of: extractor.table.symbols[lemma]).map {
      "\(extractor.schema[$0.relation].name) \($0.isStrong ? "strong" : "weak")"
    }
  }

  @Test func `the words of a relation file speak strongly for it, each word of an item`() {
    #expect(hints("accuse") == ["accused strong"])
    #expect(hints("blame") == ["accused strong", "rejected weak"])
  }

  @Test func `hints and the triggers of patterns speak weakly`() {
    #expect(hints("say") == ["accused weak"])
    #expect(hints("criticize") == ["accused weak"])
  }

  @Test func `a lemma among words and hints of one relation is strong`() {
    #expect(hints("charge") == ["accused strong"])
  }

  @Test func `a word that no file names speaks for nothing`() {
    #expect(hints("sneeze").isEmpty)
    #expect(extractor.triggers.hash(of: 0) == 0)
    #expect(
      extractor.triggers.hash(of: extractor.table.symbols["say"])
        != extractor.triggers.hash(of: extractor.table.symbols["blame"])
    )
  }
}
