import Testing

/// Status, date and speaker of what plain sentences state; the articles are of Thursday,
/// 13 June 2019.
struct AttributeTextTests {
  private func expect(_ expected: String, in text: String) throws {
    let found = try PlainText.attributed(text)
    #expect(found.contains(expected), "\(found)")
  }

  @Test(arguments: [
    (
      "Pavel Zeman sold his stake in Tavros Energy to Helios Group last year.",
      "Pavel Zeman owns Tavros Energy (past)"
    ),
    (
      "Helios Group has divested its interests in Tavros Energy.",
      "Helios Group owns Tavros Energy (past)"
    ),
    (
      "Helios Group is in talks to buy Tavros Energy.",
      "Helios Group owns Tavros Energy (possible)"
    ),
    (
      "Helios Group is buying Tavros Energy for 3 billion dollars.",
      "Helios Group owns Tavros Energy (planned)"
    ),
    ("Maria Leone was born and raised in Palermo.", "Maria Leone lives-in Palermo (past)"),
    (
      "Lena Fischer went to Vienna to study law at the University of Vienna.",
      "Lena Fischer studied-at University of Vienna (past)"
    ),
    (
      "Before moving to Boston to study at Harvard University, Lena Fischer lived in Graz.",
      "Lena Fischer studied-at Harvard University (past)"
    ),
    (
      "Tom Reed has served as mayor of Dayton and governor of Ohio.",
      "Tom Reed leads Dayton (past)"
    ),
    ("Tom Reed has served as mayor of Dayton since 2014.", "Tom Reed leads Dayton [2014]"),
    ("Ida Holm used to work for Helios Group.", "Ida Holm works-for Helios Group (past)"),
    ("Ida Holm began her career at Helios Group.", "Ida Holm works-for Helios Group (past)"),
    (
      "Paul Hart and his first wife, Ana Costa, met Ida Holm on Monday.",
      "Ana Costa family-of Paul Hart (past)"
    ),
    ("Paul Hart's ex-wife, Ana Costa, met Ida Holm.", "Ana Costa family-of Paul Hart (past)"),
    (
      "The slain rebel commander Idris Khan led the Northern Front.",
      "Idris Khan leads Northern Front (past)"
    ),
    ("Former Democrat Tom Reed met Ana Costa.", "Tom Reed member-of Democratic Party (past)"),
    (
      "Former Republican governor Tom Reed met Ana Costa.",
      "Tom Reed member-of Republican Party"
    ),
    (
      "Ana Costa, a Democrat and former dentist, met Tom Reed.",
      "Ana Costa member-of Democratic Party"
    ),
  ])
  func `what is over, goes on or is to come`(text: String, expected: String) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    (
      "Karim Saleh wants to discuss a plan under which he would be replaced by Erik Dahl.",
      "Erik Dahl succeeded Karim Saleh (possible)"
    ),
    (
      "Ida Holm could be replaced by Wang Li as president of Norway.",
      "Wang Li leads Norway (possible)"
    ),
    ("Ida Holm could be replaced by Wang Li as president of Norway.", "Ida Holm leads Norway"),
    (
      "Ida Holm rejected suggestions that she had met Wang Li.",
      "Ida Holm met Wang Li (denied)"
    ),
    (
      "Tom Reed is travelling to Beijing to meet Wang Li.",
      "Tom Reed met Wang Li (planned) [2019-06]"
    ),
    ("Tom Reed travelled to Beijing to meet Wang Li.", "Tom Reed met Wang Li [2019-06]"),
    (
      "Erik Dahl is to step down today, with Ida Holm succeeding him as prime minister of Norway.",
      "Ida Holm succeeded Erik Dahl (planned) [2019-06-13]"
    ),
    ("Ida Holm was unable to meet Viktor Baranov.", "Ida Holm met Viktor Baranov (denied)"),
    (
      "Norway announced sanctions against Iran on Friday, saying it would also ban Iranian planes.",
      "Norway sanctioned Iran [2019-06-07]"
    ),
    (
      "Carl Lund has nominated Ana Costa to succeed Tom Reed as head of the Federal Reserve.",
      "Ana Costa succeeded Tom Reed (planned)"
    ),
    (
      "Ida Holm and Wang Li will sign an agreement in Oslo on Friday.",
      "Ida Holm agreed-with Wang Li (planned) [2019-06-14]"
    ),
  ])
  func `what is only thought of, wished or denied`(text: String, expected: String) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    (
      "Chancellor Ida Holm said on Tuesday that Prime Minister Erik Dahl's plan was a disgrace.",
      "Ida Holm accused Erik Dahl [2019-06-11] said by Ida Holm"
    ),
    (
      "Two weeks after she met Viktor Baranov in Prague, Ana Costa resigned from the Liberal Party.",
      "Ana Costa met Viktor Baranov [2019-05]"
    ),
    (
      "Paul Hart (born June 11, 1958) is a Canadian painter. Hart was born in Calgary.",
      "Paul Hart born-in Calgary [1958-06-11]"
    ),
    (
      "Paul Hart (2 August 1754 – 14 June 1825) was a surveyor who lived in Quebec.",
      "Paul Hart lives-in Quebec (past)"
    ),
    ("In 1997, Paul Hart married Rosa Velez.", "Paul Hart family-of Rosa Velez [1997]"),
    ("Paul Hart became a Canadian citizen in 1954.", "Paul Hart citizen-of Canada [1954]"),
    (
      "Incumbent President of the United States Carl Lund became the nominee of the Liberal Party in March.",
      "Carl Lund leads United States"
    ),
  ])
  func `when it was`(text: String, expected: String) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    (
      "Russia has attacked Odessa, the mayor Hanna Lysenko says.",
      "Russia attacked Odessa [2019-06] said by Hanna Lysenko"
    ),
    (
      "Karim Saleh was quoted by the Daily Globe as saying that Russia had attacked Odessa.",
      "Russia attacked Odessa [2019] said by Karim Saleh"
    ),
    (
      "“President Wang Li of China is a friend of ours,” Ida Holm said on Monday.",
      "Wang Li leads China"
    ),
  ])
  func `who says so`(text: String, expected: String) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    ("US President Barack Obama praised Angela Merkel.", "Barack Obama leads United States (past)"),
    (
      "President Emmanuel Macron of France visited Rome on Tuesday.", "Emmanuel Macron leads France"
    ),
    ("Tom Reed is reportedly the mayor of Dayton.", "Tom Reed leads Dayton (possible)"),
    (
      "Tom Reed is currently chairman of the Prohibition Party. Previously, Reed served as "
        + "chairman of the Prohibition Party.",
      "Tom Reed leads Prohibition Party"
    ),
    (
      "Ida Holm reportedly made the offer in a call with Tom Reed on Monday.",
      "Ida Holm called Tom Reed (possible) [2019-06-10]"
    ),
    ("Estonia will not stop attacking Latvia.", "Estonia attacked Latvia [2019-06]"),
    ("Estonia will not lift its sanctions on Russia.", "Estonia sanctioned Russia"),
    (
      "Pavel Zeman is heading to Vienna on Saturday.",
      "Pavel Zeman visited Vienna (planned) [2019-06-15]"
    ),
    (
      "Pavel Zeman visited Vienna on Friday, May 3, 2019.",
      "Pavel Zeman visited Vienna [2019-05-03]"
    ),
    (
      "Since 7 January, when Russia attacked Georgia, talks have stopped.",
      "Russia attacked Georgia [2019-01-07]"
    ),
    (
      "Tom Reed met Anna Kask on 3 May.\n\nA day later he visited Vienna.",
      "Tom Reed visited Vienna [2019-05-04]"
    ),
    (
      "Russia's invasion of Georgia in August 2008 changed much. Russia's war on Georgia goes on.",
      "Russia attacked Georgia [2008-08]"
    ),
    ("Anna Kask, who has criticised Russia in the past, left.", "Anna Kask accused Russia"),
    (
      "Estonia said it had carried out air strikes on Latvia.",
      "Estonia attacked Latvia [2019] said by Estonia"
    ),
    (
      "A senior Estonian official told reporters that Anna Kask will meet Tom Reed on Friday.",
      "Anna Kask met Tom Reed (planned) [2019-06-14]"
    ),
  ])
  func `what is told in passing has the time and standing of what it names`(
    text: String,
    expected: String
  ) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    (
      "The meeting of Egypt and Estonia on Tuesday not only ended a feud but also began one.",
      "Egypt met Estonia [2019-06-11]"
    ),
    (
      "Speaking ahead of next week's meeting, White House press secretary Ida Holm said little.",
      "Ida Holm works-for White House"
    ),
    (
      "Pavel Zeman warned his troops to expect further Russian attacks on Estonia.",
      "Russia attacked Estonia [2019-06]"
    ),
    (
      "Latvia has kept out of it, declining to blame Russia for the invasion of Georgia.",
      "Russia attacked Georgia"
    ),
    ("Estonia refuses to discuss a truce with Hezbollah.", "Estonia rejected Hezbollah"),
    (
      "Pavel Zeman has repeatedly threatened sanctions against Russia if its troops do not leave.",
      "Pavel Zeman threatened Russia"
    ),
    (
      "The senate refused to act on Pavel Zeman's nomination of Ida Holm to the Supreme Court.",
      "Pavel Zeman appointed Ida Holm"
    ),
    (
      "Pavel Zeman said that Tom Reed was planning on visiting Vienna.",
      "Tom Reed visited Vienna (planned) [2019-06] said by Pavel Zeman"
    ),
    (
      "Pavel Zeman has left for talks with Tom Reed.",
      "Pavel Zeman met Tom Reed (planned) [2019-06]"
    ),
    (
      "The White House said there were \"no plans\" for Pavel Zeman to meet Tom Reed.",
      "Pavel Zeman met Tom Reed (denied) said by White House"
    ),
    (
      "Estonia accused Latvia of supporting Hamas.",
      "Latvia supported Hamas (possible) said by Estonia"
    ),
    (
      "Pavel Zeman blamed Estonia for persuading Tom Reed to resign.",
      "Estonia requested Tom Reed [2019-06] said by Pavel Zeman"
    ),
    (
      "Ida Holm, a former Justice Department lawyer and now an analyst at Harvard University, left.",
      "Ida Holm works-for Harvard University"
    ),
    (
      "Tom Reed, who stepped down from his campaign on Sunday, is the mayor of Dayton.",
      "Tom Reed leads Dayton"
    ),
  ])
  func `what is denied, planned or possible is what the words say is so`(
    text: String,
    expected: String
  ) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    ("will visit Vienna on 14 and 15 July", "(planned) [2019-07-14]"),
    ("will visit Vienna from 14 to 16 July", "(planned) [2019-07-14]"),
    ("visited Vienna at the start of the year", "[2019]"),
    ("visited Vienna on 06/05/2018", "[2018]"),
    ("visited Vienna on 16/05/2018", "[2018-05-16]"),
    ("visited Vienna on 05/16/2018", "[2018-05-16]"),
    ("visited Vienna a fortnight ago", "[2019-05]"),
    ("visited Vienna on Christmas Day", "[2018-12-25]"),
    ("visited Vienna on New Year's Eve", "[2018-12-31]"),
    ("visited Vienna on New Year's Day", "[2019-01-01]"),
    ("visited Vienna in mid-2016", "[2016]"),
  ])
  func `days have names, ranges and numbers`(act: String, expected: String) throws {
    try expect("Pavel Zeman visited Vienna \(expected)", in: "Pavel Zeman \(act).")
  }

  @Test(arguments: [
    (
      "Tom Reed is expected to arrive in Vienna on Friday.",
      "Tom Reed visited Vienna (planned) [2019-06-14]"
    ),
    (
      "Ana Costa invited Tom Reed to visit Vienna.", "Tom Reed visited Vienna (possible)"
    ),
    (
      "Tom Reed was due to visit Vienna on Friday but cancelled the trip.",
      "Tom Reed visited Vienna (denied) [2019-06-14]"
    ),
    ("Estonia nearly attacked Latvia.", "Estonia attacked Latvia (denied)"),
    (
      "An Estonian attack on Latvia would be a mistake, Tom Reed said.",
      "Estonia attacked Latvia (possible) said by Tom Reed"
    ),
    ("Estonia is close to an agreement with Latvia.", "Estonia agreed-with Latvia (possible)"),
    (
      "Ana Costa is on trial for killing Tom Reed in March.",
      "Ana Costa killed Tom Reed (possible) [2019-03]"
    ),
    (
      "They were not deterred by patrols, nor by Estonian strikes on Latvia.",
      "Estonia attacked Latvia [2019-06]"
    ),
    (
      "Karim Saleh rejected a call by Tom Reed for an end to the strike.",
      "Tom Reed requested Karim Saleh [2019-06]"
    ),
    (
      "Wang Li has not answered an offer from Tom Reed to meet during his visit to Vienna in March.",
      "Tom Reed visited Vienna [2019-03]"
    ),
    (
      "A meeting between Ida Holm and Tom Reed is unlikely.",
      "Ida Holm met Tom Reed (possible) [2019-06]"
    ),
    ("Ida Holm ought to meet Tom Reed.", "Ida Holm met Tom Reed (possible) [2019-06]"),
    ("Ida Holm is open to meeting Tom Reed.", "Ida Holm met Tom Reed (possible) [2019-06]"),
    ("Ida Holm was prevented from meeting Tom Reed.", "Ida Holm met Tom Reed (denied)"),
    (
      "Ida Holm was supposed to meet Tom Reed on Saturday.",
      "Ida Holm met Tom Reed (planned) [2019-06-15]"
    ),
    (
      "Tom Reed agreed to lift the ban during a May trip to Vienna, where he met Ida Holm.",
      "Tom Reed visited Vienna [2019-05]"
    ),
    (
      "Ida Holm is the first Norwegian leader to visit China in a decade.",
      "Ida Holm visited China [2019-06]"
    ),
    (
      "Ida Holm will be the first Norwegian leader to visit China.",
      "Ida Holm visited China (planned) [2019-06]"
    ),
    ("There are fears that Estonia's war on Latvia could spill over.", "Estonia attacked Latvia"),
    (
      "Ida Holm hopes to prevent Estonia's invasion of Latvia.",
      "Estonia attacked Latvia (possible)"
    ),
    (
      "Two thirds oppose the current truce between Estonia and Latvia.",
      "Estonia agreed-with Latvia"
    ),
  ])
  func `what was all but done, called off, asked or imagined`(
    text: String,
    expected: String
  ) throws {
    try expect(expected, in: text)
  }

  @Test func `who formed a band long ago is past, who joined a party is not`() throws {
    try expect(
      "Ida Holm member-of Velvet Tide (past) [1966]",
      in: "In 1966, Ida Holm, Tom Reed and Ana Costa formed the band Velvet Tide."
    )
    try expect(
      "Ida Holm member-of Green Party [1996]",
      in: "Ida Holm joined the Green Party in 1996."
    )
  }

  @Test func `news without a day of its own is of the lead's day in the opening`() throws {
    let lead = "Ida Holm resigned as head of Helios Group on Tuesday."
    let more = "\n\nKarim Saleh praised Ana Costa."
    try expect("Karim Saleh supported Ana Costa [2019-06-11]", in: lead + more)
    try expect("Karim Saleh supported Ana Costa [2019-06]", in: "Ida Holm was ill." + more)
  }

  @Test func `a head of state beside today's, named but once, is of old times`() throws {
    let text = """
      Norwegian President Carl Lund met Ana Costa in Oslo on Tuesday. Lund said that Costa was a \
      friend. Lund praised the deal. Lund will visit Paris on Friday, and Lund will return on \
      Sunday. The port was built under Norwegian President Aksel Moe.
      """
    try expect("Carl Lund leads Norway", in: text)
    try expect("Aksel Moe leads Norway (past)", in: text)
  }

  @Test(arguments: [
    ("Tom Reed repeated his promise to sue Helios Group.", "prosecuted Helios Group (planned)"),
    (
      "Tom Reed alarmed Norway with his vow to totally destroy Latvia.", "attacked Latvia (planned)"
    ),
    ("Tom Reed explained his failure to visit Vienna.", "visited Vienna (denied)"),
    ("Tom Reed had the opportunity to meet Ida Holm.", "met Tom Reed (possible)"),
    ("Tom Reed has never been to Norway.", "visited Norway (denied)"),
    ("Tom Reed forgot to call Ida Holm.", "called Tom Reed (denied)"),
    ("Plans for a meeting between Tom Reed and Ida Holm were drawn.", "met Tom Reed (planned)"),
    ("Tom Reed is the favourite to succeed Ida Holm.", "succeeded Ida Holm (possible)"),
    ("Norway prevented an attack by Latvia on Oslo.", "attacked Oslo (denied)"),
    ("Norway failed to prevent Latvia's attack on Oslo.", "attacked Oslo [2019-06]"),
    (
      "The court confirmed Tom Reed's right to sue Helios Group.",
      "prosecuted Helios Group (possible)"
    ),
    ("Tom Reed decided against running for governor of Ohio.", "ran-for Ohio (denied)"),
    ("Tom Reed agreed in a phone call to meet Ida Holm.", "met Tom Reed (planned)"),
  ])
  func `what a noun or a choice says of a deed`(text: String, expected: String) throws {
    let found = try PlainText.attributed(text)
    #expect(found.contains { $0.contains(expected) }, "\(found)")
  }

  @Test(arguments: [
    (
      "Norwegian mining company Helios said on Tuesday that its chief executive, Tom Reed, had resigned.",
      "Tom Reed resigned-from Helios [2019-06] said by Helios"
    ),
    ("The military removed President Omar Hale of Chad on Tuesday.", "Omar Hale leads Chad (past)"),
    (
      "Serbia met Kosovo. Serbia blocked its bid to join NATO.",
      "Kosovo member-of NATO (planned)"
    ),
  ])
  func `kinds before names, doers without one, and bids that others block`(
    text: String,
    expected: String
  ) throws {
    try expect(expected, in: text)
  }
}
