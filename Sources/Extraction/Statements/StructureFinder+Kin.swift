import Ontology
import Syntax

/// What lists of relatives and of fellow nationals state: "his wife Ann, daughter Eve and son
/// Tom", "born in Oslo, the son of Olaf Holm, a painter, and Marie Holm", "British actors
/// including Jim Rios and Ann Holt".
extension StructureFinder {
  private static let children: WordSet = ["son", "daughter", "child"]
  private static let others: WordSet = [
    "parent", "sibling", "twin", "child", "stepson", "stepdaughter", "stepfather", "stepmother",
    "granddaughter", "grandchild", "partner", "fiance", "fiancee", "fiancé", "fiancée",
  ]

  private func isKin(_ word: Int) -> Bool {
    guard word >= 0, word < sentence.count, sentence.tags[word] == .noun else { return false }
    let lemma = sentence.lemmas[word].lowercased()
    return Self.kinNouns.contains(lemma) || Self.others.contains(lemma)
  }

  /// Reads the lists of a sentence.
  mutating func relatives() {
    for word in 0..<sentence.count where isKin(word) {
      if form(word + 1) == "of" {
        parents(of: word)
      } else {
        kinList(from: word)
      }
    }
    for mention in held.indices
    where held[mention].kind == .name && held.type(mention) == .state {
      guard held[mention].isDemonym || isAbbreviation(mention) else { continue }
      nationals(mention)
      spokenOf(mention)
    }
    musicians()
    introduced()
  }

  /// Whether a state's name stands before nouns as adjectives do: "US singer".
  func isAbbreviation(_ state: Int) -> Bool {
    ["us", "u.s.", "uk", "u.k."].contains(sentence.form(held[state].words).lowercased())
  }

