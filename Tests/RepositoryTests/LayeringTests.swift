import Foundation
import Testing

@Suite struct LayeringTests {
  /// What each module may import of our own modules and of foreign ones.
  private static let allowed: [String: Set<String>] = [
    "Ontology": ["Yams"],
    "GraphAlgorithms": ["HeapModule", "BitCollections"],
    "Syntax": ["CKernels"],
    "Articles": ["Ontology", "CLibXML2", "Yams"],
    "Extraction": ["Ontology", "Syntax"],
    "Drawing": ["CGraphviz"],
    "Interchange": ["Ontology", "CLibXML2"],
    "Resources": ["CResources"],
    "EntityGraph": [
      "Ontology", "Syntax", "Articles", "Extraction", "GraphAlgorithms", "Drawing", "Interchange",
      "Resources",
    ],
    "egraph": ["EntityGraph", "ArgumentParser", "Ontology"],
    "egraph-bench": [
      "GraphAlgorithms", "Articles", "Syntax", "Extraction", "EntityGraph", "Ontology",
      "Resources", "ArgumentParser",
    ],
    "Learning": ["Syntax", "Extraction", "Ontology", "CKernels"],
    "egraph-train": [
      "Learning", "Syntax", "Extraction", "Ontology", "Resources", "Articles", "ArgumentParser",
    ],
  ]

  private static let system: Set<String> = [
    "Foundation", "FoundationEssentials", "Dispatch", "Synchronization", "Glibc", "Musl", "Darwin",
  ]

  @Test func `every file imports only what its layer allows`() throws {
    let files = Repository.files(in: "Sources", ending: ".swift")
    #expect(files.count > 30)
    for file in files {
      let module = String(file.split(separator: "/")[1])
      let allowed = try #require(Self.allowed[module], "‘\(module)’ is not in the list of layers")
      for line in try Repository.text(file).split(separator: "\n") {
        let words = line.split(separator: " ").filter {
          !["public", "package", "internal", "private", "@preconcurrency"].contains($0)
        }
        guard words.first == "import", words.count >= 2, !line.hasPrefix(" ") else { continue }
        let name = String(words.last?.split(separator: ".").first ?? "")
        #expect(
          allowed.contains(name) || Self.system.contains(name),
          "\(file) imports \(name), which its layer does not allow"
        )
      }
    }
  }
}
