extension Renderer {
  /// Whether a picture's panels are drawn: they need layers, and few enough nodes and
  /// lines. Where they are not, what a panel says must be said by lines.
  ///
  /// - Complexity: O(*n*) in the size of the picture.
  package func showsPanels(of picture: Picture) -> Bool {
    Plan(of: Network(picture), engine: engine).hasPanels
  }
}
