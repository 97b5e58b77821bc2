import Ontology
import Syntax

extension StructureFinder {
  /// Nouns for the parts that a state consists of.
  private static let divisions: WordSet = [
    "territory", "region", "province", "prefecture", "oblast", "state", "exclave", "enclave",
    "dependency", "possession", "governorate", "republic", "canton", "voivodeship", "krai",
    "commonwealth",
  ]
  func isDivision(_ noun: Int) -> Bool {
    Self.divisions.contains(sentence.lemmas[noun].lowercased())
  }
  /// Nouns that say what a place is, before or beside its name.
  static let placeNouns: WordSet = [
    "city", "capital", "town", "village", "province", "region", "state", "territory", "district",
    "island", "suburb", "port", "municipality", "county", "borough", "oblast", "commune", "resort",
    "settlement", "hamlet", "neighbourhood", "neighborhood", "valley", "archipelago", "peninsula",
    "metropolis", "airport", "prison", "stadium", "prefecture", "mountain", "lake", "river",
    "enclave", "exclave", "dependency", "possession", "governorate", "desert", "volcano", "beach",
    "bay", "atoll", "glacier", "seat", "constituency",
    "section", "quarter", "ward", "parish", "township", "stronghold", "republic", "canton",
    "voivodeship", "krai", "commonwealth",
  ]

  /// What the tree says of the names of a sentence: phrases behind them and nouns beside them.
  mutating func phrases() {
    for mention in held.indices where held[mention].kind == .name {
      let type = held.type(mention)
      let head = held[mention].head
      for child in 0..<sentence.count
      where sentence.relations[child] == .nmod && child >= held[mention].words.upperBound
        && held[mention].words.contains(Int(sentence.heads[child]))
      {
        guard let other = held.mention(headedBy: child), held[other].kind != .pronoun,
          let preposition = preposition(of: child)
        else { continue }
        phrase(mention, type, preposition, other)
      }
      if type == .organization, held[mention].isDemonym || isPartyWord(mention),
        graph.dependent(head, .cop) != nil
      {
        for subject in graph.surfaceSubjects(head) {
          for person in held.mentions(at: subject) where held.type(person) == .person {
            append(memberOf, person, mention, "is a party member")
          }
        }
      }
      if type == .place {
        described(mention)
        named(kindBefore: mention)
      }
      if type == .organization {
        homed(mention)
        called(mention)
        among(mention)
      }
    }
    for mention in held.indices where held[mention].kind == .description { mentioned(mention) }
  }

  /// Nouns for so narrow a kind of firm that few others of a text are meant by it.
  private static let narrowKinds: WordSet = [
    "carmaker", "automaker", "planemaker", "airline", "carrier", "broadcaster", "brewer", "insurer",
    "lender", "retailer", "newspaper", "drugmaker", "chipmaker", "steelmaker", "shipbuilder",
    "supermarket", "exchange", "bookmaker", "tabloid", "daily",
  ]

  /// Whether this sentence and, unless a noun tells its kind closely, the one before name nothing
  /// else of a mention's type, and this one not the same either.
  private func isAlone(_ mention: Int, called noun: String) -> Bool {
    let type = held.type(mention)
    let cluster = held[mention].cluster
    let first = Self.narrowKinds.contains(noun) ? held.sentence : max(0, held.sentence - 1)
    for number in first...held.sentence {
      let other = context.sentenceMentions[number]
      for index in other.indices
      where other[index].kind == .name && other.type(index) == type
        && (other[index].cluster != cluster || number == held.sentence)
        && !other[index].isDemonym
      {
        return false
      }
    }
    return true
  }

