import Ontology
import Syntax

/// Tells of places that are only where somebody else is attacked: "killed by a strike in Norway",
/// "bombed a rebel base in Bergen".
struct StrikeSites {
  /// Who strikes in a sentence, by a word of it.
  private struct Strike: Hashable {
    var attacker: Int
    var sentence: Int
    var trigger: Int
  }

  private let context: ArticleContext
  private let attacked: RelationID?
  /// Those who kill somebody named, with the sentence; the trigger is left out.
  private var killings: Set<Strike> = []
  /// The ends of the names of bodies that are attacked, by the strike.
  private var bodies: [Strike: Int] = [:]
  /// Those who hurt the people of a body that is named, with the sentence; the trigger is left out.
  private var harms: Set<Strike> = []

  init(_ candidates: [Candidate], context: ArticleContext, schema: Schema) {
    self.context = context
    attacked = schema["attacked"]
    let killed = schema["killed"]
    for candidate in candidates where candidate.source != .scorer {
      let object = context.mentions.mentions[candidate.object]
      if candidate.relation == killed {
        killings.insert(strike(of: candidate, 0))
      } else if candidate.relation == attacked, context.type(candidate.object) == .organization,
        object.sentence == candidate.sentence, object.words.lowerBound > candidate.trigger
      {
        bodies[strike(of: candidate, candidate.trigger)] = object.words.upperBound
        if case .stance(let way) = candidate.source, way.hasPrefix("assault, harm") {
          harms.insert(strike(of: candidate, 0))
        }
      }
    }
  }

  /// Whether a place is only where another is attacked.
  func isSite(_ candidate: Candidate) -> Bool {
    let object = context.mentions.mentions[candidate.object]
    guard candidate.relation == attacked, object.sentence == candidate.sentence,
      [.place, .state].contains(context.type(candidate.object))
    else { return false }
    let sentence = context.sentences[candidate.sentence]
    var start = object.words.lowerBound - 1
    while start > 0, ["the", "'s", "’s"].contains(sentence.lowerForm(start)) { start -= 1 }
    guard start >= 0, ["in", "at", "near", "inside", "outside"].contains(sentence.lowerForm(start))
    else { return false }
    if killings.contains(strike(of: candidate, 0)) || harms.contains(strike(of: candidate, 0)) {
      return true
    }
    if let end = bodies[strike(of: candidate, candidate.trigger)], end <= start { return true }
    // "The airstrike at the airport", of which the article told before whom it killed
    let isKnown = (candidate.trigger..<max(candidate.trigger, start)).contains {
      AssaultWords.fatal.contains(sentence.lemmas[$0]) && isDefinite($0, sentence)
    }
    return isKnown
      && killings.contains {
        $0.attacker == context.cluster(of: candidate.subject) && $0.sentence < candidate.sentence
      }
  }

  private func strike(of candidate: Candidate, _ trigger: Int) -> Strike {
    Strike(
      attacker: context.cluster(of: candidate.subject),
      sentence: candidate.sentence,
      trigger: trigger
    )
  }

  private func isDefinite(_ noun: Int, _ sentence: Sentence) -> Bool {
    (max(0, noun - 3)..<noun).contains {
      sentence.heads[$0] == Int32(noun)
        && ["the", "this", "that"].contains(sentence.lowerForm($0))
    }
  }
}
