import Ontology

/// A sentence of a relation file with its ends marked: `{Wang Yi} visited {Almaty}.`, or
/// `{2:May} was succeeded by {1:Johnson}.` where the object comes first.
struct MarkedExample {
  /// The sentence without its marks.
  var text = ""
  /// The subject's bytes; nil where none is marked.
  var subject: TextRange?
  /// The object's bytes; nil where none is marked.
  var object: TextRange?

  /// Reads a marked sentence.
  init(_ marked: String) {
    var ends: [(number: Character?, range: TextRange)] = []
    var rest = marked[...]
    while let open = rest.firstIndex(of: "{"),
      let close = rest[open...].firstIndex(of: "}")
    {
      text += rest[..<open]
      var words = rest[rest.index(after: open)..<close]
      var number: Character?
      if let first = words.first, "12".contains(first), words.dropFirst().first == ":" {
        number = first
        words = words.dropFirst(2)
      }
      let start = text.utf8.count
      text += words
      ends.append((number, TextRange(start, text.utf8.count)))
      rest = rest[rest.index(after: close)...]
    }
    text += rest
    guard ends.count >= 2 else { return }
    let isTurned = ends[0].number == "2"
    subject = ends[isTurned ? 1 : 0].range
    object = ends[isTurned ? 0 : 1].range
  }
}
