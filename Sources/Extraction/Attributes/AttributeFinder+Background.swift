import Ontology
import Syntax

/// Deeds that a story tells only in passing, of which the day of its news says nothing.
extension AttributeFinder {
  /// When the war began that a statement tells of, where another sentence dates it.
  func warDate(of statement: Statement, _ number: Int, _ trigger: Int) -> PartialDate? {
    guard deeds.contains(statement.relation), statement.status == .actual,
      let noun = WarBeginning.noun(trigger, context.sentences[number])
    else { return nil }
    // "Putin's war on Ukraine" began when Russia's did.
    let isOfPerson = context.mentions.clusters[statement.subject.index].type == .person
    return wars.filter {
      $0.tells(of: noun, statement.subject.index, statement.object.index)
        || isOfPerson && $0.isInvasion(of: statement.object.index, by: noun)
    }.compactMap(\.date).reduce(nil) { StatementMerger.earlier($0, $1) }
  }

  /// Words for that a deed answered or followed what happened before.
  private static let sequels: WordSet = [
    "after", "following", "since", "response", "retaliation", "wake", "aftermath", "reaction",
    "answer", "revenge",
  ]

  /// When a deed began that followed something long past which its sentence dates: "launched a
  /// campaign after the October 7 attack".
  func aftermath(
    of statement: Statement,
    _ number: Int,
    _ trigger: Int,
    _ lead: PartialDate
  ) -> PartialDate? {
    let sentence = context.sentences[number]
    let attacher = clock.attachers[number]
    guard deeds.contains(statement.relation) || schema[statement.relation].name == "threatened"
    else {
      guard isSpoken.contains(statement.relation), sentence.tags[trigger] == .verb,
        sentence.features[trigger].contains(.past), sentence.helpers(of: trigger).isEmpty
      else { return nil }
      // "criticised X after the January 6 attack"
      return attacher.expressions.first { expression in
        let noun = attacher.owner(expression)
        return expression.isModifier && expression.bound == .at && noun > trigger
          && Int(sentence.heads[noun]) == trigger && isLongBefore(expression.date, lead)
          && sentence.isMarked(noun, by: DateAttacher.sequels, within: 8)
      }?.date.truncated(to: .month)
    }
    let found = attacher.expressions.first { expression in
      guard expression.date.precision != .year, expression.bound != .until,
        isLongBefore(expression.date, lead),
        deeds.contains(statement.relation) || !isOfOther(expression, trigger, attacher),
        expression.bound != .since || !attacher.isRecord(expression)
      else { return false }
      return expression.bound == .since || isSequel(expression.words.lowerBound, sentence)
    }
    return (found?.date ?? answered(number, lead))?.truncated(to: .month)
  }

  /// Whether a time stands in the clause before the one that a verb goes on with: "A truce has been
  /// in place since June, but X has threatened Y".
  private func isOfOther(
    _ expression: DateFinder.Expression,
    _ verb: Int,
    _ attacher: DateAttacher
  ) -> Bool {
    let sentence = attacher.sentence
    return sentence.relations[verb] == .conj && expression.words.lowerBound < verb
      && (expression.words.upperBound..<verb).contains {
        sentence.heads[$0] == Int32(verb) && sentence.relations[$0].universal == .nsubj
      }
  }

  /// Words for that a sentence goes on from the one before it.
  private static let answers: WordSet = [
    "then", "responded", "retaliated", "response", "ensuing", "subsequent", "subsequently",
    "retaliatory",
  ]

  /// The time long past that the sentence before names, which this one goes on from: "It then
  /// launched a campaign".
  private func answered(_ number: Int, _ lead: PartialDate) -> PartialDate? {
    let sentence = context.sentences[number]
    guard number > 0,
      (0..<min(8, sentence.count)).contains(where: {
        Self.answers.contains(sentence.lowerForm($0))
      })
    else { return nil }
    return clock.attachers[number - 1].expressions.last {
      $0.date.precision != .year && $0.bound != .until && isLongBefore($0.date, lead)
    }?.date
  }

  /// Nouns for an occasion that the story has told of.
  private static let occasions: WordSet = [
    "meeting", "visit", "trip", "talks", "call", "summit", "interview", "conversation", "speech",
    "ceremony", "occasion", "conference", "tour",
  ]

  /// Whether a sentence goes on with the time told before: "At the time, X praised Y", "During
  /// the visit, X met Y".
  func goesOn(_ number: Int) -> Bool {
    let sentence = context.sentences[number]
    for word in 0..<sentence.count {
      switch sentence.lowerForm(word) {
      case "at", "by":
        guard ["the", "that"].contains(sentence.wordForm(word + 1)) else { continue }
        if ["time", "moment", "point"].contains(sentence.wordForm(word + 2)),
          sentence.wordForm(word + 3) != "of"
        {
          return true
        }
      case "during", "on", "in":
        guard word < 2,
          ["the", "that", "their", "his", "her"].contains(sentence.wordForm(word + 1))
        else { continue }
        if sentence.lowerForm(word) == "during",
          ["war", "conflict", "fighting"].contains(sentence.wordForm(word + 2)),
          ["that", "the"].contains(sentence.wordForm(word + 1))
        {
          return true
        }
        if Self.occasions.contains(sentence.wordForm(word + 2)),
          [",", "with", "he", "she", "they"].contains(sentence.wordForm(word + 3))
        {
          return true
        }
      default: continue
      }
    }
    return false
  }

