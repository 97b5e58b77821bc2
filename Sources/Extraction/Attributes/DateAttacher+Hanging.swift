import Ontology
import Syntax

/// Times that a tree has hung to another verb than the one that they date.
extension DateAttacher {
  private static let partsOfDay = DateFinder.partsOfDay.union(["noon"])

  /// A sentence whose days and months hang on what they date: on the clause behind them that
  /// somebody says at the sentence's end ("On Monday, X met Y, officials said"), on what stands
  /// before a relative clause that a comma closes ("arrived in X, where she lived, on Monday"),
  /// and on the deed that stands between them and the verb's own time ("fired on Tuesday in
  /// revenge for the killing of X on Friday").
  static func hung(_ sentence: Sentence) -> Sentence {
    var result = sentence
    var dated: [Int: Int] = [:]
    for word in 0..<sentence.count {
      if word == 1, sentence.tags[word] == .num, isYear(word, sentence),
        let verb = frontedYearVerb(word, sentence)
      {
        result.heads[word] = Int32(verb)
        result.relations[word] = .obl
      }
      if word > 2, sentence.tags[word] == .num, isYear(word, sentence),
        let clause = reported(behind: word, sentence)
      {
        result.heads[word] = Int32(clause)
      }
      if sentence.tags[word] == .num || DateFinder.months[sentence.lowerForm(word)] != nil,
        let head = lowered(word, sentence)
      {
        result.heads[word] = Int32(head)
        result.relations[word] = sentence.tags[head] == .verb ? .obl : .nmod
      }
      // "the Hamas 2023 attack"
      if word > 0, sentence.tags[word] == .num, Int(sentence.heads[word]) == word - 1,
        let noun = nounBehindYear(word, sentence)
      {
        result.heads[word] = Int32(noun)
        result.relations[word] = .nummod
      }
      guard sentence.tags[word] == .propn || sentence.tags[word] == .noun else { continue }
      let form = sentence.lowerForm(word)
      let isDay = DateFinder.weekdays[form] != nil
      guard isDay || DateFinder.months[form] != nil && form != "may" && form != "march" else {
        continue
      }
      var time = word
      let above = Int(sentence.heads[word])
      if above >= 0, abs(above - word) <= 2,
        sentence.tags[above] == .num
          || above > word && Self.partsOfDay.contains(sentence.lowerForm(above))
      {
        time = above
      }
      let verb = Int(sentence.heads[time])
      guard verb >= 0 else { continue }
      // "X on Sunday night asked Y", with the night hung on X
      if sentence.tags[verb] == .propn, verb < time, sentence.relations[time] == .nmod,
        [.nsubj, .nsubjPass].contains(sentence.relations[verb]),
        case let above = Int(sentence.heads[verb]), above > time, above - time < 4,
        sentence.tags[above] == .verb
      {
        result.heads[time] = Int32(above)
        result.relations[time] = .obl
        continue
      }
      if let noun = nounBehindName(time, sentence) {
        result.heads[time] = Int32(noun)
        result.relations[time] = .nmodUnmarked
      } else if let clause = saidClause(behind: time, of: verb, sentence) {
        result.heads[time] = Int32(clause)
      } else if let node = beforeClosedClause(min(word, time), of: verb, sentence) {
        result.heads[time] = Int32(node)
      } else if let first = dated[verb],
        let deed = deed(between: first, and: min(word, time), verb, sentence)
      {
        result.heads[time] = Int32(deed)
      } else if let deed = deedBefore(min(word, time), of: verb, sentence) {
        result.heads[time] = Int32(deed)
        result.relations[time] = .nmod
      }
      if sentence.tags[verb] == .verb, dated[verb] == nil { dated[verb] = time }
    }
    return result
  }

  /// The verb that a year at the sentence's beginning dates: that of the clause that somebody says
  /// at its end, or that of the name which a tree has hung the year on ("In 2014 X's aide sued him").
  private static func frontedYearVerb(_ year: Int, _ sentence: Sentence) -> Int? {
    guard sentence.lowerForm(0) == "in" else { return nil }
    var node = Int(sentence.heads[year])
    if node < 0 || sentence.tags[node] == .verb {
      return saidClause(behind: year, of: node, sentence)
    }
    guard node == year + 1, sentence.tags[node] == .propn,
      [.nmodPoss, .nsubj].contains(sentence.relations[node])
    else { return nil }
    for _ in 0..<4 {
      node = Int(sentence.heads[node])
      guard node > year else { return nil }
      if sentence.tags[node] == .verb { return node }
    }
    return nil
  }

