/// The way of a corpus to mark names.
///
/// Corpora differ in what they count as a name and where its borders are. The tagger learns
/// what they share and, through a few features, what sets each apart; at work one
/// convention is chosen.
package enum NameConvention: UInt8, CaseIterable, Sendable {
  /// News articles whose entities are listed: persons, states and places, organisations,
  /// events. Demonyms are no names. The default.
  case news
  /// Universal NER over EWT: no demonyms, no events.
  case universal
  /// Names derived from GUM's entities.
  case gum
  /// Wikipedia as in Wikigold.
  case encyclopedia
  /// Short messages as in BTC and WNUT 2017.
  case social

  /// The name on the command line.
  package var name: String { String(describing: self) }

  /// The convention of a name; nil where there is none.
  package init?(name: String) {
    guard let value = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = value
  }
}
