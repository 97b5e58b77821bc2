package import Syntax

extension Analyzer {
  /// Scores this analyzer on a treebank.
  ///
  /// - Parameters:
  ///   - isRaw: whether only the treebank's text is given, not its words.
  ///   - seconds: reads a clock; called once the analysis is done.
  /// - Returns: the scores, the time that the analysis took, and the analysis.
  /// - Throws: ``DataError`` where the analysis lost a letter of the text.
  package func evaluate(
    _ treebank: Treebank,
    isRaw: Bool,
    seconds: () -> Double = { 0 }
  ) throws -> (scores: Evaluation, seconds: Double, analysis: [CoNLLUSentence]) {
    let gold = treebank.sentences.filter { !$0.words.isEmpty }
    if isRaw {
      let text = treebank.text
      let start = seconds()
      let sentences = analyze(text)
      let spent = seconds() - start
      let system = sentences.map { CoNLLUSentence($0) }
      return (try Evaluation(gold: gold, system: system), spent, system)
    }
    var sentences = gold.map(\.sentence)
    let start = seconds()
    analyze(words: &sentences)
    let spent = seconds() - start
    let system = zip(gold, sentences).map { gold, sentence in
      CoNLLUSentence(gold, replacing: sentence)
    }
    return (try Evaluation(gold: gold, system: system), spent, system)
  }
}

extension CoNLLUSentence {
  /// A sentence's tokens with the tags, lemmas and trees of another analysis of them.
  init(_ tokens: CoNLLUSentence, replacing sentence: Sentence) {
    self = tokens
    for index in words.indices {
      words[index].lemma = sentence.lemmas[index]
      words[index].tag = sentence.tags[index].name
      words[index].pennTag = sentence.pennTags[index].name
      words[index].features = sentence.features[index].column
      words[index].head = Int(sentence.heads[index]) + 1
      words[index].relation = sentence.relations[index].name
    }
  }
}
