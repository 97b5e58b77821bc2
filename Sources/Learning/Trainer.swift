import Foundation
import Syntax

/// Settings of a training run; the defaults are the shipped model's.
package struct TrainingSettings: Sendable, Codable {
  package var seed: UInt64 = 1
  /// The network that tags and parses; nil for a linear tagger and parser, which are faster.
  package var network: NeuralSettings? = NeuralSettings()
  /// How many features tagger, transitions and labels keep at most.
  package var taggerFeatures = 120_000
  package var transitionFeatures = 500_000
  package var labelFeatures = 100_000
  package var taggerEpochs = 7
  package var folds = 4
  package var parserEpochs = 8
  package var beamWidth = 1

  package init() {}
}

/// Trains the pipeline from treebanks.
package struct Trainer {
  package let settings: TrainingSettings
  /// Receives a line on each step; nothing that the model depends on.
  let report: (String) -> Void

  /// The folder with news articles whose entities are listed, for names; nil for none.
  package var newsFolder: String?
  /// Texts without annotation, which the network learns from what others say of them.
  package var texts: [String] = []
  /// Networks to annotate `texts` that were trained before, as sections; none to train them.
  package var teachers: [[UInt8]] = []
  /// The contents of the lexicon files by file name, for names.
  package var lexicons: [(name: String, text: String)] = []

  package init(settings: TrainingSettings, report: @escaping (String) -> Void) {
    self.settings = settings
    self.report = report
  }

  /// The sections of lemmatizer and morphology, and of tagger and parser where no network
  /// is to take their place.
  ///
  /// - Throws: ``DataError`` where the treebanks hold no words with tags and heads.
  package func train(_ treebanks: [Treebank], into model: inout ModelWriter) throws {
    let columns = treebanks.flatMap { $0.sentences.filter { !$0.words.isEmpty }.map(\.sentence) }
    guard !columns.isEmpty else { throw DataError("the treebanks have no sentences") }
    let tagSet = Self.tagSet(columns)
    let labelSet = Self.labelSet(columns)
    Self.write(tagSet, labelSet, into: &model)
    let tagNumbers = Dictionary(
      uniqueKeysWithValues: tagSet.pairs.enumerated().map { ($1, UInt8($0)) }
    )
    let labelNumbers = Dictionary(
      uniqueKeysWithValues: labelSet.relations.enumerated().map { ($1, UInt8($0)) }
    )
    func tags(of sentence: Sentence) -> [UInt8] {
      zip(sentence.tags, sentence.pennTags).map {
        tagNumbers[.init(universal: $0, penn: $1)] ?? 255
      }
    }
    var words = VocabularyTrainer()
    for sentence in columns {
      for (index, tag) in tags(of: sentence).enumerated() {
        words.add(sentence.form(index), tag: tag == 255 ? nil : Int(tag))
      }
    }
    model.setSection("vocabulary", words.section())
    let vocabularyModel = try MemoryModel(model.encoded())
    var reader = try vocabularyModel.file.reader(of: "vocabulary")
    let vocabulary = try Vocabulary(&reader)
    var sentences = columns.map { sentence in
      let count = Int32(sentence.count)
      return TrainingSentence(
        columns: sentence,
        atoms: WordAtoms.row(of: sentence, in: vocabulary),
        tags: tags(of: sentence),
        predictedTags: tags(of: sentence),
        heads: sentence.heads.map { $0 < 0 ? count : $0 },
        labels: sentence.relations.map { labelNumbers[$0] ?? 0 }
      )
    }
    report("\(sentences.count) sentences, \(tagSet.pairs.count) tags")
    try trainWords(sentences, tagSet, into: &model)
    model.removeSections(["tagger", "parser", "parser.labels", "parser.transitions"])
    if settings.network == nil {
      model.removeSections([NeuralModel.section])
      try trainTagger(&sentences, tagSet, into: &model)
      trainParser(sentences, labelSet, vocabulary, into: &model)
    }
    withExtendedLifetime(vocabularyModel) {}
  }

  private func trainTagger(
    _ sentences: inout [TrainingSentence],
    _ tagSet: TagSet,
    into model: inout ModelWriter
  ) throws {
    let trainer = TaggerTrainer(classes: tagSet.pairs.count, epochs: settings.taggerEpochs)
    func section(_ perceptron: KeyedPerceptron) -> SectionWriter {
      perceptron.sparseSection(scale: Self.scale, limit: settings.taggerFeatures)
    }
    let perceptron = trainer.train(sentences, seed: settings.seed)
    report("\(perceptron.featureCount) tagger features")
    model.setSection("tagger", section(perceptron))
    report("tagger trained")
    var jackknife = trainer
    jackknife.epochs = max(1, trainer.epochs - 3)
    let folds = settings.folds
    for fold in 0..<folds {
      func isInFold(_ index: Int) -> Bool { index / 40 % folds == fold }
      let perceptron = jackknife.train(sentences, seed: settings.seed) { !isInFold($0) }
      var part = model
      part.setSection("tagger", section(perceptron))
      let partModel = try MemoryModel(part.encoded())
      let tagger = try Tagger(partModel.file)
      for index in sentences.indices where isInFold(index) {
        let count = sentences[index].count
        var tags = [UInt8](repeating: 0, count: count)
        sentences[index].atoms.withUnsafeBufferPointer { atoms in
          tags.withUnsafeMutableBufferPointer { tags in
            if let atoms = atoms.baseAddress, let tags = tags.baseAddress {
              tagger.tag(atoms, count: count, into: tags)
            }
          }
        }
        sentences[index].predictedTags = tags
      }
      withExtendedLifetime(partModel) {}
    }
    report("tags predicted for the parser in \(folds) folds")
  }

  private func trainWords(
    _ sentences: [TrainingSentence],
    _ tagSet: TagSet,
    into model: inout ModelWriter
  ) throws {
    var lemmas = LemmaTrainer(pairs: tagSet.pairs)
    var morphology = MorphologyTrainer()
    for sentence in sentences {
      for index in 0..<sentence.count where sentence.tags[index] != 255 {
        let atoms = sentence.atoms[index + 2]
        let tag = Int(sentence.tags[index])
        let head = Int(sentence.columns.heads[index])
        lemmas.add(
          sentence.columns.form(index),
          atoms,
          tag: tag,
          relation: sentence.columns.relations[index],
          headTag: head < 0 || sentence.tags[head] == 255 ? -1 : Int(sentence.tags[head]),
          lemma: sentence.columns.lemmas[index]
        )
        morphology.add(
          atoms.lower,
          tag: tag,
          relation: sentence.columns.relations[index],
          features: sentence.columns.features[index]
        )
      }
    }
    try lemmas.write(into: &model, seed: settings.seed)
    let sections = morphology.sections()
    model.setSection("features.sets", sections.sets)
    model.setSection("features.words", sections.words)
    report("lemmas and features gathered")
  }

  private func trainParser(
    _ sentences: [TrainingSentence],
    _ labelSet: LabelSet,
    _ vocabulary: Vocabulary,
    into model: inout ModelWriter
  ) {
    var trainer = ParserTrainer(labels: labelSet, vocabulary: vocabulary)
    trainer.epochs = settings.parserEpochs
    let weights = trainer.train(sentences, seed: settings.seed)
    report(
      "\(weights.transitions.featureCount) and \(weights.labels.featureCount) parser features"
    )
    model.setSection(
      "parser.transitions",
      weights.transitions.transitionSection(
        scale: 16,
        limit: settings.transitionFeatures
      )
    )
    model.setSection(
      "parser.labels",
      weights.labels.sparseSection(scale: Self.scale, limit: settings.labelFeatures)
    )
    var section = SectionWriter()
    section.writeCount(settings.beamWidth)
    section.writeCount(0)
    model.setSection("parser", section)
    report("parser trained")
  }

  /// What 8-bit weights are multiplied by.
  private static let scale: Float = 8

  static func tagSet(_ sentences: [Sentence]) -> TagSet {
    var counts: [TagSet.Pair: Int] = [:]
    for sentence in sentences {
      for (universal, penn) in zip(sentence.tags, sentence.pennTags) {
        counts[.init(universal: universal, penn: penn), default: 0] += 1
      }
    }
    let sorted = counts.sorted {
      ($1.value, $0.key.universal.rawValue, $0.key.penn.rawValue)
        < ($0.value, $1.key.universal.rawValue, $1.key.penn.rawValue)
    }
    return TagSet(pairs: sorted.prefix(80).map(\.key))
  }

  static func labelSet(_ sentences: [Sentence]) -> LabelSet {
    var counts: [DependencyRelation: Int] = [.root: 1]
    for sentence in sentences {
      for relation in sentence.relations { counts[relation, default: 0] += 1 }
    }
    let sorted = counts.sorted {
      ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
    }
    return LabelSet(relations: sorted.prefix(64).map(\.key))
  }

  private static func write(
    _ tagSet: TagSet,
    _ labelSet: LabelSet,
    into model: inout ModelWriter
  ) {
    var tags = SectionWriter()
    tags.writeCount(tagSet.pairs.count)
    for pair in tagSet.pairs {
      tags.write(pair.universal.rawValue)
      tags.write(pair.penn.rawValue)
    }
    model.setSection("tags", tags)
    var labels = SectionWriter()
    labels.writeCount(labelSet.relations.count)
    for relation in labelSet.relations { labels.write(relation.rawValue) }
    model.setSection("labels", labels)
  }
}
