#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads plain edge lists: a line for each edge with the numbers of its two nodes and, where weights are
/// asked for, its weight, separated by spaces, tabs or commas. Empty lines and lines that start with # or %
/// are passed over; further columns too.
public enum EdgeList {
  /// Reads a file.
  ///
  /// Nodes are `0...largest number`. Every line becomes an edge, parallel ones too. Edges are numbered by
  /// position (see ``Graph/edge(ofArc:)``). The file is mapped, not copied, and what is
  /// read is let go of; a list in ascending order (smaller end first where undirected) needs 4 bytes an edge
  /// beside the graph, another one 8 (16 with weights); weights in ascending lists are read in a second pass.
  /// O(bytes + nodes + edges), and O(edges · log degree) where rows need sorting.
  ///
  /// - Throws: ``EdgeListError`` where the file cannot be read or a line is not an edge.
  public static func read(
    contentsOf path: String,
    isDirected: Bool = false,
    isWeighted: Bool = false
  ) throws(EdgeListError) -> Graph {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { throw .unreadable(path, String(cString: strerror(errno))) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      throw .unreadable(path, String(cString: strerror(errno)))
    }
    let size = Int(status.st_size)
    guard size > 0 else {
      return try read(UnsafeRawBufferPointer(start: nil, count: 0), isDirected: isDirected)
    }
    guard let memory = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), memory != MAP_FAILED else {
      throw .unreadable(path, String(cString: strerror(errno)))
    }
    madvise(memory, size, MADV_SEQUENTIAL)
    defer { munmap(memory, size) }
    let bytes = UnsafeRawBufferPointer(start: memory, count: size)
    // Whole blocks of pages that are read give their room to the edges.
    func release(from start: inout Int, to position: Int) {
      let end = position & ~(1 << 22 - 1)
      guard end > start else { return }
      madvise(memory + start, end - start, MADV_DONTNEED)
      start = end
    }
    var released = 0
    let (edges, _) = try runs(
      bytes,
      isDirected: isDirected,
      columns: isWeighted ? .checked : .none
    ) {
      release(from: &released, to: $0)
    }
    madvise(memory, size, MADV_DONTNEED)
    guard isWeighted else { return edges.graph(weights: []) }
    released = 0
    guard edges.isSorted else {
      let (edges, weights) = try runs(bytes, isDirected: isDirected, columns: .kept) {
        release(from: &released, to: $0)
      }
      return edges.graph(weights: weights)
    }
    return try weighted(edges.graph(weights: []), bytes) { release(from: &released, to: $0) }
  }

  /// A graph read from a list in ascending order, with the weights that a second pass over the list
  /// finds: so none waits beside the graph.
  private static func weighted(
    _ graph: Graph,
    _ bytes: UnsafeRawBufferPointer,
    isRead: (Int) -> Void
  ) throws(EdgeListError) -> Graph {
    var cursors = graph.offsets
    var weights = [Double](repeating: 1, count: graph.targets.count)
    try forEach(bytes, isWeighted: true, isRead: isRead) { a, b, weight in
      let (source, target) = EdgeRuns.ends(a, b, isDirected: graph.isDirected)
      weights[Int(cursors[Int(source)])] = weight
      cursors[Int(source)] &+= 1
      if !graph.isDirected, target != source {
        weights[Int(cursors[Int(target)])] = weight
        cursors[Int(target)] &+= 1
      }
    }
    return Graph(
      isDirected: graph.isDirected,
      nodeCount: graph.nodeCount,
      edgeCount: graph.edgeCount,
      selfLoopCount: graph.selfLoopCount,
      offsets: graph.offsets,
      targets: graph.targets,
      arcWeights: weights,
      forwardStarts: graph.forwardStarts
    )
  }

  /// Reads bytes as ``read(contentsOf:isDirected:isWeighted:)`` reads a file.
  public static func read(
    _ bytes: UnsafeRawBufferPointer,
    isDirected: Bool = false,
    isWeighted: Bool = false
  ) throws(EdgeListError) -> Graph {
    let (edges, weights) = try runs(
      bytes,
      isDirected: isDirected,
      columns: isWeighted ? .kept : .none
    ) { _ in }
    return edges.graph(weights: weights)
  }

  /// What becomes of the weights in a list.
  private enum Weights { case none, checked, kept }

  /// The edges of a list; `isRead` is told now and then how far they are read.
  @inline(__always)
  private static func runs(
    _ bytes: UnsafeRawBufferPointer,
    isDirected: Bool,
    columns: Weights,
    isRead: (Int) -> Void
  ) throws(EdgeListError) -> (EdgeRuns, weights: [Double]) {
    var edges = EdgeRuns(isDirected: isDirected, capacity: bytes.count / 8)
    var weights: [Double] = []
    if columns == .kept { weights.reserveCapacity(bytes.count / 8) }
    try forEach(bytes, isWeighted: columns != .none, isRead: isRead) { a, b, weight in
      edges.append(a, b)
      if columns == .kept { weights.append(weight) }
    }
    return (edges, weights)
  }

  /// Calls the closure for each edge of a list, with its weight or 1.
  @inline(__always)
  private static func forEach(
    _ bytes: UnsafeRawBufferPointer,
    isWeighted: Bool,
    isRead: (Int) -> Void,
    body: (UInt32, UInt32, Double) -> Void
  ) throws(EdgeListError) {
    var parser = EdgeListParser(bytes)
    var untold = 1 << 16
    while let (a, b) = try parser.next() {
      body(a, b, isWeighted ? try parser.weight() : 1)
      untold &-= 1
      if untold == 0 {
        untold = 1 << 16
        isRead(parser.position)
      }
    }
  }
}

