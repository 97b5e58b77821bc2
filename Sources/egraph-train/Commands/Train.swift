import ArgumentParser
import Foundation
import Learning
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

  @Option(help: .hidden)
  var networkEpochs: Int?

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
    let bytes = try trainer.model(
      from: DataFolder(path: folder),
      parts: parts.isEmpty ? Trainer.Part.allCases : parts,
      onto: try onto.map { path in try ModelFile(path: path) }
    )
    try Data(bytes).write(to: URL(fileURLWithPath: output))
  }

  private var newsFolder: String? {
    if let gold { return gold }
    let path = folder + "/../gold/train"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}

extension Trainer.Part: ExpressibleByArgument {}
