/// Finds the names that a mistyped one may mean.
public enum NearName {
  /// The edit distance of two texts: insertions, deletions, changes and swaps of
  /// neighbours each cost one.
  ///
  /// - Complexity: O(*n* · *m*).
  /// - Reference: F. J. Damerau, A technique for computer detection and correction of
  ///   spelling errors, 1964, doi:10.1145/363958.363994 (restricted form).
  public static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a), b = Array(b)
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var before = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [Int](repeating: i, count: b.count + 1)
      for j in 1...b.count {
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
          row[j] = min(row[j], before[j - 2] + 1)
        }
      }
      before = last
      last = row
    }
    return last[b.count]
  }

  /// The names nearest to `name`, best first: at most a third of its letters differ.
  ///
  /// - Complexity: O(*k* · *n* · *m*) for *k* names.
  public static func nearest(to name: String, among names: [String], limit: Int = 3) -> [String] {
    let folded = name.lowercased()
    let allowed = max(1, folded.count / 3)
    return names.map { (distance(folded, $0.lowercased()), $0) }
      .filter { $0.0 <= allowed }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .prefix(limit).map(\.1)
  }

  /// A hint such as ‘did you mean ‘nsubj’?’, or nil where no name is near.
  public static func hint(for name: String, among names: [String]) -> String? {
    let near = nearest(to: name, among: names)
    guard !near.isEmpty else { return nil }
    return "did you mean " + near.map { "‘\($0)’" }.joined(separator: " or ") + "?"
  }
}
