import Ontology
import Syntax

/// Blame, praise and demands that a participle tells beside what its subject says or does:
/// "Norway said that Sweden did not want peace, accusing it of delays".
extension SurfaceActFinder {
  private static let verbs: [(relation: String, forms: [String])] = [
    (
      "accused",
      [
        "accusing", "blaming", "criticising", "criticizing", "condemning", "denouncing", "mocking",
        "slamming", "blasting", "rebuking", "berating",
      ]
    ),
    ("requested", ["urging", "imploring", "calling", "pressing"]),
    (
      "supported",
      [
        "praising", "endorsing", "thanking", "congratulating", "applauding", "commending",
        "lauding",
      ]
    ),
  ]
  private static let openers: WordSet = [
    ",", "while", "also", "and", "again", "in", "by", "after", "before", "without", "for",
    "despite", "repeatedly", "publicly", "besides", "from",
  ]

  /// The name of the relation that each participle tells: "accusing".
  static let participles = verbs.reduce(into: WordMap<String>()) { result, entry in
    for form in entry.forms { result[form] = entry.relation }
  }

  /// Reads a participle to which the tree gives no subject, or the one whom it is about.
  func readParticiple(
    _ word: Int,
    _ relation: RelationID,
    _ number: Int,
    _ result: inout [Candidate]
  ) {
    let sentence = context.sentences[number]
    guard word > 1, sentence.tags[word] == .verb,
      Self.openers.contains(sentence.lowerForm(word - 1)),
      let graph = context.graphs[number]
    else { return }
    var start = word + 1
    if sentence.lowerForm(word) == "calling" {
      guard start < sentence.count, ["on", "upon"].contains(sentence.lowerForm(start)) else {
        return
      }
      start += 1
    }
    guard let patient = object(from: start, number) else { return }
    let cluster = context.cluster(of: patient)
    let held = context.sentenceMentions[number]
    func doers(_ node: Int) -> [Int] {
      graph.dependents(node, TreeWords.bit(.nsubj)).flatMap { held.mentions(at: $0) }.filter {
        isActor($0) && context.cluster(of: $0) != cluster
      }
    }
    guard doers(word).isEmpty else { return }
    var node = Int(sentence.heads[word])
    for _ in 0..<6 where node >= 0 && node < word {
      let found = doers(node)
      if !found.isEmpty {
        for agent in found {
          for patient in joined(with: patient, behind: word, number) {
            append(relation, agent, patient, word, number, "surface, participle", &result)
          }
        }
        return
      }
      node = Int(sentence.heads[node])
    }
  }
}
