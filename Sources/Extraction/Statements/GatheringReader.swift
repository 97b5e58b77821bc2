import Ontology
import Syntax

/// Reads who took part in a meeting where a sentence lists them: "The talks were attended by
/// representatives of Iceland, Norway and Latvia", "Officials from A, B and C met in Riga", "the
/// three-way talks with A and B", "will meet A, B and C".
///
/// The tree often breaks such lists; their words do not.
struct GatheringReader {
  /// Two who met.
  struct Pair {
    var one: Int
    var other: Int
    /// The word that tells the meeting.
    var word: Int
    /// Whether it only tells that they came to a meeting, which may be another's.
    var isAttendance = false
  }

  let sentence: Sentence
  let held: SentenceMentions
  private let parties: PartyReader

  init(sentence: Sentence, held: SentenceMentions) {
    self.sentence = sentence
    self.held = held
    parties = PartyReader(sentence: sentence, held: held)
  }

  /// Everybody who met everybody.
  ///
  /// - Complexity: O(*n*) for each word that may tell a meeting.
  func pairs() -> [Pair] {
    guard tellsMeeting else { return [] }
    var result: [Pair] = []
    for word in 1..<max(1, sentence.count - 1) {
      let form = form(word)
      if form == "attended", let start = parties.agents(behind: word), isMeeting(before: word) {
        if let list = parties.list(from: start), !list.isPartial {
          join(list.parties, word, isAttendance: true, &result)
        }
        if let host = host(before: word) {
          for guest in parties.all(from: start) where held.differ(host, guest) {
            result.append(Pair(one: host, other: guest, word: word))
          }
        }
      } else if form == "their", let (owners, noun) = owners(of: word) {
        join(owners, noun, &result)
      } else if let (owners, noun) = joint(before: word) {
        join(owners, noun, &result)
      } else if let two = resumed(before: word, form) {
        join(two, word, &result)
      } else if form == "where", let all = doers(behind: word) {
        join(all, word - 1, &result)
      } else if let all = takers(word, form) {
        join(all, word, isAttendance: Self.attending.contains(form), &result)
      } else if let (ours, theirs) = hosted(by: word, form) ?? sides(word, form) {
        for one in ours {
          for other in theirs where held.differ(one, other) {
            result.append(Pair(one: one, other: other, word: word))
          }
        }
      } else if Self.among.contains(form), let noun = meeting(leadingTo: word),
        let list = parties.list(from: word + 1),
        form == "between" || list.parties.count > 2 || form == "among" || form == "involving"
      {
        join(list.parties, noun, &result)
      } else if form == "with", let noun = threeWay(before: word),
        let list = parties.list(from: word + 1), list.parties.count == 2
      {
        join(list.parties, noun, &result)
      }
    }
    return result
  }

  /// Those who do something together at a meeting that a relative clause tells of: "a summit where
  /// on Sunday Presidents A of X and B of Y signed".
  private func doers(behind place: Int) -> [Int]? {
    guard place > 1, isMeetingNoun(place - 1) else { return nil }
    let end = min(sentence.count, place + 24)
    guard
      let verb = (place + 1..<max(place + 1, end)).first(where: {
        sentence.tags[$0] == .verb && sentence.features[$0].contains(.past)
      }), Self.dealing.contains(sentence.lemmas[verb]),
      let list = listed(before: verb), !list.isPartial, list.parties.count == 2,
      list.parties.allSatisfy({ held.type($0) == .person })
    else { return nil }
    return list.parties
  }

  private static let dealing: WordSet = [
    "sign", "agree", "discuss", "announce", "pledge", "reach", "confer", "negotiate", "shake",
  ]

  /// Those who stand before a verb of meeting or of taking part: "A, B and C gathered", "A and B
  /// will attend the talks".
  private func takers(_ verb: Int, _ form: String) -> [Int]? {
    let isMeeting = Self.gathering.contains(form)
    guard
      isMeeting ? isAlone(verb) : Self.attending.contains(form) && leadsToMeeting(verb),
      let list = listed(before: verb), !list.isPartial
    else { return nil }
    return list.parties
  }

