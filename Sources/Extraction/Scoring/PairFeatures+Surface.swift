import Ontology
import Syntax

extension PairFeatures {
  /// The way between the ends in the tree, and what stands on it.
  func addPath(_ path: SentenceView.Path, _ scene: SentenceScene, _ f: inout FeatureSet) {
    let types = f.types
    f.add(1, path.hash, types)
    f.add(2, path.bareHash, types)
    f.add(3, UInt64(path.steps.count), types)
    if let top = path.top {
      let lemma = scene.lemma(top)
      f.add(4, lemma, types)
      f.add(5, lemma, path.bareHash, types & 1)
      f.add(6, lemma, UInt64(path.up) * 16 + UInt64(path.steps.count - path.up), types & 1)
    }
    for word in path.inner {
      f.add(7, scene.lemma(word), types)
      for hint in scene.hints(word) {
        f.add(8, relationHashes[hint.relation.index], types, hint.strength)
        f.hint(hint.relation, 8, types, hint.strength)
        f.hint(hint.relation, 9, UInt64(path.steps.count), types & 1, hint.strength)
        f.hint(hint.relation, 10, path.bareHash, types & 1, hint.strength)
      }
    }
  }

  /// The words between and around the ends.
  func addSurface(_ pair: Pair, _ scene: SentenceScene, _ f: inout FeatureSet) {
    let types = f.types
    let first = scene.held[pair.first]
    let second = scene.held[pair.second]
    let sentence = scene.sentence
    let isNested = second.words.upperBound <= first.words.upperBound
    f.add(10, types, isNested ? 1 : 0)
    if isNested {
      f.add(11, types, UInt64(second.words.lowerBound - first.words.lowerBound))
      f.add(12, types, scene.lemma(first.words.upperBound - 1))
      return
    }
    let between = min(first.words.upperBound, second.words.lowerBound)..<second.words.lowerBound
    let distance = UInt64(min(between.count, 12))
    f.add(13, types, distance < 6 ? distance : distance / 3 + 4)
    if between.count <= 4 {
      var hash: UInt64 = 17
      for word in between { hash = StableHash.mix(hash ^ scene.view.formHash(word)) }
      f.add(14, types, hash)
    }
    if between.count <= 8 {
      for word in between { f.add(15, types, scene.lemma(word)) }
    }
    var named: UInt64 = 0
    for other in scene.held.indices where other != pair.first && other != pair.second {
      if between.contains(scene.held[other].words.lowerBound) { named += 1 }
    }
    f.add(91, types, min(named, 4))
    if first.words.lowerBound > 0 {
      f.add(16, types, scene.view.formHash(first.words.lowerBound - 1))
    }
    if second.words.upperBound < sentence.count {
      f.add(17, types, scene.view.formHash(second.words.upperBound))
    }
    if first.words.upperBound < sentence.count {
      f.add(18, types, scene.view.formHash(first.words.upperBound))
    }
    if second.words.lowerBound > 0 {
      f.add(19, types, scene.view.formHash(second.words.lowerBound - 1))
    }
  }

  /// The titles beside the ends and between them.
  func addTitles(
    _ subject: Int,
    _ object: Int,
    isInOrder: Bool,
    _ scene: SentenceScene,
    _ f: inout FeatureSet
  ) {
    let first = scene.held[isInOrder ? subject : object]
    let second = scene.held[isInOrder ? object : subject]
    for title in scene.view.titles {
      let place: UInt64
      if title.words.upperBound == first.words.lowerBound {
        place = 0
      } else if title.words.upperBound == second.words.lowerBound {
        place = 1
      } else if title.words.lowerBound >= first.words.upperBound,
        title.words.upperBound <= second.words.lowerBound
      {
        place = 2
      } else if title.words.lowerBound >= second.words.upperBound,
        title.words.lowerBound - second.words.upperBound < 4
      {
        place = 3
      } else if title.words.upperBound <= first.words.lowerBound,
        first.words.lowerBound - title.words.upperBound < 4
      {
        place = 4
      } else {
        continue
      }
      f.add(20, f.types, place, UInt64(title.entry.kind.rawValue))
      f.add(21, f.types, place, StableHash.hash(title.entry.relation))
      if let relation = schema[title.entry.relation] {
        f.hint(relation, 20, f.types, place)
        f.hint(relation, 21, f.types, place, UInt64(title.entry.kind.rawValue))
      }
    }
  }
}
