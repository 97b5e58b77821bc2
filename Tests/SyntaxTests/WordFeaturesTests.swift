import Testing

@testable import Syntax

@Suite struct WordFeaturesTests {
  private func hashes(_ word: String) -> [UInt64] {
    var result = [UInt64](repeating: 0, count: WordFeatures.count)
    Array(word.utf8).withUnsafeBufferPointer { bytes in
      result.withUnsafeMutableBufferPointer { WordFeatures.hash(bytes, into: $0.baseAddress!) }
    }
    return result
  }

  @Test func `capitals change the shape and nothing else`() {
    for (small, capital) in [("paris", "Paris"), ("été", "Été"), ("nato", "NATO")] {
      let low = hashes(small)
      let high = hashes(capital)
      #expect(low[1] != high[1])
      #expect(low[0] == high[0])
      #expect(low[2...] == high[2...])
    }
  }

  @Test func `digits and letters of the same pattern share the shape`() {
    #expect(hashes("2019")[1] == hashes("1987654")[1])
    #expect(hashes("Moscow")[1] == hashes("Astana")[1])
    #expect(hashes("Moscow")[1] != hashes("MOSCOW")[1])
    #expect(hashes("10%")[1] != hashes("10-")[1])
  }

  @Test func `words share the affixes that they have in common`() {
    let walking = hashes("walking")
    let talking = hashes("talking")
    #expect(walking[2] != talking[2])
    #expect(walking[6...10] == talking[6...10])
    #expect(hashes("nation")[2...5] == hashes("nature")[2...5].prefix(3) + hashes("nation")[5...5])
  }

  @Test func `affixes are cut between characters, not between bytes`() {
    #expect(hashes("é")[2] == hashes("éa")[2])
    #expect(hashes("aé")[6] == hashes("bé")[6])
    #expect(hashes("aé")[6] != hashes("aè")[6])
  }

  @Test func `any bytes have eleven hashes that are not zero`() {
    for bytes in [[], [0x80], [0xC3], [0xFF, 0xFE, 0x80], [UInt8](repeating: 0xE2, count: 300)] {
      var result = [UInt64](repeating: 0, count: WordFeatures.count)
      bytes.withUnsafeBufferPointer { bytes in
        result.withUnsafeMutableBufferPointer { WordFeatures.hash(bytes, into: $0.baseAddress!) }
      }
      #expect(result.allSatisfy { $0 != 0 })
    }
  }
}
