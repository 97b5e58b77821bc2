import Ontology
import Syntax

/// What a few words between a person's name and another state: "John Mercer, 34, of Tulsa",
/// "London-based analyst Khaled Mansour", "an Austrian lawyer, Heike Brand".
extension StructureFinder {
  private static let origins: WordSet = ["is", "was", "comes", "came", "hails", "hailed"]
  /// Nouns of people whose nationality another statement tells, or a post does.
  private static let offices: WordSet = [
    "minister", "president", "ambassador", "official", "officer", "soldier", "spokesman",
    "spokeswoman", "spokesperson", "general", "colonel", "commander", "diplomat", "envoy", "judge",
    "prosecutor", "lawmaker", "senator", "deputy", "mp", "leader", "chief", "king", "queen",
    "prince", "princess", "governor", "mayor", "secretary", "captain", "police", "policeman",
    "consul", "negotiator", "chancellor", "premier", "chairman", "chairwoman", "head", "director",
    "counterpart", "emperor", "sultan", "emir", "pope", "justice", "congressman", "troops",
    "legislator", "representative", "coach", "manager", "selector", "government", "army",
    "parliament", "state", "company", "group", "team", "party", "firm", "bank", "newspaper",
  ]
  /// Nouns of people that the name of their town stands before.
  private static let townsmen: WordSet = [
    "man", "woman", "boy", "girl", "teenager", "resident", "mother", "father", "couple",
    "pensioner", "student", "lawyer", "teacher", "farmer", "businessman", "businesswoman",
    "housewife", "grandmother", "grandfather", "schoolboy", "schoolgirl", "solicitor", "builder",
    "mum", "dad", "doctor", "nurse", "artist", "shopkeeper", "comedian", "singer", "actor",
    "author",
    "musician", "rapper", "photographer", "engineer", "chef", "volunteer", "campaigner", "gran",
    "postman", "vicar", "barber", "plumber", "electrician", "gardener", "collector", "trucker",
    "hiker", "walker", "adventurer", "veteran", "fisherman", "baker", "butcher", "carpenter",
    "mechanic", "tailor", "pupil", "parent", "villager", "homeowner", "landlord", "landlady",
  ]
  private static let siblings: WordSet = [
    "brothers", "sisters", "twins", "siblings", "spouses", "cousins",
  ]

  /// "John Mercer, 34, of Tulsa", "Ratana, from Hawke's Bay", "X, a London-based analyst".
  mutating func residence(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    let forms = gap.map { sentence.lowerForm($0) }
    let end = held[right].words.upperBound
    if forms.count == 2, forms[0] == ",", ["a", "an", "the"].contains(forms[1]),
      end + 1 < sentence.count, sentence.form(end) == "-"
    {
      let kind = sentence.lowerForm(end + 1)
      if kind == "based" { append(livesIn, left, right, "person, based") }
      if kind == "born" { append(bornIn, left, right, "person, born") }
      return
    }
    // "X (Kenya) won"
    if forms == ["("], sentence.lowerForm(min(end, sentence.count - 1)) == ")" {
      if held.type(right) == .state, !held[right].isDemonym, held[right].words.count == 1 {
        append(citizenOf, left, right, "person (state)")
      }
      return
    }
    if isSettled(gap), held.type(right) == .place, !isOwner(right) {
      append(livesIn, left, right, "settled person")
      return
    }
    // "X is from Tulsa", "X, who comes from Tulsa,"
    if let from = forms.lastIndex(of: "from"), from > 0,
      // not "from a US point of view"
      forms.suffix(from: from + 1).allSatisfy(Self.nearness.contains),
      Self.origins.contains(forms[from - 1]),
      forms.prefix(from - 1).allSatisfy({ [",", "who", "originally"].contains($0) }),
      held.type(right) == .place || held.type(right) == .state && !held[right].isDemonym,
      !isOwner(right)
    {
      append(livesIn, left, right, "person is from")
      return
    }
    if let address = forms.firstIndex(of: "of"), isAddress(forms.suffix(from: address + 1)),
      isFromBy(forms.prefix(address), hasAge: true), held.type(right) == .place
    {
      append(livesIn, left, right, "person, age, address")
      return
    }
    let bare = forms.reversed().drop { Self.nearness.contains($0) }
    guard let last = bare.first, last == "of" || last == "from", forms.count > 1, !isOwner(right)
    else { return }
    let middle = forms.prefix(bare.count - 1)
    guard !middle.contains("of"), !middle.contains("from"),
      isFromBy(middle, hasAge: last == "of"), !isWithinBody(right)
    else { return }
    let rule = middle.contains(where: hasDigit) ? "person, age, from" : "person, from"
    var home = right
    if isStreet(form(end - 1)), form(end) == "," {
      // "X, 20, of Reedley Road, Burnley"
      guard let town = mention(startingAt: end + 1) else { return }
      home = town
    }
    append(held.type(home) == .state ? citizenOf : livesIn, left, home, rule)
  }

