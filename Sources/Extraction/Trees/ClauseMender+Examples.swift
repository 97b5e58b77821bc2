import Syntax

/// Examples that the parser hangs too high.
extension ClauseMender {
  /// Nouns for people, bodies and states that "including" gives examples of.
  private static let several: WordSet = [
    "official", "people", "person", "leader", "minister", "lawmaker", "politician", "member", "man",
    "woman", "activist", "journalist", "executive", "businessman", "oligarch", "general", "officer",
    "commander", "country", "state", "nation", "company", "firm", "bank", "group", "organization",
    "organisation", "party", "senator", "diplomat", "figure", "critic", "opponent", "ally", "aide",
    "adviser", "advisor", "associate", "individual", "suspect", "defendant", "artist", "celebrity",
    "star", "club", "team", "agency", "union", "government", "power", "judge", "governor", "mayor",
    "candidate", "rival", "legislator", "congressman", "dissident", "militant", "partner",
    "neighbour", "neighbor", "member-state", "billionaire", "supporter", "player", "athlete",
  ]

  /// "imposed sanctions on ten officials, including Orlov", with Orlov hung on the verb or on the
  /// sanctions: Orlov is one of the officials.
  mutating func lowerExample(_ preposition: Int) {
    var example = Int(sentence.heads[preposition])
    // "including spy chief Orlov", with the preposition hung on the title
    if example > preposition, [.nmodDesc, .compound].contains(sentence.relations[example]),
      sentence.heads[example] > Int32(example)
    {
      example = Int(sentence.heads[example])
    }
    guard example > preposition, preposition > 2 else { return }
    let several = sentence.form(preposition - 1) == "," ? preposition - 2 : preposition - 1
    let holder = Int(sentence.heads[example])
    guard holder >= 0, holder < several, sentence.tags[several] == .noun,
      sentence.features[several].contains(.plural), Self.several.contains(sentence.lemmas[several]),
      [.obl, .nmod].contains(sentence.relations[example])
    else { return }
    var word = several
    for _ in 0..<4 where word != holder && sentence.heads[word] >= 0 {
      word = Int(sentence.heads[word])
    }
    guard word == holder else { return }
    sentence.heads[preposition] = Int32(example)
    sentence.heads[example] = Int32(several)
    sentence.relations[example] = .nmod
  }
}
