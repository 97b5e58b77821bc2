import ArgumentParser
import Syntax

/// Prints a model's card and the sizes of its sections.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows what a model was trained on, its scores and its sections."
  )

  @OptionGroup var model: ModelOptions

  func run() throws {
    let file = try model.open()
    try file.verify()
    print(try file.card())
    for section in file.sections {
      print("\(section.name): \(section.length) bytes")
    }
    print("in all: \(file.size) bytes")
  }
}
