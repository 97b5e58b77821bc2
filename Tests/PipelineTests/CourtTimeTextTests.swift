import Testing

/// When deeds were that a court hears or that somebody is blamed for; the articles are of Thursday, 16
/// May 2019.
struct CourtTimeTextTests {
  @Test(arguments: [
    DatedStory(
      text: """
        Two officers were found guilty on Thursday of attacking a tourist in 2018. Lars \
        Berg attacked Ada Dahl in a car, the court heard.
        """,
      statement: "Lars Berg attacked Ada Dahl [2018]"
    ),
    DatedStory(
      text: """
        Lars Berg was jailed on Thursday for a knife attack in October. Berg attacked \
        Ada Dahl in her home.
        """,
      statement: "Lars Berg attacked Ada Dahl [2018-10]"
    ),
    DatedStory(
      text: """
        Lars Berg appeared in court on Thursday over a knife attack on October 4. Berg \
        is accused of attacking Ada Dahl in her home.
        """,
      statement: "Lars Berg attacked Ada Dahl (possible) [2018-10-04]"
    ),
  ])
  func `a crime is of the time for which somebody is tried`(story: DatedStory) throws {
    try story.expect()
  }

  @Test(arguments: [
    DatedStory(
      text: """
        In April, a ship was hit in the Gulf. Sweden blames Norway for the attack on \
        Sweden's ship.
        """,
      statement: "Norway attacked Sweden (possible) [2019-04] said by Sweden"
    ),
    DatedStory(
      text: """
        Bombs killed ten in Oslo on April 21. Norway said Sweden was behind the attacks \
        on Norway.
        """,
      statement: "Sweden attacked Norway [2019-04-21] said by Norway"
    ),
    DatedStory(
      published: "2019-04-05",
      text: """
        In March, Norway suffered from several blackouts caused by what the authorities \
        called Swedish attacks on the Norwegian power grid.
        """,
      statement: "Sweden attacked Norway (possible) [2019-03]"
    ),
  ])
  func `an attack that somebody is blamed for was told before`(story: DatedStory) throws {
    try story.expect()
  }

  @Test(arguments: [
    DatedStory(
      published: "2012-10-19",
      text: """
        Adam Lindgren became known in 2014, when he ran for the Senate against Lars \
        Berg.
        """,
      statement: "Adam Lindgren ran-for Senate [2014]"
    ),
    DatedStory(
      published: "2016-04-21",
      text: """
        It rose in 2010, the year in which Ramon Lund ran for president of the \
        Philippines.
        """,
      statement: "Ramon Lund ran-for Philippines (past) [2010]"
    ),
  ])
  func `candidacies are of the year that a clause tells more of`(story: DatedStory) throws {
    try story.expect()
  }

  @Test(arguments: [
    DatedStory(
      published: "2015-08-31",
      text: """
        Desmond Berg, who entered the Dáil in 1969, was a native of Sligo, where he was \
        born in 1931.
        """,
      statement: "Desmond Berg born-in Sligo [1931]"
    )
  ])
  func `births and foundings`(story: DatedStory) throws {
    try story.expect()
  }
}
