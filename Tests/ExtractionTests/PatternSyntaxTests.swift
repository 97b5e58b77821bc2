import Extraction
import Ontology
import Testing

struct PatternSyntaxTests {
  private func message(_ pattern: String) -> String {
    let yaml = """
      visited:
        family: contact
        from: [person]
        to: [place]
        patterns:
          - \(pattern)
      """
    do {
      _ = try Rules(yaml)
      return "no error"
    } catch let error as SchemaError {
      return error.description
    } catch {
      return "\(error)"
    }
  }

  @Test func `an unknown dependency is shown with its place and a near name`() {
    #expect(
      message("visit/VERB >nsbj SUBJECT >obj OBJECT") == """
        test.yaml:6:19: error: unknown dependency ‘nsbj’
              - visit/VERB >nsbj SUBJECT >obj OBJECT
                            ^
          hint: did you mean ‘nsubj’?
        """
    )
  }

  @Test func `a quoted pattern is pointed at as exactly as a plain one`() {
    #expect(message("'visit/VERB >nsbj SUBJECT >obj OBJECT'").hasPrefix("test.yaml:6:20: error:"))
  }

  @Test func `an unknown part of speech and an unknown role are named`() {
    #expect(
      message("visit/VREB >nsubj SUBJECT >obj OBJECT").contains("unknown part of speech ‘VREB’")
    )
    #expect(message("visit/VERB >nsubj SUBJCT >obj OBJECT").contains("did you mean ‘SUBJECT’?"))
    #expect(message("visit/VERB >nsubj SUBJECT:persn >obj OBJECT").contains("‘person’"))
  }

  @Test func `a pattern needs a trigger and both ends`() {
    #expect(message("SUBJECT <nsubj visit >obj OBJECT").contains("starts with the word"))
    #expect(message("visit >nsubj SUBJECT").contains("has no ‘OBJECT’"))
    #expect(message("visit >obj OBJECT").contains("has no ‘SUBJECT’"))
  }

  @Test(arguments: [
    ("visit >nsubj SUBJECT >obl[to OBJECT", "a bracket is not closed"),
    ("hold >nsubj SUBJECT >obj (talk >nmod[with] OBJECT", "a parenthesis is not closed"),
    ("visit >nsubj SUBJECT >obj OBJECT)", "a parenthesis is closed that was never opened"),
    ("visit >nsubj SUBJECT obj OBJECT", "a step starts with"),
    ("visit >nsubj SUBJECT >obj", "a step leads nowhere"),
  ])
  func `a slip in the punctuation is said`(pattern: String, expected: String) {
    #expect(message("\"\(pattern)\"").contains(expected))
  }

  @Test func `all mistakes of all patterns are reported at once`() {
    let yaml = """
      visited:
        family: contact
        from: [person]
        to: [place]
        patterns:
          - visit >nsbj SUBJECT >obj OBJECT
          - visit >nsubj SUBJECT >ob OBJECT
      """
    #expect {
      _ = try Rules(yaml)
    } throws: { error in
      (error as? SchemaError)?.diagnostics.count == 2
    }
  }
}
