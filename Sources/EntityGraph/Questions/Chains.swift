import GraphAlgorithms
public import Ontology

extension Network {
  /// The strongest chains of statements between two entities.
  ///
  /// A chain is strong where it is short and each of its links is well attested; denied
  /// statements link nothing.
  /// - Parameters:
  ///   - a: Where the chains start.
  ///   - b: Where they end.
  ///   - count: How many at most.
  ///   - selection: Which statements count.
  /// - Complexity: as ``Graph/shortestPaths(from:to:count:weighted:)``.
  public func chains(
    from a: EntityID,
    to b: EntityID,
    count: Int = 3,
    in selection: Selection = Selection()
  ) -> Answer {
    let usable = statements(in: selection).filter { statements[$0].status != .denied }
    let projection = Projection(self, statements: usable)
    let paths =
      a == b
      ? []
      : projection.graph.shortestPaths(
        from: a.rawValue,
        to: b.rawValue,
        count: count,
        weighted: true
      )
    var rows: [Answer.Row] = []
    for (number, path) in paths.enumerated() {
      for (step, edge) in path.edges.enumerated() {
        let stack = projection.edges[Int(edge)].map { statements[$0] }
        rows += linkRows(stack, chain: number + 1, step: step + 1)
      }
    }
    return Answer(
      question: "how is \(self[a].name) linked to \(self[b].name)",
      kind: .chains,
      tables: [
        Answer.Table(
          key: "chains",
          heading: "",
          columns: [
            .init("chain"), .init("step"), .init("subject"), .init("relation"), .init("object"),
            .init("title"), .init("date", "when"), .init("status"), .init("speaker", "says"),
            .init("confidence"), .init("sources"),
          ],
          rows: rows
        )
      ]
    )
  }

  /// The statements of one link, the strongest first, at most three of them.
  private func linkRows(_ stack: [Statement], chain: Int, step: Int) -> [Answer.Row] {
    let ranked = stack.enumerated().sorted { a, b in
      let first = Projection.strength(of: a.element, schema: schema)
      let second = Projection.strength(of: b.element, schema: schema)
      return (second, a.offset) < (first, b.offset)
    }
    return ranked.prefix(3).map { _, statement in
      var row = row(statement)
      let values = row.values
      row.values = [
        .integer(chain), .integer(step), values[0], values[1], values[2], values[4], values[3],
        values[6], values[7], values[8], values[9],
      ]
      return row
    }
  }
}
