import Ontology

/// Ministries that the text calls by whose they are: "the country's health ministry".
extension Mentions {
  /// Names ministries by the states and places that descriptions and pronouns before them mean:
  /// "Health Ministry of Lebanon".
  ///
  /// - Complexity: O(*n*) in the number of mentions.
  mutating func nameMinistries() {
    for index in mentions.indices where mentions[index].kind == .name {
      let cluster = mentions[index].cluster
      guard isBareMinistry(clusters[cluster]), let owner = owner(of: mentions[index]) else {
        continue
      }
      let name = clusters[cluster].name + " of " + clusters[owner].name
      if clusters.contains(where: { $0.name == name }) { continue }
      clusters[cluster].aliases.insert(clusters[cluster].name, at: 0)
      clusters[cluster].name = name
    }
  }

  private func isBareMinistry(_ cluster: EntityCluster) -> Bool {
    guard cluster.type == .organization else { return false }
    let words = cluster.name.split(separator: " ")
    return words.count < 5 && words.last == "Ministry" && !words.contains("of")
      || words.first == "Ministry" && words.filter { $0 == "of" }.count == 1
  }

  /// The state or place that owns what a mention names, by a genitive or a possessive pronoun.
  private func owner(of mention: Mention) -> Int? {
    let start = mention.words.lowerBound
    for other in indices(inSentence: mention.sentence) {
      let (kind, end) = (mentions[other].kind, mentions[other].words.upperBound)
      let type = clusters[mentions[other].cluster].type
      guard type == .state || type == .place, kind != .name,
        kind == .pronoun ? end == start : end + 1 == start || end + 4 == start
      else { continue }
      return mentions[other].cluster
    }
    return nil
  }
}