  /// Whether a time belongs to what the sentence says something came after: "in response to
  /// the attack on 7 October".
  private func isSequel(_ time: Int, _ sentence: Sentence) -> Bool {
    if isBelowSequel(time, sentence) { return true }
    // "in response to an attack on X on 7 October, during which many died"
    var word = time - 1
    while word > max(0, time - 8), [.adp, .propn, .det, .adj].contains(sentence.tags[word]) {
      word -= 1
    }
    return word > 0 && sentence.tags[word] == .noun
      && WarBeginning.deeds.contains(sentence.lemmas[word])
      && (isBelowSequel(word, sentence) || DateAttacher.isAfter(word, sentence))
  }

  private func isBelowSequel(_ word: Int, _ sentence: Sentence) -> Bool {
    var node = word
    for _ in 0..<6 {
      let head = Int(sentence.heads[node])
      if Self.sequels.contains(sentence.lowerForm(node)) { return true }
      let isMarked = (0..<node).contains {
        sentence.heads[$0] == Int32(node)
          && [.case, .mark].contains(sentence.relations[$0].universal)
          && Self.sequels.contains(sentence.lowerForm($0))
      }
      if isMarked { return true }
      guard head >= 0 else { return false }
      node = head
    }
    return false
  }

  /// Relations of which a noun or a time without an end names what has held for long:
  /// "the sanctions on X", "is proscribed by Y", "the charges against Z".
  private static let standing: WordSet = [
    "sanctioned", "prosecuted", "aided", "agreed-with",
  ]

  /// Adjectives for how somebody stands to another.
  private static let attitudes: WordSet = [
    "critical", "furious", "angry", "wary", "skeptical", "sceptical", "scathing", "suspicious",
    "hostile", "dismissive", "quick", "resentful", "disdainful", "contemptuous",
  ]

  /// Words that say of a verb in the perfect that it is nothing new: "has criticised the
  /// bureau in the past".
  private static let spans: WordSet = ["past", "year", "decade", "occasion", "time"]

  /// Whether a deed is told of without saying that it is new: as one that may yet be, as what
  /// somebody is known for, as what has held for long.
  func isTimeless(_ trigger: Int, _ statement: Statement, _ number: Int) -> Bool {
    let sentence = context.sentences[number]
    let name = schema[statement.relation].name
    if statement.status == .possible,
      // "is likely to ask X" is of the days to come.
      deeds.contains(statement.relation)
        || isSpoken.contains(statement.relation) && statement.relation != requested
        || Self.standing.contains(name)
    {
      return true
    }
    let isSpoken = isSpoken.contains(statement.relation)
    // Who "is defending" another does so now; who "is urging" him has done so before.
    if isSpoken && statement.relation != supported && statement.relation != accused
      || deeds.contains(statement.relation), statement.status == .actual,
      isOngoing(trigger, sentence) || isCause(trigger, sentence)
    {
      return true
    }
    guard isSpoken || Self.standing.contains(name) else { return false }
    if name == "requested", Self.demands.contains(sentence.lemmas[trigger]),
      sentence.tags[trigger] == .noun
    {
      return !isDealt(trigger, sentence) && sentence.relations[trigger] != .obl
    }
    if sentence.tags[trigger] == .adj {
      let verb = Int(sentence.heads[trigger])
      if verb >= 0, sentence.tags[verb] == .verb, isSpanned(verb, sentence) { return true }
      // "was sharply critical of X", but not "is critical of X"
      let isOfNews = (max(0, trigger - 4)..<trigger).contains {
        sentence.heads[$0] == Int32(trigger) && sentence.relations[$0] == .cop
          && ["was", "were"].contains(sentence.lowerForm($0))
      }
      return statement.relation == accused && Self.attitudes.contains(sentence.lemmas[trigger])
        && !isOfNews
    }
    guard sentence.tags[trigger] == .verb else {
      // "will announce aid for X"
      return Self.standing.contains(name) && !isDealt(trigger, sentence)
        && (name != "aided" || statement.status != .planned)
    }
    if isSpanned(trigger, sentence) { return true }
    let helpers = sentence.helpers(of: trigger)
    let isPerfect = sentence.isPresentPerfect(trigger)
    let isPassive =
      helpers.contains { ["is", "are", "been"].contains($0) }
      && !sentence.lowerForm(trigger).hasSuffix("ing")
    if Self.standing.contains(name) {
      let isPresent = helpers.isEmpty && sentence.features[trigger].contains(.present)
      if isPassive && !isPerfect || name == "aided" && (isPerfect || isPresent) { return true }
    }
    // Whom a state "has accused" is news in an opening, known further down.
    let isBody = context.mentions.clusters[statement.subject.index].type != .person
    if isSpoken, isPerfect, isBody, number > 3, !isReaction(trigger, sentence) { return true }
    // "the leaders charged by X", "X, who has condemned Y"
    switch sentence.relations[trigger] {
    case .acl:
      // "announced a boycott, a move condemned by X"
      let noun = Int(sentence.heads[trigger])
      if isSpoken, noun >= 0, Self.news.contains(sentence.lemmas[noun]) { return false }
      return helpers.isEmpty && sentence.features[trigger].contains(.participle)
        && (trigger + 1..<min(trigger + 3, sentence.count)).contains { sentence.form($0) == "by" }
    case .aclRelcl: return isPerfect
    default:
      return isPerfect && statement.relation == supported
        && ["back", "support", "favor", "favour", "champion"].contains(sentence.lemmas[trigger])
    }
  }

