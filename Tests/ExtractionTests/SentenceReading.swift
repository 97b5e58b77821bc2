import Extraction
import Syntax
import TestKit

/// Reads literals, and writes what their mentions refer to.
enum SentenceReading {
  static func sentences(_ literal: String) throws -> SentenceLiteral { SentenceLiteral(literal) }

  /// Each pronoun and description with the name of its entity: "He → Wang Yi".
  static func references(_ literal: String) throws -> [String] {
    let (mentions, sentences) = try ShippedLexicons.mentions(inLiteral: literal)
    return mentions.mentions.filter { $0.kind != .name }.map {
      "\(sentences[$0.sentence].form($0.words)) → \(mentions.clusters[$0.cluster].name)"
    }
  }
}
