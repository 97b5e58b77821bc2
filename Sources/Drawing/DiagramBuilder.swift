/// Turns a network into a diagram: roles into shapes and colours, rows into labels.
struct DiagramBuilder {
  let network: Network
  let plan: Plan
  let theme: Theme
  let labels: Labels

  init(network: Network, plan: Plan, theme: Theme) {
    self.network = network
    self.plan = plan
    self.theme = theme
    labels = Labels(theme: theme)
  }

  /// The diagram for an engine to lay out, without headline and legend.
  ///
  /// - Parameter labelSizes: The measured size of each edge's label, for engines that are
  ///   to leave room for it.
  func diagram(labelSizes: [String: Box] = [:]) -> Diagram {
    var diagram = Diagram()
    diagram.attributes = graphAttributes()
    diagram.nodeDefaults = Diagram.Attributes(["fontname": Theme.sans])
    diagram.edgeDefaults = Diagram.Attributes(["fontname": Theme.sans, "arrowsize": "0.75"])
    for place in network.nodes.indices { diagram.nodes.append(node(place)) }
    for place in network.edges.indices { diagram.edges.append(edge(place)) }
    if plan.hasPanels { diagram.clusters = panels() }
    leaveRoom(for: labelSizes, in: &diagram)
    return diagram
  }

  // MARK: Graph

  private func graphAttributes() -> Diagram.Attributes {
    var attributes = Diagram.Attributes([
      "bgcolor": theme.color(.page), "fontname": Theme.sans,
      "pad": "0.3", "outputorder": "edgesfirst",
    ])
    if plan.isFocused {
      // Every node has its place: only lines are drawn.
      attributes["splines"] = "line"
      attributes["inputscale"] = "72"
      return attributes
    }
    switch plan.engine {
    case .dot:
      attributes["rankdir"] = "TB"
      attributes["nodesep"] = "0.35"
      attributes["ranksep"] = "0.42"
      attributes["splines"] = "true"
      attributes["newrank"] = "false"
    case .neato, .sfdp:
      attributes["overlap"] = "prism"
      attributes["sep"] = plan.isLarge ? "+8" : "+18"
      attributes["esep"] = plan.isLarge ? "+4" : "+6"
      attributes["splines"] = plan.isLarge ? "line" : "true"
      attributes["start"] = "7"
      if !plan.isLarge { attributes["overlap_scaling"] = "0" }
      if plan.engine == .sfdp { attributes["K"] = plan.isLarge ? "1.1" : "1.8" }
    case .fdp:
      attributes["sep"] = plan.isLarge ? "+8" : "+18"
      attributes["esep"] = plan.isLarge ? "+4" : "+6"
      attributes["splines"] = plan.isLarge ? "line" : "true"
      attributes["start"] = "7"
      attributes["K"] = plan.isLarge ? "1.1" : "1.8"
    case .circo:
      attributes["splines"] = plan.isLarge ? "line" : "true"
      attributes["mindist"] = plan.isLarge ? "0.6" : "1.2"
    case .twopi:
      attributes["splines"] = plan.isLarge ? "line" : "true"
      attributes["overlap"] = "prism"
      attributes["sep"] = "+8"
      attributes["ranksep"] = plan.isLarge ? "1.6" : "2.4"
    }
    return attributes
  }

  // MARK: Nodes

  /// How near to the focus of the picture something is.
  enum Emphasis {
    /// The focus itself.
    case focus
    /// Next to it; everything in a picture without a focus.
    case near
    /// Further away, or a line between two neighbours.
    case distant
  }

  func emphasis(ofNode place: Int) -> Emphasis {
    guard plan.isFocused else { return .near }
    return network.distance[place] == 0 ? .focus : network.distance[place] == 1 ? .near : .distant
  }

  func emphasis(ofEdge place: Int) -> Emphasis {
    guard plan.isFocused, let focus = network.focus else { return .near }
    let edge = network.edges[place]
    return edge.tail == focus || edge.head == focus ? .near : .distant
  }

  /// The size of a node's name in points.
  func fontSize(_ place: Int) -> Double {
    switch emphasis(ofNode: place) {
    case .focus: return 20
    case .distant: return 11
    case .near: break
    }
    if plan.isFocused { return 14 }
    let least = plan.isLarge ? 11.0 : 14
    let role = network.nodes[place].role
    let size = least + (plan.isLarge ? 7 : 4) * network.weight[place]
    return (role == .state ? max(size, least + 2) : size).rounded()
  }

