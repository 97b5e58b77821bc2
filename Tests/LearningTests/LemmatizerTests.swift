import Syntax
import Testing

@testable import Learning

@Suite struct LemmatizerTests {
  /// The lemmas of words with their Penn tags after training on `words`.
  private func lemmas(
    trainedOn words: [(form: String, lemma: String, tag: String, penn: String)],
    of questions: [(form: String, tag: String, penn: String)]
  ) throws -> [String] {
    func treebank(_ rows: [(String, String, String, String)]) throws -> Treebank {
      var text = ""
      for (form, lemma, tag, penn) in rows {
        text += "1\t\(form)\t\(lemma)\t\(tag)\t\(penn)\t_\t0\troot\t_\t_\n\n"
      }
      return Treebank(name: "toy", sentences: try CoNLLU.read(Array(text.utf8)))
    }
    var settings = TrainingSettings()
    settings.network = nil
    settings.parserEpochs = 1
    settings.taggerEpochs = 1
    var writer = ModelWriter()
    try Trainer(settings: settings) { _ in }
      .train(
        [try treebank(words.map { ($0.form, $0.lemma, $0.tag, $0.penn) })],
        into: &writer
      )
    let model = try MemoryModel(writer.encoded())
    defer { withExtendedLifetime(model) {} }
    let analyzer = try Analyzer(model.file)
    var sentences = try treebank(questions.map { ($0.form, "_", $0.tag, $0.penn) }).sentences
      .map(\.sentence)
    analyzer.describe(&sentences)
    return sentences.map { $0.lemmas[0] }
  }

  /// Verbs on -ed of which some lose an e, and the lemmas that tell which.
  private var verbs: [(form: String, lemma: String, tag: String, penn: String)] {
    let stems = ["vil", "dap", "rus", "mot", "gel", "pim", "lod", "tun", "bek", "wom"]
    var words: [(form: String, lemma: String, tag: String, penn: String)] = []
    for stem in stems {
      words.append((stem + "ed", stem + "e", "VERB", "VBD"))
      words.append((stem + "e", stem + "e", "VERB", "VB"))
      words.append((stem + "aked", stem + "ak", "VERB", "VBD"))
      words.append((stem + "ak", stem + "ak", "VERB", "VB"))
    }
    for stem in ["tul", "tulak", "kimon"] { words.append((stem, stem, "VERB", "VB")) }
    for stem in ["rule", "noke"] { words.append((stem, stem, "NOUN", "NN")) }
    words.append(("noke", "noke", "VERB", "VB"))
    words.append(("rule", "rule", "VERB", "VB"))
    return words
  }

  @Test func `an unknown form gets the lemma that is known`() throws {
    let found = try lemmas(
      trainedOn: verbs,
      of: [("ruled", "VERB", "VBD"), ("noked", "VERB", "VBD"), ("tulaked", "VERB", "VBD")]
    )
    #expect(found == ["rule", "noke", "tulak"])
  }

  @Test func `what is known of small letters holds for capitals, and the other way round`() throws {
    var words: [(form: String, lemma: String, tag: String, penn: String)] = []
    for noun in ["game", "stone", "river", "talk", "law", "vote", "road", "field"] {
      words.append((noun, noun, "NOUN", "NN"))
      words.append((noun + "s", noun, "NOUN", "NNS"))
    }
    for name in ["Oslo", "Paris", "Astana", "Moscow", "Minsk"] {
      words.append((name, name, "PROPN", "NNP"))
    }
    let found = try lemmas(
      trainedOn: words,
      of: [
        ("Game", "NOUN", "NN"), ("TALKS", "NOUN", "NNS"), ("Rivers", "NOUN", "NNS"),
        ("PARIS", "PROPN", "NNP"), ("oslo", "PROPN", "NNP"),
      ]
    )
    #expect(found == ["game", "talk", "river", "Paris", "Oslo"])
  }

  @Test func `numbers lose their commas`() throws {
    let words = (1..<40).map { number in
      let (thousands, rest) = (number, 100 + number * 17)
      return ("\(thousands),\(rest)", "\(thousands)\(rest)", "NUM", "CD")
    }
    #expect(try lemmas(trainedOn: words, of: [("77,654", "NUM", "CD")]) == ["77654"])
  }
}
