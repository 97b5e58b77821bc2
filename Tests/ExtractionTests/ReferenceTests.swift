import Extraction
import Ontology
import Testing

/// Pronouns and descriptions, over trees written by hand.
@Suite struct ReferenceTests {
  @Test func `he is the man who was the subject, she the woman`() throws {
    let references = try SentenceReading.references(
      """
      Robert  Robert/PROPN  3 nsubj
      Hale    Hale/PROPN    1 flat
      met     meet/VERB     0 root   Tense=Past|VerbForm=Fin
      Anna    Anna/PROPN    3 obj
      Lind    Lind/PROPN    4 flat
      .       ./PUNCT       3 punct

      She     she/PRON      2 nsubj
      thanked thank/VERB    0 root   Tense=Past|VerbForm=Fin
      him     he/PRON       2 obj
      .       ./PUNCT       2 punct
      """
    )
    #expect(references == ["She → Anna Lind", "him → Robert Hale"])
  }

  @Test func `a reflexive is the subject, a plain object is not`() throws {
    let references = try SentenceReading.references(
      """
      Robert  Robert/PROPN  3 nsubj
      Hale    Hale/PROPN    1 flat
      met     meet/VERB     0 root
      Paul    Paul/PROPN    3 obj
      Moss    Moss/PROPN    4 flat
      .       ./PUNCT       3 punct

      Moss    Moss/PROPN    2 nsubj
      blamed  blame/VERB    0 root
      him     he/PRON       2 obj
      and     and/CCONJ     5 cc
      hurt    hurt/VERB     2 conj
      .       ./PUNCT       2 punct

      Hale    Hale/PROPN    2 nsubj
      blamed  blame/VERB    0 root
      himself himself/PRON  2 obj
      .       ./PUNCT       2 punct
      """
    )
    #expect(references == ["him → Robert Hale", "himself → Robert Hale"])
  }

  @Test func `a reflexive behind an infinitive is whose right or task that is`() throws {
    let references = try SentenceReading.references(
      """
      Robert  Robert/PROPN  3 nsubj
      Hale    Hale/PROPN    1 flat
      backed  back/VERB     0 root
      Paul    Paul/PROPN    7 nmod:poss
      Moss    Moss/PROPN    4 flat
      's      's/PART       4 case
      right   right/NOUN    3 obj
      to      to/PART       9 mark
      defend  defend/VERB   7 acl
      himself himself/PRON  9 obj
      .       ./PUNCT       3 punct
      """
    )
    #expect(references == ["himself → Paul Moss"])
  }

  @Test func `they are the two who were named together`() throws {
    let references = try SentenceReading.references(
      """
      Robert  Robert/PROPN  6 nsubj
      Hale    Hale/PROPN    1 flat
      and     and/CCONJ     4 cc
      Anna    Anna/PROPN    1 conj
      Lind    Lind/PROPN    4 flat
      talked  talk/VERB     0 root
      .       ./PUNCT       6 punct

      They    they/PRON     2 nsubj
      agreed  agree/VERB    0 root
      .       ./PUNCT       2 punct
      """
    )
    #expect(references == ["They → Robert Hale", "They → Anna Lind"])
  }

  @Test(arguments: [("met", "meet", true), ("succeeded", "succeed", false)])
  func `they are the two of whom one met the other`(
    form: String,
    lemma: String,
    isContact: Bool
  ) throws {
    let references = try SentenceReading.references(
      """
      Robert  Robert/PROPN  3 nsubj
      Hale    Hale/PROPN    1 flat
      \(form)  \(lemma)/VERB  0 root
      Anna    Anna/PROPN    3 obj
      Lind    Lind/PROPN    4 flat
      .       ./PUNCT       3 punct

      They    they/PRON     2 nsubj
      agreed  agree/VERB    0 root
      .       ./PUNCT       2 punct
      """
    )
    #expect(references == (isContact ? ["They → Robert Hale", "They → Anna Lind"] : []))
  }

  @Test func `who is what its clause modifies`() throws {
    let references = try SentenceReading.references(
      """
      Anna    Anna/PROPN    5 nsubj
      Lind    Lind/PROPN    1 flat
      who     who/PRON      4 nsubj
      won     win/VERB      1 acl:relcl
      spoke   speak/VERB    0 root
      .       ./PUNCT       5 punct
      """
    )
    #expect(references == ["who → Anna Lind"])
  }