  /// Those before and those behind a verb of meeting: "negotiators from A and B met the C
  /// delegation", "A will meet with B and C", "officials from A and B held talks with C".
  private func sides(_ verb: Int, _ form: String) -> (ours: [Int], theirs: [Int])? {
    var start = verb + 1
    if Self.holding.contains(form) {
      guard sentence.tags[verb] == .verb, let noun = meeting(behind: verb),
        self.form(noun + 1) == "with"
      else { return nil }
      start = noun + 2
    } else if Self.encountering.contains(form), sentence.tags[verb] == .verb {
      while TargetPhrases.isTime(self.form(start)) { start += 1 }
      if self.form(start) == "with" { start += 1 }
    } else {
      return nil
    }
    let theirs = parties.all(from: start)
    if theirs.isEmpty { return nil }
    if let ours = listed(before: verb) { return (ours.parties, theirs) }
    guard theirs.count > 1 || !parties.namesParty(start), let one = subject(of: verb) else {
      return nil
    }
    return ([one], theirs)
  }

  /// Who stands right before a verb but for helping words, where the tree knows no other subject.
  private func subject(of verb: Int) -> Int? {
    var end = verb
    while end > 0, isHelping(end - 1) { end -= 1 }
    for word in 0..<sentence.count
    where sentence.heads[word] == Int32(verb) && sentence.relations[word] == .nsubj {
      return held.mentions(at: word).first { held[$0].kind != .name || word < verb }
    }
    return held.indices.first {
      held[$0].words.upperBound == end && held.type($0) == .person && !held[$0].isDemonym
    }
  }

  /// The noun for a meeting that a verb holds: "held two days of talks".
  func meeting(behind verb: Int) -> Int? {
    for word in (verb + 1)..<max(verb + 1, min(sentence.count, verb + 8)) {
      if isMeetingNoun(word) { return word }
      switch sentence.tags[word] {
      case .det, .adj, .num, .adv, .noun, .propn: break
      case .adp where form(word) == "of": break
      case .punct where self.form(word) == "-": break
      default: return nil
      }
    }
    return nil
  }

  /// The list of parties that ends right before a verb but for helping words.
  func listed(before verb: Int) -> PartyReader.List? {
    var end = verb
    while end > 1, isHelping(end - 1) { end -= 1 }
    if end < 3 || Self.denying.contains(where: { isNear($0, end, verb) }) { return nil }
    for start in max(0, end - 45)..<end - 2 where mayStart(start) {
      if let list = parties.list(from: start), list.end == end { return list }
    }
    return nil
  }

  /// Whether a list of subjects may start at a word: not behind a preposition or a verb that
  /// leads to an object.
  private func mayStart(_ word: Int) -> Bool {
    switch sentence.tags[word] {
    case .noun, .propn, .adj, .det, .num, .pron: break
    default: return false
    }
    if word == 0 { return true }
    let before = form(word - 1)
    switch sentence.tags[word - 1] {
    case .punct, .sconj, .cconj: return true
    case .adp: return before == "with" || before == "as" || before == "after" || before == "when"
    case .verb: return Self.saying.contains(before)
    case .pron: return before == "that"
    default: return false
    }
  }

  func isHelping(_ word: Int) -> Bool {
    switch sentence.tags[word] {
    case .aux, .part: true
    case .adv: form(word) != "when" && form(word) != "where"
    default: Self.planning.contains(form(word)) || TargetPhrases.isTime(form(word))
    }
  }

  private func isNear(_ word: String, _ start: Int, _ end: Int) -> Bool {
    (start..<end).contains { form($0) == word }
  }

  /// Whether a verb of meeting has no object, and so its subjects meet each other.
  func isAlone(_ verb: Int) -> Bool {
    let next = form(verb + 1)
    if next.isEmpty || Self.closing.contains(next) || TargetPhrases.isTime(next) { return true }
    return sentence.tags[verb + 1] == .adv && form(verb + 2) != "with"
  }

  /// Whether a verb of taking part leads to a meeting.
  private func leadsToMeeting(_ verb: Int) -> Bool {
    let end = min(sentence.count, verb + 8)
    for word in (verb + 1)..<max(verb + 1, end) {
      if isMeetingNoun(word) { return true }
      switch sentence.tags[word] {
      case .noun:
        if sentence.form(word) != "part", form(word + 1) != "-",
          sentence.relations[word] != .compound
        {
          return false
        }
      case .det, .adj, .num, .adp, .part, .propn: break
      case .punct where form(word) == "-": break
      case .verb where sentence.relations[word] == .amod: break
      default: return false
      }
    }
    return false
  }

  /// Whether a noun for a meeting stands before a passive verb: "The talks will be attended by",
  /// "a meeting, which was attended by".
  private func isMeeting(before verb: Int) -> Bool {
    (max(0, verb - 12)..<verb).contains {
      isMeetingNoun($0) || sentence.tags[$0] == .noun && form($0) == "conference"
    }
  }

