import Foundation
import Testing

@Suite struct FormTests {
  @Test func `no source file is longer than six hundred lines`() throws {
    for folder in ["Sources", "Tests"] {
      for file in Repository.files(in: folder, ending: ".swift") {
        let lines = try Repository.text(file).split(
          separator: "\n",
          omittingEmptySubsequences: false
        )
        #expect(lines.count <= 601, "\(file) has \(lines.count) lines")
      }
    }
  }

  @Test func `libraries never print`() throws {
    let shells = ["Sources/egraph/", "Sources/egraph-train/", "Sources/egraph-bench/"]
    for file in Repository.files(in: "Sources", ending: ".swift")
    where !shells.contains(where: file.hasPrefix) {
      for line in try Repository.text(file).split(separator: "\n") {
        let code = line.drop { $0 == " " }
        #expect(!code.hasPrefix("print("), "\(file) prints")
      }
    }
  }

  @Test func `no file keeps a mark of unfinished work`() throws {
    let marks = ["TO" + "DO", "FIX" + "ME", "X" + "XX"]
    for file in Repository.files(in: "Sources", ending: ".swift") {
      let text = try Repository.text(file)
      for mark in marks { #expect(!text.contains(mark), "\(file) holds \(mark)") }
    }
  }
}
