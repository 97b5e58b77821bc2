package import Syntax

/// Packs lists of names and words into the model's gazetteer.
package struct GazetteerBuilder {
  private var phrases: [UInt64: GazetteerBits] = [:]
  /// The words that say of which state somebody or something is, such as "Kazakh".
  package private(set) var demonyms: Set<String> = []
  private let tokenizer = Tokenizer()

  package init() {}

  /// Adds a phrase of up to ``Gazetteer/phraseLimit`` words.
  package mutating func add(_ phrase: String, _ bits: GazetteerBits) {
    let words = tokenizer.sentences(of: Array(phrase.utf8)).flatMap { sentence in
      (0..<sentence.count).map { sentence.form($0) }
    }
    guard !words.isEmpty, words.count <= Gazetteer.phraseLimit else { return }
    var hash: UInt64 = 0
    for (index, word) in words.enumerated() {
      hash = Gazetteer.hash(hash, StableHash.hash(word.lowercased()))
      phrases[hash, default: []].formUnion(index + 1 == words.count ? bits : [])
    }
  }

  /// Adds the phrases of a lexicon file, by the file's name.
  ///
  /// Lines that start with `#` and the header line are left out. Cells of several phrases
  /// have them separated by `|`.
  package mutating func add(lexicon name: String, text: String) {
    var header: [Substring]?
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard let columns = header else {
        header = cells
        continue
      }
      func cell(_ column: String) -> [String] {
        guard let index = columns.firstIndex(of: column[...]), index < cells.count else {
          return []
        }
        return cells[index].split(whereSeparator: { $0 == "|" || $0 == ";" }).map {
          $0.trimmingPrefix(while: \.isWhitespace).description
        }
      }
      switch name {
      case "states.tsv":
        for phrase in cell("name") + cell("aliases") { add(phrase, .state) }
        for phrase in cell("demonyms") {
          add(phrase, .demonym)
          demonyms.insert(phrase)
        }
        for phrase in cell("capital") { add(phrase, .place) }
      case "places.tsv":
        for phrase in cell("name") + cell("aliases") { add(phrase, .place) }
        for phrase in cell("demonyms") {
          add(phrase, .demonym)
          demonyms.insert(phrase)
        }
      case "given-names.tsv":
        let gender = cell("gender").first ?? ""
        let bits: GazetteerBits =
          gender == "m" ? .maleName : gender == "f" ? .femaleName : [.maleName, .femaleName]
        for phrase in cell("name") { add(phrase, bits) }
      case "organizations.tsv":
        let bits: GazetteerBits = cell("type") == ["event"] ? .event : .organization
        for phrase in cell("name") + cell("aliases") { add(phrase, bits) }
      case "head-nouns.tsv":
        let types: [String: GazetteerBits] = [
          "place": .placeWord, "organization": .organizationWord, "event": .eventWord,
        ]
        for phrase in cell("noun") { add(phrase, types[cell("type").first ?? ""] ?? .nameless) }
      case "titles.tsv":
        for phrase in cell("title") { add(phrase, .title) }
      default:
        break
      }
    }
  }

  /// Adds words that hardly depend on a lexicon: months and days, and nouns that end names of
  /// places, organisations and events.
  package mutating func addCommonWords() {
    for (bits, words) in Self.commonWords {
      for word in words.split(separator: " ") { add(String(word), bits) }
    }
  }

  private static let commonWords: [(GazetteerBits, String)] = [
    (
      .calendar,
      "January February March April May June July August September October November December "
        + "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan Feb Mar Apr Jun Jul Aug "
        + "Sep Sept Oct Nov Dec Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec."
    ),
    (
      .placeWord,
      "street avenue road boulevard square park airport island islands river lake mountain "
        + "mountains valley bay gulf sea ocean strait peninsula desert province region district "
        + "county city town village state territory republic kingdom stadium bridge station "
        + "harbor harbour port beach coast canal highway hotel tower palace cathedral prison "
        + "north south east west northern southern eastern western central county oblast"
    ),
    (
      .organizationWord,
      "ministry department agency bureau commission committee council court party union "
        + "association federation organization organisation institute institution university "
        + "college school company corporation corp inc ltd bank group fund foundation society "
        + "club league team police army navy force forces guard authority office administration "
        + "parliament congress senate assembly house cabinet government times post news journal "
        + "herald press agency network television radio airlines airways motors industries "
        + "holdings partners center centre academy alliance front movement brigade church "
        + "hospital museum trust board service services co. inc. corp. ltd. llc plc"
    ),
    (
      .eventWord,
      "war wars election elections summit cup games olympics championship championships "
        + "conference festival treaty agreement accord accords protests riots revolution uprising "
        + "coup crisis pandemic hurricane cyclone typhoon earthquake referendum primary primaries "
        + "attack attacks massacre battle operation act program programme initiative plan deal "
        + "scandal race prize award awards day brexit"
    ),
  ]

  /// The section `names.gazetteer`.
  package func section() -> SectionWriter {
    var count = 16
    while count * 6 < phrases.count * 10 { count *= 2 }
    var slots = [UInt64](repeating: 0, count: count)
    for (hash, bits) in phrases.sorted(by: { $0.key < $1.key }) {
      var index = Gazetteer.start(hash, mask: count - 1)
      while slots[index] != 0 { index = (index + 1) & (count - 1) }
      slots[index] = Gazetteer.slot(hash, bits)
    }
    var writer = SectionWriter()
    writer.writeCount(count)
    writer.align(to: 64)
    writer.writeArray(slots)
    return writer
  }
}
