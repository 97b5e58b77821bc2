import Testing

/// When those of plain texts met, agreed, helped and asked each other; the articles are of
/// Thursday, 13 June 2019.
struct DealingTimeTextTests {
  private func expect(_ expected: String, in text: String) throws {
    let found = try PlainText.attributed(text)
    #expect(found.contains { $0 == expected || $0.hasPrefix(expected + " said by") }, "\(found)")
  }

  @Test(arguments: [
    (
      "When the leaders of Norway and Sweden meet in Oslo on Monday, trade will be a key topic.",
      "Norway met Sweden (planned) [2019-06-17]"
    ),
    (
      "Paul Hart expects to raise it when he meets Ana Costa on Monday.",
      "Ana Costa met Paul Hart (planned) [2019-06-17]"
    ),
    (
      "Ana Costa spoke on Wednesday. Paul Hart is to meet Ana Costa later Wednesday.",
      "Ana Costa met Paul Hart (planned) [2019-06-12]"
    ),
    (
      "Norway praised Denmark on Wednesday, as Oslo prepared to host expected talks between Sweden and Finland.",
      "Finland met Sweden (planned) [2019-06]"
    ),
    (
      "An aide told her on Saturday that Paul Hart would be flying to Norway on Tuesday.",
      "Paul Hart visited Norway (planned) [2019-06-11]"
    ),
    (
      "Norway pledged in February to give Sweden 20 tanks by March.",
      "Norway aided Sweden (planned) [2020-03]"
    ),
    (
      "It will be Paul Hart's first visit to Norway in 10 years.",
      "Paul Hart visited Norway (planned) [2019-06]"
    ),
  ])
  func `what is announced for a day comes after the article, unless that day is told of as past`(
    text: String,
    expected: String
  ) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    (
      "Norway signed a partnership agreement with Sweden shortly before Denmark's invasion of Finland last March.",
      "Norway agreed-with Sweden [2019-03]"
    ),
    (
      "The truce between Norway and Sweden announced on April 2 is fragile.",
      "Norway agreed-with Sweden [2019-04-02]"
    ),
    (
      "The mine was to be reopened under a truce between Norway and Sweden, announced this week.",
      "Norway agreed-with Sweden [2019-06]"
    ),
    (
      "The 2015 deal that Norway signed with Sweden is dead.",
      "Norway agreed-with Sweden [2015]"
    ),
    (
      "Attacks go on despite the truce that ended the war between Norway and Sweden in May.",
      "Norway agreed-with Sweden [2019-05]"
    ),
    (
      "Norway agreed on Monday to extend the deal with Sweden that ends in September.",
      "Norway agreed-with Sweden [2019-06-10]"
    ),
    (
      "The truce between Norway and Sweden holds. The truce has been in place since June 4.",
      "Norway agreed-with Sweden [2019-06-04]"
    ),
    (
      "The truce between Norway and Sweden holds. Denmark and Finland agreed on a truce in November 2018.",
      "Norway agreed-with Sweden"
    ),
  ])
  func `an agreement is dated by when it came about`(
    text: String,
    expected: String
  ) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    (
      "A 2018 interview in which Paul Hart praised Ana Costa has resurfaced.",
      "Paul Hart supported Ana Costa [2018]"
    ),
    (
      "The May 3 meeting at which Paul Hart urged Ana Costa to resign was long.",
      "Paul Hart requested Ana Costa [2019-05-03]"
    ),
    (
      "The talks between Norway and Sweden, which began in May, ended on Monday.",
      "Norway met Sweden [2019-05]"
    ),
    (
      "Paul Hart met Ana Costa on the sidelines of the 2018 summit.",
      "Ana Costa met Paul Hart [2018]"
    ),
    (
      "In May Paul Hart held a meeting with Ana Costa.",
      "Ana Costa met Paul Hart [2019-05]"
    ),
  ])
  func `a clause within an occasion is dated by it`(
    text: String,
    expected: String
  ) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    (
      "Unlike in 2015, Norway backed Sweden on Monday.",
      "Norway supported Sweden [2019-06-10]"
    ),
    (
      "Paul Hart praised Ana Costa for her work during the 2015 floods.",
      "Paul Hart supported Ana Costa [2019-06]"
    ),
    (
      "Paul Hart called Ana Costa on Sunday to congratulate her on her victory in last month's election.",
      "Paul Hart supported Ana Costa [2019-06-09]"
    ),
    (
      "Senators were furious after Paul Hart said on a visit to Oslo that Saturday's strikes were needed.",
      "Paul Hart visited Oslo [2019-06]"
    ),
    (
      "Days after meeting Ana Costa in Oslo on June 3, Paul Hart flew to Denmark.",
      "Paul Hart visited Denmark [2019-06]"
    ),
    (
      "In a letter seen by Reuters on Monday, Paul Hart urged Ana Costa to quit.",
      "Paul Hart requested Ana Costa [2019-06]"
    ),
    (
      "Norway asked its parliament for money on Monday, just ahead of Paul Hart's visit to Sweden.",
      "Paul Hart visited Sweden [2019-06]"
    ),
    (
      "Paul Hart became the first Norwegian leader to visit Sweden since its independence in 1946.",
      "Paul Hart visited Sweden [2019-06]"
    ),
  ])
  func `what stands beside a deed does not date it`(
    text: String,
    expected: String
  ) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    (
      "Paul Hart, an ally of Ana Costa, won the seat on Monday.",
      "Paul Hart supported Ana Costa"
    ),
    (
      "Paul Hart, backed by Ana Costa, won the seat on Monday.",
      "Ana Costa supported Paul Hart"
    ),
    (
      "Until Norway stops arming the Northern Front, Paul Hart will not perform there.",
      "Norway aided Northern Front"
    ),
    (
      "Those talks were the last meetings between then-Secretary Paul Hart and Ana Costa.",
      "Ana Costa met Paul Hart"
    ),
    (
      "Denmark became the first G7 country to recognise the state last week.",
      "Denmark member-of G7"
    ),
    (
      "\"Our support for Norway will not waver,\" Paul Hart told a crowd.",
      "Paul Hart supported Norway [2019-06]"
    ),
    (
      "Norway gave arms to Sweden between 2012 and 2015.",
      "Norway aided Sweden [2012]"
    ),
  ])
  func `what lasts or is long over has no day of the news`(
    text: String,
    expected: String
  ) throws {
    try expect(expected, in: text)
  }
}
