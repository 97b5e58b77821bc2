import Ontology
import Syntax

/// What a clause awaits, and what has come about or not though it sounds otherwise.
extension StatusFinder {
  /// Nouns for what is awaited when something is done ahead of it.
  static let awaitable: WordSet = [
    "visit", "trip", "tour", "meeting", "talk", "talks", "summit", "call", "arrival",
    "negotiation", "negotiations", "debate", "handover", "succession", "retirement", "departure",
  ]

  /// Whether something is told to be done, in the present, before what a noun names: "ahead
  /// of his meeting with X".
  func isAwaited(_ noun: Int) -> Bool {
    guard Self.awaitable.contains(sentence.lemmas[noun]) else { return false }
    let isAhead = (max(0, noun - 10)..<noun).contains {
      sentence.lowerForm($0) == "ahead" && sentence.lowerForm($0 + 1) == "of"
        && (sentence.heads[$0] == Int32(noun) || sentence.heads[$0 + 1] == Int32(noun))
    }
    guard isAhead else { return false }
    var node = noun
    for _ in 0..<5 {
      node = Int(sentence.heads[node])
      guard node >= 0 else { return true }
      if sentence.tags[node] == .verb, sentence.features[node].contains(.finite) {
        return !sentence.features[node].contains(.past) || isNews(noun, toldBy: node)
      }
    }
    return true
  }

  /// Whether somebody speaks of an event that is yet to come: "said ahead of X's visit", but not
  /// "said ahead of X's visit on Monday".
  private func isNews(_ noun: Int, toldBy verb: Int) -> Bool {
    effects[graph.lemmas[verb]].contains(.speaker)
      && !(noun..<min(noun + 8, sentence.count)).contains {
        let form = sentence.lowerForm($0)
        return DateFinder.weekdays[form] != nil || DateFinder.months[form] != nil
          || ["today", "yesterday", "last"].contains(form)
      }
  }

  /// Whether "be" stands before "due": "is due in X".
  func isDueBe(_ verb: Int) -> Bool {
    sentence.lemmas[verb] == "be" && verb + 1 < sentence.count
      && sentence.lowerForm(verb + 1) == "due"
  }

  /// Whether a clause says that something is due, whatever word the tree has made its head.
  func isDueClause(_ head: Int) -> Bool {
    isDue(head) || isDueBe(head)
      || (max(0, head - 6)..<head).contains {
        sentence.heads[$0] == Int32(head) && $0 > 0 && sentence.lowerForm($0) == "due"
          && isDueBe($0 - 1)
      }
  }

  /// Whether a word says that something is set for a time to come: "is due in X", "looked set
  /// for talks".
  func isDue(_ word: Int) -> Bool {
    switch sentence.lemmas[word].lowercased() {
    case "due": return sentence.tags[word] != .noun
    case "set":
      return sentence.tags[word] == .adj
        || graph.dependent(word, .obj) == nil
          && (graph.dependent(word, .auxPass) != nil || sentence.relations[word] == .xcomp)
    case "poised", "bound", "slated", "scheduled": return sentence.tags[word] == .adj
    default: return false
    }
  }

  /// Whether what had not been done was done at last: "did not visit X until 2019".
  func isNotTill(_ verb: Int) -> Bool {
    sentence.tags[verb] == .verb && hasAuxiliary(verb, ["did"])
      && graph.dependents(verb, TreeWords.bit(.obl)).contains {
        $0 > verb && graph.hasCase($0, ["until", "till"], sentence)
      }
  }

  /// Whether a verb announces by itself what others will do: "is expected in X".
  func isAnnounced(_ verb: Int) -> Bool {
    sentence.tags[verb] == .verb && graph.isPassive[verb]
      && ["expect", "schedule", "slate"].contains(sentence.lemmas[verb])
  }

  /// Whether a gerund tells what is done next: "before travelling to X".
  func isNext(_ gerund: Int) -> Bool {
    sentence.lowerForm(gerund).hasSuffix("ing")
      && (max(0, gerund - 4)..<gerund).contains {
        sentence.heads[$0] == Int32(gerund) && sentence.lowerForm($0) == "before"
      }
  }

  /// Verbs for going somewhere or seeing somebody.
  private static let journeys: WordSet = [
    "fly", "travel", "visit", "head", "go", "meet", "attend", "arrive", "stop", "tour", "drive",
    "sail", "host", "return", "cross", "join", "stay",
  ]

  /// Whether a gerund behind its verb tells more of a journey: "will extend his tour, flying
  /// to X".
  func isAlong(_ gerund: Int, _ verb: Int) -> Bool {
    Self.journeys.contains(sentence.lemmas[gerund])
      && sentence.lowerForm(gerund).hasSuffix("ing") && gerund > verb
      && !(0..<gerund).contains {
        sentence.heads[$0] == Int32(gerund)
          && [.mark, .case, .aux].contains(sentence.relations[$0].universal)
      }
  }

