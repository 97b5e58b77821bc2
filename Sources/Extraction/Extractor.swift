package import Ontology
package import Syntax

/// The rules of a schema, ready to turn analysed articles into statements.
///
/// Immutable and safe to use from many threads at once.
package struct Extractor: Sendable {
  let schema: Schema
  let table: PatternTable
  let words: TreeWords
  private let acts: ActWords
  let effects: EffectTable
  let stances: StanceTable
  let titles: TitleTable
  let leaders: LeaderTable
  let finder: MentionFinder?
  /// The learned judge; nil: every candidate of a rule is a statement.
  package var scorer: Scorer?
  /// For each symbol, whether a pattern is triggered by a noun of that lemma.
  let isTriggerNoun: [Bool]
  /// Which relations a word hints at.
  let triggers: TriggerClasses
  /// The relations' names, hashed.
  let relationHashes: [UInt64]

  /// Compiles the rules of a schema.
  ///
  /// - Parameters:
  ///   - titles: the lexicon `titles.tsv`.
  ///   - speech: the lexicon `speech.tsv`.
  ///   - stances: the lexicon `stances.tsv`.
  /// - Throws: `SchemaError` with every mistake in every pattern.
  package init(
    schema: Schema,
    titles: Lexicon,
    speech: Lexicon,
    stances: Lexicon
  ) throws(SchemaError) {
    try self.init(schema: schema, titles: titles, speech: speech, stances: stances, finder: nil)
  }

  /// Compiles the rules of a schema, with the lexicons that find entities.
  ///
  /// - Throws: `SchemaError` with every mistake in every pattern.
  package init(
    schema: Schema,
    lexicons: Lexicons,
    scorer: Scorer? = nil
  ) throws(SchemaError) {
    try self.init(
      schema: schema,
      titles: lexicons.titles,
      speech: lexicons.speech,
      stances: lexicons.stances,
      leaders: lexicons.leaders,
      finder: MentionFinder(lexicons: lexicons)
    )
    self.scorer = scorer
  }

  private init(
    schema: Schema,
    titles: Lexicon,
    speech: Lexicon,
    stances: Lexicon,
    leaders: LeaderTable = LeaderTable(),
    finder: MentionFinder?
  ) throws(SchemaError) {
    self.schema = schema
    self.finder = finder
    let table = try PatternTable(
      schema: schema,
      extraWords: TreeWords.all + speech.lemmas
        + StanceTable.words(stances) + ActWords.all
    )
    self.table = table
    words = TreeWords(table.symbols)
    acts = ActWords(table.symbols)
    effects = EffectTable(speech, table.symbols)
    self.stances = StanceTable(stances, table.symbols)
    self.titles = TitleTable(titles)
    self.leaders = leaders
    var nouns = [Bool](repeating: false, count: table.symbols.count + 1)
    let noun = UInt32(1) << UInt32(UniversalTag.noun.rawValue)
    func mark(_ test: PatternTable.Test) {
      guard test.role == .word, test.tags & noun != 0 else { return }
      for lemma in test.lemmas { nouns[Int(table.lemmas[Int(lemma)])] = true }
    }
    for pattern in table.patterns { mark(pattern.trigger) }
    isTriggerNoun = nouns
    triggers = TriggerClasses(schema: schema, table: table)
    relationHashes = schema.relations.map { StableHash.hash($0.name) }
  }

  /// The entities and statements of an article.
  ///
  /// - Precondition: the extractor was made with lexicons.
  /// - Complexity: O(*n*) in the number of words, for sentences of bounded length.
  package func findings(for article: Article, sentences: [Sentence]) -> Findings {
    guard let finder else { preconditionFailure("an extractor without lexicons finds no entities") }
    return findings(
      for: article,
      sentences: sentences,
      mentions: finder.mentions(in: sentences, article: article)
    )
  }

  /// The entities and statements of an article whose mentions are known.
  ///
  /// - Complexity: O(*n*) in the number of words, for sentences of bounded length.
  package func findings(
    for article: Article,
    sentences: [Sentence],
    mentions: Mentions
  ) -> Findings {
    let context = context(article, sentences, mentions)
    var outcome = Outcome(isTraced: false)
    return findings(context, &outcome)
  }

  func context(
    _ article: Article,
    _ sentences: [Sentence],
    _ mentions: Mentions
  ) -> ArticleContext {
    ArticleContext(
      article: article,
      sentences: sentences,
      mentions: mentions,
      symbols: table.symbols,
      words: words,
      isTriggerNoun: isTriggerNoun,
      titles: titles,
      leaders: leaders
    )
  }

  /// What became of the candidates, for explanations.
  struct Outcome {
    let isTraced: Bool
    var candidates: [(candidate: Candidate, reason: String?)] = []

    mutating func keep(_ candidate: Candidate) {
      if isTraced { candidates.append((candidate, nil)) }
    }

    mutating func drop(_ candidate: Candidate, _ reason: @autoclosure () -> String) {
      if isTraced { candidates.append((candidate, reason())) }
    }
  }

  func findings(_ context: ArticleContext, _ outcome: inout Outcome) -> Findings {
    let mentions = context.mentions
    var ranges = [[TextRange]](repeating: [], count: mentions.clusters.count)
    for mention in mentions.mentions {
      ranges[mention.cluster].append(
        TextRange(context.sentences[mention.sentence].range(of: mention.words))
      )
    }
    let entities = zip(mentions.clusters, ranges).map { cluster, ranges in
      Entity(
        type: cluster.type,
        name: cluster.name,
        aliases: cluster.aliases,
        mentions: ranges
      )
    }
    let speakers = SpeakerFinder(context, effects)
    let proposed =
      scorer.map { judged(context, speakers, by: $0, &outcome) } ?? proposals(context, speakers)
    let candidates = CandidateFilter(context: context, schema: schema).kept(proposed, &outcome)
    let attributes = AttributeFinder(context: context, speakers: speakers, extractor: self)
    var merger = StatementMerger(schema: schema, published: context.article.published)
    for candidate in candidates {
      merger.add(attributes.statement(candidate), attributes.firmness(of: candidate))
    }
    return Findings(
      article: context.article,
      entities: entities,
      statements: attributes.completed(merger.statements)
    )
  }

  /// What all rules propose, by sentence.
  func proposals(_ context: ArticleContext, _ speakers: SpeakerFinder) -> [Candidate] {
    var result: [Candidate] = []
    for number in context.sentences.indices {
      guard let graph = context.graphs[number] else { continue }
      let matcher = PatternMatcher(
        table: table,
        sentence: context.sentences[number],
        graph: graph,
        mentions: context.sentenceMentions[number]
      )
      for match in matcher.matches() {
        let pattern = table.patterns[match.pattern]
        result.append(
          Candidate(
            relation: pattern.relation,
            subject: match.subject,
            object: match.object,
            sentence: number,
            trigger: match.trigger,
            source: .pattern(match.pattern),
            status: pattern.status,
            title: pattern.title
          )
        )
      }
    }
    let posts = PostFinder(context: context, schema: schema).candidates()
    result += posts
    result += CampaignFinder(context: context, schema: schema, posts: posts).candidates()
    result += StructureFinder.candidates(context: context, schema: schema)
    let sides = Sides(context, result, schema)
    result += AssaultFinder(context, sides, schema)?.candidates() ?? []
    result += PenaltyFinder(context, schema)?.candidates() ?? []
    result += StandingsFinder(context, schema)?.candidates() ?? []
    result += SurfaceActFinder(context, schema).candidates()
    result += NounActFinder(context, schema, acts, words).candidates()
    let stances = StanceFinder(context, speakers, self, told: result, sides: sides)
    result += stances.candidates() + stances.reports(result)
    result += FollowerFinder(context, schema).candidates(result)
    result += ContactFinder(context, sides, schema).candidates(besides: result)
    result += AttendanceFinder(context, result, sides, schema)?.candidates() ?? []
    result += VisitorFinder(context, sides, schema)?.candidates(result) ?? []
    result += JourneyFinder(context, schema)?.candidates(result) ?? []
    return result.enumerated().sorted {
      ($0.element.sentence, $0.element.trigger, $0.offset)
        < ($1.element.sentence, $1.element.trigger, $1.offset)
    }.map(\.element)
  }
}
