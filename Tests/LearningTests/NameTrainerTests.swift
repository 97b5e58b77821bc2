import Foundation
import Syntax
import Testing

@testable import Learning

@Suite struct NameTrainerTests {
  private func file(_ name: String, _ content: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "names-\(UUID().uuidString)"
    )
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent(name)
    try Data(content.utf8).write(to: path)
    return path.path
  }

  private func names(_ marked: NameCorpus.MarkedSentence) -> [String] {
    marked.names.map { "\($0.kind.label) \(marked.sentence.form($0.words))" }
  }

  @Test func `IOB2 files are read with documents and names`() throws {
    let path = try file(
      "a.iob2",
      """
      # newdoc id = a
      # sent_id = a-1
      1\tNew\tB-LOC\t-\t-
      2\tYork\tI-LOC\t-\t-
      3\tParis\tB-LOC\t-\t-

      # sent_id = a-2
      1\tAda\tB-PER\t-\t-
      2\ten\tO\t-\t-

      # newdoc id = b
      # sent_id = b-1
      1\tUN\tB-ORG\t-\t-

      """
    )
    let corpus = try NameCorpus(path: path, convention: .universal)
    #expect(corpus.documents.map(\.count) == [2, 1])
    #expect(names(corpus.documents[0][0]) == ["LOC New York", "LOC Paris"])
    #expect(names(corpus.documents[1][0]) == ["ORG UN"])
    #expect(try NameCorpus(path: path, convention: nil).convention == .universal)
    let gum = try file("gum.iob2", "# newdoc id = GUM_news_x\n1\tUN\tB-ORG\t-\t-\n")
    #expect(try NameCorpus(path: gum, convention: nil).convention == .gum)
    let part = try NameCorpus(path: path, convention: .universal) { $0 == "a-2" }
    #expect(part.documents.map(\.count) == [1])
  }

  @Test func `files of two columns are read, and unknown kinds are left out`() throws {
    let path = try file(
      "b.conll",
      "-DOCSTART- O\n\nthe O\nPunk I-MISC\nMad I-ORG\nHatters I-ORG\nAnn I-PER\n\nx B-person\n\t\n"
    )
    let corpus = try NameCorpus(path: path, convention: .encyclopedia)
    #expect(corpus.documents.count == 1)
    #expect(names(corpus.documents[0][0]) == ["ORG Mad Hatters", "PER Ann"])
    #expect(names(corpus.documents[0][1]) == ["PER x"])
  }

  @Test func `a line without a label is told with its number`() throws {
    let path = try file("c.conll", "Ann B-PER\nalone\n")
    #expect(throws: DataError("\(path):2: no word with a label: write ‘word label’")) {
      try NameCorpus(path: path, convention: .social)
    }
  }

  @Test func `an article's entities are found in its text`() throws {
    let path = try file(
      "a.json",
      """
      {"title": "Ann Lee visits Ruritania",
       "text": "Ann Lee met the Ruritanian government in Old Town. Lee left for New Old Town.",
       "entities": [
         {"name": "Ann Lee", "type": "person", "aliases": []},
         {"name": "Ruritania", "type": "state", "aliases": ["Ruritanian", "Ruritanian government"]},
         {"name": "Old Town", "type": "place"},
         {"name": "New Old Town", "type": "place"}]}
      """
    )
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let corpus = try NewsCorpus.read(
      folder: folder,
      tokenizer: Tokenizer(),
      demonyms: ["Ruritanian"]
    )
    #expect(
      corpus.documents[0].map(names) == [
        ["PER Ann Lee", "LOC Ruritania"], ["PER Ann Lee", "LOC Old Town"],
        ["PER Lee", "LOC New Old Town"],
      ]
    )
  }

  @Test func `only names of the same words and kind are right`() {
    var evaluation = NameEvaluation()
    let gold = [NameSpan(words: 0..<2, kind: .person), NameSpan(words: 3..<4, kind: .place)]
    evaluation.add(predicted: gold, gold: gold)
    evaluation.add(
      predicted: [
        NameSpan(words: 0..<1, kind: .person), NameSpan(words: 3..<4, kind: .organization),
        NameSpan(words: 5..<6, kind: .place),
      ],
      gold: gold
    )
    #expect(evaluation.right == 2 && evaluation.predicted == 5 && evaluation.gold == 4)
    #expect(evaluation.precision == 40 && evaluation.recall == 50)
    #expect(abs(evaluation.f1 - 400.0 / 9) < 1e-9)
  }

  // MARK: - Training

  /// Sentences of a made-up pattern: "Mr X" is a person, "in Y" a place, the word after
  /// "the" an organisation.
  private func corpus(_ words: [String]) -> NameCorpus {
    var documents: [[NameCorpus.MarkedSentence]] = []
    for word in words {
      documents.append([
        .init(
          sentence: Sentence(words: ["then", "Mr", word, "slept", "in", word]),
          names: [
            NameSpan(words: 2..<3, kind: .person), NameSpan(words: 5..<6, kind: .place),
          ]
        ),
        .init(
          sentence: Sentence(words: ["we", "like", "the", word, "Club", "."]),
          names: [NameSpan(words: 3..<5, kind: .organization)]
        ),
      ])
    }
    return NameCorpus(name: "made-up", convention: .news, documents: documents)
  }

  private func model(_ seed: UInt64 = 1) throws -> MemoryModel {
    var builder = GazetteerBuilder()
    builder.addCommonWords()
    builder.add(lexicon: "titles.tsv", text: "# note\ntitle\trelation\nmr\t\n")
    var writer = ModelWriter()
    writer.setSection(Gazetteer.section, builder.section())
    let lists = try MemoryModel(writer.encoded())
    var trainer = NameTrainer()
    trainer.bits = 14
    trainer.seed = seed
    let words = ["Abel", "Borg", "Cale", "Dorn", "Evers", "Falk", "Gorm", "Hult"]
    let gazetteer = try Gazetteer(lists.file)
    for (name, section) in trainer.train(
      on: [corpus(words)],
      vocabulary: nil,
      gazetteer: gazetteer
    ) {
      writer.setSection(name, section)
    }
    withExtendedLifetime(lists) {}
    return try MemoryModel(writer.encoded())
  }

  @Test func `the tagger tells kinds by context for words that it never saw`() throws {
    let model = try model()
    let tagger = try NameTagger(model.file)
    let result = NameEvaluation.evaluate(
      tagger,
      on: corpus(["Zell", "Quist", "Moor"]).documents,
      convention: .news
    )
    #expect(result.gold == 9)
    #expect(result.f1 == 100)
  }

  @Test func `the same data and seed give the same bytes`() throws {
    var first: [[UInt8]] = []
    for _ in 0..<2 {
      let model = try model(3)
      first.append([UInt8](try model.file.bytes(of: NameTagger.weightsSection)))
    }
    #expect(first[0] == first[1])
  }

  @Test func `lexicon files fill the gazetteer by their columns`() throws {
    var builder = GazetteerBuilder()
    builder.add(
      lexicon: "states.tsv",
      text: """
        # source: made up
        name\taliases\tdemonyms\tcapital
        Ruritania\tKingdom of Ruritania;Old Ruritania\tRuritanian\tStrelsau

        """
    )
    #expect(builder.demonyms == ["Ruritanian"])
    var writer = ModelWriter()
    writer.setSection(Gazetteer.section, builder.section())
    let model = try MemoryModel(writer.encoded())
    let gazetteer = try Gazetteer(model.file)
    func bits(_ words: [String]) -> GazetteerBits? {
      var hash: UInt64 = 0
      for word in words { hash = Gazetteer.hash(hash, StableHash.hash(word)) }
      return gazetteer.bits(hash)
    }
    #expect(bits(["ruritania"]) == .state)
    #expect(bits(["kingdom", "of", "ruritania"]) == .state)
    #expect(bits(["kingdom", "of"]) == [])
    #expect(bits(["strelsau"]) == .place)
    #expect(bits(["ruritanian"]) == .demonym)
    #expect(bits(["zenda"]) == nil)
    withExtendedLifetime(model) {}
  }
}
