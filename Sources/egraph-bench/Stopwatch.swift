#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What repeating a piece of work cost.
struct Timing {
  /// Processor seconds of each repetition, over all threads.
  var processor: [Double] = []
  /// Seconds on the clock of each repetition.
  var clock: [Double] = []

  /// Repeats the work until `repetitions` were made or `budget` seconds have passed.
  init(repetitions: Int, budget: Double, _ work: () throws -> Void) rethrows {
    let start = Self.seconds(CLOCK_MONOTONIC)
    repeat {
      let (before, clockBefore) = (
        Self.seconds(CLOCK_PROCESS_CPUTIME_ID), Self.seconds(CLOCK_MONOTONIC)
      )
      try work()
      processor.append(Self.seconds(CLOCK_PROCESS_CPUTIME_ID) - before)
      clock.append(Self.seconds(CLOCK_MONOTONIC) - clockBefore)
    } while processor.count < repetitions && Self.seconds(CLOCK_MONOTONIC) - start < budget
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// The middle one of some numbers.
  static func median(_ numbers: [Double]) -> Double {
    let sorted = numbers.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// Forgets the most memory that the process has had, where the system can (Linux), so that
  /// ``peakMemory`` tells of what follows.
  static func resetPeakMemory() {
    #if canImport(Glibc)
      guard let file = fopen("/proc/self/clear_refs", "w") else { return }
      fputs("5", file)
      fclose(file)
    #endif
  }

  /// A line of the kernel's notes on this process, in bytes; nil where there are none.
  private static func status(_ name: String) -> Int? {
    guard let file = fopen("/proc/self/status", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)),
        as: UTF8.self
      )
      guard text.hasPrefix(name + ":") else { continue }
      return text.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) }.map {
        $0 * 1024
      }
    }
    return nil
  }

  /// The memory that the process has now, in bytes; 0 where the system does not tell.
  static var memory: Int { status("VmRSS") ?? 0 }

  /// The most memory that the process has had since ``resetPeakMemory()``, in bytes.
  static var peakMemory: Int {
    if let peak = status("VmHWM") { return peak }
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss * 1024
    #endif
  }
}
