/// The whole pipeline: an article's text to analysed sentences.
///
/// Immutable and safe to use from many threads at once.
package struct Analyzer: Sendable {
  /// The model that the stages read in place.
  package let file: ModelFile
  package let tokenizer: Tokenizer
  package let tags: TagSet
  package let lemmatizer: Lemmatizer
  package let morphology: Morphology
  /// The network that tags and parses; where a model has none, tagger and parser do.
  package let network: NeuralParser?
  package let tagger: Tagger?
  package var parser: Parser?
  /// Finds names; nil where the model has no names.
  package let nameTagger: NameTagger?
  private let vocabulary: Vocabulary

  /// Opens a model in memory, such as the embedded one.
  ///
  /// - Parameter model: the model's bytes; they must outlive the analyzer.
  /// - Throws: ``ModelError`` where the bytes are no intact model.
  /// - Complexity: O(1) but for small tables; nothing is copied.
  package init(model: UnsafeRawBufferPointer) throws(ModelError) {
    try self.init(ModelFile(model))
  }

  /// Opens a model.
  ///
  /// - Throws: ``ModelError`` where a stage's section is missing or malformed.
  package init(_ file: ModelFile) throws(ModelError) {
    self.file = file
    var reader = try file.reader(of: "vocabulary")
    vocabulary = try Vocabulary(&reader)
    tokenizer = try Tokenizer(file)
    tags = try TagSet(file)
    lemmatizer = try Lemmatizer(file)
    morphology = try Morphology(file)
    let hasNetwork = NeuralParser.isIn(file)
    network = hasNetwork ? try NeuralParser(file) : nil
    tagger = hasNetwork ? nil : try Tagger(file)
    parser = hasNetwork ? nil : try Parser(file)
    nameTagger = file.contains(NameTagger.weightsSection) ? try NameTagger(file) : nil
  }

  /// The analysed sentences of an article.
  ///
  /// - Parameter text: paragraphs are set apart by empty lines.
  /// - Complexity: O(*n*) in the length of the text.
  package func analyze(_ text: String) -> [Sentence] { analyze(Array(text.utf8)) }

  /// The analysed sentences of an article's UTF-8 bytes.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package func analyze(_ text: [UInt8]) -> [Sentence] {
    var sentences = tokenizer.sentences(of: text)
    analyze(words: &sentences)
    return sentences
  }

  /// Fills the columns of tags, lemmas, features, heads and relations of sentences
  /// whose words are given.
  ///
  /// - Complexity: O(*n*) in the number of words.
  package func analyze(words sentences: inout [Sentence]) {
    parse(&sentences)
    describe(&sentences)
    nameTagger?.tag(&sentences)
  }

  /// Fills the columns of tags, heads and relations; what the network's trees get wrong for
  /// want of a view of the whole is mended.
  ///
  /// - Complexity: O(*n*) in the number of words.
  package func parse(_ sentences: inout [Sentence]) {
    if let network {
      network.annotate(&sentences)
      for index in sentences.indices { TreeMender.mend(&sentences[index]) }
      return
    }
    guard let tagger, let parser else { return }
    let workspace = AnalyzerWorkspace()
    for index in sentences.indices {
      workspace.reserve(sentences[index].count)
      workspace.fillAtoms(of: sentences[index], in: vocabulary)
      parse(&sentences[index], tagger, parser, in: workspace)
    }
  }

  /// Fills the columns of lemmas and features, from tags and trees.
  ///
  /// - Complexity: O(*n*) in the number of words.
  package func describe(_ sentences: inout [Sentence]) {
    let workspace = AnalyzerWorkspace()
    for index in sentences.indices {
      workspace.reserve(sentences[index].count)
      workspace.fillAtoms(of: sentences[index], in: vocabulary)
      for (word, tag) in sentences[index].tags.enumerated() {
        workspace.tags[word] = tags.number(of: tag, sentences[index].pennTags[word])
      }
      describe(&sentences[index], in: workspace)
    }
  }

  /// Tags, heads and relations, from left to right.
  private func parse(
    _ sentence: inout Sentence,
    _ tagger: Tagger,
    _ parser: Parser,
    in workspace: AnalyzerWorkspace
  ) {
    let count = sentence.count
    tagger.tag(workspace.atoms, count: count, into: workspace.tags)
    for index in 0..<count {
      let atoms = workspace.atoms[index + 2]
      workspace.tokens[ParserToken.before + index] = ParserToken(
        atoms,
        tag: Int(workspace.tags[index]),
        isKnown: vocabulary.entry(atoms.lower).ambiguity != 0
      )
    }
    ParserToken.pad(workspace.tokens, count: count)
    parser.parse(
      workspace.tokens + ParserToken.before,
      count: count,
      in: workspace.forest,
      heads: workspace.heads,
      labels: workspace.labels
    )
    let pairs = tags.pairs
    sentence.tags = (0..<count).map { pairs[Int(workspace.tags[$0])].universal }
    sentence.pennTags = (0..<count).map { pairs[Int(workspace.tags[$0])].penn }
    sentence.heads = (0..<count).map {
      Int(workspace.heads[$0]) == count ? -1 : workspace.heads[$0]
    }
    sentence.relations = (0..<count).map { parser.labels.relations[Int(workspace.labels[$0])] }
  }

  /// Lemmas and features, from tags and relations.
  private func describe(_ sentence: inout Sentence, in workspace: AnalyzerWorkspace) {
    let count = sentence.count
    let words = sentence
    let forms = (0..<count).map { words.form($0) }
    sentence.lowered = forms.map { form in
      form.utf8.allSatisfy { $0 < 0x41 || 0x5A < $0 && $0 < 0x80 } ? form : form.lowercased()
    }
    sentence.lemmas = (0..<count).map {
      let head = Int(words.heads[$0])
      return lemmatizer.lemma(
        of: forms[$0],
        workspace.atoms[$0 + 2],
        tag: Int(workspace.tags[$0]),
        relation: words.relations[$0],
        headTag: head < 0 ? -1 : Int(workspace.tags[head])
      )
    }
    sentence.features = (0..<count).map {
      morphology.features(
        of: workspace.atoms[$0 + 2],
        tag: Int(workspace.tags[$0]),
        relation: sentence.relations[$0]
      )
    }
  }
}
