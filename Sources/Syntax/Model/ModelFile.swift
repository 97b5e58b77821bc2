/// A trained model opened in place: a header, a table of sections, the sections.
///
/// Layout, all numbers little-endian:
///
/// | bytes | what |
/// |---|---|
/// | 0–7 | magic, `EGRAPHLM` |
/// | 8–11 | format version |
/// | 12–15 | number of sections |
/// | 16–23 | size of the whole file |
/// | 24–31 | checksum of the section table |
/// | 32–63 | zero |
/// | then, 64 a section | name (32 bytes, zero-padded), offset, length, checksum, zero |
///
/// Each section starts at a multiple of 64 bytes. Opening checks the header and the
/// table; ``verify()`` reads every section against its checksum.
package struct ModelFile: @unchecked Sendable {
  package static let magicText = "EGRAPHLM"
  /// The format version that this program reads and writes.
  package static let version: UInt32 = 1
  /// The size of the header and of a table entry, and the alignment of sections.
  package static let unit = 64
  /// The greatest length of a section's name in UTF-8 bytes.
  package static let nameLimit = 32

  /// One line of the section table.
  package struct Section: Sendable, Equatable {
    package let name: String
    package let offset: Int
    package let length: Int
    package let checksum: UInt64
  }

  /// The sections in file order.
  package let sections: [Section]
  private let bytes: UnsafeRawBufferPointer
  private let owner: MappedFile?

  /// Opens a model in memory, which must stay valid while the model is used.
  ///
  /// - Throws: ``ModelError`` where the bytes are no model of this format.
  /// - Complexity: O(number of sections).
  package init(_ bytes: UnsafeRawBufferPointer) throws(ModelError) {
    try self.init(bytes, owner: nil)
  }

  /// Maps a model file into memory and verifies all of it.
  ///
  /// - Throws: ``ModelError`` where the file cannot be read or is no intact model.
  package init(path: String) throws(ModelError) {
    let file = try MappedFile(path: path)
    try self.init(file.bytes, owner: file)
    try verify()
  }

  private init(_ bytes: UnsafeRawBufferPointer, owner: MappedFile?) throws(ModelError) {
    guard !bytes.isEmpty else { throw ModelError(.empty) }
    guard bytes.count >= Self.unit else { throw ModelError(.notAModel) }
    var reader = ByteReader(bytes, section: "header")
    guard try reader.readBytes(8).elementsEqual(Self.magicText.utf8) else {
      throw ModelError(.notAModel)
    }
    let version = try reader.read(UInt32.self)
    guard version == Self.version else { throw ModelError(.unknownVersion(version)) }
    let count = try reader.readCount()
    let size = try reader.read(UInt64.self)
    let tableChecksum = try reader.read(UInt64.self)
    guard bytes.count >= size, count < bytes.count / Self.unit else { throw ModelError(.truncated) }
    let table = UnsafeRawBufferPointer(rebasing: bytes[Self.unit..<Self.unit * (count + 1)])
    guard StableHash.checksum(table) == tableChecksum else { throw ModelError(.damaged) }
    var entries = ByteReader(table, section: "section table")
    var sections: [Section] = []
    for _ in 0..<count {
      let name = String(
        decoding: try entries.readBytes(Self.nameLimit).prefix { $0 != 0 },
        as: UTF8.self
      )
      let offset = try entries.read(UInt64.self)
      let length = try entries.read(UInt64.self)
      let checksum = try entries.read(UInt64.self)
      _ = try entries.read(UInt64.self)
      guard offset <= size, length <= size - offset, offset % UInt64(Self.unit) == 0 else {
        throw ModelError(.truncated)
      }
      sections.append(
        Section(name: name, offset: Int(offset), length: Int(length), checksum: checksum)
      )
    }
    self.sections = sections
    self.bytes = bytes
    self.owner = owner
  }

  /// The size of the model in bytes.
  package var size: Int { bytes.count }

  /// Whether there is a section of a name.
  package func contains(_ name: String) -> Bool {
    sections.contains { $0.name == name }
  }

  /// The bytes of a section, in place; valid while this model is.
  ///
  /// - Throws: ``ModelError`` with code `missingSection` where there is none.
  package func bytes(of name: String) throws(ModelError) -> UnsafeRawBufferPointer {
    guard let section = sections.first(where: { $0.name == name }) else {
      throw ModelError(.missingSection, subject: name)
    }
    return UnsafeRawBufferPointer(
      rebasing: bytes[section.offset..<section.offset + section.length]
    )
  }

  /// A cursor at the start of a section.
  ///
  /// - Throws: ``ModelError`` with code `missingSection` where there is none.
  package func reader(of name: String) throws(ModelError) -> ByteReader {
    ByteReader(try bytes(of: name), section: name)
  }

  /// Checks every section against its checksum.
  ///
  /// - Throws: ``ModelError`` with code `damaged` and the first damaged section's name.
  /// - Complexity: O(size), a few milliseconds.
  package func verify() throws(ModelError) {
    for section in sections
    where StableHash.checksum(try bytes(of: section.name)) != section.checksum {
      throw ModelError(.damaged, subject: section.name)
    }
  }

  /// The card: what the model was trained on and how well it does, as JSON.
  ///
  /// - Throws: ``ModelError`` where the model has no card.
  package func card() throws(ModelError) -> String {
    String(decoding: try bytes(of: "card"), as: UTF8.self)
  }
}
