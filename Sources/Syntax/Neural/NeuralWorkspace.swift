import Synchronization

/// Memory for the analysis of one batch of sentences; kept from batch to batch.
final class NeuralWorkspace: @unchecked Sendable {
  /// Words of a batch, and of a sentence, at most.
  let rows: Int, longest: Int
  let sums: Room<Int16>, mixedSums: Room<Float>, mixed: Room<Int16>
  let others: Room<Int32>, otherGates: Room<Float>
  let gates: Room<Float>, cells: Room<Float>
  let context: [Room<Int16>]
  let outputs: Room<Float>
  let dependents: Room<Int16>, queries: Room<Float>
  let heads: Room<Int16>, sentenceQueries: Room<Int16>, scores: Room<Int32>
  let tree: Room<Int32>
  let labels: Room<Int16>, relations: Room<Float>

  /// Room for batches of at most `rows` words and for sentences of at most `longest`.
  init(_ d: NeuralDimensions, rows: Int, longest: Int) {
    self.rows = rows
    self.longest = longest
    let nodes = (longest + 1 + 3) / 4 * 4
    sums = Room(rows * d.embedding)
    mixedSums = Room(rows * d.embedding)
    mixed = Room(rows * d.embedding)
    others = Room(rows)
    otherGates = Room(rows * d.gates)
    gates = Room(rows * d.gates)
    cells = Room(rows * d.hidden)
    context = [Room(rows * d.context), Room(rows * d.context)]
    outputs = Room(rows * Self.padded(d.outputs))
    dependents = Room(rows * d.arc)
    queries = Room(rows * Self.padded(d.arc))
    heads = Room(nodes * d.arc)
    sentenceQueries = Room(longest * d.arc)
    scores = Room(longest * nodes)
    tree = Room(longest)
    labels = Room(longest * d.label)
    relations = Room(d.label + longest * Self.padded(d.relations))
  }

  /// Matrices have a multiple of four rows.
  static func padded(_ count: Int) -> Int { (count + 3) / 4 * 4 }

  /// An array without bounds checks, zero at first.
  final class Room<Element: Numeric> {
    let pointer: UnsafeMutablePointer<Element>

    init(_ count: Int) {
      pointer = .allocate(capacity: count + 8)
      pointer.initialize(repeating: 0, count: count + 8)
    }

    deinit { pointer.deallocate() }
  }
}

/// Workspaces that wait for the next article: one for each thread at most.
final class WorkspacePool: Sendable {
  private let waiting = Mutex<[NeuralWorkspace]>([])

  /// A workspace that no other thread has; it may hold the numbers of former sentences.
  func take(_ dimensions: NeuralDimensions, rows: Int, longest: Int) -> NeuralWorkspace {
    if let last = waiting.withLock({ $0.popLast() }), last.rows >= rows, last.longest >= longest {
      return last
    }
    return NeuralWorkspace(dimensions, rows: rows, longest: max(longest, Self.usualLength))
  }

  /// Takes a workspace back.
  func give(_ workspace: NeuralWorkspace) {
    waiting.withLock { $0.append(workspace) }
  }

  /// Most articles have no longer sentence.
  private static let usualLength = 100
}
