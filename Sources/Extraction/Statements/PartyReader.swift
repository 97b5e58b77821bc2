import Ontology
import Syntax

/// Reads lists of parties from the words of a sentence, whatever the tree makes of them: "Iceland,
/// Norway and the European Union", "Secretary of State Adam Holt, trade envoy Eva Lind and the
/// Kazakh delegation", "officials from 12 countries including Iceland and Norway".
struct PartyReader {
  /// Parties that stand in a row.
  struct List {
    /// Their mentions, in order.
    var parties: [Int]
    /// The word behind the last of them.
    var end: Int
    /// Whether they are only some of those who are meant: "12 countries including A and B".
    var isPartial = false
  }

  let sentence: Sentence
  let held: SentenceMentions

  private static let reach = 16

  /// The parties joined from a word on; nil where there is none, one only, or no "and".
  ///
  /// - Complexity: O(*n*) in the number of words.
  func list(from start: Int) -> List? {
    guard let first = party(from: start) else { return nil }
    var parties = first.mentions
    var end = first.end
    var joined = parties.count > 1 ? List(parties: parties, end: end) : nil
    while end < sentence.count {
      let (next, isLast) = conjunction(at: end)
      guard next > end else { break }
      guard let other = party(from: next) else {
        guard !isLast, let close = aside(from: next) else { break }
        end = close
        continue
      }
      if !isLast, other.isTitled, held.type(parties[parties.count - 1]) == .person {
        // "Eva Lind, the Polish ambassador, and"
        end = other.end
        continue
      }
      parties += other.mentions
      end = other.end
      if isLast { joined = List(parties: parties, end: end) }
    }
    guard var joined, joined.parties.count > 1 else { return nil }
    joined.isPartial = (start..<joined.end).contains {
      form($0) == "including" || (form($0) == "such" && form($0 + 1) == "as")
    }
    return joined
  }

  /// The parties from a word on, one or a list, with those who are named as some of them:
  /// "officials from Iceland, including Adam Holt".
  ///
  /// A list that ends before a verb is only its first party, as the last one may be the verb's
  /// subject: "met Adam Holt and Eva Lind said".
  func all(from start: Int) -> [Int] {
    guard let first = party(from: start) else { return examples(from: start) }
    guard let list = list(from: start) else { return first.mentions + instances(at: first.end) }
    if list.end < sentence.count {
      switch sentence.tags[list.end] {
      case .verb where sentence.features[list.end].contains(.finite), .aux: return first.mentions
      default: break
      }
    }
    return list.parties + instances(at: list.end)
  }

  /// Where those start whom a passive verb names: "attended by", "attended both days by".
  func agents(behind verb: Int) -> Int? {
    (verb + 1..<max(verb + 1, min(sentence.count - 1, verb + 4)))
      .first { sentence.tags[$0] == .adp && form($0) == "by" }.map { $0 + 1 }
  }

  /// Whether a word starts a party that is named there, and no plural noun with examples.
  func namesParty(_ start: Int) -> Bool { party(from: start) != nil }

  /// Those whom a plural noun that names nobody has as examples: "a group of senators, including
  /// Adam Holt", "the core countries - Iceland, Norway and Latvia".
  private func examples(from start: Int) -> [Int] {
    var isPlural = false
    for word in start..<max(start, min(sentence.count, start + Self.reach)) {
      if mention(startingAt: word).map({ held[$0].kind == .name && !held[$0].isDemonym }) == true {
        return []
      }
      let form = form(word)
      if isPlural {
        let isDash = form == "-" || form == "–" || form == "—" || form == ":"
        let next = isDash || form == "including" ? word + 1 : word + 2
        if isDash || form == "including" || (form == "among" && self.form(word + 1) == "them")
          || (form == "such" && self.form(word + 1) == "as")
        {
          let listed =
            list(from: next)?.parties ?? (isDash ? [] : party(from: next)?.mentions ?? [])
          return listed
        }
      }
      switch sentence.tags[word] {
      case .noun: isPlural = isPlural || sentence.features[word].contains(.plural)
      case .det, .adj, .num, .adp, .propn, .pron, .adv, .part: break
      case .punct where form == "," || form == "-" || form == "\"" || form == "“" || form == "”":
        break
      case .verb where !sentence.features[word].contains(.finite) && !isPlural: break
      default: return []
      }
    }
    return []
  }

