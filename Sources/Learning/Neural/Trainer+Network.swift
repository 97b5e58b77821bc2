import Syntax

extension Trainer {
  /// The section of the network, if the settings have one.
  ///
  /// - Returns: the numbers of texts that it learnt from and of their words; nil without any.
  /// - Throws: `ModelError` where the model's tokeniser is malformed.
  @discardableResult
  func trainNetwork(
    _ treebanks: [Treebank],
    into model: inout ModelWriter
  ) throws -> ModelCard.Texts? {
    guard let network = settings.network else { return nil }
    let columns = treebanks.flatMap { $0.sentences.filter { !$0.words.isEmpty }.map(\.sentence) }
    var lesson = NeuralTrainer.Lesson(
      sentences: columns,
      tags: Self.tagSet(columns).pairs.map { ($0.universal, $0.penn) },
      relations: Self.labelSet(columns).relations
    )
    let tokens = try MemoryModel(model.encoded())
    let tokenizer = try Tokenizer(tokens.file)
    lesson.texts = texts.flatMap { tokenizer.sentences(of: Array($0.utf8)) }
    withExtendedLifetime(tokens) {}
    let section = try NeuralTrainer.section(
      lesson,
      settings: network,
      teachers: teachers,
      report: report
    )
    model.setSection(NeuralModel.section, section)
    if texts.isEmpty { return nil }
    return .init(articles: texts.count, words: lesson.texts.reduce(0) { $0 + $1.count })
  }
}
