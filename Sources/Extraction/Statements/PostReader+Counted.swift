import Ontology
import Syntax

/// Titles whose holders a number tells before it and commas set off behind: "two Democratic
/// senators, X and Y, and a third, Z".
extension PostReader {
  private static let numbers: [String: Int] = [
    "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6,
  ]
  private static let ordinals: WordSet = ["another", "second", "third", "fourth", "fifth", "sixth"]

  /// Those whom a counted title names behind itself, as many as the number says; nil where it
  /// names others or none.
  func counted(_ title: TitleTable.Occurrence) -> [Int]? {
    guard title.isPlural else { return nil }
    var number: Int?
    for word in (leftEdge(title)..<title.words.lowerBound).reversed() where number == nil {
      number = Self.numbers[forms[word]] ?? Int(forms[word])
    }
    guard let number, number < 7, let start = setOffList(behind: title) else { return nil }
    var holders = [start] + coordinated(with: start)
    guard holders.count == number, let last = holders.last else { return nil }
    if let other = oneMore(behind: held[last].words.upperBound) { holders.append(other) }
    return holders
  }

  /// The first person behind the comma, colon or dash that closes a title's phrase.
  private func setOffList(behind title: TitleTable.Occurrence) -> Int? {
    var next = title.words.upperBound
    while next < min(sentence.count, title.words.upperBound + 8) {
      if [",", ":", "-", "–", "—"].contains(forms[next]) {
        guard let person = mention(startingAt: next + 1), isPerson(person),
          held[person].kind == .name
        else { return nil }
        return person
      }
      switch sentence.tags[next] {
      case .adp, .det, .adj, .noun, .propn, .num, .part: break
      default:
        // "the United States"
        guard let name = held.covering(next), held[name].kind == .name, !isPerson(name) else {
          return nil
        }
      }
      next += 1
    }
    return nil
  }

  /// The one whom the rest of a sentence counts to the same: "and a third, Z".
  private func oneMore(behind end: Int) -> Int? {
    guard end + 3 < sentence.count else { return nil }
    for word in end..<sentence.count - 2
    where Self.ordinals.contains(forms[word]) && forms[word + 1] == ","
      && ["a", "and", "the", ","].contains(form(word - 1))
    {
      guard let person = mention(startingAt: word + 2), isPerson(person),
        held[person].kind == .name
      else { continue }
      return person
    }
    return nil
  }

  /// Who is appointed where a noun that is the object of a verb says so: "approved the appointment
  /// of X as head".
  func chosen(_ objects: [Int]) -> [Int]? {
    guard
      let noun = objects.first(where: {
        ["appointment", "nomination", "election", "selection"].contains(sentence.lemmas[$0])
      })
    else { return nil }
    let named = graph.dependents(noun, TreeWords.bit(.nmod))
    return named.isEmpty ? nil : named
  }
}
