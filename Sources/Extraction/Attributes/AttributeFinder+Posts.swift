import Ontology
import Syntax

/// What other statements about the holder say of when a post began.
extension AttributeFinder {
  /// Whether the news is that somebody leaves the post that he has held.
  func isLeavingNow(_ person: EntityID, among all: [Statement]) -> Bool {
    all.contains { other in
      guard other.status == .actual,
        other.relation == resigned && other.subject == person
          || other.relation == dismissed && other.object == person
      else { return false }
      return other.date.map { $0.year == context.article.published?.year } ?? true
    }
  }

  /// Whether somebody leads a state or place, not a body of it.
  func isOfPlace(_ post: Statement) -> Bool {
    guard post.relation == leads else { return false }
    let type = context.mentions.clusters[post.object.index].type
    return type == .state || type == .place
  }

  /// The dated appointment that the same sentence gives a post by.
  func appointment(to post: Statement, among all: [Statement]) -> Statement? {
    guard post.status != .past, let evidence = post.evidence.first else { return nil }
    let sentence = evidence.sentence
    // "named his budget chief, X, as director": of the post that he had.
    guard
      evidence.trigger.lowerBound > evidence.subject.lowerBound
        || evidence.trigger.lowerBound < evidence.subject.lowerBound
          && place(of: evidence).map({ context.sentences[$0.sentence].tags[$0.trigger] == .verb })
            ?? false
    else { return nil }
    return all.first {
      $0.relation == appointed && $0.object == post.subject && $0.date != nil
        && $0.evidence.allSatisfy { $0.sentence == sentence }
    }
  }

  /// When somebody came to the post in which he succeeded another, where another sentence tells it:
  /// "X, head of Y since January, spoke. He took over from Z."
  func start(of succession: Statement, among all: [Statement]) -> PartialDate? {
    guard succession.relation == succeeded, succession.status == .actual,
      let evidence = succession.evidence.first
    else { return nil }
    let held = all.filter { posts.contains($0.relation) && $0.subject == succession.subject }
    guard held.count == 1, let date = held[0].date, !date.isAfter(context.article.published),
      let month = context.article.published?.truncated(to: .month).dayRange?.lowerBound,
      (date.dayRange?.upperBound).map({ $0 < month }) ?? false,
      held[0].evidence.allSatisfy({ $0.sentence != evidence.sentence }),
      let place = place(of: evidence)
    else { return nil }
    // "He replaces Z in the cabinet" tells of another post.
    let mentions = context.sentenceMentions[place.sentence]
    let isOfOther = mentions.indices.contains {
      mentions.type($0) != .person && mentions[$0].cluster != held[0].object.index
    }
    return !isOfOther && tense(of: place.trigger, context.sentences[place.sentence]) == .past
      ? date : nil
  }

  private static let laterTerms: WordSet = [
    "second", "third", "fourth", "fifth", "sixth", "seventh", "new", "another", "fresh",
  ]

  /// Whether somebody is told to have been given a post again that he held till then: "was re-elected
  /// president", "was sworn in for a third term".
  func isRenewed(_ post: Statement) -> Bool {
    post.evidence.contains { evidence in
      guard let place = place(of: evidence) else { return false }
      let sentence = context.sentences[place.sentence]
      return (0..<sentence.count).contains { word in
        switch sentence.lemmas[word] {
        case "re-elect", "reelect", "re-election", "reelection": true
        case "term":
          (max(0, word - 3)..<word).contains {
            sentence.heads[$0] == Int32(word) && Self.laterTerms.contains(sentence.lowerForm($0))
          }
        default: false
        }
      }
    }
  }

  /// The month of the news in whose opening somebody was given a post without a time told: "X swore in
  /// his cabinet on Wednesday. Y was named health minister".
  func monthOfGiving(_ post: Statement) -> PartialDate? {
    guard post.status == .actual, post.evidence.count == 1, isJustGiven(post),
      let lead = clock.lead, let place = post.evidence.first.flatMap({ place(of: $0) }),
      place.sentence < 6, clock.attachers[place.sentence].expressions.isEmpty,
      tense(of: place.trigger, context.sentences[place.sentence]) == .past,
      clock.before[place.sentence].map({ !isLongBefore($0, lead) }) ?? true
    else { return nil }
    return lead.truncated(to: .month)
  }

  /// Whether all that says of a post is that somebody is elected or named to it.
  func isJustGiven(_ post: Statement) -> Bool {
    post.evidence.allSatisfy { evidence in
      guard let place = place(of: evidence) else { return false }
      let sentence = context.sentences[place.sentence]
      var verb = place.trigger
      if sentence.tags[verb] != .verb, [.xcomp, .obj, .obl].contains(sentence.relations[verb]) {
        verb = Int(sentence.heads[verb])
      }
      return verb >= 0 && sentence.tags[verb] == .verb
        && (Sentence.postGiving.contains(sentence.lemmas[verb])
          // "was sworn in as governor at noon"
          || ["swear", "become"].contains(sentence.lemmas[verb]))
    }
  }
}
