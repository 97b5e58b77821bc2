package import Ontology
package import Syntax

/// Why the statements of one sentence are what they are.
package struct SentenceTrace: Sendable {
  /// A mention: its words and the entity that it refers to.
  package struct MentionLine: Sendable {
    package var text: String
    package var kind: String
    package var type: String
    package var entity: String
  }

  /// A candidate: what it says, which rule made it, and why it was dropped.
  package struct CandidateLine: Sendable {
    package var statement: String
    package var rule: String
    package var confidence: Double
    /// Nil for one that was kept.
    package var droppedBecause: String?
  }

  /// The sentence.
  package var text: String
  /// Its tree, one word a line: number, form, lemma, tag, head, relation.
  package var tree: String
  package var mentions: [MentionLine]
  package var candidates: [CandidateLine]
}

extension Extractor {
  /// The traces of an article's sentences.
  ///
  /// Costs nothing to ``findings(for:sentences:)``, which keeps no trace.
  ///
  /// - Precondition: the extractor was made with lexicons.
  package func traces(for article: Article, sentences: [Sentence]) -> [SentenceTrace] {
    let context = context(article, sentences, mentions(of: article, sentences: sentences))
    var outcome = Outcome(isTraced: true)
    _ = findings(context, &outcome)
    var traces = sentences.indices.map { number in
      SentenceTrace(
        text: article.text[TextRange(sentences[number].range)],
        tree: tree(sentences[number]),
        mentions: mentionLines(number, context),
        candidates: []
      )
    }
    for (candidate, reason) in outcome.candidates {
      traces[candidate.sentence].candidates.append(
        SentenceTrace.CandidateLine(
          statement: describe(candidate, context),
          rule: describe(candidate.source),
          confidence: candidate.confidence,
          droppedBecause: reason
        )
      )
    }
    return traces
  }

  private func tree(_ sentence: Sentence) -> String {
    (0..<sentence.count).map { word in
      [
        String(word + 1), sentence.form(word), sentence.lemmas[word], sentence.tags[word].name,
        String(sentence.heads[word] + 1), sentence.relations[word].name,
      ].joined(separator: "\t")
    }.joined(separator: "\n")
  }

  private func mentionLines(_ number: Int, _ context: ArticleContext) -> [SentenceTrace.MentionLine]
  {
    context.sentenceMentions[number].indices.map { index in
      let mention = context.mentions.mentions[index]
      let cluster = context.mentions.clusters[mention.cluster]
      return SentenceTrace.MentionLine(
        text: context.sentences[number].form(mention.words),
        kind: "\(mention.kind)" + (mention.isDemonym ? ", demonym" : ""),
        type: schema.name(of: cluster.type),
        entity: cluster.name
      )
    }
  }

  private func describe(_ candidate: Candidate, _ context: ArticleContext) -> String {
    let clusters = context.mentions.clusters
    let subject = clusters[context.cluster(of: candidate.subject)].name
    let object = clusters[context.cluster(of: candidate.object)].name
    return "\(subject) —\(schema[candidate.relation].name)→ \(object)"
  }

  func describe(_ source: Candidate.Source) -> String {
    switch source {
    case .pattern(let index):
      let pattern = table.patterns[index]
      let file = schema.files[pattern.relation.index].source.name
      return "\(file):\(pattern.source.line): \(pattern.source.text)"
    case .post(let name): return "post: \(name)"
    case .structure(let name): return "names: \(name)"
    case .stance(let name): return "stance: \(name)"
    case .scorer: return "scorer alone"
    }
  }
}
