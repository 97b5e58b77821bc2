import Ontology
import Syntax

/// Support that a word before a name tells: "the Iran-backed militant group Hezbollah", "the
/// pro-Iran Hezbollah".
extension SurfaceActFinder {
  /// Whether a word tells support where a hyphen joins somebody to it; compared, not looked up,
  /// as every word is asked.
  static func isBacking(_ form: String) -> Bool {
    form == "backed" || form == "supported" || form == "sponsored" || form == "aligned"
  }

  /// How many words may stand between such a word and the name.
  private static let reach = 4

  /// Reads who backs the one named behind a word of backing, where a hyphen joins the backer to it.
  func readBacker(_ word: Int, _ number: Int, _ result: inout [Candidate]) {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    guard let supported, word > 1, ["-", "–"].contains(sentence.form(word - 1)),
      let backer = held.indices.first(where: {
        held[$0].words.upperBound == word - 1 && isActor($0)
      }), let backed = named(behind: word, number)
    else { return }
    if sentence.lowerForm(word) == "aligned" {
      append(supported, backed, backer, word, number, "surface, aligned", &result)
    } else {
      append(supported, backer, backed, word, number, "surface, backed", &result)
    }
  }

  /// Reads whom one named behind "pro-…" is for.
  func readAdherent(_ word: Int, _ number: Int, _ result: inout [Candidate]) {
    let sentence = context.sentences[number]
    let form = sentence.form(word)
    guard let supported, form.count > 5, form.lowercased().hasPrefix("pro-"),
      let adherent = named(behind: word, number)
    else { return }
    let name = String(form.dropFirst(4))
    guard let cause = mention(named: name, near: number) ?? demonym(name, near: number),
      context.type(cause) == .state || context.type(cause) == .person
    else { return }
    append(supported, adherent, cause, word, number, "surface, pro", &result)
  }

  /// The state that an adjective or demonym of the article stands for: "Iran" for "Iranian".
  private func demonym(_ form: String, near number: Int) -> Int? {
    let all = context.mentions
    let nearest = all.mentions.indices.filter { index in
      let mention = all.mentions[index]
      return mention.isDemonym && mention.words.count == 1
        && context.sentences[mention.sentence].form(mention.words.lowerBound) == form
    }.min { abs(all.mentions[$0].sentence - number) < abs(all.mentions[$1].sentence - number) }
    return nearest.flatMap { context.nearestMention(of: context.cluster(of: $0), to: number) }
  }

  /// The body or person named right behind a word, with what they are between: "militant
  /// group Hezbollah".
  private func named(behind word: Int, _ number: Int) -> Int? {
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    var next = word + 1
    while next < sentence.count, next - word <= Self.reach {
      let longest = held.indices.filter {
        held[$0].words.lowerBound == next && held[$0].kind == .name
      }.max { held[$0].words.count < held[$1].words.count }
      if let longest {
        let type = context.type(longest)
        return type == .organization || type == .person ? longest : nil
      }
      guard [.adj, .noun, .propn].contains(sentence.tags[next]) else { return nil }
      next += 1
    }
    return nil
  }

  /// A mention whose words are a name, or that of the entity which bears it.
  private func mention(named name: String, near number: Int) -> Int? {
    let all = context.mentions
    if let cluster = all.clusters.firstIndex(where: {
      $0.name == name || $0.aliases.contains(name)
    }) {
      return context.nearestMention(of: cluster, to: number)
    }
    return all.mentions.indices.first { index in
      let mention = all.mentions[index]
      guard mention.words.count == 1, mention.kind == .name else { return false }
      return context.sentences[mention.sentence].form(mention.words.lowerBound) == name
    }
  }
}
