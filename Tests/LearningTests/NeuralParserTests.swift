import Syntax
import Testing

@testable import Learning

@Suite struct NeuralParserTests {
  private static let tags: [(UniversalTag, PennTag)] = [
    (.noun, PennTag(name: "NN")!), (.det, PennTag(name: "DT")!), (.verb, PennTag(name: "VBZ")!),
    (.adj, PennTag(name: "JJ")!), (.punct, PennTag(name: ".")!),
  ]
  private static let relations: [DependencyRelation] = [
    .root, .det, .nsubj, .obj, .amod, .punct, .dep,
  ]

  /// Sentences of a made-up language: "the (big) cat sees a dog ."
  private func sentences(_ count: Int, seed: UInt64) throws -> [Sentence] {
    let nouns = ["cat", "dog", "tree", "house", "road", "bird"]
    let verbs = ["sees", "eats", "likes", "hears"]
    let adjectives = ["big", "red", "old"]
    var random = SeededRandom(seed: seed)
    var lines = ""
    for _ in 0..<count {
      var words: [(form: String, tag: String, penn: String, head: Int, relation: String)] = []
      func phrase(_ relation: String) -> Int {
        let isLong = random.below(2) == 0
        let head = words.count + (isLong ? 3 : 2)
        words.append((random.below(2) == 0 ? "the" : "a", "DET", "DT", head, "det"))
        if isLong { words.append((adjectives[random.below(3)], "ADJ", "JJ", head, "amod")) }
        words.append((nouns[random.below(6)], "NOUN", "NN", 0, relation))
        return head
      }
      let subject = phrase("nsubj")
      let verb = subject + 1
      words.append((verbs[random.below(4)], "VERB", "VBZ", 0, "root"))
      let object = phrase("obj")
      words[subject - 1].head = verb
      words[object - 1].head = verb
      words.append((".", "PUNCT", ".", verb, "punct"))
      for (index, word) in words.enumerated() {
        lines += "\(index + 1)\t\(word.form)\t_\t\(word.tag)\t\(word.penn)\t_\t\(word.head)\t"
        lines += "\(word.relation)\t_\t_\n"
      }
      lines += "\n"
    }
    return try CoNLLU.read(Array(lines.utf8)).map(\.sentence)
  }

  private func settings() -> NeuralSettings {
    var settings = NeuralSettings()
    settings.embedding = 16
    settings.hidden = 8
    settings.arc = 8
    settings.label = 16
    settings.epochs = 16
    settings.wordsPerStep = 60
    settings.learningRate = 0.03
    settings.dropout = 0.05
    return settings
  }

  /// A model that has learnt the language well.
  private static let trained = Result { try NeuralParserTests().model() }

  private func model(
    threads: Int = 1,
    seed: UInt64 = 1,
    epochs: Int? = nil
  ) throws -> [UInt8] {
    var settings = settings()
    settings.seed = seed
    if let epochs { settings.epochs = epochs }
    var writer = ModelWriter()
    writer.setSection(
      NeuralModel.section,
      try NeuralTrainer.section(
        NeuralTrainer.Lesson(
          sentences: try sentences(40, seed: 1),
          tags: Self.tags,
          relations: Self.relations
        ),
        settings: settings,
        threads: threads,
        report: { _ in }
      )
    )
    return writer.encoded()
  }

  @Test func `what it has learnt it finds in new sentences, together or one by one`() throws {
    let gold = try sentences(30, seed: 77)
    let bytes = try Self.trained.get()
    try bytes.withUnsafeBytes { bytes in
      let parser = try NeuralParser(try ModelFile(bytes))
      func bare(_ sentence: Sentence) -> Sentence {
        var result = Sentence(text: sentence.text, range: sentence.range)
        result.starts = sentence.starts
        result.ends = sentence.ends
        return result
      }
      var together = gold.map(bare)
      parser.annotate(&together)
      for (sentence, right) in zip(together, gold) {
        #expect(sentence.tags == right.tags)
        #expect(sentence.pennTags == right.pennTags)
        #expect(sentence.heads == right.heads)
        #expect(sentence.relations == right.relations)
        var alone = [bare(sentence)]
        parser.annotate(&alone)
        #expect(alone[0] == sentence)
      }
    }
  }

  @Test func `what networks say of a sentence too long for them is a tree's shares all the same`()
    throws
  {
    let count = 450
    var sentence = Sentence(
      text: Array(String(repeating: "a ", count: count).utf8),
      range: 0..<2 * count
    )
    sentence.starts = (0..<count).map { Int32(2 * $0) }
    sentence.ends = sentence.starts.map { $0 + 1 }
    let bytes = try Self.trained.get()
    let network = try bytes.withUnsafeBytes {
      [UInt8](try ModelFile($0).bytes(of: NeuralModel.section))
    }
    let said = try #require(try Ensemble(networks: [network, network]).annotate([sentence]).first)
    #expect(said.arcs.count == count * (count + 1))
    for word in 0..<count {
      let shares = said.arcs[word * (count + 1)..<(word + 1) * (count + 1)]
      #expect(abs(shares.reduce(0, +) - 1) < 1e-3)
    }
    // Words behind the last that is read hang on it.
    #expect(said.heads[440] == 399)
  }

