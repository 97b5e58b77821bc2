import Extraction
import Foundation

extension ScorerTrainer {
  /// A statement of one article with its probability and whether it is annotated.
  package struct Judgement: Sendable {
    package var relation: Int
    package var probability: Float
    package var isRight: Bool
    /// Whether a rule proposed it.
    package var isProposed: Bool
  }

  /// What cross-validation by article measured.
  package struct Result: Sendable {
    package var judgements: [Judgement]
    /// The number of annotated statements of each relation.
    package var gold: [Int]
    package var relations: [String]

    /// Precision, recall and F1.
    package struct Score: Sendable {
      package var precision: Double
      package var recall: Double
      package var f1: Double

      init(right: Int, kept: Int, gold: Int) {
        precision = Double(right) / Double(max(kept, 1))
        recall = Double(right) / Double(max(gold, 1))
        f1 = 2 * Double(right) / Double(max(kept + gold, 1))
      }
    }

    /// The score of the statements of at least these probabilities.
    ///
    /// - Parameters:
    ///   - floors: the probabilities below which what rules propose of some relations is not kept
    ///     either.
    ///   - chosen: the relations that count; nil for all.
    package func score(
      added: Float,
      proposed: Float,
      floors: [Int: Float] = [:],
      of chosen: Set<Int>? = nil
    ) -> Score {
      var right = 0
      var kept = 0
      for judgement in judgements where chosen?.contains(judgement.relation) ?? true {
        let limit = judgement.isProposed ? max(proposed, floors[judgement.relation] ?? 0) : added
        guard judgement.probability >= limit else { continue }
        kept += 1
        if judgement.isRight { right += 1 }
      }
      let count = gold.indices.reduce(0) { $0 + (chosen?.contains($1) ?? true ? gold[$1] : 0) }
      return Score(right: right, kept: kept, gold: count)
    }

    /// How much F1 the thresholds may give up: less than chance moves it.
    private static let slack = 0.01

    /// The probabilities from which statements are kept: of those that reach a precision, or
    /// of all where none does, and whose F1 is the highest or next to it, the ones that keep
    /// most of what rules propose, and of these the ones that add least. More than 1 adds
    /// nothing.
    ///
    /// On news that nobody had in view one in eight of the additions between 0.5 and 0.8 was
    /// right, of those of cross-validation every third; what rules propose holds up better.
    package func thresholds(precision: Double) -> (added: Float, proposed: Float) {
      let settings = (4...21).flatMap { added in
        (0...14).map { proposed in
          let pair = (added: Float(added) * 0.05, proposed: Float(proposed) * 0.05)
          return (pair: pair, score: score(added: pair.added, proposed: pair.proposed))
        }
      }
      let precise = settings.filter { $0.score.precision >= precision }
      let choices = precise.isEmpty ? settings : precise
      let best = choices.reduce(0) { max($0, $1.score.f1) }
      let near = choices.filter { $0.score.f1 >= best - Self.slack }
      let chosen = near.min {
        ($0.pair.proposed, $1.pair.added) < ($1.pair.proposed, $0.pair.added)
      }
      return chosen?.pair ?? (0.5, 0.5)
    }

    /// From which probability on what rules propose of some relations is kept, for all that is kept
    /// of them to be right at a share: where several reach it, the highest of those that find a
    /// share, else of those with the best F1; the start where none does.
    package func floor(
      of chosen: Set<Int>,
      from start: (added: Float, proposed: Float),
      precision: Double,
      recall: Double
    ) -> Float {
      var best: (floor: Float, f1: Double)?
      var enough: Float?
      for limit in stride(from: start.proposed, to: 0.7, by: 0.025) {
        let kept = score(added: start.added, proposed: limit, of: chosen)
        guard kept.precision >= precision else { continue }
        if kept.f1 >= best?.f1 ?? 0 { best = (limit, kept.f1) }
        if kept.recall >= recall { enough = limit }
      }
      return enough ?? best?.floor ?? start.proposed
    }

    /// From which probability on additions of a relation are right at least every other
    /// time, not below that of all relations; more than 1 where they never are. The share is
    /// drawn towards that of all relations where there are few.
    package func addedThreshold(of relation: Int, from start: Float) -> Float {
      var limit = start
      while limit < 1 {
        var all: (right: Float, count: Float) = (0, 0)
        var own: (right: Float, count: Float) = (0, 0)
        for judgement in judgements
        where !judgement.isProposed && judgement.probability >= limit {
          all.count += 1
          all.right += judgement.isRight ? 1 : 0
          guard judgement.relation == relation else { continue }
          own.count += 1
          own.right += judgement.isRight ? 1 : 0
        }
        let prior = all.count > 0 ? all.right / all.count : 0.5
        if (own.right + 4 * prior) / (own.count + 4) >= 0.5 { return limit }
        limit += 0.05
      }
      return 1.1
    }

    /// Isotonic calibration by pooling adjacent violators, as at most a few dozen points.
    ///
    /// - Reference: B. Zadrozny, C. Elkan, Transforming Classifier Scores into Accurate
    ///   Multiclass Probability Estimates (2002), https://doi.org/10.1145/775047.775151
    static func calibration(_ judgements: [Judgement]) -> [Scorer.Point] {
      let sorted = judgements.sorted {
        ($0.probability, $0.relation, $0.isRight ? 0 : 1)
          < ($1.probability, $1.relation, $1.isRight ? 0 : 1)
      }
      var blocks: [(score: Double, right: Double, count: Double)] = []
      for judgement in sorted {
        blocks.append((Double(judgement.probability), judgement.isRight ? 1 : 0, 1))
        while blocks.count > 1 {
          let last = blocks[blocks.count - 1]
          let before = blocks[blocks.count - 2]
          let isOrdered = before.right / before.count < last.right / last.count
          if isOrdered && before.count >= 12 { break }
          blocks.removeLast(2)
          let count = before.count + last.count
          let score = (before.score * before.count + last.score * last.count) / count
          blocks.append((score, before.right + last.right, count))
        }
      }
      return blocks.map { .init(score: Float($0.score), share: Float($0.right / $0.count)) }
    }

    /// For each relation and step of confidence, how often the statements of all relations
    /// were right that are at least as sure as those.
    ///
    /// Sure is what a confidence is worth in its relation: some relations are right more
    /// often than their confidences say, others less, and the odds of each are moved by how
    /// much. What is kept for an asked share is then, of all choices of that share, the one
    /// of most statements.
    func precisions(_ calibrations: [[Scorer.Point]]) -> [[Scorer.Point]] {
      let confidences = judgements.map {
        Scorer.interpolated(calibrations[$0.isProposed ? 1 : 0], at: $0.probability)
          ?? $0.probability
      }
      let offsets = offsets(confidences)
      let ranked = zip(judgements, confidences)
        .map { (worth: Self.logit($1) + offsets[$0.relation], isRight: $0.isRight) }
        .sorted { ($0.worth, $0.isRight ? 0 : 1) > ($1.worth, $1.isRight ? 0 : 1) }
      var rights = [0]
      for judgement in ranked {
        rights.append(rights[rights.count - 1] + (judgement.isRight ? 1 : 0))
      }
      let steps = (8...98).map { Float($0) * 0.01 }
      return relations.indices.map { relation in
        var points: [Scorer.Point] = []
        for step in steps {
          let worth = Self.logit(step) + offsets[relation]
          let count = ranked.firstIndex { $0.worth < worth } ?? ranked.count
          guard count > 0 else { break }
          // One more that is wrong: nothing is right always because a few were.
          let share = Float(rights[count]) / Float(count + 1)
          points.append(.init(score: step, share: max(share, points.last?.share ?? 0)))
        }
        return points
      }
    }

    /// By how much the log odds of each relation's confidences are to be moved so that they
    /// agree with how often it was right; drawn towards nothing where it was judged seldom.
    private func offsets(_ confidences: [Float]) -> [Float] {
      relations.indices.map { relation in
        let own = zip(judgements, confidences).filter { $0.0.relation == relation && $0.1 >= 0.2 }
        // One step of Newton's method after another, from 0, with a prior of variance 1/4.
        var offset: Float = 0
        for _ in 0..<8 {
          var slope = -4 * offset
          var curvature: Float = 4
          for (judgement, confidence) in own {
            let expected = 1 / (1 + Scorer.exponential(-(Self.logit(confidence) + offset)))
            slope += (judgement.isRight ? 1 : 0) - expected
            curvature += expected * (1 - expected)
          }
          offset += slope / curvature
        }
        return offset
      }
    }

    static func logit(_ share: Float) -> Float {
      let inner = min(max(share, 0.005), 0.995)
      return Float(log(Double(inner / (1 - inner))))
    }
  }
}
