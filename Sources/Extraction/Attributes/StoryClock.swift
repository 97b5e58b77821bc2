import Ontology
import Syntax

/// When the story is, sentence by sentence.
///
/// A sentence whose main clause names a time moves the story there, until its paragraph
/// ends; before that, the story is when the news of the lead happened.
struct StoryClock {
  /// The times of each sentence.
  private(set) var attachers: [DateAttacher] = []
  /// The time that each sentence's main clause names.
  private(set) var own: [PartialDate?] = []
  /// The time that the paragraph told before each sentence.
  private(set) var before: [PartialDate?] = []
  /// The time that was last told before each sentence, in its paragraph or the one before.
  private(set) var carried: [PartialDate?] = []
  /// How many sentences before each that time was named.
  private(set) var age: [Int] = []
  /// The times of the entries of a timeline that each sentence is in.
  private(set) var entries: [[Heading]] = []
  /// The days of events that the article has told before each sentence, by what they share
  /// (``DateFinder/event(_:)``).
  private(set) var anchors: [[String: PartialDate]] = []
  /// The time of the attack that the article has told of last before each sentence.
  private(set) var attacks: [PartialDate?] = []
  /// When the news of the lead happened; nil for an article without a date.
  private(set) var lead: PartialDate?
  /// Whether the lead itself names its day.
  private(set) var isLeadNamed = false
  /// Whether the story names no other day than the lead's: all its news is of that day.
  private(set) var isOneDay = false
  /// The year of the election that the article names most often by its year.
  private(set) var contest: PartialDate?

  init(_ context: ArticleContext) {
    let published = context.article.published
    var story: PartialDate?
    // The last time that the paragraph names at all: "one day later" counts from it.
    var day: PartialDate?
    // The same of the paragraph before, for what is counted from there.
    var kept: PartialDate?
    var told = 0
    var elections: [PartialDate: Int] = [:]
    var anchors: [String: PartialDate] = [:]
    var attack: PartialDate?
    // The last time that any paragraph before has told: what "that year" is.
    var remembered: PartialDate?
    for (number, sentence) in context.sentences.enumerated() {
      if sentence.startsParagraph {
        remembered = day ?? story ?? kept ?? remembered
        (kept, story, day) = (day ?? story, nil, nil)
      }
      let attacher = DateAttacher(
        sentence,
        published: published,
        story: day ?? story ?? kept,
        isOfParagraph: (day ?? story) != nil,
        isNamed: Self.named(context, number),
        anchors: anchors,
        remembered: remembered
      )
      self.anchors.append(anchors)
      attacks.append(attack)
      before.append(story)
      carried.append(day ?? story ?? kept)
      age.append(number - told)
      let main = attacher.isDateline ? nil : attacher.mainDate()
      own.append(main)
      // What is still to come does not move the story there.
      if let main, !main.isAfter(published), !Self.isStanding(main, attacher) {
        (story, told) = (attacher.end(of: main) ?? main, number)
      }
      Self.anchor(attacher, main, published, in: &anchors)
      if let time = Self.attack(attacher, main), !time.isAfter(published) { attack = time }
      if let year = Self.election(attacher) { elections[year, default: 0] += 1 }
      let past = attacher.expressions.filter { $0.bound == .at && !$0.date.isAfter(published) }
      if let last = past.last(where: { $0.date.isComplete && $0.clause == nil })
        ?? past.last(where: \.date.isComplete) ?? past.last(where: { !$0.isModifier })
      {
        day = last.date
      }
      attachers.append(attacher)
    }
    entries = Self.entries(attachers)
    contest = elections.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    let named = Self.lead(own, attachers, published)
    lead = named ?? published
    isLeadNamed = named?.isComplete ?? false
    isOneDay =
      isLeadNamed
      && own.allSatisfy {
        $0.map { !$0.isComplete || $0 == named || $0.isAfter(published) } ?? true
      }
  }

  private static let striking: WordSet = [
    "attack", "strike", "hit", "bomb", "shell", "raid", "ambush", "storm", "sink", "target", "kill",
    "stab", "shoot", "fire", "explode",
  ]

