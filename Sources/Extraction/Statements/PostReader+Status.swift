import Ontology
import Syntax

extension PostReader {
  /// Nouns for who wants a post: one that is former says nothing of the post behind it.
  static let seekers: Set<String> = ["candidate", "nominee", "contender", "hopeful"]

  /// Whether the post is held, was held or will be.
  func status(of title: TitleTable.Occurrence, clause: Int?) -> Status? {
    var word = title.words.lowerBound - 1
    var steps = 0
    if form(title.words.lowerBound).hasPrefix("then-")
      || form(title.words.lowerBound).hasPrefix("ex-")
    {
      return .past
    }
    while word >= 0, steps < 8 {
      let text = forms[word]
      switch text {
      case "former", "formerly", "ex", "late", "then", "previous", "previously", "once",
        "longtime", "ousted", "disgraced", "onetime":
        if text != "longtime" { return .past }
      case "elected":
        // "the newly elected president" has mostly taken office; "president elect" has not.
        if word + 1 == title.words.lowerBound, steps == 0 { break }
        // "Voters elected X governor"
        if sentence.features[word].contains(.finite) { break }
        return .planned
      case "incoming", "designate", "future": return .planned
      case "current", "incumbent", "sitting": return .actual
      case _ where Self.seekers.contains(text):
        // "former presidential candidate Senator X": who ran is a senator.
        return clause.map(clauseStatus) ?? .actual
      case "alleged", "suspected", "presumptive": return .possible
      default: break
      }
      if text.hasPrefix("then-") || text.hasPrefix("ex-") { return .past }
      let tag = sentence.tags[word]
      let isInner =
        tag == .adj || tag == .noun || tag == .propn || tag == .num || tag == .adv
        || text == "'s" || text == "’s" || tag == .det || text == "and" || text == ","
        || text == "-"
      if !isInner || (text == "," && steps > 0 && sentence.tags[max(0, word - 1)] == .propn) {
        break
      }
      word -= 1
      steps += 1
    }
    guard let clause else { return title.entry.kind == .elect ? .planned : .actual }
    return clauseStatus(clause)
  }

  private func clauseStatus(_ clause: Int) -> Status? {
    var isPast = false
    var words = graph.dependents(
      clause,
      TreeWords.bit(.cop) | TreeWords.bit(.aux) | TreeWords.bit(.auxPass)
    )
    if sentence.tags[clause] == .verb { words.append(clause) }
    let head = Int(sentence.heads[clause])
    if sentence.relations[clause] == .xcomp, head >= 0 { words.append(head) }
    let lemma = sentence.lemmas[clause]
    for word in words {
      if sentence.features[word].contains(.past), sentence.features[word].contains(.finite) {
        isPast = true
      }
      if ["will", "would"].contains(sentence.lemmas[word]) { return .planned }
    }
    if words.contains(where: { ["have", "has", "’ve"].contains(forms[$0]) }) { isPast = false }
    // Taking up a post is past; holding it goes on.
    let starts: Set<String> = [
      "become", "appoint", "name", "elect", "choose", "nominate", "install", "swear", "select",
      "succeed", "replace", "take",
    ]
    if starts.contains(lemma)
      || (head >= 0 && sentence.relations[clause] == .xcomp
        && starts.contains(sentence.lemmas[head]))
    {
      return .actual
    }
    return isPast ? .past : nil
  }

  /// The title as the text words it, in lower case but for names.
  func titleText(_ title: TitleTable.Occurrence) -> String {
    var start = title.words.lowerBound
    while start > 0,
      ["deputy", "vice", "assistant", "associate", "acting"].contains(forms[start - 1])
    {
      start -= 1
    }
    return sentence.form(start..<title.words.upperBound).lowercased()
  }
}
