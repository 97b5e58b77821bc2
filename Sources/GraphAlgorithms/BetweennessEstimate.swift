#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Betweenness as estimated from a sample of sources, with how far each value may be off.
public struct BetweennessEstimate: Sendable, Hashable, Codable {
  /// The estimate for each node, in the scale asked for; its expectation is the exact value.
  public let values: [Double]
  /// With probability `confidence`, every value at once is within its bound of the exact one.
  public let errorBounds: [Double]
  /// The probability that all bounds hold.
  public let confidence: Double
  /// The number of nodes from which paths were searched.
  public let sampleCount: Int

  /// The largest of the bounds; 0 without nodes.
  public var largestErrorBound: Double { errorBounds.max() ?? 0 }
}

extension Graph {
  /// Estimates betweenness from paths out of `sampleCount` random nodes, with a bound on the error of each
  /// value; with a sample of all nodes the values are exact and the bounds 0.
  ///
  /// Sources are drawn without replacement. The bound of a node is the smaller of Serfling's and
  /// the empirical Bernstein–Serfling bound for its dependencies, which lie from 0 to nodes − 2, at a
  /// probability shared out over all nodes and both sides. Bounds are tight for nodes that few paths pass.
  /// O(sampleCount · arcs), weighted O(sampleCount · arcs · log nodes).
  ///
  /// Sources: Brandes and Pich, “Centrality estimation in large networks”, International Journal of
  /// Bifurcation and Chaos 17 (2007), https://doi.org/10.1142/S0218127407018403; Bardenet and
  /// Maillard, “Concentration inequalities for sampling without replacement”, Bernoulli 21 (2015),
  /// https://doi.org/10.3150/14-BEJ605.
  public func estimatedBetweenness(
    sampleCount: Int,
    confidence: Double = 0.95,
    weighted: Bool = false,
    normalized: Bool = false,
    seed: UInt64 = 1,
    threads: Threads = .all
  ) -> BetweennessEstimate {
    precondition(sampleCount > 0, "a sample needs at least one node")
    precondition((0..<1).contains(confidence), "confidence must be at least 0 and below 1")
    let count = min(sampleCount, nodeCount)
    var random = SeededRandom(seed: seed)
    let sources = random.sample(count, outOf: nodeCount)
    let sums = dependencies(of: sources, weighted: weighted, squares: true, threads: threads)
    let scale =
      normalized
      ? Double(nodeCount) / (Double(max(nodeCount - 1, 1)) * Double(max(nodeCount - 2, 1)))
      : Double(nodeCount) * (isDirected ? 1 : 0.5)
    let bound = SerflingBound(
      sample: Double(count),
      population: Double(nodeCount),
      range: Double(max(nodeCount - 2, 0)),
      failure: (1 - confidence) / Double(2 * max(nodeCount, 1))
    )
    var values: [Double] = []
    var bounds: [Double] = []
    for node in 0..<nodeCount {
      let mean = sums[node] / Double(count)
      let variance = max(0, sums[nodeCount + node] / Double(count) - mean * mean)
      values.append(mean * scale)
      bounds.append(bound.error(deviation: variance.squareRoot()) * scale)
    }
    return BetweennessEstimate(
      values: values,
      errorBounds: bounds,
      confidence: confidence,
      sampleCount: count
    )
  }
}

/// How far the mean of a sample drawn without replacement may be from the population's.
struct SerflingBound {
  let sample: Double
  let population: Double
  /// The largest value less the smallest.
  let range: Double
  /// The probability with which one side of the bound may fail.
  let failure: Double

  /// The bound for a sample of this standard deviation.
  func error(deviation: Double) -> Double {
    guard sample < population else { return 0 }
    let rest =
      sample <= population / 2
      ? 1 - (sample - 1) / population
      : (1 - sample / population) * (1 + 1 / sample)
    let plain = range * (rest * log(1 / failure) / (2 * sample)).squareRoot()
    let logarithm = log(5 / failure)
    let bernstein =
      deviation * (2 * rest * logarithm / sample).squareRoot()
      + (7.0 / 3 + 3 / 2.0.squareRoot()) * range * logarithm / sample
    return min(plain, bernstein)
  }
}
