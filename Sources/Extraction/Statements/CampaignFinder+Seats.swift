import Ontology
import Syntax

/// Candidacies that an account of an election tells seat by seat: "In the Harbour West
/// constituency, X was elected", "Y lost his seat in this district".
extension CampaignFinder {
  private static let seats: WordSet = [
    "constituency", "district", "seat", "ward", "riding", "electorate", "division",
  ]
  /// Those of them that nothing but a part of the country has.
  private static let plain: WordSet = ["constituency", "ward", "riding", "electorate"]
  private static let outcomes: WordSet = [
    "elected", "re-elected", "reelected", "unseated", "defeated", "defeating", "beat", "victory",
    "elects", "newcomers",
  ]

  /// Who stood for the seats of which the article tells one after the other.
  func seatHolders() -> [Candidate] {
    guard let relation = schema["ran-for"] else { return [] }
    var result: [Candidate] = []
    var seat: (cluster: Int, sentence: Int)?
    for number in context.sentences.indices {
      guard let graph = context.graphs[number] else { continue }
      let scene = Scene(
        number: number,
        sentence: context.sentences[number],
        held: context.sentenceMentions[number],
        graph: graph
      )
      let own = namedSeat(scene)
      if let own { seat = (own, number) }
      guard let current = seat, let outcome = outcome(scene) else { continue }
      if own == nil, number - current.sentence > 2, !refersToSeat(scene) { continue }
      guard own != nil || refersToSeat(scene) || number - current.sentence == 1,
        let mention = context.nearestMention(of: current.cluster, to: number)
      else { continue }
      seat = (current.cluster, number)
      for person in scene.held.indices where isCandidate(person, scene) {
        result.append(
          Candidate(
            relation: relation,
            subject: person,
            object: mention,
            sentence: number,
            trigger: outcome,
            source: .post("seat")
          )
        )
      }
    }
    return result
  }

  /// The place whose name stands before a noun for a seat.
  private func namedSeat(_ scene: Scene) -> Int? {
    for mention in scene.held.indices where scene.held[mention].kind == .name {
      let isPlace = scene.held.type(mention) == .place
      // A name of a seat alone may be taken for one of a body.
      guard isPlace || scene.held.type(mention) == .organization,
        !scene.held.cluster(mention).isParty
      else { continue }
      var word = scene.held[mention].words.upperBound
      let end = word + 3
      while word < min(scene.sentence.count, end) {
        if isPlace ? Self.seats.contains(scene.form(word)) : Self.plain.contains(scene.form(word)) {
          return scene.held[mention].cluster
        }
        guard [.adj, .noun].contains(scene.sentence.tags[word]) else { break }
        word += 1
      }
    }
    return nil
  }

  private func refersToSeat(_ scene: Scene) -> Bool {
    (1..<max(1, scene.sentence.count)).contains {
      Self.seats.contains(scene.form($0)) && ["this", "the"].contains(scene.form($0 - 1))
    }
  }

  /// The word that tells how a vote ended.
  private func outcome(_ scene: Scene) -> Int? {
    (0..<scene.sentence.count).first { word in
      Self.outcomes.contains(scene.form(word))
        || ["won", "lost"].contains(scene.form(word))
          && (word..<min(scene.sentence.count, word + 5)).contains {
            ["seat", "election", "constituency", "vote"].contains(scene.form($0))
          }
    }
  }

  /// Whether somebody named is no one who only speaks of the vote.
  private func isCandidate(_ person: Int, _ scene: Scene) -> Bool {
    guard scene.held.type(person) == .person, scene.held[person].kind == .name else { return false }
    let head = scene.held[person].head
    let above = Int(scene.sentence.heads[head])
    return above < 0 || scene.sentence.relations[head].universal != .nsubj
      || !["say", "tell", "add", "note", "lead", "chair"].contains(scene.sentence.lemmas[above])
  }
}
