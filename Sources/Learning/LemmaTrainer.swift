import Syntax

/// Learns lemma scripts, a guesser over them and the dictionaries.
struct LemmaTrainer {
  /// A form with its tag pair, and the lemmas it had.
  private struct Word {
    let form: String
    let atoms: WordAtoms
    let tag: Int
    var lemmas: [String: Int] = [:]

    var lemma: String {
      lemmas.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? form
    }
    var count: Int { lemmas.values.reduce(0, +) }
  }

  private struct Key: Hashable {
    let form: String
    let tag: Int
  }

  /// A lower-cased word with its tags in one place of the tree.
  private struct Place {
    let key: UInt64
    let general: UInt64
    var scripts: [LemmaScript: Int] = [:]
  }

  private let pairs: [TagSet.Pair]
  private var words: [Word] = []
  private var places: [Key: Int] = [:]
  private var contexts: [Place] = []
  private var contextPlaces: [UInt64: Int] = [:]

  /// - Parameter pairs: the tag pairs by number.
  init(pairs: [TagSet.Pair]) { self.pairs = pairs }

  mutating func add(
    _ form: String,
    _ atoms: WordAtoms,
    tag: Int,
    relation: DependencyRelation,
    headTag: Int,
    lemma: String
  ) {
    let key = Key(form: form, tag: tag)
    let place = places[key] ?? words.count
    if place == words.count {
      words.append(Word(form: form, atoms: atoms, tag: tag))
      places[key] = place
    }
    words[place].lemmas[lemma, default: 0] += 1
    let exact = Lemmatizer.key(atoms.lower, tag: tag, relation: relation, headTag: headTag)
    let context = contextPlaces[exact] ?? contexts.count
    if context == contexts.count {
      contexts.append(
        Place(key: exact, general: Lemmatizer.key(atoms.lower, tag: tag, isExact: false))
      )
      contextPlaces[exact] = context
    }
    contexts[context].scripts[LemmaScript(form: form, lemma: lemma), default: 0] += 1
  }

  /// Writes the sections of `Lemmatizer`.
  func write(into model: inout ModelWriter, seed: UInt64) throws {
    var found: [LemmaScript: Int] = [:]
    for word in words where word.lemma != "_" {
      found[LemmaScript(form: word.form, lemma: word.lemma), default: 0] += 1
    }
    for context in contexts {
      for script in context.scripts.keys where found[script] == nil { found[script] = 0 }
    }
    let frequent = found.sorted {
      ($1.value, $0.key.suffix, $0.key.removed, $0.key.casing.rawValue)
        < ($0.value, $1.key.suffix, $1.key.removed, $1.key.casing.rawValue)
    }
    // The guesser chooses among scripts of several words; at least one class is needed.
    var scripts = frequent.filter { $0.value >= 3 && $0.key.removed < 255 }.prefix(112).map(\.key)
    if scripts.isEmpty { scripts = [LemmaScript(casing: .keep, removed: 0, suffix: "")] }
    let classes = scripts.count
    let guessable = Set(scripts)
    scripts += frequent.map(\.key).filter { !guessable.contains($0) }
    let numbers = Dictionary(uniqueKeysWithValues: scripts.enumerated().map { ($1, $0) })
    var section = SectionWriter()
    section.writeCount(scripts.count)
    for script in scripts {
      section.write(script.casing.rawValue)
      section.write(script.removed)
      section.write(script.suffix)
    }
    model.setSection("lemma.scripts", section)
    let golds = words.map { numbers[LemmaScript(form: $0.form, lemma: $0.lemma)] ?? classes }
    let known = KnownLemmas(
      words.map { .init(lower: $0.atoms.lower, tag: $0.tag, lemma: $0.lemma) },
      pairs: pairs
    )
    model.setSection("lemma.known", known.section())
    let choices = choices(golds, classes: classes)
    var candidates = SectionWriter()
    for tag in pairs.indices {
      for place in 0..<LemmaCandidates.limit {
        candidates.write(place < choices[tag].count ? UInt8(choices[tag][place]) : 255)
      }
    }
    model.setSection("lemma.candidates", candidates)
    let examples = words.map { word in
      known.candidates(
        of: word.form,
        word.atoms.lower,
        tag: word.tag,
        choices[word.tag].map { scripts[$0] }
      )
    }
    model.setSection("lemma.guesser", guesser(golds, examples, classes: classes, seed: seed))
    model.setSection("lemma.words", HashSection.write(dictionary(scripts, numbers)))
  }

