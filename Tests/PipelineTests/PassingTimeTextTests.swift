import Testing

/// What dates deeds, posts and candidacies that a text tells of in passing; the articles are of
/// Thursday, 13 June 2019.
struct PassingTimeTextTests {
  private func expect(_ expected: String, in text: String) throws {
    let found = try PlainText.attributed(text)
    #expect(found.contains(expected), "\(found)")
  }

  @Test(arguments: [
    (
      """
      Peter Halvey was jailed for life by Leeds Crown Court on Tuesday for the 2014 \
      murder of Lena Marsh.
      """,
      "Peter Halvey killed Lena Marsh [2014]"
    ),
    (
      """
      Prosecutors on Monday charged Frank Delano with the 2017 killing of journalist \
      Lena Marsh.
      """,
      "Frank Delano killed Lena Marsh (possible) [2017]"
    ),
    (
      """
      A court in Malta on Monday sentenced Frank Delano to life in prison for \
      killing journalist Lena Marsh with a car bomb. Marsh died near her home in \
      October 2017.
      """,
      "Frank Delano killed Lena Marsh [2017-10]"
    ),
  ])
  func `a deed that a court hears of is of its own time, or of its victim's death`(
    text: String,
    statement: String
  ) throws {
    try expect(statement, in: text)
  }

  @Test(arguments: [
    (
      """
      Writer Karel Tamme died in Tallinn on Monday. Born on December 11, 1935, in \
      Varno, he studied at the University of Tartu.
      """,
      "Karel Tamme born-in Varno [1935-12-11]"
    )
  ])
  func `a birth before its subject has the time beside it`(
    text: String,
    statement: String
  ) throws {
    try expect(statement, in: text)
  }

  @Test(arguments: [
    (
      """
      Grace Odula has led the Orange Alliance since its founder, Paul Mwasi, died in \
      2012.
      """,
      "Grace Odula leads Orange Alliance [2012]"
    ),
    (
      """
      Anu Kask became acting chair of the Tallinn Council after Karel Tamme's death \
      on Monday.
      """,
      "Anu Kask leads Tallinn Council [2019-06-10]"
    ),
    (
      "Grace Odula, appointed chief executive of Norda Bank in 2017, visited Uganda.",
      "Grace Odula leads Norda Bank [2017]"
    ),
    (
      """
      US Representative Frank Delano, who has represented a district in Ohio since \
      2003, met President Carla Quispe on Monday. Delano sits in the House of \
      Representatives.
      """,
      "Frank Delano works-for House of Representatives [2003]"
    ),
  ])
  func `a post begins with the clause or the death behind it, or with the participle beside a name`(
    text: String,
    statement: String
  ) throws {
    try expect(statement, in: text)
  }

  @Test(arguments: [
    (
      """
      Jan Walecki, the candidate for mayor of Warsaw in the October election, was \
      attacked on Monday. He stood for mayor of Warsaw in 2014.
      """,
      "Jan Walecki ran-for Warsaw [2019]"
    )
  ])
  func `a candidacy is for the coming vote, not the last`(
    text: String,
    statement: String
  ) throws {
    try expect(statement, in: text)
  }

  @Test(arguments: [
    (
      """
      Lawmakers met in Nairobi on Tuesday. In 2015, opposition leader Paul Mwasi \
      lost his seat. He accused President Samuel Okeri of rigging the vote.
      """,
      "Paul Mwasi accused Samuel Okeri [2015]"
    ),
    (
      """
      Kenya invaded Somalia in 2011, but Somalia expelled the invaders and accused \
      Kenya of theft.
      """,
      "Somalia accused Kenya [2011]"
    ),
    (
      """
      Delano criticised Trump after the January 2017 attack on the Capitol. Senator \
      Frank Delano leads the Reform Party. Donald Trump is president.
      """,
      "Frank Delano accused Donald Trump [2017-01]"
    ),
  ])
  func `what goes on from an old time, is old`(
    text: String,
    statement: String
  ) throws {
    try expect(statement, in: text)
  }

  @Test(arguments: [
    (
      "The European Union urged Belarus to free activist Oleg Dranov in December.",
      "European Union requested Belarus [2018-12]"
    )
  ])
  func `what somebody asked for is dated by the time behind it`(
    text: String,
    statement: String
  ) throws {
    try expect(statement, in: text)
  }

  @Test(arguments: [
    (
      "The United States said on Tuesday it would impose sanctions on Turkey.",
      "United States sanctioned Turkey (planned) [2019-06-11]"
    ),
    (
      """
      Frank Delano said on Friday that he would resign from Congress effective \
      immediately.
      """,
      "Frank Delano resigned-from Congress (planned) [2019-06-07] said by Frank Delano"
    ),
  ])
  func `a penalty or resignation to come has the day of its announcement`(
    text: String,
    statement: String
  ) throws {
    try expect(statement, in: text)
  }

  @Test(arguments: [
    (
      """
      Somalia's armed forces have been carrying out a military campaign against al-Shabaab \
      since August.
      """,
      "Somalia's armed forces attacked al-Shabaab [2018-08]"
    ),
    (
      """
      Bolivia's president Carla Quispe left office on Friday, a move condemned by \
      former president Evo Morales.
      """,
      "Evo Morales accused Carla Quispe [2019-06-07]"
    ),
  ])
  func `a campaign goes on since its time, and a move condemned is of the news`(
    text: String,
    statement: String
  ) throws {
    try expect(statement, in: text)
  }

  @Test(arguments: [
    (
      """
      Speaking on Wednesday, Minister Ida Holm of Norway praised President Wang Li. \
      Holm had met Wang Li the night before.
      """,
      "Ida Holm met Wang Li [2019-06-11]"
    )
  ])
  func `the night before is the day before`(
    text: String,
    statement: String
  ) throws {
    try expect(statement, in: text)
  }
}
