import Testing

/// Who stood for what, who won it, and who was the first to; the articles are of Thursday,
/// 13 June 2019.
struct ElectionTextTests {
  @Test(arguments: [
    ("Zora Klima became the first woman to lead Slovakia.", "Zora Klima leads Slovakia"),
    (
      "Petr Hora ended his campaign for president of Slovakia. Hora joined the race in May.",
      "Petr Hora ran-for Slovakia (past) [2019-05]"
    ),
    (
      "Amir Khalil became the first Muslim to serve as mayor of Bristol.",
      "Amir Khalil leads Bristol"
    ),
    (
      "Zora Klima became the first woman to be elected president of Slovakia.",
      "Zora Klima leads Slovakia"
    ),
    (
      "Kamila Harrow became the youngest person to win a seat in the Senate.",
      "Kamila Harrow ran-for Senate [2019]"
    ),
    (
      "Paul Brand left the race for governor of Ohio and will run for the Senate against Ann Lee.",
      "Paul Brand ran-for Senate (planned)"
    ),
    ("Green Party nominee Hal Jenks came fourth.", "Hal Jenks member-of Green Party"),
    (
      "Zora Klima narrowly edged out Petr Hora in the runoff.",
      "Zora Klima defeated Petr Hora [2019-06]"
    ),
    (
      "Petr Hora was expelled from the Conservative Party.",
      "Petr Hora member-of Conservative Party (past)"
    ),
    (
      "Amir Khalil of the People's Democratic Party lost.",
      "Amir Khalil member-of Peoples Democratic Party"
    ),
    (
      "Ana Costa became mayor of Oslo in 2016, succeeding Petr Hora.",
      "Ana Costa succeeded Petr Hora [2016]"
    ),
    (
      "In 2016, Ana Costa stepped down and Petr Hora was named her successor.",
      "Petr Hora succeeded Ana Costa [2016]"
    ),
    ("Ana Costa was Petr Hora's successor as mayor.", "Ana Costa succeeded Petr Hora"),
  ])
  func `an account of an election says who stands where`(text: String, expected: String) throws {
    let found = try PlainText.attributed(text)
    #expect(found.contains(expected), "\(found)")
  }

  @Test(arguments: [
    // The post's name is nobody, least of all the rival named behind it.
    (
      "Zora Klima is seeking a second term as president of Slovakia, where she faces Petr Hora.",
      "Petr Hora leads Slovakia"
    ),
    (
      "Zora Klima and Petr Hora are vying for the post of president of the Unity Party.",
      "Petr Hora leads Unity Party"
    ),
    // Who wants a post does not hold it.
    (
      "Zora Klima competed for the leadership of the Unity Party against Petr Hora.",
      "Zora Klima leads Unity Party"
    ),
    // A party's nominee stands for no post of the party's.
    ("Green Party nominee Hal Jenks came fourth.", "Hal Jenks ran-for Green Party [2019]"),
    // What goes on during a campaign is not done by candidates alone.
    (
      "Zora Klima met Petr Hora during the U.S. presidential campaign.",
      "Zora Klima ran-for United States [2019]"
    ),
    (
      "Zora Klima, with Petr Hora and Hal Jenks, has emerged as a leader, as they seek their win.",
      "Petr Hora requested Hal Jenks [2019-06]"
    ),
    // Voters dismiss nobody.
    (
      "Zora Klima ousted Petr Hora in the 2018 presidential election.",
      "Zora Klima dismissed Petr Hora [2018]"
    ),
    (
      "It was the first attempt to kill Petr Hora in Slovakia.",
      "Slovakia killed Petr Hora [2019-06]"
    ),
  ])
  func `and no more than that`(text: String, unexpected: String) throws {
    let found = try PlainText.attributed(text)
    #expect(!found.contains(unexpected), "\(found)")
  }
}
