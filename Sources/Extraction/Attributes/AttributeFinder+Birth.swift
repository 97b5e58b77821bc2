import Ontology
import Syntax

extension AttributeFinder {
  /// When somebody was born, and whether the same words say when he died.
  struct Life {
    var birth: PartialDate
    var isOver: Bool
  }

  /// When somebody was born by a clause of the article that says so without the place: "was a native of
  /// X, where she was born in 1931".
  func birth(of person: Int) -> PartialDate? {
    for number in context.sentences.indices {
      let attacher = clock.attachers[number]
      guard !attacher.expressions.isEmpty, let graph = context.graphs[number] else { continue }
      let sentence = context.sentences[number]
      for word in 0..<sentence.count where sentence.lowerForm(word) == "born" {
        if isSubject(person, of: word, graph, number),
          let date = attacher.date(of: word, time: .turn)
        {
          return date
        }
      }
    }
    return nil
  }

  /// The lives that the article puts in parentheses behind a name: "X (born 12 May 1950)",
  /// "X (1704–1787)".
  static func lives(_ context: ArticleContext, _ clock: StoryClock) -> [Int: Life] {
    var result: [Int: Life] = [:]
    for number in context.sentences.indices {
      let expressions = clock.attachers[number].expressions
      guard !expressions.isEmpty else { continue }
      let sentence = context.sentences[number]
      for index in context.mentions.indices(inSentence: number)
      where context.type(index) == .person && context.mentions.mentions[index].kind == .name {
        let start = context.mentions.mentions[index].words.upperBound
        guard start < sentence.count, sentence.form(start) == "(",
          let end = (start..<min(sentence.count, start + 24)).first(where: {
            sentence.form($0) == ")"
          })
        else { continue }
        let inside = expressions.filter {
          start < $0.words.lowerBound && $0.words.upperBound <= end
        }
        guard let first = inside.first, first.words.lowerBound <= start + 8 else { continue }
        let isBorn = (start + 1..<first.words.lowerBound).contains {
          ["born", "b.", "b", "*"].contains(sentence.lowerForm($0))
        }
        let isSpan =
          inside.count > 1
          && (first.words.upperBound..<inside[1].words.lowerBound).contains {
            ["–", "-", "—", "--"].contains(sentence.form($0))
          }
        guard isBorn || isSpan, result[context.cluster(of: index)] == nil else { continue }
        // What lasts some years only is a reign, not a life.
        if !isBorn, let from = first.date.year, let to = inside[1].date.year, to - from < 16 {
          continue
        }
        result[context.cluster(of: index)] = Life(birth: first.date, isOver: isSpan)
      }
    }
    return result
  }
}