  /// The time of the attack that a sentence's main clause tells of, or a noun of it.
  private static func attack(_ attacher: DateAttacher, _ main: PartialDate?) -> PartialDate? {
    guard !attacher.expressions.isEmpty else { return nil }
    let sentence = attacher.sentence
    if let main, let root = sentence.root, sentence.tags[root] == .verb,
      striking.contains(sentence.lemmas[root]), main.precision != .year
    {
      return main
    }
    for word in 0..<sentence.count
    where sentence.tags[word] == .noun && DateFinder.deeds.contains(sentence.lemmas[word]) {
      if let own = attacher.ownDate(of: word), own.precision != .year { return own }
    }
    return nil
  }

  /// Notes the days of the events that a sentence dates: those of its own nouns, and of what its main
  /// clause tells.
  private static func anchor(
    _ attacher: DateAttacher,
    _ main: PartialDate?,
    _ published: PartialDate?,
    in anchors: inout [String: PartialDate]
  ) {
    guard attacher.expressions.contains(where: \.date.isComplete) else { return }
    let sentence = attacher.sentence
    for word in 0..<sentence.count
    where sentence.tags[word] == .noun || sentence.tags[word] == .verb {
      guard let event = DateFinder.event(sentence.lemmas[word]) else { continue }
      let isMain =
        sentence.relations[word] == .root
        || Int(sentence.heads[word]) == sentence.root
          && ([.nsubj, .obj].contains(sentence.relations[word].universal)
            || sentence.relations[word] == .obl && event == "vote")
      let own =
        attacher.expressions.first { $0.clause == word }?.date
        ?? (sentence.tags[word] == .noun ? attacher.ownDate(of: word) : nil)
      guard let day = own ?? (isMain ? main : nil), day.isComplete, !day.isAfter(published) else {
        continue
      }
      anchors[event] = day
      // A bombing or a shooting is an attack.
      if DateFinder.isAttack(event) { anchors["attack"] = day }
    }
  }

  /// The first day of the last week that the opening sentences name.
  private static func lead(
    _ own: [PartialDate?],
    _ attachers: [DateAttacher],
    _ published: PartialDate?
  ) -> PartialDate? {
    guard let today = published?.dayRange?.upperBound else { return nil }
    for (date, attacher) in zip(own, attachers).prefix(4) {
      guard let date, date.isComplete, let day = date.dayRange?.lowerBound,
        (today - 7...today + 1).contains(day)
      else { continue }
      // What is still to come is no news of the day.
      if day > today, attacher.expressions.contains(where: { $0.date == date && $0.isToCome }) {
        continue
      }
      return date
    }
    return nil
  }

  /// The words of a sentence that belong to names of persons, bodies and places.
  private static func named(_ context: ArticleContext, _ number: Int) -> [Bool] {
    var result = [Bool](repeating: false, count: context.sentences[number].count)
    let mentions = context.mentions
    for index in mentions.indices(inSentence: number) where mentions.mentions[index].kind == .name {
      for word in mentions.mentions[index].words { result[word] = true }
    }
    return result
  }

  static let elections: WordSet = [
    "election", "primary", "caucus", "campaign", "race", "nominee", "candidate", "nomination",
    "bid", "ticket", "referendum", "candidacy", "contest", "run", "by-election", "vote", "poll",
    "nod", "convention",
  ]

  /// The year of the election that a sentence names by it: "the 2020 election".
  static func election(_ attacher: DateAttacher) -> PartialDate? {
    attacher.expressions.first { $0.isModifier && isElection($0, attacher.sentence) }?.date
  }

  /// Whether a time belongs to a noun for an election or what goes with one.
  static func isElection(_ expression: DateFinder.Expression, _ sentence: Sentence) -> Bool {
    var node = expression.words.lowerBound
    for _ in 0..<3 {
      node = Int(sentence.heads[node])
      guard node >= 0 else { return false }
      if elections.contains(sentence.lemmas[node].lowercased()) { return true }
    }
    return false
  }
}
