import Syntax

/// Participles and adjectives before a title that the parser takes for verbs.
extension ClauseMender {
  private static let leading: WordSet = ["with", "to", "by", "from", "alongside", "for"]

  private static let titles: WordSet = [
    "president", "minister", "chancellor", "premier", "king", "queen", "secretary", "leader",
    "counterpart", "envoy", "prince", "senator", "emir", "pope", "commissioner", "chief",
  ]

  /// "a news conference with visiting Ukrainian President Lund", with him drawn as visited: he is
  /// the visitor, and "with" leads to him.
  mutating func freeVisitor(_ verb: Int) {
    guard verb > 0, sentence.lowerForm(verb) == "visiting", sentence.heads[verb] >= 0,
      sentence.heads[verb - 1] == Int32(verb), Self.leading.contains(sentence.lowerForm(verb - 1)),
      let name = (verb + 1..<min(sentence.count, verb + 8)).first(where: {
        sentence.heads[$0] == Int32(verb) && sentence.relations[$0] == .obj
      }), sentence.tags[name] == .propn,
      // "refrained from visiting New York"
      (verb + 1..<name).contains(where: { Self.titles.contains(sentence.lowerForm($0)) })
    else { return }
    let isBehindNoun = verb > 1 && sentence.tags[verb - 2] == .noun
    let head = isBehindNoun ? Int32(verb - 2) : sentence.heads[verb]
    attach(name, to: head, isNoun: sentence.tags[Int(head)] == .noun)
    lower(verb, behind: verb - 1, to: name)
  }

  /// "a letter to Turkish President Lund", with "Turkish" drawn as what is to be done: "to" leads to
  /// the name.
  mutating func freeNationality(_ adjective: Int) {
    guard adjective > 0, adjective + 1 < sentence.count,
      sentence.lowerForm(adjective - 1) == "to", sentence.heads[adjective - 1] == Int32(adjective),
      sentence.relations[adjective - 1] == .mark, sentence.heads[adjective] >= 0,
      [adjective, adjective + 1].allSatisfy({ sentence.form($0).first?.isUppercase == true })
    else { return }
    let head = sentence.heads[adjective]
    guard head < Int32(adjective),
      let name = (adjective + 1..<min(sentence.count, adjective + 7)).first(where: {
        sentence.tags[$0] == .propn && sentence.heads[$0] <= Int32(adjective)
          && [.obj, .obl, .nmod, .xcomp].contains(sentence.relations[$0])
      })
    else { return }
    if sentence.heads[name] == Int32(adjective) {
      attach(name, to: head, isNoun: sentence.tags[Int(head)] == .noun)
    }
    lower(adjective, behind: adjective - 1, to: name)
  }

  private mutating func attach(_ name: Int, to head: Int32, isNoun: Bool) {
    sentence.heads[name] = head
    sentence.relations[name] = isNoun ? .nmod : .obl
  }

  /// Makes a word an attribute of a name, to which the preposition before it leads.
  private mutating func lower(_ attribute: Int, behind preposition: Int, to name: Int) {
    sentence.heads[preposition] = Int32(name)
    sentence.relations[preposition] = .case
    sentence.heads[attribute] = Int32(name)
    sentence.relations[attribute] = .amod
    for word in 0..<sentence.count where sentence.heads[word] == Int32(attribute) {
      sentence.heads[word] = Int32(name)
    }
  }
}
