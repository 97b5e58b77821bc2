/// The transitions of the arc-hybrid system, the root last in the buffer.
///
/// - Reference: Kuhlmann, Gómez-Rodríguez and Satta, Dynamic Programming Algorithms for
///   Transition-Based Dependency Parsers (2011), https://aclanthology.org/P11-1068
package enum Transition: UInt8, CaseIterable, Sendable {
  /// Moves the front of the buffer to the stack.
  case shift
  /// Makes the front of the buffer the head of the stack's top, and pops it.
  case left
  /// Makes the second of the stack the head of the top, and pops it.
  case right
}

/// A word on the stack or at the buffer's front, with its dependents found so far.
package struct StackCell: Sendable {
  /// The word's number; -1 for none, the sentence's length for the root.
  package var word: Int32 = -1
  /// The cell below on the stack; cell 0 stands for none.
  package var below: Int32 = 0
  /// The leftmost dependent and the one found before it, -1 for none.
  package var left1: Int32 = -1
  package var left2: Int32 = -1
  /// The rightmost dependent and the one found before it, -1 for none.
  package var right1: Int32 = -1
  package var right2: Int32 = -1
  /// The labels of `left1` and `right1`, 255 for none.
  package var leftLabel: UInt8 = 255
  package var rightLabel: UInt8 = 255
  /// How many dependents there are on each side.
  package var leftCount: UInt8 = 0
  package var rightCount: UInt8 = 0
  /// The labels of the dependents on each side, as bit sets.
  package var leftLabels: UInt64 = 0
  package var rightLabels: UInt64 = 0
}

/// A state of the parser: where it is, and how it came there.
package struct ParserState: Sendable {
  /// The cell on top of the stack; 0 where the stack is empty.
  package var top: Int32 = 0
  /// The cell at the front of the buffer.
  package var front: Int32 = 0
  /// The state before the last transition; -1 at the start.
  package var parent: Int32 = -1
  /// The arc that the last transition made; no head where it was a shift.
  package var dependent: Int32 = -1
  package var head: Int32 = -1
  package var label: UInt8 = 255
  package var transition: Transition = .shift
  /// The sum of the transitions' scores.
  package var score: Int32 = 0
}

/// The states of one search, which share their stacks and histories.
///
/// A transition costs O(1) time and space. Not safe for use from several threads.
package final class ParserForest {
  package private(set) var states: UnsafeMutablePointer<ParserState>
  package private(set) var cells: UnsafeMutablePointer<StackCell>
  package private(set) var stateCount = 0
  private var cellCount = 0
  private var capacity: Int
  /// The number of words of the sentence being parsed.
  package private(set) var wordCount = 0

  package init() {
    capacity = 256
    states = .allocate(capacity: capacity)
    cells = .allocate(capacity: 2 * capacity + 2)
  }

  deinit {
    states.deallocate()
    cells.deallocate()
  }

  /// Forgets all states and starts with a sentence of `count` words.
  ///
  /// - Parameter limit: the greatest number of states that the search will make.
  /// - Returns: the number of the first state.
  package func start(words count: Int, limit: Int) -> Int32 {
    if limit > capacity {
      states.deallocate()
      cells.deallocate()
      capacity = limit * 2
      states = .allocate(capacity: capacity)
      cells = .allocate(capacity: 2 * capacity + 2)
    }
    wordCount = count
    cells.initialize(to: StackCell())
    var front = StackCell()
    front.word = 0
    (cells + 1).initialize(to: front)
    cellCount = 2
    var state = ParserState()
    state.front = 1
    states.initialize(to: state)
    stateCount = 1
    return 0
  }

  /// Whether a word is left to shift.
  @inline(__always)
  package func canShift(_ state: Int32) -> Bool {
    cells[Int(states[Int(state)].front)].word < wordCount
  }

  /// Whether the top may become a dependent of the front: of the root only as the last
  /// word on the stack, so that there is one root.
  @inline(__always)
  package func canAttachLeft(_ state: Int32) -> Bool {
    let top = states[Int(state)].top
    return top != 0 && (canShift(state) || cells[Int(top)].below == 0)
  }

  /// Whether there are two words on the stack.
  @inline(__always)
  package func canAttachRight(_ state: Int32) -> Bool {
    let top = states[Int(state)].top
    return top != 0 && cells[Int(top)].below != 0
  }

  /// Makes the state that follows from a transition and returns its number.
  ///
  /// - Precondition: the transition is possible, and the limit of `start` is not passed.
  package func apply(
    _ transition: Transition,
    label: UInt8,
    to number: Int32,
    score: Int32
  ) -> Int32 {
    let state = states[Int(number)]
    var next = ParserState()
    next.parent = number
    next.transition = transition
    next.score = score
    let front = cells[Int(state.front)]
    switch transition {
    case .shift:
      var pushed = front
      pushed.below = state.top
      next.top = append(pushed)
      var following = StackCell()
      following.word = front.word + 1
      next.front = append(following)
    case .left:
      let top = cells[Int(state.top)]
      var head = front
      head.left2 = head.left1
      head.left1 = top.word
      head.leftLabel = label
      head.leftCount &+= head.leftCount < 255 ? 1 : 0
      head.leftLabels |= 1 << UInt64(label & 63)
      next.top = top.below
      next.front = append(head)
      next.dependent = top.word
      next.head = front.word
      next.label = label
    case .right:
      let top = cells[Int(state.top)]
      var head = cells[Int(top.below)]
      head.right2 = head.right1
      head.right1 = top.word
      head.rightLabel = label
      head.rightCount &+= head.rightCount < 255 ? 1 : 0
      head.rightLabels |= 1 << UInt64(label & 63)
      next.top = append(head)
      next.front = state.front
      next.dependent = top.word
      next.head = head.word
      next.label = label
    }
    (states + stateCount).initialize(to: next)
    stateCount += 1
    return Int32(stateCount - 1)
  }

  private func append(_ cell: StackCell) -> Int32 {
    (cells + cellCount).initialize(to: cell)
    cellCount += 1
    return Int32(cellCount - 1)
  }

  /// Writes the heads and labels that led to a state; the root's number is the
  /// sentence's length.
  ///
  /// - Complexity: O(*n*).
  package func readArcs(
    of state: Int32,
    heads: UnsafeMutablePointer<Int32>,
    labels: UnsafeMutablePointer<UInt8>
  ) {
    var number = state
    while number >= 0 {
      let current = states[Int(number)]
      if current.head >= 0 {
        heads[Int(current.dependent)] = current.head
        labels[Int(current.dependent)] = current.label
      }
      number = current.parent
    }
  }
}
