/// Breadth-first searches from many nodes at a time, one bit each.
///
/// Memory: two words of bits a node.
final class DistanceBatch {
  /// One bit a source. Twice as wide would be faster on one core, but two workers would need more
  /// memory than half the graph.
  typealias Bits = UInt32

  /// The number of nodes searched from at a time.
  static let sourceCount = Bits.bitWidth

  private let rows: Rows
  private let incoming: Rows
  /// The sources that have reached each node before the level under way, and with it.
  private let known: UnsafeMutablePointer<Bits>
  private let next: UnsafeMutablePointer<Bits>
  /// One bit a node: whether a source reached it at the last level.
  private let changed: UnsafeMutablePointer<UInt64>
  private let words: Int
  private let arcCount: Int

  init(_ rows: Rows, _ incoming: Rows) {
    self.rows = rows
    self.incoming = incoming
    let n = rows.nodeCount
    arcCount = n == 0 ? 0 : rows.row(Graph.Node(n - 1)).upperBound
    // Whole words of 64 nodes, so that loops need no rest.
    words = (n + 63) / 64
    known = .allocate(capacity: 64 * words)
    next = .allocate(capacity: 64 * words)
    changed = .allocate(capacity: words)
  }

  deinit {
    known.deallocate()
    next.deallocate()
    changed.deallocate()
  }

  /// Searches from a range of nodes and tells, for each level from 1, how many nodes each source
  /// reaches first there.
  @inline(__always)
  func run(from sources: Range<Int>, reach: (_ level: Int, _ counts: LaneCounts) -> Void) {
    let (rows, incoming, known, next, changed) = (rows, incoming, known, next, changed)
    known.initialize(repeating: 0, count: 64 * words)
    next.initialize(repeating: 0, count: 64 * words)
    changed.initialize(repeating: 0, count: words)
    var all: Bits = 0
    var work = 0
    for (index, source) in sources.enumerated() {
      all |= 1 << Bits(index)
      known[source] = 1 << Bits(index)
      next[source] = known[source]
      changed[source >> 6] |= 1 << UInt64(source & 63)
      work += rows.degree(Graph.Node(source))
    }
    var open = arcCount
    var level = 0
    while work > 0 {
      level += 1
      if work * 2 < open {
        for word in 0..<words {
          var rest = changed[word]
          while rest != 0 {
            let node = word &* 64 &+ rest.trailingZeroBitCount
            rest &= rest &- 1
            let bits = known[node]
            for arc in rows.row(Graph.Node(node)) { next[Int(rows.targets[arc])] |= bits }
          }
        }
      } else {
        for node in 0..<rows.nodeCount where known[node] != all {
          var bits = known[node]
          for arc in incoming.row(Graph.Node(node)) { bits |= known[Int(incoming.targets[arc])] }
          next[node] = bits
        }
      }
      work = 0
      var counts = LaneCounts()
      for word in 0..<words {
        var mask: UInt64 = 0
        var start = word &* 64
        for part in 0..<8 as Range<UInt64> {
          var fresh = SIMD8<Bits>()
          for lane in 0..<8 { fresh[lane] = next[start &+ lane] & ~known[start &+ lane] }
          if fresh != SIMD8() {
            counts.add(fresh)
            for lane in 0..<8 where fresh[lane] != 0 {
              let node = Graph.Node(truncatingIfNeeded: start &+ lane)
              let bits = next[start &+ lane]
              known[start &+ lane] = bits
              mask |= 1 << (part &* 8 &+ UInt64(lane))
              work &+= rows.degree(node)
              if bits == all { open &-= incoming.degree(node) }
            }
          }
          start &+= 8
        }
        changed[word] = mask
      }
      reach(level, counts)
    }
  }
}

/// For each of a batch's sources a number, one bit of all of them in a word: a word of bits is added
/// to all at once.
struct LaneCounts {
  typealias Bits = DistanceBatch.Bits

  private var ones: Bits = 0
  private var twos: Bits = 0
  private var fours: Bits = 0
  /// Eights and up, as many as a number of nodes can have.
  private var planes = SIMD32<Bits>()
  private var used = 0

  /// Adds eight words: Harley and Seal's carry-save adders.
  @inline(__always)
  mutating func add(_ words: SIMD8<Bits>) {
    @inline(__always)
    func sum(_ total: inout Bits, _ a: Bits, _ b: Bits) -> Bits {
      let half = total ^ a
      let carry = (total & a) | (half & b)
      total = half ^ b
      return carry
    }
    let (a, b) = (sum(&ones, words[0], words[1]), sum(&ones, words[2], words[3]))
    let (c, d) = (sum(&ones, words[4], words[5]), sum(&ones, words[6], words[7]))
    let (e, f) = (sum(&twos, a, b), sum(&twos, c, d))
    var carry = sum(&fours, e, f)
    var plane = 0
    while carry != 0 {
      let both = planes[plane] & carry
      planes[plane] ^= carry
      carry = both
      plane &+= 1
    }
    used = max(used, plane)
  }

  /// The number of one source.
  subscript(source: Int) -> Int {
    @inline(__always)
    func bit(_ word: Bits) -> Int { Int((word >> Bits(source)) & 1) }
    var count = bit(ones) + 2 * bit(twos) + 4 * bit(fours)
    for plane in 0..<used { count += bit(planes[plane]) << (plane + 3) }
    return count
  }
}
