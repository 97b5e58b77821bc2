/// Moves nodes of a level to the neighbouring group that they improve most, until none improves any.
///
/// Near O(arcs). Memory: 14 bytes a node of the level and 4 for each neighbour of the best connected; 32
/// and 4 with weights.
struct LocalMoving<Arcs: CommunityArcs> {
  typealias Amount = Arcs.Amount
  typealias Slack = Arcs.Amount.Slack

  let level: CommunityLevel<Arcs>
  /// The group of each node that the level's parts are made of; `UInt32.max` for nodes left out.
  let groups: WorkArray<UInt32>
  let penalty: Double
  let space: Workspace

  /// Moves nodes from a queue that starts with all. Whether any moved.
  ///
  /// A visit notes by how much the node's place is better than the second best. A neighbour that moves
  /// changes that by the weight of the link, or twice that where it leaves the node's group; once
  /// such changes may have used it up, the node goes back into the queue. That masses of groups
  /// change too is left to the next pass, as it is where every neighbour's move brings a visit.
  func run(_ random: inout SeededRandom) -> Bool {
    let (level, arcs, penalty, n) = (level, level.arcs, penalty, level.count)
    let arrays:
      (
        queue: WorkArray<UInt32>, slacks: WorkArray<Slack>, sums: WorkArray<Amount>,
        touched: WorkArray<UInt32>, masses: WorkArray<Amount>, sizes: WorkArray<UInt32>?
      ) = (
        space.array(n), space.array(n, of: .queued), space.array(n, of: 0),
        space.array(level.mostNeighbors + 1), space.array(n, of: 0),
        Amount.rounding == 0 ? nil : space.array(n, of: 0)
      )
    defer { withExtendedLifetime((self, arrays)) {} }
    let (queue, slacks, sums) = (arrays.queue.base, arrays.slacks.base, arrays.sums.base)
    let (touched, groups) = (arrays.touched.base, groups.base)
    // An empty group has the next one in the list of empty groups for its mass.
    let groupMasses = arrays.masses.base
    // Masses that are exact and never 0 tell which groups are empty.
    let groupSizes = arrays.sizes?.base
    @inline(__always)
    func isEmpty(_ group: Int) -> Bool {
      groupSizes.map { $0[group] == 0 } ?? (groupMasses[group] == 0)
    }
    for node in 0..<n {
      let group = Int(groups[level.someMember(of: node)])
      guard group != UInt32.max else { continue }
      groupMasses[group] += level.mass(of: node)
      groupSizes?[group] += 1
    }
    var waiting = fill(queue, &random)
    var empty = -1
    for group in 0..<n where isEmpty(group) {
      groupMasses[group] = Amount(empty + 1)
      empty = group
    }
    var (moved, head) = (false, 0)
    while waiting > 0 {
      let node = Int(queue[head])
      head = head &+ 1 == n ? 0 : head &+ 1
      waiting &-= 1
      let own = Int(groups[level.someMember(of: node)])
      let (mass, inner) = (level.mass(of: node), level.inner(of: node))
      var count = 0
      level.walk(node) { target, weight in
        let group = groups[target]
        let sum = sums[Int(group)]
        touched[count] = group
        count &+= sum == 0 && weight != 0 ? 1 : 0
        sums[Int(group)] = sum + weight
      }
      let cost = penalty * mass.real
      let stay = (sums[own] - inner).real - cost * (groupMasses[own] - mass).real
      sums[own] = 0
      // A place alone or without links gains nothing.
      var (best, gain, second) = (own, stay, 0.0)
      for index in 0..<count {
        let group = Int(touched[index])
        let sum = sums[group].real
        sums[group] = 0
        guard sum > second else { continue }
        let other = sum - cost * groupMasses[group].real
        if group != own && other > gain {
          second = max(second, gain)
          gain = other
          best = group
        } else if group != own {
          second = max(second, other)
        }
      }
      let leaves = gain < 0 && groupSizes.map { $0[own] > 1 } ?? (groupMasses[own] != mass)
      if leaves {
        gain = 0
        best = empty
      }
      // Less than rounding is no gain: it could swing for ever.
      guard best != own,
        gain > stay + 1e-10 * (abs(stay) + abs(gain)) + Amount.rounding * inner.real
      else {
        slacks[node] = Slack(gain: best == own ? max(0, stay - second) : 0)
        continue
      }
      if leaves {
        empty = Int(groupMasses[empty].real) - 1
        groupMasses[best] = 0
      }
      moved = true
      slacks[node] = Slack(gain: gain - second)
      for index in level.members(of: node) { groups[level.member(index)] = UInt32(best) }
      groupMasses[own] -= mass
      groupMasses[best] += mass
      groupSizes?[own] &-= 1
      groupSizes?[best] &+= 1
      if isEmpty(own) {
        groupMasses[own] = Amount(empty + 1)
        empty = own
      }
      @inline(__always)
      func worsen(_ neighbor: Int, by amount: Amount) {
        guard slacks[neighbor] != .queued, !slacks[neighbor].spend(amount) else { return }
        slacks[neighbor] = .queued
        var tail = head &+ waiting
        if tail >= n { tail &-= n }
        queue[tail] = UInt32(neighbor)
        waiting &+= 1
      }
      guard level.grouping != nil else {
        for arc in arcs.row(node) {
          let target = arcs.target(arc)
          let group = groups[target]
          guard group != UInt32(best) else { continue }
          let weight = arcs.weight(arc)
          worsen(target, by: group == UInt32(own) ? weight + weight : weight)
        }
        continue
      }
      count = 0
      level.walk(node) { target, weight in
        let group = groups[target]
        guard group != UInt32(best) else { return }
        let neighbor = level.place(target)
        let sum = sums[neighbor]
        touched[count] = UInt32(neighbor)
        count &+= sum == 0 && weight != 0 ? 1 : 0
        sums[neighbor] = sum + (group == UInt32(own) ? weight + weight : weight)
      }
      for index in 0..<count {
        let neighbor = Int(touched[index])
        worsen(neighbor, by: sums[neighbor])
        sums[neighbor] = 0
      }
    }
    return moved
  }

  /// Fills the queue with all nodes that have groups: heavy ones first, about equal ones in random
  /// order. Returns how many there are.
  ///
  /// That finds better divisions than an order that is all random: groups grow around heavy nodes.
  private func fill(_ queue: UnsafeMutablePointer<UInt32>, _ random: inout SeededRandom) -> Int {
    // A class is an octave.
    let heaviest = (0..<level.count).reduce(0) { max($0, level.mass(of: $1)) }
    let top = Int(heaviest.real.exponent)
    var starts = [Int](repeating: 0, count: 65)
    func place(_ node: Int) -> Int? {
      guard groups[level.someMember(of: node)] != .max else { return nil }
      let mass = level.mass(of: node)
      return mass == 0 ? 63 : min(63, top - Int(mass.real.exponent))
    }
    for node in 0..<level.count {
      if let place = place(node) { starts[place + 1] += 1 }
    }
    for place in 0..<64 { starts[place + 1] += starts[place] }
    var ends = starts
    for node in 0..<level.count {
      guard let place = place(node) else { continue }
      queue[ends[place]] = UInt32(node)
      ends[place] += 1
    }
    for place in 0..<64 {
      let range = starts[place]..<ends[place]
      random.shuffle(
        UnsafeMutableBufferPointer(start: queue + range.lowerBound, count: range.count)
      )
    }
    return starts[64]
  }
}
