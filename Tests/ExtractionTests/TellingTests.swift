import TestKit
import Testing

/// Contacts read from what somebody tells somebody, sends or receives, far from the noun that names
/// the occasion.
struct TellingTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      met: {family: contact, from: [person, state], to: [person, state], symmetric: true}
      visited: {family: contact, from: [person], to: [place, state]}
      called:
        family: contact
        from: [person, state]
        to: [person, state]
        symmetric: true
        patterns: ['call/VERB >nsubj SUBJECT >obj OBJECT']
      wrote-to:
        family: contact
        from: [person, organization]
        to: [person]
        patterns:
          - 'letter/NOUN >nmod[to] OBJECT <obl[in] (*/VERB >nsubj SUBJECT)'
          - 'letter/NOUN >nmod[to] OBJECT >acl:relcl (publish/VERB >obl:agent SUBJECT)'
      """
    )
  }

  /// "Kim told Wang that it stays open, in a phone call"
  private func told(_ comma: String, _ kind: String, _ noun: String) -> [String] {
    rules.statements(
      """
      Kim      Kim/PROPN      2 nsubj B-PER
      told     tell/VERB      0 root VerbForm=Fin
      Wang     Wang/PROPN     2 obj B-PER
      that     that/SCONJ     6 mark
      it       it/PRON        6 nsubj
      stays    stay/VERB      2 ccomp VerbForm=Fin
      open     open/ADJ       6 xcomp
      \(comma) x/PUNCT        6 punct
      in       in/ADP         12 case
      a        a/DET          12 det
      \(kind)  \(kind)/NOUN   12 compound
      \(noun)  \(noun)/NOUN   6 obl
      """
    )
  }

  @Test func `what is told in a call or a meeting behind a comma is told there`() {
    #expect(told(",", "phone", "call").contains("Kim —called— Wang"))
    #expect(told(",", "morning", "meeting").contains("Kim —met— Wang"))
    #expect(told("soon", "phone", "call").isEmpty)
    #expect(told(",", "press", "release").isEmpty)
  }

  @Test func `a letter from somebody to somebody needs no tree`() {
    #expect(
      rules.statements(
        """
        He      he/PRON       2 nsubj
        saw     see/VERB      0 root VerbForm=Fin
        the     the/DET       4 det
        letter  letter/NOUN   2 obj
        from    from/ADP      6 case
        Kim     Kim/PROPN     2 obl B-PER
        to      to/ADP        8 case
        Wang    Wang/PROPN    6 nmod B-PER
        .       ./PUNCT       2 punct
        """
      ).contains("Kim —wrote-to→ Wang")
    )
  }

  @Test func `a visit by somebody to a place needs no tree`() {
    #expect(
      rules.statements(
        """
        The     the/DET       2 det
        visit   visit/NOUN    7 nsubj
        by      by/ADP        4 case
        Kim     Kim/PROPN     2 nmod B-PER
        to      to/ADP        6 case
        Basra   Basra/PROPN   4 nmod B-LOC
        began   begin/VERB    0 root VerbForm=Fin
        """
      ).contains("Kim —visited→ Basra")
    )
  }

  @Test func `two whose meeting it is met`() {
    func meeting(_ noun: String) -> [String] {
      rules.statements(
        """
        Kim      Kim/PROPN      7 nsubj B-PER
        and      and/CCONJ      6 cc
        Wang     Wang/PROPN     1 conj B-PER
        's       's/PART        3 case
        first    first/ADJ      6 amod
        \(noun)  \(noun)/NOUN   7 nsubj
        lasted   last/VERB      0 root VerbForm=Fin
        long     long/ADV       7 advmod
        .        ./PUNCT        7 punct
        """
      )
    }
    #expect(meeting("meeting").contains("Kim —met— Wang"))
    #expect(meeting("marriage").isEmpty)
  }

  @Test func `guests who are named as some of many are met`() {
    func welcomed(_ guests: String) -> [String] {
      rules.statements(
        """
        Kim        Kim/PROPN       2 nsubj B-PER
        welcomed   welcome/VERB    0 root VerbForm=Fin
        many       many/ADJ        4 amod
        \(guests)  \(guests.dropLast())/NOUN 2 obj Number=Plur
        ,          ,/PUNCT         4 punct
        including  include/VERB    7 case
        Wang       Wang/PROPN      8 nmod B-PER
        today      today/NOUN      2 obl
        """
      )
    }
    #expect(welcomed("leaders").contains("Kim —met— Wang"))
    #expect(welcomed("remarks").isEmpty)
  }

  @Test func `who calls somebody something makes no call`() {
    func called(_ mark: String) -> [String] {
      rules.statements(
        """
        Kim      Kim/PROPN     2 nsubj B-PER
        called   call/VERB     0 root VerbForm=Fin
        Wang     Wang/PROPN    2 obj B-PER
        ,        ,/PUNCT       5 punct
        friend   friend/NOUN   3 appos
        ,        ,/PUNCT       5 punct
        \(mark)  x/PUNCT       8 punct
        mild     mild/ADJ      2 xcomp
        """
      )
    }
    #expect(called("“").isEmpty)
  }

  @Test func `a post stands for the name behind the last of its bodies`() {
    func called(_ comma: String) -> [String] {
      rules.statements(
        """
        The      the/DET       2 det
        head     head/NOUN     9 nsubj
        of       of/ADP        5 case
        the      the/DET       5 det
        board    board/NOUN    2 nmod
        \(comma) x/PUNCT       7 punct
        Kim      Kim/PROPN     5 appos B-PER
        ,        ,/PUNCT       7 punct
        called   call/VERB     0 root VerbForm=Fin
        Wang     Wang/PROPN    9 obj B-PER
        """
      )
    }
    #expect(called(",") == ["Kim —called— Wang"])
    #expect(called("soon").isEmpty)
  }

  @Test func `who publishes a letter did not write it`() {
    #expect(
      rules.statements(
        """
        He         he/PRON        2 nsubj
        saw        see/VERB       0 root VerbForm=Fin
        a          a/DET          4 det
        letter     letter/NOUN    2 obj
        to         to/ADP         6 case
        Wang       Wang/PROPN     4 nmod B-PER
        that       that/PRON      9 nsubj:pass
        was        be/AUX         9 aux:pass VerbForm=Fin
        published  publish/VERB   4 acl:relcl
        by         by/ADP         11 case
        KCNA       KCNA/PROPN     9 obl:agent B-ORG
        """
      ).isEmpty
    )
  }

  @Test func `a letter is not told by a quotation that ends before it`() {
    func wrote(_ mark: String) -> [String] {
      rules.statements(
        """
        Kim      Kim/PROPN      2 nsubj B-PER
        won      win/VERB       0 root VerbForm=Fin
        \(mark)  x/PUNCT        2 punct
        in       in/ADP         6 case
        a        a/DET          6 det
        letter   letter/NOUN    2 obl
        to       to/ADP         8 case
        Wang     Wang/PROPN     6 nmod B-PER
        """
      )
    }
    #expect(wrote("”").isEmpty)
    #expect(wrote(",") == ["Kim —wrote-to→ Wang"])
  }
}
