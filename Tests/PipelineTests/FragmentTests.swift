import EntityGraph
import Foundation
import Ontology
import Testing

/// Texts that stop anywhere: none stops a batch, and what is read is there.
@Suite struct FragmentTests {
  private static let seed = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "seeds/kazakhstan-2022.txt")

  @Test(arguments: [
    "She joined the Ministry of Magic", "Kosta spoke to the Bank of Kanto", "Ministry of Poland",
    "the University of", "The Council of the", "Kosta, president of", "\u{201C}", "of of of",
    "and black garments for mourning. © 2024 Arc News Network. A Holm Bros. Media Company. All",
    "President of the Republic of North", "KOSTA MET THE MINISTER OF", "Kosta (born", "(CSTO)",
    "has City of Bakhmut in Donetsk", "German PRESIDENT, Of running mate.\" portraying",
    "They are Palestinians",
  ])
  func `a text may end within a name`(text: String) throws {
    for cut in [text, text + ".", text + "\n\n" + text] {
      _ = try PlainText.statements(cut, published: "2022-01-10")
    }
  }

  /// Every sentence of the seed is cut after each third word, without a full stop.
  @Test func `a sentence may end after any word`() throws {
    let text = try String(contentsOf: Self.seed, encoding: .utf8)
    for paragraph in text.split(separator: "\n") {
      let words = paragraph.split(separator: " ")
      let cuts = stride(from: 1, to: min(words.count, 60), by: 3).map {
        words[..<$0].joined(separator: " ").trimmingCharacters(in: .punctuationCharacters)
      }
      guard !cuts.isEmpty else { continue }
      _ = try PlainText.statements(cuts.joined(separator: "\n\n"), published: "2022-01-10")
    }
  }
}
