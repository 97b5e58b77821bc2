import Ontology
import Syntax

/// Blame for deeds: what is condemned without saying whose it is, and what a side tells of the
/// other's deeds.
extension StanceFinder {
  /// Verbs that blame somebody for a deed that they have as their object.
  private static let condemning: WordSet = [
    "condemn", "denounce", "decry", "deplore", "criticise", "criticize", "slam", "blast",
    "lambast", "lambaste", "assail", "protest", "lament", "rebuke", "castigate", "blame",
  ]
  /// Auxiliaries of deeds that are not told as done.
  private static let open: WordSet = [
    "will", "would", "could", "may", "might", "should", "must", "can", "shall", "'ll", "’ll",
  ]

  /// Notes who is blamed for a deed that the sentences before tell: "condemned the attack".
  func noteCondemned(
    _ verb: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard let accused, sentence.tags[verb] == .verb else { return }
    if isNegated(verb, sentence, graph) { return }
    let held = context.sentenceMentions[number]
    for object in condemned(by: verb, sentence, graph) where sentence.tags[object] == .noun {
      let victims = self.victims(of: object, number, graph)
      guard named(at: object, number, graph).isEmpty,
        !victims.isEmpty || !hasOwner(object, number, graph)
      else { continue }
      for subject in graph.dependents(verb, TreeWords.bit(.nsubj)) where subject != object {
        for speaker in held.mentions(at: subject) where isActor(speaker) {
          let cluster = context.cluster(of: speaker)
          if victims.isEmpty, let doer = deeds.doer(of: object, in: number, except: cluster) {
            append(accused, speaker, doer, verb, "condemned", number, &result)
          } else if sentence.lemmas[verb] != "blame",
            Self.violent.contains(sentence.lemmas[object])
          {
            let doers = deeds.doers(
              inStoryOf: object,
              to: victims.first.map { context.cluster(of: $0) },
              in: number,
              except: cluster
            )
            for doer in doers {
              append(accused, speaker, doer, verb, "condemned in the story", number, &result)
            }
            if doers.isEmpty, victims.isEmpty { noteLead(object, speaker, verb, number, &result) }
          } else if victims.isEmpty, sentence.lemmas[verb] != "blame" {
            noteLead(object, speaker, verb, number, &result)
          }
        }
      }
    }
  }

  /// Notes who is blamed for what the article opens with.
  private func noteLead(
    _ noun: Int,
    _ speaker: Int,
    _ verb: Int,
    _ number: Int,
    _ result: inout [Candidate]
  ) {
    let cluster = context.cluster(of: speaker)
    guard let accused, context.sentences[number].lemmas[noun] != "death",
      let doer = deeds.leadDoer(of: noun, in: number, except: cluster)
    else { return }
    append(accused, speaker, doer, verb, "condemned lead", number, &result)
  }

