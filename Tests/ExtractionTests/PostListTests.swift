import Testing

/// Posts told by lists, counterparts, nationalities and resignations.
struct PostListTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      resigned-from:
        family: posts
        from: [person]
        to: [state, organization, place]
      """
    )
  }

  private func welder(_ relation: String) -> String {
    """
    An      an/DET       3 det
    Iranian iranian/ADJ  3 amod B-LOC
    welder  welder/NOUN  6 nsubj
    ,       ,/PUNCT      3 punct
    Rezaei  Rezaei/PROPN \(relation) B-PER
    spoke   speak/VERB   0 root Tense=Past|VerbForm=Fin
    """
  }

  @Test func `a nationality beside any noun for a person is citizenship`() {
    #expect(rules.statements(welder("3 appos")) == ["Rezaei —citizen-of→ Iran"])
    #expect(rules.statements(welder("6 obj")).isEmpty)
  }

  @Test func `a nationality behind a name is citizenship too`() {
    #expect(
      rules.statements(
        """
        Rezaei  Rezaei/PROPN 6 nsubj B-PER
        ,       ,/PUNCT      5 punct
        an      an/DET       5 det
        Iranian iranian/ADJ  5 amod B-LOC
        welder  welder/NOUN  1 appos
        spoke   speak/VERB   0 root Tense=Past|VerbForm=Fin
        """
      ) == ["Rezaei —citizen-of→ Iran"]
    )
  }

  private func ministers(_ last: String) -> String {
    """
    The      the/DET       3 det
    foreign  foreign/ADJ   3 amod
    ministers minister/NOUN 16 nsubj Number=Plur
    of       of/ADP        5 case
    Iran     Iran/PROPN    3 nmod B-LOC
    ,        ,/PUNCT       7 punct
    Russia   Russia/PROPN  5 conj B-LOC
    and      and/CCONJ     9 cc
    China    China/PROPN   5 conj B-LOC
    ,        ,/PUNCT       11 punct
    Anna     Anna/PROPN    3 appos B-PER
    ,        ,/PUNCT       13 punct
    Bruno    Bruno/PROPN   11 conj B-PER
    and      and/CCONJ     15 cc
    \(last)  \(last)/PROPN 11 conj B-PER
    spoke    speak/VERB    0 root Tense=Past|VerbForm=Fin
    """
  }

  @Test func `two lists of the same length are joined one by one`() {
    #expect(
      rules.statements(ministers("Carla")) == [
        "Anna —works-for→ Iran", "Bruno —works-for→ Russia", "Carla —works-for→ China",
      ]
    )
  }

  @Test func `two lists in the other order are joined too`() {
    #expect(
      rules.statements(
        """
        Foreign  foreign/ADJ   2 amod
        ministers minister/NOUN 9 nsubj Number=Plur
        Anna     Anna/PROPN    2 appos B-PER
        and      and/CCONJ     5 cc
        Bruno    Bruno/PROPN   3 conj B-PER
        of       of/ADP        7 case
        Iran     Iran/PROPN    2 nmod B-LOC
        and      and/CCONJ     9 cc
        Russia   Russia/PROPN  7 conj B-LOC
        """
      ) == ["Anna —works-for→ Iran", "Bruno —works-for→ Russia"]
    )
  }

  private func counterpart(_ noun: String) -> String {
    """
    Foreign     foreign/ADJ      2 amod
    Minister    minister/NOUN    3 nmod:desc
    Anna        Anna/PROPN       6 nsubj B-PER
    of          of/ADP           5 case
    China       China/PROPN      3 nmod B-LOC
    called      call/VERB        0 root Tense=Past|VerbForm=Fin
    her         her/PRON         9 nmod:poss
    Iranian     iranian/ADJ      9 amod B-LOC
    \(noun)     \(noun)/NOUN     6 obj
    ,           ,/PUNCT          11 punct
    Bruno       Bruno/PROPN      9 appos B-PER
    """
  }

  @Test func `a counterpart holds the same post for another state`() {
    let found = rules.statements(counterpart("counterpart"))
    #expect(found.contains("Anna —works-for→ China"))
    #expect(found.contains("Bruno —works-for→ Iran"))
    #expect(!rules.statements(counterpart("friend")).contains("Bruno —works-for→ Iran"))
  }

  private let presidentSpoke = """
    President president/NOUN   2 nmod:desc
    Tokayev   Tokayev/PROPN    5 nsubj B-PER
    of        of/ADP           4 case
    Kazakhstan Kazakhstan/PROPN 2 nmod B-LOC
    spoke     speak/VERB       0 root Tense=Past|VerbForm=Fin
    . ./PUNCT 5 punct
    """

  private func leaves(_ verb: String, _ more: String = "") -> String {
    presidentSpoke + """


      Tokayev Tokayev/PROPN 2 nsubj B-PER
      \(verb) 0 root Tense=Past|VerbForm=Fin
      """ + (more.isEmpty ? "" : "\n" + more)
  }

  @Test func `who resigns without a word of which post leaves the one he holds`() {
    #expect(
      rules.statements(leaves("resigned resign/VERB"))
        == ["Tokayev —leads→ Kazakhstan (past)", "Tokayev —resigned-from→ Kazakhstan"]
    )
    #expect(
      rules.statements(leaves("stepped step/VERB", "down down/ADP 2 compound:prt"))
        == ["Tokayev —leads→ Kazakhstan (past)", "Tokayev —resigned-from→ Kazakhstan"]
    )
  }

  @Test func `who steps in leaves nothing, and a stranger has no post to leave`() {
    #expect(
      rules.statements(leaves("stepped step/VERB", "in in/ADP 2 compound:prt"))
        == ["Tokayev —leads→ Kazakhstan"]
    )
    let stranger = leaves("resigned resign/VERB")
      .replacing("Tokayev Tokayev/PROPN 2 nsubj", with: "Bruno Bruno/PROPN 2 nsubj")
    #expect(rules.statements(stranger) == ["Tokayev —leads→ Kazakhstan"])
  }

  @Test func `a retired general has a rank, and leaves nothing here`() {
    #expect(
      rules.statements(leaves("retired retire/VERB", "general general/NOUN 2 obj"))
        == ["Tokayev —leads→ Kazakhstan"]
    )
  }

  private func commissioner(_ article: String, _ preposition: String) -> String {
    """
    Anna         Anna/PROPN        7 nsubj B-PER
    ,            ,/PUNCT           4 punct
    \(article)   \(article)/DET    4 det
    commissioner commissioner/NOUN 1 appos
    \(preposition) \(preposition)/ADP 6 case
    Ofwat        Ofwat/PROPN       4 nmod B-ORG
    spoke        speak/VERB        0 root Tense=Past|VerbForm=Fin
    """
  }

  @Test func `the commissioner leads and a commissioner works for a body`() {
    #expect(rules.statements(commissioner("the", "of")) == ["Anna —leads→ Ofwat"])
    #expect(rules.statements(commissioner("a", "at")) == ["Anna —works-for→ Ofwat"])
  }

  @Test func `a title with a hyphen is found where it is cut into three words`() {
    #expect(
      rules.statements(
        """
        Ofwat     Ofwat/PROPN     4 compound B-ORG
        secretary secretary/NOUN  4 compound
        ~-        -/PUNCT         4 punct
        ~general  general/NOUN    5 nmod:desc
        Anna      Anna/PROPN      6 nsubj B-PER
        spoke     speak/VERB      0 root Tense=Past|VerbForm=Fin
        """
      ) == ["Anna —leads→ Ofwat"]
    )
  }
}
