import Ontology
import Syntax

/// Which of the dated clauses about somebody begins a post of his.
extension PostBeginning {
  /// When a post began: the earliest dated clause about its holder that names the post by its
  /// title or its body, or no post at all where he has but one.
  ///
  /// - Parameters:
  ///   - isOnly: whether he is told to hold no other.
  ///   - isOnlyOffice: whether it is the only office that he is told to hold or to have held.
  ///   - isOnlyHead: whether it is all that he is told to lead or to have led.
  ///   - isHead: whether it is the head's: who joins a body does not yet lead it.
  ///   - isPost: false for a membership, which only joining begins.
  static func date(
    of post: Statement,
    isOnly: Bool,
    isOnlyOffice: Bool = false,
    isOnlyHead: Bool = false,
    isOnlyElected: Bool,
    isHead: Bool,
    isPost: Bool = true,
    among all: [PostBeginning],
    _ context: ArticleContext
  ) -> PartialDate? {
    let title = last(post.title)
    let found = all.filter { beginning in
      guard beginning.person == post.subject.index, !beginning.isContest else { return false }
      if let body = beginning.body { return !isHead && body == post.object.index }
      guard isPost else { return false }
      if beginning.isLeading {
        return isHead
          ? (isOnlyHead || isOnlyOffice && isOfState(beginning, context))
            && isFit(beginning, for: post.object.index, context)
          : isCoach(title, beginning, context)
      }
      if beginning.isOfMinister { return !isHead && title.map(ministers.contains) ?? false }
      if beginning.isGeneral, isOnly || beginning.isElection && isOnlyElected { return true }
      if isOnlyOffice, beginning.isOffice { return true }
      if beginning.isLegislative { return title.map(legislators.contains) ?? false }
      let sentence = context.sentences[beginning.sentence]
      if let title {
        let words = sentence.lemmas.indices.filter {
          isSame(sentence.lemmas[$0].lowercased(), title)
            && !isOtherPortfolio($0, post.title, sentence)
            && isDeputy($0, sentence) == isDeputy(post.title)
        }
        // "Incumbent president X became the nominee": of his post it says nothing.
        let isBesideName = words.allSatisfy { beside.contains(sentence.relations[$0]) }
        if !isBesideName, isNamedBeside(words, post.object.index, beginning.sentence, context) {
          return false
        }
        if words.contains(beginning.word) {
          return !isOfOther(
            beginning.word,
            post.object.index,
            sentence,
            beginning.sentence,
            context,
            isHead: isHead
          )
        }
        if !words.isEmpty {
          return !isBesideName
            && words.contains {
              // "Governor X was appointed secretary in 2017 and served until she became governor"
              !beside.contains(sentence.relations[$0])
                && isOfClause($0, beginning.word, sentence)
                && !isOfOther(
                  $0,
                  post.object.index,
                  sentence,
                  beginning.sentence,
                  context,
                  isHead: isHead
                )
            }
        }
      }
      // "became chair of the House's committee": of his seat in the House it says nothing.
      if !isHead, title != nil, hasTitle(beginning.word, sentence) { return false }
      if isHead, title != nil, hasLesserPost(beginning.word, sentence) { return false }
      let held = context.sentenceMentions[beginning.sentence]
      let named = held.indices.filter {
        held.type($0) != .person && isOfClause(held[$0].head, beginning.word, sentence)
          && !isOfOldPost(held[$0].head, beginning.word, sentence)
      }
      if named.contains(where: { context.cluster(of: $0) == post.object.index }) { return true }
      // "took over as head of state in April"
      if isHead, isOnlyHead, isHeadOfState(beginning.word, sentence) { return true }
      // "China's ties to Britain were cool when he became premier in October"
      return isHead && named.isEmpty && isHeading(beginning.word, sentence)
        && held.indices.contains { context.cluster(of: $0) == post.object.index }
    }
    if let first = found.map(\.date).reduce(nil, { StatementMerger.earlier($0, $1) }) {
      return first
    }
    guard isPost, isOnlyElected else { return nil }
    // Who is elected now may hold another post till then.
    let won = all.filter {
      $0.isContest && $0.person == post.subject.index && isOver($0.date, context.article.published)
        && (post.status != .past
          || ($0.date.year ?? 0) < (context.article.published?.year ?? 0))
    }
    return won.map(\.date).reduce(nil) { StatementMerger.earlier($0, $1) }
  }
}
