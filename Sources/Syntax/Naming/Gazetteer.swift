/// What lists of names and words a word belongs to, as a set of bits.
package struct GazetteerBits: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let state = GazetteerBits(rawValue: 1 << 0)
  package static let demonym = GazetteerBits(rawValue: 1 << 1)
  package static let place = GazetteerBits(rawValue: 1 << 2)
  package static let maleName = GazetteerBits(rawValue: 1 << 3)
  package static let femaleName = GazetteerBits(rawValue: 1 << 4)
  package static let title = GazetteerBits(rawValue: 1 << 5)
  package static let organizationWord = GazetteerBits(rawValue: 1 << 6)
  package static let organization = GazetteerBits(rawValue: 1 << 7)
  package static let calendar = GazetteerBits(rawValue: 1 << 8)
  package static let placeWord = GazetteerBits(rawValue: 1 << 9)
  package static let eventWord = GazetteerBits(rawValue: 1 << 10)
  /// Capitalised words that make no name: "Act", "AM".
  package static let nameless = GazetteerBits(rawValue: 1 << 11)
  package static let event = GazetteerBits(rawValue: 1 << 14)
  /// Set on the words after the first of a listed phrase of several words.
  package static let continues = GazetteerBits(rawValue: 1 << 12)
  /// Set on the words before the last of a listed phrase of several words.
  package static let goesOn = GazetteerBits(rawValue: 1 << 13)
}

/// Lists of names and words, packed as a hash table of phrases that is read in place.
///
/// A slot has 8 bytes: 48 bits of the phrase's hash, 16 bits of ``GazetteerBits``. A phrase of
/// several words has also slots for its beginnings, without bits, so that a search ends early.
package struct Gazetteer: @unchecked Sendable {
  package static let section = "names.gazetteer"
  /// The greatest number of words of a phrase.
  package static let phraseLimit = 6
  private let slots: UnsafeBufferPointer<UInt64>
  private let mask: Int

  /// Opens the section: a 32-bit count of slots, a power of two, padding to 64 bytes, the
  /// slots.
  ///
  /// - Throws: `ModelError` where the section is missing or malformed.
  package init(_ file: ModelFile) throws(ModelError) {
    var reader = try file.reader(of: Self.section)
    let count = try reader.readCount(limit: 1 << 22)
    guard count > 0, count & (count - 1) == 0 else { throw reader.malformed }
    try reader.align(to: 64)
    slots = try reader.readArray(UInt64.self, count: count)
    mask = count - 1
    guard slots.contains(0) else { throw reader.malformed }
  }

  /// The hash of a phrase whose first words have the hash `prefix` (0 for none) and whose
  /// last word in lower case has the hash `word`.
  @inline(__always)
  package static func hash(_ prefix: UInt64, _ word: UInt64) -> UInt64 {
    StableHash.mix(prefix &* 0x9E37_79B9_7F4A_7C15 &+ word)
  }

  /// A slot's content.
  package static func slot(_ hash: UInt64, _ bits: GazetteerBits) -> UInt64 {
    (hash | 1 << 16) & ~0xFFFF | UInt64(bits.rawValue & 0xFFFF)
  }

  /// The bits of a phrase; nil where neither it nor a longer one is listed.
  @inline(__always)
  package func bits(_ hash: UInt64) -> GazetteerBits? {
    let wanted = (hash | 1 << 16) & ~0xFFFF
    var index = Int(truncatingIfNeeded: hash >> 20) & mask
    while true {
      let slot = slots[index]
      if slot == 0 { return nil }
      if slot & ~0xFFFF == wanted { return GazetteerBits(rawValue: UInt32(slot & 0xFFFF)) }
      index = (index + 1) & mask
    }
  }

  /// The place where the search for a phrase starts in a table of a size.
  package static func start(_ hash: UInt64, mask: Int) -> Int {
    Int(truncatingIfNeeded: hash >> 20) & mask
  }
}
