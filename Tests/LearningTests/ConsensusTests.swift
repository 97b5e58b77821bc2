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

  @Test func `what most say is held, tags and relations that too few give are unknown`() {
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
    let third: Float = 1 / 3
    let arcs = [[0, 0, 2, 1], [3, 0, 0, 0], [0, 0, 3, 0]].flatMap { $0.map { Float($0) * third } }
    #expect(zip(consensus.arcs, arcs).allSatisfy { abs($0 - $1) < 1e-6 })
  }

  @Test func `the best tree is that of the mean probabilities where they are known`() {
    let sentence = analysis([1, -1, 1], [.det, .noun, .verb], [.det, .root, .obj])
    let other = analysis([2, -1, 1], [.det, .noun, .verb], [.det, .root, .obj])
    let consensus = Consensus(
      of: [sentence, sentence, other],
      majority: 2,
      arcs: [0, 0, 0.4, 0.6, 1, 0, 0, 0, 0, 0, 1, 0]
    )
    #expect(consensus.heads == [2, -1, 1])
    // Of the analyses with that head there is one only.
    #expect(consensus.relations == [nil, .root, .obj])
  }

  @Test func `heads are mixed with what others say of them`() {
    var example = NeuralExample(
      analysis([1, -1, 1], [.det, .noun, .verb], [.det, .root, .obj]),
      vocabulary: FeatureVocabulary(words: []),
      tags: [],
      relations: [.dep]
    )
    let other = analysis([2, -1, 1], [.det, .noun, .verb], [.det, .root, .obj])
    example.blend(Consensus(of: [other], majority: 1), share: 0.25)
    #expect(example.arcs == [0, 0, 0.75, 0.25, 1, 0, 0, 0, 0, 0, 1, 0])
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
    #expect(consensus.heads == [1, 2, -1])
    #expect(consensus.heads[2] == -1)
  }

  @Test func `an unknown tag or relation teaches nothing, an uncertain head its shares`() throws {
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
    #expect(example.arcs[0..<4] == [0, 0, 0.5, 0.5])
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
    settings.teachers = 2
    settings.teacher = .init(
      embedding: 16,
      hidden: 16,
      arc: 8,
      label: 16,
      epochs: 8,
      dropout: 0.05
    )
    settings.pupil = settings.teacher
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
    #expect(lines.contains { $0.hasPrefix("2 teachers have annotated ") })
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
