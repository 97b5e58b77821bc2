import Ontology
import Syntax

/// Decides which of a sentence's times dates what a word states.
struct DateAttacher {
  let sentence: Sentence
  let expressions: [DateFinder.Expression]

  init(_ sentence: Sentence, published: PartialDate?) {
    self.sentence = sentence
    expressions = DateFinder(sentence, published: published).expressions()
  }

  /// The date of what `trigger` states: of the times in its clause, the nearest.
  ///
  /// - Parameter posts: whether only times that bound a state count, such as "since 2017"
  ///   and "from 2003 to 2008", and plain ones beside the trigger's own verb.
  func date(of trigger: Int, posts: Bool) -> PartialDate? {
    guard !expressions.isEmpty else { return nil }
    let heights = ancestors(of: trigger)
    var best: (cost: Int, index: Int)?
    for (index, expression) in expressions.enumerated() {
      if expression.isModifier && !modifies(expression, trigger) { continue }
      if expression.bound == .until { continue }
      guard let cost = distance(expression, heights) else { continue }
      if posts, cost > 1, expression.bound != .since { continue }
      if best.map({ cost < $0.cost }) ?? true { best = (cost, index) }
    }
    return best.map { expressions[$0.index].date }
  }

  private func modifies(_ expression: DateFinder.Expression, _ trigger: Int) -> Bool {
    var node = Int(sentence.heads[expression.words.lowerBound])
    for _ in 0..<2 where node >= 0 {
      if node == trigger { return true }
      node = Int(sentence.heads[node])
    }
    return false
  }

  /// The cost of climbing from the trigger to each word above it in its clause.
  private func ancestors(of trigger: Int) -> [(word: Int, cost: Int)] {
    var result = [(word: trigger, cost: 0)]
    var node = trigger
    var cost = 0
    for _ in 0..<8 {
      let head = Int(sentence.heads[node])
      guard head >= 0 else { break }
      switch sentence.relations[node] {
      case .ccomp, .aclRelcl, .parataxis: return result
      case .advcl, .acl: cost += 3
      case .conj: cost += 2
      default: cost += 1
      }
      node = head
      result.append((node, cost))
    }
    return result
  }

  /// The noun whose relative clause a comma closes before the time, where the tree hangs
  /// the time in that clause: "met with the alliance, which Russia leads, on Jan. 10".
  private func nounBeforeClosedClause(_ node: Int, _ expression: DateFinder.Expression) -> Int? {
    let verb = Int(sentence.heads[node])
    guard verb >= 0, verb < node, sentence.relations[verb] == .aclRelcl else { return nil }
    var before = expression.words.lowerBound - 1
    if before >= 0, sentence.tags[before] == .adp { before -= 1 }
    guard before > verb, sentence.form(before) == "," else { return nil }
    let noun = Int(sentence.heads[verb])
    return noun >= 0 ? noun : nil
  }

  private func distance(
    _ expression: DateFinder.Expression,
    _ heights: [(word: Int, cost: Int)]
  ) -> Int? {
    var node = TitleTable.head(of: expression.words, sentence)
    var cost = 0
    if let noun = nounBeforeClosedClause(node, expression) {
      node = noun
      cost = 1
    }
    for _ in 0..<6 {
      if let found = heights.first(where: { $0.word == node }) { return cost + found.cost }
      let head = Int(sentence.heads[node])
      guard head >= 0 else { return nil }
      switch sentence.relations[node] {
      case .ccomp, .aclRelcl, .advcl, .parataxis, .xcomp: return nil
      case .conj where sentence.tags[node] == .verb: return nil
      default: break
      }
      node = head
      if sentence.tags[node] != .num { cost += 1 }
    }
    return nil
  }
}
