import TestKit
import Testing

@testable import Syntax

@Suite struct TreeMenderTests {
  /// The arcs that mending changes: "Kim nsubj:pass killed".
  private func changes(_ literal: String) throws -> [String] {
    let drawn = try #require(SentenceLiteral(literal).sentences.first)
    var mended = drawn
    TreeMender.mend(&mended)
    return (0..<drawn.count).compactMap { word in
      let head = Int(mended.heads[word])
      if mended.heads[word] == drawn.heads[word],
        mended.relations[word] == drawn.relations[word]
      {
        return nil
      }
      return "\(mended.form(word)) \(mended.relations[word].name) "
        + (head < 0 ? "root" : mended.form(head))
    }
  }

  @Test func `a verb gets back the subject that the speaker's verb has taken`() throws {
    let text = """
      Kim Kim/PROPN 9 nsubj
      , ,/PUNCT/, 3 punct
      53 53/NUM 1 appos
      , ,/PUNCT/, 3 punct
      was be/AUX/VBD 6 aux:pass
      killed kill/VERB/VBN 0 root
      , ,/PUNCT/, 9 punct
      Wang Wang/PROPN 9 nsubj
      said say/VERB/VBD 6 ccomp
      . ./PUNCT 6 punct
      """
    #expect(try changes(text) == ["Kim nsubj:pass killed", "said parataxis killed"])
  }

  @Test func `what is joined to a later noun is the subject of the verb between them`() throws {
    let text = """
      Russia Russia/PROPN 2 nsubj
      fell fall/VERB/VBD 0 root
      and and/CCONJ 4 cc
      Kim Kim/PROPN 6 conj
      replaced replace/VERB/VBD 2 conj
      Wang Wang/PROPN 5 obj
      """
    #expect(try changes(text) == ["Kim nsubj replaced"])
  }

  @Test func `what is joined to a verb is the subject of the next that has none`() throws {
    let text = """
      Russia Russia/PROPN 2 nsubj
      fell fall/VERB/VBD 0 root
      and and/CCONJ 4 cc
      Kim Kim/PROPN 2 conj
      Moss Moss/PROPN 4 flat
      replaced replace/VERB/VBD 2 conj
      Wang Wang/PROPN 6 obj
      """
    #expect(try changes(text) == ["and cc replaced", "Kim nsubj replaced"])
    // A verb that has its own subject needs none.
    let own = text.replacing("Moss Moss/PROPN 4 flat", with: "he he/PRON 6 nsubj")
    #expect(try changes(own).isEmpty)
  }

  @Test func `what follows the second of two verbs is its object, not joined to the first`() throws
  {
    let text = """
      He he/PRON 2 nsubj
      resigned resign/VERB/VBD 0 root
      and and/CCONJ 4 cc
      named name/VERB/VBD 2 conj
      old old/ADJ 6 amod
      Kim Kim/PROPN 2 conj
      as as/ADP 8 case
      head head/NOUN 2 obl
      """
    #expect(try changes(text) == ["Kim obj named", "head obl named"])
    // Something joins, and a verb that has its object needs none.
    let joined = text.replacing("old old/ADJ 6 amod", with: "and and/CCONJ 6 cc")
    #expect(try changes(joined).isEmpty)
    let served = text.replacing("old old/ADJ 6 amod", with: "her she/PRON 4 obj")
    #expect(try changes(served).isEmpty)
  }

  @Test func `what somebody became is no object`() throws {
    let text = """
      Kim Kim/PROPN 2 nsubj
      became become/VERB/VBD 0 root
      secretary secretary/NOUN 2 obj
      """
    #expect(try changes(text) == ["secretary xcomp became"])
    #expect(try changes(text.replacing("became become", with: "met meet")).isEmpty)
  }

  @Test func `a name has no oblique of its own`() throws {
    let text = """
      Kim Kim/PROPN 3 nsubj:pass
      was be/AUX/VBD 3 aux:pass
      replaced replace/VERB/VBN 0 root
      by by/ADP 5 case
      Wang Wang/PROPN 3 obl:agent
      as as/ADP 7 case
      head head/NOUN 5 obl
      """
    #expect(try changes(text) == ["head obl replaced"])
  }

  @Test func `as what somebody is replaced does not belong to who stands beside the name`() throws {
    let text = """
      Kim Kim/PROPN 2 nsubj
      replaced replace/VERB/VBD 0 root
      Wang Wang/PROPN 2 obj
      , ,/PUNCT/, 6 punct
      a a/DET 6 det
      judge judge/NOUN 3 appos
      , ,/PUNCT/, 9 punct
      as as/ADP 9 case
      head head/NOUN 6 nmod
      """
    #expect(try changes(text) == ["head obl replaced"])
    #expect(try changes(text.replacing("as as/ADP", with: "of of/ADP")).isEmpty)
  }