  private static let nearness: WordSet = [
    "the", "nearby", "neighbouring", "neighboring", "rural", "downtown", "central",
  ]

  private func hasDigit(_ form: String) -> Bool {
    form.utf8.first.map { $0 > 0x2F && $0 < 0x3A } ?? false
  }

  /// Whether only an age and commas stand between a name and the word for his home.
  private func isFromBy(_ middle: some Collection<String>, hasAge: Bool) -> Bool {
    middle.allSatisfy({
      [",", "-", "year", "years", "old", "aged", "originally", "also", "both", "now"].contains($0)
        || $0.utf8.allSatisfy { $0 > 0x2F && $0 < 0x3A || $0 == 0x2D }
        || $0.hasSuffix("-year-old")
    }) && (!hasAge || middle.contains(where: hasDigit))
  }

  private static let streets: WordSet = [
    "road", "street", "avenue", "lane", "drive", "close", "crescent", "terrace", "gardens", "way",
    "court", "hall", "grove", "place", "square", "row", "mews", "rise", "walk", "boulevard",
  ]

  private func isStreet(_ word: String) -> Bool { Self.streets.contains(word) }

  /// Whether words are a street that no mention covers, before a comma: "Emu Road,".
  private func isAddress(_ words: ArraySlice<String>) -> Bool {
    words.count > 2 && words.count < 6 && words.last == ","
      && isStreet(words[words.endIndex - 2])
  }

  /// "London-based analyst X", "Turkish-born economist X", "the Stanford-educated lawyer X",
  /// "the Iranian-Swedish academic X".
  mutating func compound(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    guard gap.count > 1, sentence.form(gap.lowerBound) == "-" else { return }
    let kind = sentence.lowerForm(gap.lowerBound + 1)
    let isPlain = gap.dropFirst(2).allSatisfy {
      let tag = sentence.tags[$0]
      return (tag == .adj || tag == .noun) && held.covering($0).map { held[$0].isDemonym } ?? true
    }
    guard isPlain else { return }
    switch (kind, held.type(left)) {
    case ("based", .place), ("based", .state):
      append(livesIn, right, left, "based person")
    case ("born", .place), ("born", .state):
      append(bornIn, right, left, "born person")
    case ("educated", .organization), ("trained", .organization):
      append(studiedAt, right, left, "educated person")
    case (_, .state) where held[left].isDemonym:
      guard let other = held.covering(gap.lowerBound + 1), held[other].isDemonym,
        held.type(other) == .state
      else { return }
      append(citizenOf, right, left, "of two states")
      append(citizenOf, right, other, "of two states")
    default: break
    }
  }

  /// "American Simone Biles", "an Australian, Brenton Tarrant,", "a Polish chef named Łukasz".
  mutating func national(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    guard held[left].isDemonym, held.type(left) == .state else { return }
    let before = held[left].words.lowerBound - 1
    // "the Iranian-Swedish academic": of both
    if before >= 0, sentence.form(before) == "-" { return }
    if gap.isEmpty {
      append(citizenOf, right, left, "demonym before person")
      if before >= 0, form(before) == "fellow" { compatriots(of: right, left) }
      nationals(listedBehind: right, left)
      return
    }
    let isIndefinite =
      before >= 0 && ["a", "an", "another"].contains(sentence.lowerForm(before))
    let isCounted =
      before >= 0 && (form(before) == "the" || sentence.tags[before] == .num)
      && isComma(held[right].words.upperBound)
    if gap.count == 1, sentence.form(gap.lowerBound) == ",",
      isIndefinite || isCounted || before >= 0 && sentence.tags[before] == .num
    {
      append(citizenOf, right, left, "demonym, person")
      nationals(listedBehind: right, left)
      return
    }
    if gap.count == 1, isIndefinite, ["named", "called"].contains(form(gap.lowerBound)) {
      append(citizenOf, right, left, "demonym, named person")
      return
    }
    // "an Austrian lawyer, Heike Brand," "Swiss pair Anna Hess and Reto Frei"
    let comma = sentence.form(gap.upperBound - 1) == ","
    let isBare =
      (before < 0 || sentence.form(before) == ",") && isComma(held[right].words.upperBound)
    // "a Kenyan-born lawyer" may be of another state.
    if comma ? isIndefinite || isBare : !isIndefinite, sentence.form(gap.lowerBound) != "-",
      let noun = calling(gap.lowerBound..<(comma ? gap.upperBound - 1 : gap.upperBound)),
      isJoined(noun, right) || isJoined(gap.upperBound - 1, right)
    {
      append(citizenOf, right, left, "nationality before noun")
      if sentence.form(noun).hasSuffix("s")
        || ["pair", "duo", "couple"].contains(sentence.form(noun)),
        let other = listed(after: right).first
      {
        append(citizenOf, other, left, "nationality before noun")
      }
      return
    }
    guard isIndefinite, gap.count > 1,
      ["named", "called"].contains(sentence.form(gap.upperBound - 1)),
      gap.dropLast().allSatisfy({ sentence.tags[$0] == .adj || sentence.tags[$0] == .noun })
    else { return }
    append(citizenOf, right, left, "demonym, named person")
  }

