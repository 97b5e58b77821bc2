public import Ontology

/// Which statements are asked for.
public struct Selection: Sendable, Equatable {
  /// The first day; statements without a date, and older ones, are left out.
  public var since: PartialDate?
  /// The last day; statements without a date, and younger ones, are left out.
  public var until: PartialDate?
  /// The relations; nil for all.
  public var relations: Set<RelationID>?
  /// The families of relations; nil for all.
  public var families: Set<RelationFamily>?
  /// The statuses; nil for all.
  public var statuses: Set<Status>?
  /// Who says so; nil for anyone and the articles' own voice.
  public var speaker: EntityID?
  /// The least confidence, 0…1.
  public var minimumConfidence: Double
  /// The least confidence of each relation, by its place in the schema; nil where all are
  /// taken alike. What is infinite admits no statement.
  public var confidenceByRelation: [Double]?

  /// A selection from its parts; without any, all statements.
  public init(
    since: PartialDate? = nil,
    until: PartialDate? = nil,
    relations: Set<RelationID>? = nil,
    families: Set<RelationFamily>? = nil,
    statuses: Set<Status>? = nil,
    speaker: EntityID? = nil,
    minimumConfidence: Double = 0,
    confidenceByRelation: [Double]? = nil
  ) {
    self.since = since
    self.until = until
    self.relations = relations
    self.families = families
    self.statuses = statuses
    self.speaker = speaker
    self.minimumConfidence = minimumConfidence
    self.confidenceByRelation = confidenceByRelation
  }

  /// Whether a statement is asked for.
  public func includes(_ statement: Statement, schema: Schema) -> Bool {
    if let relations, !relations.contains(statement.relation) { return false }
    if let families, !families.contains(schema[statement.relation].family) { return false }
    if let statuses, !statuses.contains(statement.status) { return false }
    if let speaker, statement.speaker != speaker { return false }
    if statement.confidence < minimumConfidence { return false }
    if let confidenceByRelation,
      statement.confidence < confidenceByRelation[statement.relation.index]
    {
      return false
    }
    guard since != nil || until != nil else { return true }
    guard let days = statement.date?.dayRange else { return false }
    if let first = since?.dayRange?.lowerBound, days.upperBound < first { return false }
    if let last = until?.dayRange?.upperBound, days.lowerBound > last { return false }
    return true
  }
}

extension Network {
  /// The indices of the statements that a selection asks for, ascending.
  ///
  /// - Complexity: O(*n*) in the number of statements.
  public func statements(in selection: Selection) -> [Int] {
    statements.indices.filter { selection.includes(statements[$0], schema: schema) }
  }
}