  /// Whether a gerund tells what somebody has in mind: "planning on visiting X", "efforts aimed
  /// at starting talks", "is close to signing".
  func isIntended(_ gerund: Int, by head: Int) -> Bool {
    let prepositions: WordSet
    switch sentence.lemmas[head] {
    case "plan", "count", "intent", "bent", "keen": prepositions = ["on"]
    case "aim", "hint": prepositions = ["at"]
    case "commit", "committed": prepositions = ["to"]
    case "move", "work", "edge", "inch": prepositions = ["toward", "towards"]
    default: return false
    }
    return sentence.lowerForm(gerund).hasSuffix("ing")
      && (head + 1..<max(head + 1, gerund)).contains {
        sentence.heads[$0] == Int32(gerund) && prepositions.contains(sentence.lowerForm($0))
      }
  }

  /// Whether an infinitive tells of what nobody has in mind: "there were no plans for him to meet
  /// X", "has no intention to resign".
  func isUnplanned(_ verb: Int, by head: Int) -> Bool {
    ["be", "have", "see"].contains(sentence.lemmas[head])
      && (max(1, verb - 10)..<verb).contains {
        ["plan", "intention", "desire", "need", "wish", "reason"].contains(sentence.lemmas[$0])
          && sentence.lowerForm($0 - 1) == "no"
          && [.nsubj, .obj].contains(sentence.relations[$0])
      }
  }

  /// Verbs for being on the way somewhere, and for setting out.
  private static let travelling: WordSet = ["travel", "head", "fly", "go", "sail", "jet"]
  private static let leaving: WordSet = ["leave", "depart", "head", "embark"]

  /// Whether somebody is on the way to where he is not yet: "is flying to X".
  func isUnderWay(_ verb: Int) -> Bool {
    guard Self.travelling.contains(sentence.lemmas[verb]), sentence.isPresentProgressive(verb),
      !(max(0, verb - 4)..<verb).contains(where: {
        sentence.heads[$0] == Int32(verb)
          && ["currently", "already", "not", "been"].contains(sentence.lowerForm($0))
      })
    else { return false }
    return (verb + 1..<max(verb + 1, min(verb + 10, sentence.count))).contains {
      sentence.lowerForm($0) == "to" && sentence.relations[$0] == .case
        && sentence.heads[Int(sentence.heads[$0])] == Int32(verb)
    }
  }

  /// Whether a word tells for what somebody has set out: "left for talks with X", "headed
  /// there to meet X".
  func isErrand(_ word: Int, of verb: Int) -> Bool {
    let isAway =
      Self.leaving.contains(sentence.lemmas[verb]) && graph.dependent(verb, .obj) == nil
      || isUnderWay(verb)
    guard isAway, word > verb else { return false }
    return sentence.tags[word] == .noun
      ? graph.hasCase(word, ["for"], sentence)
      : sentence.lowerForm(max(0, word - 1)) == "to" && sentence.heads[word - 1] == Int32(word)
  }

  /// Verbs for coming nearer to what is not there yet.
  private static let approaching: WordSet = [
    "move", "work", "edge", "inch", "head", "push", "press", "progress", "strive", "drive", "lead",
    "step", "proceed", "pave", "gear", "prepare", "advance",
  ]

  /// Whether a noun names what somebody comes nearer to: "were moving towards talks", "laid
  /// the ground for a summit".
  func isApproached(_ noun: Int, by verb: Int) -> Bool {
    guard sentence.tags[noun] == .noun, Self.approaching.contains(sentence.lemmas[verb]) else {
      return false
    }
    return graph.hasCase(noun, ["towards", "toward"], sentence)
      || ["gear", "prepare"].contains(sentence.lemmas[verb])
        && graph.hasCase(noun, ["for"], sentence)
  }

  /// Adjectives for what has been done before and is done again.
  private static let repeating: WordSet = [
    "further", "continued", "renewed", "repeated", "ongoing", "relentless", "latest", "continuing",
    "incessant", "persistent", "recent", "past", "previous", "earlier", "unrelenting", "resumed",
    "sustained", "unprovoked", "deadly", "nightly", "daily", "constant",
  ]

  /// Whether a deed's noun tells of one of several of which some have been done: "to expect
  /// further attacks", "no end of the relentless strikes".
  func isRepeated(_ noun: Int) -> Bool {
    sentence.tags[noun] == .noun && Self.deeds.contains(sentence.lemmas[noun])
      && graph.dependents(noun, TreeWords.bit(.amod)).contains {
        Self.repeating.contains(sentence.lowerForm($0))
      }
  }

  /// Whether a noun is for that something may come about: "an opportunity for talks".
  func isOpening(_ noun: Int) -> Bool {
    [
      "opportunity", "chance", "prospect", "potential", "room", "scope", "hope", "proposal", "need",
      "way", "path", "door", "groundwork", "ground", "precondition", "condition", "date", "venue",
    ].contains(sentence.lemmas[noun])
  }

  /// Whether a subject is none of those that it names: "neither he nor X has visited Y".
  func isNeither(_ subject: Int) -> Bool {
    (max(0, subject - 4)..<subject).contains {
      sentence.heads[$0] == Int32(subject) && sentence.lowerForm($0) == "neither"
    }
  }

  /// Whether somebody was able to do what follows, and so did it: "was able to meet X".
  func isAchieved(_ able: Int) -> Bool {
    sentence.lemmas[able] == "able"
      && (max(0, able - 4)..<able).contains {
        sentence.heads[$0] == Int32(able)
          && ["was", "were", "been"].contains(sentence.lowerForm($0))
      }
  }
}
