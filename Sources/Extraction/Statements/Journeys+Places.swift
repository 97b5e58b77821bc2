import Ontology
import Syntax

/// Tells which places are not where a journey goes: those that it starts from, those that only say
/// whose something is, and bodies that nobody walks into.
extension Journeys {
  /// Why a place is none that a journey leads to; nil where it may be one.
  func objection(toGoal place: Mention, _ candidate: Candidate, _ sentence: Sentence) -> String? {
    if isLeft(place, behind: candidate.trigger, sentence) {
      return "who sets out from home does not visit it"
    }
    if isAttribute(place, sentence) { return "a state's name only says whose a body is" }
    if sentence.lemmas[candidate.trigger] == "enter",
      context.type(candidate.object) == .organization, !isHouse(candidate.object)
    {
      return "who enters a body joins it"
    }
    return nil
  }

  /// Whether a place is where somebody's home is from which they go elsewhere: "drove from her home
  /// in the state of Utah to Reno".
  private func isLeft(_ place: Mention, behind verb: Int, _ sentence: Sentence) -> Bool {
    var hasHome = false
    for word in stride(from: place.words.lowerBound - 1, to: verb, by: -1) {
      switch sentence.lowerForm(word) {
      case "to", "into", "toward", "towards": return false
      case "home", "house", "base", "residence", "hometown": hasHome = true
      case "from": return hasHome
      default: break
      }
    }
    return false
  }

  /// Whether a state's name stands before a noun of a longer name: "at the United States think tank
  /// Holm Council's office".
  private func isAttribute(_ place: Mention, _ sentence: Sentence) -> Bool {
    guard place.kind == .name, !place.isDemonym,
      context.mentions.clusters[place.cluster].type == .state
    else { return false }
    let end = place.words.upperBound
    for word in end..<max(end, min(sentence.count, end + 3)) {
      guard sentence.relations[word].universal == .compound else { return false }
      if sentence.tags[word] == .noun {
        return sentence.heads[word] > word && !TargetPhrases.isTime(sentence.lowerForm(word))
      }
    }
    return false
  }

  /// Whether the last word of a body's name says that one can walk into it.
  private func isHouse(_ body: Int) -> Bool {
    let name = context.mentions.clusters[context.cluster(of: body)].name
    guard let last = name.lowercased().split(separator: " ").last else { return false }
    return Self.houses.contains(String(last))
      || name.lowercased().split(separator: " ").contains {
        $0 == "embassy" || $0 == "consulate"
      }
  }

  private static let houses: WordSet = [
    "embassy", "consulate", "mosque", "church", "cathedral", "temple", "synagogue", "museum",
    "headquarters", "palace", "library", "store", "supermarket", "mall", "hotel", "casino",
    "restaurant", "mission", "monastery", "shrine",
  ]
}
