import Ontology
import Syntax

extension ContactReader {
  private static let reach = 24
  private static let longestTitle = 12
  /// Words of plans between somebody and what they will do.
  private static let planning: WordSet = [
    "set", "due", "expected", "scheduled", "planned", "plans", "plan", "planning", "hopes",
    "hoped", "wants", "wanted", "intends", "intended", "agreed", "about", "going", "slated",
    "likely", "able", "ready", "preparing", "prepares", "hoping", "to", "left", "right",
  ]
  private static let timed: WordSet = ["on", "in", "at", "since", "of", "the", "during"]

  // MARK: Before the word

  /// The persons who do what a verb tells, joined ones too; none where the tree knows another
  /// subject.
  func subjects(before verb: Int) -> [Int] {
    guard let last = person(before: verb) else { return [] }
    let (persons, start) = joined(to: last)
    for word in 0..<sentence.count where sentence.heads[word] == Int32(verb) {
      switch sentence.relations[word] {
      case .nsubj, .nsubjPass: if !(start..<verb).contains(word) { return [] }
      default: break
      }
    }
    return persons
  }

  /// The person right before a verb but for helping verbs, times and what commas set apart.
  private func person(before verb: Int) -> Int? {
    var word = verb - 1
    var isBehindTime = false
    var isAside = false
    while word >= 0, verb - word < Self.reach {
      if let mention = mention(endingAt: word + 1) {
        return held.type(mention) == .person ? mention : nil
      }
      let form = form(word)
      if TargetPhrases.isTime(form) || sentence.tags[word] == .num {
        isBehindTime = true
      } else if isBehindTime, Self.timed.contains(form) {
        // "on the last day of May"
      } else if form == ",", !isAside, let start = aside(endingAt: word) {
        isAside = true
        isBehindTime = false
        word = start
      } else if isHelping(word) {
        isBehindTime = false
      } else {
        return nil
      }
      word -= 1
    }
    return nil
  }

  private func isHelping(_ word: Int) -> Bool {
    switch sentence.tags[word] {
    case .aux, .adv, .part: true
    default: Self.planning.contains(form(word))
    }
  }

  /// The comma before an aside without a finite verb, or of a clause about who stands before it:
  /// ", the envoy of Iceland,", ", who leads the party,".
  private func aside(endingAt comma: Int) -> Int? {
    var isClause = false
    for word in stride(from: comma - 1, through: max(0, comma - 18), by: -1) {
      if sentence.form(word) == "," {
        return isClause && form(word + 1) != "who" && form(word + 1) != "whose" ? nil : word
      }
      if sentence.features[word].contains(.finite) { isClause = true }
    }
    return nil
  }

  /// Somebody with those who are joined before, and where their first title starts.
  private func joined(to last: Int) -> (persons: [Int], start: Int) {
    var persons = [last]
    var start = titleStart(before: held[last].words.lowerBound)
    var isList = false
    while start > 1 {
      var end = start - 1
      let isAnd = form(end) == "and"
      guard isAnd || (isList && form(end) == ",") else { break }
      if isAnd, form(end - 1) == "," { end -= 1 }
      guard let other = mention(endingAt: end), held.type(other) == .person, !isObject(other)
      else { break }
      isList = true
      persons.append(other)
      start = titleStart(before: held[other].words.lowerBound)
    }
    return (persons, start)
  }

  /// Whether the tree makes a mention the object of a verb.
  private func isObject(_ mention: Int) -> Bool {
    let relation = sentence.relations[held[mention].head]
    return relation == .obj || relation == .iobj || relation == .obl
  }

  /// Where the titles before a name start.
  private func titleStart(before name: Int) -> Int {
    var word = name
    // "aides of Orlov met"
    if name > 0, sentence.tags[name - 1] == .adp { return name }
    while word > 0, name - word < Self.longestTitle, isTitleWord(word - 1) { word -= 1 }
    return word
  }

  private func isTitleWord(_ word: Int) -> Bool {
    if let mention = held.covering(word), held.type(mention) == .person { return false }
    switch sentence.tags[word] {
    case .noun, .propn, .adj, .det: return true
    case .adp: return form(word) == "of" || form(word) == "for"
    case .part: return form(word).hasSuffix("s")
    case .punct: return sentence.form(word) == "-"
    default: return false
    }
  }

