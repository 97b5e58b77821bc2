import Extraction
import Ontology
import Testing

/// Pronouns in and around clauses and quotations, and descriptions of persons and bodies, over
/// trees written by hand.
@Suite struct DescriptionTests {
  @Test func `a pronoun in a quotation is not who speaks it`() throws {
    let references = try SentenceReading.references(
      """
      Robert  Robert/PROPN  3 nsubj
      Hale    Hale/PROPN    1 flat
      praised praise/VERB   0 root
      Paul    Paul/PROPN    3 obj
      Moss    Moss/PROPN    4 flat
      .       ./PUNCT       3 punct

      "       "/PUNCT       3 punct
      He      he/PRON       3 nsubj
      won     win/VERB      6 ccomp
      "       "/PUNCT       3 punct
      Hale    Hale/PROPN    6 nsubj
      said    say/VERB      0 root
      .       ./PUNCT       6 punct
      """
    )
    #expect(references == ["He → Paul Moss"])
  }

  @Test func `a pronoun of what somebody says is rather the speaker`() throws {
    let references = try SentenceReading.references(
      """
      Robert  Robert/PROPN  3 nsubj
      Hale    Hale/PROPN    1 flat
      slept   sleep/VERB    0 root
      .       ./PUNCT       3 punct

      Hale    Hale/PROPN    2 nsubj
      left    leave/VERB    0 root
      .       ./PUNCT       2 punct

      Friends friend/NOUN   2 nsubj
      called  call/VERB     0 root
      Hale    Hale/PROPN    2 obj
      .       ./PUNCT       2 punct

      Paul    Paul/PROPN    3 nsubj
      Moss    Moss/PROPN    1 flat
      told    tell/VERB     0 root
      Hale    Hale/PROPN    3 iobj
      he      he/PRON       6 nsubj
      won     win/VERB      3 ccomp
      .       ./PUNCT       3 punct
      """
    )
    #expect(references == ["he → Paul Moss"])
  }

  @Test func `a pronoun in a phrase before the subject is the subject`() throws {
    let references = try SentenceReading.references(
      """
      Robert  Robert/PROPN  3 nsubj
      Hale    Hale/PROPN    1 flat
      left    leave/VERB    0 root
      .       ./PUNCT       3 punct

      After   after/ADP     3 case
      his     he/PRON       3 nmod:poss
      arrest  arrest/NOUN   7 obl
      ,       ,/PUNCT       3 punct
      Paul    Paul/PROPN    7 nsubj
      Moss    Moss/PROPN    5 flat
      wept    weep/VERB     0 root
      .       ./PUNCT       7 punct

      In      in/ADP        3 case
      its     its/PRON      3 nmod:poss
      report  report/NOUN   6 obl
      ,       ,/PUNCT       3 punct
      NATO    NATO/PROPN    6 nsubj
      agreed  agree/VERB    0 root
      .       ./PUNCT       6 punct
      """
    )
    #expect(references == ["his → Paul Moss", "its → NATO"])
  }

  @Test func `the suspect is who was arrested, or who is called so`() throws {
    let references = try SentenceReading.references(
      """
      Police  police/NOUN   2 nsubj
      arrested arrest/VERB  0 root
      Paul    Paul/PROPN    2 obj
      Moss    Moss/PROPN    3 flat
      .       ./PUNCT       2 punct

      The     the/DET       2 det
      suspect suspect/NOUN  3 nsubj
      wept    weep/VERB     0 root
      .       ./PUNCT       3 punct

      They    they/PRON     2 nsubj
      named   name/VERB     0 root
      the     the/DET       4 det
      gunman  gunman/NOUN   2 obj
      as      as/ADP        6 case
      Robert  Robert/PROPN  2 obl
      Hale    Hale/PROPN    6 flat
      .       ./PUNCT       2 punct

      The     the/DET       2 det
      gunman  gunman/NOUN   3 nsubj
      fled    flee/VERB     0 root
      .       ./PUNCT       3 punct
      """
    )
    #expect(references.contains("The suspect → Paul Moss"))
    #expect(references.contains("The gunman → Robert Hale"))
  }

  @Test func `fighters are the group that they were named after`() throws {
    let references = try SentenceReading.references(
      """
      Houthi  Houthi/PROPN  2 compound
      rebels  rebel/NOUN    3 nsubj Number=Plur
      left    leave/VERB    0 root
      .       ./PUNCT       3 punct

      Iran    Iran/PROPN    2 nsubj
      backs   back/VERB     0 root
      the     the/DET       4 det
      rebels  rebel/NOUN    2 obj Number=Plur
      .       ./PUNCT       2 punct
      """
    )
    #expect(references == ["the rebels → Houthi"])
  }