  @Test func `a title and a demonym find the person who was given them`() throws {
    let references = try SentenceReading.references(
      """
      Kazakh    Kazakh/ADJ        3 amod
      president president/NOUN    3 compound
      Aidar     Aidar/PROPN       7 nsubj
      Bekov     Bekov/PROPN       3 flat
      and       and/CCONJ         6 cc
      Russia    Russia/PROPN      3 conj
      talked    talk/VERB         0 root
      .         ./PUNCT           7 punct

      The       the/DET           3 det
      Kazakh    Kazakh/ADJ        3 amod
      leader    leader/NOUN       4 nsubj
      left      leave/VERB        0 root
      .         ./PUNCT           4 punct

      The       the/DET           2 det
      president president/NOUN    3 nsubj
      returned  return/VERB       0 root
      .         ./PUNCT           3 punct
      """
    )
    #expect(references == ["The Kazakh leader → Aidar Bekov", "The president → Aidar Bekov"])
  }

  @Test func `a government is its state, a country the one spoken of`() throws {
    let references = try SentenceReading.references(
      """
      The         the/DET          3 det
      Kenyan      Kenyan/ADJ       3 amod
      government  government/NOUN  4 nsubj
      fell        fall/VERB        0 root
      .           ./PUNCT          4 punct

      The         the/DET          2 det
      country     country/NOUN     3 nsubj
      waits       wait/VERB        0 root
      .           ./PUNCT          3 punct
      """
    )
    #expect(references == ["The Kenyan government → Kenya", "The country → Kenya"])
  }

  @Test func `I inside quotation marks is who speaks`() throws {
    let references = try SentenceReading.references(
      """
      "       "/PUNCT       3 punct
      I       I/PRON        3 nsubj
      agree   agree/VERB    6 ccomp
      ~,      ,/PUNCT       3 punct
      ~"      "/PUNCT       3 punct
      said    say/VERB      0 root
      Anna    Anna/PROPN    6 nsubj
      Lind    Lind/PROPN    7 flat
      .       ./PUNCT       6 punct
      """
    )
    #expect(references == ["I → Anna Lind"])
  }

  @Test func `we inside quotation marks is the name in apposition to who speaks`() throws {
    let references = try SentenceReading.references(
      """
      The     the/DET       2 det
      aide    aide/NOUN     7 nsubj
      ,       ,/PUNCT       4 punct
      Robert  Robert/PROPN  2 appos
      Hale    Hale/PROPN    4 flat
      ,       ,/PUNCT       4 punct
      said    say/VERB      0 root
      :       :/PUNCT       11 punct
      “       “/PUNCT       11 punct
      ~We     we/PRON       11 nsubj
      left    leave/VERB    7 ccomp
      .       ./PUNCT       11 punct
      ~”      ”/PUNCT       11 punct
      """
    )
    #expect(references == ["We → Robert Hale"])
  }

  @Test func `a pronoun does not go past an unnamed man`() throws {
    let references = try SentenceReading.references(
      """
      Robert  Robert/PROPN  3 nsubj
      Hale    Hale/PROPN    1 flat
      left    leave/VERB    0 root
      .       ./PUNCT       3 punct

      A       a/DET         2 det
      man     man/NOUN      3 nsubj
      came    come/VERB     0 root
      .       ./PUNCT       3 punct

      He      he/PRON       2 nsubj
      sang    sing/VERB     0 root
      .       ./PUNCT       2 punct
      """
    )
    #expect(references == [])
  }

  @Test func `it of the weather and of clauses is nothing`() throws {
    let references = try SentenceReading.references(
      """
      NATO    NATO/PROPN    2 nsubj
      met     meet/VERB     0 root
      .       ./PUNCT       2 punct

      Its     its/PRON      2 nmod:poss
      chief   chief/NOUN    3 nsubj
      spoke   speak/VERB    0 root
      .       ./PUNCT       3 punct

      It      it/PRON       3 nsubj
      is      be/AUX        3 cop
      clear   clear/ADJ     0 root
      .       ./PUNCT       3 punct
      """
    )
    #expect(references == ["Its → NATO"])
  }

