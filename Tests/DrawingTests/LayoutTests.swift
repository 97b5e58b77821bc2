import Testing

@testable import Drawing

@Suite struct LayoutTests {
  /// The layout of a picture, its builder and where its labels stand.
  private static func laidOut(
    _ picture: Picture,
    engine: LayoutEngine?
  ) throws -> (builder: DiagramBuilder, geometry: Geometry, labels: [Box]) {
    var network = Network(picture)
    if engine == nil { network.centre() }
    let builder = DiagramBuilder(
      network: network,
      plan: Plan(of: network, engine: engine),
      theme: .light
    )
    let search = try Renderer(engine: engine).search(builder)
    let geometry = try search.best()
    let keys = builder.diagram().edges.map(\.key)
    let places = LabelPlacement(geometry, keys: keys).places(
      sizes: network.edges.map { search.labelSizes[$0.content.id] },
      preferred: keys.map { geometry.labels[$0] }
    )
    return (builder, geometry, places.compactMap { $0?.box })
  }

  private static func overlaps(_ boxes: [Box], _ others: [Box]? = nil) -> Int {
    var count = 0
    for (place, box) in boxes.enumerated() {
      let rest = others.map { $0[...] } ?? boxes[(place + 1)...]
      count += rest.count { box.grown(by: -1).overlap($0.grown(by: -1)) > 0 }
    }
    return count
  }

  @Test(arguments: LayoutEngine.allCases)
  func `no engine lets nodes or labels overlap in the network of an article`(
    engine: LayoutEngine
  ) throws {
    let (_, geometry, labels) = try Self.laidOut(SamplePictures.kazakhstan, engine: engine)
    let nodes = geometry.nodes.map(\.value)
    #expect(nodes.count == 14)
    #expect(labels.count == 11)
    #expect(Self.overlaps(nodes) == 0)
    #expect(Self.overlaps(labels) == 0)
    #expect(Self.overlaps(labels, nodes) == 0)
  }

  @Test(arguments: [12, 25, 40])
  func `random networks have no overlapping nodes`(count: Int) throws {
    let picture = SamplePictures.random(nodes: count, edges: count * 5 / 4, seed: 7)
    let (_, geometry, _) = try Self.laidOut(picture, engine: nil)
    #expect(geometry.nodes.count == count)
    #expect(Self.overlaps(geometry.nodes.map(\.value)) == 0)
  }

  @Test func `panels hold their members and nobody else`() throws {
    let picture = SamplePictures.kazakhstan
    let (builder, geometry, _) = try Self.laidOut(picture, engine: .dot)
    #expect(geometry.panels.count == 2)
    for (place, node) in builder.network.nodes.enumerated() {
      let box = try #require(geometry.nodes[node.id])
      for (number, group) in builder.network.groups.enumerated() {
        let panel = try #require(geometry.panels[group.id])
        #expect(panel.contains(box) == (builder.network.group[place] == number))
        if builder.network.group[place] != number { #expect(panel.overlap(box) == 0) }
      }
    }
  }

  @Test func `the focus stands in the middle with its neighbours next to it`() throws {
    var picture = SamplePictures.random(nodes: 40, edges: 60, seed: 3)
    picture.focus = "n1"
    let (builder, geometry, labels) = try Self.laidOut(picture, engine: nil)
    #expect(builder.plan.isFocused)
    #expect(Self.overlaps(geometry.nodes.map(\.value)) == 0)
    #expect(!labels.isEmpty)
    let focus = try #require(geometry.nodes["n1"]).centre
    #expect(focus.length < 0.01)
    let distance = builder.network.distance
    let far = builder.network.nodes.enumerated().map { place, node in
      let centre = geometry.nodes[node.id]?.centre ?? Point()
      return (distance[place], Point(x: centre.x / 1.45, y: centre.y).length)
    }
    let near = far.filter { $0.0 == 1 }.map(\.1)
    #expect((near.max() ?? 0) <= (far.filter { $0.0 == 2 }.map(\.1).min() ?? .infinity))
  }

  @Test func `too many distant neighbours become a number`() throws {
    var picture = Picture()
    picture.nodes = ["a", "b"].map { .init(id: $0, label: $0, role: .person) }
    picture.edges = [.init(id: "ab", from: "a", to: "b", family: .contact)]
    for number in 0..<9 {
      picture.nodes.append(.init(id: "\(number)", label: "\(number)", role: .person))
      picture.edges.append(
        .init(id: "e\(number)", from: "b", to: "\(number)", family: .contact)
      )
    }
    picture.nodes.append(.init(id: "alone", label: "alone", role: .person))
    picture.focus = "a"
    let svg = String(decoding: try Renderer().render(picture, as: .svg), as: UTF8.self)
    #expect(svg.contains("+4 more"))
    #expect(svg.contains("Not shown: 1 entity."))
  }

  @Test func `arcs end at the outlines of their nodes`() throws {
    let picture = SamplePictures.random(nodes: 60, edges: 90, seed: 2)
    let (builder, geometry, _) = try Self.laidOut(picture, engine: nil)
    for edge in builder.network.edges where edge.tail != edge.head {
      let route = try #require(geometry.routes[edge.content.id])
      let tail = try #require(geometry.nodes[builder.network.nodes[edge.tail].id])
      let head = try #require(geometry.nodes[builder.network.nodes[edge.head].id])
      let ends = (try #require(route.samples.first), try #require(route.samples.last))
      #expect(tail.grown(by: 2).contains(ends.0))
      #expect(head.grown(by: 2).contains(ends.1))
    }
  }

  @Test func `a route that is turned round twice is the same`() throws {
    let route = try #require(Route(parsing: "s,0,0 e,90,9.5 10,0 30,10 60,10 80,8"))
    #expect(route.start == Point(x: 0, y: 0))
    #expect(route.end == Point(x: 90, y: 9.5))
    for (a, b) in zip(route.reversed.samples, route.samples.reversed()) {
      #expect((a - b).length < 0.001)
    }
    #expect(route.reversed.reversed == route)
    #expect(Route(parsing: route.text) == route)
  }

  @Test func `lines of text are filled evenly and keep every word`() {
    let text = "Collective Security Treaty Organization"
    let lines = TextFlow.lines(of: text, size: 14, limit: 190)
    #expect(lines == ["Collective Security", "Treaty Organization"])
    #expect(TextFlow.lines(of: "", size: 14, limit: 100).isEmpty)
    let long = String(repeating: "東", count: 60)
    #expect(TextFlow.lines(of: long, size: 10, limit: 200).joined() == long)
  }
}
