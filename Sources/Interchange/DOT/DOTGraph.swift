/// A graph as Graphviz's DOT language describes it, before anything is made of it.
package struct DOTGraph: Sendable, Hashable {
  /// The value of an attribute, or a name.
  package struct Value: Sendable, Hashable {
    /// The text, quotes taken off; escapes such as `\n` stand as they are written.
    package var text: String
    /// Whether it was written between `<` and `>`.
    package var isHTML: Bool

    /// A value from its parts.
    package init(_ text: String, isHTML: Bool = false) {
      self.text = text
      self.isHTML = isHTML
    }

    /// The text with `\n`, `\l` and `\r` as line ends and other escapes taken off.
    package var plain: String {
      guard !isHTML, text.contains("\\") else { return text }
      var result = ""
      var isEscaped = false
      for character in text {
        if isEscaped {
          result.append("nlr".contains(character) ? "\n" : character)
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else {
          result.append(character)
        }
      }
      return isEscaped ? result + "\\" : result
    }
  }

  /// A node with the attributes given to it and the defaults that held for it.
  package struct Node: Sendable, Hashable {
    /// Its name.
    package var name: String
    /// Its attributes.
    package var attributes: [String: Value]
  }

  /// An edge between two nodes.
  package struct Edge: Sendable, Hashable {
    /// The index of the node where it starts.
    package var tail: Int
    /// The index of the node where it ends.
    package var head: Int
    /// Where on the nodes it is tied, `port` or `port:compass`; empty for nowhere.
    package var tailPort: String
    /// Where on the head it is tied.
    package var headPort: String
    /// Its attributes.
    package var attributes: [String: Value]
  }

  /// A named or nameless part of the graph.
  package struct Subgraph: Sendable, Hashable {
    /// Its name; empty for none.
    package var name: String
    /// Its attributes.
    package var attributes: [String: Value]
    /// Its nodes, as indices, ascending.
    package var nodes: [Int]
  }

  /// Whether an edge between the same two nodes is there only once.
  package var isStrict: Bool
  /// Whether edges have a direction.
  package var isDirected: Bool
  /// Its name; empty for none.
  package var name: String
  /// Its attributes.
  package var attributes: [String: Value] = [:]
  /// Its nodes in the order of their first mention.
  package var nodes: [Node] = []
  /// Its edges in the order of their first mention.
  package var edges: [Edge] = []
  /// Its subgraphs in the order of their first mention, inner after outer.
  package var subgraphs: [Subgraph] = []
}
