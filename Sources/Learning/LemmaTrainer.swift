import Syntax

/// Learns lemma scripts, a guesser over them and the dictionary of exceptions.
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

  private var words: [Word] = []
  private var places: [Key: Int] = [:]

  mutating func add(_ form: String, _ atoms: WordAtoms, tag: Int, lemma: String) {
    let key = Key(form: form, tag: tag)
    let place = places[key] ?? words.count
    if place == words.count {
      words.append(Word(form: form, atoms: atoms, tag: tag))
      places[key] = place
    }
    words[place].lemmas[lemma, default: 0] += 1
  }

  /// Writes the sections `lemma.scripts`, `lemma.guesser` and `lemma.words`.
  func write(into model: inout ModelWriter, seed: UInt64) throws {
    var found: [LemmaScript: Int] = [:]
    for word in words where word.lemma != "_" {
      found[LemmaScript(form: word.form, lemma: word.lemma), default: 0] += 1
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
    model.setSection("lemma.guesser", guesser(numbers, classes: classes, seed: seed))
    model.setSection("lemma.words", HashSection.write([]))
    let lemmatizer = try MemoryModel(model.encoded())
    let entries = dictionary(try Lemmatizer(lemmatizer.file), numbers)
    model.setSection("lemma.words", HashSection.write(entries))
  }

  private func guesser(
    _ numbers: [LemmaScript: Int],
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
    let golds = words.map { numbers[LemmaScript(form: $0.form, lemma: $0.lemma)] ?? classes }
    for _ in 0..<8 {
      for place in random.permutation(words.count) where golds[place] < classes {
        let word = words[place]
        let count = Lemmatizer.write(word.atoms, tag: word.tag, into: list)
        let features = UnsafeBufferPointer(start: UnsafePointer(list), count: count)
        perceptron.score(features, into: scores)
        var best = 0
        for script in 1..<max(1, classes) where scores[script] > scores[best] { best = script }
        perceptron.update(features, gold: golds[place], predicted: best)
        perceptron.advance()
      }
    }
    return perceptron.sparseSection(scale: 12, limit: 20_000)
  }

  /// Entries for lower-cased words first, then for forms that differ from them.
  private func dictionary(
    _ lemmatizer: Lemmatizer,
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
      guard let script = chosen[key], lemmatizer.scripts[script].apply(to: word.form) != word.lemma
      else { continue }
      let exact = Lemmatizer.key(word.atoms.form, tag: word.tag, isExact: true)
      let gold = numbers[LemmaScript(form: word.form, lemma: word.lemma)] ?? 0
      entries.append((exact, HashTable.slot(exact, UInt32(gold))))
    }
    return entries
  }
}
