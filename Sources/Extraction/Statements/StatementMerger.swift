import Ontology

/// Makes one statement of all candidates of the same subject, relation and object.
struct StatementMerger {
  private struct Key: Hashable {
    var subject: Int
    var relation: RelationID
    var object: Int
  }

  /// How well a candidate's words tell whether it is so.
  enum Firmness: Int, Comparable {
    /// The scorer's alone: it does not know which word says so.
    case scored
    /// A noun that only takes up what a verb may tell: "his resignation", "the meeting".
    case noun
    /// A rule's word.
    case word
    /// Words for that a post is held today: "is currently chairman".
    case today

    static func < (a: Firmness, b: Firmness) -> Bool { a.rawValue < b.rawValue }
  }

  private var order: [Key: Int] = [:]
  /// How well each statement's status is known.
  private var firmness: [Firmness] = []
  private(set) var statements: [Statement] = []
  private let schema: Schema

  init(schema: Schema) { self.schema = schema }

  /// Adds a statement, or its evidence to the one that says the same.
  ///
  /// The earliest date and the plainest status remain; the ends of a relation without
  /// direction stand in the order of the entities.
  ///
  /// - Parameter firm: how well its words tell whether it is so: the firmest ones count.
  mutating func add(_ statement: Statement, _ firm: Firmness) {
    var statement = statement
    let relation = schema[statement.relation]
    if relation.isSymmetric, statement.object < statement.subject {
      swap(&statement.subject, &statement.object)
      for index in statement.evidence.indices {
        let subject = statement.evidence[index].subject
        statement.evidence[index].subject = statement.evidence[index].object
        statement.evidence[index].object = subject
      }
    }
    let key = Key(
      subject: statement.subject.index,
      relation: statement.relation,
      object: statement.object.index
    )
    guard let index = order[key] else {
      order[key] = statements.count
      statements.append(statement)
      firmness.append(firm)
      return
    }
    if firmness[index] == firm {
      let isAnother = isAnotherPost(statements[index], statement)
      if isAnother, statement.status == .actual, statements[index].status == .past {
        statements[index].title = statement.title
      }
      statements[index].status = Self.plainer(
        statements[index].status,
        statement.status,
        isState: relation.family == .posts && !isAnother
      )
    } else if firmness[index] < firm {
      statements[index].status = statement.status
      firmness[index] = firm
    }
    // What the article tells in its own voice, too, it does not leave to a speaker.
    if statement.speaker == nil, firm != .scored, [.actual, .past].contains(statement.status) {
      statements[index].speaker = nil
    }
    statements[index].date = Self.earlier(statements[index].date, statement.date)
    statements[index].confidence = max(statements[index].confidence, statement.confidence)
    if statements[index].title == nil { statements[index].title = statement.title }
    if statements[index].place == nil { statements[index].place = statement.place }
    if statements[index].evidence.count < 8,
      !statements[index].evidence.contains(where: { $0.sentence == statement.evidence[0].sentence })
    {
      statements[index].evidence += statement.evidence
    }
  }

  /// Whether two statements tell of different posts with the same employer: who was a deputy
  /// minister may be a minister now.
  private func isAnotherPost(_ a: Statement, _ b: Statement) -> Bool {
    guard schema[a.relation].name == "works-for", let first = a.title, let second = b.title else {
      return false
    }
    return first.lowercased() != second.lowercased()
  }

  /// The plainer of two statuses; of a post, that it is over outweighs that it was held.
  static func plainer(_ a: Status, _ b: Status, isState: Bool) -> Status {
    let order: [Status] =
      isState
      ? [.past, .actual, .planned, .possible, .denied]
      : [.actual, .past, .planned, .possible, .denied]
    return order.first { $0 == a || $0 == b } ?? a
  }

  static func earlier(_ a: PartialDate?, _ b: PartialDate?) -> PartialDate? {
    guard let a else { return b }
    guard let b else { return a }
    // The same time, told once more precisely.
    if a.covers(b) { return b }
    if b.covers(a) { return a }
    return b < a ? b : a
  }
}
