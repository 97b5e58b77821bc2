import TestKit
import Testing

/// Contacts read from the words beside a verb, in sentences whose trees are torn.
struct ContactTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      met: {family: contact, from: [person, state], to: [person, state], symmetric: true}
      visited: {family: contact, from: [person], to: [place, state]}
      called: {family: contact, from: [person], to: [person], symmetric: true}
      """
    )
  }

  @Test func `a title that the tree takes for an object leads to its name`() {
    #expect(
      rules.statements(
        """
        Kim        Kim/PROPN        2 nsubj B-PER
        met        meet/VERB        0 root VerbForm=Fin
        Envoy      Envoy/PROPN      2 obj
        to         to/ADP           6 case
        the        the/DET          6 det
        Basra      Basra/PROPN      2 obl B-LOC
        Wang       Wang/PROPN       6 flat B-PER
        """
      ).contains("Kim —met— Wang")
    )
  }

  @Test func `the tree's own subject of a verb is believed`() {
    #expect(
      rules.statements(
        """
        Aides  aide/NOUN    4 nsubj Number=Plur
        of     of/ADP       3 case
        Kim    Kim/PROPN    1 nmod B-PER
        met    meet/VERB    0 root VerbForm=Fin
        Envoy  Envoy/PROPN  4 obj
        Wang   Wang/PROPN   5 flat B-PER
        """
      ).isEmpty
    )
  }

  @Test func `a visit needs no subject in the tree`() {
    #expect(
      rules.statements(
        """
        that     that/PRON    2 nsubj
        Kim      Kim/VERB     0 root B-PER
        has      have/AUX     4 aux
        visited  visit/VERB   2 acl:relcl
        Basra    Basra/PROPN  4 obj B-LOC
        """
      ) == ["Kim —visited→ Basra"]
    )
  }

  @Test func `who is called a name is not called up`() {
    func called(_ next: String) -> [String] {
      rules.statements(
        """
        Kim     Kim/PROPN   2 nsubj B-PER
        called  call/VERB   0 root VerbForm=Fin
        Wang    Wang/PROPN  2 xcomp B-PER
        \(next)
        say     say/VERB    2 advcl VerbForm=Inf
        """
      )
    }
    #expect(called("to      to/PART    5 mark") == ["Kim —called— Wang"])
    #expect(called("a       a/DET      5 det").isEmpty)
  }
}
