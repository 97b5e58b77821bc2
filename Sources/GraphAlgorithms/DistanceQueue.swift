/// Nodes by tentative distance, smallest first: a radix heap.
///
/// Dijkstra's algorithm never pushes a distance below the one popped last. Bit patterns of
/// non-negative numbers ascend with the numbers, so that entries can wait in one bucket for each position of
/// the highest bit in which they differ from the last one popped; only when the bucket of equal
/// entries runs out, the next one is dealt out anew. Equal distances come in no particular order.
///
/// Source: Ahuja, Mehlhorn, Orlin and Tarjan, “Faster algorithms for the shortest path problem”,
/// Journal of the ACM 37 (1990), https://doi.org/10.1145/77600.77615.
struct DistanceQueue {
  private struct Entry {
    var key: UInt64
    var node: Graph.Node
  }

  /// Bucket 0 holds entries equal to `last`, bucket i those that differ first in bit i − 1.
  private var buckets = [[Entry]](repeating: [], count: 65)
  /// One bit for each bucket from 1 that is not empty.
  private var filled: UInt64 = 0
  private var last: UInt64 = 0

  mutating func removeAll() {
    for index in buckets.indices { buckets[index].removeAll(keepingCapacity: true) }
    (filled, last) = (0, 0)
  }

  @inline(__always)
  mutating func push(_ key: Double, _ node: Graph.Node) {
    // Adding 0 turns −0 into 0.
    insert(Entry(key: (key + 0).bitPattern, node: node))
  }

  @inline(__always)
  private mutating func insert(_ entry: Entry) {
    let difference = entry.key ^ last
    let bucket = 64 &- difference.leadingZeroBitCount
    buckets[bucket].append(entry)
    if bucket > 0 { filled |= 1 << UInt64(truncatingIfNeeded: bucket &- 1) }
  }

  @inline(__always)
  mutating func pop() -> (key: Double, node: Graph.Node)? {
    if buckets[0].isEmpty {
      guard filled != 0 else { return nil }
      dealOut()
    }
    guard let entry = buckets[0].popLast() else { return nil }
    return (Double(bitPattern: entry.key), entry.node)
  }

  /// Deals out the lowest bucket that is not empty: each entry goes to a lower one.
  private mutating func dealOut() {
    let bucket = filled.trailingZeroBitCount &+ 1
    filled &= filled &- 1
    var entries: [Entry] = []
    swap(&entries, &buckets[bucket])
    var least = UInt64.max
    for entry in entries { least = min(least, entry.key) }
    last = least
    for entry in entries { insert(entry) }
    entries.removeAll(keepingCapacity: true)
    swap(&entries, &buckets[bucket])
  }
}
