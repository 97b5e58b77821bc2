import Ontology
import Syntax

/// Finds who says what: quotations over the whole article, and reported speech in each
/// sentence's tree.
struct SpeakerFinder {
  /// A stretch of the text in quotation marks, and who speaks there.
  struct Quotation {
    var range: TextRange
    /// The speaker's entity; nil where the text does not name one.
    var speaker: Int?
  }

  let context: ArticleContext
  let effects: EffectTable
  private(set) var quotations: [Quotation] = []

  init(_ context: ArticleContext, _ effects: EffectTable) {
    self.context = context
    self.effects = effects
    quotations = Self.ranges(context.article.text).map { Quotation(range: $0, speaker: nil) }
    for index in quotations.indices { quotations[index].speaker = speaker(of: index) }
  }

  /// The stretches in quotation marks: straight or curled, a paragraph break closes them.
  static func ranges(_ text: String) -> [TextRange] {
    var result: [TextRange] = []
    var open: Int?
    let bytes = Array(text.utf8)
    var index = 0
    func close(_ end: Int) {
      if let start = open, end - start > 1 { result.append(TextRange(start, end)) }
      open = nil
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        if open == nil { open = index + 1 } else { close(index) }
      } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0x9C || bytes[index + 2] == 0x9D
      {
        if bytes[index + 2] == 0x9C, open == nil { open = index + 3 } else { close(index) }
        index += 3
        continue
      } else if byte == 0x0A, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
        close(index)
      }
      index += 1
    }
    close(bytes.count)
    return result
  }

  /// The quotation that holds an offset; nil outside of all.
  func quotation(at offset: Int) -> Int? {
    quotations.firstIndex { $0.range.lowerBound <= offset && offset < $0.range.upperBound }
  }

  private func isOutside(_ offset: Int) -> Bool { quotation(at: offset) == nil }

  /// The speaker of a quotation: the subject of a speech verb beside it.
  private func speaker(of index: Int) -> Int? {
    let range = quotations[index].range
    // A short quotation inside a sentence is its author's wording, not a statement.
    var touched: [Int] = []
    for (number, sentence) in context.sentences.enumerated() {
      if sentence.range.lowerBound < range.upperBound, range.lowerBound < sentence.range.upperBound
      {
        touched.append(number)
      }
    }
    guard let first = touched.first, let last = touched.last else { return nil }
    var order = touched
    if last + 1 < context.sentences.count, !context.sentences[last + 1].startsParagraph {
      order.append(last + 1)
    }
    if first > 0, !context.sentences[first].startsParagraph { order.append(first - 1) }
    for number in order {
      var best: (distance: Int, speaker: Int)?
      for (word, mention) in speakers(inSentence: number) {
        let offset = Int(context.sentences[number].starts[word])
        guard isOutside(offset) else { continue }
        let distance =
          offset < range.lowerBound ? range.lowerBound - offset : offset - range.upperBound
        if best.map({ abs(distance) < $0.distance }) ?? true {
          best = (abs(distance), context.cluster(of: mention))
        }
      }
      if let best { return best.speaker }
    }
    return nil
  }

  /// The speech verbs of a sentence with the mentions that speak.
  private func speakers(inSentence number: Int) -> [(verb: Int, mention: Int)] {
    guard let graph = context.graphs[number] else { return [] }
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    var result: [(Int, Int)] = []
    for word in 0..<sentence.count {
      if effects[graph.lemmas[word]].contains(.speaker) {
        for subject in graph.dependents(word, TreeWords.bit(.nsubj)) {
          for mention in held.mentions(at: subject) where isActor(mention) {
            result.append((word, mention))
          }
        }
      }
      if sentence.form(word).lowercased() == "according" {
        let head = Int(sentence.heads[word])
        for source in [head] + (head >= 0 ? graph.dependents(head, .max) : []) where source >= 0 {
          if let mention = held.mentions(at: source).first, isActor(mention), source > word {
            result.append((word, mention))
            break
          }
        }
      }
    }
    return result
  }

  private func isActor(_ mention: Int) -> Bool {
    let type = context.type(mention)
    return type == .person || type == .organization || type == .state
  }

  /// Who says what `word` states; nil for the article itself.
  ///
  /// - Parameter reported: whether reported speech counts too, beside quotations.
  func speaker(ofWord word: Int, inSentence number: Int, reported: Bool) -> Int? {
    let sentence = context.sentences[number]
    if let quotation = quotation(at: Int(sentence.starts[word])),
      quotations[quotation].range.count > 24 || !reported
    {
      return quotations[quotation].speaker
    }
    guard reported, let graph = context.graphs[number] else { return nil }
    let held = context.sentenceMentions[number]
    var node = word
    for _ in 0..<10 {
      let head = Int(sentence.heads[node])
      guard head >= 0 else { break }
      let relation = sentence.relations[node]
      if relation == .ccomp || relation == .parataxis,
        effects[graph.lemmas[head]].contains(.speaker)
      {
        for subject in graph.dependents(head, TreeWords.bit(.nsubj)) {
          if let mention = held.mentions(at: subject).first, isActor(mention) {
            return context.cluster(of: mention)
          }
        }
        return nil
      }
      node = head
    }
    // "…, X said" drawn as a parataxis of what is said, and "according to X".
    for child in 0..<sentence.count {
      let isBelow = sentence.relations[child] == .parataxis
      if isBelow, sentence.heads[child] == Int32(node),
        effects[graph.lemmas[child]].contains(.speaker)
      {
        for subject in graph.dependents(child, TreeWords.bit(.nsubj)) {
          if let mention = held.mentions(at: subject).first, isActor(mention) {
            return context.cluster(of: mention)
          }
        }
      }
    }
    for (verb, mention) in speakers(inSentence: number)
    where sentence.form(verb).lowercased() == "according" && isOutside(Int(sentence.starts[verb])) {
      return context.cluster(of: mention)
    }
    return nil
  }
}
