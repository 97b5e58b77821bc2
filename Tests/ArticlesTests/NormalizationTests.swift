import Testing

@testable import Articles

struct NormalizationTests {
  @Test(arguments: [
    ("a\r\nb\rc", "a\nb\nc"), ("a\u{A0}b\u{2009}c\td", "a b c d"),
    ("a\u{200B}b\u{AD}c\u{FEFF}", "abc"), ("e\u{301}", "\u{E9}"), ("a \n \n\n\n b ", "a\n\nb"),
    ("“a” – ‘b’…", "“a” – ‘b’…"), ("\u{1F468}\u{200D}\u{1F469}", "\u{1F468}\u{200D}\u{1F469}"),
    ("a\u{200D}b", "ab"), ("a  b", "a  b"), ("", ""), ("\n\n", ""),
  ])
  func `text is brought into one form and its letters stay`(raw: String, expected: String) {
    let text = Normalization.text(raw)
    #expect(Array(text.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(Normalization.text(text) == text)
  }

  @Test func `lines that an editor broke are joined`() {
    let text = """
      The president of the republic met the prime minister of the kingdom on
      Monday, and both of them signed a treaty that had been prepared for many
      years.

      - one
      - two
      """
    #expect(
      PlainTextReader.paragraphs(text)
        == "The president of the republic met the prime minister of the kingdom on Monday, and both "
        + "of them signed a treaty that had been prepared for many years.\n\n- one\n- two"
    )
  }
}
