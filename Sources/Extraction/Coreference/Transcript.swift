import Ontology
import Syntax

/// Who speaks in each sentence of an interview or another text in turns, whose paragraphs
/// begin with a label: "((WSS)) : …", "Answer: …", "Moss: …".
///
/// A paragraph without a label goes on with the answer: by who was last named by a label
/// that is no question's, or else by whom the text is most about.
struct Transcript {
  /// Who speaks in each sentence, as a cluster; nil outside of turns, and where the text
  /// does not name who asks.
  private(set) var speakers: [Int?]
  /// Whether each sentence is inside somebody's turn.
  private(set) var isTurn: [Bool]

  private enum Label {
    case cluster(Int)
    case question, answer
  }

  /// Finds the turns.
  ///
  /// - Complexity: O(*n*) in the number of sentences and names.
  init(_ sentences: [Sentence], names: Mentions) {
    speakers = [Int?](repeating: nil, count: sentences.count)
    isTurn = [Bool](repeating: false, count: sentences.count)
    var labels: [(sentence: Int, label: Label)] = []
    for (index, sentence) in sentences.enumerated() where sentence.startsParagraph {
      guard let text = Self.label(of: sentence), let label = Self.label(text, names) else {
        continue
      }
      labels.append((index, label))
    }
    guard labels.count >= 3, let first = labels.first?.sentence else {
      findAnswers(sentences, names)
      return
    }
    let main = Self.main(names, before: first)
    var isAnswered = false
    for (_, label) in labels {
      switch label {
      case .answer: isAnswered = true
      case .cluster(let cluster) where cluster == main: isAnswered = true
      default: break
      }
    }
    var next = 0
    var speaker: Int?
    for index in first..<sentences.count {
      if next < labels.count, labels[next].sentence == index {
        switch labels[next].label {
        case .cluster(let cluster): speaker = cluster
        case .answer: speaker = main
        case .question: speaker = nil
        }
        next += 1
      } else if sentences[index].startsParagraph, !isAnswered {
        speaker = main
      }
      speakers[index] = speaker
      isTurn[index] = true
    }
  }

  /// Finds the answers of an interview without labels, whose questions are paragraphs that end
  /// with a question mark.
  private mutating func findAnswers(_ sentences: [Sentence], _ names: Mentions) {
    let isInterview = sentences.prefix(12).contains {
      $0.lemmas.contains { $0.utf8.count == 9 && $0.lowercased() == "interview" }
    }
    guard isInterview else { return }
    let starts = sentences.indices.filter { sentences[$0].startsParagraph }
    let ends = starts.dropFirst() + [sentences.count]
    func asks(_ sentence: Sentence) -> Bool {
      let text = String(decoding: sentence.text[sentence.range], as: UTF8.self)
      return text.hasSuffix("?") && !text.hasPrefix("\"") && !text.hasPrefix("“")
    }
    let paragraphs = zip(starts, ends).map { (words: $0..<$1, asks: asks(sentences[$1 - 1])) }
    let answered = paragraphs.indices.dropLast().filter {
      paragraphs[$0].asks && !paragraphs[$0 + 1].asks
    }
    guard answered.count >= 3, let first = answered.first,
      let main = Self.main(names, before: paragraphs[first].words.lowerBound)
    else { return }
    for paragraph in paragraphs[first...] {
      for sentence in paragraph.words {
        speakers[sentence] = paragraph.asks ? nil : main
        isTurn[sentence] = true
      }
    }
  }

  /// The label that a paragraph begins with: up to five words before a colon, or words in
  /// two pairs of brackets.
  private static func label(of sentence: Sentence) -> String? {
    let opening = sentence.text[sentence.range].prefix(60)
    guard opening.first == UInt8(ascii: "(") || opening.contains(UInt8(ascii: ":")) else {
      return nil
    }
    let text = String(decoding: opening, as: UTF8.self)
    if text.hasPrefix("(("), let end = text.firstIndex(of: ")") {
      return String(text[text.index(text.startIndex, offsetBy: 2)..<end])
    }
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let label = text[..<colon].split(separator: " ")
    guard (1...4).contains(label.count),
      label.allSatisfy({ $0.first?.isUppercase == true || $0.first?.isNumber == true })
    else { return nil }
    return label.joined(separator: " ")
  }

  private static func label(_ text: String, _ names: Mentions) -> Label? {
    switch text.lowercased() {
    case "q", "question", "interviewer", "reporter", "host", "moderator", "wn", "wikinews":
      return .question
    case "a", "answer", "interviewee", "guest": return .answer
    default: break
    }
    for (index, cluster) in names.clusters.enumerated() where cluster.type == .person {
      let words = cluster.name.split(separator: " ")
      let initials = String(words.compactMap(\.first))
      if cluster.name == text || cluster.aliases.contains(text)
        || words.last.map(String.init) == text || words.count > 1 && initials == text
      {
        return .cluster(index)
      }
    }
    let isInitials = (2...4).contains(text.count) && text.allSatisfy(\.isUppercase)
    return isInitials ? .question : nil
  }

  /// The person whom the text names most before a sentence.
  private static func main(_ names: Mentions, before sentence: Int) -> Int? {
    var counts = [Int](repeating: 0, count: names.clusters.count)
    for mention in names.mentions
    where mention.sentence < max(sentence, 1) && names.clusters[mention.cluster].type == .person {
      counts[mention.cluster] += 1
    }
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.firstIndex(of: most)
  }
}
