import Ontology

/// The body of a post whose sentence names none: the state that the article is about, the
/// court that it spoke of last.
struct DefaultBody {
  let context: ArticleContext

  /// The body that a title most likely belongs to.
  ///
  /// - Parameters:
  ///   - title: the title's words in lower case.
  ///   - number: the sentence.
  ///   - knownState: the state of another post of the same person.
  /// - Complexity: O(*m*) for *m* mentions.
  func body(
    of kind: TitleTable.Kind,
    titled title: String,
    in number: Int,
    knownState: Int?
  ) -> Int? {
    switch kind {
    case .headOfState, .minister, .monarch, .elect:
      return knownState ?? context.mainState()
    case .candidate:
      return title.contains("president") || title == "candidate" || title == "nominee"
        ? context.mainState() : nil
    case .legislator:
      if isRegional(title) { return place(before: number) }
      return chamber(for: title) ?? context.mainState()
    case .speaker:
      return title.contains("opposition") ? nil : chamber(for: title)
    case .deputy:
      if title.hasPrefix("lt.") || title.hasPrefix("lieutenant ") { return place(before: number) }
      return Self.isOfState(title) ? knownState ?? context.mainState() : nil
    case .staff:
      if title.hasPrefix("presidential ") || title.hasPrefix("government ") {
        return knownState ?? context.mainState()
      }
      return title.hasPrefix("police ") ? police(near: number) : nil
    case .governor:
      return place(before: number)
    case .clergy:
      guard title.contains("pope") || title.contains("pontiff") else { return nil }
      return context.mentions.clusters.firstIndex {
        $0.type == .organization && $0.name.contains("Catholic Church")
      }
    case .judge where !title.contains("attorney"):
      return nearest(to: number) { isBody($0, ["court", "courts", "tribunal"]) }
    case .police, .military, .force:
      return police(near: number)
    case .member, .executive:
      guard let word = ["committee", "board", "council"].first(where: title.contains) else {
        return nil
      }
      return nearest(to: number) { isBody($0, [word]) }
    default:
      return nil
    }
  }

  private func police(near number: Int) -> Int? {
    nearest(to: number, within: 3) {
      isBody($0, ["police", "force", "constabulary", "sheriff", "army", "navy", "guard"])
    }
  }

  /// Whether a deputy's title is one of a state rather than of a company.
  private static func isOfState(_ title: String) -> Bool {
    ["vice president", "vice-president", "first vice president"].contains(title)
      || ["minister", "premier", "deputy president", "secretary of state"]
        .contains(where: title.contains)
  }

  /// The chamber of a legislator whom the text calls after a state or a part of it.
  ///
  /// - Parameters:
  ///   - type: what the text calls him after.
  ///   - title: the title's words in lower case.
  func chamber(
    insteadOf type: EntityType,
    of kind: TitleTable.Kind,
    titled title: String
  ) -> Int? {
    if kind == .speaker {
      guard type == .state, title.contains("house") || title.contains("senate") else { return nil }
      return chamber(for: title)
    }
    let isOfHouse = title.contains("rep") || title.contains("congress")
    if type == .state { return isOfHouse ? chamber(for: title) : nil }
    guard type == .place, !isRegional(title), isOfHouse || title.contains("sen") else {
      return nil
    }
    return chamber(for: title) ?? context.mainState()
  }

  /// Whether a title is one of a state's part rather than of the state.
  private func isRegional(_ title: String) -> Bool {
    title.hasPrefix("state ") || title.hasPrefix("assembly") || title.hasPrefix("provincial ")
      || title.hasPrefix("regional ")
  }

  private func isBody(_ cluster: EntityCluster, _ words: Set<String>) -> Bool {
    cluster.type == .organization
      && cluster.name.lowercased().split { !$0.isLetter }.contains { words.contains(String($0)) }
  }

  /// The entity mentioned last at or before a sentence, or else first after it.
  ///
  /// - Parameter within: how many sentences to look back; nil for the whole article.
  private func nearest(
    to number: Int,
    within: Int? = nil,
    where accepts: (EntityCluster) -> Bool
  ) -> Int? {
    var before: Int?
    for mention in context.mentions.mentions {
      if mention.sentence > number, before != nil || within != nil { break }
      if let within, mention.sentence + within < number { continue }
      guard accepts(context.mentions.clusters[mention.cluster]) else { continue }
      before = mention.cluster
      if mention.sentence > number { break }
    }
    return before
  }

  private func place(before number: Int) -> Int? {
    nearest(to: number) { $0.type == .place }
  }

  /// The chamber that a legislator's title belongs to, where the article names one.
  private func chamber(for title: String) -> Int? {
    let words: [String]
    if title.contains("senat") {
      words = ["Senate"]
    } else if title.hasPrefix("rep") || title.contains("representative")
      || title.contains("congress")
    {
      words = ["House of Representatives", "House", "Congress"]
    } else if title.contains("mp") || title.contains("member of parliament") {
      words = ["House of Commons", "Parliament", "National Assembly", "Knesset"]
    } else if title.contains("speaker") || title.contains("majority")
      || title.contains("minority")
    {
      words = ["House of Representatives", "House", "Parliament", "Assembly", "Senate"]
    } else if title.contains("councillor") || title.contains("councilman") {
      words = ["Council"]
    } else {
      words = ["Parliament", "Assembly", "Legislative Council", "Congress"]
    }
    for word in words {
      var best: Int?
      for (index, cluster) in context.mentions.clusters.enumerated()
      where cluster.type == .organization && !cluster.name.contains("Committee")
        && (cluster.name.hasSuffix(word) || cluster.aliases.contains { $0 == word })
      {
        if best.map({ context.mentionCounts[$0] < context.mentionCounts[index] }) ?? true {
          best = index
        }
      }
      if let best { return best }
    }
    return nil
  }
}
