import Extraction
public import Ontology
import Resources
import Syntax

/// The model and the rules that turn an article into findings.
///
/// Immutable and safe to use from many threads at once.
struct Pipeline: Sendable {
  let analyzer: Analyzer
  let extractor: Extractor

  /// Opens a model and compiles a schema's rules.
  ///
  /// - Throws: a `Diagnostic` where the model or a lexicon cannot be used, `SchemaError`
  ///   with every mistake in the patterns.
  init(schema: Schema, modelPath: String?) throws {
    analyzer = try Self.analyzer(modelPath)
    let lexicons = try Lexicons { Resource.text("lexicons/\($0)") }
    extractor = try Extractor(
      schema: schema,
      lexicons: lexicons,
      scorer: Self.scorer()
    )
  }

  /// The embedded scorer of statements.
  ///
  /// - Throws: a `Diagnostic` where it is of another version than the program.
  static func scorer() throws(Diagnostic) -> Scorer? {
    guard let bytes = Resource.bytes("statements.scorer") else { return nil }
    if let scorer = Scorer(bytes: bytes) { return scorer }
    throw Diagnostic(
      .error,
      "the embedded scorer of statements cannot be read",
      at: .init(file: "statements.scorer"),
      hint: "train it again with ‘make train-statements’, then build again"
    )
  }

  /// What an article yields.
  func findings(_ article: Article) -> Findings {
    extractor.findings(for: article, sentences: analyzer.analyze(article.text))
  }

  /// Each sentence of an article with its tree, mentions and candidates.
  func explanation(_ article: Article) -> String {
    var text = ""
    for trace in extractor.traces(for: article, sentences: analyzer.analyze(article.text)) {
      text += "# \(trace.text)\n\(trace.tree)\n"
      for mention in trace.mentions {
        text += "mention \(mention.text): \(mention.entity) (\(mention.type), \(mention.kind))\n"
      }
      for candidate in trace.candidates {
        let verdict = candidate.droppedBecause.map { "dropped, \($0)" } ?? "kept"
        text += "\(verdict): \(candidate.statement)\n  by \(candidate.rule)\n"
      }
      text += "\n"
    }
    return text
  }

  private static func analyzer(_ path: String?) throws(Diagnostic) -> Analyzer {
    do {
      guard let path else { return try Analyzer(model: Resource.model) }
      return try Analyzer(ModelFile(path: path))
    } catch {
      throw Diagnostic(
        .error,
        "the model cannot be used: \(error)",
        at: path.map { .init(file: $0) },
        hint: path == nil ? nil : "train one with ‘egraph-train train’, or leave out ‘--model’"
      )
    }
  }
}

extension Workspace {
  /// For each relation of a schema the confidence from which on to keep its statements so
  /// that all relations' together are right at a share, as cross-validation of the embedded
  /// scorer measured; infinite where none was, and for relations that were never measured.
  ///
  /// - Throws: a `Diagnostic` where the scorer cannot be read.
  public static func confidences(forPrecision share: Double, schema: Schema) throws -> [Double] {
    var result = [Double](repeating: .infinity, count: schema.relations.count)
    guard let scorer = try Pipeline.scorer() else { return result }
    for (column, relation) in scorer.relations.enumerated() {
      guard let id = schema[relation.name],
        let confidence = scorer.confidence(forPrecision: Float(share), ofRelation: column)
      else { continue }
      result[id.index] = Double(confidence)
    }
    return result
  }

  /// A workspace with the whole pipeline.
  ///
  /// - Parameters:
  ///   - schema: The types of entities and relations, whose rules find statements.
  ///   - modelPath: A trained model's file; nil for the embedded one.
  /// - Throws: a `Diagnostic` where the model or a lexicon cannot be used, `SchemaError`
  ///   with every mistake in the patterns.
  public init(schema: Schema, modelPath: String?) throws {
    let pipeline = try Pipeline(schema: schema, modelPath: modelPath)
    self.init(
      schema: schema,
      explain: { pipeline.explanation($0) },
      extract: { pipeline.findings($0) }
    )
  }
}
