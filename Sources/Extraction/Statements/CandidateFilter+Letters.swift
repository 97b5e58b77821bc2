import Ontology
import Syntax

/// Who did not write a letter of which a sentence tells.
extension CandidateFilter {
  /// Whether somebody is taken for the writer of a letter who only stands near it.
  func isNoWriter(_ candidate: Candidate) -> Bool {
    let sentence = context.sentences[candidate.sentence]
    let letter = candidate.trigger
    guard sentence.tags[letter] == .noun else { return false }
    let subject = context.mentions.mentions[candidate.subject]
    let object = context.mentions.mentions[candidate.object]
    guard subject.sentence == candidate.sentence, object.sentence == candidate.sentence else {
      return false
    }
    return subject.kind != .name
      && isReceiver(context.cluster(of: candidate.subject), beside: object, behind: letter)
      || isPublisher(subject, of: letter, sentence) || isOfAnotherClause(letter, sentence)
  }

  /// Whether an entity is one of those whom the letter is to: "their letter to Lund and Berg".
  private func isReceiver(_ entity: Int, beside object: Mention, behind letter: Int) -> Bool {
    let sentence = context.sentences[object.sentence]
    let held = context.sentenceMentions[object.sentence]
    return held.indices.contains {
      let other = held[$0]
      guard other.cluster == entity, other.kind == .name, other.head > letter,
        object.head > letter
      else { return false }
      return sentence.relations[other.head] == .conj
        && sentence.heads[other.head] == Int32(object.head)
        || sentence.relations[object.head] == .conj
          && sentence.heads[object.head] == Int32(other.head)
    }
  }

  /// Whether somebody only published another's letter: "a letter to Lund that was published by Acme".
  private func isPublisher(_ subject: Mention, of letter: Int, _ sentence: Sentence) -> Bool {
    let verb = Int(sentence.heads[subject.head])
    return verb > letter && sentence.tags[verb] == .verb
      && sentence.relations[verb].universal == .acl && sentence.heads[verb] >= letter
      && Self.publishing.contains(sentence.lemmas[verb])
  }

  /// Whether the verb that a letter hangs on is not what the letter says: one within a quotation
  /// that ends before it, or what a participle tells of a noun.
  private func isOfAnotherClause(_ letter: Int, _ sentence: Sentence) -> Bool {
    guard sentence.relations[letter].universal == .obl else { return false }
    var verb = Int(sentence.heads[letter])
    guard verb >= 0, verb < letter else { return false }
    for word in verb + 1..<max(verb + 1, letter) where sentence.tags[word] == .punct {
      switch sentence.form(word) {
      case "”": return true
      case "“": return false
      default: break
      }
    }
    while verb >= 0, !sentence.features[verb].contains(.finite) {
      switch sentence.relations[verb].universal {
      case .xcomp: verb = Int(sentence.heads[verb])
      case .acl: return sentence.tags[verb] == .verb
      default: return false
      }
    }
    return false
  }

  private static let publishing: WordSet = [
    "publish", "release", "leak", "post", "obtain", "see", "print", "carry", "report", "share",
    "review", "read", "reveal", "air",
  ]
}
