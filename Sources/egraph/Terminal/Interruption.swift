import Foundation

/// What happens on Ctrl-C and where a reader closes the pipe.
enum Interruption {
  /// Installs the handlers: Ctrl-C leaves the terminal's line clean and ends with 130, a
  /// closed pipe is a success.
  static func install() {
    signal(SIGINT) { _ in
      if isatty(2) == 1 {
        let clear: StaticString = "\r\u{1B}[K"
        _ = Foundation.write(2, clear.utf8Start, clear.utf8CodeUnitCount)
      }
      _exit(130)
    }
    signal(SIGPIPE) { _ in _exit(0) }
  }
}
