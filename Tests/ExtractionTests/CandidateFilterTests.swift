import Testing

/// Candidates that cannot hold, whatever the pattern.
struct CandidateFilterTests {
  private let rules: Rules

  init() throws {
    rules = try Rules(
      """
      attacked:
        family: conflict
        from: [person, state, organization]
        to: [place, person]
        patterns:
          - "hit/VERB >nsubj SUBJECT >obj OBJECT"
          - "hit/VERB >nsubj (*/NOUN >amod SUBJECT) >obj OBJECT"
      """
    )
  }

  @Test func `the nationality of a suicide bomber is not the state's act`() {
    func hits(_ kind: String) -> [String] {
      rules.statements(
        """
        Iranian  Iranian/ADJ    3 amod B-LOC
        \(kind) \(kind)/NOUN  3 compound
        bombers  bomber/NOUN    4 nsubj
        hit      hit/VERB       0 root VerbForm=Fin
        Paris    Paris/PROPN    4 obj B-LOC
        """
      )
    }
    #expect(hits("jet") == ["Iran —attacked→ Paris"])
    #expect(hits("suicide") == [])
  }

  @Test func `the first of a state's people to do something is not the state`() {
    #expect(
      rules.statements(
        """
        Kim      Kim/PROPN      2 nsubj B-PER
        became   become/VERB    0 root VerbForm=Fin
        the      the/DET        6 det
        first    first/ADJ      6 amod
        Iranian  Iranian/ADJ    6 amod B-LOC
        pilot    pilot/NOUN     2 xcomp
        to       to/PART        8 mark
        hit      hit/VERB       6 acl VerbForm=Inf
        Paris    Paris/PROPN    8 obj B-LOC
        """
      ).filter { $0.contains("attacked") } == ["Kim —attacked→ Paris"]
    )
  }

  @Test func `nobody sanctions the state that they serve`() throws {
    let rules = try Rules(
      """
      sanctioned:
        family: conflict
        from: [person, state]
        to: [person, state]
        patterns:
          - "punish/VERB >nsubj SUBJECT >obj OBJECT"
      """
    )
    func punished(_ state: String) -> [String] {
      rules.statements(
        """
        Egyptian   Egyptian/ADJ     2 amod B-LOC
        president  president/NOUN   4 nsubj
        Bekov      Bekov/PROPN      2 appos B-PER
        punished   punish/VERB      0 root VerbForm=Fin
        \(state)   \(state)/PROPN   4 obj B-LOC
        """
      ).filter { $0.contains("sanctioned") }
    }
    #expect(punished("Spain") == ["Bekov —sanctioned→ Spain"])
    #expect(punished("Egypt") == [])
  }

  @Test func `people called after their state are not the state, unless as a whole`() throws {
    let rules = try Rules(
      """
      supported:
        family: cooperation
        from: [person, state]
        to: [person]
        patterns:
          - "back/VERB >nsubj SUBJECT >obj OBJECT"
      """
    )
    func backs(_ article: String) -> [String] {
      rules.statements(
        """
        \(article)  \(article.lowercased())/DET  2 det
        Russians     Russian/PROPN  3 nsubj B-LOC
        backed       back/VERB      0 root VerbForm=Fin
        Bekov        Bekov/PROPN    3 obj B-PER
        """
      )
    }
    #expect(backs("The") == ["Russia —supported→ Bekov"])
    #expect(backs("Some") == [])
  }

  @Test func `who visits a state's soldiers need not go to the state`() throws {
    let rules = try Rules(
      """
      visited:
        family: contact
        from: [person]
        to: [place, state]
        patterns:
          - "visit/VERB >nsubj SUBJECT >obj (*/NOUN >amod OBJECT)"
      """
    )
    func visits(_ goal: String) -> [String] {
      rules.statements(
        """
        Bekov    Bekov/PROPN   2 nsubj B-PER
        visited  visit/VERB    0 root VerbForm=Fin
        Iranian  Iranian/ADJ   4 amod B-LOC
        \(goal)s  \(goal)/NOUN  2 obj
        """
      )
    }
    #expect(visits("village") == ["Bekov —visited→ Iran"])
    #expect(visits("soldier") == [])
  }

  @Test func `the guests of a summit meet who is named first, three parties each other`() throws {
    let rules = try Rules(
      """
      met:
        family: contact
        symmetric: true
        from: [person, state, organization]
        to: [person, state, organization]
        patterns:
          - "meet/VERB >nsubj SUBJECT >nsubj OBJECT"
      """
    )
    func meetings(_ guests: [String]) -> Int {
      let verb = guests.count + 1
      let rows = guests.map { "\($0) \($0)/PROPN \(verb) nsubj B-PER" }
      return rules.statements(
        (rows + ["met meet/VERB 0 root VerbForm=Fin"]).joined(separator: "\n")
      )
      .count
    }
    #expect(meetings(["Rezaei", "Wang", "Kim"]) == 3)
    #expect(meetings(["Rezaei", "Wang", "Kim", "Putin", "Bekov"]) == 4)
  }

  /// Rules for posts, talks and visits.
  private func contacts() throws -> Rules {
    try Rules(
      """
      leads:
        family: posts
        from: [person]
        to: [state, organization]
        patterns:
          - "head/VERB >nsubj SUBJECT >obj OBJECT"
      met:
        family: contact
        symmetric: true
        from: [person, state]
        to: [person, state]
        patterns:
          - "meet/VERB >nsubj SUBJECT >obj OBJECT"
      visited:
        family: contact
        from: [person]
        to: [place, state]
        patterns:
          - "visit/VERB >nsubj SUBJECT >obj OBJECT"
          - "reporter/NOUN >nmod[in] OBJECT <obj (tell/VERB >nsubj SUBJECT)"
      """
    )
  }

  @Test func `who leads a state does not meet it`() throws {
    let rules = try contacts()
    func meets(_ state: String) -> Bool {
      rules.statements(
        """
        Bekov  Bekov/PROPN  2 nsubj B-PER
        heads  head/VERB    0 root VerbForm=Fin
        Spain  Spain/PROPN  2 obj B-LOC
        and    and/CCONJ    5 cc
        met    meet/VERB    2 conj VerbForm=Fin
        \(state)  \(state)/PROPN  5 obj B-LOC
        """
      )
      .contains { $0.contains("met") }
    }
    #expect(meets("Egypt"))
    #expect(!meets("Spain"))
  }

  @Test func `who speaks to the press for a body may be in its office`() throws {
    let rules = try contacts()
    func visits(_ body: String, _ tag: String) -> Bool {
      rules.statements(
        """
        Bekov      Bekov/PROPN    2 nsubj B-PER
        heads      head/VERB      0 root VerbForm=Fin
        \(body)   \(body)/PROPN 2 obj \(tag)
        and        and/CCONJ      5 cc
        told       tell/VERB      2 conj VerbForm=Fin
        reporters  reporter/NOUN  5 obj Number=Plur
        in         in/ADP         8 case
        Basra      Basra/PROPN    6 nmod B-LOC
        """
      )
      .contains("Bekov —visited→ Basra")
    }
    #expect(visits("Spain", "B-LOC"))
    #expect(!visits("Acme", "B-ORG"))
  }

  @Test func `who serves a body does not visit its headquarters`() throws {
    let rules = try contacts()
    func visits(_ body: String) -> Bool {
      rules.statements(
        """
        Bekov     Bekov/PROPN     2 nsubj B-PER
        heads     head/VERB       0 root VerbForm=Fin
        \(body)  \(body)/PROPN  2 obj B-ORG
        and       and/CCONJ       5 cc
        visited   visit/VERB      2 conj VerbForm=Fin
        Brussels  Brussels/PROPN  5 obj B-LOC
        """
      )
      .contains("Bekov —visited→ Brussels")
    }
    #expect(visits("Acme"))
    #expect(!visits("NATO"))
  }

  @Test func `a state that backs a party is none itself`() throws {
    let rules = try Rules(
      """
      agreed-with:
        family: cooperation
        from: [state, organization]
        to: [state, organization]
        symmetric: true
        patterns:
          - "sign/VERB >nsubj SUBJECT >nsubj OBJECT"
      """
    )
    func signed(_ verb: String) -> [String] {
      rules.statements(
        """
        Israel   Israel/PROPN    7 nsubj B-LOC
        and      and/CCONJ       3 cc
        Iran     Iran/PROPN      1 conj B-LOC
        -        -/PUNCT         5 punct
        \(verb) back/VERB       6 amod
        rebels   rebel/NOUN      3 flat
        signed   sign/VERB       0 root VerbForm=Fin
        """
      )
    }
    #expect(signed("backed") == [])
  }
}
