import Testing

/// Reports on officials: counted ones, those of towns and regions, of police forces, of parts of a
/// body, of houses and parties.
struct PostHolderTextTests {
  private func statements(_ text: String) throws -> [String] {
    try PlainText.statements(text, published: "2024-06-14")
  }

  @Test func `a number tells how many behind a comma hold a plural title`() throws {
    let found = try statements(
      """
      The House of Representatives voted in Washington. Two Democratic Representatives, Carl Jensen and Jeff Drewe, said no, and a third, Jared Golding, said yes. The United States has impeached two presidents, Bill Holt and Andrew Marsh.
      """
    )
    #expect(found.contains("Carl Jensen —member-of→ Democratic Party"), "\(found)")
    #expect(found.contains("Jeff Drewe —works-for→ House of Representatives"), "\(found)")
    #expect(found.contains("Jared Golding —works-for→ House of Representatives"), "\(found)")
    #expect(found.contains("Andrew Marsh —leads→ United States"), "\(found)")
    let other = try statements("Two senators, a judge and Carl Jensen came to Oslo.")
    #expect(!other.contains { $0.hasPrefix("Carl Jensen —works-for→") }, "\(other)")
  }

  @Test func `a town's or region's official serves it, not the state`() throws {
    let found = try statements(
      """
      India's government met. A tower fell in Mumbai on Monday. Satish Rao, the city's home minister, blamed rain. Rains also hit the Punjab region. The new governor of the region, Asha Nair, sent help.
      """
    )
    #expect(found.contains("Satish Rao —works-for→ Mumbai"), "\(found)")
    #expect(!found.contains("Satish Rao —works-for→ India"), "\(found)")
    #expect(found.contains { $0.hasPrefix("Asha Nair —leads→ Punjab") }, "\(found)")
    let local = try statements(
      "A man was shot in Lyon. Local prosecutor Remy Hartz spoke to reporters."
    )
    #expect(local.contains("Remy Hartz —works-for→ Lyon"), "\(local)")
  }

  @Test func `a governor leads the region named before, not a town named behind`() throws {
    let found = try statements(
      """
      A quake hit the province of Bohol in the Philippines. Governor Alma Cruz told reporters that Carmen and Loon were hit.
      """
    )
    #expect(found.contains("Alma Cruz —leads→ Bohol"), "\(found)")
  }

  @Test func `police of a state that is no federation are its own`() throws {
    let found = try statements(
      "Poland mourned on Monday. Police spokesman Marek Nowak said in Poland that nobody fled."
    )
    #expect(found.contains("Marek Nowak —works-for→ Poland"), "\(found)")
    let federal = try statements(
      "The United States mourned on Monday. Police spokesman Mark Noble said that nobody fled."
    )
    #expect(!federal.contains("Mark Noble —works-for→ United States"), "\(federal)")
  }

  @Test func `a sheriff works for the county, a police director leads a named police`() throws {
    let found = try statements(
      "Holm County Sheriff Bill Brown met Colombian National Police director Jorge Castro in Oslo."
    )
    #expect(found.contains("Bill Brown —works-for→ Holm County"), "\(found)")
    #expect(found.contains("Jorge Castro —leads→ Colombian National Police"), "\(found)")
  }

  @Test func `who leads a part of a body works for it`() throws {
    let found = try statements(
      """
      Speaking in Oslo, Matt Simmer, Tesco's CEO for Central Europe, agreed. Stan Crystal, the head of the NATO forces in Afghanistan, agreed too.
      """
    )
    #expect(found.contains("Matt Simmer —works-for→ Tesco"), "\(found)")
    #expect(found.contains("Stan Crystal —works-for→ NATO"), "\(found)")
    #expect(!found.contains("Stan Crystal —leads→ NATO"), "\(found)")
  }

  @Test func `a director of a state's institute leads it, not the state`() throws {
    let found = try statements(
      "Director Anna Brandt of the United States National Institute of Chemistry spoke on Monday."
    )
    #expect(found.contains { $0.hasPrefix("Anna Brandt —leads→") }, "\(found)")
    #expect(!found.contains("Anna Brandt —works-for→ United States"), "\(found)")
  }

  @Test func `a parliament's speaker and a party's secretary-general lead neither`() throws {
    let found = try statements(
      """
      Cuban parliamentary speaker Ricardo Alba spoke on Monday. The Secretary-General of the Unity Party, Tendai Moyo, appeared in court.
      """
    )
    #expect(found.contains("Ricardo Alba —works-for→ Cuba"), "\(found)")
    #expect(!found.contains("Ricardo Alba —leads→ Cuba"), "\(found)")
    #expect(found.contains("Tendai Moyo —works-for→ Unity Party"), "\(found)")
  }

  @Test func `whoever runs an administration holds no post in its departments`() throws {
    let found = try statements(
      "Kerri Kurz, spokeswoman for the Trump administration's Department of Justice, agreed."
    )
    #expect(found.contains("Kerri Kurz —works-for→ Department of Justice"), "\(found)")
    #expect(!found.contains { $0.hasPrefix("Trump —works-for→") }, "\(found)")
  }

  @Test func `a district judge is a state's, a gas and electric company one body`() throws {
    let found = try statements(
      """
      United States District Judge Clark Wade fined Marlow Gas and Electric Company on Monday. Company meteorologist Evan Duff was sorry.
      """
    )
    #expect(found.contains("Clark Wade —works-for→ United States"), "\(found)")
    #expect(found.contains("Evan Duff —works-for→ Marlow Gas and Electric Company"), "\(found)")
  }

