package import Syntax

extension NeuralTrainer {
  /// What a network is trained on.
  package struct Lesson {
    /// The treebanks' sentences, with tags and trees.
    package var sentences: [Sentence]
    /// The pairs of tags to choose from; words with other pairs teach no tag.
    package var tags: [(UniversalTag, PennTag)]
    /// The relations to choose from; words with others are taken for `dep`.
    package var relations: [DependencyRelation]
    /// Tokenised sentences without tags and trees: several networks annotate them, and what
    /// they agree on is learnt too.
    package var texts: [Sentence] = []

    package init(
      sentences: [Sentence],
      tags: [(UniversalTag, PennTag)],
      relations: [DependencyRelation]
    ) {
      self.sentences = sentences
      self.tags = tags
      self.relations = relations
    }
  }

  /// Trains a network on sentences with tags and trees, and, where there are texts without
  /// them, on what `settings.teachers` other networks, trained first, say together of both.
  ///
  /// - Parameters:
  ///   - teachers: sections of networks trained before; those of `settings.teachers` are
  ///     trained where it is empty.
  ///   - threads: how many threads compute; the result does not depend on it.
  ///   - report: receives a line after each epoch.
  /// - Returns: the bytes of the model's section `NeuralModel.section`.
  /// - References: Zhou and Li 2005, learning from agreement; Kuncoro et al. 2016, one parser
  ///   from many.
  package static func section(
    _ lesson: Lesson,
    settings: NeuralSettings,
    teachers: [[UInt8]] = [],
    threads: Int = 2,
    report: (String) -> Void
  ) throws -> [UInt8] {
    if lesson.texts.isEmpty { return network(lesson, [], [], settings, threads, report) }
    var teachers = teachers
    for number in teachers.count..<max(teachers.count, settings.teachers) {
      var plain = lesson
      plain.texts = []
      report("teacher \(number + 1) of \(settings.teachers)")
      teachers.append(network(plain, [], [], settings.teacher(number), threads, report))
    }
    let ensemble = Ensemble(networks: teachers)
    let known = try settings.blend > 0 ? ensemble.annotate(lesson.sentences) : []
    let agreed = try ensemble.annotate(lesson.texts)
    report("\(teachers.count) teachers have annotated \(lesson.texts.count) sentences")
    return network(lesson, known, agreed, settings.taking(settings.pupil), threads, report)
  }

  /// Trains one network.
  ///
  /// - Parameters:
  ///   - known: what teachers say of the treebanks' sentences; empty for nothing.
  ///   - agreed: what they say of the texts'.
  private static func network(
    _ lesson: Lesson,
    _ known: [Consensus],
    _ agreed: [Consensus],
    _ settings: NeuralSettings,
    _ threads: Int,
    _ report: (String) -> Void
  ) -> [UInt8] {
    let vocabulary = FeatureVocabulary(
      words: (lesson.sentences + lesson.texts).flatMap { sentence in
        (0..<sentence.count).map { Array(sentence.text[sentence.range(of: $0)]) }
      }
    )
    var examples = lesson.sentences.map {
      NeuralExample(
        $0,
        vocabulary: vocabulary,
        tags: lesson.tags,
        relations: lesson.relations
      )
    }
    for (index, consensus) in known.enumerated() {
      examples[index].blend(consensus, share: settings.blend)
    }
    for (sentence, consensus) in zip(lesson.texts, agreed) {
      examples.append(
        NeuralExample(
          sentence,
          consensus,
          vocabulary: vocabulary,
          tags: lesson.tags,
          relations: lesson.relations
        )
      )
    }
    let trainer = NeuralTrainer(
      examples,
      dimensions: NeuralDimensions(
        vocabulary: vocabulary.count,
        embedding: settings.embedding,
        hidden: settings.hidden,
        arc: settings.arc,
        label: settings.label,
        tags: lesson.tags.count,
        relations: lesson.relations.count,
        names: 0
      ),
      settings: settings,
      threads: threads
    )
    trainer.train { report("epoch \($0): losses of tags, heads and relations \($1)") }
    return NeuralQuantizer.section(
      trainer.parameters,
      vocabulary: vocabulary,
      tags: lesson.tags.map { ($0.rawValue, $1.rawValue) },
      relations: lesson.relations.map(\.rawValue)
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
