/// The parts of a level as the nodes of a graph of its own, with 16 bits for a target and a weight where
/// weights are counts of edges.
struct ContractedGraph<Amount: CommunityAmount> {
  let offsets: [UInt32]
  let arcs: [Amount.Arc]

  /// How much memory the arcs take.
  var size: Int { arcs.count * MemoryLayout<Amount.Arc>.stride }

  /// Nil where the arcs would take more than `limit` bytes.
  init?(_ level: CommunityArcs<Amount>, count: Int, limit: Int) {
    let most = limit / MemoryLayout<Amount.Arc>.stride
    guard count <= Amount.mostNodes, most > 0 else { return nil }
    var sums = [Amount](repeating: 0, count: count)
    var touched: [UInt32] = []

    func gather(_ part: Int) {
      touched.removeAll(keepingCapacity: true)
      level.walk(part) { target, weight in
        let other = level.place(target)
        if sums[other] == 0 { touched.append(UInt32(other)) }
        sums[other] += weight
      }
    }

    // A look at every sixteenth part spares most of the work that would come to nothing.
    var sampled = 0
    for part in stride(from: 0, to: count, by: 16) {
      gather(part)
      sampled += touched.count
      for other in touched { sums[Int(other)] = 0 }
    }
    guard count < 64 || sampled * 15 <= most else { return nil }

    var offsets = [UInt32](repeating: 0, count: count + 1)
    var fits = true
    arcs = [Amount.Arc](unsafeUninitializedCapacity: most) { arcs, used in
      for part in 0..<count where fits {
        gather(part)
        for other in touched {
          var rest = sums[Int(other)]
          sums[Int(other)] = 0
          while rest > 0 && fits {
            let weight = min(rest, Amount.mostPerArc)
            (arcs.baseAddress! + used).initialize(to: Amount.arc(to: other, weight: weight))
            used += 1
            rest -= weight
            fits = used < most
          }
        }
        offsets[part + 1] = UInt32(used)
      }
    }
    guard fits, !arcs.isEmpty else { return nil }
    self.offsets = offsets
  }
}
