/// The Leiden algorithm's passes over one graph.
struct Leiden {
  /// The community of each node.
  private(set) var labels: [UInt32]
  private let base: CommunityLevel
  /// What the product of two masses costs.
  private let penalty: Double
  private var random: SeededRandom

  init(_ graph: Graph, quality: CommunityQuality, resolution: Double, seed: UInt64) {
    base = CommunityLevel(graph, quality: quality)
    labels = graph.nodes.map { $0 }
    random = SeededRandom(seed: seed)
    switch quality {
    case .modularity:
      let total = base.masses.reduce(0, +)
      penalty = total > 0 ? resolution / total : 0
    case .constantPotts:
      penalty = resolution
    }
  }

  /// One pass from the division reached so far; whether it moved any node.
  mutating func pass() -> Bool {
    var level = base
    // The node of the level that each node of the graph is part of.
    var places = Array(0..<UInt32(base.nodeCount))
    var groups = labels
    var improved = false
    while true {
      var moving = LocalMoving(level, groups: groups, penalty: penalty)
      if moving.run(&random) { improved = true }
      groups = moving.groups
      for node in labels.indices { labels[node] = groups[Int(places[node])] }
      var refinement = Refinement(level, within: groups, penalty: penalty)
      let parts = refinement.run(&random)
      guard parts.count < level.nodeCount else { break }
      var above = [UInt32](repeating: 0, count: parts.count)
      for node in 0..<level.nodeCount { above[Int(parts.labels[node])] = groups[node] }
      // Groups are numbered anew, below the number of nodes of the level above.
      groups = Partition(labels: above).labels
      for node in places.indices { places[node] = parts.labels[Int(places[node])] }
      level = CommunityLevel(merging: level, groups: parts.labels, count: parts.count)
    }
    return improved
  }
}

/// Moves nodes to the neighbouring group that they improve most, until none improves any.
struct LocalMoving {
  /// The group of each node.
  private(set) var groups: [UInt32]
  private let level: CommunityLevel
  private let penalty: Double
  private var groupMasses: [Double]
  private var groupSizes: [UInt32]

  init(_ level: CommunityLevel, groups: [UInt32], penalty: Double) {
    self.level = level
    self.groups = groups
    self.penalty = penalty
    groupMasses = [Double](repeating: 0, count: level.nodeCount)
    groupSizes = [UInt32](repeating: 0, count: level.nodeCount)
    for node in 0..<level.nodeCount {
      groupMasses[Int(groups[node])] += level.masses[node]
      groupSizes[Int(groups[node])] += 1
    }
  }

