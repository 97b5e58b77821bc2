import Ontology
import Syntax

/// What a few words between two names state of their border.
extension StructureFinder {
  /// What each name tells of its neighbours: reads the sentence's words for a border once.
  ///
  /// - Complexity: O(*n*) in the number of words, but for the few such words.
  mutating func neighbourhoods() {
    for word in 0..<sentence.count {
      switch form(word) {
      case "neighbouring", "neighboring": neighbouring(word)
      case "neighbour", "neighbor", "neighbours", "neighbors": neighbour(word)
      case "border", "frontier", "borders": border(at: word)
      case "bordering", "adjoining", "abutting": bordering(word)
      default: break
      }
    }
  }

  private static let nations: WordSet = ["countries", "states", "nations", "country"]

  /// "Russia invaded neighbouring Ukraine", "fled Chad for neighbouring countries such as Niger".
  private mutating func neighbouring(_ word: Int) {
    var start = word + 1
    if Self.nations.contains(form(start)) {
      start += 1
      if form(start) == "," { start += 1 }
      switch form(start) {
      case "such" where form(start + 1) == "as": start += 2
      case "like", "including", "notably", ":": start += 1
      default: return
      }
    }
    guard let first = mention(startingAt: start), held.type(first) == .state,
      !held[first].isDemonym, !isOwner(first) || form(word - 1) == "in",
      let owner = owner(of: word, besides: first)
    else { return }
    for state in [first] + listed(after: first) where held[state].cluster != held[owner].cluster {
      append(borders, owner, state, "neighbouring state")
    }
  }

  /// "its neighbour Iran", "accused neighbour Iran", "its western neighbours Iran and Iraq", where no
  /// genitive of a name tells whose.
  private mutating func neighbour(_ word: Int) {
    var start = word + 1
    if form(start) == "," { start += 1 }
    guard let first = mention(startingAt: start), held.type(first) == .state,
      !held[first].isDemonym, !isOwner(first), [.noun, .adj].contains(sentence.tags[word])
    else { return }
    var edge = word - 1
    while edge > 0, [.adj, .num].contains(sentence.tags[edge]) || form(edge) == "-",
      held.covering(edge) == nil
    {
      edge -= 1
    }
    guard !isPossessive(edge), form(edge) != "of",
      ["its", "their", "his", "her"].contains(form(edge)) || form(word + 1) != ",",
      let owner = owner(of: max(0, edge), besides: first)
    else { return }
    append(borders, owner, first, "neighbour of a state")
    guard form(word).hasSuffix("s") else { return }
    for other in listed(after: first) where held[other].cluster != held[owner].cluster {
      append(borders, owner, other, "neighbours of a state")
    }
  }

  private static let barriers: WordSet = [
    "fence", "wall", "crossing", "crossings", "post", "checkpoint", "region", "area", "zone",
    "dispute", "clashes", "clash", "tensions",
  ]

  /// "along the border with Iran", "a border dispute with Iran", where no phrase tells whose.
  private mutating func border(at word: Int) {
    var start = word + 1
    if Self.barriers.contains(form(start)) { start += 1 }
    guard form(start) == "with" else { return }
    start += form(start + 1) == "the" ? 2 : 1
    guard let first = mention(startingAt: start), held.type(first) == .state || isWide(first),
      !held[first].isDemonym, !isOwner(first)
    else { return }
    var edge = word - 1
    while edge > 0, sentence.tags[edge] == .adj || form(edge) == "-",
      held.covering(edge) == nil
    {
      edge -= 1
    }
    guard let owner = owner(of: edge + 1, besides: first) else { return }
    for other in [first] + listed(after: first) where held[other].cluster != held[owner].cluster {
      append(borders, owner, other, "state beside the border with another")
    }
  }

  /// "Belgorod region bordering Ukraine", "Iraq and other states bordering Iran".
  private mutating func bordering(_ word: Int) {
    guard let first = mention(startingAt: form(word + 1) == "the" ? word + 2 : word + 1),
      held.type(first) == .state || held.type(first) == .place, !held[first].isDemonym
    else { return }
    var edge = word
    if form(edge - 1) == "," { edge -= 1 }
    if mention(endingAt: edge) == nil, sentence.tags[max(0, edge - 1)] == .noun { edge -= 1 }
    if form(edge - 1) == "other", form(edge - 2) == "and" { edge -= 2 }
    guard let owner = mention(endingAt: edge), isRegion(owner), !held[owner].isDemonym,
      held[owner].cluster != held[first].cluster
    else { return }
    for other in [first] + listed(after: first) {
      append(borders, owner, other, "bordering a state")
    }
  }

