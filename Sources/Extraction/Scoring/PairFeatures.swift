import Ontology
import Syntax

/// Builds the pairs of an article with their features.
///
/// A feature is the hash of what it says; the scorer adds the weights of all of them. All
/// features are told from the subject's and the object's side, so that what is learned of
/// "X accused Y" holds wherever X and Y stand.
struct PairFeatures {
  let context: ArticleContext
  let schema: Schema
  let triggers: TriggerClasses
  let candidates: [Candidate]
  /// The name of each candidate's rule, hashed.
  let ruleHashes: [UInt64]
  let relationHashes: [UInt64]
  let mainState: Int?
  /// The last word of each entity's name in lower case, hashed.
  private let lastHashes: [UInt64]
  private let leads: RelationID?
  /// The entities that rules let lead something.
  private let leaders: Set<Int>
  /// The entities that rules let be led by somebody.
  private let led: Set<Int>
  /// For each two types, whether any relation leads from the first to the second.
  private let isRelated: [[Bool]]

  /// Paths longer than this make no pair without a rule.
  private static let longestPath = 8

  init(
    context: ArticleContext,
    extractor: Extractor,
    candidates: [Candidate]
  ) {
    self.context = context
    let schema = extractor.schema
    self.schema = schema
    triggers = extractor.triggers
    self.candidates = candidates
    mainState = context.mainState()
    lastHashes = context.mentions.clusters.map { cluster in
      StableHash.hash(cluster.name.split(separator: " ").last.map { $0.lowercased() } ?? "")
    }
    relationHashes = extractor.relationHashes
    let table = extractor.table
    ruleHashes = candidates.map { candidate in
      switch candidate.source {
      case .pattern(let index): return table.patterns[index].hash
      case .post(let name): return StableHash.hash("post " + name)
      case .structure(let name): return StableHash.hash("structure " + name)
      case .stance(let name): return StableHash.hash("stance " + name)
      case .scorer: return 0
      }
    }
    let leads = schema["leads"]
    let posts = candidates.filter { $0.relation == leads }
    self.leads = leads
    leaders = Set(posts.map { context.cluster(of: $0.subject) })
    led = Set(posts.map { context.cluster(of: $0.object) })
    let types = schema.entityTypes.indices.map { EntityType(rawValue: UInt8($0)) }
    isRelated = types.map { a in
      types.map { b in schema.relations.contains { $0.admits(a, b) } }
    }
  }

  /// The pairs of all sentences, and the pairs that rules join across sentences.
  ///
  /// - Parameter isProposed: whether only pairs count of which a rule proposes something.
  func instances(isProposed: Bool) -> [PairInstance] {
    var result: [PairInstance] = []
    var bySentence = [[Int]](repeating: [], count: context.sentences.count)
    for (index, candidate) in candidates.enumerated() {
      bySentence[candidate.sentence].append(index)
    }
    for number in context.sentences.indices {
      guard let graph = context.graphs[number] else { continue }
      if bySentence[number].isEmpty,
        isProposed || context.sentenceMentions[number].count < 2
      {
        continue
      }
      append(number, graph, bySentence[number], isProposed: isProposed, to: &result)
    }
    return result
  }

