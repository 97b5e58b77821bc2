import Ontology
import Syntax

/// Times that are counted from an event whose day an earlier sentence has told: "the day before the
/// vote", "two days after the killing", "on the Monday after the siege".
extension DateFinder {
  /// Nouns and verbs for events that news counts from, each with the name that it shares with others for
  /// the same.
  private static let events: WordMap<String> = [
    "vote": "vote", "voting": "vote", "ballot": "vote", "poll": "vote", "election": "vote",
    "referendum": "vote", "runoff": "vote", "primary": "vote",
    "kill": "kill", "killing": "kill", "murder": "kill", "assassination": "kill",
    "assassinate": "kill", "death": "die", "die": "die", "shoot": "shoot", "shooting": "shoot",
    "attack": "attack", "assault": "attack", "strike": "attack", "airstrike": "attack",
    "bombing": "bomb", "bomb": "bomb", "blast": "bomb", "explosion": "bomb", "explode": "bomb",
    "raid": "raid", "ambush": "ambush", "siege": "siege", "coup": "coup", "putsch": "coup",
    "crash": "crash", "earthquake": "quake", "quake": "quake", "storm": "storm", "fire": "fire",
    "arrest": "arrest", "detention": "arrest", "verdict": "verdict", "sentencing": "sentence",
    "ruling": "ruling", "hearing": "hearing", "trial": "trial", "escape": "escape",
    "announcement": "announce", "announce": "announce", "signing": "sign", "sign": "sign",
    "ceremony": "ceremony", "funeral": "funeral", "burial": "funeral", "inauguration": "oath",
    "wedding": "wedding", "summit": "summit", "meeting": "meet", "meet": "meet", "talk": "talk",
    "talks": "talk", "debate": "debate", "rally": "rally", "protest": "protest", "march": "protest",
    "speech": "speech", "interview": "interview", "broadcast": "broadcast", "match": "match",
    "game": "match", "final": "match", "resignation": "resign", "resign": "resign",
    "dismissal": "dismiss", "dismiss": "dismiss", "sack": "dismiss", "sacking": "dismiss",
    "firing": "dismiss", "ouster": "oust", "oust": "oust", "visit": "visit", "arrival": "arrive",
    "arrive": "arrive", "launch": "launch", "collapse": "collapse", "leak": "leak",
  ]

  /// The name that an event shares with others for the same; nil for other words.
  static func event(_ lemma: String) -> String? { events[lemma] }

  /// Whether an event is also called an attack.
  static func isAttack(_ event: String) -> Bool {
    ["bomb", "shoot", "raid", "ambush"].contains(event)
  }

  private static let parts: WordSet = ["day", "night", "evening", "morning"]
  private static let orders: WordSet = ["before", "after", "following"]

  /// A time that is counted from an event of an earlier sentence; nil for other words.
  func anchored(_ index: Int) -> Expression? {
    guard !anchors.isEmpty || story != nil || remembered != nil else { return nil }
    let word = forms[index]
    if Self.parts.contains(word) {
      guard ["the", "very"].contains(form(index - 1)) else { return nil }
      if form(index + 1) == "of", let (noun, day) = anchor(behind: index + 2) {
        return make(index..<noun + 1, day)
      }
      guard Self.orders.contains(form(index + 1)), let (noun, day) = anchor(behind: index + 2)
      else { return nil }
      return make(index..<noun + 1, day.adding(days: form(index + 1) == "before" ? -1 : 1))
    }
    if word == "eve", form(index + 1) == "of", let (noun, day) = anchor(behind: index + 2) {
      return make(index..<noun + 1, day.adding(days: -1))
    }
    if let weekday = Self.weekdays[word] {
      guard form(index - 1) == "the", Self.orders.contains(form(index + 1)),
        let (noun, day) = anchor(behind: index + 2), let from = day.weekday
      else { return nil }
      let ahead = (weekday - (from - 1) + 7) % 7
      let days =
        form(index + 1) == "before" ? (ahead == 0 ? -7 : ahead - 7) : (ahead == 0 ? 7 : ahead)
      return make(index..<noun + 1, day.adding(days: days))
    }
    // "hours after the vote", "within hours of the vote"
    if ["hours", "minutes", "moments"].contains(word) {
      guard Self.orders.contains(form(index + 1)) || form(index - 1) == "within" else {
        return nil
      }
      return sameDay(index..<index + 2)
    }
    guard let amount = Self.numbers[word] ?? Int(word), amount < 100,
      Self.orders.contains(form(index + 2))
    else { return nil }
    if ["hour", "hours", "minute", "minutes"].contains(form(index + 1)) {
      return sameDay(index..<index + 3)
    }
    guard let (noun, day) = anchor(behind: index + 3) else { return nil }
    let sign = form(index + 2) == "before" ? -1 : 1
    switch form(index + 1) {
    case "day", "days": return make(index..<noun + 1, day.adding(days: sign * amount))
    case "week", "weeks":
      return make(
        index..<noun + 1,
        day.adding(days: sign * 7 * amount)?.truncated(to: .month)
      )
    case "month", "months":
      return make(index..<noun + 1, day.truncated(to: .month).adding(months: sign * amount))
    default: return nil
    }
  }

  private func make(_ words: Range<Int>, _ date: PartialDate?) -> Expression? {
    date.map {
      Expression(
        words: words,
        date: $0,
        bound: bound(before: words.lowerBound),
        isAnchored: true
      )
    }
  }

  /// The day of the event that something is hours or minutes from: told before, or else the story's.
  private func sameDay(_ words: Range<Int>) -> Expression? {
    if let (noun, day) = anchor(behind: words.upperBound) {
      return make(words.lowerBound..<noun + 1, day)
    }
    guard let told = lateStory, told.isComplete, sentence.tags.indices.contains(words.upperBound),
      [.det, .noun, .pron].contains(sentence.tags[words.upperBound]),
      !(words.upperBound..<min(words.upperBound + 7, forms.count)).contains(where: {
        sentence.tags[$0] == .verb || Self.weekdays[forms[$0]] != nil
          || Self.months[forms[$0]] != nil
      })
    else { return nil }
    return make(words, told)
  }

  /// The event that stands behind a word, with nothing but what describes it between, and its day;
  /// nil where its own words date it.
  private func anchor(behind start: Int) -> (noun: Int, day: PartialDate)? {
    var index = start
    while index < min(start + 7, forms.count) {
      switch sentence.tags[index] {
      case .det, .adj, .propn, .part: break
      case .pron where sentence.relations[index] == .nmodPoss: break
      case .noun:
        if let name = Self.events[sentence.lemmas[index]], let day = anchors[name] {
          let isDated = (index + 1..<min(index + 6, max(index + 1, forms.count))).contains {
            Self.weekdays[forms[$0]] != nil || Self.months[forms[$0]] != nil || year($0) != nil
          }
          return isDated ? nil : (index, day)
        }
      default: return nil
      }
      index += 1
    }
    return nil
  }
}
