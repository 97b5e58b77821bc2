import Testing

/// When posts began, by clauses that name them otherwise, and whose beginnings are not theirs; the
/// articles are of Thursday, 16 May 2019.
struct PostBeginningTextTests {
  @Test(arguments: [
    DatedStory(
      text: """
        Ghana's President Lars Berg met farmers on Tuesday. Berg had led the country \
        since the 1959 revolution.
        """,
      statement: "Lars Berg leads Ghana (past) [1959]"
    ),
    DatedStory(
      published: "2019-07-01",
      text: """
        Tasmania's Premier Anne Dahl, whose Labor government has ruled since 2014, did \
        not hide her glee.
        """,
      statement: "Anne Dahl leads Tasmania [2014]"
    ),
    DatedStory(
      published: "2021-09-19",
      text: """
        Iceland's Prime Minister Hildur Dahl spoke. Dahl's Independence Alliance has \
        been in power since the snap election of October 2017.
        """,
      statement: "Hildur Dahl leads Iceland [2017-10]"
    ),
    DatedStory(
      text: "The country has been ruled since 2014 by President Lars Berg of Norway.",
      statement: "Lars Berg leads Norway [2014]"
    ),
    DatedStory(
      text: """
        Norway's President Lars Berg spoke. Since he came to office in 2014, Berg has \
        met Adam Dahl twice.
        """,
      statement: "Lars Berg leads Norway [2014]"
    ),
  ])
  func `a post begins by a year that names an event or by the rule of a government`(
    story: DatedStory
  ) throws {
    try story.expect()
  }

  @Test(arguments: [
    DatedStory(
      text: "Norway's President Lars Berg spoke. He was voted into office in 2014.",
      statement: "Lars Berg leads Norway [2014]"
    ),
    DatedStory(
      text: "Norway's President Lars Berg spoke. He has been serving since 2014.",
      statement: "Lars Berg leads Norway [2014]"
    ),
    DatedStory(
      text: """
        Norway's President Lars Berg spoke. It is his first visit since his inauguration \
        in 2014.
        """,
      statement: "Lars Berg leads Norway [2014]"
    ),
    DatedStory(
      published: "2020-02-28",
      text: """
        Tunisia's parliament early on Thursday approved the government of Prime \
        Minister-designate Slim Ferchichi. Hours later Ferchichi and his 29 ministers \
        took the oath in Carthage.
        """,
      statement: "Slim Ferchichi leads Tunisia [2020-02-27]"
    ),
    DatedStory(
      published: "2016-03-31",
      text: """
        He was sacked by the Labour leader, Diane Dahl. She took charge of the party in \
        September.
        """,
      statement: "Diane Dahl leads Labour Party [2015-09]"
    ),
    DatedStory(
      published: "2017-02-20",
      text: """
        The former mayor, Rodrigo Dahl, had led the port city of Guayaquil for 12 years, \
        starting in 2000.
        """,
      statement: "Rodrigo Dahl leads Guayaquil (past) [2000]"
    ),
    DatedStory(
      text: "Lars Berg, who was president of Norway for two terms beginning in 2014, died.",
      statement: "Lars Berg leads Norway (past) [2014]"
    ),
  ])
  func `a post begins as an office is taken, held or filled`(story: DatedStory) throws {
    try story.expect()
  }

  @Test(arguments: [
    DatedStory(
      published: "2015-03-18",
      text: """
        Croatia's Foreign Minister Ivana Dahl met Lars Berg. Dahl has headed the \
        ministry since November.
        """,
      statement: "Ivana Dahl works-for Croatia [2014-11]"
    ),
    DatedStory(
      published: "2019-10-01",
      text: """
        Venezuela's Foreign Minister Ivana Dahl met Lars Berg. Dahl, a poet who was made \
        minister in June, spoke of peace.
        """,
      statement: "Ivana Dahl works-for Venezuela [2019-06]"
    ),
    DatedStory(
      published: "2019-10-01",
      text: """
        Venezuela's Foreign Minister Ivana Dahl met Lars Berg. Dahl joined the \
        government in June.
        """,
      statement: "Ivana Dahl works-for Venezuela [2019-06]"
    ),
    DatedStory(
      published: "2016-02-25",
      text: """
        Romania's Education Minister Ana Topor spoke. Topor has been in the Cabinet \
        since mid-November.
        """,
      statement: "Ana Topor works-for Romania [2015-11]"
    ),
    DatedStory(
      text: """
        Norway's Minister of Foreign Affairs Ada Dahl spoke. She was named foreign \
        minister in 2018.
        """,
      statement: "Ada Dahl works-for Norway [2018]"
    ),
  ])
  func `a minister begins with the ministry, the cabinet or the making`(story: DatedStory) throws {
    try story.expect()
  }

  @Test(arguments: [
    DatedStory(
      published: "2016-10-06",
      text: """
        Kosovo's President Arbnora Berisha went out to the crowd. Ms Berisha took over \
        as head of state from Skender Hoxhaj in April.
        """,
      statement: "Arbnora Berisha leads Kosovo [2016-04]"
    ),
    DatedStory(
      text: """
        Park Won-soon, the mayor of Seoul, was found dead on Friday. Park was elected \
        mayor of the capital city in 2011.
        """,
      statement: "Park Won-soon leads Seoul [2011]"
    ),
    DatedStory(
      text: """
        Lars Berg, chair of the Labour Party, spoke. He was elected party leader in \
        2014.
        """,
      statement: "Lars Berg leads Labour Party [2014]"
    ),
    DatedStory(
      text: "Lars Berg, 60, president since 2014, is Norway's longest-serving leader.",
      statement: "Lars Berg leads Norway [2014]"
    ),
  ])
  func `another title of the same holder counts`(story: DatedStory) throws {
    try story.expect()
  }

