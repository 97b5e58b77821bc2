import Syntax
import TestKit
import Testing

@testable import Extraction

struct ClauseMenderTests {
  /// The heads, counted from 1, and relations of a mended sentence: "1:Kim 3 nsubj".
  private func mended(_ literal: String) throws -> [String] {
    let sentence = ClauseMender.mended(try #require(SentenceLiteral(literal).sentences.first))
    return (0..<sentence.count).map {
      "\(sentence.form($0)) \(sentence.heads[$0] + 1) \(sentence.relations[$0].name)"
    }
  }

  @Test func `a name that "and" joins right before a finite verb is the verb's subject`() throws {
    func words(_ auxiliary: String) throws -> [String] {
      try mended(
        """
        Kim      Kim/PROPN      2 nsubj B-PER
        said     say/VERB       0 root VerbForm=Fin
        troops   troop/NOUN     4 nsubj
        beat     beat/VERB      2 ccomp VerbForm=Fin
        Norway   Norway/PROPN   4 obj B-LOC
        and      and/CCONJ      7 cc
        Denmark  Denmark/PROPN  5 conj B-LOC
        \(auxiliary)
        move     move/VERB      2 ccomp VerbForm=Inf
        """
      )
    }
    #expect(try words("would    would/AUX      9 aux")[6] == "Denmark 9 nsubj")
    #expect(try words("to       to/PART        9 mark")[6] == "Denmark 5 conj")
  }

  @Test func `of two subjects of saying, the one before the clause is the clause's`() throws {
    let words = try mended(
      """
      Kim    Kim/PROPN   4 nsubj B-PER
      lied   lie/VERB    4 ccomp VerbForm=Fin
      ,      ,/PUNCT     2 punct
      said   say/VERB    0 root VerbForm=Fin
      Wang   Wang/PROPN  4 nsubj B-PER
      """
    )
    #expect(words.first == "Kim 2 nsubj")
    #expect(words.last == "Wang 4 nsubj")
  }

  @Test func `a name with a title is no part of the name that "and" joins to it`() throws {
    let words = try mended(
      """
      Ann    Ann/PROPN       2 compound B-PER
      Orlov  Orlov/PROPN     5 compound I-PER
      and    and/CCONJ       5 cc
      Mayor  Mayor/PROPN     5 nmod:desc
      Smith  Smith/PROPN     6 nsubj B-PER
      met    meet/VERB       0 root VerbForm=Fin
      """
    )
    #expect(words[1] == "Orlov 6 nsubj")
    #expect(words[4] == "Smith 2 conj")
  }

  @Test func `a second post is joined to the first, not to the name; another person is not`() throws
  {
    func head(_ joint: String, _ article: String) throws -> String? {
      try mended(
        """
        Orlov   Orlov/PROPN   0 root B-PER
        ,       ,/PUNCT       4 punct
        a       a/DET         4 det
        lawyer  lawyer/NOUN   1 appos
        \(joint)  \(joint)/PUNCT 8 punct
        and     and/CCONJ     8 cc
        \(article)  \(article)/DET 8 det
        teacher teacher/NOUN  1 conj
        """
      ).last
    }
    #expect(try head("–", "a") == "teacher 4 conj")
    #expect(try head(",", "now") == "teacher 4 conj")
    #expect(try head(",", "a") == "teacher 1 conj")
    #expect(try head("–", "the") == "teacher 1 conj")
  }

  @Test func `a subject that moves to a passive clause is a passive one`() throws {
    let words = try mended(
      """
      Wang   Wang/PROPN  2 nsubj B-PER
      said   say/VERB    0 root VerbForm=Fin
      Kim    Kim/PROPN   2 nsubj B-PER
      was    be/AUX      5 aux:pass
      held   hold/VERB   2 ccomp Tense=Past|VerbForm=Part
      """
    )
    #expect(words.first == "Wang 2 nsubj")
    #expect(words[2] == "Kim 5 nsubj:pass")
  }

  @Test func `saying put between a subject and its clause keeps its own subject`() throws {
    let words = try mended(
      """
      Kim    Kim/PROPN   4 nsubj B-PER
      ,      ,/PUNCT     4 punct
      he     he/PRON     4 nsubj
      said   say/VERB    0 root VerbForm=Fin
      ,      ,/PUNCT     4 punct
      lied   lie/VERB    4 ccomp VerbForm=Fin
      """
    )
    #expect(words.first == "Kim 6 nsubj")
    #expect(words[2] == "he 4 nsubj")
  }

  @Test func `a clause that has a subject gets no other`() throws {
    let words = try mended(
      """
      Kim    Kim/PROPN   5 nsubj B-PER
      it     it/PRON     3 nsubj
      rained rain/VERB   5 ccomp VerbForm=Fin
      ,      ,/PUNCT     3 punct
      said   say/VERB    0 root VerbForm=Fin
      Wang   Wang/PROPN  5 nsubj B-PER
      """
    )
    #expect(words.first == "Kim 5 nsubj")
  }

  @Test(arguments: [("3", "appos"), ("2", "obj")])
  func `a title before an owner is the owner's`(head: String, relation: String) throws {
    let words = try mended(
      """
      Iran     Iran/PROPN  2 nsubj B-LOC
      rejected reject/VERB 0 root VerbForm=Fin
      leader   leader/NOUN 2 obj
      Wang     Wang/PROPN  3 appos B-PER
      's       's/PART     4 case
      bid      bid/NOUN    \(head) \(relation)
      """
    )
    #expect(words[2] == "leader 6 nmod:poss")
    #expect(words[3] == "Wang 3 appos")
    #expect(words[5] == "bid 2 obj")
  }

  @Test func `an owner in its place stays there`() throws {
    let words = try mended(
      """
      Iran     Iran/PROPN  2 nsubj B-LOC
      rejected reject/VERB 0 root VerbForm=Fin
      Wang     Wang/PROPN  5 nmod:poss B-PER
      's       's/PART     3 case
      bid      bid/NOUN    2 obj
      """
    )
    #expect(words[2] == "Wang 5 nmod:poss")
    #expect(words[4] == "bid 2 obj")
  }

  @Test(arguments: [("before", "Kim 2 obl"), ("of", "Kim 5 compound")])
  func `a name before a span of time that an act ends is no part of it`(
    next: String,
    expected: String
  ) throws {
    let words = try mended(
      """
      Wang     Wang/PROPN   2 nsubj B-PER
      met      meet/VERB    0 root VerbForm=Fin
      with     with/ADP     5 case
      Kim      Kim/PROPN    5 compound B-PER
      hours    hour/NOUN    2 obl Number=Plur
      \(next) \(next)/ADP 7 case
      death    death/NOUN   2 obl
      """
    )
    #expect(words[3] == expected)
    #expect(words[4] == (next == "before" ? "hours 2 obl:unmarked" : "hours 2 obl"))
  }

  @Test func `who is drawn as told by saying is the subject of what is said`() throws {
    let words = try mended(
      """
      Police    police/NOUN    2 nsubj
      said      say/VERB       0 root VerbForm=Fin
      Kim       Kim/PROPN      2 iobj B-PER
      last      last/ADJ       5 amod
      December  December/PROPN 6 nsubj
      met       meet/VERB      2 ccomp VerbForm=Fin
      Wang      Wang/PROPN     6 obj B-PER
      """
    )
    #expect(words[2] == "Kim 6 nsubj")
    #expect(words[4] == "December 6 obl:unmarked")
  }

  @Test func `the time between "had" and a participle is no object`() throws {
    func words(_ time: String) throws -> [String] {
      try mended(
        """
        Kim      Kim/PROPN     2 nsubj B-PER
        had      have/VERB     0 root VerbForm=Fin
        last     last/ADJ      4 amod
        \(time)  \(time)/NOUN  2 obj
        written  write/VERB    4 acl Tense=Past|VerbForm=Part
        to       to/ADP        7 case
        Wang     Wang/PROPN    5 obl B-PER
        """
      )
    }
    #expect(try words("month")[0...1] == ["Kim 5 nsubj", "had 5 aux"])
    #expect(try words("month")[3...4] == ["month 5 obl:unmarked", "written 0 root"])
    #expect(try words("letter")[0] == "Kim 2 nsubj")
  }

  @Test func `the participle between an auxiliary and its object is the verb`() throws {
    func words(_ tag: String) throws -> [String] {
      try mended(
        """
        Kim          Kim/PROPN       2 nsubj B-PER
        has          have/\(tag)    0 root VerbForm=Fin
        intensified  intensify/VERB  4 amod Tense=Past|VerbForm=Part
        attacks      attack/NOUN     2 obj
        """
      )
    }
    #expect(
      try words("AUX") == ["Kim 3 nsubj", "has 3 aux", "intensified 0 root", "attacks 3 obj"]
    )
    #expect(try words("VERB")[1...2] == ["has 0 root", "intensified 4 amod"])
  }

