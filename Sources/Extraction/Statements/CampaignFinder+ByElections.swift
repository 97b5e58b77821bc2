import Ontology
import Syntax

/// Candidacies in a by-election whose seat the article names elsewhere: "one of the candidates
/// running in the by-election, X", "X, who is standing in the by-election".
extension CampaignFinder {
  /// The place whose by-election the article is about; nil where it names several or none.
  func byElectionSeat() -> Int? {
    var seats: Set<Int> = []
    for cluster in context.mentions.clusters
    where cluster.type == .event && cluster.name.lowercased().hasSuffix("by-election") {
      let words = cluster.name.split(separator: " ").dropLast().drop { $0.allSatisfy(\.isNumber) }
      let name = words.joined(separator: " ")
      let seat = context.mentions.clusters.firstIndex {
        $0.type == .place && ($0.name == name || $0.aliases.contains(name))
      }
      if let seat { seats.insert(seat) }
    }
    for mention in context.mentions.mentions where mention.kind == .name {
      guard context.mentions.clusters[mention.cluster].type == .place else { continue }
      let sentence = context.sentences[mention.sentence]
      if Self.isByElection(mention.words.upperBound, sentence)
        || Self.isSeat(mention.words.lowerBound, sentence)
      {
        seats.insert(mention.cluster)
      }
    }
    return seats.count == 1 ? seats.first : nil
  }

  /// Whether the word "by-election" starts at a word, in one piece or parted by its hyphen.
  private static func isByElection(_ word: Int, _ sentence: Sentence) -> Bool {
    if sentence.wordForm(word) == "by-election" || sentence.wordForm(word) == "byelection" {
      return true
    }
    return sentence.wordForm(word) == "by" && sentence.wordForm(word + 1) == "-"
      && sentence.wordForm(word + 2) == "election"
  }

  /// Whether a name is that of a seat for which a sentence tells of a by-election: "the electoral
  /// district of Fairview".
  private static func isSeat(_ start: Int, _ sentence: Sentence) -> Bool {
    sentence.wordForm(start - 1) == "of" && seatNouns.contains(sentence.wordForm(start - 2))
      && (0..<sentence.count).contains { isByElection($0, sentence) }
  }

  private static let seatNouns: WordSet = [
    "district", "seat", "division", "electorate", "constituency", "riding", "ward",
  ]
  private static let standing: WordSet = ["run", "stand", "compete", "contest", "enter", "fight"]

  /// Who stands in "the by-election" of the article.
  func byElection(_ scene: Scene) -> [Runner] {
    let sentence = scene.sentence
    guard
      let start = (1..<max(1, sentence.count)).first(where: {
        scene.form($0 - 1) == "the" && Self.isByElection($0, sentence)
      }), let seat = seat
    else { return [] }
    let end = scene.form(start) == "by" ? start + 3 : start + 1
    var persons: [Int] = []
    var word = end - 1
    for _ in 0..<4 where word >= 0 && sentence.tags[word] != .verb {
      word = Int(sentence.heads[word])
    }
    guard word >= 0, word < start, Self.standing.contains(sentence.lemmas[word]) else { return [] }
    persons += scene.persons(scene.graph.surfaceSubjects(word))
    // "one of the four candidates running in the by-election, X,"
    let isOne = (max(0, word - 6)..<word).contains {
      ["candidate", "candidates"].contains(scene.form($0))
    }
    if isOne, scene.form(end) == ",", let named = scene.person(behind: end + 1) {
      persons.append(named)
    }
    return persons.map { Runner(person: $0, title: nil, trigger: word, body: seat) }
  }
}