  /// Whether a place is a wide one, as share borders with states.
  private func isWide(_ place: Int) -> Bool {
    held.type(place) == .place
      && (held.cluster(place).placeKind == "region" || isUnitName(place))
  }

  /// The state or region whose border or neighbour words before another's name mean: the one whose
  /// genitive or possessive stands there, else the nearest before, which a nationality is only where
  /// nothing else is named.
  private func owner(of word: Int, besides other: Int) -> Int? {
    var demonym: Int?
    for mention in held.indices.reversed()
    where held[mention].words.upperBound <= word + 1
      && held[mention].words.lowerBound < held[other].words.lowerBound
    {
      guard held.type(mention) == .state || isWide(mention),
        held[mention].cluster != held[other].cluster
      else { continue }
      if !held[mention].isDemonym { return mention }
      demonym = demonym ?? mention
    }
    return demonym
  }

  /// "Iraq's neighbours, including Iran and Syria".
  mutating func neighbour(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    if held[left].words.upperBound == gap.lowerBound, isOwner(left) {
      neighbours(left, right, gap)
    }
  }

  /// "Iraq's neighbour Iran", "Iraq's neighbours, including Iran and Syria".
  private mutating func neighbours(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    guard !held[right].isDemonym, !isOwner(right),
      let noun = gap.first(where: {
        ["neighbour", "neighbor"].contains(sentence.lemmas[$0].lowercased())
      }), [.noun, .adj].contains(sentence.tags[noun]),
      ((gap.lowerBound + 1)..<noun).allSatisfy({
        [.adj, .noun, .num].contains(sentence.tags[$0]) && held.covering($0) == nil
      }),
      ((noun + 1)..<gap.upperBound).allSatisfy({
        [",", "including", "like", "such", "as", ":"].contains(sentence.form($0))
      })
    else { return }
    append(borders, left, right, "neighbour of a state")
    guard sentence.form(noun).hasSuffix("s") else { return }
    for other in listed(after: right) { append(borders, left, other, "neighbours of a state") }
  }

  /// "Sumy, which borders Russia": however the tree takes the verb, which may look like a noun.
  mutating func borderedBy(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    let forms = gap.map { form($0) }
    guard let verb = forms.last,
      ["borders", "neighbors", "neighbours", "adjoins", "abuts"].contains(verb),
      [[",", "which"], ["which"], ["that"], [",", "that"]].contains(Array(forms.dropLast())),
      !held[right].isDemonym, !isOwner(right)
    else { return }
    for other in [right] + listed(after: right) { append(borders, left, other, "bordered by") }
  }

  /// "northern Israel, near the border with Lebanon", "the Russian border in Ukraine".
  mutating func borderWith(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    let forms = gap.map { form($0) }
    guard !held[right].isDemonym, let border = forms.lastIndex(of: "border") else { return }
    let rest = Array(forms[(border + 1)...])
    if held[left].isDemonym {
      guard border == 0, [["in"], ["inside"]].contains(rest) else { return }
    } else {
      guard border > 0, [["with"], ["fence", "with"], ["crossing", "with"]].contains(rest),
        forms[..<border].allSatisfy({ Self.nearness.contains($0) })
      else { return }
    }
    append(borders, left, right, "state beside the border with another")
  }

  private static let nearness: WordSet = [
    ",", "near", "on", "along", "close", "to", "at", "the", "its", "by", "from", "'s", "’s",
    "whose",
    "just",
  ]

  /// "Moscow and the neighbouring Tver region".
  mutating func neighbouringPlace(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    guard held.type(left) == .place, held.type(right) == .place,
      [
        ["and", "neighboring"], ["and", "neighbouring"], ["and", "the", "neighboring"],
        ["and", "the", "neighbouring"],
      ]
      .contains(gap.map { form($0) })
    else { return }
    append(borders, left, right, "neighbouring place")
  }

  /// "the Turkish-Syrian border", "the US–Mexico border", "the Israel-Gaza border".
  mutating func border(_ left: Int, _ right: Int) {
    let end = held[right].words.upperBound
    guard held.type(left) == .state || held.type(right) == .state,
      ["-", "–", "—", "/"].contains(sentence.form(held[left].words.upperBound)),
      end < sentence.count
    else { return }
    // "the Kyrgyz-Tajik state border"
    for word in end..<min(sentence.count, end + 2)
    where ["border", "frontier", "boundary"].contains(sentence.lemmas[word].lowercased()) {
      append(borders, left, right, "states of a border")
      return
    }
  }
}