  /// "the Kenyan capital" of a city that was named before, "the Swiss firm" of a company.
  private mutating func mentioned(_ mention: Int) {
    let type = held.type(mention)
    guard type == .place || type == .organization else { return }
    let noun = held[mention].head
    let lemma = sentence.lemmas[noun].lowercased()
    guard sentence.tags[noun] == .noun, !["media", "press", "outlet"].contains(lemma) else {
      return
    }
    if type == .organization {
      for child in held[mention].words.lowerBound..<noun {
        if let base = base(of: child) {
          append(locatedIn, mention, base, "based body named before")
        }
      }
    }
    guard lemma == "capital" || isAlone(mention, called: lemma) else { return }
    for child in held[mention].words.lowerBound..<noun where sentence.heads[child] == Int32(noun) {
      guard let region = held.mention(headedBy: child), held[region].kind == .name,
        held.type(region) == .state || held.type(region) == .place
      else { continue }
      switch sentence.relations[child] {
      case .amod, .compound, .nmodPoss: break
      default: continue
      }
      if isStance(behind: region) || isElsewhere(mention, region) { continue }
      if type == .place, Self.placeNouns.contains(lemma) {
        let isDivision = Self.divisions.contains(lemma)
        append(isDivision ? partOf : locatedIn, mention, region, "kind of place named before")
      } else if type == .organization, !Self.publicWords.contains(lemma) {
        append(locatedIn, mention, region, "kind of body named before")
      }
    }
  }

  private func preposition(of word: Int) -> String? {
    for child in 0..<sentence.count
    where sentence.heads[child] == Int32(word) && sentence.relations[child] == .case {
      return sentence.lowerForm(child)
    }
    return nil
  }

  private mutating func phrase(
    _ mention: Int,
    _ type: EntityType,
    _ preposition: String,
    _ other: Int
  ) {
    let target = held.type(other)
    // "A, 30, from Holm, and B, 42, from Leeds": the second's home
    if type == .person, hasPerson(between: mention, other) { return }
    switch (type, target) {
    case (.person, .organization) where isStance(behind: other): break
    case (.person, .organization) where ["of", "from", "at", "with"].contains(preposition):
      let isMember = isGroup(other) || preposition != "at" && isElectoral(other)
      append(isMember ? memberOf : worksFor, mention, other, "person of")
    case (.person, .state) where preposition == "of" || preposition == "from":
      if !hasTitle(before: mention) {
        append(citizenOf, mention, other, "person from")
      }
    case (.person, .place) where preposition == "from" || preposition == "of":
      if !hasTitle(before: mention), !isLegislator(mention) {
        append(livesIn, mention, other, "person from")
      }
    case (.organization, .state), (.organization, .place), (.place, .place), (.place, .state),
      (.event, .place), (.event, .state):
      if preposition == "to", type == .organization, isLegation(mention) {
        append(locatedIn, mention, other, "legation to state")
      } else if preposition == "in" || preposition == "at" {
        // "Republicans in Washington"
        if held[mention].isDemonym || isPartyWord(mention) || isInLargerPhrase(other) { return }
        if isForeign(mention, other) { return }
        if type == .organization, isUnplaced(mention) { return }
        if isOutside(mention) || isNearby(mention, other) || hasRegion(between: mention, other) {
          return
        }
        if isSite(other, at: mention, preposition) || isWide(mention, around: other) { return }
        if isCount(between: mention, other) { return }
        let relation = isMinistry(mention, ofWide: other) ? partOf : placing(of: mention, in: other)
        append(relation, mention, other, "name in region")
      } else if preposition == "of",
        held[other].words.lowerBound <= held[mention].words.upperBound + 2
      {
        // "the West Bank region of Masafer Yatta": the wide one is known, the narrow one is not
        if type == .place, target == .place, !isDirection(held[other].words.lowerBound) {
          let isRegion = form(held[mention].words.upperBound - 1) == "region"
          if held.cluster(other).placeKind == nil,
            isRegion || held.cluster(mention).placeKind != nil
          {
            append(placing(of: other, in: mention), other, mention, "region of name")
            return
          }
          // "the Himalayan region of Kashmir" is Kashmir
          if isRegion { return }
        }
        if type == .place, isBase(mention), isSender(other) { return }
        append(relation(of: mention, to: other), mention, other, "name of region")
      }
    default: break
    }
  }

  /// Whether another person's name stands between a name and the one behind it.
  private func hasPerson(between left: Int, _ right: Int) -> Bool {
    held.indices.contains {
      held[$0].kind == .name && held.type($0) == .person
        && held[$0].words.lowerBound >= held[left].words.upperBound
        && held[$0].words.upperBound <= held[right].words.lowerBound
        // "A and B, both from Holm"
        && !(held[$0].words.upperBound..<held[right].words.lowerBound).contains {
          ["both", "all"].contains(form($0))
        }
    }
  }