  /// Those behind ", including".
  private func instances(at word: Int) -> [Int] {
    guard form(word) == ",", form(word + 1) == "including" else { return [] }
    return list(from: word + 2)?.parties ?? party(from: word + 2)?.mentions ?? []
  }

  /// The word behind a comma or a conjunction and whether it is a conjunction.
  private func conjunction(at word: Int) -> (next: Int, isLast: Bool) {
    let next = form(word) == "," ? word + 1 : word
    switch form(next) {
    case "and": return (next + 1, true)
    case "as" where form(next + 1) == "well" && form(next + 2) == "as": return (next + 3, true)
    case "along", "together": return form(next + 1) == "with" ? (next + 2, true) : (next, false)
    default: return (next, false)
    }
  }

  /// The comma that ends an aside without a finite verb: ", who is 40," does not, ", envoy of the
  /// king," does.
  private func aside(from start: Int) -> Int? {
    for word in start..<max(start, min(sentence.count, start + 14)) {
      if sentence.form(word) == "," { return word }
      if sentence.features[word].contains(.finite) || form(word) == "who" { return nil }
    }
    return nil
  }

  /// One party with its titles, or several whom a noun joins ("Polish and Czech officials").
  private struct Party {
    var mentions: [Int]
    var end: Int
    /// Whether the singular noun of a post stands for a body: "the Polish ambassador".
    var isTitled = false
  }

  /// The party that starts at a word, behind titles.
  private func party(from start: Int) -> Party? {
    var word = start
    var owners: [Int] = []
    var ownersEnd = -1
    var isGroup = false
    var result: Party?
    reading: while word < sentence.count, word - start < Self.reach {
      let form = form(word)
      if Self.possessives.contains(form) {
        word += 1
        continue
      }
      if let mention = mention(startingAt: word) {
        let end = held[mention].words.upperBound
        let isOwner = isPossessive(end)
        switch held.type(mention) {
        case .person where !isOwner:
          return Party(mentions: persons(like: mention), end: skipBracket(end))
        case .state, .organization:
          if ownersEnd != word || !isJoiningDemonyms(word) { owners = [] }
          owners.append(mention)
          ownersEnd = isOwner ? -1 : skipBracket(end)
          word = isOwner ? end + 1 : skipBracket(end)
        default: word = isOwner ? end + 1 : end
        }
        continue
      }
      switch sentence.tags[word] {
      case .noun:
        let isPlural = sentence.features[word].contains(.plural)
        let lemma = sentence.lemmas[word]
        if isPlural, owners.isEmpty, let behind = group(word, lemma) {
          isGroup = true
          word = behind
          continue
        }
        if !owners.isEmpty, isProxy(lemma, isPlural) {
          let isTitled = !isPlural && !Self.collectives.contains(lemma)
          result = Party(mentions: owners, end: word + 1, isTitled: isTitled)
          if isPlural { break reading }
        } else if isPlural {
          guard isGroup && owners.isEmpty || Self.portfolios.contains(form) else {
            return nil
          }
        }
        word += 1
      case .det, .adj, .num, .propn: word += 1
      case .verb where isCapitalTitle(word): word += 1
      case .part where form.hasSuffix("s"): word += 1
      case .punct where form == "-": word += 1
      case .adp where word > start && self.form(word - 1) == "-": word += 1  // "son-in-law"
      case .adp where form == "of" || form == "for":
        guard ownersEnd != word, isName(word + 1) else { break reading }
        word += 1
      case .verb where isGroup && owners.isEmpty && form == "including": word += 1
      case .punct
      where form == "," && isGroup && owners.isEmpty && self.form(word + 1) == "including":
        word += 2
      case .punct where form == ",":
        if ownersEnd == word, isJoiningDemonyms(word + 1) {
          word += 1
          ownersEnd = word
          continue
        }
        if let person = named(behind: word, start) { return person }
        break reading
      case .cconj where ownersEnd == word && isJoiningDemonyms(word + 1):
        word += 1
        ownersEnd = word
      default: break reading
      }
    }
    if let result { return result }
    guard !owners.isEmpty, ownersEnd == word, !held[owners[owners.count - 1]].isDemonym
    else { return nil }
    return Party(mentions: owners, end: word)
  }

