/// Splits the groups of a level into parts that are well connected: every node starts alone and joins,
/// once, the part within its group that it improves most.
struct Refinement<Amount: CommunityAmount> {
  private let arcs: CommunityArcs<Amount>
  private let nodeCount: Int
  /// The group of each node of the graph.
  private let groups: UnsafePointer<UInt32>
  private let penalty: Double

  init(
    _ arcs: CommunityArcs<Amount>,
    nodeCount: Int,
    groups: UnsafePointer<UInt32>,
    penalty: Double
  ) {
    self.arcs = arcs
    self.nodeCount = nodeCount
    self.groups = groups
    self.penalty = penalty
  }

  /// Writes the part of each node, named after one of the part's nodes; at first each node has its own.
  func run(
    groupCount: Int,
    parts: UnsafeMutablePointer<UInt32>,
    _ random: inout SeededRandom
  ) {
    let (arcs, groups, penalty, n) = (arcs, groups, penalty, nodeCount)
    let partMasses = UnsafeMutablePointer<Amount>.allocate(capacity: n)
    let groupMasses = UnsafeMutablePointer<Amount>.allocate(capacity: groupCount)
    /// The weight between each part and the rest of its group.
    let outward = UnsafeMutablePointer<Amount>.allocate(capacity: n)
    let isAlone = UnsafeMutablePointer<Bool>.allocate(capacity: n)
    let order = UnsafeMutablePointer<UInt32>.allocate(capacity: n)
    let sums = UnsafeMutablePointer<Amount>.allocate(capacity: n)
    let touched = UnsafeMutablePointer<UInt32>.allocate(
      capacity: arcs.mostNeighbors(groups: n) + 1
    )
    defer {
      partMasses.deallocate()
      groupMasses.deallocate()
      outward.deallocate()
      isAlone.deallocate()
      order.deallocate()
      sums.deallocate()
      touched.deallocate()
    }
    groupMasses.initialize(repeating: 0, count: groupCount)
    isAlone.initialize(repeating: true, count: n)
    sums.initialize(repeating: 0, count: n)
    @inline(__always)
    func group(of node: Int) -> UInt32 { groups[arcs.member(arcs.members(of: node).lowerBound)] }
    for node in 0..<n {
      let (group, mass) = (group(of: node), arcs.mass(of: node))
      order[node] = UInt32(node)
      partMasses[node] = mass
      groupMasses[Int(group)] += mass
      var sum: Amount = 0
      arcs.walk(node) { target, weight in sum += groups[target] == group ? weight : 0 }
      outward[node] = sum
    }
    random.shuffle(UnsafeMutableBufferPointer(start: order, count: n))
    for index in 0..<n where isAlone[Int(order[index])] {
      let own = Int(order[index])
      let group = group(of: own)
      let mass = partMasses[own].real
      let groupMass = groupMasses[Int(group)].real
      guard outward[own].real >= penalty * mass * (groupMass - mass) else { continue }
      var count = 0
      arcs.walk(own) { target, weight in
        guard groups[target] == group else { return }
        let part = parts[arcs.place(target)]
        let sum = sums[Int(part)]
        touched[count] = part
        count &+= sum == 0 ? 1 : 0
        sums[Int(part)] = sum + weight
      }
      var (best, gain) = (own, 0.0)
      var shared: Amount = 0
      for index in 0..<count {
        let part = Int(touched[index])
        let sum = sums[part]
        sums[part] = 0
        let partMass = partMasses[part].real
        guard outward[part].real >= penalty * partMass * (groupMass - partMass) else { continue }
        let other = sum.real - penalty * mass * partMass
        if other > gain {
          (best, gain, shared) = (part, other, sum)
        }
      }
      guard best != own else { continue }
      parts[own] = UInt32(best)
      isAlone[own] = false
      isAlone[best] = false
      partMasses[best] += partMasses[own]
      outward[best] = outward[best] + outward[own] - 2 * shared
    }
  }
}
