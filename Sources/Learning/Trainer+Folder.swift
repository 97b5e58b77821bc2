import Syntax

extension Trainer {
  /// Trains a model on a folder's treebanks, measures it on its development files and
  /// writes both into the card.
  ///
  /// - Throws: ``DataError`` where data are missing or malformed.
  /// - Returns: the bytes of the model file.
  package func model(from folder: DataFolder) throws -> [UInt8] {
    let names = try folder.trainingNames()
    let treebanks = try names.map { try folder.treebank($0) }
    var model = ModelWriter()
    try train(treebanks, into: &model)
    let finished = try MemoryModel(model.encoded())
    let analyzer = try Analyzer(finished.file)
    var scores: [ModelCard.Score] = []
    for name in try folder.developmentNames() {
      let result = try analyzer.evaluate(try folder.treebank(name), isRaw: false).scores
      scores.append(
        .init(
          file: name,
          upos: Self.rounded(result.upos),
          lemma: Self.rounded(result.lemma),
          uas: Self.rounded(result.uas),
          las: Self.rounded(result.las)
        )
      )
    }
    withExtendedLifetime(finished) {}
    let card = ModelCard(
      attribution: names == DataFolder.free
        ? ModelCard.english : "see the licences of the treebanks named in sources",
      sources: treebanks.map { bank in
        .init(
          name: bank.name,
          sentences: bank.sentences.count,
          words: bank.sentences.reduce(0) { $0 + $1.words.count }
        )
      },
      settings: settings,
      scores: scores
    )
    model.setSection("card", try card.encoded())
    return model.encoded()
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
