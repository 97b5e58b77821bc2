import Testing

/// Days that are counted from what an article has told before, and of which of several a sentence
/// tells; the articles are of Thursday, 16 May 2019, if not told otherwise.
struct CountedDayTextTests {
  @Test(arguments: [
    DatedStory(
      published: "2016-11-23",
      text: """
        Paraguay's Chamber of Deputies voted on Tuesday night to impeach President Lars \
        Berg over the sale of state land. The vote came after a session of eleven hours. \
        The day before the vote Berg had fired his agriculture minister, Justo Barrail, \
        whose signature appears on the contract.
        """,
      statement: "Lars Berg dismissed Justo Barrail [2016-11-21]"
    ),
    DatedStory(
      published: "2016-01-25",
      text: """
        The vote was held on January 17. Two days after the vote, Lars Berg accused \
        Interior Minister Adam Dahl of fraud.
        """,
      statement: "Lars Berg accused Adam Dahl [2016-01-19]"
    ),
    DatedStory(
      published: "2019-04-11",
      text: """
        The party named an actor on Wednesday. Shaila Jadhav quit the Lok Vikas Party an \
        hour after the announcement.
        """,
      statement: "Shaila Jadhav resigned-from Lok Vikas Party [2019-04-10]"
    ),
    DatedStory(
      text: "Lars Berg landed in Oslo on Monday. The next day he met Adam Dahl.",
      statement: "Adam Dahl met Lars Berg [2019-05-14]"
    ),
  ])
  func `days are counted from an event that was dated before`(story: DatedStory) throws {
    try story.expect()
  }

  @Test(arguments: [
    DatedStory(
      text: """
        Lars Berg spoke to reporters on Monday. Speaking in Cologne the night before, \
        Berg praised Paul Okafor.
        """,
      statement: "Lars Berg supported Paul Okafor [2019-05-12]"
    ),
    DatedStory(
      published: "2020-10-19",
      text: """
        The donation came in April after Denmark had rejected a bid by Adam Lund the \
        month before.
        """,
      statement: "Denmark rejected Adam Lund [2020-03]"
    ),
  ])
  func `the night and the month before are of the story`(story: DatedStory) throws {
    try story.expect()
  }

  @Test(arguments: [
    DatedStory(
      text: """
        The United States, which left the deal in May 2018, reimposed sanctions on Iran \
        in August of that year.
        """,
      statement: "United States sanctioned Iran [2018-08]"
    ),
    DatedStory(
      published: "2019-10-22",
      text: """
        It was a Tuesday in August of 2017.

        Nobody came.

        Norway asked Helene Dahl in September of that year to leave.
        """,
      statement: "Norway requested Helene Dahl [2017-09]"
    ),
    DatedStory(
      published: "2020-02-28",
      text: """
        Malaysia's prime minister, Razif Dahl, spoke. Dahl led Amanat to a surprise \
        victory in May 2018, and was sworn in as prime minister the day after the \
        ballot, on May 10.
        """,
      statement: "Razif Dahl leads Malaysia [2018-05-10]"
    ),
    DatedStory(
      published: "2015-08-31",
      text: """
        Desmond Berg sat on the Public Accounts Committee until 1994 and in that year \
        joined the Justice Committee.
        """,
      statement: "Desmond Berg member-of Justice Committee [1994]"
    ),
    DatedStory(
      published: "2020-12-19",
      text: """
        In April 2014 the army came to the town.

        Nobody helped.

        "Carol Whitman wrote to Lars Berg that summer," Dahl said.
        """,
      statement: "Carol Whitman wrote-to Lars Berg [2014] said by Dahl"
    ),
  ])
  func `a year is that of another time`(story: DatedStory) throws {
    try story.expect()
  }

  @Test(arguments: [
    DatedStory(
      published: "2019-04-07",
      text: """
        Chinese vice premier Liu Berg concluded three days of meetings with US trade \
        representative Robert Dahl in Washington last week.
        """,
      statement: "Liu Berg met Robert Dahl [2019-04]"
    )
  ])
  func `on a Sunday the last week is the one that ends`(story: DatedStory) throws {
    try story.expect()
  }

