import Testing

/// Reports on offices and elections: whose president is meant, who stands for what, of which
/// alliance a state is, whence somebody comes.
struct PostTextsTests {
  private func statements(_ text: String) throws -> [String] {
    try PlainText.statements(text, published: "2024-06-14")
  }

  @Test func `a president without a state leads his own, not the one the article is about`() throws
  {
    let found = try statements(
      """
      Ukraine needs more shells, Ukrainian officials said. Ukraine has asked the United States for them. President Joe Biden spoke to Ukraine's parliament, and the former US president Donald Trump did not.
      """
    )
    #expect(found.contains("Joe Biden —leads→ United States"))
    #expect(!found.contains("Joe Biden —leads→ Ukraine"))
    #expect(!found.contains("Donald Trump —leads→ Ukraine"))
  }

  @Test func `a chief executive with no company about is Hong Kong's where the article names it`()
    throws
  {
    let found = try statements(
      "Hong Kong police fired tear gas. Chief executive Carla Lim condemned the violence."
    )
    #expect(found.contains("Carla Lim —leads→ Hong Kong"))
    let other = try statements(
      "Oslo police came. Chief executive Carla Lim condemned the violence."
    )
    #expect(!other.contains { $0.hasPrefix("Carla Lim —leads→") })
  }

  @Test func `a person behind a possessive body works for it`() throws {
    let found = try statements(
      "CNN’s Harriet Doyle spoke to Fox News’ Martin Reyes in Paris on Monday."
    )
    #expect(found.contains("Harriet Doyle —works-for→ CNN"))
    #expect(found.contains("Martin Reyes —works-for→ Fox News"))
  }

  @Test func `states beside the name of an alliance are its members`() throws {
    let found = try statements(
      "Poland, a key NATO member, met the G7 nations – Italy, France and Japan – on Thursday."
    )
    #expect(found.contains("Poland —member-of→ NATO"))
    #expect(found.contains("Italy —member-of→ G7"))
    #expect(found.contains("Japan —member-of→ G7"))
  }

  @Test func `an alliance consists of those whom a text lists behind it`() throws {
    let found = try statements(
      """
      Two NATO members, Poland and Romania, accused Russia of sending drones over their land. The offer was backed by all EU member states except Hungary and Slovakia.

      OPEC, which comprises Kuwait, Iraq and Algeria, cut its output. All NATO members, Norway said, had been told.
      """
    )
    #expect(found.contains("Poland —member-of→ NATO"))
    #expect(found.contains("Romania —member-of→ NATO"))
    #expect(found.contains("Hungary —member-of→ EU"))
    #expect(found.contains("Slovakia —member-of→ EU"))
    #expect(found.contains("Kuwait —member-of→ OPEC"))
    #expect(found.contains("Algeria —member-of→ OPEC"))
    #expect(!found.contains("Norway —member-of→ NATO"))
  }

  @Test func `whose name an administration bears leads the state that he is known to lead`() throws
  {
    let found = try statements(
      """
      The United States had promised the missiles in May. The Biden administration now says that Ukraine must wait. A Halvorsen administration would act faster, the paper wrote.
      """
    )
    #expect(found.contains("Biden —leads→ United States"))
    #expect(!found.contains { $0.hasPrefix("Halvorsen —leads") })
  }

  @Test func `who stands behind the state that he is known to lead leads it`() throws {
    let found = try statements(
      "France's Emmanuel Macron and Norway's Henrik Dahl spoke to the press in Vienna."
    )
    #expect(found.contains("Emmanuel Macron —leads→ France"))
    #expect(!found.contains("Emmanuel Macron —citizen-of→ France"))
    #expect(found.contains("Henrik Dahl —citizen-of→ Norway"))
  }

  @Test func `of those whom a sentence lists with their posts each leads one state`() throws {
    let found = try statements(
      """
      From the left, Italian Prime Minister Carlo Dossena, Japanese Prime Minister Kenji Morita, French President Odile Marchal and German Chancellor Greta Sommer line up for a photo in Biarritz.
      """
    )
    #expect(found.contains("Carlo Dossena —leads→ Italy"))
    #expect(found.contains("Greta Sommer —leads→ Germany"))
    #expect(found.filter { $0.contains("—leads→") }.count == 4)
  }

