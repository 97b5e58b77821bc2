import Extraction
import Ontology
import Testing

/// Names of kinds that have words of their own, and what is no entity though it has a name.
@Suite struct NameKindTests {
  @Test(arguments: [
    (
      "He told Radio 9 and Holm TV 2 of it.", ["Radio 9: organization", "Holm TV 2: organization"]
    ),
    (
      "He spoke on Radio 9's Morning programme.",
      ["Radio 9: organization", "Morning programme: organization"]
    ),
    (
      "A nurse in St Orlens saw Peter the Great and Pope Marcus I there.",
      ["St Orlens: place", "Peter the Great: person", "Marcus I: person"]
    ),
    (
      "Then spoke Ann Holm, chief executive of Orlam, of rain.",
      ["Ann Holm: person", "Orlam: organization"]
    ),
    (
      "Here sat the Senate ethics panel",
      ["Senate ethics panel: organization", "Senate: organization"]
    ),
    (
      "Judges of the 8th Holm Circuit Court heard Paul Vane and Paul Vane Jr. there.",
      ["8th Holm Circuit Court: organization", "Paul Vane: person", "Paul Vane Jr.: person"]
    ),
    (
      "OSLO/BERGEN (Reuters) - Here they met, not in Oslo but in Bergen.",
      ["Oslo: place", "Bergen: place", "Reuters: organization"]
    ),
    (
      "Then the Marsh campaign thanked Ann Marsh; the Marsh campaign trail was long.",
      ["Marsh campaign: organization", "Ann Marsh: person"]
    ),
    (
      "He met Danish Ambassador to Oslo Torvil Askmar there.",
      [
        "Denmark: state", "Oslo: place", "Torvil Askmar: person",
      ]
    ),
    ("Here spoke Israel Marsh of Israel.", ["Israel Marsh: person", "Israel: state"]),
    (
      "It was in English, of Palestinian farmers, the former Soviet bloc and US dollars.", []
    ),
    ("He wrote of the Iraq war.", ["Iraq war: event", "Iraq: state"]),
    ("Then they crossed Asia for the Middle East.", ["Asia: place", "Middle East: place"]),
    ("It sold more U.S. Goods there.", ["United States: state"]),
    ("Then shares of Holm Inc HLM fell.", ["Holm Inc: organization"]),
    (
      "Here sat U.S. Treasury Secretary Ann Marsh.",
      ["United States: state", "Ann Marsh: person"]
    ),
    ("It left Holm City on Qatar's coast.", ["Holm City: place", "Qatar: state"]),
    (
      "Then Kentucky Republican Ann Marsh and the governor Paul King met.",
      [
        "Kentucky: place", "Republican Party: organization", "Ann Marsh: person",
        "Paul King: person",
      ]
    ),
    (
      "Then Fair Trading Minister Ann Marsh and Jan-Erik Holm met.",
      ["Ann Marsh: person", "Jan-Erik Holm: person"]
    ),
    ("It asked Orsted Systems (ORSDn.DE) for it.", ["Orsted Systems: organization"]),
    ("In spring Paul Holm won the Vane Trophy.", ["Paul Holm: person", "Vane Trophy: event"]),
    (
      "She left the University of Southern California.",
      ["University of Southern California: organization"]
    ),
  ])
  func `names of such kinds are cut out and typed`(text: String, entities: [String]) throws {
    #expect(try ShippedLexicons.entities(in: text) == entities)
  }

  @Test(arguments: [
    "They read the English translation of it there.",
    "They were charged under the Public Order Act there.",
    "He was a professor of Comparative Law there.",
  ])
  func `languages and subjects are no entities`(text: String) throws {
    #expect(try ShippedLexicons.entities(in: text) == [])
  }

  @Test func `a capital that is called so does not act for its state`() throws {
    let (mentions, _) = try ShippedLexicons.mentions(
      inLiteral: """
        In        in/ADP        4 case
        the       the/DET       4 det
        Norwegian Norwegian/ADJ 4 amod
        capital   capital/NOUN  9 obl
        ,         ,/PUNCT       4 punct
        Oslo      Oslo/PROPN    9 nsubj
        ,         ,/PUNCT       4 punct
        police    police/NOUN   9 nsubj
        said      say/VERB      0 root VerbForm=Fin
        so        so/ADV        9 advmod
        """
    )
    #expect(mentions.clusters.map(\.name) == ["Norway", "Oslo"])
  }

  @Test(arguments: [("accused", "accuse", ["Norway"]), ("built", "build", ["Norway", "Oslo"])])
  func `a capital to which a state's lot falls stands for the state`(
    form: String,
    lemma: String,
    names: [String]
  ) throws {
    let (mentions, _) = try ShippedLexicons.mentions(
      inLiteral: """
        Norway    Norway/PROPN  2 nsubj
        slept     sleep/VERB    0 root VerbForm=Fin
        .         ./PUNCT       2 punct

        Oslo      Oslo/PROPN    3 nsubj:pass
        was       be/AUX        3 aux:pass
        \(form)    \(lemma)/VERB  0 root VerbForm=Part
        .         ./PUNCT       3 punct
        """
    )
    #expect(mentions.clusters.map(\.name) == names)
  }

  @Test func `a work is no person though a given name begins its title`() throws {
    let (mentions, _) = try ShippedLexicons.mentions(
      inLiteral: """
        Her     her/PRON      2 nmod:poss
        novel   novel/NOUN    5 nsubj
        Emma    Emma/PROPN    2 appos
        Vale    Vale/PROPN    3 flat
        pleased please/VERB   0 root
        Ann     Ann/PROPN     5 obj
        Marsh   Marsh/PROPN   6 flat
        .       ./PUNCT       5 punct

        In      in/ADP        3 case
        the     the/DET       3 det
        film    film/NOUN     5 obl
        Paul    Paul/PROPN    5 nsubj
        sings   sing/VERB     0 root
        .       ./PUNCT       5 punct
        """
    )
    #expect(mentions.clusters.map(\.name) == ["Ann Marsh", "Paul"])
  }

  @Test func `the prime minister is the one most named whose post is never said`() throws {
    let references = try SentenceReading.references(
      """
      Robert   Robert/PROPN   3 nsubj
      Hale     Hale/PROPN     1 flat
      spoke    speak/VERB     0 root   Tense=Past|VerbForm=Fin
      .        ./PUNCT        3 punct

      Hale     Hale/PROPN     2 nsubj
      left     leave/VERB     0 root   Tense=Past|VerbForm=Fin
      .        ./PUNCT        2 punct

      Voters   voter/NOUN     2 nsubj  Number=Plur
      trust    trust/VERB     0 root   Tense=Pres|VerbForm=Fin
      the      the/DET        5 det
      prime    prime/ADJ      5 amod
      minister minister/NOUN  2 obj    Number=Sing
      .        ./PUNCT        2 punct
      """
    )
    #expect(references == ["the prime minister → Robert Hale"])
  }
}
