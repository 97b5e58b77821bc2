import Ontology
import Testing

@testable import Articles

struct MarkdownReaderTests {
  @Test func `marks are dropped and words kept`() throws {
    let text = """
      ---
      date: 2020-02-03
      tags: [a, b]
      ---
      # Leaders *meet*

      The **president** met [Anna (Roe)](https://a.example/x) and `Bruno`.
      ![a picture](x.png)

      > A snake_case_name \\* stays, 2 * 3 too.

      ```
      code
      ```
      """
    let article = try #require(read(text, as: "a.md").articles.first)
    #expect(article.title == "Leaders meet")
    #expect(article.published == PartialDate("2020-02-03"))
    #expect(
      article.text == "Leaders meet\n\nThe president met Anna (Roe) and Bruno.\n\n"
        + "A snake_case_name * stays, 2 * 3 too."
    )
  }
}
