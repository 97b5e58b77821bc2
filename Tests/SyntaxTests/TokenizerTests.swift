import Testing

@testable import Syntax

@Suite struct TokenizerTests {
  /// The words of all sentences, separated by spaces; sentences by ` ‖ `.
  private func words(_ text: String) -> String {
    Tokenizer().sentences(of: Array(text.utf8)).map { sentence in
      (0..<sentence.count).map { sentence.form($0) }.joined(separator: " ")
    }.joined(separator: " ‖ ")
  }

  @Test(
    arguments: [
      ("I don't know.", "I do n't know ."),
      ("It's Kazakhstan's capital.", "It 's Kazakhstan 's capital ."),
      ("We cannot go; they're gonna stay.", "We can not go ; they 're gon na stay ."),
      ("They couldn’t say.", "They could n’t say ."),
      ("The ministers' talks", "The ministers ' talks"),
      ("Ministers shouldn't've left", "Ministers should n't 've left"),
    ])
  func `contractions are cut as UD cuts them`(text: String, expected: String) {
    #expect(words(text) == expected)
  }

  @Test(
    arguments: [
      (
        "OSLO (Reuters) - Norway agreed. It paid.",
        "OSLO ( Reuters ) - ‖ Norway agreed . ‖ It paid ."
      ),
      ("KYIV, Ukraine (AP) — “We won”", "KYIV , Ukraine ( AP ) — ‖ “ We won ”"),
      ("(Reuters) - A day after", "( Reuters ) - ‖ A day after"),
      ("The plan (Ann) - it failed", "The plan ( Ann ) - it failed"),
      ("He left. OSLO (Reuters) - Norway", "He left . ‖ OSLO ( Reuters ) - Norway"),
    ])
  func `a dateline with its agency is a sentence by itself`(text: String, expected: String) {
    #expect(words(text) == expected)
  }

  @Test(
    arguments: [
      ("long-term non-profit e-mail", "long - term non-profit e-mail"),
      ("a 1,770-km line", "a 1,770 - km line"),
      ("worth $5bn or 3.5%", "worth $ 5 bn or 3.5 %"),
      ("pay US$4.5 million", "pay US$ 4.5 million"),
      ("call 713-853-3989, 2019-2020", "call 713-853-3989 , 2019 - 2020"),
      ("on 11/28/2000 at 7:30pm", "on 11/28/2000 at 7:30 pm"),
      ("AT&T and the 1990s", "AT&T and the 1990s"),
      ("and/or 1/2 of it", "and / or 1/2 of it"),
      (
        "see http://a.b/c?d=e. Or www.x.org, (ann@b.com)",
        "see http://a.b/c?d=e . ‖ Or www.x.org , ( ann@b.com )"
      ),
      ("wait... what?! No--yes :-)", "wait ... what ?! ‖ No -- yes :-)"),
      ("[email protected]", "[ email protected ]"),
      ("(the “U.S.”)", "( the “ U.S. ” )"),
    ])
  func `symbols are cut or kept as the treebanks have them`(text: String, expected: String) {
    #expect(words(text) == expected)
  }

