import Ontology
import Syntax

/// What a clause awaits, and what has come about or not though it sounds otherwise.
extension StatusFinder {
  /// Nouns for what is awaited when something is done ahead of it.
  static let awaitable: Set<String> = [
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

  /// Whether a gerund tells what is done next: "before travelling to X".
  func isNext(_ gerund: Int) -> Bool {
    sentence.lowerForm(gerund).hasSuffix("ing")
      && (max(0, gerund - 4)..<gerund).contains {
        sentence.heads[$0] == Int32(gerund) && sentence.lowerForm($0) == "before"
      }
  }

  /// Verbs for going somewhere or seeing somebody.
  private static let journeys: Set<String> = [
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

  /// Whether a noun is for that something may come about: "an opportunity for talks".
  func isOpening(_ noun: Int) -> Bool {
    ["opportunity", "chance", "prospect", "potential", "room", "scope", "hope", "proposal", "need"]
      .contains(sentence.lemmas[noun])
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