  @Test(arguments: [
    DatedStory(
      text: """
        Lars Berg was re-elected president of Norway on Sunday. Berg, who first took \
        office in 2011, beat Adam Dahl.
        """,
      statement: "Lars Berg leads Norway [2011]"
    ),
    DatedStory(
      text: """
        Lars Berg was sworn in on Tuesday as president of Norway for a third term. He \
        first came to power in 2011.
        """,
      statement: "Lars Berg leads Norway [2011]"
    ),
  ])
  func `a post that is given again began before`(story: DatedStory) throws {
    try story.expect()
  }

  @Test(arguments: [
    DatedStory(
      text: """
        Norway's President Lars Berg, a former mayor of Oslo, spoke. He took office in \
        2014.
        """,
      statement: "Lars Berg leads Norway [2014]"
    ),
    DatedStory(
      text: """
        Norway's President Lars Berg, a former mayor of Oslo, spoke. He was elected in \
        2014.
        """,
      statement: "Lars Berg leads Norway [2014]"
    ),
    DatedStory(
      text: """
        Norway's President Lars Berg, leader of the Labour Party, spoke. He has ruled \
        since 2014.
        """,
      statement: "Lars Berg leads Norway [2014]"
    ),
  ])
  func `a post is still held of which no other is told`(story: DatedStory) throws {
    try story.expect()
  }

  @Test(arguments: [
    DatedStory(
      text: """
        House Speaker Lars Berg, who became speaker in January, has served in Congress \
        since 1987.
        """,
      statement: "Lars Berg leads House [2019-01]"
    ),
    DatedStory(
      text: """
        Lars Berg died on Monday. He served as the chair of the Judiciary Committee \
        while the Democratic Party controlled the House from 2007 until 2011.
        """,
      statement: "Lars Berg leads Judiciary Committee (past) [2007]"
    ),
    DatedStory(
      published: "2017-08-30",
      text: """
        "We had a quarrel with one man," said Rui Castanho, president of the Union of \
        Airline Pilots since 2013.
        """,
      statement: "Rui Castanho leads Union of Airline Pilots [2013]"
    ),
    DatedStory(
      text: """
        On Friday, Adama Nguesso resigned as president of Ghana and Lars Berg was sworn \
        in at noon as Ghana's new president.
        """,
      statement: "Lars Berg leads Ghana [2019-05-10]"
    ),
    DatedStory(
      text: """
        South Korea's President Park Geun-hye met Lars Berg on Friday. Park was elected \
        in 2013.
        """,
      statement: "Park Geun-hye leads South Korea (past) [2013]"
    ),
    DatedStory(
      published: "2017-11-09",
      text: """
        Raimundo Lund, a senator of Brazil, died on Monday. For seventeen years, until \
        his death, Lund sat in the Federal Senate of Brazil.
        """,
      statement: "Raimundo Lund works-for Federal Senate (past) [2000]"
    ),
    DatedStory(
      published: "2013-04-16",
      text: """
        Walter Brandt, a US Senator from Montana, died on Monday. Voters first sent him \
        to the Senate in 1996.
        """,
      statement: "Walter Brandt works-for Senate (past) [1996]"
    ),
  ])
  func `a clause beside or behind tells when a post began`(story: DatedStory) throws {
    try story.expect()
  }

  @Test(arguments: [
    DatedStory(
      published: "2015-08-06",
      text: """
        General Lars Berg was dismissed by Norway on Tuesday. Berg led the army. His \
        successor, Emeka Dahl, took office on Wednesday.
        """,
      statement: "Emeka Dahl succeeded Lars Berg [2015-08-05]"
    ),
    DatedStory(
      published: "2019-10-11",
      text: """
        Karen Aslanyan spoke on Monday. Aslanyan has been speaker of the Assembly since \
        January, succeeding Vahe Mnatsakanyan.
        """,
      statement: "Karen Aslanyan succeeded Vahe Mnatsakanyan [2019-01]"
    ),
  ])
  func `who took over succeeded then`(story: DatedStory) throws {
    try story.expect()
  }

  @Test(arguments: [
    DatedStory(
      text: """
        Norway's Prime Minister Lars Berg spoke. Berg was appointed finance minister in \
        2017.
        """,
      statement: "Lars Berg leads Norway"
    ),
    DatedStory(
      text: "Oslo's mayor Ada Dahl spoke. She was mayor of Bergen from 2013 to 2017.",
      statement: "Ada Dahl leads Oslo"
    ),
    DatedStory(
      text: """
        Norway's President Ada Dahl spoke. She was president of the Swedish Bank from \
        2013 to 2017.
        """,
      statement: "Ada Dahl leads Norway"
    ),
    DatedStory(
      text: """
        Norway's President Ada Dahl spoke. She became president of the Labour Party in \
        2013.
        """,
      statement: "Ada Dahl leads Norway"
    ),
    DatedStory(
      text: "Norway's President Ada Dahl spoke. She took charge of the party in 2013.",
      statement: "Ada Dahl leads Norway"
    ),
    DatedStory(
      text: "Norway's Prime Minister Lars Berg spoke. He won the party leadership in 2011.",
      statement: "Lars Berg leads Norway"
    ),
    DatedStory(
      text: """
        Norway's Prime Minister Lars Berg spoke. He had been in office as mayor of Oslo \
        since 2011.
        """,
      statement: "Lars Berg leads Norway"
    ),
  ])
  func `no other post tells when one began`(story: DatedStory) throws {
    try story.expect()
  }
}
