import Testing

/// What is announced, scheduled, promised or told of an earlier year, and posts that somebody comes
/// back to or takes over; the articles are of Thursday, 13 June 2019.
struct ReturningTextTests {
  private func expect(_ expected: String, in text: String) throws {
    let found = try PlainText.attributed(text)
    #expect(found.contains(expected), "\(found)")
  }

  @Test(arguments: [
    """
    On Wednesday, Governor Peter Falk of Ohio announced his resignation. Falk is to step \
    down on June 28.
    """,
    """
    On Wednesday, Peter Falk, the governor of Ohio, announced his resignation. His \
    resignation will take effect on June 28.
    """,
    """
    On Wednesday, Governor Peter Falk of Ohio announced his resignation. Falk said he \
    would remain in office until June 28.
    """,
  ])
  func `a resignation that is announced is on the day told later`(text: String) throws {
    try expect("Peter Falk resigned-from Ohio (planned) [2019-06-28]", in: text)
  }

  @Test func `who comes back to a post holds it since then`() throws {
    try expect(
      "Ida Holm leads Norway [2019-06-11]",
      in: """
        Ida Holm, who served as president of Norway from 2002 to 2006, was sworn in again as \
        president of Norway on Tuesday.
        """
    )
  }

  @Test func `a successor takes over with the post`() throws {
    try expect(
      "Tom Reed succeeded Ida Holm [2019-06-11]",
      in: """
        Tom Reed took office as mayor of Oslo on Tuesday. His predecessor, Ida Holm, was in \
        office for ten years.
        """
    )
  }

  @Test(arguments: [
    (
      "In 2016, Tom Reed lost to Ida Holm, whom he endorsed in July.",
      "Tom Reed supported Ida Holm [2016-07]"
    ),
    (
      "Ida Holm, elected in 2016, praised Tom Reed in May.",
      "Ida Holm supported Tom Reed [2019-05]"
    ),
  ])
  func `months are of the year that a sentence opens with`(text: String, statement: String) throws {
    try expect(statement, in: text)
  }

  @Test func `a meeting is on the day for which it is scheduled`() throws {
    try expect(
      "Ida Holm met Tom Reed (planned) [2019-06-20]",
      in: "The meeting between Tom Reed and Ida Holm is scheduled for June 20."
    )
  }

  @Test func `last night is that before what is said`() throws {
    let found = try PlainText.attributed(
      "On Tuesday, Ida Holm wrote on Twitter, “I asked Tom Reed for his resignation last night.”"
    )
    #expect(
      found.contains { $0.hasPrefix("Ida Holm requested Tom Reed") && $0.contains("2019-06-10") },
      "\(found)"
    )
  }

  @Test func `what is promised for a day is to come`() throws {
    try expect(
      "Tom Reed visited Latvia (planned) [2019-10-31]",
      in: "Tom Reed has promised to visit Latvia on October 31."
    )
  }

  @Test func `the years of the deeds over which something is done do not date it`() throws {
    try expect(
      "Norway sanctioned Latvia [2019-06]",
      in: "Norway imposed sanctions on Latvia over killings in 2015 and 2017."
    )
  }

  @Test func `a past day behind what is to be done is that of the contract`() throws {
    try expect(
      "Acme Corporation agreed-with Globex Corporation [2019-06-03]",
      in: "Acme Corporation signed the contract to buy Globex Corporation on June 3."
    )
  }

  @Test func `what somebody said had been agreed is not denied`() throws {
    let found = try PlainText.attributed(
      "Acme Bank said on Monday that it had agreed to buy Globex Corporation."
    )
    #expect(!found.contains { $0.contains("denied") }, "\(found)")
  }

  @Test func `a visit with a host is one to the host`() throws {
    let found = try PlainText.attributed(
      """
      "We are glad," Tom Reed said in a statement released in conjunction with a visit to \
      Ireland with Prime Minister Ida Holm.
      """
    )
    #expect(found.contains { $0.hasPrefix("Tom Reed visited Ireland") }, "\(found)")
    #expect(found.contains { $0.hasPrefix("Ida Holm met Tom Reed") }, "\(found)")
  }
}
