import Ontology
import Syntax

/// Finds sanctions and bans by the noun that names them: "US sanctions on Iranian oil", "hit
/// imports from Norway with tariffs", "the blockade of Gaza".
///
/// Who imposes them is read from the words before the noun, from "by" behind it and from the
/// verb above it; on whom, from the phrases behind it: see `TargetPhrases`.
struct PenaltyFinder {
  private let context: ArticleContext
  private let sanctioned: RelationID

  private static let nouns: WordSet = [
    "sanction", "tariff", "embargo", "blockade", "ban", "duty", "levy", "restriction", "curb",
    "penalty", "boycott", "quota", "fine", "counter-tariff", "countersanction", "measure",
  ]
  /// Those of them that need a word before them to say that they punish.
  private static let mild: WordSet = [
    "duty", "levy", "curb", "quota", "measure", "restriction",
  ]
  private static let punishing: WordSet = [
    "punitive", "anti-dumping", "dumping", "retaliatory", "import", "export", "trade", "visa",
    "travel", "restrictive", "new", "percent", "pct", "%", "countervailing", "customs",
    "antidumping",
    "additional", "extra", "tariff", "economic",
  ]
  /// Nouns whose target "of" leads to.
  private static let takingOf: WordSet = ["blockade", "boycott"]
  /// Verbs whose subject imposes what their object names.
  private static let imposing: WordSet = [
    "impose", "slap", "levy", "introduce", "approve", "adopt", "extend", "expand", "unveil",
    "announce", "renew", "reimpose", "re-impose", "place", "put", "tighten", "toughen", "raise",
    "hike", "increase", "double", "triple", "enforce", "order", "declare", "widen", "issue",
    "agree", "apply", "enact", "maintain", "keep", "set", "step", "ramp", "prepare", "plan",
    "launch", "back", "pass", "ratchet", "add", "strengthen", "reinstate", "restore", "broaden",
    "decide", "hand", "implement", "start", "begin",
  ]
  /// Nouns for several penalties.
  private static let packages: WordSet = [
    "package", "round", "raft", "set", "series", "wave", "list", "batch", "tranche", "slew",
  ]

  /// Verbs that bar what their object is or does.
  private static let barring: WordSet = [
    "ban", "blacklist", "freeze", "froze", "outlaw", "seize", "confiscate", "impound", "bar",
    "suspend", "revoke", "cancel", "restrict", "sanction", "proscribe", "halt",
  ]
  /// What of somebody is barred.
  private static let barred: WordSet = [
    "asset", "account", "bank", "fund", "property", "activity", "wing", "arm", "import", "export",
    "good", "goods", "product", "company", "firm", "official", "visa", "passport", "oil", "gas",
    "ship",
    "vessel", "tanker", "plane", "aircraft", "airline", "flight", "channel", "broadcaster",
    "broadcast", "website", "app", "newspaper", "athlete", "citizen", "national", "diplomat",
    "entity", "reserve", "yacht", "licence", "license", "accreditation", "membership", "troop",
    "bond", "business", "individual", "businessman", "oligarch", "shipment", "steel", "beef",
    "food", "agency", "ministry", "central", "refinery", "lender", "organisation", "organization",
  ]
  private static let hitting: WordSet = ["hit", "slap", "punish", "target", "strike", "hammer"]
  private static let envoys: WordSet = [
    "diplomat", "ambassador", "envoy", "attache", "attaché", "attachés", "consul", "official",
    "staff", "spy", "officer", "counsellor", "representative",
  ]

  /// A finder of penalties; nil where the schema has no such relation.
  init?(_ context: ArticleContext, _ schema: Schema) {
    guard let sanctioned = schema["sanctioned"] else { return nil }
    self.context = context
    self.sanctioned = sanctioned
  }

