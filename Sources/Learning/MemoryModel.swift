package import Syntax

/// A model whose bytes are in memory, aligned as in a file.
package final class MemoryModel {
  private let buffer: UnsafeMutableRawBufferPointer
  /// The model; valid while this object lives.
  package let file: ModelFile

  /// - Throws: `ModelError` where the bytes are no model.
  package init(_ bytes: [UInt8]) throws {
    buffer = .allocate(byteCount: bytes.count, alignment: ModelFile.unit)
    buffer.copyBytes(from: bytes)
    do {
      file = try ModelFile(UnsafeRawBufferPointer(buffer))
    } catch {
      buffer.deallocate()
      throw error
    }
  }

  deinit { buffer.deallocate() }
}
