import Testing

@testable import Drawing

@Suite struct DOTEncoderTests {
  @Test(arguments: LayoutEngine.allCases)
  func `exported DOT parses back with the same nodes and edges`(engine: LayoutEngine) throws {
    for picture in [
      SamplePictures.kazakhstan, SamplePictures.everything,
      SamplePictures.random(nodes: 60, edges: 90, seed: 1),
    ] {
      let bytes = try Renderer(engine: engine).render(picture, as: .dot)
      let outline = try DOTOutline(parsing: String(decoding: bytes, as: UTF8.self))
      #expect(outline.nodes.sorted() == picture.nodes.map { DOTEncoder.escaped($0.id) }.sorted())
      let expected = picture.edges.map { edge in
        DOTOutline.Edge(
          tail: DOTEncoder.escaped(edge.source),
          head: DOTEncoder.escaped(edge.target),
          key: DOTEncoder.escaped(edge.id)
        )
      }
      #expect(Set(outline.edges) == Set(expected))
      #expect(outline.edges.count == expected.count)
    }
  }

  @Test func `exported DOT is drawn by Graphviz without a word of complaint`() throws {
    for picture in [SamplePictures.kazakhstan, SamplePictures.everything] {
      let network = Network(picture)
      let builder = DiagramBuilder(
        network: network,
        plan: Plan(of: network, engine: .dot),
        theme: .light
      )
      let diagram = builder.exported(
        picture,
        furniture: Furniture(picture, network: network, theme: .light)
      )
      let svg = try GraphvizSession.run(diagram) { (session) throws(DrawingError) in
        try session.layOut(with: "dot")
        return try session.rendered(as: "svg")
      }
      #expect(String(decoding: svg, as: UTF8.self).contains("Source: "))
    }
  }

  @Test func `attributes of the picture are carried, those of Graphviz cannot be overridden`()
    throws
  {
    let bytes = try Renderer().render(SamplePictures.everything, as: .dot)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(#"type="person""#))
    #expect(text.contains(#"relation="conflict""#))
    #expect(text.contains(#"quotation="He said \"no\" \\ left""#))
    #expect(text.contains(#"aliases="a\nb \"c\"""#))
    #expect(!text.contains("ignored"))
  }

  @Test(arguments: [
    ("plain", #""plain""#), (#"a "b""#, #""a \"b\"""#), (#"back\"#, #""back\\""#),
    ("a\nb", #""a\nb""#), ("", #""""#), ("Қазақстан 東京", #""Қазақстан 東京""#),
  ])
  func `texts are quoted`(text: String, expected: String) {
    #expect(DOTEncoder.quoted(DOTEncoder.escaped(text)) == expected)
  }

  @Test func `a text longer than old parsers take is split and read whole`() throws {
    let long = String(repeating: #"“word” \ "quoted" "#, count: 4_000)
    var diagram = Diagram()
    diagram.nodes = [Diagram.Node(name: "a")]
    diagram.nodes[0].attributes["quotation"] = DOTEncoder.escaped(long)
    diagram.nodes[0].attributes["end"] = "here"
    let text = DOTEncoder.encode(diagram)
    #expect(text.contains("\" + \""))
    #expect(try DOTOutline(parsing: text).nodes == ["a"])
  }

  @Test func `names that are keywords or have other letters are quoted`() {
    #expect(DOTEncoder.identifier("label") == "label")
    #expect(DOTEncoder.identifier("Graph") == #""Graph""#)
    #expect(DOTEncoder.identifier("first date") == #""first date""#)
    #expect(DOTEncoder.identifier("") == #""""#)
  }

  @Test func `markup escapes what XML reserves and drops what it forbids`() {
    #expect(DOTEncoder.markup("a<b>&\"c\"\u{1}\n") == "a&lt;b&gt;&amp;&quot;c&quot; ")
  }
}
