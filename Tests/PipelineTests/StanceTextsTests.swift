import Testing

/// Reports on blame, demands, praise and refusals, whose parties the tree hangs elsewhere.
struct StanceTextsTests {
  private func statements(_ text: String) throws -> [String] {
    try PlainText.statements(text, published: "2023-05-16")
  }

  @Test func `what somebody calls another's ill is blame, but not what they call a good`() throws {
    let found = try statements("Norway stood up to what it called Russia's aggression.")
    #expect(found.contains("Norway —accused→ Russia"))
    let none = try statements("Norway visited what it called Russia's finest harbour.")
    #expect(!none.contains { $0.contains("—accused→") })
  }

  @Test func `those joined in a list or behind an aside are who blames`() throws {
    let listed = try statements(
      "Two neighbours, Norway and Finland, accused Sweden of lying about the catch."
    )
    #expect(listed.contains("Norway —accused→ Sweden"))
    #expect(listed.contains("Finland —accused→ Sweden"))
    let aside = try statements("Rolf Larsen met Ann Berg. Larsen, by contrast, blasted Berg.")
    #expect(aside.contains("Rolf Larsen —accused→ Ann Berg"))
  }

  @Test func `who is blamed in a participle is blamed by the speaker, not by himself`() throws {
    let found = try statements(
      "Norway said that Sweden did not want peace, accusing Sweden of delays at the border."
    )
    #expect(found.contains("Norway —accused→ Sweden"))
    #expect(!found.contains("Sweden —accused→ Sweden"))
  }

  @Test func `a plan that is refused is its owner's, who was named before`() throws {
    let found = try statements(
      "Ann Berg's proposal was published on Monday. Rolf Larsen rejected the proposal."
    )
    #expect(found.contains("Rolf Larsen —rejected→ Ann Berg"))
    let none = try statements(
      "Rolf Larsen's proposal was published on Monday. Rolf Larsen defended the proposal."
    )
    #expect(!none.contains { $0.contains("—supported→") })
  }

  @Test func `the move that somebody blames is what the sentence before tells`() throws {
    for text in [
      "Norway closed the border on Monday. Sweden called the move a provocation.",
      "Norway closed the border on Monday. The decision angered Sweden.",
      "Norway closed the border on Monday. The step drew swift criticism from Sweden.",
    ] {
      #expect(try statements(text).contains("Sweden —accused→ Norway"), "\(text)")
    }
    for text in [
      "Norway closed the border on Monday. Sweden called the move wise.",
      "Norway closed the border on Monday. The decision to close the port angered Sweden.",
    ] {
      #expect(try !statements(text).contains("Sweden —accused→ Norway"), "\(text)")
    }
  }

  @Test func `an adjective of blame before what somebody does blames them`() throws {
    let found = try statements(
      "\u{201C}We will undo Rolf Larsen's cruel cuts,\u{201D} Ann Berg said."
    )
    #expect(found.contains("Ann Berg —accused→ Rolf Larsen"))
    let none = try statements(
      "\u{201C}We will undo Rolf Larsen's recent cuts,\u{201D} Ann Berg said."
    )
    #expect(!none.contains { $0.contains("—accused→") })
  }

  @Test func `the official speaks for whom an official spoke before`() throws {
    let opening = "A senior Norwegian official said the talks had stalled."
    let found = try statements(opening + " The official accused Sweden of lying.")
    #expect(found.contains("Norway —accused→ Sweden"))
    let none = try statements(opening + " The witness accused Sweden of lying.")
    #expect(!none.contains("Norway —accused→ Sweden"))
  }

  @Test func `whom one urges is not oneself`() throws {
    let found = try statements("Norway had no dispute with Sweden and urged it to talk.")
    #expect(!found.contains("Norway —requested→ Norway"))
  }

  @Test func `a word before a name says who is behind it`() throws {
    let backed = try statements("The Iran-backed militant group Hezbollah left the town.")
    #expect(backed.contains("Iran —supported→ Hezbollah"))
    let examples = try statements("Leaders such as Eva Lind and Ann Berg condemned Sweden.")
    #expect(examples.contains("Eva Lind —accused→ Sweden"))
    #expect(examples.contains("Ann Berg —accused→ Sweden"))
  }

  @Test func `what is only hoped for and what one loves oneself is no praise`() throws {
    for text in [
      "Ann Berg said Rolf Larsen would achieve great things.",
      "Ann Berg said Rolf Larsen loved his job.",
    ] {
      let found = try statements(text)
      #expect(!found.contains { $0.contains("—supported→") })
    }
  }

  @Test func `who speaks for a body neither praises it nor asks it`() throws {
    let praise = try statements(
      "President Ida Holm of Norway praised Norway for its courage. "
        + "Prime Minister Erik Dahl of Sweden praised Norway for its courage."
    )
    #expect(praise.contains("Erik Dahl —supported→ Norway"))
    #expect(!praise.contains("Ida Holm —supported→ Norway"))
    let demand = try statements(
      "Norwegian Foreign Minister Ida Holm said Norway should act. "
        + "Swedish Foreign Minister Erik Dahl said Norway should leave Sweden's waters."
    )
    #expect(demand.contains("Erik Dahl —requested→ Norway"))
    #expect(!demand.contains("Ida Holm —requested→ Norway"))
  }

  @Test func `a terrible ally is not praised`() throws {
    let found = try statements(
      "Erik Dahl, the Swedish foreign minister, said Norway was a terrible ally. "
        + "Germany, a steadfast ally of Norway, agreed."
    )
    #expect(found.contains("Germany —supported→ Norway"))
    #expect(!found.contains("Erik Dahl —supported→ Norway"))
  }

  @Test func `whom an attack kills is killed, and what it hits is attacked`() throws {
    let found = try statements("Israel bombed Damascus on Monday and killed Omar Nadir.")
    #expect(found.contains("Israel —attacked→ Damascus"))
    #expect(found.contains("Israel —killed→ Omar Nadir"))
    #expect(!found.contains("Israel —attacked→ Omar Nadir"))
  }
}
