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
      scorer: Resource.bytes("statements.scorer").flatMap { Scorer(bytes: $0) }
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
