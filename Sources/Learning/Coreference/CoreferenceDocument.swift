package import Syntax

/// A document with gold chains of coreferent mentions.
package struct CoreferenceDocument: Sendable {
  /// A mention by its place: sentence and words.
  package struct Span: Hashable, Sendable {
    package var sentence: Int
    package var words: Range<Int>

    package init(sentence: Int, words: Range<Int>) {
      self.sentence = sentence
      self.words = words
    }
  }

  /// The name of the document.
  package var name: String
  /// Its sentences, with the treebank's analysis.
  package var sentences: [Sentence]
  /// Who speaks each sentence, as a number; -1 where nobody is named.
  package var speakers: [Int]
  /// The chains of at least two mentions.
  package var chains: [[Span]]

  /// The documents of a CoNLL-U file with chains in `Entity=` of the last column, as
  /// OntoGUM has them: `Entity=(3` opens chain 3, `Entity=3)` closes it.
  ///
  /// - Throws: ``DataError`` where a chain closes that is not open.
  package static func read(_ treebank: Treebank) throws -> [CoreferenceDocument] {
    var documents: [CoreferenceDocument] = []
    var chains: [String: [Span]] = [:]
    var order: [String] = []
    var speakers: [String: Int] = [:]
    func finish() {
      guard !documents.isEmpty else { return }
      documents[documents.count - 1].chains = order.compactMap { chains[$0] }.filter {
        $0.count > 1
      }
      chains = [:]
      order = []
      speakers = [:]
    }
    for sentence in treebank.sentences {
      if let name = sentence.comment("newdoc id") {
        finish()
        documents.append(CoreferenceDocument(name: name, sentences: [], speakers: [], chains: []))
      } else if documents.isEmpty {
        documents.append(
          CoreferenceDocument(name: treebank.name, sentences: [], speakers: [], chains: [])
        )
      }
      let index = documents[documents.count - 1].sentences.count
      documents[documents.count - 1].sentences.append(sentence.sentence)
      var speaker = -1
      if let name = sentence.comment("speaker") {
        speaker = speakers[name] ?? speakers.count
        speakers[name] = speaker
      }
      documents[documents.count - 1].speakers.append(speaker)
      var open: [(group: String, start: Int)] = []
      for (word, columns) in sentence.words.enumerated() {
        for bracket in Self.brackets(columns.miscellany) {
          if bracket.opens { open.append((bracket.group, word)) }
          guard bracket.closes else { continue }
          guard let last = open.lastIndex(where: { $0.group == bracket.group }) else {
            throw DataError(
              "\(treebank.name): sentence ‘\(sentence.comment("sent_id") ?? "?")’ closes chain "
                + "‘\(bracket.group)’, which is not open"
            )
          }
          let start = open.remove(at: last).start
          if chains[bracket.group] == nil { order.append(bracket.group) }
          chains[bracket.group, default: []].append(Span(sentence: index, words: start..<word + 1))
        }
      }
    }
    finish()
    return documents
  }

  private static func brackets(
    _ miscellany: String
  ) -> [(group: String, opens: Bool, closes: Bool)] {
    guard let field = miscellany.split(separator: "|").first(where: { $0.hasPrefix("Entity=") })
    else { return [] }
    var result: [(group: String, opens: Bool, closes: Bool)] = []
    var text = field.dropFirst("Entity=".count)
    while !text.isEmpty {
      let opens = text.first == "("
      if opens { text = text.dropFirst() }
      let group = text.prefix { $0 != "(" && $0 != ")" }
      text = text.dropFirst(group.count)
      let closes = text.first == ")"
      if closes { text = text.dropFirst() }
      // GUM itself adds attributes after the group: `3-person-giv:act-…`.
      result.append((String(group.prefix { $0 != "-" }), opens, closes))
      if group.isEmpty { break }
    }
    return result
  }
}
