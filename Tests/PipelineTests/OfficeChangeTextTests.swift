import Testing

/// Who comes to an office, beats or follows whom by it, and who leaves which; the articles are of
/// Thursday, 13 June 2019.
struct OfficeChangeTextTests {
  @Test(arguments: [
    (
      "Petr Hora was elected leader of the Unity Party, beating Hal Jenks.",
      "Petr Hora defeated Hal Jenks [2019-06]"
    ),
    (
      "President Zora Klima named Petr Hora as foreign minister, replacing Hal Jenks.",
      "Petr Hora succeeded Hal Jenks [2019-06]"
    ),
    (
      "Zora Klima was appointed by Ohio Gov. Petr Hora to succeed Sen. Hal Jenks.",
      "Zora Klima succeeded Hal Jenks [2019-06]"
    ),
    (
      "Petr Hora resigned as Slovak prime minister to become president of the European Council.",
      "Petr Hora resigned-from Slovakia [2019-06]"
    ),
    (
      "Zora Klima appointed Petr Hora, Hal Jenks and Anna Mark, the daughter of Paul Stern.",
      "Anna Mark family-of Paul Stern"
    ),
    (
      "Petr Hora went on trial for ordering the murder of Paul Stern.",
      "Petr Hora killed Paul Stern (possible)"
    ),
    ("Italian mayor Petr Hora was arrested.", "Petr Hora citizen-of Italy"),
    ("Social Democrat Petr Hora lost.", "Petr Hora member-of Social Democratic Party"),
  ])
  func `what a change in an office says`(text: String, expected: String) throws {
    let found = try PlainText.attributed(text)
    #expect(found.contains(expected), "\(found)")
  }

  @Test(arguments: [
    (
      "President Zora Klima named Petr Hora as foreign minister, replacing Hal Jenks.",
      "Zora Klima succeeded Hal Jenks"
    ),
    (
      "Zora Klima was appointed by Ohio Gov. Petr Hora to succeed Sen. Hal Jenks.",
      "Petr Hora succeeded Hal Jenks"
    ),
    (
      "Petr Hora was elected leader of the Unity Party, beating Hal Jenks.",
      "Unity Party defeated Hal Jenks"
    ),
    (
      "Petr Hora resigned as Slovak prime minister to become president of the European Council.",
      "Petr Hora resigned-from European Council"
    ),
    (
      "Petr Hora resigned as Slovak prime minister to become president of the European Council.",
      "Petr Hora leads European Council (past)"
    ),
    (
      "Slovak prime minister Petr Hora offered his resignation to President Zora Klima.",
      "Zora Klima resigned-from Slovakia"
    ),
    (
      "Zora Klima appointed Petr Hora, Hal Jenks and Anna Mark, the daughter of Paul Stern.",
      "Paul Stern family-of Petr Hora"
    ),
    ("Italian mayor Petr Hora was arrested.", "Petr Hora leads Italy"),
    ("Italy's far-right leader Petr Hora was arrested.", "Petr Hora leads Italy"),
    ("Kenya's Kiambu Governor Petr Hora was arrested.", "Petr Hora leads Kenya"),
    ("The Senate voted to impeach Petr Hora.", "Senate dismissed Petr Hora"),
  ])
  func `and what it does not`(text: String, unexpected: String) throws {
    let found = try PlainText.attributed(text)
    #expect(!found.contains { $0.hasPrefix(unexpected) }, "\(found)")
  }
}
