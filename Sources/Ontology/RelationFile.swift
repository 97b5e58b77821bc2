/// What a relation file says; its patterns are kept as text, not yet compiled.
public struct RelationFile: Sendable {
  /// A piece of text with its place in the file.
  public struct Item: Hashable, Sendable {
    /// The text.
    public var text: String
    /// The line, from 1.
    public var line: Int
    /// The column, from 1.
    public var column: Int
    /// Keys beside the text, where the item is a mapping: `status`, `title` and the like.
    public var options: [String: String]

    /// An item from its parts.
    public init(text: String, line: Int, column: Int, options: [String: String] = [:]) {
      self.text = text
      self.line = line
      self.column = column
      self.options = options
    }
  }

  /// The relation's name.
  public var name: String
  /// Its family.
  public var family: RelationFamily
  /// Names of the types that its subject may have.
  public var subjects: [Item]
  /// Names of the types that its object may have.
  public var objects: [Item]
  /// Whether it has no direction.
  public var isSymmetric: Bool
  /// How it stands in time; nil for what its family's relations mostly are.
  public var time: RelationTime?
  /// What it means, in words.
  public var meaning: String
  /// How pictures and tables say it; nil for its name.
  public var verb: String?
  /// The names that other schemes give it.
  public var mappings: [String: String]
  /// Lemmas that mostly state it, several in an item, with spaces between them.
  public var words: [Item]
  /// Lemmas that state it now and then.
  public var hints: [Item]
  /// Patterns over dependency trees.
  public var patterns: [Item]
  /// Sentences that state the relation, both ends in braces.
  public var examples: [Item]
  /// Sentences that do not.
  public var rejects: [Item]
  /// The file's text, for messages.
  public var source: SourceText

  /// The entity types of names, unknown ones reported with a near name.
  func resolve(
    _ items: [Item],
    in names: [String],
    reporting problems: inout [Diagnostic]
  ) -> [EntityType] {
    items.compactMap { item in
      if let index = names.firstIndex(of: item.text) { return EntityType(rawValue: UInt8(index)) }
      problems.append(
        source.diagnostic(
          .error,
          "unknown entity type ‘\(item.text)’",
          line: item.line,
          column: item.column,
          hint: NearName.hint(for: item.text, among: names)
        )
      )
      return nil
    }
  }
}