  @Test(
    arguments: [
      (
        "On Jan. 10 Sen. J. R. Smith (D-CA) told U.S. News & World Report in St. Petersburg.",
        "On Jan. 10 Sen. J. R. Smith ( D - CA ) told U.S. News & World Report in St. Petersburg ."
      ),
      ("J. K. Rowling met A. B. He left.", "J. K. Rowling met A. B. ‖ He left ."),
      ("He left the U.S. The end.", "He left the U.S. ‖ The end ."),
      ("“We won.” He left.", "“ We won . ” ‖ He left ."),
      ("\"Stop!\" she said. Then", "\" Stop ! \" she said . ‖ Then"),
      (
        "Headline without stop\n\nMOSCOW, Jan. 5 — It snowed.",
        "Headline without stop ‖ MOSCOW , Jan. 5 — ‖ It snowed ."
      ),
      (
        "The president of the country met the prime minister\nof another country in Moscow.",
        "The president of the country met the prime minister of another country in Moscow ."
      ),
      ("(Reuters) - It snowed.", "( Reuters ) - ‖ It snowed ."),
      ("KYIV, Ukraine (AP) — It snowed.", "KYIV , Ukraine ( AP ) — ‖ It snowed ."),
      ("CNN — It snowed.", "CNN — ‖ It snowed ."),
      (
        "Ann Holt/AFP/Getty Images Related article Snow falls over Oslo The mayor met Bob.",
        "Ann Holt / AFP / Getty Images ‖ Related article ‖ Snow falls over Oslo ‖ "
          + "The mayor met Bob ."
      ),
      (
        "He left. TALKS FAIL IN OSLOThe mayor met theHolt twins.",
        "He left . ‖ TALKS FAIL IN OSLO ‖ The mayor met the Holt twins ."
      ),
      ("NATO - Russia talks (again) failed.", "NATO - Russia talks ( again ) failed ."),
      ("Ann, Bob - who left - and I met.", "Ann , Bob - who left - and I met ."),
      ("Two things:\n* one\n* two", "Two things : ‖ * one ‖ * two"),
    ])
  func `sentences end where they should`(text: String, expected: String) {
    #expect(words(text) == expected)
  }

  @Test func `multiword tokens and paragraphs are recorded`() {
    let sentences = Tokenizer().sentences(of: Array("Don't.\n\nI can't. He's in.".utf8))
    #expect(sentences.map(\.startsParagraph) == [true, true, false])
    #expect(sentences[0].multiwords == [0..<2])
    #expect(sentences[1].multiwords == [1..<3])
    #expect(sentences[2].multiwords == [0..<2])
  }

  @Test func `every byte that is not white space is in exactly one word`() {
    var generator = SplitMix(state: 7)
    let pieces: [[UInt8]] =
      [
        "don't", "U.S.", "...", " ", "\n", "\n\n", "“", "”", "'", "é", "日本", "🙂", "\u{FE0F}",
        "\u{200D}",
        "$5bn", "a-b", "http://x.y/z", "@", ".", "\r\n", "\u{A0}", "\u{2029}", "s'", "n't", "--",
        "<",
        ":-)", "1,000", "I'm", "cannot", "\u{0}",
      ].map { Array($0.utf8) } + [[0xFF], [0xE2, 0x80], [0xC0], [0x80]]
    for _ in 0..<500 {
      var bytes: [UInt8] = []
      for _ in 0..<Int(generator.next() % 30) {
        bytes += pieces[Int(generator.next() % UInt64(pieces.count))]
      }
      var covered = [Int](repeating: 0, count: bytes.count)
      var last = 0
      for sentence in Tokenizer().sentences(of: bytes) {
        #expect(sentence.count > 0)
        #expect(sentence.range == sentence.range(of: 0..<sentence.count))
        for word in 0..<sentence.count {
          let range = sentence.range(of: word)
          #expect(range.lowerBound >= last && range.count > 0)
          last = range.upperBound
          for position in range { covered[position] += 1 }
        }
      }
      let spaces = bytes.indices.filter { covered[$0] == 0 }
      for position in spaces { #expect(isSpace(bytes, position), "\(bytes) at \(position)") }
      #expect(covered.allSatisfy { $0 <= 1 })
    }
  }

  /// Whether the byte is of a white-space character.
  private func isSpace(_ bytes: [UInt8], _ position: Int) -> Bool {
    if bytes[position] <= 32 { return true }
    for start in max(0, position - 2)...position {
      for space in ["\u{A0}", "\u{2000}", "\u{2029}"].map({ Array($0.utf8) })
      where start + space.count > position && start + space.count <= bytes.count
        && Array(bytes[start..<(start + space.count)]) == space
      {
        return true
      }
    }
    return false
  }

  @Test func `an empty text has no sentences`() {
    #expect(Tokenizer().sentences(of: []).isEmpty)
    #expect(Tokenizer().sentences(of: Array(" \n\n ".utf8)).isEmpty)
  }
}

/// A small seeded generator, so that a failure can be repeated.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
