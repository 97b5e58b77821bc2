import Ontology
import Testing

@testable import Interchange

/// Plain graph files of other programs.
struct GraphFileTests {
  private func table(_ text: String, _ file: String) throws -> GraphTable {
    try GraphFormat(file: file, bytes: Array(text.utf8)).table(in: Array(text.utf8), file: file)
  }

  private func edges(_ table: GraphTable) -> [String] {
    table.edges.map { edge in
      let ends = [edge.source, edge.target].map { table.nodes[Int($0)].label }
      return ends[0] + (edge.isDirected ? ">" : "-") + ends[1]
        + (edge.weight == 1 ? "" : " \(edge.weight)")
        + (edge.relation.isEmpty ? "" : " \(edge.relation)")
    }
  }

  private func problem(_ text: String, _ file: String) throws -> String {
    do {
      _ = try table(text, file)
      return ""
    } catch let error as Diagnostic {
      #expect(error.hint?.isEmpty == false)
      return "\(error.place?.description ?? ""): \(error.message)"
    }
  }

  @Test func `GraphML gives names, types, weights, defaults and directions`() throws {
    let table = try table(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="n" for="node" attr.name="label" attr.type="string"/>
        <key id="t" for="node" attr.name="type"><default>person</default></key>
        <key id="w" for="edge" attr.name="weight" attr.type="double"/>
        <key id="r" for="edge" attr.name="relation"><default> met </default></key>
        <graph edgedefault="undirected">
          <node id="a"><data key="n">Anna &amp; Co</data></node>
          <node id="b"><data key="t"><![CDATA[state]]></data><graph edgedefault="directed">
            <node id="c"/></graph></node>
          <edge source="a" target="b"><data key="w"> 2.5 </data></edge>
          <edge source="b" target="c" directed="true"><data key="r">leads</data></edge>
          <edge source="a" target="x"/>
          <hyperedge/>
        </graph>
        <graph><node id="other"/></graph>
      </graphml>
      """,
      "a.graphml"
    )
    #expect(table.nodes.map(\.label) == ["Anna & Co", "c", "b", "x"])
    #expect(table.nodes.map(\.type) == ["person", "person", "state", ""])
    #expect(edges(table) == ["Anna & Co-b 2.5 met", "b>c leads", "Anna & Co-x met"])
    #expect(table.hasDirections && !table.isDirected)
    #expect(table.problems.map { $0.place?.line } == [14, 16, 13])
  }

  @Test func `yEd's labels are names`() throws {
    let table = try table(
      """
      <graphml xmlns:y="http://www.yworks.com/xml/graphml">
      <key id="d0" for="node" yfiles.type="nodegraphics"/>
      <graph edgedefault="directed"><node id="n0"><data key="d0"><y:ShapeNode>
        <y:Geometry height="1"/><y:NodeLabel>Anna<y:Model/></y:NodeLabel></y:ShapeNode></data></node>
      <edge source="n0" target="n0"/></graph></graphml>
      """,
      "a.graphml"
    )
    #expect(edges(table) == ["Anna>Anna"])
  }

  @Test func `GEXF gives labels, attributes, weights, kinds and nested nodes`() throws {
    let table = try table(
      """
      <gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
        <attributes class="node"><attribute id="0" title="type" type="string">
          <default>person</default></attribute></attributes>
        <attributes class="edge"><attribute id="0" title="date" type="string"/></attributes>
        <nodes><node id="1" label="Anna"><nodes><node id="2" label="Bruno"><attvalues>
          <attvalue for="0" value="state"/><attvalue for="7" value="?"/></attvalues></node></nodes></node>
        </nodes>
        <edges>
          <edge source="1" target="2" weight="3" kind="met"><attvalues>
            <attvalue for="0" value="2021-05"/></attvalues></edge>
          <edge source="2" target="1" type="mutual" label="knows"/>
          <edge source="2" target="1" type="undirected" start="2020"/>
        </edges></graph></gexf>
      """,
      "a.gexf"
    )
    #expect(table.nodes.map(\.label) == ["Bruno", "Anna"])
    #expect(table.nodes.map(\.type) == ["state", "person"])
    #expect(edges(table) == ["Anna>Bruno 3.0 met", "Bruno-Anna knows", "Bruno-Anna"])
    #expect(table.edges.map(\.date) == ["2021-05", "", "2020"])
    #expect(
      table.problems.map(\.message) == [
        "values for ‘7’ are left out, which the file does not declare"
      ]
    )
  }

  @Test(arguments: [
    (
      "Source,Target,Type,Id,Label,Weight\nA,B,Directed,0,met,2\nB,A,Undirected,1,,\n",
      ["A>B 2.0 met", "B-A"]
    ),
    (":START_ID(P);:END_ID(P);:TYPE\n1;2;KNOWS\n", ["1-2 KNOWS"]),
    ("who,how,whom,date\nAnna,met,\"Poe, Bruno\",2021\n", ["Anna-Poe, Bruno met"]),
    ("\u{FEFF}a,b,1\nb,c,4\n", ["a-b", "b-c 4.0"]),
    ("a\tmet\n", ["a-met"]),
    ("a,b,leads\n", ["a-b leads"]),
  ])
  func `tables of edges are read by their headings`(text: String, expected: [String]) throws {
    #expect(try edges(table(text, "a.csv")) == expected)
  }

  @Test func `edge lists name nodes`() throws {
    let table = try table(
      "# x\nSource Target Weight\n\"Anna Roe\" Bruno\n% y\n\nBruno\tCarla 2.5\r\n",
      "a.edges"
    )
    #expect(edges(table) == ["Anna Roe-Bruno", "Bruno-Carla 2.5"])
  }

  @Test func `DOT of any program is a graph`() throws {
    let table = try table("digraph { a [label=\"Anna\"]; a -> b [weight=2, label=met] }", "a.gv")
    #expect(edges(table) == ["Anna>b 2.0 met"])
  }

  @Test(arguments: [
    ("<graphml", "a", "<graphml><graph/></graphml>"),
    ("<gexf", "a.xml", "<gexf><graph/></gexf>"),
    ("csv", "a.txt", "source;target\na;b\n"),
    ("dot", "x", "strict graph { a }"),
    ("edges", "-", "a b\n"),
  ])
  func `the format is told by the first bytes where the name does not`(
    what: String,
    file: String,
    text: String
  ) throws {
    let formats: [String: GraphFormat] = [
      "<graphml": .graphML, "<gexf": .gexf, "csv": .csv, "dot": .dot, "edges": .edgeList,
    ]
    #expect(GraphFormat(file: file, bytes: Array(text.utf8)) == formats[what])
  }

  @Test(arguments: [
    (
      "a.graphml", "<graphml>\n<graph><node/></graph></graphml>",
      "a.graphml:2: ‘<node>’ has no ‘id’"
    ),
    ("a.graphml", "", "a.graphml: the file is empty"),
    ("a.graphml", "<graphml/>", "a.graphml:1: the file holds no ‘<graph>’"),
    ("a.graphml", "<html/>", "a.graphml:1: not a GraphML file: it does not start with ‘<graphml>’"),
    ("a.csv", "source,target\na,b\nc,\n", "a.csv:3: a row does not name both ends of an edge"),
    ("a.csv", "source,target\n\"a,b\n", "a.csv:2:1: a quoted field is not closed"),
    ("a.edges", "a b\nc\n", "a.edges:2: ‘c’ stands alone: a line names the two ends of an edge"),
    ("a.edges", "Anna Roe Bruno\n", "a.edges:1: ‘Bruno’ is no weight"),
  ])
  func `what cannot be read is told with its place`(
    file: String,
    text: String,
    expected: String
  ) throws {
    #expect(try problem(text, file) == expected)
  }

  @Test func `a weight that is no number counts as 1 and is told`() throws {
    let text =
      "<gexf><graph><edges>\n<edge source='a' target='b' weight='much'/>\n"
      + "<edge source='a' target='b' weight='NaN'/></edges></graph></gexf>"
    let table = try table(text, "a.gexf")
    #expect(table.edges.map(\.weight) == [1, 1])
    let problem = try #require(table.problems.first { $0.severity == .error })
    #expect(problem.place?.line == 2)
    #expect(
      problem.message
        == "the weight ‘much’ of an edge is no number, as are 1 more: it counts as 1"
    )
  }

  @Test func `a file that ends too early names its line`() throws {
    let message = try problem("<graphml><graph>\n<node id='a'>\n", "a.graphml")
    #expect(message.hasPrefix("a.graphml:2: not readable as GraphML: not well-formed: it ends"))
  }

  @Test func `entities of a file do not grow without end nor reach outside`() throws {
    let bomb = """
      <!DOCTYPE g [<!ENTITY a "x"><!ENTITY e SYSTEM "file:///etc/hostname">]>
      <graphml><key id="n" for="node" attr.name="label"/><graph><node id="1">
      <data key="n">&e;</data></node></graph></graphml>
      """
    let node = try table(bomb, "a.graphml").nodes[0]
    #expect(node.label == "1")
  }
}
