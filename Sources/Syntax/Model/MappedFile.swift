#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file mapped into memory for reading, unmapped with the last reference.
final class MappedFile: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  /// Maps a whole file.
  ///
  /// - Throws: ``ModelError`` where the file cannot be opened or is empty.
  init(path: String) throws(ModelError) {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw ModelError(.unreadable, subject: path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw ModelError(.unreadable, subject: path)
    }
    let size = Int(status.st_size)
    guard size > 0 else { throw ModelError(.empty, subject: path) }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { throw ModelError(.unreadable, subject: path) }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }
}
