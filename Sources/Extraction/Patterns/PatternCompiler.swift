package import Ontology
import Syntax

/// The patterns of a schema as integer tables, indexed by the lemma that triggers them.
///
/// A pattern is a short list of steps between numbered nodes, so that matching is a loop
/// with backtracking over integers; cost follows the sentence, not the number of patterns.
package struct PatternTable: Sendable {
  /// What a node asks of a word, with lemmas and tags as integers.
  struct Test: Sendable {
    enum Role: UInt8, Sendable { case word, subject, object }
    var role: Role
    /// A range of `lemmas`; empty: any.
    var lemmas: Range<Int32>
    /// One bit a tag; all ones: any.
    var tags: UInt32
    /// One bit an entity type.
    var types: UInt64
  }

  /// A step, with relations and prepositions as integers.
  struct Step: Sendable {
    var from: UInt8
    var isDown: Bool
    var isNegated: Bool
    var relations: UInt64
    /// A range of `lemmas`; empty: any.
    var prepositions: Range<Int32>
    var test: Test
  }

  /// A compiled pattern.
  struct Pattern: Sendable {
    var relation: RelationID
    var trigger: Test
    var steps: Range<Int32>
    var source: RelationFile.Item
    /// What the pattern says about the status of its statements, where it says so.
    var status: Status?
    /// The title that it gives, where it gives one.
    var title: String?
    /// The relation's name and the pattern's text, hashed.
    var hash: UInt64
  }

  /// The words that patterns, status and speech rules name, as integers.
  let symbols: SymbolTable
  let patterns: [Pattern]
  let steps: [Step]
  let lemmas: [Int32]
  /// For each symbol, the range of `triggers` that it starts.
  private let triggerStarts: [Int32]
  private let triggers: [Int32]
  /// Patterns that any word of their tags triggers.
  let untriggered: [Int32]

  /// The patterns that a lemma's symbol triggers, as indices of `patterns`.
  func triggered(by symbol: Int32) -> ArraySlice<Int32> {
    guard symbol > 0 else { return [] }
    return triggers[Int(triggerStarts[Int(symbol)])..<Int(triggerStarts[Int(symbol) + 1])]
  }

  /// Compiles the patterns of a schema.
  ///
  /// - Throws: `SchemaError` with every mistake in every pattern.
  /// - Complexity: O(*n*) in the length of all patterns.
  package init(schema: Schema, extraWords: [String] = []) throws(SchemaError) {
    var builder = Builder(schema: schema)
    for word in extraWords { _ = builder.symbols.insert(word) }
    for (index, file) in schema.files.enumerated() {
      builder.add(file, as: RelationID(rawValue: UInt16(index)))
    }
    guard builder.problems.isEmpty else { throw SchemaError(diagnostics: builder.problems) }
    symbols = builder.symbols
    patterns = builder.patterns
    steps = builder.steps
    lemmas = builder.lemmas
    var byLemma = [[Int32]](repeating: [], count: builder.symbols.count + 1)
    var untriggered: [Int32] = []
    for (index, pattern) in builder.patterns.enumerated() {
      if pattern.trigger.lemmas.isEmpty { untriggered.append(Int32(index)) }
      for lemma in pattern.trigger.lemmas {
        byLemma[Int(builder.lemmas[Int(lemma)])].append(Int32(index))
      }
    }
    var starts: [Int32] = []
    var all: [Int32] = []
    for list in byLemma {
      starts.append(Int32(all.count))
      all += list
    }
    starts.append(Int32(all.count))
    triggerStarts = starts
    triggers = all
    self.untriggered = untriggered
  }

  private struct Builder {
    let schema: Schema
    let entityTypes: [String]
    var symbols = SymbolTable()
    var patterns: [Pattern] = []
    var steps: [Step] = []
    var lemmas: [Int32] = []
    var problems: [Diagnostic] = []

    init(schema: Schema) {
      self.schema = schema
      entityTypes = schema.entityTypes.map(\.name)
    }

    mutating func add(_ file: RelationFile, as relation: RelationID) {
      let type = schema[relation]
      for item in file.words + file.hints {
        for word in item.text.split(separator: " ") { _ = symbols.insert(String(word)) }
      }
      for item in file.patterns {
        do {
          let syntax = try PatternSyntax(item, in: file.source, entityTypes: entityTypes)
          let trigger = compile(syntax.trigger, type)
          let first = Int32(steps.count)
          for step in syntax.steps {
            steps.append(
              Step(
                from: UInt8(step.from),
                isDown: step.isDown,
                isNegated: step.isNegated,
                relations: step.relations,
                prepositions: intern(step.prepositions),
                test: compile(step.test, type)
              )
            )
          }
          patterns.append(
            Pattern(
              relation: relation,
              trigger: trigger,
              steps: first..<Int32(steps.count),
              source: item,
              status: item.options["status"].flatMap(Status.init(rawValue:)),
              title: item.options["title"],
              hash: StableHash.hash(type.name + " " + item.text)
            )
          )
        } catch {
          problems.append(error)
        }
      }
    }

    mutating func intern(_ words: [String]) -> Range<Int32> {
      let start = Int32(lemmas.count)
      for word in words { lemmas.append(symbols.insert(word)) }
      return start..<Int32(lemmas.count)
    }

    mutating func compile(_ test: PatternSyntax.Test, _ type: RelationType) -> Test {
      func mask(_ types: [EntityType]) -> UInt64 {
        types.reduce(0) { $0 | (1 << UInt64($1.rawValue)) }
      }
      switch test {
      case .word(let lemmas, let tags):
        let bits = tags.reduce(UInt32(0)) { $0 | (1 << UInt32($1.rawValue)) }
        return Test(
          role: .word,
          lemmas: intern(lemmas),
          tags: tags.isEmpty ? .max : bits,
          types: .max
        )
      case .subject(let types):
        let mask = mask(types.isEmpty ? type.subjects : types)
        return Test(role: .subject, lemmas: 0..<0, tags: .max, types: mask)
      case .object(let types):
        let mask = mask(types.isEmpty ? type.objects : types)
        return Test(role: .object, lemmas: 0..<0, tags: .max, types: mask)
      }
    }
  }
}

/// Words as integers from 1; 0 is every other word.
package struct SymbolTable: Sendable {
  private var index = WordIndex(capacity: 1 << 12)

  package init() {}

  /// The words with their numbers, in their order.
  var words: [(key: String, value: Int32)] {
    index.words.enumerated().map { (key: $1, value: Int32($0 + 1)) }
  }

  /// The number of words.
  package var count: Int { index.count }

  /// The number of a word, a new one where it is unknown.
  package mutating func insert(_ word: String) -> Int32 { Int32(index.insert(word) + 1) }

  /// The number of a word; 0 where it is unknown.
  package subscript(_ word: String) -> Int32 { index.number(of: word).map { Int32($0 + 1) } ?? 0 }
}