  /// The grey line of a node; where no panel says the group, it is added.
  func subtitle(_ place: Int) -> String {
    let node = network.nodes[place]
    if plan.isFocused {
      let more = network.more[place] > 0 ? "+\(network.more[place]) more" : ""
      let own = emphasis(ofNode: place) == .distant ? "" : node.subtitle
      return [own, more].filter { !$0.isEmpty }.joined(separator: " · ")
    }
    guard !plan.hasPanels, !plan.isLarge, let group = network.group[place] else {
      return plan.isLarge ? "" : node.subtitle
    }
    let name = network.groups[group].label
    let text = node.subtitle
    if name.isEmpty || name == node.label || text.contains(name) { return text }
    return text.isEmpty ? name : "\(text), \(name)"
  }

  func node(_ place: Int) -> Diagram.Node {
    let node = network.nodes[place]
    let style = style(ofNode: place)
    var attributes = Diagram.Attributes([
      "id": SVGName.node(node.id), "class": node.role.rawValue, "shape": style.shape,
      "style": style.style, "fillcolor": theme.color(style.fill),
      "color": theme.color(style.outline), "fontcolor": theme.color(style.text),
      "penwidth": Point.rounded(style.width), "margin": margin(ofNode: place),
      "fontsize": Point.rounded(fontSize(place)), "width": "0.3", "height": "0.3",
    ])
    let label = labels.node(
      node.label,
      subtitle: subtitle(place),
      size: fontSize(place),
      text: style.text,
      isBold: emphasis(ofNode: place) != .distant
    )
    attributes.set("label", .html(label))
    return Diagram.Node(name: DOTEncoder.escaped(node.id), attributes: attributes)
  }

  /// The look of a node: that of its role, stronger for the focus, weaker far from it.
  private func style(ofNode place: Int) -> Theme.NodeStyle {
    var style = Theme.style(of: network.nodes[place].role)
    switch emphasis(ofNode: place) {
    case .focus:
      style.fill = .focus
      style.outline = .ink
      style.text = .ink
      style.width = 2
    case .distant:
      style.width = 0.7
      if style.fill == .ink {
        style.fill = .distantState
        style.outline = .distantState
      } else {
        style.outline = .distant
        style.text = .muted
      }
    case .near: break
    }
    return style
  }

  /// The distance between a name and its outline, in inches.
  private func margin(ofNode place: Int) -> String {
    let isSmall = plan.isLarge || emphasis(ofNode: place) == .distant
    // Graphviz makes polygons and ellipses wide enough by themselves.
    return switch network.nodes[place].role {
    case .event: "0.02,0.02"
    case .place: isSmall ? "0.04,0.02" : "0.06,0.03"
    default: isSmall ? "0.12,0.05" : "0.18,0.09"
    }
  }

  // MARK: Edges

  func edge(_ place: Int) -> Diagram.Edge {
    let edge = network.edges[place]
    let content = edge.content
    var attributes = lineAttributes(place)
    attributes["id"] = SVGName.edge(content.id)
    attributes["class"] = content.family.rawValue
    if let label = edgeLabel(place, fill: nil) { attributes.set("label", .html(label)) }
    return Diagram.Edge(
      tail: edge.tail,
      head: edge.head,
      key: DOTEncoder.escaped(content.id),
      attributes: attributes
    )
  }

  /// What is shown when the pointer rests on a node.
  func tooltip(ofNode place: Int) -> String {
    let node = network.nodes[place]
    return node.tooltip.isEmpty
      ? "\(node.label) (\(Theme.style(of: node.role).name.lowercased()))" : node.tooltip
  }

  /// What is shown when the pointer rests on an edge.
  func tooltip(ofEdge place: Int) -> String {
    let content = network.edges[place].content
    guard content.tooltip.isEmpty else { return content.tooltip }
    let ends = [network.edges[place].tail, network.edges[place].head].map {
      network.nodes[$0].label
    }
    let verbs = content.rows.map(\.label).joined(separator: ", ")
    return "\(ends[0]) – \(ends[1])" + (verbs.isEmpty ? "" : ": \(verbs)")
  }

  /// The label of an edge; `nil` for none.
  func edgeLabel(_ place: Int, fill: Palette.Use?) -> String? {
    guard plan.hasEdgeLabels, emphasis(ofEdge: place) != .distant else { return nil }
    let content = network.edges[place].content
    let label = labels.edge(
      content.rows,
      color: Theme.style(of: content.family).color,
      fill: fill
    )
    return label.isEmpty ? nil : label
  }

