import Ontology
import Syntax

/// All that pair features read of one sentence, found once.
struct SentenceScene {
  let sentence: Sentence
  let graph: SentenceGraph
  let held: SentenceMentions
  let view: SentenceView
  let triggers: TriggerClasses
  /// How each mention of the sentence hangs in the graph, by its place among them.
  private let roles: [ArgumentRoles]
  private let lemmas: [UInt64]

  init(
    sentence: Sentence,
    graph: SentenceGraph,
    held: SentenceMentions,
    titles: [TitleTable.Occurrence],
    triggers: TriggerClasses
  ) {
    self.sentence = sentence
    self.graph = graph
    self.held = held
    self.triggers = triggers
    let view = SentenceView(sentence: sentence, titles: titles)
    self.view = view
    var lemmas = (0..<sentence.count).map { StableHash.hash(sentence.lemmas[$0].lowercased()) }
    // "carry out" is another verb than "carry".
    for word in 0..<sentence.count where sentence.relations[word] == .compoundPrt {
      let head = Int(sentence.heads[word])
      if head >= 0 { lemmas[head] = StableHash.mix(lemmas[head] ^ view.formHash(word)) }
    }
    self.lemmas = lemmas
    roles = held.indices.map { mention in
      ArgumentRoles(words: held.words(of: mention), graph: graph) { edge in
        let preposition =
          edge.preposition > 0
          ? triggers.hash(of: edge.preposition) : view.preposition(of: Int(edge.dependent))
        let relation = edge.relation == .oblAgent ? DependencyRelation.obl : edge.relation
        return StableHash.mix(
          UInt64(relation.rawValue) &* 0x9e37_79b9
            ^ (TreeWords.prepositional & TreeWords.bit(relation) != 0 ? preposition : 0)
        )
      }
    }
  }

  /// The hashed lemma of a word, with its particle.
  @inline(__always)
  func lemma(_ word: Int) -> UInt64 { lemmas[word] }

  /// The relations that a word speaks for.
  @inline(__always)
  func hints(_ word: Int) -> [TriggerClasses.Hint] { triggers.hints(of: graph.lemmas[word]) }

  /// The roles of a mention of the sentence.
  func roles(of mention: Int) -> ArgumentRoles { roles[mention - held.indices.lowerBound] }
}
