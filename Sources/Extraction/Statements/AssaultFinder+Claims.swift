import Ontology
import Syntax

extension AssaultReader {
  /// One who is told to have done an attack whose target another sentence names: "The Taliban
  /// claimed responsibility", "attributed the bombing to the rebels".
  struct Claim {
    var doer: Int
    var word: Int
    var way: String
    var status: Status?
    /// Whether it is one attack: "the attack".
    var isOfOne = false
  }

  private static let owning: WordSet = ["claim", "accept", "admit", "take"]
  private static let doing: WordSet = [
    "carry", "perpetrate", "commit", "stage", "conduct", "claim", "execute", "mastermind", "mount",
  ]
  private static let blaming: WordSet = ["attribute", "ascribe", "blame", "pin"]

  /// The claims that a verb makes.
  func claims(of verb: Int) -> [Claim] {
    let lemma = sentence.lemmas[verb].lowercased()
    let isNegated = graph.dependents(verb, TreeWords.bit(.advmod)).contains {
      StanceFinder.negations.contains(sentence.lowerForm($0))
    }
    if isNegated { return [] }
    let objects = graph.dependents(verb, TreeWords.bit(.obj))
    let deed = objects.first { isTold($0) }
    if Self.owning.contains(lemma), let owned = objects.first(where: isResponsibility),
      isBare(owned), isForTold(owned) && isForTold(verb)
    {
      return doers(graph.dependents(verb, TreeWords.bit(.nsubj)), verb, "claimed", nil)
    }
    if Self.doing.contains(lemma), let deed, isBare(deed) {
      return doers(graph.dependents(verb, TreeWords.bit(.nsubj)), verb, "done", nil)
    }
    if Self.blaming.contains(lemma) {
      let phrases = graph.dependents(verb, TreeWords.bit(.obl))
      // "attributed the bombing to the rebels", with them drawn as the bombing's
      if let deed, !isBare(deed) {
        let owners = graph.dependents(deed, TreeWords.bit(.nmod))
        guard owners.allSatisfy({ graph.hasCase($0, ["to", "on"], sentence) }), lemma != "blame"
        else { return [] }
        return doers(owners, verb, "blamed", .possible)
      }
      if let deed, isBare(deed) {
        return doers(
          phrases.filter { graph.hasCase($0, ["to", "on"], sentence) },
          verb,
          "blamed",
          .possible
        )
      }
      if phrases.contains(where: {
        graph.hasCase($0, ["for"], sentence) && isTold($0) && isBare($0)
      }) {
        return doers(objects, verb, "blamed", .possible).map {
          var claim = $0
          claim.isOfOne = !phrases.contains {
            isTold($0) && sentence.features[$0].contains(.plural)
          }
          return claim
        }
      }
    }
    return []
  }

  private func doers(_ words: [Int], _ verb: Int, _ way: String, _ status: Status?) -> [Claim] {
    words.flatMap(held.mentions(at:)).filter {
      [.state, .organization, .person].contains(context.type($0)) && !held.cluster($0).isParty
    }.map { Claim(doer: $0, word: verb, way: way, status: status) }
  }

  private func isResponsibility(_ word: Int) -> Bool {
    sentence.lemmas[word].lowercased() == "responsibility"
  }

  /// Whether a noun is an attack that was told before: "the bombing", "both attacks".
  private func isTold(_ word: Int) -> Bool {
    let lemma = sentence.lemmas[word].lowercased()
    guard AssaultWords.nouns.contains(lemma) || AssaultWords.blasts.contains(lemma) else {
      return false
    }
    return graph.dependents(word, TreeWords.bit(.det)).contains {
      ["the", "this", "that", "these", "those", "both", "all"].contains(
        sentence.lowerForm($0)
      )
    }
  }

  /// Whether no name stands in the phrases behind a noun.
  private func isBare(_ noun: Int) -> Bool {
    let phrases = TreeWords.bit(.nmod) | TreeWords.bit(.acl)
    return graph.dependents(noun, phrases).allSatisfy { held.mentions(at: $0).isEmpty }
  }

  /// Whether what a phrase with "for" behind a word names is an attack that was told before.
  private func isForTold(_ word: Int) -> Bool {
    graph.dependents(word, TreeWords.bit(.nmod) | TreeWords.bit(.obl)).allSatisfy {
      !graph.hasCase($0, ["for"], sentence) || isTold($0)
    }
  }
}
