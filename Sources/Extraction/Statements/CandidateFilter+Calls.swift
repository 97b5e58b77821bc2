import Ontology
import Syntax

extension CandidateFilter {
  /// Whether "called" says what somebody is called: "called Lund “a brave man”", "called her “Eva
  /// Lund of the north”".
  func isNaming(_ candidate: Candidate) -> Bool {
    let sentence = context.sentences[candidate.sentence]
    guard sentence.tags[candidate.trigger] == .verb, sentence.lemmas[candidate.trigger] == "call"
    else { return false }
    if isReciprocal(candidate.trigger, sentence) || isTermOf(candidate.trigger, sentence) {
      return true
    }
    let object = context.mentions.mentions[candidate.object]
    let subject = context.mentions.mentions[candidate.subject]
    for mention in [object, subject]
    where mention.sentence == candidate.sentence && mention.words.lowerBound > candidate.trigger {
      if isQuoted(mention.words.lowerBound, behind: candidate.trigger, sentence) { return true }
      let next = mention.words.upperBound
      if isQuote(next, sentence) || (next < sentence.count && sentence.tags[next] == .det) {
        return true
      }
      if isQuoteBehindAside(next, sentence) || isForTrial(next, sentence) { return true }
    }
    return false
  }

  /// Whether somebody is called to say something in court: "called Lund as a witness", "called Lund
  /// to testify".
  private func isForTrial(_ next: Int, _ sentence: Sentence) -> Bool {
    guard next + 2 < sentence.count else { return false }
    let word = sentence.lowerForm(next)
    return word == "as"
      && (sentence.lemmas[next + 1] == "witness" || sentence.lemmas[next + 2] == "witness")
      || word == "to" && Self.testifying.contains(sentence.lemmas[next + 1])
  }

  private static let testifying: WordSet = ["testify", "appear", "answer", "order"]

  /// Whether a relative pronoun stands for what is called something: "the islands, which Norway
  /// calls the Holms".
  private func isTermOf(_ verb: Int, _ sentence: Sentence) -> Bool {
    (max(0, verb - 6)..<verb).contains {
      sentence.heads[$0] == Int32(verb) && sentence.tags[$0] == .pron
        && sentence.relations[$0] == .obj
    }
  }

  /// Whether a quotation mark stands before a name and its titles: "called her “President Lund”".
  private func isQuoted(_ start: Int, behind verb: Int, _ sentence: Sentence) -> Bool {
    var word = start - 1
    while word > verb, start - word < 4 {
      if isQuote(word, sentence) { return true }
      switch sentence.tags[word] {
      case .noun, .propn, .adj: word -= 1
      default: return false
      }
    }
    return false
  }

  /// Whether a quotation follows what commas set apart: "called Lund, the Finnish envoy, “too mild”".
  private func isQuoteBehindAside(_ start: Int, _ sentence: Sentence) -> Bool {
    guard start < sentence.count, sentence.form(start) == "," else { return false }
    for word in start + 1..<max(start + 1, min(sentence.count - 1, start + 14)) {
      if sentence.form(word) == "," { return isQuote(word + 1, sentence) }
      if sentence.features[word].contains(.finite) { return false }
    }
    return false
  }

  /// Whether somebody speaks where the other one stands, as nothing tells of a telephone: "speaking
  /// to Lund, Berg said", "gestures as he speaks with Lund".
  func isFaceToFace(_ candidate: Candidate) -> Bool {
    let sentence = context.sentences[candidate.sentence]
    let verb = candidate.trigger
    guard sentence.tags[verb] == .verb, Self.speaking.contains(sentence.lemmas[verb]) else {
      return false
    }
    var isProgressive = sentence.lowerForm(verb).hasSuffix("ing")
    if isProgressive, verb > 0, sentence.lowerForm(verb - 1) == "be" { isProgressive = false }
    var isPosed = false
    for word in 0..<sentence.count where sentence.tags[word] != .punct {
      let form = sentence.lowerForm(word)
      if Self.remote.contains(form) || form == "call" || form == "calls" { return false }
      if Self.posing.contains(form) { isPosed = true }
    }
    return isProgressive || isPosed
  }

  /// Whether one of two talks to the other for a report: "spoke with podcaster Eva Lund".
  func isInterview(_ candidate: Candidate) -> Bool {
    let sentence = context.sentences[candidate.sentence]
    let verb = candidate.trigger
    guard sentence.tags[verb] == .verb,
      Self.speaking.contains(sentence.lemmas[verb]) || sentence.lemmas[verb] == "sit"
    else { return false }
    return [candidate.subject, candidate.object].contains {
      context.type($0) == .person
        && context.mentions.clusters[context.cluster(of: $0)].titles
          .contains(where: Self.isReporter)
    }
  }

