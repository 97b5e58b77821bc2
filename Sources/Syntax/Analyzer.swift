/// The whole pipeline: an article's text to analysed sentences.
///
/// Immutable and safe to use from many threads at once.
package struct Analyzer: Sendable {
  /// The model that the stages read in place.
  package let file: ModelFile
  package let tokenizer: Tokenizer
  package let tagger: Tagger
  package let lemmatizer: Lemmatizer
  package let morphology: Morphology
  package var parser: Parser
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
    tagger = try Tagger(file)
    lemmatizer = try Lemmatizer(file)
    morphology = try Morphology(file)
    parser = try Parser(file)
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
    let workspace = AnalyzerWorkspace()
    for index in sentences.indices { analyze(&sentences[index], in: workspace) }
  }

  private func analyze(_ sentence: inout Sentence, in workspace: AnalyzerWorkspace) {
    let count = sentence.count
    workspace.reserve(count)
    workspace.fillAtoms(of: sentence, in: vocabulary)
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
    let pairs = tagger.tags.pairs
    sentence.tags = (0..<count).map { pairs[Int(workspace.tags[$0])].universal }
    sentence.pennTags = (0..<count).map { pairs[Int(workspace.tags[$0])].penn }
    sentence.heads = (0..<count).map {
      Int(workspace.heads[$0]) == count ? -1 : workspace.heads[$0]
    }
    sentence.relations = (0..<count).map { parser.labels.relations[Int(workspace.labels[$0])] }
    let words = sentence
    sentence.lemmas = (0..<count).map {
      lemmatizer.lemma(of: words.form($0), workspace.atoms[$0 + 2], tag: Int(workspace.tags[$0]))
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
