import Ontology
import Testing

@testable import EntityGraph

struct SchemaCheckTests {
  @Test func `marks are taken off and their places kept`() throws {
    let example = MarkedExample("On Monday, {2:Zoë May} was succeeded by {1:Johnson}.")
    #expect(example.text == "On Monday, Zoë May was succeeded by Johnson.")
    #expect(example.subject.map { example.text[$0] } == "Johnson")
    #expect(example.object.map { example.text[$0] } == "Zoë May")
    #expect(MarkedExample("Nothing {here}.").subject == nil)
    #expect(MarkedExample("{A} met {B}.").subject == TextRange(0, 1))
  }

  @Test func `examples that fail and counter-examples that pass are pointed at`() throws {
    let text = """
      visited:
        family: contact
        from: [person]
        to: [place]
        patterns:
          - 'visit/VERB >nsubj SUBJECT >obj OBJECT'
        examples:
          - '{Emmanuel Macron} visited {Berlin} on Monday.'
          - '{Emmanuel Macron} praised {Berlin} on Monday.'
          - 'Emmanuel Macron visited {Berlin}.'
        rejects:
          - '{Emmanuel Macron} praised {Berlin}.'
          - '{Emmanuel Macron} visited {Berlin} in March.'
      """
    let files = try RelationFile.read(SourceText(name: "v.yaml", text: text))
    let schema = try Workspace.schema().adding(files)
    let (problems, count) = try SchemaCheck(schema: schema).check(files)
    #expect(count == 5)
    #expect(problems.map { $0.place?.line } == [9, 10, 13])
  }
}