  /// Whether a participle is a part of a title: "Managing Director".
  private func isCapitalTitle(_ word: Int) -> Bool {
    word > 0 && word + 1 < sentence.count && sentence.tags[word + 1] == .propn
      && !sentence.features[word].contains(.finite)
      && sentence.form(word).first?.isUppercase == true
  }

  /// Where the names begin behind a noun for several who act for them: "officials from", "the
  /// leaders of 12 countries including".
  private func group(_ noun: Int, _ lemma: String) -> Int? {
    if Self.members.contains(lemma) {
      switch form(noun + 1) {
      case "including": return noun + 2
      case "such": return noun + 3
      default: return nil
      }
    }
    guard SentenceMentions.proxies.contains(lemma) || lemma == "delegate" || lemma == "chief",
      ["from", "of", "for"].contains(form(noun + 1))
    else { return nil }
    return noun + 2
  }

  private func isProxy(_ lemma: String, _ isPlural: Bool) -> Bool {
    SentenceMentions.proxies.contains(lemma)
      || (isPlural && (SentenceMentions.pluralProxies.contains(lemma) || lemma == "delegate"))
  }

  /// The person whose title a comma ends: "the Polish ambassador, Eva Lind".
  private func named(behind comma: Int, _ start: Int) -> Party? {
    guard comma > start, isTitle(start..<comma),
      let mention = mention(startingAt: comma + 1), held.type(mention) == .person,
      held[mention].kind == .name
    else { return nil }
    let end = skipBracket(held[mention].words.upperBound)
    guard
      end >= sentence.count || [",", "and", "."].contains(form(end))
        || sentence.tags[end] == .adp
    else { return nil }
    return Party(mentions: [mention], end: end)
  }

  /// Whether the words before a comma name a post: "the Polish ambassador", "the head of EU
  /// foreign affairs", "the president of the Bank of Iceland".
  private func isTitle(_ words: Range<Int>) -> Bool {
    let last = words.upperBound - 1
    if sentence.tags[last] == .noun, !sentence.features[last].contains(.plural) { return true }
    return words.contains {
      sentence.tags[$0] == .noun && !sentence.features[$0].contains(.plural)
        && form($0 + 1) == "of" && $0 + 1 < last
    }
  }

  /// Whether a nationality starts at a word: the second of "Polish and Czech officials".
  private func isJoiningDemonyms(_ word: Int) -> Bool {
    guard let mention = mention(startingAt: word) else { return false }
    return held[mention].isDemonym
  }

  private func persons(like mention: Int) -> [Int] {
    held.indices.filter {
      held[$0].words == held[mention].words && held.type($0) == .person
    }
  }

  private func mention(startingAt word: Int) -> Int? {
    held.indices.first { held[$0].words.lowerBound == word }
  }

  private func isName(_ word: Int) -> Bool {
    let next = form(word) == "the" ? word + 1 : word
    guard next < sentence.count else { return false }
    return sentence.tags[next] == .propn || mention(startingAt: next) != nil
  }

  private func isPossessive(_ word: Int) -> Bool {
    let form = form(word)
    return form == "'s" || form == "’s" || form == "'" || form == "’"
  }

  /// The word behind a short bracket: "(R-Ohio)".
  private func skipBracket(_ word: Int) -> Int {
    guard form(word) == "(" else { return word }
    for end in word..<min(sentence.count, word + 6) where form(end) == ")" { return end + 1 }
    return word
  }

  /// A word in lower case; empty outside of the sentence.
  func form(_ word: Int) -> String {
    sentence.wordForm(word)
  }

  private static let possessives: WordSet = ["his", "her", "its", "their", "our", "my"]
  /// What ministers and heads of bodies are of, in the plural.
  private static let portfolios: WordSet = [
    "affairs", "services", "operations", "relations", "forces", "communications", "works",
  ]
  private static let members: WordSet = ["country", "nation", "state", "member", "government"]
  private static let collectives: WordSet = [
    "government", "delegation", "administration", "leadership", "side", "team", "authority",
    "military", "regime", "ministry", "parliament", "board", "management", "embassy", "army",
  ]
}
