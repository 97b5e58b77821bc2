import Ontology
import Syntax

/// Finds meetings, calls and visits by the words beside a verb, where the tree is torn: "Prime
/// Minister Sir Alan Smith and US President Joe Brown met in Riga", "after he met Israel's
/// Deputy Ambassador to the UK Dana Levi".
///
/// Names with titles stand in a row in such sentences, and the tree often takes one for a part
/// of another. So who meets is read from the words before the verb and whom from those behind
/// it; where the tree names somebody else it is believed.
struct ContactFinder {
  private let context: ArticleContext
  private let relations: [ContactReader.Act: RelationID]
  private let sides: Sides

  init(_ context: ArticleContext, _ sides: Sides, _ schema: Schema) {
    self.context = context
    self.sides = sides
    var relations: [ContactReader.Act: RelationID] = [:]
    for act in ContactReader.Act.allCases { relations[act] = schema[act.relation] }
    self.relations = relations
  }

  /// The contacts of all sentences that no other rule finds there.
  ///
  /// - Complexity: O(*n*) in the number of words.
  func candidates(besides others: [Candidate]) -> [Candidate] {
    var known: Set<Key> = []
    let wanted = Set(relations.values)
    for other in others where wanted.contains(other.relation) { known.insert(key(other)) }
    var result: [Candidate] = []
    for number in context.sentences.indices {
      guard let graph = context.graphs[number], graph.count > 2,
        context.sentenceMentions[number].count > 1
      else { continue }
      let reader = ContactReader(
        sentence: context.sentences[number],
        held: context.sentenceMentions[number]
      )
      for contact in reader.contacts() {
        guard let relation = relations[contact.act] else { continue }
        let candidate = Candidate(
          relation: relation,
          subject: contact.subject,
          object: contact.object,
          sentence: number,
          trigger: contact.word,
          source: .stance("contact, \(contact.act.rawValue)")
        )
        if known.insert(key(candidate)).inserted { result.append(candidate) }
      }
      for telling in TellingReader(
        sentence: context.sentences[number],
        held: context.sentenceMentions[number]
      ).tellings() {
        let act = telling.isRemote ? ContactReader.Act.conversation : .meeting
        guard let relation = relations[act] else { continue }
        let candidate = Candidate(
          relation: relation,
          subject: telling.teller,
          object: telling.told,
          sentence: number,
          trigger: telling.word,
          source: .stance(Self.telling)
        )
        if known.insert(key(candidate)).inserted { result.append(candidate) }
      }
      guard let met = relations[.meet] else { continue }
      let gathering = GatheringReader(
        sentence: context.sentences[number],
        held: context.sentenceMentions[number]
      )
      for pair in gathering.pairs() where !areColleagues(pair) {
        let candidate = Candidate(
          relation: met,
          subject: pair.one,
          object: pair.other,
          sentence: number,
          trigger: pair.word,
          source: .stance(Self.gathering)
        )
        // One that a pattern found too is told again, as no crowd.
        known.insert(key(candidate))
        result.append(candidate)
      }
    }
    return result
  }

  /// Whether two persons serve the same state, who take part in talks on one side. Of those who
  /// only came to a meeting it must be told that they serve different ones.
  private func areColleagues(_ pair: GatheringReader.Pair) -> Bool {
    guard context.type(pair.one) == .person, context.type(pair.other) == .person else {
      return false
    }
    let one = sides.code(of: context.cluster(of: pair.one))
    let other = sides.code(of: context.cluster(of: pair.other))
    if one != nil, one == other { return true }
    return pair.isAttendance && !(isOfBody(pair.one, one) && isOfBody(pair.other, other))
  }

  /// Whether it is known whom somebody serves, by a state or a body that stands before the name.
  private func isOfBody(_ person: Int, _ code: String?) -> Bool {
    if code != nil { return true }
    let mention = context.mentions.mentions[person]
    let held = context.sentenceMentions[mention.sentence]
    let start = mention.words.lowerBound
    return held.indices.contains {
      (start - 5..<start).contains(held[$0].words.upperBound - 1)
        && (held.type($0) == .state || held.type($0) == .organization)
        && !(held[$0].words.upperBound..<start).contains {
          context.sentences[mention.sentence].form($0) == ","
        }
    }
  }

  /// The name of the rule for those whom a sentence lists as taking part in a meeting.
  static let gathering = "contact, listed"

  /// The name of the rule for those who are told something in a meeting or a call.
  static let telling = "contact, told"

  private struct Key: Hashable {
    var relation: RelationID
    var sentence: Int
    var one: Int
    var other: Int
  }

