import Drawing
public import Ontology

/// How a network is drawn.
public struct PictureOptions: Sendable, Equatable {
  /// The headline; nil for one made from the articles.
  public var title: String?
  /// The most entities that are drawn; what is left out is said in the picture.
  public var maximumNodes: Int
  /// The entity in the middle; nil for the whole network.
  public var focus: EntityID?
  /// How many steps from the focus are drawn.
  public var depth: Int
  /// The layout engine, one of `layouts`; nil chooses by size.
  public var layout: String?
  /// Whether the picture is drawn for a dark background.
  public var isDark: Bool

  /// Options from their parts.
  public init(
    title: String? = nil,
    maximumNodes: Int = 60,
    focus: EntityID? = nil,
    depth: Int = 1,
    layout: String? = nil,
    isDark: Bool = false
  ) {
    self.title = title
    self.maximumNodes = maximumNodes
    self.focus = focus
    self.depth = depth
    self.layout = layout
    self.isDark = isDark
  }

  /// The names of the layout engines.
  public static let layouts = LayoutEngine.allCases.map(\.rawValue)
  /// The names of the formats, which are the files' endings.
  public static let formats = PictureFormat.allCases.map(\.rawValue)
}

extension Network {
  /// Draws the statements that a selection asks for.
  ///
  /// - Parameters:
  ///   - selection: Which statements.
  ///   - format: One of `PictureOptions.formats`.
  ///   - options: How.
  /// - Returns: The bytes of the file, and how many entities and lines it shows.
  /// - Throws: `EntityGraphError` where Graphviz fails.
  public func rendered(
    _ selection: Selection = Selection(),
    as format: String,
    options: PictureOptions = PictureOptions()
  ) throws(EntityGraphError) -> (bytes: [UInt8], nodes: Int, edges: Int) {
    let maker = PictureMaker(
      self,
      selection: selection,
      options: PictureMaker.Options(
        title: options.title,
        maximumNodes: options.maximumNodes,
        focus: options.focus,
        depth: options.depth
      )
    )
    let renderer = Renderer(
      engine: options.layout.flatMap(LayoutEngine.init),
      isDark: options.isDark
    )
    let picture = maker.picture { renderer.showsPanels(of: $0) }
    do {
      let bytes = try renderer.render(picture, as: PictureFormat(rawValue: format) ?? .svg)
      return (bytes, picture.nodes.count, picture.edges.count)
    } catch {
      let reports = error.reports.joined(separator: "; ")
      throw EntityGraphError(
        .drawing,
        "the picture could not be drawn as ‘\(error.subject)’"
          + (reports.isEmpty ? "" : ": \(reports)"),
        hint: "try another ‘--layout’, or fewer entities with ‘--max-nodes’"
      )
    }
  }
}