  /// "two Kenyans, X and Y": the others of a plural's list.
  private mutating func nationals(listedBehind person: Int, _ state: Int) {
    guard form(held[state].words.upperBound - 1).hasSuffix("s") else { return }
    for other in listed(after: person) where held.type(other) == .person {
      append(citizenOf, other, state, "demonym, person")
    }
  }

  /// "X beat fellow American Y": X is one too.
  private mutating func compatriots(of person: Int, _ state: Int) {
    let verb = Int(sentence.heads[held[person].head])
    guard verb >= 0, sentence.tags[verb] == .verb else { return }
    for subject in graph.surfaceSubjects(verb).flatMap(held.mentions(at:))
    where held.type(subject) == .person {
      append(citizenOf, subject, state, "with a fellow citizen")
    }
  }

  private static let contestants: WordSet = [
    "seed", "champion", "runner-up", "finalist", "medallist", "medalist", "debutant", "qualifier",
    "wildcard", "ace", "star", "hero", "great", "legend", "veteran", "teenager", "one", "number",
  ]

  /// "Australia's 28th seed X", "Kenya's Olympic champion Y".
  mutating func contestant(_ state: Int, _ person: Int, _ gap: Range<Int>) {
    guard gap.count > 1, gap.count < 7, isPossessive(gap.lowerBound), let last = gap.last,
      Self.contestants.contains(form(last)),
      gap.dropFirst().allSatisfy({ word in
        [.adj, .noun, .num].contains(sentence.tags[word]) && held.covering(word) == nil
      })
    else { return }
    append(citizenOf, person, state, "state's contestant")
  }

  private func isComma(_ word: Int) -> Bool { word < sentence.count && sentence.form(word) == "," }

  /// Whether a noun and a name stand in one phrase, as the tree draws it.
  private func isJoined(_ noun: Int, _ name: Int) -> Bool {
    let above = Int(sentence.heads[noun])
    let head = held[name].head
    return sentence.heads[head] == Int32(noun) || held[name].words.contains(above)
      || sentence.heads[head] == sentence.heads[noun]
        && sentence.relations[head] == sentence.relations[noun]
        && held[name].words.lowerBound == noun + 1
  }

  /// "The 33-year-old from Totnes won", "a Totnes man", of somebody named elsewhere.
  mutating func aged() {
    for person in held.indices
    where held[person].kind == .description && held.type(person) == .person {
      let end = held[person].words.upperBound
      let noun = form(end - 1)
      let isTownsman = Self.townsmen.contains(noun) || DescriptionNouns.people.contains(noun)
      if isTownsman,
        let town = held.indices.first(where: { held[$0].words.upperBound == end - 1 }),
        held.type(town) == .place, held[person].words.contains(held[town].words.lowerBound)
      {
        append(livesIn, person, town, "town before noun")
      }
      guard isTownsman || noun == "old" || noun.hasSuffix("-old"), form(end) == "from",
        let home = mention(startingAt: form(end + 1) == "the" ? end + 2 : end + 1),
        !isOwner(home)
      else { continue }
      let relation = held.type(home) == .state ? citizenOf : livesIn
      append(relation, person, home, "described, from")
    }
  }

  func isTownsman(_ word: Int) -> Bool { Self.townsmen.contains(form(word)) }

  /// Whether a noun is for a person, by its meaning or its ending: "climber", "strike" is not.
  func isPersonNoun(_ word: Int) -> Bool {
    let lemma = sentence.lemmas[word].lowercased()
    return isTownsman(word) || DescriptionNouns.people.contains(lemma)
      || ["er", "or", "ist", "man", "woman", "ian", "eer", "ess"].contains(where: lemma.hasSuffix)
        && !Self.isThing(lemma)
  }

