import Learning
import Testing

@Suite struct CoreferenceScoreTests {
  @Test func `the published example of the reference scorer comes out as published`() {
    // Pradhan et al. 2014, figure 1: key {a b c} {d e f g}, response {a b} {c d} {f g h i}.
    var score = CoreferenceScore()
    score.add(
      gold: [["a", "b", "c"], ["d", "e", "f", "g"]],
      predicted: [["a", "b"], ["c", "d"], ["f", "g", "h", "i"]]
    )
    #expect(abs(score.muc.precision - 0.4) < 1e-9)
    #expect(abs(score.muc.recall - 0.4) < 1e-9)
    #expect(abs(score.bCubed.precision - 0.5) < 1e-9)
    #expect(abs(score.bCubed.recall - 5.0 / 12) < 1e-9)
    #expect(abs(score.ceafe.precision - 1.3 / 3) < 1e-9)
    #expect(abs(score.ceafe.recall - 0.65) < 1e-9)
  }

  @Test func `the same chains score one, no chains score nought`() {
    let chains = [[1, 2, 3], [4, 5]]
    var same = CoreferenceScore()
    same.add(gold: chains, predicted: chains.reversed())
    #expect(same.conll == 1)
    var none = CoreferenceScore()
    none.add(gold: chains, predicted: [])
    #expect(none.conll == 0)
  }

  @Test func `the assignment is the best of all permutations`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<200 {
      let rows = 1 + random.below(5)
      let columns = 1 + random.below(5)
      let weights = (0..<rows).map { _ in
        (0..<columns).map { _ in Double(random.below(100)) / 10 }
      }
      #expect(abs(Assignment.maximum(weights) - exhaustive(weights, 0, [])) < 1e-9)
    }
  }

  private func exhaustive(_ weights: [[Double]], _ row: Int, _ used: Set<Int>) -> Double {
    guard row < weights.count else { return 0 }
    var best = exhaustive(weights, row + 1, used)
    for column in weights[row].indices where !used.contains(column) {
      best = max(
        best,
        weights[row][column] + exhaustive(weights, row + 1, used.union([column]))
      )
    }
    return best
  }
}