  /// The penalties of all sentences.
  ///
  /// - Complexity: O(*n*) in the number of words.
  func candidates() -> [Candidate] {
    var result: [Candidate] = []
    for number in context.sentences.indices where context.sentenceMentions[number].count > 1 {
      guard let graph = context.graphs[number] else { continue }
      let sentence = context.sentences[number]
      for word in 0..<sentence.count
      where sentence.tags[word] == .noun || sentence.tags[word] == .verb {
        let lemma = sentence.lemmas[word].lowercased()
        if sentence.tags[word] == .noun, Self.nouns.contains(lemma) {
          read(word, number, graph, &result)
        } else if sentence.tags[word] == .verb {
          if Self.barring.contains(lemma) {
            read(verb: word, number, graph, &result)
          } else if Self.hitting.contains(lemma) {
            readHit(word, number, graph, &result)
          } else if lemma == "order" || lemma == "tell" || lemma == "give" {
            readOrder(word, number, graph, &result)
          }
        }
      }
    }
    return result
  }

  private func read(
    _ noun: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    let lemma = sentence.lemmas[noun].lowercased()
    if Self.mild.contains(lemma), !isPunishing(noun, sentence) { return }
    // "sanctions relief" is none.
    if noun + 1 < sentence.count, sentence.tags[noun + 1] == .noun { return }
    let phrases = TargetPhrases(sentence: sentence, held: held)
    let behind = phrases.behind(noun, takesOf: Self.takingOf.contains(lemma))
    let targets = behind.targets.filter { $0.way != "in" }
    guard !targets.isEmpty else { return }
    var doers = behind.doers.map { ($0, "by") }
    doers += imposers(before: noun, number).map { ($0, "owner") }
    if doers.isEmpty { doers = imposers(above: noun, number, graph).map { ($0, "impose") } }
    for (doer, way) in doers {
      for target in targets {
        add(doers: [doer], [target.mention], noun, way + ", " + target.way, number, &result)
      }
    }
  }

  /// "banned Hezbollah's military activities", "froze Russian assets": whose things a verb bars.
  private func read(
    verb: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard !graph.isPassive[verb], !isOpen(verb, sentence),
      !graph.dependents(verb, TreeWords.bit(.advmod)).contains(where: {
        StanceFinder.negations.contains(sentence.lowerForm($0))
      })
    else { return }
    let phrases = TargetPhrases(sentence: sentence, held: context.sentenceMentions[number])
    let phrase = phrases.phrase(from: verb + 1)
    guard let noun = phrase.noun, !phrase.isPlaced,
      Self.barred.contains(sentence.lemmas[noun].lowercased())
    else { return }
    add(
      graph.dependents(verb, TreeWords.bit(.nsubj)),
      phrase.mentions,
      verb,
      "barred",
      number,
      &result
    )
  }

  /// "hit Swedish steel with a tariff", "has been hit by EU sanctions".
  private func readHit(
    _ verb: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    let phrases = TreeWords.bit(.obl) | TreeWords.bit(.oblAgent)
    guard !isOpen(verb, sentence),
      let penalty = graph.dependents(verb, phrases).first(where: {
        $0 > verb && Self.nouns.contains(sentence.lemmas[$0].lowercased())
          && graph.hasCase($0, ["with", "by"], sentence)
      })
    else { return }
    if graph.hasCase(penalty, ["by"], sentence) {
      let targets = graph.dependents(verb, TreeWords.bit(.obj)).flatMap { held.mentions(at: $0) }
      let doers = imposers(before: penalty, number)
      add(doers: doers, targets, verb, "hit by", number, &result)
    } else {
      let phrase = TargetPhrases(sentence: sentence, held: held).phrase(from: verb + 1)
      add(
        graph.dependents(verb, TreeWords.bit(.nsubj)),
        phrase.mentions,
        verb,
        "hit with",
        number,
        &result
      )
    }
  }

  /// "ordered Iranian diplomats to leave the country".
  private func readOrder(
    _ verb: Int,
    _ number: Int,
    _ graph: SentenceGraph,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    let receivers = graph.dependents(verb, TreeWords.bit(.obj) | TreeWords.bit(.iobj))
    for receiver in receivers
    where Self.envoys.contains(sentence.lemmas[receiver].lowercased()) {
      let isSentAway = (receiver + 1..<max(receiver + 1, min(sentence.count, receiver + 10)))
        .contains {
          ["leave", "depart", "quit", "out"].contains(sentence.lemmas[$0].lowercased())
        }
      guard isSentAway else { continue }
      add(
        graph.dependents(verb, TreeWords.bit(.nsubj)),
        held.mentions(at: receiver),
        verb,
        "sent away",
        number,
        &result
      )
    }
  }

