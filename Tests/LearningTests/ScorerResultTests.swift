import Extraction
import Testing

@testable import Learning

struct ScorerResultTests {
  private typealias Judgement = ScorerTrainer.Judgement

  private static func judgement(
    _ probability: Float,
    _ isRight: Bool,
    relation: Int = 0,
    isProposed: Bool = false
  ) -> Judgement {
    Judgement(
      relation: relation,
      probability: probability,
      isRight: isRight,
      isProposed: isProposed
    )
  }

  private static func result(_ judgements: [Judgement], gold: [Int]) -> ScorerTrainer.Result {
    ScorerTrainer.Result(
      judgements: judgements,
      gold: gold,
      relations: gold.indices.map { "r\($0)" }
    )
  }

  @Test func `precision, recall and F1 count what is kept and what is annotated`() {
    let result = Self.result(
      [
        Self.judgement(0.9, true), Self.judgement(0.6, false), Self.judgement(0.3, true),
        Self.judgement(0.2, true, relation: 1, isProposed: true),
      ],
      gold: [4, 1]
    )
    let all = result.score(added: 0.5, proposed: 0.1)
    #expect(abs(all.precision - 2.0 / 3) < 1e-9)
    #expect(abs(all.recall - 2.0 / 5) < 1e-9)
    #expect(abs(all.f1 - 4.0 / 8) < 1e-9)
    let one = result.score(added: 0.5, proposed: 0.1, of: [1])
    #expect(one.precision == 1)
    #expect(one.recall == 1)
    #expect(result.score(added: 1, proposed: 1).f1 == 0)
  }

  @Test func `thresholds keep the right and drop the wrong`() {
    // Added ones are right from 0.62 on, proposed ones from 0.32 on.
    let judgements = (0..<10).flatMap { _ in
      [
        Self.judgement(0.62, true), Self.judgement(0.58, false),
        Self.judgement(0.32, true, isProposed: true), Self.judgement(0.28, false, isProposed: true),
      ]
    }
    let thresholds = Self.result(judgements, gold: [20]).thresholds(precision: 0.9)
    #expect(abs(thresholds.added - 0.6) < 1e-5)
    #expect(abs(thresholds.proposed - 0.3) < 1e-5)
  }

  @Test func `of thresholds as good those that add less and keep more of the rules'`() {
    // One addition and one proposal in a thousand, right every other time, move F1 by less
    // than chance does.
    let judgements =
      (0..<500).map { _ in Self.judgement(0.87, true) }
      + (0..<500).map { _ in Self.judgement(0.65, true, isProposed: true) }
      + [Self.judgement(0.5, true), Self.judgement(0.5, false)]
      + [Self.judgement(0.2, true, isProposed: true), Self.judgement(0.2, false, isProposed: true)]
    let thresholds = Self.result(judgements, gold: [1002]).thresholds(precision: 0.9)
    #expect(abs(thresholds.added - 0.85) < 1e-5)
    #expect(thresholds.proposed == 0)
  }

  @Test func `where additions gain less than chance none are made`() {
    let judgements =
      (0..<500).map { _ in Self.judgement(0.65, true, isProposed: true) }
      + [Self.judgement(0.97, true), Self.judgement(0.97, false)]
    let thresholds = Self.result(judgements, gold: [501]).thresholds(precision: 0.9)
    #expect(thresholds.added > 1)
  }

  @Test func `a precision that can be kept goes before a higher F1`() {
    // Keeping the half-right ones gives more F1 and less precision.
    let judgements =
      (0..<4).map { _ in Self.judgement(0.8, true) }
      + (0..<8).map { Self.judgement(0.4, $0 < 4) }
    let result = Self.result(judgements, gold: [8])
    #expect(result.thresholds(precision: 0).added < 0.41)
    #expect(result.thresholds(precision: 0.9).added > 0.41)
    #expect(result.score(added: 0.2, proposed: 0).f1 > result.score(added: 0.5, proposed: 0).f1)
  }

