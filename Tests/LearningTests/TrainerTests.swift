import Syntax
import Testing

@testable import Learning

/// A tiny made-up language: verbs first, adjectives after nouns, endings tell the cases.
enum Toy {
  static func treebank(sentences count: Int, seed: UInt64) throws -> Treebank {
    var random = SeededRandom(seed: seed)
    let nouns = ["zak", "mirul", "tobon", "keral", "šivon"]
    let verbs = ["ponda", "virka", "lupra"]
    let adjectives = ["melis", "ratis", "gonis"]
    var text = ""
    for number in 0..<count {
      var rows: [String] = []
      func add(_ form: String, _ lemma: String, _ tag: String, _ head: Int, _ relation: String) {
        rows.append(
          "\(rows.count + 1)\t\(form)\t\(lemma)\t\(tag)\t_\t_\t\(head)\t\(relation)\t_\t_"
        )
      }
      let verb = verbs[random.below(verbs.count)]
      add("\(verb)ti", verb, "VERB", 0, "root")
      for (ending, relation) in [("u", "nsubj"), ("em", "obj")] {
        let noun = nouns[random.below(nouns.count)]
        add("\(noun)\(ending)", noun, "NOUN", 1, relation)
        if random.below(2) == 0 {
          add(adjectives[random.below(3)], adjectives[0], "ADJ", rows.count, "amod")
        }
      }
      add(".", ".", "PUNCT", 1, "punct")
      text += "# sent_id = \(number)\n" + rows.joined(separator: "\n") + "\n\n"
    }
    return Treebank(name: "toy", sentences: try CoNLLU.read(Array(text.utf8)))
  }

  static func train(seed: UInt64 = 1) throws -> [UInt8] {
    var settings = TrainingSettings()
    settings.seed = seed
    settings.network = nil
    settings.parserEpochs = 3
    settings.taggerEpochs = 5
    var model = ModelWriter()
    try Trainer(settings: settings) { _ in }
      .train([try treebank(sentences: 120, seed: 7)], into: &model)
    return model.encoded()
  }
}

@Suite struct TrainerTests {
  @Test func `a made-up language is learnt from its treebank`() throws {
    let model = try MemoryModel(try Toy.train())
    let analyzer = try Analyzer(model.file)
    let scores = try analyzer.evaluate(try Toy.treebank(sentences: 40, seed: 99), isRaw: false)
      .scores
    #expect(scores.upos > 98)
    #expect(scores.las > 95)
    #expect(scores.words == 100)
    withExtendedLifetime(model) {}
  }

  @Test func `the same data and seed give the same bytes`() throws {
    #expect(try Toy.train() == Toy.train())
  }

  @Test func `another seed gives other weights`() throws {
    #expect(try Toy.train(seed: 1) != Toy.train(seed: 2))
  }

  @Test func `trees have one root whatever the words`() throws {
    let model = try MemoryModel(try Toy.train())
    var analyzer = try Analyzer(model.file)
    var random = SeededRandom(seed: 3)
    for width in [1, 2, 8] {
      analyzer.parser?.beamWidth = width
      for count in [1, 2, 3, 17, 90] {
        var text: [UInt8] = []
        var sentence = Sentence(text: [], range: 0..<0)
        for _ in 0..<count {
          sentence.starts.append(Int32(text.count))
          text += (0...random.below(6)).map { _ in UInt8(97 + random.below(26)) }
          sentence.ends.append(Int32(text.count))
          text.append(0x20)
        }
        sentence.text = text
        sentence.range = 0..<text.count
        var sentences = [sentence]
        analyzer.analyze(words: &sentences)
        #expect(sentences[0].heads.filter { $0 == -1 }.count == 1)
        let root = try #require(sentences[0].root)
        #expect(sentences[0].relations[root] == .root)
        #expect(sentences[0].lemmas.count == count)
      }
    }
    withExtendedLifetime(model) {}
  }

  @Test func `a model without a stage says which section is missing`() throws {
    var writer = ModelWriter()
    let model = try MemoryModel(try Toy.train())
    for section in model.file.sections where section.name != "parser.labels" {
      writer.setSection(section.name, [UInt8](try model.file.bytes(of: section.name)))
    }
    let damaged = try MemoryModel(writer.encoded())
    #expect(throws: ModelError(.missingSection, subject: "parser.labels")) {
      try Analyzer(damaged.file)
    }
  }
}

@Suite struct LemmaScriptTests {
  @Test(
    arguments: [
      ("met", "meet"), ("was", "be"), ("Presidents", "president"), ("WASHINGTON", "Washington"),
      ("n't", "not"), ("Tokayev", "Tokayev"), ("Élysée", "élysée"), ("better", "good"),
    ])
  func `a script gives back the lemma it was made for`(form: String, lemma: String) {
    #expect(LemmaScript(form: form, lemma: lemma).apply(to: form) == lemma)
  }

  @Test func `a script generalises to words of the same kind`() {
    let script = LemmaScript(form: "Visited", lemma: "visit")
    #expect(script.apply(to: "Attacked") == "attack")
  }
}