  /// "his wife Ann, daughter Eve and son Tom", "Rios's brothers, Jim, Tom and Ben".
  private mutating func kinList(from noun: Int) {
    var edge = noun
    // over "British-born"
    for _ in 0..<5 where edge > 0 {
      switch sentence.tags[edge - 1] {
      case .adj, .num: edge -= 1
      // "his pop singer son"
      case .noun where held.covering(edge - 1) == nil && !isKin(edge - 1): edge -= 1
      default: if ["-", "born", "based"].contains(form(edge - 1)) { edge -= 1 }
      }
    }
    let owner: Int?
    var isFirstOpen = false
    if edge > 0, isPossessive(edge - 1) {
      owner = mention(endingAt: edge - 1)
      if let owner, form(noun + 1) == "and", noun + 2 < sentence.count,
        sentence.tags[noun + 2] == .noun, !isKin(noun + 2),
        let named = mention(startingAt: noun + 3), held.type(owner) == .person,
        held.type(named) == .person
      {
        // "Rios's son and successor Tom"
        append(familyOf, owner, named, "kin and more")
        return
      }
    } else if let listed = listedOwner(edge, noun) {
      owner = listed
      isFirstOpen = true
    } else if ["his", "her"].contains(form(edge - 1)), form(edge - 2) == "and",
      let joined = mention(endingAt: edge - 2), held.type(joined) == .person
    {
      // "Rios and his son Tom"
      owner = joined
    } else {
      owner = held.indices.first {
        held[$0].kind == .pronoun && held[$0].words == edge - 1..<edge
          && sentence.relations[edge - 1] == .nmodPoss
      }
    }
    if owner == nil, edge > 2, form(edge - 1) == "whose", form(edge - 2) == ",",
      let before = mention(endingAt: edge - 2), let named = mention(startingAt: noun + 1),
      held.type(before) == .person, held.type(named) == .person
    {
      // "X, whose son Y is abroad": where the tree hides whose he is
      append(familyOf, before, named, "whose kin")
      return
    }
    guard let owner = owner ?? parent(having: edge) ?? companion(edge, noun),
      held.type(owner) == .person
    else { return }
    // "tag team partner", "business partner"
    let isCompound = (edge..<noun).contains { sentence.tags[$0] == .noun }
    if isCompound, sentence.lemmas[noun].lowercased() == "partner" { return }
    if let parted = kin(partedFrom: noun) { append(familyOf, owner, parted, "kin, set apart") }
    if isPossessive(edge - 1), let other = coOwner(of: owner),
      let named = mention(startingAt: form(noun + 1) == "," ? noun + 2 : noun + 1),
      held.type(named) == .person
    {
      append(familyOf, other, named, "kin of two")
    }
    var spouse = form(edge - 1) == "their" ? spouse(before: edge, of: owner) : nil
    var isOfBoth = spouse != nil
    var isPlural = form(noun).hasSuffix("s") || form(noun) == "children"
    var count = 0
    var next = noun + 1
    if form(next) == "," || form(next) == ":" { next += 1 }
    while next < sentence.count, count < 8 {
      // "Oslo-born"
      if let home = mention(startingAt: next), held.type(home) != .person,
        form(held[home].words.upperBound) == "-",
        form(held[home].words.upperBound + 1) == "born"
      {
        next = held[home].words.upperBound + 2
      }
      guard let person = mention(startingAt: next), held.type(person) == .person else { return }
      if count > 0 || isPlural || isFirstOpen {
        // the first one right behind its noun is read with the posts
        append(familyOf, owner, person, "list of kin")
      } else if isCompound
        || sentence.relations[edge > 0 ? edge - 1 : 0] != .nmodPoss && !isPossessive(edge - 1)
      {
        append(familyOf, owner, person, "list of kin")
      }
      if isOfBoth, let spouse { append(familyOf, spouse, person, "list of kin") }
      if count == 0, Self.spouses.contains(sentence.lemmas[noun].lowercased()) { spouse = person }
      count += 1
      next = behindAge(held[person].words.upperBound)
      guard [",", "and", "&"].contains(form(next)) else { return }
      while [",", "and", "&"].contains(form(next)) { next += 1 }
      var kin = next
      while kin < next + 4, kin < sentence.count,
        [.adj, .num, .det].contains(sentence.tags[kin])
          || sentence.relations[kin] == .nmodPoss && sentence.tags[kin] == .pron
      {
        kin += 1
      }
      if isKin(kin), form(kin + 1) != "of" {
        isOfBoth = (next..<kin).contains { form($0) == "their" }
        isPlural = form(kin).hasSuffix("s") || form(kin) == "children"
        next = kin + 1
        if form(next) == "," { next += 1 }
      } else if !isPlural {
        return
      }
    }
  }

  /// The relative whose name dashes or commas part from its noun: "his wife - once his secretary -
  /// Ann", "his daughter, and member of the board, Eve".
  private func kin(partedFrom noun: Int) -> Int? {
    let mark = form(noun + 1)
    guard mark != "," || ["and", "a", "an"].contains(form(noun + 2)),
      [",", "-", "–", "—"].contains(mark),
      let close = (noun + 2..<min(sentence.count, noun + 14)).first(where: { form($0) == mark }),
      close > noun + 2, let person = mention(startingAt: close + 1), held.type(person) == .person,
      !(noun + 2..<close).contains(where: {
        held.covering($0).map { held.type($0) == .person && held[$0].kind == .name } ?? false
          || sentence.tags[$0] == .verb && sentence.relations[$0].universal != .acl
      })
    else { return nil }
    return person
  }

  /// The other of two whose relative somebody is: "Ann" in "Ann and Jim's mother".
  private func coOwner(of owner: Int) -> Int? {
    guard held[owner].kind == .name, form(held[owner].words.lowerBound - 1) == "and",
      isPossessive(held[owner].words.upperBound)
    else { return nil }
    return mention(endingAt: held[owner].words.lowerBound - 1)
      .flatMap { held.type($0) == .person ? $0 : nil }
  }

