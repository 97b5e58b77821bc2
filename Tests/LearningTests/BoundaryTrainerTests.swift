import Syntax
import Testing

@testable import Learning

@Suite struct BoundaryTrainerTests {
  /// A treebank of a made-up language: "~" ends sentences, and "_" parts words.
  private func treebank() throws -> Treebank {
    let words = ["ka", "lo", "mi", "re", "su", "ta", "ve"]
    var random = SeededRandom(seed: 3)
    var lines = "# newdoc\n"
    for _ in 0..<200 {
      let count = 3 + random.below(5)
      for word in 1...count {
        let pair = words[random.below(7)] + (word == 2 ? "+" + words[random.below(7)] : "")
        lines += "\(word)\t\(pair)\t_\tNOUN\t_\t_\t\(word - 1)\tdep\t_\t_\n"
      }
      lines += "\(count + 1)\t~\t_\tPUNCT\t_\t_\t1\tpunct\t_\t_\n\n"
    }
    return Treebank(name: "made-up", sentences: try CoNLLU.read(Array(lines.utf8)))
  }

  private func model(_ trainer: BoundaryTrainer) throws -> [UInt8] {
    var writer = ModelWriter()
    for (name, section) in trainer.train(on: [try treebank()]) {
      writer.setSection(name, section)
    }
    return writer.encoded()
  }

  @Test func `boundaries follow the treebank where it differs from the rules`() throws {
    let bytes = try model(BoundaryTrainer())
    let text = Array("ka lo+mi re ~ su ta+ve ta ~".utf8)
    func forms(_ tokenizer: Tokenizer) -> [[String]] {
      tokenizer.sentences(of: text).map { sentence in
        (0..<sentence.count).map { sentence.form($0) }
      }
    }
    #expect(
      forms(Tokenizer()) == [["ka", "lo", "+", "mi", "re", "~", "su", "ta", "+", "ve", "ta", "~"]]
    )
    try bytes.withUnsafeBytes { bytes in
      let tokenizer = try Tokenizer(try ModelFile(bytes))
      #expect(forms(tokenizer) == [["ka", "lo+mi", "re", "~"], ["su", "ta+ve", "ta", "~"]])
    }
  }

  @Test func `the same data give the same bytes`() throws {
    #expect(try model(BoundaryTrainer()) == model(BoundaryTrainer()))
  }

  @Test func `raw texts keep paragraphs and mark where words and sentences start`() throws {
    let lines = """
      # newdoc id = a
      # newpar
      1-2\tIt's\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
      1\tIt\tit\tPRON\t_\t_\t0\troot\t_\t_
      2\t's\tbe\tAUX\t_\t_\t1\tdep\t_\t_
      3\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_

      1\tOh\toh\tINTJ\t_\t_\t0\troot\t_\t_

      # newpar
      1\tNo\tno\tINTJ\t_\t_\t0\troot\t_\t_

      # newdoc id = b
      1\tYes\tyes\tINTJ\t_\t_\t0\troot\t_\t_


      """
    let bank = Treebank(name: "t", sentences: try CoNLLU.read(Array(lines.utf8)))
    let texts = RawText.documents(of: bank)
    #expect(texts.map { String(decoding: $0.bytes, as: UTF8.self) } == ["It's. Oh\n\nNo", "Yes"])
    #expect(texts[0].wordStarts.indices.filter { texts[0].wordStarts[$0] } == [0, 2, 4, 6, 10])
    #expect(
      texts[0].sentenceStarts.indices.filter { texts[0].sentenceStarts[$0] } == [0, 6, 10]
    )
  }
}
