/// The highest-scoring dependency tree with one root.
///
/// - References: Chu and Liu 1965; Edmonds 1967. Where the best tree has several roots, one
///   root by a penalty on arcs from the root that outweighs all other scores.
package enum TreeDecoder {
  /// The heads of the best tree, -1 for the root.
  ///
  /// - Parameters:
  ///   - scores: for each word the scores of the root and then of each word as its head;
  ///     those of a word as its own head are not read. At most 2³⁰ in size.
  ///   - stride: from one word's scores to the next one's; more than `count`.
  ///   - count: the number of words.
  /// - Complexity: O(*n*²) where each word's best head gives a tree already, which is usual;
  ///   else O(*n*³).
  package static func heads(
    _ scores: UnsafePointer<Int32>,
    stride: Int,
    count: Int,
    into heads: UnsafeMutablePointer<Int32>
  ) {
    var roots = 0
    for word in 0..<count {
      let row = scores + word * stride
      var best = -1
      for head in 0...count where head != word + 1 {
        if best < 0 || row[head] > row[best] { best = head }
      }
      heads[word] = Int32(best - 1)
      if best == 0 { roots += 1 }
    }
    if roots == 1 && isTree(heads, count) { return }
    if roots < 2 {
      var contraction = Contraction(scores, stride, count, penalty: 0)
      contraction.solve(into: heads)
      roots = (0..<count).count { heads[$0] < 0 }
      if roots == 1 { return }
    }
    var contraction = Contraction(scores, stride, count, penalty: 1 << 44)
    contraction.solve(into: heads)
  }

  /// Whether every word leads to the root.
  private static func isTree(_ heads: UnsafePointer<Int32>, _ count: Int) -> Bool {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: count) { seen in
      for word in 0..<count { seen[word] = -1 }
      for start in 0..<count {
        var word = start
        while word >= 0, seen[word] < 0 {
          seen[word] = Int32(start)
          word = Int(heads[word])
        }
        if word >= 0, seen[word] == Int32(start) { return false }
      }
      return true
    }
  }

  /// The graph while its cycles are contracted to single nodes.
  private struct Contraction {
    struct Arc {
      var from: Int32
      var to: Int32
    }

    struct Cycle {
      var representative: Int
      var members: [Int]
      /// The words that each member stands for.
      var words: [[Int32]]
      /// The arc into each member within the cycle.
      var arcs: [Arc]
    }

    /// Nodes: the root and the words.
    let size: Int
    /// The scores of each node's heads, a row a node.
    var scores: [Int64]
    var arcs: [Arc]
    var active: [Bool]
    var words: [[Int32]]
    var cycles: [Cycle] = []
    /// The best head of each active node but the root.
    var best: [Int]

    /// - Parameter penalty: what arcs from the root are worth less.
    init(_ source: UnsafePointer<Int32>, _ stride: Int, _ count: Int, penalty: Int64) {
      size = count + 1
      scores = Array(repeating: .min / 4, count: size * size)
      arcs = Array(repeating: Arc(from: 0, to: 0), count: size * size)
      active = Array(repeating: true, count: size)
      words = (0..<size).map { [Int32($0)] }
      best = Array(repeating: -1, count: size)
      for word in 1..<size {
        for head in 0..<size where head != word {
          scores[word * size + head] =
            Int64(source[(word - 1) * stride + head]) - (head == 0 ? penalty : 0)
          arcs[word * size + head] = Arc(from: Int32(head), to: Int32(word))
        }
      }
      for word in 1..<size { best[word] = bestHead(of: word) }
    }

    mutating func solve(into heads: UnsafeMutablePointer<Int32>) {
      while let members = cycle(best) { contract(members) }
      var entering = Array(repeating: Arc(from: 0, to: 0), count: size)
      for node in 1..<size where active[node] { entering[node] = arcs[node * size + best[node]] }
      for cycle in cycles.reversed() {
        let outer = entering[cycle.representative]
        for (index, member) in cycle.members.enumerated() {
          entering[member] = cycle.words[index].contains(outer.to) ? outer : cycle.arcs[index]
        }
      }
      for node in 1..<size { heads[Int(entering[node].to) - 1] = entering[node].from - 1 }
    }

    /// The best head of a node among the active ones, the first of equals.
    private func bestHead(of node: Int) -> Int {
      let row = node * size
      var best = -1
      for head in 0..<size where active[head] && head != node {
        if best < 0 || scores[row + head] > scores[row + best] { best = head }
      }
      return best
    }

    private func cycle(_ best: [Int]) -> [Int]? {
      var seen = Array(repeating: -1, count: size)
      for start in 1..<size where active[start] {
        var node = start
        while node > 0, seen[node] < 0 {
          seen[node] = start
          node = best[node]
        }
        if node > 0, seen[node] == start {
          var members = [node]
          var next = best[node]
          while next != node {
            members.append(next)
            next = best[next]
          }
          return members
        }
      }
      return nil
    }

    private mutating func contract(_ members: [Int]) {
      let representative = members[0]
      cycles.append(
        Cycle(
          representative: representative,
          members: members,
          words: members.map { words[$0] },
          arcs: members.map { arcs[$0 * size + best[$0]] }
        )
      )
      let inner = members.map { scores[$0 * size + best[$0]] }
      for node in 0..<size where active[node] && !members.contains(node) {
        var into = 0
        var from = 0
        for index in members.indices {
          if scores[members[index] * size + node] - inner[index]
            > scores[members[into] * size + node] - inner[into]
          {
            into = index
          }
          if scores[node * size + members[index]] > scores[node * size + members[from]] {
            from = index
          }
        }
        let gain = scores[members[into] * size + node] - inner[into]
        arcs[representative * size + node] = arcs[members[into] * size + node]
        scores[representative * size + node] = gain
        arcs[node * size + representative] = arcs[node * size + members[from]]
        scores[node * size + representative] = scores[node * size + members[from]]
      }
      for member in members.dropFirst() {
        active[member] = false
        words[representative] += words[member]
      }
      // Only what hung on the cycle, or is it, may have another best head now.
      for node in 1..<size where active[node] {
        if node == representative || members.contains(best[node]) {
          best[node] = bestHead(of: node)
        }
      }
    }
  }
}