  /// Whether a noun between a nationality and a name is for no person: "the Iranian ship, the Ann
  /// Holt".
  static func isThing(_ lemma: String) -> Bool { things.contains(lemma) }

  /// Nouns that end as those of persons do and are none.
  private static let things: WordSet = [
    "ship", "vessel", "boat", "warship", "frigate", "submarine", "yacht", "ferry", "drone",
    "missile", "rocket", "jet", "plane", "aircraft", "airliner", "tank", "satellite", "weapon",
    "base", "airbase", "port", "body", "agency", "organisation", "organization", "outlet", "index",
    "channel", "network", "website", "site", "app", "magazine", "currency", "horse", "city", "town",
    "village", "film", "movie", "novel", "book", "song", "album", "series", "show",
    "tanker", "helicopter", "freighter", "trawler", "cruiser", "destroyer", "bomber", "carrier",
    "steamer", "order", "border", "paper", "newspaper", "letter", "offer", "power", "river",
    "number", "weather", "winter", "summer", "center", "answer", "computer", "manoeuvre", "error",
    "terror", "tractor", "reactor", "sector", "factor", "corridor", "harbor", "labor", "disaster",
    "chapter", "charter", "tower", "water", "matter", "poster", "quarter", "register", "process",
    "business", "success", "press", "access", "congress", "illness",
  ]

  /// Whether words call people something that is no office: "film stars".
  func isCalling(_ words: Range<Int>) -> Bool { calling(words) != nil }

  /// The noun that calls a person something, where only adjectives and nouns stand before it.
  private func calling(_ words: Range<Int>) -> Int? {
    var words = words
    // "world number 21"
    if words.count > 2, let last = words.last, sentence.tags[last] == .num,
      ["number", "no.", "no"].contains(form(last - 1))
    {
      words.removeLast()
    }
    guard let noun = words.last, sentence.tags[noun] == .noun || form(noun) == "national",
      !Self.isThing(sentence.lemmas[noun].lowercased()),
      words.allSatisfy({
        (sentence.tags[$0] == .adj || sentence.tags[$0] == .noun || sentence.form($0) == "-"
          || sentence.tags[$0] == .num) && held.covering($0) == nil
          && !Self.offices.contains(sentence.lemmas[$0].lowercased())
      })
    else { return nil }
    return noun
  }

  /// "Kieran Duffy, an Irish Jesuit", "Isabel Rios, who is Chilean,".
  mutating func national(of person: Int, _ state: Int, _ gap: Range<Int>) {
    guard held[state].isDemonym || isAbbreviation(state) else { return }
    var forms = gap.map { sentence.lowerForm($0) }
    let end = held[state].words.upperBound
    guard end < sentence.count else { return }
    if forms.last == "-", let other = mention(endingAt: gap.upperBound - 1),
      held.type(other) == .state
    {
      // "a dual British-Israeli citizen": of both
      forms.removeLast(held[other].words.count + 1)
      if isNational(person, forms, end) {
        append(citizenOf, person, state, "person, two nationalities and noun")
        append(citizenOf, person, other, "person, two nationalities and noun")
      }
      return
    }
    if form(end) == "-", mention(startingAt: end + 1).map({ held[$0].isDemonym }) ?? false {
      return
    }
    if forms.suffix(2) == ["who", "is"] || forms.suffix(2) == ["who", "was"], forms.count < 4,
      [",", ".", "and"].contains(sentence.form(end))
    {
      append(citizenOf, person, state, "person is of nationality")
      return
    }
    // "X, a 34-year-old Briton from Leeds,"
    let isAged = forms.count == 7 && forms[4] == "year" && forms[6] == "old"
    if forms.count == 2 || isAged, forms[0] == ",", ["a", "an"].contains(forms[1]),
      held[state].isDemonym, sentence.tags[end - 1] != .adj,
      [",", ".", "from", "who", "and", "living", "based", "born"].contains(form(end))
    {
      append(citizenOf, person, state, "person, a national")
      if form(end) == "from", let home = mention(startingAt: end + 1), held.type(home) == .place,
        held[home].kind == .name, !held[home].isDemonym, !isOwner(home)
      {
        append(livesIn, person, home, "national from town")
      }
      return
    }
    if isNational(person, forms, end) {
      append(citizenOf, person, state, "person, nationality and noun")
    }
  }

