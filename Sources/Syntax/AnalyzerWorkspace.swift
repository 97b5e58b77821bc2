/// Room that the stages share while they analyse sentence after sentence.
///
/// One for each thread; not safe for use from several.
final class AnalyzerWorkspace {
  private(set) var atoms: UnsafeMutablePointer<WordAtoms>
  private(set) var tags: UnsafeMutablePointer<UInt8>
  private(set) var tokens: UnsafeMutablePointer<ParserToken>
  private(set) var heads: UnsafeMutablePointer<Int32>
  private(set) var labels: UnsafeMutablePointer<UInt8>
  let forest = ParserForest()
  private var capacity = 0

  init() {
    atoms = .allocate(capacity: 0)
    tags = .allocate(capacity: 0)
    tokens = .allocate(capacity: 0)
    heads = .allocate(capacity: 0)
    labels = .allocate(capacity: 0)
  }

  deinit { deallocate() }

  private func deallocate() {
    atoms.deallocate()
    tags.deallocate()
    tokens.deallocate()
    heads.deallocate()
    labels.deallocate()
  }

  /// Makes room for a sentence of `count` words.
  func reserve(_ count: Int) {
    guard count > capacity || capacity == 0 else { return }
    deallocate()
    capacity = max(128, count * 2)
    atoms = .allocate(capacity: capacity + 4)
    tags = .allocate(capacity: capacity)
    tokens = .allocate(capacity: capacity + ParserToken.before + ParserToken.after)
    heads = .allocate(capacity: capacity)
    labels = .allocate(capacity: capacity)
  }

  /// Computes the atoms of a sentence's words, with two of the outside on each side.
  func fillAtoms(of sentence: Sentence, in vocabulary: Vocabulary) {
    let count = sentence.count
    for number in 0..<2 {
      atoms[number] = WordAtoms(outside: UInt64(1 - number))
      atoms[count + 2 + number] = WordAtoms(outside: UInt64(2 + number))
    }
    sentence.text.withUnsafeBufferPointer { text in
      for index in 0..<count {
        atoms[index + 2] = WordAtoms(
          UnsafeBufferPointer(rebasing: text[sentence.range(of: index)]),
          in: vocabulary
        )
      }
    }
  }
}

extension WordAtoms {
  /// The atoms of a sentence's words, with two of the outside on each side.
  ///
  /// - Complexity: O(*n*).
  package static func row(of sentence: Sentence, in vocabulary: Vocabulary) -> [WordAtoms] {
    let workspace = AnalyzerWorkspace()
    workspace.reserve(sentence.count)
    workspace.fillAtoms(of: sentence, in: vocabulary)
    return Array(UnsafeBufferPointer(start: workspace.atoms, count: sentence.count + 4))
  }
}