  /// Whether another region stands between a name and the one behind it: "Holm in Maine, Leeds in
  /// Ohio".
  private func hasRegion(between left: Int, _ right: Int) -> Bool {
    held.indices.contains {
      held[$0].kind == .name && (held.type($0) == .place || held.type($0) == .state)
        && held[$0].words.lowerBound >= held[left].words.upperBound
        && held[$0].words.upperBound < held[right].words.lowerBound
        && form(held[$0].words.upperBound) == ","
    }
  }

  /// Whether a body is one that people belong to rather than work for.
  func isGroup(_ mention: Int) -> Bool {
    held[mention].isDemonym || held.cluster(mention).isParty
      || !isUnion(mention)
        && held.cluster(mention).name.split(separator: " ")
          .contains { Self.groupWords.contains(String($0)) }
  }

  /// Whether a body is a trade union, whose people that news names work for it.
  private func isUnion(_ mention: Int) -> Bool {
    let words = held.cluster(mention).name.split(separator: " ")
    return words.last == "Union" && words.contains { Self.trades.contains(String($0)) }
  }

  private static let trades: WordSet = [
    "Workers", "Workers'", "Services", "Service", "Sector", "Trades", "Trade", "Teachers", "Nurses",
    "Officers", "Players", "Miners", "Maritime", "Farmers", "Journalists", "Energy", "Transport",
    "Police", "Employees", "Staff", "Engineering", "Credit",
  ]

  /// Whether a body is one that candidates stand for: it is no public one, and the sentence
  /// speaks of an election.
  func isElectoral(_ mention: Int) -> Bool {
    guard !Self.isPublic(held.cluster(mention).name) else { return false }
    if sentence.lemmas.contains(where: Self.electoral.contains) { return true }
    // "Elected were the Union's Ann Holt and Jim Rios": in an article on an election
    return sentence.lemmas.contains { Self.voting.contains($0) }
      && context.sentences.contains { $0.lemmas.contains("constituency") }
  }

  private static let electoral: WordSet = [
    "candidate", "constituency", "by-election", "councillor", "re-elect", "runoff",
  ]
  private static let voting: WordSet = ["elect", "seat", "vote", "incumbent", "poll"]

  private static let groupWords: WordSet = [
    "Party", "Alliance", "Front", "Movement", "Coalition", "Bloc", "camp", "Democrats", "Greens",
    "Socialists", "Republicans", "Conservatives", "Liberals", "Tribe", "Brigades", "Militia",
    "Collective", "Orchestra", "Band", "Quartet", "Union", "League", "Knights", "Legion",
    "Committee", "committee", "Subcommittee", "subcommittee", "council",
  ]

  private func hasTitle(before mention: Int) -> Bool {
    let word = held[mention].words.lowerBound - 1
    guard word >= 0 else { return false }
    // "Senators X and Y of Iowa"
    if sentence.form(word) == "and", let first = self.mention(endingAt: word),
      held.type(first) == .person
    {
      return hasTitle(before: first)
    }
    guard sentence.tags[word] == .noun || sentence.tags[word] == .propn else { return false }
    // "businessman X of Vermont", not "senator X of Vermont"
    let title = context.titles[held.sentence].first { $0.words.upperBound == word + 1 }
    switch title?.entry.kind {
    case .art, .media, .sport, .academic, .profession, .candidate: return false
    case nil: return held.covering(word) != nil || !isPersonNoun(word)
    default: return true
    }
  }

