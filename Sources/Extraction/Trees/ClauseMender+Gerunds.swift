import Syntax

/// Gerunds that the parser takes for adjectives.
extension ClauseMender {
  /// Gerunds that stand before a name as adjectives do: "the acting president Orlov".
  private static let adjectives: WordSet = [
    "act", "lead", "sit", "rule", "serve", "survive", "remain", "visit", "reign", "rise", "aspire",
    "retire", "die", "live", "practise", "practice", "compete", "exit", "stand", "work", "run",
    "return", "command", "preside", "found", "grow", "begin", "start", "outgo", "incom", "invade",
    "travel", "campaign", "fight", "win", "lose", "include", "concern", "follow", "regard", "miss",
  ]

  /// "became mayor in 2016, succeeding Orlov", with the gerund drawn as an adjective of the name:
  /// it is what the verb's subject did to whom the name names.
  mutating func freeGerund(_ gerund: Int) {
    let object = Int(sentence.heads[gerund])
    guard gerund > 2, object > gerund, object <= gerund + 3, sentence.form(gerund - 1) == ",",
      sentence.lowerForm(gerund).hasSuffix("ing"),
      !Self.adjectives.contains(sentence.lemmas[gerund])
    else { return }
    // A name, or a noun that a name stands behind: "edging attorney Orlov".
    let isNamed =
      sentence.tags[object] == .propn
      || (object + 1..<min(object + 3, sentence.count)).contains {
        sentence.heads[$0] == Int32(object) && sentence.tags[$0] == .propn
      }
    guard isNamed else { return }
    // The verb of the clause before the comma, above the name.
    var verb = Int(sentence.heads[object])
    for _ in 0..<4 where verb >= 0 && sentence.tags[verb] != .verb {
      verb = Int(sentence.heads[verb])
    }
    guard verb >= 0, verb < gerund, sentence.tags[verb] == .verb else { return }
    sentence.heads[gerund] = Int32(verb)
    sentence.relations[gerund] = .advcl
    sentence.heads[object] = Int32(gerund)
    sentence.relations[object] = .obj
  }

  /// "“…,” said Orlov, asking Lind to wait", with the gerund drawn as what is said: it tells what
  /// who speaks does by it.
  mutating func freeAside(_ gerund: Int) {
    let verb = Int(sentence.heads[gerund])
    guard verb >= 0, verb < gerund, gerund > 1, sentence.tags[gerund] == .verb,
      sentence.tags[verb] == .verb, sentence.form(gerund - 1) == ",",
      sentence.lowerForm(gerund).hasSuffix("ing"),
      !(0..<sentence.count).contains(where: {
        sentence.heads[$0] == Int32(gerund)
          && (sentence.relations[$0].universal == .nsubj || sentence.relations[$0] == .aux)
      })
    else { return }
    sentence.relations[gerund] = .advcl
  }

  /// "served on the panel until 1995, then joined the committee", with the second verb drawn beside
  /// the sentence: it has the subject of the first.
  mutating func joinSequel(_ verb: Int) {
    let first = Int(sentence.heads[verb])
    guard first >= 0, first < verb, sentence.tags[first] == .verb, verb > 1,
      sentence.lowerForm(verb - 1) == "then", sentence.form(verb - 2) == ",",
      sentence.features[verb].contains(.past), sentence.features[first].contains(.past),
      !(0..<sentence.count).contains(where: {
        sentence.heads[$0] == Int32(verb) && sentence.relations[$0].universal == .nsubj
      })
    else { return }
    sentence.relations[verb] = .conj
  }

  /// "A, B and C, the daughter of D", with one daughter hung on A: it is C who is one.
  mutating func lowerKin(_ noun: Int) {
    let first = Int(sentence.heads[noun])
    guard first >= 0, first < noun, sentence.tags[first] == .propn,
      !sentence.features[noun].contains(.plural),
      let start = (first + 1..<noun).first(where: {
        sentence.heads[$0] == Int32(noun) && sentence.relations[$0] == .det
      }), sentence.form(start - 1) == ","
    else { return }
    var last = start - 2
    while last > first, sentence.relations[last] == .flat { last = Int(sentence.heads[last]) }
    guard last > first, sentence.tags[last] == .propn, sentence.relations[last] == .conj,
      Int(sentence.heads[last]) == first
    else { return }
    sentence.heads[noun] = Int32(last)
  }
}
