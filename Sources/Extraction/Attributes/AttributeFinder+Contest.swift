import Ontology
import Syntax

/// When elections are that candidacies belong to.
extension AttributeFinder {
  /// When a candidacy was or is, of which the words beside it say nothing.
  ///
  /// The year that the article names an election by is that of a present candidacy unless it
  /// is over already: then it is the next one's, where that is known. Where it names none, a
  /// candidacy is for the year of the news, that of a president where that is the year of such an
  /// election.
  func contestDate(of candidacy: Statement, _ number: Int, _ trigger: Int) -> PartialDate? {
    if let entry = entry(of: candidacy.subject.index) { return entry }
    let isOpen = candidacy.status == .actual
    let presidential = presidentialElection(of: candidacy)
    let isFormer = isCalledFormer(trigger, context.sentences[number])
    // "The special election is next month", in an article that compares with the last one
    if presidential == nil, !isFormer,
      clock.contest.map({ ($0.year ?? 0) < (context.article.published?.year ?? 0) }) ?? true,
      let vote = comingVote()
    {
      return vote
    }
    if presidential == nil, isOpen, let contest = clock.contest, let lead = clock.lead,
      (contest.year ?? 0) < (lead.year ?? 0), isStandingNow(candidacy)
    {
      return lead.truncated(to: .year)
    }
    let own =
      clock.contest ?? told(trigger, number, isPresidential: presidential != nil)
      ?? countedElection(isOpen ? ["this"] : ["last", "this"])
    if let next = presidential {
      if clock.contest == nil, !isOpen, let year = own?.year, year % 4 != 0 { return nil }
      // A former candidate may have run at any time.
      if candidacy.status == .past, isFormer,
        next.year != context.article.published?.year
      {
        return own?.year.map { $0 % 4 == 0 } ?? false ? own?.truncated(to: .year) : nil
      }
      guard let year = own?.year, let last = next.year else {
        // In the year of an election its candidates stand for that one.
        return isOpen && next.year == context.article.published?.year ? next : nil
      }
      // "dropped out of the race", told in the year of the election
      if candidacy.status == .past, !isFormer, withdrawn.contains(candidacy.subject.index),
        year < last, next.year == context.article.published?.year
      {
        return next
      }
      // "An August poll says" names no election of the year after.
      return isOpen && (year < last || year > last && year % 4 != 0)
        ? next : own?.truncated(to: .year)
    }
    // "Former gubernatorial candidate X": of some election before.
    if candidacy.status == .past, isFormer {
      return told(trigger, number, isPresidential: false)?.truncated(to: .year)
    }
    // A candidacy that is over was not for an election to come.
    if candidacy.status == .past, own?.isAfter(context.article.published) ?? false { return nil }
    return own?.truncated(to: .year) ?? (isOpen ? clock.lead?.truncated(to: .year) : nil)
  }

  /// The time of a candidacy's own clause; a day of what a presidential campaign does is not that
  /// of the election.
  private func told(_ trigger: Int, _ number: Int, isPresidential: Bool) -> PartialDate? {
    let date = clock.attachers[number].date(of: trigger, time: .event)
    return isPresidential && date?.precision == .day ? nil : date
  }

  /// The time of an election that the article counts from its own day: "this year's vote", "his
  /// election last November".
  private func countedElection(_ words: [String]) -> PartialDate? {
    for attacher in clock.attachers {
      let sentence = attacher.sentence
      let found = attacher.expressions.first { expression in
        let start = expression.words.lowerBound
        return (start - 1...start).contains { words.contains(sentence.wordForm($0)) }
          && StoryClock.isElection(expression, sentence)
      }
      if let found { return found.date }
    }
    return nil
  }

  /// Whether a noun for a candidate or a post is called former: "former presidential nominee X".
  func isCalledFormer(_ noun: Int, _ sentence: Sentence) -> Bool {
    (max(0, noun - 5)..<noun).contains {
      sentence.lowerForm($0) == "former"
        && (sentence.heads[$0] == Int32(noun) || sentence.heads[$0] == sentence.heads[noun])
    }
  }

  /// The year of the election of a president of the United States that the news is about: the
  /// coming one from the year before on, else the last.
  func presidentialElection(of candidacy: Statement) -> PartialDate? {
    guard schema[candidacy.relation].time == .contest,
      context.mentions.clusters[candidacy.object.index].stateCode == "US",
      context.mentions.clusters[candidacy.object.index].type == .state,
      let year = context.article.published?.year
    else { return nil }
    let since = year % 4
    return PartialDate(year: since == 3 ? year + 1 : year - since)
  }

