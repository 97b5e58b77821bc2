import Ontology
import Syntax

/// What the resolution of pronouns and descriptions knows of an entity so far.
struct EntityFacts {
  var type: EntityType
  var gender: EntityCluster.Gender
  /// The state whose post the person holds, as a cluster; -1 where unknown.
  var home = -1
  /// The states, bodies and places that the article names with the person's post, as clusters.
  var seats: Set<Int> = []
  /// Last words of titles and nouns that the article calls it: "president", "company".
  var nouns: Set<String> = []
  /// The whole titles.
  var titles: Set<String> = []
  /// Whether the article puts "former" before a title of the person, and a title without it.
  var wasFormer = false
  var isIncumbent = false
  /// The words of its names, in lower case, where it is a body.
  var words: Set<Substring> = []
  /// What the lexicons call the body: "party", "company", "media".
  var kind = ""
  /// The gender that the ending of the given name hints at.
  var leaning = EntityCluster.Gender.unknown
  /// Whether the gender of the given name is one that the article's pronouns do not have.
  var isDoubted = false
  /// The gender of the last pronoun that meant the person.
  var called = EntityCluster.Gender.unknown
  /// Whether somebody charged, arrested or tried the person, or brought them to court.
  var isAccused = false
  /// The code of the state whose capital it is; empty for none.
  var capitalOf = ""
  /// The codes of the states that the person is known to lead or to have led.
  var led: Set<String> = []
  /// Whether the article calls the person a former head of a state or government, or one now.
  var wasHead = false
  var isHead = false
  /// The code of the state that it is; nil for none.
  var stateCode: String?
  /// How often the whole article names it.
  var total = 0
  /// Where the article first names it, and by which word.
  var first = (sentence: -1, word: -1)
  /// How much the article is about it, where it is a state.
  var weight = 0.0
  /// Where it was mentioned last.
  var lastSentence = -1
  var lastWord = -1
  /// Whether that mention was a subject.
  var wasSubject = false
  /// How many mentions there were.
  var count = 0
  /// The name, in lower case, where it is a place or a state.
  var name = ""
  private var salience = 0.0

  init(type: EntityType, gender: EntityCluster.Gender) {
    self.type = type
    self.gender = gender
  }

  /// The salience at a sentence: each mention's weight, halved with every sentence since.
  func salience(at sentence: Int) -> Double {
    guard lastSentence >= 0 else { return 0 }
    var value = salience
    for _ in 0..<min(20, max(0, sentence - lastSentence)) { value /= 2 }
    return value
  }

  /// Notes a mention.
  mutating func touch(sentence: Int, word: Int, weight: Double, isSubject: Bool) {
    salience = salience(at: sentence) + weight
    lastSentence = sentence
    lastWord = word
    wasSubject = isSubject
    count += 1
  }

  /// Whether its name is one of a set.
  func isCalled(_ names: WordSet) -> Bool { !name.isEmpty && names.contains(name) }
}
