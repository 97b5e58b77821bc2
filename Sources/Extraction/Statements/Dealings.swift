import Ontology
import Syntax

/// Tells which meetings and agreements are none: those with leaders whom the article names, the
/// talks of the press, deals that are only sought or are left, and those of two pairs at once.
struct Dealings {
  private let context: ArticleContext
  private let sides: Sides
  private let met: RelationID?
  private let called: RelationID?
  private let agreed: RelationID?
  private let aided: RelationID?
  /// Whom each entity met, by the sentence that tells it.
  private var partners: [Int: [(sentence: Int, partner: Int)]] = [:]
  /// Those who work for newspapers and stations.
  private var press: Set<Int> = []

  /// How many sentences apart leaders are named who were met.
  private static let reach = 3

  init(_ candidates: [Candidate], _ sides: Sides, context: ArticleContext, schema: Schema) {
    self.context = context
    self.sides = sides
    met = schema["met"]
    called = schema["called"]
    agreed = schema["agreed-with"]
    aided = schema["aided"]
    let worksFor = schema["works-for"]
    for candidate in candidates {
      let subject = context.cluster(of: candidate.subject)
      let object = context.cluster(of: candidate.object)
      if candidate.relation == met {
        partners[subject, default: []].append((candidate.sentence, object))
        partners[object, default: []].append((candidate.sentence, subject))
      } else if candidate.relation == worksFor, context.mentions.clusters[object].isMedium {
        press.insert(subject)
      }
    }
  }

  /// Why what a candidate tells is no meeting or agreement; nil where it may be.
  ///
  /// - Complexity: O(*n*) in the number of words of the sentence.
  func objection(to candidate: Candidate) -> String? {
    let relation = candidate.relation
    if relation == met || relation == agreed, areOfTwoPairs(candidate) {
      return "two pairs at once are not one of four"
    }
    if relation == met {
      if isNamed(candidate.object, beside: candidate.subject, candidate.sentence)
        || isNamed(candidate.subject, beside: candidate.object, candidate.sentence)
      {
        return "the leaders who were met are named"
      }
    }
    if relation == met || relation == called, isPressTalk(candidate) {
      return "an interview is no meeting"
    }
    if relation == aided, context.type(candidate.object) == .state,
      context.type(candidate.subject) == .organization,
      sides.areAllied(context.cluster(of: candidate.subject), context.cluster(of: candidate.object))
    {
      return "a state's own body does not aid it"
    }
    if relation == agreed {
      if isSought(candidate) { return "a deal that is only sought is none" }
      if isLeft(candidate) { return "who leaves a venture makes no deal" }
    }
    return nil
  }

  /// Whether a second "between" stands between two: "between Norway and Iceland and between Latvia
  /// and Poland".
  private func areOfTwoPairs(_ candidate: Candidate) -> Bool {
    let one = context.mentions.mentions[candidate.subject]
    let other = context.mentions.mentions[candidate.object]
    guard one.sentence == candidate.sentence, other.sentence == candidate.sentence else {
      return false
    }
    let sentence = context.sentences[candidate.sentence]
    let start = min(one.words.upperBound, other.words.upperBound)
    let end = max(one.words.lowerBound, other.words.lowerBound)
    guard start < end else { return false }
    return (start..<end).contains {
      sentence.lowerForm($0) == "between" && $0 > 0
        && [",", "and"].contains(sentence.lowerForm($0 - 1))
    }
  }

  /// Whether "Norwegian leaders" are met whom the sentences beside name.
  private func isNamed(_ state: Int, beside other: Int, _ number: Int) -> Bool {
    guard context.type(state) == .state else { return false }
    let mention = context.mentions.mentions[state]
    let sentence = context.sentences[mention.sentence]
    guard mention.kind == .name, areLeaders(behind: mention.words.upperBound, sentence) else {
      return false
    }
    let body = context.cluster(of: state)
    return partners[context.cluster(of: other), default: []].contains {
      abs($0.sentence - number) <= Self.reach && $0.partner != body
        && sides.speaks($0.partner, for: body)
    }
  }

