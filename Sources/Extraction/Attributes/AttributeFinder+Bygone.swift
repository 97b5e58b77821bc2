import Ontology
import Syntax

/// Deeds of old times that the story tells of in clauses without a time of their own.
extension AttributeFinder {
  /// When a deed that several sentences tell of was long before the news, by what the story says
  /// of those that do not date it themselves.
  func earlierTelling(of statement: Statement) -> PartialDate? {
    guard let lead = clock.lead else { return nil }
    var result: PartialDate?
    for evidence in statement.evidence {
      guard let place = place(of: evidence),
        clock.attachers[place.sentence].date(of: place.trigger, time: .event) == nil
      else { continue }
      var single = statement
      single.evidence = [evidence]
      if let date = storyDate(of: single), isLongBefore(date, lead) {
        result = StatementMerger.earlier(result, date)
      }
    }
    return result
  }

  /// The verb whose tense is that of a word: of a participle beside a verb, that verb.
  func participated(_ word: Int, _ sentence: Sentence) -> Int {
    let head = Int(sentence.heads[word])
    guard sentence.tags[word] == .verb, head >= 0, sentence.relations[word] == .advcl,
      sentence.lowerForm(word).hasSuffix("ing"), sentence.helpers(of: word).isEmpty,
      sentence.tags[head] == .verb,
      !(max(0, word - 3)..<word).contains(where: {
        sentence.heads[$0] == Int32(word) && sentence.relations[$0].universal == .mark
      })
    else { return word }
    return head
  }

  /// Whether a deed is told to have been done in a war of old, or once before: "defeated X in World
  /// War Two", "has targeted X before".
  func isOfOldWar(_ word: Int, _ sentence: Sentence) -> Bool {
    var verb = word
    if sentence.tags[verb] != .verb { verb = Int(sentence.heads[verb]) }
    guard verb >= 0, sentence.tags[verb] == .verb else { return false }
    for node in 0..<sentence.count {
      switch sentence.lowerForm(node) {
      case "war":
        guard node > 1, ["world", "cold"].contains(sentence.lowerForm(node - 1)),
          sentence.isBelow(node, verb, within: 3)
        else { continue }
        // "in the Second World War"
        let start = (max(1, node - 4)..<node).last { sentence.tags[$0] == .adp }
        if let start, ["in", "during", "after", "before"].contains(sentence.lowerForm(start)) {
          return true
        }
      case "before":
        if sentence.heads[node] == Int32(verb), sentence.relations[node] == .advmod,
          sentence.isPerfect(verb)
        {
          return true
        }
      default: continue
      }
    }
    return false
  }

  /// The day of the last week that a sentence names, where somebody says beside it what had been
  /// done: "said that a strike on Sunday killed two, as X said that it had targeted Y".
  func reportedDay(_ verb: Int, _ number: Int) -> PartialDate? {
    guard let published = context.article.published, let week = published.adding(days: -7) else {
      return nil
    }
    let times = clock.attachers[number].expressions.filter { $0.bound == .at }
    guard let first = times.first?.date, first.isComplete, !week.isAfter(first),
      !first.isAfter(published),
      times.allSatisfy({ $0.date.truncated(to: .month) == first.truncated(to: .month) })
    else { return nil }
    return first
  }

  /// Nouns for wars of which a relative clause or a phrase tells more.
  private static let wars: WordSet = [
    "war", "conflict", "fighting", "campaign", "offensive", "invasion", "operation", "hostilities",
    "hostility",
  ]

  /// The time long past that the sentence before names, of which a clause in the past tells more:
  /// "She had been at home when a strike hit it", "The war, which brought strikes on X, ended".
  func bygone(
    _ trigger: Int,
    _ statement: Statement,
    _ number: Int,
    _ lead: PartialDate
  ) -> PartialDate? {
    guard number > 0, deeds.contains(statement.relation), let then = clock.carried[number],
      let end = then.dayRange?.upperBound,
      let month = lead.truncated(to: .month).dayRange?.lowerBound, end < month,
      clock.attachers[number - 1].expressions.contains(where: { $0.date == then })
    else { return nil }
    let sentence = context.sentences[number]
    var node = trigger
    for _ in 0..<6 {
      let head = Int(sentence.heads[node])
      guard head >= 0 else { break }
      switch sentence.relations[node] {
      case .advcl where tense(of: head, sentence) == .pluperfect:
        return isLongBefore(then, lead) ? then.truncated(to: .month) : nil
      case .aclRelcl
      where Self.wars.contains(sentence.lemmas[head])
        && (max(0, head - 5)..<head).contains(where: {
          sentence.heads[$0] == Int32(head) && ["the", "that"].contains(sentence.lowerForm($0))
        }):
        return then.truncated(to: .month)
      default: node = head
      }
    }
    return isOfKnownDeed(participated(trigger, sentence), sentence) && isLongBefore(then, lead)
      ? then.truncated(to: .month) : nil
  }

