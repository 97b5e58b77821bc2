import Testing

/// What dates events in plain text; the articles are of Thursday, 13 June 2019.
struct EventTimeTextTests {
  private func expect(_ expected: String, in text: String) throws {
    let found = try PlainText.attributed(text)
    #expect(found.contains { $0 == expected || $0.hasPrefix(expected + " said by") }, "\(found)")
  }

  @Test(arguments: [
    (
      "On Tuesday, Paul Hart met Ana Costa in Vienna, officials said.",
      "Ana Costa met Paul Hart [2019-06-11]"
    ),
    (
      "On Tuesday, Paul Hart will meet Ana Costa in Vienna, her office said.",
      "Ana Costa met Paul Hart (planned) [2019-06-18]"
    ),
    (
      "On Tuesday, officials said, Paul Hart met Ana Costa.",
      "Ana Costa met Paul Hart [2019-06-11]"
    ),
    (
      "Paul Hart arrived in Norway, where few people know him, on Monday.",
      "Paul Hart visited Norway [2019-06-10]"
    ),
    (
      "Rebels fired rockets at Norway on Tuesday in retaliation for Norway's killing of Idris Khan on Friday.",
      "Norway killed Idris Khan [2019-06-07]"
    ),
    (
      "Norway and Sweden agreed on June 10, 2019 to restore ties severed in 2016.",
      "Norway agreed-with Sweden [2019-06-10]"
    ),
  ])
  func `a day belongs to what it dates, not to who says it or what stands beside it`(
    text: String,
    expected: String
  ) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    (
      "Paul Hart flew to Oslo on Monday after visiting Sweden.",
      "Paul Hart visited Sweden [2019-06]"
    ),
    (
      "The Norway-backed Northern Front attacked Sweden on Monday.",
      "Norway supported Northern Front"
    ),
    ("Norway has attacked Sweden in recent months.", "Norway attacked Sweden"),
    (
      "Ana Costa accused Norway of attacking Sweden in 2014.", "Ana Costa accused Norway [2019-06]"
    ),
    (
      "Norway was to blame for an attack on Sweden in January 2015, Ana Costa said.",
      "Ana Costa accused Norway [2019-06]"
    ),
    (
      "Ana Costa said on Monday that she had asked Norway in March to free two men.",
      "Ana Costa requested Norway [2019-03]"
    ),
  ])
  func `the day of something else in the sentence is not an event's`(
    text: String,
    expected: String
  ) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    (
      "Officials are preparing for Paul Hart's upcoming trip to Norway in July.",
      "Paul Hart visited Norway (planned) [2019-07]"
    ),
    (
      "Paul Hart was due to meet Ana Costa on Wednesday.",
      "Ana Costa met Paul Hart (planned) [2019-06-12]"
    ),
    (
      "Paul Hart was due to meet Ana Costa on Friday.",
      "Ana Costa met Paul Hart (planned) [2019-06-14]"
    ),
    (
      "Paul Hart will meet Ana Costa on Friday evening, June 21.",
      "Ana Costa met Paul Hart (planned) [2019-06-21]"
    ),
    (
      "Paul Hart met Ana Costa earlier in the day, her office said on Wednesday.",
      "Ana Costa met Paul Hart [2019-06-12]"
    ),
    (
      "Paul Hart wrote to Ana Costa last week, on 6 June.",
      "Paul Hart wrote-to Ana Costa [2019-06-06]"
    ),
    ("Norway attacked Sweden overnight on Tuesday.", "Norway attacked Sweden [2019-06-11]"),
    (
      "Norway attacked Sweden on the eve of the talks on Monday.",
      "Norway attacked Sweden [2019-06-09]"
    ),
    (
      "Shots have been fired since the day after Norway's attack on Sweden on 7 October 2018.",
      "Norway attacked Sweden [2018-10-07]"
    ),
    (
      "Ana Costa marked the one-year anniversary of Norway's invasion of Sweden.",
      "Norway attacked Sweden [2018-06]"
    ),
    (
      "Sweden halted talks after its war with Norway in May 2018.",
      "Sweden attacked Norway [2018-05]"
    ),
    (
      "The talks are to end months of war between Norway and Sweden that began on March 2.",
      "Norway attacked Sweden [2019-03-02]"
    ),
    (
      "Norway's April 1 missile attack on Sweden caused little damage.",
      "Norway attacked Sweden [2019-04-01]"
    ),
  ])
  func `times are named in many ways`(text: String, expected: String) throws {
    try expect(expected, in: text)
  }
}
