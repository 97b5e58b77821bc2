/// A graph in Graphviz's terms: nodes, edges and clusters with attributes.
///
/// The one form behind exported DOT and behind what libgvc draws, so that both look alike.
struct Diagram: Sendable {
  /// The value of an attribute.
  enum Value: Sendable, Hashable {
    case text(String)
    /// A label in Graphviz's HTML, already escaped.
    case html(String)
  }

  /// Attributes in the order in which they are written; a later value of a name wins.
  struct Attributes: Sendable {
    private(set) var names: [String] = []
    private(set) var values: [Value] = []

    init(_ pairs: KeyValuePairs<String, String> = [:]) {
      for (name, value) in pairs { self[name] = value }
    }

    /// Sets or reads an attribute that is a text; setting `nil` changes nothing.
    subscript(name: String) -> String? {
      get {
        guard let place = names.firstIndex(of: name), case .text(let text) = values[place]
        else { return nil }
        return text
      }
      set {
        guard let newValue else { return }
        set(name, .text(newValue))
      }
    }

    /// Sets an attribute.
    mutating func set(_ name: String, _ value: Value) {
      if let place = names.firstIndex(of: name) {
        values[place] = value
      } else {
        names.append(name)
        values.append(value)
      }
    }
  }

  /// A node.
  struct Node: Sendable {
    var name: String
    var attributes = Attributes()
  }

  /// An edge between two nodes, by their place in ``Diagram/nodes``.
  struct Edge: Sendable {
    var tail: Int
    var head: Int
    var key: String
    var attributes = Attributes()
  }

  /// A panel around some nodes.
  struct Cluster: Sendable {
    var name: String
    var attributes = Attributes()
    /// Places in ``Diagram/nodes``.
    var members: [Int] = []
    /// Members that stand on one level.
    var level: [Int] = []
    /// Panels inside it.
    var clusters: [Cluster] = []
  }

  var name = "picture"
  var attributes = Attributes()
  var nodeDefaults = Attributes()
  var edgeDefaults = Attributes()
  var nodes: [Node] = []
  var edges: [Edge] = []
  var clusters: [Cluster] = []
}
