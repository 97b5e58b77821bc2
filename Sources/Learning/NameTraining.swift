import Syntax

/// Gathers the name tagger's data from a folder and trains it.
package struct NameTraining {
  package var trainer = NameTrainer()
  /// The folder with the corpora.
  package var folder: DataFolder
  /// The folder with news articles whose entities are listed; nil for none.
  package var newsFolder: String?
  /// The lexicon files' contents by file name, such as `states.tsv`.
  package var lexicons: [(name: String, text: String)] = []

  package init(folder: DataFolder) { self.folder = folder }

  /// What a corpus file is: its convention, and whether each sentence is a document.
  private static let corpora: [(name: String, convention: NameConvention, isShort: Bool)] = [
    ("uner-ewt-train.iob2", .universal, false), ("gum-ner-train.iob2", .gum, false),
    ("wikigold.conll", .encyclopedia, false), ("btc-train.conll", .social, true),
    ("wnut17-train.conll", .social, true),
  ]

  /// The files of the folder that there are to train on.
  package var files: [String] {
    Self.corpora.map(\.name).filter { DataFile.exists("\(folder.path)/\($0)") }
  }

  /// Trains and sets the sections of names; leaves the model without them where the folder has
  /// no corpus of names.
  ///
  /// - Parameter model: has the sections of words and of boundaries already, if it shall have
  ///   them.
  /// - Throws: ``DataError`` where a corpus is malformed.
  /// - Returns: the names of the corpora and the numbers of their names.
  package func train(into model: inout ModelWriter) throws -> [(name: String, count: Int)] {
    let free = try freeSentences()
    var builder = GazetteerBuilder()
    builder.addCommonWords()
    for lexicon in lexicons { builder.add(lexicon: lexicon.name, text: lexicon.text) }
    model.setSection(Gazetteer.section, builder.section())
    let started = try MemoryModel(model.encoded())
    var corpora: [NameCorpus] = []
    for (name, convention, isShort) in Self.corpora where files.contains(name) {
      corpora.append(
        try NameCorpus(
          path: "\(folder.path)/\(name)",
          convention: convention,
          breaks: isShort ? .sentence : .marked,
          isUsed: { convention != .gum || free?.contains($0) ?? true }
        )
      )
    }
    if let newsFolder {
      corpora.append(
        try NewsCorpus.read(
          folder: newsFolder,
          tokenizer: try Tokenizer(started.file),
          demonyms: builder.demonyms
        )
      )
    }
    guard !corpora.isEmpty else { return [] }
    let vocabulary = try NameTagger.vocabulary(started.file)
    let sections = trainer.train(
      on: corpora,
      vocabulary: vocabulary,
      gazetteer: try Gazetteer(started.file)
    )
    for (name, section) in sections { model.setSection(name, section) }
    withExtendedLifetime(started) {}
    return corpora.map { ($0.name, $0.nameCount) }
  }

  /// The sentences of GUM that are free to train a shipped model on; nil where the folder does
  /// not tell.
  private func freeSentences() throws -> Set<String>? {
    guard DataFile.exists("\(folder.path)/gum-free-train.conllu") else { return nil }
    return Set(try folder.treebank("gum-free-train").sentences.compactMap { $0.comment("sent_id") })
  }
}
