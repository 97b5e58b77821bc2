import Ontology
import Syntax

/// When somebody said, asked for or gave what a sentence tells of by the way.
extension AttributeFinder {
  private static let chargeMarks: WordSet = ["of", "for"]
  private static let conditionMarks: WordSet = ["if", "unless"]
  private static let topicMarks: WordSet = ["for", "over"]
  private static let sinceMark: WordSet = ["since"]
  private static let spanMarks: WordSet = ["since", "throughout"]

  /// Nouns for what somebody has said of or asked of another.
  private static let utterances: WordSet = [
    "criticism", "accusation", "demand", "request", "call", "appeal", "plea", "threat", "warning",
    "condemnation", "complaint", "allegation", "insult", "rebuke", "refusal", "rejection", "praise",
    "ultimatum", "claim", "charge",
  ]

  /// Verbs by which somebody comes by what another says of him, at that time.
  private static let receiving: WordSet = [
    "win", "earn", "draw", "receive", "get", "secure", "gain", "attract", "follow", "come", "join",
    "echo", "prompt", "trigger", "spark", "provoke",
  ]

  /// Whether a noun names what its subject has said before of another, to which the one whom the
  /// verb tells of replies: "hit back on Wednesday at X's criticism of Y".
  func isRepliedTo(_ noun: Int, _ number: Int) -> Bool {
    let sentence = context.sentences[number]
    guard sentence.tags[noun] == .noun, Self.utterances.contains(sentence.lemmas[noun]),
      let graph = context.graphs[number]
    else { return false }
    let held = context.sentenceMentions[number]
    let owners = graph.dependents(noun, TreeWords.bit(.nmodPoss)).flatMap(held.mentions(at:))
      .map { held[$0].cluster }
    guard !owners.isEmpty else { return false }
    var node = noun
    for _ in 0..<4 {
      let isPart = [.obj, .obl, .nmod, .nsubjPass].contains(sentence.relations[node])
      node = Int(sentence.heads[node])
      guard node >= 0, isPart else { return false }
      if sentence.tags[node] == .verb {
        let subjects = graph.surfaceSubjects(node)
        return !Self.receiving.contains(sentence.lemmas[node]) && !subjects.isEmpty
          && !subjects.contains { subject in
            held.mentions(at: subject).contains { owners.contains(held[$0].cluster) }
          }
      }
    }
    return false
  }

  /// Words for what somebody leads or belongs to, in whose name he speaks.
  private static let ours: WordSet = [
    "country", "nation", "government", "administration", "party", "movement", "group", "army",
    "military", "people", "state", "side", "organisation", "organization", "company", "kingdom",
    "republic", "ministry", "union", "force", "team", "coalition", "alliance",
  ]

  /// The verb by which somebody says what the one in whose name he speaks does or will not do:
  /// "said on Saturday that his country would never surrender to X", "X's foreign minister said on
  /// Friday that X rejects Y".
  func telling(inNameOf candidate: Candidate) -> Int? {
    guard let graph = context.graphs[candidate.sentence] else { return nil }
    let sentence = context.sentences[candidate.sentence]
    let verb = candidate.trigger
    guard sentence.tags[verb] == .verb, isDoing(candidate) else { return nil }
    var node = verb
    while sentence.relations[node] == .conj || sentence.relations[node] == .xcomp {
      node = Int(sentence.heads[node])
    }
    let above = Int(sentence.heads[node])
    guard above >= 0, sentence.relations[node] == .ccomp, sentence.tags[above] == .verb,
      effects[graph.lemmas[above]].contains(.speaker),
      !sentence.isPerfect(verb)
    else { return nil }
    let isOurs = graph.surfaceSubjects(node).contains { noun in
      sentence.lowerForm(noun) == "we"
        || Self.ours.contains(sentence.lemmas[noun])
          && (max(0, noun - 4)..<noun).contains {
            sentence.heads[$0] == Int32(noun) && sentence.relations[$0] == .nmodPoss
              && ["his", "her", "their", "our", "its"].contains(sentence.lowerForm($0))
          }
    }
    if isOurs { return above }
    let cluster = context.cluster(of: candidate.subject)
    if isSpokenFor(cluster, by: above, candidate.sentence) { return above }
    let held = context.sentenceMentions[candidate.sentence]
    let isNamed = graph.surfaceSubjects(above).contains { speaker in
      held.indices.contains { mention in
        let head = context.mentions.mentions[mention].head
        return held[mention].cluster == cluster && head != speaker && abs(head - speaker) < 8
          && sentence.isBelow(head, speaker, within: 4)
      }
    }
    return isNamed ? above : nil
  }

  /// Adverbs for that something was before what the sentence tells.
  private static let befores: WordSet = ["previously", "formerly", "once", "originally"]

