import Ontology
import Syntax

/// Where what stands beside a name says that it is at home.
extension StructureFinder {
  /// The state that holds a place where the lexicon knows it, else the one which the article is
  /// about.
  func home(of place: Int) -> Int? {
    guard let code = held.cluster(place).homeCode else { return context.mainState() }
    return context.mentions.clusters.firstIndex { $0.stateCode == code }
  }

  /// The region at which a body is based: the one before the hyphen of "an Osaka-based maker",
  /// of which the participle is a word.
  func base(of participle: Int) -> Int? {
    guard Self.basing.contains(form(participle)), participle > 1, form(participle - 1) == "-"
    else { return nil }
    return mention(endingAt: participle - 1).flatMap {
      held.type($0) == .state || held.type($0) == .place ? town(before: $0) ?? $0 : nil
    }
  }

  /// The town before a comma and its region: "Holm" of "the Holm, Ohio-based company".
  func town(before region: Int) -> Int? {
    let comma = held[region].words.lowerBound - 1
    guard comma > 0, form(comma) == "," else { return nil }
    return mention(endingAt: comma).flatMap {
      held.type($0) == .place && !isForeign($0, region) && !isApart($0, region) ? $0 : nil
    }
  }

  static let basing: WordSet = ["based", "headquartered", "registered", "domiciled"]

  /// The noun that a participle names: "company" of "a company in Hungary called Baltek".
  func namer(of name: Int) -> Int? {
    let verb = Int(sentence.heads[name])
    guard verb >= 0, ["call", "name", "dub", "know"].contains(sentence.lemmas[verb]),
      sentence.relations[verb].universal == .acl
    else { return nil }
    let noun = Int(sentence.heads[verb])
    return noun >= 0 && sentence.tags[noun] == .noun ? noun : nil
  }

  /// Whether a noun tells no kind of a body: "the OSCE meeting", "and other markets", "the
  /// Andalusian branch of the agency".
  func isOtherKind(_ noun: Int) -> Bool {
    Self.noKinds.contains(sentence.lemmas[noun].lowercased())
      || (0..<noun).contains { sentence.heads[$0] == Int32(noun) && form($0) == "other" }
  }

  private static let noKinds: WordSet = [
    "meeting", "summit", "conference", "talk", "session", "branch", "chapter", "division",
    "vehicle",
    "system", "missile", "citizen", "position", "stronghold", "market", "probe", "war", "attack",
    "strike", "official", "leader", "member", "troop", "soldier", "fighter", "supporter", "flight",
    "deal", "report", "account", "expert", "analyst", "ally", "target", "match", "game", "final",
    "ceremony", "event", "rally", "campaign", "election", "operation", "offensive", "expansion",
  ]

  /// Whether a body is an embassy or the like.
  func isLegation(_ body: Int) -> Bool {
    let words = held.cluster(body).name.lowercased().split { !$0.isLetter }
    return words.indices.contains {
      // "the Kenyan High Commission", not "the Ohio Elections Commission"
      ["embassy", "consulate", "mission", "legation"].contains(words[$0])
        || words[$0] == "commission" && $0 > 0 && words[$0 - 1] == "high"
    }
  }

  /// Whether "to" leads from the name of an embassy to a name in it: "the Mission to the UN".
  func isHost(_ inner: Int, of outer: Int) -> Bool {
    var before = held[inner].words.lowerBound - 1
    if form(before) == "the" { before -= 1 }
    return held[outer].words.contains(before) && ["to", "in"].contains(form(before))
      && isLegation(outer)
  }

  /// "Tunis's embassy", "Chad's Tunis consulate": of the state whose capital the city is, or in the
  /// city where another has it.
  mutating func legation(_ body: Int, _ city: Int) {
    let before = held[body].words.lowerBound
    let sender =
      isPossessive(before - 1) ? mention(endingAt: before - 1) : mention(endingAt: before)
    if let sender, held.type(sender) == .state {
      append(locatedIn, body, city, "host in the name of a legation")
      return
    }
    guard let code = held.cluster(city).capitalCode,
      let state = context.mentions.clusters.firstIndex(where: { $0.stateCode == code }),
      let mention = context.nearestMention(of: state, to: held.sentence)
    else { return }
    append(partOf, body, mention, "capital in the name of a legation")
  }

  /// Whether a noun says what kind of a private body one is.
  func isBodyKind(_ noun: Int) -> Bool {
    let lemma = sentence.lemmas[noun].lowercased()
    return isBodyNoun(noun) || Self.kinds.contains(lemma)
      || ["facility", "employer", "landmark", "venue", "mall", "zoo"].contains(lemma)
  }

  /// "a company in Hungary called Baltek", "a Hungarian firm named Baltek": however the tree takes
  /// the participle.
  mutating func called(_ body: Int) {
    let verb = held[body].words.lowerBound - 1
    guard ["called", "named", "dubbed"].contains(form(verb)) else { return }
    if let region = mention(endingAt: verb), isRegion(region) {
      let noun = held[region].words.lowerBound - 2
      guard noun >= 0, ["in", "from"].contains(form(noun + 1)), isBodyKind(noun) else { return }
      append(locatedIn, body, region, "called body")
      return
    }
    var start = verb - 1
    guard start > 0, isBodyKind(start) else { return }
    while start > 0, held.covering(start) == nil, [.noun, .adj].contains(sentence.tags[start]) {
      start -= 1
    }
    guard let region = mention(endingAt: start + 1), isRegion(region) else { return }
    append(locatedIn, body, region, "called body")
  }