  /// The clause with "that" in whose beginning a year stands which a tree has hung on the verb of
  /// speech before: "alleged that in 2018 he spied for X".
  private static func reported(behind year: Int, _ sentence: Sentence) -> Int? {
    let verb = Int(sentence.heads[year])
    guard verb >= 0, verb < year - 1, sentence.tags[verb] == .verb,
      let mark = (max(verb + 1, year - 3)..<year).first(where: { sentence.form($0) == "that" }),
      sentence.relations[mark] == .mark
    else { return nil }
    let clause = Int(sentence.heads[mark])
    return clause > year && Int(sentence.heads[clause]) == verb
      && sentence.relations[clause] == .ccomp ? clause : nil
  }

  /// The noun for a deed that a year belongs to which a tree has hung on the name before it.
  private static func nounBehindYear(_ year: Int, _ sentence: Sentence) -> Int? {
    let noun = Int(sentence.heads[year - 1])
    guard noun > year, noun <= year + 3, sentence.tags[year - 1] == .propn,
      sentence.tags[noun] == .noun, isYear(year, sentence),
      (year + 1..<noun).allSatisfy({ [.noun, .propn, .adj].contains(sentence.tags[$0]) })
    else { return nil }
    return noun
  }

  /// The noun for a deed that a day belongs to which a tree has hung on the name behind it: "the
  /// October 7 Hamas-led attack".
  private static func nounBehindName(_ day: Int, _ sentence: Sentence) -> Int? {
    var node = Int(sentence.heads[day])
    guard sentence.tags[day] == .num, node == day + 1, sentence.tags[node] == .propn,
      sentence.relations[node] == .compound
    else { return nil }
    for _ in 0..<3 {
      node = Int(sentence.heads[node])
      guard node > day, node < day + 8 else { return nil }
      if sentence.tags[node] == .noun { return node }
      guard [.amod, .compound].contains(sentence.relations[node]) else { return nil }
    }
    return nil
  }

  private static func isYear(_ word: Int, _ sentence: Sentence) -> Bool {
    let form = sentence.lowerForm(word)
    return form.utf8.count == 4 && Int(form).map { (1500..<2100).contains($0) } ?? false
  }

  /// The clause between a time at the sentence's beginning and the verb at its end by which
  /// somebody says it.
  private static func saidClause(behind time: Int, of verb: Int, _ sentence: Sentence) -> Int? {
    guard verb > time, time < 4, sentence.tags[verb] == .verb else { return nil }
    // "On Monday, officials said, X met Y"
    if verb + 1 < sentence.count, sentence.form(verb + 1) == ",",
      let clause = (verb + 1..<sentence.count).first(where: {
        sentence.heads[$0] == Int32(verb) && sentence.relations[$0] == .ccomp
      })
    {
      return clause
    }
    guard
      let clause = (time + 1..<verb).last(where: {
        sentence.heads[$0] == Int32(verb) && sentence.relations[$0] == .ccomp
      })
    else { return nil }
    let isSaidBefore = (time + 1..<clause).contains {
      sentence.heads[$0] == Int32(verb) && sentence.relations[$0].universal == .nsubj
    }
    return isSaidBefore ? nil : clause
  }

  /// What stands before the relative clause in which a tree has hung a time that a comma closes
  /// it off from.
  private static func beforeClosedClause(
    _ time: Int,
    of verb: Int,
    _ sentence: Sentence
  ) -> Int? {
    let verb = apposed(above: verb, sentence) ?? verb
    // "landed there, without hurting anyone, on Monday"
    // or "landed there, where few live, on Monday", drawn as one beside the verb
    guard verb < time else { return nil }
    let isBeside =
      sentence.relations[verb] == .advcl
      && (sentence.lowerForm(verb).hasSuffix("ing")
        || (max(0, verb - 10)..<verb).contains {
          sentence.heads[$0] == Int32(verb) && sentence.lowerForm($0) == "where"
        })
    guard isBeside || sentence.relations[verb] == .aclRelcl || isOfApposition(verb, sentence),
      sentence.heads[verb] >= 0
    else { return nil }
    var before = time - 1
    while before > verb, sentence.tags[before] == .adp || sentence.tags[before] == .adj {
      before -= 1
    }
    guard before > verb, sentence.form(before) == ",",
      // "who was killed in Kharkiv, Ukraine, on Monday"
      !(verb..<before).contains(where: { sentence.form($0) == "," })
    else { return nil }
    var node = Int(sentence.heads[verb])
    if isBeside { return node < verb ? node : nil }
    for _ in 0..<4 {
      let above = Int(sentence.heads[node])
      guard above >= 0, above < node, sentence.tags[node] != .verb else { break }
      node = above
    }
    return node
  }

