import Ontology
import Syntax

/// How much an article is about each state.
struct StateWeights {
  let lexicons: Lexicons
  let title: String

  /// The weights, by cluster: what names a state or a place in it, the headline and the lead
  /// counting more, and posts most.
  ///
  /// - Complexity: O(*n*) in the number of names.
  func weights(
    of mentions: Mentions,
    _ names: [NameMention],
    _ facts: [SentenceFacts]
  ) -> [Double] {
    var weights = [Double](repeating: 0, count: mentions.clusters.count)
    var clusterOf: [String: Int] = [:]
    for (index, cluster) in mentions.clusters.enumerated() {
      guard let code = cluster.stateCode, cluster.type == .state else { continue }
      clusterOf[code] = index
      let forms = [cluster.name] + cluster.aliases
      if forms.contains(where: isInTitle) { weights[index] += 4 }
    }
    guard clusterOf.count > 1 else {
      for index in clusterOf.values { weights[index] += 1 }
      return weights
    }
    for name in names {
      guard let senses = name.senses else { continue }
      if senses.organization >= 0 {
        let body = lexicons.organizations[Int(senses.organization)].name
        if let index = Self.homes[body].flatMap({ clusterOf[$0] }) { weights[index] += 1.5 }
        continue
      }
      guard let code = code(of: senses), let index = clusterOf[code] else { continue }
      var weight = senses.state >= 0 || senses.demonym >= 0 ? 2.0 : 1.0
      if name.isNested || isScene(name, facts[name.sentence]) { weight /= 2 }
      if name.sentence < 3 { weight *= 2 }
      // A report is filed from where its editors are at home or what it is about happens.
      if name.sentence == 0, name.words.lowerBound == 0, name.isLocative,
        name.words.upperBound < facts[0].count, facts[0].form(name.words.upperBound) != "/"
      {
        weight += 14
      }
      let next = name.words.upperBound
      let sentence = facts[name.sentence]
      if next < sentence.count, let title = sentence.titles[next], isPost(title.title) {
        weight += 2
      }
      weights[index] += weight
    }
    return weights
  }

  /// The states that bodies tell an article to be about, by the bodies' names in the lexicon.
  private static let homes: [String: String] = [
    "Democratic Party": "US", "Republican Party": "US", "White House": "US", "Pentagon": "US",
    "Federal Bureau of Investigation": "US", "Central Intelligence Agency": "US",
    "United States Congress": "US", "Capitol": "US", "Supreme Court of the United States": "US",
    "Labour Party": "GB", "Conservative Party": "GB", "Liberal Democrats": "GB",
    "Downing Street": "GB", "House of Commons": "GB", "House of Lords": "GB",
    "Home Office": "GB", "Scotland Yard": "GB", "Australian Labor Party": "AU",
    "Kremlin": "RU", "State Duma": "RU", "Knesset": "IL", "Likud": "IL", "Bundestag": "DE",
  ]

  /// Whether a name is only where something happens: "arrived in Iraq", "the war against Iraq".
  private func isScene(_ name: NameMention, _ facts: SentenceFacts) -> Bool {
    var before = name.words.lowerBound - 1
    if before > 0, NameWords.articles.contains(facts.lower[before]) { before -= 1 }
    return before >= 0 && NameWords.scenes.contains(facts.lower[before])
  }

  private func isPost(_ title: Int) -> Bool {
    switch lexicons.titleEntries[title].note {
    case "head of state", "minister", "legislator", "monarch", "governor": true
    default: false
    }
  }

  private func isInTitle(_ form: String) -> Bool {
    let words = title.split { !$0.isLetter && $0 != "." }
    let wanted = form.split { !$0.isLetter && $0 != "." }
    guard !wanted.isEmpty, words.count >= wanted.count else { return false }
    return (0...words.count - wanted.count).contains {
      words[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }

  /// The code of the state that a name is of.
  private func code(of senses: Lexicons.Senses) -> String? {
    if senses.state >= 0 { return lexicons.states[Int(senses.state)].code }
    if senses.demonym >= 0 { return lexicons.states[Int(senses.demonym)].code }
    if senses.capital >= 0 { return lexicons.states[Int(senses.capital)].code }
    let place = senses.place >= 0 ? senses.place : senses.placeDemonym
    guard place >= 0 else { return nil }
    return lexicons.places[Int(place)].state
  }
}
