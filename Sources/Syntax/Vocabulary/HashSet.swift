/// A set of 64-bit hashes, open-addressed: a hash is its own place, so none is computed again.
package struct HashSet: Sendable {
  /// A slot's hash; 0 in a free one.
  private var slots: [UInt64]
  /// The number of hashes.
  package private(set) var count = 0

  /// - Parameter capacity: how many hashes fit before the table grows.
  package init(capacity: Int = 8) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  /// The hashes of a sequence.
  package init(_ hashes: some Sequence<UInt64>) {
    self.init(capacity: hashes.underestimatedCount)
    for hash in hashes { insert(hash) }
  }

  package var isEmpty: Bool { count == 0 }

  /// Adds a hash, but for 0, the hash of nothing.
  ///
  /// - Complexity: O(1) on average.
  package mutating func insert(_ hash: UInt64) {
    guard hash != 0 else { return }
    let slot = place(of: hash)
    if slots[slot] == hash { return }
    slots[slot] = hash
    count += 1
    if count * 2 > slots.count {
      let old = slots
      slots = [UInt64](repeating: 0, count: old.count * 2)
      for hash in old where hash != 0 { slots[place(of: hash)] = hash }
    }
  }

  /// Whether a hash is in the set; 0, the hash of nothing, is in none.
  ///
  /// - Complexity: O(1) on average.
  package func contains(_ hash: UInt64) -> Bool {
    hash != 0 && slots[place(of: hash)] == hash
  }

  /// The slot of a hash, or the free one where it would go.
  @inline(__always)
  private func place(of hash: UInt64) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count &- 1
      var slot = Int(truncatingIfNeeded: hash >> 20) & mask
      while slots[slot] != 0, slots[slot] != hash { slot = (slot &+ 1) & mask }
      return slot
    }
  }
}
