/// Finds the names in an article's sentences.
///
/// A linear model scores BIOES labels for each word from the words around, lists of names, and
/// what the whole document shows of the word; the best sequence of labels that is a proper
/// one is found by dynamic programming.
///
/// - Reference: Collins, Discriminative Training Methods for Hidden Markov Models
///   (2002), https://doi.org/10.3115/1118693.1118694
package struct NameTagger: Sendable {
  package static let weightsSection = "names"
  package static let transitionsSection = "names.transitions"

  private let weights: ByteWeights
  private let gazetteer: Gazetteer
  private let vocabulary: Vocabulary?
  private let transitions: [Int16]
  /// Whether a second pass lets a document's places vote on each other; see ``NameVotes``.
  package var hasSecondPass = true

  /// Opens the sections of names.
  ///
  /// - Throws: `ModelError` where a section is missing or malformed.
  package init(_ file: ModelFile) throws(ModelError) {
    weights = try ByteWeights(file, section: Self.weightsSection)
    guard weights.classes == NameLabels.count else {
      throw ModelError(.malformedSection, subject: Self.weightsSection)
    }
    gazetteer = try Gazetteer(file)
    vocabulary = try Self.vocabulary(file)
    var reader = try file.reader(of: Self.transitionsSection)
    transitions = Array(
      try reader.readArray(Int16.self, count: NameLabels.count * NameLabels.count)
    )
  }

  /// The vocabulary of a model, for its word classes; nil where it has none.
  ///
  /// - Throws: `ModelError` where the section is malformed.
  package static func vocabulary(_ file: ModelFile) throws(ModelError) -> Vocabulary? {
    guard file.contains("vocabulary") else { return nil }
    var reader = try file.reader(of: "vocabulary")
    return try Vocabulary(&reader)
  }

  /// Fills the column `names` of an article's sentences, whose words are given.
  ///
  /// - Complexity: O(*n*) in the number of words.
  package func tag(_ sentences: inout [Sentence], convention: NameConvention = .news) {
    let rows = NameRows(sentences, vocabulary: vocabulary, gazetteer: gazetteer)
    let labels = labels(of: rows, convention: convention)
    for index in sentences.indices {
      sentences[index].names = labels[index].withUnsafeBufferPointer { NameLabels.names(of: $0) }
    }
  }

  /// The labels of a document's words after the second pass.
  private func labels(of rows: NameRows, convention: NameConvention) -> [[UInt8]] {
    var scores = rows.rows.indices.map { self.scores(of: rows, $0, convention) }
    var labels = scores.map { decode($0) }
    guard hasSecondPass, rows.rows.count > 1 else { return labels }
    let votes = NameVotes(rows.rows, labels: labels)
    let first = labels
    for index in rows.rows.indices {
      guard let votes = votes.votes(rows.rows[index], labels: first[index]) else { continue }
      add(votes, to: &scores[index], of: rows, index, convention)
      labels[index] = decode(scores[index])
    }
    return labels
  }

  private func decode(_ scores: [Int32]) -> [UInt8] {
    let width = NameLabels.count
    var labels = [UInt8](repeating: 0, count: scores.count / width)
    scores.withUnsafeBufferPointer { scores in
      labels.withUnsafeMutableBufferPointer { labels in
        transitions.withUnsafeBufferPointer { transitions in
          NameDecoder.best(
            scores,
            count: labels.count,
            transition: { Int32(transitions[$0 * width + $1]) },
            into: labels
          )
        }
      }
    }
    return labels
  }

  /// The scores of a sentence's labels without votes, a row a word.
  private func scores(
    of rows: NameRows,
    _ index: Int,
    _ convention: NameConvention
  ) -> [Int32] {
    let count = rows.rows[index].count - 4
    var scores = [Int32](repeating: 0, count: count * NameLabels.count)
    addScores(to: &scores, rows.rows[index]) { atoms, word, features in
      NameFeatures.write(
        atoms,
        word,
        convention: convention,
        isHeadline: rows.isHeadline[index],
        into: features
      )
    }
    return scores
  }

  private func add(
    _ votes: [NameVotes.Vote],
    to scores: inout [Int32],
    of rows: NameRows,
    _ index: Int,
    _ convention: NameConvention
  ) {
    votes.withUnsafeBufferPointer { votes in
      guard let votes = votes.baseAddress else { return }
      addScores(to: &scores, rows.rows[index]) { atoms, word, features in
        NameFeatures.write(
          atoms,
          votes,
          word,
          convention: convention,
          isHeadline: rows.isHeadline[index],
          into: features
        )
      }
    }
  }

  @inline(__always)
  private func addScores(
    to scores: inout [Int32],
    _ row: [NameAtoms],
    write: (UnsafePointer<NameAtoms>, Int, UnsafeMutablePointer<UInt64>) -> Int
  ) {
    let width = NameLabels.count
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: NameFeatures.limit) { list in
      withUnsafeTemporaryAllocation(of: Int16.self, capacity: weights.stride) { sums in
        row.withUnsafeBufferPointer { atoms in
          guard let features = list.baseAddress, let target = sums.baseAddress,
            let base = atoms.baseAddress
          else { return }
          for word in 0..<(row.count - 4) {
            let number = write(base, word, features)
            guard number > 0 else { continue }
            weights.score(UnsafeBufferPointer(start: features, count: number), into: target)
            for label in 0..<width { scores[word * width + label] += Int32(target[label]) }
          }
        }
      }
    }
  }
}

