import Ontology
import Syntax

/// Meetings and journeys that are only wished for, candidacies for several seats, and successions
/// to the dead.
extension AttributeFinder {
  private static let wishing: WordSet = [
    "invite", "want", "hope", "wish", "ask", "urge", "like", "offer", "refuse", "decline", "seek",
    "try", "request", "propose", "suggest", "encourage", "welcome", "allow", "permit", "hesitate",
  ]

  /// Whether a sentence tells of somebody's life from his birth on, which is the last time told: "Born
  /// in 1941, he met X", "The two formed a band".
  func isOfLife(_ number: Int) -> Bool {
    if context.sentences[number].lowerForm(0) == "born" { return true }
    let last = number - clock.age[number]
    return clock.before[number] != nil && last >= 0 && last < number
      && context.sentences[last].lowerForm(0) == "born"
      && clock.attachers[number].expressions.isEmpty
  }

  /// Whether a deed is told of without any time of its own: a meeting or a journey is no more than
  /// what somebody wants or is asked to ("invited X to visit Y"), a loyalty is that of a life.
  func isOnlyWished(_ statement: Statement, _ verb: Int, _ number: Int) -> Bool {
    let sentence = context.sentences[number]
    if isPutOff(verb, sentence), schema[statement.relation].family == .contact { return true }
    if isPastLoyalty(statement, verb, sentence) { return true }
    if statement.status == .possible, !deeds.contains(statement.relation),
      isHearsay(verb, sentence)
    {
      return true
    }
    // "would provide X with arms": of the time when, nothing is said.
    if statement.status == .planned,
      statement.relation == aided || deeds.contains(statement.relation),
      sentence.tags[verb] == .verb,
      !["pledge", "promise", "announce", "vow"].contains(sentence.lemmas[verb])
    {
      return true
    }
    guard statement.status == .possible, schema[statement.relation].family == .contact,
      sentence.tags[verb] == .verb, sentence.features[verb].contains(.infinitive)
    else { return false }
    var node = verb
    for _ in 0..<3 where sentence.relations[node] == .conj && sentence.heads[node] >= 0 {
      node = Int(sentence.heads[node])
    }
    let head = Int(sentence.heads[node])
    return head >= 0 && [.xcomp, .advcl, .ccomp, .acl].contains(sentence.relations[node])
      && Self.wishing.contains(sentence.lemmas[head])
  }

  /// Whether somebody who has died is told to have stood by another in his life.
  private func isPastLoyalty(_ statement: Statement, _ word: Int, _ sentence: Sentence) -> Bool {
    // "supported independence for X"
    let isObject = sentence.tags[word] == .noun && sentence.relations[word] == .obj
    let verb = isObject ? Int(sentence.heads[word]) : word
    return statement.relation == supported && dead.contains(statement.subject.index)
      && sentence.tags[verb] == .verb
      && ["support", "back", "favour", "favor", "admire", "champion", "advocate", "love"].contains(
        sentence.lemmas[verb]
      )
  }

  /// Whether a noun is what is put off or called off: "his visit to X was postponed".
  private func isPutOff(_ noun: Int, _ sentence: Sentence) -> Bool {
    let verb = Int(sentence.heads[noun])
    return sentence.tags[noun] == .noun && verb >= 0
      && [.obj, .nsubjPass].contains(sentence.relations[noun])
      && ["postpone", "cancel", "reschedule", "delay", "shelve"].contains(sentence.lemmas[verb])
  }

  /// The year that stands behind the seat that somebody ran for, where the clause names several:
  /// "ran for the House in 2010 and for the Senate in 2018".
  func yearBehindSeat(_ candidate: Candidate, _ attacher: DateAttacher) -> PartialDate? {
    let sentence = attacher.sentence
    let object = context.mentions.mentions[candidate.object]
    let years = attacher.expressions.filter {
      $0.date.precision == .year && $0.bound == .at && !$0.isModifier
    }
    guard years.count > 1, object.sentence == candidate.sentence,
      sentence.tags[candidate.trigger] == .verb, object.head > candidate.trigger,
      let year = years.first(where: { $0.words.lowerBound > object.head }),
      !(object.words.upperBound..<max(object.words.upperBound, year.words.lowerBound)).contains(
        where: {
          [.verb, .cconj].contains(sentence.tags[$0]) || [",", ";"].contains(sentence.form($0))
        }
      )
    else { return nil }
    return year.date
  }

  /// The month in which somebody died whom another is called the successor of, where that is the
  /// news: "His successor, X, attended the funeral".
  func deathBefore(
    _ succession: Statement,
    _ trigger: Int,
    _ number: Int,
    _ lead: PartialDate
  ) -> PartialDate? {
    let sentence = context.sentences[number]
    guard succession.relation == succeeded, succession.status == .actual,
      sentence.tags[trigger] == .noun, clock.attachers[number].expressions.isEmpty,
      dead.contains(succession.object.index)
    else { return nil }
    for first in context.sentences.indices.prefix(4) {
      guard let graph = context.graphs[first] else { continue }
      let told = context.sentences[first]
      for verb in 0..<told.count where told.tags[verb] == .verb && told.lemmas[verb] == "die" {
        guard isSubject(succession.object.index, of: verb, graph, first) else { continue }
        let day = clock.attachers[first].date(of: verb, time: .event) ?? lead
        return isLongBefore(day, lead) ? nil : day.truncated(to: .month)
      }
    }
    return nil
  }

  /// Whether the person whom a verb of speech has as its subject is told anywhere to serve the body
  /// or state of which he speaks.
  func isSpokenFor(_ body: Int, by saying: Int, _ number: Int) -> Bool {
    let type = context.mentions.clusters[body].type
    guard type == .state || type == .organization, let graph = context.graphs[number] else {
      return false
    }
    let held = context.sentenceMentions[number]
    let persons = Set(
      graph.surfaceSubjects(saying).flatMap { held.mentions(at: $0) }
        .filter { held.type($0) == .person }.map { held[$0].cluster }
    )
    guard !persons.isEmpty else { return false }
    for other in context.sentences.indices {
      let sentence = context.sentences[other]
      let all = context.sentenceMentions[other]
      for person in all.indices
      where all[person].kind == .name && persons.contains(all[person].cluster) {
        var top = all[person].head
        for _ in 0..<3 {
          guard [.appos, .flat, .compound, .nmodDesc].contains(sentence.relations[top]),
            sentence.heads[top] >= 0
          else { break }
          top = Int(sentence.heads[top])
        }
        let isNamed = all.indices.contains { mention in
          let head = all[mention].head
          return all[mention].cluster == body && head != top && abs(head - all[person].head) < 8
            && sentence.isBelow(head, top, within: 4)
        }
        if isNamed { return true }
      }
    }
    return false
  }

  /// Whether somebody who speaks for a statement's subject says in the present what it does: "told
  /// X that the country backs Y".
  func isToldInName(of statement: Statement, _ verb: Int, _ number: Int) -> Bool {
    let sentence = context.sentences[number]
    let above = Int(sentence.heads[verb])
    guard let graph = context.graphs[number], isSpoken.contains(statement.relation), above >= 0,
      sentence.relations[verb] == .ccomp, sentence.tags[verb] == .verb,
      effects[graph.lemmas[above]].contains(.speaker), sentence.features[above].contains(.past)
    else { return false }
    return isSpokenFor(statement.subject.index, by: above, number)
  }
}
