import Testing

/// Who says what plain sentences state; the articles are of Thursday, 13 June 2019.
struct SpeakerTextTests {
  private func expect(_ expected: String, in text: String) throws {
    let found = try PlainText.attributed(text)
    #expect(found.contains(expected), "\(text): \(found)")
  }

  @Test(arguments: [
    (
      "A report by Amnesty International found that Sudan attacked the city of Nyala.",
      "Sudan attacked Nyala [2019-06] said by Amnesty International"
    ),
    (
      "Tom Reed met Pavel Zeman in Vienna, Ida Holm and a French diplomat said.",
      "Pavel Zeman met Tom Reed [2019-06] said by Ida Holm"
    ),
    (
      "A State Department official said Tom Reed would leave. Reed will meet Pavel Zeman, the "
        + "official said.",
      "Pavel Zeman met Tom Reed (planned) [2019-06] said by State Department"
    ),
    (
      "Ida Holm condemned what she described as Estonia's attack on Latvia.",
      "Estonia attacked Latvia [2019-06] said by Ida Holm"
    ),
    (
      "Ida Holm denied having met Pavel Zeman.",
      "Ida Holm met Pavel Zeman (denied) said by Ida Holm"
    ),
    (
      "Ida Holm confirmed her meeting with Pavel Zeman.",
      "Ida Holm met Pavel Zeman [2019-06] said by Ida Holm"
    ),
    (
      "Ida Holm expressed hopes to meet Pavel Zeman.",
      "Ida Holm met Pavel Zeman (possible) said by Ida Holm"
    ),
    (
      "Estonia accuses the Latvian army of masterminding the attack on the Estonian parliament.",
      "Latvian army attacked Estonian parliament (possible) said by Estonia"
    ),
    (
      "The cabinet resigned and Tom Reed met Pavel Zeman in Vienna, reports the Oslo Post.",
      "Pavel Zeman met Tom Reed [2019-06] said by Oslo Post"
    ),
    // A mark that closes what no mark has opened.
    (
      "Tom Reed replaced Nils Berg, former leader of Norway, as head of the Oslo Bank,” reports "
        + "the Oslo Post. Reed visited Vienna.",
      "Nils Berg leads Norway (past) said by Oslo Post"
    ),
  ])
  func `another's word`(text: String, expected: String) throws { try expect(expected, in: text) }

  @Test(arguments: [
    (
      "Ida Holm said she had asked Pavel Zeman to resign.",
      "Ida Holm requested Pavel Zeman [2019-06] said by Ida Holm"
    ),
    (
      "Ida Holm said Pavel Zeman was lying to the people.",
      "Ida Holm accused Pavel Zeman [2019-06] said by Ida Holm"
    ),
    ("Ida Holm accused Pavel Zeman of lying.", "Ida Holm accused Pavel Zeman [2019-06]"),
    (
      "Ida Holm said she would not yield and urged Pavel Zeman to resign.",
      "Ida Holm requested Pavel Zeman [2019-06]"
    ),
    ("Ida Holm praised Pavel Zeman for his work.", "Ida Holm supported Pavel Zeman [2019-06]"),
  ])
  func `what somebody does in words is said of him, what he says he did he says`(
    text: String,
    expected: String
  ) throws {
    try expect(expected, in: text)
  }

  @Test(arguments: [
    (
      "Both Estonia and Latvia said they had reached an agreement.",
      "Estonia agreed-with Latvia [2019]"
    ),
    (
      "Italian sources said Tom Reed met Pavel Zeman last night.",
      "Pavel Zeman met Tom Reed [2019-06-12]"
    ),
    (
      "A Latvian official said Tom Reed met Pavel Zeman last night.",
      "Pavel Zeman met Tom Reed [2019-06-12]"
    ),
    (
      "Tom Reed met Pavel Zeman in secret, the Daily Globe can reveal.",
      "Pavel Zeman met Tom Reed [2019-06]"
    ),
    (
      "Estonia announced an aid package for Latvia as Pavel Zeman pledged more help.",
      "Estonia aided Latvia [2019-06]"
    ),
  ])
  func `nobody's word but the article's`(text: String, expected: String) throws {
    try expect(expected, in: text)
  }
}
