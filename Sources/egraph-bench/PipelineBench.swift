import Articles
import Dispatch
import Ontology
import Resources
import Synchronization
import Syntax

/// The stages of the language pipeline, each run on what the one before it made.
///
/// The functions of the stages are never inlined: `Scripts/instructions` finds them by name.
final class PipelineBench: Sendable {
  let analyzer: Analyzer
  private let resolver: CoreferenceResolver?
  private let texts: [[UInt8]]
  private let tokenised: [[Sentence]]
  private let parsed: [[Sentence]]
  private let described: [[Sentence]]
  private let named: [[Sentence]]

  /// The words of all texts.
  let words: Int

  /// - Parameter texts: articles as UTF-8.
  /// - Throws: `ModelError` where the model is malformed.
  init(_ file: ModelFile, texts: [[UInt8]]) throws {
    let analyzer = try Analyzer(file)
    self.analyzer = analyzer
    resolver = file.contains(CoreferenceResolver.section) ? try CoreferenceResolver(file) : nil
    self.texts = texts
    tokenised = texts.map { analyzer.tokenizer.sentences(of: $0) }
    parsed = tokenised.map { sentences in
      var sentences = sentences
      analyzer.parse(&sentences)
      return sentences
    }
    described = parsed.map { sentences in
      var sentences = sentences
      analyzer.describe(&sentences)
      return sentences
    }
    named = described.map { sentences in
      var sentences = sentences
      analyzer.nameTagger?.tag(&sentences)
      return sentences
    }
    words = tokenised.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } }
  }

  /// The names of the stages and what runs them; each returns a number that depends on what
  /// it did.
  var stages: [(name: String, run: () -> Int)] {
    [
      ("tokens", stageTokens), ("tags-and-trees", stageTrees), ("lemmas", stageLemmas),
      ("names", stageNames), ("coreference", stageCoreference),
    ]
  }

  @inline(never) func stageTokens() -> Int {
    texts.reduce(0) { $0 + analyzer.tokenizer.sentences(of: $1).count }
  }

  @inline(never) func stageTrees() -> Int {
    tokenised.reduce(0) { sum, sentences in
      var sentences = sentences
      analyzer.parse(&sentences)
      return sum + sentences.reduce(0) { $0 + ($1.root ?? 0) }
    }
  }

  @inline(never) func stageLemmas() -> Int {
    parsed.reduce(0) { sum, sentences in
      var sentences = sentences
      analyzer.describe(&sentences)
      return sum + sentences.reduce(0) { $0 + $1.lemmas.count }
    }
  }

  @inline(never) func stageNames() -> Int {
    described.reduce(0) { sum, sentences in
      var sentences = sentences
      analyzer.nameTagger?.tag(&sentences)
      return sum + sentences.reduce(0) { $0 + $1.names.count }
    }
  }

  @inline(never) func stageCoreference() -> Int {
    named.reduce(0) { $0 + (resolver?.chains(in: $1).count ?? 0) }
  }

  /// Everything but coreference, from the texts, on some threads; returns the number of names.
  func whole(threads: Int) -> Int {
    let next = Atomic<Int>(0)
    let names = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        if index >= texts.count { return }
        let found = analyzer.analyze(texts[index]).reduce(0) { $0 + $1.names.count }
        names.add(found, ordering: .relaxed)
      }
    }
    return names.load(ordering: .relaxed)
  }
}
