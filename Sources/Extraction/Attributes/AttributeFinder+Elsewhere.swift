import Ontology
import Syntax

/// Times that stand with another part of a candidate's sentence than its trigger, or in another
/// sentence.
extension AttributeFinder {
  /// What a noun for a request stands behind where it is why something was done.
  static let groundMarks: WordSet = ["at", "on", "upon", "following", "after"]

  /// When the successor that a title names took up the post, as its sentence says: "His successor, X,
  /// took office on Wednesday".
  func takingOver(_ title: Int, _ number: Int) -> PartialDate? {
    let sentence = context.sentences[number]
    guard let graph = context.graphs[number], sentence.lemmas[title] == "successor" else {
      return nil
    }
    let verb = Int(sentence.heads[title])
    guard verb >= 0, sentence.relations[title].universal == .nsubj,
      ["take", "assume", "swear", "inaugurate", "install"].contains(sentence.lemmas[verb]),
      sentence.lemmas[verb] != "take" && sentence.lemmas[verb] != "assume"
        || PostBeginning.takesOffice(verb, sentence, graph)
    else { return nil }
    return clock.attachers[number].date(of: verb, time: .event)
  }

  /// The time right behind one of several whom a verb names, where another has a time of its own: "met
  /// X on Tuesday, and Y the day before".
  func timeOfEach(_ candidate: Candidate, _ attacher: DateAttacher) -> PartialDate? {
    let object = context.mentions.mentions[candidate.object]
    let sentence = context.sentences[candidate.sentence]
    guard object.sentence == candidate.sentence, sentence.relations[object.head] == .conj,
      object.words.lowerBound > candidate.trigger,
      attacher.expressions.contains(where: {
        (candidate.trigger..<object.words.lowerBound).contains($0.words.lowerBound)
      })
    else { return nil }
    let end = object.words.upperBound
    return attacher.expressions.first {
      (end...end + 1).contains($0.words.lowerBound) && $0.bound == .at && !$0.isModifier
    }?.date
  }

  /// When an event was by another sentence that names it: "the 1919 massacre", "the centenary of the
  /// massacre".
  func dateElsewhere(ofEvent cluster: Int, but sentence: Int) -> PartialDate? {
    for mention in context.mentions.mentions
    where mention.cluster == cluster && mention.sentence != sentence && mention.kind == .name {
      let attacher = clock.attachers[mention.sentence]
      if let date = attacher.year(within: mention.words) ?? attacher.ownDate(of: mention.head)
        ?? attacher.anniversary(of: mention.head, context.article.published)
      {
        return date
      }
    }
    return nil
  }
}
