import Testing

/// A text of a day, a Thursday if none is given, and a statement that it yields.
struct DatedStory: Sendable {
  var published = "2019-05-16"
  var text: String
  /// As ``PlainText/attributed(_:published:)`` writes it.
  var statement: String

  /// Records an issue where the text does not yield the statement.
  func expect() throws {
    let found = try PlainText.attributed(text, published: published)
    #expect(found.contains(statement), "\(found)")
  }
}
