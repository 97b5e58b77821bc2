import Ontology
import Syntax

/// Praise, blame and refusal of things whose owner a sentence before names: "the plan" behind
/// "Berg's plan".
extension StanceFinder {
  /// Words for one thing that an article varies.
  private static let thingKinds: [WordSet] = [
    [
      "proposal", "plan", "offer", "idea", "initiative", "scheme", "suggestion", "draft", "deal",
    ],
    [
      "decision", "move", "announcement", "step", "action", "measure", "policy", "ruling",
      "recognition", "withdrawal", "refusal",
    ],
    ["demand", "request", "call", "appeal", "plea", "ultimatum", "condition", "bid"],
    ["accusation", "allegation", "claim", "charge", "criticism", "assertion"],
    ["remark", "comment", "statement", "speech", "word", "tweet", "post"],
    ["bill", "law", "budget", "legislation", "amendment"],
  ]
  private static let refusing: WordSet = [
    "reject", "dismiss", "deny", "refuse", "rebuff", "refute", "decline", "spurn", "veto",
  ]
  private static let blaming: WordSet = [
    "condemn", "denounce", "criticise", "criticize", "slam", "blast", "decry", "deplore",
    "lambast", "lambaste", "assail", "protest", "ridicule", "mock", "deride", "attack", "brand",
  ]
  private static let praising: WordSet = [
    "welcome", "praise", "back", "support", "endorse", "hail", "applaud", "defend", "commend",
  ]
  /// For how many sentences a thing is "the plan".
  private static let memory = 3

  /// Notes who praises, blames or refuses a thing of somebody that was named before.
  func noteThing(
    _ verb: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard sentence.tags[verb] == .verb, let relation = attitude(sentence.lemmas[verb]),
      !isNegated(verb, sentence, graph)
    else { return }
    let held = context.sentenceMentions[number]
    for object in graph.dependents(verb, TreeWords.bit(.obj)) where sentence.tags[object] == .noun {
      guard let kind = Self.thingKinds.first(where: { $0.contains(sentence.lemmas[object]) }),
        named(at: object, number, graph).isEmpty, owners(of: object, number, graph).isEmpty,
        deeds.isDefinite(object, number),
        // Who denies what somebody says turns down nothing that they ask.
        relation != rejected || !kind.contains("allegation") && !kind.contains("remark")
      else { continue }
      for subject in graph.dependents(verb, TreeWords.bit(.nsubj)) where subject != object {
        for speaker in held.mentions(at: subject) where isActor(speaker) {
          let cluster = context.cluster(of: speaker)
          guard
            let owner = owner(of: kind, before: object, in: number, except: cluster)
          else { continue }
          append(relation, speaker, owner, verb, "thing told before", number, &result)
        }
      }
    }
  }

  private func attitude(_ lemma: String) -> RelationID? {
    if Self.refusing.contains(lemma) { return rejected }
    if Self.blaming.contains(lemma) { return accused }
    return Self.praising.contains(lemma) ? supported : nil
  }

  /// What somebody says.
  private static let utterances = thingKinds[4]
  /// Verbs for making what one says.
  private static let uttering: WordSet = [
    "make", "deliver", "utter", "post", "write", "publish", "give", "send", "voice",
  ]
  /// For how many sentences words are "the remarks".
  private static let longMemory = 8

  /// Who said what a definite noun takes up: "the remarks" behind "Berg's comments" or "comments
  /// made by Berg"; nil where the noun has an owner of its own.
  func utterer(
    of noun: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    except speaker: Int
  ) -> Int? {
    let lemma = context.sentences[number].lemmas[noun]
    guard Self.utterances.contains(lemma), lemma != "word",
      !hasOwner(noun, number, graph), makers(of: noun, number, graph).isEmpty,
      deeds.isDefinite(noun, number)
    else { return nil }
    return owner(of: Self.utterances, before: noun, in: number, except: speaker)
  }

  /// The words for those by whom a clause behind a noun has it made: "remarks made by Berg".
  private func makers(of noun: Int, _ number: Int, _ graph: SentenceGraph) -> [Int] {
    let sentence = context.sentences[number]
    return graph.dependents(noun, TreeWords.bit(.acl) | TreeWords.bit(.aclRelcl))
      .filter { Self.uttering.contains(sentence.lemmas[$0]) }
      .flatMap { graph.dependents($0, TreeWords.bit(.nsubj) | TreeWords.bit(.oblAgent)) }
      .filter { $0 != noun && !named(at: $0, number, graph).isEmpty }
  }

  /// Whose a thing of a kind was where it was last named with an owner; nil where nobody's or
  /// the speaker's own.
  private func owner(
    of kind: WordSet,
    before noun: Int,
    in number: Int,
    except speaker: Int
  ) -> Int? {
    let memory = kind.contains("remark") ? Self.longMemory : Self.memory
    for back in 0...memory where number >= back {
      guard let graph = context.graphs[number - back] else { continue }
      let sentence = context.sentences[number - back]
      let end = back == 0 ? noun : sentence.count
      for word in (0..<end).reversed()
      where sentence.tags[word] == .noun && kind.contains(sentence.lemmas[word]) {
        var words = owners(of: word, number - back, graph)
        if kind.contains("remark") { words += makers(of: word, number - back, graph) }
        let mentions = words.flatMap { named(at: $0, number - back, graph) }
        guard let first = mentions.first(where: isActor) else { continue }
        let cluster = context.cluster(of: first)
        return cluster == speaker || sides.areAllied(cluster, speaker) ? nil : first
      }
    }
    return nil
  }
}
