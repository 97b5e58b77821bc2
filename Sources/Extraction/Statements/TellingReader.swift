import Ontology
import Syntax

/// Reads meetings and calls from what somebody tells somebody in them, however far from the verb:
/// "told Lund that the port stays open, in a phone call on Monday", "informed Lund about the plans
/// for the port during a meeting in Riga".
struct TellingReader {
  /// Somebody who told somebody something.
  struct Telling {
    var teller: Int
    var told: Int
    /// The verb that says so.
    var word: Int
    /// Whether it was told by telephone or video.
    var isRemote: Bool
  }

  let sentence: Sentence
  let held: SentenceMentions

  /// How many words up the verb of telling may stand.
  private static let depth = 6

  /// Everybody who was told something in a meeting or a call.
  ///
  /// - Complexity: O(*n*) in the number of words, and again for each verb of telling found.
  func tellings() -> [Telling] {
    var result: [Telling] = []
    for noun in stride(from: 4, to: sentence.count, by: 1) where sentence.tags[noun] == .noun {
      let form = sentence.wordForm(noun)
      let isCall = ContactReader.calls.contains(form) || form == "talks"
      guard isCall || Self.meetings.contains(form), !isOwned(noun),
        let start = preposition(before: noun)
      else { continue }
      let isRemote = (start..<noun).contains { Self.remote.contains(sentence.wordForm($0)) }
      guard isRemote || Self.meetings.contains(form), let verb = verb(above: noun, from: start)
      else { continue }
      for teller in ends(of: verb, [.nsubj, .oblAgent]) {
        for told in ends(of: verb, [.obj, .iobj, .nsubjPass])
        where held.differ(teller, told) && held.type(told) != .organization {
          result.append(Telling(teller: teller, told: told, word: verb, isRemote: isRemote))
        }
      }
    }
    return result
  }

  /// Whether a noun itself says whose meeting or call it is: "a call with Lund".
  private func isOwned(_ noun: Int) -> Bool {
    noun + 1 < sentence.count && sentence.tags[noun + 1] == .adp
      && Self.owning.contains(sentence.wordForm(noun + 1))
  }

  /// The "in" or "during" that leads to a noun.
  private func preposition(before noun: Int) -> Int? {
    for word in stride(from: noun - 1, through: max(1, noun - 7), by: -1) {
      switch sentence.tags[word] {
      case .adp: return Self.leading.contains(sentence.wordForm(word)) ? word : nil
      case .det, .adj, .noun, .num, .adv: break
      case .propn where TargetPhrases.isTime(sentence.wordForm(word)): break
      case .part where TargetPhrases.isTime(sentence.wordForm(word - 1)): break
      case .punct where sentence.form(word) == "-": break
      default: return nil
      }
    }
    return nil
  }

  /// The verb of telling that a noun belongs to; where the noun hangs on what is told, a comma must
  /// part it from that.
  private func verb(above noun: Int, from preposition: Int) -> Int? {
    var word = noun
    var isInside = false
    for _ in 0..<Self.depth {
      let head = Int(sentence.heads[word])
      guard head >= 0, head < preposition else { return nil }
      switch sentence.relations[word].universal {
      case .ccomp, .advcl: isInside = true
      case .obl, .nmod, .obj, .xcomp, .conj: break
      default: return nil
      }
      if sentence.tags[head] == .verb, Self.telling.contains(sentence.lemmas[head]) {
        return isInside && sentence.form(preposition - 1) != "," ? nil : head
      }
      word = head
    }
    return nil
  }

  /// The persons and states at those dependents of a verb.
  private func ends(of verb: Int, _ relations: [DependencyRelation]) -> [Int] {
    var result: [Int] = []
    for word in 0..<sentence.count
    where sentence.heads[word] == Int32(verb) && relations.contains(sentence.relations[word]) {
      for mention in held.mentions(at: word)
      where held.type(mention) == .person || held.type(mention) == .state {
        result.append(mention)
      }
    }
    return result
  }

  private static let meetings: WordSet = [
    "meeting", "talks", "dinner", "lunch", "breakfast", "audience", "encounter",
  ]
  private static let remote: WordSet = [
    "phone", "telephone", "telephonic", "video", "virtual", "online",
  ]
  private static let owning: WordSet = ["with", "between", "among", "of", "to", "from", "for"]
  private static let leading: WordSet = ["in", "during", "at", "over"]
  private static let telling: WordSet = [
    "tell", "inform", "warn", "assure", "reassure", "urge", "ask", "brief", "thank",
    "congratulate", "promise", "remind", "press", "invite", "update", "notify",
  ]
}
