import Ontology
import Syntax

/// Deeds that go on or come again, of which the day of the news says nothing.
extension AttributeFinder {
  private static let repeated: WordSet = [
    "repeatedly", "often", "frequently", "regularly", "long", "consistently", "always",
    "routinely", "traditionally", "usually", "generally", "openly", "previously", "already",
    "sometimes", "occasionally", "historically", "publicly", "once", "formerly",
  ]

  /// Nouns for what has gone on for long when the news names it: "Russia's war on Ukraine".
  private static let wars: WordSet = [
    "war", "invasion", "conflict", "occupation", "hostility", "hostilities", "fighting", "campaign",
    "feud", "rivalry", "standoff", "offensive", "siege", "blockade", "insurgency",
  ]

  /// Nouns for one who stands by another, or for that he does.
  private static let loyalties: WordSet = [
    "ally", "supporter", "backer", "support", "backing", "loyalist", "alliance", "critic",
    "patron", "sponsor", "admirer", "confidant", "confidante", "proxy",
  ]

  /// Verbs by which support is given or a war begun.
  private static let giving: WordSet = [
    "voice", "express", "offer", "give", "draw", "declare", "pledge", "announce", "launch", "begin",
    "start", "mount", "unleash", "open", "win", "receive", "throw", "lend", "secure", "gain",
    "reiterate", "reaffirm", "signal", "show", "promise", "fight", "wage",
  ]

  private static let standing: WordSet = [
    "back", "support", "favor", "favour", "admire", "respect", "trust", "oppose", "recognise",
    "recognize",
  ]

  /// Whether a deed is told of as one that goes on or comes again and again: "backed by X",
  /// "has repeatedly refused", "its war on X".
  func isLasting(_ word: Int, _ statement: Statement, _ sentence: Sentence) -> Bool {
    let isRepeated = (0..<sentence.count).contains {
      sentence.heads[$0] == Int32(word) && Self.repeated.contains(sentence.lowerForm($0))
        // "a week-long trip"
        && !($0 > 0 && ["-", "at"].contains(sentence.lowerForm($0 - 1)))
    }
    if isRepeated { return true }
    if sentence.tags[word] == .noun, isContinued(word, sentence) { return true }
    if !deeds.contains(statement.relation), isPhase(word, sentence) { return true }
    let lemma = sentence.lemmas[word]
    if sentence.tags[word] == .noun {
      return (Self.wars.contains(lemma) || Self.loyalties.contains(lemma))
        && !isVoiced(word, sentence)
    }
    guard statement.relation == supported || statement.relation == accused,
      Self.standing.contains(lemma)
    else { return false }
    if sentence.tags[word] == .adj || sentence.relations[word] == .amod { return true }
    guard sentence.tags[word] == .verb else { return false }
    let helpers = (0..<sentence.count).filter {
      sentence.heads[$0] == Int32(word) && sentence.relations[$0].universal == .aux
    }
    if !sentence.features[word].contains(.participle) {
      // "The party backs X"
      return helpers.isEmpty && sentence.features[word].contains(.present)
    }
    // "changes its policy, including supporting X"
    if helpers.isEmpty, sentence.form(word).hasSuffix("ing"),
      sentence.isMarked(word, by: Self.namings, within: 4)
    {
      return true
    }
    return helpers.allSatisfy { ["is", "are"].contains(sentence.lowerForm($0)) }
      && !sentence.form(word).hasSuffix("ing")
  }

  /// Words before a gerund for what somebody is known for.
  private static let namings: WordSet = ["including", "like", "than"]

  /// Whether a verb is for what somebody leaves off or once did: "until they stop arming X", "used
  /// to beg X".
  private func isPhase(_ verb: Int, _ sentence: Sentence) -> Bool {
    let head = Int(sentence.heads[verb])
    return sentence.tags[verb] == .verb && head >= 0
      && [.xcomp, .advcl, .obj].contains(sentence.relations[verb])
      && (["stop", "cease", "halt", "quit"].contains(sentence.lemmas[head])
        || sentence.lowerForm(head) == "used" && sentence.features[verb].contains(.infinitive)
          && sentence.helpers(of: head).isEmpty)
  }

  /// Whether a noun says beside a name whose ally somebody is: "X, an ally of Y, called on Monday".
  func isAllied(_ noun: Int, _ sentence: Sentence) -> Bool {
    switch sentence.relations[noun] {
    case .appos, .compound, .nmodDesc, .flat, .nsubj:
      return [
        "ally", "supporter", "backer", "loyalist", "patron", "sponsor", "admirer", "confidant",
        "confidante", "proxy",
      ].contains(sentence.lemmas[noun])
    default: return false
    }
  }

  /// Whether an adjective says of a noun's deed that it goes on: "its continued strikes".
  func isContinued(_ noun: Int, _ sentence: Sentence) -> Bool {
    (max(0, noun - 5)..<noun).contains {
      sentence.heads[$0] == Int32(noun)
        && ["continued", "continuing", "ongoing", "repeated", "daily", "constant", "persistent"]
          .contains(sentence.lowerForm($0))
    }
  }

  /// Whether a noun names a war that nobody is told to begin.
  func isWar(_ word: Int, _ sentence: Sentence) -> Bool {
    sentence.tags[word] == .noun && Self.wars.contains(sentence.lemmas[word])
      && !isVoiced(word, sentence)
  }

  /// Whether a noun names a war, or a deed that its verb takes for granted: who says something
  /// of it does not say that it is so.
  func isBackground(_ word: Int, _ number: Int) -> Bool {
    guard let graph = context.graphs[number] else { return false }
    let sentence = context.sentences[number]
    guard sentence.tags[word] == .noun else { return false }
    if Self.wars.contains(sentence.lemmas[word]) { return isWar(word, sentence) }
    let head = Int(sentence.heads[word])
    let finder = StatusFinder(sentence: sentence, graph: graph, effects: effects)
    return head >= 0 && sentence.tags[head] == .verb && finder.isPresupposed(word, by: head)
  }

  /// Whether a verb tells in the past that what a noun names was given or begun: "voiced
  /// support", "launched an offensive".
  private func isVoiced(_ noun: Int, _ sentence: Sentence) -> Bool {
    let verb = Int(sentence.heads[noun])
    // "'Our support for X will not waver,' he said"
    let isOurs = (max(0, noun - 4)..<noun).contains {
      sentence.heads[$0] == Int32(noun) && ["our", "my"].contains(sentence.lowerForm($0))
    }
    if isOurs, sentence.lemmas[noun] == "support" || sentence.lemmas[noun] == "backing" {
      return true
    }
    return verb >= 0 && sentence.tags[verb] == .verb && sentence.relations[noun] == .obj
      && Self.giving.contains(sentence.lemmas[verb]) && sentence.features[verb].contains(.past)
  }
}
