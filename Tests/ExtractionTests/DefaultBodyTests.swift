import Testing

/// Posts whose sentence names no body.
struct DefaultBodyTests {
  private let rules: Rules

  init() throws { rules = try Rules() }

  private let courtSat = """
    The     the/DET        3 det
    Supreme Supreme/PROPN  3 compound B-ORG
    Court   Court/PROPN    4 nsubj    I-ORG
    sat     sit/VERB       0 root Tense=Past|VerbForm=Fin
    . ./PUNCT 4 punct
    """

  private let policeCame = """
    City   City/PROPN   2 compound B-ORG
    Police Police/PROPN 3 nsubj    I-ORG
    came   come/VERB    0 root Tense=Past|VerbForm=Fin
    . ./PUNCT 3 punct
    """

  private let itRained = """
    Bruno  Bruno/PROPN 2 nsubj B-PER
    slept  sleep/VERB  0 root Tense=Past|VerbForm=Fin
    . ./PUNCT 2 punct
    """

  private func spoke(_ title: String) -> String {
    """
    \(title)  \(title.lowercased())/NOUN 2 nmod:desc
    Rezaei    Rezaei/PROPN 3 nsubj B-PER
    spoke     speak/VERB   0 root Tense=Past|VerbForm=Fin
    . ./PUNCT 3 punct
    """
  }

  private func statements(_ sentences: String...) -> [String] {
    rules.statements(sentences.joined(separator: "\n\n"))
  }

  @Test func `a judge is of the court that the article spoke of last`() {
    let other = courtSat.replacing("Supreme", with: "County")
    #expect(
      statements(courtSat, other, spoke("Judge")) == ["Rezaei —works-for→ County Court"]
    )
  }

  @Test func `a lady sits in the Lords and not in another house`() {
    let house = """
      Parliament Parliament/PROPN 2 nsubj B-ORG
      sat        sit/VERB         0 root Tense=Past|VerbForm=Fin
      . ./PUNCT 2 punct
      """
    #expect(statements(house, spoke("Lady")) == [])
  }

  @Test func `a judge is of a court named only later where none was named before`() {
    #expect(statements(spoke("Judge"), courtSat) == ["Rezaei —works-for→ Supreme Court"])
  }

  @Test func `a judge is of no police and a detective of no court`() {
    #expect(statements(policeCame, spoke("Judge")).isEmpty)
    #expect(statements(courtSat, spoke("Detective")).isEmpty)
  }

  @Test func `a police rank belongs to the police of the last sentences`() {
    #expect(
      statements(policeCame, itRained, spoke("Detective")) == ["Rezaei —works-for→ City Police"]
    )
    #expect(
      statements(policeCame, itRained, itRained, itRained, itRained, spoke("Detective")).isEmpty
    )
    #expect(statements(spoke("Detective"), policeCame).isEmpty)
  }

  private let placesAndStates = """
    Almaty     Almaty/PROPN     4 nsubj B-LOC
    and        and/CCONJ        3 cc
    Kazakhstan Kazakhstan/PROPN 1 conj B-LOC
    waited     wait/VERB        0 root Tense=Past|VerbForm=Fin
    . ./PUNCT 4 punct
    """

  @Test func `a legislator of a state's part belongs to the place and another to the state`() {
    #expect(
      statements(
        placesAndStates,
        """
        State   state/NOUN   2 compound
        Senator senator/NOUN 3 nmod:desc
        Rezaei  Rezaei/PROPN 4 nsubj B-PER
        spoke   speak/VERB   0 root Tense=Past|VerbForm=Fin
        """
      ) == ["Rezaei —works-for→ Almaty"]
    )
    #expect(
      statements(placesAndStates, spoke("Senator")) == ["Rezaei —works-for→ Kazakhstan"]
    )
  }

  @Test func `a legislator belongs to the chamber that his title tells`() {
    let senateVoted = """
      The    the/DET      2 det
      Senate Senate/PROPN 3 nsubj B-ORG
      voted  vote/VERB    0 root Tense=Past|VerbForm=Fin
      . ./PUNCT 3 punct
      """
    #expect(
      statements(placesAndStates, senateVoted, spoke("Senator")) == ["Rezaei —works-for→ Senate"]
    )
    #expect(
      statements(
        senateVoted,
        """
        Kazakh  Kazakh/ADJ   2 amod B-LOC
        Senator senator/NOUN 3 nmod:desc
        Rezaei  Rezaei/PROPN 4 nsubj B-PER
        spoke   speak/VERB   0 root Tense=Past|VerbForm=Fin
        """
      ) == ["Rezaei —works-for→ Senate"]
    )
  }

  @Test func `a senator is of no state without a senate`() {
    let waited = """
      Egypt  Egypt/PROPN 2 nsubj B-LOC
      waited wait/VERB   0 root Tense=Past|VerbForm=Fin
      . ./PUNCT 2 punct
      """
    #expect(statements(waited, spoke("Senator")).isEmpty)
    #expect(
      statements(waited, waited, waited.replacing("Egypt", with: "Spain"), spoke("Senator"))
        == ["Rezaei —works-for→ Spain"]
    )
  }

  @Test func `a legislator of a region sits in the state that has such a chamber`() {
    let states = """
      Ukraine  Ukraine/PROPN  2 nsubj B-LOC
      slept    sleep/VERB     0 root Tense=Past|VerbForm=Fin
      . ./PUNCT 2 punct
      """
    let senator = """
      Ohio     Ohio/PROPN     2 compound B-LOC
      Senator  Senator/PROPN  3 nmod:desc
      Rezaei   Rezaei/PROPN   4 nsubj B-PER
      left     leave/VERB     0 root Tense=Past|VerbForm=Fin
      . ./PUNCT 4 punct
      """
    #expect(!statements(states, senator).contains("Rezaei —works-for→ Ukraine"))
  }
}
