import Ontology
import Syntax

/// Deeds that a later sentence dates, and successions that a post does.
extension AttributeFinder {
  /// The nouns by which a sentence goes on telling of a deed, by the deed's relation.
  private static let retold: [String: WordSet] = [
    "agreed-with": [
      "agreement", "deal", "treaty", "accord", "pact", "contract", "memorandum", "settlement",
    ],
    "met": ["meeting", "talk", "talks", "summit", "encounter"],
    "visited": ["visit", "trip", "tour"],
    "called": ["call", "conversation"],
    "attacked": [
      "attack", "shooting", "assault", "raid", "strike", "airstrike", "bombing", "explosion",
      "blast", "incident", "stabbing", "clash",
    ],
    "killed": [
      "attack", "shooting", "killing", "assault", "strike", "airstrike", "bombing", "incident",
      "stabbing", "murder",
    ],
    "detained": ["arrest", "detention", "arrests"],
    "prosecuted": ["lawsuit", "suit", "complaint", "charge", "charges", "indictment"],
    "wrote-to": ["letter"],
    "sanctioned": ["sanction", "sanctions", "ban"],
    "appointed": ["appointment"],
  ]

  /// Verbs by which a deed named by a noun comes about.
  private static let happening: WordSet = [
    "sign", "seal", "ink", "conclude", "reach", "finalise", "finalize", "hold", "occur", "happen",
    "come", "take", "carry", "file", "announce", "send", "impose", "bring",
  ]

  /// Adjectives for another deed than the one told of.
  private static let others: WordSet = [
    "previous", "first", "last", "second", "third", "similar", "earlier", "next", "new", "other",
    "another", "final", "subsequent", "later", "separate",
  ]

  /// The day that one of the next sentences gives the deed: "X and Y have signed a treaty. … The
  /// treaty was signed on Monday".
  func laterTelling(of statement: Statement, _ number: Int) -> PartialDate? {
    guard let nouns = Self.retold[schema[statement.relation].name],
      statement.status == .actual || statement.status == .planned
    else { return nil }
    let last = min(number + 3, context.sentences.count - 1)
    for next in number + 1..<max(number + 1, last + 1) {
      if clock.attachers[next].expressions.isEmpty { continue }
      let sentence = context.sentences[next]
      for noun in 0..<min(12, sentence.count)
      where sentence.tags[noun] == .noun && nouns.contains(sentence.lemmas[noun]) {
        let verb = Int(sentence.heads[noun])
        guard verb > noun,
          sentence.relations[noun].universal == .nsubj
            || sentence.relations[noun] == .nsubjPass,
          Self.happening.contains(sentence.lemmas[verb]),
          sentence.features[verb].contains(.past)
            || statement.status == .planned,
          isSame(noun, as: statement, next),
          !sentence.helpers(of: verb).contains(where: { ["not", "n't", "never"].contains($0) }),
          let day = clock.attachers[next].date(ofOwn: verb), day.isComplete,
          day.isAfter(context.article.published) == (statement.status == .planned)
        else { continue }
        return day
      }
    }
    return nil
  }

  /// The nouns by which a sentence goes on telling of what is planned, by its relation.
  private static let scheduled: [String: WordSet] = [
    "owns": ["deal", "acquisition", "purchase", "takeover", "transaction", "merger", "sale"],
    "prosecuted": ["trial", "hearing"],
    "met": ["meeting", "talk", "talks", "summit"],
    "visited": ["visit", "trip", "tour"],
    "resigned-from": ["resignation", "departure", "retirement"],
    "succeeded": ["change", "handover", "transition", "succession", "appointment"],
    "appointed": ["appointment", "change"],
    "leads": ["inauguration", "appointment", "handover", "transition", "ceremony"],
    "works-for": ["appointment", "transition"],
    "agreed-with": ["agreement", "deal", "treaty", "accord", "pact", "ceremony"],
  ]

  /// Verbs for that something is to come.
  private static let expecting: WordSet = [
    "expect", "schedule", "set", "slate", "plan", "anticipate", "due", "take", "begin", "start",
    "open", "close", "complete", "hold", "become",
  ]

  /// When what is planned is to be by one of the next sentences: "will buy X. The deal is expected to
  /// close in September".
  func scheduled(_ statement: Statement) -> PartialDate? {
    guard statement.status == .planned,
      let nouns = Self.scheduled[schema[statement.relation].name],
      let number = statement.evidence.first.flatMap({ place(of: $0) })?.sentence
    else { return nil }
    for next in number + 1..<max(number + 1, min(number + 4, context.sentences.count)) {
      let attacher = clock.attachers[next]
      if attacher.expressions.isEmpty { continue }
      let sentence = context.sentences[next]
      for noun in 0..<sentence.count
      where sentence.tags[noun] == .noun && nouns.contains(sentence.lemmas[noun]) {
        let isSubject = [.nsubj, .nsubjPass].contains(sentence.relations[noun])
        let verb =
          isSubject
          ? Int(sentence.heads[noun])
          : (noun..<sentence.count).first {
            sentence.heads[$0] == Int32(noun) && sentence.relations[$0] == .acl
          } ?? (sentence.wordForm(noun + 1) == "," ? noun + 2 : -1)
        guard verb > noun, verb < sentence.count, Self.expecting.contains(sentence.lemmas[verb]),
          isSame(noun, as: statement, next, isAny: !isSubject),
          let time = attacher.expressions.first(where: {
            $0.words.lowerBound > verb && $0.bound != .until && !$0.isModifier
          }), let date = inFuture(time.date)
        else { continue }
        return date
      }
    }
    return nil
  }

