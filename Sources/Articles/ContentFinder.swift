/// Finds the body of an article on a page by the density of text and of links.
///
/// Blocks of running text give points to the element that holds them and half as many to
/// the one around it; the element with most points, less its share of links, is the body.
///
/// - Reference: C. Kohlschütter, P. Fankhauser, W. Nejdl, Boilerplate detection using
///   shallow text features, 2010, doi:10.1145/1718487.1718542.
struct ContentFinder {
  private typealias Element = HTMLDocument.Element

  private static let dropped: Set<String> = [
    "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button",
    "iframe", "svg", "select", "input", "textarea", "object", "embed", "audio", "video", "canvas",
    "figure", "figcaption", "dialog", "menu", "head", "math", "label",
  ]
  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "main", "body", "html", "header", "h1", "h2", "h3", "h4",
    "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "tbody", "thead",
    "tr", "td", "th", "center", "address", "hr", "details", "summary",
  ]
  private static let furniture = [
    "nav", "menu", "sidebar", "footer", "comment", "share", "sharing", "social", "related",
    "promo", "advert", "banner", "cookie", "consent", "newsletter", "subscribe", "subscription",
    "breadcrumb", "byline", "caption", "popup", "modal", "toolbar", "pagination", "pager",
    "recommend", "trending", "outbrain", "taboola", "skip", "signup", "paywall", "copyright",
    "masthead", "tags", "author-bio", "most-read", "infobox", "catlinks", "printfooter",
    "mw-editsection", "navbox", "sisterproject", "toc", "metadata", "credit",
  ]

  /// The paragraphs of a page's article, in order, parted by blank lines; empty where the
  /// page has no running text.
  ///
  /// - Complexity: O(*n* · *d*) in the size of the page and its depth.
  static func text(of document: HTMLDocument) -> String {
    guard let cleaned = clean(document.root, insideArticle: false) else { return "" }
    let body = container(in: cleaned)
    var paragraphs = Self.paragraphs(of: body)
    if paragraphs.joined().count < 80 { paragraphs = Self.paragraphs(of: cleaned) }
    return paragraphs.joined(separator: "\n\n")
  }

  // MARK: - Cleaning

  private static func clean(_ element: Element, insideArticle: Bool) -> Element? {
    if dropped.contains(element.tag) || isHidden(element) { return nil }
    let isArticle = insideArticle || element.tag == "article" || element.tag == "main"
    if element.tag == "header" && !insideArticle { return nil }
    if isFurniture(element) { return nil }
    var result = element
    result.children = element.children.compactMap { child in
      guard case .element(let inner) = child else { return child }
      return clean(inner, insideArticle: isArticle).map { .element($0) }
    }
    return result
  }

  private static func isHidden(_ element: Element) -> Bool {
    let style = element["style"].filter { $0 != " " }.lowercased()
    return style.contains("display:none") || style.contains("visibility:hidden")
      || element["aria-hidden"] == "true" || element.attributes["hidden"] != nil
      || ["navigation", "banner", "contentinfo", "complementary", "search", "dialog"]
        .contains(element["role"])
  }

  private static func isFurniture(_ element: Element) -> Bool {
    if ["html", "body", "main", "article", "p", "a", "em", "strong"].contains(element.tag) {
      return false
    }
    let names = (element["class"] + " " + element["id"]).lowercased()
    guard names.count > 1 else { return false }
    if names.contains("articlebody") || names.contains("article-body")
      || names.contains("story-body") || names.contains("main-content")
    {
      return false
    }
    for word in names.split(whereSeparator: { $0 == " " || $0 == "_" }) {
      let parts = word.split(separator: "-")
      if furniture.contains(where: { name in
        word == name || parts.contains { $0 == name } || word.hasPrefix(name) && name.count > 5
      }) {
        return true
      }
    }
    return false
  }

  // MARK: - Scoring

  /// The element that holds most running text with fewest links.
  private static func container(in root: Element) -> Element {
    var best = root
    var bestScore = 0.0
    var total = 0.0
    /// The points that an element's own blocks give it, and those of its children.
    func visit(_ element: Element) -> (own: Double, inner: Double) {
      var own = 0.0
      var inner = 0.0
      for child in element.elements {
        if isTextBlock(child) {
          let points = points(of: child)
          own += points
          total += points
        } else {
          let below = visit(child)
          own += 0.5 * below.own
          inner += below.own + below.inner
        }
      }
      if element.children.contains(where: {
        if case .text(let text) = $0 { text.count > 80 } else { false }
      }) {
        own += points(of: element)
      }
      var score = own * (1 - linkDensity(of: element))
      if element.tag == "article" || element["itemprop"].lowercased() == "articlebody" {
        score *= 1.5
      }
      if score > bestScore {
        bestScore = score
        best = element
      }
      return (own, inner)
    }
    _ = visit(root)
    return best
  }

  private static func isTextBlock(_ element: Element) -> Bool {
    guard ["p", "pre", "blockquote", "td", "li", "dd"].contains(element.tag) else { return false }
    return !element.elements.contains { blocks.contains($0.tag) }
  }

  private static func points(of element: Element) -> Double {
    let text = element.text
    let count = Double(text.count)
    guard count >= 25 else { return 0 }
    let commas = Double(text.count { $0 == "," || $0 == "," })
    return (1 + commas + min(count / 100, 3)) * (1 - linkDensity(of: element))
  }

  /// The share of an element's letters that stand in links.
  private static func linkDensity(of element: Element) -> Double {
    var linked = 0
    func visit(_ element: Element) {
      if element.tag == "a" {
        linked += element.text.count
      } else {
        for child in element.elements { visit(child) }
      }
    }
    visit(element)
    let total = element.text.count
    return total == 0 ? 0 : min(1, Double(linked) / Double(total))
  }

  // MARK: - Text

  /// The paragraphs of an element: each block is one, a line break starts one.
  private static func paragraphs(of body: Element) -> [String] {
    var paragraphs: [String] = []
    var current = ""
    func flush() {
      let line = Normalization.line(current)
      if !line.isEmpty { paragraphs.append(line) }
      current = ""
    }
    func visit(_ element: Element) {
      let isBlock = blocks.contains(element.tag)
      if isBlock || element.tag == "br" { flush() }
      if isBlock, isLinkList(element) { return }
      if element.tag == "sup", element.text.first == "[" { return }
      for child in element.children {
        switch child {
        case .text(let text): current += text
        case .element(let inner): visit(inner)
        }
      }
      if isBlock { flush() }
    }
    visit(body)
    flush()
    return paragraphs
  }

  /// Whether a block is little but links, as lists of other articles are.
  private static func isLinkList(_ element: Element) -> Bool {
    guard
      ["p", "li", "ul", "ol", "div", "section", "h2", "h3", "h4", "table"].contains(element.tag)
    else { return false }
    let count = element.text.count
    return count < 400 && linkDensity(of: element) > 0.6
  }
}
