#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory for an algorithm's arrays: one region, where arrays lie side by side as near to its start as
/// they fit, so that what is given back is used again and the most that is ever taken is known.
///
/// Taking and giving back: O(arrays that there are).
final class Workspace {
  /// The most bytes that arrays ever took, gaps between them included.
  private(set) var peak = 0
  private let region: UnsafeMutableRawPointer
  private let capacity: Int
  private let isMapped: Bool
  /// The parts of the region that are taken, ascending.
  private var taken: [Range<Int>] = []
  /// The bytes of arrays that found no room in the region.
  private var outside = 0

  /// Arrays of more than `capacity` bytes together are found room for elsewhere.
  init(capacity: Int) {
    // Pages of the system's, which takes them back at once; an allocator may keep them.
    let mapped = mmap(
      nil,
      max(1, capacity),
      PROT_READ | PROT_WRITE,
      MAP_PRIVATE | MAP_ANON,
      -1,
      0
    )
    isMapped = mapped != MAP_FAILED
    self.capacity = isMapped ? capacity : 0
    region = isMapped ? mapped! : .allocate(byteCount: 1, alignment: 1)
  }

  deinit {
    if isMapped { munmap(region, max(1, capacity)) } else { region.deallocate() }
  }

  private static var alignment: Int { 16 }

  private static func rounded(_ size: Int) -> Int { (max(1, size) + alignment - 1) & -alignment }

  /// How many bytes are free after the last array.
  var room: Int { capacity - (taken.last?.upperBound ?? 0) }

  /// An array whose elements are to be written before they are read.
  func array<Element: BitwiseCopyable>(_ count: Int) -> WorkArray<Element> {
    WorkArray(count, in: self)
  }

  /// An array of equal elements.
  func array<Element: BitwiseCopyable>(_ count: Int, of element: Element) -> WorkArray<Element> {
    let array: WorkArray<Element> = array(count)
    array.base.initialize(repeating: element, count: count)
    return array
  }

  fileprivate func take(_ size: Int) -> UnsafeMutableRawPointer {
    let size = Self.rounded(size)
    defer { peak = max(peak, outside + (taken.last?.upperBound ?? 0)) }
    var (start, place) = (0, 0)
    while place < taken.count, taken[place].lowerBound - start < size {
      start = taken[place].upperBound
      place += 1
    }
    guard start + size <= capacity else {
      outside += size
      return .allocate(byteCount: size, alignment: Self.alignment)
    }
    taken.insert(start..<start + size, at: place)
    return region + start
  }

  /// Gives back the end of an array; where it lies outside, it stays as it is.
  fileprivate func shrink(_ memory: UnsafeMutableRawPointer, to size: Int) {
    let start = memory - region
    guard let place = taken.firstIndex(where: { $0.lowerBound == start }) else { return }
    taken[place] = start..<start + Self.rounded(size)
  }

  fileprivate func giveBack(_ memory: UnsafeMutableRawPointer, _ size: Int) {
    let start = memory - region
    if let place = taken.firstIndex(where: { $0.lowerBound == start }) {
      taken.remove(at: place)
    } else {
      outside -= Self.rounded(size)
      memory.deallocate()
    }
  }
}

/// An array in a ``Workspace``: shared, given back when nobody holds it any more.
final class WorkArray<Element: BitwiseCopyable> {
  let base: UnsafeMutablePointer<Element>
  private(set) var count: Int
  private let capacity: Int
  private let workspace: Workspace

  fileprivate init(_ count: Int, in workspace: Workspace) {
    self.count = count
    capacity = count
    self.workspace = workspace
    base = workspace.take(count * MemoryLayout<Element>.stride).bindMemory(
      to: Element.self,
      capacity: count
    )
  }

  deinit { workspace.giveBack(base, capacity * MemoryLayout<Element>.stride) }

  /// Keeps only the first elements.
  func shrink(to count: Int) {
    self.count = count
    workspace.shrink(base, to: count * MemoryLayout<Element>.stride)
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    get { base[index] }
    set { base[index] = newValue }
  }
}
