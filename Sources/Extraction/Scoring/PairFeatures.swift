import Ontology
import Syntax

/// Builds the pairs of an article with their features.
///
/// A feature is the hash of what it says; the scorer adds the weights of all of them.
struct PairFeatures {
  let context: ArticleContext
  let schema: Schema
  let titles: TitleTable
  let candidates: [Candidate]
  /// The name of each candidate's rule, hashed.
  let ruleHashes: [UInt64]
  private let relationHashes: [UInt64]
  private let mainState: Int?

  /// Paths longer than this make no pair without a rule.
  private static let longestPath = 7

  init(
    context: ArticleContext,
    extractor: Extractor,
    candidates: [Candidate]
  ) {
    self.context = context
    schema = extractor.schema
    titles = extractor.titles
    self.candidates = candidates
    mainState = context.mainState()
    relationHashes = extractor.schema.relations.map { StableHash.hash($0.name) }
    let table = extractor.table
    let schema = extractor.schema
    ruleHashes = candidates.map { candidate in
      switch candidate.source {
      case .pattern(let index):
        let pattern = table.patterns[index]
        return StableHash.hash(schema[pattern.relation].name + " " + pattern.source.text)
      case .post(let name): return StableHash.hash("post " + name)
      case .structure(let name): return StableHash.hash("structure " + name)
      case .scorer: return 0
      }
    }
  }

  /// The pairs of all sentences, and the pairs that rules join across sentences.
  func instances() -> [PairInstance] {
    var result: [PairInstance] = []
    var bySentence = [[Int]](repeating: [], count: context.sentences.count)
    for (index, candidate) in candidates.enumerated() {
      bySentence[candidate.sentence].append(index)
    }
    for number in context.sentences.indices {
      guard context.graphs[number] != nil else { continue }
      append(number, bySentence[number], to: &result)
    }
    return result
  }

  private func append(_ number: Int, _ proposed: [Int], to result: inout [PairInstance]) {
    let held = context.sentenceMentions[number]
    let view = SentenceView(
      sentence: context.sentences[number],
      titles: titles.occurrences(
        in: context.sentences[number],
        forms: (0..<context.sentences[number].count).map {
          context.sentences[number].form($0).lowercased()
        }
      )
    )
    let indices = Array(held.indices)
    var remaining = Set(proposed)
    for (position, a) in indices.enumerated() {
      for b in indices[(position + 1)...] where held.differ(a, b) {
        let rules = proposed.filter { index in
          let candidate = candidates[index]
          return (candidate.subject == a && candidate.object == b)
            || (candidate.subject == b && candidate.object == a)
        }
        remaining.subtract(rules)
        if rules.isEmpty, !canRelate(held.type(a), held.type(b)) { continue }
        let path = view.path(from: held[a].head, to: held[b].head)
        if rules.isEmpty, path.steps.count > Self.longestPath, !isNear(held[a], held[b]) {
          continue
        }
        result.append(instance(a, b, number, rules, view, path))
      }
    }
    for index in remaining.sorted() {
      let candidate = candidates[index]
      result.append(distant(candidate.subject, candidate.object, number, [index], view))
    }
  }

  private func isNear(_ a: Mention, _ b: Mention) -> Bool {
    b.words.lowerBound - a.words.upperBound <= 4
  }

  private func canRelate(_ a: EntityType, _ b: EntityType) -> Bool {
    schema.relations.contains { $0.admits(a, b) || $0.admits(b, a) }
  }

  /// A pair within one sentence.
  private func instance(
    _ a: Int,
    _ b: Int,
    _ number: Int,
    _ rules: [Int],
    _ view: SentenceView,
    _ path: SentenceView.Path
  ) -> PairInstance {
    let first = context.mentions.mentions[a]
    let second = context.mentions.mentions[b]
    var features = FeatureSet()
    addEnds(a, b, &features)
    let types = features.types
    let sentence = view.sentence
    features.add(1, path.hash, types)
    features.add(2, path.bareHash, types)
    features.add(3, UInt64(path.steps.count), types)
    if let top = path.top {
      let lemma = StableHash.hash(sentence.lemmas[top])
      features.add(4, lemma, types)
      features.add(5, lemma, path.bareHash)
      features.add(6, lemma, UInt64(path.up), UInt64(path.steps.count - path.up))
    }
    for word in path.inner {
      features.add(7, StableHash.hash(sentence.lemmas[word]), types)
    }
    addBetween(first, second, view, types, &features)
    addTitles(first, second, view, types, &features)
    addRules(rules, from: a, &features)
    return PairInstance(
      first: a,
      second: b,
      firstCluster: first.cluster,
      secondCluster: second.cluster,
      sentence: number,
      features: features.values,
      proposals: proposals(rules, from: a)
    )
  }

  /// A pair that a rule joins over more than one sentence.
  private func distant(
    _ a: Int,
    _ b: Int,
    _ number: Int,
    _ rules: [Int],
    _ view: SentenceView
  ) -> PairInstance {
    var features = FeatureSet()
    addEnds(a, b, &features)
    features.add(30, 1, features.types)
    for rule in rules {
      let trigger = candidates[rule].trigger
      features.add(31, StableHash.hash(view.sentence.lemmas[trigger].lowercased()))
      for title in view.titles where title.words.contains(trigger) {
        features.add(32, UInt64(title.entry.kind.rawValue), features.types)
      }
    }
    addRules(rules, from: a, &features)
    return PairInstance(
      first: a,
      second: b,
      firstCluster: context.cluster(of: a),
      secondCluster: context.cluster(of: b),
      sentence: number,
      features: features.values,
      proposals: proposals(rules, from: a)
    )
  }