  /// When a resignation takes effect that is told as news and of which a later sentence says so:
  /// "announced her resignation. The resignation takes effect on August 2"; nil for one that has.
  func effect(of statement: Statement) -> PartialDate? {
    guard statement.status == .actual, schema[statement.relation].name == "resigned-from" else {
      return nil
    }
    var planned = statement
    planned.status = .planned
    guard let day = scheduled(planned) ?? leavingDay(of: statement), day.isComplete,
      day.isAfter(context.article.published)
    else { return nil }
    return day
  }

  /// The day to come that the next sentences give for a resignation that is only announced: "On
  /// Wednesday X announced his resignation. He is to step down on August 2".
  private func leavingDay(of statement: Statement) -> PartialDate? {
    guard let place = statement.evidence.first.flatMap({ place(of: $0) }) else { return nil }
    let sentence = context.sentences[place.sentence]
    let verb = Int(sentence.heads[place.trigger])
    guard sentence.tags[place.trigger] == .noun, verb >= 0,
      ["announce", "declare", "confirm"].contains(sentence.lemmas[verb])
    else { return nil }
    let end = min(place.sentence + 5, context.sentences.count)
    for next in place.sentence..<end {
      guard
        let time = clock.attachers[next].expressions.first(where: {
          $0.date.isComplete && $0.date.isAfter(context.article.published)
        }),
        let leaving = context.sentences[next].lemmas.firstIndex(where: Self.leaving.contains),
        leaving < time.words.lowerBound
      else { continue }
      return time.date
    }
    return nil
  }

  /// Words for that somebody leaves a post.
  private static let leaving: WordSet = [
    "resign", "resignation", "step", "leave", "depart", "quit", "vacate", "office", "departure",
    "effective",
  ]

  /// A time after the article, of a month that is over the next year's; nil for what is past.
  private func inFuture(_ date: PartialDate) -> PartialDate? {
    guard !date.isAfter(context.article.published) else { return date }
    guard date.precision == .month, let next = date.adding(months: 12),
      next.isAfter(context.article.published),
      let last = context.article.published?.adding(days: 330),
      !next.isAfter(last)
    else { return nil }
    return next
  }

  /// Whether a noun with "the" or a like word stands for a statement's deed: nobody but its own ends
  /// is named with it, and nothing says that it is another one.
  ///
  /// - Parameter isAny: whether it may stand with "a", too.
  func isSame(
    _ noun: Int,
    as statement: Statement,
    _ number: Int,
    isAny: Bool = false
  ) -> Bool {
    let sentence = context.sentences[number]
    let beside = (max(0, noun - 8)..<noun).filter { sentence.heads[$0] == Int32(noun) }
    guard
      beside.contains(where: {
        ["the", "this", "that", "these", "those", "their", "his", "her", "its", "both"].contains(
          sentence.lowerForm($0)
        )
          || isAny && ["a", "an"].contains(sentence.form($0))
      }), !beside.contains(where: { Self.others.contains(sentence.lowerForm($0)) })
    else { return false }
    let held = context.sentenceMentions[number]
    let ends = [statement.subject.index, statement.object.index]
    return held.indices.allSatisfy { mention in
      !sentence.isBelow(held[mention].head, noun, within: 4)
        || ends.contains(held[mention].cluster) || held.type(mention) == .place
    }
  }

  /// When somebody came to the post in which he is said to follow another: "X was sworn in as mayor
  /// on Friday. His predecessor, Y, …".
  func accession(after succession: Statement, among all: [Statement]) -> PartialDate? {
    guard succession.status == .actual else { return nil }
    let old = all.filter {
      $0.subject == succession.object && posts.contains($0.relation) && $0.status == .past
    }
    let found = all.first { post in
      post.subject == succession.subject && posts.contains(post.relation)
        && post.status == .actual && post.date != nil
        && old.contains { other in
          other.object == post.object && other.relation == post.relation
            && Self.isSamePost(other.title, post.title)
            && (other.date.map { post.date?.isAfter($0) ?? false } ?? true)
        }
    }
    return found?.date
  }

  /// Whether two titles end in the same word, or one is not told.
  private static func isSamePost(_ a: String?, _ b: String?) -> Bool {
    guard let a, let b else { return true }
    return a.lowercased().split(separator: " ").last == b.lowercased().split(separator: " ").last
  }
}
