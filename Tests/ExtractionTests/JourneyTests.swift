import TestKit
import Testing

/// Journeys that are no visits.
struct JourneyTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      visited:
        family: contact
        from: [person, organization]
        to: [place, state, organization]
        patterns:
          - 'visit|enter/VERB >nsubj|obj SUBJECT >obj OBJECT'
          - 'enter/VERB >obj OBJECT <advcl (*/VERB >nsubj:pass SUBJECT)'
          - 'come|arrive|stay|go/VERB >nsubj SUBJECT >obl[to|in|at] OBJECT'
          - 'arrive/VERB >obl[at] OBJECT <advcl (*/VERB >nsubj SUBJECT)'
          - 'way/NOUN >nsubj SUBJECT >nmod[to] OBJECT'
          - 'arrive/VERB >nsubj SUBJECT >obl[from] OBJECT'
          - 'talk/NOUN >nmod[in] OBJECT <obj (attend/VERB >nsubj SUBJECT)'
          - 'speak/VERB >nsubj SUBJECT >obl[in] OBJECT'
          - 'visit/NOUN >nmod[to] OBJECT <obl[on] (*/VERB >nsubj SUBJECT)'
          - 'go/VERB >nsubj SUBJECT >obl[to] (village/NOUN >nmod[of] OBJECT)'
      """
    )
  }

  @Test(arguments: [("barred", "bar"), ("stopped", "stop")])
  func `who is kept from going does not go`(form: String, lemma: String) {
    func entered(_ preposition: String) -> [String] {
      rules.statements(
        """
        Kim            Kim/PROPN        3 nsubj:pass B-PER
        was            be/AUX           3 aux:pass
        \(form)        \(lemma)/VERB    0 root
        \(preposition) x/SCONJ          5 mark
        entering       enter/VERB       3 advcl
        Basra          Basra/PROPN      5 obj B-LOC
        """
      )
    }
    #expect(entered("from").isEmpty)
    #expect(entered("after") == ["Kim —visited→ Basra"])
  }

  @Test func `who is on the way home is no visitor`() {
    func headed(_ adverb: String) -> [String] {
      rules.statements(
        """
        Kim        Kim/PROPN     5 nsubj B-PER
        is         be/AUX        5 cop
        on         on/ADP        5 case
        her        her/PRON      5 nmod:poss
        way        way/NOUN      0 root
        \(adverb)  \(adverb)/ADV 5 advmod
        to         to/ADP        8 case
        Basra      Basra/PROPN   5 nmod B-LOC
        """
      )
    }
    #expect(headed("back").isEmpty)
    #expect(headed("straight") == ["Kim —visited→ Basra"])
  }

  @Test func `who comes to stay is no visitor`() {
    func came(_ preposition: String, _ noun: String) -> [String] {
      rules.statements(
        """
        Kim            Kim/PROPN      2 nsubj B-PER
        came           come/VERB      0 root VerbForm=Fin
        to             to/ADP         4 case
        Basra          Basra/PROPN    2 obl B-LOC
        \(preposition) x/ADP          6 case
        \(noun)        \(noun)/NOUN   2 obl
        """
      )
    }
    #expect(came("as", "refugee").isEmpty)
    #expect(came("on", "visa").isEmpty)
    #expect(came("as", "envoy") == ["Kim —visited→ Basra"])
  }

  @Test func `where somebody lives is no goal of a visit`() {
    func went(_ form: String, _ lemma: String) -> [String] {
      rules.statements(
        """
        Kim      Kim/PROPN      2 nsubj B-PER
        went     go/VERB        0 root VerbForm=Fin
        to       to/ADP         4 case
        Basra    Basra/PROPN    2 obl B-LOC
        ,        ,/PUNCT        8 punct
        where    where/ADV      8 advmod
        she      she/PRON       8 nsubj
        \(form)  \(lemma)/VERB  4 acl:relcl VerbForm=Fin
        """
      )
    }
    #expect(went("settled", "settle").isEmpty)
    #expect(went("spoke", "speak") == ["Kim —visited→ Basra"])
  }

  @Test func `who is held somewhere does not visit it`() {
    func stayed(_ noun: String) -> [String] {
      rules.statements(
        """
        Kim      Kim/PROPN     2 nsubj B-PER
        stayed   stay/VERB     0 root VerbForm=Fin
        in       in/ADP        4 case
        Basra    Basra/PROPN   2 obl B-LOC
        after    after/ADP     6 case
        \(noun)  \(noun)/NOUN  2 obl
        """
      )
    }
    #expect(stayed("arrest").isEmpty)
    #expect(stayed("lunch") == ["Kim —visited→ Basra"])
  }

  @Test func `who joins a body does not visit it`() {
    func arrived(_ mark: String) -> [String] {
      rules.statements(
        """
        \(mark)   x/SCONJ      2 mark
        arriving  arrive/VERB  6 advcl
        at        at/ADP       4 case
        Acme      Acme/PROPN   2 obl B-ORG
        Kim       Kim/PROPN    6 nsubj B-PER
        spoke     speak/VERB   0 root VerbForm=Fin
        """
      )
    }
    #expect(arrived("since").isEmpty)
    #expect(arrived("after") == ["Kim —visited→ Acme"])
  }

  @Test func `a ship that is called after somebody is no traveller`() {
    func arrived(_ form: String, _ tag: String) -> [String] {
      rules.statements(
        """
        \(form)  \(form.lowercased())/\(tag)  2 det
        Kim      Kim/PROPN     3 nsubj B-PER
        arrived  arrive/VERB   0 root VerbForm=Fin
        in       in/ADP        5 case
        Basra    Basra/PROPN   3 obl B-LOC
        """
      )
    }
    #expect(arrived("The", "DET").isEmpty)
    #expect(arrived("Tanker", "NOUN").isEmpty)
    #expect(arrived("Envoy", "NOUN") == ["Kim —visited→ Basra"])
  }

  @Test func `who declines to attend does not go`() {
    func attended(_ form: String, _ lemma: String) -> [String] {
      rules.statements(
        """
        Kim      Kim/PROPN      2 nsubj B-PER
        \(form)  \(lemma)/VERB  0 root VerbForm=Fin
        to       to/PART        4 mark
        attend   attend/VERB    2 xcomp
        talks    talk/NOUN      4 obj
        in       in/ADP         7 case
        Basra    Basra/PROPN    5 nmod B-LOC
        """
      )
    }
    #expect(attended("declined", "decline").isEmpty)
    #expect(attended("began", "begin") == ["Kim —visited→ Basra"])
  }

  @Test func `who shuns a place does not go there`() {
    func feels(_ adjective: String) -> [String] {
      rules.statements(
        """
        Kim           Kim/PROPN          2 nsubj B-PER
        feels         feel/VERB          0 root VerbForm=Fin
        \(adjective)  \(adjective)/ADJ   2 xcomp
        to            to/PART            5 mark
        go            go/VERB            2 xcomp
        to            to/ADP             7 case
        Basra         Basra/PROPN        5 obl B-LOC
        """
      )
    }
    #expect(feels("afraid").isEmpty)
    #expect(feels("ready") == ["Kim —visited→ Basra"])
  }

  @Test func `who comes from somewhere may live there`() {
    let sentence =
      """
      Kim      Kim/PROPN      2 nsubj B-PER
      arrived  arrive/VERB    0 root VerbForm=Fin
      from     from/ADP       4 case
      Basra    Basra/PROPN    2 obl B-LOC
      """
    #expect(rules.statements(sentence).isEmpty)
  }

  @Test func `who has spoken to people somewhere may have telephoned`() {
    func spoke(_ noun: String) -> [String] {
      rules.statements(
        """
        Kim      Kim/PROPN       2 nsubj B-PER
        spoke    speak/VERB      0 root VerbForm=Fin
        to       to/ADP          4 case
        \(noun)s \(noun)/NOUN    2 obl
        in       in/ADP          6 case
        Basra    Basra/PROPN     2 obl B-LOC
        """
      )
    }
    #expect(spoke("resident").isEmpty)
    #expect(spoke("voter") == ["Kim —visited→ Basra"])
  }

  @Test func `a visit behind a comma is that of the person before it`() {
    func stood(_ mark: String) -> [String] {
      rules.statements(
        """
        Kim      Kim/PROPN      2 nsubj B-PER
        spoke    speak/VERB     0 root VerbForm=Fin
        beside   beside/ADP     4 case
        Berg     Berg/PROPN     2 obl B-PER
        \(mark)  ,/PUNCT        8 punct
        on       on/ADP         8 case
        a        a/DET          8 det
        visit    visit/NOUN     2 obl
        to       to/ADP         10 case
        Basra    Basra/PROPN    8 nmod B-LOC
        """
      )
    }
    #expect(stood(",").isEmpty)
    #expect(stood("-") == ["Kim —visited→ Basra"])
  }

  @Test func `who goes to the home village is no visitor`() {
    func went(_ noun: String) -> [String] {
      rules.statements(
        """
        Kim      Kim/PROPN      2 nsubj B-PER
        went     go/VERB        0 root VerbForm=Fin
        to       to/ADP         6 case
        the      the/DET        6 det
        \(noun)  \(noun)/NOUN   6 compound
        village  village/NOUN   2 obl
        of       of/ADP         8 case
        Basra    Basra/PROPN    6 nmod B-LOC
        """
      )
    }
    #expect(went("home").isEmpty)
    #expect(went("mountain") == ["Kim —visited→ Basra"])
  }
}
