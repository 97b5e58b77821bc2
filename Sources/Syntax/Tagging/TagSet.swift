/// The pairs of universal and Penn tag that a model knows, numbered by frequency.
package struct TagSet: Sendable, Equatable {
  /// A universal tag with the Penn tag that goes with it.
  package struct Pair: Hashable, Sendable {
    package var universal: UniversalTag
    package var penn: PennTag

    package init(universal: UniversalTag, penn: PennTag) {
      self.universal = universal
      self.penn = penn
    }
  }

  package let pairs: [Pair]

  package init(pairs: [Pair]) { self.pairs = pairs }

  /// Reads the section `tags`: a count, then two bytes a pair.
  ///
  /// - Throws: ``ModelError`` where the section is missing or malformed.
  package init(_ file: ModelFile) throws(ModelError) {
    var reader = try file.reader(of: "tags")
    var pairs: [Pair] = []
    for _ in 0..<(try reader.readCount(limit: 255)) {
      guard let universal = UniversalTag(rawValue: try reader.read(UInt8.self)) else {
        throw reader.malformed
      }
      let penn = try reader.read(UInt8.self)
      guard penn < PennTag.count else { throw reader.malformed }
      pairs.append(Pair(universal: universal, penn: PennTag(rawValue: penn)))
    }
    guard !pairs.isEmpty else { throw reader.malformed }
    self.pairs = pairs
  }

  /// The number of a tag pair's atom in features; outside of the sentence, `atom(-1)`.
  @inline(__always)
  package static func atom(_ tag: Int) -> UInt64 {
    StableHash.mix(UInt64(bitPattern: Int64(tag)) &+ 0x3000_0000)
  }
}
