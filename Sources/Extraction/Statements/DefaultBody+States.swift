import Ontology
import Syntax

/// The states of those who hold a state's office and whose sentence names none.
extension DefaultBody {
  /// The state of the article that most likely has an office: one that alone has it, a
  /// federation for a federal one, else the state that the article is about, of those that have
  /// such an office at all.
  func state(
    with kind: TitleTable.Kind,
    titled title: String,
    in number: Int
  ) -> Int? {
    if let home = homeState(of: title) { return home }
    if kind == .legislator, Self.isAmerican(title), context.namesAmericanParty,
      let state = context.mentions.clusters.firstIndex(where: { $0.stateCode == "US" })
    {
      return state
    }
    let isCapital = context.sentences.indices.contains(where: isCalledFederal)
    let isFederal = title.hasPrefix("federal ") || isCapital
    func hasOffice(_ state: Int) -> Bool {
      Offices.has(code(state), kind, titled: title) && !taken.contains(state)
    }
    if isFederal,
      let state = context.mainState(where: {
        context.mentions.clusters[$0].name == Offices.federalGovernment
          || Offices.hasFederalGovernment(code($0)) && hasOffice($0)
            // in American news it has a small letter
            && (kind != .minister || code($0) != "US" || !isCapital)
      })
        ?? context.mainState(where: { Offices.isFederal(code($0)) && hasOffice($0) })
    {
      return state
    }
    if kind == .minister {
      if let state = ministryState(titled: title), hasOffice(state) { return state }
      if let state = secretaryState(titled: title), hasOffice(state) { return state }
      if let state = scene(of: number) ?? government(in: number), hasOffice(state) { return state }
      if let state = headlineState, hasOffice(state) { return state }
    }
    let best = context.mainState(where: hasOffice)
    guard let best, number > 0, !isMentioned(best, before: number + 5) else { return best }
    // What an article of several reports turns to later on is no body of what it told before.
    return context.mainState { hasOffice($0) && isMentioned($0, before: number) } ?? best
  }

  /// The state that the headline begins with: of those who hold its posts the article need not say
  /// so again.
  private var headlineState: Int? {
    let title = context.article.title
    return context.mentions.clusters.firstIndex { cluster in
      cluster.type == .state
        && ([cluster.name] + cluster.aliases).contains { name in
          title.hasPrefix(name) && title.dropFirst(name.count).first.map { !$0.isLetter } ?? true
        }
    }
  }

  func code(_ state: Int) -> String? { context.mentions.clusters[state].stateCode }

  private func isMentioned(_ cluster: Int, before number: Int) -> Bool {
    context.mentions.mentions.contains { $0.cluster == cluster && $0.sentence < number }
  }

  /// Whether a sentence calls an office or a body federal.
  private func isCalledFederal(_ number: Int) -> Bool {
    let sentence = context.sentences[number]
    return (1..<max(1, sentence.count)).contains { word in
      sentence.form(word - 1) == "Federal"
        && !["Reserve", "Court", "Bureau", "Trade"].contains(sentence.form(word))
    }
  }

  /// The chamber for which a bare candidate stands, where the article tells of a contest for it and
  /// of none for a presidency: "the Senate race".
  func contestedChamber(titled title: String) -> Int? {
    guard ["candidate", "nominee"].contains(title), let name = context.contestedChamber else {
      return nil
    }
    return context.mentions.clusters.firstIndex { cluster in
      cluster.type == .organization && !cluster.name.contains("Committee")
        && cluster.name != "White House"
        && ([cluster.name] + cluster.aliases).contains { $0.hasSuffix(name) }
    }
  }

