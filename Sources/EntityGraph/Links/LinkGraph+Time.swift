package import GraphAlgorithms
import Ontology

extension LinkGraph {
  /// The dated links as contacts over time, in days; and how many have no date.
  ///
  /// A date without its day counts as the first day that it may mean. The id of a contact is
  /// its link's. A link without direction leads both ways.
  package func contacts() -> (contacts: [Contact], undated: Int) {
    var contacts: [Contact] = []
    var undated = 0
    for (index, edge) in edgeLinks() {
      let link = link(index)
      guard let day = link.day else {
        undated += 1
        continue
      }
      contacts.append(
        Contact(source: edge.source, target: edge.target, time: day, id: UInt32(index))
      )
    }
    return (contacts, undated)
  }

  /// Every link with the ends of its edge, in the order of edges.
  private func edgeLinks() -> [(index: Int, ends: (source: Graph.Node, target: Graph.Node))] {
    var all: [(Int, (source: Graph.Node, target: Graph.Node))] = []
    graph.forEachEdge { source, target, _, edge in
      for index in linkIndices(of: edge) { all.append((Int(index), (source, target))) }
    }
    return all
  }

  /// That links without a date were left out.
  static func undatedFact(_ count: Int) -> Answer.Fact {
    Answer.Fact(
      key: "undated",
      heading: "left out",
      value: .text("\(count) \(count == 1 ? "link" : "links") without a date")
    )
  }
}

extension Link {
  /// The first day that the link's date may mean, as days since 1970-01-01; a plain number
  /// stands for itself.
  var day: Int? {
    if let statement { return statement.date?.dayRange?.lowerBound }
    if let days = PartialDate(date)?.dayRange { return days.lowerBound }
    return Double(date).flatMap { $0.magnitude < 1e15 ? Int($0.rounded(.down)) : nil }
  }
}