  /// What makes two candidates the same; those who meet have no order.
  private func key(_ candidate: Candidate) -> Key {
    let subject = context.cluster(of: candidate.subject)
    let object = context.cluster(of: candidate.object)
    return Key(
      relation: candidate.relation,
      sentence: candidate.sentence,
      one: min(subject, object),
      other: max(subject, object)
    )
  }
}

/// Reads the contacts of one sentence.
struct ContactReader {
  /// What a verb or a noun tells.
  enum Act: String, CaseIterable {
    case meet, visit, arrive, travel, call, meeting, conversation, speak, write

    /// The relation that it states.
    var relation: String {
      switch self {
      case .meet, .meeting: "met"
      case .visit, .arrive, .travel: "visited"
      case .call, .conversation, .speak: "called"
      case .write: "wrote-to"
      }
    }

    /// The words that lead to its object; none: the object stands right behind it.
    var prepositions: WordSet {
      switch self {
      case .meet, .visit, .call: []
      case .arrive: ["in", "at"]
      case .travel: ["to", "into"]
      case .meeting, .conversation: ["with"]
      case .speak: ["with", "to"]
      case .write: ["to"]
      }
    }
  }

  /// A contact that the words state.
  struct Contact {
    var act: Act
    var subject: Int
    var object: Int
    /// The word that states it.
    var word: Int
  }

  let sentence: Sentence
  let held: SentenceMentions

  /// The contacts that verbs and nouns tell, by word.
  func contacts() -> [Contact] {
    var result: [Contact] = []
    for word in 1..<sentence.count - 1 {
      if let verb = verb(before: word) {
        join(subjects(before: verb), .conversation, word, &result)
        continue
      }
      if let contact = carried(by: word) {
        result.append(contact)
        continue
      }
      guard let act = act(of: word) else { continue }
      if act == .speak, !isByPhone(word) { continue }
      var subjects = isNoun(act) ? holder(of: word) : subjects(before: word)
      let isDistant = isNoun(act) && subjects.isEmpty
      var verb = word
      if isDistant, let distant = climber(from: word) {
        subjects = [distant.party]
        verb = distant.verb
      }
      if act == .speak, subjects.isEmpty, let two = resumed(before: word) {
        join(two, act, word, &result)
        continue
      }
      if subjects.isEmpty { continue }
      let objects = objects(behind: word, act, isListed: !isDistant)
      for subject in subjects {
        for object in objects where held.differ(subject, object) {
          result.append(Contact(act: act, subject: subject, object: object, word: verb))
        }
      }
      // "A and B met in Riga"
      if act == .meet || act == .speak, objects.isEmpty, !hasObject(word) {
        join(subjects, act, word, &result)
      }
    }
    return result
  }

  private func join(_ all: [Int], _ act: Act, _ word: Int, _ result: inout [Contact]) {
    for (index, one) in all.enumerated() {
      for other in all[(index + 1)...] where held.differ(one, other) {
        result.append(Contact(act: act, subject: other, object: one, word: word))
      }
    }
  }

  /// The verb right before a telephone call of which only those who make it are named: "Lund and
  /// Berg said in a phone call that".
  private func verb(before call: Int) -> Int? {
    guard sentence.tags[call] == .noun, Self.calls.contains(form(call)), call > 3,
      Self.media.contains(form(call - 1)), form(call + 1) != "with", form(call + 1) != "to"
    else { return nil }
    var word = call - 2
    while word > 1, call - word < 5,
      sentence.tags[word] == .det || sentence.tags[word] == .adj || form(word) == "-"
    {
      word -= 1
    }
    guard form(word) == "in" || form(word) == "during", sentence.tags[word - 1] == .verb
    else { return nil }
    return word - 1
  }

  /// Who sends a letter to whom, or goes where, by the words right behind a noun: "the letter from
  /// Prime Minister Eva Lund to President Jonas Berg", "a visit by Eva Lund to Norway".
  private func carried(by noun: Int) -> Contact? {
    guard sentence.tags[noun] == .noun, sentence.tags[noun + 1] == .adp else { return nil }
    let act: Act
    if Self.letters.contains(form(noun)), form(noun + 1) == "from" || form(noun + 1) == "by" {
      act = .write
    } else if Self.visits.contains(form(noun)), form(noun + 1) == "by" || form(noun + 1) == "of" {
      act = .visit
    } else {
      return nil
    }
    guard let one = named(from: noun + 2, .write), form(one.end) == "to",
      let other = named(from: one.end + 1, act), held.differ(one.mention, other.mention)
    else { return nil }
    return Contact(act: act, subject: one.mention, object: other.mention, word: noun)
  }

  private static let letters: WordSet = [
    "letter", "letters", "message", "email", "e-mail", "telegram", "note",
  ]
  private static let visits: WordSet = ["visit", "visits", "trip", "trips"]

