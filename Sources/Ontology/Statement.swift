/// Where a statement stands in an article: ranges, never copied text.
public struct Evidence: Hashable, Sendable {
  /// The article's identifier.
  public var article: String
  /// The quoted sentence.
  public var sentence: TextRange
  /// The words that name the subject.
  public var subject: TextRange
  /// The words that name the object.
  public var object: TextRange
  /// The words that state the relation.
  public var trigger: TextRange

  /// Evidence from its ranges.
  public init(
    article: String,
    sentence: TextRange,
    subject: TextRange,
    object: TextRange,
    trigger: TextRange
  ) {
    self.article = article
    self.sentence = sentence
    self.subject = subject
    self.object = object
    self.trigger = trigger
  }
}

/// Who stands in which relation to whom, when, with which status, said by whom, and
/// where it is written.
public struct Statement: Hashable, Sendable {
  /// Who.
  public var subject: EntityID
  /// Which relation.
  public var relation: RelationID
  /// To whom.
  public var object: EntityID
  /// When it happened, or holds from.
  public var date: PartialDate?
  /// Whether it holds.
  public var status: Status
  /// Who says so, where the text attributes it; nil for the article's own voice.
  public var speaker: EntityID?
  /// Where it happened.
  public var place: EntityID?
  /// The title of a post, or which family tie.
  public var title: String?
  /// How sure the extraction is, 0…1.
  public var confidence: Double
  /// Where it is written; the first is the plainest.
  public var evidence: [Evidence]

  /// A statement from its parts.
  public init(
    subject: EntityID,
    relation: RelationID,
    object: EntityID,
    date: PartialDate? = nil,
    status: Status = .actual,
    speaker: EntityID? = nil,
    place: EntityID? = nil,
    title: String? = nil,
    confidence: Double = 1,
    evidence: [Evidence]
  ) {
    self.subject = subject
    self.relation = relation
    self.object = object
    self.date = date
    self.status = status
    self.speaker = speaker
    self.place = place
    self.title = title
    self.confidence = confidence
    self.evidence = evidence
  }
}