  /// Whose relatives a list goes on with: "Rios, his wife Ann and their son Tom", "Rios, 45, his
  /// sister Eve".
  private func listedOwner(_ edge: Int, _ noun: Int) -> Int? {
    guard edge > 2, ["his", "her"].contains(form(edge - 1)), form(edge - 2) == ",",
      mention(startingAt: noun + 1).map({ held.type($0) == .person }) ?? false,
      let person = mention(endingAt: beforeAge(edge - 2)), held.type(person) == .person,
      held[person].kind == .name
    else { return nil }
    return person
  }

  /// Where a name ends that an age behind it may part from a word: "Eve, 16,".
  private func beforeAge(_ end: Int) -> Int {
    let isAged =
      end > 2 && sentence.tags[end - 1] == .num && form(end - 2) == ","
    return isAged ? end - 2 : end
  }

  private static let spouses: WordSet = ["wife", "husband", "partner"]

  /// Whom a noun of kin without an owner stands beside: "Rios and wife Ann", "Rios came with wife
  /// Ann".
  private func companion(_ edge: Int, _ noun: Int) -> Int? {
    guard edge == noun, let name = mention(startingAt: noun + 1), held.type(name) == .person else {
      return nil
    }
    switch form(edge - 1) {
    case "and":
      // not "daughter Eve and son Tom"
      let end = form(edge - 2) == "," ? beforeAge(edge - 2) : edge - 1
      return mention(endingAt: end).flatMap {
        held.type($0) == .person && held[$0].kind == .name
          && !isKin(held[$0].words.lowerBound - 1) ? $0 : nil
      }
    case "with":
      let verb = Int(sentence.heads[held[name].head])
      guard verb >= 0, sentence.tags[verb] == .verb else { return nil }
      let subjects = graph.surfaceSubjects(verb).flatMap(held.mentions(at:))
        .filter { held.type($0) == .person }
      return subjects.count == 1 ? subjects[0] : nil
    default: return nil
    }
  }

  /// The spouse that a sentence named before "their children".
  private func spouse(before end: Int, of person: Int) -> Int? {
    for noun in (0..<end).reversed()
    where Self.spouses.contains(sentence.lemmas[noun].lowercased()) && sentence.tags[noun] == .noun
    {
      let start = form(noun + 1) == "," ? noun + 2 : noun + 1
      guard let other = mention(startingAt: start), held.type(other) == .person,
        held.differ(person, other)
      else { return nil }
      return other
    }
    return nil
  }

  /// The word behind an age beside a name: "Eve, 16," and "Eve (16)".
  private func behindAge(_ end: Int) -> Int {
    guard end + 2 < sentence.count, sentence.tags[end + 1] == .num else { return end }
    if form(end) == "(", form(end + 2) == ")" { return end + 3 }
    return form(end) == "," && [",", "and"].contains(form(end + 2)) ? end + 2 : end
  }

  /// Whom a clause says to have children: "Rios has two children, Tom and Eve".
  private func parent(having edge: Int) -> Int? {
    var word = edge - 1
    if ["a", "an", "one"].contains(form(word)) { word -= 1 }
    guard word > 0, ["has", "had", "have", "raised", "adopted"].contains(form(word)),
      sentence.tags[word] == .verb
    else { return nil }
    let subjects = graph.surfaceSubjects(word).flatMap(held.mentions(at:))
      .filter { held.type($0) == .person }
    return subjects.count == 1 ? subjects[0] : nil
  }

  /// "X was born in Oslo, the second son of A, a painter, and B, a nurse", "X was a son of A and
  /// a nephew of B".
  private mutating func parents(of noun: Int) {
    guard let first = nextPerson(from: noun + 2, within: 5) else { return }
    guard Self.children.contains(sentence.lemmas[noun].lowercased()) else {
      // "a son of A and a nephew of B": of the same
      var edge = noun - 1
      while edge > 1, sentence.tags[edge] == .adj || sentence.tags[edge] == .det { edge -= 1 }
      guard edge > 2, edge < noun - 1, form(edge) == "and",
        let other = (max(0, edge - 20)..<edge).last(where: { isKin($0) && form($0 + 1) == "of" }),
        let child = child(at: other)
      else { return }
      append(familyOf, child, first, "kin of")
      return
    }
    guard let child = child(at: noun) else { return }
    append(familyOf, child, first, "child of")
    guard let second = otherParent(behind: first) else { return }
    append(familyOf, child, second, "child of two")
    append(familyOf, first, second, "parents")
  }