  /// The commonest scripts of each tag's words.
  private func choices(_ golds: [Int], classes: Int) -> [[Int]] {
    var counts = Array(repeating: [Int](repeating: 0, count: classes), count: pairs.count)
    for (word, gold) in zip(words, golds) where gold < classes { counts[word.tag][gold] += 1 }
    return counts.map { counts in
      let sorted = counts.indices.filter { counts[$0] > 0 }
        .sorted { (counts[$1], $0) < (counts[$0], $1) }
      return Array(sorted.prefix(LemmaCandidates.limit))
    }
  }

  private func guesser(
    _ golds: [Int],
    _ known: [LemmaCandidates.Known],
    classes: Int,
    seed: UInt64
  ) -> SectionWriter {
    let perceptron = KeyedPerceptron(classes: classes)
    var random = SeededRandom(seed: seed)
    let list = UnsafeMutablePointer<UInt64>.allocate(capacity: Lemmatizer.featureLimit)
    let scores = UnsafeMutablePointer<Int32>.allocate(capacity: perceptron.stride)
    defer {
      list.deallocate()
      scores.deallocate()
    }
    for _ in 0..<Self.epochs {
      for place in random.permutation(words.count) where golds[place] < classes {
        let word = words[place]
        let count = Lemmatizer.write(
          word.atoms,
          tag: word.tag,
          known: known[place],
          into: list
        )
        let features = UnsafeBufferPointer(start: UnsafePointer(list), count: count)
        perceptron.score(features, into: scores)
        var best = 0
        for script in 1..<max(1, classes) where scores[script] > scores[best] { best = script }
        perceptron.update(features, gold: golds[place], predicted: best)
        perceptron.advance()
      }
    }
    return perceptron.sparseSection(scale: 12, limit: Self.featureLimit)
  }

  private static let epochs = 10
  /// Features that the guesser keeps.
  private static let featureLimit = 30_000
  /// How much oftener a script must be than the general one in a place of the tree.
  private static let margin = 2

  /// Entries for lower-cased words, for forms that differ from them and for places in the tree.
  private func dictionary(
    _ scripts: [LemmaScript],
    _ numbers: [LemmaScript: Int]
  ) -> [(hash: UInt64, slot: UInt64)] {
    var entries: [(hash: UInt64, slot: UInt64)] = []
    var lowered: [UInt64: [Int: Int]] = [:]
    var keys: [UInt64] = []
    let golds = words.map { numbers[LemmaScript(form: $0.form, lemma: $0.lemma)] ?? 0 }
    for (word, gold) in zip(words, golds) {
      let key = Lemmatizer.key(word.atoms.lower, tag: word.tag, isExact: false)
      if lowered[key] == nil { keys.append(key) }
      lowered[key, default: [:]][gold, default: 0] += word.count
    }
    var chosen: [UInt64: Int] = [:]
    for key in keys {
      guard let best = lowered[key]?.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
        continue
      }
      chosen[key] = best.key
      entries.append((key, HashTable.slot(key, UInt32(best.key))))
    }
    for word in words {
      let key = Lemmatizer.key(word.atoms.lower, tag: word.tag, isExact: false)
      guard let script = chosen[key], scripts[script].apply(to: word.form) != word.lemma
      else { continue }
      let exact = Lemmatizer.key(word.atoms.form, tag: word.tag, isExact: true)
      let gold = numbers[LemmaScript(form: word.form, lemma: word.lemma)] ?? 0
      entries.append((exact, HashTable.slot(exact, UInt32(gold))))
    }
    for context in contexts {
      let counts = context.scripts.map { (numbers[$0.key] ?? 0, $0.value) }
      guard let best = counts.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }),
        let general = chosen[context.general], best.0 != general,
        best.1 - (counts.first { $0.0 == general }?.1 ?? 0) >= Self.margin
      else { continue }
      entries.append((context.key, HashTable.slot(context.key, UInt32(best.0))))
    }
    return entries
  }
}
