import Ontology
import Syntax

/// What those take up who take, assume or become something.
extension PostBeginning {
  private static let postMarks: WordSet = ["as", "to"]

  /// Whether an object of "take" or "assume" is a post, or "take over" stands without one.
  static func takesOffice(
    _ verb: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> Bool {
    if sentence.wordForm(verb + 1) == "over" { return true }
    let objects = verb + 1..<max(verb + 1, min(verb + 16, sentence.count))
    return objects.contains { isOffice($0, of: verb, sentence, graph) }
  }

  /// Whether somebody is told to come to an office as such: "took office", "came to power".
  static func isOfOffice(_ verb: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    guard sentence.tags[verb] == .verb else {
      return DateFinder.terms.contains(sentence.lemmas[verb])
    }
    if isSwornIn(verb, sentence, graph) || isSeatOfPower(verb, sentence) { return true }
    return (verb + 1..<max(verb + 1, min(verb + 4, sentence.count))).contains {
      ["office", "power", "leadership", "presidency", "premiership"].contains(sentence.lemmas[$0])
        && sentence.heads[$0] == Int32(verb)
    }
  }

  /// Whether somebody comes to where the head of a state sits: "entered the White House in 2017".
  static func isSeatOfPower(_ verb: Int, _ sentence: Sentence) -> Bool {
    guard ["enter", "move", "return", "come"].contains(sentence.lemmas[verb]) else { return false }
    return (verb + 1..<max(verb + 1, min(verb + 5, sentence.count))).contains {
      switch sentence.lowerForm($0) {
      case "house": sentence.lowerForm($0 - 1) == "white"
      case "street": sentence.lowerForm($0 - 1) == "downing"
      case "office": sentence.lowerForm($0 - 1) == "oval"
      case "kremlin", "élysée", "elysee": true
      default: false
      }
    }
  }

  /// Whether a title is that of another body than a post's: "named the budget director as acting
  /// director of the bureau".
  static func isOfOther(
    _ title: Int,
    _ body: Int,
    _ sentence: Sentence,
    _ number: Int,
    _ context: ArticleContext,
    isHead: Bool
  ) -> Bool {
    let held = context.sentenceMentions[number]
    var isOther = false
    let isOfBody = context.mentions.clusters[body].type == .organization
    for mention in held.indices
    where held.type(mention) == .organization
      // "was mayor of X from 2013" says nothing of Y's mayor.
      || isHead && !isOfBody && [.place, .state].contains(held.type(mention))
    {
      var node = held[mention].head
      for _ in 0..<4 where node >= 0 && node != title {
        switch sentence.relations[node] {
        case .nmod, .nmodPoss, .compound, .nmodDesc, .flat, .amod:
          node = Int(sentence.heads[node])
        default: node = -1
        }
      }
      guard node == title else { continue }
      if held[mention].cluster == body { return false }
      isOther = true
    }
    // A minister's title may name his state and the state's body.
    return isOther && (isOfBody || isHead)
  }

  /// Adjectives for a part that somebody plays, which is no post.
  private static let parts: WordSet = [
    "leading", "active", "key", "major", "central", "prominent", "big", "lead", "strong", "great",
    "tough", "hard", "firm", "different",
  ]

  private static func isOffice(
    _ noun: Int,
    of verb: Int,
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> Bool {
    guard sentence.tags[noun] == .noun || sentence.tags[noun] == .propn,
      isWithin(noun, verb, sentence)
    else { return false }
    let lemma = sentence.lemmas[noun].lowercased()
    if lemma == "charge" {
      // "took charge of the response" is no post, but "took charge of the club" is.
      return graph.dependents(noun, TreeWords.bit(.nmod)).allSatisfy {
        sentence.tags[$0] == .propn || !graph.hasCase($0, ["of"], sentence)
      }
    }
    if ["role", "position"].contains(lemma),
      graph.dependents(noun, TreeWords.bit(.amod)).contains(where: {
        parts.contains(sentence.lemmas[$0])
      })
    {
      return false
    }
    return offices.contains(lemma) || headships.contains(lemma) || heads.contains(lemma)
      || dignities.contains(lemma)
  }

  /// What one takes up with a post, beside its name.
  private static let dignities: WordSet = [
    "command", "control", "reins", "rein", "seat", "oath", "gavel", "duty", "responsibility",
    "premiership", "governorship", "mayoralty", "portfolio", "ministry", "directorship", "mantle",
    "crown", "captaincy", "stewardship",
  ]

  /// Whether a word hangs on a verb with nothing but nouns between.
  private static func isWithin(_ word: Int, _ verb: Int, _ sentence: Sentence) -> Bool {
    var node = word
    for _ in 0..<4 {
      if node == verb { return true }
      guard node >= 0, sentence.tags[node] != .verb else { return false }
      node = Int(sentence.heads[node])
    }
    return node == verb
  }

  /// Whether who becomes something is only the first to do what follows: "became the first mayor
  /// to speak out".
  static func isFirstToDo(_ verb: Int, _ sentence: Sentence) -> Bool {
    let nouns = verb + 1..<max(verb + 1, min(verb + 12, sentence.count))
    return nouns.contains { noun in
      guard sentence.heads[noun] == Int32(verb), sentence.relations[noun] == .xcomp else {
        return false
      }
      let isCounted = (verb + 1..<noun).contains {
        sentence.heads[$0] == Int32(noun) && counts.contains(sentence.lowerForm($0))
      }
      return isCounted
        && (noun + 1..<min(noun + 8, sentence.count)).contains {
          (sentence.heads[$0] == Int32(noun) || sentence.heads[$0] == Int32(verb))
            && sentence.tags[$0] == .verb && sentence.features[$0].contains(.infinitive)
        }
    }
  }

  private static let counts: WordSet = ["first", "second", "third", "latest", "only"]

  /// Whether somebody is given a post to take the seat that another has left: "was appointed in 1978
  /// to fill the seat of X".
  static func isToFillSeat(_ verb: Int, _ sentence: Sentence) -> Bool {
    (verb + 1..<max(verb + 1, min(verb + 14, sentence.count))).contains { seat in
      let fill = Int(sentence.heads[seat])
      return ["seat", "vacancy", "term", "remainder"].contains(sentence.lemmas[seat])
        && sentence.relations[seat] == .obj && fill > verb && sentence.heads[fill] == Int32(verb)
        // "was elected president in 1992 and served two full terms"
        && sentence.relations[fill] != .conj
        && ["fill", "serve", "complete", "finish", "take"].contains(sentence.lemmas[fill])
    }
  }

  /// Who stands behind a description that is given a post: "the state's first senator, X, was
  /// appointed in 1978".
  static func apposed(to given: [Int], _ sentence: Sentence, _ graph: SentenceGraph) -> [Int] {
    given.flatMap { word in
      sentence.tags[word] == .noun
        ? graph.dependents(word, TreeWords.bit(.appos)).filter { sentence.tags[$0] == .propn } : []
    }
  }

  /// Whether a body stands with the name of who comes to another post that is named: "The chairman
  /// of X, Y, replaced Z as head of W".
  static func isOfOldPost(_ body: Int, _ verb: Int, _ sentence: Sentence) -> Bool {
    guard body < verb, sentence.tags[verb] == .verb else { return false }
    var node = body
    for _ in 0..<6 where node >= 0 && Int(sentence.heads[node]) != verb {
      node = Int(sentence.heads[node])
    }
    guard node >= 0, node != body, sentence.relations[node].universal == .nsubj else {
      return false
    }
    return (verb + 1..<max(verb + 1, min(verb + 12, sentence.count))).contains { post in
      sentence.heads[post] == Int32(verb)
        && (sentence.relations[post] == .xcomp && sentence.tags[post] == .noun
          || sentence.relations[post] == .obl && sentence.tags[post] == .noun
            && sentence.isMarked(post, by: Self.postMarks, within: 6))
    }
  }

  /// Whether a clause says since when a team's coach or manager has coached or managed it.
  static func isCoach(
    _ title: String?,
    _ beginning: PostBeginning,
    _ context: ArticleContext
  ) -> Bool {
    switch context.sentences[beginning.sentence].lemmas[beginning.word] {
    case "coach": title == "coach"
    case "manage": title == "manager" || title == "coach"
    default: false
    }
  }

  /// Titles under a head of government.
  static let ministers: WordSet = ["minister", "secretary"]

  /// Whether a clause says since when somebody heads a ministry or belongs to a government: "has
  /// headed the ministry since May", "joined the cabinet in 2016".
  static func isOfMinister(
    _ verb: Int,
    _ attacher: DateAttacher,
    _ graph: SentenceGraph
  ) -> Bool {
    let sentence = attacher.sentence
    // "has been in the cabinet since November"
    if sentence.tags[verb] == .noun || sentence.tags[verb] == .propn {
      return ["cabinet", "government"].contains(sentence.lemmas[verb].lowercased())
        && graph.hasCase(verb, ["in"], sentence) && graph.dependent(verb, .cop) != nil
        && hasStart(verb, attacher)
    }
    guard sentence.tags[verb] == .verb, !graph.isPassive[verb] else { return false }
    let objects = graph.dependents(verb, TreeWords.bit(.obj)).map { sentence.lemmas[$0] }
    if ["join", "enter"].contains(sentence.lemmas[verb]) {
      return objects.contains { $0 == "government" || $0 == "cabinet" }
    }
    return isLeading(verb, attacher, graph)
      && objects.contains { $0 == "ministry" || $0 == "department" }
  }

  /// Whether somebody comes to lead a state by words that name no other title: "took over as head of
  /// state".
  static func isHeadOfState(_ verb: Int, _ sentence: Sentence) -> Bool {
    (verb + 1..<max(verb + 1, min(verb + 8, sentence.count - 2))).contains {
      sentence.lowerForm($0) == "head" && sentence.lowerForm($0 + 1) == "of"
        && ["state", "government"].contains(sentence.lowerForm($0 + 2))
    }
  }

  private static let governing: WordSet = [
    "government", "administration", "cabinet", "party", "coalition", "alliance", "bloc", "movement",
  ]

  /// Whose the government or party is that is told to rule: "whose government has ruled since 2014",
  /// "X's party has been in power since May"; others themselves.
  static func heads(
    of rulers: [Int],
    _ sentence: Sentence,
    _ graph: SentenceGraph
  ) -> [Int] {
    rulers.flatMap { ruler in
      let owners = graph.dependents(ruler, TreeWords.bit(.nmodPoss))
      let isBody =
        governing.contains(sentence.lemmas[ruler].lowercased())
        || sentence.tags[ruler] == .propn
      return isBody && !owners.isEmpty ? owners : [ruler]
    }
  }

  /// How a title hangs that stands beside its holder's name.
  static let beside: [DependencyRelation] = [
    .compound, .nmodDesc, .flat, .nsubj, .nsubjPass, .appos, .amod,
  ]

  /// Whether a body belongs to the one of several titles that stands beside the holder's name: "X,
  /// president of Y, replaced Z as president of W".
  static func isNamedBeside(
    _ titles: [Int],
    _ body: Int,
    _ number: Int,
    _ context: ArticleContext
  ) -> Bool {
    guard titles.count > 1 else { return false }
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    // "House Speaker X, who became speaker in January"
    let isOther = held.indices.contains { mention in
      let title = Int(sentence.heads[held[mention].head])
      return titles.contains(title) && !beside.contains(sentence.relations[title])
        && held[mention].cluster != body && held.type(mention) != .person
    }
    guard isOther else { return false }
    return held.indices.contains { mention in
      guard held[mention].cluster == body else { return false }
      let title = Int(sentence.heads[held[mention].head])
      return titles.contains(title) && beside.contains(sentence.relations[title])
    }
  }

  /// The only body that a sentence names before it says that somebody joined it: "signed for X,
  /// having joined them in 2019".
  static func joinedBefore(_ verb: Int, _ sentence: Sentence, _ held: SentenceMentions) -> Int? {
    guard ["them", "it"].contains(sentence.wordForm(verb + 1)) else { return nil }
    let bodies = held.indices.filter {
      held.type($0) == .organization && held[$0].words.upperBound <= verb
    }
    guard let first = bodies.first, bodies.allSatisfy({ !held.differ($0, first) }) else {
      return nil
    }
    return held[first].cluster
  }

  private static let deputies: WordSet = ["vice", "deputy", "assistant", "associate"]

  /// Whether a title is that of a deputy: "vice president".
  static func isDeputy(_ title: String?) -> Bool {
    title?.lowercased().split(separator: " ").contains { deputies.contains(String($0)) } ?? false
  }

  /// Whether the word before a title's last one makes it that of a deputy.
  static func isDeputy(_ word: Int, _ sentence: Sentence) -> Bool {
    let before = word > 1 && sentence.form(word - 1) == "-" ? word - 2 : word - 1
    return before >= 0 && deputies.contains(sentence.lowerForm(before))
  }
}
