package import Syntax

/// Sentences with their trees written by hand, so that a test needs no model.
///
/// One word a line: form, lemma and tag, head, relation, and what else there is:
///
/// ```
/// Tokayev  Tokayev/PROPN  2  nsubj  B-PER
/// met      meet/VERB      0  root   Tense=Past|VerbForm=Fin
/// Putin    Putin/PROPN    2  obj    B-PER
/// .        ./PUNCT        2  punct
/// ```
///
/// Heads count from 1; 0 is the root. A Penn tag may follow the universal one
/// (`meet/VERB/VBD`); else it is the plainest one. `B-PER`, `I-PER` and so on give
/// names. An empty line ends a sentence; a line `¶` starts a paragraph. Words are parted
/// by one space, but not before closing punctuation, `'s` and `n't`, not after opening
/// brackets, and not before a form that starts with `~`, which is dropped.
package struct SentenceLiteral: Sendable {
  /// The text that the words make.
  package private(set) var text = ""
  /// The sentences, in order.
  package private(set) var sentences: [Sentence] = []

  /// Reads sentences.
  ///
  /// - Precondition: every line has a form, a lemma with a known tag, a head and a known
  ///   relation.
  package init(_ source: String) {
    var rows: [[Substring]] = []
    var startsParagraph = true
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      let fields = line.split(separator: " ", omittingEmptySubsequences: true)
      if fields.isEmpty || fields == ["¶"] {
        append(rows, &startsParagraph)
        rows = []
        if fields == ["¶"] { startsParagraph = true }
      } else {
        rows.append(fields)
      }
    }
    append(rows, &startsParagraph)
    let bytes = Array(text.utf8)
    for index in sentences.indices { sentences[index].text = bytes }
  }

  private mutating func append(_ rows: [[Substring]], _ startsParagraph: inout Bool) {
    guard !rows.isEmpty else { return }
    if !text.isEmpty { text += startsParagraph ? "\n\n" : " " }
    let start = text.utf8.count
    var sentence = Sentence(text: [], range: start..<start)
    sentence.startsParagraph = startsParagraph
    startsParagraph = false
    for (word, row) in rows.enumerated() {
      precondition(row.count >= 4, "a word needs form, lemma/TAG, head and relation: \(row)")
      appendForm(row[0], isFirst: word == 0)
      let length = row[0].hasPrefix("~") ? row[0].utf8.count - 1 : row[0].utf8.count
      sentence.ends.append(Int32(text.utf8.count))
      sentence.starts.append(Int32(text.utf8.count - length))
      appendAnalysis(row, to: &sentence)
      for field in row.dropFirst(4) where field.hasPrefix("B-") || field.hasPrefix("I-") {
        guard let kind = NameKind(label: String(field.dropFirst(2))) else {
          preconditionFailure("unknown name kind in \(field)")
        }
        if field.hasPrefix("B-") {
          sentence.names.append(NameSpan(words: word..<word + 1, kind: kind))
        } else if let last = sentence.names.indices.last {
          sentence.names[last].words = sentence.names[last].words.lowerBound..<word + 1
        }
      }
    }
    sentence.range = start..<text.utf8.count
    sentences.append(sentence)
  }

  private mutating func appendForm(_ form: Substring, isFirst: Bool) {
    let closing: Set<Substring> = [
      ".", ",", ";", ":", "?", "!", ")", "]", "%", "'s", "’s", "n't", "n’t", "'", "”",
    ]
    if form.hasPrefix("~") {
      text += form.dropFirst()
      return
    }
    if !isFirst && !closing.contains(form), let last = text.last, !"([“$£€".contains(last) {
      text += " "
    }
    text += form
  }

  private func appendAnalysis(_ row: [Substring], to sentence: inout Sentence) {
    var parts = row[1].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count > 3 || (parts.count == 3 && parts[0].isEmpty) {
      parts = ["/"] + parts.suffix(1)
    }
    guard parts.count >= 2, let tag = UniversalTag(name: parts[1]) else {
      preconditionFailure("unknown tag in \(row)")
    }
    guard let head = Int32(row[2]), let relation = DependencyRelation(name: String(row[3])) else {
      preconditionFailure("unknown head or relation in \(row)")
    }
    let columns = row.dropFirst(4).filter { $0.contains("=") }
    let features =
      columns.isEmpty ? Features() : Features(column: String(columns[columns.startIndex]))
    sentence.lemmas.append(parts[0])
    sentence.tags.append(tag)
    let penn = parts.count == 3 ? parts[2] : Self.plainest(tag, features)
    sentence.pennTags.append(PennTag(name: penn) ?? .none)
    sentence.features.append(features)
    sentence.heads.append(head - 1)
    sentence.relations.append(relation)
  }

  private static func plainest(_ tag: UniversalTag, _ features: Features) -> String {
    switch tag {
    case .adj: "JJ"
    case .adp: "IN"
    case .adv: "RB"
    case .aux, .verb:
      features.contains(.past) ? (features.contains(.participle) ? "VBN" : "VBD") : "VB"
    case .cconj: "CC"
    case .det: "DT"
    case .intj: "UH"
    case .noun: features.contains(.plural) ? "NNS" : "NN"
    case .num: "CD"
    case .part: "RP"
    case .pron: "PRP"
    case .propn: features.contains(.plural) ? "NNPS" : "NNP"
    case .punct: "."
    case .sconj: "IN"
    case .sym: "SYM"
    case .x: "FW"
    }
  }
}
