package import Syntax

extension NeuralTrainer {
  /// Trains a network on sentences with tags and trees.
  ///
  /// - Parameters:
  ///   - sentences: the treebanks' sentences.
  ///   - tags: the pairs of tags to choose from; words with other pairs teach no tag.
  ///   - relations: the relations to choose from; words with others are taken for `dep`.
  ///   - threads: how many threads compute; the result does not depend on it.
  ///   - report: receives a line after each epoch.
  /// - Returns: the bytes of the model's section `NeuralModel.section`.
  package static func section(
    _ sentences: [Sentence],
    tags: [(UniversalTag, PennTag)],
    relations: [DependencyRelation],
    settings: NeuralSettings,
    threads: Int = 2,
    report: (String) -> Void
  ) -> [UInt8] {
    let vocabulary = FeatureVocabulary(
      words: sentences.flatMap { sentence in
        (0..<sentence.count).map { Array(sentence.text[sentence.range(of: $0)]) }
      }
    )
    let examples = sentences.map {
      NeuralExample($0, vocabulary: vocabulary, tags: tags, relations: relations)
    }
    let trainer = NeuralTrainer(
      examples,
      dimensions: NeuralDimensions(
        vocabulary: vocabulary.count,
        embedding: settings.embedding,
        hidden: settings.hidden,
        arc: settings.arc,
        label: settings.label,
        tags: tags.count,
        relations: relations.count,
        names: 0
      ),
      settings: settings,
      threads: threads
    )
    trainer.train { report("epoch \($0): losses of tags, heads and relations \($1)") }
    return NeuralQuantizer.section(
      trainer.parameters,
      vocabulary: vocabulary,
      tags: tags.map { ($0.rawValue, $1.rawValue) },
      relations: relations.map(\.rawValue)
    )
  }
}

extension NeuralExample {
  /// A treebank's sentence as numbers.
  package init(
    _ sentence: Sentence,
    vocabulary: FeatureVocabulary,
    tags: [(UniversalTag, PennTag)],
    relations: [DependencyRelation]
  ) {
    self.init()
    for word in 0..<sentence.count {
      let form = Array(sentence.text[sentence.range(of: word)])
      rows += vocabulary.rows(of: form)
      frequencies.append(vocabulary.frequency(of: form))
      let pair = (sentence.tags[word], sentence.pennTags[word])
      self.tags.append(Int32(tags.firstIndex { $0 == pair } ?? -1))
      heads.append(sentence.heads[word])
      let relation =
        relations.firstIndex(of: sentence.relations[word]) ?? relations.firstIndex(of: .dep)
      self.relations.append(Int32(relation ?? 0))
    }
  }
}
