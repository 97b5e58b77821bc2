public import Ontology

extension Network {
  /// Who met, called, wrote to or visited whom: the statements of the contact family.
  ///
  /// - Parameters:
  ///   - a: One side; nil for anyone.
  ///   - b: The other side; nil for anyone.
  ///   - selection: Which statements count; its families are not looked at.
  /// - Returns: One row a statement, by date.
  /// - Complexity: O(*n* log *n*) in the number of statements.
  public func contacts(
    of a: EntityID? = nil,
    with b: EntityID? = nil,
    in selection: Selection = Selection()
  ) -> Answer {
    var selection = selection
    selection.families = [.contact]
    let found = statements(in: selection).map { statements[$0] }.filter { statement in
      let ends = [statement.subject, statement.object]
      return (a.map(ends.contains) ?? true) && (b.map(ends.contains) ?? true)
    }
    var question = "who met whom"
    if let a { question = "whom did \(self[a].name) meet" }
    if let a, let b { question = "did \(self[a].name) meet \(self[b].name)" }
    return Answer(
      question: question,
      kind: .contacts,
      tables: [
        Answer.Table(
          key: "contacts",
          heading: "",
          columns: [
            .init("who"), .init("how"), .init("whom"), .init("date", "when"),
            .init("place", "where"), .init("status"), .init("speaker", "says"),
            .init("confidence"), .init("sources"),
          ],
          rows: found.sorted(by: isOrdered).map { contactRow($0, first: a) }
        )
      ]
    )
  }

  /// A contact's row; in a contact without direction the one asked about stands first.
  private func contactRow(_ statement: Statement, first: EntityID?) -> Answer.Row {
    var (subject, object) = (statement.subject, statement.object)
    if schema[statement.relation].isSymmetric, object == first { swap(&subject, &object) }
    var row = row(statement)
    let date = row.values[3]
    let place = row.values[5]
    row.values = [
      .text(self[subject].name), .text(schema[statement.relation].verb), .text(self[object].name),
      date, place, row.values[6], row.values[7], row.values[8], row.values[9],
    ]
    return row
  }

  /// A plain list of statements, by date.
  public func list(_ selection: Selection = Selection()) -> Answer {
    Answer(
      question: "which statements",
      kind: .statements,
      tables: [
        Answer.Table(
          key: "statements",
          heading: "",
          columns: Self.statementColumns,
          rows: statements(in: selection).map { statements[$0] }.sorted(by: isOrdered).map(row)
        )
      ]
    )
  }
}
