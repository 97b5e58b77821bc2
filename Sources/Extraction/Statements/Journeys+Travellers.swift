import Ontology
import Syntax

/// Tells who is no traveller: ships and machines that are called after people, those whom another
/// stands for, and those beside whom another is on a visit.
extension Journeys {
  /// Why the subject of a candidate does not travel; nil where it may.
  func objection(toTravelOf subject: Int, _ trigger: Int, _ sentence: Sentence) -> String? {
    guard context.type(subject) == .person else { return nil }
    let mention = context.mentions.mentions[subject]
    guard mention.kind == .name else { return nil }
    let own = context.sentences[mention.sentence]
    if isVehicle(mention, own) { return "a ship or a machine is no traveller" }
    if isStoodFor(mention, own) { return "who stands for somebody travels instead" }
    return nil
  }

  /// Whether a name is a ship's, a flight's or a machine's: "the Anna Berg", "the tanker Anna Berg",
  /// "Flight AB12".
  private func isVehicle(_ name: Mention, _ sentence: Sentence) -> Bool {
    let words = name.words
    if words.contains(where: { word in sentence.form(word).contains(where: \.isNumber) }) {
      return true
    }
    guard words.lowerBound > 0 else { return false }
    let before = words.lowerBound - 1
    switch sentence.tags[before] {
    case .noun, .propn:
      return StructureFinder.isThing(sentence.lemmas[before])
        || Self.vessels.contains(sentence.lowerForm(before))
    case .det:
      guard sentence.lowerForm(before) == "the",
        context.mentions.clusters[name.cluster].titles.isEmpty
      else { return false }
      let last = sentence.lowerForm(words.upperBound - 1)
      // "the Trumps", "the Dalai Lama", "the Berg team"
      return !last.hasSuffix("s") && !words.contains { Self.ranks.contains(sentence.lowerForm($0)) }
        && (words.upperBound >= sentence.count
          || sentence.tags[words.upperBound] != .noun && sentence.tags[words.upperBound] != .propn)
    default: return false
    }
  }

  /// Whether somebody is only named as whom another speaks for: "a representative of Eva Lund".
  private func isStoodFor(_ name: Mention, _ sentence: Sentence) -> Bool {
    var word = name.head
    for _ in 0..<3 {
      let head = Int(sentence.heads[word])
      guard head >= 0, head < word else { return false }
      switch sentence.relations[word].universal {
      case .flat, .compound, .appos: word = head
      case .nmod:
        return SentenceMentions.personProxies.contains(sentence.lemmas[head])
      default: return false
      }
    }
    return false
  }

  /// Whether a visit is that of another person whom a comma sets it behind: "speaking beside Berg,
  /// on a visit to Riga".
  func isOfAnother(_ visit: Int, _ subject: Int, _ sentence: Sentence) -> Bool {
    guard sentence.tags[visit] == .noun,
      sentence.heads[visit] < 0
        || !Self.accompanying.contains(sentence.lemmas[Int(sentence.heads[visit])]),
      let start = (max(1, visit - 6)..<max(1, visit)).first(where: {
        sentence.heads[$0] == Int32(visit) && sentence.relations[$0] == .case
      }), start > 1, sentence.form(start - 1) == ","
    else { return false }
    let number = context.mentions.mentions[subject].sentence
    let held = context.sentenceMentions[number]
    return held.indices.contains {
      held[$0].words.upperBound == start - 1 && held.type($0) == .person
        && held[$0].kind == .name && held[$0].cluster != context.cluster(of: subject)
    }
  }

  /// Whether somebody speaks from afar, or to people who need not be where they are: "spoke by video
  /// link", "has spoken to residents in Riga"; a crowd and the press are there.
  func speaksToSome(_ verb: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    graph.dependents(verb, TreeWords.bit(.obl)).contains {
      sentence.tags[$0] == .noun
        && (Self.channels.contains(sentence.lemmas[$0])
          || Self.partners.contains(sentence.lemmas[$0])
            && graph.hasCase($0, ["to", "with"], sentence))
    }
  }

  private static let accompanying: WordSet = ["accompany", "join", "flank", "follow", "escort"]
  private static let vessels: WordSet = ["uss", "hms", "ss", "mv", "ins", "rfa", "flight"]
  /// Words of the names of those whom "the" stands before.
  private static let ranks: WordSet = [
    "dalai", "lama", "aga", "khan", "pope", "prince", "princess", "king", "queen", "duke",
    "duchess", "emir", "sultan", "sheikh", "rev", "rev.", "reverend", "earl", "lord", "lady",
    "countess", "count", "baron", "baroness", "emperor", "shah", "ayatollah", "patriarch",
  ]
  /// How somebody speaks from afar.
  private static let channels: WordSet = [
    "telephone", "phone", "video", "link", "videolink", "videoconference", "satellite", "custody",
    "jail", "prison",
  ]
  /// Those with whom somebody speaks by telephone as well.
  private static let partners: WordSet = [
    "resident", "local", "villager", "townsman", "representative", "counterpart", "official",
    "family", "relative", "friend", "colleague", "survivor", "witness", "eyewitness", "expert",
    "analyst", "doctor", "medic", "nurse", "surgeon", "refugee", "evacuee", "mother", "father",
    "parent", "wife", "husband", "son", "daughter", "brother", "sister", "widow", "neighbour",
    "neighbor", "source", "trader", "dealer", "scientist", "professor", "lawyer", "somebody",
    "someone", "ally", "person", "man", "woman", "victim", "patient", "teacher", "aide",
  ]
}