  private func proposals(
    _ rules: [Int],
    from a: Int
  ) -> [(label: PairInstance.Label, candidate: Int)] {
    rules.map { index in
      let candidate = candidates[index]
      let relation = schema[candidate.relation]
      let isReversed = candidate.subject != a && !relation.isSymmetric
      return (PairInstance.Label(candidate.relation, isReversed: isReversed), index)
    }
  }

  // MARK: Groups of features

  private func addEnds(_ a: Int, _ b: Int, _ features: inout FeatureSet) {
    let first = context.mentions.mentions[a]
    let second = context.mentions.mentions[b]
    let one = context.mentions.clusters[first.cluster]
    let two = context.mentions.clusters[second.cluster]
    features.types = UInt64(one.type.rawValue) * 16 + UInt64(two.type.rawValue)
    let types = features.types
    features.add(0, types)
    let kinds =
      UInt64(first.kind.rawValue) * 8 + UInt64(second.kind.rawValue)
      + (first.isDemonym ? 64 : 0) + (second.isDemonym ? 128 : 0)
    features.add(40, types, kinds)
    for (slot, cluster) in [(UInt64(0), one), (UInt64(1), two)] {
      let last = cluster.name.split(separator: " ").last.map { $0.lowercased() } ?? ""
      features.add(41, slot, types, StableHash.hash(last))
      if cluster.stateCode != nil { features.add(42, slot, types) }
    }
    func bucket(_ count: Int) -> UInt64 { count < 2 ? 0 : count < 4 ? 1 : count < 9 ? 2 : 3 }
    features.add(43, types, bucket(context.mentionCounts[first.cluster]))
    features.add(44, types, bucket(context.mentionCounts[second.cluster]))
    if second.cluster == mainState || first.cluster == mainState { features.add(45, types) }
  }

  private func addBetween(
    _ first: Mention,
    _ second: Mention,
    _ view: SentenceView,
    _ types: UInt64,
    _ features: inout FeatureSet
  ) {
    let sentence = view.sentence
    let isNested = second.words.upperBound <= first.words.upperBound
    features.add(10, types, isNested ? 1 : 0)
    if isNested {
      features.add(11, types, UInt64(second.words.lowerBound - first.words.lowerBound))
      let last = sentence.lemmas[first.words.upperBound - 1].lowercased()
      features.add(12, types, StableHash.hash(last))
      return
    }
    let between = min(first.words.upperBound, second.words.lowerBound)..<second.words.lowerBound
    let distance = UInt64(min(between.count, 12))
    features.add(13, types, distance < 6 ? distance : distance / 3 + 4)
    if between.count <= 4 {
      var hash: UInt64 = 17
      for word in between { hash = StableHash.mix(hash ^ view.formHash(word)) }
      features.add(14, types, hash)
    }
    if between.count <= 8 {
      for word in between {
        features.add(15, types, StableHash.hash(sentence.lemmas[word].lowercased()))
      }
    }
    if first.words.lowerBound > 0 {
      features.add(16, types, view.formHash(first.words.lowerBound - 1))
    }
    if second.words.upperBound < sentence.count {
      features.add(17, types, view.formHash(second.words.upperBound))
    }
    if first.words.upperBound < sentence.count {
      features.add(18, types, view.formHash(first.words.upperBound))
    }
    if second.words.lowerBound > 0 {
      features.add(19, types, view.formHash(second.words.lowerBound - 1))
    }
  }

  private func addTitles(
    _ first: Mention,
    _ second: Mention,
    _ view: SentenceView,
    _ types: UInt64,
    _ features: inout FeatureSet
  ) {
    for title in view.titles {
      let place: UInt64
      if title.words.upperBound == first.words.lowerBound {
        place = 0
      } else if title.words.upperBound == second.words.lowerBound {
        place = 1
      } else if title.words.lowerBound >= first.words.upperBound,
        title.words.upperBound <= second.words.lowerBound
      {
        place = 2
      } else if title.words.lowerBound >= second.words.upperBound,
        title.words.lowerBound - second.words.upperBound < 4
      {
        place = 3
      } else if title.words.upperBound <= first.words.lowerBound,
        first.words.lowerBound - title.words.upperBound < 4
      {
        place = 4
      } else {
        continue
      }
      features.add(20, types, place, UInt64(title.entry.kind.rawValue))
      features.add(21, types, place, StableHash.hash(title.entry.relation))
    }
  }

  private func addRules(_ rules: [Int], from a: Int, _ features: inout FeatureSet) {
    if rules.isEmpty { features.add(50, features.types) }
    for rule in rules {
      let candidate = candidates[rule]
      let direction: UInt64 = candidate.subject == a ? 0 : 1
      let relation = relationHashes[candidate.relation.index]
      features.add(51, relation, direction)
      features.add(52, relation, direction, ruleHashes[rule])
      features.add(53, relation, direction, features.types)
      if let status = candidate.status, status != .actual {
        features.add(54, relation, StableHash.hash(status.rawValue))
      }
    }
    if rules.count > 1 { features.add(55, UInt64(min(rules.count, 3)), features.types) }
  }
}

/// Gathers hashed features.
struct FeatureSet {
  private(set) var values: [UInt32] = []
  var types: UInt64 = 0

  @inline(__always)
  mutating func add(_ kind: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
    let hash = StableHash.mix(
      StableHash.mix(StableHash.mix(a &+ kind &* 0x9e37_79b9_7f4a_7c15) ^ b) ^ c
    )
    values.append(UInt32(truncatingIfNeeded: hash >> 32))
  }
}
