import Ontology
import Syntax

/// What the whole story says of whether a post or a candidacy is over.
extension AttributeFinder {
  /// The status that the whole story gives a post or a candidacy whose own sentence says
  /// nothing of it.
  func storyStatus(of statement: Statement) -> Status {
    guard statement.status == .actual else { return statement.status }
    switch schema[statement.relation].time {
    case .contest:
      if dead.contains(statement.subject.index) { return .past }
      if withdrawn.contains(statement.subject.index) {
        // "dropped out of one race and will run for the Senate"
        return statement.evidence.contains(where: isYetToRun) ? .planned : .past
      }
      if isBetweenCampaigns(statement) { return .past }
      let isOld = statement.evidence.allSatisfy { evidence in
        guard let place = place(of: evidence) else { return false }
        let date = contestYear(place.trigger, place.sentence)
        if let date, isBeforeThisYear(date, years: 1) { return true }
        guard let graph = context.graphs[place.sentence] else { return false }
        let sentence = context.sentences[place.sentence]
        return date == nil && sentence.lemmas[place.trigger] == "run"
          && isPlainPast(place.trigger, sentence, graph)
      }
      return isOld ? .past : .actual
    case .state:
      return longAgo(statement) == nil ? .actual : .past
    case .event, .turn: return .actual
    }
  }

  /// When a post was held that is only told of in sentences about times long past.
  func longAgo(_ statement: Statement) -> PartialDate? {
    guard posts.contains(statement.relation) || isBand(statement) else { return nil }
    var first: PartialDate?
    for evidence in statement.evidence {
      guard let place = place(of: evidence) else { return nil }
      let attacher = clock.attachers[place.sentence]
      let features = context.sentences[place.sentence].features[place.trigger]
      if context.sentences[place.sentence].tags[place.trigger] == .verb,
        features.contains(.present), features.contains(.finite)
      {
        return nil
      }
      // "Born in 1941, he met the band's guitarist, X"
      let isOfLife = attacher.sentence.lowerForm(0) == "born"
      guard
        let date = isOfLife
          ? attacher.mainDate() : attacher.moment(of: place.subject ?? place.trigger),
        isBeforeThisYear(date, years: 3), !isBeginning(place.trigger, place.sentence)
      else { return nil }
      first = first ?? date
    }
    return first
  }

  /// Whether a verb tells that somebody is going to stand.
  private func isYetToRun(_ evidence: Evidence) -> Bool {
    guard let place = place(of: evidence), let graph = context.graphs[place.sentence] else {
      return false
    }
    let sentence = context.sentences[place.sentence]
    guard sentence.tags[place.trigger] == .verb,
      ["run", "stand", "campaign", "compete", "vie"].contains(sentence.lemmas[place.trigger])
    else { return false }
    return graph.dependents(place.trigger, TreeWords.bit(.aux)).contains {
      ["will", "'ll", "’ll"].contains(sentence.lowerForm($0))
    }
      && graph.dependents(place.trigger, TreeWords.bit(.advmod)).allSatisfy {
        !["not", "n't", "n’t", "never"].contains(sentence.lowerForm($0))
      }
  }

  /// Whether somebody belongs to a body that is no party: a band, a team, a board.
  private func isBand(_ statement: Statement) -> Bool {
    statement.relation == memberOf
      && context.mentions.clusters[statement.subject.index].type == .person
      && !context.mentions.clusters[statement.object.index].isParty
  }

  /// Whether a word is or hangs on one by which somebody comes to a post: he may hold it still.
  private func isBeginning(_ word: Int, _ number: Int) -> Bool {
    let sentence = context.sentences[number]
    if sentence.givingParticiple(of: word) != nil { return true }
    if DateAttacher.accessions.contains(sentence.lemmas[word]) { return true }
    var verb = word
    if sentence.tags[word] != .verb {
      // The title of the one who appoints says nothing of when that one came to it.
      switch sentence.relations[word] {
      case .xcomp, .obj, .obl: verb = Int(sentence.heads[word])
      // "since his election as president in 2014"
      case .nmod:
        let noun = Int(sentence.heads[word])
        return noun >= 0 && DateAttacher.accessions.contains(sentence.lemmas[noun])
      // "X, elected mayor of Y in 2014", drawn as an apposition
      case .appos:
        return (max(1, word - 4)..<word).contains {
          sentence.heads[$0] == Int32(word) && sentence.relations[$0] == .amod
            && sentence.form($0 - 1) == "," && Sentence.postGiving.contains(sentence.lemmas[$0])
        }
      default: return false
      }
    }
    guard verb >= 0, sentence.tags[verb] == .verb else { return false }
    return Sentence.postGiving.contains(sentence.lemmas[verb])
      || [
        "become", "join", "take", "assume", "swear", "succeed", "replace", "move", "sign", "switch",
        "transfer", "rejoin", "enter",
      ].contains(sentence.lemmas[verb])
  }

  func isBeforeThisYear(_ date: PartialDate, years: Int) -> Bool {
    guard let year = date.year, let now = context.article.published?.year else { return false }
    return year + years <= now
  }
}
