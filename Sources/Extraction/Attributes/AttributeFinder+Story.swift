import Ontology
import Syntax

extension AttributeFinder {
  /// The statements with what only the whole story says of them.
  ///
  /// An event without a time of its own happened when its paragraph was last said to be,
  /// or else about when the news of the lead did: then the month is all that is known.
  /// A post told of in old times only is over, and so is a candidacy that was given up.
  func completed(_ statements: [Statement]) -> [Statement] {
    statements.map { statement in
      var statement = statement
      statement.status = storyStatus(of: statement)
      if statement.date == nil { statement.date = storyDate(of: statement) }
      return statement
    }
  }

  /// The sentence and word where a piece of evidence has its trigger.
  func place(of evidence: Evidence) -> (sentence: Int, trigger: Int)? {
    guard
      let number = context.sentences.firstIndex(where: {
        $0.range.lowerBound == evidence.sentence.lowerBound
      })
    else { return nil }
    let starts = context.sentences[number].starts
    return starts.firstIndex { Int($0) == evidence.trigger.lowerBound }.map { (number, $0) }
  }

  private func storyDate(of statement: Statement) -> PartialDate? {
    guard let evidence = statement.evidence.first, let lead = clock.lead,
      let (number, trigger) = place(of: evidence)
    else { return nil }
    switch schema[statement.relation].time {
    case .turn: return nil
    case .state: return statement.status == .past ? longAgo(statement) : nil
    case .contest: return clock.contest
    case .event:
      guard statement.status != .past else { return nil }
      switch tense(of: trigger, context.sentences[number]) {
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
