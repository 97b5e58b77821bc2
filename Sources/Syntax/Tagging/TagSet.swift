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
  /// The number of each pair of raw values, the universal tag's major; 255 where it has none.
  private let numbers: [UInt8]

  /// - Precondition: there are at most 255 pairs.
  package init(pairs: [Pair]) {
    self.pairs = pairs
    var numbers = [UInt8](repeating: 255, count: UniversalTag.allCases.count * PennTag.count)
    for (number, pair) in pairs.enumerated() {
      numbers[Self.index(pair.universal, pair.penn)] = UInt8(number)
    }
    self.numbers = numbers
  }

  private static func index(_ universal: UniversalTag, _ penn: PennTag) -> Int {
    Int(universal.rawValue) * PennTag.count + Int(penn.rawValue)
  }

  /// The number of a pair; 0, the most frequent one's, where the set lacks it.
  package func number(of universal: UniversalTag, _ penn: PennTag) -> UInt8 {
    let number = numbers[Self.index(universal, penn)]
    return number == 255 ? 0 : number
  }

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
    self.init(pairs: pairs)
  }

  /// The number of a tag pair's atom in features; outside of the sentence, `atom(-1)`.
  @inline(__always)
  package static func atom(_ tag: Int) -> UInt64 {
    StableHash.mix(UInt64(bitPattern: Int64(tag)) &+ 0x3000_0000)
  }
}
