import Ontology
import Syntax

/// Tells where an act is not that of whom a word of the sentence seems to name: those to whom
/// another is only linked, a few of a party's members, a storm, and what nobody would say.
extension CandidateFilter {
  /// Words behind a name for what another has to do with it.
  private static let linking: WordSet = [
    "linked", "affiliated", "allied", "inspired", "aligned", "style", "related", "connected",
    "influenced",
  ]
  /// Words for calamities, which strike as "it".
  private static let calamities: WordSet = [
    "hurricane", "storm", "typhoon", "cyclone", "earthquake", "quake", "tsunami", "tornado",
    "flood", "pandemic", "tremor", "blizzard", "eruption", "wildfire", "heatwave", "crisis",
  ]
  /// What calamities do.
  private static let battering: WordSet = [
    "strike", "hit", "batter", "devastate", "pummel", "pound", "ravage", "slam", "lash", "hammer",
    "destroy", "wreck",
  ]
  /// Verbs whose clause with "whether" tells what is left unsaid.
  private static let telling: WordSet = [
    "say", "comment", "disclose", "confirm", "reveal", "specify", "indicate", "tell", "clarify",
  ]
  private static let refusing: WordSet = ["refuse", "decline", "fail"]
  /// Words for a few of a party's members.
  private static let few: WordSet = ["no", "some", "few", "several", "many", "most", "dozens"]

  /// Why an act is not that of whom a candidate names; nil where it may be.
  func objection(toAct candidate: Candidate) -> String? {
    let family = schema[candidate.relation].family
    guard family == .conflict || family == .cooperation else { return nil }
    if family == .conflict, isLinked(candidate.subject) {
      return "those to whom others are linked do nothing"
    }
    if isFew(candidate.subject) { return "a few of a party's members are not the party" }
    if candidate.relation == schema["attacked"], isCalamity(candidate) {
      return "a calamity is nobody's attack"
    }
    return isUntold(candidate) ? "what nobody would say is not told" : nil
  }

  /// Whether a name only tells to whom the one behind it is linked: "the al-Qaeda linked group".
  private func isLinked(_ mention: Int) -> Bool {
    let mention = context.mentions.mentions[mention]
    let sentence = context.sentences[mention.sentence]
    var next = mention.words.upperBound
    if next < sentence.count, ["-", "–"].contains(sentence.form(next)) { next += 1 }
    // "al Qaeda linked the raid to" is told by a finite verb.
    return next + 1 < sentence.count && mention.kind == .name
      && Self.linking.contains(sentence.lowerForm(next))
      && [.amod, .compound].contains(sentence.relations[next].universal)
  }

  /// Whether a party's name stands for some of its members: "eleven Democrats", "no Republicans".
  private func isFew(_ mention: Int) -> Bool {
    let mention = context.mentions.mentions[mention]
    let sentence = context.sentences[mention.sentence]
    let word = mention.words.lowerBound
    guard context.mentions.clusters[mention.cluster].isParty, mention.words.count == 1, word > 0,
      sentence.form(word).hasSuffix("s")
    else { return false }
    return sentence.tags[word - 1] == .num || Self.few.contains(sentence.lowerForm(word - 1))
  }

  /// Whether a pronoun that "strikes" somewhere is a calamity's, of which the sentence tells.
  private func isCalamity(_ candidate: Candidate) -> Bool {
    let sentence = context.sentences[candidate.sentence]
    guard context.mentions.mentions[candidate.subject].kind == .pronoun,
      Self.battering.contains(sentence.lemmas[candidate.trigger])
    else { return false }
    return (0..<candidate.trigger).contains {
      Self.calamities.contains(sentence.lemmas[$0].lowercased())
    }
  }

  /// Whether an act stands in a clause with "whether" or "if" that somebody would not tell.
  private func isUntold(_ candidate: Candidate) -> Bool {
    let sentence = context.sentences[candidate.sentence]
    let verb = candidate.trigger
    let head = Int(sentence.heads[verb])
    guard sentence.tags[verb] == .verb, head >= 0, head < verb,
      Self.telling.contains(sentence.lemmas[head]),
      (head..<verb).contains(where: { ["whether", "if"].contains(sentence.lowerForm($0)) })
    else { return false }
    let above = Int(sentence.heads[head])
    if above >= 0, Self.refusing.contains(sentence.lemmas[above]) { return true }
    return (max(0, head - 3)..<head).contains {
      sentence.heads[$0] == Int32(head)
        && StanceFinder.negations.contains(sentence.lowerForm($0))
    }
  }
}
