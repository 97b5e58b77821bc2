/// Who places the nodes: one of Graphviz's layout engines.
package enum LayoutEngine: String, Sendable, Hashable, Codable, CaseIterable {
  /// In layers, with panels; best for small networks with labelled edges.
  case dot
  /// By stress; best for large networks.
  case neato
  /// By springs, keeping panels together.
  case fdp
  /// By springs on several scales; best for several hundred nodes and more.
  case sfdp
  /// On circles.
  case circo
  /// On rings around the middle.
  case twopi
}

/// What a picture is written as.
package enum PictureFormat: String, Sendable, Hashable, Codable, CaseIterable {
  case svg, png, pdf
  /// Graphviz's own language, without positions.
  case dot
}
