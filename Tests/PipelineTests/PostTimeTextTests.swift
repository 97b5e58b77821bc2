import Foundation
import Testing

/// From when till when posts, memberships and holdings are told to last, and whether they still
/// do; the articles are of Thursday, 13 June 2019.
struct PostTimeTextTests {
  private func expect(_ expected: String, in text: String) throws {
    let found = try PlainText.attributed(text)
    #expect(found.contains(expected), "\(found)")
  }

  @Test(arguments: [
    ("Tom Reed is no longer head of the World Bank.", "Tom Reed leads World Bank (past)"),
    (
      "Tom Reed is no longer a member of the Liberal Party.",
      "Tom Reed member-of Liberal Party (past)"
    ),
    ("Tom Reed no longer supports Ana Costa.", "Tom Reed supported Ana Costa (past)"),
    ("Tom Reed once supported Ana Costa.", "Tom Reed supported Ana Costa (past)"),
    (
      "Tom Reed was never a member of the Liberal Party.",
      "Tom Reed member-of Liberal Party (denied)"
    ),
    ("East Germany was a member of the Warsaw Pact.", "East Germany member-of Warsaw Pact (past)"),
    (
      "Ana Costa was the first woman to lead the Labour Party.",
      "Ana Costa leads Labour Party (past)"
    ),
    ("Tom Reed spent his childhood in Dayton.", "Tom Reed lives-in Dayton (past)"),
    (
      "Helios Group was based in Vienna until 2012, when it moved.",
      "Helios Group located-in Vienna (past)"
    ),
    (
      "Helios Group, formerly based in Vienna, is hiring.", "Helios Group located-in Vienna (past)"
    ),
    ("Until 2014, Crimea was part of Ukraine.", "Crimea part-of Ukraine (past)"),
    ("Ana Costa, originally from Paris, met Tom Reed.", "Ana Costa lives-in Paris (past)"),
    (
      "Ana Costa and Tom Reed married in 1985 and divorced in 1999.",
      "Ana Costa family-of Tom Reed (past) [1985]"
    ),
    (
      "Tom Reed joined the BBC in 1990 before moving to CNN in 2010.",
      "Tom Reed works-for BBC (past) [1990]"
    ),
    (
      "Tom Reed joined the BBC in 1990 before moving to CNN in 2010.",
      "Tom Reed works-for CNN [2010]"
    ),
    (
      "Helios Group sold Tavros Energy to Novak Holdings in 2016.",
      "Novak Holdings owns Tavros Energy [2016]"
    ),
  ])
  func `what no longer holds`(text: String, expected: String) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    (
      "Tom Reed is set to become head of the World Bank.", "Tom Reed leads World Bank (planned)"
    ),
    (
      "Tom Reed is tipped to become head of the World Bank.", "Tom Reed leads World Bank (possible)"
    ),
    (
      "Tom Reed was not appointed head of the World Bank.", "Tom Reed leads World Bank (denied)"
    ),
    (
      "Tom Reed, who would later become mayor of Dayton, met Ana Costa in 2005.",
      "Tom Reed leads Dayton"
    ),
    ("Serbia has applied to join the European Union.", "Serbia member-of European Union (planned)"),
    (
      "Helios Group named Ana Costa as its new chief executive on Monday. She will take over from "
        + "Tom Reed on July 1.",
      "Ana Costa leads Helios Group (planned) [2019-07-01]"
    ),
  ])
  func `what is still to begin`(text: String, expected: String) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    (
      "Tom Reed, elected mayor of Dayton in 2014, criticised Ana Costa.",
      "Tom Reed leads Dayton [2014]"
    ),
    (
      "Since his election as president of Peru in 2014, Tom Reed has visited Chile twice.",
      "Tom Reed leads Peru [2014]"
    ),
    ("Tom Reed won a third term as president of Peru on Sunday.", "Tom Reed leads Peru"),
    (
      "Before becoming president of Peru in 2014, Tom Reed led the Labour Party.",
      "Tom Reed leads Labour Party (past)"
    ),
    (
      "Polish prime minister Jan Nowak resigned on Wednesday. Nowak had been prime minister since "
        + "2014.",
      "Jan Nowak leads Poland (past) [2014]"
    ),
    (
      "NASA administrator Jane Hill spoke on Friday. Hill, a former astronaut, was appointed in "
        + "2014.",
      "Jane Hill leads NASA [2014]"
    ),
    (
      "Estonia became a member of NATO in April last year.", "Estonia member-of NATO [2018-04]"
    ),
    ("Tom Reed signed for Arsenal in January.", "Tom Reed works-for Arsenal [2019-01]"),
    (
      "Tom Reed worked at the World Bank for ten years before joining Goldman Sachs in 2012.",
      "Tom Reed works-for Goldman Sachs [2012]"
    ),
    (
      "Helios Group completed its acquisition of Tavros Energy on Monday.",
      "Helios Group owns Tavros Energy [2019-06-10]"
    ),
    (
      "Tom Reed was replaced by Ana Costa as coach of Arsenal in 2011.",
      "Tom Reed works-for Arsenal (past)"
    ),
    (
      "Luis Alvarez led Brazil from 1985 to 1990. He was succeeded by Pedro Gomes.",
      "Pedro Gomes succeeded Luis Alvarez [1990]"
    ),
    (
      "Ana Costa chose Tom Reed, the governor of Ohio, as her running mate on Tuesday.",
      "Tom Reed leads Ohio"
    ),
    (
      "Ana Costa, Tom Reed's predecessor as mayor of Dayton, died on Monday.",
      "Tom Reed succeeded Ana Costa"
    ),
  ])
  func `since when`(text: String, expected: String) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    ("First elected in 2012, Costa leads the Budget Committee.", "2012"),
    ("Costa was first elected to the Senate in 2012.", "2012"),
    ("Costa has been in office since 2012.", "2012"),
    ("Costa, in power since 2012, smiled.", "2012"),
    ("Costa, a senator from 2012 to 2018, smiled.", "2012"),
    ("The vote was Costa's biggest success since taking office in January.", "2019-01"),
  ])
  func `how a senator came to her seat`(text: String, date: String) throws {
    let found = try PlainText.attributed(
      "U.S. Senator Ana Costa met Tom Reed on Tuesday. " + text
    )
    #expect(
      found.contains { $0.hasPrefix("Ana Costa works-for") && $0.hasSuffix("[\(date)]") },
      "\(found)"
    )
    #expect(!found.contains { $0.hasPrefix("Ana Costa leads") && $0.contains("(past)") })
  }

  @Test(arguments: [
    ("Costa took over from Tom Reed in 2014.", "[2014]"),
    ("Costa, who came to power in 2014, smiled.", "[2014]"),
    ("Costa's appointment in 2014 was criticised.", "[2014]"),
    ("Costa's appointment of Tom Reed in 2014 was criticised.", ""),
    ("Tom Reed took office in 2014.", ""),
  ])
  func `how a prime minister came to power`(text: String, date: String) throws {
    try expect(
      "Ana Costa leads Latvia \(date)".trimmingCharacters(in: .whitespaces),
      in: "Latvian Prime Minister Ana Costa visited Rome on Tuesday. " + text
    )
  }

  @Test func `who is elected now takes office later`() throws {
    try expect(
      "Ana Costa leads Peru (planned) [2019-07-28]",
      in: "On Sunday, voters in Peru elected Ana Costa president. She is to take office on July 28."
    )
  }

  @Test func `who is getting killed in the polls lives`() throws {
    try expect(
      "Ida Holm works-for Norway",
      in: "Norway's finance minister Ida Holm met Tom Reed. The paper wrote that Ida Holm was "
        + "getting killed on taxes."
    )
  }
}