  /// Whether a plural noun for leaders ends the phrase that a state's name stands in.
  private func areLeaders(behind start: Int, _ sentence: Sentence) -> Bool {
    for word in start..<max(start, min(sentence.count, start + 6)) {
      switch sentence.tags[word] {
      case .noun:
        if sentence.features[word].contains(.plural) {
          return Self.leaders.contains(sentence.lemmas[word])
        }
      case .adj, .propn, .cconj, .det: break
      default: return false
      }
    }
    return false
  }

  /// Whether one of two is a newspaper or a station or works for one, and they only talk.
  private func isPressTalk(_ candidate: Candidate) -> Bool {
    let sentence = context.sentences[candidate.sentence]
    guard sentence.tags[candidate.trigger] == .verb,
      Self.talking.contains(sentence.lemmas[candidate.trigger])
    else { return false }
    return [candidate.subject, candidate.object].contains {
      let cluster = context.cluster(of: $0)
      return context.mentions.clusters[cluster].isMedium || press.contains(cluster)
        || isOfMedium($0)
    }
  }

  /// Whether a medium's name stands behind that of a person: "Lund of the Oslo Post".
  private func isOfMedium(_ person: Int) -> Bool {
    let mention = context.mentions.mentions[person]
    let sentence = context.sentences[mention.sentence]
    var start = mention.words.upperBound
    guard context.type(person) == .person, start + 1 < sentence.count,
      ["of", "from", "with"].contains(sentence.lowerForm(start))
    else { return false }
    start += 1
    if sentence.lowerForm(start) == "the" { start += 1 }
    let held = context.sentenceMentions[mention.sentence]
    return held.indices.contains {
      held[$0].words.lowerBound == start && held.cluster($0).isMedium
    }
  }

  /// Whether a deal is only to be reached: "discussed brokering a truce", "sought to negotiate a
  /// treaty between".
  private func isSought(_ candidate: Candidate) -> Bool {
    let sentence = context.sentences[candidate.sentence]
    guard let verb = verb(havingTriggerOf: candidate),
      Self.brokering.contains(sentence.lemmas[verb]),
      !sentence.features[verb].contains(.finite), sentence.heads[verb] >= 0
    else { return false }
    switch sentence.relations[verb].universal {
    case .xcomp, .ccomp, .advcl, .acl, .obj:
      return Self.seeking.contains(sentence.lemmas[Int(sentence.heads[verb])])
    default: return false
    }
  }

  /// Whether a venture is told of only as what somebody leaves.
  private func isLeft(_ candidate: Candidate) -> Bool {
    verb(havingTriggerOf: candidate).map {
      Self.leaving.contains(context.sentences[candidate.sentence].lemmas[$0])
    } ?? false
  }

  /// The word whose object the noun is that tells a candidate; nil for another word.
  private func verb(havingTriggerOf candidate: Candidate) -> Int? {
    let sentence = context.sentences[candidate.sentence]
    let noun = candidate.trigger
    let head = Int(sentence.heads[noun])
    return sentence.tags[noun] == .noun && sentence.relations[noun].universal == .obj && head >= 0
      ? head : nil
  }

  private static let leaders: WordSet = ["leader", "president", "minister", "counterpart", "head"]
  private static let talking: WordSet = ["speak", "talk", "chat", "sit", "discuss", "converse"]
  private static let brokering: WordSet = [
    "broker", "mediate", "negotiate", "reach", "secure", "achieve", "strike", "arrange", "forge",
    "facilitate", "conclude",
  ]
  private static let seeking: WordSet = [
    "discuss", "consider", "propose", "try", "seek", "hope", "aim", "attempt", "urge", "want",
    "offer", "work", "push", "explore", "help", "effort", "bid", "way", "hopes", "struggle",
    "suggest", "ponder", "contemplate", "debate",
  ]
  private static let leaving: WordSet = ["leave", "exit", "quit"]
}
