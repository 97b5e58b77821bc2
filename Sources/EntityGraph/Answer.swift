public import Ontology

/// The answer to a question: tables whose every row can be traced to quotations.
public struct Answer: Sendable, Equatable {
  /// What was asked.
  public enum Kind: String, Sendable, Codable {
    /// Who met whom.
    case contacts
    /// An entity's page.
    case profile
    /// Chains between two entities.
    case chains
    /// What the articles hold.
    case statistics
    /// A plain list of statements.
    case statements
    /// Who stands out by a measure.
    case ranking
    /// Which groups there are.
    case communities
    /// Who links what is otherwise unlinked.
    case brokers
    /// Links that may be missing.
    case suggestions
    /// The figures of a whole graph.
    case structure
  }

  /// What a cell of a table holds.
  public enum Value: Sendable, Equatable {
    /// Nothing known.
    case none
    /// A text.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A number with at most four digits after the point.
    case number(Double)
    /// A measured number, to six significant digits.
    case figure(Double)
    /// Several texts.
    case list([String])
  }

  /// A column of a table.
  public struct Column: Sendable, Equatable {
    /// Its key in JSON and CSV.
    public var key: String
    /// Its heading in tables.
    public var heading: String

    /// A column; the heading is the key unless it is given.
    public init(_ key: String, _ heading: String? = nil) {
      self.key = key
      self.heading = heading ?? key
    }
  }

  /// Where a row's words stand.
  public struct Citation: Sendable, Equatable {
    /// The article's name.
    public var article: String
    /// The article's title.
    public var title: String
    /// When it was published.
    public var date: PartialDate?
    /// Its address, or the file that it was read from.
    public var address: String?
    /// The exact words.
    public var quotation: String
  }

  /// A row of a table.
  public struct Row: Sendable, Equatable {
    /// One value a column.
    public var values: [Value]
    /// The quotations behind the row.
    public var citations: [Citation]
  }

  /// Rows with the same columns.
  public struct Table: Sendable, Equatable {
    /// Its key in JSON.
    public var key: String
    /// Its heading; empty for none.
    public var heading: String
    /// Its columns.
    public var columns: [Column]
    /// Its rows.
    public var rows: [Row]
  }

  /// A fact about what was asked, beside the tables.
  public struct Fact: Sendable, Equatable {
    /// Its key in JSON.
    public var key: String
    /// Its name.
    public var heading: String
    /// Its value.
    public var value: Value
  }

  /// The question in words.
  public var question: String
  /// What was asked.
  public var kind: Kind
  /// Facts beside the tables.
  public var facts: [Fact] = []
  /// The tables; without rows where nothing was found.
  public var tables: [Table]

  /// Whether nothing was found.
  public var isEmpty: Bool { tables.allSatisfy(\.rows.isEmpty) }
}

extension Network {
  /// The quotations behind a statement.
  func citations(of statement: Statement) -> [Answer.Citation] {
    statement.evidence.compactMap { evidence in
      guard let article = article(evidence.article), let words = quotation(evidence) else {
        return nil
      }
      return Answer.Citation(
        article: article.id,
        title: article.title,
        date: article.published,
        address: article.url ?? article.source,
        quotation: words
      )
    }
  }

  /// The columns of a list of statements.
  static let statementColumns: [Answer.Column] = [
    .init("subject"), .init("relation"), .init("object"), .init("date"), .init("title"),
    .init("place"), .init("status"), .init("speaker"), .init("confidence"), .init("sources"),
  ]

  /// A statement as a row of `statementColumns`.
  func row(_ statement: Statement) -> Answer.Row {
    Answer.Row(
      values: [
        .text(self[statement.subject].name),
        .text(schema[statement.relation].name),
        .text(self[statement.object].name),
        statement.date.map { .text($0.description) } ?? .none,
        statement.title.map { .text($0) } ?? .none,
        statement.place.map { .text(self[$0].name) } ?? .none,
        .text(statement.status.rawValue),
        statement.speaker.map { .text(self[$0].name) } ?? .none,
        .number(statement.confidence),
        .integer(Set(statement.evidence.map(\.article)).count),
      ],
      citations: citations(of: statement)
    )
  }

  /// Orders statements by date, those without one last, then by their ends.
  func isOrdered(_ a: Statement, _ b: Statement) -> Bool {
    let dates = (a.date, b.date)
    if dates.0 != dates.1 {
      guard let first = dates.0 else { return false }
      guard let second = dates.1 else { return true }
      return first < second
    }
    return (a.subject, a.relation, a.object) < (b.subject, b.relation, b.object)
  }
}
