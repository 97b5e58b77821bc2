import Learning
import Syntax
import Testing

/// A sentence from lines "form lemma tag head relation"; `a-b form` opens a multiword.
func tree(_ lines: [String]) throws -> CoNLLUSentence {
  var text = ""
  var number = 0
  for line in lines {
    let parts = line.split(separator: " ").map(String.init)
    if parts.count == 2 {
      text += "\(parts[0])\t\(parts[1])\t_\t_\t_\t_\t_\t_\t_\t_\n"
    } else {
      number += 1
      text +=
        "\(number)\t\(parts[0])\t\(parts[1])\t\(parts[2])\t_\t_\t\(parts[3])\t\(parts[4])\t_\t_\n"
    }
  }
  return try CoNLLU.read(Array(text.utf8))[0]
}

/// Scores checked by hand against the definitions of CoNLL 2018.
@Suite struct EvaluationTests {
  @Test func `the same analysis scores a hundred`() throws {
    let gold = [try tree(["We we PRON 2 nsubj", "met meet VERB 0 root"])]
    let scores = try Evaluation(gold: gold, system: gold)
    #expect(scores.words == 100 && scores.sentences == 100 && scores.las == 100)
  }

  @Test func `tags, lemmas, heads and relations are counted apart`() throws {
    let gold = [
      try tree([
        "She she PRON 2 nsubj:pass", "was be AUX 3 aux:pass", "seen see VERB 0 root",
        ". . PUNCT 3 punct",
      ])
    ]
    let system = [
      try tree([
        "She she PRON 3 nsubj", "was was AUX 3 aux", "seen see ADJ 0 root", ". . PUNCT 2 punct",
      ])
    ]
    let scores = try Evaluation(gold: gold, system: system)
    #expect(scores.upos == 75)
    #expect(scores.lemma == 75)
    // Two of four heads: "was" and "seen"; subtypes do not count.
    #expect(scores.uas == 50)
    #expect(scores.las == 50)
    #expect(scores.lasWithSubtypes == 25)
  }

  @Test func `words that are cut otherwise lower the F1`() throws {
    // Gold: New | York-based; system: New | York | -based.
    let gold = [try tree(["New New PROPN 2 compound", "York-based york-based ADJ 0 root"])]
    let system = [
      try tree([
        "New New PROPN 2 compound", "York York PROPN 0 root", "-based base VERB 2 amod",
      ])
    ]
    let scores = try Evaluation(gold: gold, system: system)
    // One word aligned of two gold and three system words: 2 · 1 / 5.
    #expect(scores.words == 40)
    #expect(scores.upos == 40)
    // Its head is not aligned.
    #expect(scores.uas == 0)
    #expect(scores.sentences == 100)
  }

  @Test func `multiword tokens align by their words' forms`() throws {
    // Spanish "vámonos al mar": gold cuts "al" into "a el", the system keeps it whole.
    let gold = [
      try tree([
        "1-2 vámonos", "vamos ir VERB 0 root", "nos nosotros PRON 1 obj", "3-4 al",
        "a a ADP 5 case", "el el DET 5 det", "mar mar NOUN 1 obl",
      ])
    ]
    let system = [
      try tree([
        "1-2 vámonos", "vamos ir VERB 0 root", "nos nosotros PRON 1 obj", "al al ADP 4 case",
        "mar mar NOUN 1 obl",
      ])
    ]
    let scores = try Evaluation(gold: gold, system: system)
    // Aligned: vamos, nos, mar; five gold and four system words.
    #expect(abs(scores.words - 200 * 3 / 9.0) < 1e-9)
    #expect(abs(scores.las - 200 * 3 / 9.0) < 1e-9)
  }

  @Test func `sentences count where both ends agree`() throws {
    let gold = [
      try tree(["One one NUM 0 root"]), try tree(["two two NUM 0 root"]),
      try tree(["three three NUM 0 root"]),
    ]
    let system = [
      try tree(["One one NUM 0 root"]),
      try tree(["two two NUM 2 nummod", "three three NUM 0 root"]),
    ]
    let scores = try Evaluation(gold: gold, system: system)
    // One of three gold and two system sentences: 2 · 1 / 5.
    #expect(scores.sentences == 40)
    #expect(scores.words == 100)
    // "One" and "three" have the right head; "two" does not.
    #expect(abs(scores.uas - 200 / 3.0) < 1e-9)
  }

  @Test func `texts that differ are refused`() throws {
    let gold = [try tree(["a a X 0 root"])]
    let system = [try tree(["b b X 0 root"])]
    #expect(throws: DataError.self) { try Evaluation(gold: gold, system: system) }
  }
}