  @Test func `what is past belongs to the clause before it and not to what will be`() throws {
    func words(_ auxiliary: String) throws -> [String] {
      try mended(
        """
        Kim            Kim/PROPN       3 nsubj B-PER
        \(auxiliary)  would/AUX       3 aux
        face           face/VERB       0 root VerbForm=Inf
        Wang           Wang/PROPN      3 obj B-PER
        who            who/PRON        6 nsubj
        lost           lose/VERB       4 acl:relcl Tense=Past|VerbForm=Fin
        and            and/CCONJ       8 cc
        criticized     criticize/VERB  3 conj Tense=Past|VerbForm=Fin
        """
      )
    }
    #expect(try words("would")[7] == "criticized 6 conj")
    #expect(try words("did")[7] == "criticized 3 conj")
  }

  @Test func `what somebody gives is no verb, and a gerund before it tells its kind`() throws {
    let owned = try mended(
      """
      Kim      Kim/PROPN   2 nsubj B-PER
      gave     give/VERB   0 root VerbForm=Fin
      her      her/PRON    4 nmod:poss
      backing  back/VERB   2 xcomp VerbForm=Ger
      to       to/ADP      6 case
      Wang     Wang/PROPN  4 obl B-PER
      """
    )
    #expect(owned[3] == "backing 2 obj")
    let kind = try mended(
      """
      Kim           Kim/PROPN         2 nsubj B-PER
      gave          give/VERB         0 root VerbForm=Fin
      resounding    resound/VERB      2 xcomp VerbForm=Ger
      endorsements  endorsement/NOUN  3 obj
      of            of/ADP            6 case
      Wang          Wang/PROPN        4 nmod B-PER
      """
    )
    #expect(kind[2...3] == ["resounding 4 amod", "endorsements 2 obj"])
  }