  /// Moves nodes from a queue that starts with all in random order; who moves puts its neighbours in
  /// other groups back into the queue. Whether any moved.
  mutating func run(_ random: inout SeededRandom) -> Bool {
    let n = level.nodeCount
    guard n > 0 else { return false }
    var queue = Array(0..<UInt32(n))
    queue.withUnsafeMutableBufferPointer { random.shuffle($0) }
    var isQueued = [Bool](repeating: true, count: n)
    var sums = [Double](repeating: 0, count: n)
    var touched = uninitialized(n)
    var empty = (0..<UInt32(n)).filter { groupSizes[Int($0)] == 0 }
    var moved = false
    let (masses, penalty) = (level.masses, penalty)
    level.withRows { rows in
      groups.withUnsafeMutableBufferPointer { groups in
        groupMasses.withUnsafeMutableBufferPointer { groupMasses in
          groupSizes.withUnsafeMutableBufferPointer { groupSizes in
            queue.withUnsafeMutableBufferPointer { queue in
              isQueued.withUnsafeMutableBufferPointer { isQueued in
                sums.withUnsafeMutableBufferPointer { sums in
                  touched.withUnsafeMutableBufferPointer { touched in
                    var (head, waiting) = (0, n)
                    while waiting > 0 {
                      let node = queue[head]
                      head = head &+ 1 == n ? 0 : head &+ 1
                      waiting &-= 1
                      isQueued[Int(node)] = false
                      let own = groups[Int(node)]
                      let mass = masses[Int(node)]
                      var count = 0
                      for arc in rows.row(node) {
                        let group = groups[Int(rows.targets[arc])]
                        let sum = sums[Int(group)]
                        touched[count] = group
                        count &+= sum == 0 ? 1 : 0
                        sums[Int(group)] = sum + rows.weight(arc)
                      }
                      let cost = penalty * mass
                      var best = own
                      let stay = sums[Int(own)] - cost * (groupMasses[Int(own)] - mass)
                      var gain = stay
                      for index in 0..<count {
                        let group = touched[index]
                        let other = sums[Int(group)] - cost * groupMasses[Int(group)]
                        sums[Int(group)] = 0
                        if group != own && other > gain {
                          gain = other
                          best = group
                        }
                      }
                      if gain < 0, groupSizes[Int(own)] > 1, let alone = empty.popLast() {
                        gain = 0
                        best = alone
                      }
                      // Less than rounding is no gain: it could swing for ever.
                      guard best != own, gain > stay + 1e-10 * (abs(stay) + abs(gain)) else {
                        continue
                      }
                      moved = true
                      groups[Int(node)] = best
                      groupMasses[Int(own)] -= mass
                      groupMasses[Int(best)] += mass
                      groupSizes[Int(own)] &-= 1
                      groupSizes[Int(best)] &+= 1
                      if groupSizes[Int(own)] == 0 {
                        groupMasses[Int(own)] = 0
                        empty.append(own)
                      }
                      for arc in rows.row(node) {
                        let neighbor = rows.targets[arc]
                        guard !isQueued[Int(neighbor)], groups[Int(neighbor)] != best else {
                          continue
                        }
                        isQueued[Int(neighbor)] = true
                        var tail = head &+ waiting
                        if tail >= n { tail &-= n }
                        queue[tail] = neighbor
                        waiting &+= 1
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    return moved
  }
}

/// Splits groups into parts that are well connected: every node starts alone and joins, once, the part
/// within its group that it improves most.
struct Refinement {
  private let level: CommunityLevel
  private let groups: [UInt32]
  private let penalty: Double

  init(_ level: CommunityLevel, within groups: [UInt32], penalty: Double) {
    self.level = level
    self.groups = groups
    self.penalty = penalty
  }

  /// The parts.
  mutating func run(_ random: inout SeededRandom) -> Partition {
    let n = level.nodeCount
    var groupMasses = [Double](repeating: 0, count: n)
    for node in 0..<n { groupMasses[Int(groups[node])] += level.masses[node] }
    var parts = Array(0..<UInt32(n))
    var partMasses = level.masses
    /// The weight between each part and the rest of its group.
    var outward = [Double](repeating: 0, count: n)
    var isAlone = [Bool](repeating: true, count: n)
    var order = parts
    order.withUnsafeMutableBufferPointer { random.shuffle($0) }
    var sums = outward
    var touched = uninitialized(n)
    let penalty = penalty
    level.withRows { rows in
      groups.withUnsafeBufferPointer { groups in
        sums.withUnsafeMutableBufferPointer { sums in
          touched.withUnsafeMutableBufferPointer { touched in
            parts.withUnsafeMutableBufferPointer { parts in
              for node in 0..<n {
                var sum = 0.0
                for arc in rows.row(UInt32(node)) {
                  sum += groups[Int(rows.targets[arc])] == groups[node] ? rows.weight(arc) : 0
                }
                outward[node] = sum
              }
              for node in order where isAlone[Int(node)] {
                let own = Int(node)
                let group = groups[own]
                let mass = partMasses[own]
                let groupMass = groupMasses[Int(group)]
                guard outward[own] >= penalty * mass * (groupMass - mass) else { continue }
                var count = 0
                for arc in rows.row(node) where groups[Int(rows.targets[arc])] == group {
                  let part = parts[Int(rows.targets[arc])]
                  let sum = sums[Int(part)]
                  touched[count] = part
                  count &+= sum == 0 ? 1 : 0
                  sums[Int(part)] = sum + rows.weight(arc)
                }
                var (best, gain, shared) = (node, 0.0, 0.0)
                for index in 0..<count {
                  let part = Int(touched[index])
                  let sum = sums[part]
                  sums[part] = 0
                  let partMass = partMasses[part]
                  guard outward[part] >= penalty * partMass * (groupMass - partMass) else {
                    continue
                  }
                  let other = sum - penalty * mass * partMass
                  if other > gain {
                    (best, gain, shared) = (UInt32(part), other, sum)
                  }
                }
                guard best != node else { continue }
                parts[own] = best
                isAlone[own] = false
                isAlone[Int(best)] = false
                partMasses[Int(best)] += mass
                outward[Int(best)] += outward[own] - 2 * shared
              }
            }
          }
        }
      }
    }
    return Partition(labels: parts)
  }
}
