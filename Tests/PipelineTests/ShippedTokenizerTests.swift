import Resources
import Syntax
import Testing

/// What news articles are hard on tokenisers by, with the weights of the shipped model.
@Suite struct ShippedTokenizerTests {
  /// The words of all sentences, separated by spaces; sentences by ` ‖ `.
  private func words(_ text: String) throws -> String {
    try Tokenizer(ModelFile(Resource.model)).sentences(of: Array(text.utf8)).map { sentence in
      (0..<sentence.count).map { sentence.form($0) }.joined(separator: " ")
    }.joined(separator: " ‖ ")
  }

  @Test(
    arguments: [
      // Quotes that do not match.
      (
        "“We won. He left on Monday.\n\nThe mayor agreed.” She waved.",
        "“ We won . ‖ He left on Monday . ‖ The mayor agreed . ” ‖ She waved ."
      ),
      ("He said \"it is over. She left.", "He said \" it is over . ‖ She left ."),
      ("She called it ''a mistake''. He left.", "She called it '' a mistake '' . ‖ He left ."),
      // Abbreviations and initials.
      ("He came on Jan. 10. Then he spoke.", "He came on Jan. 10 . ‖ Then he spoke ."),
      ("U.S. News & World Report said so.", "U.S. News & World Report said so ."),
      ("J. K. Rowling met George W. Bush.", "J. K. Rowling met George W. Bush ."),
      (
        "Mr. Smith met Gen. Lee of Acme Corp. at 5 p.m. on Friday.",
        "Mr. Smith met Gen. Lee of Acme Corp. at 5 p.m. on Friday ."
      ),
      (
        "It is in Washington, D.C. The talks failed.",
        "It is in Washington , D.C. ‖ The talks failed ."
      ),
      ("George W. Bush met J. K. Rowling.", "George W. Bush met J. K. Rowling ."),
      // Genitives that end in the mark.
      ("The Farmers' Union praised her.", "The Farmers ' Union praised her ."),
      ("Reuters’ Anna Brown was there.", "Reuters ’ Anna Brown was there ."),
      // States with full stops, and words that lead to a name.
      ("The U.K. Supreme Court sat.", "The U.K. Supreme Court sat ."),
      ("He left the U.K. She did not.", "He left the U.K. ‖ She did not ."),
      (
        "U.S. Interior Secretary Ryan Holm on Thursday launched an effort.",
        "U.S. Interior Secretary Ryan Holm on Thursday launched an effort ."
      ),
      (
        "The talk of Sir Tom with Mr Holm came amid a period of strain.",
        "The talk of Sir Tom with Mr Holm came amid a period of strain ."
      ),
      // Datelines and headlines.
      (
        "MOSCOW, Jan. 5 — Talks began on Monday.",
        "MOSCOW , Jan. 5 — ‖ Talks began on Monday ."
      ),
      (
        "Leaders meet in Oslo\n\nThursday, March 7, 2019\n\nTalks began.",
        "Leaders meet in Oslo ‖ Thursday , March 7 , 2019 ‖ Talks began ."
      ),
      // Bullet lists.
      (
        "Demands:\n\n- an end to the war\n- free elections\n- aid",
        "Demands : ‖ - an end to the war ‖ - free elections ‖ - aid"
      ),
      ("1. Eat well.\n2. Sleep.", "1 . Eat well . ‖ 2 . Sleep ."),
      // Addresses.
      (
        "See https://a.example/b?c=1&d=2, or mail press@un.org. Thanks!",
        "See https://a.example/b?c=1&d=2 , or mail press@un.org . ‖ Thanks !"
      ),
      ("Write to [email protected] today.", "Write to [ email protected ] today ."),
    ])
  func `news is cut as the treebanks cut it`(text: String, expected: String) throws {
    #expect(try words(text) == expected)
  }
}
