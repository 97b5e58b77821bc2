import Extraction
import Ontology
import Testing

/// Descriptions that come before the name, over trees written by hand.
@Suite struct LaterNameTests {
  @Test func `a post before the name is who is given it later, at that place`() throws {
    let references = try SentenceReading.references(
      """
      The     the/DET       2 det
      mayor   mayor/NOUN    5 nsubj
      of      of/ADP        4 case
      Oslo    Oslo/PROPN    2 nmod
      left    leave/VERB    0 root
      .       ./PUNCT       5 punct

      Anna    Anna/PROPN    9 nsubj
      Lind    Lind/PROPN    1 flat
      ,       ,/PUNCT       5 punct
      the     the/DET       5 det
      mayor   mayor/NOUN    1 appos
      of      of/ADP        7 case
      Oslo    Oslo/PROPN    5 nmod
      ,       ,/PUNCT       5 punct
      slept   sleep/VERB    0 root
      .       ./PUNCT       9 punct
      """
    )
    #expect(references == ["The mayor → Anna Lind"])
  }

  @Test func `who opens an article without a name is who is named right after`() throws {
    let references = try SentenceReading.references(
      """
      A       a/DET         2 det
      woman   woman/NOUN    5 nsubj
      from    from/ADP      4 case
      Oslo    Oslo/PROPN    2 nmod
      won     win/VERB      0 root
      .       ./PUNCT       5 punct

      Anna    Anna/PROPN    3 nsubj
      Lind    Lind/PROPN    1 flat
      slept   sleep/VERB    0 root
      .       ./PUNCT       3 punct

      Lind    Lind/PROPN    2 nsubj
      left    leave/VERB    0 root
      .       ./PUNCT       2 punct
      """
    )
    #expect(references == ["A woman → Anna Lind"])
  }

  @Test func `the next president is not the president`() throws {
    let references = try SentenceReading.references(
      """
      President president/NOUN 2 nmod:desc
      Robert  Robert/PROPN  4 nsubj
      Hale    Hale/PROPN    2 flat
      left    leave/VERB    0 root
      .       ./PUNCT       4 punct

      The     the/DET       3 det
      next    next/ADJ      3 amod
      president president/NOUN 4 nsubj
      slept   sleep/VERB    0 root
      .       ./PUNCT       4 punct
      """
    )
    #expect(references == [])
  }

  @Test func `it says what the body before said`() throws {
    let references = try SentenceReading.references(
      """
      Germany Germany/PROPN 5 nsubj
      and     and/CCONJ     3 cc
      the     the/DET       4 det
      CSTO    CSTO/PROPN    1 conj
      met     meet/VERB     0 root
      .       ./PUNCT       5 punct

      The     the/DET       2 det
      CSTO    CSTO/PROPN    3 nsubj
      said    say/VERB      0 root
      Germany Germany/PROPN 5 nsubj
      left    leave/VERB    3 ccomp
      .       ./PUNCT       3 punct

      The     the/DET       2 det
      letter  letter/NOUN   3 nsubj
      failed  fail/VERB     0 root
      .       ./PUNCT       3 punct

      It      it/PRON       2 nsubj
      added   add/VERB      0 root
      Germany Germany/PROPN 4 nsubj
      lied    lie/VERB      2 ccomp
      .       ./PUNCT       2 punct
      """
    )
    #expect(references == ["It → CSTO"])
  }
}
