package import Ontology
package import Syntax

/// Finds what the sentences of an article speak of: names, descriptions and pronouns, joined
/// to entities.
package struct MentionFinder: Sendable {
  let lexicons: Lexicons

  /// A finder with its lexicons.
  package init(lexicons: Lexicons) {
    self.lexicons = lexicons
  }

  /// The mentions of an article and the entities that they refer to.
  ///
  /// - Parameters:
  ///   - sentences: the analysed sentences, in order, with tags and trees.
  ///   - article: the article that they are of.
  /// - Complexity: O(*n*) in the number of words, but for the choice of antecedents, which
  ///   looks back a bounded way.
  package func mentions(in sentences: [Sentence], article: Article) -> Mentions {
    let facts = sentences.map { SentenceFacts($0, lexicons) }
    let cues = ArticleCues(facts)
    var names: [NameMention] = []
    var things: Set<String> = []
    for (index, sentence) in facts.enumerated() {
      var finder = NameFinder(sentence, lexicons, cues, sentence: index)
      finder.find()
      names += finder.names
      things.formUnion(finder.things)
    }
    names.removeAll { $0.title < 0 && $0.senses?.isName != true && things.contains($0.text) }
    dropPeoples(&names, facts)
    settleFederalGovernment(&names)
    settleGeorgia(&names)
    let surnames = SurnameFinder(names)
    let capitals = CapitalFinder(lexicons: lexicons, surnames: surnames)
    capitals.settle(&names, facts)
    capitals.settleHalves(&names, facts)
    surnames.add(to: &names, facts)
    names.sort {
      ($0.sentence, $0.words.lowerBound, -$0.words.upperBound)
        < ($1.sentence, $1.words.lowerBound, -$1.words.upperBound)
    }
    names = names.filter { !isHeading($0, beside: names, sentences) }
    nameRegionalBodies(&names, facts)
    var clusters = NameClusters(names, lexicons)
    linkAliases(names, facts, &clusters)
    clusters.mergeBodies()
    if let year = article.published?.year { clusters.mergeYears(year) }
    linkHouse(names, &clusters)
    linkRegions(names, &clusters)
    var result = Mentions()
    var titles: [Int] = []
    var kinds: [NamedKind] = []
    assemble(names, clusters, sentences, &result, &titles, &kinds)
    result.stateWeights = StateWeights(lexicons: lexicons, title: article.title)
      .weights(of: result, names, facts)
    var resolver = ReferenceResolver(
      result,
      titles: titles,
      kinds: kinds,
      sentences: sentences,
      facts: facts,
      lexicons: lexicons
    )
    resolver.resolve()
    result.mentions += resolver.found
    result.mentions.sort {
      ($0.sentence, $0.words.lowerBound, -$0.words.upperBound, $0.kind.rawValue, $0.cluster)
        < ($1.sentence, $1.words.lowerBound, -$1.words.upperBound, $1.kind.rawValue, $1.cluster)
    }
    result.nameMinistries()
    result.nameParents(sentences)
    result.markParties(sentences)
    for (cluster, facts) in resolver.entities.enumerated() {
      if result.clusters[cluster].gender == .unknown {
        result.clusters[cluster].gender = facts.gender
      }
      if !facts.capitalOf.isEmpty { result.clusters[cluster].capitalCode = facts.capitalOf }
    }
    return result
  }

  /// Drops "Federal Government" as a name of its own where the article names the federation.
  private func settleFederalGovernment(_ names: inout [NameMention]) {
    let isNamed = names.contains { name in
      guard let senses = name.senses else { return false }
      let state = senses.state >= 0 ? senses.state : senses.demonym
      return state >= 0 && Offices.hasFederalGovernment(lexicons.states[Int(state)].code)
    }
    if isNamed { names.removeAll { $0.text == Offices.federalGovernment } }
  }

  /// Drops the people's names of a state without full membership of the United Nations that the
  /// article never names and none of whose posts it tells: "Palestinians fled" names a people.
  private func dropPeoples(_ names: inout [NameMention], _ facts: [SentenceFacts]) {
    func observer(_ name: NameMention) -> Int16? {
      guard let senses = name.senses else { return nil }
      let state = senses.state >= 0 ? senses.state : senses.demonym
      return state >= 0 && lexicons.states[Int(state)].kind == .observer ? state : nil
    }
    var kept: Set<Int16> = []
    for name in names {
      guard let state = observer(name) else { continue }
      let next = name.words.upperBound
      let titles = facts[name.sentence].titles
      let title = next < titles.count ? titles[next] : nil
      let isPost = title.map { phrase in
        let entry = lexicons.titleEntries[phrase.title]
        return Self.governing.contains(entry.note) || entry.text == "leader"
      }
      if !name.isDemonym || isPost ?? false { kept.insert(state) }
    }
    names.removeAll { observer($0).map { !kept.contains($0) } ?? false }
  }

  private static let governing: WordSet = ["head of state", "minister", "diplomat", "elect"]

  /// Settles whether names that both a state and a region bear, as "Georgia" does, mean the
  /// region: where the article is more about its neighbours.
  private func settleGeorgia(_ names: inout [NameMention]) {
    func isTwofold(_ name: NameMention) -> Bool {
      guard let senses = name.senses else { return false }
      return senses.state >= 0 && senses.place >= 0
        && lexicons.places[Int(senses.place)].state != lexicons.states[Int(senses.state)].code
    }
    for index in names.indices where isTwofold(names[index]) {
      guard let senses = names[index].senses else { continue }
      let home = lexicons.places[Int(senses.place)].state
      let code = lexicons.states[Int(senses.state)].code
      var balance = 0
      for other in names where !isTwofold(other) {
        guard let sense = other.senses else { continue }
        if sense.place >= 0, lexicons.places[Int(sense.place)].state == home { balance += 2 }
        if sense.place >= 0, lexicons.places[Int(sense.place)].state == code { balance -= 3 }
        if sense.state >= 0, lexicons.states[Int(sense.state)].code == home { balance += 1 }
        if sense.demonym >= 0, lexicons.states[Int(sense.demonym)].code == code { balance -= 3 }
        if sense.capital >= 0, lexicons.states[Int(sense.capital)].code == code { balance -= 3 }
      }
      guard balance > 0 else { continue }
      names[index].senses?.state = -1
      names[index].type = .place
    }
  }

  /// Joins "the House" to the House of Representatives that the article names.
  private func linkHouse(_ names: [NameMention], _ clusters: inout NameClusters) {
    guard
      let whole = names.firstIndex(where: {
        $0.type == .organization && $0.text.hasSuffix("House of Representatives")
      })
    else { return }
    for index in names.indices
    where names[index].text == "House" && names[index].type == .organization {
      clusters.link(index, to: whole)
    }
  }

  private func assemble(
    _ names: [NameMention],
    _ clusters: NameClusters,
    _ sentences: [Sentence],
    _ result: inout Mentions,
    _ titles: inout [Int],
    _ kinds: inout [NamedKind]
  ) {
    var number = [Int](repeating: -1, count: clusters.drafts.count)
    for (index, name) in names.enumerated() {
      let draft = clusters.draftOf[index]
      guard draft >= 0, let cluster = entity(clusters.drafts[draft], beside: clusters)
      else { continue }
      if number[draft] < 0 {
        number[draft] = result.clusters.count
        result.clusters.append(cluster)
        kinds.append(kind(of: clusters.drafts[draft], names))
      }
      titles.append(name.title)
      result.mentions.append(
        Mention(
          sentence: name.sentence,
          words: name.words,
          head: sentences[name.sentence].head(of: name.words),
          kind: .name,
          isDemonym: name.isDemonym,
          cluster: number[draft]
        )
      )
    }
  }

  /// What the lexicons call an entity, and the head nouns of its names.
  private func kind(of draft: NameClusters.Draft, _ names: [NameMention]) -> NamedKind {
    var kind = NamedKind()
    if draft.type != .person && draft.type != .state {
      for form in draft.forms {
        let words = form.split(separator: " ")
        for (place, word) in words.enumerated() where lexicons.senses(of: word)?.head ?? 0 > 1 {
          // "Rural Fire Service" is no fire, "Commonwealth Action Group" no commonwealth.
          if place + 1 < words.count, words[place + 1].first?.isUppercase == true,
            !DescriptionNouns.isBody(word.lowercased())
          {
            continue
          }
          kind.nouns.insert(word.lowercased())
        }
        let front = words.prefix { $0 != "for" && $0 != "against" && $0 != "Against" }
        if words.count > 1, let last = front.last { kind.nouns.insert(last.lowercased()) }
      }
    }
    if draft.organization >= 0 {
      kind.kind = lexicons.organizations[Int(draft.organization)].kind
      kind.nouns.insert(kind.kind)
    } else if draft.place >= 0 {
      let place = lexicons.places[Int(draft.place)]
      kind.kind = place.kind.rawValue
      if kind.kind == "region" {
        if place.state == "US" { kind.nouns.insert("state") }
        if place.state == "CA" || place.state == "CN" { kind.nouns.insert("province") }
      }
    }
    if draft.type == .place, let first = draft.names.first,
      let capital = names[first].senses?.capital, capital >= 0
    {
      kind.capitalOf = lexicons.states[Int(capital)].code
      kind.nouns.insert("city")
    }
    return kind
  }

  /// The code of the state that holds a place; nil where the lexicons do not know it.
  private func home(of draft: NameClusters.Draft) -> String? {
    guard draft.place >= 0 else {
      // The list of places leaves capitals to that of states.
      for form in draft.forms {
        guard let capital = lexicons.senses(of: form)?.capital, capital >= 0 else { continue }
        // A city such as Hong Kong is a state of its own.
        let state = lexicons.states[Int(capital)]
        return state.code.isEmpty || state.name == form ? nil : state.code
      }
      return nil
    }
    let code = lexicons.places[Int(draft.place)].state
    return code.isEmpty ? nil : code
  }

  private func entity(
    _ draft: NameClusters.Draft,
    beside clusters: NameClusters
  ) -> EntityCluster? {
    guard let type = draft.type else { return nil }
    var forms = draft.forms
    var name: String
    if draft.state >= 0 {
      name = lexicons.states[Int(draft.state)].name
    } else {
      let fullest = forms.enumerated().max { a, b in
        (a.element.count, -a.offset) < (b.element.count, -b.offset)
      }
      name = fullest?.element ?? ""
      if draft.organization >= 0 {
        let entry = lexicons.organizations[Int(draft.organization)]
        if entry.kind == "party" { name = entry.name } else { forms.append(entry.name) }
      } else if draft.place >= 0, forms.isEmpty {
        name = lexicons.places[Int(draft.place)].name
      }
    }
    if name.isEmpty { return nil }
    if type == .person, !forms.contains(where: { $0.contains(" ") }),
      let title = draft.titles.first(where: { NameWords.noble.contains(SentenceFacts.hash($0)) })
    {
      // "Lord Holm" has no other name.
      name = title.prefix(1).uppercased() + title.dropFirst() + " " + name
    } else if type == .person,
      let title = draft.titles.first(where: {
        NameWords.keptStyles.contains(SentenceFacts.hash($0))
      })
    {
      // The news does not part "Ayatollah" from the name that follows.
      forms.append(name)
      name = title.prefix(1).uppercased() + title.dropFirst() + " " + name
    }
    var aliases: [String] = []
    let short = draft.short.filter { form in
      !clusters.drafts.contains { $0.names != draft.names && $0.forms.contains(form) }
    }
    for form in forms + draft.demonyms + short + draft.styled
    where form != name && !aliases.contains(form) {
      aliases.append(form)
    }
    var cluster = EntityCluster(type: type, name: name, aliases: aliases)
    cluster.gender = draft.gender
    cluster.titles = draft.titles
    if draft.state >= 0 { cluster.stateCode = lexicons.states[Int(draft.state)].code }
    if draft.organization >= 0 {
      let kind = lexicons.organizations[Int(draft.organization)].kind
      cluster.isParty = kind == "party"
      cluster.isMedium = kind == "media"
    }
    if draft.type == .place {
      cluster.homeCode = home(of: draft)
      if draft.place >= 0 {
        cluster.placeKind = lexicons.places[Int(draft.place)].kind.rawValue
      }
    }
    return cluster
  }
}

/// What lexicons and names tell of an entity beside its type.
struct NamedKind {
  /// What the lexicons call it: "party", "company", "city".
  var kind = ""
  /// The head nouns of its names, in lower case.
  var nouns: Set<String> = []
  /// The code of the state whose capital it is; empty for none.
  var capitalOf = ""
}

extension Sentence {
  /// The word of a span by which the tree holds it: whose head lies outside.
  func head(of words: Range<Int>) -> Int {
    for word in words {
      let head = Int(heads[word])
      if head < 0 || !words.contains(head) { return word }
    }
    return words.upperBound - 1
  }
}
