import Ontology
import Syntax

extension AssaultReader {
  /// Those before a noun whose attack it is: "Israel's Friday strike", "US and British air
  /// strikes", "a Hamas attack".
  func attackers(before noun: Int, _ lemma: String) -> [Attacker] {
    var result: [Attacker] = []
    var word = noun - 1
    while word >= 0, noun - word < 10 {
      guard let mention = held.covering(word), !held[mention].words.contains(noun) else {
        guard isInner(word) || isBetweenArms(word) else { break }
        word -= 1
        continue
      }
      let words = held[mention].words
      word = words.lowerBound - 1
      if isHyphenated(words) { continue }
      guard isActor(mention, lemma), isOwner(mention, lemma) else { break }
      let way =
        held[mention].kind == .name
        ? (held[mention].isDemonym ? "nationality" : "owner") : "reference"
      result.append(Attacker(mention: mention, way: way))
      // "US and British", "US-Israeli"
      guard word > 0, ["and", "-", "–", ","].contains(sentence.lowerForm(word)),
        held.covering(word - 1) != nil
      else { break }
      word -= 1
    }
    return result
  }

  /// Those who launch an attack: the subjects of the verb above it, and who answers with it.
  func launchers(of noun: Int) -> [Attacker] {
    let whole = whole(of: noun)
    return launchers(of: noun, by: noun) + (whole == noun ? [] : launchers(of: noun, by: whole))
  }

  /// The noun that counts an attack, or the attack itself: "a wave of strikes".
  private func whole(of noun: Int) -> Int {
    let above = Int(sentence.heads[noun])
    guard above >= 0, above < noun, sentence.relations[noun] == .nmod,
      sentence.tags[above] == .noun,
      AssaultWords.wholes.contains(sentence.lemmas[above].lowercased()),
      graph.hasCase(noun, ["of"], sentence)
    else { return noun }
    return above
  }

  private func launchers(of noun: Int, by top: Int) -> [Attacker] {
    var result: [Attacker] = []
    var edge = graph.firstIn(top)
    while edge >= 0 {
      let e = graph.edges[Int(edge)]
      edge = graph.nextIn(edge)
      let verb = Int(e.head)
      guard sentence.tags[verb] == .verb else { continue }
      let lemma = sentence.lemmas[verb].lowercased()
      switch e.relation {
      // "responded by launching attacks", with the gerund drawn as a noun
      case .obl where !e.isDerived && isLaunched(noun): break
      case .obj: guard AssaultWords.launching.contains(lemma) else { continue }
      case .obl where AssaultWords.during.contains(lemma) && !e.isDerived:
        guard graph.hasCase(top, ["in", "during"], sentence) else { continue }
      case .obl:
        guard AssaultWords.answering.contains(lemma), !e.isDerived,
          graph.hasCase(top, ["with"], sentence)
        else { continue }
      default: continue
      }
      for subject in graph.dependents(verb, TreeWords.bit(.nsubj)) where subject != noun {
        for mention in held.mentions(at: subject)
        where [.person, .state, .organization].contains(context.type(mention))
          && !held.cluster(mention).isParty
        {
          if AssaultWords.pausing.contains(lemma), context.type(mention) != .state { continue }
          result.append(Attacker(mention: mention, way: "launch"))
        }
      }
    }
    return result
  }

  /// Whether the gerund of a verb that launches stands before a noun.
  private func isLaunched(_ noun: Int) -> Bool {
    (max(0, noun - 3)..<noun).contains {
      sentence.lowerForm($0).hasSuffix("ing") && sentence.heads[$0] == Int32(noun)
        && AssaultWords.gerunds.contains(sentence.lowerForm($0))
    }
  }

  /// Whether somebody may attack as a noun tells: states and bodies, and persons where it is
  /// no matter of words.
  func isActor(_ mention: Int, _ lemma: String) -> Bool {
    switch context.type(mention) {
    case .state: true
    case .organization: !held.cluster(mention).isParty
    case .person:
      held[mention].kind == .name
        && (AssaultWords.personal.contains(lemma) || AssaultWords.commanded.contains(lemma))
    default: false
    }
  }

  /// Whether those before a noun own it; of persons a possessive says so.
  private func isOwner(_ mention: Int, _ lemma: String) -> Bool {
    let end = held[mention].words.upperBound
    let isPossessive =
      held[mention].kind == .pronoun || (end < sentence.count && phrases.isPossessive(end))
    return isPossessive || context.type(mention) != .person
  }

  /// Whether a name is only a part of an adjective: "Iran-backed", "anti-Israel".
  private func isHyphenated(_ words: Range<Int>) -> Bool {
    let start = words.lowerBound
    if start > 1, sentence.form(start - 1) == "-",
      ["anti", "pro", "non"].contains(sentence.lowerForm(start - 2))
    {
      return true
    }
    return phrases.isHyphenated(words) && sentence.form(words.upperBound + 1) != "led"
  }

  /// Whether "and" joins two ways of attacking: "bombing and missile strikes".
  private func isBetweenArms(_ word: Int) -> Bool {
    guard word > 0, sentence.tags[word] == .cconj else { return false }
    let before = sentence.lemmas[word - 1].lowercased()
    return AssaultWords.nouns.contains(before) || AssaultWords.weapons.contains(before)
      || AssaultWords.arms.contains(before)
  }

  /// Whether a word may stand between the attacker and the attack.
  private func isInner(_ word: Int) -> Bool {
    switch sentence.tags[word] {
    case .adj, .noun, .propn, .num, .adv: return true
    case .verb:
      let form = sentence.form(word)
      return form.hasSuffix("ed") || form.hasSuffix("ing") || sentence.relations[word] == .amod
    default: return ["'s", "’s", "'", "’", "-", "“", "\""].contains(sentence.form(word))
    }
  }

  /// Whether a noun surely tells of arms: by itself, or by a word before it.
  func isPlain(_ noun: Int, _ lemma: String) -> Bool {
    if AssaultWords.plain.contains(lemma) { return true }
    return (max(0, noun - 4)..<noun).contains {
      AssaultWords.arms.contains(sentence.lemmas[$0].lowercased())
        || AssaultWords.weapons.contains(sentence.lemmas[$0].lowercased())
    }
  }

  /// Whether a noun tells of no attack with arms: "a heart attack", "a scathing attack", "a
  /// trade war".
  func isFigurative(_ noun: Int, _ lemma: String) -> Bool {
    if noun + 1 < sentence.count, sentence.heads[noun] == Int32(noun + 1),
      sentence.relations[noun] == .compound
    {
      return true
    }
    if lemma == "war", noun + 2 < sentence.count, sentence.lowerForm(noun + 1) == "of",
      sentence.lowerForm(noun + 2) == "words"
    {
      return true
    }
    return (max(0, noun - 3)..<noun).contains {
      AssaultWords.figurative.contains(sentence.lemmas[$0].lowercased())
        || AssaultWords.figurative.contains(sentence.lowerForm($0))
    }
  }
}
