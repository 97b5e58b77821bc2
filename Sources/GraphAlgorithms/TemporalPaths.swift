/// One contact from one node to another at a time, in days or whatever unit the caller counts in.
public struct Contact: Sendable, Hashable, Codable {
  /// Where it starts.
  public let source: Graph.Node
  /// Where it leads.
  public let target: Graph.Node
  /// When it takes place.
  public let time: Int
  /// What the caller knows it by.
  public let id: UInt32

  /// A contact.
  public init(source: Graph.Node, target: Graph.Node, time: Int, id: UInt32) {
    self.source = source
    self.target = target
    self.time = time
    self.id = id
  }
}

/// A path along which something can pass from hand to hand as time goes on.
public struct TemporalPath: Sendable, Hashable, Codable {
  /// The contacts in order; none where the path ends at its start.
  public let contacts: [Contact]

  /// When the end is reached; nil for a path without contacts.
  public var arrival: Int? { contacts.last?.time }
}

/// Contacts over time, and what can have passed along them.
///
/// A time-respecting path takes each contact no earlier than the one before it, or later where contacts
/// at the same time cannot follow one another (`strict`).
///
/// Sources: Holme and Saramäki, “Temporal networks”, Physics Reports 519 (2012),
/// https://doi.org/10.1016/j.physrep.2012.03.001; Wu et al., “Path problems in temporal graphs”, PVLDB
/// 7 (2014), https://doi.org/10.14778/2732939.2732945.
public struct TemporalGraph: Sendable {
  /// The number of nodes.
  public let nodeCount: Int
  /// The contacts by time, then source, target and id; both ways where undirected.
  public let contacts: [Contact]

  /// Takes contacts in any order. O(contacts · log contacts).
  public init(nodeCount: Int, contacts: [Contact], isDirected: Bool) {
    self.nodeCount = nodeCount
    var all = contacts
    if !isDirected {
      all += contacts.map {
        Contact(source: $0.target, target: $0.source, time: $0.time, id: $0.id)
      }
    }
    for contact in contacts {
      precondition(
        max(contact.source, contact.target) < Graph.Node(nodeCount),
        "a contact leads out of the graph"
      )
    }
    self.contacts = all.sorted {
      ($0.time, $0.source, $0.target, $0.id) < ($1.time, $1.source, $1.target, $1.id)
    }
  }

  /// The earliest time at which each node can be reached by what leaves `source` at `start` or later;
  /// nil where it cannot, and for the source itself `start`.
  ///
  /// One pass over the contacts by time. Without `strict`, contacts of one time are searched breadth
  /// first. O(contacts).
  public func earliestArrivals(
    from source: Graph.Node,
    start: Int = .min,
    strict: Bool = false
  ) -> [Int?] {
    search(from: source, start: start, strict: strict).arrivals
  }

  /// A path that reaches `target` as early as possible, with the fewest contacts at its last time of
  /// those found; nil where there is none. O(contacts).
  public func earliestPath(
    from source: Graph.Node,
    to target: Graph.Node,
    start: Int = .min,
    strict: Bool = false
  ) -> TemporalPath? {
    let (arrivals, last) = search(from: source, start: start, strict: strict)
    guard target < Graph.Node(nodeCount) else { return nil }
    guard arrivals[Int(target)] != nil else { return nil }
    var path: [Contact] = []
    var node = target
    while node != source {
      let contact = contacts[last[Int(node)]]
      path.append(contact)
      node = contact.source
    }
    return TemporalPath(contacts: path.reversed())
  }

  /// For each node how many others it can reach from `start` on. O(nodes · contacts).
  public func reachableCounts(start: Int = .min, strict: Bool = false) -> [Int] {
    (0..<Graph.Node(nodeCount)).map { node in
      earliestArrivals(from: node, start: start, strict: strict).count { $0 != nil } - 1
    }
  }

  /// Earliest arrivals and the place of the contact by which each node is first reached.
  private func search(
    from source: Graph.Node,
    start: Int,
    strict: Bool
  ) -> (arrivals: [Int?], last: [Int]) {
    precondition(source < Graph.Node(nodeCount), "node \(source) is not in the graph")
    var arrivals = [Int?](repeating: nil, count: nodeCount)
    var last = [Int](repeating: -1, count: nodeCount)
    arrivals[Int(source)] = start
    var group = contacts.partitioningIndex { $0.time >= start }
    while group < contacts.count {
      let time = contacts[group].time
      var end = group
      while end < contacts.count && contacts[end].time == time { end += 1 }
      spread(group..<end, at: time, strict: strict, &arrivals, &last)
      group = end
    }
    return (arrivals, last)
  }

  /// Follows the contacts of one time.
  private func spread(
    _ group: Range<Int>,
    at time: Int,
    strict: Bool,
    _ arrivals: inout [Int?],
    _ last: inout [Int]
  ) {
    // Who had it before this time; `.min` as a start is before every time.
    var fresh: [Graph.Node] = []
    var reached: [(node: Graph.Node, contact: Int)] = []
    for index in group where arrivals[Int(contacts[index].source)] != nil {
      let target = contacts[index].target
      if arrivals[Int(target)] == nil { reached.append((target, index)) }
    }
    func take(_ reached: [(node: Graph.Node, contact: Int)]) {
      fresh = []
      for (node, contact) in reached where arrivals[Int(node)] == nil {
        arrivals[Int(node)] = time
        last[Int(node)] = contact
        fresh.append(node)
      }
    }
    take(reached)
    guard !strict else { return }
    // Contacts of one time stand by source.
    while !fresh.isEmpty {
      reached = []
      for node in fresh {
        var index = group.lowerBound + contacts[group].partitioningIndex { $0.source >= node }
        while index < group.upperBound && contacts[index].source == node {
          if arrivals[Int(contacts[index].target)] == nil {
            reached.append((contacts[index].target, index))
          }
          index += 1
        }
      }
      take(reached)
    }
  }
}

extension RandomAccessCollection {
  /// The distance from the start to the first element that satisfies a predicate which no element after
  /// it fails.
  fileprivate func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[index(startIndex, offsetBy: middle)]) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }
}
