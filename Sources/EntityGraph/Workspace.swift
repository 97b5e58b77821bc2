import Articles
import Foundation
import Interchange
public import Ontology
import Resources

/// Reads articles and turns them into findings and networks: what a command or a program
/// holds while it works.
///
/// Immutable and safe to use from many threads at once.
public struct Workspace: Sendable {
  /// The types of entities and relations.
  public let schema: Schema
  /// Turns one article into findings.
  public let extract: @Sendable (Article) -> Findings

  /// Explains what one article yields, sentence by sentence: tree, mentions, candidates,
  /// and which rule made or dropped each; nil where nothing is extracted.
  public let explain: (@Sendable (Article) -> String)?

  /// A workspace from a schema, what extracts and what explains.
  public init(
    schema: Schema,
    explain: (@Sendable (Article) -> String)? = nil,
    extract: @escaping @Sendable (Article) -> Findings
  ) {
    self.schema = schema
    self.explain = explain
    self.extract = extract
  }

  /// The schema that is embedded in the program, with the relation files of folders added.
  ///
  /// - Throws: `SchemaError` with every mistake in those files.
  public static func schema(adding paths: [String] = []) throws(SchemaError) -> Schema {
    var files: [RelationFile] = []
    var problems: [Diagnostic] = []
    func add(_ source: SourceText) {
      do {
        files += try RelationFile.read(source)
      } catch {
        problems += error.diagnostics
      }
    }
    for name in Resource.names where name.hasPrefix("relations/") {
      add(SourceText(name: name, text: Resource.text(name) ?? ""))
    }
    for path in paths {
      let sources = schemaSources(in: path)
      if sources.isEmpty {
        problems.append(
          Diagnostic(
            .error,
            "no relation files here",
            at: .init(file: path),
            hint: "name a .yaml file, or a folder that holds some"
          )
        )
      }
      for source in sources { add(source) }
    }
    guard problems.isEmpty else { throw SchemaError(diagnostics: problems) }
    let entities = try Schema.EntityDefinition.read(
      SourceText(name: "entities.yaml", text: Resource.text("entities.yaml") ?? "")
    )
    return try Schema(entities: entities, files: files)
  }

  /// The texts of a relation file, or of the relation files in a folder, by name.
  public static func schemaSources(in path: String) -> [SourceText] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return [] }
    var paths = [path]
    if isFolder.boolValue {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      paths = names.sorted()
        .filter { ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && !$0.hasPrefix(".") }
        .map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
    }
    return paths.compactMap { path in
      FileManager.default.contents(atPath: path).map {
        SourceText(name: path, text: String(decoding: $0, as: UTF8.self))
      }
    }
  }

  /// Reads articles from files, folders and `-` for standard input, in order.
  ///
  /// - Parameters:
  ///   - paths: What to read.
  ///   - date: The publication date of articles that state none.
  public static func articles(
    in paths: [String],
    date: PartialDate? = nil
  ) -> (articles: [Article], problems: [Diagnostic]) {
    ArticleReader(date: date).read(paths)
  }

  /// Extracts articles on several threads and hands over their findings in the order of
  /// the articles, each as soon as it and all before it are there.
  ///
  /// - Parameters:
  ///   - articles: What to extract.
  ///   - width: How many at a time; the number of processors unless given.
  ///   - body: Called with each one's findings.
  /// - Throws: what `body` throws.
  /// - Complexity: holds at most four times `width` findings that wait for an earlier one.
  public func extract(
    _ articles: [Article],
    width: Int? = nil,
    _ body: (Findings) throws -> Void
  ) async throws {
    let width = width ?? ProcessInfo.processInfo.activeProcessorCount
    guard width > 1, articles.count > 1 else {
      for article in articles { try body(extract(article)) }
      return
    }
    try await withThrowingTaskGroup(of: (Int, Findings).self) { group in
      var next = 0
      var handed = 0
      var running = 0
      var waiting: [Int: Findings] = [:]
      func start() {
        while next < articles.count, running < width, next - handed < 4 * width {
          let index = next
          group.addTask { (index, extract(articles[index])) }
          next += 1
          running += 1
        }
      }
      start()
      while let (index, findings) = try await group.next() {
        running -= 1
        waiting[index] = findings
        while let ready = waiting.removeValue(forKey: handed) {
          try body(ready)
          handed += 1
        }
        start()
      }
    }
  }

  /// The findings of articles, in their order.
  ///
  /// - Throws: `CancellationError` where the task is cancelled.
  public func findings(in articles: [Article]) async throws -> [Findings] {
    var result: [Findings] = []
    try await extract(articles) { result.append($0) }
    return result
  }

  /// Reads findings that were extracted before, from JSON or JSON Lines files in the gold
  /// format, folders of them, or DOT files that egraph exported.
  public func storedFindings(
    in paths: [String]
  ) -> (findings: [Findings], problems: [Diagnostic]) {
    var findings: [Findings] = []
    var problems: [Diagnostic] = []
    for path in paths {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      let files =
        exists && isFolder.boolValue
        ? ArticleReader.files(in: path).filter { $0.hasSuffix(".json") || $0.hasSuffix(".jsonl") }
        : [path]
      for file in files {
        let data =
          file == "-"
          ? FileHandle.standardInput.readDataToEndOfFile()
          : FileManager.default.contents(atPath: file)
        guard let data else {
          problems.append(
            Diagnostic(.error, exists ? "cannot be read" : "no such file", at: .init(file: file))
          )
          continue
        }
        if file.hasSuffix(".dot") || file.hasSuffix(".gv") {
          do {
            let read = try DOTFindings.findings(in: [UInt8](data), name: file, schema: schema)
            findings += read.findings
            problems += read.problems
          } catch {
            problems.append(error)
          }
          continue
        }
        let read = JSONLines.findings(in: [UInt8](data), name: file, schema: schema)
        findings += read.findings
        problems += read.problems
      }
    }
    return (findings, problems)
  }
}
