import Ontology
import Syntax

/// When that began which clauses and phrases tell of by what else was then.
extension DateAttacher {
  /// The time of the clause since which somebody has done what a verb in the perfect says: "has
  /// held X since its troops seized it in 2014", "has shelled X since invading in 2022".
  func outset(of verb: Int) -> PartialDate? {
    guard sentence.tags[verb] == .verb, isPerfect(verb) else { return nil }
    return expressions.first { expression in
      guard expression.bound != .until, expression.clause == nil, !expression.isModifier else {
        return false
      }
      let clause = owner(expression)
      return clause > verb && sentence.heads[clause] == Int32(verb)
        && sentence.tags[clause] == .verb && sentence.relations[clause] == .advcl
        && sentence.isMarked(clause, by: Self.sinceMark, within: 10)
    }?.date
  }

  /// The time from which that lasted while which a post was held: "was its chair while her party
  /// held the House from 2007 until 2011".
  func outsetOfWhile(_ trigger: Int) -> PartialDate? {
    expressions.first { expression in
      guard expression.bound == .since, expression.clause == nil, !expression.isModifier else {
        return false
      }
      let clause = owner(expression)
      return clause > trigger && sentence.tags[clause] == .verb
        && sentence.relations[clause] == .advcl
        && sentence.isMarked(clause, by: ["while"], within: 10)
        && isOf(trigger, Int(sentence.heads[clause]))
    }?.date
  }

  private func isOf(_ word: Int, _ verb: Int) -> Bool {
    word == verb || sentence.isBelow(word, verb, within: 2)
  }

  /// The year by which that is named since which a verb's state has lasted: "has led the country
  /// since the 1959 revolution".
  func sinceOccasion(of verb: Int) -> PartialDate? {
    expressions.first { expression in
      let noun = owner(expression)
      return expression.isModifier && expression.date.precision == .year && noun > verb
        && Int(sentence.heads[noun]) == verb
        && sentence.isMarked(noun, by: Self.sinceMark, within: 6)
    }?.date
  }

  /// Whether a day weeks ago is that of what a deed answered: "came under fire as part of X's
  /// response to the attack on 28 February".
  func isOfAnswered(_ expression: DateFinder.Expression, _ word: Int) -> Bool {
    guard expression.date.isComplete, expression.bound == .at,
      published?.adding(days: -14)?.isAfter(expression.date) ?? false
    else { return false }
    var node = owner(expression)
    guard node >= 0, node != word, sentence.tags[node] == .noun else { return false }
    for _ in 0..<3 {
      let head = Int(sentence.heads[node])
      guard head >= 0, node != word, head != word || sentence.tags[head] == .verb else {
        return false
      }
      if sentence.tags[head] == .noun, Self.answers.contains(sentence.lemmas[head]),
        sentence.isMarked(node, by: Self.to, within: 8)
      {
        return true
      }
      node = head
    }
    return false
  }

  /// Whether a day is that of another deed which is the subject of what is said of a noun's:
  /// "Saturday's strikes were meant to pre-empt an attack on X".
  func isOfOtherDeed(_ expression: DateFinder.Expression, _ noun: Int) -> Bool {
    guard sentence.tags[noun] == .noun, WarBeginning.deeds.contains(sentence.lemmas[noun]),
      expression.words.upperBound < sentence.count,
      ["'s", "’s"].contains(sentence.form(expression.words.upperBound))
    else { return false }
    let other = owner(expression)
    return other >= 0 && other < noun && sentence.relations[other].universal == .nsubj
      && WarBeginning.deeds.contains(sentence.lemmas[other])
      && !sentence.isBelow(noun, other, within: 4)
  }

  private static let harming: WordSet = [
    "kill", "injure", "wound", "die", "hurt", "damage", "destroy",
  ]

  /// The time of the harm that a clause tells a deed did where it struck: "fired rockets at X, where
  /// one person was killed on Monday".
  func harm(of trigger: Int) -> PartialDate? {
    guard !expressions.isEmpty else { return nil }
    var verb = trigger
    for _ in 0..<4 where sentence.tags[verb] != .verb && sentence.heads[verb] >= 0 {
      verb = Int(sentence.heads[verb])
    }
    return expressions.first { expression in
      guard expression.bound == .at, expression.clause == nil, !expression.isModifier else {
        return false
      }
      let clause = owner(expression)
      return clause > trigger && sentence.tags[clause] == .verb
        && Self.harming.contains(sentence.lemmas[clause])
        && sentence.relations[clause] == .aclRelcl && isWhere(clause)
        && sentence.isBelow(clause, verb, within: 6)
    }?.date
  }

