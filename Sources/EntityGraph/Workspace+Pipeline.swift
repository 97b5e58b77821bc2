import Extraction
public import Ontology
import Resources
import Syntax

extension Workspace {
  /// A workspace with the whole pipeline.
  ///
  /// - Parameters:
  ///   - schema: The types of entities and relations, whose rules find statements.
  ///   - modelPath: A trained model's file; nil for the embedded one.
  /// - Throws: a `Diagnostic` where the model or a lexicon cannot be used, `SchemaError`
  ///   with every mistake in the patterns.
  public init(schema: Schema, modelPath: String?) throws {
    let analyzer = try Self.analyzer(modelPath)
    let lexicons = try Lexicons { Resource.text("lexicons/\($0)") }
    let extractor = try Extractor(schema: schema, lexicons: lexicons)
    self.init(schema: schema) { article in
      extractor.findings(for: article, sentences: analyzer.analyze(article.text))
    }
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
