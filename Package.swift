// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target of our own; dependencies are not affected.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A library target with the settings of the house.
func library(
  _ name: String,
  _ dependencies: [Target.Dependency] = [],
  exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

/// A test target; every one may use the test kit.
func tests(
  _ name: String,
  _ dependencies: [Target.Dependency],
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: name,
    dependencies: dependencies + ["TestKit"],
    exclude: exclude,
    swiftSettings: strict
  )
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)

let package = Package(
  name: "egraph",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "egraph", targets: ["egraph"]),
    .executable(name: "egraph-train", targets: ["egraph-train"]),
    .library(name: "EntityGraph", targets: ["EntityGraph", "Ontology"]),
    .library(name: "GraphAlgorithms", targets: ["GraphAlgorithms"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // Graphviz's libgvc and libcgraph, with inline helpers for what Swift cannot import.
    .systemLibrary(
      name: "CGraphviz",
      pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]
    ),
    // libxml2's forgiving HTML parser.
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
    ),
    // The trained model, relation files and lexicons, embedded in the executable.
    .target(
      name: "CResources",
      exclude: [
        "README.md", "english.model", "entities.yaml", "relations", "lexicons", "statements.scorer",
      ]
    ),
    // Products of matrices, in the widest vectors that the machine has; the same bits anywhere.
    .target(name: "CKernels"),
    // Entity and relation types, statements, evidence, partial dates: the words of the domain.
    library("Ontology", [.product(name: "Yams", package: "Yams")]),
    // The CSR graph and one algorithm per file; knows nothing of people or news.
    library("GraphAlgorithms"),
    // Text to sentences, tokens, tags, trees and names; the model file's reader; CoNLL-U.
    library("Syntax", ["CKernels"]),
    // HTML, plain text, Markdown, CSV and JSON Lines to articles.
    library("Articles", ["Ontology", "CLibXML2", .product(name: "Yams", package: "Yams")]),
    // Sentences to mentions, entities and statements with evidence.
    library("Extraction", ["Ontology", "Syntax"]),
    // A picture to DOT, a layout by libgvc, and SVG, PNG or PDF.
    library("Drawing", ["CGraphviz"]),
    // One file per exchange format: a selection of the graph to bytes and back.
    library("Interchange", ["Ontology", "CLibXML2"]),
    // Names the embedded bytes.
    library("Resources", ["CResources"]),
    // The use cases: ingest, ask, path, picture, export.
    library(
      "EntityGraph",
      [
        "Ontology", "Syntax", "Articles", "Extraction", "GraphAlgorithms", "Drawing", "Interchange",
        "Resources",
      ]
    ),
    // The command line: parse, call, print.
    .executableTarget(
      name: "egraph",
      dependencies: ["EntityGraph", argumentParser],
      swiftSettings: strict
    ),
    // Trainers, oracles and evaluation on treebanks.
    library("Learning", ["Syntax", "Extraction", "Ontology", "CKernels"], exclude: ["Corpus"]),
    // Trains, evaluates and inspects the model.
    .executableTarget(
      name: "egraph-train",
      dependencies: [
        "Articles", "Learning", "Syntax", "Extraction", "Ontology", "Resources", argumentParser,
      ],
      swiftSettings: strict
    ),
    // Measures how long parts of egraph take.
    .executableTarget(
      name: "egraph-bench",
      dependencies: [
        "GraphAlgorithms", "Articles", "Syntax", "Ontology", "Resources", argumentParser,
      ],
      swiftSettings: strict
    ),

    // Marked text, golden files, generators, command sessions.
    .target(
      name: "TestKit",
      dependencies: ["Ontology", "Syntax"],
      path: "Tests/TestKit",
      swiftSettings: strict
    ),
    tests("OntologyTests", ["Ontology"]),
    tests("GraphAlgorithmsTests", ["GraphAlgorithms"]),
    tests(
      "DifferentialTests",
      ["GraphAlgorithms"],
      exclude: ["expected.py", "expected_igraph.py", "Expected"]
    ),
    tests("SyntaxTests", ["Syntax", "CKernels"]),
    tests("ArticlesTests", ["Articles", "Ontology"]),
    tests("ExtractionTests", ["Extraction", "Ontology", "Syntax"]),
    tests("DrawingTests", ["Drawing"]),
    tests("InterchangeTests", ["Interchange", "Ontology"]),
    tests("EntityGraphTests", ["EntityGraph"]),
    tests(
      "LearningTests",
      ["Learning", "Syntax", "Extraction", "Ontology"],
      exclude: ["Official"]
    ),
    tests(
      "PipelineTests",
      ["EntityGraph", "Extraction", "Syntax", "Resources", "Ontology"],
      exclude: ["Domains"]
    ),
    tests("CommandLineTests", ["egraph", "egraph-train"], exclude: ["Sessions"]),
    tests("RepositoryTests", []),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