/// Edges as they are read: second ends one by one, first ends in runs while they ascend.
struct EdgeRuns {
  let isDirected: Bool
  private var targets: [UInt32]
  /// The nodes at which runs start and the number of edges before each.
  private var runNodes: [UInt32] = []
  private var runStarts: [UInt32] = []
  private var last: (source: UInt32, target: UInt32) = (0, 0)
  private var largest: UInt32 = 0
  /// Whether the edges came in ascending order.
  private(set) var isSorted = true

  init(isDirected: Bool, capacity: Int) {
    self.isDirected = isDirected
    targets = []
    targets.reserveCapacity(capacity)
  }

  /// The ends of an edge as they are laid out: the smaller first where there is no direction.
  @inline(__always)
  static func ends(
    _ a: UInt32,
    _ b: UInt32,
    isDirected: Bool
  ) -> (source: UInt32, target: UInt32) {
    !isDirected && b < a ? (b, a) : (a, b)
  }

  @inline(__always)
  mutating func append(_ a: UInt32, _ b: UInt32) {
    let (source, target) = Self.ends(a, b, isDirected: isDirected)
    if source != last.source || runNodes.isEmpty {
      if source < last.source { isSorted = false }
      runNodes.append(source)
      runStarts.append(UInt32(truncatingIfNeeded: targets.count))
    } else if target < last.target {
      isSorted = false
    }
    targets.append(target)
    last = (source, target)
    largest = max(largest, max(source, target))
  }

