package import Syntax

extension Trainer {
  /// A part of the model that can be trained apart from the others.
  package enum Part: String, CaseIterable, Sendable {
    /// Lemmas and features; tags and trees too where there is no network.
    case syntax
    /// The network that tags and parses.
    case network
    /// Token and sentence boundaries.
    case boundaries
    /// Chains of mentions of the same thing.
    case coreference
  }

  /// Trains a model on a folder's treebanks, measures it on its development files and
  /// writes both into the card.
  ///
  /// - Parameters:
  ///   - parts: the parts to train.
  ///   - base: a model from which all other sections are taken.
  /// - Throws: ``DataError`` where data are missing or malformed.
  /// - Returns: the bytes of the model file.
  package func model(
    from folder: DataFolder,
    parts: [Part] = Part.allCases,
    onto base: ModelFile? = nil
  ) throws -> [UInt8] {
    let names = try folder.trainingNames()
    let treebanks = try names.map { try folder.treebank($0) }
    var model = ModelWriter()
    if let base { try model.setSections(of: base) }
    if parts.contains(.syntax) { try train(treebanks, into: &model) }
    if parts.contains(.network) { trainNetwork(treebanks, into: &model) }
    if parts.contains(.boundaries) { trainBoundaries(treebanks, into: &model) }
    if parts.contains(.coreference) { try trainCoreference(folder, into: &model) }
    try setCard(folder, treebanks, into: &model)
    return model.encoded()
  }

  private func trainBoundaries(_ treebanks: [Treebank], into model: inout ModelWriter) {
    for (name, section) in BoundaryTrainer().train(on: treebanks) {
      model.setSection(name, section)
    }
    report("token and sentence boundaries trained")
  }

  private func setCard(
    _ folder: DataFolder,
    _ treebanks: [Treebank],
    into model: inout ModelWriter
  ) throws {
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
      attribution: treebanks.map(\.name) == DataFolder.free
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
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