  /// Colour, pattern, width and arrowheads of an edge.
  func lineAttributes(_ place: Int) -> Diagram.Attributes {
    let content = network.edges[place].content
    let style = Theme.style(of: content.family)
    let more = Network.binaryLogarithm(Double(max(1, content.count)))
    var width = style.width + min(1.8, 0.4 * more)
    var color = theme.color(style.color)
    if emphasis(ofEdge: place) == .distant { return distantLine(place) }
    if plan.isLarge {
      width = min(4, 0.6 * style.width + 0.5 * more)
      color += style.color == .structure || style.color == .posts ? "99" : "CC"
    } else if style.isDouble {
      color = "\(color):invis:\(color)"
    }
    let isHeld = content.status == .actual
    let arrowhead = isHeld ? style.arrowhead : Self.hollow(style.arrowhead)
    var attributes = Diagram.Attributes([
      "color": color, "penwidth": Point.rounded(width),
      "style": isHeld || content.status == .denied ? style.style : "dashed",
    ])
    switch content.direction {
    case .forward:
      attributes["dir"] = "forward"
      attributes["arrowhead"] = arrowhead
    case .both:
      attributes["dir"] = "both"
      attributes["arrowhead"] = arrowhead
      attributes["arrowtail"] = arrowhead
    case .none: attributes["dir"] = "none"
    }
    if plan.isLarge { attributes["arrowsize"] = "0.6" }
    return attributes
  }

  /// A thin grey line, for edges that do not touch the focus.
  private func distantLine(_ place: Int) -> Diagram.Attributes {
    let edge = network.edges[place]
    let isBranch =
      network.parent[edge.tail] == edge.head || network.parent[edge.head] == edge.tail
    return Diagram.Attributes([
      "color": theme.color(isBranch ? .distant : .background),
      "penwidth": isBranch ? "1" : "0.8",
      "style": "solid", "dir": "none",
    ])
  }

  /// The arrowhead of a relation that is only planned, possible or denied.
  private static func hollow(_ arrowhead: String) -> String {
    arrowhead == "normal" ? "empty" : arrowhead
  }

  /// What is shown when the pointer rests on a panel.
  func tooltip(ofGroup place: Int) -> String {
    let group = network.groups[place]
    return group.tooltip.isEmpty ? group.label : group.tooltip
  }

  // MARK: Panels and room

  private func panels() -> [Diagram.Cluster] {
    network.groups.indices.map { place in
      let group = network.groups[place]
      let members = network.nodes.indices.filter { network.group[$0] == place }
      let isSaid = members.contains { network.nodes[$0].label == group.label }
      var attributes = Diagram.Attributes([
        "id": SVGName.group(group.id), "class": "panel", "style": "filled,rounded",
        "fillcolor": theme.color(.panel), "color": theme.color(.panelOutline),
        "margin": "14", "labelloc": "t", "labeljust": "l",
      ])
      if isSaid || group.label.isEmpty {
        attributes["label"] = ""
      } else {
        attributes.set(
          "label",
          .html(labels.run(group.label, size: 12, color: .muted, isBold: true))
        )
      }
      return Diagram.Cluster(
        name: DOTEncoder.escaped(group.id),
        attributes: attributes,
        members: members,
        level: plan.engine == .dot ? level(of: members, in: place) : []
      )
    }
  }

  /// The members of a panel that stand beside its state: those without edges, so that
  /// they fill the row instead of making a new one.
  private func level(of members: [Int], in group: Int) -> [Int] {
    let states = members.filter { network.nodes[$0].role == .state }
    let idle = members.filter { network.degree[$0] == 0 && network.nodes[$0].role != .state }
    return Array((states.prefix(1) + idle).prefix(4))
  }

  /// Makes edges long enough for their labels, in engines that know lengths.
  private func leaveRoom(for sizes: [String: Box], in diagram: inout Diagram) {
    guard plan.engine != .dot, !sizes.isEmpty, !plan.isLarge, !plan.isFocused else { return }
    for place in diagram.edges.indices {
      guard let size = sizes[network.edges[place].content.id] else { continue }
      diagram.edges[place].attributes["len"] = Point.rounded((size.width + 130) / 72)
    }
  }
}
