import Dispatch

extension Renderer {
  /// libgvc draws one picture at a time, so its callers wait here, on a thread of their own,
  /// and not on one of the few that Swift's tasks share.
  private static let queue = DispatchQueue(label: "egraph.drawing", qos: .userInitiated)

  /// Draws a picture without holding up other tasks.
  ///
  /// - Parameters:
  ///   - picture: What is to be drawn; may be empty.
  ///   - format: What it is written as.
  /// - Returns: The bytes of the file.
  /// - Throws: `DrawingError`, with Graphviz's own words.
  package func rendered(
    _ picture: Picture,
    as format: PictureFormat
  ) async throws(DrawingError) -> [UInt8] {
    let result: Result<[UInt8], DrawingError> = await withCheckedContinuation { continuation in
      Self.queue.async {
        continuation.resume(
          returning: Result { () throws(DrawingError) in try render(picture, as: format) }
        )
      }
    }
    return try result.get()
  }
}
