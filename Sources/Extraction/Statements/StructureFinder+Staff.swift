import Ontology
import Syntax

/// Those whom a text calls a body's or a state's without a word for their post.
extension StructureFinder {
  /// "The association's Ann Holt says": hers.
  mutating func staff(of body: Int, _ person: Int) {
    let end = held[body].words.upperBound
    guard held.type(body) == .organization, held.type(person) == .person,
      held[person].words.lowerBound == end + 1, end < sentence.count,
      sentence.form(end) == "'s" || sentence.form(end) == "’s"
    else { return }
    append(belonging(to: body), person, body, "organization's person")
  }

  /// "the Obama administration": the state of the article that Obama is known to lead or to
  /// have led is his.
  mutating func administrations() {
    for person in held.indices where held.type(person) == .person {
      let end = held[person].words.upperBound
      guard end < sentence.count, held[person].kind == .name,
        sentence.wordForm(isPossessive(end) ? end + 1 : end) == "administration",
        let state = context.stateLed(by: held[person].cluster).state,
        let mention = context.nearestMention(of: state, to: held.sentence)
      else { continue }
      append(leads, person, mention, "administration of a leader", trigger: end)
    }
  }

  /// What parties are called before their names.
  static let leanings: WordSet = [
    "ruling", "opposition", "conservative", "liberal", "socialist", "centrist", "nationalist",
    "populist", "leftist", "governing", "communist", "progressive", "Islamist", "separatist",
    "right-wing", "left-wing", "far-right", "far-left", "centre-right", "centre-left",
  ]

  /// The unit of a body whose name stands right behind its own: "Acme University's Holm Institute".
  func unit(of body: Int) -> Int? {
    let end = held[body].words.upperBound
    guard isPossessive(end), let unit = mention(startingAt: end + 1),
      held.type(unit) == .organization, held[unit].kind == .name, !held[unit].isDemonym,
      held.differ(unit, body)
    else { return nil }
    return unit
  }

  private static let players = [
    "guitarist", "drummer", "bassist", "frontman", "bandmate", "vocalist", "lead singer",
    "rock band",
  ]
  private static let labels: WordSet = [
    "Music", "Records", "Entertainment", "Radio", "Magazine", "Orchestra", "University", "College",
    "Museum", "Company", "Group", "Foundation", "Studios", "Fame",
  ]

  /// Whether a body without a word for its kind is a band, in an article on musicians: "Ann Holt of
  /// Coral Jam".
  private func isBand(_ body: Int) -> Bool {
    let cluster = held.cluster(body)
    guard !cluster.isMedium, !Self.isPublic(cluster.name),
      !cluster.name.split(separator: " ").contains(where: { Self.labels.contains(String($0)) })
    else { return false }
    return Self.players.count(where: context.article.text.contains) > 1
  }

  /// How a person whom a text calls a body's stands to it.
  func belonging(to body: Int) -> RelationID? {
    let isMembership =
      (isGroup(body) || isElectoral(body) || isBand(body))
      && !CandidateFilter.isService(held.cluster(body).name)
    return isMembership ? memberOf : worksFor
  }

  /// "X has represented Ohio's 6th district": somebody's seat.
  mutating func represented() {
    for place in held.indices where held.type(place) == .place && held[place].kind == .name {
      let last = form(held[place].words.upperBound - 1)
      let verb = Int(sentence.heads[held[place].head])
      guard last == "district" || last == "constituency", verb >= 0,
        sentence.lemmas[verb] == "represent",
        sentence.relations[held[place].head].universal == .obj
      else { continue }
      for person in graph.surfaceSubjects(verb).flatMap(held.mentions(at:))
      where held.type(person) == .person {
        append(worksFor, person, place, "represented district", trigger: verb)
      }
    }
  }

  /// Whether somebody is of the legislators whom a sentence speaks of before it names him, or called
  /// one elsewhere, so that a place behind the name is the one that he sits for: "the senators A of
  /// Ohio and B of Iowa".
  func isLegislator(_ person: Int) -> Bool {
    let start = held[person].words.lowerBound
    return context.titles[held.sentence].contains {
      $0.entry.kind == .legislator && $0.isPlural && $0.words.upperBound <= start
    }
      || held.cluster(person).titles.contains {
        ["senator", "sen.", "rep.", "representative", "congressman", "congresswoman", "lawmaker"]
          .contains($0)
      }
  }

  /// Whether nothing tells of a post of somebody.
  func isPlainPerson(_ person: Int) -> Bool {
    held.cluster(person).titles.isEmpty
      && context.leaders.states(of: held.cluster(person)).isEmpty
  }

  /// Whether words are a possessive ending alone: "CNN's X", "Fox News' X".
  func isOwning(_ gap: Range<Int>) -> Bool {
    gap.count == 1 && ["'s", "’s", "'", "’"].contains(sentence.form(gap.lowerBound))
  }

  /// Whether a person is one who speaks or according to whom it is: "said X at A".
  func isSpeaker(_ person: Int) -> Bool {
    let word = held[person].words.lowerBound - 1
    guard word >= 0 else { return false }
    let lemma = sentence.lemmas[word]
    if lemma == "to" { return word > 0 && sentence.lowerForm(word - 1) == "according" }
    return ["say", "add", "explain", "warn", "comment", "note", "reckon", "believe"]
      .contains(lemma)
  }

  /// "his Unity Party", "whose ruling Unity party": somebody's party.
  mutating func party(of person: Int, _ body: Int, _ gap: Range<Int>) {
    guard held.type(body) == .organization, !held[body].isDemonym,
      sentence.relations[held[person].head] == .nmodPoss,
      held.cluster(body).isParty || held.cluster(body).name.hasSuffix(" Party")
        || held.cluster(body).name.contains("Party of "),
      gap.allSatisfy({ [.adj, .adv, .verb].contains(sentence.tags[$0]) || form($0) == "-" }),
      !isPossessive(held[body].words.upperBound),
      !held.cluster(person).titles.contains(where: { $0.hasSuffix("leader") }),
      // "his Labour opponent", "his Republican Party rival"
      form(held[body].words.upperBound) == "party" || !isModifying(body)
    else { return }
    append(memberOf, person, body, "person's party")
  }
}
