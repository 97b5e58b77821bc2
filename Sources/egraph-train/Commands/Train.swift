import ArgumentParser
import Articles
import Foundation
import Learning
import Ontology
import Resources
import Syntax

/// Trains a model from a folder of treebanks.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Trains a model from the treebanks of a folder.",
    discussion: """
      Reads ewt-train.conllu and gum-free-train.conllu where they exist, else every file \
      whose name ends in train.conllu; each may be packed with xz. The same data and seed \
      give the same bytes. Names are learnt from the corpora of names of the folder, the \
      articles of --gold and the embedded lexicons.
      """
  )

  @Argument(help: "The folder with the treebanks.")
  var folder: String

  @Option(name: .shortAndLong, help: "Where to write the model.")
  var output: String

  @Option(help: "The seed of all random choices.")
  var seed: UInt64 = 1

  @Option(
    name: .customLong("part"),
    help: "Trains this part only (may be repeated); the others are taken from --onto."
  )
  var parts: [Trainer.Part] = []

  @Option(help: "A model whose other sections are kept.")
  var onto: String?

  @Flag(help: "Tag and parse with linear models: minutes to train, fast, less accurate.")
  var fast = false

  @Option(
    help: """
      A folder with texts for the network whose trees are not known: CSV, text or HTML files, \
      or annotated articles (may be repeated); FOLDER/../wikinews and FOLDER/../gold/train where \
      this is left out and they exist.
      """
  )
  var texts: [String] = []

  @Flag(help: "Do not learn from texts without trees.")
  var noTexts = false

  @Option(name: .customLong("teacher"), help: .hidden)
  var teachers: [String] = []

  @Option(help: .hidden)
  var networkEpochs: Int?

  @Option(help: .hidden)
  var pupilEpochs: Int?

  @Option(help: .hidden)
  var pupilHidden: Int?

  @Option(help: .hidden)
  var pupilDropout: Float?

  @Option(help: .hidden)
  var dropout: Float?

  @Option(
    help: """
      A folder with articles whose entities are listed, for names; FOLDER/../gold/train where \
      this is left out and that exists.
      """
  )
  var gold: String?

  @Option(help: .hidden)
  var parserEpochs: Int?

  @Option(help: .hidden)
  var taggerEpochs: Int?

  @Option(help: .hidden)
  var beam: Int?

  @Option(help: .hidden)
  var taggerFeatures: Int?

  @Option(help: .hidden)
  var transitionFeatures: Int?

  @Option(help: .hidden)
  var labelFeatures: Int?

  @Option(help: .hidden)
  var beamEpochs: Int?

  func run() throws {
    var settings = TrainingSettings()
    settings.seed = seed
    settings.network?.seed = seed
    if let pupilEpochs { settings.network?.pupil.epochs = pupilEpochs }
    if let pupilHidden { settings.network?.pupil.hidden = pupilHidden }
    if let pupilDropout { settings.network?.pupil.dropout = pupilDropout }
    if let dropout { settings.network?.dropout = dropout }
    if let networkEpochs { settings.network?.epochs = networkEpochs }
    if fast { settings.network = nil }
    if let parserEpochs { settings.parserEpochs = parserEpochs }
    if let taggerEpochs { settings.taggerEpochs = taggerEpochs }
    if let beam { settings.beamWidth = beam }
    if let taggerFeatures { settings.taggerFeatures = taggerFeatures }
    if let transitionFeatures { settings.transitionFeatures = transitionFeatures }
    if let labelFeatures { settings.labelFeatures = labelFeatures }
    let start = Date()
    var trainer = Trainer(settings: settings) { line in
      let seconds = Int(Date().timeIntervalSince(start))
      FileHandle.standardError.write(Data("[\(seconds) s] \(line)\n".utf8))
    }
    trainer.newsFolder = newsFolder
    trainer.lexicons = Resource.names.compactMap { name in
      guard name.hasPrefix("lexicons/"), let text = Resource.text(name) else { return nil }
      return (String(name.dropFirst("lexicons/".count)), text)
    }
    trainer.texts = try unannotated()
    trainer.teachers = try teachers.map { path in
      let file = try ModelFile(path: path)
      return try withExtendedLifetime(file) {
        [UInt8](try file.bytes(of: NeuralModel.section))
      }
    }
    let bytes = try trainer.model(
      from: DataFolder(path: folder),
      parts: parts.isEmpty ? Trainer.Part.allCases : parts,
      onto: try onto.map { path in try ModelFile(path: path) }
    )
    try Data(bytes).write(to: URL(fileURLWithPath: output))
  }

  /// The articles of the folders with texts, an empty line between title and body.
  private func unannotated() throws -> [String] {
    if noTexts { return [] }
    var folders = texts
    if folders.isEmpty {
      folders = ["wikinews", "gold/train"].map { folder + "/../" + $0 }
        .filter { FileManager.default.fileExists(atPath: $0) }
    }
    let articles = try folders.flatMap { path in
      let annotated = try GoldArticle.read(folder: path).map(\.article)
      return annotated.isEmpty ? ArticleReader().read([path]).articles : annotated
    }
    return articles.map { article in
      article.text.hasPrefix(article.title) ? article.text : article.title + "\n\n" + article.text
    } + (try DataFolder(path: folder).snippets())
  }

  private var newsFolder: String? {
    if let gold { return gold }
    let path = folder + "/../gold/train"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}

extension Trainer.Part: ExpressibleByArgument {}
