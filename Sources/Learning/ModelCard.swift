import Foundation

/// What a model says of itself: data, licences, settings, scores.
struct ModelCard: Codable {
  /// A treebank that the model was trained on.
  struct Source: Codable {
    var name: String
    var sentences: Int
    var words: Int
  }

  /// Scores on a file that the model was not trained on, in percent.
  struct Score: Codable {
    var file: String
    var upos: Double
    var lemma: Double
    var uas: Double
    var las: Double
  }

  var license = "CC BY-SA 4.0"
  var attribution: String
  var sources: [Source]
  var settings: TrainingSettings
  var scores: [Score]

  /// The attribution of the English treebanks.
  static let english = """
    Trained on Universal Dependencies English EWT (c) 2013-2021 The Board of Trustees of The \
    Leland Stanford Junior University, CC BY-SA 4.0; Universal NER English EWT (Mayhew et al. \
    2024), CC BY-SA 4.0; GUM, the Georgetown University Multilayer corpus (Zeldes 2017 and the \
    GUM annotation team, https://gucorpling.org/gum), annotations CC BY 4.0, texts from Wikinews \
    (CC BY 2.5), Wikipedia and Wikivoyage (CC BY-SA 3.0), PLOS, MDPI and other open-access \
    articles, OpenStax and YouTube (CC BY)
    """

  /// The card as JSON, keys sorted, the same bytes for the same card.
  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(self))
  }
}
