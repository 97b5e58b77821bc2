import Ontology
import Syntax

/// What the words of some deeds say of them: journeys that are to come, offers withdrawn,
/// charges not proved.
extension AttributeFinder {
  private static let journeys: WordSet = ["trip", "tour", "visit", "journey", "itinerary"]
  private static let stops: WordSet = ["stop", "leg", "stopover", "visit"]
  private static let taking: WordSet = [
    "include", "take", "cover", "feature", "span", "encompass", "bring",
  ]

  /// The status of a deed by words beside its trigger; nil where they say nothing.
  func deedInDoubt(_ candidate: Candidate, _ sentence: Sentence) -> Status? {
    let trigger = candidate.trigger
    if deeds.contains(candidate.relation) {
      return sentence.tags[trigger] == .verb && Self.charging.contains(sentence.lemmas[trigger])
        ? .possible : nil
    }
    switch schema[candidate.relation].name {
    case "visited":
      return isRoute(trigger, sentence) || isSending(trigger, sentence)
        || isBoarding(trigger, sentence) ? .planned : nil
    case "aided": return isSending(trigger, sentence, isTold: true) ? .planned : nil
    case "offered": return isWithdrawn(trigger, sentence) ? .past : nil
    case "sanctioned": return isLifted(candidate, sentence) ? .past : nil
    default: return nil
    }
  }

  /// What a court or the accused says of a deed: "was acquitted of killing X", "pleaded not guilty
  /// to killing X".
  func verdict(_ trigger: Int, _ sentence: Sentence) -> Status? {
    var node = trigger
    for _ in 0..<4 {
      switch sentence.lemmas[node] {
      case "acquit", "exonerate", "absolve": return .denied
      case "clear" where sentence.tags[node] == .verb && node != trigger: return .denied
      case "guilty":
        let isDenied = node > 0 && sentence.lowerForm(node - 1) == "not"
        return isDenied ? .possible : nil
      case "plead":
        let isDenied = (node + 1..<min(node + 3, sentence.count)).contains {
          sentence.lowerForm($0) == "not"
        }
        return isDenied ? .possible : nil
      default: break
      }
      guard [.advcl, .xcomp, .obl, .acl, .conj].contains(sentence.relations[node]),
        sentence.heads[node] >= 0
      else { return nil }
      node = Int(sentence.heads[node])
    }
    return nil
  }

  /// Whether sanctions are said to be over: "lifted its sanctions on X".
  private func isLifted(_ candidate: Candidate, _ sentence: Sentence) -> Bool {
    let noun = candidate.trigger
    let verb = Int(sentence.heads[noun])
    guard verb >= 0, sentence.tags[noun] == .noun,
      ["sanction", "ban", "embargo", "restriction", "tariff", "blockade", "boycott"].contains(
        sentence.lemmas[noun]
      ), [.obj, .nsubjPass].contains(sentence.relations[noun]),
      ["lift", "remove", "repeal", "revoke", "rescind", "scrap", "end", "withdraw"].contains(
        sentence.lemmas[verb]
      ), sentence.features[verb].contains(.past) || sentence.features[verb].contains(.participle),
      !sentence.lowerForm(verb).hasSuffix("ing"), let graph = context.graphs[candidate.sentence]
    else { return false }
    return StatusFinder(sentence: sentence, graph: graph, effects: effects).status(of: verb)
      == .actual
  }

  /// Verbs for charging somebody with what he may not have done.
  static let charging: WordSet = [
    "charge", "arrest", "indict", "accuse", "suspect", "detain", "book", "arraign",
  ]

