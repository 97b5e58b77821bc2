import CResources

/// The files that are embedded in the executable, by name.
package enum Resource {
  /// The bytes of an embedded text file, such as `lexicons/states.tsv`.
  ///
  /// - Returns: nil where no file of that name is embedded.
  /// - Complexity: O(log *n*) in the number of files.
  package static func bytes(_ name: String) -> UnsafeRawBufferPointer? {
    var count = 0
    guard let table = egraph_resource_table(&count) else { return nil }
    for index in 0..<count where String(cString: table[index].name) == name {
      return UnsafeRawBufferPointer(start: table[index].bytes, count: table[index].count)
    }
    return nil
  }

  /// The names of all embedded text files, in file-name order.
  package static var names: [String] {
    var count = 0
    guard let table = egraph_resource_table(&count) else { return [] }
    return (0..<count).map { String(cString: table[$0].name) }
  }

  /// An embedded text file as a string.
  package static func text(_ name: String) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The trained model's bytes, 64-byte aligned, valid for the life of the process.
  package static var model: UnsafeRawBufferPointer {
    var count = 0
    let bytes = egraph_model_bytes(&count)
    return UnsafeRawBufferPointer(start: bytes, count: count)
  }
}