  private func add(
    _ subjects: [Int],
    _ targets: [Int],
    _ word: Int,
    _ way: String,
    _ number: Int,
    _ result: inout [Candidate]
  ) {
    let doers = subjects.flatMap { context.sentenceMentions[number].mentions(at: $0) }
    add(doers: doers, targets, word, way, number, &result)
  }

  private func add(
    doers: [Int],
    _ targets: [Int],
    _ word: Int,
    _ way: String,
    _ number: Int,
    _ result: inout [Candidate]
  ) {
    for doer in doers where isActor(doer) {
      for target in targets
      where isActor(target) && context.cluster(of: target) != context.cluster(of: doer) {
        result.append(
          Candidate(
            relation: sanctioned,
            subject: doer,
            object: target,
            sentence: number,
            trigger: word,
            source: .stance("penalty, " + way)
          )
        )
      }
    }
  }

  private func isPunishing(_ noun: Int, _ sentence: Sentence) -> Bool {
    (max(0, noun - 4)..<noun).contains {
      Self.punishing.contains(sentence.lowerForm($0))
    }
  }

  /// Whose a penalty is by the words before it: "US and EU sanctions", "Norway's ban".
  private func imposers(before noun: Int, _ number: Int) -> [Int] {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    var result: [Int] = []
    var word = noun - 1
    while word >= 0, noun - word < 8 {
      if let mention = held.covering(word), !held[mention].words.contains(noun) {
        word = held[mention].words.lowerBound - 1
        guard isActor(mention), held[mention].kind != .pronoun else { break }
        result.append(mention)
        guard word > 0, ["and", "-", "–", ","].contains(sentence.lowerForm(word)),
          held.covering(word - 1) != nil
        else { break }
        word -= 1
        continue
      }
      let isInner =
        [.adj, .noun, .num, .propn, .adv].contains(sentence.tags[word])
        || ["'s", "’s", "'", "’", "-", "%"].contains(sentence.form(word))
        || sentence.relations[word] == .amod
      guard isInner else { break }
      word -= 1
    }
    return result
  }

  /// Who imposes a penalty, as the verb above it says.
  private func imposers(above noun: Int, _ number: Int, _ graph: SentenceGraph) -> [Int] {
    let sentence = context.sentences[number]
    var node = noun
    let package = Int(sentence.heads[noun])
    if package >= 0, sentence.relations[noun] == .nmod,
      Self.packages.contains(sentence.lemmas[package].lowercased())
    {
      node = package
    }
    let verb = Int(sentence.heads[node])
    guard verb >= 0, sentence.tags[verb] == .verb,
      sentence.relations[node] == .obj || sentence.relations[node] == .nsubjPass,
      Self.imposing.contains(sentence.lemmas[verb].lowercased()), !isOpen(verb, sentence)
    else { return [] }
    return graph.dependents(verb, TreeWords.bit(.nsubj)).filter { $0 != node }.flatMap {
      context.sentenceMentions[number].mentions(at: $0)
    }
  }

  /// Whether a verb tells what is only asked or threatened: "urged Norway to impose", "would
  /// impose tariffs if".
  private func isOpen(_ verb: Int, _ sentence: Sentence) -> Bool {
    let head = Int(sentence.heads[verb])
    if head >= 0, sentence.relations[verb] == .xcomp || sentence.relations[verb] == .advcl,
      sentence.features[verb].contains(.infinitive),
      Self.asking.contains(sentence.lemmas[head].lowercased())
    {
      return true
    }
    let isWilled = (max(0, verb - 4)..<verb).contains {
      sentence.heads[$0] == Int32(verb)
        && ["would", "could", "will", "may", "might"].contains(sentence.lowerForm($0))
    }
    return isWilled
      && (verb..<min(sentence.count, verb + 25)).contains {
        ["if", "unless"].contains(sentence.lowerForm($0))
      }
  }

  private static let asking: WordSet = [
    "urge", "ask", "call", "want", "press", "request", "demand", "threaten", "warn", "implore",
    "beg", "push", "pressure", "lobby", "encourage", "advise", "refuse", "decline", "like",
    "expect",
  ]

  private func isActor(_ mention: Int) -> Bool {
    [.person, .organization, .state].contains(context.type(mention))
  }
}