  /// Whether words before and behind a nationality call somebody named right before a citizen of
  /// the state: ", a dual" and "citizen".
  private func isNational(_ person: Int, _ forms: [String], _ end: Int) -> Bool {
    guard forms.count == 2 || forms.count == 3, forms[0] == ",",
      ["a", "an", "the"].contains(forms[1]),
      forms.count == 2
        || sentence.tags[held[person].words.upperBound + 2] == .adj
        || ["dual", "joint"].contains(forms[2])
    else { return false }
    var last = end
    while last < sentence.count, last < end + 4,
      sentence.tags[last] == .adj || sentence.tags[last] == .noun || sentence.form(last) == "-"
    {
      last += 1
    }
    return last > end && calling(end..<last) != nil
  }

  /// "Police say he is from Leeds", "Originally from Leeds, she moved".
  mutating func homes() {
    for person in held.indices where held.type(person) == .person {
      let words = held[person].words
      if held[person].kind == .pronoun, Self.origins.contains(form(words.upperBound)) {
        var next = words.upperBound + 1
        if form(next) == "originally" { next += 1 }
        if form(next) == "from", let home = mention(startingAt: next + 1), isHome(home) {
          append(livesIn, person, home, "person is from")
        }
      }
      // "He is Canadian"
      if ["is", "was"].contains(form(words.upperBound)),
        let state = mention(startingAt: words.upperBound + 1), held[state].isDemonym,
        held.type(state) == .state,
        [",", ".", "and", ";"].contains(form(held[state].words.upperBound))
      {
        append(citizenOf, person, state, "person is of nationality")
      }
      guard form(words.lowerBound - 1) == ",", let home = mention(endingAt: words.lowerBound - 1),
        isHome(home)
      else { continue }
      let from = held[home].words.lowerBound - 1
      if form(from) == "from", from == 0 || from == 1 && form(0) == "originally" {
        append(livesIn, person, home, "from a home, person")
      }
    }
  }

  private func isHome(_ mention: Int) -> Bool {
    held[mention].kind == .name && !held[mention].isDemonym && !isOwner(mention)
      && (held.type(mention) == .place || held.type(mention) == .state)
  }

  /// "Leeds man Jim Rios", "a teacher from Leeds, Jim Rios,".
  mutating func local(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    guard held.type(left) == .place, !held[left].isDemonym else { return }
    let last = gap.upperBound - 1
    if gap.count == 1, sentence.form(last) == "native" {
      append(bornIn, right, left, "native before name")
      return
    }
    if gap.count < 3, Self.townsmen.contains(sentence.form(last)),
      gap.dropLast().allSatisfy({ sentence.tags[$0] == .adj || sentence.tags[$0] == .noun })
    {
      append(livesIn, right, left, "town before noun")
      return
    }
    let from = held[left].words.lowerBound - 1
    guard gap.count == 1, sentence.form(last) == ",", from > 1, sentence.form(from) == "from",
      sentence.tags[from - 1] == .noun, !Self.offices.contains(sentence.lemmas[from - 1]),
      ((max(0, from - 4))..<(from - 1)).contains(where: {
        ["a", "an", "another"].contains(sentence.lowerForm($0))
      })
    else { return }
    append(livesIn, right, left, "noun from town")
    sharedHome(left, right)
  }

  /// "the brothers Jim and Tom Rios", "twins Ann Rios and Eve Rios".
  mutating func kin(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    let before = held[left].words.lowerBound - 1
    guard before >= 0, gap.count == 1, sentence.form(gap.lowerBound) == "and",
      Self.siblings.contains(sentence.lowerForm(before))
    else {
      relative(left, right, gap)
      return
    }
    append(familyOf, left, right, "plural of kin")
  }

  /// "Isabel Rios, a daughter of former president Mark Rios".
  private mutating func relative(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    guard gap.count > 2, sentence.form(gap.lowerBound) == ",",
      let of = gap.first(where: { sentence.form($0) == "of" }), of > gap.lowerBound + 1,
      Self.kinNouns.contains(sentence.lemmas[of - 1].lowercased()),
      gap.allSatisfy({
        $0 == of || $0 == gap.lowerBound
          || [.det, .adj, .noun, .num].contains(sentence.tags[$0]) && held.covering($0) == nil
      }), !isOwner(right)
    else { return }
    append(familyOf, left, right, "kin of person")
  }

  static let kinNouns: WordSet = [
    "brother", "sister", "wife", "husband", "widow", "widower", "son", "daughter", "father",
    "mother", "grandson", "granddaughter", "grandfather", "grandmother", "uncle", "aunt", "nephew",
    "niece", "cousin", "son-in-law", "daughter-in-law", "brother-in-law", "sister-in-law",
    "half-brother", "half-sister", "stepson", "stepdaughter", "ex-wife", "ex-husband",
  ]
}
