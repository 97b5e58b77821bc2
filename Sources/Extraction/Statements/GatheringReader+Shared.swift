import Ontology
import Syntax

extension GatheringReader {
  /// The two whose meeting "their" tells, where a sentence names just two: "At their meeting in
  /// Riga, Lund and Berg signed", "Lund praised Berg after their talks", "Iceland and Norway said
  /// after their talks".
  func owners(of pronoun: Int) -> (owners: [Int], noun: Int)? {
    guard sentence.tags[pronoun] == .pron, let noun = meeting(behind: pronoun),
      noun - pronoun < 5, form(noun + 1) != "with", !namesOthers()
    else { return nil }
    let persons = distinct { held.type($0) == .person }
    if persons.count == 2 { return (persons, noun) }
    guard persons.isEmpty else { return nil }
    let bodies = distinct {
      held.type($0) == .state || held.type($0) == .organization
    }
    guard bodies.count == 2, form(held[bodies[0]].words.upperBound) == "and",
      (0...1).contains(held[bodies[1]].words.lowerBound - held[bodies[0]].words.upperBound - 1)
    else { return nil }
    return (bodies, noun)
  }

  /// The two persons of whom "they" says that they meet, where a sentence names just two: "Lund
  /// told Berg when the two met", "Lund and Berg said they would meet".
  func resumed(before verb: Int, _ form: String) -> [Int]? {
    guard sentence.tags[verb] == .verb else { return nil }
    if Self.holding.contains(form) {
      guard let noun = meeting(behind: verb), self.form(noun + 1) != "with" else { return nil }
    } else {
      guard Self.gathering.contains(form), isAlone(verb) else { return nil }
    }
    return pair(before: verb)
  }

  /// The two persons whom a sentence names, where a word for both stands before a verb.
  func pair(before verb: Int) -> [Int]? {
    var end = verb - 1
    while end > 0, isHelping(end) { end -= 1 }
    guard end >= 0, held.covering(end) == nil else { return nil }
    var start = end
    switch self.form(end) {
    case "they": break
    case "pair", "two", "duo", "both": break
    case "men", "leaders", "women", "presidents", "ministers", "politicians":
      guard end > 0, ["two", "both"].contains(self.form(end - 1)) else { return nil }
      start = end - 1
    default: return nil
    }
    if namesOthers(besides: start..<end + 1) { return nil }
    let persons = distinct { held.type($0) == .person }
    return persons.count == 2 ? persons : nil
  }

  /// The two whose meeting a noun behind both their names tells: "Lund and Berg's first meeting in
  /// six years", "Iceland and Norway's latest talks".
  func joint(before possessive: Int) -> (owners: [Int], noun: Int)? {
    guard sentence.tags[possessive] == .part,
      let last = held.indices.first(where: { held[$0].words.upperBound == possessive }),
      isParty(last), let noun = meeting(behind: possessive), noun - possessive < 5,
      form(noun + 1) != "with", form(noun + 1) != "of"
    else { return nil }
    var word = held[last].words.lowerBound - 1
    while word > 0, form(word) != "and", possessive - word < 9 {
      switch sentence.tags[word] {
      case .noun, .propn, .adj: word -= 1
      default: return nil
      }
    }
    guard word > 0, form(word) == "and",
      let first = held.indices.first(where: { held[$0].words.upperBound == word }),
      isParty(first), held.type(first) == held.type(last), held.differ(first, last)
    else { return nil }
    return ([first, last], noun)
  }

  private func isParty(_ mention: Int) -> Bool {
    held[mention].kind == .name && !held[mention].isDemonym
      && (held.type(mention) == .person || held.type(mention) == .state)
  }

  /// Those who receive guests of whom they know some by name: "welcomed dozens of leaders,
  /// including Lund and Berg".
  func hosted(by verb: Int, _ form: String) -> (ours: [Int], theirs: [Int])? {
    guard Self.welcoming.contains(form), let one = host(of: verb) else { return nil }
    for word in (verb + 1)..<max(verb + 1, min(sentence.count, verb + 18)) {
      let next = self.form(word)
      if next == "including" || (next == "such" && self.form(word + 1) == "as") {
        guard guests(verb, word) else { return nil }
        let start = next == "such" ? word + 2 : word + 1
        let theirs = PartyReader(sentence: sentence, held: held).all(from: start)
        return theirs.isEmpty ? nil : ([one], theirs)
      }
      if sentence.features[word].contains(.finite) { return nil }
    }
    return nil
  }

  private func host(of verb: Int) -> Int? {
    var end = verb
    while end > 0, isHelping(end - 1) { end -= 1 }
    return held.indices.first {
      held[$0].words.upperBound == end && held.type($0) == .person && !held[$0].isDemonym
    }
  }

  /// Whether a plural noun for guests stands between two words, and no name.
  private func guests(_ start: Int, _ end: Int) -> Bool {
    (start..<end).contains {
      sentence.tags[$0] == .noun && sentence.features[$0].contains(.plural)
        && Self.guests.contains(sentence.lemmas[$0])
    }
  }

  private static let welcoming: WordSet = [
    "welcomed", "welcoming", "welcomes", "hosted", "hosting", "hosts", "received", "receiving",
    "receives", "greeted", "greeting", "met", "meets", "meeting",
  ]
  private static let guests: WordSet = [
    "leader", "president", "minister", "official", "delegate", "dignitary", "envoy", "diplomat",
    "guest", "lawmaker", "senator", "ambassador", "executive", "monarch", "premier", "governor",
  ]

  /// The first mention of each entity of a kind.
  private func distinct(_ isWanted: (Int) -> Bool) -> [Int] {
    var result: [Int] = []
    for mention in held.indices
    where isWanted(mention) && result.allSatisfy({ held.differ($0, mention) }) {
      result.append(mention)
    }
    return result
  }

  /// Whether a plural noun may name those whose meeting it is: "ministers at their meeting".
  private func namesOthers(besides known: Range<Int> = 0..<0) -> Bool {
    (0..<sentence.count).contains {
      guard !known.contains($0), sentence.features[$0].contains(.plural),
        sentence.tags[$0] == .noun || sentence.tags[$0] == .propn
      else { return false }
      let lemma = sentence.lemmas[$0].lowercased()
      return
        (SentenceMentions.proxies.contains(lemma)
        || SentenceMentions.pluralProxies.contains(lemma) || Self.groups.contains(lemma))
        && held.covering($0) == nil
    }
  }

  /// Nouns for people who meet, but stand for no body.
  private static let groups: WordSet = [
    "mp", "member", "president", "senator", "governor", "mayor", "party", "nation", "country",
    "state", "colleague", "ally", "aide", "adviser", "advisor", "partner", "delegate", "director",
    "shareholder", "people", "couple", "family", "parent", "friend", "player", "club", "company",
    "firm", "group", "union", "employer", "bank", "banker", "economist", "governors", "judge",
    "bishop", "cardinal", "king", "foe", "rival", "farmer", "worker",
  ]
}
