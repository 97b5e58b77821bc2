import Extraction
import Ontology
import Testing

/// Which of several entities near by a pronoun or description means, over trees written by hand.
@Suite struct AntecedentTests {
  @Test func `a name in apposition to a subject is the subject`() throws {
    let references = try SentenceReading.references(
      """
      Paul      Paul/PROPN      4 nmod:poss
      Moss      Moss/PROPN      1 flat
      's        's/PART         1 case
      secretary secretary/NOUN  9 nsubj
      ,         ,/PUNCT         6 punct
      Robert    Robert/PROPN    4 appos
      Hale      Hale/PROPN      6 flat
      ,         ,/PUNCT         6 punct
      left      leave/VERB      0 root
      .         ./PUNCT         9 punct

      He        he/PRON         2 nsubj
      slept     sleep/VERB      0 root
      .         ./PUNCT         2 punct
      """
    )
    #expect(references == ["He → Robert Hale"])
  }

  @Test func `what somebody is part of is their own`() throws {
    let references = try SentenceReading.references(
      """
      China     China/PROPN     2 nsubj
      claims    claim/VERB      0 root
      Taiwan    Taiwan/PROPN    2 obj
      as        as/ADP          5 case
      part      part/NOUN       2 obl
      of        of/ADP          8 case
      its       its/PRON        8 nmod:poss
      territory territory/NOUN  5 nmod
      .         ./PUNCT         2 punct
      """
    )
    #expect(references == ["its → China"])
  }

  @Test func `who is joined with somebody of theirs is whose they are`() throws {
    let references = try SentenceReading.references(
      """
      Robert    Robert/PROPN    3 nsubj
      Hale      Hale/PROPN      1 flat
      met       meet/VERB       0 root
      Paul      Paul/PROPN      3 obj
      Moss      Moss/PROPN      4 flat
      and       and/CCONJ       8 cc
      his       his/PRON        8 nmod:poss
      wife      wife/NOUN       4 conj
      .         ./PUNCT         3 punct
      """
    )
    #expect(references == ["his → Paul Moss"])
  }

  @Test func `whom a pronoun called he is no she`() throws {
    let references = try SentenceReading.references(
      """
      Quin      Quin/PROPN      3 nsubj
      Holm      Holm/PROPN      1 flat
      said      say/VERB        0 root
      he        he/PRON         5 nsubj
      hurt      hurt/VERB       3 ccomp
      her       her/PRON        5 obj
      .         ./PUNCT         3 punct
      """
    )
    #expect(references == ["he → Quin Holm"])
  }

  @Test func `it goes on with an object without a name`() throws {
    let references = try SentenceReading.references(
      """
      Norway    Norway/PROPN    2 nsubj
      thanked   thank/VERB      0 root
      Sweden    Sweden/PROPN    2 obj
      .         ./PUNCT         2 punct

      Norway    Norway/PROPN    2 nsubj
      shut      shut/VERB       0 root
      the       the/DET         4 det
      road      road/NOUN       2 obj   Number=Sing
      and       and/CCONJ       6 cc
      opened    open/VERB       2 conj
      it        it/PRON         6 obj
      .         ./PUNCT         2 punct
      """
    )
    #expect(references == [])
  }

  @Test func `a possessive is of the nearer subject`() throws {
    let references = try SentenceReading.references(
      """
      Robert    Robert/PROPN    3 nsubj
      Hale      Hale/PROPN      1 flat
      said      say/VERB        0 root
      Paul      Paul/PROPN      6 nsubj
      Moss      Moss/PROPN      4 flat
      sold      sell/VERB       3 ccomp
      his       his/PRON        8 nmod:poss
      house     house/NOUN      6 obj
      .         ./PUNCT         3 punct
      """
    )
    #expect(references == ["his → Paul Moss"])
  }

  @Test func `who spoke goes on speaking behind sentences of quoted words`() throws {
    let references = try SentenceReading.references(
      """
      Robert    Robert/PROPN    3 nsubj
      Hale      Hale/PROPN      1 flat
      told      tell/VERB       0 root
      Paul      Paul/PROPN      3 iobj
      Moss      Moss/PROPN      4 flat
      .         ./PUNCT         3 punct

      "         "/PUNCT         3 punct
      Moss      Moss/PROPN      3 nsubj
      won       win/VERB        0 root
      .         ./PUNCT         3 punct
      "         "/PUNCT         3 punct

      He        he/PRON         2 nsubj
      added     add/VERB        0 root
      this      this/PRON       2 obj
      .         ./PUNCT         2 punct
      """
    )
    #expect(references == ["He → Robert Hale"])
  }

  @Test func `what people without a name do is not what two states do`() throws {
    let references = try SentenceReading.references(
      """
      Norway    Norway/PROPN    4 nsubj
      and       and/CCONJ       3 cc
      Sweden    Sweden/PROPN    1 conj
      urged     urge/VERB       0 root
      residents resident/NOUN   4 obj   Number=Plur
      to        to/PART         7 mark
      leave     leave/VERB      4 xcomp
      their     their/PRON      9 nmod:poss
      homes     home/NOUN       7 obj   Number=Plur
      .         ./PUNCT         4 punct
      """
    )
    #expect(references == [])
  }
}
