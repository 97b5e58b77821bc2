import Ontology
import Syntax

/// Reads whom the phrases behind a word name, by the words alone: the place in "a strike on a
/// school in Gaza City", the owner in "an attack Saturday on Iran's embassy in Damascus".
struct TargetPhrases {
  /// One who is named in a phrase, and how the phrase is joined.
  struct Target {
    var mention: Int
    var way: String
  }

  /// A noun phrase with what hangs on it.
  struct Phrase {
    /// Those who are named in it: the owner of what its noun is, or else where that is.
    var mentions: [Int] = []
    /// The noun that says what it is; nil where it is a name only.
    var noun: Int?
    /// Whether those named are where the noun is, and not whose it is.
    var isPlaced = false
    /// The word behind it.
    var end: Int
  }

  let sentence: Sentence
  let held: SentenceMentions

  private static let longest = 16
  private static let aimed: WordSet = [
    "on", "against", "at", "into", "targeting", "with", "toward", "towards",
  ]
  private static let placed: WordSet = [
    "in", "near", "across", "over", "inside", "around", "throughout", "outside", "along", "within",
  ]
  private static let chained: WordSet = [
    "of", "in", "near", "at", "inside", "around", "outside", "across", "along", "within", "to",
    "belonging", "from", "on",
  ]
  private static let kindsOfPlace: WordSet = SentenceMentions.placeKinds.union([
    "capital", "port", "home", "part", "outskirts", "south", "north", "east", "west", "centre",
    "center", "stronghold", "enclave", "neighbor", "neighbour", "state", "quarter", "base",
    "airbase", "airfield", "heartland", "interior",
  ])
  private static let times: WordSet = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "last", "this", "next", "earlier", "early", "late", "later", "week",
    "month", "year", "day", "night", "morning", "afternoon", "evening", "overnight", "yesterday",
    "today", "ago", "weekend", "summer", "spring", "autumn", "fall", "winter",
  ]
  private static let doing: WordSet = [
    "carry", "launch", "conduct", "commit", "perpetrate", "claim", "stage", "order", "wage",
    "mount", "execute", "begin", "start", "plan", "lead", "fire", "drop", "plot", "impose",
    "slap", "levy", "announce", "introduce", "place", "reimpose",
  ]
  /// Participles before whom a thing belongs to.
  private static let belonging: WordSet = [
    "run", "operated", "used", "owned", "controlled", "held", "ruled", "governed", "manned",
    "occupied", "built", "maintained",
  ]
  private static let blaming: WordSet = ["blame", "attribute", "pin"]

  /// The targets and the doers that the phrases behind a noun name.
  ///
  /// - Parameter takesOf: whether "of" leads to the target: "the invasion of".
  func behind(_ noun: Int, takesOf: Bool) -> (targets: [Target], doers: [Int]) {
    var aimed: [Target] = []
    var placed: [Target] = []
    var doers: [Int] = []
    var word = noun + 1
    var isBlamed = false
    while word < sentence.count, word - noun < 30 {
      let form = sentence.lowerForm(word)
      if sentence.tags[word] == .verb, sentence.features[word].contains(.participle) {
        let lemma = sentence.lemmas[word].lowercased()
        isBlamed = Self.blaming.contains(lemma)
        if Self.doing.contains(lemma) || isBlamed || form == "out" {
          word += 1
          continue
        }
      }
      if form == "out" || (isTime(word) && form != "march" && form != "may") || isDate(word) {
        word += 1
        continue
      }
      let isDoer = form == "by" || (isBlamed && (form == "on" || form == "to"))
      let isAim = Self.aimed.contains(form) || (takesOf && form == "of")
      guard isDoer || isAim || Self.placed.contains(form) else { break }
      let phrase = phrase(from: word + 1)
      if phrase.end <= word + 1 { break }
      if isDoer {
        doers += phrase.mentions
        isBlamed = false
      } else if isAim {
        let way = phrase.noun == nil ? "on" : phrase.isPlaced ? "on site" : "on what is theirs"
        aimed += phrase.mentions.map { Target(mention: $0, way: way) }
      } else {
        placed += phrase.mentions.map { Target(mention: $0, way: "in") }
      }
      word = behindRegion(phrase)
    }
    return (aimed.isEmpty ? placed : aimed, doers)
  }

  /// The word behind a phrase and the region that a comma joins to its place: "in Fairview,
  /// Texas, by".
  private func behindRegion(_ phrase: Phrase) -> Int {
    guard let last = phrase.mentions.first, held.type(last) == .place,
      phrase.end < sentence.count, sentence.form(phrase.end) == ",",
      let region = mention(from: phrase.end + 1),
      held.type(region) == .place || held.type(region) == .state
    else { return phrase.end }
    let end = held[region].words.upperBound
    return end < sentence.count && sentence.form(end) == "," ? end + 1 : end
  }

  /// The person whom a phrase with a body describes: "the leader of Hamas, X".
  private func described(behind mention: Int, _ phrase: Phrase) -> Int? {
    guard phrase.noun != nil, held.type(mention) != .person, held.type(mention) != .place,
      phrase.end < sentence.count, sentence.form(phrase.end) == ",",
      let name = self.mention(from: phrase.end + 1), held.type(name) == .person,
      held[name].kind == .name
    else { return nil }
    return name
  }

  /// The noun phrase that begins at a word.
  func phrase(from start: Int) -> Phrase {
    var phrase = Phrase(end: start)
    var owner: Int?
    var isChained = false
    var word = start
    while word < sentence.count, word - start < Self.longest {
      if let mention = mention(from: word) {
        let words = held[mention].words
        word = words.upperBound
        phrase.end = word
        if isHyphenated(words) {
          word += 2
          continue
        }
        let isPossessive = word < sentence.count && isPossessive(word)
        guard isPossessive || held[mention].isDemonym || isModifier(mention) else {
          // "by Saudi agents shocked Turkey", with the verb taken for an adjective
          if let owner, let noun = phrase.noun, noun >= held[owner].words.upperBound,
            words.lowerBound > noun + 1, sentence.tags[words.lowerBound - 1] == .adj, !isChained
          {
            phrase.end = noun + 1
            return closed(phrase, owner)
          }
          phrase.mentions = [mention] + joined(mention)
          phrase.isPlaced = isChained && held.type(mention) == .place
          if let person = described(behind: mention, phrase) {
            phrase.mentions = [person]
            phrase.end = held[person].words.upperBound
          }
          return phrase
        }
        if isPossessive { word += 1 }
        if held.type(mention) != .person, owner.map({ held.type($0) == .state }) ?? true {
          owner = mention
          phrase.isPlaced = isChained && held.type(mention) == .place
        }
        phrase.end = word
        continue
      }
      let form = sentence.lowerForm(word)
      switch sentence.tags[word] {
      case .noun:
        if isTime(word) { return closed(phrase, owner) }
        if !isChained { phrase.noun = word }
        word += 1
        phrase.end = word
      case .det, .adj, .num, .propn, .part, .adv, .pron:
        if isTime(word) || (sentence.tags[word] == .pron && sentence.relations[word] != .nmodPoss) {
          return closed(phrase, owner)
        }
        word += 1
        phrase.end = word
      case .verb where sentence.relations[word] == .amod:
        word += 1
      // "plants belonging to Acme"
      case .verb where form == "belonging" && phrase.noun != nil && owner == nil:
        word += 1
      // "a site run by Hamas"
      case .verb where Self.belonging.contains(form) && phrase.noun != nil && owner == nil:
        guard word + 2 < sentence.count, sentence.lowerForm(word + 1) == "by",
          let holder = mention(from: word + 2) ?? mention(from: word + 3),
          held.type(holder) == .organization || held.type(holder) == .state
        else { return closed(phrase, owner) }
        owner = holder
        phrase.end = held[holder].words.upperBound
        phrase.isPlaced = false
        return closed(phrase, owner)
      case .adp:
        guard Self.chained.contains(form), let noun = lastNoun(before: word, from: start),
          owner == nil || (form == "of" && Self.kindsOfPlace.contains(sentence.lemmas[noun])),
          !isDate(word)
        else { return closed(phrase, owner) }
        isChained = isChained || form != "of"
        word += 1
      default:
        if ["-", "“", "”", "\"", "‘"].contains(form) {
          word += 1
          continue
        }
        // "Lebanon's capital, Beirut"
        if form == ",", owner != nil, let noun = phrase.noun, noun == word - 1,
          Self.kindsOfPlace.contains(sentence.lemmas[noun]), let name = mention(from: word + 1),
          held.type(name) == .place
        {
          owner = name
          phrase.end = held[name].words.upperBound
        }
        return closed(phrase, owner)
      }
    }
    return closed(phrase, owner)
  }

  private func closed(_ phrase: Phrase, _ owner: Int?) -> Phrase {
    var phrase = phrase
    if let owner { phrase.mentions = [owner] }
    return phrase
  }

  private func lastNoun(before word: Int, from start: Int) -> Int? {
    (start..<word).last { sentence.tags[$0] == .noun }
  }

  /// The longest mention that begins at a word or right behind an article before it.
  private func mention(from word: Int) -> Int? {
    var best: Int?
    for mention in held.indices where held[mention].words.lowerBound == word {
      if best.map({ held[$0].words.count < held[mention].words.count }) ?? true { best = mention }
    }
    return best
  }

  /// Whether a name stands before the noun of which it is a part: "Hamas fighters", "the Kursk
  /// region".
  private func isModifier(_ mention: Int) -> Bool {
    let end = held[mention].words.upperBound
    guard end < sentence.count, held.covering(end) == nil, !isTime(end) else { return false }
    return sentence.tags[end] == .noun
      || (sentence.tags[end] == .adj && end + 1 < sentence.count
        && sentence.tags[end + 1] == .noun)
  }

  /// Those whom the tree joins to one: "Bucha and Irpin".
  private func joined(_ mention: Int) -> [Int] {
    let head = held[mention].head
    return (head + 1..<max(head + 1, sentence.count)).filter {
      sentence.heads[$0] == Int32(head) && sentence.relations[$0] == .conj
    }.flatMap { held.mentions(at: $0) }.filter { held.type($0) != .person }
  }

  func isPossessive(_ word: Int) -> Bool {
    ["'s", "’s", "'", "’"].contains(sentence.form(word))
  }

  /// Whether a name begins an adjective: "Israeli-occupied".
  func isHyphenated(_ words: Range<Int>) -> Bool {
    let end = words.upperBound
    guard end + 1 < sentence.count, sentence.form(end) == "-",
      held.covering(end + 1) == nil
    else { return false }
    return sentence.tags[end + 1] == .verb || sentence.tags[end + 1] == .adj
  }

  /// Whether a word in small letters tells a time: "monday", "last", "week".
  static func isTime(_ form: String) -> Bool { times.contains(form) }

  private func isTime(_ word: Int) -> Bool {
    Self.times.contains(sentence.lowerForm(word))
      || Self.times.contains(sentence.lemmas[word].lowercased())
  }

  /// Whether a number is a day or a year, and counts nothing: "7 October", "2015".
  private func isDay(_ word: Int) -> Bool {
    guard sentence.tags[word] == .num else { return false }
    let next = word + 1
    return next >= sentence.count || isTime(next)
      || ![.noun, .adj, .num, .propn].contains(sentence.tags[next])
  }

  /// Whether a preposition begins a date: "on 7 October", "in 2015", "in late July".
  private func isDate(_ word: Int) -> Bool {
    if sentence.tags[word] == .num { return true }
    guard word + 1 < sentence.count, ["on", "in", "at"].contains(sentence.lowerForm(word))
    else { return false }
    return isDay(word + 1) || isTime(word + 1)
      || (sentence.lowerForm(word + 1) == "the" && word + 2 < sentence.count
        && isTime(word + 2))
  }
}
