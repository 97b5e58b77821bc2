import Ontology
import Syntax

/// Wrongs that a speaker names as somebody's without saying anything of them: "this is an act
/// of aggression by Russia", "in the face of Russian aggression", "Holm's lies".
extension StanceFinder {
  /// Nouns for wrongs, whose doer is blamed by whoever calls a deed so.
  private static let wrongs: WordSet = [
    "aggression", "terrorism", "terror", "atrocity", "brutality", "barbarism", "barbarity",
    "genocide", "massacre", "provocation", "blackmail", "propaganda", "lie", "disinformation",
    "misinformation", "interference", "meddling", "bullying", "coercion", "repression",
    "oppression", "cruelty", "treachery", "hypocrisy", "imperialism", "tyranny", "corruption",
    "incompetence", "recklessness", "mismanagement", "negligence", "arrogance", "intransigence",
    "belligerence", "hostility", "violation", "abuse", "crime", "savagery", "cowardice",
    "betrayal", "deceit", "dishonesty", "bigotry", "racism", "expansionism", "adventurism",
    "militarism", "extortion", "intimidation", "sabotage", "subversion", "scaremongering",
    "slander", "smear", "falsehood", "deception", "inaction", "failure",
    "misconduct", "wrongdoing", "malfeasance", "slaughter", "villainy", "despotism", "obstinacy",
    "indifference", "complacency", "greed", "obstruction", "sabre-rattling", "warmongering",
    "breach", "treason", "injustice", "persecution", "harassment", "discrimination",
    "inflexibility",
    "onslaught", "escalation", "overreach", "misdeed", "deceitfulness", "sleaze", "cronyism",
    "profiteering", "vandalism", "thuggery", "lawlessness", "fearmongering", "backtracking",
    "foot-dragging", "stonewalling", "duplicity", "cynicism", "infringement", "trickery",
  ]

  /// Nouns for what is not said flatly, or by another: "an inquiry into Russian meddling".
  private static let unsaid: WordSet = [
    "allegation", "accusation", "claim", "charge", "investigation", "inquiry", "probe", "concern",
    "fear", "suspicion", "question", "report", "denial", "evidence", "talk", "trial", "hearing",
    "expert", "possibility", "risk", "case",
  ]

  /// Whether a noun above a word says that what the word tells is not said flatly.
  func isUnsaid(_ word: Int, _ sentence: Sentence) -> Bool {
    var node = Int(sentence.heads[word])
    for _ in 0..<8 where node >= 0 {
      if Self.unsaid.contains(sentence.lemmas[node]) { return true }
      node = Int(sentence.heads[node])
    }
    return false
  }

  /// Notes whose wrong a noun names.
  func noteWrong(
    _ word: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard let accused, sentence.tags[word] == .noun, Self.wrongs.contains(sentence.lemmas[word]),
      !isNegated(word, sentence, graph), !isDisclaimed(word, sentence, graph),
      !isUnsaid(word, sentence),
      // "Japan's failure to abide by it", not what came after somebody's failure
      sentence.lemmas[word] != "failure" || graph.dependent(word, .acl) != nil,
      let (speaker, isBody) = speaker(at: word, number), !isBody
    else { return }
    let held = context.sentenceMentions[number]
    let relations =
      TreeWords.bit(.nmodPoss) | TreeWords.bit(.amod) | TreeWords.bit(.compound)
      | TreeWords.bit(.nmod)
    let targets = graph.dependents(word, relations).filter { owner in
      if sentence.relations[owner] == .nmod,
        !graph.hasCase(owner, ["by", "from"], sentence)
      {
        return false
      }
      let mentions = held.mentions(at: owner)
      return !mentions.isEmpty
        && mentions.allSatisfy { !sides.areAllied(held[$0].cluster, speaker) }
    }.map { Target(word: $0, way: "wrong") }
    add(accused, speaker, targets, word, number, graph, &result)
  }
}
