import Foundation
package import Ontology

/// Reads articles from files, folders and standard input, each by its content: plain
/// text, Markdown, HTML, CSV, JSON and JSON Lines.
package struct ArticleReader: Sendable {
  /// What was read: an article, or why something was not.
  package enum Item: Hashable, Sendable {
    /// An article, ready for the pipeline.
    case article(Article)
    /// A problem; the reading went on after it.
    case problem(Diagnostic)
  }

  /// The publication date of articles that state none.
  package var date: PartialDate?

  /// A reader that gives `date` to articles that state none.
  package init(date: PartialDate? = nil) {
    self.date = date
  }

  /// Reads all articles of paths, in order; a folder stands for the files in it and in its
  /// folders, by name, and `-` for standard input.
  ///
  /// Hidden files and files of kinds that hold no articles are passed over in folders.
  /// - Complexity: O(*n*) in the size of the files; holds one file at a time.
  package func read(_ paths: [String], _ body: (Item) throws -> Void) rethrows {
    for path in paths {
      if path == "-" {
        try read(FileHandle.standardInput.readDataToEndOfFile(), name: "standard input", body)
        continue
      }
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        try body(
          .problem(
            Diagnostic(
              .error,
              "no such file or folder",
              at: .init(file: path),
              hint: Self.nearHint(to: path)
            )
          )
        )
        continue
      }
      if !isFolder.boolValue {
        try readFile(path, body)
        continue
      }
      let files = Self.files(in: path)
      if files.isEmpty {
        try body(
          .problem(
            Diagnostic(
              .error,
              "no articles in this folder",
              at: .init(file: path),
              hint: "articles are read from .txt, .md, .html, .csv, .json and .jsonl files"
            )
          )
        )
      }
      for file in files { try readFile(file, body) }
    }
  }

  /// All articles and problems of paths, gathered.
  package func read(_ paths: [String]) -> (articles: [Article], problems: [Diagnostic]) {
    var articles: [Article] = []
    var problems: [Diagnostic] = []
    read(paths) { item in
      switch item {
      case .article(let article): articles.append(article)
      case .problem(let problem): problems.append(problem)
      }
    }
    return (articles, problems)
  }

  /// The article files in a folder and its folders, in the order of their names.
  package static func files(in folder: String) -> [String] {
    let base = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    var files: [String] = []
    let names = (try? FileManager.default.contentsOfDirectory(atPath: base)) ?? []
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = "\(base)/\(name)"
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
      if isFolder.boolValue {
        // A link back up would never end.
        let type = try? FileManager.default.attributesOfItem(atPath: path)[.type]
        if type as? FileAttributeType != .typeSymbolicLink { files += Self.files(in: path) }
      } else if FileKind.endings.contains(FileKind.ending(of: name)) {
        files.append(path)
      }
    }
    return files
  }

  private func readFile(_ path: String, _ body: (Item) throws -> Void) rethrows {
    guard
      let data = try? FileHandle(forReadingFrom: URL(fileURLWithPath: path)).readToEnd() ?? Data()
    else {
      let isAllowed = FileManager.default.isReadableFile(atPath: path)
      return try body(
        .problem(
          Diagnostic(
            .error,
            isAllowed ? "cannot be read" : "reading it is not permitted",
            at: .init(file: path),
            hint: isAllowed ? nil : "change its permissions, such as with ‘chmod +r’"
          )
        )
      )
    }
    var sidecar = Record()
    do {
      sidecar = try Self.sidecar(of: path)
    } catch {
      try body(.problem(error))
    }
    try read(data, name: path, sidecar: sidecar, body)
  }

  /// What the YAML file of the same name says; an empty record where there is none.
  private static func sidecar(of path: String) throws(Diagnostic) -> Record {
    let ending = FileKind.ending(of: path)
    let stem = ending.isEmpty ? path : String(path.dropLast(ending.count + 1))
    for ending in ["yaml", "yml"] {
      let name = "\(stem).\(ending)"
      guard let data = FileManager.default.contents(atPath: name) else { continue }
      return try Sidecar.record(
        SourceText(name: name, text: String(decoding: data, as: UTF8.self))
      )
    }
    return Record()
  }

  private func read(
    _ data: Data,
    name: String,
    sidecar: Record = Record(),
    _ body: (Item) throws -> Void
  ) rethrows {
    try read([UInt8](data), name: name, sidecar: sidecar, body)
  }

  /// Reads the articles of a file's bytes; `name` names it in messages.
  func read(
    _ bytes: [UInt8],
    name: String,
    sidecar: Record = Record(),
    _ body: (Item) throws -> Void
  ) rethrows {
    guard bytes.contains(where: { $0 > 0x20 }) else {
      return try body(
        .problem(
          Diagnostic(
            .error,
            "empty",
            at: .init(file: name),
            hint: "put the text of an article into it"
          )
        )
      )
    }
    switch Result(catching: { () throws(Diagnostic) in try Self.decoded(bytes, name: name) }) {
    case .failure(let problem): try body(.problem(problem))
    case .success((let bytes, .json)):
      try readJSON(bytes, name: name, sidecar: sidecar, body)
    case .success((let bytes, .csv)):
      try readTable(bytes, name: name, sidecar: sidecar, body)
    case .success((let bytes, let kind)):
      try body(single(bytes, kind: kind, name: name, sidecar: sidecar))
    }
  }

  /// A file's bytes in UTF-8, with their kind; a page in another encoding stays as it is.
  private static func decoded(
    _ raw: [UInt8],
    name: String
  ) throws(Diagnostic) -> (bytes: [UInt8], kind: FileKind) {
    let kind = FileKind(raw, name: name)
    if kind == .html, TextDecoding.invalidOffset(in: raw) != nil { return (raw, kind) }
    let bytes = try TextDecoding.utf8(raw, name: name)
    return (bytes, bytes.count == raw.count ? kind : FileKind(bytes, name: name))
  }

  /// The article of a file that holds one.
  private func single(_ bytes: [UInt8], kind: FileKind, name: String, sidecar: Record) -> Item {
    switch kind {
    case .html:
      let isUTF8 = TextDecoding.invalidOffset(in: bytes) == nil
      guard let document = HTMLDocument(bytes, isUTF8: isUTF8) else {
        return .problem(Diagnostic(.error, "not readable as HTML", at: .init(file: name)))
      }
      var record = HTMLMetadata.record(of: document)
      record[.text] = Normalization.text(ContentFinder.text(of: document))
      return item(record, sidecar: sidecar, name: name)
    case .markdown:
      do {
        let record = try MarkdownReader.record(String(decoding: bytes, as: UTF8.self), name: name)
        return item(record, sidecar: sidecar, name: name)
      } catch {
        return .problem(error)
      }
    default:
      let record = PlainTextReader.record(String(decoding: bytes, as: UTF8.self))
      return item(record, sidecar: sidecar, name: name)
    }
  }

  private func readJSON(
    _ bytes: [UInt8],
    name: String,
    sidecar: Record,
    _ body: (Item) throws -> Void
  ) rethrows {
    var reader = JSONArticleReader(bytes, name: name)
    var count = 0
    while true {
      let next = Result { () throws(Diagnostic) in try reader.next() }
      switch next {
      case .failure(let problem): try body(.problem(problem))
      case .success(nil):
        if count > 0 { return }
        return try body(
          .problem(Diagnostic(.error, "no articles in this file", at: .init(file: name)))
        )
      case .success(let (found, line)?):
        var record = found
        // A named record is in the house's own format, whose offsets refer to this text.
        if record[.id] == nil { record[.text] = record[.text].map(Normalization.text) }
        try body(item(record, sidecar: sidecar, name: name, line: line))
      }
      count += 1
    }
  }

  private func readTable(
    _ bytes: [UInt8],
    name: String,
    sidecar: Record,
    _ body: (Item) throws -> Void
  ) rethrows {
    var reader = CSVReader(bytes, name: name)
    var columns: [Record.Field?]?
    while true {
      let next = Result { () throws(Diagnostic) in try reader.next() }
      switch next {
      case .failure(let problem): try body(.problem(problem))
      case .success(nil): return
      case .success(let row?):
        guard let fields = columns else {
          let fields = row.fields.map { Record.Field(named: $0) }
          guard fields.contains(.text) else {
            return try body(
              .problem(
                Diagnostic(
                  .error,
                  "no column ‘text’ in the first line",
                  at: .init(file: name, line: 1),
                  hint: "name the columns on the first line: url,date,title,text"
                )
              )
            )
          }
          columns = fields
          continue
        }
        try body(item(of: row, columns: fields, name: name, sidecar: sidecar))
      }
    }
  }

  /// The article of a table's row.
  private func item(
    of row: CSVReader.Row,
    columns: [Record.Field?],
    name: String,
    sidecar: Record
  ) -> Item {
    guard row.fields.count == columns.count else {
      return .problem(
        Diagnostic(
          .error,
          "\(row.fields.count) fields where the first line names \(columns.count)",
          at: .init(file: name, line: row.line),
          hint: "quote fields that hold commas or line ends"
        )
      )
    }
    var record = Record()
    for (field, value) in zip(columns, row.fields) {
      if let field { record.set(field, value) }
    }
    record[.text] = record[.text].map(Normalization.text)
    return item(record, sidecar: sidecar, name: name, line: row.line)
  }

  /// The article of a record whose text is normalised.
  private func item(_ raw: Record, sidecar: Record, name: String, line: Int? = nil) -> Item {
    var record = raw
    let place = Diagnostic.Place(file: name, line: line)
    guard let text = record[.text], text.contains(where: { !$0.isWhitespace }) else {
      return .problem(
        Diagnostic(
          .error,
          "no text in this article",
          at: place,
          hint: "give the article's text, or leave it out"
        )
      )
    }
    record.fill(from: sidecar)
    let title = record[.title].map(Normalization.line) ?? Furniture.headline(of: text) ?? ""
    let published =
      record[.date].flatMap(PublicationDate.date) ?? Furniture.date(of: text) ?? date
    let article = Article(
      id: record[.id] ?? Digest.of(record[.url] ?? text),
      url: record[.url],
      license: record[.license],
      publisher: record[.publisher].map(Normalization.line),
      published: published,
      title: title,
      text: text,
      language: record[.language] ?? "en",
      source: name,
      skippedRanges: Furniture.ranges(in: text, title: title)
    )
    return .article(article)
  }

  /// A hint with the names in the same folder that are near a missing one.
  private static func nearHint(to path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last else { return nil }
    let folder = parts.dropLast().joined(separator: "/")
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder))
    return NearName.hint(for: String(name), among: (names ?? []).sorted())
  }
}