  @Test(arguments: [
    DatedStory(
      published: "2017-08-11",
      text: """
        Lars Berg urged the president, Adam Dahl, in a letter dated July 28 to stop \
        naming suspects in public.
        """,
      statement: "Lars Berg requested Adam Dahl [2017-07-28]"
    ),
    DatedStory(
      text: "In a letter of May 9, published on Monday, Lars Berg asked King Olav to step in.",
      statement: "Lars Berg requested King Olav [2019-05-09]"
    ),
    DatedStory(
      text: """
        A letter dated May 9 in which Lars Berg asked King Olav to step in was published \
        on Monday.
        """,
      statement: "Lars Berg requested King Olav [2019-05-09]"
    ),
    DatedStory(
      text: """
        Lars Berg asked King Olav to step in, according to a letter dated May 9 and \
        released on Monday.
        """,
      statement: "Lars Berg requested King Olav [2019-05-09]"
    ),
    DatedStory(
      text: """
        By a decree signed on May 3, President Adama Nguesso dismissed Interior Minister \
        Paul Okafor. The decree was published on Wednesday.
        """,
      statement: "Adama Nguesso dismissed Paul Okafor [2019-05-03]"
    ),
  ])
  func `what is written or said has its own day`(story: DatedStory) throws {
    try story.expect()
  }

  @Test(arguments: [
    DatedStory(
      text: "Lars Berg has sent Paul Okafor to visit Ghana on Monday.",
      statement: "Paul Okafor visited Ghana (planned) [2019-05-20]"
    ),
    DatedStory(
      text: """
        Lars Berg said on Tuesday that he first asked Norway to lift the ban last \
        November.
        """,
      statement: "Lars Berg requested Norway [2018-11] said by Lars Berg"
    ),
    DatedStory(
      text: """
        Sweden asked Norway to open its border. The request, made on Monday, was turned \
        down on Tuesday.
        """,
      statement: "Sweden requested Norway [2019-05-13]"
    ),
    DatedStory(
      text: """
        Ghana had asked Togo to open its border in December, but talks broke down in \
        February.
        """,
      statement: "Ghana requested Togo [2018-12]"
    ),
  ])
  func `a day behind an infinitive is of the order or of the asking`(story: DatedStory) throws {
    try story.expect()
  }

  @Test(arguments: [
    DatedStory(
      text: "Lars Berg met Paul Okafor on Tuesday, and Adama Nguesso the day before.",
      statement: "Adama Nguesso met Lars Berg [2019-05-13]"
    ),
    DatedStory(
      text: """
        Following Saturday's protests, Lars Berg on Sunday night asked King Olav to step \
        in before Wednesday.
        """,
      statement: "Lars Berg requested King Olav [2019-05-12]"
    ),
    DatedStory(
      text: "Norway on Sunday condemned Sweden for the attack on Finland the previous day.",
      statement: "Norway accused Sweden [2019-05-12]"
    ),
    DatedStory(
      text: "The UN on Monday blamed Norway for Sunday's attack on Sweden.",
      statement: "Norway attacked Sweden (possible) [2019-05-12] said by UN"
    ),
    DatedStory(
      text: "Norway was blamed on Monday for last month's attack on Sweden.",
      statement: "Norway attacked Sweden (possible) [2019-04]"
    ),
  ])
  func `each of several has its time`(story: DatedStory) throws {
    try story.expect()
  }

  @Test(arguments: [
    DatedStory(
      published: "2017-12-08",
      text: """
        U.S. Representative Trent Berg said on Friday that he would resign from Congress \
        effective immediately, instead of the Jan. 31 date he previously had set.
        """,
      statement: "Trent Berg resigned-from Congress (planned) [2017-12-08] said by Trent Berg"
    ),
    DatedStory(
      text: """
        Lars Berg said on Monday that his endorsement of Adam Dahl in July 2016 was a \
        mistake.
        """,
      statement: "Lars Berg supported Adam Dahl [2016-07] said by Lars Berg"
    ),
    DatedStory(
      text: "The court ruled on Monday on a request that Norway made to Sweden in December.",
      statement: "Norway requested Sweden [2018-12]"
    ),
    DatedStory(
      published: "2018-08-20",
      text: "Lars Berg is said to have met Adam Lund on May 3.",
      statement: "Adam Lund met Lars Berg (possible) [2018-05-03]"
    ),
    DatedStory(
      published: "2016-11-09",
      text: """
        The Baltic Basketball League has banned Tadas Petrauskas for two years for \
        betting on games in which he played, it announced on Tuesday evening.
        """,
      statement:
        "Baltic Basketball League sanctioned Tadas Petrauskas [2016-11-08] said by Baltic Basketball League"
    ),
    DatedStory(
      published: "2019-07-02",
      text: """
        The U.S. Commerce Department said on Tuesday it would impose duties on certain \
        steel produced in South Korea.
        """,
      statement: "U.S. Commerce Department sanctioned South Korea (planned) [2019-07-02]"
    ),
  ])
  func `what was compared, resigned or bought`(story: DatedStory) throws {
    try story.expect()
  }

  @Test(arguments: [
    DatedStory(
      text: "Lars Berg did not receive Paul Okafor.",
      statement: "Lars Berg met Paul Okafor (denied) [2019-05]"
    )
  ])
  func `what did not happen has the month of the news`(story: DatedStory) throws {
    try story.expect()
  }
}
