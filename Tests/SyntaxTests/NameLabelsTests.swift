import Testing

@testable import Syntax

@Suite struct NameLabelsTests {
  @Test func `labels spell the names that they were made of`() {
    let names = [
      NameSpan(words: 0..<1, kind: .place), NameSpan(words: 1..<3, kind: .person),
      NameSpan(words: 4..<8, kind: .event),
    ]
    let labels = NameLabels.labels(of: names, count: 9)
    #expect(labels[3] == 0 && labels[8] == 0)
    #expect(labels.withUnsafeBufferPointer { NameLabels.names(of: $0) } == names)
  }

  @Test func `a name goes on only with its own kind, and ends`() {
    let person = NameLabels.begin(.person)
    #expect(NameLabels.mayFollow(NameLabels.end(.person), person))
    #expect(NameLabels.mayFollow(NameLabels.inside(.person), person))
    #expect(!NameLabels.mayFollow(NameLabels.end(.place), person))
    #expect(!NameLabels.mayFollow(NameLabels.outside, person))
    #expect(!NameLabels.mayFollow(NameLabels.end(.person), NameLabels.outside))
    #expect(NameLabels.mayFollow(person, NameLabels.single(.place)))
  }

  @Test func `decoding gives proper sequences whatever the scores say`() {
    var generator = SplitMix(state: 11)
    for count in 1...8 {
      let scores = (0..<(count * NameLabels.count)).map { _ in Int32(generator.next() % 100) }
      var labels = [UInt8](repeating: 0, count: count)
      scores.withUnsafeBufferPointer { scores in
        labels.withUnsafeMutableBufferPointer { labels in
          NameDecoder.best(scores, count: count, transition: { _, _ in 0 }, into: labels)
        }
      }
      var previous = NameLabels.outside
      for label in labels {
        #expect(NameLabels.mayFollow(Int(label), previous))
        previous = Int(label)
      }
      #expect(!NameLabels.isOpen(previous))
    }
  }

  @Test func `decoding finds the best of all proper sequences of three words`() {
    var generator = SplitMix(state: 5)
    let width = NameLabels.count
    let scores = (0..<(3 * width)).map { _ in Int32(generator.next() % 50) - 25 }
    let transitions = (0..<(width * width)).map { _ in Int32(generator.next() % 20) - 10 }
    var best = Int32.min
    for a in 0..<width where NameLabels.mayFollow(a, 0) {
      for b in 0..<width where NameLabels.mayFollow(b, a) {
        for c in 0..<width where NameLabels.mayFollow(c, b) && !NameLabels.isOpen(c) {
          let sum =
            scores[a] + scores[width + b] + scores[2 * width + c] + transitions[a]
            + transitions[a * width + b] + transitions[b * width + c]
          best = max(best, sum)
        }
      }
    }
    var labels = [UInt8](repeating: 0, count: 3)
    scores.withUnsafeBufferPointer { scores in
      labels.withUnsafeMutableBufferPointer { labels in
        NameDecoder.best(
          scores,
          count: 3,
          transition: { transitions[$0 * width + $1] },
          into: labels
        )
      }
    }
    let (a, b, c) = (Int(labels[0]), Int(labels[1]), Int(labels[2]))
    let found =
      scores[a] + scores[width + b] + scores[2 * width + c] + transitions[a]
      + transitions[a * width + b] + transitions[b * width + c]
    #expect(found == best)
  }

  @Test func `every convention has a name of its own`() {
    for convention in NameConvention.allCases {
      #expect(NameConvention(name: convention.name) == convention)
    }
    #expect(NameConvention(name: "none") == nil)
  }
}
