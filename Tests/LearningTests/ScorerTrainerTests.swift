import Extraction
import Ontology
import Syntax
import TestKit
import Testing

@testable import Learning

struct ScorerTrainerTests {
  private static func schema() throws -> Schema {
    try Schema(
      entities: ["person", "state", "organization", "place", "event"].map {
        Schema.EntityDefinition(name: $0, meaning: "")
      },
      files: RelationFile.read(
        SourceText(
          name: "test.yaml",
          text: """
            taught: {family: contact, from: [person], to: [person], words: [teach]}
            advised: {family: conflict, from: [person], to: [person], words: [advise]}
            """
        )
      )
    )
  }

  private static func literal(_ one: String, _ verb: String, _ two: String) -> SentenceLiteral {
    SentenceLiteral(
      """
      \(one) \(one)/PROPN 2 nsubj B-PER
      \(verb == "taught" ? "taught teach" : "advised advise")/VERB 0 root Tense=Past|VerbForm=Fin
      \(two) \(two)/PROPN 2 obj B-PER
      . ./PUNCT 2 punct
      """
    )
  }

  private static func gold(
    _ number: Int,
    _ one: String,
    _ verb: String,
    _ two: String
  ) throws -> GoldArticle {
    try AnnotatedText.articles(
      in: """
        # \(number) | 2021 | News
        E person | \(one)
        E person | \(two)
        \(one) \(verb) \(two).
        > \(one) | \(verb) | \(two)
        """
    )[0]
  }

  private static func trainer() throws -> (trainer: ScorerTrainer, extractor: Extractor) {
    let schema = try schema()
    let extractor = try Extractor(schema: schema, lexicons: Lexicons { _ in nil })
    var options = ScorerTrainer.Options()
    options.folds = 2
    var trainer = ScorerTrainer(schema: schema, options: options)
    let names = ["Wang", "Kim", "Merkel", "Macron", "Tokayev", "Putin"]
    for number in 0..<12 {
      let one = names[number % 6]
      let two = names[(number + 1 + number / 6) % 6]
      let verb = number % 2 == 0 ? "taught" : "advised"
      trainer.add(
        try gold(number, one, verb, two),
        sentences: literal(one, verb, two).sentences,
        extractor: extractor,
        part: .measured
      )
    }
    return (trainer, extractor)
  }

  private static func scorer() throws -> Scorer {
    let trainer = try trainer().trainer
    return trainer.scorer(trainer.crossValidate())
  }

  @Test func `the same articles give the same bytes twice`() throws {
    let first = try Self.scorer()
    let second = try Self.scorer()
    #expect(first.bytes == second.bytes)
    #expect(first.features.count > 10)
  }

  @Test func `all annotated statements stand in pairs`() throws {
    let all = Set(try Self.schema().relations.indices)
    let coverage = try Self.trainer().trainer.coverage(.measured, of: all)
    #expect(coverage.any == 1)
    #expect(coverage.here == 1)
  }

  @Test func `what was annotated is more probable than what was not`() throws {
    let (trainer, extractor) = try Self.trainer()
    let scorer = trainer.scorer(trainer.crossValidate())
    #expect(scorer.relations.map(\.name) == ["taught", "advised"])
    for (verb, column) in [("taught", 0), ("advised", 1)] {
      let text = Self.literal("Anna", verb, "Bruno")
      let article = Article(id: "new", text: text.text)
      let pairs = extractor.pairs(
        for: article,
        sentences: text.sentences,
        mentions: extractor.mentions(of: article, sentences: text.sentences)
      )
      let pair = try #require(pairs.instances.first { $0.isInOrder })
      let probabilities = scorer.logits(
        pair.features,
        hints: pair.hints.map { ($0.relation.index, $0.features) }
      )
      .map(Scorer.probability)
      #expect(probabilities[column] > probabilities[1 - column] + 0.2)
    }
  }
}
