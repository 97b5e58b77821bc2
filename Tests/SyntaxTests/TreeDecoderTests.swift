import Testing

@testable import Syntax

@Suite struct TreeDecoderTests {
  /// Numbers that look random and are the same everywhere.
  private struct Numbers {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private func decode(_ scores: [Int32], count: Int, stride: Int) -> [Int32] {
    var heads = [Int32](repeating: -2, count: count)
    TreeDecoder.heads(scores, stride: stride, count: count, into: &heads)
    return heads
  }

  private func isTree(_ heads: [Int32]) -> Bool {
    guard heads.count(where: { $0 == -1 }) == 1 else { return false }
    return heads.indices.allSatisfy { start in
      var word = start
      var steps = 0
      while heads[word] >= 0, steps <= heads.count {
        word = Int(heads[word])
        steps += 1
      }
      return steps <= heads.count
    }
  }

  private func total(_ heads: [Int32], _ scores: [Int32], _ stride: Int) -> Int {
    heads.indices.reduce(0) { $0 + Int(scores[$1 * stride + Int(heads[$1]) + 1]) }
  }

  /// The best score of all trees with one root, by trying all assignments of heads.
  private func bestTotal(_ scores: [Int32], count: Int, stride: Int) -> Int {
    var best = Int.min
    var heads = [Int32](repeating: -1, count: count)
    func assign(_ word: Int) {
      if word == count {
        if isTree(heads) { best = max(best, total(heads, scores, stride)) }
        return
      }
      for head in -1..<count where head != word {
        heads[word] = Int32(head)
        assign(word + 1)
      }
    }
    assign(0)
    return best
  }

  @Test func `the tree found is as good as the best of all trees with one root`() {
    var numbers = Numbers(state: 5)
    for round in 0..<400 {
      let count = 1 + round % 5
      let stride = count + 1 + round % 3
      let spread = round % 2 == 0 ? 10 : 1_000_000
      let scores = (0..<count * stride).map { _ in Int32(numbers.next(below: spread) - spread / 2) }
      let heads = decode(scores, count: count, stride: stride)
      #expect(isTree(heads))
      #expect(
        total(heads, scores, stride) == bestTotal(scores, count: count, stride: stride),
        "round \(round): \(scores)"
      )
    }
  }

  @Test func `long sentences of random scores give trees with one root`() {
    var numbers = Numbers(state: 9)
    for count in [17, 60, 151] {
      let scores = (0..<count * (count + 1)).map { _ in Int32(numbers.next(below: 1 << 20)) }
      #expect(isTree(decode(scores, count: count, stride: count + 1)))
    }
  }
}