  /// Whose relation a noun of kin before "of" names: "X, the third child and second son of A".
  private func child(at noun: Int) -> Int? {
    var edge = noun
    while edge > 0,
      sentence.tags[edge - 1] == .adj || sentence.tags[edge - 1] == .num
        || form(edge - 1) == "and" || isKin(edge - 1)
    {
      edge -= 1
    }
    guard edge > 1, sentence.tags[edge - 1] == .det else { return nil }
    edge -= 1
    if form(edge - 1) == ",", let before = persons(before: edge - 1, false).first {
      return before
    }
    let verb = (0..<edge).last { sentence.tags[$0] == .verb }
    let predicate = verb.flatMap { sentence.lemmas[$0] == "bear" ? $0 : nil } ?? noun
    return graph.surfaceSubjects(predicate).flatMap(held.mentions(at:))
      .first { held.type($0) == .person }
  }

  private func nextPerson(from start: Int, within distance: Int) -> Int? {
    for word in start..<min(sentence.count, start + distance) {
      if let mention = mention(startingAt: word), held.type(mention) == .person { return mention }
      switch sentence.tags[word] {
      case .noun, .propn, .adj, .det: continue
      default: return nil
      }
    }
    return nil
  }

  /// The one joined to a parent's name, over an apposition: "A, a painter, and B".
  private func otherParent(behind first: Int) -> Int? {
    var word = held[first].words.upperBound
    var commas = 0
    for _ in 0..<12 where word < sentence.count {
      let text = form(word)
      if text == "and", commas == 0 || commas == 2 {
        var next = word + 1
        if ["his", "her"].contains(form(next)), isKin(next + 1) { next += 2 }
        guard let other = mention(startingAt: next), held.type(other) == .person else {
          return nil
        }
        return other
      }
      if text == "," { commas += 1 }
      switch sentence.tags[word] {
      case .verb, .aux, .sconj, .pron: return nil
      default: break
      }
      if word > held[first].words.upperBound, let other = held.covering(word),
        held.type(other) == .person
      {
        return nil
      }
      word += 1
    }
    return nil
  }

  /// "British actors in attendance include Jim Rios, Ann Holt and director Tom Lee", "Swiss
  /// swimmers such as Eva Roth".
  private mutating func nationals(_ state: Int) {
    included(in: state)
    var word = held[state].words.upperBound
    let start = word
    while word < sentence.count, word < start + 4,
      sentence.tags[word] == .noun || sentence.tags[word] == .adj
    {
      word += 1
    }
    guard word > start, sentence.tags[word - 1] == .noun, form(word - 1).hasSuffix("s"),
      !Self.outsiders.contains(form(word - 1)), isCalling(start..<word)
    else { return }
    for _ in 0..<5 where word < sentence.count {
      let text = form(word)
      if ["include", "included", "including", "like"].contains(text) {
        word += 1
      } else if text == "such", form(word + 1) == "as" {
        word += 2
      } else if ["in", "at", "taking", "part", "there", "attendance", ","].contains(text) {
        word += 1
        continue
      } else {
        return
      }
      for person in list(from: word, of: .person) {
        append(citizenOf, person, state, "nationals listed")
      }
      return
    }
  }

  /// Plurals for those who stand to a state as others than its people: "US allies, including".
  private static let outsiders: WordSet = [
    "allies", "partners", "rivals", "foes", "enemies", "adversaries", "opponents", "friends",
    "targets", "critics", "supporters", "backers", "visitors", "guests", "clients", "proxies",
    "neighbours", "neighbors", "counterparts", "donors", "creditors", "hostages", "prisoners",
    "detainees", "sanctions", "interests", "bases",
  ]

