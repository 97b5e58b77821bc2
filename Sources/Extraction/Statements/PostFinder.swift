import Ontology
import Syntax

/// Finds posts, professions, family ties and party labels: titles before and after names,
/// appositions, "X, who is the …", "served as", "as head of", "appointed him …".
struct PostFinder {
  let context: ArticleContext
  let titles: TitleTable
  let schema: Schema

  /// A title, who holds it and at which body.
  private struct Post {
    var title: TitleTable.Occurrence
    var holders: [Int]
    var rule: String
    /// The word whose clause tells tense and date; nil for a title beside a name.
    var clause: Int?
  }

  /// The posts of all sentences.
  func candidates() -> [Candidate] {
    var result: [Candidate] = []
    var known = KnownBodies()
    var open: [(post: Post, bodies: PostReader.Bodies, sentence: Int)] = []
    for number in context.sentences.indices {
      guard let graph = context.graphs[number] else { continue }
      let reader = PostReader(
        sentence: context.sentences[number],
        number: number,
        graph: graph,
        held: context.sentenceMentions[number]
      )
      let occurrences = titles.occurrences(in: reader.sentence, forms: reader.forms)
      for (index, title) in occurrences.enumerated() {
        guard let (holders, rule, clause) = reader.holders(of: title, among: occurrences, index)
        else { continue }
        let post = Post(title: title, holders: holders, rule: rule, clause: clause)
        let bodies = reader.bodies(of: title, among: occurrences, index, holders: holders)
        let made = candidates(of: post, bodies, reader, &known)
        result += made
        if !made.contains(where: { $0.relation != schema["member-of"] }) {
          open.append((post, bodies, number))
        }
      }
    }
    for (post, bodies, number) in open { result += completed(post, bodies, number, known) }
    return result
  }

  /// Which body each person was last said to hold a kind of post at.
  private struct KnownBodies {
    var byPerson: [Int: [(kind: TitleTable.Kind, body: Int)]] = [:]
  }

  private func relation(_ name: String) -> RelationID? { schema[name] }

  private func candidates(
    of post: Post,
    _ bodies: PostReader.Bodies,
    _ reader: PostReader,
    _ known: inout KnownBodies
  ) -> [Candidate] {
    var result: [Candidate] = []
    let kind = post.title.entry.kind
    for holder in post.holders {
      for party in bodies.parties {
        append("member-of", holder, party, post, reader, rule: "party", &result)
      }
      if kind == .kin {
        for other in bodies.persons where other != holder {
          append("family-of", holder, other, post, reader, rule: post.rule, &result)
        }
        continue
      }
      let own = post.holders.count > 1 ? reader.ownBody(of: holder) : nil
      guard let body = own ?? bodies.main else { continue }
      let type = context.type(body)
      var name = post.title.entry.relation
      if bodies.isDeputy, name == "leads" { name = "works-for" }
      switch kind {
      case .academic, .art, .media, .sport, .profession:
        if type == .state {
          name = bodies.isBefore || bodies.isOrigin ? "citizen-of" : "works-for"
        } else if type == .place {
          name = "lives-in"
        }
      case .other:
        continue
      default:
        break
      }
      append(name, holder, body, post, reader, rule: post.rule, &result)
      if name == "leads" || name == "works-for" {
        known.byPerson[context.cluster(of: holder), default: []].append(
          (kind, context.cluster(of: body))
        )
      }
    }
    return result
  }

  /// A post whose sentence names no body: the same person's elsewhere, or the one that the
  /// article is about.
  private func completed(
    _ post: Post,
    _ bodies: PostReader.Bodies,
    _ number: Int,
    _ known: KnownBodies
  ) -> [Candidate] {
    guard let graph = context.graphs[number] else { return [] }
    let reader = PostReader(
      sentence: context.sentences[number],
      number: number,
      graph: graph,
      held: context.sentenceMentions[number]
    )
    var result: [Candidate] = []
    let kind = post.title.entry.kind
    for holder in post.holders {
      let person = context.cluster(of: holder)
      if known.byPerson[person]?.contains(where: { $0.kind == kind }) == true { continue }
      guard let body = inferredBody(post, bodies, number, person, known) else { continue }
      guard let mention = context.nearestMention(of: body, to: number) else { continue }
      append(
        post.title.entry.relation,
        holder,
        mention,
        post,
        reader,
        rule: post.rule + ", body inferred",
        &result
      )
    }
    return result
  }

  private func inferredBody(
    _ post: Post,
    _ bodies: PostReader.Bodies,
    _ number: Int,
    _ person: Int,
    _ known: KnownBodies
  ) -> Int? {
    let kind = post.title.entry.kind
    // "Trump's envoy": the state or body that Trump leads.
    if [.staff, .diplomat, .deputy, .minister, .profession].contains(kind) {
      for employer in bodies.persons {
        let led = known.byPerson[context.cluster(of: employer)] ?? []
        if let body = led.first(where: { $0.kind == .headOfState || $0.kind == .governor }) {
          return body.body
        }
      }
    }
    if let qualifier = bodies.qualifier, let body = body(ending: qualifier) { return body }
    if bodies.isOpen { return nil }
    if bodies.qualifier != nil, kind == .headOfState || kind == .monarch { return nil }
    return DefaultBody(context: context).body(
      of: kind,
      titled: context.sentences[number].form(post.title.words).lowercased(),
      in: number,
      knownState: known.byPerson[person]?.first {
        context.mentions.clusters[$0.body].type == .state
      }?.body
    )
  }

  /// The body of the article whose name ends with a word.
  private func body(ending word: String) -> Int? {
    var best: Int?
    for (index, cluster) in context.mentions.clusters.enumerated()
    where cluster.type == .organization
      && cluster.name.lowercased().split(separator: " ").last.map(String.init) == word
    {
      if best.map({ context.mentionCounts[$0] < context.mentionCounts[index] }) ?? true {
        best = index
      }
    }
    return best
  }

  private func append(
    _ name: String,
    _ holder: Int,
    _ body: Int,
    _ post: Post,
    _ reader: PostReader,
    rule: String,
    _ result: inout [Candidate]
  ) {
    guard let relation = relation(name), context.cluster(of: holder) != context.cluster(of: body)
    else { return }
    let type = schema[relation]
    guard type.admits(context.type(holder), context.type(body)) else { return }
    result.append(
      Candidate(
        relation: relation,
        subject: holder,
        object: body,
        sentence: reader.number,
        trigger: post.clause ?? post.title.head,
        source: .post(rule),
        status: name == "citizen-of" || name == "family-of"
          ? .actual
          : reader.status(of: post.title, clause: post.clause),
        title: reader.titleText(post.title),
        isStructural: post.clause == nil
      )
    )
  }
}
