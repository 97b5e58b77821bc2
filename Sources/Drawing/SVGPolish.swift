/// Turns Graphviz's SVG into one that reads well in a browser and to a screen reader.
///
/// Graphviz names elements by raw identifiers, leaves links unescaped and knows nothing of
/// dark backgrounds. So links and tooltips never pass through it: they are added here, by
/// the element's `id`.
struct SVGPolish {
  /// What belongs to one element.
  struct Note: Sendable {
    var tooltip = ""
    var link: String?
  }

  /// The headline of the picture.
  var title: String
  /// What the picture shows, in words, for those who cannot see it.
  var description: String
  /// Tooltips and links by the elements' `id`.
  var notes: [String: Note]
  /// Rules of style, such as those for dark backgrounds; empty for none.
  var style: String

  /// The polished document.
  func polished(_ svg: [UInt8]) -> [UInt8] {
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    var rest = svg[...]
    /// For each open `g`: whether a link was opened inside it.
    var open: [Bool] = []
    var isInTitle = false
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      if !isInTitle { append(rest[..<start], to: &out) }
      if rest[start...].starts(with: Array("<!--".utf8)) {
        rest = Self.after("-->", in: rest[start...])
        continue
      }
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else { break }
      let tag = String(decoding: rest[start...end], as: UTF8.self)
      rest = rest[(end + 1)...]
      // No "<" or ">" stands inside a tag: Graphviz escapes both in attributes.
      if tag.hasPrefix("<?") || tag.hasPrefix("<!") { continue }
      if tag.hasPrefix("<title") {
        isInTitle = true
      } else if tag.hasPrefix("</title") {
        isInTitle = false
      } else if tag.hasPrefix("<svg") {
        out += root(tag)
      } else if tag.hasPrefix("<g ") {
        open.append(openGroup(tag, in: &out))
      } else if tag == "</g>" {
        if open.popLast() == true { out += "</a>\n" }
        out += tag
      } else {
        out += tag.replacing("\"transparent\"", with: "\"none\"")
      }
    }
    return Array((Self.withoutBlankLines(out) + "\n").utf8)
  }

  private func append(_ text: ArraySlice<UInt8>, to out: inout String) {
    guard !out.hasSuffix("?>\n") || text.contains(where: { $0 > 0x20 }) else { return }
    out += String(decoding: text, as: UTF8.self)
  }

  private static func after(_ mark: String, in text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let mark = Array(mark.utf8)
    var place = text.startIndex
    while place < text.endIndex, !text[place...].starts(with: mark) { place += 1 }
    return text[min(place + mark.count, text.endIndex)...]
  }

  private static func withoutBlankLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "\n")
  }

  /// The root element with its role, its name, and rules of style.
  private func root(_ tag: String) -> String {
    let plain = tag.replacing("\n", with: " ").dropLast()
    var out = String(plain) + " role=\"img\" aria-labelledby=\"picture-title picture-description\""
    out += " style=\"max-width:100%;height:auto\">\n"
    let name = title.isEmpty ? "Network of relations" : title
    out += "<title id=\"picture-title\">\(DOTEncoder.markup(name))</title>\n"
    out += "<desc id=\"picture-description\">\(DOTEncoder.markup(description))</desc>\n"
    if !style.isEmpty { out += "<style>\(style)</style>\n" }
    return out
  }

  /// Writes the start of a group with its tooltip and link.
  ///
  /// - Returns: Whether a link was opened.
  private func openGroup(_ tag: String, in out: inout String) -> Bool {
    let plain = tag.replacing("&#45;", with: "-").replacing("&#160;", with: " ")
    let id = Self.attribute("id", of: plain) ?? ""
    out += plain
    guard let note = notes[id] else { return false }
    if !note.tooltip.isEmpty {
      // A line break in a tooltip is kept: browsers show it.
      let lines = note.tooltip.split(whereSeparator: \.isNewline).map {
        DOTEncoder.markup(String($0))
      }
      out += "<title>\(lines.joined(separator: "\n"))</title>"
    }
    guard let link = note.link else { return false }
    out += "<a xlink:href=\"\(DOTEncoder.markup(link))\" href=\"\(DOTEncoder.markup(link))\">"
    return true
  }

  private static func attribute(_ name: String, of tag: String) -> String? {
    guard let start = tag.firstRange(of: " \(name)=\"") else { return nil }
    return String(tag[start.upperBound...].prefix { $0 != "\"" })
  }
}

extension SVGPolish {
  /// Rules that turn the light palette into the dark one where the reader prefers it.
  ///
  /// Graphviz writes colours as lower-case `#rrggbb` attributes, and a rule of style
  /// overrides an attribute, so each light colour is mapped by its value.
  static var darkRules: String {
    var rules: [String] = []
    var seen: Set<String> = []
    for use in Palette.Use.allCases {
      let light = Palette.light[use].lowercased()
      let dark = Palette.dark[use].lowercased()
      guard seen.insert(light).inserted else { continue }
      rules.append("[fill=\"\(light)\"]{fill:\(dark)}[stroke=\"\(light)\"]{stroke:\(dark)}")
    }
    return "@media (prefers-color-scheme:dark){" + rules.joined() + "}"
  }
}