  /// What a verb condemns: its object, or what stands behind "against", "at" or "of": "spoke out
  /// against the attack", "voiced outrage at the attack".
  private func condemned(by verb: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> [Int] {
    let lemma = sentence.lemmas[verb]
    if Self.condemning.contains(lemma) || lemma == "oppose" {
      return graph.dependents(verb, TreeWords.bit(.obj))
    }
    let phrases = TreeWords.bit(.obl) | TreeWords.bit(.nmod)
    if Self.speakingOut.contains(lemma) {
      return graph.dependents(verb, phrases).filter {
        $0 > verb && graph.hasCase($0, ["against"], sentence)
      }
    }
    guard Self.expressing.contains(lemma) else { return [] }
    let feelings = graph.dependents(verb, TreeWords.bit(.obj)).filter {
      Self.feelings.contains(sentence.lemmas[$0])
    }
    guard !feelings.isEmpty else { return [] }
    return ([verb] + feelings).flatMap { graph.dependents($0, phrases) }.filter {
      $0 > verb && graph.hasCase($0, ["at", "over", "about", "of", "to", "with"], sentence)
    }
  }

  private static let speakingOut: WordSet = ["speak", "come", "rail", "protest", "object", "argue"]
  private static let expressing: WordSet = ["express", "voice", "convey", "register", "air"]
  private static let feelings: WordSet = [
    "outrage", "anger", "dismay", "disgust", "fury", "disapproval", "displeasure", "opposition",
    "condemnation", "indignation", "criticism",
  ]

  /// Whether a noun names violence.
  func isViolent(_ noun: Int, _ sentence: Sentence) -> Bool {
    Self.violent.contains(sentence.lemmas[noun])
  }

  /// Nouns for violence that one condemns.
  private static let violent: WordSet = [
    "attack", "strike", "airstrike", "raid", "bombing", "bombardment", "shelling", "assault",
    "offensive", "incursion", "invasion", "barrage", "ambush", "aggression", "massacre", "killing",
    "murder", "assassination", "slaying", "death", "execution",
  ]
  private static let done: WordSet = [
    "killing", "murder", "assassination", "slaying", "death", "execution", "bombing",
    "bombardment", "shelling", "invasion",
  ]

  /// To whom the violence that a noun names was done: "the strikes on Lebanon", "the killing of
  /// Larsen".
  func victims(of noun: Int, _ number: Int, _ graph: SentenceGraph) -> [Int] {
    let sentence = context.sentences[number]
    let lemma = sentence.lemmas[noun]
    guard Self.violent.contains(lemma) else { return [] }
    let held = context.sentenceMentions[number]
    let prepositions = Self.done.contains(lemma) ? ["of"] : ["on", "against"]
    var words = graph.dependents(noun, TreeWords.bit(.nmod)).filter {
      graph.hasCase($0, prepositions, sentence)
    }
    if Self.done.contains(lemma) { words += graph.dependents(noun, TreeWords.bit(.nmodPoss)) }
    return words.flatMap { held.mentions(at: $0) }
  }

  /// What somebody says of a deed that the other side did to theirs: "Shevchenko said Russian
  /// missiles had hit a school".
  func reports(_ candidates: [Candidate]) -> [Candidate] {
    guard let accused else { return [] }
    var result: [Candidate] = []
    for deed in candidates where hostile.contains(deed.relation) && isActor(deed.subject) {
      let doer = context.cluster(of: deed.subject)
      guard let graph = context.graphs[deed.sentence], isTold(deed, graph),
        let (speaker, isBody) = speaker(at: deed.trigger, deed.sentence), !isBody,
        !sides.areAllied(speaker, doer),
        sides.areAllied(speaker, context.cluster(of: deed.object))
      else { continue }
      let subject =
        context.sentenceMentions[deed.sentence].indices.first {
          context.cluster(of: $0) == speaker
        } ?? context.nearestMention(of: speaker, to: deed.sentence)
      guard let subject, context.type(subject) == .person else { continue }
      append(
        accused,
        subject,
        deed.subject,
        deed.trigger,
        "deed reported",
        deed.sentence,
        &result
      )
    }
    return result
  }

  /// Whether a deed is told as done.
  private func isTold(_ deed: Candidate, _ graph: SentenceGraph) -> Bool {
    let sentence = context.sentences[deed.sentence]
    let word = deed.trigger
    if deed.status == .planned || deed.source == .scorer || isNegated(word, sentence, graph) {
      return false
    }
    let isOpen = graph.dependents(word, TreeWords.bit(.aux)).contains {
      Self.open.contains(sentence.lowerForm($0))
    }
    return !isOpen && isMainPoint(word, sentence)
  }

  /// Whether a word is what is said itself, and no circumstance of it.
  private func isMainPoint(_ word: Int, _ sentence: Sentence) -> Bool {
    var node = word
    for _ in 0..<8 {
      switch sentence.relations[node] {
      case .ccomp, .parataxis, .root: return true
      case .obj, .nsubj, .nsubjPass, .conj, .xcomp: node = Int(sentence.heads[node])
      default: return false
      }
      if node < 0 { return true }
    }
    return false
  }
}