  /// Who is in the meeting that a comma joins to a name: ", in a closed meeting with".
  func holder(of noun: Int) -> [Int] {
    var word = noun - 1
    while word > 1, noun - word < 8 {
      if Self.during.contains(form(word)) {
        guard form(word - 1) == ",", let mention = mention(endingAt: word - 1),
          held.type(mention) == .person
        else { return [] }
        return [mention]
      }
      switch sentence.tags[word] {
      case .noun, .adj, .det, .num, .propn, .punct, .pron, .adv: break
      case .verb where !sentence.features[word].contains(.finite): break
      default: return []
      }
      if sentence.form(word) == "," { return [] }
      word -= 1
    }
    return []
  }

  /// Who does what the verb tells to which a chain of verbs without subjects leads from a noun:
  /// "Lund called for steps to end the war during a call with"; and the verb that says whether it
  /// took place.
  func climber(from noun: Int) -> (party: Int, verb: Int)? {
    let isDuring = (max(0, noun - 7)..<noun).contains {
      sentence.heads[$0] == Int32(noun) && sentence.relations[$0] == .case
        && (Self.meanwhile.contains(form($0))
          || Self.calls.contains(form(noun)) && Self.during.contains(form($0)))
    }
    guard isDuring else { return nil }
    var word = noun
    var verb = noun
    var isControlled = false
    for _ in 0..<Self.chain {
      let head = Int(sentence.heads[word])
      guard head >= 0 else { return nil }
      switch sentence.relations[word].universal {
      case .xcomp:
        isControlled = sentence.tags[word] == .verb
        word = head
      case .obl, .nmod, .obj, .advcl, .acl, .conj: word = head
      default: return nil
      }
      guard sentence.tags[word] == .verb else { continue }
      if !isControlled { verb = word }
      isControlled = false
      let subjects = (0..<sentence.count).filter {
        sentence.heads[$0] == Int32(word)
          && [.nsubj, .nsubjPass, .csubj, .expl].contains(sentence.relations[$0])
      }
      if subjects.isEmpty, !sentence.features[word].contains(.finite) { continue }
      guard subjects.count == 1 else { return nil }
      return held.mentions(at: subjects[0]).first { held.type($0) == .person }
        .map { (party: $0, verb: verb) }
    }
    return nil
  }

  private static let chain = 6
  private static let meanwhile: WordSet = ["in", "on", "at", "during", "after", "following"]
  private static let during: WordSet = [
    "in", "after", "during", "at", "following", "before", "for",
  ]

  private func mention(endingAt end: Int) -> Int? {
    held.indices.first { held[$0].words.upperBound == end && !held[$0].isDemonym }
  }

  // MARK: Behind the word

  /// Whom or what a verb or a noun leads to.
  func objects(behind word: Int, _ act: Act, isListed: Bool = true) -> [Int] {
    var start = word + 1
    // "travelled back to Riga" tells no journey away from home.
    if act.relation == "visited", Self.homeward.contains(form(start)) { return [] }
    while start < sentence.count,
      sentence.tags[start] == .adv || TargetPhrases.isTime(form(start))
        || (form(start) == "on" && TargetPhrases.isTime(form(start + 1)))
    {
      start += 1
    }
    if act == .meet, let behind = placeSkipped(start) { start = behind }
    if act == .meet, form(start) == "with" {
      start += 1
    } else if !act.prepositions.isEmpty {
      guard act.prepositions.contains(form(start)) else { return [] }
      start += 1
    }
    guard let first = named(from: start, act), !isElsewhere(word, first.end, act) else { return [] }
    if act == .call, form(word) == "called", !isRung(first.end) { return [] }
    if isListed, act == .meet || act == .meeting || act == .conversation {
      let listed = PartyReader(sentence: sentence, held: held).all(from: start)
      if listed.count > 1, listed.contains(first.mention) { return listed }
    }
    var result = [first.mention]
    var end = first.end
    while true {
      let next = form(end) == "," && form(end + 1) == "and" ? end + 2 : end + 1
      guard form(next - 1) == "and", let other = named(from: next, act),
        other.end >= sentence.count
          || (sentence.tags[other.end] != .verb && sentence.tags[other.end] != .aux)
      else { return result }
      result.append(other.mention)
      end = other.end
    }
  }

  /// Whether the tree has an object behind what was read.
  private func isElsewhere(_ verb: Int, _ end: Int, _ act: Act) -> Bool {
    (end..<max(end, sentence.count)).contains {
      sentence.heads[$0] == Int32(verb) && sentence.relations[$0] == .obj
    }
  }

