import Ontology
import Syntax

/// Finds attacks and killings that a noun or a verb with a described target tells: "Israel's
/// Friday strike on the port of Latakia", "drones targeted four Russian airfields", "repelled
/// a Russian assault".
///
/// Such phrases are long, and the tree is often wrong in them; so who attacks is read from the
/// words before the noun or from the verb above it, and whom from the phrases behind it: see
/// `TargetPhrases`.
struct AssaultFinder {
  let context: ArticleContext
  private let attacked: RelationID
  private let killed: RelationID?
  private let sides: Sides

  /// A finder of attacks; nil where the schema has no such relation.
  init?(_ context: ArticleContext, _ sides: Sides, _ schema: Schema) {
    guard let attacked = schema["attacked"] else { return nil }
    self.context = context
    self.sides = sides
    self.attacked = attacked
    killed = schema["killed"]
  }

  /// The attacks of all sentences. What may be meant otherwise ("hit", "an operation in") counts
  /// for those only whom the article also tells to have attacked plainly.
  ///
  /// - Complexity: O(*n*) in the number of words.
  func candidates() -> [Candidate] {
    var found: [AssaultReader.Assault] = []
    var nameless: [AssaultReader.Nameless] = []
    var claims: [(claim: AssaultReader.Claim, sentence: Int)] = []
    var aimless: [(attacker: Int, trigger: Int)] = []
    for number in context.sentences.indices {
      guard let graph = context.graphs[number], context.sentenceMentions[number].count > 0 else {
        continue
      }
      var reader = AssaultReader(
        context: context,
        sentence: context.sentences[number],
        graph: graph,
        held: context.sentenceMentions[number]
      )
      reader.read()
      found += reader.assaults
      nameless += reader.nameless
      claims += reader.claims.map { ($0, number) }
      aimless += reader.aimless
    }
    let belligerents = Belligerents(context, sides, found.filter { !$0.isWeak })
    found += nameless.filter { !$0.isAnybodys && $0.way != "on what is theirs" }
      .compactMap(belligerents.assault)
    let named = found
    found += claims.flatMap { claimed($0.claim, $0.sentence, nameless, named) }
    if let war = matched(aimless, nameless, found) { found.append(war) }
    let armed = Set(found.filter { !$0.isWeak }.map { context.cluster(of: $0.attacker) })
    var result: [Candidate] = []
    for assault in found
    where !assault.isWeak || armed.contains(context.cluster(of: assault.attacker)) {
      if assault.isDeadly, let killed, context.type(assault.target) == .person {
        result.append(candidate(assault, killed))
        // Who dies in an attack with arms is attacked, too.
        if assault.isByArms { result.append(candidate(assault, attacked)) }
      } else {
        result.append(candidate(assault, attacked))
      }
    }
    return result
  }

  private func candidate(_ assault: AssaultReader.Assault, _ relation: RelationID) -> Candidate {
    Candidate(
      relation: relation,
      subject: assault.attacker,
      object: assault.target,
      sentence: assault.sentence ?? context.mentions.mentions[assault.target].sentence,
      trigger: assault.trigger,
      source: .stance("assault, " + assault.way + (assault.isWeak ? ", weak" : "")),
      status: assault.status
    )
  }
}

/// Reads the attacks of one sentence.
struct AssaultReader {
  /// An attack that the words state.
  struct Assault {
    var attacker: Int
    var target: Int
    /// The word that states it.
    var trigger: Int
    var way: String
    /// Whether the target dies by it.
    var isDeadly = false
    /// Whether the target dies by arms or an assassin, and so is attacked.
    var isByArms = false
    /// Whether a verb says of the target what the attack did to them.
    var isVictim = false
    /// Whether the words may mean something else.
    var isWeak = false
    var status: Status?
    /// The sentence that states it, where it is not the target's.
    var sentence: Int?
  }

  /// Who attacks, and how they are named.
  struct Attacker {
    var mention: Int
    var way: String
  }