  @Test func `a floor of some relations keeps a share of theirs right and leaves the others`() {
    // Of relation 0 what is proposed at 0.1 is wrong; of relation 1 too, but nobody asks.
    let judgements = [Float(0.1), 0.1, 0.6, 0.6].flatMap { probability in
      [0, 1].map { relation in
        Judgement(
          relation: relation,
          probability: probability,
          isRight: probability > 0.5,
          isProposed: true
        )
      }
    }
    let result = Self.result(judgements, gold: [2, 2])
    let floor = result.floor(of: [0], from: (added: 0.5, proposed: 0), precision: 0.8, recall: 0.6)
    // The highest that keeps what is right.
    #expect(floor > 0.57 && floor <= 0.6)
    let score = result.score(added: 0.5, proposed: 0, floors: [0: floor])
    #expect(abs(score.precision - 4.0 / 6) < 1e-9)
    #expect(score.recall == 1)
    let out = result.floor(of: [0], from: (added: 0.5, proposed: 0.05), precision: 1.1, recall: 0)
    #expect(out == 0.05)
  }

  @Test func `a floor that finds enough is as high as may be, one that cannot has the best F1`() {
    let judgements = [Float(0.1), 0.3, 0.5, 0.7].map { probability in
      Judgement(
        relation: 0,
        probability: probability,
        isRight: probability > 0.2,
        isProposed: true
      )
    }
    let result = Self.result(judgements, gold: [3])
    func floor(_ recall: Double) -> Float {
      result.floor(of: [0], from: (added: 0.5, proposed: 0), precision: 0.8, recall: recall)
    }
    #expect(floor(0.6) > 0.47 && floor(0.6) <= 0.5)
    #expect(floor(0.3) > 0.67)
    #expect(floor(1.1) > 0.27 && floor(1.1) <= 0.3)
  }

  @Test func `calibration rises and pools what does not`() {
    var judgements: [Judgement] = []
    for index in 0..<60 { judgements.append(Self.judgement(0.1, index % 10 == 0)) }
    for index in 0..<60 { judgements.append(Self.judgement(0.5, index % 2 == 0)) }
    for index in 0..<60 { judgements.append(Self.judgement(0.9, index % 10 != 0)) }
    let points = ScorerTrainer.Result.calibration(judgements)
    #expect(!points.isEmpty && points.count < 16)
    for (low, high) in zip(points, points.dropFirst()) {
      #expect(low.score <= high.score)
      #expect(low.share < high.share)
    }
    func share(_ score: Float) -> Float { Scorer.interpolated(points, at: score) ?? -1 }
    #expect(share(0) < 0.3)
    #expect(share(1) > 0.7)
    #expect(ScorerTrainer.Result.calibration(judgements.reversed()) == points)
  }

  @Test func `scores that mislead are calibrated to one share`() {
    let judgements =
      (0..<20).map { _ in Self.judgement(0.2, true) }
      + (0..<20).map { _ in Self.judgement(0.8, false) }
    #expect(ScorerTrainer.Result.calibration(judgements).map(\.share) == [0.5])
    #expect(ScorerTrainer.Result.calibration([]).isEmpty)
  }

  @Test func `a relation that is right more often than it says reaches an asked share sooner`() {
    // Of confidence 0.6 the first relation is always right, the second never; 0.9 is right
    // in both.
    let judgements =
      (0..<40).map { _ in Self.judgement(0.6, true) }
      + (0..<40).map { _ in Self.judgement(0.6, false, relation: 1) }
      + (0..<10).map { _ in Self.judgement(0.9, true) }
      + (0..<10).map { _ in Self.judgement(0.9, true, relation: 1) }
    let precisions = Self.result(judgements, gold: [50, 50, 0]).precisions([[], []])
    #expect(precisions.count == 3)
    func confidence(_ share: Float, _ relation: Int) -> Float {
      precisions[relation].first { $0.share >= share }?.score ?? 1
    }
    #expect(confidence(0.95, 0) <= 0.6)
    #expect(confidence(0.95, 1) > 0.6)
    // All together are right in 60 of 100 cases; one more counts as wrong.
    #expect(abs((precisions[1].first?.share ?? 0) - 60 / 101) < 1e-5)
    #expect(precisions.allSatisfy { $0.allSatisfy { $0.share < 1 } })
    // A relation without judgements stands where its confidences do.
    #expect(confidence(0.95, 2) > confidence(0.95, 0))
    for points in precisions {
      #expect(zip(points, points.dropFirst()).allSatisfy { $0.share <= $1.share })
    }
  }
}
