/// Moves nodes of a level to the neighbouring group that they improve most, until none improves any.
struct LocalMoving<Amount: CommunityAmount> {
  private let arcs: CommunityArcs<Amount>
  private let nodeCount: Int
  /// The group of each node of the graph.
  private let groups: UnsafeMutablePointer<UInt32>
  private let penalty: Double

  init(
    _ arcs: CommunityArcs<Amount>,
    nodeCount: Int,
    groups: UnsafeMutablePointer<UInt32>,
    penalty: Double
  ) {
    self.arcs = arcs
    self.nodeCount = nodeCount
    self.groups = groups
    self.penalty = penalty
  }

  /// Moves nodes from a queue that starts with all in random order; who moves puts its neighbours in
  /// other groups back into the queue. Whether any moved.
  func run(_ random: inout SeededRandom) -> Bool {
    let (arcs, groups, penalty, n) = (arcs, groups, penalty, nodeCount)
    let queue = UnsafeMutablePointer<UInt32>.allocate(capacity: n)
    let isQueued = UnsafeMutablePointer<Bool>.allocate(capacity: n)
    let sums = UnsafeMutablePointer<Amount>.allocate(capacity: n)
    let touched = UnsafeMutablePointer<UInt32>.allocate(
      capacity: arcs.mostNeighbors(groups: n) + 1
    )
    // An empty group has the next one in the list of empty groups for its mass.
    let groupMasses = UnsafeMutablePointer<Amount>.allocate(capacity: n)
    let groupSizes = UnsafeMutablePointer<UInt32>.allocate(capacity: n)
    defer {
      queue.deallocate()
      isQueued.deallocate()
      sums.deallocate()
      touched.deallocate()
      groupMasses.deallocate()
      groupSizes.deallocate()
    }
    isQueued.initialize(repeating: true, count: n)
    sums.initialize(repeating: 0, count: n)
    groupMasses.initialize(repeating: 0, count: n)
    groupSizes.initialize(repeating: 0, count: n)
    for node in 0..<n {
      queue[node] = UInt32(node)
      let group = Int(groups[arcs.member(arcs.members(of: node).lowerBound)])
      groupMasses[group] += arcs.mass(of: node)
      groupSizes[group] += 1
    }
    random.shuffle(UnsafeMutableBufferPointer(start: queue, count: n))
    var empty = -1
    for group in 0..<n where groupSizes[group] == 0 {
      groupMasses[group] = Amount(empty + 1)
      empty = group
    }
    var moved = false
    var (head, waiting) = (0, n)
    while waiting > 0 {
      let node = Int(queue[head])
      head = head &+ 1 == n ? 0 : head &+ 1
      waiting &-= 1
      isQueued[node] = false
      let members = arcs.members(of: node)
      let own = Int(groups[arcs.member(members.lowerBound)])
      let mass = arcs.mass(of: node)
      var count = 0
      arcs.walk(node) { target, weight in
        let group = groups[target]
        let sum = sums[Int(group)]
        touched[count] = group
        count &+= sum == 0 ? 1 : 0
        sums[Int(group)] = sum + weight
      }
      let cost = penalty * mass.real
      var best = own
      let stay = sums[own].real - cost * (groupMasses[own] - mass).real
      var gain = stay
      for index in 0..<count {
        let group = Int(touched[index])
        let other = sums[group].real - cost * groupMasses[group].real
        sums[group] = 0
        if group != own && other > gain {
          gain = other
          best = group
        }
      }
      let isAlone = gain < 0 && groupSizes[own] > 1 && empty >= 0
      if isAlone {
        gain = 0
        best = empty
        empty = Int(groupMasses[empty].real) - 1
        groupMasses[best] = 0
      }
      // Less than rounding is no gain: it could swing for ever.
      guard best != own, gain > stay + 1e-10 * (abs(stay) + abs(gain)) else {
        continue
      }
      moved = true
      for index in members { groups[arcs.member(index)] = UInt32(best) }
      groupMasses[own] -= mass
      groupMasses[best] += mass
      groupSizes[own] &-= 1
      groupSizes[best] &+= 1
      if groupSizes[own] == 0 {
        groupMasses[own] = Amount(empty + 1)
        empty = own
      }
      arcs.walk(node) { target, _ in
        let neighbor = arcs.place(target)
        guard !isQueued[neighbor], groups[target] != UInt32(best) else { return }
        isQueued[neighbor] = true
        var tail = head &+ waiting
        if tail >= n { tail &-= n }
        queue[tail] = UInt32(neighbor)
        waiting &+= 1
      }
    }
    return moved
  }
}
