import Foundation
import Testing

@testable import Drawing

@Suite struct GraphvizSessionTests {
  private static func diagram(label: Diagram.Value = .text("a")) -> Diagram {
    var diagram = Diagram()
    diagram.nodes = [Diagram.Node(name: "a"), Diagram.Node(name: "b")]
    diagram.nodes[0].attributes.set("label", label)
    diagram.edges = [Diagram.Edge(tail: 0, head: 1, key: "e")]
    return diagram
  }

  private static func draw(_ diagram: Diagram, engine: String, format: String) throws -> [UInt8] {
    try GraphvizSession.run(diagram) { (session) throws(DrawingError) in
      try session.layOut(with: engine)
      return try session.rendered(as: format)
    }
  }

  @Test func `an unknown engine is an error with Graphviz's words`() throws {
    let error = try #require(throws: DrawingError.self) {
      try Self.draw(Self.diagram(), engine: "nonsense", format: "svg")
    }
    #expect(error.code == .layout)
    #expect(error.subject == "nonsense")
    #expect(error.reports.joined().contains("nonsense"))
    #expect("\(error)".hasPrefix("graphviz could not lay out the picture with ‘nonsense’: "))
  }

  @Test func `an unknown format is an error with Graphviz's words`() throws {
    let error = try #require(throws: DrawingError.self) {
      try Self.draw(Self.diagram(), engine: "dot", format: "nonsense")
    }
    #expect(error.code == .rendering)
    #expect(error.reports.joined().contains("nonsense"))
  }

  @Test func `a broken label is an error although Graphviz goes on`() throws {
    let error = try #require(throws: DrawingError.self) {
      try Self.draw(Self.diagram(label: .html("<B>open & bare")), engine: "dot", format: "svg")
    }
    #expect(!error.reports.isEmpty)
  }

  @Test func `a text that is no DOT is an error`() throws {
    let error = try #require(throws: DrawingError.self) {
      _ = try DOTOutline(parsing: "digraph { a -> ", name: "a.dot")
    }
    #expect(error.code == .syntax)
    #expect("\(error)".hasPrefix("‘a.dot’ is not valid DOT: "))
    #expect(throws: DrawingError.self) { _ = try DOTOutline(parsing: "") }
  }

  @Test func `pictures are drawn after errors as before`() throws {
    let before = try Self.draw(Self.diagram(), engine: "dot", format: "svg")
    _ = try? Self.draw(Self.diagram(), engine: "nonsense", format: "svg")
    _ = try? Self.draw(Self.diagram(label: .html("<B>")), engine: "dot", format: "svg")
    #expect(try Self.draw(Self.diagram(), engine: "dot", format: "svg") == before)
  }

  @Test func `a warning is no error`() throws {
    var diagram = Self.diagram()
    diagram.nodes[0].attributes["shape"] = "nonsense"
    #expect(try !Self.draw(diagram, engine: "dot", format: "svg").isEmpty)
  }

  #if os(Linux)
    @Test func `two thousand pictures leave no memory behind`() throws {
      let renderer = Renderer()
      let formats: [PictureFormat] = [.svg, .svg, .svg, .pdf]
      var resident: [Int] = []
      for turn in 0...2_000 {
        let bytes = try renderer.render(SamplePictures.meeting, as: formats[turn % 4])
        #expect(!bytes.isEmpty)
        if turn % 400 == 0 { resident.append(Self.residentBytes) }
      }
      // A graph that is not freed takes some 50 KB, so each four hundred take 20 MB and more.
      // The tests that run beside this one in the same process take some, too, now and then.
      let growth = zip(resident, resident.dropFirst()).map { $1 - $0 }
      #expect(growth.contains { $0 < 12 << 20 }, "\(growth)")
    }

    private static var residentBytes: Int {
      let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
      return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4_096
    }
  #endif
}
