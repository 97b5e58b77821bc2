import Testing

/// Which body a post belongs to, and who holds it, where names stand around its title.
struct PostBodyTests {
  private let rules: Rules

  init() throws { rules = try Rules() }

  @Test func `a bare apostrophe joins a body in s to a title`() {
    #expect(
      rules.statements(
        """
        Nord      Nord/PROPN       2 compound B-ORG
        Motors    Motors/PROPN     4 nmod:poss I-ORG
        '         '/PART           2 case
        chairman  chairman/NOUN    5 nmod:desc
        Rezaei    Rezaei/PROPN     6 nsubj B-PER
        slept     sleep/VERB       0 root VerbForm=Fin
        """
      ) == ["Rezaei —leads→ Nord Motors"]
    )
  }

  @Test func `a passive verb of naming right before a title tells its holder`() {
    #expect(
      rules.statements(
        """
        Rezaei    Rezaei/PROPN   3 nsubj:pass B-PER
        was       be/AUX         3 aux:pass
        elected   elect/VERB     4 amod VerbForm=Part
        mayor     mayor/NOUN     0 root
        of        of/ADP         6 case
        Almaty    Almaty/PROPN   4 nmod B-LOC
        """
      ) == ["Rezaei —leads→ Almaty"]
    )
    #expect(
      rules.statements(
        """
        Rezaei    Rezaei/PROPN   2 nsubj B-PER
        met       meet/VERB      0 root VerbForm=Fin
        the       the/DET        5 det
        elected   elect/VERB     5 amod VerbForm=Part
        mayor     mayor/NOUN     2 obj
        of        of/ADP         7 case
        Almaty    Almaty/PROPN   5 nmod B-LOC
        """
      ).isEmpty
    )
  }

  @Test func `a name that a title is equated with holds it`() {
    #expect(
      rules.statements(
        """
        The       the/DET         2 det
        chairman  chairman/NOUN   6 nsubj
        of        of/ADP          4 case
        Acme      Acme/PROPN      2 nmod B-ORG
        is        be/AUX          6 cop Tense=Pres|VerbForm=Fin
        Rezaei    Rezaei/PROPN    0 root B-PER
        """
      ) == ["Rezaei —leads→ Acme"]
    )
  }

  @Test func `whom voters elected holds the post`() {
    #expect(
      rules.statements(
        """
        Voters    voter/NOUN      2 nsubj
        elected   elect/VERB      0 root Tense=Past|VerbForm=Fin
        Rezaei    Rezaei/PROPN    2 obj B-PER
        mayor     mayor/NOUN      2 xcomp
        of        of/ADP          6 case
        Almaty    Almaty/PROPN    4 nmod B-LOC
        """
      ) == ["Rezaei —leads→ Almaty"]
    )
  }

  @Test func `a region before a title is no body where one stands behind it`() {
    #expect(
      rules.statements(
        """
        Almaty    Almaty/PROPN    2 compound B-LOC
        spokesman spokesman/NOUN  5 nmod:desc
        of        of/ADP          4 case
        Acme      Acme/PROPN      2 nmod B-ORG
        Rezaei    Rezaei/PROPN    6 nsubj B-PER
        slept     sleep/VERB      0 root VerbForm=Fin
        """
      ) == ["Rezaei —works-for→ Acme"]
    )
  }

  @Test func `a nationality before a title is the holder's where the body stands behind it`() {
    #expect(
      Set(
        rules.statements(
          """
          Rezaei    Rezaei/PROPN    7 nsubj B-PER
          ,         ,/PUNCT         4 punct
          Iranian   Iranian/ADJ     4 amod B-LOC
          chairman  chairman/NOUN   1 appos
          of        of/ADP          6 case
          Acme      Acme/PROPN      4 nmod B-ORG
          slept     sleep/VERB      0 root VerbForm=Fin
          """
        )
      ) == ["Rezaei —leads→ Acme", "Rezaei —citizen-of→ Iran"]
    )
  }

  @Test func `a post of an unnamed house is not one of the place that it stands in`() {
    #expect(
      rules.statements(
        """
        Rezaei    Rezaei/PROPN    4 nsubj B-PER
        is        be/AUX          4 cop
        the       the/DET         4 det
        chairman  chairman/NOUN   0 root
        of        of/ADP          7 case
        the       the/DET         7 det
        mosque    mosque/NOUN     4 nmod
        in        in/ADP          9 case
        Almaty    Almaty/PROPN    7 nmod B-LOC
        """
      ).isEmpty
    )
  }

  @Test func `the titles of a list share the body that the first one names`() {
    #expect(
      Set(
        rules.statements(
          """
          Acme      Acme/PROPN      2 compound B-ORG
          chairman  chairman/NOUN   3 nmod:desc
          Rezaei    Rezaei/PROPN    7 nsubj B-PER
          and       and/CCONJ       6 cc
          spokesman spokesman/NOUN  6 nmod:desc
          Otieno    Otieno/PROPN    3 conj B-PER
          slept     sleep/VERB      0 root VerbForm=Fin
          """
        )
      ) == ["Rezaei —leads→ Acme", "Otieno —works-for→ Acme"]
    )
  }

  @Test func `a second title with a body of its own takes nothing from the first one's name`() {
    #expect(
      Set(
        rules.statements(
          """
          Acme      Acme/PROPN      2 compound B-ORG
          spokesman spokesman/NOUN  5 nmod:desc
          Nordbank  Nordbank/PROPN  4 compound B-ORG
          chairman  chairman/NOUN   5 nmod:desc
          Rezaei    Rezaei/PROPN    6 nsubj B-PER
          slept     sleep/VERB      0 root VerbForm=Fin
          """
        )
      ) == ["Rezaei —works-for→ Acme", "Rezaei —leads→ Nordbank"]
    )
  }

  @Test func `those who say it are not the one named before the comma`() {
    #expect(
      rules.statements(
        """
        Gunmen    gunman/NOUN     2 nsubj
        shot      shoot/VERB      7 ccomp VerbForm=Fin
        Rezaei    Rezaei/PROPN    2 obj B-PER
        ,         ,/PUNCT         7 punct
        Kazakh    Kazakh/ADJ      6 amod B-LOC
        spokesmen spokesman/NOUN  3 appos
        said      say/VERB        0 root VerbForm=Fin
        """
      ).isEmpty
    )
  }

  @Test func `who speaks at a body works for it and who is met there does not`() {
    let name = """
      Rezaei    Rezaei/PROPN    1 nsubj B-PER
      at        at/ADP          4 case
      Nordbank  Nordbank/PROPN  1 obl B-ORG
      """
    #expect(
      rules.statements("said say/VERB 0 root VerbForm=Fin\n" + name)
        == ["Rezaei —works-for→ Nordbank"]
    )
    #expect(rules.statements("met meet/VERB 0 root VerbForm=Fin\n" + name).isEmpty)
  }

  @Test func `a noun for its kind may stand before the body of a person`() {
    #expect(
      rules.statements(
        """
        Rezaei    Rezaei/PROPN    5 nsubj B-PER
        of        of/ADP          4 case
        research  research/NOUN   4 compound
        firm      firm/NOUN       1 nmod
        Nordlab   Nordlab/PROPN   4 appos B-ORG
        slept     sleep/VERB      0 root VerbForm=Fin
        """
      ) == ["Rezaei —works-for→ Nordlab"]
    )
  }

  @Test func `who speaks for a party belongs to it`() {
    #expect(
      rules.statements(
        """
        Rezaei    Rezaei/PROPN    7 nsubj B-PER
        ,         ,/PUNCT         5 punct
        for       for/ADP         5 case
        Green     Green/PROPN     5 compound B-ORG
        Party     Party/PROPN     1 nmod I-ORG
        ,         ,/PUNCT         5 punct
        slept     sleep/VERB      0 root VerbForm=Fin
        """
      ) == ["Rezaei —member-of→ Green Party"]
    )
  }

  private func waited(_ name: String, _ kind: String) -> String {
    """
    \(name)  \(name)/PROPN 2 nsubj \(kind)
    waited   wait/VERB     0 root Tense=Past|VerbForm=Fin
    . ./PUNCT 2 punct
    """
  }

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

  @Test func `a chairman without a body leads the company that the article is about`() {
    let acme = waited("Acme", "B-ORG")
    let other = waited("Nordbank", "B-ORG")
    #expect(statements(acme, other, acme, spoke("Chairman")) == ["Rezaei —leads→ Acme"])
    #expect(statements(acme, other, spoke("Chairman")).isEmpty)
  }

  @Test func `a president leads no kingdom`() {
    let spain = waited("Spain", "B-LOC")
    let egypt = waited("Egypt", "B-LOC")
    #expect(statements(spain, spain, egypt, spoke("President")) == ["Rezaei —leads→ Egypt"])
    #expect(statements(egypt, spain, spain, spoke("Minister")) == ["Rezaei —works-for→ Spain"])
    #expect(statements(spain, spain, spoke("President")).isEmpty)
  }

  @Test func `what an article turns to much later is no body of what it told before`() {
    let egypt = waited("Egypt", "B-LOC")
    let russia = waited("Russia", "B-LOC")
    let slept = waited("Bruno", "B-PER")
    #expect(
      statements(egypt, spoke("Minister"), slept, slept, slept, slept, slept, russia, russia)
        == ["Rezaei —works-for→ Egypt"]
    )
  }
}
