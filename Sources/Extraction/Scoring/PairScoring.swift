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
    let context = context(article, sentences, mentions)
    return pairs(context, SpeakerFinder(context, effects))
  }

  /// The mentions of an article as the extractor finds them.
  ///
  /// - Precondition: the extractor was made with lexicons.
  package func mentions(of article: Article, sentences: [Sentence]) -> Mentions {
    guard let finder else { preconditionFailure("an extractor without lexicons finds no entities") }
    return finder.mentions(in: sentences, article: article)
  }

  /// The rule that made a proposal, as a text with the place of its pattern.
  package func rule(ofProposal index: Int, in pairs: ScoredPairs) -> String {
    describe(pairs.candidates[index].source)
  }

  /// - Parameter isProposed: whether only pairs count of which a rule proposes something.
  func pairs(
    _ context: ArticleContext,
    _ speakers: SpeakerFinder,
    isProposed: Bool = false
  ) -> ScoredPairs {
    var outcome = Outcome(isTraced: false)
    let candidates = CandidateFilter(context: context, schema: schema)
      .kept(proposals(context, speakers), &outcome)
    let features = PairFeatures(context: context, extractor: self, candidates: candidates)
    return ScoredPairs(
      instances: features.instances(isProposed: isProposed),
      candidates: candidates
    )
  }

  /// The rules' candidates and those that the scorer adds, with its confidence; what it
  /// holds for wrong is dropped.
  func judged(
    _ context: ArticleContext,
    _ speakers: SpeakerFinder,
    by scorer: Scorer,
    _ outcome: inout Outcome
  ) -> [Candidate] {
    let adds = scorer.adds
    let pairs = pairs(context, speakers, isProposed: !adds)
    var columns = [Int](repeating: -1, count: schema.relations.count)
    for (index, relation) in scorer.relations.enumerated() {
      if let id = schema[relation.name] { columns[id.index] = index }
    }
    // What a rule tells of two entities in a sentence needs no addition by other mentions.
    let told = Set(
      (adds ? pairs.instances : []).flatMap { pair in
        pair.proposals.map { Told(pair, $0.relation, schema) }
      }
    )
    var result: [Candidate] = []
    for pair in pairs.instances {
      if pair.proposals.isEmpty, pair.isDistant || !adds { continue }
      let logits = scorer.logits(
        pair.features,
        hints: pair.hints.compactMap { relation, features in
          let column = columns[relation.index]
          return column < 0 ? nil : (column, features)
        }
      )
      for (relation, index, features) in pair.proposals {
        var candidate = pairs.candidates[index]
        let column = columns[relation.index]
        if column >= 0 {
          let probability = scorer.probability(ofProposal: features, words: logits[column])
          candidate.confidence = Double(scorer.calibrated(probability, isProposed: true))
          if probability < scorer.relations[column].proposedThreshold {
            outcome.drop(candidate, "the scorer holds it for wrong")
            continue
          }
        }
        result.append(candidate)
      }
      // A pair over two sentences is a rule's alone.
      if pair.isDistant || !adds { continue }
      let subject = context.mentions.clusters[pair.subjectCluster].type
      let object = context.mentions.clusters[pair.objectCluster].type
      for (index, relation) in schema.relations.enumerated()
      where columns[index] >= 0 {
        let id = RelationID(rawValue: UInt16(index))
        guard pair.admits(id, relation, subject, object) else { continue }
        let probability = Scorer.probability(logits[columns[index]])
        guard probability >= scorer.relations[columns[index]].addedThreshold,
          !told.contains(Told(pair, id, schema))
        else { continue }
        let confidence = scorer.calibrated(probability, isProposed: false)
        result.append(added(id, pair, context, Double(confidence)))
      }
    }
    return result
  }

  /// What is told of two entities in a sentence.
  private struct Told: Hashable {
    var sentence: Int
    var relation: RelationID
    var subject: Int
    var object: Int

    init(_ pair: PairInstance, _ relation: RelationID, _ schema: Schema) {
      sentence = pair.sentence
      self.relation = relation
      (subject, object) = (pair.subjectCluster, pair.objectCluster)
      if schema[relation].isSymmetric, object < subject { swap(&subject, &object) }
    }
  }

  /// A candidate that no rule proposed.
  private func added(
    _ relation: RelationID,
    _ pair: PairInstance,
    _ context: ArticleContext,
    _ confidence: Double
  ) -> Candidate {
    let subject = context.mentions.mentions[pair.subject]
    let object = context.mentions.mentions[pair.object]
    let sentence = context.sentences[pair.sentence]
    let view = SentenceView(sentence: sentence, titles: [])
    let top = view.path(from: subject.head, to: object.head).top ?? subject.head
    return Candidate(
      relation: relation,
      subject: pair.subject,
      object: pair.object,
      sentence: pair.sentence,
      trigger: top,
      source: .scorer,
      isStructural: sentence.tags[top] != .verb,
      confidence: confidence
    )
  }
}
