import Testing

/// When those of plain texts said, asked and gave what their sentences tell by the way; the
/// articles are of Thursday, 13 June 2019.
struct SpokenTimeTextTests {
  private func expect(_ expected: String, in text: String) throws {
    let found = try PlainText.attributed(text)
    #expect(found.contains { $0 == expected || $0.hasPrefix(expected + " said by") }, "\(found)")
  }

  @Test(arguments: [
    (
      "Norway's president Paul Hart said on Saturday that his country would never surrender to Sweden.",
      "Norway rejected Sweden [2019-06-08]"
    ),
    (
      "Norway's foreign minister Paul Hart said on Monday that Norway rejected Sweden's demands.",
      "Norway rejected Sweden [2019-06-10]"
    ),
    (
      "Paul Hart told an October 2016 news conference that Ana Costa was to blame for the raid.",
      "Paul Hart accused Ana Costa [2016-10]"
    ),
    (
      "In talks that lasted all day Monday, Paul Hart pressed Norway to close the camp.",
      "Paul Hart requested Norway [2019-06-10]"
    ),
    (
      "In an interview that aired on Sunday, Paul Hart praised Ana Costa.",
      "Paul Hart supported Ana Costa [2019-06-09]"
    ),
    (
      "Finland accused Paul Hart on Wednesday. It also alleged that between 2015 and 2018 Paul Hart spied for Norway.",
      "Finland accused Paul Hart [2019-06-12]"
    ),
  ])
  func `what somebody says is of when he says it`(text: String, expected: String) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    ("Paul Hart said on Sunday that he had supported Ana Costa.", "Paul Hart supported Ana Costa"),
    (
      "Paul Hart said on Sunday that he had asked Ana Costa for help.",
      "Paul Hart requested Ana Costa [2019-06-09]"
    ),
    (
      "An aide on Monday said Paul Hart previously backed Ana Costa.",
      "Paul Hart supported Ana Costa"
    ),
    (
      "Paul Hart hit back on Wednesday at Ana Costa's criticism of Norway.",
      "Ana Costa accused Norway [2019-06]"
    ),
    ("Norway won Sweden's praise on Wednesday.", "Sweden supported Norway [2019-06-12]"),
    (
      "Norway thanked Sweden in response to Sweden's announcement on Monday of new aid.",
      "Norway supported Sweden [2019-06]"
    ),
    (
      "Ana Costa spoke on Wednesday. The call comes days after officials of Norway and Sweden agreed to end the row.",
      "Norway agreed-with Sweden [2019-06]"
    ),
    (
      "Paul Hart is such an ardent backer of Ana Costa that he stages a rally every Wednesday.",
      "Paul Hart supported Ana Costa"
    ),
    (
      "Ana Costa on Monday accused Norway of supporting Paul Hart, whom Sweden blames for a fire.",
      "Norway supported Paul Hart (possible)"
    ),
    (
      "Ana Costa on Monday accused Norway of supporting Paul Hart, whom Sweden blames for a fire.",
      "Sweden accused Paul Hart"
    ),
    ("Paul Hart campaigned for Ana Costa in past elections.", "Paul Hart supported Ana Costa"),
    (
      "Ana Costa warned Norway on Monday of consequences if it provided military support to Sweden.",
      "Norway aided Sweden (possible)"
    ),
    (
      "A truce between Norway and Sweden has been in place since June 24, 2018, but Finland has threatened Norway with new strikes.",
      "Finland threatened Norway [2019-06]"
    ),
  ])
  func `what was before that or is known has not its day`(text: String, expected: String) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    (
      "Norway opened a port on Monday. A truce has been in force in the north since October 10. Sweden welcomed Norway's announcement.",
      "Sweden supported Norway [2019-06-10]"
    ),
    (
      "A fair opened on Monday. Norway's troops late last month killed ten in an operation in Sweden. Sweden's president Ana Costa condemned the operation and accused Norway of a crime.",
      "Ana Costa accused Norway [2019-05]"
    ),
    (
      "Norway closed the road. It was a hard week. Officials met. Rain fell. Sweden has blamed Norway for the attack.",
      "Sweden accused Norway [2019-06]"
    ),
    (
      "Norway closed the road. It was a hard week. Officials met. Rain fell. Sweden has accused Norway of planning raids.",
      "Sweden accused Norway"
    ),
  ])
  func `who welcomes or condemns something does so when it is news`(
    text: String,
    expected: String
  ) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    (
      "Norway has sent Sweden $2bn in military aid since the war began last February.",
      "Norway aided Sweden [2019-02]"
    ),
    (
      "Throughout the war, which started in 2014, Norway had shown leadership in its support for Sweden.",
      "Norway supported Sweden [2014]"
    ),
  ])
  func `help is dated by since when it has been given`(text: String, expected: String) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    (
      "In March 2018 Norway expelled Sweden's envoy. Sweden called on Norway to reverse the step.",
      "Sweden requested Norway [2018-03]"
    ),
    (
      "Norway joined the pact in 1999. Sweden called on Norway to stay.",
      "Sweden requested Norway [2019-06]"
    ),
    ("Sweden has asked Norway for help before.", "Sweden requested Norway"),
  ])
  func `a paragraph may go on with old times from its beginning`(
    text: String,
    expected: String
  ) throws {
    let news = "Norway opened a port on Tuesday. It was sunny. Ministers spoke. The press came too."
    try expect(expected, in: news + "\n\n" + text)
  }

  @Test func `what a timeline tells is of its entry's day`() throws {
    let text = """
      This is how the row began.

      Dec. 28, 2017: Norway condemns Sweden.
      Dec. 29: Sweden threatens Norway with sanctions. Norway asks Sweden to wait.
      Jan. 3, 2018: Paul Hart calls Ana Costa.
      """
    try expect("Norway accused Sweden [2017-12-28]", in: text)
    try expect("Sweden threatened Norway [2017-12-29]", in: text)
    try expect("Norway requested Sweden [2017-12-29]", in: text)
    try expect("Ana Costa called Paul Hart [2018-01-03]", in: text)
  }
}
