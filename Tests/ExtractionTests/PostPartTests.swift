import Testing

/// What looks like the body of a post and is none: datelines, fields, hosts, owners of titles.
struct PostPartTests {
  private let rules: Rules

  init() throws { rules = try Rules() }

  @Test func `the agency of a dateline is no body of the post behind it`() {
    let statements = rules.statements(
      """
      Almaty     Almaty/PROPN     8 dep B-LOC
      (          (/PUNCT          3 punct
      Nordnews   Nordnews/PROPN   1 parataxis B-ORG
      )          )/PUNCT          3 punct
      -          -/PUNCT          1 punct
      President  President/PROPN  7 nmod:desc
      Rezaei     Rezaei/PROPN     8 nsubj B-PER
      slept      sleep/VERB       0 root VerbForm=Fin
      in         in/ADP           10 case
      Kazakhstan Kazakhstan/PROPN 8 obl B-LOC
      """
    )
    #expect(statements.contains("Rezaei —leads→ Kazakhstan"))
    #expect(!statements.contains("Rezaei —leads→ Nordnews"))
  }

  @Test func `the name of a minister's field is no body of his`() {
    let statements = rules.statements(
      """
      Kazakhstan Kazakhstan/PROPN 5 nmod:poss B-LOC
      's         's/PART          1 case
      Fair       Fair/PROPN       4 compound B-ORG
      Trading    Trading/PROPN    5 compound I-ORG
      Minister   Minister/PROPN   6 nmod:desc
      Rezaei     Rezaei/PROPN     7 nsubj B-PER
      slept      sleep/VERB       0 root VerbForm=Fin
      """
    )
    #expect(statements.contains("Rezaei —works-for→ Kazakhstan"))
    #expect(!statements.contains("Rezaei —works-for→ Fair Trading"))
  }

  @Test func `an ambassador at the United Nations is not theirs`() {
    #expect(
      rules.statements(
        """
        United     United/PROPN     3 compound B-ORG
        Nations    Nations/PROPN    1 flat I-ORG
        Ambassador Ambassador/PROPN 4 nmod:desc
        Rezaei     Rezaei/PROPN     5 nsubj B-PER
        slept      sleep/VERB       0 root VerbForm=Fin
        """
      ).isEmpty
    )
  }

  @Test func `the owner of a title that somebody has is not himself called so`() {
    #expect(
      rules.statements(
        """
        Rezaei     Rezaei/PROPN     8 nsubj B-PER
        ,          ,/PUNCT          6 punct
        the        the/DET          4 det
        president  president/NOUN   6 nmod:poss
        's         's/PART          4 case
        spokesman  spokesman/NOUN   1 appos
        ,          ,/PUNCT          6 punct
        slept      sleep/VERB       0 root VerbForm=Fin
        in         in/ADP           10 case
        Kazakhstan Kazakhstan/PROPN 8 obl B-LOC
        """
      ).isEmpty
    )
  }

  @Test func `one of several holders of a title holds it`() {
    #expect(
      rules.statements(
        """
        Rezaei    Rezaei/PROPN    10 nsubj B-PER
        ,         ,/PUNCT         3 punct
        one       one/NUM         1 appos
        of        of/ADP          6 case
        the       the/DET         6 det
        chairmen  chairman/NOUN   3 nmod
        of        of/ADP          8 case
        Acme      Acme/PROPN      6 nmod B-ORG
        ,         ,/PUNCT         3 punct
        slept     sleep/VERB      0 root VerbForm=Fin
        """
      ) == ["Rezaei —leads→ Acme"]
    )
  }

  @Test func `whom a comma parts from an envoy's host is the envoy`() {
    #expect(
      rules.statements(
        """
        The        the/DET          3 det
        Iranian    Iranian/ADJ      3 amod B-LOC
        ambassador ambassador/NOUN  9 nsubj
        to         to/ADP           5 case
        Egypt      Egypt/PROPN      3 nmod B-LOC
        ,          ,/PUNCT          8 punct
        Professor  professor/PROPN  8 nmod:desc
        Rezaei     Rezaei/PROPN     5 appos B-PER
        slept      sleep/VERB       0 root VerbForm=Fin
        """
      ) == ["Rezaei —works-for→ Iran"]
    )
  }

  @Test func `where somebody comes from is no body of the post`() {
    #expect(
      rules.statements(
        """
        Rezaei    Rezaei/PROPN    8 nsubj B-PER
        ,         ,/PUNCT         4 punct
        a         a/DET           4 det
        spokesman spokesman/NOUN  1 appos
        from      from/ADP        6 case
        Almaty    Almaty/PROPN    4 nmod B-LOC
        ,         ,/PUNCT         4 punct
        slept     sleep/VERB      0 root VerbForm=Fin
        """
      ) == ["Rezaei —lives-in→ Almaty"]
    )
  }

  @Test func `where somebody was chairman is the body of the post`() {
    #expect(
      rules.statements(
        """
        Rezaei    Rezaei/PROPN    2 nsubj B-PER
        left      leave/VERB      0 root Tense=Past|VerbForm=Fin
        Acme      Acme/PROPN      2 obj B-ORG
        ,         ,/PUNCT         8 punct
        where     where/ADV       8 advmod
        Rezaei    Rezaei/PROPN    8 nsubj B-PER
        was       be/AUX          8 cop Tense=Pres|VerbForm=Fin
        chairman  chairman/NOUN   3 acl:relcl
        """
      ) == ["Rezaei —leads→ Acme"]
    )
  }

  @Test func `a government of somebody is led by him`() {
    #expect(
      rules.statements(
        """
        The        the/DET          3 det
        Egyptian   Egyptian/ADJ     3 amod B-LOC
        government government/NOUN  6 nsubj
        of         of/ADP           5 case
        Rezaei     Rezaei/PROPN     3 nmod B-PER
        fell       fall/VERB        0 root Tense=Past|VerbForm=Fin
        """
      ) == ["Rezaei —leads→ Egypt"]
    )
  }
}
