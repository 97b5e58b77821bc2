/// A bounds-checked cursor over the bytes of a model's section.
///
/// All numbers are little-endian. Every read that would leave the section throws
/// ``ModelError`` with code `malformedSection`, naming the section.
package struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  /// The section's name, for messages.
  package let section: String
  /// Bytes read so far.
  package private(set) var offset = 0

  package init(_ bytes: UnsafeRawBufferPointer, section: String) {
    self.bytes = bytes
    self.section = section
  }

  /// The number of bytes not yet read.
  package var remaining: Int { bytes.count - offset }

  /// The error for content that cannot be.
  package var malformed: ModelError { ModelError(.malformedSection, subject: section) }

  /// The next `count` bytes, in place.
  package mutating func readBytes(_ count: Int) throws(ModelError) -> UnsafeRawBufferPointer {
    guard count >= 0, count <= remaining else { throw malformed }
    defer { offset += count }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
  }

  /// The next integer of a type.
  package mutating func read<T: FixedWidthInteger>(_ type: T.Type) throws(ModelError) -> T {
    let size = MemoryLayout<T>.size
    guard size <= remaining else { throw malformed }
    defer { offset += size }
    return T(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: T.self))
  }

  /// The next 32-bit count, which must be at most `limit`.
  package mutating func readCount(limit: Int = Int(Int32.max)) throws(ModelError) -> Int {
    let count = Int(try read(UInt32.self))
    guard count <= limit else { throw malformed }
    return count
  }

  /// The next 32-bit floating-point number.
  package mutating func readFloat() throws(ModelError) -> Float {
    Float(bitPattern: try read(UInt32.self))
  }

  /// The next string: a 32-bit count of UTF-8 bytes, then the bytes.
  package mutating func readString() throws(ModelError) -> String {
    let count = try readCount(limit: remaining)
    return String(decoding: try readBytes(count), as: UTF8.self)
  }

  /// Skips to the next multiple of `alignment` bytes from the section's start.
  package mutating func align(to alignment: Int) throws(ModelError) {
    let padding = (alignment - offset % alignment) % alignment
    _ = try readBytes(padding)
  }

  /// An array of integers in place, aligned to their size (see ``align(to:)``).
  package mutating func readArray<T: FixedWidthInteger>(
    _ type: T.Type,
    count: Int
  ) throws(ModelError) -> UnsafeBufferPointer<T> {
    guard count >= 0, count <= remaining / MemoryLayout<T>.size else { throw malformed }
    let part = try readBytes(count * MemoryLayout<T>.size)
    guard let base = part.baseAddress, Int(bitPattern: base) % MemoryLayout<T>.alignment == 0 else {
      if count == 0 { return UnsafeBufferPointer(start: nil, count: 0) }
      throw malformed
    }
    return UnsafeBufferPointer(start: base.assumingMemoryBound(to: T.self), count: count)
  }
}
