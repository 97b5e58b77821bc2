import Testing

/// When wars and attacks were, as plain text tells it; the articles are of Thursday, 13 June 2019.
struct WarTimeTextTests {
  private func expect(_ expected: String, in text: String) throws {
    let found = try PlainText.attributed(text)
    #expect(found.contains { $0 == expected || $0.hasPrefix(expected + " said by") }, "\(found)")
  }

  @Test(arguments: [
    (
      "Paul Hart died on March 2, the first day of Norway's war on Sweden.",
      "Norway attacked Sweden [2019-03-02]"
    ),
    (
      "Prices have doubled since March 1, the day before Norway attacked Sweden.",
      "Norway attacked Sweden [2019-03-02]"
    ),
    (
      "Oil was cheap on March 1, the day before the war between Norway and Sweden began.",
      "Norway attacked Sweden [2019-03-02]"
    ),
    (
      "Sweden has been shelled since March 3, a day after the war between Norway and Sweden began.",
      "Norway attacked Sweden [2019-03-02]"
    ),
    (
      "Norway has been waging a war on Sweden for almost a year.",
      "Norway attacked Sweden [2018]"
    ),
    (
      "The first anniversary of Norway's invasion of Sweden, on June 20, will be marked in Oslo.",
      "Norway attacked Sweden [2018-06-20]"
    ),
    (
      "More than 100 days after the start of Norway's invasion of Sweden, people still flee.",
      "Norway attacked Sweden [2019]"
    ),
  ])
  func `a war began on the day that what stands beside it tells`(
    text: String,
    expected: String
  ) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    (
      "Many firms have left since the war began on March 2.\n\nAna Costa condemned Norway's invasion of Sweden.",
      "Norway attacked Sweden [2019-03-02]"
    ),
    (
      "Before the March 2 invasion, gas was cheap.\n\nAna Costa condemned Norway's invasion of Sweden.",
      "Norway attacked Sweden [2019-03-02]"
    ),
    (
      "It was a week after the war began.\n\nAna Costa condemned Norway's invasion of Sweden.",
      "Norway attacked Sweden"
    ),
  ])
  func `a war without a name is the one that the article names`(
    text: String,
    expected: String
  ) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    (
      "Norway launched air strikes on Sweden in response to a Finnish ambush on Monday.",
      "Norway attacked Sweden [2019-06]"
    ),
    (
      "Norway bombed Sweden following a Finnish rocket attack on Estonia on Monday.",
      "Finland attacked Estonia [2019-06-10]"
    ),
    (
      "It was the deadliest Norwegian attack on Sweden since March.",
      "Norway attacked Sweden [2019-06]"
    ),
    (
      "Norway fired drones at Sweden overnight, the army said on Tuesday.",
      "Norway attacked Sweden [2019-06-11]"
    ),
    ("Denmark backed the Norway 2017 attack on Sweden.", "Norway attacked Sweden [2017]"),
    (
      "A year to the day since Norway attacked Sweden, Oslo fell silent.",
      "Norway attacked Sweden [2018]"
    ),
  ])
  func `a day belongs to the deed that it stands behind`(text: String, expected: String) throws {
    try expect(expected, in: text)
  }
}