  private static func isReporter(_ title: String) -> Bool {
    title.split(separator: " ").last.map { reporters.contains(String($0).lowercased()) } ?? false
  }

  private static let speaking: WordSet = ["speak", "talk", "chat"]
  private static let posing: WordSet = ["gestures", "listens"]
  private static let reporters: WordSet = [
    "podcaster", "broadcaster", "journalist", "reporter", "presenter", "interviewer", "anchor",
    "correspondent", "host", "columnist", "editor", "commentator", "newscaster", "newsreader",
    "anchorman", "anchorwoman",
  ]

  /// Whether two call each other something: "called each other Ron and Yasu", but not "called each
  /// other on Monday".
  private func isReciprocal(_ verb: Int, _ sentence: Sentence) -> Bool {
    guard verb + 4 < sentence.count, sentence.tags[verb + 3] != .adv else { return false }
    if sentence.tags[verb + 3] == .adp {
      // "by their first names", but not "by telephone"
      guard sentence.lowerForm(verb + 3) == "by",
        !Self.remote.contains(sentence.lowerForm(verb + 4))
      else { return false }
    }
    let next = sentence.lowerForm(verb + 1)
    return next == "each" && sentence.lowerForm(verb + 2) == "other"
      || next == "one" && sentence.lowerForm(verb + 2) == "another"
  }

  /// Whether a meeting is held by telephone or video, and so is a call: "a virtual summit with".
  func isRemote(_ candidate: Candidate) -> Bool {
    let sentence = context.sentences[candidate.sentence]
    let noun = candidate.trigger
    guard sentence.tags[noun] == .noun else { return isByTelephone(noun, sentence) }
    return isByTelephone(noun, sentence)
      || (max(0, noun - 3)..<noun).contains {
        sentence.heads[$0] == Int32(noun) && Self.remote.contains(sentence.lowerForm($0))
      }
  }

  /// Whether words that hang on a verb say that it is done by telephone or video: "discussed it by
  /// telephone", "joined a video conference".
  private func isByTelephone(_ verb: Int, _ sentence: Sentence) -> Bool {
    for word in verb + 1..<max(verb + 1, sentence.count) where sentence.tags[word] == .noun {
      let head = Int(sentence.heads[word])
      switch sentence.relations[word].universal {
      case .obl, .nmod:
        guard head == verb || head > verb && sentence.heads[head] == Int32(verb),
          Self.remote.contains(sentence.lowerForm(word)), sentence.tags[word - 1] == .adp
        else { continue }
        return true
      case .compound:
        guard head > word,
          sentence.heads[head] == Int32(verb)
            || isObject(verb, of: Int(sentence.heads[head]), sentence),
          sentence.relations[head] == .obj || sentence.relations[head] == .obl,
          Self.remote.contains(sentence.lowerForm(word)),
          Self.sessions.contains(sentence.lemmas[head]), !isOfAnotherTime(head, sentence)
        else { continue }
        return true
      default: break
      }
    }
    return false
  }

  /// Whether a noun is what a verb is done to: "raised the case in a phone call".
  private func isObject(_ noun: Int, of verb: Int, _ sentence: Sentence) -> Bool {
    verb >= 0 && sentence.heads[noun] == Int32(verb) && sentence.relations[noun] == .obj
  }

  /// Whether a preposition sets a call at another time: "met Lund after a phone call".
  private func isOfAnotherTime(_ noun: Int, _ sentence: Sentence) -> Bool {
    (max(0, noun - 5)..<noun).contains {
      sentence.heads[$0] == Int32(noun) && Self.elsewhen.contains(sentence.lowerForm($0))
    }
  }

  private static let elsewhen: WordSet = [
    "after", "before", "following", "since", "until", "despite",
  ]
  private static let sessions: WordSet = [
    "conference", "call", "conversation", "talk", "meeting", "summit", "link", "session",
  ]
  private static let remote: WordSet = [
    "virtual", "online", "video", "telephone", "phone", "telephonic", "remote",
  ]

  private func isQuote(_ word: Int, _ sentence: Sentence) -> Bool {
    guard word >= 0, word < sentence.count, sentence.tags[word] == .punct else { return false }
    return Self.quotes.contains(sentence.form(word))
  }

  private static let quotes: WordSet = ["\"", "“", "‘", "'", "``"]
}
