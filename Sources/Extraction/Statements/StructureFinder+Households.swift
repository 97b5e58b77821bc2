import Ontology
import Syntax

/// Couples and households by the order of the words: "Luis and Ann Rios", "A and B, a married
/// couple,", "his wife Ann and their daughter Eve"; and those whose walk of life tells where they
/// live: "X, a student in Leeds".
extension StructureFinder {
  /// Plurals for those who are kin of one another.
  private static let kindred: WordSet = [
    "couple", "siblings", "brothers", "sisters", "twins", "spouses", "cousins", "newlyweds",
    "partners",
  ]

  /// Whether two persons beside "and" are a couple or kin of one another.
  mutating func couple(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    guard gap.count == 1, form(gap.lowerBound) == "and" else { return }
    let before = held[left].words.lowerBound - 1
    if isSharedSurname(left, right), form(before) != "," || !isNameBehind(right) {
      append(familyOf, left, right, "shared surname")
      return
    }
    // "The brothers, A and B,", "a couple from Florida, A and B,"
    if form(before) == ",", isKindred(before: before) {
      append(familyOf, left, right, "plural of kin")
      return
    }
    // "A and B, a married couple,", "A and B, who are brothers,"
    let end = held[right].words.upperBound
    if ["are", "were"].contains(form(end)),
      Self.kindred.contains(form(end + 1)) || form(end + 1) == "a" && form(end + 2) == "couple"
    {
      append(familyOf, left, right, "plural of kin")
      return
    }
    guard form(end) == ",",
      ["a", "both"].contains(form(end + 1))
        || form(end + 1) == "who" && ["are", "were"].contains(form(end + 2))
    else { return }
    for word in end + 2..<min(sentence.count, end + 6) {
      if Self.kindred.contains(form(word)) || form(word) == "married" && form(word - 1) == "are" {
        append(familyOf, left, right, "plural of kin")
        return
      }
      if form(word) == "," || sentence.tags[word] == .verb && form(word) != "married" { return }
    }
  }

  /// Whether "A and B Rios" gives two the surname of the second, as those of a family have it.
  private func isSharedSurname(_ left: Int, _ right: Int) -> Bool {
    let names = held.cluster(right).name.split(separator: " ")
    guard held[left].words.count == 1, held[right].words.count > 1, names.count > 1,
      let surname = names.last, !surname.hasSuffix("."),
      !["Jr", "Sr", "II", "III"].contains(surname)
    else { return false }
    // a first name alone elsewhere has another surname: "Beckham and Wayne Rooney"
    let whole = held.cluster(left).name.split(separator: " ")
    return whole.count > 1 && whole.last == surname
      && String(whole[0]) == sentence.form(held[left].words)
      && held.cluster(left).titles.isEmpty
  }

  private func isNameBehind(_ mention: Int) -> Bool {
    let end = held[mention].words.upperBound
    return form(end) == "and"
  }

  /// Whether a plural for kin stands right before a comma, or before a place that it is from.
  private func isKindred(before comma: Int) -> Bool {
    if Self.kindred.contains(form(comma - 1)) { return true }
    guard let home = mention(endingAt: comma), held.type(home) == .place else { return false }
    let from = held[home].words.lowerBound - 1
    return ["from", "in", "of"].contains(form(from)) && Self.kindred.contains(form(from - 1))
  }

  /// Those who share what a home's phrase tells of a couple: "a couple from Leeds, A and B".
  mutating func sharedHome(_ left: Int, _ right: Int) {
    guard held.type(left) == .place, form(held[left].words.lowerBound - 1) == "from",
      Self.kindred.contains(form(held[left].words.lowerBound - 2))
    else { return }
    for other in listed(after: right) where held.type(other) == .person {
      append(livesIn, other, left, "noun from town")
    }
  }

  // MARK: Walks of life

  /// Nouns for those who live where the text says that they are something.
  private static let settled: WordSet = [
    "student", "undergraduate", "pupil", "teacher", "schoolteacher", "headteacher", "lawyer",
    "solicitor", "barrister", "doctor", "physician", "dentist", "pharmacist", "nurse", "midwife",
    "farmer", "shopkeeper", "grocer", "baker", "butcher", "barber", "hairdresser", "tailor",
    "carpenter", "plumber", "electrician", "mechanic", "builder", "trader", "vendor", "merchant",
    "seller", "waiter", "waitress", "cook", "chef", "driver", "accountant", "engineer",
    "programmer", "developer", "entrepreneur", "businessman", "businesswoman", "owner", "worker",
    "housewife", "homemaker", "pensioner", "retiree", "grandmother", "grandfather", "mother",
    "father", "mum", "dad", "mom", "parent", "resident", "villager", "homeowner", "landlord",
    "landlady", "fisherman", "trucker", "clerk", "salesman", "saleswoman", "translator",
    "psychologist", "therapist", "jobseeker", "architect", "veterinarian", "vet", "director",
    "headmaster", "headmistress", "principal", "manager", "paramedic", "medic", "surgeon",
    "firefighter", "rescuer", "volunteer", "activist", "campaigner", "blogger", "artist", "painter",
    "musician", "singer", "dancer", "poet", "writer", "librarian", "refugee", "migrant",
    "immigrant", "expatriate", "expat", "consultant", "realtor", "restaurateur", "rancher",
    "winemaker", "brewer", "gardener", "cleaner", "hotelier", "miner", "welder", "technician",
    "freelancer", "nanny", "carer", "designer", "photographer", "filmmaker", "actor", "actress",
    "guide", "dealer", "machinist", "steelworker", "beekeeper", "widow", "widower", "survivor",
  ]

  /// "X, 22, a student in Leeds", "Y, a mother of three in Hull".
  func isSettled(_ gap: Range<Int>) -> Bool {
    guard let last = gap.last, ["in", "near"].contains(form(last)),
      let article = gap.first(where: { ["a", "an"].contains(form($0)) }),
      article > gap.lowerBound, article < last - 1, form(article - 1) == ","
    else { return false }
    let age = gap.lowerBound..<article
    guard age.allSatisfy({ form($0) == "," || sentence.tags[$0] == .num }) else { return false }
    var end = last
    if end - 2 > article + 1, form(end - 2) == "of" { end -= 2 }
    guard Self.settled.contains(sentence.lemmas[end - 1].lowercased()) else { return false }
    return (article + 1..<end).allSatisfy {
      [.adj, .noun, .num].contains(sentence.tags[$0]) && held.covering($0) == nil
        || ["-", "old"].contains(form($0))
    }
  }
}