  @Test func `parliament needs no article`() throws {
    let references = try SentenceReading.references(
      """
      The     the/DET       3 det
      Iraqi   Iraqi/ADJ     3 amod
      Parliament Parliament/PROPN 4 nsubj
      met     meet/VERB     0 root
      .       ./PUNCT       4 punct

      He      he/PRON       2 nsubj
      told    tell/VERB     0 root
      parliament parliament/NOUN 2 obj
      .       ./PUNCT       2 punct
      """
    )
    #expect(references == ["parliament → Iraqi Parliament"])
  }

  @Test func `an opening description goes on with the subject before`() throws {
    let references = try SentenceReading.references(
      """
      Robert  Robert/PROPN  3 nsubj
      Hale    Hale/PROPN    1 flat
      thanked thank/VERB    0 root
      Paul    Paul/PROPN    3 obj
      Moss    Moss/PROPN    4 flat
      .       ./PUNCT       3 punct

      The     the/DET       3 det
      former  former/ADJ    3 amod
      minister minister/NOUN 4 nsubj
      wept    weep/VERB     0 root
      .       ./PUNCT       4 punct

      The     the/DET       2 det
      minister minister/NOUN 3 nsubj
      left    leave/VERB    0 root
      .       ./PUNCT       3 punct
      """
    )
    #expect(references == ["The former minister → Robert Hale"])
  }

  @Test func `both are the two who were named together`() throws {
    let references = try SentenceReading.references(
      """
      Robert  Robert/PROPN  6 nsubj
      Hale    Hale/PROPN    1 flat
      and     and/CCONJ     4 cc
      Paul    Paul/PROPN    1 conj
      Moss    Moss/PROPN    4 flat
      ran     run/VERB      0 root
      .       ./PUNCT       6 punct

      Both    both/PRON     2 nsubj
      won     win/VERB      0 root
      .       ./PUNCT       2 punct
      """
    )
    #expect(references == ["Both → Robert Hale", "Both → Paul Moss"])
  }

  @Test func `a post with capitals is who was given it`() throws {
    let references = try SentenceReading.references(
      """
      Home      Home/PROPN      2 compound
      Secretary Secretary/PROPN 3 nmod
      Paul      Paul/PROPN      5 nsubj
      Moss      Moss/PROPN      3 flat
      left      leave/VERB      0 root
      .         ./PUNCT         5 punct

      Friends   friend/NOUN     2 nsubj
      met       meet/VERB       0 root
      the       the/DET         5 det
      Home      Home/PROPN      5 compound
      Secretary Secretary/PROPN 2 obj
      .         ./PUNCT         2 punct
      """
    )
    #expect(references == ["the Home Secretary → Paul Moss"])
  }

  @Test func `whoever says something of a man is not the man`() throws {
    let references = try SentenceReading.references(
      """
      Paul    Paul/PROPN    3 nsubj
      Moss    Moss/PROPN    1 flat
      said    say/VERB      0 root
      the     the/DET       5 det
      man     man/NOUN      6 nsubj
      fled    flee/VERB     3 ccomp
      .       ./PUNCT       3 punct
      """
    )
    #expect(references == [])
  }

  @Test func `it is no body where it is a day or is known`() throws {
    let references = try SentenceReading.references(
      """
      NATO    NATO/PROPN    2 nsubj
      met     meet/VERB     0 root
      .       ./PUNCT       2 punct

      It      it/PRON       4 nsubj
      is      be/AUX        4 cop
      a       a/DET         4 det
      day     day/NOUN      0 root
      .       ./PUNCT       4 punct

      NATO    NATO/PROPN    2 nsubj
      left    leave/VERB    0 root
      .       ./PUNCT       2 punct

      It      it/PRON       3 nsubj:pass
      is      be/AUX        3 aux:pass
      known   know/VERB     0 root
      .       ./PUNCT       3 punct
      """
    )
    #expect(references == [])
  }

