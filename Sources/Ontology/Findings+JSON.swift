extension Findings {
  /// The findings as one JSON object in the gold format, on one line.
  ///
  /// Keys: `id`, `url`, `license`, `date`, `title`, `text`, `entities` (`name`, `type`,
  /// `aliases`), `relations` (`subject`, `type`, `object`, `date`, `status`, `speaker`,
  /// `place`, `title`, `evidence`, `confidence`, `spans`). `spans` holds UTF-8 offsets
  /// into `text` of the sentence and of the words of subject, object and trigger.
  ///
  /// - Complexity: O(*n*) in the length of the result.
  public func json(schema: Schema) -> String {
    var json = JSONText()
    json.object { json in
      json.member("id", article.id)
      json.member("url", article.url)
      json.member("license", article.license)
      json.member("date", article.published?.description)
      json.member("title", article.title)
      json.member("text", article.text)
      json.key("entities")
      json.array { json in
        for entity in entities {
          json.object { json in
            json.member("name", entity.name)
            json.member("type", schema.name(of: entity.type))
            json.member("aliases", entity.aliases)
          }
        }
      }
      json.key("relations")
      json.array { json in
        for statement in statements { append(statement, to: &json, schema: schema) }
      }
    }
    return json.text
  }

  private func append(_ statement: Statement, to json: inout JSONText, schema: Schema) {
    json.object { json in
      json.member("subject", self[statement.subject].name)
      json.member("type", schema[statement.relation].name)
      json.member("object", self[statement.object].name)
      json.member("date", statement.date?.description)
      json.member("status", statement.status.rawValue)
      json.member("speaker", statement.speaker.map { self[$0].name })
      json.member("place", statement.place.map { self[$0].name })
      json.member("title", statement.title)
      json.member("evidence", statement.evidence.first.map(quotation))
      json.key("confidence")
      json.value(statement.confidence)
      if let evidence = statement.evidence.first {
        json.key("spans")
        json.object { json in
          for (name, range) in [
            ("sentence", evidence.sentence), ("subject", evidence.subject),
            ("object", evidence.object), ("trigger", evidence.trigger),
          ] {
            json.key(name)
            json.array { json in
              json.value(range.lowerBound)
              json.value(range.upperBound)
            }
          }
        }
      }
    }
  }
}
