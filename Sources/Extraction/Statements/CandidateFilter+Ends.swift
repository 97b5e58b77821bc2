import Ontology
import Syntax

/// What the two ends of a candidate tell of whether it can hold.
extension CandidateFilter {
  /// Whether a verb's object is what the body has rather than the body: "launched its invasion",
  /// "bought Acme's plant", where "bought Acme's shares" tells of Acme.
  func isOwnerOfObject(_ candidate: Candidate) -> Bool {
    guard case .pattern = candidate.source else { return false }
    let object = context.mentions.mentions[candidate.object]
    guard object.sentence == candidate.sentence else { return false }
    let sentence = context.sentences[candidate.sentence]
    let thing = Int(sentence.heads[object.head])
    return sentence.tags[candidate.trigger] == .verb
      && sentence.relations[object.head] == .nmodPoss && thing >= 0
      && Int(sentence.heads[thing]) == candidate.trigger
      && !Self.shares.contains(sentence.lemmas[thing])
  }

  /// Whether a body is one that no person owns: an organ of a state, a party.
  func isNobodys(_ body: EntityCluster) -> Bool {
    body.isParty || StructureFinder.isPublic(body.name)
      || ["Pentagon", "Kremlin", "White House"].contains(body.name)
  }

  private static let shares: WordSet = ["share", "stock", "equity", "capital", "stake", "debt"]

  /// Whether a statement joins two names by a rule that guesses neither.
  func isNamed(_ candidate: Candidate) -> Bool {
    if case .post(let rule) = candidate.source,
      rule.hasSuffix("guessed") || rule.hasSuffix("inferred")
    {
      return false
    }
    return context.mentions.mentions[candidate.subject].kind == .name
      && context.mentions.mentions[candidate.object].kind == .name
  }

  /// Whether somebody is known as the head of another state, which the article names too: whoever
  /// "the Chadian and Nigerien presidents" are, neither leads both.
  func leadsAnother(_ person: Int, than state: Int) -> Bool {
    guard context.mentions.clusters[person].type == .person,
      let code = context.mentions.clusters[state].stateCode
    else { return false }
    let led = context.leaders.states(of: context.mentions.clusters[person])
    return !led.isEmpty && !led.contains(code)
      && context.mentions.clusters.contains { $0.stateCode.map(led.contains) ?? false }
  }

  /// Whether one end is a plural pronoun for a group that the other, in another place, is of: in
  /// "they sought their first win" none of them asks another.
  func isWithinGroup(_ candidate: Candidate) -> Bool {
    let subject = context.mentions.mentions[candidate.subject]
    let object = context.mentions.mentions[candidate.object]
    guard subject.kind == .pronoun, object.kind == .pronoun, subject.head != object.head,
      subject.sentence == object.sentence
    else { return false }
    let held = context.sentenceMentions[subject.sentence]
    func group(_ head: Int) -> Set<Int> {
      Set(held.mentions(at: head).map { held[$0].cluster })
    }
    let subjects = group(subject.head)
    return subjects.count > 1 && subjects == group(object.head)
  }

  /// Whether a relation tells how one stands on what another does.
  func isStand(_ relation: RelationID) -> Bool {
    ["supported", "rejected", "accused"].contains(schema[relation].name)
  }

  /// Whether a name only says what somebody else's thing is about: NATO in "Norway's NATO bid".
  func isTopic(_ mention: Int) -> Bool {
    let mention = context.mentions.mentions[mention]
    let sentence = context.sentences[mention.sentence]
    let noun = Int(sentence.heads[mention.head])
    guard mention.kind == .name, !mention.isDemonym, noun > mention.head,
      sentence.relations[mention.head] == .compound, sentence.tags[noun] == .noun,
      !SentenceMentions.proxies.contains(sentence.lemmas[noun])
    else { return false }
    let held = context.sentenceMentions[mention.sentence]
    return (0..<mention.words.lowerBound).contains { word in
      sentence.heads[word] == Int32(noun) && sentence.relations[word] == .nmodPoss
        && held.mentions(at: word).contains { held[$0].cluster != mention.cluster }
    }
  }

  /// Whether a body only labels the person before it: the party in "Eva Lund (D-NY)" and in "Eva
  /// Lund, a Democrat,".
  func isLabel(_ mention: Int) -> Bool {
    guard context.type(mention) == .organization else { return false }
    let mention = context.mentions.mentions[mention]
    let open = mention.words.lowerBound - 1
    let sentence = context.sentences[mention.sentence]
    if open > 1, ["a", "an"].contains(sentence.lowerForm(open)), sentence.form(open - 1) == ",",
      mention.words.count == 1, sentence.relations[mention.head] == .appos
    {
      // "Eva Lund, a Democrat from Ohio,"
      return true
    }
    guard open > 0, context.sentences[mention.sentence].form(open) == "(" else { return false }
    let held = context.sentenceMentions[mention.sentence]
    return held.indices.contains {
      held[$0].words.upperBound == open && held.type($0) == .person
    }
  }

  /// Whether a state only tells of which people somebody is the first to do something: "the first
  /// Norwegian prime minister to visit Kigali".
  func isFirst(_ mention: Int) -> Bool {
    let mention = context.mentions.mentions[mention]
    guard context.mentions.clusters[mention.cluster].type == .state,
      let graph = context.graphs[mention.sentence]
    else { return false }
    let sentence = context.sentences[mention.sentence]
    let noun = Int(sentence.heads[mention.head])
    switch sentence.relations[mention.head].universal {
    case .amod, .compound: break
    default: return false
    }
    return noun > mention.head && !sentence.features[noun].contains(.plural)
      && graph.dependents(noun, TreeWords.bit(.acl)).contains { $0 > noun }
      && graph.isOneOfMany(noun, sentence)
  }

  /// Whether a mention is people called after their state: "Russians", not "the Russians".
  func isPeople(_ mention: Int) -> Bool {
    let mention = context.mentions.mentions[mention]
    guard mention.isDemonym, mention.words.count == 1,
      context.mentions.clusters[mention.cluster].stateCode != nil
    else { return false }
    let sentence = context.sentences[mention.sentence]
    let word = mention.words.lowerBound
    guard sentence.form(word).hasSuffix("ns"), sentence.tags[word] != .adj else { return false }
    return word == 0 || !["the", "’s", "'s"].contains(sentence.lowerForm(word - 1))
  }

  /// Whether somebody's bid is one to sit in a public body: "her bid for the Senate".
  func isBidForSeat(_ candidate: Candidate) -> Bool {
    context.type(candidate.subject) == .person
      && context.sentences[candidate.sentence].lemmas[candidate.trigger] == "bid"
      && StructureFinder.isPublic(
        context.mentions.clusters[context.cluster(of: candidate.object)].name
      )
  }
}
