import Ontology
import Syntax

/// When deeds were that an article tells of without a time: those that a court has heard, and those that
/// it has dated by another sentence.
extension AttributeFinder {
  private static let judging: WordSet = [
    "convict", "sentence", "jail", "imprison", "acquit", "charge", "indict", "find", "plead",
    "clear",
    "appear",
  ]
  private static let crimes: WordSet = ["death", "stabbing", "slaying", "rape", "kidnapping"]
  /// How far into an article a court's news is told, in sentences.
  private static let opening = 5

  /// The time of what somebody is tried for, as the opening of a court's news tells it: "was found
  /// guilty on Thursday of raping a tourist in 2014"; nil for other articles.
  static func crime(_ context: ArticleContext, _ clock: StoryClock) -> PartialDate? {
    guard let recent = context.article.published?.adding(days: -60) else { return nil }
    for number in context.sentences.indices.prefix(opening) {
      let attacher = clock.attachers[number]
      if attacher.expressions.isEmpty { continue }
      let sentence = attacher.sentence
      for verb in 0..<sentence.count
      where sentence.tags[verb] == .verb && judging.contains(sentence.lemmas[verb]) {
        let near = (verb..<min(verb + 8, sentence.count)).map { sentence.lowerForm($0) }
        switch sentence.lemmas[verb] {
        case "find", "plead": if !near.contains("guilty") { continue }
        case "appear": if !near.contains("court") { continue }
        default: break
        }
        let time = attacher.expressions.first { expression in
          let owner = attacher.owner(expression)
          return expression.bound == .at && expression.clause == nil && owner > verb
            && recent.isAfter(expression.date) && sentence.isBelow(owner, verb, within: 4)
            && (sentence.lowerForm(owner).hasSuffix("ing")
              || WarBeginning.deeds.contains(sentence.lemmas[owner])
              || DateFinder.deeds.contains(sentence.lemmas[owner])
              || crimes.contains(sentence.lemmas[owner]))
        }
        if let time { return time.date }
      }
    }
    return nil
  }

  /// The time of a crime for what an article about its trial tells in the past of two persons.
  func crimeDate(of statement: Statement, _ number: Int, _ trigger: Int) -> PartialDate? {
    guard let crime, number > 0, statement.status != .planned,
      deeds.contains(statement.relation)
        || ["met", "visited", "called"].contains(schema[statement.relation].name),
      [statement.subject, statement.object].allSatisfy({
        context.mentions.clusters[$0.index].type == .person
      }), clock.attachers[number].expressions.isEmpty
    else { return nil }
    let sentence = context.sentences[number]
    return deeds.contains(statement.relation)
      || [.past, .pluperfect].contains(tense(of: trigger, sentence)) ? crime : nil
  }

  private static let requests: WordSet = ["request", "call", "appeal", "demand", "plea", "letter"]

  /// When a request was made that the next sentence dates: "The request, made on Monday, was turned
  /// down".
  func requestTold(behind number: Int) -> PartialDate? {
    let next = number + 1
    guard clock.attachers[number].expressions.isEmpty, next < context.sentences.count else {
      return nil
    }
    let attacher = clock.attachers[next]
    let sentence = attacher.sentence
    return attacher.expressions.first { expression in
      let verb = attacher.owner(expression)
      guard verb > 0, expression.bound == .at, !expression.date.isAfter(attacher.published),
        ["make", "issue", "send", "file", "submit"].contains(sentence.lemmas[verb])
      else { return false }
      let noun =
        sentence.relations[verb] == .acl
        ? Int(sentence.heads[verb])
        : (0..<verb).last {
          sentence.heads[$0] == Int32(verb) && sentence.relations[$0].universal == .nsubj
        } ?? -1
      return noun > 0 && Self.requests.contains(sentence.lemmas[noun])
        && ["the", "this", "that"].contains(sentence.lowerForm(noun - 1))
    }?.date
  }

  private static let definite: WordSet = ["the", "this", "that", "these", "those", "all", "both"]

  /// The day that the article has told before of a deed that a noun names again: "claimed
  /// responsibility for the attacks".
  func dayOfDeed(_ statement: Statement, _ number: Int, _ trigger: Int) -> PartialDate? {
    let sentence = context.sentences[number]
    let deed = clock.attachers[number].blamedDeed(trigger)
    let trigger = deed ?? trigger
    guard deeds.contains(statement.relation), statement.status != .planned,
      sentence.tags[trigger] == .noun, deed != nil || clock.attachers[number].expressions.isEmpty,
      let event = DateFinder.event(sentence.lemmas[trigger]),
      (max(0, trigger - 4)..<trigger).contains(where: {
        sentence.heads[$0] == Int32(trigger) && Self.definite.contains(sentence.lowerForm($0))
      })
    else { return nil }
    return clock.anchors[number][event] ?? (event == "attack" ? clock.attacks[number] : nil)
  }

  /// The month of somebody's death after whom another is told to have come to his post, where it is of
  /// late: "has stepped into his role".
  func monthOfDeath(before succession: Statement) -> PartialDate? {
    guard succession.status == .actual, dead.contains(succession.object.index),
      // "X, Y's predecessor as mayor, died on Monday"
      let place = succession.evidence.first.flatMap({ place(of: $0) }),
      context.sentences[place.sentence].lemmas[place.trigger] != "predecessor",
      let published = context.article.published, let recent = published.adding(days: -30)
    else { return nil }
    for number in context.sentences.indices.prefix(Self.opening) {
      guard let graph = context.graphs[number] else { continue }
      let sentence = context.sentences[number]
      for word in 0..<sentence.count
      where sentence.tags[word] == .verb && sentence.lemmas[word] == "die" {
        if isSubject(succession.object.index, of: word, graph, number),
          let day = clock.attachers[number].date(of: word, time: .event), day.isComplete,
          day.isAfter(recent), !day.isAfter(published)
        {
          return day.truncated(to: .month)
        }
      }
    }
    return nil
  }
}