  /// The state whose ministry of a minister's field the article names: "Health Minister X", where it
  /// speaks of the Health Ministry of Lebanon.
  private func ministryState(titled title: String) -> Int? {
    guard title.hasSuffix(" minister") else { return nil }
    let field = title.dropLast(" minister".count)
    var result: Int?
    for cluster in context.mentions.clusters where cluster.type == .organization {
      let name = cluster.name.lowercased()
      guard
        name.hasPrefix(field + " ministry of ") || name.hasPrefix("ministry of " + field + " of")
      else { continue }
      let state = context.mentions.clusters.firstIndex {
        $0.type == .state && name.hasSuffix(" " + $0.name.lowercased())
      }
      guard let state, result == nil || result == state else { return nil }
      result = state
    }
    return result
  }

  /// Fields of secretaries that only the British, or only the Americans, have.
  private static let fields: [(code: String, words: [String])] = [
    (
      "GB",
      [
        "defence", "work and pensions", "culture", "business", "environment", "justice", "chief",
        "northern ireland", "communities", "levelling", "transport ", "cabinet",
      ]
    ),
    (
      "US",
      [
        "defense", "treasury", "homeland", "commerce", "interior", "agriculture", "labor",
        "veterans", "transportation", "housing and urban", "army", "navy",
      ]
    ),
  ]

  /// What only the news of Britain speaks of.
  private static let british = [
    "Downing Street", "Whitehall", "Westminster", "House of Commons", "Number 10", "Tories",
  ]

  /// The one of Britain and the United States whose secretary a title names, where the article
  /// names both.
  private func secretaryState(titled title: String) -> Int? {
    if title.hasSuffix("attorney general"), context.namesAmericanParty {
      return context.mentions.clusters.firstIndex { $0.stateCode == "US" }
    }
    guard title.hasSuffix("secretary") || title.hasSuffix("secretaries"),
      let british = context.mentions.clusters.firstIndex(where: { $0.stateCode == "GB" }),
      let american = context.mentions.clusters.firstIndex(where: { $0.stateCode == "US" })
    else { return nil }
    for (code, words) in Self.fields where words.contains(where: title.hasPrefix) {
      return code == "GB" ? british : american
    }
    return Self.british.contains(where: context.article.text.contains) ? british : nil
  }

  /// The United States, of whose security adviser an article speaks that speaks of the White House.
  func americanState(of title: String) -> Int? {
    guard title.contains("national security advis"),
      context.article.text.contains("White House")
    else { return nil }
    return context.mentions.clusters.firstIndex { $0.stateCode == "US" }
  }

  private static let governments: WordSet = ["government", "cabinet", "authorities"]

  /// The only state of whose government a sentence speaks: "The Kenyan government will wait, finance
  /// minister X said".
  func government(in number: Int) -> Int? {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    var only: Int?
    for mention in held.indices where held.type(mention) == .state && held[mention].kind == .name {
      let end = held[mention].words.upperBound
      let next = end < sentence.count && ["'s", "’s"].contains(sentence.form(end)) ? end + 1 : end
      guard
        Self.governments.contains(sentence.lowerForm(end - 1))
          || next < sentence.count && Self.governments.contains(sentence.lowerForm(next))
      else { continue }
      if let only, only != held[mention].cluster { return nil }
      only = held[mention].cluster
    }
    return only
  }

  /// The state that a sentence says at its beginning it tells of: "In Tehran, the foreign minister
  /// said".
  private func scene(of number: Int) -> Int? {
    let sentence = context.sentences[number]
    guard sentence.count > 3, sentence.form(0) == "In" else { return nil }
    let held = context.sentenceMentions[number]
    guard
      let place = held.indices.first(where: {
        held[$0].words.lowerBound == 1 && held[$0].kind == .name
          && held[$0].words.upperBound < sentence.count
          && sentence.form(held[$0].words.upperBound) == ","
      })
    else { return nil }
    if held.type(place) == .state { return held[place].cluster }
    guard let capital = held.cluster(place).capitalCode else { return nil }
    return context.mentions.clusters.firstIndex { $0.stateCode == capital }
  }
}

extension EntityCluster {
  /// Whether a chamber's name is its noun alone, or has only that of the United States before it.
  func isBareOrNational(_ noun: String) -> Bool {
    ["", "U.S. ", "US ", "United States "].contains { name == $0 + noun }
  }
}
