import Ontology

/// What a row, an object, a page or a sidecar file says about an article, as raw text.
struct Record: Hashable, Sendable {
  /// What can be said of an article.
  enum Field: Hashable, Sendable, CaseIterable {
    /// What names the article.
    case id
    /// Its address.
    case url
    /// The licence of its text.
    case license
    /// Who published it.
    case publisher
    /// When it was published, as written.
    case date
    /// Its headline.
    case title
    /// Its language.
    case language
    /// Its text.
    case text

    /// The names that columns and keys may have, the house's own first.
    var names: [String] {
      switch self {
      case .id: ["id"]
      case .url: ["url", "link", "address", "uri"]
      case .license: ["license", "licence", "rights"]
      case .publisher: ["publisher", "source", "site", "sitename"]
      case .date: ["date", "published", "datepublished", "published_at", "pubdate"]
      case .title: ["title", "headline"]
      case .language: ["language", "lang"]
      case .text: ["text", "body", "content", "articlebody"]
      }
    }

    /// The field that a column or key of this name stands for; nil for none.
    init?(named name: String) {
      let folded = Normalization.line(name).lowercased()
      guard let field = Self.allCases.first(where: { $0.names.contains(folded) }) else {
        return nil
      }
      self = field
    }
  }

  private var values: [Field: String] = [:]

  /// What is said of a field; nil for nothing.
  subscript(field: Field) -> String? {
    get { values[field] }
    set { values[field] = newValue }
  }

  /// Whether nothing is said.
  var isEmpty: Bool { values.isEmpty }

  /// Sets a field that has no value yet; empty values are none.
  mutating func set(_ field: Field, _ value: String?) {
    guard values[field] == nil, let value, value.contains(where: { !$0.isWhitespace }) else {
      return
    }
    values[field] = value
  }

  /// Takes what `other` says and this record does not; never its text.
  mutating func fill(from other: Record) {
    for field in Field.allCases where field != .text { set(field, other[field]) }
  }
}
