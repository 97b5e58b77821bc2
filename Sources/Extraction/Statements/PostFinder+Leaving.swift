import Ontology
import Syntax

extension PostFinder {
  private static let leaving: WordSet = [
    "resign", "abdicate", "retire", "quit", "resignation", "retirement", "abdication",
  ]
  /// What one leaves with a post.
  private static let left: WordSet = ["post", "job", "position", "power"]
  private static let descending: WordSet = ["step", "stand"]

  private static let asking: WordSet = [
    "ask", "urge", "want", "call", "demand", "tell", "press", "refuse", "decline", "pressure",
  ]

  /// Whether somebody is only asked to leave, or will not.
  private func isAsked(_ word: Int, _ sentence: Sentence) -> Bool {
    let above = Int(sentence.heads[word])
    let isModal = (0..<word).contains {
      sentence.heads[$0] == Int32(word) && sentence.tags[$0] == .aux
        && ["should", "must", "ought", "could", "might"].contains(sentence.lowerForm($0))
    }
    if isModal { return true }
    guard above >= 0, Self.asking.contains(sentence.lemmas[above]) else { return false }
    return sentence.tags[word] == .noun || sentence.features[word].contains(.infinitive)
      || sentence.relations[word] == .ccomp && sentence.lemmas[above] != "tell"
  }

  /// Whether a participle is part of a title: "retired general Michael Flynn".
  private func isRank(_ word: Int, _ sentence: Sentence) -> Bool {
    word + 1 < sentence.count && sentence.lowerForm(word) == "retired"
      && [.noun, .propn, .adj].contains(sentence.tags[word + 1])
  }

  /// Whether somebody leaves no post but a contest: "stepped down from his re-election campaign".
  private func leavesRace(_ word: Int, _ sentence: Sentence, _ graph: SentenceGraph) -> Bool {
    graph.dependents(word, TreeWords.bit(.obl)).contains {
      ["campaign", "race", "contest", "bid", "candidacy"].contains(sentence.lemmas[$0])
    }
  }

  /// Who leaves a post without a word of which: the one that the article says he holds.
  func resignations(_ number: Int, _ known: KnownBodies) -> [Candidate] {
    guard let graph = context.graphs[number], let relation = relation("resigned-from") else {
      return []
    }
    let sentence = context.sentences[number]
    let held = context.sentenceMentions[number]
    var result: [Candidate] = []
    for word in 0..<sentence.count
    where sentence.tags[word] == .verb || sentence.tags[word] == .noun {
      let lemma = sentence.lemmas[word]
      let particle = graph.dependent(word, .compoundPrt) ?? graph.dependent(word, .advmod)
      let descends =
        Self.descending.contains(lemma)
        && particle.map { ["down", "aside"].contains(sentence.lemmas[$0]) } ?? false
      let isVerb = sentence.tags[word] == .verb
      let vacates =
        isVerb && ["leave", "vacate", "relinquish"].contains(lemma)
        && graph.dependent(word, .obj).map {
          // One leaves office at the end of a term too.
          Self.left.contains(sentence.lemmas[$0])
            || sentence.lemmas[$0] == "office" && lemma != "leave"
        } ?? false
      guard descends || vacates || Self.leaving.contains(lemma) else { continue }
      if isVerb, leavesRace(word, sentence, graph) { continue }
      guard sentence.relations[word] != .amod, !isAsked(word, sentence), !isRank(word, sentence),
        !sentence.isLeavingContest(word)
      else { continue }
      let subjects =
        isVerb
        ? graph.surfaceSubjects(word)
        : graph.dependents(word, TreeWords.bit(.nmodPoss) | TreeWords.bit(.nmod)).filter {
          // "his resignation to the president", "a retirement under Adams"
          switch sentence.relations[$0] {
          case .nmod: graph.hasCase($0, ["of", "by", "from"], sentence)
          case .obl, .iobj: false
          default: true
          }
        }
      for mention in subjects.flatMap(held.mentions(at:)) where held.type(mention) == .person {
        let posts = known.byPerson[held[mention].cluster] ?? []
        if isVerb, let own = bodyLeft(word, sentence, held, graph) {
          let post = posts.first { $0.body == held[own].cluster }
          result.append(
            Candidate(
              relation: relation,
              subject: mention,
              object: own,
              sentence: number,
              trigger: word,
              source: .post("resignation"),
              title: post?.title
            )
          )
          continue
        }
        // "resigned from the Senate" says it itself.
        if isVerb, namesBody(word, held, graph, sentence) { continue }
        guard
          let post = posts.first(where: { $0.relation == "leads" })
            ?? posts.first(where: { $0.relation == "works-for" }),
          // "the resignation of Unity MP X" gives up no party.
          post.kind != .legislator || !isPartyName(context.mentions.clusters[post.body]),
          let body = nearest(post.body, to: number, admittedBy: relation),
          !isAhead(post.body, of: word, sentence, held)
        else { continue }
        result.append(
          Candidate(
            relation: relation,
            subject: mention,
            object: body,
            sentence: number,
            trigger: word,
            source: .post("resignation, body inferred"),
            title: post.title
          )
        )
      }
    }
    return result
  }

  /// Whether a body is that of the post for which somebody leaves: "resigned to become president of
  /// Acme", "quit to lead Acme".
  private func isAhead(
    _ body: Int,
    of word: Int,
    _ sentence: Sentence,
    _ held: SentenceMentions
  ) -> Bool {
    let purpose = (word + 1..<max(word + 1, sentence.count)).first {
      sentence.heads[$0] == Int32(word) && sentence.features[$0].contains(.infinitive)
        && ["become", "lead", "head", "run", "join", "take", "serve", "chair"].contains(
          sentence.lemmas[$0]
        )
    }
    guard let purpose else { return false }
    return (purpose + 1..<sentence.count).contains {
      held.mentions(at: $0).contains { held[$0].cluster == body }
    }
  }

  /// Whether a verb says by name from what somebody steps.
  private func namesBody(
    _ verb: Int,
    _ held: SentenceMentions,
    _ graph: SentenceGraph,
    _ sentence: Sentence
  ) -> Bool {
    graph.dependents(verb, TreeWords.bit(.obl)).contains { word in
      graph.hasCase(word, ["from"], sentence)
        && held.mentions(at: word).contains { held.type($0) != .person }
    }
  }

  /// The body that a clause says itself is left: "stepped down as head of Acme".
  private func bodyLeft(
    _ word: Int,
    _ sentence: Sentence,
    _ held: SentenceMentions,
    _ graph: SentenceGraph
  ) -> Int? {
    for post in graph.dependents(word, TreeWords.bit(.obl)) where post > word {
      let isAs = (word..<post).contains {
        sentence.heads[$0] == Int32(post) && sentence.lowerForm($0) == "as"
      }
      guard isAs else { continue }
      for inner in graph.dependents(post, TreeWords.bit(.nmod)) {
        if let body = held.mentions(at: inner).first(where: { held.type($0) == .organization }) {
          return body
        }
      }
    }
    return nil
  }

  /// The mention nearest to a sentence of the body of a person's post; nil where the relation
  /// does not admit it.
  func nearest(_ body: Int, to number: Int, admittedBy relation: RelationID) -> Int? {
    guard let mention = context.nearestMention(of: body, to: number),
      schema[relation].admits(.person, context.type(mention))
    else { return nil }
    return mention
  }
}
