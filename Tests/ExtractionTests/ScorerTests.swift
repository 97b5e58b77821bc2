import Testing

@testable import Extraction

struct ScorerTests {
  private static let scorer = Scorer(
    relations: [
      .init(
        name: "met",
        addedThreshold: 0.5,
        proposedThreshold: 0.25,
        precisions: [.init(score: 0.2, share: 0.5), .init(score: 0.6, share: 0.8)]
      ),
      .init(name: "visited", addedThreshold: 0.75, proposedThreshold: 0.125),
    ],
    calibrations: [
      [.init(score: 0.1, share: 0.2), .init(score: 0.9, share: 0.6)],
      [.init(score: 0.5, share: 0.75)],
    ],
    weightScale: 0.25,
    biases: [-1, -2],
    proposalBias: 0.5,
    features: [3, 300, 70_000, 4_000_000_000],
    starts: [0, 1, 3, 4, 6],
    weights: [
      .init(column: 0, value: 4),
      .init(column: 0, value: -8), .init(column: 1, value: 127),
      .init(column: Scorer.sharedColumn, value: 12),
      .init(column: 1, value: -127), .init(column: Scorer.sharedColumn, value: -4),
    ]
  )

  private func read(_ bytes: [UInt8]) -> Scorer? {
    bytes.withUnsafeBytes { Scorer(bytes: $0) }
  }

  @Test func `a scorer is read from its bytes as it was written`() throws {
    let read = try #require(self.read(Self.scorer.bytes))
    #expect(read.relations == Self.scorer.relations)
    #expect(read.calibrations == Self.scorer.calibrations)
    #expect(read.weightScale == 0.25)
    #expect(read.biases == [-1, -2])
    #expect(read.proposalBias == 0.5)
    #expect(read.features == Self.scorer.features)
    #expect(read.starts == Self.scorer.starts)
    #expect(read.weights == Self.scorer.weights)
    #expect(read.bytes == Self.scorer.bytes)
  }

  @Test func `bytes that were cut off anywhere are no scorer`() {
    let bytes = Self.scorer.bytes
    for length in bytes.indices {
      #expect(read(Array(bytes[..<length])) == nil, "\(length) of \(bytes.count) bytes")
    }
  }

  @Test func `bytes of another kind are no scorer`() {
    var bytes = Self.scorer.bytes
    for place in 0..<8 {
      bytes[place] ^= 1
      #expect(read(bytes) == nil)
      bytes[place] ^= 1
    }
    #expect(read([UInt8](repeating: 0, count: 256)) == nil)
  }

  @Test func `a weight of a relation that is not there makes no scorer`() {
    var bytes = Self.scorer.bytes
    #expect(bytes[bytes.count - 2] == Scorer.sharedColumn)
    bytes[bytes.count - 2] = 1
    #expect(read(bytes) != nil)
    bytes[bytes.count - 2] = 2
    #expect(read(bytes) == nil)
  }

  @Test func `a scorer whose thresholds no probability reaches adds nothing`() {
    func scorer(_ thresholds: [Float]) -> Scorer {
      Scorer(
        relations: thresholds.map { .init(name: "met", addedThreshold: $0, proposedThreshold: 0) },
        calibrations: [],
        weightScale: 1,
        biases: thresholds.map { _ in 0 },
        proposalBias: 0,
        features: [],
        starts: [0],
        weights: []
      )
    }
    #expect(scorer([1.05, 0.9]).adds)
    #expect(!scorer([1.05, 1.1]).adds)
  }

  @Test func `the weights of known features are added to where a relation starts`() {
    let scorer = Self.scorer
    // 4 · 0.25 − 1 = 0
    #expect(scorer.logits([3], hints: [])[0] == 0)
    // (4 − 8) · 0.25 − 1 = −2
    #expect(scorer.logits([3, 300], hints: [])[0] == -2)
    #expect(abs(Scorer.probability(-2) - 0.119_202_9) < 1e-5)
  }

  @Test func `the shared column counts for hints and proposals alone`() {
    let scorer = Self.scorer
    let plain = scorer.logits([], hints: [])
    #expect(scorer.logits([70_000], hints: []) == plain)
    let hinted = scorer.logits([], hints: [(column: 1, features: [70_000, 300])])
    // 12 · 0.25 − 2 = 1 for the one relation, nothing for the other
    #expect(hinted[0] == plain[0])
    #expect(hinted[1] == 1)
    // −4 · 0.25 + 0.5
    let proposal = scorer.probability(ofProposal: [4_000_000_000], words: 0)
    #expect(abs(proposal - 0.377_540_7) < 1e-5)
  }

  @Test func `features that training did not keep say nothing`() {
    let scorer = Self.scorer
    let strange: [UInt32] = [0, 2, 4, 299, 69_999, .max]
    #expect(
      scorer.logits(strange, hints: [(column: 0, features: strange)])
        == scorer.logits([], hints: [])
    )
    #expect(
      scorer.probability(ofProposal: strange, words: 0)
        == scorer.probability(ofProposal: [], words: 0)
    )
  }

  @Test func `words that speak for a relation make a rule's proposal of it more probable`() {
    let scorer = Self.scorer
    let opposing = scorer.probability(ofProposal: [], words: -2)
    let neutral = scorer.probability(ofProposal: [], words: 0)
    let agreeing = scorer.probability(ofProposal: [], words: 2)
    #expect(opposing < neutral)
    #expect(neutral < agreeing)
    // What the words say counts by its share of the log odds.
    #expect(abs(neutral - Scorer.probability(0.5)) < 1e-6)
    #expect(abs(agreeing - Scorer.probability(0.5 + 2 * Scorer.wordShare)) < 1e-6)
  }

  @Test func `the confidence for a precision is the lowest that was measured to have it`() {
    let scorer = Self.scorer
    #expect(scorer.confidence(forPrecision: 0, ofRelation: 0) == 0.2)
    #expect(scorer.confidence(forPrecision: 0.5, ofRelation: 0) == 0.2)
    #expect(scorer.confidence(forPrecision: 0.7, ofRelation: 0) == 0.6)
    #expect(scorer.confidence(forPrecision: 0.9, ofRelation: 0) == nil)
    #expect(scorer.confidence(forPrecision: 0, ofRelation: 1) == nil)
  }

  @Test func `a probability is calibrated by straight lines between what was measured`() {
    let scorer = Self.scorer
    #expect(scorer.calibrated(0.05, isProposed: false) == 0.2)
    #expect(abs(scorer.calibrated(0.5, isProposed: false) - 0.4) < 1e-6)
    #expect(scorer.calibrated(0.95, isProposed: false) == 0.6)
    #expect(scorer.calibrated(0.1, isProposed: true) == 0.75)
  }

  @Test(arguments: [
    (x: Float(0), power: Float(1)), (1, 2.718_281_8), (-1, 0.367_879_44), (10, 22_026.466),
    (-10, 4.539_993e-5),
  ])
  func `powers of e are right to five digits`(x: Float, power: Float) {
    #expect(abs(Scorer.exponential(x) / power - 1) < 1e-5)
  }
}