  /// What a year or month hangs on that a tree has hung elsewhere: the title before it ("said X,
  /// president of Y since 2013"), the verb before "starting in" ("led it for 12 years, starting in
  /// 2000"), or that before a semicolon ("was appointed by X, in 2011; he returned").
  private static func lowered(_ time: Int, _ sentence: Sentence) -> Int? {
    let verb = Int(sentence.heads[time])
    guard verb >= 0, time > 2, sentence.tags[verb] == .verb else { return nil }
    if verb > time {
      guard (time + 1..<verb).contains(where: { sentence.form($0) == ";" }) else { return nil }
      let before = Int(sentence.heads[verb])
      return before >= 0 && before < time && sentence.tags[before] == .verb ? before : nil
    }
    if verb == time - 2, ["starting", "beginning"].contains(sentence.lowerForm(verb)) {
      var above = Int(sentence.heads[verb])
      // "was president for two terms beginning in 2014"
      if above >= 0, ["term", "mandate"].contains(sentence.lemmas[above]) {
        above = Int(sentence.heads[above])
        return above >= 0 && above < verb ? above : nil
      }
      return above >= 0 && above < verb && sentence.tags[above] == .verb ? above : nil
    }
    guard sentence.lowerForm(time - 1) == "since",
      let title = (verb + 1..<time).last(where: {
        sentence.relations[$0] == .appos && sentence.tags[$0] == .noun
      }), PostBeginning.heads.contains(sentence.lemmas[title]),
      (title + 1..<time - 1).allSatisfy({
        [.adp, .propn, .noun, .det, .adj, .part].contains(sentence.tags[$0])
      })
    else { return nil }
    return title
  }

  /// The participle of an apposition in whose clause a verb is.
  private static func apposed(above verb: Int, _ sentence: Sentence) -> Int? {
    var node = verb
    for _ in 0..<3 {
      if isOfApposition(node, sentence) { return node }
      guard [.advcl, .xcomp, .ccomp, .conj].contains(sentence.relations[node]),
        Int(sentence.heads[node]) >= 0, Int(sentence.heads[node]) < node
      else { return nil }
      node = Int(sentence.heads[node])
    }
    return nil
  }

  /// Whether a participle tells more of an apposition, which a comma closes like a clause: "has been
  /// at the helm of the bank, the body charged with lending, since May".
  private static func isOfApposition(_ participle: Int, _ sentence: Sentence) -> Bool {
    let noun = Int(sentence.heads[participle])
    if sentence.relations[participle] == .parataxis {
      // drawn as a sentence of its own
      return sentence.features[participle].contains(.past)
        && (participle - 1 > 0 && sentence.tags[participle - 1] == .noun)
        && sentence.heads[participle - 1] == Int32(participle)
        && sentence.helpers(of: participle).isEmpty
        && (max(1, participle - 6)..<participle - 1).contains { sentence.form($0) == "," }
    }
    return sentence.relations[participle] == .acl && noun >= 0 && noun < participle
      && sentence.relations[noun] == .appos
      && (max(1, noun - 5)..<noun).contains { sentence.form($0) == "," }
  }

  /// The deed that stands between a verb's own time and one behind, with nothing but names and
  /// nouns before that.
  private static func deed(
    between first: Int,
    and second: Int,
    _ verb: Int,
    _ sentence: Sentence
  ) -> Int? {
    var word = second - 1
    guard word > first + 1, sentence.form(word) == "on" || sentence.tags[word] == .propn else {
      return nil
    }
    if sentence.form(word) == "on" { word -= 1 }
    guard sentence.tags[word] == .propn || sentence.tags[word] == .noun else { return nil }
    for _ in 0..<6 {
      let above = Int(sentence.heads[word])
      if above == verb {
        guard word > first, sentence.tags[word] == .noun else { return nil }
        let lemma = sentence.lemmas[word]
        return StatusFinder.deeds.contains(lemma) || StatusFinder.awaitable.contains(lemma)
          ? word : nil
      }
      guard above > first else { return nil }
      word = above
    }
    return nil
  }

  /// Nouns for what something else is told to have come after.
  static let bygone = DateFinder.deeds.union(WarBeginning.deeds).union([
    "start", "outbreak", "beginning", "onset", "explosion", "clash", "airstrike", "barrage",
    "assassination",
  ])

  /// The deed that stands right before a day, with nothing but names between, where the verb that
  /// a tree has hung the day on came after that deed or answered it: "bombed X after an attack on Y
  /// on Saturday".
  private static func deedBefore(_ time: Int, of verb: Int, _ sentence: Sentence) -> Int? {
    guard verb < time, sentence.tags[verb] == .verb, time > 3 else { return nil }
    var word = sentence.tags[time - 1] == .adp ? time - 2 : time - 1
    let end = max(verb, time - 10)
    while word > end, !(sentence.tags[word] == .noun && bygone.contains(sentence.lemmas[word])) {
      guard [.propn, .adp, .det, .adj, .cconj, .noun].contains(sentence.tags[word]) else {
        return nil
      }
      word -= 1
    }
    guard word > end else { return nil }
    var node = word
    for _ in 0..<4 {
      if isAfter(node, sentence)
        || node != word && answers.contains(sentence.lemmas[node])
      {
        return word
      }
      let above = Int(sentence.heads[node])
      guard above > verb, sentence.tags[above] == .noun else { return nil }
      node = above
    }
    return nil
  }
}
