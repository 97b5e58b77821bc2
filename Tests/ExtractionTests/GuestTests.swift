import Syntax
import TestKit
import Testing

@testable import Extraction

/// Guests and hosts: whose bare titles are whose, and names beside "visiting" and "to".
struct GuestTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      visited:
        family: contact
        from: [person]
        to: [place, state]
        patterns:
          - 'arrive/VERB >nsubj SUBJECT >obl[in] OBJECT'
      met: {family: contact, from: [person, state], to: [person, state], symmetric: true}
      """
    )
  }

  @Test func `a bare minister is none of the state where he arrives`() {
    func posts(_ verb: String) -> [String] {
      rules.statements(
        """
        Foreign  foreign/ADJ    2 amod
        Minister minister/NOUN  3 nmod:desc
        Rezaei   Rezaei/PROPN   4 nsubj B-PER
        \(verb)  \(verb)/VERB   0 root VerbForm=Fin
        in       in/ADP         6 case
        Egypt    Egypt/PROPN    4 obl B-LOC
        . ./PUNCT 4 punct
        """
      )
      .filter { $0.contains("works-for") }
    }
    #expect(posts("arrive").isEmpty)
    #expect(posts("believe") == ["Rezaei —works-for→ Egypt"])
  }

  @Test(arguments: [("Egypt", "Rezaei —leads→ Egypt"), ("Russia", "Rezaei —leads→ Russia")])
  func `a bare president leads the state in which a guest meets him`(place: String, post: String) {
    let found = rules.statements(
      """
      Egypt  Egypt/PROPN  4 nsubj B-LOC
      and    and/CCONJ    3 cc
      Russia  Russia/PROPN  1 conj B-LOC
      slept  sleep/VERB   0 root VerbForm=Fin
      . ./PUNCT 4 punct

      In        in/ADP         2 case
      \(place)  \(place)/PROPN 4 obl B-LOC
      Kim       Kim/PROPN      4 nsubj B-PER
      met       meet/VERB      0 root VerbForm=Fin
      President President/PROPN 6 nmod:desc
      Rezaei    Rezaei/PROPN   4 obj B-PER
      . ./PUNCT 4 punct
      """
    )
    #expect(found.contains(post))
  }

  @Test(arguments: [("police chief", true), ("Mayor", true), ("senator", false)])
  func `some titles tell the press at home`(title: String, isLocal: Bool) {
    #expect(ServedStates.isLocal(title) == isLocal)
  }

  @Test func `who hosts a meeting meets those who attend it`() {
    let found = rules.statements(
      """
      The       the/DET      2 det
      talks     talk/NOUN    4 nsubj:pass Number=Plur
      were      be/AUX       4 aux:pass
      hosted    host/VERB    0 root
      by        by/ADP       6 case
      Iran      Iran/PROPN   4 obl:agent B-LOC
      and       and/CCONJ    8 cc
      attended  attend/VERB  4 conj
      by        by/ADP       10 case
      Egypt     Egypt/PROPN  8 obl:agent B-LOC
      . ./PUNCT 4 punct
      """
    )
    #expect(found == ["Iran —met— Egypt"])
  }

  private func mended(_ literal: String) throws -> [String] {
    let sentence = ClauseMender.mended(try #require(SentenceLiteral(literal).sentences.first))
    return (0..<sentence.count).map {
      "\(sentence.form($0)) \(sentence.heads[$0] + 1) \(sentence.relations[$0].name)"
    }
  }

  @Test func `who is visiting is not visited`() throws {
    let words = try mended(
      """
      Kim       Kim/PROPN      2 nsubj B-PER
      held      hold/VERB      0 root VerbForm=Fin
      talks     talk/NOUN      2 obj Number=Plur
      with      with/SCONJ     5 mark
      visiting  visit/VERB     2 advcl VerbForm=Ger
      President President/PROPN 7 nmod:desc
      Rezaei    Rezaei/PROPN   5 obj B-PER
      """
    )
    #expect(words[3] == "with 7 case")
    #expect(words[4] == "visiting 7 amod")
    #expect(words[6] == "Rezaei 3 nmod")
  }

  @Test func `a nationality before a title is nothing that is done`() throws {
    let words = try mended(
      """
      Kim        Kim/PROPN        2 nsubj B-PER
      sent       send/VERB        0 root VerbForm=Fin
      help       help/NOUN        2 obj
      to         to/PART          5 mark
      Turkish    turkish/VERB     3 acl
      President  President/PROPN  7 nmod:desc
      Rezaei     Rezaei/PROPN     5 obj B-PER
      """
    )
    #expect(words[3] == "to 7 case")
    #expect(words[4] == "Turkish 7 amod")
    #expect(words[6] == "Rezaei 3 nmod")
  }

  @Test func `a preposition before a title with a hyphen leads to the name`() throws {
    let words = try mended(
      """
      Kim        Kim/PROPN        2 nsubj B-PER
      spoke      speak/VERB       0 root VerbForm=Fin
      to         to/ADP           4 case
      Secretary  Secretary/PROPN  7 nmod:desc
      -          -/PUNCT          4 punct
      General    General/PROPN    7 nmod:desc
      Rezaei     Rezaei/PROPN     2 obl B-PER
      """
    )
    #expect(words[2] == "to 7 case")
  }

  @Test func `North and South are halves that "and" joins`() throws {
    let words = try mended(
      """
      North  North/PROPN  4 compound
      and    and/CCONJ    3 cc
      South  South/PROPN  1 conj
      Korea  Korea/PROPN  5 nsubj B-LOC
      met    meet/VERB    0 root VerbForm=Fin
      """
    )
    #expect(
      words == ["North 5 nsubj", "and 4 cc", "South 4 compound", "Korea 1 conj", "met 0 root"]
    )
    #expect(
      try ShippedLexicons.entities(in: "Envoys of North and South Korea met.")
        == ["North Korea: state", "South Korea: state"]
    )
  }

  @Test(arguments: [("the", ["Egypt"]), ("any", [])])
  func `a president acts for the state`(determiner: String, names: [String]) throws {
    let text = SentenceLiteral(
      """
      \(determiner) \(determiner)/DET 3 det
      Egyptian   Egyptian/ADJ       3 amod B-LOC
      president  president/NOUN  4 nsubj
      met        meet/VERB       0 root VerbForm=Fin
      Spain      Spain/PROPN     4 obj B-LOC
      """
    )
    let sentence = try #require(text.sentences.first)
    let held = SentenceMentions(Rules.mentions(text.sentences), sentence: 0, sentence)
    #expect(held.mentions(at: 2).count == names.count)
  }

  @Test func `a state before "and" is no part of the state behind it`() throws {
    let words = try mended(
      """
      Egypt   Egypt/PROPN  4 compound B-LOC
      and     and/CCONJ    3 cc
      Saudi   Saudi/PROPN  1 conj
      Arabia  Arabia/PROPN 5 nsubj B-LOC
      met     meet/VERB    0 root VerbForm=Fin
      """
    )
    #expect(
      words == ["Egypt 5 nsubj", "and 4 cc", "Saudi 4 compound", "Arabia 1 conj", "met 0 root"]
    )
  }

  @Test func `a town that "of" names is what its noun means`() throws {
    let text = SentenceLiteral(
      """
      Kim    Kim/PROPN    2 nsubj B-PER
      left   leave/VERB   0 root
      the    the/DET      4 det
      city   city/NOUN    2 obj
      of     of/ADP       6 case
      Basra  Basra/PROPN  4 nmod B-LOC
      """
    )
    let sentence = try #require(text.sentences.first)
    let held = SentenceMentions(Rules.mentions(text.sentences), sentence: 0, sentence)
    #expect(held.mentions(at: 3).map { held.cluster($0).name } == ["Basra"])
  }
}
