import Ontology
import Syntax

extension AttributeFinder {
  /// The statements with the dates that only the whole story gives them.
  ///
  /// An event without a time of its own happened when its paragraph was last said to be,
  /// or else about when the news of the lead did: then the month is all that is known.
  func completed(_ statements: [Statement]) -> [Statement] {
    statements.map { statement in
      var statement = statement
      if statement.date == nil { statement.date = storyDate(of: statement) }
      return statement
    }
  }

  private func storyDate(of statement: Statement) -> PartialDate? {
    guard let evidence = statement.evidence.first, let lead = clock.lead,
      let number = context.sentences.firstIndex(where: {
        $0.range.lowerBound == evidence.sentence.lowerBound
      })
    else { return nil }
    switch schema[statement.relation].time {
    case .state, .turn: return nil
    case .contest:
      return clock.contest ?? lead.truncated(to: .year)
    case .event:
      guard statement.status != .past else { return nil }
      let sentence = context.sentences[number]
      let trigger = (0..<sentence.count).first {
        Int(sentence.starts[$0]) == evidence.trigger.lowerBound
      }
      guard let trigger else { return nil }
      switch tense(of: trigger, sentence) {
      case .pluperfect: return nil
      case .past: return clock.before[number] ?? lead.truncated(to: .month)
      case .other: return lead.truncated(to: .month)
      }
    }
  }

  private enum Tense { case past, pluperfect, other }

  /// The tense of the verb that a word is or belongs to.
  private func tense(of word: Int, _ sentence: Sentence) -> Tense {
    var verb = word
    for _ in 0..<4 where sentence.tags[verb] != .verb {
      let head = Int(sentence.heads[verb])
      guard head >= 0 else { break }
      verb = head
    }
    for child in 0..<sentence.count where sentence.heads[child] == Int32(verb) {
      guard sentence.relations[child] == .aux || sentence.relations[child] == .auxPass else {
        continue
      }
      switch sentence.form(child).lowercased() {
      case "had", "'d": return .pluperfect
      case "has", "have", "is", "are", "'s", "'ve", "will", "would", "may", "could", "can":
        return .other
      case "was", "were", "did": return .past
      default: break
      }
    }
    let features = sentence.features[verb]
    return features.contains(.past) && (features.contains(.finite) || sentence.tags[verb] == .verb)
      ? .past : .other
  }
}
