import Ontology
import Syntax

extension AssaultReader {
  /// Whom an attack strikes, by the verb right behind it: "missile strikes hit targets in
  /// Kharkiv", "rocket attacks targeting Israeli sites", "the attack, which hit the town".
  func struck(by noun: Int) -> [TargetPhrases.Target] {
    var word = noun + 1
    while word < sentence.count, word - noun < 6,
      ["that", "which", ",", "has", "have", "had", "also"].contains(
        sentence.lowerForm(word)
      )
    {
      word += 1
    }
    let aim = aimed(at: noun)
    if !aim.isEmpty { return aim }
    guard word < sentence.count, sentence.tags[word] == .verb, !graph.isPassive[word] else {
      return told(of: noun)
    }
    let lemma = sentence.lemmas[word].lowercased()
    guard AssaultWords.touching.contains(lemma) || AssaultWords.striking.contains(lemma) else {
      return []
    }
    return phrases.phrase(from: word + 1).mentions.map {
      TargetPhrases.Target(mention: $0, way: "struck")
    }
  }

  /// Whether a verb tells of what is attacked in words: "attacked Labour over the plans".
  private func isContested(_ verb: Int) -> Bool {
    graph.dependents(verb, TreeWords.bit(.obl) | TreeWords.bit(.advcl)).contains { word in
      graph.dependents(word, TreeWords.bit(.case) | TreeWords.bit(.mark)).contains {
        ["over", "for", "as", "about"].contains(sentence.lowerForm($0))
      }
    }
  }

  /// Reads who dies by the attack that the words before tell: "struck the headquarters, killing
  /// its leader X".
  private mutating func readSlain(_ verb: Int) {
    guard verb > 0, sentence.form(verb - 1) == ",", let last = assaults.last,
      assaults.allSatisfy({
        context.cluster(of: $0.attacker) == context.cluster(of: last.attacker)
      })
    else { return }
    for mention in phrases.phrase(from: verb + 1).mentions
    where context.type(mention) == .person {
      add(
        Assault(
          attacker: last.attacker,
          target: mention,
          trigger: verb,
          way: "killing",
          isDeadly: true,
          isByArms: true,
          isVictim: true
        )
      )
    }
  }

  /// Reads an attack that a verb tells, by what its object is of: "targeted four Russian
  /// airfields", "shot down a Chinese balloon", "killed commanders of Hezbollah".
  mutating func read(verb: Int, _ lemma: String) {
    let isAttack = AssaultWords.striking.contains(lemma)
    let isSoft = AssaultWords.touching.contains(lemma)
    let isHarm = AssaultWords.harming.contains(lemma)
    if AssaultWords.taking.contains(lemma) { readTaking(verb) }
    if lemma == "kill", sentence.lowerForm(verb) == "killing" { readSlain(verb) }
    guard isAttack || isSoft || isHarm, !graph.isPassive[verb],
      let object = graph.dependents(verb, TreeWords.bit(.obj)).first(where: { $0 > verb })
    else { return }
    var start = verb + 1
    while start < object, sentence.tags[start] == .adv || sentence.relations[start] == .compoundPrt
    {
      start += 1
    }
    // "struck what it said was a base"
    if sentence.lowerForm(start) == "what",
      let copula = (start + 1..<min(sentence.count, start + 6)).first(where: {
        ["is", "was", "were", "are"].contains(sentence.form($0))
      })
    {
      start = copula + 1
    }
    let phrase = phrases.phrase(from: start)
    let kind = phrase.noun.map { sentence.lemmas[$0].lowercased() } ?? ""
    if kind.isEmpty, !AssaultWords.invading.contains(lemma) || isContested(verb) { return }
    let isSite = AssaultWords.sites.contains(kind)
    // "vowed to kill leaders of Hamas" tells of no attack yet.
    let isStaff =
      isHarm && AssaultWords.staff.contains(kind) && !sentence.features[verb].contains(.infinitive)
    let isForce = isStaff || AssaultWords.forces.contains(kind)
    if isHarm, !isForce || phrase.isPlaced { return }
    // "attacked the report in Washington"
    if !kind.isEmpty, lemma == "attack" || phrase.isPlaced, !isSite, !isForce { return }
    for attacker in attackers(with: verb) {
      for target in phrase.mentions where context.type(target) != .person {
        // "killing the country's leader", who is named elsewhere
        if isStaff, held[target].kind != .name || phrase.isPlaced { continue }
        add(
          Assault(
            attacker: attacker.mention,
            target: target,
            trigger: verb,
            way: (isHarm ? "harm" : "verb")
              + (kind.isEmpty ? ", direct" : phrase.isPlaced ? ", site" : ", owner") + attacker.way,
            isWeak: isSoft && !attacker.isArmed && !isSite && !isForce
          )
        )
      }
    }
  }