  /// The two persons of a sentence who "they" are that speak: "Lund and Berg agreed when they spoke
  /// by telephone".
  private func resumed(before verb: Int) -> [Int]? {
    guard form(verb + 1) != "with", form(verb + 1) != "to" else { return nil }
    return GatheringReader(sentence: sentence, held: held).pair(before: verb)
  }

  static let calls: WordSet = ["call", "calls", "conversation", "talk"]

  /// Whether somebody whom nothing names is met: "A and B met with farmers", "met the press".
  private func hasObject(_ verb: Int) -> Bool {
    let next = verb + 1
    if TargetPhrases.isTime(form(next)) { return false }
    switch sentence.tags[next] {
    case .noun, .propn, .adj, .det, .pron, .num: return true
    default: return form(next) == "with"
    }
  }

  /// Whether words behind a verb of speaking say that it is by telephone: "spoke by phone",
  /// "talked with Lund over the telephone", "spoke via video call".
  private func isByPhone(_ verb: Int) -> Bool {
    let end = min(sentence.count, verb + 14)
    for word in verb + 1..<max(verb + 1, end) where Self.media.contains(form(word)) {
      var before = word - 1
      while before > verb, sentence.tags[before] != .adp, word - before < 4 { before -= 1 }
      return before > verb && Self.channels.contains(form(before))
    }
    return false
  }

  private static let media: WordSet = [
    "phone", "telephone", "video", "videoconference", "teleconference", "skype", "zoom", "hotline",
  ]
  private static let channels: WordSet = ["by", "on", "over", "via", "through"]

  func isNoun(_ act: Act) -> Bool { act == .meeting || act == .conversation }

  func form(_ word: Int) -> String {
    sentence.wordForm(word)
  }

  // MARK: Acts

  private static let past: WordMap<Act> = [
    "met": .meet, "visited": .visit, "toured": .visit, "arrived": .arrive, "landed": .arrive,
    "travelled": .travel, "traveled": .travel, "flew": .travel, "flown": .travel,
    "called": .call, "phoned": .call, "telephoned": .call, "spoke": .speak, "spoken": .speak,
    "talked": .speak, "conferred": .speak, "wrote": .write,
  ]
  private static let present: WordMap<Act> = [
    "meets": .meet, "visits": .visit, "tours": .visit, "arrives": .arrive, "lands": .arrive,
    "travels": .travel, "flies": .travel, "phones": .call, "telephones": .call, "speaks": .speak,
    "talks": .speak,
  ]
  private static let base: WordMap<Act> = [
    "meet": .meet, "visit": .visit, "tour": .visit, "arrive": .arrive, "travel": .travel,
    "fly": .travel, "phone": .call, "telephone": .call, "speak": .speak, "talk": .speak,
    "confer": .speak,
  ]
  private static let going: WordMap<Act> = [
    "meeting": .meet, "visiting": .visit, "touring": .visit, "arriving": .arrive,
    "travelling": .travel, "traveling": .travel, "flying": .travel, "speaking": .speak,
    "talking": .speak,
  ]
  private static let nouns: WordMap<Act> = [
    "meeting": .meeting, "talks": .meeting, "summit": .meeting, "lunch": .meeting,
    "dinner": .meeting, "audience": .meeting, "negotiations": .meeting, "discussions": .meeting,
    "meetings": .meeting, "discussion": .meeting, "call": .conversation, "calls": .conversation,
  ]
  private static let virtual: WordSet = ["virtual", "online", "video", "telephone", "phone"]
  private static let being: WordSet = ["is", "are", "was", "were", "be", "been", "being", "'s"]
  private static let helpers: WordSet = [
    "to", "will", "would", "can", "could", "should", "must", "may", "might", "ll", "'ll", "did",
  ]

  private static let acting = Set(
    [past, present, base, going, nouns].flatMap { $0.keys }
  )

  /// What a word tells; nil where it tells no contact or is passive.
  private func act(of word: Int) -> Act? {
    let form = form(word)
    guard Self.acting.contains(form) else { return nil }
    if let act = Self.nouns[form], self.form(word + 1) == "with", sentence.tags[word] != .verb {
      return Self.virtual.contains(self.form(word - 1)) ? .conversation : act
    }
    let before = self.form(word - 1)
    let isAfterBeing = Self.being.contains(before) || Self.being.contains(self.form(word - 2))
    if let act = Self.past[form] {
      return isAfterBeing && Self.being.contains(before) || sentence.tags[word] == .adj
        ? nil : act
    }
    if let act = Self.present[form], sentence.tags[word] == .verb { return act }
    if let act = Self.base[form], Self.helpers.contains(before) || sentence.tags[word] == .verb {
      return act
    }
    if let act = Self.going[form], sentence.tags[word] == .verb, isAfterBeing { return act }
    return nil
  }
}
