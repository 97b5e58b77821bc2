import Ontology
import Syntax

/// Persons whom the opening of an article calls by their town, nationality or party before a later
/// sentence names them: "A Swiss climber has told a court …".
extension StructureFinder {
  /// The only person whom the sentence before speaks of, where this one names none before a word.
  func onlyPersonBefore(_ word: Int) -> Int? {
    context.onlyPerson(before: word, in: held.sentence)
  }

  /// "A Swiss climber has told a court …", "The top Democrat on the Budget Committee asked …": an
  /// article begins with somebody whom only the sentences behind it name.
  mutating func introduced() {
    guard held.sentence < 2,
      let root = (0..<sentence.count).first(where: { sentence.relations[$0] == .root }),
      // the last one: a dateline may seem to be another
      let subject = (0..<root).last(where: {
        sentence.relations[$0].universal == .nsubj && sentence.heads[$0] == Int32(root)
      }), sentence.tags[subject] != .pron
    else { return }
    introduced(by: subject)
    // "… about the fate of an Adelaide man"
    for noun in 0..<sentence.count
    where noun != subject && sentence.relations[noun] != .obj && isTownsman(noun) {
      townsman(at: noun)
    }
    if let object = graph.dependent(root, .obj), object > root, sentence.tags[object] == .noun {
      introduced(by: object)
    }
  }

  private mutating func introduced(by subject: Int) {
    guard !form(subject).hasSuffix("s") else { return }
    var first = subject
    while first > 0, sentence.tags[first] != .det, first > subject - 10 { first -= 1 }
    guard ["a", "an", "the"].contains(form(first)) else { return }
    let isIndefinite = form(first) != "the"
    let party = held.indices.first {
      held[$0].words.lowerBound > first && held[$0].words.upperBound <= subject + 1
        && held[$0].kind == .name && held.type($0) == .organization && isPartyWord($0)
    }
    let state = held.indices.first {
      held[$0].words.lowerBound > first && held[$0].words.upperBound <= subject
        && held[$0].isDemonym && held.type($0) == .state
    }
    let isPolitician =
      Self.politicians.contains(sentence.lemmas[subject].lowercased())
      || party.map { held[$0].words.contains(subject) } ?? false
    let isRanked = (first..<subject).contains { ["top", "ranking"].contains(form($0)) }
    if let party, isPolitician, isIndefinite || isRanked {
      guard let person = introducedPolitician(form(subject)) else { return }
      append(memberOf, person, party, "introduced by party", trigger: held[party].head)
      guard form(subject + 1) == "on" else { return }
      let start = form(subject + 2) == "the" ? subject + 3 : subject + 2
      if let panel = mention(startingAt: start), isPanel(panel) {
        append(memberOf, person, panel, "introduced by panel", trigger: held[party].head)
      }
    } else if let state, isIndefinite, isPersonNoun(subject),
      isCalling(held[state].words.upperBound..<subject + 1),
      let person = introducedPerson()
    {
      append(citizenOf, person, state, "introduced by nationality", trigger: held[state].head)
    } else if isIndefinite, let town = town(of: subject, from: first),
      let person = introducedPerson()
    {
      append(livesIn, person, town, "introduced by town", trigger: subject)
    }
  }

  /// Adds the home of somebody whom an opening calls by his town in any place of the sentence.
  private mutating func townsman(at noun: Int) {
    guard !form(noun).hasSuffix("s"), mention(startingAt: noun + 1) == nil else { return }
    var first = noun
    while first > 0, sentence.tags[first] != .det, first > noun - 6 { first -= 1 }
    guard ["a", "an"].contains(form(first)), let town = town(of: noun, from: first),
      let person = introducedPerson()
    else { return }
    append(livesIn, person, town, "introduced by town", trigger: noun)
  }

  /// The town of somebody whom a phrase calls by it: "A Hull man", "A teacher from Hull".
  private func town(of subject: Int, from first: Int) -> Int? {
    var named: Int?
    if form(subject + 1) == "from" {
      guard isCalling(subject..<subject + 1) else { return nil }
      named = mention(startingAt: subject + 2)
    } else if isTownsman(subject) {
      named = held.indices.first {
        held[$0].words.lowerBound > first && held[$0].words.upperBound <= subject
          && held[$0].kind == .name
      }
    }
    return named.flatMap {
      held.type($0) == .place && !held[$0].isDemonym
        && !isPossessive(held[$0].words.upperBound) ? $0 : nil
    }
  }

  private static let politicians: WordSet = [
    "senator", "lawmaker", "congressman", "congresswoman", "representative", "mp", "governor",
    "legislator", "peer", "frontbencher", "backbencher", "minister", "councillor",
  ]

  /// Whether a mention is the subject of a clause.
  private func isSubject(_ mention: Int, _ held: SentenceMentions) -> Bool {
    let sentence = context.sentences[held.sentence]
    return sentence.relations[held[mention].head].universal == .nsubj
  }

  /// The clusters of the persons whom this sentence names.
  private var namedHere: Set<Int> {
    Set(
      held.indices.filter { held.type($0) == .person && held[$0].kind != .description }
        .map { held[$0].cluster }
    )
  }

  /// The first person named behind an opening that names nobody, as a clause's subject and
  /// without a post.
  private func introducedPerson() -> Int? {
    let here = namedHere
    for number in held.sentence
      + 1..<max(
        held.sentence + 1,
        min(context.sentences.count, held.sentence + 4)
      )
    {
      let next = context.sentenceMentions[number]
      let named = next.indices.first {
        next.type($0) == .person && next[$0].kind == .name && !here.contains(next[$0].cluster)
      }
      guard let named else { continue }
      let titles = context.mentions.clusters[next[named].cluster].titles
      return isSubject(named, next) && titles.allSatisfy(Self.honorifics.contains) ? named : nil
    }
    return nil
  }

  /// The first legislator named behind an opening that names none, as a clause's subject.
  private func introducedPolitician(_ noun: String) -> Int? {
    let here = namedHere
    let isExact = Self.politicians.contains(noun) && noun != "lawmaker" && noun != "legislator"
    for number in held.sentence
      + 1..<max(
        held.sentence + 1,
        min(context.sentences.count, held.sentence + 8)
      )
    {
      let next = context.sentenceMentions[number]
      let found = next.indices.filter { mention in
        next.type(mention) == .person && next[mention].kind == .name
          && !here.contains(next[mention].cluster)
          && context.mentions.clusters[next[mention].cluster].titles.contains { title in
            isExact ? title.hasSuffix(noun) : Self.politicians.contains { title.hasSuffix($0) }
          }
      }
      guard let first = found.first else { continue }
      let isOnly = found.allSatisfy { next[$0].cluster == next[first].cluster }
      return isOnly && isSubject(first, next) ? first : nil
    }
    return nil
  }

  private static let honorifics: WordSet = [
    "mr", "mrs", "ms", "miss", "dr", "mr.", "mrs.", "ms.", "dr.", "doctor", "professor",
  ]
}