  private static let to: WordSet = ["to", "for"]

  /// The year that is over of what came right after the deed that a noun names: "talks collapsed
  /// last year following X's campaign".
  func yearOfSequel(_ noun: Int) -> PartialDate? {
    let verb = Int(sentence.heads[noun])
    guard verb >= 0, sentence.tags[verb] == .verb, Self.isAfter(noun, sentence) else { return nil }
    return expressions.first {
      $0.date.precision == .year && $0.bound == .at && !$0.isModifier && owner($0) == verb
        && $0.date.year != published?.year
    }?.date
  }

  /// The past day behind an infinitive, which cannot be that of what is to be done and so is that of
  /// the verb above: "signed the contract to buy X on August 20".
  ///
  /// So is a past month behind what somebody "had asked" another to do.
  func behindInfinitive(of trigger: Int) -> PartialDate? {
    if let asked = behindRequest(trigger) { return asked }
    let verb = sentence.tags[trigger] == .verb ? trigger : Int(sentence.heads[trigger])
    guard verb >= 0, sentence.tags[verb] == .verb, sentence.features[verb].contains(.past),
      sentence.features[verb].contains(.finite), !isPerfect(verb), let published
    else { return nil }
    return expressions.first { expression in
      let infinitive = owner(expression)
      guard infinitive > verb, infinitive < expression.words.lowerBound,
        expression.date.isComplete, expression.bound == .at, !expression.isModifier,
        expression.clause == nil, !expression.date.isAfter(published),
        sentence.tags[infinitive] == .verb, sentence.features[infinitive].contains(.infinitive),
        sentence.relations[infinitive] == .acl
      else { return false }
      return sentence.isBelow(infinitive, verb, within: 2)
    }?.date
  }

  /// Whether a day is told with the time of it: "late on Sunday", "Sunday night", "last Sunday".
  private func isOfHour(_ expression: DateFinder.Expression) -> Bool {
    let start = expression.words.lowerBound
    let before = (max(0, start - 2)..<start).contains {
      ["late", "early", "last", "earlier"].contains(sentence.lowerForm($0))
    }
    return before || DateFinder.partsOfDay.contains(sentence.wordForm(expression.words.upperBound))
  }

  /// The past time behind what somebody asked for before something else came about: "lifted it in
  /// February after X asked for that in November".
  func behindRequest(after verb: Int) -> PartialDate? {
    guard sentence.tags[verb] == .verb, sentence.relations[verb] == .advcl,
      DateFinder.requests.contains(sentence.lemmas[verb]), isFollowed(verb), let published
    else { return nil }
    return expressions.first { expression in
      let infinitive = owner(expression)
      return infinitive > verb && expression.bound == .at && !expression.isModifier
        && expression.clause == nil && published.isAfter(expression.date)
        && sentence.isBelow(infinitive, verb, within: 2)
    }?.date
  }

  /// The past time behind what somebody had asked another to do before: "had asked X to open its
  /// border in December".
  private func behindRequest(_ verb: Int) -> PartialDate? {
    guard sentence.tags[verb] == .verb, DateFinder.requests.contains(sentence.lemmas[verb]),
      let published
    else { return nil }
    let isBefore = sentence.helpers(of: verb).contains("had")
    return expressions.first { expression in
      let infinitive = owner(expression)
      // "asked X to step in late on Sunday": by no such time is anything asked to be done.
      guard isBefore || isOfHour(expression) && sentence.features[verb].contains(.past) else {
        return false
      }
      return infinitive > verb && infinitive < expression.words.lowerBound
        && expression.bound == .at && !expression.isModifier && expression.clause == nil
        && expression.date.month != nil && published.isAfter(expression.date)
        && Int(sentence.heads[infinitive]) == verb && sentence.lowerForm(infinitive - 1) == "to"
    }?.date
  }
}
