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

  /// The most memory that the process has had, in bytes.
  static var peakMemory: Int {
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
