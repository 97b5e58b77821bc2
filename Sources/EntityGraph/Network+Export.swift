import Interchange
import Ontology

extension Network {
  /// The statements that a selection asks for as DOT, with all that is known of them as
  /// attributes.
  ///
  /// - Complexity: O(*n*) in the number of entities and statements.
  public func dot(_ selection: Selection = Selection()) -> String {
    ""
  }
}
