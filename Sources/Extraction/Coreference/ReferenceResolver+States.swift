import Ontology
import Syntax

/// Descriptions of states and places: "the kingdom", "his country", "the capital".
extension ReferenceResolver {
  /// The codes of the states for which a noun may stand by what they are: "the kingdom", "the
  /// Islamic republic"; nil where it says nothing of that.
  private func realms(_ lemma: String, _ phrase: Phrase, _ index: Int) -> WordSet? {
    switch lemma {
    case "kingdom": return Self.kingdoms
    case "emirate": return Self.emirates
    case "republic":
      let isIslamic = (phrase.start..<sentences[index].count).prefix(4).contains {
        sentences[index].lowerForm($0) == "islamic"
      }
      return isIslamic ? Self.islamicRepublics : nil
    default: return nil
    }
  }

  private static let kingdoms: WordSet = [
    "SA", "JO", "MA", "BH", "TH", "GB", "ES", "NL", "BE", "DK", "SE", "NO", "BT", "KH", "LS", "SZ",
    "TO",
  ]
  private static let emirates: WordSet = ["QA", "KW", "AE", "BH"]
  private static let islamicRepublics: WordSet = ["IR", "PK", "MR", "AF"]

  func state(_ lemma: String, _ phrase: Phrase, _ index: Int) -> Int? {
    if phrase.possessor >= 0, entities[phrase.possessor].type == .person {
      let home = entities[phrase.possessor].home
      if home >= 0 { return home }
      if foreseen[phrase.possessor].home >= 0 { return foreseen[phrase.possessor].home }
      if let led = ledState(of: phrase.possessor) { return led }
    }
    if phrase.isModified && phrase.possessor < 0 { return nil }
    if let last = pointedAt(phrase, index) { return last }
    if let codes = realms(lemma, phrase, index) {
      return mainState(index, within: 12) { codes.contains($0) }
    }
    return mainState(index, within: 4)
  }

  /// The state that "that country" points back at: the last one that the sentence names before.
  private func pointedAt(_ phrase: Phrase, _ index: Int) -> Int? {
    let sentence = sentences[index]
    guard phrase.possessor < 0, sentence.lowerForm(phrase.start) == "that" else { return nil }
    let last = (0..<phrase.start).last {
      clusterAt[$0] >= 0 && entities[clusterAt[$0]].type == .state
        && ![.amod, .compound].contains(sentence.relations[$0])
    }
    return last.map { clusterAt[$0] }
  }

  func place(_ lemma: String, _ phrase: Phrase, _ index: Int) -> Int? {
    let state = phrase.modifiers.first { entities[$0].type == .state }
    if lemma == "capital" {
      let wanted = state ?? mainState(index, within: 4)
      guard let code = wanted.flatMap({ entities[$0].stateCode }) else { return nil }
      return entities.indices.first {
        entities[$0].lastSentence >= 0 && entities[$0].capitalOf == code
      }
    }
    if phrase.isModified || !phrase.modifiers.isEmpty { return nil }
    if lemma == "island" || lemma == "commonwealth" {
      let names = lemma == "island" ? Self.islands : Self.commonwealths
      return recent(index, within: 12) { $0.nouns.contains(lemma) || $0.isCalled(names) }
    }
    let near = recent(index, within: 6) {
      $0.type == .place && ($0.nouns.contains(lemma) || $0.kind == lemma)
    }
    return near ?? onlyArea(lemma)
  }

  /// The only area of the article that a noun may stand for, by the last word of its name: "the
  /// region" of an oblast.
  private func onlyArea(_ lemma: String) -> Int? {
    guard let kinds = Self.areas[lemma] else { return nil }
    let apt = entities.indices.filter {
      entities[$0].type == .place && entities[$0].lastSentence >= 0
        && !entities[$0].nouns.isDisjoint(with: kinds)
    }
    return apt.count == 1 ? apt[0] : nil
  }

  private static let areas: [String: Set<String>] = [
    "region": ["oblast", "region", "krai", "prefecture", "voivodeship", "governorate", "canton"],
    "province": ["province", "voivodeship", "governorate", "oblast"],
    "county": ["county"], "district": ["district"], "valley": ["valley"],
  ]

  /// Islands that the news calls so without naming them again.
  private static let islands: WordSet = [
    "puerto rico", "cuba", "cyprus", "taiwan", "malta", "jamaica", "sri lanka", "iceland",
    "madagascar", "mauritius", "bahrain", "barbados", "grenada", "dominica", "saint lucia",
    "haiti", "guam", "bermuda", "okinawa", "tasmania", "zanzibar", "jersey", "guernsey", "crete",
    "sicily", "sardinia", "corsica", "bali", "java", "sumatra", "borneo", "lombok", "sulawesi",
    "mindanao", "luzon", "lesbos", "rhodes", "lampedusa", "majorca", "mallorca", "ibiza",
    "tenerife", "greenland", "nauru", "la palma", "martinique", "guadeloupe", "réunion", "mayotte",
    "aruba", "curaçao", "anguilla", "montserrat", "hainan", "sakhalin", "jolo", "basilan", "leyte",
    "negros", "palawan", "cebu", "samar", "maui", "oahu", "kauai", "elba", "capri",
    "timor", "saint helena", "saipan", "jeju", "hokkaido", "kyushu", "shikoku", "socotra",
  ]

  private static let commonwealths: WordSet = [
    "puerto rico", "pennsylvania", "virginia", "massachusetts", "kentucky",
    "northern mariana islands",
  ]

  /// The only state that a person is known to lead, where the article names it.
  func ledState(of person: Int) -> Int? {
    guard entities[person].led.count == 1 else { return nil }
    return entities.firstIndex {
      $0.type == .state && entities[person].led.contains($0.stateCode ?? "")
    }
  }

  /// The state whose government is called the administration: the United States, where the
  /// article names one of its presidents.
  func administration() -> Int? {
    guard entities.contains(where: { $0.type == .person && $0.led.contains("US") }) else {
      return nil
    }
    return entities.firstIndex { $0.type == .state && $0.stateCode == "US" }
  }

  /// The state that the article is about here: named often, and not long ago.
  func mainState(
    _ index: Int,
    within distance: Int,
    _ isApt: (String) -> Bool = { _ in true }
  ) -> Int? {
    var best: (cluster: Int, score: Double)?
    for cluster in entities.indices
    where entities[cluster].type == .state && entities[cluster].lastSentence >= 0
      && entities[cluster].lastSentence >= index - distance
      && isApt(entities[cluster].stateCode ?? "")
    {
      let score =
        0.4 * entities[cluster].salience(at: index) + 6 * min(20, entities[cluster].weight)
      if score > best?.score ?? -1 { best = (cluster, score) }
    }
    return best?.cluster
  }

  /// The codes of the states to which the subject at a word does something: France in "the
  /// government accused France".
  func patients(ofActOf word: Int, _ index: Int) -> Set<String> {
    let sentence = sentences[index]
    let verb = Int(sentence.heads[word])
    guard verb > word, sentence.relations[word] == .nsubj, sentence.tags[verb] == .verb else {
      return []
    }
    let objects = children[verb].filter {
      [.obj, .iobj].contains(sentence.relations[$0]) && clusterAt[$0] >= 0
    }
    return Set(objects.compactMap { entities[clusterAt[$0]].stateCode })
  }
}
