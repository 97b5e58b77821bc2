import Extraction
import Foundation
import Ontology
import Syntax
import TestKit

/// The lexicons of the repository, read from its folder.
enum ShippedLexicons {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/CResources/lexicons")

  static func text(_ name: String) -> String? {
    try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  static let all: Result<Lexicons, any Error> = Result { try Lexicons(text) }

  /// The entities of a text that is cut into words without a model, as "name: type".
  static func entities(in text: String) throws -> [String] {
    let mentions = try mentions(in: text)
    let types = ["person", "state", "organization", "place", "event"]
    return mentions.clusters.map { "\($0.name): \(types[Int($0.type.rawValue)])" }
  }

  /// The mentions of a text whose words all hang on the last one.
  static func mentions(in text: String) throws -> Mentions {
    var sentences = Tokenizer().sentences(of: Array(text.utf8))
    for index in sentences.indices {
      let sentence = sentences[index]
      let words = 0..<sentence.count
      let tags: [UniversalTag] = words.map { word in
        guard let first = sentence.form(word).first else { return .x }
        if first.isUppercase { return word == 0 ? .x : .propn }
        return first.isLetter ? .noun : first.isNumber ? .num : .punct
      }
      sentences[index].tags = tags
      sentences[index].lemmas = words.map { sentence.form($0).lowercased() }
      sentences[index].heads = words.map { $0 == sentence.count - 1 ? -1 : Int32($0 + 1) }
      sentences[index].relations = words.map { _ in .dep }
      sentences[index].features = words.map { _ in [] }
      sentences[index].pennTags = words.map { _ in .none }
    }
    let article = Article(id: "test", text: text)
    return try MentionFinder(lexicons: all.get()).mentions(in: sentences, article: article)
  }

  /// The mentions of sentences with trees written by hand.
  static func mentions(inLiteral literal: String) throws -> (mentions: Mentions, text: [Sentence]) {
    let sentences = try SentenceReading.sentences(literal)
    let article = Article(id: "test", text: sentences.text)
    let mentions = try MentionFinder(lexicons: all.get())
      .mentions(in: sentences.sentences, article: article)
    return (mentions, sentences.sentences)
  }
}
