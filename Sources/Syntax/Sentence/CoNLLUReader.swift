/// What is wrong with a CoNLL-U file, and on which line.
package struct CoNLLUError: Error, Equatable, CustomStringConvertible {
  package let line: Int
  package let message: String

  package var description: String { "line \(line): \(message)" }
}

/// Reads and writes CoNLL-U files.
package enum CoNLLU {
  /// The sentences of a file.
  ///
  /// - Throws: ``CoNLLUError`` where a line has not ten columns, words are not counted
  ///   from 1 up, or a head points outside of its sentence.
  /// - Complexity: O(*n*).
  package static func read(_ bytes: [UInt8]) throws(CoNLLUError) -> [CoNLLUSentence] {
    var sentences: [CoNLLUSentence] = []
    var current = CoNLLUSentence()
    var number = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      var line = bytes[start..<end]
      if line.last == 0x0D { line = line.dropLast() }
      number += 1
      start = end + 1
      if line.isEmpty {
        try finish(&current, into: &sentences, line: number)
      } else if line.first == UInt8(ascii: "#") {
        current.comments.append(String(decoding: line, as: UTF8.self))
      } else {
        try append(line, to: &current, line: number)
      }
    }
    try finish(&current, into: &sentences, line: number)
    return sentences
  }

  private static func finish(
    _ current: inout CoNLLUSentence,
    into sentences: inout [CoNLLUSentence],
    line: Int
  ) throws(CoNLLUError) {
    guard !current.words.isEmpty || !current.comments.isEmpty else { return }
    for (index, word) in current.words.enumerated() {
      if let head = word.head, head < 0 || head > current.words.count || head == index + 1 {
        throw CoNLLUError(
          line: line,
          message: "word \(index + 1) has head \(head), which is no other word of its sentence"
        )
      }
    }
    if let multiword = current.multiwords.last, multiword.words.upperBound > current.words.count {
      throw CoNLLUError(line: line, message: "token ‘\(multiword.form)’ covers missing words")
    }
    sentences.append(current)
    current = CoNLLUSentence()
  }

  private static func append(
    _ line: ArraySlice<UInt8>,
    to sentence: inout CoNLLUSentence,
    line number: Int
  ) throws(CoNLLUError) {
    let columns = line.split(separator: 0x09, omittingEmptySubsequences: false)
    guard columns.count == 10 else {
      throw CoNLLUError(line: number, message: "\(columns.count) columns where CoNLL-U has 10")
    }
    func text(_ index: Int) -> String { String(decoding: columns[index], as: UTF8.self) }
    let id = columns[0]
    if id.contains(UInt8(ascii: ".")) {
      sentence.emptyNodes.append(
        .init(position: sentence.words.count, line: String(decoding: line, as: UTF8.self))
      )
      return
    }
    if let dash = id.firstIndex(of: UInt8(ascii: "-")) {
      guard let first = Int(String(decoding: id[..<dash], as: UTF8.self)),
        let last = Int(String(decoding: id[(dash + 1)...], as: UTF8.self)),
        first == sentence.words.count + 1, last >= first
      else {
        throw CoNLLUError(
          line: number,
          message: "‘\(text(0))’ is no range of the words that follow"
        )
      }
      sentence.multiwords.append(
        .init(
          words: first - 1..<last,
          form: text(1),
          rest: columns[2...].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\t")
        )
      )
      return
    }
    guard Int(text(0)) == sentence.words.count + 1 else {
      throw CoNLLUError(
        line: number,
        message: "word number ‘\(text(0))’ where \(sentence.words.count + 1) is due"
      )
    }
    var word = CoNLLUSentence.Word(form: text(1))
    word.lemma = text(2)
    word.tag = text(3)
    word.pennTag = text(4)
    word.features = text(5)
    if columns[6].elementsEqual("_".utf8) {
      word.head = nil
    } else {
      guard let head = Int(text(6)) else {
        throw CoNLLUError(line: number, message: "head ‘\(text(6))’ is no number")
      }
      word.head = head
    }
    word.relation = text(7)
    word.dependencies = text(8)
    word.miscellany = text(9)
    sentence.words.append(word)
  }

  /// The bytes of a file of sentences.
  ///
  /// - Complexity: O(*n*).
  package static func write(_ sentences: [CoNLLUSentence]) -> [UInt8] {
    var output: [UInt8] = []
    for sentence in sentences { write(sentence, to: &output) }
    return output
  }

  private static func write(_ sentence: CoNLLUSentence, to output: inout [UInt8]) {
    func line(_ text: String) {
      output.append(contentsOf: text.utf8)
      output.append(0x0A)
    }
    for comment in sentence.comments { line(comment) }
    var multiwords = sentence.multiwords[...]
    var emptyNodes = sentence.emptyNodes[...]
    for (index, word) in sentence.words.enumerated() {
      while let node = emptyNodes.first, node.position == index {
        line(node.line)
        emptyNodes.removeFirst()
      }
      if let multiword = multiwords.first, multiword.words.lowerBound == index {
        let id = "\(multiword.words.lowerBound + 1)-\(multiword.words.upperBound)"
        line("\(id)\t\(multiword.form)\t\(multiword.rest)")
        multiwords.removeFirst()
      }
      let columns = [
        "\(index + 1)", word.form, word.lemma, word.tag, word.pennTag, word.features,
        word.head.map { "\($0)" } ?? "_", word.relation, word.dependencies, word.miscellany,
      ]
      line(columns.joined(separator: "\t"))
    }
    for node in emptyNodes { line(node.line) }
    line("")
  }
}
