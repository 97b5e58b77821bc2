import Testing

/// What dates statements in plain text; the articles are of Thursday, 13 June 2019.
struct DateTextTests {
  private func expect(_ expected: String, in text: String) throws {
    let found = try PlainText.attributed(text)
    #expect(found.contains(expected), "\(found)")
  }

  @Test(arguments: [
    ("at the end of last month", "2019-05"), ("last Christmas", "2018-12"),
    ("the day before yesterday", "2019-06-11"), ("on Monday (June 3)", "2019-06-03"),
    ("as early as 2017", "2017"), ("on June 15 last year", "2018-06-15"),
    ("on June 20", "2018-06-20"), ("last autumn", "2018"),
  ])
  func `a meeting in the past is dated by its words`(words: String, date: String) throws {
    try expect(
      "Ida Holm met Wang Li [\(date)]",
      in: "President Ida Holm met President Wang Li in Oslo \(words)."
    )
  }

  @Test(arguments: [("next spring", "2020"), ("next winter", "2019"), ("next January", "2020-01")])
  func `what comes next is ahead`(words: String, date: String) throws {
    try expect(
      "Ida Holm met Wang Li (planned) [\(date)]",
      in: "President Ida Holm will meet President Wang Li in Oslo \(words)."
    )
  }

  @Test(arguments: ["in the 1990s", "several years ago"])
  func `long ago is no month of this year`(words: String) throws {
    try expect(
      "Ida Holm met Wang Li",
      in: "President Ida Holm met President Wang Li in Oslo \(words)."
    )
  }

