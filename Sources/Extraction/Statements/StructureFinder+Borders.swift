import Ontology
import Syntax

/// What a few words between two names state of their border.
extension StructureFinder {
  /// "Russia invaded neighbouring Ukraine", "Ethiopia and neighbouring Sudan".
  mutating func neighbour(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    if held[left].words.upperBound == gap.lowerBound, isOwner(left) {
      neighbours(left, right, gap)
    }
    guard !held[right].isDemonym,
      ["neighbouring", "neighboring"].contains(sentence.lowerForm(gap.upperBound - 1)),
      !held.indices.contains(where: {
        $0 != left && held.type($0) == .state && gap.contains(held[$0].words.lowerBound)
      })
    else { return }
    append(borders, left, right, "neighbouring state")
  }

  /// "Iraq's neighbour Iran", "Iraq's neighbours, including Iran and Syria".
  private mutating func neighbours(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    guard !held[right].isDemonym, !isOwner(right),
      let noun = gap.first(where: {
        ["neighbour", "neighbor"].contains(sentence.lemmas[$0].lowercased())
      }), sentence.tags[noun] == .noun,
      ((gap.lowerBound + 1)..<noun).allSatisfy({
        [.adj, .noun, .num].contains(sentence.tags[$0]) && held.covering($0) == nil
      }),
      ((noun + 1)..<gap.upperBound).allSatisfy({
        [",", "including", "like", "such", "as", ":"].contains(sentence.form($0))
      })
    else { return }
    append(borders, left, right, "neighbour of a state")
    guard sentence.form(noun).hasSuffix("s") else { return }
    for other in listed(after: right) { append(borders, left, other, "neighbours of a state") }
  }

  /// "Sumy, which borders Russia": however the tree takes the verb, which may look like a noun.
  mutating func borderedBy(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    let forms = gap.map { form($0) }
    guard let verb = forms.last,
      ["borders", "neighbors", "neighbours", "adjoins", "abuts"].contains(verb),
      [[",", "which"], ["which"], ["that"], [",", "that"]].contains(Array(forms.dropLast())),
      !held[right].isDemonym, !isOwner(right)
    else { return }
    append(borders, left, right, "bordered by")
  }

  /// "northern Israel, near the border with Lebanon", "the Russian border in Ukraine".
  mutating func borderWith(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    let forms = gap.map { form($0) }
    guard !held[right].isDemonym, let border = forms.lastIndex(of: "border") else { return }
    let rest = Array(forms[(border + 1)...])
    if held[left].isDemonym {
      guard border == 0, [["in"], ["inside"]].contains(rest) else { return }
    } else {
      guard border > 0, [["with"], ["fence", "with"], ["crossing", "with"]].contains(rest),
        forms[..<border].allSatisfy({ Self.nearness.contains($0) })
      else { return }
    }
    append(borders, left, right, "state beside the border with another")
  }

  private static let nearness: Set<String> = [
    ",", "near", "on", "along", "close", "to", "at", "the", "its", "by", "from", "'s", "’s",
    "whose",
    "just",
  ]

  /// "Moscow and the neighbouring Tver region".
  mutating func neighbouringPlace(_ left: Int, _ right: Int, _ gap: Range<Int>) {
    guard held.type(left) == .place, held.type(right) == .place,
      [
        ["and", "neighboring"], ["and", "neighbouring"], ["and", "the", "neighboring"],
        ["and", "the", "neighbouring"],
      ]
      .contains(gap.map { form($0) })
    else { return }
    append(borders, left, right, "neighbouring place")
  }

  /// "the Turkish-Syrian border", "the US–Mexico border".
  mutating func border(_ left: Int, _ right: Int) {
    let end = held[right].words.upperBound
    guard ["-", "–", "—", "/"].contains(sentence.form(held[left].words.upperBound)),
      end < sentence.count
    else { return }
    // "the Kyrgyz-Tajik state border"
    for word in end..<min(sentence.count, end + 2)
    where ["border", "frontier", "boundary"].contains(sentence.lemmas[word].lowercased()) {
      append(borders, left, right, "states of a border")
      return
    }
  }
}
