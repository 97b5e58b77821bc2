import Ontology
import Syntax

extension PostReader {
  /// Nouns for who wants a post: one that is former says nothing of the post behind it.
  static let seekers: WordSet = ["candidate", "nominee", "contender", "hopeful"]

  /// Whether the post is held, was held or will be.
  func status(of title: TitleTable.Occurrence, clause: Int?) -> Status? {
    var word = title.words.lowerBound - 1
    var steps = 0
    if form(title.words.lowerBound).hasPrefix("then-")
      || form(title.words.lowerBound).hasPrefix("ex-")
    {
      return .past
    }
    if title.entry.kind == .clergy, title.words.contains(where: { forms[$0] == "emeritus" }) {
      return .past
    }
    while word >= 0, steps < 8 {
      let text = forms[word]
      if text == "late", sentence.isTime(word + 1) { break }
      if text == "next", word + 1 < forms.count, TargetPhrases.isTime(forms[word + 1]) { break }
      switch text {
      case "former", "formerly", "ex", "late", "then", "previous", "previously", "once",
        "longtime", "ousted", "disgraced", "onetime", "deposed", "toppled", "exiled", "slain",
        "assassinated", "murdered":
        if text != "longtime" { return .past }
      case "incoming", "designate", "future", "next": return .planned
      case "current", "incumbent", "sitting", "now", "currently": return .actual
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
      let isClosed =
        text == "," && word > 0
        && (steps > 0 && sentence.tags[word - 1] == .propn || sentence.tags[word - 1] == .verb)
      // "former President X and Senator Y": what X was says nothing of Y.
      let isOther = ["and", ","].contains(text) && word > 0 && isNameOfPerson(word - 1)
      if !isInner || isClosed || isOther { break }
      word -= 1
      steps += 1
    }
    guard let clause else { return title.entry.kind == .elect ? .planned : .actual }
    return clauseStatus(clause)
  }

  /// Verbs for taking up a post and for giving one.
  private static let starts: WordSet = [
    "become", "appoint", "name", "elect", "choose", "nominate", "install", "swear", "select",
    "succeed", "replace", "take", "re-elect", "reelect", "inaugurate", "crown", "confirm",
    "promote", "hire", "announce", "unveil", "pick", "tap", "assume", "make", "designate",
    "anoint", "ratify", "vote", "proclaim", "declare",
  ]

  private func isNameOfPerson(_ word: Int) -> Bool {
    held.indices.contains {
      held[$0].words.contains(word) && held[$0].kind == .name && isPerson($0)
    }
  }

  /// Verbs by which somebody who will do so comes to a post.
  private static let holding: WordSet = [
    "serve", "work", "act", "return", "be", "lead", "head", "chair", "join", "begin", "start",
    "come", "hold", "run", "play", "get", "win", "go", "move", "enter", "have", "rejoin", "sit",
    "coach", "manage", "oversee", "step", "govern", "rule", "reign", "represent", "front",
  ]

  /// Verbs for leaving a post.
  private static let leaving: WordSet = ["resign", "step", "stand", "quit", "retire", "leave"]

  /// Words after which "to" tells of what is to come: "is to become", "due to take over".
  private static let heralds: WordSet = [
    "is", "are", "due", "set", "slated", "scheduled", "expected", "poised", "likely", "tipped",
    "touted", "bound", "certain", "sure",
  ]

  /// Whether a clause, or one that it hangs on, tells of what is to come.
  func isAhead(_ clause: Int) -> Bool {
    var node = clause
    for _ in 0..<3 {
      if sentence.tags[node] == .verb {
        for child in 0..<sentence.count where sentence.heads[child] == Int32(node) {
          if ["will", "would", "'ll", "could", "may", "might"].contains(forms[child]),
            sentence.relations[child] == .aux
          {
            // "who would later become president"
            return forms[child] != "would"
              || !["later", "eventually", "subsequently", "ultimately"].contains(forms[child + 1])
          }
          if forms[child] == "to", sentence.relations[child] == .mark, child > 0,
            Self.heralds.contains(forms[child - 1])
          {
            return true
          }
        }
      }
      let isPurpose = (0..<node).contains {
        sentence.heads[$0] == Int32(node) && sentence.relations[$0] == .mark && forms[$0] == "to"
      }
      switch sentence.relations[node] {
      case .ccomp, .aclRelcl, .parataxis: return false
      default: break
      }
      node = Int(sentence.heads[node])
      if node < 0 { return false }
      // "nominated her to succeed X"
      if isPurpose,
        ["nominate", "nominee", "nomination", "propose", "agree"].contains(sentence.lemmas[node])
      {
        return true
      }
    }
    return false
  }

  /// Verbs for wishing to be given a post.
  private static let wishing: WordSet = [
    "want", "hope", "seek", "aspire", "aim", "try", "wish", "bid", "vie", "compete", "dream",
  ]

  /// Whether somebody may come to a post or wishes to: "could become president", "wants to
  /// become president".
  private func isOpen(_ clause: Int) -> Bool {
    var verb = clause
    if sentence.tags[verb] != .verb, sentence.relations[verb] == .xcomp {
      verb = Int(sentence.heads[verb])
    }
    guard verb >= 0, sentence.tags[verb] == .verb, Self.starts.contains(sentence.lemmas[verb])
    else { return false }
    let isModal = (max(0, verb - 6)..<verb).contains {
      sentence.heads[$0] == Int32(verb) && sentence.relations[$0] == .aux
        && ["could", "may", "might"].contains(forms[$0])
    }
    let above = Int(sentence.heads[verb])
    return isModal
      || sentence.relations[verb] == .xcomp && above >= 0
        && Self.wishing.contains(sentence.lemmas[above])
  }

  private func isNegated(_ word: Int) -> Bool {
    (max(0, word - 8)..<word).contains {
      sentence.heads[$0] == Int32(word)
        && (forms[$0] == "never"
          || ["not", "n't", "n’t"].contains(forms[$0])
            && !["only", "just", "merely"].contains(forms[$0 + 1]))
    }
  }

  /// Whether somebody is only thought likely to do what a verb says: "is tipped to become".
  private func isTipped(_ verb: Int) -> Bool {
    let above = Int(sentence.heads[verb])
    return above >= 0
      && ["tip", "tout", "rumour", "rumor", "favourite", "favorite", "likely", "predict"].contains(
        sentence.lemmas[above]
      )
  }

  /// Nouns for a time in office.
  private static let terms: WordSet = [
    "term", "mandate", "tenure", "presidency", "reign", "premiership", "stint",
  ]

  /// Whether somebody has been given or begins another time in office: "won a third term as
  /// president".
  private func isNewTerm(_ verb: Int) -> Bool {
    ["win", "secure", "clinch", "begin", "start", "enter", "earn", "gain", "get"].contains(
      sentence.lemmas[verb]
    )
      && graph.dependents(verb, TreeWords.bit(.obj)).contains {
        Self.terms.contains(sentence.lemmas[$0])
      }
  }

  private func clauseStatus(_ clause: Int) -> Status? {
    if isOpen(clause) { return .possible }
    let above = Int(sentence.heads[clause])
    let isTaken =
      sentence.tags[clause] != .verb && sentence.relations[clause] == .xcomp && above >= 0
      && Self.starts.contains(sentence.lemmas[above])
    let verb = isTaken ? above : clause
    if sentence.lemmas[verb] == "become"
      || Sentence.postGiving.contains(sentence.lemmas[verb])
      || sentence.givingParticiple(of: clause) != nil
    {
      // "was not elected chairman", "never became chairman"
      if isNegated(verb) || isNegated(clause) { return .denied }
      // "is set to become chairman"
      if isTaken, isAhead(above) { return isTipped(above) ? .possible : .planned }
    } else if isNegated(clause) {
      return nil
    }
    var isPast = false
    if sentence.tags[clause] == .verb {
      if Self.leaving.contains(sentence.lemmas[clause]) {
        // Who is yet to leave still holds the post.
        return isAhead(clause) || forms[clause].hasSuffix("ing") ? .actual : nil
      }
      if Self.starts.contains(sentence.lemmas[clause]), isAhead(clause) {
        return .planned
      }
    }
    var words = graph.dependents(
      clause,
      TreeWords.bit(.cop) | TreeWords.bit(.aux) | TreeWords.bit(.auxPass)
    )
    if sentence.tags[clause] == .verb { words.append(clause) }
    let head = Int(sentence.heads[clause])
    // "denied being a member"
    let isGerund = words.contains { forms[$0] == "being" }
    if sentence.relations[clause] == .xcomp, head >= 0, !isGerund { words.append(head) }
    let lemma = sentence.lemmas[clause]
    for word in words {
      if sentence.features[word].contains(.past), sentence.features[word].contains(.finite) {
        isPast = true
      }
      if ["will", "would"].contains(sentence.lemmas[word]) {
        // "will fight on her record as a legislator": she is one.
        return sentence.tags[clause] == .verb && !Self.starts.contains(sentence.lemmas[clause])
          && !Self.holding.contains(sentence.lemmas[clause]) ? .actual : .planned
      }
    }
    if words.contains(where: { ["have", "has", "’ve"].contains(forms[$0]) }) { isPast = false }
    // Taking up a post is past; holding it goes on.
    if isNewTerm(clause) || Self.starts.contains(lemma)
      || sentence.givingParticiple(of: clause) != nil
      || (head >= 0 && sentence.relations[clause] == .xcomp
        && Self.starts.contains(sentence.lemmas[head]))
    {
      return .actual
    }
    return isPast && !isToldAsFact(clause) ? .past : nil
  }

  /// Whether a clause is what somebody said in the past, so that its past tense is that of
  /// the telling: "said that X was the head of Y".
  private func isToldAsFact(_ clause: Int) -> Bool {
    let head = Int(sentence.heads[clause])
    guard head >= 0, sentence.relations[clause] == .ccomp, sentence.tags[head] == .verb,
      sentence.features[head].contains(.past)
    else { return false }
    let telling: WordSet = [
      "say", "tell", "report", "announce", "confirm", "add", "claim", "state", "insist", "note",
      "deny", "reveal", "stress", "explain", "write",
    ]
    let isDated = (0..<sentence.count).contains {
      sentence.heads[$0] == Int32(clause)
        && (sentence.relations[$0] == .obl || sentence.relations[$0] == .advcl
          || ["once", "then", "previously", "formerly"].contains(forms[$0]))
    }
    return telling.contains(sentence.lemmas[head]) && !isDated
  }

  /// The title as the text words it, in lower case but for names.
  func titleText(_ title: TitleTable.Occurrence) -> String {
    var start = title.words.lowerBound
    while start > 0,
      ["deputy", "vice", "assistant", "associate", "acting", "shadow"].contains(forms[start - 1])
    {
      start -= 1
    }
    return sentence.form(start..<title.words.upperBound).lowercased()
  }
}
