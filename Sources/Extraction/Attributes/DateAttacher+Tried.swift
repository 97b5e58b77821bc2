import Ontology
import Syntax

/// When deeds were done that courts hear of, when somebody was born whom a clause tells of, and when
/// somebody asked for something.
extension DateAttacher {
  /// Words for how police and courts deal with who has done a deed.
  private static let dealing: WordSet = [
    "convict", "charge", "jail", "sentence", "imprison", "acquit", "guilty", "plead", "indict",
    "arrest", "detain", "hang", "execute", "prosecute", "conviction", "sentencing",
  ]
  /// Words for what they are tried for.
  private static let crimes: WordSet = [
    "murder", "killing", "kill", "assassination", "assassinate", "manslaughter", "stab", "shoot",
    "slaying", "slay", "strangle", "attack", "bombing", "bomb", "assault", "stabbing", "shooting",
    "rape", "massacre", "poison", "poisoning", "behead",
  ]

  /// The word for a deed that somebody is tried or held for, of which the verb's time says nothing:
  /// "was jailed on Tuesday for the murder of X"; nil for other deeds.
  func triedDeed(_ trigger: Int) -> Int? {
    if Self.dealing.contains(sentence.lemmas[trigger]) {
      return (trigger + 1..<max(trigger + 1, sentence.count)).first {
        Self.crimes.contains(sentence.lemmas[$0]) && sentence.isBelow($0, trigger, within: 4)
      }
    }
    guard Self.crimes.contains(sentence.lemmas[trigger]) else { return nil }
    var node = trigger
    for _ in 0..<4 {
      let head = Int(sentence.heads[node])
      guard head >= 0, head < node,
        [.advcl, .obl, .nmod, .acl, .xcomp, .conj].contains(sentence.relations[node])
      else { return nil }
      if Self.dealing.contains(sentence.lemmas[head]) {
        return sentence.isMarked(node, by: Self.charged, within: 12) ? trigger : nil
      }
      node = head
    }
    return nil
  }

  private static let charged: WordSet = ["for", "of", "with", "over", "to", "in"]

  /// The time of a deed that somebody is tried for: that of its own words, or one long before the
  /// article behind it.
  func dateOfTried(_ deed: Int) -> PartialDate? {
    expressions.first { expression in
      guard expression.bound == .at, expression.clause == nil else { return false }
      if sentence.isBelow(expression.words.lowerBound, deed, within: 7) { return true }
      return expression.words.lowerBound > deed
        && published?.adding(days: -40)?.isAfter(expression.date) ?? false
    }?.date
  }

  /// The time behind "born" of a clause that leads to a place: "Born on 3 May 1941 in X, he …".
  ///
  /// - Parameter place: where the place's name begins.
  func birth(before place: Int) -> PartialDate? {
    guard
      let born = (0..<place).last(where: {
        sentence.lowerForm($0) == "born" && ($0 == 0 || sentence.form($0 - 1) != "-")
      })
    else { return nil }
    return expressions.first { expression in
      let start = expression.words.lowerBound
      return expression.bound == .at && start > born && start < born + 16
        && !(born + 1..<start).contains {
          sentence.tags[$0] == .verb || sentence.form($0) == "and"
            || sentence.relations[$0].universal == .nsubj
        }
    }?.date
  }

  /// The time that is over of what a verb in the past asks another to do, where the tree hangs it
  /// there: "called on X to release Y in December".
  func ofDemand(_ verb: Int) -> PartialDate? {
    guard sentence.tags[verb] == .verb, sentence.features[verb].contains(.past),
      expressions.count == 1, let expression = expressions.first, expression.bound == .at,
      !expression.isModifier, expression.clause == nil, !expression.isToCome,
      expression.date.precision != .year, let end = expression.date.dayRange?.upperBound,
      let now = published?.dayRange?.lowerBound, end <= now,
      expression.words.lowerBound > verb, expression.words.upperBound + 2 >= sentence.count
    else { return nil }
    var node = owner(expression)
    for _ in 0..<4 where node > verb {
      let head = Int(sentence.heads[node])
      if head == verb {
        return sentence.tags[node] == .verb && sentence.features[node].contains(.infinitive)
          && [.advcl, .xcomp, .ccomp].contains(sentence.relations[node]) ? expression.date : nil
      }
      guard sentence.tags[node] != .verb else { return nil }
      node = head
    }
    return nil
  }

  /// The noun for a deed that somebody is blamed for by a verb; nil for other words.
  func blamedDeed(_ verb: Int) -> Int? {
    guard sentence.tags[verb] == .verb,
      ["blame", "accuse", "suspect", "implicate", "condemn"].contains(sentence.lemmas[verb])
    else { return nil }
    return (verb + 1..<max(verb + 1, min(verb + 14, sentence.count))).first {
      sentence.tags[$0] == .noun && sentence.heads[$0] == Int32(verb)
        && (DateFinder.deeds.contains(sentence.lemmas[$0])
          || WarBeginning.deeds.contains(sentence.lemmas[$0]))
        && sentence.isMarked($0, by: Self.charged, within: 8)
    }
  }

  /// Whether somebody claims to have done a deed, whose day is not that of the claim: "claimed to have
  /// killed X in a message broadcast on Monday".
  func isClaimed(_ verb: Int) -> Bool {
    let claim = Int(sentence.heads[verb])
    return sentence.tags[verb] == .verb && sentence.relations[verb] == .xcomp && claim >= 0
      && ["claim", "admit", "confess", "boast", "deny"].contains(sentence.lemmas[claim])
      && sentence.helpers(of: verb).contains("have")
  }

  /// The time long before the article of the clause from which a verb goes on, where neither has
  /// another: "offered to buy it in 1946, but X declined the offer".
  func ofOldClauseBefore(_ verb: Int) -> PartialDate? {
    let first = Int(sentence.heads[verb])
    let earlier = expressions.filter { $0.words.lowerBound < verb }
    guard earlier.count == 1, let expression = earlier.first, first >= 0, first < verb,
      !expressions.contains(where: {
        sentence.isBelow($0.words.lowerBound, verb, within: 2) && $0.words.lowerBound > verb
      }),
      sentence.relations[verb] == .conj, sentence.tags[verb] == .verb,
      sentence.tags[first] == .verb, sentence.helpers(of: verb).isEmpty,
      sentence.features[verb].contains(.past), sentence.features[first].contains(.past),
      expression.bound == .at, !expression.isModifier, expression.clause == nil,
      expression.words.lowerBound < verb,
      !isOfBirth(expression, verb), !isOfBirth(expression, first),
      sentence.lowerForm(0) != "born",
      published?.adding(days: -60)?.isAfter(expression.date) ?? false
    else { return nil }
    let own = owner(expression)
    return own == first
      || own >= 0 && sentence.relations[own] == .xcomp && Int(sentence.heads[own]) == first
      ? expression.date.truncated(to: .month) : nil
  }

  /// The time since which a verb in the perfect says that a war or campaign has been waged: "have
  /// been carrying out a campaign against X since August".
  func sinceWhen(_ noun: Int) -> PartialDate? {
    let verb = Int(sentence.heads[noun])
    guard verb >= 0, sentence.tags[verb] == .verb, sentence.relations[noun] == .obj,
      sentence.helpers(of: verb).contains(where: { $0 == "has" || $0 == "have" })
    else { return nil }
    return expressions.first {
      $0.bound == .since && !$0.isModifier && $0.clause == nil && owner($0) == verb
    }?.date
  }
}