  /// The time of the sentence before, since which a verb in the perfect says that somebody has
  /// struck another: "has carried out raids on X since then".
  func sinceThen(_ trigger: Int, _ statement: Statement, _ number: Int) -> PartialDate? {
    guard statement.relation == attacked, let then = clock.carried[number],
      !then.isAfter(context.article.published)
    else { return nil }
    let sentence = context.sentences[number]
    let verb = sentence.tags[trigger] == .verb ? trigger : Int(sentence.heads[trigger])
    guard verb >= 0, sentence.isPerfect(verb) else { return nil }
    return (verb..<max(verb, min(verb + 12, sentence.count - 1))).contains {
      sentence.lowerForm($0) == "since" && sentence.lowerForm($0 + 1) == "then"
    } ? then : nil
  }

  private static let causing: WordSet = [
    "trigger", "spark", "ignite", "provoke", "unleash", "prompt", "cause",
  ]

  /// Whether a deed is only named as what brought something else about: "the crisis triggered by
  /// X's strikes on Y", "sparked by the strike that killed Y".
  func isCause(_ word: Int, _ sentence: Sentence) -> Bool {
    var noun = word
    if sentence.tags[word] == .verb, sentence.relations[word] == .aclRelcl,
      sentence.heads[word] >= 0
    {
      noun = Int(sentence.heads[word])
    }
    let verb = Int(sentence.heads[noun])
    guard sentence.tags[noun] == .noun, verb >= 0, verb < noun, sentence.tags[verb] == .verb,
      Self.causing.contains(sentence.lemmas[verb]), sentence.features[verb].contains(.participle),
      [.acl, .amod, .advcl, .aclRelcl].contains(sentence.relations[verb])
    else { return false }
    return sentence.isMarked(noun, by: Self.by, within: 8)
  }

  private static let by: WordSet = ["by"]

  /// Whether a verb says that somebody had a part in a deed that the story has told of: "took part
  /// in the strikes", "joined the war".
  private func isOfKnownDeed(_ verb: Int, _ sentence: Sentence) -> Bool {
    guard sentence.tags[verb] == .verb,
      sentence.lemmas[verb] == "join" || sentence.lemmas[verb] == "participate"
        || sentence.lemmas[verb] == "take" && sentence.wordForm(verb + 1) == "part"
    else { return false }
    return (verb + 1..<max(verb + 1, min(verb + 8, sentence.count))).contains { noun in
      sentence.heads[noun] == Int32(verb) && sentence.tags[noun] == .noun
        && WarBeginning.deeds.contains(sentence.lemmas[noun])
        && (verb + 1..<noun).contains {
          sentence.heads[$0] == Int32(noun) && ["the", "that"].contains(sentence.lowerForm($0))
        }
    }
  }

  /// The day of the news that the sentence before names, where another deed of that day is told
  /// in the past: "On Thursday X reported a raid. Y also struck Z".
  func sameDay(_ trigger: Int, _ statement: Statement, _ number: Int) -> PartialDate? {
    guard deeds.contains(statement.relation), statement.status == .actual, number > 1,
      let then = clock.carried[number], then.isComplete, let published = context.article.published,
      let week = published.adding(days: -7), !week.isAfter(then), !then.isAfter(published),
      clock.own[number - 1] == then || clock.own[number - 2] == then
    else { return nil }
    let sentence = context.sentences[number]
    return (max(0, trigger - 3)..<trigger).contains {
      sentence.heads[$0] == Int32(trigger) && sentence.lowerForm($0) == "also"
    } ? then : nil
  }
}
