import Syntax

/// How many gold arcs each transition loses: the dynamic oracle of arc-hybrid.
///
/// - Reference: Goldberg and Nivre, Training Deterministic Parsers with
///   Non-Deterministic Oracles (2013), https://doi.org/10.1162/tacl_a_00237
struct DynamicOracle {
  /// The cost of a transition that is not possible.
  static let impossible = 1 << 20

  /// The cost of each transition by its raw value.
  ///
  /// - Parameter heads: gold heads; the sentence's length for the root.
  /// - Complexity: O(*n*).
  static func costs(
    _ forest: ParserForest,
    _ number: Int32,
    heads: [Int32]
  ) -> (shift: Int, left: Int, right: Int) {
    let state = forest.states[Int(number)]
    let cells = forest.cells
    let front = cells[Int(state.front)].word
    let count = Int32(heads.count)
    var result = (shift: impossible, left: impossible, right: impossible)
    if forest.canShift(number) {
      var cost = 0
      var cell = state.top
      var isTop = true
      while cell != 0 {
        let word = cells[Int(cell)].word
        if heads[Int(word)] == front { cost += 1 }
        if !isTop, heads[Int(front)] == word { cost += 1 }
        isTop = false
        cell = cells[Int(cell)].below
      }
      result.shift = cost
    }
    guard state.top != 0 else { return result }
    let top = cells[Int(state.top)]
    let head = heads[Int(top.word)]
    var lost = 0
    var word = front
    while word < count {
      if heads[Int(word)] == top.word { lost += 1 }
      word += 1
    }
    if forest.canAttachLeft(number) {
      let below = cells[Int(top.below)].word
      let losesHead = (top.below != 0 && head == below) || head > front
      result.left = lost + (losesHead ? 1 : 0)
    }
    if forest.canAttachRight(number) {
      result.right = lost + (head >= front ? 1 : 0)
    }
    return result
  }
}
