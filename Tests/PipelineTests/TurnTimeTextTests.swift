import Testing

/// When posts, memberships and bodies came about, and of what the time of a sentence's verb says
/// nothing; the articles are of Thursday, 13 June 2019.
struct TurnTimeTextTests {
  private func expect(_ expected: String, in text: String) throws {
    let found = try PlainText.attributed(text)
    #expect(found.contains(expected), "\(found)")
  }

  @Test(arguments: [
    (
      "Helios Group founder Tom Reed was arrested on Tuesday.", "Tom Reed founded Helios Group"
    ),
    (
      "Tom Reed, a judge appointed by President Ana Costa, blocked the order on Tuesday.",
      "Ana Costa appointed Tom Reed"
    ),
    (
      "Helios Group was set up by Tom Reed in 2004, a year after he left Dayton.",
      "Tom Reed founded Helios Group [2004]"
    ),
    (
      "Helios Group was founded in 2009 by Russian-born Tom Reed.", "Tom Reed born-in Russia"
    ),
    (
      "Rob Holt appointed Tom Reed as his successor in 1991.", "Rob Holt appointed Tom Reed [1991]"
    ),
    (
      "In 2007, former US president Tom Reed banned the trade.",
      "Tom Reed leads United States (past)"
    ),
  ])
  func `who did or was what by the way`(text: String, expected: String) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    (
      "Tom Reed met Ana Costa on Tuesday. Only Ana Costa could beat Tom Reed.",
      "Ana Costa defeated Tom Reed (possible)"
    ),
    (
      "Ana Costa could beat Tom Reed in the October vote.",
      "Ana Costa defeated Tom Reed (possible) [2019-10]"
    ),
    (
      "Tom Reed, the mayor of Dayton, took personal charge of the response on Tuesday.",
      "Tom Reed leads Dayton"
    ),
    (
      "Tom Reed was head of the World Bank until earlier this year.",
      "Tom Reed leads World Bank (past)"
    ),
    ("The G20 summit was held in Rome in 2010.", "G20 summit located-in Rome [2010]"),
    (
      "Helios Group's 2016 purchase of Tavros Energy was criticised on Monday.",
      "Helios Group owns Tavros Energy [2016]"
    ),
    (
      "Ana Costa became head of the World Bank on the 3rd.",
      "Ana Costa leads World Bank [2019-06-03]"
    ),
    (
      "Ana Costa became head of the World Bank on the 20th.",
      "Ana Costa leads World Bank [2019-05-20]"
    ),
    (
      "Helios Group was founded by Tom Reed a year after the 1948 war.",
      "Tom Reed founded Helios Group [1949]"
    ),
  ])
  func `times of other clauses`(text: String, expected: String) throws {
    try expect(expected, in: text)
  }

  @Test func `a candidacy has the year of an election that the article names`() throws {
    try expect(
      "Tom Reed ran-for United States",
      in: "US presidential candidate Tom Reed met Ana Costa on Tuesday."
    )
    try expect(
      "Tom Reed ran-for United States [2020]",
      in: "US presidential candidate Tom Reed met Ana Costa. The 2020 election is near."
    )
  }
}