  func isRegion(_ mention: Int) -> Bool {
    held[mention].kind == .name && (held.type(mention) == .state || held.type(mention) == .place)
  }

  /// "Hualan and other Chinese brands, including Orbo and Zing": the bodies beside a plural that a
  /// region modifies.
  mutating func among(_ last: Int) {
    var at = held[last].words.upperBound
    if form(at) == "," { at += 1 }
    guard ["and", "or"].contains(form(at)), form(at + 1) == "other",
      let region = mention(startingAt: at + 2), isRegion(region), !isStance(behind: region)
    else { return }
    let start =
      held[region].words.upperBound + (isPossessive(held[region].words.upperBound) ? 1 : 0)
    var end = start
    while end < sentence.count, [.noun, .adj].contains(sentence.tags[end]),
      held.covering(end) == nil
    {
      end += 1
    }
    guard end > start, sentence.pennTags[end - 1].name == "NNS", isBodyKind(end - 1) else { return }
    var bodies = [last]
    var first = held[last].words.lowerBound
    while form(first - 1) == ",", let other = mention(endingAt: first - 1),
      held.type(other) == .organization, held[other].kind == .name
    {
      bodies.append(other)
      first = held[other].words.lowerBound
    }
    if form(end) == "," { end += 1 }
    if form(end) == "such" { end += 1 }
    if ["including", "like", "as"].contains(form(end)) {
      bodies += list(from: end + 1, of: .organization)
    }
    for body in bodies { append(locatedIn, body, region, "one of its region's") }
  }

  /// "the hospital - Ukraine's biggest clinic -", "Walvis Bay, Namibia's largest port": a name
  /// that a dash or comma, a region's genitive and a noun for its kind follow.
  mutating func superlative(_ left: Int, _ right: Int, _ gap: Range<Int>) -> Bool {
    let opening = gap.map { form($0) }
    guard
      [[","], ["-"], ["–"], ["—"], [",", "the"], ["–", "the"], [",", "one", "of"]]
        .contains(opening),
      !held[left].isDemonym, !isPartyWord(left), !isElsewhere(left, right)
    else { return false }
    var word = held[right].words.upperBound
    guard isPossessive(word) else { return false }
    let start = word + 1
    word = start
    while word < sentence.count, held.covering(word) == nil,
      [.adj, .adv, .noun, .num].contains(sentence.tags[word]) || form(word) == "watchdog"
        || isPossessive(word) && sentence.tags[word - 1] == .noun
        || form(word) == "-" && sentence.tags[word - 1] != .noun
    {
      word += 1
    }
    guard word > start else { return false }
    // "Selan's communications watchdog": that of its state
    if held.type(left) == .organization, held.type(right) == .state, isOrgan(word - 1) {
      append(partOf, left, right, "organ in its state's genitive")
      return true
    }
    let lemma = sentence.lemmas[word - 1].lowercased()
    // "Gatwick Airport, the UK's second-busiest,"
    let isElliptic = sentence.pennTags[word - 1].name == "JJS" && held.type(left) != .event
    switch held.type(left) {
    case _ where isElliptic: break
    case .organization:
      guard isBodyKind(word - 1) || Self.facilities.contains(lemma) else { return false }
    case .place:
      guard
        Self.placeNouns.contains(lemma) || Self.facilities.contains(lemma)
          || ["hub", "gateway", "landmark", "park", "square", "summit", "peak"].contains(lemma)
      else { return false }
    default:
      guard Self.eventNouns.contains(lemma) || ["storm", "earthquake", "quake"].contains(lemma)
      else { return false }
    }
    append(locatedIn, left, right, "kind in its region's genitive")
    return true
  }

  // MARK: Bodies in the names of bodies

  /// The body whose name begins or ends that of its unit: "FIFA" of the "FIFA Disciplinary
  /// Committee", "the Ukrainian Armed Forces" of their general staff.
  mutating func parent(_ unit: Int) {
    let words = held[unit].words
    guard words.count > 1 else { return }
    for end in (words.lowerBound + 1..<words.upperBound).reversed() {
      let rest = sentence.form(end..<words.upperBound)
      // "Adidas China" is the company's arm there
      let isArm =
        !isLocalService(unit) && end + 1 == words.upperBound
        && regionNames[rest].map { context.mentions.clusters[$0].type == .state } ?? false
      if isArm || Self.isUnit(rest),
        isPart(
          words.lowerBound..<end,
          of: unit,
          isArm ? "body before region" : "body first in name"
        )
      {
        return
      }
      // "BBC Kent" is the broadcaster's service there
      if isLocalService(unit), end == words.lowerBound + 1,
        isPart(words.lowerBound..<end, of: unit, "broadcaster's service")
      {
        return
      }
      guard ["of", "at"].contains(form(end)), end + 1 < words.upperBound,
        Self.isUnit(sentence.form(words.lowerBound..<end))
      else { continue }
      let start = form(end + 1) == "the" ? end + 2 : end + 1
      if start < words.upperBound, isPart(start..<words.upperBound, of: unit, "body last in name") {
        return
      }
    }
  }

  private mutating func isPart(_ name: Range<Int>, of unit: Int, _ rule: String) -> Bool {
    // "the Treasury Department" is the Treasury
    if form(name.upperBound) == "department", form(name.upperBound - 1) == "treasury" {
      return false
    }
    guard let body = bodyNames[sentence.form(name)], body != held[unit].cluster,
      let mention = context.nearestMention(of: body, to: held.sentence)
    else { return false }
    append(partOf, unit, mention, rule)
    return true
  }
}
