import Testing

@testable import Ontology

struct CSVReaderTests {
  private func rows(_ text: String) throws -> [[String]] {
    var reader = CSVReader(Array(text.utf8), name: "a.csv")
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row.fields) }
    return rows
  }

  @Test(arguments: [
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]), ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("\"a,1\",\"b\"\"2\"\"\",\"c\n3\"", [["a,1", "b\"2\"", "c\n3"]]),
    ("a,,\n,,", [["a", "", ""], ["", "", ""]]),
    ("a;b\n1,5;2", [["a", "b"], ["1,5", "2"]]), ("", []), ("\n\na\n\n", [["a"]]), ("\"\"", [[""]]),
    ("ä,ö\n日,本", [["ä", "ö"], ["日", "本"]]), ("a\tb\n1\t2", [["a", "b"], ["1", "2"]]),
  ])
  func `rows are read as RFC 4180 writes them`(text: String, expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test func `rows know their lines`() throws {
    var reader = CSVReader(Array("a\n\"b\nc\"\nd".utf8), name: "a.csv")
    var lines: [Int] = []
    while let row = try reader.next() { lines.append(row.line) }
    #expect(lines == [1, 2, 4])
  }

  @Test func `an open quote is pointed at`() {
    #expect {
      try rows("a,b\nx,\"open\nmore")
    } throws: { error in
      "\(error)" == "a.csv:2:3: error: a quoted field is not closed\n"
        + "  hint: close it with ‘\"’; a quote within a field is written twice"
    }
  }

  @Test func `text after a quote is pointed at and the next line is read`() throws {
    var reader = CSVReader(Array("\"a\"b,c\nd,e".utf8), name: "a.csv")
    #expect(throws: Diagnostic.self) { try reader.next() }
    #expect(try reader.next()?.fields == ["d", "e"])
  }

  @Test func `any table reads back as it was written`() throws {
    var state: UInt64 = 7
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let letters = Array("ab,\"\n é;")
    for _ in 0..<200 {
      let table = (0...random(4)).map { _ in
        (0..<3).map { _ in String((0..<random(6)).map { _ in letters[random(letters.count)] }) }
      }
      let text =
        "x,y,z\n"
        + table.map { row in
          row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
        }.joined(separator: "\n")
      #expect(try rows(text) == [["x", "y", "z"]] + table)
    }
  }
}
