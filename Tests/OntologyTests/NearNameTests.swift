import Ontology
import Testing

@Suite struct NearNameTests {
  @Test(arguments: [
    ("", "", 0), ("abc", "", 3), ("nsbj", "nsubj", 1), ("ab", "ba", 1), ("kitten", "sitting", 3),
  ])
  func `the edit distance counts changes and swaps`(a: String, b: String, distance: Int) {
    #expect(NearName.distance(a, b) == distance)
    #expect(NearName.distance(b, a) == distance)
  }

  @Test func `near names come best first and far ones not at all`() {
    let names = ["Tokayev", "Tokarev", "Nazarbayev"]
    #expect(NearName.nearest(to: "tokayevv", among: names) == ["Tokayev", "Tokarev"])
    #expect(NearName.hint(for: "xyzzy", among: names) == nil)
  }
}
