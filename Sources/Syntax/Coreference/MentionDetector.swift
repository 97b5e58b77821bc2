/// Finds the phrases of a sentence that coreference is about, from its tree.
///
/// Spans follow OntoNotes as OntoGUM writes it: the whole phrase with its relative
/// clauses and the possessive 's, without the preposition before it.
package enum MentionDetector {
  /// The mentions of a sentence, by start, longer first.
  ///
  /// - Complexity: O(*n* · *d*) for *n* words in a tree of depth *d*.
  package static func mentions(in sentence: Sentence, index: Int) -> [CoreferenceMention] {
    let count = sentence.count
    var spans = [Range<Int>](repeating: 0..<0, count: count)
    var coordinations: [(head: Int, words: Range<Int>)] = []
    var children = [[Int]](repeating: [], count: count)
    for word in 0..<count where sentence.heads[word] >= 0 {
      children[Int(sentence.heads[word])].append(word)
    }
    var result: [CoreferenceMention] = []
    for word in 0..<count {
      guard let kind = kind(of: word, in: sentence) else { continue }
      if kind == .pronoun {
        result.append(
          CoreferenceMention(sentence: index, words: word..<word + 1, head: word, kind: kind)
        )
        continue
      }
      let span = phrase(of: word, in: sentence, children: children, withConjuncts: false)
      spans[word] = span
      result.append(CoreferenceMention(sentence: index, words: span, head: word, kind: kind))
      if children[word].contains(where: { sentence.relations[$0] == .conj }) {
        let whole = phrase(of: word, in: sentence, children: children, withConjuncts: true)
        coordinations.append((word, whole))
      }
    }
    for (head, words) in coordinations where words != spans[head] {
      var mention = CoreferenceMention(sentence: index, words: words, head: head, kind: .nominal)
      mention.isCoordination = true
      result.append(mention)
    }
    var seen: Set<Range<Int>> = []
    return result.filter { seen.insert($0.words).inserted }.sorted {
      ($0.words.lowerBound, -$0.words.count) < ($1.words.lowerBound, -$1.words.count)
    }
  }

  private static let personal: Set<String> = [
    "i", "me", "my", "mine", "myself", "you", "your", "yours", "yourself", "yourselves", "he",
    "him",
    "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "we", "us", "our",
    "ours", "ourselves", "they", "them", "their", "theirs", "themselves", "'s", "em", "'em", "ya",
    "this", "that", "these", "those", "one", "each",
  ]

  private static func kind(of word: Int, in sentence: Sentence) -> CoreferenceMention.Kind? {
    let relation = sentence.relations[word]
    switch sentence.tags[word] {
    case .pron:
      if relation == .expl || relation == .det { return nil }
      return personal.contains(sentence.form(word).lowercased()) ? .pronoun : nil
    case .propn:
      if relation == .flat || relation == .goeswith || relation == .fixed { return nil }
      if relation == .compound {
        // A name before a noun is a phrase of its own only where it is no part of a name.
        let head = Int(sentence.heads[word])
        return head >= 0 && sentence.tags[head] == .propn ? nil : .name
      }
      return .name
    case .noun, .num:
      if sentence.tags[word] == .num && relation == .nummod { return nil }
      let inner: [DependencyRelation] = [.compound, .flat, .fixed, .goeswith, .nummod]
      return inner.contains(relation) ? nil : .nominal
    case .det:
      let standing: [DependencyRelation] = [.nsubj, .obj, .obl, .nsubjPass]
      return standing.contains(relation) ? .pronoun : nil
    default:
      return nil
    }
  }

  private static let outside: Set<DependencyRelation> = [
    .`case`, .cc, .mark, .cop, .nsubj, .nsubjPass, .nsubjOuter, .csubj, .csubjPass, .csubjOuter,
    .aux, .auxPass, .advcl, .parataxis, .discourse, .vocative, .dislocated, .expl, .orphan, .list,
    .conj, .reparandum, .dep, .ccomp, .obl, .oblUnmarked, .advclRelcl, .ccPreconj,
  ]

  /// The words of a phrase: its subtree without what belongs to the clause around it.
  private static func phrase(
    of head: Int,
    in sentence: Sentence,
    children: [[Int]],
    withConjuncts: Bool
  ) -> Range<Int> {
    let isPredicate = children[head].contains {
      sentence.relations[$0] == .cop || sentence.relations[$0].universal == .nsubj
    }
    var low = head
    var high = head
    var stack: [Int] = []
    for child in children[head] {
      let relation = sentence.relations[child]
      var belongs = !outside.contains(relation)
      if relation == .conj { belongs = withConjuncts }
      if relation == .ccPreconj { belongs = withConjuncts }
      // The possessive 's belongs to its phrase.
      if relation == .`case` && child > head { belongs = sentence.form(child).hasSuffix("s") }
      if relation == .punct { belongs = false }
      if relation == .advmod && (isPredicate || child > head) { belongs = false }
      if belongs { stack.append(child) }
    }
    while let word = stack.popLast() {
      low = min(low, word)
      high = max(high, word)
      stack.append(contentsOf: children[word])
    }
    // Brackets and quotation marks inside are kept, punctuation at the edges is not.
    while low < head && sentence.tags[low] == .punct { low += 1 }
    while high > head && sentence.tags[high] == .punct {
      if sentence.form(high) == ")" { break }
      high -= 1
    }
    return low..<high + 1
  }
}
