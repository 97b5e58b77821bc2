package import Syntax

/// Collects the bytes of one section: the mirror of `ByteReader`.
package struct SectionWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Appends an integer, little-endian.
  package mutating func write<T: FixedWidthInteger>(_ value: T) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Appends a count as 32 bits.
  package mutating func writeCount(_ count: Int) { write(UInt32(count)) }

  /// Appends a floating-point number as 32 bits.
  package mutating func write(_ value: Float) { write(value.bitPattern) }

  /// Appends a string: its count of UTF-8 bytes, then the bytes.
  package mutating func write(_ string: String) {
    writeCount(string.utf8.count)
    bytes.append(contentsOf: string.utf8)
  }

  /// Appends bytes as they are.
  package mutating func write(contentsOf other: some Sequence<UInt8>) {
    bytes.append(contentsOf: other)
  }

  /// Appends an array of integers, aligned to their size, without its count.
  package mutating func writeArray<T: FixedWidthInteger>(_ values: [T]) {
    align(to: MemoryLayout<T>.alignment)
    bytes.reserveCapacity(bytes.count + values.count * MemoryLayout<T>.size)
    for value in values { write(value) }
  }

  /// Appends zeros up to the next multiple of `alignment`.
  package mutating func align(to alignment: Int) {
    while bytes.count % alignment != 0 { bytes.append(0) }
  }
}

/// Writes a model file: the mirror of `ModelFile`.
package struct ModelWriter {
  private var sections: [(name: String, bytes: [UInt8])] = []

  package init() {}

  /// Adds a section, or replaces the one of the same name.
  ///
  /// - Precondition: the name has at most `ModelFile.nameLimit` UTF-8 bytes.
  package mutating func setSection(_ name: String, _ bytes: [UInt8]) {
    precondition(name.utf8.count <= ModelFile.nameLimit, "section name ‘\(name)’ is too long")
    if let index = sections.firstIndex(where: { $0.name == name }) {
      sections[index].bytes = bytes
    } else {
      sections.append((name, bytes))
    }
  }

  /// Adds a section that a section writer has collected.
  package mutating func setSection(_ name: String, _ writer: SectionWriter) {
    setSection(name, writer.bytes)
  }

  /// Removes the sections of some names, where it has them.
  package mutating func removeSections(_ names: Set<String>) {
    sections.removeAll { names.contains($0.name) }
  }

  /// Takes over all sections of another model, so that parts can be trained apart.
  ///
  /// - Throws: `ModelError` where the other model is damaged.
  package mutating func setSections(of file: ModelFile) throws {
    for section in file.sections {
      setSection(section.name, [UInt8](try file.bytes(of: section.name)))
    }
  }

  /// The bytes of the model file, the sections in the order of their names: they are the same
  /// in whatever order the parts were trained.
  package func encoded() -> [UInt8] {
    let sections = sections.sorted { $0.name < $1.name }
    let unit = ModelFile.unit
    var table = SectionWriter()
    var body = SectionWriter()
    let start = unit * (sections.count + 1)
    for (name, bytes) in sections {
      let label = Array(name.utf8)
      table.write(contentsOf: label)
      table.write(contentsOf: repeatElement(0, count: ModelFile.nameLimit - label.count))
      table.write(UInt64(start + body.bytes.count))
      table.write(UInt64(bytes.count))
      table.write(bytes.withUnsafeBytes { StableHash.checksum($0) })
      table.write(UInt64(0))
      body.write(contentsOf: bytes)
      body.align(to: unit)
    }
    var header = SectionWriter()
    header.write(contentsOf: ModelFile.magicText.utf8)
    header.write(ModelFile.version)
    header.writeCount(sections.count)
    header.write(UInt64(start + body.bytes.count))
    header.write(table.bytes.withUnsafeBytes { StableHash.checksum($0) })
    header.align(to: unit)
    return header.bytes + table.bytes + body.bytes
  }
}