  /// Nouns for what has been done or said in the news, of which others speak.
  private static let news: WordSet = [
    "move", "decision", "step", "measure", "announcement", "action", "statement", "comment",
    "remark", "proposal", "verdict", "ruling",
  ]

  /// Nouns for what somebody asks of another.
  private static let demands: WordSet = ["demand", "request", "insistence", "wish", "plea", "bid"]

  /// Whether a verb tells of what is going on or comes again: "is also targeting", "has been
  /// urging", "continues to shell".
  private func isOngoing(_ word: Int, _ sentence: Sentence) -> Bool {
    var verb = word
    // "continues to launch raids on X"
    if sentence.tags[word] == .noun, sentence.relations[word] == .obj, sentence.heads[word] >= 0 {
      verb = Int(sentence.heads[word])
      let head = Int(sentence.heads[verb])
      guard head >= 0, sentence.relations[verb] == .xcomp,
        ["continue", "keep"].contains(sentence.lemmas[head])
      else { return false }
    }
    guard sentence.tags[verb] == .verb else { return false }
    let head = Int(sentence.heads[verb])
    if head >= 0, ["continue", "keep"].contains(sentence.lemmas[head]),
      [.xcomp, .advcl].contains(sentence.relations[verb])
    {
      return true
    }
    // "currently occupies X"
    if sentence.lemmas[verb] == "occupy", sentence.features[verb].contains(.present),
      sentence.features[verb].contains(.finite)
    {
      return true
    }
    return sentence.isPresentProgressive(verb)
      || sentence.lowerForm(verb).hasSuffix("ing") && sentence.helpers(of: verb).contains("been")
  }

  /// Whether a noun's deed is told to be done by the verb above it.
  private func isDealt(_ noun: Int, _ sentence: Sentence) -> Bool {
    var verb = Int(sentence.heads[noun])
    guard verb >= 0, sentence.tags[verb] == .verb else { return false }
    // "has agreed to extend support to X"
    let above = Int(sentence.heads[verb])
    if sentence.relations[noun] == .obj, sentence.relations[verb] == .xcomp, above >= 0,
      ["agree", "pledge", "promise", "vow", "decide", "offer"].contains(sentence.lemmas[above])
    {
      verb = above
    }
    return
      ([.obj, .nsubjPass].contains(sentence.relations[noun])
      || ["enter", "come", "arrive", "agree"].contains(sentence.lemmas[verb]))
      && (sentence.features[verb].contains(.past) || sentence.features[verb].contains(.participle))
  }

  /// Whether a phrase beside a verb says over which time it has come again: "over the years",
  /// "in the past", "on several occasions".
  private func isSpanned(_ verb: Int, _ sentence: Sentence) -> Bool {
    // "has accused X of it before"
    let isBefore = (verb + 1..<max(verb + 1, sentence.count)).contains {
      sentence.heads[$0] == Int32(verb) && sentence.tags[$0] == .adv
        && sentence.form($0) == "before"
    }
    if isBefore { return true }
    return (0..<sentence.count).contains { noun in
      guard sentence.heads[noun] == Int32(verb), sentence.tags[noun] == .noun,
        Self.spans.contains(sentence.lemmas[noun]) || sentence.wordForm(noun - 1) == "past"
      else { return false }
      let words = (max(0, noun - 5)..<noun).filter { sentence.heads[$0] == Int32(noun) }
        .map { sentence.lowerForm($0) }
      let preposition = words.first { ["in", "over", "for", "on", "through"].contains($0) }
      // "in past elections"
      if words.contains("past"), sentence.form(noun).hasSuffix("s"), preposition == "in" {
        return true
      }
      return switch sentence.lemmas[noun] {
      case "past": preposition == "in"
      case "occasion", "time": sentence.form(noun).hasSuffix("s")
      default: preposition != nil && preposition != "in" && sentence.form(noun).hasSuffix("s")
      }
    }
  }
}