  /// Whether an adverb says that a verb's deed was before what the sentence tells: "said on Friday
  /// that X previously backed Y".
  func isEarlier(_ verb: Int, _ sentence: Sentence) -> Bool {
    sentence.tags[verb] == .verb
      && (max(0, verb - 4)..<verb).contains {
        sentence.heads[$0] == Int32(verb) && sentence.tags[$0] == .adv
          && Self.befores.contains(sentence.lowerForm($0))
          // "at once ruled it out"
          && ($0 == 0 || sentence.lowerForm($0 - 1) != "at")
      }
  }

  /// Whether a gerund tells for what somebody is accused or praised, whose day is not its own: "on
  /// Monday accused X of supporting Y".
  func isJudged(_ gerund: Int, _ sentence: Sentence) -> Bool {
    sentence.tags[gerund] == .verb && sentence.lowerForm(gerund).hasSuffix("ing")
      && sentence.isMarked(gerund, by: Self.chargeMarks, within: 4)
  }

  /// Whether a relative clause in the present says what somebody is known to say or want: "leaders
  /// who want him to withdraw".
  func isDescription(_ verb: Int, _ sentence: Sentence) -> Bool {
    sentence.relations[verb] == .aclRelcl && sentence.tags[verb] == .verb
      && sentence.features[verb].contains(.present) && sentence.features[verb].contains(.finite)
      && sentence.helpers(of: verb).isEmpty
      && (max(0, verb - 6)..<verb).contains {
        sentence.heads[$0] == Int32(verb)
          && ["who", "whom", "which", "that"].contains(sentence.form($0))
      }
  }

  /// Verbs for how somebody stands to another for a while.
  private static let attitudes: WordSet = [
    "support", "back", "favour", "favor", "admire", "respect", "trust", "oppose", "love", "like",
    "defend", "champion",
  ]

  /// Whether somebody is told to have stood by another before he said so: "said on Sunday that she
  /// had supported X".
  func isPastAttitude(_ verb: Int, _ sentence: Sentence) -> Bool {
    sentence.tags[verb] == .verb && Self.attitudes.contains(sentence.lemmas[verb])
      && sentence.relations[verb] == .ccomp && tense(of: verb, sentence) == .pluperfect
  }

  /// The verb whose subject a participle has, where a tree has hung it in a clause between: "blamed
  /// X for the protests that peaked on Monday, accusing Y".
  func mainVerb(of candidate: Candidate, _ sentence: Sentence) -> Int? {
    let participle = candidate.trigger
    guard sentence.relations[participle] == .advcl, sentence.tags[participle] == .verb,
      sentence.lowerForm(participle).hasSuffix("ing"), sentence.wordForm(participle - 1) == ",",
      let graph = context.graphs[candidate.sentence]
    else { return nil }
    var isWithin = false
    var node = Int(sentence.heads[participle])
    for _ in 0..<5 where node >= 0 {
      if sentence.tags[node] == .verb, isSubject(of: node, candidate, graph) {
        return isWithin ? node : nil
      }
      if sentence.relations[node] == .aclRelcl { isWithin = true }
      node = Int(sentence.heads[node])
    }
    return nil
  }

  /// Whether a deed is only what a condition names: "would strike back if X armed Y".
  func isConditional(_ word: Int, _ sentence: Sentence) -> Bool {
    var node = word
    for _ in 0..<4 {
      if sentence.tags[node] == .verb, sentence.relations[node] == .advcl {
        return sentence.isMarked(node, by: Self.conditionMarks, within: 12)
      }
      guard sentence.relations[node] != .ccomp, sentence.heads[node] >= 0 else { return false }
      node = Int(sentence.heads[node])
    }
    return false
  }

  /// Whether a verb's clause is what the news came after: "The call comes days after X and Y agreed".
  func isAfterNews(_ word: Int, _ sentence: Sentence) -> Bool {
    var node = word
    for _ in 0..<5 {
      if sentence.tags[node] == .verb, sentence.relations[node] == .advcl {
        let head = sentence.heads[node]
        return (max(0, node - 20)..<node).contains {
          guard sentence.lowerForm($0) == "after" else { return false }
          let before = sentence.wordForm($0 - 1)
          return ["days", "weeks", "day", "week", "months", "comes", "came"].contains(before)
            || sentence.heads[$0] == Int32(node) && head >= 0
              && ["come", "follow"].contains(sentence.lemmas[Int(head)])
        }
      }
      guard sentence.relations[node] != .ccomp, sentence.heads[node] >= 0 else { return false }
      node = Int(sentence.heads[node])
    }
    return false
  }

  /// Whether a verb says why somebody is blamed or praised, which is what the news is: "have blamed it
  /// for the attack".
  func isReaction(_ verb: Int, _ sentence: Sentence) -> Bool {
    sentence.tags[verb] == .verb && Self.reactions.contains(sentence.lemmas[verb])
      && (verb + 1..<max(verb + 1, min(verb + 12, sentence.count))).contains {
        sentence.heads[$0] == Int32(verb)
          && [.obl, .advcl, .nmod].contains(sentence.relations[$0])
          && sentence.isMarked($0, by: Self.topicMarks, within: 8)
      }
  }