  @Test func `an MP who resigns leaves no party, a former party is no longer one's own`() throws {
    let found = try statements(
      """
      Liberal National MP Paul Veigh resigned on Monday. Voters blamed Anna Mark's former party Civic Platform.
      """
    )
    #expect(found.contains("Paul Veigh —member-of→ Liberal National Party"), "\(found)")
    #expect(!found.contains("Paul Veigh —resigned-from→ Liberal National Party"), "\(found)")
    let past = try PlainText.attributed("Voters blamed Anna Mark's former party Civic Platform.")
    #expect(past.contains("Anna Mark member-of Civic Platform (past)"), "\(past)")
  }

  @Test func `neither a guess nor an endorsement gives a post`() throws {
    let found = try statements(
      """
      Joe Holt became the Republican Party's presumptive nominee. Ann Mark endorsed Joe Holt as president of Kenya. Joe Holt said, "If I am a Hamas fighter, I laugh."
      """
    )
    #expect(!found.contains("Republican Party —appointed→ Joe Holt"), "\(found)")
    #expect(!found.contains("Joe Holt —leads→ Kenya"), "\(found)")
    #expect(!found.contains("Joe Holt —member-of→ Hamas"), "\(found)")
  }

  @Test func `states that an alliance's members include are its members`() throws {
    let found = try statements(
      """
      The Forum of Lima, whose member states include Brazil, Cuba and Peru, met. Samir Taha, who hails from the Fatah party, spoke.
      """
    )
    #expect(found.contains("Cuba —member-of→ Forum of Lima"), "\(found)")
    #expect(found.contains("Samir Taha —member-of→ Fatah"), "\(found)")
  }

  @Test func `a designated minister is appointed, not sanctioned`() throws {
    let found = try statements("Joko Santo designated Wira Putra as minister in May.")
    #expect(!found.contains("Joko Santo —sanctioned→ Wira Putra"), "\(found)")
  }

  @Test func `a pope leads the church, and a title in a name is held`() throws {
    let found = try statements("Pope Francis spoke. The Roman Catholic Church was pleased.")
    #expect(found.contains("Pope Francis —leads→ Roman Catholic Church"), "\(found)")
  }

  @Test func `a learned noun at a body is a post there, a guest or patient is none`() throws {
    let found = try statements(
      """
      John Hutch, an evolutionary biomechanicist at the Royal Holm College, doubted it. Ann Dahl, a patient at the Royal Holm College, agreed.
      """
    )
    #expect(found.contains("John Hutch —works-for→ Royal Holm College"), "\(found)")
    #expect(!found.contains("Ann Dahl —works-for→ Royal Holm College"), "\(found)")
  }

  @Test func `a delegate to a house sits in it, a fellow of a society is its member`() throws {
    let found = try statements(
      """
      The American Samoan delegate to the House of Representatives, Aumua Tali, spoke. John Conway was elected a fellow of the Royal Society in 1981.
      """
    )
    #expect(found.contains("Aumua Tali —works-for→ House of Representatives"), "\(found)")
    #expect(!found.contains("Aumua Tali —works-for→ American Samoa"), "\(found)")
    #expect(found.contains("John Conway —member-of→ Royal Society"), "\(found)")
    #expect(!found.contains("John Conway —works-for→ Royal Society"), "\(found)")
  }

  @Test func `a semicolon parts a title from the next clause's name`() throws {
    let found = try statements(
      """
      Sanders won 12 of Iowa's 41 pledged delegates; Pete Butler, the mayor of Dayton, came second. The United States votes in June.
      """
    )
    #expect(!found.contains("Pete Butler —works-for→ United States"), "\(found)")
  }

  @Test func `who runs as a party's candidate is its member, who hosts a show works there`() throws
  {
    let found = try statements(
      "Adam Kole ran for Congress as a Republican in 2010. Adam Kole hosted a show on CNN."
    )
    #expect(found.contains("Adam Kole —member-of→ Republican Party"), "\(found)")
    #expect(found.contains("Adam Kole —works-for→ CNN"), "\(found)")
  }

  @Test func `who is of a unit of a university works for the unit`() throws {
    let found = try statements("Ted Scamp of Oslo University's Holm Institute spoke on Monday.")
    #expect(found.contains("Ted Scamp —works-for→ Holm Institute"), "\(found)")
  }

  @Test func `an opposition leader leads her party, a leader among others is its member`() throws {
    let found = try statements(
      """
      Opposition leader Jane Corb said her Labour Party would wait. Paul Stern was a leader of the Unity Party.
      """
    )
    #expect(found.contains("Jane Corb —leads→ Labour Party"), "\(found)")
    #expect(found.contains("Paul Stern —member-of→ Unity Party"), "\(found)")
  }

  @Test func `nobody is president by being called the strongest`() throws {
    let found = try statements(
      "Kenya votes in May. Don Blank will be the strongest president of Kenya in decades."
    )
    #expect(!found.contains("Don Blank —leads→ Kenya"), "\(found)")
  }

  @Test func `a minister for roads serves the state before his portfolio`() throws {
    let found = try statements(
      "Bangladeshi Road Transport and Bridges Minister Obaidul Quader spoke."
    )
    #expect(found.contains("Obaidul Quader —works-for→ Bangladesh"), "\(found)")
  }
}