  /// An attack whose doer the sentence does not name: "a strike on a school in Gaza City".
  struct Nameless {
    var target: Int
    var trigger: Int
    var way: String
    /// Whether anybody may have done it, not only who has an army.
    var isAnybodys = false
  }

  let context: ArticleContext
  let sentence: Sentence
  let graph: SentenceGraph
  let held: SentenceMentions
  var assaults: [Assault] = []
  var nameless: [Nameless] = []
  var claims: [Claim] = []
  /// Those who attack somebody whom the sentence does not name, with the words: "Russia's invasion".
  var aimless: [(attacker: Int, trigger: Int)] = []

  var phrases: TargetPhrases { TargetPhrases(sentence: sentence, held: held) }

  mutating func read() {
    for word in 0..<sentence.count {
      let lemma = sentence.lemmas[word].lowercased()
      switch sentence.tags[word] {
      case .noun:
        if AssaultWords.weapons.contains(lemma) || AssaultWords.nouns.contains(lemma) {
          read(noun: word, lemma)
        } else if AssaultWords.blasts.contains(lemma) {
          note(nameless: phrases.behind(word, takesOf: false).targets, word, isAnybodys: true)
        }
        if AssaultWords.mutual.contains(lemma), held.count > 1 { readWar(word, lemma) }
      case .verb:
        read(verb: word, lemma)
        readKilling(word, lemma)
        noteSuffered(word, lemma)
        claims += claims(of: word)
      default: break
      }
    }
  }

  /// Reads an attack that a noun tells.
  private mutating func read(noun: Int, _ lemma: String) {
    guard !isFigurative(noun, lemma) else { return }
    let isWeapon = AssaultWords.weapons.contains(lemma)
    let behind = phrases.behind(noun, takesOf: AssaultWords.takingOf.contains(lemma))
    var attackers = isWeapon ? [] : attackers(before: noun, lemma)
    attackers += launchers(of: noun)
    attackers += behind.doers.filter { isActor($0, lemma) }.map {
      Attacker(mention: $0, way: "by")
    }
    let isDeadly = AssaultWords.deadly.contains(lemma)
    let isArmed =
      isWeapon || isPlain(noun, lemma) || AssaultWords.blasts.contains(lemma) && isHurting(noun)
    if attackers.isEmpty {
      if AssaultWords.blasts.contains(lemma) {
        note(nameless: behind.targets, noun, isAnybodys: true)
      } else if isArmed, !isDeadly {
        note(nameless: behind.targets, noun, isAnybodys: hasDoer(noun))
      }
      return
    }
    if AssaultWords.personal.contains(lemma), behind.targets.isEmpty, !behind.doers.isEmpty {
      readOwned(noun, attackers, isDeadly)
      return
    }
    for attacker in attackers {
      if !isWeapon { readVictims(of: noun, attacker) }
      let hasVictim = assaults.contains { $0.attacker == attacker.mention && $0.isVictim }
      let struck = behind.targets + struck(by: noun)
      for target in struck.isEmpty ? sites(of: noun) : struck {
        let isPerson = context.type(target.mention) == .person
        // "the killing of a Hamas commander"
        let isOnTheirs =
          isDeadly && !isPerson && target.way == "on what is theirs"
          && context.type(attacker.mention) == .state && context.type(target.mention) != .place
        if isPerson != isDeadly, !isOnTheirs,
          isDeadly || !isWeapon && !AssaultWords.personal.contains(lemma)
        {
          continue
        }
        // "Larsen's war on drugs", "his war on CNN"
        if context.type(attacker.mention) == .person, AssaultWords.commanded.contains(lemma),
          context.type(target.mention) != .state && context.type(target.mention) != .place
        {
          continue
        }
        // "the alliance's operation in Norway"
        if target.way == "in", context.type(attacker.mention) == .organization,
          AssaultWords.duties.contains(lemma)
        {
          continue
        }
        // "ordered a strike in Baghdad that killed X"
        if target.way == "in", hasVictim || isOrdered(attacker) && lemma != "war" { continue }
        add(
          Assault(
            attacker: attacker.mention,
            target: target.mention,
            trigger: noun,
            way: attacker.way + ", " + target.way,
            isDeadly: isDeadly && !isOnTheirs,
            isByArms: isDeadly && isPerson && (lemma == "assassination" || isByArms(noun)),
            isWeak: !isArmed && !target.way.hasPrefix("site")
          )
        )
      }
    }
    if isWeapon { return }
    let known = assaults.count
    if behind.targets.isEmpty { readAvenger(of: noun, attackers) }
    readDefenders(of: noun, attackers)
    if behind.targets.isEmpty, AssaultWords.advancing.contains(lemma),
      assaults.count == known, let attacker = attackers.first
    {
      readOpponent(of: noun, attacker)
      if assaults.count == known, lemma == "invasion" || lemma == "aggression",
        isNamed(attacker)
      {
        aimless.append((attacker.mention, noun))
      }
    }
  }