  /// Lays the edges out in rows.
  consuming func graph(weights: [Double]) -> Graph {
    let edgeCount = targets.count
    guard edgeCount > 0 else { return Graph.Builder(isDirected: isDirected).build() }
    if !isSorted && !weights.isEmpty { return sortedGraph(weights: weights) }
    let nodeCount = Int(largest) + 1
    runStarts.append(UInt32(edgeCount))
    var offsets = [UInt32](repeating: 0, count: nodeCount + 2)
    var loops = 0
    // Degrees stand two places on, so that they can serve as cursors and end as offsets.
    offsets.withUnsafeMutableBufferPointer { offsets in
      for run in runNodes.indices {
        let source = Int(runNodes[run])
        let range = Int(runStarts[run])..<Int(runStarts[run + 1])
        offsets[source + 2] &+= UInt32(range.count)
        if isDirected {
          for index in range where targets[index] == UInt32(source) { loops &+= 1 }
        } else {
          for index in range {
            if targets[index] == UInt32(source) {
              loops &+= 1
            } else {
              offsets[Int(targets[index]) + 2] &+= 1
            }
          }
        }
      }
      for node in 0..<nodeCount { offsets[node + 2] &+= offsets[node + 1] }
    }
    let arcCount = Int(offsets[nodeCount + 1])
    var arcTargets = uninitialized(arcCount)
    var arcWeights = weights.isEmpty ? [] : [Double](repeating: 1, count: arcCount)
    offsets.withUnsafeMutableBufferPointer { cursors in
      arcTargets.withUnsafeMutableBufferPointer { arcTargets in
        arcWeights.withUnsafeMutableBufferPointer { arcWeights in
          for run in runNodes.indices {
            let source = runNodes[run]
            for index in Int(runStarts[run])..<Int(runStarts[run + 1]) {
              let target = targets[index]
              let arc = Int(cursors[Int(source) + 1])
              cursors[Int(source) + 1] &+= 1
              arcTargets[arc] = target
              if !weights.isEmpty { arcWeights[arc] = weights[index] }
              if !isDirected && target != source {
                let back = Int(cursors[Int(target) + 1])
                cursors[Int(target) + 1] &+= 1
                arcTargets[back] = source
                if !weights.isEmpty { arcWeights[back] = weights[index] }
              }
            }
          }
        }
      }
    }
    offsets.removeLast()
    if !isSorted { sortRows(&arcTargets, offsets) }
    var forwardStarts: [UInt32] = []
    if !isDirected {
      // How many edges start at each node, the runs know; room for it was not to be had before.
      targets = []
      forwardStarts = [UInt32](repeating: 0, count: nodeCount + 1)
      for run in runNodes.indices {
        forwardStarts[Int(runNodes[run]) + 1] &+= runStarts[run + 1] &- runStarts[run]
      }
      for node in 0..<nodeCount { forwardStarts[node + 1] &+= forwardStarts[node] }
      forwardStarts.removeLast()
    }
    return Graph(
      isDirected: isDirected,
      nodeCount: nodeCount,
      edgeCount: edgeCount,
      selfLoopCount: loops,
      offsets: offsets,
      targets: arcTargets,
      arcWeights: arcWeights,
      forwardStarts: forwardStarts
    )
  }

  /// Puts every row in ascending order.
  private func sortRows(_ targets: inout [UInt32], _ offsets: [UInt32]) {
    targets.withUnsafeMutableBufferPointer { targets in
      for node in 0..<(offsets.count - 1) {
        let row = Int(offsets[node])..<Int(offsets[node + 1])
        var isAscending = true
        for arc in row.dropFirst() where targets[arc] < targets[arc - 1] { isAscending = false }
        if !isAscending { targets[row].sort() }
      }
    }
  }

  /// The graph of a list with weights in no order, its edges numbered by position.
  private func sortedGraph(weights: [Double]) -> Graph {
    var order: [(UInt32, UInt32, Int)] = []
    order.reserveCapacity(targets.count)
    for run in runNodes.indices {
      let end = run + 1 < runNodes.count ? Int(runStarts[run + 1]) : targets.count
      for index in Int(runStarts[run])..<end {
        order.append((runNodes[run], targets[index], index))
      }
    }
    order.sort { $0 < $1 }
    var sorted = EdgeRuns(isDirected: isDirected, capacity: order.count)
    for (source, target, _) in order { sorted.append(source, target) }
    return sorted.graph(weights: order.map { weights[$0.2] })
  }
}
