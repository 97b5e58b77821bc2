import ArgumentParser
import EntityGraph
import Ontology

/// Which statements count.
struct SelectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only statements dated on or after this date.", valueName: "date"))
  var since: PartialDate?

  @Option(help: ArgumentHelp("Only statements dated on or before this date.", valueName: "date"))
  var until: PartialDate?

  @Option(help: ArgumentHelp("Only these relations, such as met,called.", valueName: "names"))
  var relation: String?

  @Option(
    help: ArgumentHelp(
      "Only these families: contact, cooperation, conflict, posts, structure, biography.",
      valueName: "names"
    )
  )
  var family: String?

  @Option(
    help: ArgumentHelp("Only these: actual, past, planned, possible, denied.", valueName: "names")
  )
  var status: String?

  @Option(help: ArgumentHelp("Only what this person or body says.", valueName: "name"))
  var speaker: String?

  @Option(help: ArgumentHelp("Only statements at least this sure, 0 to 1.", valueName: "number"))
  var minConfidence: Double = 0

  @Option(
    help: ArgumentHelp(
      "Only as many of the surest statements of each relation as, taken together, were right at least this often, 0 to 1, on annotated news.",
      valueName: "number"
    )
  )
  var minPrecision: Double?

  func validate() throws {
    if let minPrecision, !(0...1).contains(minPrecision) {
      throw ValidationError("‘--min-precision’ is a number from 0 to 1")
    }
    if !(0...1).contains(minConfidence) {
      throw ValidationError("‘--min-confidence’ is a number from 0 to 1")
    }
    for (name, date) in [("since", since), ("until", until)] where date != nil {
      if date?.year == nil { throw ValidationError("‘--\(name)’ needs a year, as in 2022-01-10") }
    }
    _ = try families()
    _ = try statuses()
  }

  /// The selection in a network.
  ///
  /// - Throws: `ValidationError` for an unknown relation, `EntityGraphError` for an unknown
  ///   speaker.
  func selection(in network: Network) throws -> Selection {
    try Selection(
      since: since,
      until: until,
      relations: relations(in: network.schema),
      families: families(),
      statuses: statuses(),
      speaker: speaker.map { try network.entity(named: $0) },
      minimumConfidence: minConfidence,
      confidenceByRelation: minPrecision.map {
        try Workspace.confidences(forPrecision: $0, schema: network.schema)
      }
    )
  }

  private func words(_ list: String) -> [String] {
    list.split(separator: ",").map { $0.filter { $0 != " " } }
  }

  private func relations(in schema: Schema) throws -> Set<RelationID>? {
    guard let relation else { return nil }
    return Set(
      try words(relation).map { name in
        if let id = schema[name] { return id }
        throw Self.unknown("relation", name, schema.relations.map(\.name))
      }
    )
  }

  private func families() throws -> Set<RelationFamily>? {
    guard let family else { return nil }
    return Set(
      try words(family).map { name in
        if let family = RelationFamily(rawValue: name) { return family }
        throw Self.unknown("family", name, RelationFamily.allCases.map(\.rawValue))
      }
    )
  }

  private func statuses() throws -> Set<Status>? {
    guard let status else { return nil }
    return Set(
      try words(status).map { name in
        if let status = Status(rawValue: name) { return status }
        throw Self.unknown("status", name, Status.allCases.map(\.rawValue))
      }
    )
  }

  private static func unknown(_ kind: String, _ name: String, _ known: [String]) -> ValidationError
  {
    let hint = NearName.hint(for: name, among: known) ?? "one of \(known.joined(separator: ", "))"
    return ValidationError("unknown \(kind) ‘\(name)’: \(hint)")
  }
}
