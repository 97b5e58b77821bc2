import Extraction
public import Ontology
import Resources
import Syntax

extension Workspace {
  /// A workspace with the whole pipeline.
  ///
  /// - Parameters:
  ///   - schema: The types of entities and relations.
  ///   - modelPath: A trained model's file; nil for the embedded one.
  /// - Throws: a `Diagnostic` where the model cannot be used.
  public init(schema: Schema, modelPath: String?) throws {
    self.init(schema: schema) { Findings(article: $0) }
  }
}
