import Ontology
import Syntax

/// The companies and other bodies of those whose titles name none: "chief executive X", "a
/// spokeswoman for the agency".
extension DefaultBody {
  /// Whether a title is one of a company's or a club's head.
  static func isOfCompany(_ title: String) -> Bool {
    ["general secretary", "managing editor", "artistic director"].contains(title)
      || ["chief executive", "chairman", "chairwoman", "boss", "managing director", "ceo"]
        .contains(where: title.contains)
      || ["chief financial officer", "chief operating officer", "finance chief", "cfo", "coo"]
        .contains(where: title.hasSuffix)
  }

  private static let saying: WordSet = [
    "say", "tell", "add", "announce", "confirm", "deny", "decline", "warn", "insist", "argue",
    "claim", "acknowledge", "stress", "refuse", "estimate", "reject", "declare", "state", "respond",
  ]

  /// The body that the sentence or one of the two before it told a saying of, whose spokesman then
  /// says the rest.
  func speaking(before number: Int) -> Int? {
    for sentence in (max(0, number - 2)...number).reversed() {
      let held = context.sentenceMentions[sentence]
      let words = context.sentences[sentence]
      for mention in held.indices.reversed()
      where held.type(mention) == .organization && !held.cluster(mention).isParty {
        let head = held[mention].head
        let verb = Int(words.heads[head])
        if verb >= 0, words.relations[head].universal == .nsubj,
          Self.saying.contains(words.lemmas[verb])
        {
          return held[mention].cluster
        }
      }
    }
    return nil
  }

  /// The company or club that the article is about, where one of the last sentences names it.
  func company(near number: Int) -> Int? {
    var last = [Int](repeating: -4, count: context.mentions.clusters.count)
    for mention in context.mentions.mentions where mention.sentence <= number {
      last[mention.cluster] = max(last[mention.cluster], mention.sentence)
    }
    let near = context.mentions.clusters.indices.filter {
      context.mentions.clusters[$0].type == .organization && number - last[$0] <= 3
    }
    return mostNamed { index in
      let cluster = context.mentions.clusters[index]
      return cluster.type == .organization && !cluster.isParty && number - last[index] <= 3
        && (context.mentionCounts[index] > 1 || near == [index] && isSubject(index, in: number - 1))
        && !StructureFinder.isPublic(cluster.name)
    }
  }

  /// Whether a body is the subject in a sentence: "Acme cut 200 jobs."
  private func isSubject(_ body: Int, in number: Int) -> Bool {
    guard context.sentenceMentions.indices.contains(number) else { return false }
    let held = context.sentenceMentions[number]
    return held.indices.contains {
      held[$0].cluster == body
        && context.sentences[number].relations[held[$0].head].universal == .nsubj
    }
  }

  /// The body that "the agency" or the like before or behind a title means where no mention says so:
  /// "a spokeswoman for the agency", "the company's finance director".
  func described(by title: TitleTable.Occurrence, in number: Int) -> Int? {
    let sentence = context.sentences[number]
    func isBody(_ noun: Int) -> Bool {
      noun > 0 && noun < sentence.count && sentence.lowerForm(noun - 1) == "the"
        && DescriptionNouns.isBody(sentence.lemmas[noun].lowercased())
    }
    var end = title.words.lowerBound
    while end > 0, end + 4 > title.words.lowerBound,
      [.adj, .noun, .propn].contains(sentence.tags[end - 1])
    {
      end -= 1
    }
    let isOwned = end > 2 && ["'s", "’s"].contains(sentence.form(end - 1)) && isBody(end - 2)
    let next = title.words.upperBound
    let isBehind =
      next + 2 < sentence.count && ["of", "for", "at", "with"].contains(sentence.lowerForm(next))
      && isBody(next + 2)
      && (next + 3 == sentence.count || ![.noun, .propn, .adp].contains(sentence.tags[next + 3]))
    return isOwned || isBehind ? speaking(before: number) ?? company(near: number) : nil
  }
}
