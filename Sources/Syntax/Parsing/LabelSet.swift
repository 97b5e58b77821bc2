/// The relations that a model's parser knows, numbered by frequency; at most 64.
package struct LabelSet: Sendable, Equatable {
  package let relations: [DependencyRelation]
  /// The number of the relation `root`.
  package let root: UInt8

  /// - Precondition: `root` is among the relations, and there are at most 64.
  package init(relations: [DependencyRelation]) {
    precondition(relations.count <= 64, "more than 64 relations")
    guard let root = relations.firstIndex(of: .root) else {
      preconditionFailure("no relation ‘root’")
    }
    self.relations = relations
    self.root = UInt8(root)
  }

  /// Reads the section `labels`: a count, then a byte a relation.
  ///
  /// - Throws: ``ModelError`` where the section is missing or malformed.
  package init(_ file: ModelFile) throws(ModelError) {
    var reader = try file.reader(of: "labels")
    var relations: [DependencyRelation] = []
    for _ in 0..<(try reader.readCount(limit: 64)) {
      let value = try reader.read(UInt8.self)
      guard value < DependencyRelation.count else { throw reader.malformed }
      relations.append(DependencyRelation(rawValue: value))
    }
    guard relations.contains(.root) else { throw reader.malformed }
    self.init(relations: relations)
  }
}
