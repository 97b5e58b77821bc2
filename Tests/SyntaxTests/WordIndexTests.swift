import Syntax
import Testing

@Suite struct WordIndexTests {
  @Test func wordsKeepTheirNumbersWhileTheTableGrows() {
    var index = WordIndex()
    let words = (0..<500).map { "word\($0 * 7919)" } + ["", "a", "ab", "abc", "abcd", "Zürich"]
    for (number, word) in words.enumerated() { #expect(index.insert(word) == number) }
    for (number, word) in words.enumerated() {
      #expect(index.insert(word) == number)
      #expect(index.number(of: word) == number)
    }
    #expect(index.words == words)
    for word in ["wor", "word", "word1", "b", "abd", "abcde", "Zurich", "zürich"] {
      #expect(index.number(of: word) == nil)
    }
  }

  @Test func wordsOfAnyLengthAreToldApartByEachByte() {
    for length in 1...40 {
      let word = String(repeating: "a", count: length)
      let index = WordSet([word])
      #expect(index.contains(word))
      #expect(!index.contains(word + "a"))
      for place in 0..<length {
        var other = Array(word)
        other[place] = "b"
        #expect(!index.contains(String(other)), "\(length), \(place)")
      }
    }
  }

  @Test func aWordsFormDoesNotMatter() {
    // Parts of longer strings are kept in another way than short strings are.
    let text = "The ministers of many states met in the capital"
    let set: WordSet = ["ministers", "capital"]
    #expect(
      text.split(separator: " ").map(String.init).filter(set.contains) == [
        "ministers", "capital",
      ]
    )
  }

  @Test func setsUniteAndSubtract() {
    let set: WordSet = ["one", "two", "one"]
    #expect(Array(set) == ["one", "two"])
    #expect(Array(set.union(["three", "two"])) == ["one", "two", "three"])
    #expect(Array(set.union(["three"]).subtracting(["one"])) == ["two", "three"])
    #expect(set.isDisjoint(with: ["three", "four"]))
    #expect(!set.isDisjoint(with: ["three", "two"]))
    #expect(WordSet([]).isEmpty && !set.isEmpty)
  }

  @Test func aMapGivesTheLastValueOfAWord() {
    var map: WordMap<Int> = ["one": 1, "two": 2]
    map["two"] = 22
    map["three"] = 3
    map["one"] = nil
    #expect(map["one"] == 1)
    #expect(map["two"] == 22)
    #expect(map["three"] == 3)
    #expect(map["four"] == nil)
    #expect(map.keys == ["one", "two", "three"])
  }

  @Test func hashesAreKeptButForThatOfNothing() {
    let hashes = (1...300).map { UInt64($0) &* 0x9e37_79b9_7f4a_7c15 }
    let set = HashSet(hashes + [0] + hashes)
    #expect(set.count == 300)
    #expect(hashes.allSatisfy(set.contains))
    #expect(!set.contains(0))
    #expect(!set.contains(1))
    #expect(HashSet().isEmpty)
  }
}
