import Foundation
import Syntax
import Testing

@testable import Learning

/// The whole of training, from a folder with the treebanks of a language that nobody speaks.
@Suite struct FolderTrainingTests {
  /// Runs `body` on a folder with a treebank to train on and one to measure on.
  private func withFolder<T>(_ body: (DataFolder) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("egraph-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, count, seed) in [("toy-train", 60, UInt64(7)), ("toy-dev", 20, 99)] {
      let bytes = CoNLLU.write(try Toy.treebank(sentences: count, seed: seed).sentences)
      try Data(bytes).write(to: folder.appendingPathComponent("\(name).conllu"))
    }
    return try body(DataFolder(path: folder.path))
  }

  private func trainer(seed: UInt64 = 1) -> Trainer {
    var network = NeuralSettings()
    network.seed = seed
    network.embedding = 16
    network.hidden = 8
    network.arc = 8
    network.label = 16
    network.epochs = 10
    network.wordsPerStep = 60
    network.learningRate = 0.03
    network.dropout = 0.05
    var settings = TrainingSettings()
    settings.seed = seed
    settings.network = network
    return Trainer(settings: settings) { _ in }
  }

  @Test func `a second language needs a folder with its treebanks, nothing else`() throws {
    try withFolder { folder in
      let model = try MemoryModel(try trainer().model(from: folder))
      let scores = try Analyzer(model.file)
        .evaluate(try folder.treebank("toy-dev"), isRaw: true).scores
      #expect(scores.words > 95)
      #expect(scores.upos > 95)
      #expect(scores.las > 90)
      // The card says what it was trained on and how well it does, and needs no attribution
      // of other languages' data.
      let card = try model.file.card()
      #expect(card.contains("\"name\" : \"toy-train\""))
      #expect(card.contains("\"file\" : \"toy-dev\""))
      #expect(card.contains("\"seed\" : 1"))
      #expect(!card.contains("Stanford"))
      withExtendedLifetime(model) {}
    }
  }

  @Test func `passages of pronouns are texts to learn from, where a folder has them`() throws {
    try withFolder { folder in
      #expect(try folder.snippets() == [])
      try Data("ID\tText\tPronoun\n1\tShe sang. He heard it.\tShe\n2\n".utf8)
        .write(to: URL(fileURLWithPath: folder.path + "/gap-development.tsv"))
      try Data("ID\tText\n1\tThey met.\n".utf8)
        .write(to: URL(fileURLWithPath: folder.path + "/gap-validation.tsv"))
      #expect(try folder.snippets() == ["She sang. He heard it.", "They met."])
    }
  }

  @Test func `the same folder and seed give the same bytes, in parts as at once`() throws {
    try withFolder { folder in
      let whole = try trainer().model(from: folder)
      // Compared outside of #expect, which would print a megabyte.
      let again = try trainer().model(from: folder) == whole
      #expect(again)
      let isOther = try trainer(seed: 2).model(from: folder) != whole
      #expect(isOther)
      let words = try trainer().model(from: folder, parts: [.syntax, .boundaries, .network])
      let memory = try MemoryModel(words)
      let rest = try trainer().model(
        from: folder,
        parts: [.coreference, .names],
        onto: memory.file
      )
      withExtendedLifetime(memory) {}
      let isSame = rest == whole
      #expect(isSame)
    }
  }
}