  @Test func `the same data and seed give the same bytes with any number of threads`() throws {
    let single = try model(epochs: 2)
    #expect(try model(threads: 2, epochs: 2) == single)
    #expect(try model(seed: 2, epochs: 2) != single)
  }

  @Test func `integers agree with floating-point numbers`() throws {
    let training = try sentences(40, seed: 1)
    let vocabulary = FeatureVocabulary(
      words: training.flatMap { sentence in
        (0..<sentence.count).map { Array(sentence.text[sentence.range(of: $0)]) }
      }
    )
    func examples(_ sentences: [Sentence]) -> [NeuralExample] {
      sentences.map {
        NeuralExample(
          $0,
          vocabulary: vocabulary,
          tags: Self.tags,
          relations: Self.relations
        )
      }
    }
    var settings = settings()
    // Trained less, so that some choices are close.
    settings.epochs = 5
    let trainer = NeuralTrainer(
      examples(training),
      dimensions: NeuralDimensions(
        vocabulary: vocabulary.count,
        embedding: 16,
        hidden: 8,
        arc: 8,
        label: 16,
        tags: 5,
        relations: 7,
        names: 0
      ),
      settings: settings
    )
    trainer.train { _, _ in }
    var writer = ModelWriter()
    writer.setSection(
      NeuralModel.section,
      NeuralQuantizer.section(
        trainer.parameters,
        vocabulary: vocabulary,
        tags: Self.tags.map { ($0.rawValue, $1.rawValue) },
        relations: Self.relations.map(\.rawValue)
      )
    )
    var found = try sentences(60, seed: 5)
    let exact = NeuralPredictor(trainer.parameters).predict(examples(found))
    try writer.encoded().withUnsafeBytes { bytes in
      try NeuralParser(try ModelFile(bytes)).annotate(&found)
    }
    var words = 0
    var same = 0
    for (sentence, prediction) in zip(found, exact) {
      for word in 0..<sentence.count {
        words += 1
        let tag = Self.tags[Int(prediction.tags[word])]
        if sentence.heads[word] == prediction.heads[word], sentence.tags[word] == tag.0,
          sentence.heads[word] < 0
            || sentence.relations[word] == Self.relations[Int(prediction.relations[word])]
        {
          same += 1
        }
      }
    }
    #expect(same * 100 >= words * 98, "\(same) of \(words) words are the same")
  }

  @Test func `a section cut short is refused`() throws {
    let whole = try Self.trained.get()
    let section = try whole.withUnsafeBytes { bytes in
      [UInt8](try ModelFile(bytes).bytes(of: NeuralModel.section))
    }
    for length in [0, 20, 100, section.count / 2, section.count - 40] {
      var writer = ModelWriter()
      writer.setSection(NeuralModel.section, Array(section.prefix(length)))
      let bytes = writer.encoded()
      #expect(throws: ModelError.self) {
        _ = try bytes.withUnsafeBytes { try NeuralParser(try ModelFile($0)) }
      }
    }
  }

  @Test func `sentences without words, of one word and of very many are annotated`() throws {
    let bytes = try Self.trained.get()
    try bytes.withUnsafeBytes { bytes in
      let parser = try NeuralParser(try ModelFile(bytes))
      let text = Array(repeating: UInt8(ascii: "x"), count: 450)
      func sentence(_ count: Int) -> Sentence {
        var result = Sentence(text: text, range: 0..<count)
        result.starts = (0..<count).map { Int32($0) }
        result.ends = (0..<count).map { Int32($0) + 1 }
        return result
      }
      var found = [sentence(0), sentence(1), sentence(450)]
      parser.annotate(&found)
      for sentence in found {
        #expect(sentence.tags.count == sentence.count)
        #expect(sentence.heads.count == sentence.count)
        #expect(sentence.relations.count == sentence.count)
      }
      #expect(found[1].heads == [-1])
      #expect(found[2].heads.count(where: { $0 < 0 }) == 1)
    }
  }

  @Test func `a model with a network needs no linear tagger and gives lemmas too`() throws {
    var settings = TrainingSettings()
    settings.network = self.settings()
    var writer = ModelWriter()
    let trainer = Trainer(settings: settings) { _ in }
    let treebank = try Toy.treebank(sentences: 60, seed: 7)
    try trainer.train([treebank], into: &writer)
    try trainer.trainNetwork([treebank], into: &writer)
    let model = try MemoryModel(writer.encoded())
    #expect(!model.file.contains("tagger"))
    let scores = try Analyzer(model.file)
      .evaluate(try Toy.treebank(sentences: 30, seed: 99), isRaw: false).scores
    #expect(scores.upos > 98)
    #expect(scores.las > 95)
    #expect(scores.lemma > 95)
    withExtendedLifetime(model) {}
  }
}
