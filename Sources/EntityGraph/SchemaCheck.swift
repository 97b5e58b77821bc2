import Extraction
public import Ontology
import Syntax

/// Checks relation files beyond their form: whether their examples come out, and their
/// counter-examples do not.
public struct SchemaCheck: Sendable {
  private let schema: Schema
  private let pipeline: Pipeline

  /// A check of files that are in a schema.
  ///
  /// - Throws: as `Workspace.init(schema:modelPath:)`.
  public init(schema: Schema, modelPath: String? = nil) throws {
    self.schema = schema
    pipeline = try Pipeline(schema: schema, modelPath: modelPath)
  }

  /// Checks files.
  ///
  /// An example passes where its statement comes out between the marked ends, whatever
  /// the types that the relation admits are given to them; so it tests the patterns, not
  /// whether a name is known. A counter-example passes where it does not come out.
  /// - Returns: What is wrong, and how many examples and counter-examples were run.
  public func check(_ files: [RelationFile]) -> (problems: [Diagnostic], examples: Int) {
    var problems: [Diagnostic] = []
    var count = 0
    for file in files {
      guard let relation = schema[file.name] else { continue }
      count += file.examples.count + file.rejects.count
      func report(_ message: String, _ item: RelationFile.Item, hint: String) {
        problems.append(
          file.source.diagnostic(.error, message, line: item.line, column: item.column, hint: hint)
        )
      }
      for item in file.examples {
        let example = MarkedExample(item.text)
        if example.subject == nil {
          report(
            "an example of ‘\(file.name)’ does not mark both its ends",
            item,
            hint: "put subject and object in braces: \"{Wang Yi} visited {Almaty}.\""
          )
        } else if !yields(relation, example) {
          report(
            "this example does not state ‘\(file.name)’",
            item,
            hint: "add a pattern that matches it, or mend one"
          )
        }
      }
      for item in file.rejects where yields(relation, MarkedExample(item.text)) {
        report(
          "this counter-example states ‘\(file.name)’",
          item,
          hint: "make the pattern that matches it narrower"
        )
      }
    }
    return (problems, count)
  }

  /// Whether a statement of a relation comes out of an example between its ends, or
  /// between any where none are marked.
  private func yields(_ relation: RelationID, _ example: MarkedExample) -> Bool {
    let article = Article(id: "example", text: example.text)
    let sentences = pipeline.analyzer.analyze(article.text)
    let plain = pipeline.extractor.findings(for: article, sentences: sentences)
    guard let subject = example.subject, let object = example.object else {
      return plain.statements.contains { $0.relation == relation }
    }
    if states(plain, relation, subject, object) { return true }
    let type = schema[relation]
    for first in type.subjects {
      for second in type.objects {
        guard
          let mentions = Self.mentions(
            [(subject, first), (object, second)],
            in: sentences,
            article
          )
        else { continue }
        let found = pipeline.extractor.findings(
          for: article,
          sentences: sentences,
          mentions: mentions
        )
        if states(found, relation, subject, object) { return true }
      }
    }
    return false
  }

  private func states(
    _ findings: Findings,
    _ relation: RelationID,
    _ subject: TextRange,
    _ object: TextRange
  ) -> Bool {
    func names(_ id: EntityID, _ range: TextRange, _ word: TextRange?) -> Bool {
      word?.overlaps(range) == true || findings[id].mentions.contains { $0.overlaps(range) }
    }
    return findings.statements.contains { statement in
      guard statement.relation == relation else { return false }
      let evidence = statement.evidence.first
      let straight =
        names(statement.subject, subject, evidence?.subject)
        && names(statement.object, object, evidence?.object)
      guard !straight, schema[relation].isSymmetric else { return straight }
      return names(statement.subject, object, evidence?.subject)
        && names(statement.object, subject, evidence?.object)
    }
  }

  /// The marked ends as mentions of two entities; nil where no word lies in one.
  private static func mentions(
    _ ends: [(range: TextRange, type: EntityType)],
    in sentences: [Sentence],
    _ article: Article
  ) -> Mentions? {
    var mentions = Mentions()
    for (cluster, end) in ends.enumerated() {
      mentions.clusters.append(EntityCluster(type: end.type, name: article.text[end.range]))
      for (index, sentence) in sentences.enumerated() {
        let words = (0..<sentence.count).filter {
          TextRange(sentence.range(of: $0)).overlaps(end.range)
        }
        guard let first = words.first, let last = words.last else { continue }
        let head = words.first { !words.contains(Int(sentence.heads[$0])) } ?? last
        mentions.mentions.append(
          Mention(
            sentence: index,
            words: first..<(last + 1),
            head: head,
            kind: .name,
            cluster: cluster
          )
        )
      }
    }
    guard mentions.mentions.count >= ends.count else { return nil }
    mentions.mentions.sort {
      ($0.sentence, $0.words.lowerBound, -$0.words.count)
        < ($1.sentence, $1.words.lowerBound, -$1.words.count)
    }
    return mentions
  }
}