  /// The month of the deed that somebody judges, where the sentence before dates it and its month is
  /// not the news': "X's forces killed five late last month. Y condemned the operation".
  func judged(_ trigger: Int, _ number: Int, _ lead: PartialDate) -> PartialDate? {
    let sentence = context.sentences[number]
    guard number > 0, clock.attachers[number].expressions.isEmpty,
      let graph = context.graphs[number]
    else { return nil }
    var verb = trigger
    if sentence.relations[verb] == .conj { verb = Int(sentence.heads[verb]) }
    guard Self.reactions.contains(sentence.lemmas[verb]), sentence.tags[verb] == .verb,
      graph.dependents(verb, TreeWords.bit(.obj)).contains(where: { noun in
        (StatusFinder.deeds.contains(sentence.lemmas[noun])
          || DateAttacher.bygone.contains(sentence.lemmas[noun])
          || sentence.lemmas[noun] == "operation")
          && graph.dependents(noun, TreeWords.bit(.det)).contains {
            ["the", "this", "these", "that", "those"].contains(sentence.lowerForm($0))
          }
      })
    else { return nil }
    let told = clock.attachers[number - 1].expressions.last {
      $0.bound == .at && !$0.isModifier && $0.date.month != nil
    }
    guard let month = told?.date.truncated(to: .month), !isLongBefore(month, lead),
      month != lead.truncated(to: .month), !month.isAfter(lead)
    else {
      return nil
    }
    return month
  }

  /// The time long past in which a paragraph has been from its first sentence, right behind that:
  /// "In March 2018 X expelled Y's envoy. Y protested and called on X to reverse it".
  func storyOfOld(_ number: Int, _ lead: PartialDate) -> PartialDate? {
    if let then = goingOn(number, lead) { return then }
    guard number > 3, clock.age[number] == 1, context.sentences[number - 1].startsParagraph,
      let before = clock.before[number], before.month != nil, isLongBefore(before, lead)
    else { return nil }
    return before.truncated(to: .month)
  }

  /// The time long past at whose sentence the one before opens, where this goes on with "he" or "then":
  /// "In 2015 X lost his seat. He accused Y of fraud".
  private func goingOn(_ number: Int, _ lead: PartialDate) -> PartialDate? {
    guard number > 1, clock.age[number] == 1, let before = clock.before[number],
      isLongBefore(before, lead), clock.attachers[number].expressions.isEmpty
    else { return nil }
    let sentence = context.sentences[number]
    let isLater = (0..<min(4, sentence.count)).contains {
      ["then", "later", "subsequently", "afterwards"].contains(sentence.lowerForm($0))
        && sentence.tags[$0] == .adv && sentence.wordForm($0 + 1) != "-"
    }
    if isLater { return before.truncated(to: .year) }
    // "In 2015, X …", "On 3 May 2015 X …"
    guard ["he", "she", "it", "they"].contains(sentence.lowerForm(0)),
      clock.attachers[number - 1].expressions.contains(where: {
        $0.date == before && $0.words.lowerBound < 3 && !$0.isModifier
      })
    else { return nil }
    return before.truncated(to: .month)
  }

  /// Relations of what somebody gives another for a while.
  private static let givings: WordSet = ["aided", "supported", "funded"]

  /// Since when help or support has been given, by a clause or phrase for the time over which it is
  /// told: "has sent X aid since the conflict began last February", "throughout the war, which
  /// started in 2022, had shown its support for X".
  func giving(of candidate: Candidate, _ attacher: DateAttacher) -> PartialDate? {
    guard !attacher.expressions.isEmpty,
      Self.givings.contains(schema[candidate.relation].name)
    else { return nil }
    let sentence = attacher.sentence
    var verb = candidate.trigger
    for _ in 0..<3 where sentence.tags[verb] != .verb && sentence.heads[verb] >= 0 {
      verb = Int(sentence.heads[verb])
    }
    guard sentence.tags[verb] == .verb,
      sentence.isPerfect(verb)
    else { return nil }
    return attacher.expressions.first { expression in
      guard expression.bound != .until, !expression.isModifier else { return false }
      var node = attacher.owner(expression)
      for _ in 0..<4 where node >= 0 && node != verb {
        if Int(sentence.heads[node]) == verb {
          return sentence.relations[node] == .advcl
            && sentence.isMarked(node, by: Self.sinceMark, within: 10)
            || sentence.relations[node] == .obl
              && sentence.isMarked(node, by: Self.spanMarks, within: 8)
        }
        node = Int(sentence.heads[node])
      }
      return false
    }?.date
  }
}
