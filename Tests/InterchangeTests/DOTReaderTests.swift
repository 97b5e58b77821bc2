import Foundation
import Ontology
import Testing

@testable import Interchange

private func graph(_ text: String) throws -> DOTGraph {
  try #require(try DOTReader.graphs(in: Array(text.utf8), name: "a.dot").first)
}

struct DOTReaderTests {
  private func edges(_ text: String) throws -> [String] {
    let graph = try graph(text)
    return graph.edges.map { "\(graph.nodes[$0.tail].name)-\(graph.nodes[$0.head].name)" }
  }

  @Test(arguments: [
    ("digraph { a -> b -> c }", ["a-b", "b-c"]),
    ("graph { a -- { b c } -- d }", ["a-b", "a-c", "b-d", "c-d"]),
    ("strict graph { a -- b; b -- a; a -- b }", ["a-b"]),
    ("graph { a -- b; b -- a }", ["a-b", "b-a"]),
    ("digraph { a -> b [key=1]; a -> b [key=1, x=2] a -> b }", ["a-b", "a-b"]),
    ("digraph { subgraph s { a b } c -> subgraph s }", ["c-a", "c-b"]),
    ("digraph { -1.5 -> .7 }", ["-1.5-.7"]),
    ("DiGraph \"x\" { \"a b\":p:nw -> c:s; }", ["a b-c"]),
    ("digraph { \"a\" + \"b\" -> c }", ["ab-c"]),
    ("// c\n#include\n/* x -> y */ digraph { a /* - */ -> // \n b }", ["a-b"]),
  ])
  func `edges are read as the language says`(text: String, expected: [String]) throws {
    #expect(try edges(text) == expected)
  }

  @Test func `defaults hold for what follows them in their scope`() throws {
    let graph = try graph(
      "digraph { a; node [color=red] b; subgraph { node [color=blue, bold] c; b } d [color=green] }"
    )
    #expect(graph.nodes.map { $0.attributes["color"]?.text } == [nil, "red", "blue", "green"])
    #expect(graph.nodes[2].attributes["bold"]?.text == "true")
    #expect(graph.nodes[3].attributes["bold"] == nil)
    #expect(graph.subgraphs.map(\.nodes) == [[1, 2]])
  }

  @Test func `texts keep their escapes and HTML its brackets`() throws {
    let graph = try graph(
      "digraph { label = <<b>x</b> &gt; y>; a [label=\"one\\ntwo \\\"three\\\" \\\\ \n4\", "
        + "t=\"long\" + \"\\\ner\"] }"
    )
    #expect(graph.attributes["label"] == .init("<b>x</b> &gt; y", isHTML: true))
    #expect(graph.nodes.last?.attributes["label"]?.text == "one\\ntwo \"three\" \\\\ \n4")
    #expect(graph.nodes.last?.attributes["label"]?.plain == "one\ntwo \"three\" \\ \n4")
    #expect(graph.nodes.last?.attributes["t"]?.text == "longer")
  }

  @Test func `a file in Latin-1 is read`() throws {
    let bytes = Array("graph { a [label=\"caf".utf8) + [0xE9] + Array("\"] }".utf8)
    let graph = try #require(try DOTReader.graphs(in: bytes, name: "a.dot").first)
    #expect(graph.nodes[0].attributes["label"]?.text == "café")
  }

  @Test(arguments: [
    (
      "graph { a -> b }",
      "a.dot:1:11: error: ‘->’ in a graph without directions\n  graph { a -> b }\n            ^\n"
        + "  hint: write ‘--’, or start with ‘digraph’"
    ),
    (
      "digraph {\n a [label=\"x] }",
      "a.dot:2:11: error: a quoted text is not closed\n   a [label=\"x] }\n            ^"
    ),
    ("digraph { a", "a.dot:1:12: error: ‘}’ is missing here\n  digraph { a\n             ^"),
  ])
  func `mistakes are pointed at`(text: String, message: String) {
    #expect {
      try DOTReader.graphs(in: Array(text.utf8), name: "a.dot")
    } throws: { error in
      "\(error)" == message
    }
  }

  @Test func `damaged text never crashes`() {
    let text = Array(
      "strict digraph \"g\" { node [a=<b<c>>] x:p -> { y z } [k=\"v\" + \"w\"]; subgraph cluster_1 { q } }"
        .utf8
    )
    for end in 0..<text.count {
      _ = try? DOTReader.graphs(in: Array(text[..<end]), name: "a")
      _ = try? DOTReader.graphs(in: Array(text[end...]), name: "a")
    }
  }
}

/// Real DOT files of other projects, where they are.
struct RealDOTTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/formats").path

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder + "/expected.jsonl") }

  @Test(.enabled("no ../shared/formats here") { isThere })
  func `nodes and edges are those that Graphviz counts`() throws {
    let lines = try String(contentsOfFile: Self.folder + "/expected.jsonl", encoding: .utf8)
    var count = 0
    var wrong: [String] = []
    for line in lines.split(separator: "\n") {
      let value = try JSONReader.value(of: String(line))
      guard let file = value["file"]?.string, file.hasPrefix("dot/"),
        let bytes = FileManager.default.contents(atPath: "\(Self.folder)/\(file)")
      else { continue }
      count += 1
      do {
        let graphs = try DOTReader.graphs(in: [UInt8](bytes), name: file)
        let first = graphs.first
        let nodes = Int(value["nodes"]?.number ?? -1)
        let edges = Int(value["edges"]?.number ?? -1)
        let counts = graphs.map { ($0.nodes.count, $0.edges.count) }
        if !counts.contains(where: { $0 == (nodes, edges) }) {
          wrong.append(
            "\(file): \(first?.nodes.count ?? 0) nodes, \(first?.edges.count ?? 0) edges; "
              + "expected \(nodes), \(edges)"
          )
        }
      } catch {
        wrong.append("\(file): \(error)")
      }
    }
    #expect(count > 400)
    #expect(wrong.isEmpty, "\(wrong.count) of \(count):\n\(wrong.joined(separator: "\n"))")
  }
}
