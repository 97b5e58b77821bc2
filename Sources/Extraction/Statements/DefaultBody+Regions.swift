import Ontology
import Syntax

/// The towns and regions of those whose titles only describe them: "the city's security chief",
/// "the governor of the region", "Governor X".
extension DefaultBody {
  private static let townNouns: WordSet = ["city", "town", "village", "municipality"]
  private static let regionNouns: WordSet = [
    "region", "province", "county", "oblast", "prefecture", "governorate", "krai", "district",
    "territory", "island", "emirate", "canton",
  ]
  /// Last or first words of the names of regions.
  private static let regionNames: WordSet = [
    "region", "province", "county", "oblast", "prefecture", "governorate", "krai", "district",
    "territory", "state", "republic", "canton", "emirate", "voivodeship",
  ]
  private static let sites: WordSet = [
    "avenue", "street", "road", "boulevard", "highway", "river", "lake", "bridge", "square",
    "mountain", "bay", "gulf", "strait", "sea", "ocean",
  ]

  /// The town or region that a noun beside a title means where no mention says so: "the city's
  /// home minister", "the new governor of the region".
  ///
  /// - Parameter isDescribed: set where such a noun stands beside the title at all.
  func region(
    describedBy title: TitleTable.Occurrence,
    in number: Int,
    isDescribed: inout Bool
  ) -> Int? {
    let sentence = context.sentences[number]
    func isPlain(_ word: Int) -> Bool {
      word > 0 && word < sentence.count
        && (Self.townNouns.contains(sentence.lowerForm(word))
          || Self.regionNouns.contains(sentence.lowerForm(word)))
    }
    var start = title.words.lowerBound
    while start > 0, start + 5 > title.words.lowerBound,
      [.adj, .noun].contains(sentence.tags[start - 1])
    {
      start -= 1
    }
    let next = title.words.upperBound
    if let beside = adjective(before: title, sentence) {
      isDescribed = true
      return ["local", "municipal"].contains(beside) || Self.townNouns.contains(beside)
        ? town(before: number) : region(before: number) ?? town(before: number)
    }
    let noun: Int
    if start > 2, ["'s", "’s"].contains(sentence.form(start - 1)), isPlain(start - 2),
      ["the", "this"].contains(sentence.lowerForm(start - 3))
    {
      noun = start - 2
    } else if next + 2 < sentence.count, ["of", "for", "in"].contains(sentence.lowerForm(next)),
      ["the", "this"].contains(sentence.lowerForm(next + 1)), isPlain(next + 2),
      next + 3 == sentence.count || ![.noun, .propn, .adp, .part].contains(sentence.tags[next + 3])
    {
      noun = next + 2
    } else {
      return nil
    }
    isDescribed = true
    return Self.townNouns.contains(sentence.lowerForm(noun))
      ? town(before: number) ?? place(after: number)
      : region(before: number) ?? town(before: number)
  }

  /// The word right before a title that tells what it is a post in: "local prosecutor X", "County
  /// sheriff X", "provincial police spokesman X".
  private func adjective(before title: TitleTable.Occurrence, _ sentence: Sentence) -> String? {
    let word = title.words.lowerBound - 1
    guard word >= 0 else { return nil }
    let form = sentence.lowerForm(word)
    let isKind =
      ["local", "municipal", "regional", "provincial"].contains(form)
      || word == 0 && (Self.townNouns.contains(form) || Self.regionNouns.contains(form))
    return isKind ? form : nil
  }

  /// The place of a mayor or governor whose sentence names none: the one that it begins with, or
  /// else a town or a region named before.
  func place(of title: String, before number: Int) -> Int? {
    let opening = context.mentions.mentions.first {
      $0.sentence == number && $0.words.lowerBound < 3
        && isTown(context.mentions.clusters[$0.cluster])
    }
    if let opening { return opening.cluster }
    if title.contains("governor"), let region = region(before: number) { return region }
    return town(before: number) ?? region(before: number) ?? place(after: number)
  }

  /// The first place that is named from a sentence on.
  private func place(after number: Int) -> Int? {
    context.mentions.mentions.first {
      $0.sentence >= number && isTown(context.mentions.clusters[$0.cluster])
    }?.cluster
  }

  /// The region named last before a sentence.
  private func region(before number: Int) -> Int? {
    context.mentions.mentions.last {
      $0.sentence < number && isRegion(context.mentions.clusters[$0.cluster])
    }?.cluster
  }

  /// The town named last before a sentence.
  private func town(before number: Int) -> Int? {
    context.mentions.mentions.last {
      let cluster = context.mentions.clusters[$0.cluster]
      return $0.sentence < number && isTown(cluster) && !isRegion(cluster)
    }?.cluster
  }

  /// Whether an entity is a part of a state that has a governor.
  private func isRegion(_ cluster: EntityCluster) -> Bool {
    guard cluster.type == .place else { return false }
    // "Puerto Rico"
    if cluster.placeKind == "region" || cluster.stateCode != nil { return true }
    let words = cluster.name.lowercased().split(separator: " ")
    return words.count > 1 && words.last.map { Self.regionNames.contains(String($0)) } ?? false
  }

  /// Whether an entity is a place that has a mayor or governor, not a site in one: "City Hall",
  /// "Holm Avenue".
  func isTown(_ cluster: EntityCluster) -> Bool {
    guard cluster.type == .place, cluster.placeKind != "water", cluster.placeKind != "facility",
      cluster.placeKind != "continent", cluster.placeKind != "space"
    else { return false }
    let words = cluster.name.split(separator: " ")
    let end = words.firstIndex { $0 == "of" } ?? words.count
    guard words.count > 1, end > 0 else { return true }
    let last = words[end - 1].lowercased()
    return !StructureFinder.siteNouns.contains(last) && !StructureFinder.premises.contains(last)
      && !Self.sites.contains(last)
  }
}