  /// "Fjordnett, an Oslo company", "the Hungarian weekly Heti Tükör", "the Swiss-based fund X".
  private mutating func homed(_ mention: Int) {
    let head = held[mention].head
    var nouns: [Int] = []
    let first = listStart(head)
    let above = Int(sentence.heads[first])
    if above >= 0, sentence.tags[above] == .noun, held.mention(headedBy: above) == nil,
      [.appos, .flat, .compound, .nmodDesc].contains(sentence.relations[first])
    {
      nouns.append(above)
    }
    for child in 0..<sentence.count
    where sentence.heads[child] == Int32(head) && sentence.tags[child] == .noun
      && [.appos, .compound, .nmodDesc].contains(sentence.relations[child])
    {
      nouns.append(child)
    }
    if let noun = namer(of: first) { nouns.append(noun) }
    for noun in nouns where !isOtherKind(noun) && isHomeKind(noun) {
      // "an American Airlines flight from Paris": the flight is none, the Parliament building is
      let isSite = Self.siteNouns.contains(sentence.lemmas[noun].lowercased())
      let isOwned = !isSite && noun == above && noun > head && sentence.relations[head] == .compound
      if isOwned, sentence.pennTags[noun].name == "NNS" || isThing(mention) { continue }
      for child in 0..<sentence.count
      where sentence.heads[child] == Int32(noun) && child != head && child != first {
        if isOwned, child > noun { continue }
        if let base = base(of: child), base != mention {
          append(locatedIn, mention, base, "based kind of body")
        }
        guard let region = held.mention(headedBy: child), region != mention,
          held.type(region) == .state || held.type(region) == .place
        else { continue }
        switch sentence.relations[child] {
        case .amod, .compound, .nmodPoss:
          guard child < noun, !isStance(behind: region), !isElsewhere(mention, region) else {
            continue
          }
          if isAlliance(mention) { continue }
          let isOwn = isOrganNoun(noun) || held.type(region) == .state && isStateService(mention)
          append(isOwn ? partOf : locatedIn, mention, region, "kind of body")
        case .nmod where ["in", isSite ? "at" : "from"].contains(preposition(of: child) ?? ""):
          append(locatedIn, mention, region, "kind of body")
        case .nmod where preposition(of: child) == "of":
          if isOrgan(noun) { append(partOf, mention, region, "organ of region") }
        default: break
        }
      }
    }
  }

  /// The first name of a list behind a plural: "Holm" of "Leeds" in "the towns of Holm and
  /// Leeds"; else the word itself.
  private func listStart(_ word: Int) -> Int {
    let first = Int(sentence.heads[word])
    guard first >= 0, first < word, sentence.relations[word] == .conj,
      sentence.tags[first] == .propn, sentence.heads[first] >= 0,
      sentence.pennTags[Int(sentence.heads[first])].name == "NNS"
    else { return word }
    return first
  }

