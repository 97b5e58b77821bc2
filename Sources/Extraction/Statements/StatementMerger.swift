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
  /// The article's date.
  private let published: PartialDate?

  init(schema: Schema, published: PartialDate? = nil) {
    self.schema = schema
    self.published = published
  }

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
    let before = statements[index]
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
    statements[index].date =
      relation.time == .contest
      ? contestDate(before, statement, as: statements[index].status)
      : Self.earlier(before.date, statement.date)
    if relation.family == .posts, relation.time != .contest,
      let again = returned(before, statement)
    {
      statements[index].status = .actual
      statements[index].date = again
    }
    statements[index].confidence = max(statements[index].confidence, statement.confidence)
    if statements[index].title == nil { statements[index].title = statement.title }
    if statements[index].place == nil { statements[index].place = statement.place }
    if statements[index].evidence.count < 8,
      !statements[index].evidence.contains(where: { $0.sentence == statement.evidence[0].sentence })
    {
      statements[index].evidence += statement.evidence
    }
  }

  /// The date of a candidacy that two sentences tell of: that of the one with the status of both,
  /// and of two present ones the later election's, "is running for mayor, as she did in 2014".
  private func contestDate(
    _ a: Statement,
    _ b: Statement,
    as status: Status
  ) -> PartialDate? {
    if a.status != b.status { return a.status == status ? a.date : b.date }
    guard status != .past else { return Self.earlier(a.date, b.date) }
    if let first = a.date, let second = b.date {
      // A campaign may begin in the year before the vote.
      return abs((first.year ?? 0) - (second.year ?? 0)) < 2
        ? Self.earlier(first, second) : max(first, second)
    }
    // Which election an old year beside one telling is not that of the other is left to the story.
    guard let told = a.date ?? b.date, let year = told.year, let now = published?.year else {
      return a.date ?? b.date
    }
    return year < now - 1 ? nil : told
  }

  /// When somebody came back to a post that they held years ago, by a telling of either and news of
  /// the days before the article: "was sworn in on Thursday", "who was president from 2002 to 2006".
  private func returned(_ a: Statement, _ b: Statement) -> PartialDate? {
    guard let published, let first = a.date, let second = b.date else { return nil }
    let (then, now) = a.status == .past ? (first, second) : (second, first)
    guard a.status == .past && b.status == .actual || a.status == .actual && b.status == .past,
      now.isComplete, let year = then.year, let next = now.year, year + 1 < next,
      let earliest = published.adding(days: -Self.newsDays), now.isAfter(earliest),
      !now.isAfter(published)
    else { return nil }
    return now
  }

  /// For how many days what an article tells is its news.
  private static let newsDays = 31

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
