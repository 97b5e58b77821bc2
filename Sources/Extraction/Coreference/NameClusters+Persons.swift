import Ontology

/// The person of the article whom another form of a name stands for.
extension NameClusters {
  /// The person whom a single surname or given name stands for.
  func person(of part: Substring, _ name: NameMention, at index: Int = .max) -> Int? {
    guard
      name.type == .person || name.type == nil || name.certainty < .strong
    else { return nil }
    let candidates =
      byLastPart[part] ?? Self.withoutArticle(part).flatMap { byLastPart[$0] }
      ?? accented(part) ?? []
    let fitting = candidates.filter { fits(name, drafts[$0]) }
    if fitting.count > 1, name.title >= 0,
      lexicons.titleEntries[name.title].note == "honorific",
      let last = lastNamed(fitting.filter { !drafts[$0].isJunior }, before: index)
    {
      return last
    }
    if let known = fitting.first(where: { drafts[$0].hasShortForm }) { return known }
    if let first = fitting.first { return first }
    if candidates.isEmpty, part.utf8.count > 3, part.allSatisfy({ $0.isUppercase }) {
      // "TRUMP"
      let plain = part.prefix(1) + part.dropFirst().lowercased()
      if let shouted = byLastPart[plain[...]]?.first(where: { fits(name, drafts[$0]) }) {
        return shouted
      }
    }
    let named = (byFirstPart[part] ?? []).filter { drafts[$0].type == .person }
    if named.count == 1, !name.isIntroduced { return named[0] }
    guard named.isEmpty else { return nil }
    if candidates.isEmpty, part.utf8.count > 5, name.parts.count == 1, !name.isLocative {
      let misspelt = byLastPart.keys.filter { Self.isMisspelt(part, as: $0) }
      if misspelt.count == 1, let other = byLastPart[misspelt[0]], other.count == 1,
        drafts[other[0]].type == .person, fits(name, drafts[other[0]])
      {
        return other[0]
      }
    }
    let middle = (byMiddlePart[part] ?? []).filter {
      drafts[$0].type == .person && fits(name, drafts[$0])
    }
    return middle.count == 1 ? middle[0] : nil
  }

  /// Whoever of some persons of one surname was named last: "Mr Holm" is whose whole name came
  /// right before.
  private func lastNamed(_ persons: [Int], before index: Int) -> Int? {
    persons.compactMap { person in
      drafts[person].names.last { $0 < index }.map { (name: $0, person: person) }
    }
    .max { $0.name < $1.name }?.person
  }

  private func fits(_ name: NameMention, _ draft: Draft) -> Bool {
    guard draft.type == .person || draft.certainty < .strong else { return false }
    guard name.title >= 0 else { return true }
    // "King Salman" is no son of Salman.
    if lexicons.titleEntries[name.title].note == "monarch", Self.isSon(draft.parts) { return false }
    let gender = lexicons.titleEntries[name.title].gender
    return gender == .unknown || draft.gender == .unknown || gender == draft.gender
  }

  /// A person of the same surname whose first name does not clash.
  func samePerson(_ name: NameMention) -> Int? {
    let parts = Self.personParts(name.parts)
    guard let first = parts.first, let last = parts.last else { return nil }
    for draft in byLastPart[last] ?? accented(last) ?? []
    where drafts[draft].type == .person {
      let other = Self.personParts(drafts[draft].parts)
      guard let otherFirst = other.first, Self.middlesAgree(parts, other) else { continue }
      if other.count == 1, Self.isSon(parts) { continue }
      if !namesakes.isEmpty, drafts[draft].isJunior != Self.isJunior(name.parts),
        namesakes.contains(other.joined(separator: " "))
      {
        continue
      }
      if Self.isSame(first, otherFirst) || other.suffix(parts.count) == parts[...]
        || other.count > parts.count
          && zip(other.suffix(parts.count), parts).allSatisfy({ $0.lowercased() == $1.lowercased() }
          )
        || parts.suffix(other.count) == other[...]
        || Self.isInitial(first, of: otherFirst) || Self.isInitial(otherFirst, of: first)
      {
        return draft
      }
    }
    return (byFirstPart[first] ?? []).first {
      drafts[$0].type == .person && drafts[$0].parts.count == parts.count
        && drafts[$0].parts.last.map { Self.isMisspelt(last, as: $0) } ?? false
    }
  }

  /// Whether a name ends with whose son or daughter it is: "Mohammed bin Salman".
  private static func isSon(_ parts: [Substring]) -> Bool {
    parts.count > 2 && ["bin", "ibn", "bint"].contains(parts[parts.count - 2].lowercased())
  }

  /// Whether two names of persons may have the same middle names: "George W. Bush" is not
  /// "George H. W. Bush".
  private static func middlesAgree(_ a: [Substring], _ b: [Substring]) -> Bool {
    guard a.count > 2, b.count > 2, a.first == b.first else { return true }
    let (one, two) = (a[1], b[1])
    return one == two || isInitial(one, of: two) || isInitial(two, of: one)
  }

  private static func isInitial(_ short: Substring, of long: Substring) -> Bool {
    let letters = short.filter(\.isLetter)
    return letters.count == 1 && long.hasPrefix(letters)
  }
}
