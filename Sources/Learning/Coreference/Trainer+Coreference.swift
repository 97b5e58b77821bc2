package import Syntax

extension Trainer {
  /// Trains coreference on a folder's `ontogum-train`, only on documents that are in
  /// the free part of GUM, where the folder has both; without them there is no such part.
  ///
  /// - Throws: ``DataError`` where a file is malformed.
  func trainCoreference(_ folder: DataFolder, into model: inout ModelWriter) throws {
    let name = "ontogum-train"
    guard DataFile.exists("\(folder.path)/\(name).conllu"),
      DataFile.exists("\(folder.path)/gum-free-train.conllu")
    else { return }
    let free = Set(
      try folder.treebank("gum-free-train").sentences.compactMap { $0.comment("newdoc id") }
    )
    let documents = try CoreferenceDocument.read(try folder.treebank(name)).filter {
      free.contains($0.name)
    }
    let section = CoreferenceTrainer().train(documents, seed: settings.seed)
    model.setSection(CoreferenceResolver.section, section)
    report("coreference trained on \(documents.count) documents")
  }
}

extension Analyzer {
  /// Scores a coreference resolver on documents whose words are given; tags, trees and
  /// chains are the model's own.
  ///
  /// - Complexity: O(*n*) in the number of words, but for the cube of chains a document.
  package func evaluate(
    _ resolver: CoreferenceResolver,
    on documents: [CoreferenceDocument]
  ) -> CoreferenceScore {
    var score = CoreferenceScore()
    for document in documents {
      var sentences = document.sentences
      analyze(words: &sentences)
      let chains = resolver.chains(in: sentences, speakers: document.speakers)
      score.add(
        gold: document.chains,
        predicted: chains.map { chain in
          chain.map { .init(sentence: $0.sentence, words: $0.words) }
        }
      )
    }
    return score
  }
}
