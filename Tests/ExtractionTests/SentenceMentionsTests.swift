import Syntax
import TestKit
import Testing

@testable import Extraction

struct SentenceMentionsTests {
  /// The names that a word of a literal stands for.
  private func names(of word: String, in literal: String) throws -> [String] {
    let text = SentenceLiteral(literal)
    let sentence = try #require(text.sentences.first)
    let held = SentenceMentions(Rules.mentions(text.sentences), sentence: 0, sentence)
    let place = try #require((0..<sentence.count).first { sentence.form($0) == word })
    return held.mentions(at: place).map { held.cluster($0).name }
  }

  private func leaders(_ noun: String, _ preposition: String) -> String {
    """
    The the/DET 2 det
    \(noun)s \(noun)/NOUN 9 nsubj Number=Plur
    \(preposition) \(preposition)/ADP 4 case
    Iran Iran/PROPN 2 nmod B-LOC
    , ,/PUNCT 6 punct
    Russia Russia/PROPN 4 conj B-LOC
    and and/CCONJ 8 cc
    China China/PROPN 4 conj B-LOC
    met meet/VERB 0 root Tense=Past|VerbForm=Fin
    Egypt Egypt/PROPN 9 obj B-LOC
    """
  }

  @Test(arguments: [("leader", "of"), ("envoy", "from"), ("negotiator", "for")])
  func `people of several states stand for all of them`(noun: String, preposition: String) throws {
    #expect(
      try names(of: noun + "s", in: leaders(noun, preposition)) == ["Iran", "Russia", "China"]
    )
  }

  @Test(arguments: [("river", "of"), ("leader", "in")])
  func `other nouns and other prepositions lend no name`(noun: String, preposition: String) throws {
    #expect(try names(of: noun + "s", in: leaders(noun, preposition)).isEmpty)
  }

  @Test func `a noun in apposition stands for the name that it describes`() throws {
    let text = """
      Acme    Acme/PROPN   8 nsubj B-ORG
      ,       ,/PUNCT      4 punct
      a       a/DET        4 det
      company company/NOUN 1 appos
      she     she/PRON     6 nsubj
      founded found/VERB   4 acl:relcl Tense=Past|VerbForm=Fin
      ,       ,/PUNCT      4 punct
      failed  fail/VERB    0 root Tense=Past|VerbForm=Fin
      """
    #expect(try names(of: "company", in: text) == ["Acme"])
  }

  @Test func `a predicate noun stands for its subject, but not without a copula`() throws {
    let text = """
      Acme    Acme/PROPN   4 nsubj B-ORG
      is      be/AUX       4 cop Tense=Pres|VerbForm=Fin
      the     the/DET      4 det
      company company/NOUN 0 root
      she     she/PRON     6 nsubj
      founded found/VERB   4 acl:relcl Tense=Past|VerbForm=Fin
      """
    #expect(try names(of: "company", in: text) == ["Acme"])
    #expect(
      try names(of: "company", in: text.replacing("4 cop", with: "4 aux")).isEmpty
    )
  }

  @Test func `what is done to a described noun is done to the name`() throws {
    let rules = try Rules(
      """
      founded:
        family: structure
        from: [person]
        to: [organization]
        patterns: ['found/VERB >nsubj SUBJECT >obj OBJECT']
      """
    )
    #expect(
      rules.statements(
        """
        Acme    Acme/PROPN   4 nsubj B-ORG
        is      be/AUX       4 cop Tense=Pres|VerbForm=Fin
        the     the/DET      4 det
        company company/NOUN 0 root
        that    that/PRON    7 obj
        Anna    Anna/PROPN   7 nsubj B-PER
        founded found/VERB   4 acl:relcl Tense=Past|VerbForm=Fin
        """
      ) == ["Anna —founded→ Acme"]
    )
  }

  @Test func `the last of several titles gives its name to all`() throws {
    let text = """
      Wang Wang/PROPN 2 nsubj B-PER
      met meet/VERB 0 root Tense=Past|VerbForm=Fin
      Secretary Secretary/PROPN 2 obj
      of of/ADP 5 case
      State State/PROPN 3 nmod
      and and/CCONJ 7 cc
      Senator Senator/PROPN 3 conj
      from from/ADP 11 case
      New New/PROPN 11 compound B-LOC
      York York/PROPN 11 compound I-LOC
      Clinton Clinton/PROPN 7 nmod B-PER
      """
    #expect(try names(of: "Senator", in: text) == ["Clinton"])
    #expect(try names(of: "Secretary", in: text) == ["Clinton"])
  }

  @Test func `a person behind a preposition is not who bears the title`() throws {
    let text = """
      Wang Wang/PROPN 2 nsubj B-PER
      met meet/VERB 0 root Tense=Past|VerbForm=Fin
      Friends Friends/PROPN 2 obj
      of of/ADP 5 case
      Clinton Clinton/PROPN 3 nmod B-PER
      """
    #expect(try names(of: "Friends", in: text).isEmpty)
  }

  @Test func `a leader with a name of his own stands for no body`() throws {
    let text = """
      Iran Iran/PROPN 3 nmod:poss B-LOC
      's 's/PART 1 case
      leader leader/NOUN 6 nsubj
      , ,/PUNCT 5 punct
      Kim Kim/PROPN 3 appos B-PER
      spoke speak/VERB 0 root Tense=Past|VerbForm=Fin
      """
    #expect(try names(of: "leader", in: text) == ["Kim"])
    #expect(try names(of: "leader", in: text.replacing("B-PER", with: "")) == ["Iran"])
  }

  @Test func `the name behind a body is its leader's`() throws {
    let text = """
      The the/DET 2 det
      leader leader/NOUN 7 nsubj
      of of/ADP 4 case
      Iran Iran/PROPN 2 nmod B-LOC
      , ,/PUNCT 6 punct
      Kim Kim/PROPN 4 appos B-PER
      spoke speak/VERB 0 root Tense=Past|VerbForm=Fin
      """
    #expect(try names(of: "leader", in: text) == ["Kim"])
  }

  @Test func `lawyers and campaigns act for a person, brothers do not`() throws {
    func text(_ noun: String) -> String {
      """
      Wang Wang/PROPN 3 nmod:poss B-PER
      's 's/PART 1 case
      \(noun) \(noun)/NOUN 4 nsubj
      spoke speak/VERB 0 root Tense=Past|VerbForm=Fin
      """
    }
    #expect(try names(of: "campaign", in: text("campaign")) == ["Wang"])
    #expect(try names(of: "brother", in: text("brother")).isEmpty)
  }

  @Test func `a government with a capital acts for its state, a minister does not`() throws {
    func text(_ noun: String) -> String {
      """
      Iran Iran/PROPN 2 compound B-LOC
      \(noun) \(noun)/PROPN 3 nsubj
      spoke speak/VERB 0 root Tense=Past|VerbForm=Fin
      """
    }
    #expect(try names(of: "Government", in: text("Government")) == ["Iran"])
    #expect(try names(of: "Minister", in: text("Minister")).isEmpty)
  }

  @Test(arguments: ["province", "airport", "camp"])
  func `a place's name stands for its kind of place`(noun: String) throws {
    let text = """
      Wang Wang/PROPN 2 nsubj B-PER
      reached reach/VERB 0 root Tense=Past|VerbForm=Fin
      Xanadu Xanadu/PROPN 4 compound B-LOC
      \(noun) \(noun)/NOUN 2 obj
      """
    #expect(try names(of: noun, in: text) == ["Xanadu"])
  }

  @Test func `officials of two nationalities stand for both`() throws {
    let text = """
      Iranian Iranian/ADJ 4 amod B-LOC
      and and/CCONJ 3 cc
      Russian Russian/ADJ 1 conj B-LOC
      officials official/NOUN 5 nsubj Number=Plur
      spoke speak/VERB 0 root Tense=Past|VerbForm=Fin
      """
    #expect(try names(of: "officials", in: text) == ["Iran", "Russia"])
  }

  @Test func `a name that the tree tears apart is held by both parts`() throws {
    let text = """
      South South/PROPN 3 conj B-LOC
      Korea Korea/PROPN 3 nsubj I-LOC
      agreed agree/VERB 0 root Tense=Past|VerbForm=Fin
      """
    #expect(try names(of: "South", in: text) == ["South Korea"])
    #expect(try names(of: "Korea", in: text) == ["South Korea"])
  }

  @Test(arguments: [("officials", "official"), ("troops", "troops")])
  func `people of two states stand for both`(form: String, lemma: String) throws {
    let text = """
      Iranian Iranian/ADJ 4 amod B-LOC
      and and/CCONJ 3 cc
      Russian Russian/ADJ 1 conj B-LOC
      \(form) \(lemma)/NOUN 5 nsubj
      met meet/VERB 0 root Tense=Past|VerbForm=Fin
      """
    let found = try names(of: form, in: text)
    #expect(found == ["Iran", "Russia"])
    #expect(try names(of: form, in: text.replacing(lemma + "/", with: "film/")).isEmpty)
  }

  @Test func `a body before a post and a name says whose post it is`() throws {
    func isBodyOfPost(_ lines: String) throws -> Bool {
      let text = SentenceLiteral(lines)
      let sentence = try #require(text.sentences.first)
      let held = SentenceMentions(Rules.mentions(text.sentences), sentence: 0, sentence)
      let body = try #require(held.indices.first { held.cluster($0).name == "Acme" })
      return held.isBodyOfPost(body, sentence)
    }
    let text = """
      Police police/NOUN 2 nsubj
      arrested arrest/VERB 0 root Tense=Past|VerbForm=Fin
      Acme Acme/PROPN 2 obj B-ORG
      founder founder/NOUN 5 nmod:desc
      Wang Wang/PROPN 2 obj B-PER
      """
    #expect(try isBodyOfPost(text))
    #expect(try !isBodyOfPost(text.replacing("founder/NOUN 5", with: "sued/VERB 2")))
    #expect(try !isBodyOfPost(text.replacing("B-PER", with: "")))
  }

  @Test func `chiefs act for their body, a chief does not`() throws {
    func text(_ number: String) -> String {
      """
      Acme Acme/PROPN 2 compound B-ORG
      bosses boss/NOUN 3 nsubj Number=\(number)
      met meet/VERB 0 root Tense=Past|VerbForm=Fin
      """
    }
    #expect(try names(of: "bosses", in: text("Plur")) == ["Acme"])
    #expect(try names(of: "bosses", in: text("Sing")).isEmpty)
  }

  @Test func `officials and counterparts of joined nationalities stand for their states`() throws {
    let text = """
      Kim  Kim/PROPN 2 nsubj B-PER
      met  meet/VERB 0 root
      Iranian Iranian/ADJ 6 amod B-LOC
      and  and/CCONJ 5 cc
      Egyptian Egyptian/ADJ 3 conj B-LOC
      counterparts counterpart/NOUN 2 obj Number=Plur
      """
    #expect(try names(of: "counterparts", in: text).count == 2)
  }

  @Test(arguments: [("President", "PROPN", true), ("lawmakers", "NOUN", false)])
  func `a body before a post and a name only says whose post it is`(
    noun: String,
    tag: String,
    isPost: Bool
  ) throws {
    let text = SentenceLiteral(
      """
      Kim  Kim/PROPN 2 nsubj B-PER
      told tell/VERB 0 root
      Iran Iran/PROPN 4 compound B-LOC
      \(noun) \(noun)/\(tag) 2 obj \(tag == "NOUN" ? "Number=Plur" : "Number=Sing")
      Wang Wang/PROPN 4 flat B-PER
      """
    )
    let sentence = try #require(text.sentences.first)
    let held = SentenceMentions(Rules.mentions(text.sentences), sentence: 0, sentence)
    let state = try #require(held.indices.first { held.cluster($0).name == "Iran" })
    #expect(held.isBodyOfPost(state, sentence) == isPost)
  }

  @Test(arguments: [("flat", ["Wang"]), ("conj", [])])
  func `a title with a state stands for the name right behind the state`(
    relation: String,
    names: [String]
  ) throws {
    let literal = """
      Kim        Kim/PROPN        2 nsubj B-PER
      met        meet/VERB        0 root VerbForm=Fin
      President  President/PROPN  2 obj
      of         of/ADP           5 case
      Iran       Iran/PROPN       3 nmod B-LOC
      Wang       Wang/PROPN       5 \(relation) B-PER
      """
    #expect(try self.names(of: "President", in: literal) == names)
  }

  @Test func `a title stands for the name that the tree puts beside it`() throws {
    let literal = """
      Kim        Kim/PROPN        2 nsubj B-PER
      spoke      speak/VERB       0 root VerbForm=Fin
      with       with/ADP         4 case
      president  president/NOUN   2 obl
      Wang       Wang/PROPN       2 obl B-PER
      """
    #expect(try names(of: "president", in: literal) == ["Wang"])
  }
}