  @Test func `commanders and coaches work for what a president leads`() throws {
    let found = try statements(
      "Senior Hezbollah commander Hatem Sabbagh died on Monday. Norway head coach Anders Lindqvist resigned."
    )
    #expect(found.contains("Hatem Sabbagh —works-for→ Hezbollah"))
    #expect(!found.contains("Hatem Sabbagh —leads→ Hezbollah"))
    #expect(found.contains("Anders Lindqvist —works-for→ Norway"))
  }

  @Test func `a person of two nationalities has both, a native was born there`() throws {
    let found = try statements(
      "The Russian-American journalist Pavel Gurin met Morocco-born Yuna Marek."
    )
    #expect(found.contains("Pavel Gurin —citizen-of→ Russia"))
    #expect(found.contains("Pavel Gurin —citizen-of→ United States"))
    #expect(found.contains("Yuna Marek —born-in→ Morocco"))
  }

  @Test func `who is known to lead one state leads no other`() throws {
    let found = try statements(
      """
      The Chinese and Russian leaders criticised Western governments, where Xi slammed bullying while Putin defended the deal. The US attacked Venezuela and captured the South American country's president Nicolas Maduro.
      """
    )
    #expect(found.contains("Xi —leads→ China"))
    #expect(found.contains("Putin —leads→ Russia"))
    #expect(found.contains { $0.hasPrefix("Nicolas Maduro —leads→ Venezuela") })
    #expect(found.filter { $0.contains("—leads→") }.count == 3)
  }

  @Test func `heads of services serve their state and do not lead it`() throws {
    let found = try statements(
      "Chad's army chief Adam Hissene met Kenya's president James Otieno on Monday."
    )
    #expect(found.contains("Adam Hissene —works-for→ Chad"))
    #expect(!found.contains("Adam Hissene —leads→ Chad"))
    #expect(found.contains("James Otieno —leads→ Kenya"))
  }

  @Test func `staff of firms that their trade introduces`() throws {
    let found = try statements(
      """
      Pia Lindqvist, vice chairman of banking giant Citigroup, left. "It fell," said Keith Brown, banking analyst at Greenwell Montagu. Marek Novak, a defence analyst for Polaris Insight, agreed.
      """
    )
    #expect(found.contains("Pia Lindqvist —works-for→ Citigroup"))
    #expect(found.contains("Keith Brown —works-for→ Greenwell Montagu"))
    #expect(found.contains("Marek Novak —works-for→ Polaris Insight"))
  }

  @Test func `an administration of a region is none of a state that has one`() throws {
    let found = try statements(
      """
      President Donald Trump said the United States would wait. Two houses burned in Sumy, according to Ivan Danylenko, the head of the regional military administration.
      """
    )
    #expect(!found.contains("Ivan Danylenko —leads→ United States"))
    #expect(!found.contains("Ivan Danylenko —works-for→ United States"))
  }

  @Test func `a minister is of no state that a counterpart is of`() throws {
    let found = try statements(
      "Foreign minister Jana Kos flew to Lisbon for talks with her Portuguese counterpart Rui "
        + "Alves. Kos said that Slovenia and Portugal trade."
    )
    #expect(found.contains("Jana Kos —works-for→ Slovenia"), "\(found)")
    #expect(found.contains("Jana Kos —visited→ Lisbon"), "\(found)")
    #expect(!found.contains("Jana Kos —works-for→ Portugal"), "\(found)")
  }

  @Test func `the two are those whom the sentence has named`() throws {
    let found = try statements(
      "Pedro Luna met Maria Paz in Santiago. Years after Rwanda attacked Burundi, the two signed "
        + "a truce."
    )
    #expect(found.contains("Rwanda —agreed-with— Burundi"), "\(found)")
    #expect(!found.contains("Pedro Luna —agreed-with— Maria Paz"), "\(found)")
  }

