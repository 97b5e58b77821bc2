import Ontology
import Syntax

/// When persons died whom another sentence says that somebody killed.
extension AttributeFinder {
  private static let dying: WordSet = [
    "kill", "murder", "assassinate", "shoot", "stab", "slay", "strangle", "behead", "execute",
    "poison", "gun",
  ]
  private static let deaths: WordSet = ["death", "murder", "killing", "assassination"]

  /// When the article says elsewhere that the one died whom somebody killed or attacked so that he
  /// died: "A court jailed Y for killing X. X was stabbed to death in 2014".
  func slain(in deed: Statement, among all: [Statement]) -> PartialDate? {
    guard deeds.contains(deed.relation), deed.status != .denied, deed.status != .planned,
      context.mentions.clusters[deed.object.index].type == .person,
      deed.relation != attacked
        || all.contains(where: {
          $0.relation != attacked && deeds.contains($0.relation) && $0.subject == deed.subject
            && $0.object == deed.object
        })
    else { return nil }
    var result: PartialDate?
    for number in context.sentences.indices {
      let attacher = clock.attachers[number]
      guard !attacher.expressions.isEmpty, let graph = context.graphs[number] else { continue }
      let sentence = context.sentences[number]
      let held = context.sentenceMentions[number]
      for word in 0..<sentence.count {
        let victims: [Int]
        switch sentence.tags[word] {
        case .verb where sentence.lemmas[word] == "die": victims = graph.surfaceSubjects(word)
        case .verb where Self.dying.contains(sentence.lemmas[word]):
          victims = graph.dependents(word, TreeWords.bit(.obj))
        case .noun where Self.deaths.contains(sentence.lemmas[word]):
          victims = graph.dependents(word, TreeWords.bit(.nmodPoss) | TreeWords.bit(.nmod))
        default: continue
        }
        let isHis = victims.contains { victim in
          held.mentions(at: victim).contains { held[$0].cluster == deed.object.index }
        }
        guard isHis, attacher.triedDeed(word) == nil,
          let date = sentence.tags[word] == .verb
            ? attacher.date(ofOwn: word) : attacher.ownDate(of: word),
          !date.isAfter(context.article.published)
        else { continue }
        result = StatementMerger.earlier(result, date)
      }
    }
    return result
  }

  /// Whether a deed is told only as what somebody is tried for, so that no day of the news is its own.
  func isTried(_ trigger: Int, _ number: Int) -> Bool {
    clock.attachers[number].triedDeed(trigger) != nil
  }

  /// The day of the news on which somebody says what he is going to do, where the sentence names no
  /// other time: "said on Friday that he would resign".
  func announced(_ trigger: Int, _ number: Int) -> PartialDate? {
    let attacher = clock.attachers[number]
    let sentence = attacher.sentence
    // "would impose duties on X"
    let isDone = sentence.tags[trigger] == .noun && sentence.relations[trigger] == .obj
    let verb = isDone ? Int(sentence.heads[trigger]) : trigger
    let saying = Int(sentence.heads[verb])
    guard saying >= 0, sentence.relations[verb] == .ccomp, sentence.tags[saying] == .verb,
      sentence.features[saying].contains(.past),
      attacher.expressions.filter({
        ($0.isAhead || $0.isToCome || $0.words.lowerBound > verb) && !attacher.isCompared($0)
      }).isEmpty
    else { return nil }
    return attacher.date(ofOwn: saying)
  }
}