  /// "some Ukrainians, including X and Y", "three Americans freed on Monday, including X".
  private mutating func included(in state: Int) {
    let end = held[state].words.upperBound
    guard held[state].isDemonym, form(end - 1).hasSuffix("ns") || form(end - 1).hasSuffix("is")
    else { return }
    for word in end..<min(sentence.count, end + 14) {
      if let other = held.covering(word), held.type(other) == .person, held[other].kind == .name {
        return
      }
      let isSuch = form(word) == "such" && form(word + 1) == "as"
      guard form(word) == "including" || isSuch else { continue }
      for person in list(from: isSuch ? word + 2 : word + 1, of: .person) {
        append(citizenOf, person, state, "nationals listed")
      }
      return
    }
  }

  /// "The Australian says he is fit", after a sentence that speaks of one person; "the Swiss
  /// climber", where somebody named is meant.
  private mutating func spokenOf(_ state: Int) {
    let words = held[state].words
    if let person = held.indices.first(where: {
      held[$0].kind == .description && held.type($0) == .person
        && held[$0].words.lowerBound < words.lowerBound && held[$0].head >= words.upperBound
        && held[$0].words.contains(words.lowerBound)
        && isCalling(words.upperBound..<held[$0].head + 1)
    }) {
      append(citizenOf, person, state, "described by nationality")
      return
    }
    guard held[state].isDemonym, words.count == 1, words.lowerBound > 0,
      form(openingOfAge(words.lowerBound) - 1) == "the", words.upperBound < sentence.count
    else { return }
    // "The Kenyan journalist thanked her family"
    let noun = words.upperBound
    if sentence.tags[noun] == .noun, sentence.relations[noun].universal == .nsubj,
      held.mention(headedBy: noun) == nil, !sentence.features[noun].contains(.plural),
      isPersonNoun(noun),
      isCalling(noun..<noun + 1)
    {
      if let only = onlyPersonBefore(words.lowerBound) {
        append(citizenOf, only, state, "called by nationality", trigger: held[state].head)
      }
      return
    }
    let text = form(words.lowerBound)
    let isCollective = ["ish", "ch", "ese", "ss", "s"].contains(where: text.hasSuffix)
    guard !isCollective, sentence.relations[words.lowerBound].universal == .nsubj,
      sentence.tags[words.upperBound] == .verb || sentence.tags[words.upperBound] == .aux
        || form(words.upperBound) == ","
    else { return }
    guard let only = onlyPersonBefore(words.lowerBound) else { return }
    append(citizenOf, only, state, "called by nationality", trigger: held[state].head)
  }

  /// Where an age before a word begins: "20-year-old" before "American".
  private func openingOfAge(_ word: Int) -> Int {
    var start = word
    while start > 0, start > word - 6,
      sentence.tags[start - 1] == .num || form(start - 1).hasSuffix("year-old")
        || ["-", "year", "old"].contains(form(start - 1))
    {
      start -= 1
    }
    return start
  }

  private static let playing: WordSet = [
    "singer", "guitarist", "drummer", "bassist", "vocalist", "frontman", "keyboardist",
    "frontwoman", "saxophonist", "rapper",
  ]

  /// "former Pale Riders singer Tom Holt", "Ann Holt, bassist with Pale Riders".
  private mutating func musicians() {
    for noun in 0..<sentence.count
    where sentence.tags[noun] == .noun && Self.playing.contains(sentence.lemmas[noun].lowercased())
    {
      var edge = noun
      while edge > 0, sentence.tags[edge - 1] == .adj || sentence.tags[edge - 1] == .noun,
        held.covering(edge - 1) == nil
      {
        edge -= 1
      }
      if isPossessive(edge - 1) { edge -= 1 }
      var person = mention(startingAt: noun + 1)
      if person == nil, form(noun + 1) == "," { person = mention(startingAt: noun + 2) }
      if let band = mention(endingAt: edge), held.type(band) == .organization, let person,
        held.type(person) == .person
      {
        append(memberOf, person, band, "musician of a band")
      }
    }
  }
}
