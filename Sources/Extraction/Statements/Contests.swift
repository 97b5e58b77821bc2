import Ontology
import Syntax

/// Tells of candidacies and victories that are none: the party that somebody stands for, the place
/// where a vote is held for what another word names, and armies that beat armies.
struct Contests {
  /// Somebody's candidacy in a sentence.
  private struct Candidacy: Hashable {
    var person: Int
    var sentence: Int
  }

  private let context: ArticleContext
  private let ranFor: RelationID?
  private let defeated: RelationID?
  /// Those who are told to run for a body that is no party, with the sentence.
  private var forBodies: Set<Candidacy> = []

  init(_ candidates: [Candidate], context: ArticleContext, schema: Schema) {
    self.context = context
    ranFor = schema["ran-for"]
    defeated = schema["defeated"]
    for candidate in candidates
    where candidate.relation == ranFor && context.type(candidate.object) == .organization
      && !isParty(candidate.object) && candidate.source != .scorer
    {
      forBodies.insert(candidacy(of: candidate))
    }
  }

  /// Why a candidate tells of no contest; nil where nothing speaks against it.
  func objection(to candidate: Candidate) -> String? {
    if candidate.relation == ranFor {
      if isStandardBearer(candidate) { return "one stands for a party, not for a post in it" }
      if isAtSite(candidate) { return "a vote in a place is for another post" }
    }
    if candidate.relation == defeated, isOfForces(candidate) {
      return "armies that beat somebody win no contest"
    }
    return nil
  }

  private func isParty(_ mention: Int) -> Bool {
    context.mentions.clusters[context.cluster(of: mention)].isParty
  }

  private func candidacy(of candidate: Candidate) -> Candidacy {
    Candidacy(person: context.cluster(of: candidate.subject), sentence: candidate.sentence)
  }

  /// Words for the highest posts in a party.
  static let partyPosts: WordSet = [
    "leader", "leadership", "chair", "chairman", "chairwoman", "chairmanship", "secretary",
  ]

  /// Whether somebody is said to run for the very party that he stands for: "stood for Labour",
  /// "sought the Labour nomination".
  private func isStandardBearer(_ candidate: Candidate) -> Bool {
    guard isParty(candidate.object) else { return false }
    let sentence = context.sentences[candidate.sentence]
    let object = context.mentions.mentions[candidate.object]
    guard object.sentence == candidate.sentence else { return false }
    if sentence.tags[candidate.trigger] == .verb,
      sentence.heads[object.head] == Int32(candidate.trigger)
    {
      return true
    }
    return !(0..<sentence.count).contains { Self.partyPosts.contains(sentence.lowerForm($0)) }
  }

  private static let primaries: WordSet = ["primary", "primaries", "caucus", "caucuses"]
  private static let posts: WordSet = [
    "governor", "mayor", "gubernatorial", "mayoral", "council", "councillor", "sheriff", "seat",
    "governorship",
  ]

  /// Whether a place is only where a vote is held: "ran for Congress in Nevada", "won the primaries in
  /// Ohio".
  private func isAtSite(_ candidate: Candidate) -> Bool {
    let object = context.mentions.mentions[candidate.object]
    guard context.type(candidate.object) == .place, object.sentence == candidate.sentence,
      object.words.lowerBound > candidate.trigger
    else { return false }
    let sentence = context.sentences[candidate.sentence]
    if forBodies.contains(candidacy(of: candidate)),
      sentence.wordForm(object.words.lowerBound - 1) == "in"
    {
      return true
    }
    let between = (candidate.trigger..<object.words.lowerBound).map { sentence.lowerForm($0) }
    return between.contains(where: Self.primaries.contains)
      && !between.contains(where: Self.posts.contains)
  }

  /// Whether those who beat somebody are soldiers.
  private func isOfForces(_ candidate: Candidate) -> Bool {
    let subject = context.mentions.mentions[candidate.subject]
    guard subject.sentence == candidate.sentence, context.type(candidate.subject) != .person
    else { return false }
    let sentence = context.sentences[candidate.sentence]
    let above = Int(sentence.heads[subject.head])
    guard above > subject.head, above < candidate.trigger else { return false }
    switch sentence.relations[subject.head].universal {
    case .amod, .compound, .nmod: break
    default: return false
    }
    return AssaultWords.forces.contains(sentence.lemmas[above].lowercased())
  }
}