  /// Whether a journey is told in the present to go through a place: "opened a tour which
  /// includes X".
  private func isRoute(_ trigger: Int, _ sentence: Sentence) -> Bool {
    var verb = trigger
    if sentence.tags[verb] == .noun {
      guard
        Self.journeys.contains(sentence.lemmas[verb]) || Self.stops.contains(sentence.lemmas[verb])
      else { return false }
      let head = Int(sentence.heads[verb])
      if head >= 0, Self.taking.contains(sentence.lemmas[head]) {
        verb = head
      } else {
        guard
          let clause = (verb + 1..<max(verb + 1, min(verb + 8, sentence.count))).first(where: {
            sentence.heads[$0] == Int32(verb) && sentence.relations[$0] == .aclRelcl
          }), Self.taking.contains(sentence.lemmas[clause])
        else { return false }
        verb = clause
      }
    }
    guard Self.taking.contains(sentence.lemmas[verb]), sentence.tags[verb] == .verb,
      sentence.features[verb].contains(.present), sentence.features[verb].contains(.finite)
    else { return false }
    // "Her trip includes X", "a tour which takes him to X"
    let head = Int(sentence.heads[verb])
    return head >= 0 && sentence.relations[verb] == .aclRelcl
      && Self.journeys.contains(sentence.lemmas[head])
      || (max(0, verb - 8)..<verb).contains {
        sentence.heads[$0] == Int32(verb) && sentence.relations[$0] == .nsubj
          && Self.journeys.contains(sentence.lemmas[$0])
      }
  }

  /// Whether somebody is being sent who is not there yet: "is sending X to Y"; of goods only
  /// where it is told: "said that it was sending ships to X".
  private func isSending(_ verb: Int, _ sentence: Sentence, isTold: Bool = false) -> Bool {
    guard ["send", "dispatch"].contains(sentence.lemmas[verb]),
      sentence.lowerForm(verb).hasSuffix("ing")
    else { return false }
    let helpers = (max(0, verb - 4)..<verb).filter { sentence.heads[$0] == Int32(verb) }
      .map { sentence.lowerForm($0) }
    if helpers.contains("been") || helpers.contains("already") || helpers.contains("currently") {
      return false
    }
    let head = Int(sentence.heads[verb])
    let isReported =
      sentence.relations[verb] == .ccomp && head >= 0 && sentence.features[head].contains(.past)
    return helpers.contains { ["is", "are", "’s", "'s"].contains($0) } && !isTold
      || helpers.contains { ["was", "were"].contains($0) } && isReported
  }

  /// Whether somebody has got on what is to take him somewhere: "boarded a plane to fly to X".
  private func isBoarding(_ noun: Int, _ sentence: Sentence) -> Bool {
    let verb = Int(sentence.heads[noun])
    return verb >= 0 && sentence.tags[noun] == .noun && sentence.relations[noun] == .obj
      && ["board", "catch"].contains(sentence.lemmas[verb])
      && (noun + 1..<max(noun + 1, min(noun + 6, sentence.count))).contains {
        sentence.tags[$0] == .verb && sentence.features[$0].contains(.infinitive)
          && [noun, verb].contains(Int(sentence.heads[$0]))
      }
  }

  /// Whether what was offered is taken back: "withdrew its offer for X".
  private func isWithdrawn(_ noun: Int, _ sentence: Sentence) -> Bool {
    let verb = Int(sentence.heads[noun])
    return verb >= 0 && sentence.tags[noun] == .noun
      && [.obj, .nsubjPass].contains(sentence.relations[noun])
      && ["withdraw", "retract", "rescind", "revoke", "drop", "pull"].contains(
        sentence.lemmas[verb]
      ) && sentence.features[verb].contains(.past)
  }

  /// Whether support is still to be given: "will endorse X", "will return to support X"; who says
  /// that he will back somebody backs him.
  func isFutureSupport(_ word: Int, _ sentence: Sentence) -> Bool {
    guard sentence.tags[word] == .verb else { return false }
    return [
      "endorse", "campaign", "stump", "rally", "honour", "honor", "align", "ally", "side",
    ].contains(sentence.lemmas[word]) || isErrandToCome(word, sentence)
  }

  /// Whether a verb is what somebody will do something for: "will return to support X".
  private func isErrandToCome(_ word: Int, _ sentence: Sentence) -> Bool {
    let verb = Int(sentence.heads[word])
    return sentence.relations[word] == .advcl && verb >= 0
      && (max(0, verb - 5)..<verb).contains {
        sentence.heads[$0] == Int32(verb) && sentence.relations[$0] == .aux
          && sentence.lemmas[$0] == "will"
      }
  }
}
