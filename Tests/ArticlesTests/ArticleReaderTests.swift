import Foundation
import Ontology
import Testing

@testable import Articles

/// Reads a text as a file of the given name.
func read(
  _ text: String,
  as name: String,
  date: PartialDate? = nil
) -> (articles: [Article], problems: [Diagnostic]) {
  read(Array(text.utf8), as: name, date: date)
}

/// Reads bytes as a file of the given name.
func read(
  _ bytes: [UInt8],
  as name: String,
  date: PartialDate? = nil
) -> (articles: [Article], problems: [Diagnostic]) {
  var articles: [Article] = []
  var problems: [Diagnostic] = []
  ArticleReader(date: date).read(bytes, name: name) { item in
    switch item {
    case .article(let article): articles.append(article)
    case .problem(let problem): problems.append(problem)
    }
  }
  return (articles, problems)
}

/// The parts of an article's text that are skipped.
func skipped(_ article: Article) -> [String] {
  article.skippedRanges.map { article.text[$0] }
}

struct ArticleReaderTests {
  let seed = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("seeds").path

  @Test func `the seed article has the date and title of its sidecar`() throws {
    let (articles, problems) = ArticleReader().read([seed])
    #expect(problems.isEmpty)
    let article = try #require(articles.first)
    #expect(articles.count == 1)
    #expect(article.published == PartialDate(year: 2022, month: 1, day: 11))
    #expect(article.title == "Kazakhstan President Says He Has Weathered Attempted Coup D’Etat")
    #expect(article.text.hasPrefix("World News /\n\nKazakhstan President"))
  }

