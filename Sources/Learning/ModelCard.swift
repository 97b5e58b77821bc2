import Foundation
import Syntax

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

  /// A corpus whose names the model was trained on.
  struct NameSource: Codable {
    var name: String
    var names: Int
  }

  /// Scores of names on a file that the model was not trained on, in percent.
  struct NameScore: Codable {
    var file: String
    var precision: Double
    var recall: Double
    var f1: Double
  }

  /// Texts without annotation that the network learnt from.
  struct Texts: Codable {
    var articles: Int
    var words: Int
  }

  var license = "CC BY-SA 4.0"
  var attribution: String
  var sources: [Source]
  var nameSources: [NameSource]
  var texts: Texts?
  var settings: TrainingSettings
  var scores: [Score]
  var nameScores: [NameScore]

  /// The attribution of the English treebanks.
  static let english = """
    Trained on Universal Dependencies English EWT (c) 2013-2021 The Board of Trustees of The \
    Leland Stanford Junior University, CC BY-SA 4.0; Universal NER English EWT (Mayhew et al. \
    2024), CC BY-SA 4.0; GUM, the Georgetown University Multilayer corpus (Zeldes 2017 and the \
    GUM annotation team, https://gucorpling.org/gum), annotations CC BY 4.0, texts from Wikinews \
    (CC BY 2.5), Wikipedia and Wikivoyage (CC BY-SA 3.0), PLOS, MDPI and other open-access \
    articles, OpenStax and YouTube (CC BY); names also on Wikigold (Balasuriya et al. 2009), the \
    Broad Twitter Corpus (Derczynski et al. 2016) and WNUT 2017 (Derczynski et al. 2017), all \
    CC BY 4.0, and on articles of Wikinews (CC BY 2.5); trees also on what networks say together \
    of articles of Wikinews (CC BY 2.5) and of passages of Wikipedia (CC BY-SA 3.0) gathered by \
    Webster et al. (2018)
    """

  /// The card as JSON, keys sorted, the same bytes for the same card.
  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(self))
  }
}

extension ModelCard {
  /// What a model's card says of the data of parts that may be taken from another model.
  struct Inherited: Decodable {
    var nameSources: [NameSource]?
    var texts: Texts?

    init() {}

    /// Reads a model's card, whatever else it holds.
    init(of file: ModelFile) {
      let card = (try? file.card()) ?? ""
      self = (try? JSONDecoder().decode(Inherited.self, from: Data(card.utf8))) ?? Inherited()
    }
  }
}
