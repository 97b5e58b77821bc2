import ArgumentParser
import EntityGraph
import Ontology

/// `egraph render`.
struct RenderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Draws the network of articles.",
    discussion: """
      Examples:
        egraph render article.txt -o network.svg
        egraph render news/ -o network.png --max-nodes 40 --title 'A year in contacts'
        egraph render news/ -o tokayev.pdf --focus Tokayev --depth 2
        egraph render statements.jsonl --findings -o network.dot
      """
  )

  @Argument(help: "Articles: files, folders, or ‘-’ for standard input.")
  var paths: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The picture: .svg, .png, .pdf or .dot.", valueName: "file")
  )
  var output: String?

  @Option(
    help: ArgumentHelp("svg, png, pdf or dot; the file's ending tells it.", valueName: "format")
  )
  var format: String?

  @Option(help: ArgumentHelp("dot, neato, fdp, sfdp, circo or twopi.", valueName: "engine"))
  var layout: String?

  @Option(help: ArgumentHelp("The headline.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("Draw this entity and those around it.", valueName: "name"))
  var focus: String?

  @Option(help: ArgumentHelp("How many steps around the focus.", valueName: "number"))
  var depth = 1

  @Option(help: ArgumentHelp("The most entities that are drawn.", valueName: "number"))
  var maxNodes = 60

  @Flag(help: "Draw for a dark background.")
  var dark = false

  @OptionGroup var input: InputOptions
  @OptionGroup var selection: SelectionOptions

  func validate() throws {
    if depth < 1 { throw ValidationError("‘--depth’ is at least 1") }
    if maxNodes < 1 { throw ValidationError("‘--max-nodes’ is at least 1") }
    if let layout, !PictureOptions.layouts.contains(layout) {
      let names = PictureOptions.layouts
      let hint =
        NearName.hint(for: layout, among: names) ?? "one of \(names.joined(separator: ", "))"
      throw ValidationError("unknown layout ‘\(layout)’: \(hint)")
    }
    _ = try pictureFormat()
    if output == nil, Output.isTerminal {
      throw ValidationError(
        "a picture does not show on a terminal: name a file with ‘-o network.svg’"
      )
    }
  }

  /// The format by name, else by the file's ending, else SVG.
  private func pictureFormat() throws -> String {
    let ending = output.flatMap { path -> String? in
      let file = path.split(separator: "/").last ?? ""
      guard let dot = file.lastIndex(of: "."), path != "/dev/stdout" else { return nil }
      return file[file.index(after: dot)...].lowercased()
    }
    let name = format ?? ending ?? "svg"
    let known = name == "gv" ? "dot" : name
    guard PictureOptions.formats.contains(known) else {
      throw ValidationError(
        "‘\(name)’ is no picture that egraph draws: one of "
          + PictureOptions.formats.joined(separator: ", ")
      )
    }
    return known
  }

  func run() async throws {
    try await Failures.reported {
      let (network, failed) = try await input.network(of: paths)
      guard !network.articles.isEmpty else { throw ExitCode.failed }
      let picture = try network.rendered(
        try selection.selection(in: network),
        as: try pictureFormat(),
        options: PictureOptions(
          title: title,
          maximumNodes: maxNodes,
          focus: try focus.map { try network.entity(named: $0) },
          depth: depth,
          layout: layout,
          isDark: dark
        )
      )
      if let output, output != "-" {
        try Output.write(picture.bytes, to: output)
      } else {
        try Output.write(picture.bytes)
      }
      if failed { throw ExitCode.failed }
      if picture.nodes == 0 {
        Messages.note("nothing found: the picture is empty")
        throw ExitCode.nothingFound
      }
    }
  }
}