  /// Whether "called X" goes on as a telephone call does, and not with what X is called.
  private func isRung(_ end: Int) -> Bool {
    let next = form(end)
    if next == "to" { return Self.saying.contains(form(end + 1)) }
    return (next == "on" && TargetPhrases.isTime(form(end + 1))) || TargetPhrases.isTime(next)
      || (next == ","
        && (end..<min(sentence.count, end + 12)).contains {
          form($0) == "to" && Self.saying.contains(form($0 + 1))
        })
  }

  private static let saying: WordSet = [
    "say", "discuss", "congratulate", "thank", "ask", "tell", "offer", "urge", "warn", "express",
    "apologise", "apologize", "inform", "complain", "invite", "press", "talk", "speak", "wish",
    "demand", "request", "assure", "reassure", "explain", "propose", "check",
  ]

  /// The first one whom titles lead to from a word: a person, or the place of a visit.
  func named(from start: Int, _ act: Act) -> (mention: Int, end: Int)? {
    let wantsPlace = act.relation == "visited"
    var word = start
    while word < sentence.count, word - start < Self.longestTitle {
      if let mention = held.indices.first(where: { held[$0].words.lowerBound == word }) {
        let end = held[mention].words.upperBound
        let isOwner = form(end) == "'s" || form(end) == "’s" || form(end) == "'"
        switch held.type(mention) {
        case .person where !isOwner: return wantsPlace ? nil : (mention, end)
        case .place where wantsPlace, .state where wantsPlace:
          return isOwner || held[mention].isDemonym ? demonymSkipped(end, act) : (mention, end)
        case .organization where isNoun(act) && !isOwner && !isTitleWord(end):
          return (mention, end)
        default: break
        }
        if !wantsPlace, end < sentence.count, sentence.features[end].contains(.plural),
          SentenceMentions.proxies.contains(sentence.lemmas[end])
        {
          return (mention, end + 1)
        }
        word = max(end, word + 1)
        continue
      }
      guard leadsOn(word) else { return nil }
      word += 1
    }
    return nil
  }

  /// A place behind a nationality: "the Polish city of Gdansk".
  private func demonymSkipped(_ start: Int, _ act: Act) -> (mention: Int, end: Int)? {
    guard start < sentence.count, SentenceMentions.placeKinds.contains(sentence.lemmas[start]),
      form(start + 1) == "of"
    else { return nil }
    return named(from: start + 2, act)
  }

  /// The "with" behind the place of a meeting: "met in Narvik, Norway, with".
  private func placeSkipped(_ start: Int) -> Int? {
    guard form(start) == "in" || form(start) == "at" else { return nil }
    var word = start + 1
    var isPlaced = false
    while word < sentence.count, word - start < Self.longestTitle, form(word) != "with" {
      if let mention = held.covering(word) {
        guard held.type(mention) == .place || held.type(mention) == .state else { return nil }
        isPlaced = true
      } else {
        switch sentence.tags[word] {
        case .det, .adj, .noun, .propn: break
        case .punct where form(word) == ",": break
        case .adp where form(word) == "of" || form(word) == "in" || form(word) == "on": break
        default:
          guard TargetPhrases.isTime(form(word)) else { return nil }
        }
      }
      word += 1
    }
    return isPlaced && form(word) == "with" ? word : nil
  }

  private static let homeward: WordSet = ["back", "home"]

  /// What secretaries, chancellors and chiefs are of.
  private static let portfolios: WordSet = [
    "exchequer", "state", "staff", "defence", "defense", "justice", "commerce", "labor", "labour",
    "education", "health", "agriculture", "energy", "interior", "transportation", "finance",
    "police", "operations",
  ]

  /// Whether a word may stand before a name as a part of a title.
  private func leadsOn(_ word: Int) -> Bool {
    switch sentence.tags[word] {
    case .propn, .det, .adj, .num: return true
    case .noun: return !sentence.features[word].contains(.plural)
    case .verb: return form(word) == "visiting"
    case .part: return form(word).hasSuffix("s")
    case .punct: return sentence.form(word) == "-"
    case .pron: return ["his", "her", "its", "their"].contains(form(word))
    case .adp:
      guard ["of", "for", "to"].contains(form(word)) else { return false }
      let next = form(word + 1) == "the" ? word + 2 : word + 1
      if Self.portfolios.contains(form(next)) { return true }
      return held.indices.contains {
        held[$0].words.lowerBound == next && held.type($0) != .person
      }
    default: return false
    }
  }
}