  @Test func `a post that nobody was given is the subject before`() throws {
    let references = try SentenceReading.references(
      """
      Paul    Paul/PROPN    3 nsubj
      Moss    Moss/PROPN    1 flat
      left    leave/VERB    0 root
      .       ./PUNCT       3 punct

      Moss    Moss/PROPN    2 nsubj
      wept    weep/VERB     0 root
      .       ./PUNCT       2 punct

      In      in/ADP        3 case
      a       a/DET         3 det
      letter  letter/NOUN   8 obl
      ,       ,/PUNCT       3 punct
      the     the/DET       7 det
      prime   prime/ADJ     7 amod
      minister minister/NOUN 8 nsubj
      agreed  agree/VERB    0 root
      .       ./PUNCT       8 punct
      """
    )
    #expect(references == ["the prime minister → Paul Moss"])
  }

  @Test func `a post at a body is that of its person, spoken of before`() throws {
    let references = try SentenceReading.references(
      """
      Acme    Acme/PROPN    4 nmod:poss
      Bank    Bank/PROPN    1 flat
      's      's/PART       1 case
      Paul    Paul/PROPN    6 nsubj
      Moss    Moss/PROPN    4 flat
      wept    weep/VERB     0 root
      .       ./PUNCT       6 punct

      The     the/DET       2 det
      bank    bank/NOUN     4 nmod:poss
      's      's/PART       2 case
      director director/NOUN 5 nsubj
      agreed  agree/VERB    0 root
      .       ./PUNCT       5 punct
      """
    )
    #expect(references.contains { $0.hasSuffix("director → Paul Moss") })
  }

  @Test func `who spoke goes on speaking`() throws {
    let references = try SentenceReading.references(
      """
      Robert  Robert/PROPN  3 nsubj
      Hale    Hale/PROPN    1 flat
      said    say/VERB      0 root
      Paul    Paul/PROPN    6 nsubj
      Moss    Moss/PROPN    4 flat
      slept   sleep/VERB    3 ccomp
      .       ./PUNCT       3 punct

      He      he/PRON       2 nsubj
      said    say/VERB      0 root
      Moss    Moss/PROPN    4 nsubj
      won     win/VERB      2 ccomp
      .       ./PUNCT       2 punct
      """
    )
    #expect(references == ["He → Robert Hale"])
  }

  @Test func `a noun with an age means the person lately spoken of`() throws {
    let references = try SentenceReading.references(
      """
      Robert  Robert/PROPN  3 nsubj
      Hale    Hale/PROPN    1 flat
      slept   sleep/VERB    0 root
      .       ./PUNCT       3 punct

      Fans        fan/NOUN         2 nsubj
      praised     praise/VERB      0 root
      the         the/DET          5 det
      31-year-old 31-year-old/ADJ  5 amod
      teacher     teacher/NOUN     2 obj
      .           ./PUNCT          2 punct
      """
    )
    #expect(references.contains("the 31-year-old teacher → Robert Hale"))
  }

  @Test func `the leaders of two states are who leads them`() throws {
    func leaders(_ phrase: String) throws -> Set<String> {
      Set(
        try SentenceReading.references(
          """
          Kenyan     Kenyan/ADJ       2 amod
          President  President/PROPN  5 nsubj
          Robert     Robert/PROPN     2 flat
          Hale       Hale/PROPN       2 flat
          slept      sleep/VERB       0 root
          .          ./PUNCT          5 punct

          Ugandan    Ugandan/ADJ      2 amod
          President  President/PROPN  5 nsubj
          Paul       Paul/PROPN       2 flat
          Moss       Moss/PROPN       2 flat
          slept      sleep/VERB       0 root
          .          ./PUNCT          5 punct

          \(phrase)
          won        win/VERB         0 root
          .          ./PUNCT          7 punct
          """
        )
      )
    }
    let behind = try leaders(
      """
      The        the/DET          2 det
      leaders    leader/NOUN      7 nsubj Number=Plur
      of         of/ADP           4 case
      Kenya      Kenya/PROPN      2 nmod
      and        and/CCONJ        6 cc
      Uganda     Uganda/PROPN     4 conj
      """
    )
    #expect(behind == ["The leaders → Robert Hale", "The leaders → Paul Moss"])
    let before = try leaders(
      """
      The        the/DET          6 det
      two        two/NUM          6 nummod
      Kenyan     Kenyan/ADJ       6 amod
      and        and/CCONJ        5 cc
      Ugandan    Ugandan/ADJ      3 conj
      leaders    leader/NOUN      7 nsubj Number=Plur
      """
    )
    let words = "The two Kenyan and Ugandan leaders"
    #expect(before == ["\(words) → Robert Hale", "\(words) → Paul Moss"])
  }
}
