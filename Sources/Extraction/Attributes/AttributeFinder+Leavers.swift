import Ontology
import Syntax

/// Who is told to have left a post.
extension AttributeFinder {
  /// The persons that a sentence says have resigned, as the sentence's number and theirs.
  static func left(_ context: ArticleContext, _ effects: EffectTable) -> Set<Int> {
    var result: Set<Int> = []
    for number in context.sentences.indices {
      guard let graph = context.graphs[number] else { continue }
      let sentence = context.sentences[number]
      let held = context.sentenceMentions[number]
      for word in 0..<sentence.count where sentence.tags[word] == .verb {
        let words: [Int]
        switch sentence.lemmas[word] {
        case "resign": words = graph.surfaceSubjects(word)
        case "step", "stand":
          guard word + 1 < sentence.count, ["down", "aside"].contains(sentence.form(word + 1)),
            !sentence.isLeavingContest(word)
          else { continue }
          words = graph.surfaceSubjects(word)
        case "hand", "submit", "tender", "include":
          guard sentence.lemmas.contains("resignation") else { continue }
          words = resigned(word, sentence, graph)
        case "fire", "sack", "dismiss", "oust", "depose", "topple", "relieve", "overthrow",
          "remove":
          // "X, ousted as chairman in 2018, fled"
          if graph.isPassive[word], sentence.relations[word] == .acl, sentence.heads[word] >= 0 {
            words = [Int(sentence.heads[word])]
            break
          }
          // "was dismissed by decree", "the military ousted X"
          guard
            graph.isPassive[word]
              ? graph.dependent(word, .auxPass) != nil
              : isUnnamed(graph.dependents(word, TreeWords.bit(.nsubj)), sentence, held)
          else { continue }
          words = graph.dependents(word, TreeWords.bit(.obj) | TreeWords.bit(.nsubjPass))
        default: continue
        }
        guard sentence.features[word].contains(.past),
          StatusFinder(sentence: sentence, graph: graph, effects: effects).status(of: word)
            == .actual
        else { continue }
        for subject in words {
          for mention in held.mentions(at: subject) where held.type(mention) == .person {
            result.insert(number << 16 | held[mention].cluster)
          }
        }
      }
    }
    return result
  }

  /// Whether a deed has a doer without a name: "the military".
  private static func isUnnamed(
    _ subjects: [Int],
    _ sentence: Sentence,
    _ held: SentenceMentions
  ) -> Bool {
    !subjects.isEmpty
      && subjects.allSatisfy { sentence.tags[$0] == .noun && held.mentions(at: $0).isEmpty }
  }

  /// Who hands in a resignation by a verb, or is among those who do: "those who handed in
  /// their resignations included X".
  private static func resigned(
    _ verb: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> [Int] {
    func isHandedIn(_ verb: Int) -> Bool {
      graph.dependents(verb, TreeWords.bit(.obj)).contains {
        sentence.lemmas[$0] == "resignation"
      }
    }
    guard sentence.lemmas[verb] == "include" else {
      return isHandedIn(verb) ? graph.surfaceSubjects(verb) : []
    }
    let isOfThem = graph.surfaceSubjects(verb).contains { subject in
      (subject + 1..<max(subject + 1, verb)).contains {
        sentence.heads[$0] == Int32(subject) && isHandedIn($0)
      }
    }
    guard isOfThem else { return [] }
    let named = graph.dependents(verb, TreeWords.bit(.obj))
    return named + named.flatMap { graph.dependents($0, TreeWords.bit(.conj)) }
  }
}
