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
}
