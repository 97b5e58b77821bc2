import TestKit
import Testing

/// Contacts read from the words beside a verb, in sentences whose trees are torn.
struct ContactTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      met: {family: contact, from: [person, state], to: [person, state], symmetric: true}
      visited: {family: contact, from: [person], to: [place, state]}
      called: {family: contact, from: [person], to: [person], symmetric: true}
      """
    )
  }

  @Test func `a title that the tree takes for an object leads to its name`() {
    #expect(
      rules.statements(
        """
        Kim        Kim/PROPN        2 nsubj B-PER
        met        meet/VERB        0 root VerbForm=Fin
        Envoy      Envoy/PROPN      2 obj
        to         to/ADP           6 case
        the        the/DET          6 det
        Basra      Basra/PROPN      2 obl B-LOC
        Wang       Wang/PROPN       6 flat B-PER
        """
      ).contains("Kim —met— Wang")
    )
  }

  @Test func `the tree's own subject of a verb is believed`() {
    #expect(
      rules.statements(
        """
        Aides  aide/NOUN    4 nsubj Number=Plur
        of     of/ADP       3 case
        Kim    Kim/PROPN    1 nmod B-PER
        met    meet/VERB    0 root VerbForm=Fin
        Envoy  Envoy/PROPN  4 obj
        Wang   Wang/PROPN   5 flat B-PER
        """
      ).isEmpty
    )
  }

  @Test func `a visit needs no subject in the tree`() {
    #expect(
      rules.statements(
        """
        that     that/PRON    2 nsubj
        Kim      Kim/VERB     0 root B-PER
        has      have/AUX     4 aux
        visited  visit/VERB   2 acl:relcl
        Basra    Basra/PROPN  4 obj B-LOC
        """
      ) == ["Kim —visited→ Basra"]
    )
  }

  @Test func `who is called a name is not called up`() {
    func called(_ next: String) -> [String] {
      rules.statements(
        """
        Kim     Kim/PROPN   2 nsubj B-PER
        called  call/VERB   0 root VerbForm=Fin
        Wang    Wang/PROPN  2 xcomp B-PER
        \(next)
        say     say/VERB    2 advcl VerbForm=Inf
        """
      )
    }
    #expect(called("to      to/PART    5 mark") == ["Kim —called— Wang"])
    #expect(called("a       a/DET      5 det").isEmpty)
  }

  @Test func `who is called something in quotes is not called up`() throws {
    let rules = try Rules(
      """
      called:
        family: contact
        from: [person]
        to: [person]
        symmetric: true
        patterns:
          - 'call/VERB >nsubj SUBJECT >obj OBJECT'
      """
    )
    func called(_ next: String) -> [String] {
      rules.statements(
        """
        Kim     Kim/PROPN   2 nsubj B-PER
        called  call/VERB   0 root VerbForm=Fin
        Wang    Wang/PROPN  2 obj B-PER
        \(next)
        humble  humble/ADJ  2 xcomp
        """
      )
    }
    #expect(called("today   today/NOUN  2 obl:unmarked") == ["Kim —called— Wang"])
    #expect(called("“       “/PUNCT     5 punct").isEmpty)
  }

  @Test func `those whose posts are described are met by name`() {
    let found = rules.statements(
      """
      Kim        Kim/PROPN        2 nsubj B-PER
      met        meet/VERB        0 root VerbForm=Fin
      with       with/ADP         5 case
      the        the/DET          5 det
      president  president/NOUN   2 obl
      of         of/ADP           7 case
      Spain      Spain/PROPN      5 nmod B-LOC
      ,          ,/PUNCT          9 punct
      Wang       Wang/PROPN       7 appos B-PER
      ,          ,/PUNCT          17 punct
      and        and/CCONJ        17 cc
      Lee        Lee/PROPN        17 nmod:poss B-PER
      's         's/PART          12 case
      son        son/NOUN         17 compound
      -          -/PUNCT          14 punct
      in         in/ADP           17 case
      -          -/PUNCT          17 punct
      law        law/NOUN         5 conj
      Cho        Cho/PROPN        18 appos B-PER
      .          ./PUNCT          2 punct
      """
    )
    #expect(Set(found) == ["Kim —met— Wang", "Kim —met— Cho"])
  }

  @Test func `all who are listed as taking part in talks met each other`() {
    let found = rules.statements(
      """
      The       the/DET        2 det
      talks     talk/NOUN      4 nsubj:pass Number=Plur
      were      be/AUX         4 aux:pass
      attended  attend/VERB    0 root
      by        by/ADP         6 case
      envoys    envoy/NOUN     4 obl Number=Plur
      of        of/ADP         8 case
      Iran      Iran/PROPN     6 nmod B-LOC
      ,         ,/PUNCT        10 punct
      Egypt     Egypt/PROPN    6 appos B-LOC
      and       and/CCONJ      12 cc
      China     China/PROPN    10 conj B-LOC
      .         ./PUNCT        4 punct
      """
    )
    #expect(
      Set(found) == ["Iran —met— Egypt", "Iran —met— China", "Egypt —met— China"]
    )
  }

  @Test func `nobody met at a ceremony that a list attended`() {
    let found = rules.statements(
      """
      The       the/DET        2 det
      burial    burial/NOUN    4 nsubj:pass
      was       be/AUX         4 aux:pass
      attended  attend/VERB    0 root
      by        by/ADP         6 case
      envoys    envoy/NOUN     4 obl Number=Plur
      of        of/ADP         8 case
      Iran      Iran/PROPN     6 nmod B-LOC
      and       and/CCONJ      10 cc
      Egypt     Egypt/PROPN    8 conj B-LOC
      .         ./PUNCT        4 punct
      """
    )
    #expect(found.isEmpty)
  }

  @Test func `each of a list is met, whatever the tree hangs them on`() {
    let found = rules.statements(
      """
      Kim        Kim/PROPN        2 nsubj B-PER
      met        meet/VERB        0 root VerbForm=Fin
      Envoy      Envoy/PROPN      2 obj
      Wang       Wang/PROPN       3 flat B-PER
      ,          ,/PUNCT          7 punct
      trade      trade/NOUN       7 compound
      envoy      envoy/NOUN       8 nmod:desc
      Holt       Holt/PROPN       4 flat B-PER
      and        and/CCONJ        10 cc
      Lind       Lind/PROPN       4 conj B-PER
      .          ./PUNCT          2 punct
      """
    )
    #expect(Set(found) == ["Kim —met— Wang", "Kim —met— Holt", "Kim —met— Lind"])
  }

  @Test func `talks of three join those behind with`() {
    func found(_ kind: String) -> [String] {
      rules.statements(
        """
        The    the/DET      3 det
        \(kind)  \(kind)/ADJ  3 amod
        talks  talk/NOUN    8 nsubj Number=Plur
        with   with/ADP     5 case
        Iran   Iran/PROPN   3 nmod B-LOC
        and    and/CCONJ    7 cc
        Egypt  Egypt/PROPN  5 conj B-LOC
        ended  end/VERB     0 root VerbForm=Fin
        """
      )
    }
    #expect(found("trilateral") == ["Iran —met— Egypt"])
    #expect(found("long").isEmpty)
  }

  @Test func `those who meet somebody without a name did not meet each other`() {
    func meet(_ next: String) -> [String] {
      rules.statements(
        """
        Kim      Kim/PROPN     4 nsubj B-PER
        and      and/CCONJ     3 cc
        Wang     Wang/PROPN    1 conj B-PER
        met      meet/VERB     0 root VerbForm=Fin
        \(next)
        farmers  farmer/NOUN   4 obl Number=Plur
        .        ./PUNCT       4 punct
        """
      )
    }
    #expect(meet("near near/ADP 6 case") == ["Kim —met— Wang"])
    #expect(meet("with with/ADP 6 case").isEmpty)
    #expect(meet("local local/ADJ 6 amod").isEmpty)
  }

  @Test func `a chancellor of the Exchequer is met by name`() {
    let found = rules.statements(
      """
      Kim         Kim/PROPN         2 nsubj B-PER
      met         meet/VERB         0 root VerbForm=Fin
      Chancellor  Chancellor/PROPN  2 obj
      of          of/ADP            6 case
      the         the/DET           6 det
      Exchequer   Exchequer/PROPN   3 nmod
      Wang        Wang/PROPN        6 flat B-PER
      .           ./PUNCT           2 punct
      """
    )
    #expect(found == ["Kim —met— Wang"])
  }

  @Test func `who travels back does not visit`() {
    func travelled(_ adverb: String) -> [String] {
      rules.statements(
        """
        Kim        Kim/PROPN      2 nsubj B-PER
        travelled  travel/VERB    0 root VerbForm=Fin
        \(adverb)   \(adverb)/ADV  2 advmod
        to         to/ADP         5 case
        Basra      Basra/PROPN    2 obl B-LOC
        .          ./PUNCT        2 punct
        """
      )
    }
    #expect(travelled("quickly") == ["Kim —visited→ Basra"])
    #expect(travelled("back").isEmpty)
  }

  @Test func `who speaks by telephone calls`() {
    func spoke(_ noun: String) -> [String] {
      rules.statements(
        """
        after    after/ADP      2 case
        Kim      Kim/PROPN      0 root B-PER
        and      and/CCONJ      4 cc
        Wang     Wang/PROPN     2 conj B-PER
        spoke    speak/VERB     2 conj VerbForm=Fin
        by       by/ADP         7 case
        \(noun)  \(noun)/NOUN   5 obl
        """
      )
    }
    #expect(spoke("telephone") == ["Kim —called— Wang"])
    #expect(spoke("turns").isEmpty)
  }

  @Test func `a call that the tree hangs on a purpose is that of the sentence's subject`() {
    let found = rules.statements(
      """
      Kim      Kim/PROPN      2 nsubj B-PER
      named    name/VERB      0 root VerbForm=Fin
      steps    step/NOUN      2 obj
      to       to/PART        5 mark
      end      end/VERB       3 acl VerbForm=Inf
      it       it/PRON        5 obj
      during   during/ADP     9 case
      a        a/DET          9 det
      call     call/NOUN      5 obl
      with     with/ADP       11 case
      Wang     Wang/PROPN     9 nmod B-PER
      """
    )
    #expect(found == ["Kim —called— Wang"])
  }

  @Test func `those who say something in a telephone call call each other`() {
    func called(_ noun: String) -> [String] {
      rules.statements(
        """
        Kim      Kim/PROPN      5 nsubj B-PER
        and      and/CCONJ      4 cc
        Mayor    Mayor/PROPN    4 nmod:desc
        Wang     Wang/PROPN     1 conj B-PER
        agreed   agree/VERB     0 root VerbForm=Fin
        in       in/ADP         9 case
        a        a/DET          9 det
        phone    phone/NOUN     9 compound
        \(noun)  \(noun)/NOUN   5 obl
        .        ./PUNCT        5 punct
        """
      )
    }
    #expect(called("call") == ["Kim —called— Wang"])
    #expect(called("shop").isEmpty)
  }

  @Test func `a meeting is that of the only two whom a sentence names`() {
    func met(_ noun: String) -> [String] {
      rules.statements(
        """
        Kim      Kim/PROPN        2 nsubj B-PER
        praised  praise/VERB      0 root VerbForm=Fin
        Wang     Wang/PROPN       2 obj B-PER
        and      and/CCONJ        5 cc
        \(noun)  \(noun)/NOUN     3 conj Number=Plur
        after    after/ADP        9 case
        their    their/PRON       9 nmod:poss
        first    first/ADJ        9 amod
        meeting  meeting/NOUN     2 obl
        """
      )
    }
    #expect(met("reforms") == ["Kim —met— Wang"])
    #expect(met("minister").isEmpty)
  }

  @Test func `those of whom a pronoun says that they meet are the only two of a sentence`() {
    func met(_ noun: String) -> [String] {
      rules.statements(
        """
        Kim      Kim/PROPN        2 nsubj B-PER
        told     tell/VERB        0 root VerbForm=Fin
        Wang     Wang/PROPN       2 obj B-PER
        of       of/ADP           5 case
        \(noun)  \(noun)/NOUN     2 obl Number=Plur
        when     when/SCONJ       9 mark
        the      the/DET          8 det
        two      two/NUM          9 nsubj
        met      meet/VERB        2 advcl VerbForm=Fin
        .        ./PUNCT          2 punct
        """
      )
    }
    #expect(met("plan") == ["Kim —met— Wang"])
    #expect(met("minister").isEmpty)
  }
}
