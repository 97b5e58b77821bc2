import ArgumentParser

/// The root command of the trainer.
@main
struct EgraphTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "egraph-train",
    abstract: "Trains, evaluates and inspects the language model.",
    subcommands: [
      Train.self, Evaluate.self, EvaluateNames.self, EvaluateCoreference.self,
      TrainStatements.self, Inspect.self,
    ]
  )
}
