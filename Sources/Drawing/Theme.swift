/// How roles look: colours, shapes, lines and arrowheads.
package struct Theme: Sendable, Hashable {
  /// The colours.
  package var palette: Palette

  /// Dark on white.
  package static let light = Theme(palette: .light)
  /// Light on near-black.
  package static let dark = Theme(palette: .dark)

  /// The typeface of everything but the headline: the first that the reader's machine has.
  static let sans = "Arial,Helvetica,Liberation Sans,DejaVu Sans,sans-serif"
  /// The typeface of the headline.
  static let serif = "Georgia,Liberation Serif,Times New Roman,DejaVu Serif,serif"

  /// The colour of a use.
  func color(_ use: Palette.Use) -> String { palette[use] }
}

extension Theme {
  /// How the nodes of one role look.
  struct NodeStyle: Sendable {
    /// Graphviz's name of the shape.
    var shape: String
    /// Graphviz's style, such as "filled,rounded".
    var style: String
    var fill: Palette.Use
    var outline: Palette.Use
    var text: Palette.Use
    /// The width of the outline in points.
    var width: Double
    /// The name in the legend.
    var name: String
  }

  /// How the edges of one family look.
  struct EdgeStyle: Sendable {
    var color: Palette.Use
    /// The width of the line in points.
    var width: Double
    /// Whether the line is double.
    var isDouble: Bool
    /// Graphviz's style of a relation that holds.
    var style: String
    /// Graphviz's name of the arrowhead; "none" for none.
    var arrowhead: String
    /// The name in the legend.
    var name: String
  }

  /// The look of a role.
  static func style(of role: Picture.NodeRole) -> NodeStyle {
    switch role {
    case .person:
      NodeStyle(
        shape: "box",
        style: "filled,rounded",
        fill: .page,
        outline: .ink,
        text: .ink,
        width: 1.3,
        name: "Person"
      )
    case .state:
      NodeStyle(
        shape: "box",
        style: "filled",
        fill: .ink,
        outline: .ink,
        text: .page,
        width: 1.3,
        name: "State"
      )
    case .organization:
      NodeStyle(
        shape: "note",
        style: "filled",
        fill: .organization,
        outline: .organizationOutline,
        text: .ink,
        width: 1,
        name: "Organization"
      )
    case .place:
      NodeStyle(
        shape: "ellipse",
        style: "filled",
        fill: .place,
        outline: .placeOutline,
        text: .ink,
        width: 1,
        name: "Place"
      )
    case .event:
      NodeStyle(
        shape: "hexagon",
        style: "filled",
        fill: .event,
        outline: .eventOutline,
        text: .ink,
        width: 1,
        name: "Event"
      )
    case .other:
      NodeStyle(
        shape: "tab",
        style: "filled",
        fill: .other,
        outline: .otherOutline,
        text: .ink,
        width: 1,
        name: "Other"
      )
    }
  }

  /// The look of a family.
  static func style(of family: Picture.RelationFamily) -> EdgeStyle {
    switch family {
    case .contact:
      EdgeStyle(
        color: .contact,
        width: 1.8,
        isDouble: false,
        style: "solid",
        arrowhead: "vee",
        name: "Contact"
      )
    case .cooperation:
      EdgeStyle(
        color: .cooperation,
        width: 1.5,
        isDouble: true,
        style: "solid",
        arrowhead: "normal",
        name: "Cooperation"
      )
    case .conflict:
      EdgeStyle(
        color: .conflict,
        width: 2.8,
        isDouble: false,
        style: "solid",
        arrowhead: "normal",
        name: "Conflict"
      )
    case .posts:
      EdgeStyle(
        color: .posts,
        width: 1.2,
        isDouble: false,
        style: "solid",
        arrowhead: "empty",
        name: "Posts"
      )
    case .structure:
      EdgeStyle(
        color: .structure,
        width: 1.5,
        isDouble: false,
        style: "dotted",
        arrowhead: "none",
        name: "Structure"
      )
    case .biography:
      EdgeStyle(
        color: .biography,
        width: 1.3,
        isDouble: false,
        style: "solid",
        arrowhead: "odot",
        name: "Biography"
      )
    case .other:
      EdgeStyle(
        color: .otherFamily,
        width: 1.3,
        isDouble: false,
        style: "solid",
        arrowhead: "ediamond",
        name: "Other relations"
      )
    }
  }
}