  @Test func `the trust is the body so named, the capital the state's, both sides the two`() throws
  {
    let references = try SentenceReading.references(
      """
      Norway  Norway/PROPN   4 nsubj
      and     and/CCONJ      3 cc
      Sweden  Sweden/PROPN   1 conj
      sued    sue/VERB       0 root
      Fjord   Fjord/PROPN    6 compound
      Trust   Trust/PROPN    4 obj
      in      in/ADP         8 case
      Oslo    Oslo/PROPN     4 obl
      .       ./PUNCT        4 punct

      Both    both/DET       2 det
      sides   side/NOUN      3 nsubj  Number=Plur
      left    leave/VERB     0 root
      the     the/DET        6 det
      Norwegian Norwegian/ADJ 6 amod
      capital capital/NOUN   3 obj
      .       ./PUNCT        3 punct

      The     the/DET        2 det
      trust   trust/NOUN     3 nsubj
      paid    pay/VERB       0 root
      .       ./PUNCT        3 punct
      """
    )
    #expect(
      references == [
        "Both sides → Norway", "Both sides → Sweden", "the Norwegian capital → Oslo",
        "The trust → Fjord Trust",
      ]
    )
  }

  @Test func `a capital that acts is its state, one where somebody is is a place`() throws {
    let (mentions, _) = try ShippedLexicons.mentions(
      inLiteral: """
        Moscow   Moscow/PROPN   2 nsubj
        accused  accuse/VERB    0 root
        Norway   Norway/PROPN   2 obj
        .        ./PUNCT        2 punct

        He       he/PRON        2 nsubj
        lives    live/VERB      0 root
        in       in/ADP         4 case
        Lisbon   Lisbon/PROPN   2 obl
        .        ./PUNCT        2 punct
        """
    )
    #expect(mentions.clusters.map(\.name) == ["Russia", "Norway", "Lisbon"])
    #expect(mentions.clusters.map(\.type) == [.state, .state, .place])
  }

  @Test func `an apposition types a name that nothing else does`() throws {
    let (mentions, _) = try ShippedLexicons.mentions(
      inLiteral: """
        Fjordnett Fjordnett/PROPN 6 nsubj
        ,         ,/PUNCT         5 punct
        an        a/DET           5 det
        Oslo      Oslo/PROPN      5 compound
        company   company/NOUN    1 appos
        failed    fail/VERB       0 root
        .         ./PUNCT         6 punct

        It        it/PRON         2 nsubj
        sued      sue/VERB        0 root
        Fjordnett Fjordnett/PROPN 2 obj
        .         ./PUNCT         2 punct
        """
    )
    #expect(mentions.clusters.first?.type == .organization)
  }

  @Test func `the state that an article is about is the one whose posts and places it names`()
    throws
  {
    let mentions = try ShippedLexicons.mentions(
      in: """
        Paraguay president Ann Holt spoke in Asunción with the Paraguayan bishops. The US \
        Treasury, the US Senate and the US Congress wrote.
        """
    )
    let weights = zip(mentions.clusters.map(\.name), mentions.stateWeights).sorted { $0.1 > $1.1 }
    #expect(weights.first?.0 == "Paraguay")
  }

  @Test func `a post without an article is nobody else, and who is the person before a place`()
    throws
  {
    let references = try SentenceReading.references(
      """
      Anna    Anna/PROPN    3 nsubj:pass
      Lind    Lind/PROPN    1 flat
      elected elect/VERB    0 root
      mayor   mayor/NOUN    3 obj
      .       ./PUNCT       3 punct

      She     she/PRON      2 nsubj
      thanked thank/VERB    0 root
      Robert  Robert/PROPN  2 obj
      Hale    Hale/PROPN    3 flat
      of      of/ADP        6 case
      Norway  Norway/PROPN  3 nmod
      ,       ,/PUNCT       9 punct
      who     who/PRON      9 nsubj
      left    leave/VERB    6 acl:relcl
      .       ./PUNCT       2 punct
      """
    )
    #expect(references == ["She → Anna Lind", "who → Robert Hale"])
  }

  @Test
  func `the only company lately named is the firm, and a body's noun with a capital the body`()
    throws
  {
    let references = try SentenceReading.references(
      """
      Amherst  Amherst/PROPN  4 nsubj
      &        &/CCONJ        3 cc
      Lowe     Lowe/PROPN     1 conj
      left     leave/VERB     0 root
      the      the/DET        7 det
      Regional Regional/ADJ   7 amod
      League   League/PROPN   4 obj
      .        ./PUNCT        4 punct

      The      the/DET        2 det
      firm     firm/NOUN      3 nsubj
      sued     sue/VERB       0 root
      the      the/DET        5 det
      League   League/PROPN   3 obj
      .        ./PUNCT        3 punct
      """
    )
    #expect(references == ["The firm → Amherst & Lowe", "the League → Regional League"])
  }

  @Test func `a name's ending hints at gender, and both brothers are not any two`() throws {
    let references = try SentenceReading.references(
      """
      Gumercindo Gumercindo/PROPN 3 nsubj
      Paredes    Paredes/PROPN    1 flat
      met        meet/VERB        0 root
      Milagrosa  Milagrosa/PROPN  3 obj
      Inuma      Inuma/PROPN      4 flat
      .          ./PUNCT          3 punct

      She        she/PRON         2 nsubj
      left       leave/VERB       0 root
      both       both/DET         4 det
      brothers   brother/NOUN     2 obj    Number=Plur
      .          ./PUNCT          2 punct
      """
    )
    #expect(references == ["She → Milagrosa Inuma"])
  }

  @Test func `the premier is the prime minister`() throws {
    let references = try SentenceReading.references(
      """
      Prime    Prime/PROPN    2 compound
      Minister Minister/PROPN 5 nsubj
      Anna     Anna/PROPN     2 flat
      Lind     Lind/PROPN     2 flat
      left     leave/VERB     0 root
      .        ./PUNCT        5 punct

      The      the/DET        2 det
      premier  premier/NOUN   3 nsubj
      spoke    speak/VERB     0 root
      .        ./PUNCT        3 punct
      """
    )
    #expect(references == ["The premier → Anna Lind"])
  }

  @Test func `the two are the only two states of the sentence before`() throws {
    let references = try SentenceReading.references(
      """
      Kenya     Kenya/PROPN     2 nsubj
      left      leave/VERB      0 root
      Chad      Chad/PROPN      2 obj
      .         ./PUNCT         2 punct

      The       the/DET         2 det
      two       two/NUM         3 nsubj
      spoke     speak/VERB      0 root
      .         ./PUNCT         3 punct
      """
    )
    #expect(references == ["The two → Kenya", "The two → Chad"])
  }

  @Test func `the two are those named together, and an age is the person spoken of`() throws {
    let references = try SentenceReading.references(
      """
      Robert  Robert/PROPN  6 nsubj
      Hale    Hale/PROPN    1 flat
      and     and/CCONJ     4 cc
      Anna    Anna/PROPN    1 conj
      Lind    Lind/PROPN    4 flat
      left    leave/VERB    0 root
      .       ./PUNCT       6 punct

      The     the/DET       2 det
      two     two/NUM       3 nsubj
      sang    sing/VERB     0 root
      .       ./PUNCT       3 punct

      Hale    Hale/PROPN    2 nsubj
      spoke   speak/VERB    0 root
      .       ./PUNCT       2 punct

      The     the/DET       6 det
      47      47/NUM        4 nummod
      ~-      -/PUNCT       2 punct
      ~year   year/NOUN     6 compound
      ~-      -/PUNCT       2 punct
      ~old    old/ADJ       7 nsubj
      sang    sing/VERB     0 root
      .       ./PUNCT       7 punct
      """
    )
    #expect(
      references == [
        "The two → Robert Hale", "The two → Anna Lind", "The 47-year-old → Robert Hale",
      ]
    )
  }

  @Test func `the tournament is the cup named before`() throws {
    let references = try SentenceReading.references(
      """
      The     the/DET       4 det
      Bolt    Bolt/PROPN    4 compound B-EVT
      World   World/PROPN   4 compound I-EVT
      Cup     Cup/PROPN     5 nsubj    I-EVT
      began   begin/VERB    0 root   Tense=Past|VerbForm=Fin
      .       ./PUNCT       5 punct

      The     the/DET         2 det
      tournament tournament/NOUN 3 nsubj
      ended   end/VERB        0 root Tense=Past|VerbForm=Fin
      .       ./PUNCT         3 punct
      """
    )
    #expect(references.count == 1 && references.first?.hasPrefix("The tournament → ") == true)
  }
}
