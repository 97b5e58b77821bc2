import CLibXML2

/// An HTML page as a tree of values, read by libxml2's forgiving parser.
struct HTMLDocument {
  /// An element or a run of text.
  indirect enum Node {
    /// Text with its references resolved.
    case text(String)
    /// An element.
    case element(Element)
  }

  /// An element with its attributes and content.
  struct Element {
    /// The tag in lower case.
    var tag: String
    /// The attributes, names in lower case.
    var attributes: [String: String]
    /// The content in order.
    var children: [Node]

    /// The value of an attribute; empty where there is none.
    subscript(_ name: String) -> String { attributes[name] ?? "" }

    /// The elements among the children.
    var elements: [Element] {
      children.compactMap {
        if case .element(let element) = $0 { return element }
        return nil
      }
    }

    /// All text inside, as it stands.
    var text: String {
      var result = ""
      func collect(_ element: Element) {
        for child in element.children {
          switch child {
          case .text(let text): result += text
          case .element(let element): collect(element)
          }
        }
      }
      collect(self)
      return result
    }

    /// Calls `body` with every element inside, this one first, in the order of the page.
    func visit(_ body: (Element) -> Void) {
      body(self)
      for element in elements { element.visit(body) }
    }
  }

  /// The outermost element.
  var root: Element

  /// Reads a page; nil where it holds no element.
  ///
  /// - Parameters:
  ///   - bytes: The page in any encoding that it declares.
  ///   - isUTF8: Whether the bytes are known to be UTF-8, whatever the page declares.
  /// - Complexity: O(*n*).
  init?(_ bytes: [UInt8], isUTF8: Bool) {
    let options = Int32(
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    )
    guard let size = Int32(exactly: bytes.count) else { return nil }
    let document = bytes.withUnsafeBytes { raw in
      htmlReadMemory(
        raw.baseAddress?.assumingMemoryBound(to: CChar.self),
        size,
        nil,
        isUTF8 ? "UTF-8" : nil,
        options
      )
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    guard let node = xmlDocGetRootElement(document) else { return nil }
    root = Self.element(node, depth: 0)
  }

  /// Deeper nesting than this is cut off: no article needs it, and the walk is recursive.
  private static let maximumDepth = 400

  private static func element(_ node: xmlNodePtr, depth: Int) -> Element {
    var element = Element(
      tag: string(node.pointee.name).lowercased(),
      attributes: [:],
      children: []
    )
    var attribute = node.pointee.properties
    while let current = attribute {
      let value = current.pointee.children.map { string($0.pointee.content) } ?? ""
      element.attributes[string(current.pointee.name).lowercased()] = value
      attribute = current.pointee.next
    }
    guard depth < maximumDepth else { return element }
    var child = node.pointee.children
    while let current = child {
      switch current.pointee.type {
      case XML_ELEMENT_NODE:
        element.children.append(.element(Self.element(current, depth: depth + 1)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        element.children.append(.text(string(current.pointee.content)))
      default: break
      }
      child = current.pointee.next
    }
    return element
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  private static func string(_ text: UnsafeMutablePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