  @Test(arguments: [
    (
      "On Sunday, President Ida Holm travelled to Oslo, where she met President Wang Li.",
      "Ida Holm met Wang Li [2019-06-09]"
    ),
    (
      "President Ida Holm met President Wang Li on Sunday before a summit on Tuesday.",
      "Ida Holm met Wang Li [2019-06-09]"
    ),
    (
      "President Ida Holm met President Wang Li ahead of a summit on Tuesday.",
      "Ida Holm met Wang Li [2019-06]"
    ),
    (
      "Ministers spoke on Saturday, the day after Ida Holm's summit with President Wang Li.",
      "Ida Holm met Wang Li [2019-06-07]"
    ),
    (
      "President Ida Holm criticised Tom Reed for meeting Wang Li last year.",
      "Ida Holm accused Tom Reed [2019-06]"
    ),
    (
      "Norway's announcement on Wednesday that it would send tanks to Ukraine pleased Tom Reed.",
      "Norway aided Ukraine (planned) [2019-06-12] said by Norway"
    ),
    (
      "Norway has banned Helios Group under a law passed in 2012.",
      "Norway sanctioned Helios Group [2019-06]"
    ),
    (
      "President Ida Holm met President Wang Li at a summit held in May.",
      "Ida Holm met Wang Li [2019-05]"
    ),
    (
      "Norway imposed sanctions on Iran for the 2018 poisoning of a spy.",
      "Norway sanctioned Iran [2019-06]"
    ),
    (
      "Tom Reed left the party in 1973, at which point he founded the Reed Foundation.",
      "Tom Reed founded Reed Foundation [1973]"
    ),
  ])
  func `a time dates its own clause`(text: String, expected: String) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    ("At the time, Holm praised Tom Reed.", "Ida Holm supported Tom Reed [2016-12]"),
    ("During the meeting, Holm praised Tom Reed.", "Ida Holm supported Tom Reed [2016-12]"),
    ("\n\nDays later, Holm visited Warsaw.", "Ida Holm visited Warsaw [2016-12]"),
    ("On Monday, Holm praised Tom Reed.", "Ida Holm supported Tom Reed [2019-06-10]"),
  ])
  func `a sentence goes on with the time told before it`(text: String, expected: String) throws {
    try expect(
      expected,
      in: "President Ida Holm met President Wang Li in December 2016. " + text
    )
  }

  @Test(arguments: [
    (
      "Tom Reed said he had spoken by phone with Wang Li.",
      "Tom Reed called Wang Li [2019] said by Tom Reed"
    ),
    ("Iran refuses to meet Tom Reed.", "Iran rejected Tom Reed"),
  ])
  func `what is no news of the day has no day`(text: String, expected: String) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    (
      "Tom Reed, an Ohio senator since 2010, met Ana Costa on Tuesday.",
      "Ana Costa met Tom Reed [2019-06-11]"
    ),
    ("Tom Reed, first elected in 2003, met Ana Costa.", "Ana Costa met Tom Reed [2019-06]"),
    (
      "Latvia attacked Estonia two days after Estonia attacked Narva on Saturday.",
      "Latvia attacked Estonia [2019-06-10]"
    ),
    (
      "Tom Reed met Ana Costa last month, before Russia invaded Georgia.",
      "Ana Costa met Tom Reed [2019-05]"
    ),
    (
      "Tom Reed did not meet Ana Costa until March 2017.", "Ana Costa met Tom Reed [2017-03]"
    ),
    (
      "Tom Reed had to wait until May 2017 for his first visit to Vienna.",
      "Tom Reed visited Vienna [2017-05]"
    ),
    (
      "Tom Reed met Ana Costa ahead of the 2016 election.", "Ana Costa met Tom Reed [2016]"
    ),
    (
      "Norway offered to mediate between Georgia and Russia last year.",
      "Norway offered Russia [2018]"
    ),
    (
      "Born in Boston, Tom Reed moved to Chicago in 1965.", "Tom Reed born-in Boston"
    ),
    (
      "Tom Reed studied at Harvard University before joining Helios Group in 1965.",
      "Tom Reed studied-at Harvard University (past)"
    ),
    (
      "Tom Reed had worked for Helios Group since 2015 when he was arrested by Swiss police last "
        + "week.",
      "Swiss police detained Tom Reed [2019-06]"
    ),
    ("Tom Reed met Ana Costa in '98.", "Ana Costa met Tom Reed [1998]"),
    (
      "Tom Reed met Ana Costa on the first Monday of May.", "Ana Costa met Tom Reed [2019-05-06]"
    ),
    (
      "Tom Reed met Ana Costa on the last Friday in June 2018.",
      "Ana Costa met Tom Reed [2018-06-29]"
    ),
    ("Tom Reed met Ana Costa on Good Friday.", "Ana Costa met Tom Reed [2019-04-19]"),
    ("Tom Reed met Ana Costa a week ago Monday.", "Ana Costa met Tom Reed [2019-06-03]"),
    (
      "Tom Reed will meet Ana Costa a week on Monday.",
      "Ana Costa met Tom Reed (planned) [2019-06-24]"
    ),
    ("Tom Reed met Ana Costa last spring.", "Ana Costa met Tom Reed [2018]"),
    (
      "On Monday, Latvia struck Narva. Estonia attacked Riga overnight.",
      "Estonia attacked Riga [2019-06-10]"
    ),
  ])
  func `a time of somebody's past or of what came before is not the clause's`(
    text: String,
    expected: String
  ) throws {
    try expect(expected, in: text)
  }

  @Test func `what another sentence dates is no beginning of this one's post`() throws {
    let found = try PlainText.attributed(
      "The cabinet resigned and Tom Reed replaced Nils Berg as head of the Security Council.\n\n"
        + "Berg resigned in 2016 as president of Norway and named Tom Reed his successor."
    )
    #expect(found.contains { $0.hasPrefix("Tom Reed leads Security Council") }, "\(found)")
    #expect(!found.contains { $0.hasPrefix("Tom Reed leads Security Council [2016") }, "\(found)")
  }

  @Test func `a war that the article dates began then`() throws {
    try expect(
      "United States attacked Iraq [2003]",
      in: "The invasion of Iraq by the United States in 2003 was long. Tom Reed opposes it."
    )
  }

  @Test(arguments: [
    (
      "Tom Reed said Sunday he would hit Sweden's goods with a tariff if it sued Norway.",
      "Tom Reed threatened Sweden [2019-06-09]"
    ),
    (
      "Tom Reed warned on Monday that Hungary will attack Austria.",
      "Tom Reed threatened Austria [2019-06-10]"
    ),
  ])
  func `a day behind a verb in the past is that verb's`(text: String, expected: String) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    ("2019-07-01", "2019-06"), ("2019-08-05", "2019-08"), ("2019-09-01", "2019-08"),
  ])
  func `the last week is that in whose month most of its days lie`(
    day: String,
    month: String
  )
    throws
  {
    let found = try PlainText.attributed("Ida Holm met Wang Li last week.", published: day)
    #expect(found.contains("Ida Holm met Wang Li [\(month)]"), "\(found)")
  }

  @Test(arguments: [
    (
      "Ida Holm will meet Wang Li to discuss the crisis in Norway on Monday.",
      "Ida Holm met Wang Li (planned) [2019-06-17]"
    ),
    (
      "Ida Holm met Wang Li to discuss the attack in Norway on Monday.",
      "Ida Holm met Wang Li [2019-06]"
    ),
  ])
  func `the day of what two meet for is that of their meeting`(
    text: String,
    expected: String
  )
    throws
  {
    try expect(expected, in: text)
  }

  @Test func `a succession dates the post that it brings`() throws {
    try expect(
      "Ida Holm leads Harbour Council [2019-06]",
      in: "As the unrest grew, Ida Holm replaced Wang Li as head of the Harbour Council."
    )
  }
}
