import Foundation
package import Syntax

/// News articles whose entities are listed, as a corpus with marked names.
///
/// Each article is a JSON object with `text` and `entities` (`name`, `type`, `aliases`).
/// The names and aliases are looked up in the text word by word, the longest first.
package enum NewsCorpus {
  private struct Article: Decodable {
    struct Entity: Decodable {
      var name: String
      var type: String
      var aliases: [String]?
    }
    var title: String?
    var text: String
    var entities: [Entity]
  }

  /// Reads all JSON files of a folder, in the order of their names.
  ///
  /// - Parameter demonyms: words such as "Kazakh", which are left out where they are aliases
  ///   of a state.
  /// - Throws: ``DataError`` where the folder or a file cannot be read.
  package static func read(
    folder: String,
    tokenizer: Tokenizer,
    demonyms: Set<String>
  ) throws -> NameCorpus {
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw DataError("cannot read the folder ‘\(folder)’: check its path and permissions")
    }
    var corpus = NameCorpus(name: "news", convention: .news, documents: [])
    for file in files.sorted() where file.hasSuffix(".json") {
      let bytes = try DataFile.read(folder + "/" + file)
      guard let article = try? JSONDecoder().decode(Article.self, from: Data(bytes)) else {
        throw DataError("‘\(folder)/\(file)’ is no article with a text and entities")
      }
      corpus.documents.append(document(of: article, tokenizer, demonyms))
    }
    return corpus
  }

  private static func kind(_ type: String) -> NameKind? {
    switch type {
    case "person": .person
    case "organization": .organization
    case "state", "place": .place
    case "event": .event
    default: nil
    }
  }

  private static func document(
    of article: Article,
    _ tokenizer: Tokenizer,
    _ demonyms: Set<String>
  ) -> [NameCorpus.MarkedSentence] {
    var text = article.text
    if let title = article.title, !text.hasPrefix(title) { text = title + "\n\n" + text }
    var phrases = PhraseTable(tokenizer: tokenizer)
    for entity in article.entities {
      guard let kind = kind(entity.type) else { continue }
      phrases.add(entity.name, kind)
      for alias in entity.aliases ?? [] {
        let bare =
          alias.hasPrefix("The ") || alias.hasPrefix("the ") ? alias.dropFirst(4) : alias[...]
        if kind != .place || !demonyms.contains(String(bare)) { phrases.add(alias, kind) }
      }
      let words = entity.name.split(separator: " ")
      if kind == .person, words.count > 1, let last = words.last { phrases.add(String(last), kind) }
    }
    return tokenizer.sentences(of: Array(text.utf8)).map {
      .init(sentence: $0, names: phrases.names(in: $0))
    }
  }
}

/// The names of an article's entities, as sequences of words.
private struct PhraseTable {
  let tokenizer: Tokenizer
  private var kinds: [[String]: NameKind] = [:]
  private var longest = 0

  init(tokenizer: Tokenizer) { self.tokenizer = tokenizer }

  /// Adds a name; the first kind of a name stays.
  ///
  /// Names that start or end in lower case are left out: they are descriptions such as
  /// "Chinese government".
  mutating func add(_ name: String, _ kind: NameKind) {
    var words = tokenizer.sentences(of: Array(name.utf8)).flatMap { sentence in
      (0..<sentence.count).map { sentence.form($0) }
    }
    if words.first?.lowercased() == "the", words.count > 1 { words.removeFirst() }
    guard let first = words.first, let last = words.last, Self.isCapital(first),
      Self.isCapital(last) || last.first?.isNumber == true, first.count > 1
    else { return }
    if kinds[words] == nil { kinds[words] = kind }
    longest = max(longest, words.count)
  }

  private static func isCapital(_ word: String) -> Bool {
    word.first.map { $0.isUppercase || $0.isNumber } ?? false
  }

  /// The names of a sentence, the longest from each word.
  func names(in sentence: Sentence) -> [NameSpan] {
    let words = (0..<sentence.count).map { sentence.form($0) }
    var names: [NameSpan] = []
    var word = 0
    while word < words.count {
      var length = min(longest, words.count - word)
      while length > 0 {
        if let kind = kinds[Array(words[word..<(word + length)])] {
          names.append(NameSpan(words: word..<(word + length), kind: kind))
          break
        }
        length -= 1
      }
      word += max(1, length)
    }
    return names
  }
}
