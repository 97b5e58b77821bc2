import Extraction
import Ontology
import Resources
import Syntax
import Testing

/// An example of a relation file with its two ends taken out of their braces.
private struct MarkedExample {
  var text = ""
  var first: TextRange?
  var second: TextRange?

  /// Reads a text whose ends stand in braces; `{1:…}` and `{2:…}` number them where the
  /// subject is not the first.
  init(_ marked: String) {
    var open: Int?
    var number = 0
    var found: [Int: TextRange] = [:]
    var rest = Substring(marked)
    while let character = rest.first {
      if character == "{" {
        rest.removeFirst()
        number += 1
        open = text.utf8.count
        if rest.dropFirst().first == ":", let digit = rest.first?.wholeNumberValue {
          rest.removeFirst(2)
          number = digit
        }
        continue
      }
      rest.removeFirst()
      if character == "}", let start = open {
        found[number] = TextRange(start, text.utf8.count)
        open = nil
        // An unnumbered end behind a numbered one counts on from it.
        continue
      }
      text.append(character)
    }
    first = found[1]
    second = found[2]
  }
}

struct RelationExampleTests {
  /// How many of all examples must hold: the model that reads them errs as well.
  static let leastShare = 0.8

  private static let pipeline: (schema: Schema, extractor: Extractor, analyzer: Analyzer)? = {
    guard let schema = try? ShippedRelations.schema(),
      let lexicons = try? Lexicons({ Resource.text("lexicons/\($0)") }),
      let extractor = try? Extractor(schema: schema, lexicons: lexicons),
      let analyzer = try? Analyzer(model: Resource.model)
    else { return nil }
    return (schema, extractor, analyzer)
  }()

  /// The ends of an example as mentions, of the first types that the relation admits.
  private func holds(_ item: RelationFile.Item, _ relation: RelationID) throws -> Bool {
    let (schema, extractor, analyzer) = try #require(Self.pipeline)
    let example = MarkedExample(item.text)
    let sentences = analyzer.analyze(example.text)
    let article = Article(id: "example", published: PartialDate("2022-01-11"), text: example.text)
    guard let first = example.first, let second = example.second else { return false }
    let type = schema[relation]
    for subject in type.subjects {
      for object in type.objects {
        var mentions = Mentions()
        for (range, entity) in [(first, subject), (second, object)].sorted(by: { $0.0 < $1.0 }) {
          guard let place = Self.place(of: range, sentences) else { return false }
          mentions.mentions.append(
            Mention(
              sentence: place.sentence,
              words: place.words,
              head: place.words.first {
                !place.words.contains(Int(sentences[place.sentence].heads[$0]))
              } ?? place.words.lowerBound,
              kind: .name,
              cluster: mentions.clusters.count
            )
          )
          mentions.clusters.append(EntityCluster(type: entity, name: example.text[range]))
        }
        let findings = extractor.findings(for: article, sentences: sentences, mentions: mentions)
        let isFound = findings.statements.contains { statement in
          guard statement.relation == relation else { return false }
          let names = [findings[statement.subject].name, findings[statement.object].name]
          let expected = [example.text[first], example.text[second]]
          return names == expected || (type.isSymmetric && names == expected.reversed())
        }
        if isFound { return true }
      }
    }
    return false
  }

  private static func place(
    of range: TextRange,
    _ sentences: [Sentence]
  ) -> (sentence: Int, words: Range<Int>)? {
    for (number, sentence) in sentences.enumerated() {
      let words = (0..<sentence.count).filter {
        Int(sentence.starts[$0]) < range.upperBound && range.lowerBound < Int(sentence.ends[$0])
      }
      if let first = words.first, let last = words.last { return (number, first..<(last + 1)) }
    }
    return nil
  }

  @Test func `most examples of the relation files hold and no counter-example does`() throws {
    try #require(!Resource.model.isEmpty, "no model is embedded")
    let schema = try ShippedRelations.schema()
    var right = 0
    var missed: [String] = []
    var wrong: [String] = []
    for (index, file) in schema.files.enumerated() {
      let relation = RelationID(rawValue: UInt16(index))
      for item in file.examples {
        if try holds(item, relation) {
          right += 1
        } else {
          missed.append("\(file.source.name):\(item.line): \(item.text)")
        }
      }
      for item in file.rejects where try holds(item, relation) {
        wrong.append("\(file.source.name):\(item.line): \(item.text)")
      }
    }
    let share = Double(right) / Double(right + missed.count)
    #expect(share >= Self.leastShare, "missed: \(missed.joined(separator: "\n"))")
    #expect(wrong.count <= 4, "stated: \(wrong.joined(separator: "\n"))")
  }
}