  /// Verbs by which a state takes what is another's.
  private static let conquering: WordSet = ["capture", "occupy", "seize", "conquer", "overrun"]

  /// Reads which place a side takes: "captured the town of Bakhmut".
  private mutating func readTaking(_ verb: Int) {
    guard !graph.isPassive[verb],
      !graph.dependents(verb, TreeWords.bit(.advmod)).contains(where: {
        StanceFinder.negations.contains(sentence.lowerForm($0))
      })
    else { return }
    let phrase = phrases.phrase(from: verb + 1)
    if let noun = phrase.noun,
      !SentenceMentions.placeKinds.contains(sentence.lemmas[noun].lowercased())
    {
      return
    }
    let isConquest = Self.conquering.contains(sentence.lemmas[verb].lowercased())
    for attacker in attackers(with: verb) {
      let isState = context.type(attacker.mention) == .state
      for target in phrase.mentions
      where context.type(target) == .place || context.type(target) == .state && phrase.noun != nil {
        add(
          Assault(
            attacker: attacker.mention,
            target: target,
            trigger: verb,
            way: "taking" + attacker.way,
            isWeak: !attacker.isArmed && !(isState && isConquest)
          )
        )
      }
    }
  }

  /// Whether a noun is told to have killed or destroyed: "killed by Russian fire".
  func isHurting(_ noun: Int) -> Bool {
    let verb = Int(sentence.heads[noun])
    guard verb >= 0, sentence.tags[verb] == .verb else { return false }
    switch sentence.relations[noun] {
    case .obl where verb < noun, .oblAgent where verb < noun: break
    case .nsubj where !graph.isPassive[verb]: break
    default: return false
    }
    return AssaultWords.hurting.contains(sentence.lemmas[verb].lowercased())
  }

  /// Where an attack struck, as the verb says that it is hung on or that it is the subject of: "two
  /// people were killed in Kharkiv in a Russian strike", "Russian fire killed two in Kharkiv".
  func sites(of noun: Int) -> [TargetPhrases.Target] {
    var noun = noun
    let above = Int(sentence.heads[noun])
    // "were killed as a result of Russian shelling"
    if above >= 0, sentence.relations[noun] == .nmod, sentence.lemmas[above] == "result" {
      noun = above
    }
    guard isHurting(noun) else { return [] }
    let verb = Int(sentence.heads[noun])
    // "people in Kyiv were left without power"
    let victims = graph.dependents(
      verb,
      TreeWords.bit(.nsubj) | TreeWords.bit(.nsubjPass) | TreeWords.bit(.obj)
    ).filter { $0 != noun && held.mention(headedBy: $0) == nil }
    let places =
      graph.dependents(verb, TreeWords.bit(.obl))
      + victims.flatMap { graph.dependents($0, TreeWords.bit(.nmod)) }
    return places.filter {
      $0 != noun && graph.hasCase($0, ["in", "near", "at", "across"], sentence)
    }.flatMap { [$0] + graph.dependents($0, TreeWords.bit(.conj)) }.flatMap {
      held.mentions(at: $0)
    }.filter { context.type($0) == .place }.map {
      TargetPhrases.Target(mention: $0, way: "site before")
    }
  }

  /// Who attacks as a verb tells: its subjects, or the forces right before it, where the tree
  /// hangs them elsewhere.
  private func attackers(with verb: Int) -> [(mention: Int, isArmed: Bool, way: String)] {
    var result: [(mention: Int, isArmed: Bool, way: String)] = []
    for subject in graph.dependents(verb, TreeWords.bit(.nsubj)) {
      let isForce = AssaultWords.forces.contains(sentence.lemmas[subject].lowercased())
      for mention in held.mentions(at: subject) where isSide(mention) {
        let isArmed =
          isForce && (held[mention].head != subject || context.type(mention) == .organization)
        result.append((mention, isArmed, ""))
      }
    }
    if !result.isEmpty { return result }
    var word = verb - 1
    while word > 0, [.aux, .adv].contains(sentence.tags[word]) { word -= 1 }
    guard word > 0, sentence.tags[word] == .noun,
      AssaultWords.forces.contains(sentence.lemmas[word].lowercased())
    else { return [] }
    return attackers(before: word, "attack").filter { isSide($0.mention) }.map {
      ($0.mention, true, ", forces before")
    }
  }

  /// Whether somebody is a state or a body that may be at war.
  private func isSide(_ mention: Int) -> Bool {
    [.state, .organization].contains(context.type(mention)) && !held.cluster(mention).isParty
  }
}
