/// Draws pictures.
package struct Renderer: Sendable {
  /// Who places the nodes; `nil` chooses by size.
  package var engine: LayoutEngine?
  /// Whether the picture is drawn for a dark background. A light SVG has both forms
  /// and follows the reader's setting.
  package var isDark: Bool

  package init(engine: LayoutEngine? = nil, isDark: Bool = false) {
    self.engine = engine
    self.isDark = isDark
  }

  /// Draws a picture.
  ///
  /// - Parameters:
  ///   - picture: What is to be drawn; may be empty.
  ///   - format: What it is written as.
  /// - Returns: The bytes of the file: the same for the same picture, on every thread.
  /// - Throws: `DrawingError`, with Graphviz's own words.
  package func render(
    _ picture: Picture, as format: PictureFormat
  ) throws(DrawingError) -> [UInt8] {
    throw DrawingError(.rendering, subject: format.rawValue)
  }
}
