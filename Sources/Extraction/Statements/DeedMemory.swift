import Ontology
import Syntax

/// Who did the deeds that an article tells: whose "the attack", "the ban" and "the move" are
/// where the sentence itself does not say so.
struct DeedMemory {
  /// A deed of a sentence.
  private struct Deed {
    var relation: RelationID
    var doer: Int
    var victim: Int
    var word: Int
  }

  let context: ArticleContext
  /// The relations that each noun for a deed tells.
  private let kinds: [String: Set<RelationID>]
  /// What "this" may be that somebody calls a crime.
  private let violence: Set<RelationID>
  private var deeds: [[Deed]]
  let sides: Sides

  /// For how many sentences a deed is "the attack".
  private static let memory = 2
  private static let nouns: [(words: [String], relations: [String])] = [
    (
      [
        "attack", "strike", "airstrike", "raid", "bombing", "bombardment", "shelling", "assault",
        "offensive", "incursion", "invasion", "barrage", "onslaught", "ambush", "aggression",
        "siege", "massacre", "hack", "cyberattack", "sabotage", "shooting", "stabbing", "poisoning",
        "operation", "violence",
      ], ["attacked", "killed"]
    ),
    (
      ["killing", "murder", "assassination", "death", "slaying", "execution"],
      ["killed", "attacked"]
    ),
    (
      [
        "arrest", "detention", "imprisonment", "deportation", "jailing", "kidnapping", "abduction",
        "extradition",
      ], ["detained"]
    ),
    (
      [
        "sanction", "tariff", "ban", "restriction", "expulsion", "suspension", "blockade",
        "embargo", "fine", "penalty", "closure", "designation", "boycott", "duty", "curb",
      ], ["sanctioned"]
    ),
    (
      [
        "charge", "verdict", "sentence", "conviction", "trial", "prosecution", "lawsuit",
        "indictment", "ruling", "judgment", "judgement", "case",
      ], ["prosecuted", "rejected"]
    ),
    (["visit", "trip", "tour"], ["visited"]),
    (["refusal", "rejection", "veto"], ["rejected"]),
    (["dismissal", "firing", "sacking", "ouster", "removal"], ["dismissed"]),
    (["appointment", "nomination"], ["appointed"]),
    (["threat", "warning", "ultimatum"], ["threatened"]),
    (
      [
        "demand", "request", "appeal", "call", "plea", "ultimatum", "condition", "petition", "idea",
      ],
      ["requested"]
    ),
    (["offer", "proposal", "invitation", "initiative", "idea", "suggestion"], ["offered"]),
    (
      ["accusation", "allegation", "criticism", "claim", "charge", "comment", "remark"], ["accused"]
    ),
    (
      ["move", "decision", "step", "action", "measure", "announcement", "gesture"],
      ["sanctioned", "dismissed", "rejected", "detained", "prosecuted", "appointed", "attacked"]
    ),
  ]

  init(
    _ context: ArticleContext,
    _ candidates: [Candidate],
    _ sides: Sides,
    _ schema: Schema
  ) {
    self.context = context
    self.sides = sides
    var kinds: [String: Set<RelationID>] = [:]
    for (words, relations) in Self.nouns {
      for word in words { kinds[word, default: []].formUnion(relations.compactMap { schema[$0] }) }
    }
    self.kinds = kinds
    violence = Set(["attacked", "killed", "detained"].compactMap { schema[$0] })
    let told = kinds.values.reduce(into: Set()) { $0.formUnion($1) }
    deeds = [[Deed]](repeating: [], count: context.sentences.count)
    for candidate in candidates where told.contains(candidate.relation) {
      deeds[candidate.sentence].append(
        Deed(
          relation: candidate.relation,
          doer: candidate.subject,
          victim: candidate.object,
          word: candidate.trigger
        )
      )
    }
  }

