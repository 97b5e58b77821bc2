extension CommunityLevel {
  /// The level as a graph of its own, whose arcs take no more than `limit` bytes; nil where they would.
  /// O(arcs).
  func contracted(limit: Int, _ space: Workspace) -> Amount.Contracted? {
    let most = limit / Amount.Contracted.stride
    guard most > 0 else { return nil }
    let sums: WorkArray<Amount> = space.array(count, of: 0)
    let touched: WorkArray<UInt32> = space.array(count + 1)

    @inline(__always)
    func gather(_ part: Int) -> Int {
      var found = 0
      let (sums, touched) = (sums.base, touched.base)
      walk(part) { target, weight in
        let other = place(target)
        let sum = sums[other]
        touched[found] = UInt32(other)
        found &+= sum == 0 && weight != 0 ? 1 : 0
        sums[other] = sum + weight
      }
      return found
    }

    // A look at every sixteenth part spares most of the work that would come to nothing.
    var (sampled, seen) = (0, 0)
    for part in stride(from: 0, to: count, by: 16) {
      let found = gather(part)
      sampled += found
      seen += 1
      for index in 0..<found { sums[Int(touched[index])] = 0 }
    }
    let expected = sampled / seen * count
    guard expected - expected / 16 <= most else { return nil }

    var contracted = Amount.Contracted(
      nodeCount: count,
      capacity: min(most, expected + expected / 8 + 64),
      space
    )
    for part in 0..<count {
      let found = gather(part)
      for index in 0..<found {
        let other = Int(touched[index])
        let sum = sums[other]
        sums[other] = 0
        guard other == part || contracted.append(other, sum) else { return nil }
      }
      contracted.close(part)
    }
    return contracted
  }
}
