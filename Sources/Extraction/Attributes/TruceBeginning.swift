import Ontology
import Syntax

/// A dated mention of a truce: "the ceasefire announced on Friday", "a truce in place since June
/// 24", "agreed to a ceasefire in November".
///
/// The same truce named elsewhere in the article without a time came about then.
struct TruceBeginning {
  /// Whom the sentence names.
  var named: Set<Int>
  var date: PartialDate

  private static let truces: WordSet = ["truce", "ceasefire", "armistice"]

  /// Verbs by which a truce comes about, as its subject or object.
  private static let beginning: WordSet = [
    "begin", "start", "take", "come", "enter", "announce", "reach", "agree", "sign", "declare",
    "broker", "accept", "strike", "negotiate", "secure", "be", "hold", "approve",
  ]

  static func isTruce(_ word: Int, _ sentence: Sentence) -> Bool {
    sentence.tags[word] == .noun && truces.contains(sentence.lemmas[word])
  }

  /// The dated mentions of an article.
  ///
  /// - Complexity: O(*n*) in the number of words, for sentences of bounded length.
  static func all(_ context: ArticleContext, _ clock: StoryClock) -> [TruceBeginning] {
    context.sentences.indices.flatMap { number -> [TruceBeginning] in
      let attacher = clock.attachers[number]
      guard !attacher.expressions.isEmpty else { return [] }
      let sentence = context.sentences[number]
      return (0..<sentence.count).compactMap { word in
        guard isTruce(word, sentence), let date = date(of: word, attacher),
          !date.isAfter(context.article.published)
        else { return nil }
        let named = context.mentions.indices(inSentence: number).filter {
          context.type($0) == .state || context.type($0) == .organization
        }.map { context.cluster(of: $0) }
        return TruceBeginning(named: Set(named), date: date)
      }
    }
  }

  /// The time that stands with a truce, or with the verb that says that it came about.
  private static func date(of noun: Int, _ attacher: DateAttacher) -> PartialDate? {
    let sentence = attacher.sentence
    if let settled = attacher.settled(noun) ?? attacher.begun(noun) { return settled }
    let own = attacher.expressions.first {
      attacher.owner($0) == noun && $0.bound != .until
        && $0.clause == nil
    }
    if let own { return own.date }
    var verb = Int(sentence.heads[noun])
    guard verb >= 0, [.nsubj, .obj, .nsubjPass, .obl].contains(sentence.relations[noun]) else {
      return nil
    }
    // "has been in place since June 24"
    let isPlace = ["place", "force", "effect"].contains(sentence.lemmas[verb])
    guard isPlace || sentence.tags[verb] == .verb && beginning.contains(sentence.lemmas[verb])
    else { return nil }
    if sentence.relations[noun] == .obl, sentence.lemmas[verb] != "agree" { return nil }
    if sentence.relations[verb] == .xcomp, sentence.heads[verb] >= 0 {
      verb = Int(sentence.heads[verb])
    }
    return attacher.expressions.first {
      attacher.owner($0) == verb && !$0.isModifier
        && $0.clause == nil && $0.bound != .until
    }?.date
  }
}

extension AttributeFinder {
  /// When a truce came about that a statement tells of, where another sentence dates it.
  func truceDate(of statement: Statement, _ number: Int, _ trigger: Int) -> PartialDate? {
    guard !truces.isEmpty, lasting.contains(statement.relation), statement.relation != supported,
      statement.status == .actual, TruceBeginning.isTruce(trigger, context.sentences[number])
    else { return nil }
    let ends = [statement.subject.index, statement.object.index]
    let both = truces.filter { truce in ends.allSatisfy(truce.named.contains) }
    let told =
      both.isEmpty
      ? truces.filter { $0.named.isSubset(of: ends) }
      : both
    return told.map(\.date).reduce(nil) { StatementMerger.earlier($0, $1) }
  }
}