/// An article's words as atoms, ready for features.
package struct NameRows {
  /// A sentence's atoms, with two of the outside before and after.
  package var rows: [[NameAtoms]]
  /// Whether most words of the sentence are capitalised.
  package var isHeadline: [Bool]

  /// - Complexity: O(*n*) in the number of words.
  package init(_ sentences: [Sentence], vocabulary: Vocabulary?, gazetteer: Gazetteer) {
    rows = sentences.map { sentence in
      var row: [NameAtoms] = []
      row.reserveCapacity(sentence.count + 4)
      row.append(NameAtoms(outside: 1))
      row.append(NameAtoms(outside: 0))
      sentence.text.withUnsafeBufferPointer { text in
        for word in 0..<sentence.count {
          row.append(
            NameAtoms(
              UnsafeBufferPointer(rebasing: text[sentence.range(of: word)]),
              in: vocabulary
            )
          )
        }
      }
      row.append(NameAtoms(outside: 2))
      row.append(NameAtoms(outside: 3))
      Self.match(&row, gazetteer)
      return row
    }
    isHeadline = rows.map { DocumentCues.isHeadline($0[...].dropFirst(2).dropLast(2)) }
    let cues = DocumentCues(rows)
    for index in rows.indices {
      for word in rows[index].indices.dropFirst(2).dropLast(2) where rows[index][word].hasLetters {
        rows[index][word].cues = UInt64(cues.cues(rows[index][word].lower)) &+ 1
      }
    }
  }

  /// Marks the words of listed phrases, the longest from each word.
  private static func match(_ row: inout [NameAtoms], _ gazetteer: Gazetteer) {
    let last = row.count - 2
    var word = 2
    while word < last {
      guard row[word].hasLetters else {
        word += 1
        continue
      }
      var hash: UInt64 = 0
      var best: (count: Int, bits: GazetteerBits) = (0, [])
      for length in 1...Gazetteer.phraseLimit where word + length <= last {
        hash = Gazetteer.hash(hash, row[word + length - 1].lower)
        guard let bits = gazetteer.bits(hash) else { break }
        if !bits.isEmpty { best = (length, bits) }
      }
      guard best.count > 0 else {
        word += 1
        continue
      }
      var bits = best.bits
      if !row[word].isCapitalized { bits.formIntersection(.lowercaseLists) }
      guard !bits.isEmpty else {
        word += 1
        continue
      }
      for offset in 0..<best.count {
        var marks = bits
        if offset > 0 { marks.insert(.continues) }
        if offset + 1 < best.count { marks.insert(.goesOn) }
        row[word + offset].lists.formUnion(marks)
      }
      word += best.count
    }
  }
}

extension GazetteerBits {
  /// Lists whose words count in lower case too.
  static let lowercaseLists: GazetteerBits = [.title, .organizationWord, .placeWord, .eventWord]
}

/// Finds the best proper sequence of labels.
package enum NameDecoder {
  /// Writes the labels of the proper sequence with the greatest sum of scores and transitions.
  ///
  /// - Parameters:
  ///   - scores: a row of ``NameLabels/count`` scores a word.
  ///   - transition: the score of a label after another.
  /// - Complexity: O(*n* · *L*) for *L* labels, as few labels may follow each other.
  @inline(__always)
  package static func best(
    _ scores: UnsafeBufferPointer<Int32>,
    count: Int,
    transition: (_ previous: Int, _ label: Int) -> Int32,
    into labels: UnsafeMutableBufferPointer<UInt8>
  ) {
    let width = NameLabels.count
    let lowest = Int32.min / 4
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * width) { sums in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count * width) { back in
        sums.initialize(repeating: lowest)
        sums[NameLabels.outside] = 0
        var (current, next) = (0, width)
        for word in 0..<count {
          for label in 0..<width {
            var (top, from) = (lowest * 2, 0)
            @inline(__always) func consider(_ previous: Int) {
              let sum = sums[current + previous] + transition(previous, label)
              if sum > top { (top, from) = (sum, previous) }
            }
            if NameLabels.continues(label) {
              let begin = (label - 1) & ~3 + 1
              consider(begin)
              consider(begin + 1)
            } else {
              consider(NameLabels.outside)
              for end in stride(from: 3, to: width, by: 4) {
                consider(end)
                consider(end + 1)
              }
            }
            sums[next + label] = max(lowest, top + scores[word * width + label])
            back[word * width + label] = UInt8(truncatingIfNeeded: from)
          }
          swap(&current, &next)
        }
        var label = NameLabels.outside
        for candidate in 0..<width
        where !NameLabels.isOpen(candidate) && sums[current + candidate] > sums[current + label] {
          label = candidate
        }
        for word in stride(from: count - 1, through: 0, by: -1) {
          labels[word] = UInt8(truncatingIfNeeded: label)
          label = Int(back[word * width + label])
        }
      }
    }
  }
}
