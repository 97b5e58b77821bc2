import Foundation
import Synchronization

/// Shows how far long work is, on a terminal only.
final class Progress: Sendable {
  private struct State {
    var done = 0
    var shown = 0.0
  }

  private static let isShown = isatty(2) == 1
  private static let hasLine = Mutex(false)

  private let total: Int
  private let unit: String
  private let start = Progress.now
  private let state = Mutex(State())

  /// Progress of `total` pieces, counted as `unit`.
  init(_ total: Int, unit: String) {
    self.total = total
    self.unit = unit
  }

  /// Counts a piece that is done, and shows it at most ten times a second.
  func advance() {
    guard Self.isShown, total > 1 else { return }
    let now = Self.now
    let done: Int? = state.withLock { state in
      state.done += 1
      guard now - state.shown >= 0.1 else { return nil }
      state.shown = now
      return state.done
    }
    guard let done, now - start > 0.5 else { return }
    let rate = Double(done) / (now - start)
    let left = Int((Double(total - done) / max(rate, 0.001)).rounded())
    Messages.write("\r\u{1B}[K\(done) of \(total) \(unit), \(Int(rate)) a second, \(left) s left")
    Self.hasLine.withLock { $0 = true }
  }

  /// Removes the line.
  func finish() { Self.clearLine() }

  /// Removes the line of any progress, before something else is written.
  static func clearLine() {
    let shown = hasLine.withLock { line in
      defer { line = false }
      return line
    }
    if shown { Messages.write("\r\u{1B}[K") }
  }

  private static var now: Double { ProcessInfo.processInfo.systemUptime }
}