  /// Whether a candidacy for the presidency of the United States is over, as the article
  /// appears between two campaigns.
  func isBetweenCampaigns(_ candidacy: Statement) -> Bool {
    guard let election = presidentialElection(of: candidacy)?.year,
      let year = context.article.published?.year
    else { return false }
    return election < year && (candidacy.date?.year).map { $0 <= election } ?? true
  }

  /// When somebody entered a race, where a sentence tells the month: "She joined the race in May."
  private func entry(of person: Int) -> PartialDate? {
    var first: PartialDate?
    for number in context.sentences.indices where !clock.attachers[number].expressions.isEmpty {
      guard let graph = context.graphs[number] else { continue }
      let sentence = context.sentences[number]
      let held = context.sentenceMentions[number]
      for verb in 0..<sentence.count
      where sentence.tags[verb] == .verb && Self.entering.contains(sentence.lemmas[verb]) {
        let isRace = graph.dependents(verb, TreeWords.bit(.obj)).contains {
          Self.races.contains(sentence.lemmas[$0])
        }
        guard isRace,
          let date = clock.attachers[number].date(ofOwn: verb), date.precision != .year,
          !date.isAfter(context.article.published),
          graph.surfaceSubjects(verb).contains(where: { subject in
            held.mentions(at: subject).contains { held[$0].cluster == person }
          })
        else { continue }
        first = first.map { min($0, date) } ?? date
      }
    }
    return first
  }

  private static let entering: WordSet = [
    "join", "enter", "launch", "announce", "begin", "start", "declare",
  ]
  private static let races: WordSet = ["bid", "campaign", "race", "candidacy", "contest", "fray"]

  /// The persons that the article says have given up a candidacy.
  static func withdrawn(_ context: ArticleContext) -> Set<Int> {
    let verbs: WordSet = [
      "end", "suspend", "quit", "withdraw", "drop", "abandon", "exit", "bow", "cancel", "leave",
      "terminate", "halt", "pull", "concede", "fold", "give", "stand", "step",
    ]
    let nouns = races.union(["run"])
    var result: Set<Int> = []
    for number in context.sentences.indices {
      guard let graph = context.graphs[number] else { continue }
      let sentence = context.sentences[number]
      let held = context.sentenceMentions[number]
      func add(_ words: [Int]) {
        for word in words {
          for mention in held.mentions(at: word) where held.type(mention) == .person {
            result.insert(held[mention].cluster)
          }
        }
      }
      for word in 0..<sentence.count {
        if sentence.tags[word] == .verb, verbs.contains(sentence.lemmas[word]) {
          let isStanding = ["stand", "step"].contains(sentence.lemmas[word])
          if isStanding,
            word + 1 >= sentence.count
              || !["aside", "down", "back", "away"].contains(sentence.form(word + 1))
          {
            continue
          }
          let arguments = graph.dependents(
            word,
            TreeWords.bit(.obj) | TreeWords.bit(.obl) | TreeWords.bit(.xcomp)
          )
          guard
            arguments.contains(where: {
              nouns.contains(sentence.lemmas[$0])
                || isStanding && sentence.lemmas[$0] == "election"
            }),
            graph.dependent(word, .aux).map({ sentence.lemmas[$0] != "will" }) ?? true
          else { continue }
          add(graph.surfaceSubjects(word))
        } else if sentence.tags[word] == .noun, nouns.contains(sentence.lemmas[word]),
          let head = sentence.heads[word] >= 0 ? Int(sentence.heads[word]) : nil,
          ["end", "exit", "withdrawal", "suspension"].contains(sentence.lemmas[head]),
          sentence.tags[head] == .noun
        {
          add(graph.dependents(word, TreeWords.bit(.nmodPoss)))
          add(graph.dependents(head, TreeWords.bit(.nmodPoss)))
        }
      }
    }
    return result
  }

  /// Whether a word is how an election ends.
  func isOutcome(_ word: Int, _ sentence: Sentence) -> Bool {
    [
      "elect", "reelect", "re-elect", "win", "lose", "defeat", "victory", "prevail", "secure",
      "beat",
    ].contains(sentence.lemmas[word])
  }

  /// Whether somebody only means to do what a verb says: "plans to run".
  func isIntended(_ verb: Int, _ sentence: Sentence) -> Bool {
    let head = Int(sentence.heads[verb])
    return head >= 0 && sentence.relations[verb] == .xcomp
      && ["plan", "intend", "hope", "aim", "prepare"].contains(sentence.lemmas[head])
  }
}
