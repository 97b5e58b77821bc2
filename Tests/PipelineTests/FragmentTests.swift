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
    "They are Palestinians", "They met Ann Holm's", "Sunday's", "After Sunday's and on Friday's",
    "The day before the", "two hours after", "since the beginning of", "in a letter dated",
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

  private static let told = """
    On Tuesday, a day after Ann Holm was sworn in as president of Norway, she asked Sweden to open \
    its border by Friday. Two days after the vote, King Olav's letter dated May 9, in which he had \
    asked Holm the night before to resign, was published; "I met Tom Reed this morning," she said on \
    Sunday's visit to Oslo. Since taking office in 2014, Reed, whose party has ruled the country for \
    five years, has met Holm twice, in March and again in late July of that year. Lendo Group, which \
    bought Rondo on June 17, said it would sue Norway over Saturday's attack on its ship.
    """

  /// Pieces of sentences in any order, with any stop between: what no reporter writes, but what a
  /// broken page may hold.
  @Test func `pieces of sentences may stand in any order`() throws {
    let words = Self.told.split(separator: " ")
    var state: UInt64 = 1
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let stops = [". ", ".", ", ", "; ", " \" ", "\n\n", " "]
    for _ in 0..<24 {
      var text = ""
      for _ in 0..<40 {
        let start = random(words.count)
        let end = min(words.count, start + 1 + random(8))
        text += words[start..<end].joined(separator: " ") + stops[random(stops.count)]
      }
      _ = try PlainText.statements(text, published: "2019-05-16")
    }
  }
}
