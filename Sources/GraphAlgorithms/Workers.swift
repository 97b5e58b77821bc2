import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How work is spread over cores. Results never depend on it: they are the same, to the last bit,
/// whatever the number of threads.
public struct Threads: Sendable, Hashable, ExpressibleByIntegerLiteral {
  /// The number of threads, at least 1.
  public let count: Int

  /// That many threads; at least 1.
  public init(_ count: Int) { self.count = max(1, count) }

  /// That many threads; at least 1.
  public init(integerLiteral value: Int) { self.init(value) }

  /// One for each core that is online.
  public static let all = Threads(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}

extension Threads {
  /// Calls the closure once for each worker, side by side.
  func run(_ body: @Sendable (_ worker: Int) -> Void) {
    if count == 1 {
      body(0)
    } else {
      DispatchQueue.concurrentPerform(iterations: count, execute: body)
    }
  }

  /// Does blocks of work that have nothing to do with each other; whoever is free takes the next. A
  /// worker makes its own state once and keeps it.
  @inline(__always)
  func forEach<State>(
    blocks: Int,
    state: @Sendable () -> State,
    work: @Sendable (_ block: Int, _ state: inout State) -> Void
  ) {
    let taken = Atomic<Int>(0)
    Threads(min(count, blocks)).run { _ in
      var own = state()
      while true {
        let block = taken.add(1, ordering: .relaxed).oldValue
        guard block < blocks else { break }
        work(block, &own)
      }
    }
  }

  /// Sums what blocks of work yield, in the order of the blocks.
  ///
  /// `work` is called for each block with room for one number a node, all zero; its numbers are
  /// added to the sum block after block, so that rounding does not depend on who did which block. A worker
  /// makes its own state once and keeps it.
  func sum<State>(
    nodeCount: Int,
    blocks: Int,
    state: @Sendable () -> State,
    work:
      @Sendable (_ block: Int, _ state: inout State, _ sum: UnsafeMutablePointer<Double>) -> Void
  ) -> [Double] {
    var total = [Double](repeating: 0, count: nodeCount)
    let turns = (0...max(blocks, 1)).map { _ in DispatchSemaphore(value: 0) }
    turns[0].signal()
    let workers = min(count, max(blocks, 1))
    // Whoever is free takes the next block, so that all blocks before it are in somebody's hands
    // and waiting for one's turn ends.
    let taken = Atomic<Int>(0)
    total.withUnsafeMutableBufferPointer { total in
      let total = Shared(total.baseAddress)
      Threads(workers).run { _ in
        var own = state()
        let part = UnsafeMutablePointer<Double>.allocate(capacity: max(nodeCount, 1))
        defer { part.deallocate() }
        part.initialize(repeating: 0, count: nodeCount)
        while true {
          let block = taken.add(1, ordering: .relaxed).oldValue
          guard block < blocks else { break }
          work(block, &own, part)
          turns[block].wait()
          if let total = total.pointer {
            for node in 0..<nodeCount {
              total[node] += part[node]
              part[node] = 0
            }
          }
          turns[block + 1].signal()
        }
      }
      // The last signal is taken back: a semaphore must not end below its first value.
      turns[blocks].wait()
    }
    return total
  }
}

extension Threads {
  /// Sums what items of work yield, in the order of the items, without room for one worker's numbers
  /// but in its state: `work` is done side by side, `add` in turn.
  @inline(__always)
  func sum<State, Outcome>(
    nodeCount: Int,
    items: Int,
    state: @Sendable () -> State,
    work: @Sendable (_ item: Int, _ state: inout State) -> Outcome,
    add: @Sendable (Outcome, inout State, _ sum: UnsafeMutablePointer<Double>) -> Void
  ) -> [Double] {
    var total = [Double](repeating: 0, count: nodeCount)
    let workers = min(count, items)
    // Items in somebody's hands are side by side, so that no two of them share a turn.
    let turns = (0...workers).map { _ in DispatchSemaphore(value: 0) }
    let taken = Atomic<Int>(0)
    turns[0].signal()
    total.withUnsafeMutableBufferPointer { total in
      let total = Shared(total.baseAddress)
      Threads(workers).run { _ in
        var own = state()
        while true {
          let item = taken.add(1, ordering: .relaxed).oldValue
          guard item < items else { break }
          let outcome = work(item, &own)
          turns[item % turns.count].wait()
          if let total = total.pointer { add(outcome, &own, total) }
          turns[(item + 1) % turns.count].signal()
        }
      }
    }
    // The last signal is taken back: a semaphore must not end below its first value.
    turns[items % turns.count].wait()
    return total
  }
}

extension Threads {
  /// The sum of what the closure returns for each chunk; chunks go to workers in runs, and to one where
  /// they are few.
  @inline(__always)
  func count(chunks: Int, _ body: @escaping @Sendable (_ chunk: Int) -> Int) -> Int {
    guard count > 1, chunks >= 1024 else {
      var sum = 0
      for chunk in 0..<chunks { sum &+= body(chunk) }
      return sum
    }
    let runs = 16 * count
    let taken = Atomic<Int>(0)
    let total = Atomic<Int>(0)
    run { _ in
      var sum = 0
      while true {
        let index = taken.add(1, ordering: .relaxed).oldValue
        guard index < runs else { break }
        for chunk in (index * chunks / runs)..<((index + 1) * chunks / runs) { sum &+= body(chunk) }
      }
      total.add(sum, ordering: .relaxed)
    }
    return total.load(ordering: .relaxed)
  }
}

/// Memory that several workers write to, each in its own place.
struct Shared<Element>: @unchecked Sendable {
  let pointer: UnsafeMutablePointer<Element>?

  init(_ pointer: UnsafeMutablePointer<Element>?) { self.pointer = pointer }
}