  @Test func `one blames whoever is named right before the clause`() throws {
    func words(_ verb: String) throws -> [String] {
      try mended(
        """
        Iran     Iran/PROPN      2 nsubj B-LOC
        vowed    vow/VERB        0 root VerbForm=Fin
        revenge  revenge/NOUN    2 obj
        on       on/ADP          5 case
        Norway   Norway/PROPN    3 nmod B-LOC
        ,        ,/PUNCT         9 punct
        which    which/PRON      9 obj
        it       it/PRON         9 nsubj
        \(verb)  \(verb)/VERB    3 acl:relcl VerbForm=Fin
        """
      )
    }
    #expect(try words("blame")[8] == "blame 5 acl:relcl")
    #expect(try words("announce")[8] == "announce 3 acl:relcl")
  }

  @Test func `a clause with its own subject is what somebody is told`() throws {
    func clause(_ opening: String, _ subject: String) throws -> String? {
      try mended(
        """
        Kim        Kim/PROPN       2 nsubj B-PER
        told       tell/VERB       0 root VerbForm=Fin
        reporters  reporter/NOUN   2 iobj
        on         on/ADP          5 case
        Sunday     Sunday/PROPN    3 nmod
        that       that/SCONJ      \(opening)
        Wang       Wang/PROPN      \(subject) B-PER
        lied       lie/VERB        3 acl:relcl VerbForm=Fin
        """
      ).last
    }
    #expect(try clause("8 mark", "8 nsubj") == "lied 2 ccomp")
    #expect(try clause("8 nsubj", "8 obj") == "lied 3 acl:relcl")
    #expect(try clause("8 obj", "8 nsubj") == "lied 3 acl:relcl")
  }

  @Test func `what somebody is appointed to do is no reason of it`() throws {
    func clause(_ verb: String, _ deed: String) throws -> String? {
      try mended(
        """
        Kim      Kim/PROPN       3 nsubj:pass B-PER
        was      be/AUX          3 aux:pass
        \(verb)ed  \(verb)/VERB  0 root VerbForm=Part
        Monday   Monday/PROPN    3 obl:unmarked
        to       to/PART         6 mark
        \(deed)  \(deed)/VERB   3 advcl VerbForm=Inf
        """
      ).last
    }
    #expect(try clause("appoint", "lead") == "lead 3 xcomp")
    #expect(try clause("appoint", "please") == "please 3 advcl")
    #expect(try clause("rush", "lead") == "lead 3 advcl")
  }

  @Test func `what somebody is elected is nobody whom they elect`() throws {
    func post(_ subject: String) throws -> String? {
      try mended(
        """
        Kim      Kim/PROPN       3 \(subject) B-PER
        was      be/AUX          3 aux
        elected  elect/VERB      0 root VerbForm=Part
        mayor    mayor/NOUN      3 obj
        """
      ).last
    }
    #expect(try post("nsubj:pass") == "mayor 3 xcomp")
    #expect(try post("nsubj") == "mayor 3 obj")
  }

