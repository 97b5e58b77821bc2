import Syntax
import Testing

@Suite struct CoNLLUTests {
  static let sample = """
    # newdoc id = d1
    # sent_id = 1
    # text = "We don't know," he said.
    1\t"\t"\tPUNCT\t``\t_\t5\tpunct\t5:punct\tSpaceAfter=No
    2\tWe\twe\tPRON\tPRP\tCase=Nom|Number=Plur|Person=1|PronType=Prs\t5\tnsubj\t5:nsubj\t_
    3-4\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
    3\tdo\tdo\tAUX\tVBP\tMood=Ind\t5\taux\t5:aux\t_
    4\tn't\tnot\tPART\tRB\tPolarity=Neg\t5\tadvmod\t5:advmod\t_
    5\tknow\tknow\tVERB\tVB\tVerbForm=Inf\t9\tccomp\t9:ccomp\tSpaceAfter=No
    6\t,\t,\tPUNCT\t,\t_\t5\tpunct\t5:punct\tSpaceAfter=No
    7\t"\t"\tPUNCT\t''\t_\t5\tpunct\t5:punct\t_
    8\the\the\tPRON\tPRP\tStrange=Pair\t9\tnsubj\t9:nsubj\t_
    9\tsaid\tsay\tVERB\tVBD\tTense=Past\t0\troot\t0:root\tSpaceAfter=No
    9.1\tsaid\tsay\tVERB\tVBD\t_\t_\t_\t9:conj\tCopyOf=9
    10\t.\t.\tPUNCT\t.\t_\t9\tpunct\t9:punct\t_

    # sent_id = 2
    # text = Vámonos del mar
    1-2\tVámonos\t_\t_\t_\t_\t_\t_\t_\t_
    1\tVamos\tir\tVERB\t_\t_\t0\troot\t_\t_
    2\tnos\tnosotros\tPRON\t_\t_\t1\tobj:strange\t_\t_
    3-4\tdel\t_\t_\t_\t_\t_\t_\t_\t_
    3\tde\tde\tADP\t_\t_\t5\tcase\t_\t_
    4\tel\tel\tDET\t_\t_\t5\tdet\t_\t_
    5\tmar\tmar\tNOUN\t_\t_\t1\tobl\t_\t_


    """

  @Test func `writing what was read gives the same bytes`() throws {
    let bytes = Array(Self.sample.utf8)
    let sentences = try CoNLLU.read(bytes)
    #expect(sentences.count == 2)
    #expect(String(decoding: CoNLLU.write(sentences), as: UTF8.self) == Self.sample)
  }

  @Test func `columns point into the sentence's text`() throws {
    let sentence = try CoNLLU.read(Array(Self.sample.utf8))[0].sentence
    #expect(String(decoding: sentence.text, as: UTF8.self) == #""We don't know," he said."#)
    #expect(sentence.form(2) == "do")
    #expect(sentence.form(3) == "n't")
    #expect(sentence.multiwords == [2..<4])
    #expect(sentence.heads == [4, 4, 4, 4, 8, 4, 4, 8, -1, 8])
    #expect(sentence.root == 8)
    #expect(sentence.relations[4] == .ccomp)
    #expect(sentence.startsParagraph)
  }

  @Test func `words that do not spell their token keep their own forms`() throws {
    let sentence = try CoNLLU.read(Array(Self.sample.utf8))[1].sentence
    #expect(String(decoding: sentence.text[sentence.range], as: UTF8.self) == "Vámonos del mar")
    #expect((0..<5).map(sentence.form) == ["Vamos", "nos", "de", "el", "mar"])
    #expect(sentence.relations[1] == .obj)
  }

  @Test func `an analysed sentence is written with its spaces and multiwords`() throws {
    let sentence = try CoNLLU.read(Array(Self.sample.utf8))[0].sentence
    let written = CoNLLUSentence(sentence)
    let again = try CoNLLU.read(CoNLLU.write([written]))[0].sentence
    #expect(again.text == sentence.text)
    #expect(again.starts == sentence.starts)
    #expect(again.heads == sentence.heads)
    #expect(again.lemmas == sentence.lemmas)
    #expect(again.multiwords == sentence.multiwords)
  }

  @Test(
    arguments: [
      ("1\tone\n", "line 1: 2 columns where CoNLL-U has 10"),
      (
        "2\ta\t_\t_\t_\t_\t0\troot\t_\t_\n",
        "line 1: word number ‘2’ where 1 is due"
      ),
      ("1\ta\t_\t_\t_\t_\tx\troot\t_\t_\n", "line 1: head ‘x’ is no number"),
      (
        "1\ta\t_\t_\t_\t_\t3\troot\t_\t_\n",
        "line 1: word 1 has head 3, which is no other word of its sentence"
      ),
    ])
  func `a damaged file is refused with its line`(text: String, message: String) {
    #expect {
      try CoNLLU.read(Array(text.utf8))
    } throws: { "\($0)" == message }
  }
}
