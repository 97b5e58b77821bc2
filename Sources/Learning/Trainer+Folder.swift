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
    /// Names.
    case names
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
    if parts.contains(.boundaries) { trainBoundaries(treebanks, into: &model) }
    var inherited = base.map { ModelCard.Inherited(of: $0) } ?? ModelCard.Inherited()
    if parts.contains(.network) { inherited.texts = try trainNetwork(treebanks, into: &model) }
    if parts.contains(.coreference) { try trainCoreference(folder, into: &model) }
    if parts.contains(.names) { inherited.nameSources = try trainNames(folder, into: &model) }
    try setCard(folder, treebanks, inherited, into: &model)
    return model.encoded()
  }

  private func trainBoundaries(_ treebanks: [Treebank], into model: inout ModelWriter) {
    for (name, section) in BoundaryTrainer().train(on: treebanks) {
      model.setSection(name, section)
    }
    report("token and sentence boundaries trained")
  }

  private func trainNames(
    _ folder: DataFolder,
    into model: inout ModelWriter
  ) throws -> [ModelCard.NameSource] {
    var training = NameTraining(folder: folder)
    training.newsFolder = newsFolder
    training.lexicons = lexicons
    training.trainer.seed = settings.seed
    let sources = try training.train(into: &model)
    report("\(sources.reduce(0) { $0 + $1.count }) names learnt")
    return sources.map { .init(name: $0.name, names: $0.count) }
  }

  private func nameScores(
    _ folder: DataFolder,
    _ tagger: NameTagger?
  ) throws -> [ModelCard.NameScore] {
    guard let tagger else { return [] }
    return try ["uner-ewt-dev.iob2", "gum-ner-dev.iob2"].filter {
      DataFile.exists("\(folder.path)/\($0)")
    }.map { name in
      let corpus = try NameCorpus(path: "\(folder.path)/\(name)", convention: nil)
      let result = NameEvaluation.evaluate(
        tagger,
        on: corpus.documents,
        convention: corpus.convention
      )
      return .init(
        file: name,
        precision: Self.rounded(result.precision),
        recall: Self.rounded(result.recall),
        f1: Self.rounded(result.f1)
      )
    }
  }

  private func setCard(
    _ folder: DataFolder,
    _ treebanks: [Treebank],
    _ inherited: ModelCard.Inherited,
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
    let nameScores = try nameScores(folder, analyzer.nameTagger)
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
      nameSources: inherited.nameSources ?? [],
      texts: inherited.texts,
      settings: settings,
      scores: scores,
      nameScores: nameScores
    )
    model.setSection("card", try card.encoded())
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