  @Test func `a noun right behind another is its head, not beside it`() throws {
    let text = """
      Audi Audi/PROPN 4 nsubj
      is be/AUX/VBZ 4 cop
      the the/DET 4 det
      premium premium/NOUN 0 root
      brand brand/NOUN 4 appos
      """
    #expect(
      try changes(text) == [
        "Audi nsubj brand", "is cop brand", "the det brand", "premium compound brand",
        "brand root root",
      ]
    )
    let apart = text.replacing(
      "premium premium/NOUN 0 root",
      with: "car car/NOUN 0 root\n, ,/PUNCT 6 punct"
    )
    .replacing("brand brand/NOUN 4 appos", with: "Audi Audi/NOUN 4 appos")
    #expect(try changes(apart).isEmpty)
  }

  @Test func `what a noun's clause has for its subject fills no place`() throws {
    let text = """
      It it/PRON 3 expl
      is be/AUX/VBZ 3 cop
      news news/NOUN 0 root
      """
    #expect(try changes(text) == ["It nsubj news"])
  }

  @Test func `a name behind a verb that needs one is its object`() throws {
    let text = """
      Moss Moss/PROPN 2 nsubj
      met meet/VERB/VBD 0 root
      Wang Wang/PROPN 2 xcomp
      Yi Yi/PROPN 3 obj
      """
    #expect(try changes(text) == ["Wang obj met", "Yi flat Wang"])
    #expect(try changes(text.replacing("met meet", with: "became become")).isEmpty)
  }

  @Test func `what a verb says stays its complement`() throws {
    let text = """
      This this/PRON 5 nsubj
      meant mean/VERB/VBD 0 root
      they they/PRON 5 nsubj
      had have/AUX/VBD 5 aux
      lost lose/VERB/VBN 2 ccomp
      . ./PUNCT 2 punct
      """
    #expect(try changes(text) == ["This nsubj meant"])
  }

  @Test func `two subjects stay where no verb has lost its own`() throws {
    let text = """
      Critics critic/NOUN 4 nsubj
      that that/PRON 3 nsubj
      complained complain/VERB/VBD 1 acl:relcl
      said say/VERB/VBD 0 root
      each each/DET 4 nsubj
      lied lie/VERB/VBD 4 ccomp
      """
    #expect(try changes(text) == [])
  }

  @Test func `an auxiliary's subject is its verb's`() throws {
    let text = """
      Cabinet Cabinet/PROPN 2 nsubj
      has have/AUX/VBZ 4 aux
      today today/NOUN 4 obl:unmarked
      endorsed endorse/VERB/VBN 0 root
      it it/PRON 4 obj
      """
    #expect(try changes(text) == ["Cabinet nsubj endorsed"])
  }

  @Test(arguments: [("calls", "VBZ", true), ("calling", "VBG", false)])
  func `a noun compounded with a finite verb is its subject`(
    form: String,
    tag: String,
    isMended: Bool
  ) throws {
    let text = """
      Plan Plan/PROPN 2 compound
      \(form) call/VERB/\(tag) 0 root
      for for/ADP 4 case
      peace peace/NOUN 2 obl
      """
    #expect(try changes(text) == (isMended ? ["Plan nsubj \(form)"] : []))
  }

  @Test func `a preposition on a part of a name is the name's`() throws {
    let text = """
      wrote write/VERB/VBD 0 root
      to to/ADP 3 case
      Amir Amir/PROPN 4 compound
      Wang Wang/PROPN 1 obl
      """
    #expect(try changes(text) == ["to case Wang"])
  }

  @Test func `a preposition within a compound stays there`() throws {
    let text = """
      saved save/VERB/VBD 0 root
      under under/ADP 4 case
      - -/PUNCT 4 punct
      age age/NOUN 5 compound
      drinkers drinker/NOUN 1 obl
      """
    #expect(try changes(text) == [])
  }

  @Test func `a tree without faults stays as it is`() throws {
    let text = """
      Kim Kim/PROPN 2 nsubj
      told tell/VERB/VBD 0 root
      Wang Wang/PROPN 2 iobj
      he he/PRON 6 nsubj
      was be/AUX/VBD 6 cop
      ready ready/ADJ 2 ccomp
      """
    #expect(try changes(text) == [])
  }
}