  private func append(
    _ number: Int,
    _ graph: SentenceGraph,
    _ proposed: [Int],
    isProposed: Bool,
    to result: inout [PairInstance]
  ) {
    let held = context.sentenceMentions[number]
    let scene = SentenceScene(
      sentence: context.sentences[number],
      graph: graph,
      held: held,
      titles: context.titles[number],
      triggers: triggers
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
        if rules.isEmpty, isProposed { continue }
        remaining.subtract(rules)
        let forward = isRelated[Int(held.type(a).rawValue)][Int(held.type(b).rawValue)]
        let backward = isRelated[Int(held.type(b).rawValue)][Int(held.type(a).rawValue)]
        if !forward, !backward { continue }
        let path = scene.view.path(from: held[a].head, to: held[b].head)
        if rules.isEmpty, path.steps.count > Self.longestPath, !isNear(held[a], held[b]) {
          continue
        }
        let pair = Pair(first: a, second: b, path: path, rules: rules)
        if forward { result.append(instance(pair, isInOrder: true, proposed, scene)) }
        if backward { result.append(instance(pair, isInOrder: false, proposed, scene)) }
      }
    }
    for index in remaining.sorted() { result.append(distant(index, number, scene)) }
  }

  private func isNear(_ a: Mention, _ b: Mention) -> Bool {
    b.words.lowerBound - a.words.upperBound <= 4
  }

  /// Two mentions of a sentence in the order of the text.
  struct Pair {
    var first: Int
    var second: Int
    var path: SentenceView.Path
    /// The candidates that join them, either way round.
    var rules: [Int]
  }

  /// A pair within one sentence.
  private func instance(
    _ pair: Pair,
    isInOrder: Bool,
    _ proposed: [Int],
    _ scene: SentenceScene
  ) -> PairInstance {
    let subject = isInOrder ? pair.first : pair.second
    let object = isInOrder ? pair.second : pair.first
    var features = FeatureSet()
    addEnds(subject, object, isInOrder: isInOrder, &features)
    addPath(pair.path, scene, &features)
    addSurface(pair, scene, &features)
    addTitles(subject, object, isInOrder: isInOrder, scene, &features)
    addRoles(subject, object, scene, &features)
    addRivals(subject, object, pair.rules, among: proposed, &features)
    let end = scene.held[pair.first].words.upperBound
    let gap = max(0, scene.held[pair.second].words.lowerBound - end)
    let proposals = proposals(
      pair.rules,
      among: proposed,
      from: subject,
      isInOrder: isInOrder,
      distance: UInt64(gap < 3 ? gap : gap < 6 ? 3 : gap < 12 ? 4 : 5)
    )
    let isTaken =
      (leaders.contains(context.cluster(of: subject)) || led.contains(context.cluster(of: object)))
      && !proposals.contains { $0.relation == leads }
    return PairInstance(
      subject: subject,
      object: object,
      subjectCluster: context.cluster(of: subject),
      objectCluster: context.cluster(of: object),
      sentence: scene.held.sentence,
      isInOrder: isInOrder,
      isDistant: false,
      features: features.values,
      hints: features.hints,
      proposals: proposals,
      taken: isTaken ? leads : nil
    )
  }

  /// A pair that a rule joins over more than one sentence.
  private func distant(_ rule: Int, _ number: Int, _ scene: SentenceScene) -> PairInstance {
    let candidate = candidates[rule]
    var features = FeatureSet()
    addEnds(candidate.subject, candidate.object, isInOrder: true, &features)
    features.add(30, 1, features.types)
    let trigger = candidate.trigger
    features.add(31, scene.lemma(trigger))
    let gap = number - context.mentions.mentions[candidate.object].sentence
    features.add(33, UInt64(bitPattern: Int64(max(-1, min(gap, 4)))), features.types)
    let object = context.mentions.clusters[context.cluster(of: candidate.object)]
    let last = object.name.split(separator: " ").last.map { $0.lowercased() } ?? ""
    for title in scene.view.titles where title.words.contains(trigger) {
      let kind = UInt64(title.entry.kind.rawValue)
      features.add(32, kind, features.types)
      features.add(34, kind, features.types, StableHash.hash(last))
      if candidate.object == mainState { features.add(35, kind, features.types) }
    }
    let proposals = proposals(
      [rule],
      among: [],
      from: candidate.subject,
      isInOrder: true,
      distance: 8 + UInt64(max(0, min(gap, 4)))
    )
    return PairInstance(
      subject: candidate.subject,
      object: candidate.object,
      subjectCluster: context.cluster(of: candidate.subject),
      objectCluster: context.cluster(of: candidate.object),
      sentence: number,
      isInOrder: true,
      isDistant: true,
      features: features.values,
      hints: features.hints,
      proposals: proposals
    )
  }

  // MARK: Ends and rules

  /// What rules propose of one of the ends with another: who is said to lead one state
  /// leads no other in the same breath.
  private func addRivals(
    _ subject: Int,
    _ object: Int,
    _ own: [Int],
    among proposed: [Int],
    _ features: inout FeatureSet
  ) {
    let one = context.cluster(of: subject)
    let two = context.cluster(of: object)
    for index in proposed where !own.contains(index) {
      let candidate = candidates[index]
      let first = context.cluster(of: candidate.subject)
      let second = context.cluster(of: candidate.object)
      if first == one, second != two {
        features.hint(candidate.relation, 100, features.types)
        features.add(100, relationHashes[candidate.relation.index], features.types)
      } else if second == two, first != one {
        features.hint(candidate.relation, 101, features.types)
        features.add(101, relationHashes[candidate.relation.index], features.types)
      }
    }
  }

  private func addEnds(
    _ subject: Int,
    _ object: Int,
    isInOrder: Bool,
    _ features: inout FeatureSet
  ) {
    let first = context.mentions.mentions[subject]
    let second = context.mentions.mentions[object]
    let one = context.mentions.clusters[first.cluster]
    let two = context.mentions.clusters[second.cluster]
    features.types =
      UInt64(one.type.rawValue) * 32 + UInt64(two.type.rawValue) * 2 + (isInOrder ? 1 : 0)
    let types = features.types
    features.add(0, types)
    let kinds =
      UInt64(first.kind.rawValue) * 8 + UInt64(second.kind.rawValue)
      + (first.isDemonym ? 64 : 0) + (second.isDemonym ? 128 : 0)
    features.add(40, types, kinds)
    if one.type.rawValue != 0 { features.add(41, 0, types, lastHashes[first.cluster]) }
    if two.type.rawValue != 0 { features.add(41, 1, types, lastHashes[second.cluster]) }
    func bucket(_ count: Int) -> UInt64 { count < 2 ? 0 : count < 4 ? 1 : count < 9 ? 2 : 3 }
    features.add(43, types, bucket(context.mentionCounts[first.cluster]))
    features.add(44, types, bucket(context.mentionCounts[second.cluster]))
    if second.cluster == mainState || first.cluster == mainState { features.add(45, types) }
    if let home = home(one, two) { features.add(46, types, home) }
  }

  /// Whether the sentence's rules propose the same of the subject with another object, and
  /// where that stands: "born in Shelby, North Carolina".
  private func rival(of candidate: Candidate, among proposed: [Int]) -> UInt64 {
    let subject = context.cluster(of: candidate.subject)
    let object = context.cluster(of: candidate.object)
    let start = context.mentions.mentions[candidate.object].words.lowerBound
    var result: UInt64 = 0
    for index in proposed where candidates[index].relation == candidate.relation {
      let other = candidates[index]
      guard context.cluster(of: other.subject) == subject,
        context.cluster(of: other.object) != object
      else { continue }
      result |= context.mentions.mentions[other.object].words.lowerBound < start ? 1 : 2
    }
    return result
  }

  /// Whether the lexicons place two entities in the same state; nil where they do not know.
  private func home(_ one: EntityCluster, _ two: EntityCluster) -> UInt64? {
    guard let a = one.homeCode ?? one.stateCode, let b = two.homeCode ?? two.stateCode,
      one.homeCode != nil || two.homeCode != nil
    else { return nil }
    return a == b ? 1 : 0
  }

  /// Patterns, posts and structure as numbers.
  private func kind(of candidate: Candidate) -> UInt64 {
    switch candidate.source {
    case .pattern: 0
    case .post: 1
    case .structure: 2
    case .scorer: 3
    case .stance: 4
    }
  }

  /// What rules propose of a pair this way round. The features of the pair say nothing of
  /// it: what the scorer learns of words where rules see a relation too, it must know
  /// where they do not.
  private func proposals(
    _ rules: [Int],
    among proposed: [Int],
    from subject: Int,
    isInOrder: Bool,
    distance: UInt64
  ) -> [(relation: RelationID, candidate: Int, features: [UInt32])] {
    var proposals: [(relation: RelationID, candidate: Int, features: [UInt32])] = []
    for rule in rules {
      let candidate = candidates[rule]
      let relation = schema[candidate.relation]
      let isHere = relation.isSymmetric ? isInOrder : candidate.subject == subject
      if isHere {
        proposals.append(
          (
            candidate.relation, rule,
            proposalFeatures(rule, among: rules, of: proposed, distance: distance)
          )
        )
      }
    }
    return proposals
  }

  /// What speaks for and against a rule's proposal: few features, so that they can be learned
  /// well from few proposals.
  private func proposalFeatures(
    _ rule: Int,
    among rules: [Int],
    of proposed: [Int],
    distance: UInt64
  ) -> [UInt32] {
    let candidate = candidates[rule]
    let name = relationHashes[candidate.relation.index]
    let subject = context.mentions.mentions[candidate.subject]
    let object = context.mentions.mentions[candidate.object]
    let one = context.mentions.clusters[subject.cluster]
    let two = context.mentions.clusters[object.cluster]
    var f = FeatureSet()
    let types = UInt64(one.type.rawValue) * 16 + UInt64(two.type.rawValue)
    let kind = kind(of: candidate)
    f.add(200, name)
    f.add(201, ruleHashes[rule])
    f.add(202, name, types)
    f.add(203, kind, types)
    f.add(204, kind, distance)
    f.add(205, UInt64(subject.kind.rawValue), UInt64(object.kind.rawValue))
    f.add(206, name, UInt64(subject.kind.rawValue), UInt64(object.kind.rawValue))
    func last(_ cluster: EntityCluster) -> UInt64 {
      StableHash.hash(cluster.name.split(separator: " ").last.map { $0.lowercased() } ?? "")
    }
    if one.type != .person { f.add(207, name, last(one)) }
    if two.type != .person { f.add(208, name, last(two)) }
    if subject.isDemonym || object.isDemonym {
      f.add(209, name, subject.isDemonym ? 1 : 0, object.isDemonym ? 1 : 0)
    }
    var agreeing: UInt64 = 0
    for other in rules where other != rule {
      if candidates[other].relation == candidate.relation {
        agreeing += 1
      } else {
        f.add(210, name, relationHashes[candidates[other].relation.index])
      }
    }
    f.add(211, min(agreeing, 2), kind)
    if let status = candidate.status, status != .actual {
      f.add(212, name, StableHash.hash(status.rawValue))
    }
    let sentence = context.sentences[candidate.sentence]
    if candidate.trigger < sentence.count {
      let lemma = StableHash.hash(sentence.lemmas[candidate.trigger].lowercased())
      f.add(213, name, lemma)
      f.add(214, ruleHashes[rule], UInt64(sentence.tags[candidate.trigger].rawValue))
    }
    if candidate.object == mainState { f.add(215, name) }
    if let home = home(one, two) { f.add(216, name, home) }
    f.add(217, name, rival(of: candidate, among: proposed))
    return f.values
  }
}
