import Syntax
import Testing

@testable import Learning

@Suite struct ConsensusTests {
  /// Three words with heads, tags and relations.
  private func analysis(
    _ heads: [Int32],
    _ tags: [UniversalTag],
    _ relations: [DependencyRelation]
  ) -> Sentence {
    var sentence = Sentence(text: Array("a b c".utf8), range: 0..<5)
    sentence.starts = [0, 2, 4]
    sentence.ends = [1, 3, 5]
    sentence.heads = heads
    sentence.tags = tags
    sentence.pennTags = tags.map { _ in .none }
    sentence.relations = relations
    return sentence
  }

  @Test func `what most say is held, what too few say is unknown`() {
    let consensus = Consensus(
      of: [
        analysis([1, -1, 1], [.det, .noun, .verb], [.det, .root, .obj]),
        analysis([1, -1, 1], [.det, .verb, .adj], [.det, .root, .nsubj]),
        analysis([2, -1, 1], [.det, .verb, .noun], [.det, .root, .advcl]),
      ],
      majority: 2
    )
    #expect(consensus.tags.map { $0?.0 } == [.det, .verb, nil])
    #expect(consensus.heads == [1, -1, 1])
    #expect(consensus.relations == [.det, .root, nil])
  }

  @Test func `heads are those of a tree even where the votes have a circle`() {
    let consensus = Consensus(
      of: [
        analysis([1, 0, -1], [.x, .x, .x], [.dep, .dep, .root]),
        analysis([1, 2, -1], [.x, .x, .x], [.dep, .dep, .root]),
        analysis([-1, 0, 1], [.x, .x, .x], [.root, .dep, .dep]),
      ],
      majority: 2
    )
    // 1 → 0 and 0 → 1 have two votes each; one of them must give way.
    #expect(consensus.heads.filter { $0 != nil }.count == 2)
    #expect(consensus.heads[2] == -1)
  }

  @Test func `what is unknown teaches nothing`() throws {
    let sentence = analysis([1, -1, 1], [.det, .noun, .verb], [.det, .root, .obj])
    let consensus = Consensus(
      of: [
        sentence, analysis([2, -1, 1], [.adj, .noun, .verb], [.det, .root, .nsubj]),
      ],
      majority: 2
    )
    let example = NeuralExample(
      sentence,
      consensus,
      vocabulary: FeatureVocabulary(words: [[97], [97], [98], [98]]),
      tags: [(.det, .none), (.noun, .none), (.verb, .none)],
      relations: [.root, .det, .obj, .dep]
    )
    #expect(example.tags == [-1, 1, 2])
    #expect(example.heads == [NeuralExample.unknown, -1, 1])
    #expect((0..<3).map(example.teachesRelation) == [false, true, false])
  }

  @Test func `a network learns from texts what others say of them, the same each time`() throws {
    let treebank = try Toy.treebank(sentences: 60, seed: 7)
    var settings = NeuralSettings()
    settings.embedding = 16
    settings.hidden = 8
    settings.arc = 8
    settings.label = 16
    settings.epochs = 8
    settings.pupil.hidden = 16
    settings.pupil.epochs = 8
    settings.pupil.dropout = 0.05
    settings.wordsPerStep = 60
    settings.learningRate = 0.03
    settings.dropout = 0.05
    var training = TrainingSettings()
    training.network = settings
    var lines: [String] = []
    func model(texts: [String]) throws -> [UInt8] {
      var trainer = Trainer(settings: training) { lines.append($0) }
      trainer.texts = texts
      var writer = ModelWriter()
      try trainer.train([treebank], into: &writer)
      try trainer.trainNetwork([treebank], into: &writer)
      return writer.encoded()
    }
    // Words that the treebank has not.
    let text = (0..<20).map { "Pondati zak\($0 % 3)kelu tobon\($0 % 2)ovem." }
    let first = try model(texts: text)
    #expect(lines.contains { $0.hasPrefix("2 teachers agree on the heads of ") })
    let isSame = try first == model(texts: text)
    let isOther = try first != model(texts: [])
    #expect(isSame && isOther)
    let memory = try MemoryModel(first)
    let scores = try Analyzer(memory.file)
      .evaluate(try Toy.treebank(sentences: 30, seed: 99), isRaw: false).scores
    #expect(scores.upos > 97)
    #expect(scores.las > 90)
    withExtendedLifetime(memory) {}
  }
}
