import Syntax
import TestKit
import Testing

@testable import Extraction

struct SentenceGraphTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      accused:
        family: conflict
        from: [person, state]
        to: [person, state]
        patterns: ['accuse|blame|ban|deny/VERB >nsubj SUBJECT >obj OBJECT']
      met:
        family: contact
        from: [person, state]
        to: [person, state]
        symmetric: true
        patterns:
          - 'meet/VERB >nsubj SUBJECT >obj OBJECT'
          - 'talk/NOUN >nmod[between] SUBJECT >nmod[between] OBJECT'
      """
    )
  }

  /// The edges that the tree does not have: "met nsubj Putin".
  private func derived(_ literal: String) throws -> [String] {
    let sentence = try #require(SentenceLiteral(literal).sentences.first)
    let extractor = rules.extractor
    let graph = SentenceGraph(
      sentence,
      symbols: extractor.table.symbols,
      words: extractor.words,
      isTriggerNoun: extractor.isTriggerNoun
    )
    return graph.edges.filter(\.isDerived).map { edge in
      let symbol = extractor.table.symbols.words.first { $0.value == edge.preposition }?.key
      return sentence.form(Int(edge.head)) + " " + edge.relation.name
        + (symbol.map { "[\($0)]" } ?? "") + " " + sentence.form(Int(edge.dependent))
    }
  }

  @Test func `an offer to do something that hangs on the verb is its owner's act`() throws {
    let edges = try derived(
      """
      Wang     Wang/PROPN  2 nsubj B-PER
      repeated repeat/VERB 0 root VerbForm=Fin
      Li       Li/PROPN    5 nmod:poss B-PER
      's       's/PART     3 case
      offer    offer/NOUN  2 obj
      to       to/PART     7 mark
      meet     meet/VERB   2 advcl VerbForm=Inf
      Kim      Kim/PROPN   7 obj B-PER
      """
    )
    #expect(edges.contains("meet nsubj Li"))
    #expect(edges.contains { $0.hasPrefix("offer acl") && $0.hasSuffix("meet") })
  }

  @Test func `a passive subject without a passive auxiliary is an active one`() {
    #expect(
      rules.statements(
        """
        Wang    Wang/PROPN  2 nsubj:pass B-PER
        accused accuse/VERB 0 root Tense=Past|VerbForm=Part
        Kim     Kim/PROPN   2 obj B-PER
        """
      ) == ["Wang —accused→ Kim"]
    )
  }

  @Test func `a passive with its auxiliary or its agent stays one`() {
    #expect(
      rules.statements(
        """
        Kim     Kim/PROPN   3 nsubj:pass B-PER
        was     be/AUX      3 aux:pass Tense=Past|VerbForm=Fin
        accused accuse/VERB 0 root Tense=Past|VerbForm=Part
        by      by/ADP      5 case
        Wang    Wang/PROPN  3 obl:agent B-PER
        """
      ) == ["Wang —accused→ Kim"]
    )
    #expect(
      rules.statements(
        """
        Kim     Kim/PROPN   2 nsubj:pass B-PER
        accused accuse/VERB 0 root Tense=Past|VerbForm=Part
        by      by/ADP      4 case
        Wang    Wang/PROPN  2 obl:agent B-PER
        """
      ) == ["Wang —accused→ Kim"]
    )
  }

  @Test func `a second participle shares the passive auxiliary of the first`() throws {
    let edges = try derived(
      """
      Kim     Kim/PROPN   3 nsubj:pass B-PER
      was     be/AUX      3 aux:pass Tense=Past|VerbForm=Fin
      seized  seize/VERB  0 root Tense=Past|VerbForm=Part
      and     and/CCONJ   5 cc
      accused accuse/VERB 3 conj Tense=Past|VerbForm=Part
      """
    )
    #expect(edges.contains("accused obj Kim"))
    #expect(!edges.contains("accused nsubj Kim"))
  }

  @Test(arguments: [
    ("blamed", "blam"), ("banned", "bann"), ("denied", "deni"), ("blames", "blame+"),
    ("banning", "bannin"), ("denies", "denie"),
  ])
  func `a verb with a wrong lemma is found by its regular forms`(form: String, lemma: String) {
    #expect(
      rules.statements(
        """
        Wang    Wang/PROPN  2 nsubj B-PER
        \(form) \(lemma)/VERB 0 root VerbForm=Fin
        Kim     Kim/PROPN   2 obj B-PER
        """
      ) == ["Wang —accused→ Kim"]
    )
  }

  @Test func `a noun with a wrong lemma is not taken for a verb`() {
    #expect(
      rules.statements(
        """
        Kim    Kim/PROPN   3 obj B-PER
        Wang   Wang/PROPN  3 nsubj B-PER
        blamed blam/NOUN   0 root
        """
      ).isEmpty
    )
  }

  @Test func `what is joined to a name inside a title phrase shares its part`() {
    #expect(
      rules.statements(
        """
        Wang       Wang/PROPN       2 nsubj B-PER
        met        meet/VERB        0 root Tense=Past|VerbForm=Fin
        Chancellor chancellor/NOUN  2 obj
        Merkel     Merkel/PROPN     3 flat B-PER
        and        and/CCONJ        6 cc
        Macron     Macron/PROPN     4 conj B-PER
        """
      ) == ["Wang —met— Merkel", "Wang —met— Macron"]
    )
  }

  @Test func `talks between the government of one and another are between both`() throws {
    let text = """
      Talks      talk/NOUN       9 nsubj Number=Plur
      between    between/ADP     4 case
      the        the/DET         4 det
      government government/NOUN 1 nmod
      of         of/ADP          6 case
      Iran       Iran/PROPN      4 nmod B-LOC
      and        and/CCONJ       8 cc
      Wang       Wang/PROPN      6 conj B-PER
      failed     fail/VERB       0 root Tense=Past|VerbForm=Fin
      """
    #expect(try derived(text).contains("Talks nmod[between] Wang"))
    #expect(rules.statements(text) == ["Iran —met— Wang"])
  }

  @Test func `a first word's capital hides no plural`() {
    #expect(
      rules.statements(
        """
        Talks   Talks/PROPN  6 nsubj
        between between/ADP  3 case
        Iran    Iran/PROPN   1 nmod B-LOC
        and     and/CCONJ    5 cc
        China   China/PROPN  3 conj B-LOC
        failed  fail/VERB    0 root Tense=Past|VerbForm=Fin
        """
      ) == ["Iran —met— China"]
    )
  }

  @Test func `the object of the second verb is the first one's, too`() throws {
    let text = """
      Wang   Wang/PROPN  2 nsubj B-PER
      met    meet/VERB   0 root Tense=Past|VerbForm=Fin
      and    and/CCONJ   4 cc
      blamed blame/VERB  2 conj Tense=Past|VerbForm=Fin
      Kim    Kim/PROPN   4 obj B-PER
      """
    #expect(rules.statements(text) == ["Wang —met— Kim", "Wang —accused→ Kim"])
    // "met on Monday and blamed Kim" says nothing of whom he met.
    let parted = """
      Wang   Wang/PROPN   2 nsubj B-PER
      met    meet/VERB    0 root Tense=Past|VerbForm=Fin
      on     on/ADP       4 case
      Monday Monday/PROPN 2 obl
      and    and/CCONJ    6 cc
      blamed blame/VERB   2 conj Tense=Past|VerbForm=Fin
      Kim    Kim/PROPN    6 obj B-PER
      """
    #expect(rules.statements(parted) == ["Wang —accused→ Kim"])
  }

  @Test func `following a meeting is no form of to follow`() throws {
    let text = """
      Following following/VERB 3 case VerbForm=Ger
      a         a/DET          3 det
      talk      talk/NOUN      7 obl
      with      with/ADP       5 case
      Kim       Kim/PROPN      3 nmod B-PER
      Wang      Wang/PROPN     7 nsubj B-PER
      left      leave/VERB     0 root Tense=Past|VerbForm=Fin
      """
    #expect(try derived(text).contains("talk nmod:poss Wang"))
  }
}