  /// Whether an attack is said to be a state's by its name: "Russia's invasion" and "the Russian
  /// invasion", but not "the Iraq invasion".
  private func isNamed(_ attacker: Attacker) -> Bool {
    guard attacker.way == "owner" else { return attacker.way != "reference" }
    let end = held[attacker.mention].words.upperBound
    return end < sentence.count && phrases.isPossessive(end)
  }

  /// Reads whom a deed is on that its doer stands behind: "X's assassination by Israel".
  private mutating func readOwned(_ noun: Int, _ parties: [Attacker], _ isDeadly: Bool) {
    for doer in parties where doer.way == "by" {
      for owner in parties where owner.way == "owner" && context.type(owner.mention) == .person {
        add(
          Assault(
            attacker: doer.mention,
            target: owner.mention,
            trigger: noun,
            way: "by, owned",
            isDeadly: isDeadly
          )
        )
      }
    }
  }

  /// Notes what an attack without a doer is on.
  private mutating func note(
    nameless targets: [TargetPhrases.Target],
    _ noun: Int,
    isAnybodys: Bool
  ) {
    let isMilitary = AssaultWords.military.contains(sentence.lemmas[noun].lowercased())
    let sites = targets.isEmpty ? happened(noun) : []
    for target in targets + struck(by: noun) + sites
    where context.type(target.mention) != .person {
      nameless.append(
        Nameless(
          target: target.mention,
          trigger: noun,
          way: target.way,
          // "an attack in Kabul" may be anybody's.
          isAnybodys: isAnybodys || (target.way == "in" && !isMilitary)
        )
      )
    }
  }

  /// Whether words before a noun say whose attack it is, though none of them is a name: "the
  /// rebels' attack", "a militant attack".
  private func hasDoer(_ noun: Int) -> Bool {
    (max(0, noun - 5)..<noun).contains {
      AssaultWords.forces.contains(sentence.lemmas[$0].lowercased())
        && !AssaultWords.weapons.contains(sentence.lemmas[$0].lowercased())
        || ["terror", "terrorist", "suicide", "gun", "knife", "arson"].contains(
          sentence.lowerForm($0)
        )
    }
  }

  /// Whether a person has an attack made, who is seldom said to attack the place of it.
  private func isOrdered(_ attacker: Attacker) -> Bool {
    attacker.way == "launch" && context.type(attacker.mention) == .person
  }

  /// The only other state of the sentence, where an advance names nobody whom it is on: "since
  /// Moscow launched its invasion".
  private mutating func readOpponent(of noun: Int, _ attacker: Attacker) {
    if context.type(attacker.mention) == .person { return }
    let own = context.cluster(of: attacker.mention)
    let others = held.indices.filter {
      context.type($0) == .state && context.cluster(of: $0) != own
    }
    guard let main = context.mainState(where: { $0 != own }),
      let other = others.first(where: { context.cluster(of: $0) == main })
    else { return }
    // An armed group fights the state that the article is about, whoever else is named.
    guard
      context.type(attacker.mention) == .organization
        || others.allSatisfy({ context.cluster(of: $0) == main })
    else { return }
    add(
      Assault(
        attacker: attacker.mention,
        target: other,
        trigger: noun,
        way: attacker.way + ", opponent"
      )
    )
  }