  /// Who holds a meeting that a passive verb behind says others attend: "was hosted by A and
  /// attended by B".
  private func host(before verb: Int) -> Int? {
    guard form(verb - 1) == "and" else { return nil }
    for word in stride(from: verb - 2, through: max(0, verb - 16), by: -1)
    where sentence.tags[word] == .verb {
      guard Self.hosting.contains(form(word)), let start = parties.agents(behind: word) else {
        return nil
      }
      return parties.all(from: start).first
    }
    return nil
  }

  private static let hosting: WordSet = [
    "hosted", "chaired", "convened", "led", "organised", "organized", "called", "headed",
  ]

  /// The noun for a meeting that a preposition belongs to, with where and when between.
  private func meeting(leadingTo preposition: Int) -> Int? {
    for word in stride(from: preposition - 1, through: max(0, preposition - 6), by: -1) {
      if isMeetingNoun(word) { return word }
      switch sentence.tags[word] {
      case .adp, .det, .propn, .noun, .num, .adv, .adj: break
      default: return nil
      }
    }
    return nil
  }

  /// The noun of talks of three before "with".
  private func threeWay(before preposition: Int) -> Int? {
    guard let noun = meeting(leadingTo: preposition) else { return nil }
    for word in stride(from: noun - 1, through: max(0, noun - 4), by: -1) {
      let form = form(word)
      if form == "trilateral" || form == "tripartite" || form.hasPrefix("three-")
        || (form == "three" && self.form(word + 1) == "-")
      {
        return noun
      }
    }
    return nil
  }

  private func isMeetingNoun(_ word: Int) -> Bool {
    sentence.tags[word] == .noun && Self.meetings.contains(form(word))
      && !Self.compounds.contains(form(word - 1))
  }

  /// Whether any word of the sentence may tell a meeting, so that others cost nothing more.
  private var tellsMeeting: Bool {
    (0..<sentence.count).contains {
      let lemma = sentence.lemmas[$0]
      return Self.telling.contains(lemma) || lemma == "attend" || Self.meetings.contains(form($0))
    }
  }

  private func join(
    _ all: [Int],
    _ word: Int,
    isAttendance: Bool = false,
    _ result: inout [Pair]
  ) {
    for (index, one) in all.enumerated() {
      for other in all[(index + 1)...] where held.differ(one, other) {
        result.append(Pair(one: one, other: other, word: word, isAttendance: isAttendance))
      }
    }
  }

  func form(_ word: Int) -> String { parties.form(word) }

  /// Nouns for meetings that not too many attend.
  static let meetings: WordSet = [
    "meeting", "meetings", "talks", "negotiations", "summit", "session", "dinner", "lunch",
    "breakfast", "consultations", "discussions", "dialogue", "roundtable", "gathering",
    "luncheon", "sit-down",
  ]
  private static let compounds: WordSet = ["trading", "training", "plenary", "annual"]
  private static let telling: WordSet = [
    "meet", "gather", "convene", "confer", "huddle", "welcome", "welcoming", "host", "receive",
    "greet",
  ]
  private static let attending: WordSet = [
    "attend", "attended", "attends", "attending", "take", "took", "taking", "taken",
    "participate", "participated", "participating",
  ]
  static let gathering: WordSet = [
    "met", "meet", "meeting", "gathered", "gather", "gathering", "convened", "convene",
    "conferred", "confer", "huddled",
  ]
  static let holding: WordSet = [
    "held", "hold", "holding", "holds", "had", "have", "having", "began", "begin", "opened",
    "open", "concluded", "started", "start", "resumed", "resume", "conducted",
  ]
  private static let encountering: WordSet = ["met", "meet", "meeting", "meets"]
  private static let among: WordSet = ["between", "among", "involving"]
  private static let denying: [String] = ["not", "n't", "never", "no", "neither"]
  private static let saying: WordSet = [
    "said", "says", "say", "added", "reported", "announced", "confirmed", "told", "agreed",
  ]
  private static let planning: WordSet = [
    "set", "due", "expected", "scheduled", "planned", "plan", "slated", "likely", "going",
    "continue", "continued",
    "last", "this", "next", "on",
  ]
  private static let closing: WordSet = [
    ",", ".", ";", "in", "at", "on", "to", "for", "during", "over", "before", "after", "ahead",
    "amid", "this", "last", "next", "and", "again", "together", "twice", "face", "behind",
    "separately", "privately", "briefly", "outside", "near", "as", "when", "while",
  ]
}
