import Foundation
import Testing

@Suite struct ResourceTableTests {
  @Test func `every resource file is embedded, and the table is in file-name order`() throws {
    let folder = "Sources/CResources/"
    let files =
      ["entities.yaml"]
      + ["lexicons", "relations"].flatMap { part in
        Repository.files(in: folder + part, ending: "").map { String($0.dropFirst(folder.count)) }
      }.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".tsv") || $0.hasSuffix(".bin") }
      + ["statements.scorer"]
    let source = try Repository.text(folder + "Resources.c")
    let rows = source.split(separator: "\n").filter { $0.hasPrefix("  ROW(\"") }.map {
      String($0.split(separator: "\"")[1])
    }
    #expect(rows == files)
    for file in files { #expect(source.contains("#embed \"\(file)\""), "\(file) is not embedded") }
  }
}