  /// Those whom an attack hits or kills, as a verb that it is the subject of or that it is hung
  /// on says: "a strike that killed X", "X died in a strike".
  private mutating func readVictims(of noun: Int, _ attacker: Attacker) {
    var edge = graph.firstIn(noun)
    while edge >= 0 {
      let e = graph.edges[Int(edge)]
      edge = graph.nextIn(edge)
      let verb = Int(e.head)
      guard sentence.tags[verb] == .verb else { continue }
      let lemma = sentence.lemmas[verb].lowercased()
      let isDeadly = AssaultWords.killing.contains(lemma)
      guard isDeadly || AssaultWords.wounding.contains(lemma) else { continue }
      var victims: [Int] = []
      if e.relation == .nsubj, verb != noun {
        victims = graph.dependents(verb, TreeWords.bit(.obj))
      } else if e.relation == .obl || e.relation == .oblAgent, isDuring(noun) {
        victims =
          graph.dependents(
            verb,
            graph.isPassive[verb]
              ? TreeWords.bit(.nsubjPass) | TreeWords.bit(.obj) : TreeWords.bit(.nsubj)
          ) + described(before: verb)
      }
      for victim in victims {
        for mention in held.mentions(at: victim) where context.type(mention) == .person {
          add(
            Assault(
              attacker: attacker.mention,
              target: mention,
              trigger: verb,
              way: attacker.way + ", victim",
              isDeadly: isDeadly,
              isByArms: isDeadly,
              isVictim: true
            )
          )
        }
      }
    }
  }

  /// Whether "in", "by", "during" or "from" stands before a noun's phrase.
  private func isDuring(_ noun: Int) -> Bool {
    graph.hasCase(noun, ["in", "by", "during", "from"], sentence)
  }

  /// The person whom a phrase between a comma and a participle describes: "X, a commander
  /// killed in".
  private func described(before verb: Int) -> [Int] {
    var word = verb - 1
    while word > 0, verb - word < 10,
      [.noun, .adj, .propn, .det].contains(sentence.tags[word]) || sentence.form(word) == "-"
    {
      word -= 1
    }
    guard word > 0, word < verb - 1, sentence.form(word) == ",",
      let name = held.covering(word - 1), context.type(name) == .person
    else { return [] }
    return [held[name].head]
  }

  /// Those who meet an attack: "repelled a Russian assault", "is bracing for an attack by Iran".
  private mutating func readDefenders(of noun: Int, _ attackers: [Attacker]) {
    let verb = Int(sentence.heads[noun])
    guard verb >= 0, sentence.tags[verb] == .verb else { return }
    let lemma = sentence.lemmas[verb].lowercased()
    let isAwaited = AssaultWords.awaiting.contains(lemma)
    if AssaultWords.protecting.contains(lemma) { readProtected(noun, by: verb, attackers) }
    switch sentence.relations[noun] {
    case .obj where AssaultWords.withstanding.contains(lemma) || isAwaited: break
    case .obl where AssaultWords.withstanding.contains(lemma) || isAwaited:
      guard graph.hasCase(noun, ["for", "against", "off", "from"], sentence) else { return }
    default: return
    }
    for subject in graph.dependents(verb, TreeWords.bit(.nsubj)) {
      for defender in held.mentions(at: subject) where context.type(defender) == .state {
        for attacker in attackers where attacker.way != "launch" {
          add(
            Assault(
              attacker: attacker.mention,
              target: defender,
              trigger: noun,
              way: attacker.way + ", met",
              status: isAwaited ? .possible : nil
            )
          )
        }
      }
    }
  }

  mutating func add(_ assault: Assault) {
    let type = context.type(assault.target)
    guard context.cluster(of: assault.attacker) != context.cluster(of: assault.target),
      [.person, .state, .organization, .place].contains(type),
      !assaults.contains(where: {
        $0.attacker == assault.attacker && $0.target == assault.target && $0.way == assault.way
      })
    else { return }
    assaults.append(assault)
  }
}
