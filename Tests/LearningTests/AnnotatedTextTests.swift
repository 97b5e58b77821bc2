import Ontology
import Testing

@testable import Learning

struct AnnotatedTextTests {
  private static let article = """
    # a-1 | 2021-05-06 | Leaders meet
    E person | Anna Roe | Roe; Ms Roe
    E state | Utopia | Utopian
    E place | Port Royal
    Anna Roe of Utopia arrived in Port Royal on Tuesday.
    > Roe | leads | Utopian | t=prime minister
    > Anna Roe | visited | Port Royal | d=2021-05-04 s=past by=Ms Roe at=Port Royal

    She left on Wednesday.
    Nobody waved.

    # a-2 | 2021-06 | Nothing happens
    Nothing happened.
    """

  @Test func `an article is read with its entities, statements and paragraphs`() throws {
    let articles = try AnnotatedText.articles(in: Self.article)
    #expect(articles.map(\.article.id) == ["a-1", "a-2"])
    let first = articles[0]
    #expect(first.article.title == "Leaders meet")
    #expect(first.article.published == PartialDate("2021-05-06"))
    #expect(
      first.article.text == """
        Anna Roe of Utopia arrived in Port Royal on Tuesday.

        She left on Wednesday. Nobody waved.
        """
    )
    #expect(first.entities.map(\.name) == ["Anna Roe", "Utopia", "Port Royal"])
    #expect(first.entities.map(\.type) == ["person", "state", "place"])
    #expect(first.entities.map(\.forms)[0] == ["Anna Roe", "Roe", "Ms Roe"])
    #expect(articles[1].article.text == "Nothing happened.")
    #expect(articles[1].statements.isEmpty)
  }

  @Test func `statements have full names, the sentence above them and what they say more`() throws {
    let statements = try AnnotatedText.articles(in: Self.article)[0].statements
    #expect(statements.map(\.subject) == ["Anna Roe", "Anna Roe"])
    #expect(statements.map(\.relation) == ["leads", "visited"])
    #expect(statements.map(\.object) == ["Utopia", "Port Royal"])
    #expect(statements.map(\.status) == ["actual", "past"])
    #expect(statements.map(\.date) == [nil, "2021-05-04"])
    #expect(statements.map(\.speaker) == [nil, "Anna Roe"])
    for statement in statements {
      #expect(statement.evidence == "Anna Roe of Utopia arrived in Port Royal on Tuesday.")
    }
  }

  @Test(arguments: [
    ("Nothing yet.", 1, "a text before the first heading"),
    ("# a | 2021", 1, "a heading has an id, a date and a title: ‘# id | date | title’"),
    ("# a | 2021 | b\n\nE person", 3, "an entity has a type and a name: ‘E type | name | forms’"),
    (
      "# a | 2021 | b\nText.\n> Anna | met", 3,
      "a statement has a subject, a relation and an object"
    ),
    (
      "# a | 2021 | b\nE person | Anna\nText.\n> Anna | met | Bruno", 4,
      "no entity ‘Bruno’: add a line ‘E type | Bruno’ above"
    ),
    (
      "# a | 2021 | b\nE person | Anna\nE state | Utopia\n> Anna | leads | Utopia | by=Carla", 4,
      "no entity ‘Carla’: add a line ‘E type | Carla’ above"
    ),
    (
      "# a | 2021 | b\nE person | Anna\nE state | Utopia\n> Anna | leads | Utopia | when=2020", 4,
      "unknown key ‘when’: one of d, s, by, at, t"
    ),
  ])
  func `a mistake is told with its line`(text: String, line: Int, message: String) {
    #expect(throws: AnnotatedText.Mistake(line: line, message: message)) {
      try AnnotatedText.articles(in: text)
    }
  }
}
