import Ontology

/// Annotated articles as plain text, the form in which people write them.
///
/// ```
/// # own-a-001 | 2019-03-12 | Finnish minister criticises Hungarian plan
/// E person | Pekka Lehtovirta | Lehtovirta
/// E state | Hungary | Hungarian; Hungary's government
/// He told reporters that Hungary's government had "ignored every warning".
/// > Lehtovirta | accused | Hungary | d=2019-03-11 by=Lehtovirta
/// ```
///
/// One sentence a line, an empty line between paragraphs; `E` lines say type, fullest name
/// and other forms of an entity, `>` lines what the sentence above them states: subject,
/// relation, object, then `d=` date, `s=` status, `by=` speaker, `at=` place, `t=` title.
struct AnnotatedText {
  /// What is wrong with a line.
  struct Mistake: Error, Equatable {
    var line: Int
    var message: String
  }

  private var articles: [GoldArticle] = []
  private var current: Draft?

  private struct Draft {
    var id: String
    var date: String
    var title: String
    var entities: [GoldArticle.GoldEntity] = []
    var statements: [GoldArticle.GoldStatement] = []
    var paragraphs: [[String]] = [[]]
    var sentence = ""

    mutating func append(_ line: String) {
      paragraphs[paragraphs.count - 1].append(line)
      sentence = line
    }
  }

  /// Reads the articles of a text.
  ///
  /// - Throws: `Mistake` with the first line that cannot be read.
  /// - Complexity: O(*n*).
  static func articles(in text: String) throws(Mistake) -> [GoldArticle] {
    var reader = AnnotatedText()
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      do {
        try reader.read(line)
      } catch {
        throw Mistake(line: index + 1, message: error.message)
      }
    }
    reader.finish()
    return reader.articles
  }

  private struct Problem: Error {
    var message: String
  }

  private static func fields(_ line: Substring) -> [String] {
    line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  private mutating func read(_ whole: Substring) throws(Problem) {
    let line = Self.trimmed(whole)
    if line.hasPrefix("# ") {
      finish()
      let fields = Self.fields(line.dropFirst(2))
      guard fields.count == 3 else {
        throw Problem(message: "a heading has an id, a date and a title: ‘# id | date | title’")
      }
      current = Draft(id: fields[0], date: fields[1], title: fields[2])
    } else if current == nil {
      guard line.isEmpty else { throw Problem(message: "a text before the first heading") }
    } else if line.hasPrefix("E ") {
      let fields = Self.fields(line.dropFirst(2))
      guard fields.count >= 2 else {
        throw Problem(message: "an entity has a type and a name: ‘E type | name | forms’")
      }
      let forms =
        fields.count > 2
        ? fields[2].split(separator: ";").map(Self.trimmed).filter { !$0.isEmpty } : []
      current?.entities.append(.init(name: fields[1], type: fields[0], forms: [fields[1]] + forms))
    } else if line.hasPrefix("> ") {
      try readStatement(Self.fields(line.dropFirst(2)))
    } else if line.isEmpty {
      current?.paragraphs.append([])
    } else {
      current?.append(line)
    }
  }

  private mutating func readStatement(_ fields: [String]) throws(Problem) {
    guard fields.count == 3 || fields.count == 4, let draft = current else {
      throw Problem(message: "a statement has a subject, a relation and an object")
    }
    func name(_ form: String) throws(Problem) -> String {
      if draft.entities.contains(where: { $0.name == form }) { return form }
      guard let entity = draft.entities.first(where: { $0.forms.contains(form) }) else {
        throw Problem(message: "no entity ‘\(form)’: add a line ‘E type | \(form)’ above")
      }
      return entity.name
    }
    var statement = GoldArticle.GoldStatement(
      subject: try name(fields[0]),
      relation: fields[1],
      object: try name(fields[2]),
      date: nil,
      status: "actual",
      speaker: nil,
      evidence: draft.sentence
    )
    if fields.count == 4 {
      for (key, value) in Self.options(fields[3]) {
        switch key {
        case "d": statement.date = value
        case "s": statement.status = value
        case "by": statement.speaker = try name(value)
        case "at", "t": continue
        default: throw Problem(message: "unknown key ‘\(key)’: one of d, s, by, at, t")
        }
      }
    }
    current?.statements.append(statement)
  }

  /// `key=value` pairs, where a value goes on until the next key.
  private static func options(_ text: String) -> [(key: String, value: String)] {
    var result: [(key: String, value: String)] = []
    for word in text.split(separator: " ") {
      if let sign = word.firstIndex(of: "="), word[..<sign].allSatisfy(\.isLetter) {
        result.append((String(word[..<sign]), String(word[word.index(after: sign)...])))
      } else if !result.isEmpty {
        result[result.count - 1].value += " " + word
      }
    }
    return result
  }

  private mutating func finish() {
    guard let draft = current else { return }
    let text = draft.paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
      .joined(separator: "\n\n")
    articles.append(
      GoldArticle(
        article: Article(
          id: draft.id,
          url: nil,
          license: "CC BY 4.0",
          published: PartialDate(draft.date),
          title: draft.title,
          text: text
        ),
        entities: draft.entities,
        statements: draft.statements
      )
    )
    current = nil
  }
}
