import Ontology
import Syntax

/// Everything that the rules know of one article.
struct ArticleContext {
  let article: Article
  let sentences: [Sentence]
  let mentions: Mentions
  /// A graph for each sentence that has a mention; nil for the others.
  let graphs: [SentenceGraph?]
  let sentenceMentions: [SentenceMentions]
  /// The titles of each sentence that has a graph.
  let titles: [[TitleTable.Occurrence]]
  /// Who is known to lead which state.
  let leaders: LeaderTable
  /// How often each entity is mentioned.
  let mentionCounts: [Int]
  /// Whether the article speaks of an election of a president.
  let speaksOfPresidency: Bool
  /// The chamber for whose seats the article tells of a contest; nil where it speaks of an election
  /// of a president.
  let contestedChamber: String?

  init(
    article: Article,
    sentences: [Sentence],
    mentions: Mentions,
    symbols: SymbolTable,
    words: TreeWords,
    isTriggerNoun: [Bool],
    titles: TitleTable,
    leaders: LeaderTable
  ) {
    self.leaders = leaders
    self.article = article
    let bytes = Array(article.text.utf8)
    speaksOfPresidency = Self.speaksOfPresidency(bytes)
    contestedChamber = speaksOfPresidency ? nil : Self.contestedChamber(bytes)
    let sentences = sentences.map(ClauseMender.mended)
    self.sentences = sentences
    self.mentions = mentions
    sentenceMentions = sentences.indices.map {
      SentenceMentions(mentions, sentence: $0, sentences[$0])
    }
    let held = sentenceMentions
    graphs = sentences.indices.map { index in
      guard held[index].count > 0, sentences[index].heads.count == sentences[index].count else {
        return nil
      }
      return SentenceGraph(
        sentences[index],
        symbols: symbols,
        words: words,
        isTriggerNoun: isTriggerNoun
      )
    }
    let graphs = graphs
    self.titles = sentences.indices.map { index in
      graphs[index] == nil ? [] : titles.occurrences(in: sentences[index])
    }
    var counts = [Int](repeating: 0, count: mentions.clusters.count)
    for mention in mentions.mentions { counts[mention.cluster] += 1 }
    mentionCounts = counts
  }

  private static func speaksOfPresidency(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { index in
      switch bytes[index] {
      case UInt8(ascii: "P"), UInt8(ascii: "p"): stands("residential", at: index + 1, bytes)
      case UInt8(ascii: "W"):
        stands("White House race", at: index, bytes)
          || stands("White House election", at: index, bytes)
      default: false
      }
    }
  }

  private static let chambers: [StaticString] = ["Senate ", "House ", "Congress "]
  private static let contests: [StaticString] = [
    "race", "campaign", "seat", "candidate", "nominee", "election", "contest", "bid",
  ]

  /// The first of the chambers for which a text tells of a contest: "the Senate race".
  private static func contestedChamber(_ bytes: [UInt8]) -> String? {
    let chamber = chambers.first { chamber in
      bytes.indices.contains { index in
        bytes[index] == chamber.utf8Start[0] && stands(chamber, at: index, bytes)
          && contests.contains { stands($0, at: index + chamber.utf8CodeUnitCount, bytes) }
      }
    }
    return chamber.map { String($0.description.dropLast()) }
  }

  private static func stands(_ word: StaticString, at start: Int, _ bytes: [UInt8]) -> Bool {
    start >= 0 && start + word.utf8CodeUnitCount <= bytes.count
      && (0..<word.utf8CodeUnitCount).allSatisfy { bytes[start + $0] == word.utf8Start[$0] }
  }

  /// The entity of a mention.
  func cluster(of mention: Int) -> Int { mentions.mentions[mention].cluster }

  /// The type of a mention's entity.
  func type(_ mention: Int) -> EntityType { mentions.clusters[cluster(of: mention)].type }

  /// Whether the article names one of the two great parties of the United States.
  var namesAmericanParty: Bool {
    mentions.clusters.contains {
      $0.isParty && ($0.name == "Republican Party" || $0.name == "Democratic Party")
    }
  }

  /// The state of the article that somebody is known to lead or to have led; `isKnown` tells
  /// whether there is such a state, named by the article or not.
  func stateLed(
    by person: Int,
    where accepts: (Int) -> Bool = { _ in true }
  ) -> (
    state: Int?, isKnown: Bool
  ) {
    let codes = leaders.states(of: mentions.clusters[person])
    let found = mentions.clusters.indices.filter { index in
      mentions.clusters[index].stateCode.map(codes.contains) == true && accepts(index)
    }
    return (found.count == 1 ? found[0] : nil, !codes.isEmpty)
  }

  /// The state that the article is most about, of those that are accepted; ties go to the
  /// earlier one.
  func mainState(where accepts: (Int) -> Bool = { _ in true }) -> Int? {
    var best: Int?
    for index in mentions.clusters.indices
    where mentions.clusters[index].type == .state && accepts(index) {
      if best.map({ stateWeight($0) < stateWeight(index) }) ?? true { best = index }
    }
    return best
  }

  /// Whether the article is about another state at least half as much as about one.
  func hasRivals(_ state: Int) -> Bool {
    mentions.clusters.indices.contains {
      $0 != state && mentions.clusters[$0].type == .state
        && 2 * stateWeight($0) >= stateWeight(state)
    }
  }

  private func stateWeight(_ cluster: Int) -> Double {
    let known =
      mentions.stateWeights.indices.contains(cluster) ? mentions.stateWeights[cluster] : 0
    return known + Double(mentionCounts[cluster])
  }

  /// The only person whom the sentence before one speaks of, where it names none before a word.
  func onlyPerson(before word: Int, in number: Int) -> Int? {
    guard number > 0 else { return nil }
    let held = sentenceMentions[number]
    let before = sentenceMentions[number - 1]
    var only: Int?
    for mention in before.indices where before.type(mention) == .person {
      if let only, before[only].cluster != before[mention].cluster { return nil }
      only = only ?? mention
    }
    let isFirst = !held.indices.contains {
      held.type($0) == .person && held[$0].words.lowerBound < word
    }
    return isFirst ? only : nil
  }

  /// The mention of an entity that stands nearest before a sentence's end, or else first.
  func nearestMention(of cluster: Int, to sentence: Int) -> Int? {
    var before: Int?
    for (index, mention) in mentions.mentions.enumerated() where mention.cluster == cluster {
      if mention.sentence <= sentence || before == nil { before = index }
      if mention.sentence > sentence { break }
    }
    return before
  }
}
