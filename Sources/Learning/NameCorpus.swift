import Foundation
package import Syntax

/// A corpus with marked names, in documents.
package struct NameCorpus {
  /// A sentence with the names that the corpus marks.
  package struct MarkedSentence {
    package var sentence: Sentence
    package var names: [NameSpan]

    package init(sentence: Sentence, names: [NameSpan]) {
      self.sentence = sentence
      self.names = names
    }
  }

  package var name: String
  package var convention: NameConvention
  package var documents: [[MarkedSentence]]

  package init(name: String, convention: NameConvention, documents: [[MarkedSentence]]) {
    self.name = name
    self.convention = convention
    self.documents = documents
  }

  /// Where a corpus file starts a new document.
  package enum DocumentBreak {
    /// At `# newdoc` comments and `-DOCSTART-` lines.
    case marked
    /// At each sentence, as in short messages.
    case sentence
  }

  /// Reads a file with one word a line, its label in the IOB or IO scheme, and an empty line
  /// after each sentence: `1⇥Paris⇥B-LOC⇥…` (IOB2 files) or `Paris B-LOC`.
  ///
  /// - Parameter convention: whose way of marking names the file follows; where it is nil,
  ///   that of GUM for files whose documents are GUM's or GENTLE's, else that of Universal NER.
  ///
  /// Labels other than those of persons, organisations, places and events count as outside.
  ///
  /// - Throws: ``DataError`` where the file cannot be read or a line has no label.
  package init(
    path: String,
    convention: NameConvention?,
    breaks: DocumentBreak = .marked,
    isUsed: (_ sentenceID: String) -> Bool = { _ in true }
  ) throws {
    name = path.split(separator: "/").last.map(String.init) ?? path
    documents = []
    var reader = LabelReader(breaks: breaks)
    let bytes = try DataFile.read(path)
    self.convention = convention ?? Self.convention(of: bytes)
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let line = line.last == 0x0D ? line.dropLast() : line
      guard reader.read(String(decoding: line, as: UTF8.self), isUsed: isUsed) else {
        throw DataError("\(path):\(number): no word with a label: write ‘word label’")
      }
    }
    reader.finishDocument()
    documents = reader.documents
  }

  /// The convention that the name of a file's first document tells.
  private static func convention(of bytes: [UInt8]) -> NameConvention {
    let key = "# newdoc id = "
    for line in bytes.prefix(10_000).split(separator: 0x0A) {
      let line = String(decoding: line, as: UTF8.self)
      guard line.hasPrefix(key) else { continue }
      let name = line.dropFirst(key.count)
      return name.hasPrefix("GUM_") || name.hasPrefix("GENTLE_") ? .gum : .universal
    }
    return .universal
  }

  /// The number of marked names.
  package var nameCount: Int {
    documents.reduce(0) { $0 + $1.reduce(0) { $0 + $1.names.count } }
  }
}

/// Collects sentences from lines of words and labels.
private struct LabelReader {
  let breaks: NameCorpus.DocumentBreak
  var documents: [[NameCorpus.MarkedSentence]] = []
  private var document: [NameCorpus.MarkedSentence] = []
  private var words: [String] = []
  private var labels: [String] = []
  private var isSentenceUsed = true

  init(breaks: NameCorpus.DocumentBreak) { self.breaks = breaks }

  mutating func read(_ line: String, isUsed: (String) -> Bool) -> Bool {
    if line.allSatisfy(\.isWhitespace) {
      finishSentence()
      return true
    }
    if line.hasPrefix("# ") {
      if line.hasPrefix("# newdoc") { finishDocument() }
      let key = "# sent_id = "
      if line.hasPrefix(key) { isSentenceUsed = isUsed(String(line.dropFirst(key.count))) }
      return true
    }
    let columns = line.split(whereSeparator: { $0 == "\t" || $0 == " " })
    guard columns.count >= 2 else { return false }
    if columns[0] == "-DOCSTART-" {
      finishDocument()
      return true
    }
    let isNumbered = columns.count >= 3 && Int(columns[0]) != nil
    words.append(String(columns[isNumbered ? 1 : 0]))
    labels.append(String(isNumbered ? columns[2] : columns[columns.count - 1]))
    return true
  }

  mutating func finishSentence() {
    defer {
      words.removeAll()
      labels.removeAll()
      isSentenceUsed = true
    }
    guard !words.isEmpty, isSentenceUsed, !labels.contains("_") else { return }
    document.append(.init(sentence: Sentence(words: words), names: names))
    if breaks == .sentence { closeDocument() }
  }

  mutating func finishDocument() {
    finishSentence()
    closeDocument()
  }

  private mutating func closeDocument() {
    if !document.isEmpty { documents.append(document) }
    document = []
  }

  private static let kinds: [String: NameKind] = [
    "PER": .person, "ORG": .organization, "LOC": .place, "EVT": .event, "person": .person,
    "location": .place, "corporation": .organization, "group": .organization,
  ]

  private var names: [NameSpan] {
    var names: [NameSpan] = []
    var before = ""
    for (index, label) in labels.enumerated() {
      defer { before = label }
      guard label.count > 2, let kind = Self.kinds[String(label.dropFirst(2))] else { continue }
      let goesOn = label.hasPrefix("I-") && before.dropFirst(2) == label.dropFirst(2)
      if goesOn, let last = names.indices.last, names[last].words.upperBound == index {
        names[last].words = names[last].words.lowerBound..<(index + 1)
      } else {
        names.append(NameSpan(words: index..<(index + 1), kind: kind))
      }
    }
    return names
  }
}

extension Sentence {
  /// A sentence of words with a space between each two.
  package init(words: [String]) {
    var text: [UInt8] = []
    var starts: [Int32] = []
    var ends: [Int32] = []
    for word in words {
      if !text.isEmpty { text.append(0x20) }
      starts.append(Int32(text.count))
      text += Array(word.utf8)
      ends.append(Int32(text.count))
    }
    self.init(text: text, range: 0..<text.count)
    self.starts = starts
    self.ends = ends
  }
}