  /// "the Polish city of Gdańsk", "Niamey, Niger's capital", "its capital, Sanaa".
  private mutating func described(_ mention: Int) {
    let head = held[mention].head
    var nouns: [Int] = []
    let first = listStart(head)
    let above = Int(sentence.heads[first])
    if above >= 0, sentence.tags[above] == .noun,
      [.appos, .nmod, .flat, .compound, .nmodDesc].contains(sentence.relations[first])
    {
      if sentence.relations[first] != .nmod || preposition(of: first) == "of" {
        nouns.append(above)
      }
    }
    for child in 0..<sentence.count where sentence.heads[child] == Int32(head) {
      if sentence.tags[child] == .noun,
        [.appos, .compound, .nmodDesc].contains(sentence.relations[child])
      {
        nouns.append(child)
      }
    }
    // "in the capital Harare heard", whatever the tree says
    let before = held[mention].words.lowerBound - 1
    if before > 0, sentence.tags[before] == .noun, form(before) == "capital",
      !nouns.contains(before)
    {
      nouns.append(before)
    }
    // "the airport in Almaty, the nation's largest city,": beside the name, whatever the tree says
    let end = held[mention].words.upperBound
    if end + 1 < sentence.count, [",", "-", "–", "—"].contains(sentence.form(end)) {
      for word in (end + 1)..<min(sentence.count, end + 7) {
        if sentence.form(word) == "," || sentence.tags[word] == .verb { break }
        // not "Aurora, Colorado, a Denver suburb": the town is
        if sentence.tags[word] == .noun, sentence.relations[word] == .appos,
          !nouns.contains(word),
          held.mention(headedBy: Int(sentence.heads[word])).map({ $0 == mention }) ?? true
        {
          nouns.append(word)
        }
      }
    }
    for noun in nouns {
      let lemma = sentence.lemmas[noun].lowercased()
      let isFacility = Self.facilities.contains(lemma)
      guard isFacility || Self.placeNouns.contains(lemma) else { continue }
      // "a Black Sea port in Selan"
      if noun == end, isWater(mention) { continue }
      let isDivision = Self.divisions.contains(lemma)
      // "the southern city of Sidon": in the state of the article that holds it
      let isTown =
        Self.towns.contains(lemma) && noun > 0 && isQuarter(noun - 1)
        && held.cluster(mention).homeCode != nil
      // a capital of Selan is not Selan
      let isOfName = noun == above && sentence.relations[first] == .nmod
      var isOpen = isTown || lemma == "capital" && !isOfPart(noun) && !isOfName
      defer {
        // "the capital, Sanaa": that of the state which holds it, or which the article is about
        if isOpen, let state = home(of: mention),
          let region = context.nearestMention(of: state, to: held.sentence)
        {
          append(locatedIn, mention, region, isTown ? "the town" : "the capital")
        }
      }
      for child in 0..<sentence.count
      where sentence.heads[child] == Int32(noun) && child != head && child != first {
        guard let region = region(at: child), region != mention,
          held.type(region) == .state || held.type(region) == .place
        else { continue }
        isOpen = false
        switch sentence.relations[child] {
        case .amod, .compound, .nmodPoss:
          // "the Flatbush section of Brooklyn", "the Himalayan region of Kashmir"
          if noun == above, ["section", "area", "quarter", "part"].contains(lemma) { continue }
          // "the Silwan neighbourhood of East Jerusalem" lies in the city, which lies not in it
          if noun == above,
            ["neighborhood", "neighbourhood", "district", "borough"].contains(lemma),
            held.cluster(mention).placeKind != nil, held.cluster(region).placeKind == nil
          {
            continue
          }
          // "the Brooklyn borough of New York City"
          if noun == above, lemma == "borough", held.cluster(mention).name.hasPrefix("New York") {
            append(locatedIn, region, mention, "kind of place")
            continue
          }
          if held.type(region) == .place, held[region].isDemonym, isDivision { continue }
          if isStance(behind: region) || isElsewhere(mention, region) || isWater(region) {
            continue
          }
          // "Holm's state of Iowa"
          if isDivision, noun == above, held.type(region) == .place,
            sentence.relations[child] == .nmodPoss,
            held.cluster(mention).placeKind == "region" || held.cluster(region).placeKind == "city"
          {
            append(locatedIn, region, mention, "place of a state")
            continue
          }
          // "the US base of Camp Harlan" may lie anywhere
          if isFacility, held[region].isDemonym || held.type(region) == .state { continue }
          append(isDivision ? partOf : locatedIn, mention, region, "kind of place")
        case .nmod where ["of", "in", "on", "at"].contains(preposition(of: child) ?? ""):
          // "the West Bank town of Ramallah" is Ramallah, not the West Bank.
          let isRegionOfKind = sentence.relations[head] == .compound && noun == above
          if isRegionOfKind, preposition(of: child) == "of" { continue }
          // "his London base in the tower"
          if isRegionOfKind, lemma == "base", held.cluster(mention).placeKind != nil { continue }
          // "a city on the Strait"
          if preposition(of: child) == "on", isWater(region) { continue }
          append(locatedIn, mention, region, "kind of place")
        default: break
        }
      }
    }
  }

  static let towns: WordSet = [
    "city", "town", "village", "port", "resort", "settlement", "metropolis",
  ]

  /// Whether a capital is that of a part of a state: "the state capital".
  private func isOfPart(_ noun: Int) -> Bool {
    noun > 0
      && ["state", "provincial", "regional", "county", "district", "cultural", "former"]
        .contains(sentence.lowerForm(noun - 1))
  }

  /// The name that a word heads, or that of the region whose part or kind it is: "the north of
  /// Tunis", "the state of Selan".
  private func region(at word: Int) -> Int? {
    if let mention = held.mention(headedBy: word) {
      // "the Central Asian country Turkmenistan"
      if held[mention].kind == .description, let name = self.mention(startingAt: word + 1),
        held.type(name) == held.type(mention)
      {
        return name
      }
      return mention
    }
    guard Self.partNouns.contains(sentence.lemmas[word].lowercased()) else { return nil }
    for child in (word + 1)..<max(word + 1, sentence.count)
    where sentence.heads[child] == Int32(word) && sentence.relations[child] == .nmod
      && preposition(of: child) == "of"
    {
      return held.mention(headedBy: child)
    }
    return nil
  }

  private static let partNouns: WordSet = [
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "edge",
    "outskirt", "outskirts", "heart", "centre", "center", "middle", "part", "side", "coast",
    "suburb", "tip", "corner", "state", "province", "region", "island", "city", "district",
    "county", "town", "peninsula",
  ]
}