  @Test func `a lawyer serves a client, not what the client leads`() throws {
    let found = try statements(
      "France passed the law. Former minister Paul Stern was convicted. Stern's lawyer, Grace "
        + "Poole, told reporters the ruling was a disgrace."
    )
    #expect(!found.contains("Grace Poole —works-for→ France"), "\(found)")
  }

  @Test func `who says which post is left leaves no other`() throws {
    let found = try statements(
      "Australian Greens senator Kate Lang resigned from the Senate on Tuesday. Lang is the "
        + "party's deputy leader."
    )
    #expect(found.contains("Kate Lang —resigned-from→ Senate"), "\(found)")
    #expect(!found.contains("Kate Lang —resigned-from→ Australian Greens"), "\(found)")
  }

  @Test func `a mayor leads the town and a chief justice the supreme court`() throws {
    let mayor = try statements(
      "Hundreds marched on City Hall in New York against Mayor Robert Kane's plan."
    )
    #expect(mayor.contains("Robert Kane —leads→ New York"), "\(mayor)")
    let judge = try statements(
      "The Supreme Court of Kenya upheld the verdict. The case goes to the East African Court of "
        + "Justice. Chief Justice Samuel Kibet wrote the opinion."
    )
    #expect(judge.contains("Samuel Kibet —leads→ Supreme Court of Kenya"), "\(judge)")
  }

  @Test func `names with a place each are joined to each other`() throws {
    let found = try statements(
      "Paul Stern ended a tour of Africa during which he met presidents Diego Salas of Kenya and "
        + "Renata Lima of Chad."
    )
    #expect(found.contains("Paul Stern —met— Renata Lima"), "\(found)")
    #expect(found.contains("Renata Lima —leads→ Chad"), "\(found)")
  }

  @Test func `a name spelled in syllables is a person`() throws {
    let found = try statements("South Korean President Moon Hae-in met Tsai Ing-wen in Oslo.")
    #expect(found.contains("Moon Hae-in —leads→ South Korea"), "\(found)")
    #expect(found.contains("Moon Hae-in —met— Tsai Ing-wen"), "\(found)")
  }

  @Test func `an officer of a state is a member of the party behind the name`() throws {
    let found = try statements(
      "Nigeria voted. Former vice president Atiku Sani of the People's Democratic Party won."
    )
    #expect(found.contains("Atiku Sani —member-of→ Peoples Democratic Party"), "\(found)")
    #expect(!found.contains("Atiku Sani —works-for→ Peoples Democratic Party"), "\(found)")
  }

  @Test func `who comes after an ouster need not have done it`() throws {
    let found = try statements("Petro Stan took office in 2014 after the ouster of Viktor Yan.")
    #expect(!found.contains("Petro Stan —dismissed→ Viktor Yan"), "\(found)")
  }

  @Test func `a party's label is no other name of its member`() throws {
    let found = try statements("Anna Mark (D-NY) thanked Paul Stern.")
    #expect(found.contains("Anna Mark —supported→ Paul Stern"), "\(found)")
    #expect(found.contains("Anna Mark —member-of→ Democratic Party"), "\(found)")
  }

  @Test func `a sultan of a state leads it, but Sultan is a given name elsewhere`() throws {
    let found = try statements(
      "Omani Sultan Haitham bin Tariq met Paul Stern. Emirati astronaut Sultan Neyadi slept."
    )
    #expect(found.contains("Haitham bin Tariq —leads→ Oman"), "\(found)")
    #expect(found.contains("Sultan Neyadi —citizen-of→ United Arab Emirates"), "\(found)")
  }

  @Test func `a mayor leads the town before its region, and CEO is no part of a name`() throws {
    let found = try statements(
      "South Bend, Indiana mayor Pete Butler met Anna Mark. Acme Airlines appointed Greg Smith CFO."
    )
    #expect(found.contains("Pete Butler —leads→ South Bend"), "\(found)")
    #expect(found.contains("Acme Airlines —appointed→ Greg Smith"), "\(found)")
  }
}
