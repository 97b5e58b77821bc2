import Ontology
import Testing

@testable import Articles

struct FurnitureTests {
  private func skipped(_ text: String, title: String = "") -> [String] {
    Furniture.ranges(in: text, title: title).map { text[$0] }
  }

  @Test func `labels, date, byline and headline above an article are skipped`() {
    let text =
      "POLITICS |\nFriday, January 4, 2019\nLeaders Meet\nBy Jane Doe and John Roe\n\n"
      + "The leaders of both countries met on Friday in Oslo."
    #expect(
      skipped(text, title: "Leaders meet") == [
        "POLITICS |", "Friday, January 4, 2019", "Leaders Meet", "By Jane Doe and John Roe",
      ]
    )
  }

  @Test func `what stands below an article is skipped`() {
    let body = "The leaders met.\n\nThey spoke for an hour."
    for footer in [
      "© 2019 The Daily. All rights reserved.", "Share this article",
      "* write to desk@daily.example",
      "Reporting by Jane Doe; Editing by John Roe", "Sources\n\nAP: Leaders meet\n\nBBC: They met",
    ] {
      #expect(skipped(body + "\n\n" + footer).joined(separator: "\n\n") == footer)
    }
  }

  @Test func `sentences are never skipped`() {
    let text =
      "By Monday the president had left.\n\nNews came late.\n\n“Follow the money,” said Anna.\n\n"
      + "World leaders shared the news."
    #expect(skipped(text, title: "Other").isEmpty)
  }

  @Test func `a picture's credit is skipped, not its caption`() {
    #expect(
      skipped("Anna in Oslo. Image: B. Roe (flickr).\n\nMore.") == ["Image: B. Roe (flickr)."]
    )
  }

  @Test(arguments: [
    ("Leaders meet in Oslo\n\nThe leaders met.", "Leaders meet in Oslo"),
    ("World /\n\nFriday, January 4, 2019\n\nLeaders meet\n\nThey met.", "Leaders meet"),
    ("The leaders met.\n\nThey spoke.", nil), ("Only one line", nil), ("", nil),
  ])
  func `a text's own headline is told from its sentences`(text: String, expected: String?) {
    #expect(Furniture.headline(of: text) == expected)
  }
}
