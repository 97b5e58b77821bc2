/// Why a model file could not be opened or used.
package struct ModelError: Error, Equatable, CustomStringConvertible {
  /// What is wrong with the file.
  package enum Code: Equatable, Sendable {
    case empty
    case unreadable
    case notAModel
    case unknownVersion(UInt32)
    case truncated
    case damaged
    case missingSection
    case malformedSection
  }

  package let code: Code
  /// The section concerned, or the file's path; empty where neither is known.
  package let subject: String

  package init(_ code: Code, subject: String = "") {
    self.code = code
    self.subject = subject
  }

  /// The message: what happened, then what to do.
  package var description: String {
    switch code {
    case .empty:
      "the model is empty: train one with ‘egraph-train train DIR -o FILE’"
    case .unreadable:
      "cannot read the model file ‘\(subject)’: check its path and permissions"
    case .notAModel:
      "this is not a model file of egraph: its first bytes are not ‘\(ModelFile.magicText)’"
    case .unknownVersion(let version):
      "the model has format version \(version), this program reads version "
        + "\(ModelFile.version): train it again with this program’s egraph-train"
    case .truncated:
      "the model file is shorter than its header says: copy it again"
    case .damaged:
      "the model’s \(subject.isEmpty ? "section table" : "section ‘\(subject)’") is damaged "
        + "(its checksum differs): copy the file again"
    case .missingSection:
      "the model has no section ‘\(subject)’: train it again with this program’s egraph-train"
    case .malformedSection:
      "the model’s section ‘\(subject)’ is malformed: train it again with this program’s "
        + "egraph-train"
    }
  }
}