  /// Who did what a definite noun names, by this sentence or those right before; nil where
  /// nobody or more than one side did.
  ///
  /// - Parameter speaker: who speaks of it, and so is not meant.
  func doer(of noun: Int, in number: Int, except speaker: Int) -> Int? {
    let sentence = context.sentences[number]
    // "This is a crime": what the sentence before tells, or the one before that.
    let isPronoun =
      sentence.tags[noun] == .pron && ["this", "these"].contains(sentence.lowerForm(noun))
    let named = isPronoun ? violence : kinds[sentence.lemmas[noun].lowercased()]
    guard let relations = named, isPronoun || isDefinite(noun, number) else { return nil }
    for back in (isPronoun ? 1 : 0)...Self.memory where number >= back {
      let told = deeds[number - back].filter {
        relations.contains($0.relation) && (back > 0 || $0.word < noun)
          && context.cluster(of: $0.doer) != speaker
      }
      guard let last = told.last else {
        if back < Self.memory, let mover = mover(of: noun, in: number, back: back, speaker) {
          return sides.areAllied(context.cluster(of: mover), speaker) ? nil : mover
        }
        continue
      }
      let doer = context.cluster(of: last.doer)
      let isOneSide = told.allSatisfy { sides.areAllied(context.cluster(of: $0.doer), doer) }
      return isOneSide && !sides.areAllied(doer, speaker) ? last.doer : nil
    }
    return nil
  }

  /// Who is told, anywhere up to a sentence, to have done what a definite noun names: one side,
  /// or two that did it to the same; nobody where more did.
  ///
  /// - Parameter victim: to whom it was done, where the sentence says so.
  func doers(
    inStoryOf noun: Int,
    to victim: Int?,
    in number: Int,
    except speaker: Int
  ) -> [Int] {
    guard let relations = kinds[context.sentences[number].lemmas[noun].lowercased()],
      victim != nil || isDefinite(noun, number)
    else { return [] }
    var doers: [Int] = []
    var suffering = victim
    var isOneVictim = true
    for sentence in 0...number {
      for deed in deeds[sentence] where relations.contains(deed.relation) {
        let doer = context.cluster(of: deed.doer)
        let sufferer = context.cluster(of: deed.victim)
        if doer == speaker { continue }
        // What befell a person befell nobody else of their state.
        if let victim, victim != sufferer,
          context.mentions.clusters[victim].type == .person || !sides.areAllied(sufferer, victim)
        {
          continue
        }
        if let suffering, !sides.areAllied(sufferer, suffering) { isOneVictim = false }
        suffering = suffering ?? sufferer
        if !doers.contains(where: { sides.areAllied(context.cluster(of: $0), doer) }) {
          doers.append(deed.doer)
        }
      }
    }
    let isClear =
      doers.count == 1 || doers.count == 2 && isOneVictim
    let isOwn = doers.contains { sides.areAllied(context.cluster(of: $0), speaker) }
    return isClear && !isOwn ? doers : []
  }

  /// Who did what a definite noun names by the article's opening, which tells what it is about;
  /// nil where that tells no such deed, or of several sides'.
  func leadDoer(of noun: Int, in number: Int, except speaker: Int) -> Int? {
    let sentence = context.sentences[number]
    let relations = kinds[sentence.lemmas[noun].lowercased()] ?? []
    guard isDefinite(noun, number), !relations.isEmpty || takesUp(noun, in: number) else {
      return nil
    }
    // Legends and datelines tell nothing.
    let opening = context.sentences.indices.lazy.filter { index in
      let sentence = context.sentences[index]
      return sentence.root.map { sentence.tags[$0] == .verb } ?? false
    }
    for lead in opening.prefix(Self.lead) where lead < number {
      let told = deeds[lead].filter { relations.contains($0.relation) }
      guard let first = told.first else {
        guard number - lead > Self.memory,
          let mover = mover(of: noun, in: number, back: number - lead, speaker)
        else { continue }
        return sides.areAllied(context.cluster(of: mover), speaker) ? nil : mover
      }
      let doer = context.cluster(of: first.doer)
      let isOneSide = told.allSatisfy { sides.areAllied(context.cluster(of: $0.doer), doer) }
      return isOneSide && !sides.areAllied(doer, speaker) ? first.doer : nil
    }
    return nil
  }

  /// How many sentences open an article.
  private static let lead = 2

  /// Whether a noun names what was told: "the strike", "these attacks", "Sunday's raid".
  func isDefinite(_ noun: Int, _ number: Int) -> Bool {
    let sentence = context.sentences[number]
    var word = noun - 1
    while word >= 0, noun - word < 6 {
      switch sentence.lowerForm(word) {
      case "the", "this", "that", "these", "those", "such": return true
      case "a", "an", "any", "no", "some", ",": return false
      default:
        if sentence.form(word).hasSuffix("'s") || sentence.form(word).hasSuffix("’s") {
          return true
        }
        guard [.adj, .noun, .num, .propn, .adv].contains(sentence.tags[word]) else { return false }
      }
      word -= 1
    }
    return false
  }
}
