/// The learned judge of pairs: for each relation a logistic regression over hashed
/// features, in one sparse table of small integers.
///
/// A feature that training did not meet often enough has no row and says nothing.
///
/// - Reference: Weinberger et al., Feature Hashing for Large Scale Multitask Learning
///   (2009), https://doi.org/10.1145/1553374.1553516
package struct Scorer: Sendable {
  /// What the scorer knows of one relation.
  package struct Relation: Sendable, Equatable {
    package var name: String
    /// From which probability on a statement that no rule proposes is made.
    package var addedThreshold: Float
    /// From which probability on a statement that a rule proposes is kept.
    package var proposedThreshold: Float
    /// For confidences of this relation the measured precision of all relations' statements
    /// that are at least as sure, both ascending.
    package var precisions: [Point]

    package init(
      name: String,
      addedThreshold: Float,
      proposedThreshold: Float,
      precisions: [Point] = []
    ) {
      self.name = name
      self.addedThreshold = addedThreshold
      self.proposedThreshold = proposedThreshold
      self.precisions = precisions
    }
  }

  /// A score and the share of right statements there.
  package struct Point: Sendable, Equatable {
    package var score: Float
    package var share: Float

    package init(score: Float, share: Float) {
      self.score = score
      self.share = share
    }
  }

  /// The column of weights that all relations share.
  package static let sharedColumn: UInt8 = 255

  /// A weight of a feature for one relation, or for all.
  package struct Weight: Sendable, Equatable {
    package var column: UInt8
    package var value: Int8

    package init(column: UInt8, value: Int8) {
      self.column = column
      self.value = value
    }
  }

  /// The relations, in the order of the columns.
  package let relations: [Relation]
  /// Measured shares of right statements by ascending probability: of those that no rule
  /// proposes, and of those that one does.
  package let calibrations: [[Point]]
  /// What a weight of 1 is worth.
  package let weightScale: Float
  /// Where each relation's log odds by the words of a pair start.
  package let biases: [Float]
  /// Where a rule's proposal starts.
  package let proposalBias: Float
  /// The known features, ascending.
  package let features: [UInt32]
  /// The range of each feature's weights; one longer than `features`.
  package let starts: [UInt32]
  package let weights: [Weight]
  /// Whether any relation's statements are made that no rule proposes.
  package let adds: Bool
  /// Open addressing over the features.
  private let slots: [Slot]
  private let shift: UInt32
  /// A bit for the last bits of each feature: most features of a text were never trained, and
  /// this small table tells it of nearly all of them.
  private let marks: [UInt64]

  /// A feature and the range of its weights; empty where the end is 0.
  private struct Slot {
    var feature: UInt32 = 0
    var start: UInt32 = 0
    var end: UInt32 = 0
  }

  /// A scorer from its parts.
  ///
  /// - Precondition: the parts fit together as their comments say.
  package init(
    relations: [Relation],
    calibrations: [[Point]],
    weightScale: Float,
    biases: [Float],
    proposalBias: Float,
    features: [UInt32],
    starts: [UInt32],
    weights: [Weight]
  ) {
    precondition(biases.count == relations.count, "a scorer lacks biases")
    precondition(starts.count == features.count + 1, "a scorer's rows have the wrong count")
    self.relations = relations
    self.calibrations = calibrations
    self.weightScale = weightScale
    self.biases = biases
    self.proposalBias = proposalBias
    self.features = features
    self.starts = starts
    self.weights = weights
    adds = relations.contains { $0.addedThreshold <= 1 }
    var bits: UInt32 = 4
    while 1 << Int(bits) < features.count * 2 { bits += 1 }
    shift = 32 - bits
    var slots = [Slot](repeating: Slot(), count: 1 << Int(bits))
    var marks = [UInt64](repeating: 0, count: Self.markCount >> 6)
    for (index, feature) in features.enumerated() where starts[index] < starts[index + 1] {
      var slot = Int(feature >> shift)
      while slots[slot].end != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Slot(feature: feature, start: starts[index], end: starts[index + 1])
      let mark = Int(feature) & (Self.markCount - 1)
      marks[mark >> 6] |= 1 << UInt64(mark & 63)
    }
    self.slots = slots
    self.marks = marks
  }

  /// The number of marks: a quarter of a megabyte of them stays in a core's cache.
  private static let markCount = 1 << 21

  /// Whether a feature may be known.
  @inline(__always)
  private func isMarked(_ feature: UInt32) -> Bool {
    let mark = Int(feature) & (Self.markCount - 1)
    return marks.withUnsafeBufferPointer { $0[mark >> 6] >> UInt64(mark & 63) & 1 != 0 }
  }

  /// Calls `body` with each weight that training kept of features.
  @inline(__always)
  private func visit(_ features: [UInt32], _ body: (Weight) -> Void) {
    let mask = slots.count - 1
    slots.withUnsafeBufferPointer { slots in
      weights.withUnsafeBufferPointer { weights in
        for feature in features where isMarked(feature) {
          var place = Int(feature >> shift)
          var slot = slots[place]
          while slot.end != 0, slot.feature != feature {
            place = (place + 1) & mask
            slot = slots[place]
          }
          for index in Int(slot.start)..<Int(slot.end) { body(weights[index]) }
        }
      }
    }
  }

  /// How much what the words say of a pair counts in the log odds of a rule's proposal: it
  /// was chosen by cross-validation, and a half more or less is as good.
  package static let wordShare: Float = 0.35

  /// The log odds of each relation for a pair by its words, whatever rules propose.
  ///
  /// - Parameter hints: features of single columns, whose weights are shared.
  /// - Complexity: O(*f* · *w* + *c*) for *f* features of *w* weights and *c* relations.
  package func logits(
    _ features: [UInt32],
    hints: [(column: Int, features: [UInt32])]
  ) -> [Float] {
    // One sum more takes the shared weights, which do not count here.
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: Int(Self.sharedColumn) + 1) { sums in
      sums.initialize(repeating: 0)
      visit(features) { sums[Int($0.column)] &+= Int32($0.value) }
      for (column, features) in hints { sums[column] += shared(features) }
      return relations.indices.map { Float(sums[$0]) * weightScale + biases[$0] }
    }
  }

  /// The probability that a rule's proposal is right.
  ///
  /// - Parameter words: the log odds of the relation by the words of the pair.
  package func probability(ofProposal features: [UInt32], words: Float) -> Float {
    let own = Float(shared(features)) * weightScale + proposalBias
    return Self.probability(own + Self.wordShare * words)
  }

  /// The probability of log odds.
  @inline(__always)
  package static func probability(_ logit: Float) -> Float { 1 / (1 + exponential(-logit)) }

  /// The sum of the features' weights that all relations share.
  private func shared(_ features: [UInt32]) -> Int32 {
    var sum: Int32 = 0
    visit(features) { if $0.column == Self.sharedColumn { sum += Int32($0.value) } }
    return sum
  }

  /// The share of right statements among those of a probability, as it was measured.
  package func calibrated(_ probability: Float, isProposed: Bool) -> Float {
    guard calibrations.count == 2 else { return probability }
    return Self.interpolated(calibrations[isProposed ? 1 : 0], at: probability) ?? probability
  }

  /// The confidence from which on a relation's statements are kept so that those of all
  /// relations together are right at a share; nil where none was measured to be.
  package func confidence(forPrecision share: Float, ofRelation column: Int) -> Float? {
    relations[column].precisions.first { $0.share >= share }?.score
  }

  /// The share at a score, by straight lines between points; nil without points.
  package static func interpolated(_ points: [Point], at score: Float) -> Float? {
    guard let first = points.first, let last = points.last else { return nil }
    if score <= first.score { return first.share }
    for (low, high) in zip(points, points.dropFirst()) where score <= high.score {
      let width = max(high.score - low.score, 1e-6)
      return low.share + (high.share - low.share) * (score - low.score) / width
    }
    return last.share
  }

  /// e to the power of `x`, the same on every machine.
  @inline(__always)
  package static func exponential(_ x: Float) -> Float {
    let clamped = min(max(x, -30), 30)
    // 2^k · e^r with |r| ≤ ln 2 / 2, the second factor by its series.
    let k = (clamped * 1.442_695).rounded()
    let r = clamped - k * 0.693_147_2
    let series =
      1 + r * (1 + r * (0.5 + r * (0.166_666_67 + r * (0.041_666_67 + r * 0.008_333_3))))
    return series * Float(sign: .plus, exponent: Int(k), significand: 1)
  }
}
