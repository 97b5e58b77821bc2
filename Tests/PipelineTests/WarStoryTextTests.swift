import Testing

/// When attacks were that the story tells of in passing; the articles are of Thursday, 13 June 2019.
struct WarStoryTextTests {
  private func expect(_ expected: String, in text: String) throws {
    let found = try PlainText.attributed(text)
    #expect(found.contains { $0 == expected || $0.hasPrefix(expected + " said by") }, "\(found)")
  }

  @Test(arguments: [
    (
      "Norway struck Sweden on Monday. Oslo must answer for its full-scale invasion in 2016.",
      "Norway attacked Sweden [2016]"
    ),
    (
      "Swedish power plants have been heavily targeted throughout Norway's four-year invasion.",
      "Norway attacked Sweden [2015]"
    ),
    (
      "Norway has bombed Swedish ports each winter since invading in 2017.",
      "Norway attacked Sweden [2017]"
    ),
    (
      "Norway has occupied Sweden since its forces seized the country in 1974.",
      "Norway attacked Sweden [1974]"
    ),
    (
      "The talks come as the fourth anniversary of Norway's invasion looms and as Norway has pounded Swedish ports.",
      "Norway attacked Sweden [2015]"
    ),
    (
      "Norway's war on Sweden was sparked by an attack on 7 October 2017.",
      "Norway attacked Sweden [2017-10]"
    ),
    (
      "Norway launched attacks on Sweden on Monday. The ports were targets of Norway's bombing campaign last year.",
      "Norway attacked Sweden [2018]"
    ),
    // Of two that it has attacked, the one that it invaded is not known.
    (
      "Norway struck Sweden on Monday. Norway struck Finland on Tuesday. Oslo regrets its invasion in 2016.",
      "Norway attacked Sweden [2019-06-10]"
    ),
    (
      "Norway struck Sweden on Monday. The town was the target of Norway's ad campaign last year.",
      "Norway attacked Sweden [2019-06-10]"
    ),
  ])
  func `who strikes another today struck first when the war began`(
    text: String,
    expected: String
  ) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    (
      "The war in June 2016 began with an unprecedented Norwegian attack on Swedish barracks. Finland briefly took part in the strikes, hitting three Swedish ports.",
      "Finland attacked Sweden [2016-06]"
    ),
    (
      "In March 2015 the young gymnast died in Lund. She had been at home when a Norwegian air strike hit Sweden, killing her at once.",
      "Norway attacked Sweden [2015-03]"
    ),
    (
      "Talks between Finland and Sweden collapsed last year following Norway's bombing campaign against Sweden.",
      "Norway attacked Sweden [2018]"
    ),
    (
      "Norwegian forces moved on December 8 into the buffer zone. Norway has carried out repeated raids on Sweden since then.",
      "Norway attacked Sweden [2018-12-08]"
    ),
    (
      "Sweden said a Norwegian strike on Sunday killed four people, as Norway said it had targeted Finland.",
      "Norway attacked Finland [2019-06]"
    ),
    (
      "Norway fired rockets at Sweden, where two people were killed on Monday.",
      "Norway attacked Sweden [2019-06-10]"
    ),
  ])
  func `a deed told in passing was when the story beside it is`(
    text: String,
    expected: String
  ) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    ("Norway invaded Sweden in World War Two.", "Norway attacked Sweden"),
    ("Norway has targeted Sweden before.", "Norway attacked Sweden"),
    (
      "The oil price rose in a shock triggered by the Norwegian attacks on Sweden. The bank met on Monday.",
      "Norway attacked Sweden"
    ),
    (
      "Norway continues to intensify its attacks on Sweden. Ana Costa met Tom Reed on Monday.",
      "Norway attacked Sweden"
    ),
    (
      "Norway bombed Sweden in the worst attack in Europe since the Second World War.",
      "Norway attacked Sweden [2019-06]"
    ),
  ])
  func `the month of the news is not that of old wars and known causes`(
    text: String,
    expected: String
  ) throws {
    try expect(expected, in: text)
  }
}
