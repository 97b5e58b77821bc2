/// The parts of names by which they are compared.
extension NameClusters {
  /// Whether a name is that of a relative whose owner, of the same surname, stands before it in the
  /// sentence: "Holt saw her mother, Ann Mary Holt".
  func isNamesakeOfKin(_ name: NameMention, _ index: Int, _ names: [NameMention]) -> Bool {
    guard name.isRelative, let last = name.parts.last else { return false }
    var other = index - 1
    while other >= 0, names[other].sentence == name.sentence {
      if names[other].parts.last == last, names[other].parts != name.parts { return true }
      other -= 1
    }
    return false
  }

  /// A name in lower case, without "the", punctuation and possessive.
  static func folded(_ text: String) -> String {
    var plain = text.lowercased()
    if isPlain(plain) { return plain.hasPrefix("the ") ? String(plain.dropFirst(4)) : plain }
    if plain.utf8.contains(0xE2) { plain = plain.replacing("’", with: "'") }
    var words = plain.split { !$0.isLetter && !$0.isNumber && $0 != "'" }
    if words.first == "the" { words.removeFirst() }
    return words.map { $0.hasSuffix("'") ? $0.dropLast() : $0 }.joined(separator: " ")
  }

  /// Whether a text is only ASCII letters in lower case and digits, with one space between words.
  private static func isPlain(_ text: String) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: " ") where last != byte: break
      default: return false
      }
      last = byte
    }
    return last != UInt8(ascii: " ")
  }

  static func isJunior(_ parts: [Substring]) -> Bool {
    parts.last.map { ["Jr", "Jr."].contains($0) } ?? false
  }

  /// The parts of a person's name without suffixes.
  static func personParts(_ parts: [Substring]) -> [Substring] {
    var parts = parts
    while parts.count > 1, let last = parts.last,
      ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"].contains(last)
    {
      parts.removeLast()
    }
    return parts
  }

  /// "Barasi" of "al-Barasi" and "Al-Barasi"; nil where there is no article.
  static func withoutArticle(_ part: Substring) -> Substring? {
    for article in ["al-", "Al-", "el-", "El-", "ul-", "ad-", "as-", "an-", "ar-", "ash-"]
    where part.hasPrefix(article) {
      return part.dropFirst(article.utf8.count)
    }
    return nil
  }

  /// The acronyms that a name may have: by its words, and by the parts of "Anti-Corruption".
  static func initials(_ parts: [Substring]) -> [String] {
    guard parts.count > 2 else { return [] }
    func letters(_ parts: [Substring]) -> String? {
      let letters = parts.compactMap { part -> Character? in
        guard let first = part.first, first.isUppercase else { return nil }
        return first
      }
      return letters.count > 2 ? String(letters).lowercased() : nil
    }
    let whole = letters(parts)
    let split = letters(parts.flatMap { $0.split(separator: "-") })
    return [whole, split == whole ? nil : split].compactMap { $0 }
  }

  /// Whether a name is a longer one whose last words are cut to their initials: "First MSU" of "First
  /// Moscow State University".
  static func abbreviates(_ parts: [Substring], _ form: String) -> Bool {
    guard parts.count > 1, let last = parts.last, last.count > 2,
      last.allSatisfy(\.isUppercase)
    else { return false }
    let words = form.split(separator: " ")
    let kept = parts.count - 1
    guard words.count > kept + 1, words.prefix(kept).elementsEqual(parts.prefix(kept)) else {
      return false
    }
    return words.dropFirst(kept).compactMap { $0.first?.isUppercase ?? false ? $0.first : nil }
      .elementsEqual(last)
  }

  /// Whether two surnames differ by one letter, or by two that changed places, as misspelt ones
  /// do; not by an ending that tells a woman or a family.
  static func isMisspelt(_ a: Substring, as b: Substring) -> Bool {
    let (one, two) = a.count < b.count ? (Array(a), Array(b)) : (Array(b), Array(a))
    guard one.count > 5, two.count - one.count < 2, one != two, one[0] == two[0] else {
      return false
    }
    let front = zip(one, two).prefix { $0 == $1 }.count
    if one.count == two.count {
      let rest = front + 1
      if one[rest...] == two[rest...] { return true }
      return one[front] == two[rest] && one[rest] == two[front]
        && one[(rest + 1)...] == two[(rest + 1)...]
    }
    if front == one.count { return !["a", "s"].contains(two[front]) }
    return one[front...] == two[(front + 1)...]
  }

  /// Whether a body is a company of renown and a longer name rather that of a part of it:
  /// "Microsoft" beside "Microsoft Gaming"; not beside "Microsoft Corporation".
  func isOwnCompany(_ short: Int, beside long: Int) -> Bool {
    guard drafts[short].organization >= 0, drafts[long].organization < 0,
      lexicons.organizations[Int(drafts[short].organization)].kind == "company",
      let last = drafts[long].forms.first?.split(separator: " ").last
    else { return false }
    return !NameWords.companyForms.contains(SentenceFacts.hash(String(last)))
  }

  /// Whether the names of two bodies say that they are of different states.
  func differ(_ one: Int, _ other: Int) -> Bool {
    func states(_ draft: Int) -> Set<Substring> {
      Set(
        drafts[draft].forms.compactMap { form in
          nationalKey(Self.folded(form)).flatMap { $0.split(separator: " ").first.map { $0 } }
        }
      )
    }
    let (first, second) = (states(one), states(other))
    return !first.isEmpty && !second.isEmpty && first.isDisjoint(with: second)
  }
}