  @Test func `a past verb right behind the name that opens a sentence is its root`() throws {
    func words(_ label: String) throws -> [String] {
      try mended(
        """
        Oslo     Oslo/PROPN      4 compound B-ORG
        United   United/ADJ      4 amod \(label)
        sacked   sack/VERB       4 amod Tense=Past|VerbForm=Part
        manager  manager/NOUN    0 root
        Kim      Kim/PROPN       4 appos B-PER
        and      and/CCONJ       7 cc
        left     leave/VERB      4 conj VerbForm=Fin
        .        ./PUNCT         4 punct
        """
      )
    }
    #expect(
      try words("I-ORG") == [
        "Oslo 2 compound", "United 3 nsubj", "sacked 0 root", "manager 3 obj", "Kim 4 appos",
        "and 7 cc", "left 3 conj", ". 3 punct",
      ]
    )
    #expect(try words("O")[3] == "manager 0 root")
    #expect(try mended("manager  manager/NOUN  0 root") == ["manager 0 root"])
  }

  @Test func `a year between commas behind what is told of a subject belongs to that`() throws {
    func year(_ close: String) throws -> String {
      try mended(
        """
        Kim      Kim/PROPN       11 nsubj B-PER
        born     bear/VERB       1 acl Tense=Past|VerbForm=Part
        in       in/ADP          4 case
        Oslo     Oslo/PROPN      2 obl B-LOC
        ,        ,/PUNCT         6 punct
        Norway   Norway/PROPN    4 appos B-LOC
        ,        ,/PUNCT         9 punct
        in       in/ADP          9 case
        1950     1950/NUM        11 obl
        \(close)  \(close)/PUNCT  9 punct
        left     leave/VERB      0 root VerbForm=Fin
        """
      )[8]
    }
    #expect(try year(",") == "1950 2 obl")
    #expect(try year("-") == "1950 11 obl")
  }

  @Test func `who stands between commas behind the place of a post holds it`() throws {
    func words(_ kind: String) throws -> [String] {
      try mended(
        """
        The          the/DET           2 det
        president    president/NOUN    11 nsubj
        of           of/ADP            4 case
        Norway       Norway/PROPN      2 nmod B-LOC
        ,            ,/PUNCT           6 punct
        Kim          Kim/PROPN         4 conj \(kind)
        ,            ,/PUNCT           10 punct
        and          and/CCONJ         10 cc
        his          his/PRON          10 nmod:poss
        counterpart  counterpart/NOUN  4 conj
        met          meet/VERB         0 root VerbForm=Fin
        """
      )
    }
    let person = try words("B-PER")
    #expect(person[5] == "Kim 2 appos")
    #expect(person[9] == "counterpart 2 conj")
    #expect(try words("B-LOC")[5] == "Kim 4 conj")
  }

  @Test func `what a sentence without a verb tells of a name is its verb`() throws {
    func words(_ object: String) throws -> [String] {
      try mended(
        """
        the      the/DET         2 det
        leader   leader/NOUN     0 root
        ,        ,/PUNCT         4 punct
        Kim      Kim/PROPN       2 appos B-PER
        ,        ,/PUNCT         6 punct
        named    name/VERB       2 acl Tense=Past|VerbForm=Part
        \(object)  6 obj
        .        ./PUNCT         2 punct
        """
      )
    }
    let sentence = try words("Wang Wang/PROPN")
    #expect(sentence[1] == "leader 6 nsubj")
    #expect(sentence[5] == "named 0 root")
    #expect(try words("mayor mayor/NOUN")[1] == "leader 0 root")
  }

  @Test func `what somebody is accused of by others is no deed of theirs`() throws {
    func deed(_ verb: String) throws -> String? {
      try mended(
        """
        Kim      Kim/PROPN       2 nsubj:pass B-PER
        \(verb)ed  \(verb)/VERB  0 root VerbForm=Part
        by       by/ADP          4 case
        Norway   Norway/PROPN    2 obl:agent B-LOC
        of       of/SCONJ        6 mark
        spying   spy/VERB        4 acl VerbForm=Ger
        """
      ).last
    }
    #expect(try deed("suspect") == "spying 2 advcl")
    #expect(try deed("visit") == "spying 4 acl")
  }

  @Test(arguments: [("promise", "obj", "sue 4 acl"), ("car", "obj", "sue 2 advcl")])
  func `what a noun before it means is no purpose`(
    noun: String,
    relation: String,
    expected: String
  )
    throws
  {
    let words = try mended(
      """
      Kim    Kim/PROPN       2 nsubj B-PER
      used   use/VERB        0 root VerbForm=Fin
      his    his/PRON        4 nmod:poss
      \(noun) \(noun)/NOUN 2 \(relation)
      to     to/PART         6 mark
      sue    sue/VERB        2 advcl VerbForm=Inf
      Acme   Acme/PROPN      6 obj B-ORG
      """
    )
    #expect(words[5] == expected)
  }
}