  @Test func `section label, headlines and footer of the seed are skipped`() throws {
    let article = try #require(ArticleReader().read([seed]).articles.first)
    #expect(
      skipped(article) == [
        "World News /",
        "Kazakhstan President Says He Has Weathered Attempted Coup D’Etat",
        "Kazakhstan President Says He Has Weathered Attempted Coup D’Etat",
        "*For corrections please email [email protected]*",
      ]
    )
  }

  @Test func `a headline is told without a sidecar`() throws {
    let text = try String(contentsOfFile: seed + "/kazakhstan-2022.txt", encoding: .utf8)
    let article = try #require(read(text, as: "a.txt").articles.first)
    #expect(article.title == "Kazakhstan President Says He Has Weathered Attempted Coup D’Etat")
    #expect(article.published == nil)
    #expect(
      read(text, as: "a.txt", date: PartialDate(year: 2022)).articles[0].published?.year == 2022
    )
  }

  @Test func `the same text has the same id and another text another`() throws {
    let a = read("Anna met Bruno.", as: "a.txt").articles[0]
    let b = read("Anna met Bruno.\r\n", as: "b.txt").articles[0]
    let c = read("Anna met Carla.", as: "c.txt").articles[0]
    #expect(a.id == b.id)
    #expect(a.id != c.id)
    #expect(a.id.count == 32)
  }

  @Test func `a table has its columns in any order`() {
    let (articles, problems) = read(
      "title,text,date,url\r\nTalks,\"Anna met \"\"Bruno\"\",\nat last.\",2020-01-02,https://a.example/1\r\n",
      as: "a.csv"
    )
    #expect(problems.isEmpty)
    #expect(articles.count == 1)
    #expect(articles[0].title == "Talks")
    #expect(articles[0].text == "Anna met \"Bruno\",\nat last.")
    #expect(articles[0].published == PartialDate("2020-01-02"))
    #expect(articles[0].url == "https://a.example/1")
    #expect(articles[0].id == Digest.of("https://a.example/1"))
  }

  @Test func `a table is told by its first line whatever its name`() {
    #expect(read("date,text\n2020,Anna met Bruno.\n", as: "data").articles.count == 1)
  }

  @Test func `a bad row is a problem with its line and the others are read`() {
    let (articles, problems) = read(
      "url,text\na,Anna met Bruno.\nb,c,d\ne,Carla met Dora.\n",
      as: "a.csv"
    )
    #expect(articles.map(\.text) == ["Anna met Bruno.", "Carla met Dora."])
    #expect(
      problems.map(\.description) == [
        "a.csv:3: error: 3 fields where the first line names 2\n"
          + "  hint: quote fields that hold commas or line ends"
      ]
    )
  }

  @Test func `an object of the gold format keeps its id and every byte of its text`() {
    let text = "Friday, January 4, 2019\u{A0}\n\nAnna  met Bruno\u{200D}.\n"
    let line = #"{"id":"x-1","url":null,"date":"2019-01-04","title":"T","text":"#
    var json = JSONText()
    json.value(text)
    let (articles, problems) = read(line + json.text + "}\n", as: "a.json")
    #expect(problems.isEmpty)
    #expect(articles[0].id == "x-1")
    #expect(articles[0].text == text)
    #expect(skipped(articles[0]) == ["Friday, January 4, 2019"])
  }

  @Test func `a broken line of JSON Lines is a problem and the others are read`() {
    let (articles, problems) = read(
      "{\"text\":\"Anna met Bruno.\"}\n{\"text\":\"Carla\n{\"text\":\"Dora met Emil.\"}\n{\"a\":1}\n",
      as: "a.jsonl"
    )
    #expect(articles.map(\.text) == ["Anna met Bruno.", "Dora met Emil."])
    #expect(problems.map { $0.place?.line } == [2, 4])
    #expect(problems[0].description.hasPrefix("a.jsonl:2:15: error: not readable as JSON"))
    #expect(problems[1].message == "an object without ‘text’")
  }

  @Test func `an array of objects is read in order`() {
    let (articles, _) = read(#"[{"text":"One is."},{"text":"Two is."}]"#, as: "a.json")
    #expect(articles.map(\.text) == ["One is.", "Two is."])
  }

  @Test(arguments: [
    ("%PDF-1.4\n", "a PDF document, not text"),
    ("PK\u{3}\u{4}abc", "a ZIP archive or office document, not text"),
    ("abc\u{0}def", "binary data, not text"), (" \n \n", "empty"), ("", "empty"),
  ])
  func `what is no article is a problem that names the file`(text: String, message: String) {
    let (articles, problems) = read(text, as: "dir/x.txt")
    #expect(articles.isEmpty)
    #expect(problems.map(\.message) == [message])
    #expect(problems[0].place?.file == "dir/x.txt")
    #expect(problems[0].hint != nil)
  }

  @Test func `another encoding is a problem with its place and remedy`() {
    let (articles, problems) = read(Array("Anna\nsaw Caf".utf8) + [0xE9, 0x2E], as: "a.txt")
    #expect(articles.isEmpty)
    #expect(
      problems.map(\.description) == [
        "a.txt:2:8: error: not in UTF-8: byte 0xE9 is no part of a character\n"
          + "  hint: convert it first, such as with ‘iconv -f windows-1252 -t utf-8’"
      ]
    )
  }

  @Test func `UTF-16 with a byte order mark is read`() {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "Anna met Zoë.".utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(read(bytes, as: "a.txt").articles.map(\.text) == ["Anna met Zoë."])
  }

  @Test func `a missing path is a problem and the next is read`() throws {
    let (articles, problems) = ArticleReader().read([seed + "/kazakhstan-2023.txt", seed])
    #expect(articles.count == 1)
    #expect(problems.map(\.message) == ["no such file or folder"])
    #expect(problems[0].hint?.contains("kazakhstan-2022.txt") == true)
  }

  @Test func `folders are read by name, hidden files and other kinds passed over`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("b"),
      withIntermediateDirectories: true
    )
    for (name, text) in [
      ("c.txt", "Third is."), ("a.txt", "First is."), ("b/x.md", "Second *is*."),
      (".hidden.txt", "No."), ("d.png", "No."), ("a.yaml", "date: 2020-05\npublisher: The Daily"),
    ] {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    let (articles, problems) = ArticleReader().read([folder.path + "/"])
    #expect(problems.isEmpty)
    #expect(articles.map(\.text) == ["First is.", "Second is.", "Third is."])
    #expect(articles[0].published == PartialDate("2020-05"))
    #expect(articles[0].publisher == "The Daily")
    #expect(articles[0].source == folder.path + "/a.txt")
  }

  @Test func `a mistyped key of a sidecar is pointed at`() {
    #expect {
      try Sidecar.record(SourceText(name: "a.yaml", text: "titel: X\n"))
    } throws: { error in
      "\(error)"
        == "a.yaml:1:1: error: unknown key ‘titel’\n  titel: X\n  ^\n  hint: did you mean ‘title’?"
    }
  }
}
