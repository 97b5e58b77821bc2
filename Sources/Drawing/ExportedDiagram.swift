extension DiagramBuilder {
  /// The diagram as a file for any Graphviz: with headline, legend and source in labels,
  /// tooltips and links, and the further attributes that the picture carries.
  func exported(_ picture: Picture, furniture: Furniture) -> Diagram {
    var diagram = diagram()
    let width = Double(120 + 60 * min(14, network.nodes.count))
    diagram.attributes["layout"] = plan.engine.rawValue
    diagram.name = picture.title.isEmpty ? "picture" : DOTEncoder.escaped(picture.title)
    if let header = furniture.headerWithLegend(width: width) {
      diagram.attributes.set("label", .html(header))
      diagram.attributes["labelloc"] = "t"
      diagram.attributes["labeljust"] = "l"
    }
    add(picture.attributes, to: &diagram.attributes)
    for place in network.nodes.indices {
      let node = network.nodes[place]
      diagram.nodes[place].attributes["tooltip"] = DOTEncoder.escaped(tooltip(ofNode: place))
      diagram.nodes[place].attributes["URL"] = node.link.map(Self.address)
      add(node.attributes, to: &diagram.nodes[place].attributes)
    }
    for place in network.edges.indices {
      let content = network.edges[place].content
      // With a gap of its own colour between the lines, the arrowhead at the tail would
      // have that colour.
      let color = diagram.edges[place].attributes["color"] ?? ""
      if content.direction == .both, color.contains(":invis:") {
        diagram.edges[place].attributes["color"] = color.replacing(":invis:", with: ":")
        diagram.edges[place].attributes["penwidth"] = "1"
      }
      let tooltip = DOTEncoder.escaped(tooltip(ofEdge: place))
      diagram.edges[place].attributes["tooltip"] = tooltip
      if edgeLabel(place, fill: nil) != nil {
        diagram.edges[place].attributes["labeltooltip"] = tooltip
      }
      diagram.edges[place].attributes["URL"] = content.link.map(Self.address)
      add(content.attributes, to: &diagram.edges[place].attributes)
    }
    for place in diagram.clusters.indices {
      diagram.clusters[place].attributes["tooltip"] = DOTEncoder.escaped(tooltip(ofGroup: place))
    }
    if let footer = furniture.footer(width: width) { addSource(footer, to: &diagram) }
    return diagram
  }

  /// Puts the source line under the network: as the label of a panel around everything.
  private func addSource(_ footer: String, to diagram: inout Diagram) {
    var attributes = Diagram.Attributes([
      "labelloc": "b", "labeljust": "l", "color": theme.color(.page), "margin": "4",
      "id": "source", "tooltip": " ",
    ])
    attributes.set("label", .html(footer))
    diagram.clusters = [
      Diagram.Cluster(
        name: "source",
        attributes: attributes,
        members: Array(diagram.nodes.indices),
        clusters: diagram.clusters
      )
    ]
  }

  private func add(_ more: [String: String], to attributes: inout Diagram.Attributes) {
    for (name, value) in more.sorted(by: { $0.key < $1.key })
    where !name.isEmpty && !GraphvizAttributes.names.contains(name.lowercased()) {
      attributes[DOTEncoder.escaped(name)] = DOTEncoder.escaped(value)
    }
  }

  /// A link that no version of Graphviz breaks in SVG: old ones leave it unescaped.
  private static func address(_ link: String) -> String {
    var out = ""
    for scalar in link.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "\"": out += "%22"
      case "<": out += "%3C"
      case ">": out += "%3E"
      case "\\": out += "%5C"
      case " ", "\n", "\t", "\r": out += "%20"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

/// The names of attributes that Graphviz itself reads, in lower case: what a picture
/// carries besides may not use them.
enum GraphvizAttributes {
  static let names: Set<String> = Set(
    """
    _background area arrowhead arrowsize arrowtail bb beautify bgcolor center charset class
    cluster clusterrank color colorscheme comment compound concentrate constraint damping decorate
    defaultdist dim dimen dir diredgeconstraints distortion dpi edgehref edgetarget edgetooltip
    edgeurl epsilon esep fillcolor fixedsize fontcolor fontname fontnames fontpath fontsize
    forcelabels gradientangle group head_lp headclip headhref headlabel headport headtarget
    headtooltip headurl height href id image imagepath imagepos imagescale inputscale k key label
    label_scheme labelangle labeldistance labelfloat labelfontcolor labelfontname labelfontsize
    labelhref labeljust labelloc labeltarget labeltooltip labelurl landscape layer layerlistsep
    layers layerselect layersep layout len levels levelsgap lhead lheight linelength lp ltail
    lwidth margin maxiter mclimit mindist minlen mode model newrank nodesep nojustify normalize
    notranslate nslimit nslimit1 oneblock ordering orientation outputorder overlap overlap_scaling
    overlap_shrink pack packmode pad page pagedir pencolor penwidth peripheries pin pos quadtree
    quantum radius rank rankdir ranksep ratio rects regular remincross repulsiveforce resolution
    root rotate rotation samehead sametail samplepoints scale searchsize sep shape shapefile
    showboxes sides size skew smoothing sortv splines start style stylesheet tail_lp tailclip
    tailhref taillabel tailport tailtarget tailtooltip tailurl target tbbalance tooltip truecolor
    url vertices viewport voro_margin weight width xdotversion xlabel xlp z
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  )
}
