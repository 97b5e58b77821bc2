/// An article as every stage sees it: its text is normalised once, and every offset
/// is a UTF-8 offset into it.
public struct Article: Hashable, Sendable {
  /// Names the article: given by its source, or a digest of address or text.
  public var id: String
  /// Its address.
  public var url: String?
  /// The licence of its text.
  public var license: String?
  /// Who published it.
  public var publisher: String?
  /// When it was published.
  public var published: PartialDate?
  /// Its headline; empty where there is none.
  public var title: String
  /// Its text in NFC, paragraphs parted by a blank line.
  public var text: String
  /// Its language as a BCP 47 tag.
  public var language: String
  /// The file that it was read from, as the user named it.
  public var source: String?
  /// The parts of `text` that are no sentences of the article, in order: section labels,
  /// date lines, bylines, headlines printed again, credits and footers. They yield neither
  /// entities nor statements.
  public var skippedRanges: [TextRange]

  /// An article from its parts.
  public init(
    id: String,
    url: String? = nil,
    license: String? = nil,
    publisher: String? = nil,
    published: PartialDate? = nil,
    title: String = "",
    text: String,
    language: String = "en",
    source: String? = nil,
    skippedRanges: [TextRange] = []
  ) {
    self.id = id
    self.url = url
    self.license = license
    self.publisher = publisher
    self.published = published
    self.title = title
    self.text = text
    self.language = language
    self.source = source
    self.skippedRanges = skippedRanges
  }
}
