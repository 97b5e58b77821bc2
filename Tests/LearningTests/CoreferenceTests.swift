import Learning
import Syntax
import Testing

@Suite struct CoreferenceTests {
  /// Documents "NAME left . PRONOUN slept .", with the pronoun going back to the name.
  private func documents() throws -> [CoreferenceDocument] {
    let people = [("Ann", "She"), ("Bob", "He"), ("Eve", "She"), ("Tom", "He"), ("Kim", "They")]
    var text = ""
    for (number, (name, pronoun)) in people.enumerated() {
      text += """
        # newdoc id = d\(number)
        # sent_id = \(number)-1
        1\t\(name)\t\(name)\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tEntity=(1)
        2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
        3\tRome\tRome\tPROPN\tNNP\tNumber=Sing\t2\tobj\t_\tSpaceAfter=No
        4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

        # sent_id = \(number)-2
        1\t\(pronoun)\t\(pronoun.lowercased())\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1)
        2\tslept\tsleep\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
        3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_


        """
    }
    return try CoreferenceDocument.read(
      Treebank(name: "made-up", sentences: CoNLLU.read(Array(text.utf8)))
    )
  }

  @Test func `chains are read from the brackets of the last column`() throws {
    let documents = try documents()
    #expect(documents.count == 5)
    #expect(
      documents[0].chains == [[.init(sentence: 0, words: 0..<1), .init(sentence: 1, words: 0..<1)]]
    )
  }

  @Test func `a bracket that closes nothing is an error that names the sentence`() throws {
    let text = "# sent_id = s1\n1\tAnn\tAnn\tPROPN\tNNP\t_\t0\troot\t_\tEntity=3)\n\n"
    let treebank = Treebank(name: "bad", sentences: try CoNLLU.read(Array(text.utf8)))
    #expect(throws: DataError("bad: sentence ‘s1’ closes chain ‘3’, which is not open")) {
      try CoreferenceDocument.read(treebank)
    }
  }

  @Test func `a trained resolver sends pronouns back to names, and training repeats itself`() throws
  {
    var trainer = CoreferenceTrainer()
    trainer.bits = 14
    let documents = try documents()
    let section = trainer.train(documents, seed: 3)
    #expect(section.bytes == trainer.train(documents, seed: 3).bytes)
    var writer = ModelWriter()
    writer.setSection(CoreferenceResolver.section, section)
    try writer.encoded().withUnsafeBytes { bytes in
      let resolver = try CoreferenceResolver(ModelFile(bytes))
      let chains = resolver.chains(in: documents[1].sentences)
      #expect(chains.map { $0.map(\.head) } == [[0, 0]])
      #expect(chains.first?.map(\.sentence) == [0, 1])
    }
  }

  @Test func `a phrase keeps its relative clause and drops its preposition`() throws {
    let text = """
      1\tAnn\tAnn\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
      2\tspoke\tspeak\tVERB\tVBD\t_\t0\troot\t_\t_
      3\tto\tto\tADP\tIN\t_\t5\tcase\t_\t_
      4\tthe\tthe\tDET\tDT\t_\t5\tdet\t_\t_
      5\tman\tman\tNOUN\tNN\t_\t2\tobl\t_\t_
      6\twho\twho\tPRON\tWP\t_\t7\tnsubj\t_\t_
      7\tsang\tsing\tVERB\tVBD\t_\t5\tacl:relcl\t_\tSpaceAfter=No
      8\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

      """
    let sentence = try #require(try CoNLLU.read(Array((text + "\n").utf8)).first).sentence
    let mentions = MentionDetector.mentions(in: sentence, index: 0)
    #expect(mentions.map(\.words) == [0..<1, 3..<7])
    #expect(mentions.map(\.kind) == [.name, .nominal])
  }
}
