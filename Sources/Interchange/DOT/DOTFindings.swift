package import Ontology

/// Makes findings of DOT that `DOTWriter` wrote, or that another program wrote with the
/// same attributes.
package enum DOTFindings {
  /// The findings of a file, one for each article that its statements name.
  ///
  /// The text of each article is what the file quotes of it, so evidence stays letter by
  /// letter. Edges without a known `relation` and nodes without a known `type` are left
  /// out with a diagnostic.
  /// - Throws: a `Diagnostic` where the text is no DOT.
  /// - Complexity: O(*n*) in the length of the file.
  package static func findings(
    in bytes: [UInt8],
    name: String,
    schema: Schema
  ) throws(Diagnostic) -> (findings: [Findings], problems: [Diagnostic]) {
    let graphs = try DOTReader.graphs(in: bytes, name: name)
    var builder = Builder(name: name, schema: schema)
    for graph in graphs { builder.add(graph) }
    return (builder.findings, builder.problems)
  }

  /// Gathers statements by article.
  private struct Builder {
    let name: String
    let schema: Schema
    var findings: [Findings] = []
    var problems: [Diagnostic] = []
    private var articleIndex: [String: Int] = [:]
    private var entityIndex: [[Int: EntityID]] = []
    private var nodes: [Entity?] = []
    private var ids: [String: Int] = [:]

    init(name: String, schema: Schema) {
      self.name = name
      self.schema = schema
    }

    mutating func add(_ graph: DOTGraph) {
      nodes = []
      for node in graph.nodes { nodes.append(entity(node)) }
      ids = [:]
      for (index, node) in nodes.enumerated() {
        if let node, ids[node.name] == nil { ids[node.name] = index }
      }
      articleIndex = [:]
      entityIndex = Array(repeating: [:], count: findings.count)
      var used = [Bool](repeating: false, count: nodes.count)
      for edge in graph.edges where add(edge) {
        used[edge.tail] = true
        used[edge.head] = true
      }
      // Entities without a statement are kept beside the first article's.
      for index in nodes.indices where nodes[index] != nil && !used[index] {
        if findings.isEmpty { _ = article("", [:], suffix: "") }
        _ = id(of: index, in: 0)
      }
    }

    private mutating func entity(_ node: DOTGraph.Node) -> Entity? {
      let typeName = node.attributes["type"]?.plain ?? ""
      let label = node.attributes["label"]?.plain ?? node.name
      guard let type = schema.entityType(named: typeName) else {
        let known = schema.entityTypes.map(\.name)
        problems.append(
          Diagnostic(
            .warning,
            typeName.isEmpty
              ? "node ‘\(node.name)’ has no ‘type’"
              : "node ‘\(node.name)’ has the unknown type ‘\(typeName)’",
            at: .init(file: name),
            hint: NearName.hint(for: typeName, among: known)
              ?? "give it one of \(known.joined(separator: ", "))"
          )
        )
        return nil
      }
      let aliases = node.attributes["aliases"]?.plain.split(separator: "\n").map(String.init) ?? []
      return Entity(type: type, name: label == "\\N" ? node.name : label, aliases: aliases)
    }

    private mutating func add(_ edge: DOTGraph.Edge) -> Bool {
      guard nodes[edge.tail] != nil, nodes[edge.head] != nil else { return false }
      let relationName = edge.attributes["relation"]?.plain ?? ""
      guard let relation = schema[relationName] else {
        let known = schema.relations.map(\.name)
        problems.append(
          Diagnostic(
            .warning,
            relationName.isEmpty
              ? "an edge from ‘\(nodes[edge.tail]?.name ?? "")’ has no ‘relation’"
              : "unknown relation ‘\(relationName)’",
            at: .init(file: name),
            hint: NearName.hint(for: relationName, among: known)
          )
        )
        return false
      }
      func text(_ key: String) -> String? { edge.attributes[key]?.plain }
      var number = 1
      repeat {
        let suffix = number == 1 ? "" : "_\(number)"
        let index = article(text("article" + suffix) ?? "", edge.attributes, suffix: suffix)
        func named(_ key: String) -> EntityID? {
          text(key).flatMap { ids[$0] }.map { id(of: $0, in: index) }
        }
        let subject = id(of: edge.tail, in: index)
        let object = id(of: edge.head, in: index)
        findings[index].statements.append(
          Statement(
            subject: subject,
            relation: relation,
            object: object,
            date: text("date").flatMap { PartialDate($0) },
            status: text("status").flatMap(Status.init) ?? .actual,
            speaker: named("speaker"),
            place: named("place"),
            title: text("post"),
            confidence: text("confidence").flatMap(Double.init) ?? 1,
            evidence: evidence(text("quotation" + suffix), in: index)
          )
        )
        number += 1
      } while text("article_\(number)") != nil || text("quotation_\(number)") != nil
      return true
    }

    /// The findings of the article that an edge names.
    private mutating func article(
      _ id: String,
      _ attributes: [String: DOTGraph.Value],
      suffix: String
    ) -> Int {
      if let known = articleIndex[id] { return known }
      let index = findings.count
      articleIndex[id] = index
      entityIndex.append([:])
      findings.append(
        Findings(
          article: Article(
            id: id.isEmpty ? name : id,
            url: attributes["article_url" + suffix]?.plain,
            published: attributes["article_date" + suffix].flatMap { PartialDate($0.plain) },
            title: attributes["article_title" + suffix]?.plain ?? "",
            text: "",
            source: name
          )
        )
      )
      return index
    }

    private mutating func id(of node: Int, in index: Int) -> EntityID {
      if let id = entityIndex[index][node] { return id }
      let id = EntityID(findings[index].entities.count)
      entityIndex[index][node] = id
      if let entity = nodes[node] { findings[index].entities.append(entity) }
      return id
    }

    /// Evidence in the quoted part of the article, to which a new quotation is added.
    private mutating func evidence(_ quotation: String?, in index: Int) -> [Evidence] {
      guard let quotation, !quotation.isEmpty else { return [] }
      let range: TextRange
      if let known = FindingsSource.range(of: quotation, in: findings[index].article.text) {
        range = known
      } else {
        if !findings[index].article.text.isEmpty { findings[index].article.text += "\n\n" }
        let start = findings[index].article.text.utf8.count
        findings[index].article.text += quotation
        range = TextRange(start, start + quotation.utf8.count)
      }
      return [
        Evidence(
          article: findings[index].article.id,
          sentence: range,
          subject: range,
          object: range,
          trigger: range
        )
      ]
    }
  }
}
