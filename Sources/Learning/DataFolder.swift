import Foundation

/// A folder of training data.
package struct DataFolder {
  package let path: String

  package init(path: String) { self.path = path }

  /// The treebanks of English that are free to train a shipped model on.
  static let free = ["ewt-train", "gum-free-train"]

  /// The names of the treebanks to train on: the free ones of English where they are
  /// all there, else every file that ends in `train.conllu`.
  ///
  /// - Throws: ``DataError`` where there is none.
  package func trainingNames() throws -> [String] {
    if Self.free.allSatisfy({ DataFile.exists("\(path)/\($0).conllu") }) { return Self.free }
    let names = try names(ending: "train")
    guard !names.isEmpty else {
      throw DataError("there is no file ‘…train.conllu’ or ‘…train.conllu.xz’ in ‘\(path)’")
    }
    return names
  }

  /// The names of the treebanks to measure on: those that end in `dev`.
  package func developmentNames() throws -> [String] {
    let english = ["ewt-dev", "gum-dev", "gum-free-dev"]
    let names = try names(ending: "dev")
    return english.allSatisfy(names.contains) ? english : names
  }

  private func names(ending suffix: String) throws -> [String] {
    let files: [String]
    do {
      files = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw DataError("cannot read the folder ‘\(path)’: check its path and permissions")
    }
    let names = files.compactMap { file -> String? in
      var name = file
      if name.hasSuffix(".xz") { name.removeLast(3) }
      guard name.hasSuffix("\(suffix).conllu") else { return nil }
      return String(name.dropLast(7))
    }
    return Set(names).sorted()
  }

  /// Reads a treebank of the folder.
  ///
  /// - Throws: ``DataError`` where it cannot be read.
  package func treebank(_ name: String) throws -> Treebank {
    try Treebank(path: "\(path)/\(name).conllu")
  }

  /// The passages of the folder's `gap-*.tsv`, texts without annotation of trees.
  ///
  /// - Throws: ``DataError`` where a file cannot be read.
  /// - Reference: Webster et al. 2018, GAP: passages of Wikipedia with a pronoun each.
  package func snippets() throws -> [String] {
    try ["gap-development.tsv", "gap-validation.tsv"].map { "\(path)/\($0)" }
      .filter(DataFile.exists).flatMap { file in
        String(decoding: try DataFile.read(file), as: UTF8.self).split(separator: "\n").dropFirst()
          .compactMap { row in
            let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
            return fields.count > 1 ? String(fields[1]) : nil
          }
      }
  }
}
