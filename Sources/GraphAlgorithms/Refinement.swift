/// Splits the groups of a level into parts that are well connected: every node starts alone and joins,
/// once, the part within its group that it improves most.
///
/// Groups are split one after the other, so that most arrays are only as large as the largest group. Near
/// O(arcs).
/// Memory: 16 bytes a node of the level and 13 a node of the largest group, 24 and 21 with weights.
struct Refinement<Arcs: CommunityArcs> {
  typealias Amount = Arcs.Amount

  let level: CommunityLevel<Arcs>
  /// The group of each node that the level's parts are made of; `UInt32.max` for nodes left out.
  let groups: WorkArray<UInt32>
  let groupCount: Int
  let penalty: Double
  let space: Workspace

  /// The parts; nil where every node is one.
  func run(_ random: inout SeededRandom) -> RefinedParts<Amount>? {
    // What stays is taken first, so that gaps are small.
    let parts: WorkArray<UInt32> = space.array(level.count, of: .max)
    let (masses, inner): (WorkArray<Amount>, WorkArray<Amount>) = (
      space.array(level.count), space.array(level.count)
    )
    let starts: WorkArray<UInt32> = space.array(groupCount + 1, of: 0)
    let order = sortedNodes(starts)
    let largest = (0..<groupCount).reduce(0) { max($0, Int(starts[$1 + 1] - starts[$1])) }
    let arrays:
      (
        outward: WorkArray<Amount>, sums: WorkArray<Amount>, touched: WorkArray<UInt32>,
        isAlone: WorkArray<Bool>
      ) = (
        space.array(largest), space.array(largest, of: 0), space.array(largest + 1),
        space.array(largest)
      )
    defer { withExtendedLifetime((self, arrays, order)) {} }
    var count = 0
    for group in 0..<groupCount {
      let range = Int(starts[group])..<Int(starts[group + 1])
      let nodes = UnsafeMutableBufferPointer(
        start: order.base + range.lowerBound,
        count: range.count
      )
      random.shuffle(nodes)
      let partMasses = masses.base + range.lowerBound
      let partInner = inner.base + range.lowerBound
      for (slot, node) in nodes.enumerated() {
        parts[Int(node)] = UInt32(slot)
        partMasses[slot] = level.mass(of: Int(node))
        partInner[slot] = level.inner(of: Int(node))
      }
      if nodes.count > 1 {
        split(
          nodes,
          UInt32(group),
          parts: parts.base,
          masses: partMasses,
          inner: partInner,
          outward: arrays.outward.base,
          sums: arrays.sums.base,
          touched: arrays.touched.base,
          isAlone: arrays.isAlone.base
        )
      }
      // Parts are numbered by their first nodes. None moves to where another is still to be read: the
      // number is at most the place of that first node, and whose node left is empty.
      let numbers = arrays.touched.base
      numbers.initialize(repeating: .max, count: nodes.count)
      for node in nodes {
        let slot = Int(parts[Int(node)])
        if numbers[slot] == .max {
          numbers[slot] = UInt32(count)
          masses[count] = partMasses[slot]
          inner[count] = partInner[slot]
          count += 1
        }
        parts[Int(node)] = numbers[slot]
      }
    }
    guard count < order.count else { return nil }
    masses.shrink(to: count)
    inner.shrink(to: count)
    return RefinedParts(labels: parts, count: count, masses: masses, inner: inner)
  }

  /// The nodes that have groups, group by group; notes where each group starts.
  private func sortedNodes(_ starts: WorkArray<UInt32>) -> WorkArray<UInt32> {
    var total = 0
    for node in 0..<level.count {
      let group = groups[level.someMember(of: node)]
      guard group != .max else { continue }
      starts[Int(group) + 1] += 1
      total += 1
    }
    for group in 0..<groupCount { starts[group + 1] += starts[group] }
    let order: WorkArray<UInt32> = space.array(total)
    for node in 0..<level.count {
      let group = groups[level.someMember(of: node)]
      guard group != .max else { continue }
      order[Int(starts[Int(group)])] = UInt32(node)
      starts[Int(group)] += 1
    }
    // Each start has run on to the next.
    for group in stride(from: groupCount, to: 0, by: -1) { starts[group] = starts[group - 1] }
    starts[0] = 0
    return order
  }

  /// Splits one group; a part is named after the place in `nodes` of the node that it started with.
  @inline(__always)
  private func split(
    _ nodes: UnsafeMutableBufferPointer<UInt32>,
    _ group: UInt32,
    parts: UnsafeMutablePointer<UInt32>,
    masses: UnsafeMutablePointer<Amount>,
    inner: UnsafeMutablePointer<Amount>,
    outward: UnsafeMutablePointer<Amount>,
    sums: UnsafeMutablePointer<Amount>,
    touched: UnsafeMutablePointer<UInt32>,
    isAlone: UnsafeMutablePointer<Bool>
  ) {
    let (level, groups, penalty) = (level, groups.base, penalty)
    isAlone.initialize(repeating: true, count: nodes.count)
    var groupMass: Amount = 0
    for slot in nodes.indices {
      groupMass += masses[slot]
      var sum: Amount = 0
      level.walk(Int(nodes[slot])) { target, weight in
        sum += groups[target] == group ? weight : 0
      }
      // The weight between each part and the rest of its group.
      outward[slot] = sum - inner[slot]
    }
    for slot in nodes.indices where isAlone[slot] {
      let mass = masses[slot].real
      guard outward[slot].real >= penalty * mass * (groupMass.real - mass) else { continue }
      var count = 0
      level.walk(Int(nodes[slot])) { target, weight in
        guard groups[target] == group else { return }
        let part = parts[level.place(target)]
        let sum = sums[Int(part)]
        touched[count] = part
        count &+= sum == 0 && weight != 0 ? 1 : 0
        sums[Int(part)] = sum + weight
      }
      var (best, gain) = (slot, 0.0)
      var shared: Amount = 0
      for index in 0..<count {
        let part = Int(touched[index])
        let sum = sums[part]
        sums[part] = 0
        let partMass = masses[part].real
        guard part != slot,
          outward[part].real >= penalty * partMass * (groupMass.real - partMass)
        else { continue }
        let other = sum.real - penalty * mass * partMass
        if other > gain { (best, gain, shared) = (part, other, sum) }
      }
      guard best != slot else { continue }
      parts[Int(nodes[slot])] = UInt32(best)
      isAlone[slot] = false
      isAlone[best] = false
      masses[best] += masses[slot]
      inner[best] += inner[slot] + shared + shared
      outward[best] = outward[best] + outward[slot] - shared - shared
    }
  }
}
