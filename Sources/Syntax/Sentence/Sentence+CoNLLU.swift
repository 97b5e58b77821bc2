/// A sentence as a CoNLL-U file writes it: comments, surface tokens, words.
///
/// Reading keeps every column, so that writing gives the same bytes.
///
/// - Reference: https://universaldependencies.org/format.html
package struct CoNLLUSentence: Sendable, Equatable {
  /// One word's columns except its number.
  package struct Word: Sendable, Equatable {
    package var form: String
    package var lemma = "_"
    package var tag = "_"
    package var pennTag = "_"
    package var features = "_"
    /// The head's number as in the file, 0 for the root; nil where there is none.
    package var head: Int?
    package var relation = "_"
    package var dependencies = "_"
    package var miscellany = "_"

    package init(form: String) { self.form = form }

    /// Whether a space follows in the text, as far as this line says.
    package var hasSpaceAfter: Bool { !CoNLLUSentence.says("SpaceAfter=No", miscellany) }
  }

  /// A surface token of more than one word, such as "don't".
  package struct Multiword: Sendable, Equatable {
    /// Its words, counted from 0.
    package var words: Range<Int>
    package var form: String
    /// The columns after the form, with their tabs.
    package var rest: String

    /// Whether a space follows in the text.
    package var hasSpaceAfter: Bool {
      !CoNLLUSentence.says("SpaceAfter=No", rest.split(separator: "\t").last.map(String.init) ?? "")
    }
  }

  /// A line of an empty node ("8.1"), kept but not used.
  package struct EmptyNode: Sendable, Equatable {
    /// The number of words before it.
    package var position: Int
    package var line: String
  }

  /// Comment lines, each with its `#`.
  package var comments: [String] = []
  package var words: [Word] = []
  package var multiwords: [Multiword] = []
  package var emptyNodes: [EmptyNode] = []

  package init() {}

  static func says(_ pair: String, _ miscellany: String) -> Bool {
    miscellany == pair || miscellany.split(separator: "|").contains { $0 == pair }
  }

  /// The value of the comment `# key = value`.
  package func comment(_ key: String) -> String? {
    let prefix = "# \(key) = "
    return comments.first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
  }

  /// Whether the comments start a paragraph or a document here.
  package var startsParagraph: Bool {
    comments.contains { $0.hasPrefix("# newpar") || $0.hasPrefix("# newdoc") }
  }

  /// Whether a space follows the sentence in the text.
  package var hasSpaceAfter: Bool {
    if let multiword = multiwords.last, multiword.words.upperBound == words.count {
      return multiword.hasSpaceAfter
    }
    return words.last?.hasSpaceAfter ?? true
  }

  /// The surface tokens: ranges of words, one word each but for multiwords.
  package var tokens: [Range<Int>] {
    var result: [Range<Int>] = []
    var next = multiwords.makeIterator()
    var multiword = next.next()
    var index = 0
    while index < words.count {
      if let current = multiword, current.words.lowerBound == index {
        result.append(current.words)
        index = current.words.upperBound
        multiword = next.next()
      } else {
        result.append(index..<index + 1)
        index += 1
      }
    }
    return result
  }
}

extension CoNLLUSentence {
  /// The sentence as columns.
  ///
  /// Its text is the surface text; words of a surface token whose forms do not spell
  /// the token (as Spanish "del": "de", "el") lie after the sentence's range, so that
  /// every word's form is exact. Unknown tags read as ``UniversalTag/x`` and
  /// ``PennTag/none``, unknown relations as `dep`.
  package var sentence: Sentence {
    var text: [UInt8] = []
    var spans: [(Int32, Int32)] = []
    var apart: [(word: Int, form: String)] = []
    var spaced = false
    var surfaceMultiwords: [Range<Int>] = []
    for token in tokens {
      if spaced { text.append(0x20) }
      let multiword =
        token.count > 1 || !multiwords.isEmpty
        ? multiwords.first { $0.words == token } : nil
      guard let multiword else {
        spans.append(
          (Int32(text.count), Int32(text.count + words[token.lowerBound].form.utf8.count))
        )
        text.append(contentsOf: words[token.lowerBound].form.utf8)
        spaced = words[token.lowerBound].hasSpaceAfter
        continue
      }
      surfaceMultiwords.append(token)
      var cursor = text.count
      text.append(contentsOf: multiword.form.utf8)
      let spells = token.map { words[$0].form }.joined() == multiword.form
      for index in token {
        let length = words[index].form.utf8.count
        if !spells { apart.append((index, words[index].form)) }
        spans.append((Int32(cursor), Int32(cursor + length)))
        cursor += length
      }
      spaced = multiword.hasSpaceAfter
    }
    let range = 0..<text.count
    for (word, form) in apart {
      spans[word] = (Int32(text.count), Int32(text.count + form.utf8.count))
      text.append(contentsOf: form.utf8)
    }
    var result = Sentence(text: text, range: range)
    result.starts = spans.map(\.0)
    result.ends = spans.map(\.1)
    result.multiwords = surfaceMultiwords
    result.startsParagraph = startsParagraph
    result.tags = words.map { UniversalTag(name: $0.tag) ?? .x }
    result.pennTags = words.map { PennTag(name: $0.pennTag) ?? .none }
    result.features = words.map { Features(column: $0.features) }
    result.lemmas = words.map(\.lemma)
    result.heads = words.map { Int32(($0.head ?? 0) - 1) }
    result.relations = words.map { DependencyRelation(name: $0.relation) ?? .dep }
    return result
  }

  /// A sentence's lines of CoNLL-U, with `text` as a comment.
  package init(_ sentence: Sentence) {
    func column<T>(_ values: [T], _ index: Int, _ name: (T) -> String) -> String {
      values.isEmpty ? "_" : name(values[index])
    }
    comments = [
      "# text = "
        + String(decoding: sentence.text[sentence.range], as: UTF8.self)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    ]
    let last = sentence.count - 1
    for index in 0..<sentence.count {
      var word = Word(form: sentence.form(index))
      word.lemma = column(sentence.lemmas, index) { $0.isEmpty ? "_" : $0 }
      word.tag = column(sentence.tags, index, \.name)
      word.pennTag = column(sentence.pennTags, index, \.name)
      word.features = column(sentence.features, index, \.column)
      word.head = sentence.heads.isEmpty ? nil : Int(sentence.heads[index]) + 1
      word.relation = column(sentence.relations, index, \.name)
      let inside = sentence.multiwords.contains { $0.contains(index) && $0.upperBound != index + 1 }
      if index < last, !inside, sentence.ends[index] == sentence.starts[index + 1] {
        word.miscellany = "SpaceAfter=No"
      }
      words.append(word)
    }
    multiwords = sentence.multiwords.map { words in
      let rest = ["_", "_", "_", "_", "_", "_", "_"]
      let space = self.words[words.upperBound - 1].miscellany
      self.words[words.upperBound - 1].miscellany = "_"
      return Multiword(
        words: words,
        form: sentence.form(words),
        rest: (rest + [space]).joined(separator: "\t")
      )
    }
  }
}
