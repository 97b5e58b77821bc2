import TestKit
import Testing

/// Who came to a meeting that the sentences before tell, who sat there on one side, and who is
/// visiting whom.
struct AttendanceTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      met:
        family: contact
        from: [person, state, organization]
        to: [person, state, organization]
        symmetric: true
        patterns:
          - 'meet/VERB >nsubj SUBJECT >obj OBJECT'
          - 'travel/VERB >nsubj SUBJECT >obl[with] OBJECT'
          - 'talk/NOUN >nmod[between] SUBJECT >nmod[between] OBJECT'
      visited: {family: contact, from: [person], to: [place, state]}
      """
    )
  }

  /// "Russia met Spain" with a sentence behind it.
  private func after(_ sentence: String) -> Set<String> {
    Set(
      rules.statements(
        """
        Russia     Russia/PROPN  2 nsubj B-LOC
        met        meet/VERB     0 root VerbForm=Fin
        Spain      Spain/PROPN   2 obj B-LOC
        .          ./PUNCT       2 punct

        \(sentence)
        """
      )
    )
  }

  @Test func `who attends the talks told before meets their parties`() {
    func attended(_ article: String) -> Set<String> {
      after(
        """
        Kim       Kim/PROPN     2 nsubj B-PER
        attended  attend/VERB   0 root VerbForm=Fin
        \(article) the/DET      4 det
        talks     talk/NOUN     2 obj Number=Plur
        .         ./PUNCT       2 punct
        """
      )
    }
    #expect(attended("the").contains("Russia —met— Kim"))
    #expect(attended("some") == ["Russia —met— Spain"])
  }

  @Test func `who attends talks as an observer meets nobody`() {
    let found = after(
      """
      Kim       Kim/PROPN      2 nsubj B-PER
      attended  attend/VERB    0 root VerbForm=Fin
      the       the/DET        4 det
      talks     talk/NOUN      2 obj Number=Plur
      as        as/ADP         7 case
      an        an/DET         7 det
      observer  observer/NOUN  2 obl
      .         ./PUNCT        2 punct
      """
    )
    #expect(found == ["Russia —met— Spain"])
  }

  @Test func `who attends a part of the talks attends them`() {
    func attended(_ whole: String) -> Set<String> {
      after(
        """
        Kim       Kim/PROPN      2 nsubj B-PER
        attended  attend/VERB    0 root VerbForm=Fin
        the       the/DET        5 det
        final     final/ADJ      5 amod
        stages    stage/NOUN     2 obj Number=Plur
        of        of/ADP         8 case
        the       the/DET        8 det
        \(whole) talk/NOUN      5 nmod Number=Plur
        .         ./PUNCT        2 punct
        """
      )
    }
    #expect(attended("talks").contains("Russia —met— Kim"))
    #expect(attended("races") == ["Russia —met— Spain"])
  }

  @Test func `who attends a meeting meets the one who held it`() {
    func met(_ verb: String) -> [String] {
      rules.statements(
        """
        Wang      Wang/PROPN     2 nsubj B-PER
        \(verb)  \(verb)/VERB  0 root VerbForm=Fin
        a         a/DET          4 det
        meeting   meeting/NOUN   2 obj
        .         ./PUNCT        2 punct

        The       the/DET        2 det
        meeting   meeting/NOUN   4 nsubj:pass
        was       be/AUX         4 aux:pass
        attended  attend/VERB    0 root
        both      both/DET       6 det
        days      day/NOUN       4 obl:unmarked Number=Plur
        by        by/ADP         8 case
        Kim       Kim/PROPN      4 obl:agent B-PER
        .         ./PUNCT        4 punct
        """
      )
    }
    #expect(met("chair") == ["Wang —met— Kim"])
    #expect(met("miss").isEmpty)
  }

  @Test func `the talks are those that an article begins with`() {
    let between = String(
      repeating: """
        It     it/PRON    2 nsubj
        rained rain/VERB  0 root VerbForm=Fin
        .      ./PUNCT    2 punct


        """,
      count: 8
    )
    let found = rules.statements(
      """
      The      the/DET        2 det
      talks    talk/NOUN      6 nsubj Number=Plur
      between  between/ADP    4 case
      Russia   Russia/PROPN   2 nmod B-LOC
      and      and/CCONJ      6 cc
      Spain    Spain/PROPN    4 conj B-LOC
      .        ./PUNCT        2 punct

      \(between)Kim      Kim/PROPN   2 nsubj B-PER
      attended  attend/VERB    0 root VerbForm=Fin
      the       the/DET        4 det
      talks     talk/NOUN      2 obj Number=Plur
      .         ./PUNCT        2 punct
      """
    )
    #expect(found.contains("Russia —met— Kim"))
  }

  @Test func `who mediates talks meets both sides`() {
    let found = after(
      """
      The       the/DET       2 det
      talks     talk/NOUN     4 nsubj:pass Number=Plur
      were      be/AUX        4 aux:pass
      mediated  mediate/VERB  0 root VerbForm=Part
      by        by/ADP        6 case
      Egypt     Egypt/PROPN   4 obl:agent B-LOC
      .         ./PUNCT       4 punct
      """
    )
    #expect(found == ["Russia —met— Spain", "Russia —met— Egypt", "Spain —met— Egypt"])
  }

  @Test func `a meeting that says whose it is is another one`() {
    let found = after(
      """
      Kim       Kim/PROPN     2 nsubj B-PER
      attended  attend/VERB   0 root VerbForm=Fin
      the       the/DET       4 det
      talks     talk/NOUN     2 obj Number=Plur
      of        of/ADP        6 case
      dentists  dentist/NOUN  4 nmod Number=Plur
      .         ./PUNCT       2 punct
      """
    )
    #expect(found == ["Russia —met— Spain"])
  }

  @Test func `those who only came to a meeting on one side did not meet there`() {
    let found = rules.statements(
      """
      The        the/DET        2 det
      talks      talk/NOUN      4 nsubj:pass Number=Plur
      were       be/AUX         4 aux:pass
      attended   attend/VERB    0 root
      by         by/ADP         7 case
      Minister   Minister/PROPN 7 nmod:desc
      Kim        Kim/PROPN      4 obl B-PER
      and        and/CCONJ      10 cc
      Minister   Minister/PROPN 10 nmod:desc
      Wang       Wang/PROPN     7 conj B-PER
      .          ./PUNCT        4 punct
      """
    )
    #expect(!found.contains("Kim —met— Wang"))
  }

  @Test func `colleagues who travel together do not meet`() {
    func found(_ second: String) -> Bool {
      rules.statements(
        """
        Egypt      Egypt/PROPN       4 nmod:poss B-LOC
        's         's/PART           1 case
        President  President/PROPN   4 nmod:desc
        Kim        Kim/PROPN         5 nsubj B-PER
        travelled  travel/VERB       0 root VerbForm=Fin
        with       with/ADP          10 case
        \(second)  \(second)/PROPN   10 nmod:poss B-LOC
        's         's/PART           7 case
        President  President/PROPN   10 nmod:desc
        Wang       Wang/PROPN        5 obl B-PER
        """
      ).contains("Kim —met— Wang")
    }
    #expect(found("Russia"))
    #expect(!found("Egypt"))
  }

  @Test func `a visitor is in the state of who meets them`() {
    func found(_ word: String) -> [String] {
      rules.statements(
        """
        Egypt      Egypt/PROPN       4 nmod:poss B-LOC
        's         's/PART           1 case
        President  President/PROPN   4 nmod:desc
        Kim        Kim/PROPN         5 nsubj B-PER
        met        meet/VERB         0 root VerbForm=Fin
        \(word)    \(word)/ADJ       8 amod
        President  President/PROPN   8 nmod:desc
        Wang       Wang/PROPN        5 obj B-PER
        """
      )
    }
    #expect(found("visiting").contains("Wang —visited→ Egypt"))
    #expect(!found("smiling").contains("Wang —visited→ Egypt"))
  }

  @Test func `who stands behind a visitor's name is no visitor`() {
    let found = rules.statements(
      """
      Beside     beside/ADP        3 case
      visiting   visiting/ADJ      3 amod
      president  president/NOUN    8 obl
      ,          ,/PUNCT           5 punct
      Wang       Wang/PROPN        3 appos B-PER
      ,          ,/PUNCT           3 punct
      Kim        Kim/PROPN         8 nsubj B-PER
      met        meet/VERB         0 root VerbForm=Fin
      Russia     Russia/PROPN      12 nmod:poss B-LOC
      's         's/PART           9 case
      President  President/PROPN   12 nmod:desc
      Lee        Lee/PROPN         8 obj B-PER
      """
    )
    #expect(found.contains("Kim —met— Lee"))
    #expect(!found.contains("Kim —visited→ Russia"))
  }

  @Test func `those named as examples of whom somebody met were met`() {
    let found = rules.statements(
      """
      Kim        Kim/PROPN     2 nsubj B-PER
      met        meet/VERB     0 root VerbForm=Fin
      with       with/ADP      4 case
      senators   senator/NOUN  2 obl Number=Plur
      on         on/ADP        6 case
      Monday     Monday/PROPN  2 obl
      ,          ,/PUNCT       9 punct
      including  include/VERB  9 case
      Wang       Wang/PROPN    2 obl B-PER
      .          ./PUNCT       2 punct
      """
    )
    #expect(found == ["Kim —met— Wang"])
  }
}
