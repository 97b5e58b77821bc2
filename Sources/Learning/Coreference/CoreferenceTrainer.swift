import Foundation
import Syntax

/// Trains the mention-ranking model of `CoreferenceResolver`.
///
/// Softmax over all candidates and a new chain, the gold antecedents' probability
/// summed, mistakes weighted by their cost, AdaGrad.
///
/// - Reference: G. Durrett and D. Klein, 2013, https://aclanthology.org/D13-1203.
package struct CoreferenceTrainer {
  /// There are 2 to the power of `bits` weights.
  package var bits = 20
  /// Passes over the documents.
  package var epochs = 8
  /// AdaGrad's step.
  package var rate: Float = 0.08
  /// What a wrong new chain, a wrong link of a mention without antecedent, and a link to
  /// the wrong antecedent cost.
  package var costs: (new: Float, link: Float, antecedent: Float) = (2.5, 0.3, 1)
  /// Weights are stored as integers, multiplied by this.
  package static let scale: Float = 400

  package init() {}

  /// The weights of a model trained on documents, as a section of the model file.
  ///
  /// - Complexity: O(epochs · mentions · candidates).
  package func train(
    _ documents: [CoreferenceDocument],
    seed: UInt64,
    progress: (Int, Double) -> Void = { _, _ in }
  ) -> SectionWriter {
    let examples = documents.map(Example.init)
    var weights = [Float](repeating: 0, count: 1 << bits)
    var squares = [Float](repeating: 0, count: 1 << bits)
    var random = SeededRandom(seed: seed)
    for epoch in 0..<epochs {
      var loss = 0.0
      for index in random.permutation(examples.count) {
        loss += train(examples[index], &weights, &squares)
      }
      progress(epoch, loss)
    }
    var writer = SectionWriter()
    let header = WeightsHeader(bits: bits, classes: 1, stride: 1, elementSize: 2)
    for value in [header.bits, header.classes, header.stride, header.elementSize] {
      writer.writeCount(value)
    }
    writer.align(to: WeightsHeader.size)
    writer.writeArray(
      weights.map { Int16(max(-32_767, min(32_767, ($0 * Self.scale).rounded()))) }
    )
    return writer
  }

  private struct Example {
    let facts: [MentionFacts]
    /// The gold chain of each mention, -1 for none.
    let chain: [Int]

    init(_ document: CoreferenceDocument) {
      facts = MentionFacts.all(in: document.sentences, speakers: document.speakers)
      var chains: [CoreferenceDocument.Span: Int] = [:]
      for (number, chain) in document.chains.enumerated() {
        for span in chain { chains[span] = number }
      }
      chain = facts.map {
        chains[.init(sentence: $0.mention.sentence, words: $0.mention.words)] ?? -1
      }
    }
  }

  private func train(
    _ example: Example,
    _ weights: inout [Float],
    _ squares: inout [Float]
  ) -> Double {
    let limit = CoreferenceFeatures.limit
    let shift = UInt64(64 - bits)
    let facts = example.facts
    var loss = 0.0
    var index = CandidateIndex()
    var features: [UInt64] = []
    var counts: [Int] = []
    var scores: [Float] = []
    var chainFacts: [Int: ChainFacts] = [:]
    var seen: Set<Int> = []
    for current in facts.indices {
      let candidates = index.candidates(for: facts[current], in: facts)
      let slots = candidates.count + 1
      if features.count < slots * limit {
        features = [UInt64](repeating: 0, count: slots * limit)
      }
      counts.removeAll(keepingCapacity: true)
      scores.removeAll(keepingCapacity: true)
      let chain = example.chain[current]
      let hasAntecedent = chain >= 0 && seen.contains(chain)
      features.withUnsafeMutableBufferPointer { buffer in
        guard let out = buffer.baseAddress else { return }
        for slot in 0..<slots {
          let place = out + slot * limit
          let count: Int
          if slot == 0 {
            count = CoreferenceFeatures.new(facts[current], place)
          } else {
            let candidate = candidates[slot - 1]
            // A mention outside every gold chain is a chain of its own.
            let key = example.chain[candidate] >= 0 ? example.chain[candidate] : -2 - candidate
            count = CoreferenceFeatures.pair(
              facts[candidate],
              facts[current],
              chain: chainFacts[key] ?? ChainFacts(),
              place
            )
          }
          counts.append(count)
          var sum: Float = 0
          for position in 0..<count { sum += weights[Int(place[position] >> shift)] }
          if slot == 0 {
            if hasAntecedent { sum += costs.new }
          } else if example.chain[candidates[slot - 1]] != chain || chain < 0 {
            sum += hasAntecedent ? costs.antecedent : costs.link
          }
          scores.append(sum)
        }
      }
      let isGold = { (slot: Int) -> Bool in
        if !hasAntecedent { return slot == 0 }
        return slot > 0 && example.chain[candidates[slot - 1]] == chain
      }
      // A gold antecedent may lie outside the window; then nothing is learnt here.
      if (0..<slots).contains(where: isGold) {
        let top = scores.max() ?? 0
        var total = 0.0
        var gold = 0.0
        for slot in 0..<slots {
          let weight = exp(Double(scores[slot] - top))
          total += weight
          if isGold(slot) { gold += weight }
        }
        loss -= log(gold / total)
        for slot in 0..<slots {
          let weight = exp(Double(scores[slot] - top))
          let gradient = Float(weight / total - (isGold(slot) ? weight / gold : 0))
          if abs(gradient) < 1e-4 { continue }
          for position in 0..<counts[slot] {
            let place = Int(features[slot * limit + position] >> shift)
            squares[place] += gradient * gradient
            weights[place] -= rate * gradient / (squares[place].squareRoot() + 0.1)
          }
        }
      }
      let key = chain >= 0 ? chain : -2 - current
      chainFacts[key, default: ChainFacts()].add(facts[current])
      if chain >= 0 { seen.insert(chain) }
      index.add(facts[current])
    }
    return loss
  }
}
