import Testing

/// When what lasts began, what must or may be done, and who says what he thinks of another; the
/// articles are of Thursday, 13 June 2019.
struct LastingTextTests {
  private func expect(_ expected: String, in text: String) throws {
    let found = try PlainText.attributed(text)
    #expect(found.contains(expected), "\(found)")
  }

  @Test(arguments: [
    (
      "Tom Reed has represented Ohio in the Senate for 12 years.",
      "Tom Reed works-for Senate [2007]"
    ),
    (
      "Ida Holm has been chairwoman of Helios Group for nearly two decades.",
      "Ida Holm leads Helios Group [1999]"
    ),
    ("Saudi Arabia has bombed Yemen for 50 months.", "Saudi Arabia attacked Yemen [2015-04]"),
    (
      "Oil prices fell as Saudi Arabia's offensive in Yemen, now in its fifth year, went on.",
      "Saudi Arabia attacked Yemen [2015]"
    ),
    (
      "President Ida Holm met President Wang Li two and a half years ago.",
      "Ida Holm met Wang Li [2016]"
    ),
    ("President Ida Holm met President Wang Li in mid-May.", "Ida Holm met Wang Li [2019-05]"),
    (
      "President Ida Holm met President Wang Li on Monday last week.",
      "Ida Holm met Wang Li [2019-06-03]"
    ),
    (
      "Ministers met ahead of President Ida Holm's talks with President Wang Li on Saturday.",
      "Ida Holm met Wang Li (planned) [2019-06-15]"
    ),
    (
      "The United States said Friday it would sanction Wang Li.",
      "United States sanctioned Wang Li (planned) [2019-06-07]"
    ),
  ])
  func `what lasts began as long ago as it has lasted`(text: String, expected: String) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    ("Ida Holm has yet to meet Wang Li.", "Ida Holm met Wang Li (denied)"),
    ("Ida Holm was about to visit Beijing.", "Ida Holm visited Beijing (planned) [2019-06]"),
    ("Ida Holm needs to visit Beijing.", "Ida Holm visited Beijing (possible) [2019-06]"),
    ("Ida Holm had to visit Beijing.", "Ida Holm visited Beijing [2019-06]"),
    (
      "Ida Holm is thinking of visiting Beijing.",
      "Ida Holm visited Beijing (possible) [2019-06]"
    ),
    (
      "President Ida Holm put off a meeting with Wang Li.",
      "Ida Holm met Wang Li (planned) [2019-06]"
    ),
    ("Tom Reed had requested a meeting with Wang Li.", "Tom Reed requested Wang Li [2019]"),
    (
      "The loss of contact was due to Israeli strikes on Damascus.",
      "Israel attacked Damascus [2019-06]"
    ),
    (
      "Mourners met after the killing on Monday of Hamas's leader, Omar Nadir.",
      "Omar Nadir leads Hamas (past)"
    ),
  ])
  func `what has yet to be done is told from what is`(text: String, expected: String) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    ("Ida Holm accused Russia of lying.", "Ida Holm accused Russia [2019-06]"),
    (
      "Ida Holm said that she would resign and urged Russia to stop.",
      "Ida Holm requested Russia [2019-06]"
    ),
  ])
  func `whom somebody blames or asks, the article tells`(text: String, expected: String) throws {
    try expect(expected, in: text)
  }
}
