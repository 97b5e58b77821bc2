package import Ontology
package import Syntax

/// The pairs of an article with all that is needed to judge them, for training.
package struct ScoredPairs {
  /// The pairs, in the order of their sentences.
  package var instances: [PairInstance]
  /// The rules' candidates that proposals point to.
  let candidates: [Candidate]
}

extension Extractor {
  /// The pairs of an article and their features.
  package func pairs(
    for article: Article,
    sentences: [Sentence],
    mentions: Mentions
  ) -> ScoredPairs {
    pairs(context(article, sentences, mentions))
  }

  /// The mentions of an article as the extractor finds them.
  ///
  /// - Precondition: the extractor was made with lexicons.
  package func mentions(of article: Article, sentences: [Sentence]) -> Mentions {
    guard let finder else { preconditionFailure("an extractor without lexicons finds no entities") }
    return finder.mentions(in: sentences, article: article)
  }

  func pairs(_ context: ArticleContext) -> ScoredPairs {
    var outcome = Outcome(isTraced: false)
    let candidates = CandidateFilter(context: context, schema: schema)
      .kept(proposals(context), &outcome)
    let features = PairFeatures(context: context, extractor: self, candidates: candidates)
    return ScoredPairs(instances: features.instances(), candidates: candidates)
  }

  /// Whether a label may hold between entities of these types.
  package func admits(
    _ label: PairInstance.Label,
    _ first: EntityType,
    _ second: EntityType
  ) -> Bool {
    let relation = schema[label.relation]
    if label.isReversed { return !relation.isSymmetric && relation.admits(second, first) }
    return relation.admits(first, second)
  }

  /// The rules' candidates and those that the scorer adds, with its confidence.
  func judged(_ context: ArticleContext, by scorer: Scorer) -> [Candidate] {
    let pairs = pairs(context)
    var columns = [Int](repeating: -1, count: schema.relations.count)
    for (index, relation) in scorer.relations.enumerated() {
      if let id = schema[relation.name] { columns[id.index] = index }
    }
    var result: [Candidate] = []
    for pair in pairs.instances {
      let probabilities = scorer.probabilities(pair.features)
      let first = context.mentions.clusters[pair.firstCluster].type
      let second = context.mentions.clusters[pair.secondCluster].type
      var proposed: Set<Int> = []
      for (label, index) in pair.proposals {
        proposed.insert(label.rawValue)
        var candidate = pairs.candidates[index]
        let column = columns[label.relation.index]
        guard column >= 0 else {
          result.append(candidate)
          continue
        }
        let probability = probabilities[column * 2 + (label.isReversed ? 1 : 0)]
        candidate.confidence = Double(scorer.calibrated(probability, isProposed: true))
        result.append(candidate)
      }
      // A pair over two sentences is a rule's alone.
      guard context.mentions.mentions[pair.first].sentence == pair.sentence,
        context.mentions.mentions[pair.second].sentence == pair.sentence
      else { continue }
      for relation in schema.relations.indices where columns[relation] >= 0 {
        let column = columns[relation]
        for isReversed in [false, true] {
          let probability = probabilities[column * 2 + (isReversed ? 1 : 0)]
          guard probability >= scorer.relations[column].threshold else { continue }
          let label = PairInstance.Label(
            RelationID(rawValue: UInt16(relation)),
            isReversed: isReversed
          )
          guard !proposed.contains(label.rawValue), admits(label, first, second) else { continue }
          result.append(
            added(label, pair, context, Double(scorer.calibrated(probability, isProposed: false)))
          )
        }
      }
    }
    return result
  }

  /// A candidate that no rule proposed.
  private func added(
    _ label: PairInstance.Label,
    _ pair: PairInstance,
    _ context: ArticleContext,
    _ confidence: Double
  ) -> Candidate {
    let first = context.mentions.mentions[pair.first]
    let second = context.mentions.mentions[pair.second]
    let sentence = context.sentences[pair.sentence]
    let view = SentenceView(sentence: sentence, titles: [])
    let top = view.path(from: first.head, to: second.head).top ?? first.head
    return Candidate(
      relation: label.relation,
      subject: label.isReversed ? pair.second : pair.first,
      object: label.isReversed ? pair.first : pair.second,
      sentence: pair.sentence,
      trigger: top,
      source: .scorer,
      isStructural: sentence.tags[top] != .verb,
      confidence: confidence
    )
  }
}
