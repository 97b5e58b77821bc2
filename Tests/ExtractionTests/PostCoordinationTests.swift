import Testing

/// Posts whose holder the tree does not tell: several in a row, set off by commas, given by
/// a verb of naming.
struct PostCoordinationTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      appointed: {family: posts, from: [person, state, organization], to: [person]}
      resigned-from: {family: posts, from: [person], to: [state, organization, place]}
      """
    )
  }

  @Test func `a name that commas set off behind a title's phrase holds it`() {
    #expect(
      rules.statements(
        """
        A         a/DET           2 det
        spokesman spokesman/NOUN  9 nsubj
        for       for/ADP         5 case
        the       the/DET         5 det
        Ministry  Ministry/PROPN  2 nmod B-ORG
        ,         ,/PUNCT         7 punct
        Otieno    Otieno/PROPN    5 appos B-PER
        ,         ,/PUNCT         2 punct
        slept     sleep/VERB      0 root VerbForm=Fin
        """
      ) == ["Otieno —works-for→ Ministry"]
    )
  }

  @Test func `a list behind a title's phrase is no holder`() {
    #expect(
      rules.statements(
        """
        The       the/DET         2 det
        spokesman spokesman/NOUN  10 nsubj
        for       for/ADP         4 case
        Acme      Acme/PROPN      2 nmod B-ORG
        ,         ,/PUNCT         6 punct
        Otieno    Otieno/PROPN    2 conj B-PER
        ,         ,/PUNCT         9 punct
        and       and/CCONJ       9 cc
        Brandt    Brandt/PROPN    2 conj B-PER
        slept     sleep/VERB      0 root VerbForm=Fin
        """
      ).isEmpty
    )
  }

  @Test func `of two names a title belongs to the one right before it`() {
    #expect(
      rules.statements(
        """
        Rezaei    Rezaei/PROPN   16 nsubj B-PER
        ,         ,/PUNCT        5 punct
        the       the/DET        5 det
        Iranian   Iranian/ADJ    5 amod B-LOC
        president president/NOUN 1 appos
        ,         ,/PUNCT        8 punct
        and       and/CCONJ      8 cc
        Aman      Aman/PROPN     1 conj B-PER
        ,         ,/PUNCT        11 punct
        the       the/DET        11 det
        mayor     mayor/NOUN     1 appos
        of        of/ADP         13 case
        Almaty    Almaty/PROPN   11 nmod B-LOC
        ,         ,/PUNCT        1 punct
        both      both/DET       16 det
        slept     sleep/VERB     0 root VerbForm=Fin
        """
      ) == ["Rezaei —leads→ Iran", "Aman —leads→ Almaty"]
    )
  }

  @Test func `two posts joined by and have one holder and one body`() {
    #expect(
      rules.statements(
        """
        Aman      Aman/PROPN     10 nsubj B-PER
        ,         ,/PUNCT        3 punct
        president president/NOUN 1 conj
        and       and/CCONJ      5 cc
        chairman  chairman/NOUN  1 conj
        of        of/ADP         7 case
        Acme      Acme/PROPN     5 nmod B-ORG
        ,         ,/PUNCT        1 punct
        just      just/ADV       10 advmod
        slept     sleep/VERB     0 root VerbForm=Fin
        """
      ) == ["Aman —leads→ Acme"]
    )
  }

  @Test func `of two posts before a name with bodies of their own both have the holder`() {
    #expect(
      rules.statements(
        """
        The       the/DET        2 det
        chairman  chairman/NOUN  12 nsubj
        of        of/ADP         4 case
        Acme      Acme/PROPN     2 nmod B-ORG
        and       and/CCONJ      6 cc
        mayor     mayor/NOUN     4 conj
        of        of/ADP         8 case
        Almaty    Almaty/PROPN   6 nmod B-LOC
        ,         ,/PUNCT        10 punct
        Aman      Aman/PROPN     6 appos B-PER
        ,         ,/PUNCT        2 punct
        slept     sleep/VERB     0 root VerbForm=Fin
        """
      ) == ["Aman —leads→ Acme", "Aman —leads→ Almaty"]
    )
  }

  @Test func `a title behind the name that a verb of naming has is given to it`() {
    #expect(
      rules.statements(
        """
        Acme     Acme/PROPN    2 nsubj B-ORG
        named    name/VERB     0 root Tense=Past|VerbForm=Fin
        Aman     Aman/PROPN    6 compound B-PER
        its      its/PRON      6 nmod:poss
        new      new/ADJ       6 amod
        chairman chairman/NOUN 2 obj
        of       of/ADP        8 case
        Magnum   Magnum/PROPN  6 nmod B-ORG
        """
      ).sorted() == ["Acme —appointed→ Aman", "Aman —leads→ Magnum"]
    )
    // A name that owns the title does not get it.
    #expect(
      rules.statements(
        """
        Acme      Acme/PROPN     2 nsubj B-ORG
        named     name/VERB      0 root Tense=Past|VerbForm=Fin
        Aman      Aman/PROPN     5 nmod:poss B-PER
        's        's/PART        3 case
        spokesman spokesman/NOUN 2 obj
        """
      ).isEmpty
    )
  }

  @Test func `who is replaced as chairman was it before`() {
    #expect(
      rules.statements(
        """
        Cook     Cook/PROPN    2 nsubj B-PER
        replaced replace/VERB  0 root Tense=Past|VerbForm=Fin
        Jobs     Jobs/PROPN    2 obj B-PER
        as       as/ADP        5 case
        chairman chairman/NOUN 2 obl
        of       of/ADP        7 case
        Acme     Acme/PROPN    5 nmod B-ORG
        """
      ) == ["Cook —leads→ Acme", "Jobs —leads→ Acme (past)"]
    )
  }

  @Test func `the leader of an opposition has no post in the state`() {
    #expect(
      rules.statements(
        """
        Iranian    Iranian/ADJ     3 amod B-LOC
        opposition opposition/NOUN 3 compound
        leader     leader/NOUN     4 nmod:desc
        Rezaei     Rezaei/PROPN    5 nsubj B-PER
        slept      sleep/VERB      0 root VerbForm=Fin
        """
      ) == ["Rezaei —citizen-of→ Iran"]
    )
  }

  @Test func `who leaves power leaves the post that he is said to hold`() {
    #expect(
      rules.statements(
        """
        Egyptian  Egyptian/ADJ    2 amod B-LOC
        President President/PROPN 3 nmod:desc
        Aman      Aman/PROPN      4 nsubj B-PER
        left      leave/VERB      0 root Tense=Past|VerbForm=Fin
        power     power/NOUN     4 obj
        """
      ).contains("Aman —resigned-from→ Egypt")
    )
  }

  @Test func `an aide's state is the one that his principal leads, told of later`() {
    #expect(
      rules.statements(
        """
        Aman      Aman/PROPN     3 nmod:poss B-PER
        's        's/PART        1 case
        spokesman spokesman/NOUN 4 nmod:desc
        Otieno    Otieno/PROPN   5 nsubj B-PER
        slept     sleep/VERB     0 root VerbForm=Fin

        President President/PROPN 2 nmod:desc
        Aman      Aman/PROPN      3 nsubj B-PER
        left      leave/VERB      0 root VerbForm=Fin
        Egypt     Egypt/PROPN     3 obj B-LOC
        """
      ).contains("Otieno —works-for→ Egypt")
    )
  }

  @Test func `a vice president without a body is the state's`() {
    #expect(
      rules.statements(
        """
        Vice      Vice/PROPN      2 compound
        President President/PROPN 3 nmod:desc
        Aman      Aman/PROPN      4 nsubj B-PER
        left      leave/VERB      0 root Tense=Past|VerbForm=Fin
        Egypt     Egypt/PROPN     4 obj B-LOC
        """
      ) == ["Aman —works-for→ Egypt"]
    )
  }

  @Test func `the body of a post that is given is that of the giver`() {
    #expect(
      rules.statements(
        """
        Acme     Acme/PROPN    2 nsubj B-ORG
        sacked   sack/VERB     0 root Tense=Past|VerbForm=Fin
        chairman chairman/NOUN 4 nmod:desc
        Aman     Aman/PROPN    2 obj B-PER
        """
      ) == ["Aman —leads→ Acme"]
    )
  }

  @Test func `an ambassador is not the host's`() {
    #expect(
      rules.statements(
        """
        Aman       Aman/PROPN      7 nsubj B-PER
        ,          ,/PUNCT         3 punct
        ambassador ambassador/NOUN 1 appos
        to         to/ADP          5 case
        Egypt      Egypt/PROPN     3 nmod B-LOC
        ,          ,/PUNCT         1 punct
        slept      sleep/VERB      0 root VerbForm=Fin
        """
      ).isEmpty
    )
  }

  @Test func `portfolios joined by and do not part a minister from the state`() {
    #expect(
      rules.statements(
        """
        Egypt    Egypt/PROPN   6 nmod:poss B-LOC
        's       's/PART       1 case
        interior interior/NOUN 6 compound
        and      and/CCONJ     5 cc
        overseas overseas/ADJ  3 conj
        minister minister/NOUN 7 nmod:desc
        Aman     Aman/PROPN    8 nsubj B-PER
        slept    sleep/VERB    0 root VerbForm=Fin
        """
      ) == ["Aman —works-for→ Egypt"]
    )
  }

  @Test func `a party before a chairman of another body is his own party`() {
    #expect(
      rules.statements(
        """
        Aman       Aman/PROPN       9 nsubj B-PER
        ,          ,/PUNCT          5 punct
        the        the/DET          5 det
        Democratic Democratic/PROPN 5 amod B-ORG
        chairman   chairman/NOUN    1 appos
        of         of/ADP           7 case
        Acme       Acme/PROPN       5 nmod B-ORG
        ,          ,/PUNCT          1 punct
        slept      sleep/VERB       0 root VerbForm=Fin
        """
      ).sorted() == ["Aman —leads→ Acme", "Aman —member-of→ Democratic"]
    )
  }

  @Test func `the presidency of a person is that of the article's state`() {
    #expect(
      rules.statements(
        """
        Egypt      Egypt/PROPN     2 nsubj B-LOC
        grew       grow/VERB       0 root Tense=Past|VerbForm=Fin
        during     during/ADP      5 case
        the        the/DET         5 det
        presidency presidency/NOUN 2 obl
        of         of/ADP          7 case
        Aman       Aman/PROPN      5 nmod B-PER
        """
      ).first?.hasPrefix("Aman —leads→ Egypt") == true
    )
  }
}
