import Ontology
import TestKit
import Testing

@testable import Extraction

struct PairFeaturesTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      accused:
        family: conflict
        from: [person, state]
        to: [person, state]
        words: [accuse]
      """
    )
  }

  /// The pairs of a literal by the names of their ends: "Wang Kim".
  private func pairs(_ literal: String) -> [String: PairInstance] {
    let text = SentenceLiteral(literal)
    let mentions = Rules.mentions(text.sentences)
    let pairs = rules.extractor.pairs(
      for: Article(id: "test", text: text.text),
      sentences: text.sentences,
      mentions: mentions
    )
    return pairs.instances.reduce(into: [:]) { result, pair in
      let subject = mentions.clusters[pair.subjectCluster].name
      result["\(subject) \(mentions.clusters[pair.objectCluster].name)"] = pair
    }
  }

  private func active(_ subject: String, _ object: String) -> String {
    """
    \(subject) \(subject)/PROPN 2 nsubj B-PER
    accused accuse/VERB 0 root Tense=Past|VerbForm=Fin
    \(object) \(object)/PROPN 2 obj B-PER
    . ./PUNCT 2 punct
    """
  }

  private let passive = """
    Kim Kim/PROPN 3 nsubj:pass B-PER
    was be/AUX 3 aux:pass Tense=Past|VerbForm=Fin
    accused accuse/VERB 0 root Tense=Past|VerbForm=Part
    by by/ADP 5 case
    Wang Wang/PROPN 3 obl:agent B-PER
    . ./PUNCT 3 punct
    """

  private func hints(_ pair: PairInstance?) throws -> Set<UInt32> {
    let relation = try #require(rules.schema["accused"])
    return Set(try #require(pair).hints.filter { $0.relation == relation }.flatMap(\.features))
  }

  @Test func `the same part in an active and a passive clause gives the same features`() throws {
    let one = pairs(active("Wang", "Kim"))
    let two = pairs(passive)
    let straight = try hints(one["Wang Kim"])
    let turned = try hints(one["Kim Wang"])
    let same = straight.intersection(try hints(two["Wang Kim"]))
    #expect(!same.subtracting(turned).isEmpty)
    #expect(one["Wang Kim"]?.isInOrder == true)
    #expect(two["Wang Kim"]?.isInOrder == false)
    let features = Set(try #require(one["Wang Kim"]).features)
    let common = features.intersection(try #require(two["Wang Kim"]).features)
    #expect(!common.subtracting(try #require(one["Kim Wang"]).features).isEmpty)
  }

  @Test func `who accuses and who is accused are told apart`() throws {
    let one = pairs(active("Wang", "Kim"))
    #expect(try hints(one["Wang Kim"]) != hints(one["Kim Wang"]))
  }

  @Test func `the names of persons are no features`() throws {
    let one = try #require(pairs(active("Wang", "Kim"))["Wang Kim"])
    let two = try #require(pairs(active("Anna", "Bruno"))["Anna Bruno"])
    #expect(one.features == two.features)
    #expect(try hints(one) == hints(two))
  }

  @Test func `ends of types that no relation joins make no pair`() {
    let found = pairs(
      """
      Almaty Almaty/PROPN 2 nsubj B-LOC
      accused accuse/VERB 0 root Tense=Past|VerbForm=Fin
      Astana Astana/PROPN 2 obj B-LOC
      Wang Wang/PROPN 2 obl B-PER
      """
    )
    #expect(found["Wang Almaty"] != nil)
    #expect(found["Almaty Wang"] == nil)
    #expect(found["Almaty Astana"] != nil)
  }
}
