import Syntax

/// What pair features read of a sentence.
struct SentenceView {
  /// The way between two words of a tree.
  struct Path {
    /// Each step as direction and relation.
    var steps: [(isUp: Bool, relation: DependencyRelation)] = []
    /// How many of the steps lead up.
    var up = 0
    /// The highest word on the way.
    var top: Int?
    /// The words between the two ends.
    var inner: [Int] = []
    /// The steps with the prepositions of what they reach, hashed.
    var hash: UInt64 = 0
    /// The steps alone, hashed.
    var bareHash: UInt64 = 0
  }

  let sentence: Sentence
  let titles: [TitleTable.Occurrence]
  private let hashes: [UInt64]
  private let cases: [UInt64]

  init(sentence: Sentence, titles: [TitleTable.Occurrence]) {
    self.sentence = sentence
    self.titles = titles
    hashes = (0..<sentence.count).map { StableHash.hash(sentence.lowerForm($0)) }
    var cases = [UInt64](repeating: 0, count: sentence.count)
    for word in 0..<sentence.count {
      let head = Int(sentence.heads[word])
      if head >= 0, sentence.relations[word] == .case, cases[head] == 0 {
        cases[head] = hashes[word]
      }
    }
    self.cases = cases
  }

  func formHash(_ word: Int) -> UInt64 { hashes[word] }

  /// The hashed preposition of a word; 0 for none.
  func preposition(of word: Int) -> UInt64 { cases[word] }

  /// The way from one word to another.
  func path(from a: Int, to b: Int) -> Path {
    var above: [Int] = [a]
    var node = a
    while sentence.heads[node] >= 0, above.count < 24 {
      node = Int(sentence.heads[node])
      above.append(node)
    }
    var down: [Int] = []
    node = b
    var meeting: Int?
    for _ in 0..<24 {
      if let index = above.firstIndex(of: node) {
        meeting = index
        break
      }
      down.append(node)
      guard sentence.heads[node] >= 0 else { break }
      node = Int(sentence.heads[node])
    }
    var path = Path()
    guard let meeting else { return path }
    path.top = above[meeting]
    path.up = meeting
    var hash: UInt64 = 1
    var bare: UInt64 = 1
    func extend(_ isUp: Bool, _ relation: DependencyRelation, _ preposition: UInt64) {
      path.steps.append((isUp, relation))
      let code = UInt64(relation.rawValue) * 2 + (isUp ? 1 : 0)
      bare = StableHash.mix(bare &* 31 &+ code)
      hash = StableHash.mix(StableHash.mix(hash &* 31 &+ code) ^ preposition)
    }
    for word in above[..<meeting] { extend(true, sentence.relations[word], cases[word]) }
    for word in down.reversed() { extend(false, sentence.relations[word], cases[word]) }
    for word in above[..<meeting].dropFirst() { path.inner.append(word) }
    if let top = path.top, top != a, top != b { path.inner.append(top) }
    for word in down.dropFirst() { path.inner.append(word) }
    path.hash = hash
    path.bareHash = bare
    return path
  }
}
