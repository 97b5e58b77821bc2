/// The colours of a picture by their use. The light and the dark palette name the same
/// uses, so an SVG can carry both.
///
/// Families of relations keep a contrast of 4.5 : 1 against page and panel, in both
/// palettes, and stay apart for readers without red or green receptors; a line's pattern,
/// width and arrowhead say the same again.
package struct Palette: Sendable, Hashable {
  /// A use of colour.
  enum Use: String, Sendable, CaseIterable {
    /// The background, the fill of persons, text on states.
    case page
    /// Names, outlines of persons, the fill of states.
    case ink
    /// Dates, subtitles, the source line.
    case muted
    /// The fill and outline of panels.
    case panel, panelOutline
    /// Fills and outlines of nodes.
    case organization, organizationOutline
    case place, placeOutline
    case event, eventOutline
    case other, otherOutline
    /// The fill of the node that a picture is about.
    case focus
    /// States far from the focus.
    case distantState
    /// Outlines and lines far from the focus.
    case distant
    /// Lines between two neighbours of the focus.
    case background
    /// Lines and words of the families.
    case contact, cooperation, conflict, posts, structure, biography, otherFamily
  }

  private let values: [Use: String]

  /// The colour of a use as `#RRGGBB`.
  subscript(use: Use) -> String { values[use] ?? "#000000" }

  /// Dark on white.
  package static let light = Palette(values: [
    .page: "#FFFFFF", .ink: "#1F2933", .muted: "#5F6B76",
    .panel: "#F3F5F7", .panelOutline: "#D5DBE1",
    .organization: "#DCE6F0", .organizationOutline: "#6B8299",
    .place: "#EFEBE0", .placeOutline: "#8C8467",
    .event: "#F6E3D6", .eventOutline: "#AC6A3C",
    .other: "#E3EDE4", .otherOutline: "#5F8A68",
    .focus: "#FFD75E", .distantState: "#5B6670", .distant: "#A7B0B8", .background: "#DDE2E7",
    .contact: "#0072B2", .cooperation: "#007A5A", .conflict: "#C44100", .posts: "#3B4650",
    .structure: "#626D77", .biography: "#7A2FC8", .otherFamily: "#B0307A",
  ])

  /// Light on near-black.
  package static let dark = Palette(values: [
    .page: "#14191E", .ink: "#E8ECEF", .muted: "#A3AEB8",
    .panel: "#1E252C", .panelOutline: "#39434D",
    .organization: "#2B3A49", .organizationOutline: "#7F97AE",
    .place: "#38342A", .placeOutline: "#A59C7C",
    .event: "#43301F", .eventOutline: "#CB8A5B",
    .other: "#24382A", .otherOutline: "#7BA885",
    .focus: "#6A5310", .distantState: "#9AA5AF", .distant: "#5C6873", .background: "#323B44",
    .contact: "#56B4E9", .cooperation: "#2FBF94", .conflict: "#FF8A4C", .posts: "#B4BEC7",
    .structure: "#97A2AC", .biography: "#F2D34B", .otherFamily: "#F08BC0",
  ])
}
