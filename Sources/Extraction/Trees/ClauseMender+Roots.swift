import Syntax

/// What the parser hangs too high or too low around a name: a verb that it takes for a part of one, a
/// time that closes what is told of one.
extension ClauseMender {
  /// "Holm United sacked manager Ann Orlov and left", with the manager drawn as the root and the verb
  /// as an adjective of hers: a past verb right behind a name that opens the sentence is the root,
  /// and she is its object.
  mutating func lowerRoot(_ noun: Int) {
    guard noun > 1,
      let verb = (1..<noun).first(where: {
        sentence.heads[$0] == Int32(noun) && sentence.relations[$0] == .amod
          && sentence.tags[$0] == .verb
      }), sentence.features[verb].contains(.past),
      let name = sentence.names.first(where: { $0.words.lowerBound == 0 })?.words,
      (name.upperBound..<max(name.upperBound, verb)).allSatisfy({ sentence.tags[$0] == .adv }),
      name.upperBound <= verb,
      (verb + 1..<noun).allSatisfy({ [.adj, .noun, .det, .propn].contains(sentence.tags[$0]) }),
      sentence.form(sentence.count - 1) == "."
    else { return }
    let subject = name.upperBound - 1
    for word in 0..<sentence.count where sentence.heads[word] == Int32(noun) {
      if word > noun {
        switch sentence.relations[word] {
        case .conj where sentence.tags[word] == .verb: break
        case .punct, .advcl, .parataxis: break
        case .nmod: sentence.relations[word] = .obl
        default: continue
        }
        sentence.heads[word] = Int32(verb)
      }
    }
    for word in 0..<subject { sentence.heads[word] = Int32(subject) }
    for adverb in (subject + 1)..<verb { sentence.heads[adverb] = Int32(verb) }
    sentence.heads[subject] = Int32(verb)
    sentence.relations[subject] = .nsubj
    sentence.heads[verb] = -1
    sentence.relations[verb] = .root
    sentence.heads[noun] = Int32(verb)
    sentence.relations[noun] = .obj
  }

  /// Verbs of speech whose present a tagger takes for the plural of a noun.
  private static let sayers: WordMap<String> = [
    "alleges": "allege", "denies": "deny", "demands": "demand", "claims": "claim", "vows": "vow",
  ]

  /// "Orlov alleges that Kim lied", with the verb taken for a noun of which "that" tells: it is the
  /// sentence's verb, and its clause what Orlov says.
  mutating func raiseSayer(_ word: Int) {
    guard word > 0, let lemma = Self.sayers[sentence.lowerForm(word)], word + 2 < sentence.count,
      sentence.lowerForm(word + 1) == "that",
      let name = sentence.names.first(where: { $0.words.upperBound == word })?.words,
      let clause = (word + 2..<sentence.count).first(where: {
        sentence.heads[$0] == Int32(word) && sentence.tags[$0] == .verb
          && [.acl, .aclRelcl, .ccomp].contains(sentence.relations[$0])
      })
    else { return }
    sentence.tags[word] = .verb
    sentence.lemmas[word] = lemma
    sentence.features[word] = Features(column: "VerbForm=Fin")
    sentence.relations[clause] = .ccomp
    sentence.heads[word + 1] = Int32(clause)
    sentence.relations[word + 1] = .mark
    var subject = -1
    for part in name where sentence.heads[part] == Int32(word) {
      sentence.relations[part] = subject < 0 ? .nsubj : .flat
      if subject < 0 { subject = part } else { sentence.heads[part] = Int32(subject) }
    }
    for modifier in 0..<name.lowerBound
    where sentence.heads[modifier] == Int32(word) && subject >= 0 {
      sentence.heads[modifier] = Int32(subject)
    }
  }

  /// "Norway's leader, Ann Orlov, named Ben Kim as her deputy.", with the leader drawn as the root and
  /// the verb as what is told of Orlov: a sentence has a verb, and one with an object of its own is
  /// no passive.
  mutating func raiseTold(above noun: Int) {
    guard sentence.heads[noun] < 0, sentence.form(sentence.count - 1) == ".",
      let name = (noun + 1..<sentence.count).first(where: {
        sentence.heads[$0] == Int32(noun) && sentence.relations[$0] == .appos
          && sentence.tags[$0] == .propn
      }),
      let verb = (name + 1..<sentence.count).first(where: {
        sentence.tags[$0] == .verb && sentence.relations[$0] == .acl
          && [noun, name].contains(Int(sentence.heads[$0]))
      }), sentence.features[verb].contains(.past), sentence.form(verb - 1) == ",",
      (verb + 1..<sentence.count).contains(where: {
        sentence.heads[$0] == Int32(verb) && sentence.relations[$0] == .obj
          && sentence.tags[$0] == .propn
      }),
      !(0..<sentence.count).contains(where: {
        sentence.heads[$0] == Int32(noun) && sentence.relations[$0] == .cop
          || $0 != verb && sentence.tags[$0] == .verb && $0 < verb
            && sentence.relations[$0] != .aclRelcl && sentence.relations[$0] != .acl
      })
    else { return }
    for word in verb + 1..<sentence.count where sentence.heads[word] == Int32(noun) {
      sentence.heads[word] = Int32(verb)
    }
    sentence.heads[verb] = -1
    sentence.relations[verb] = .root
    sentence.heads[noun] = Int32(verb)
    sentence.relations[noun] = .nsubj
  }

  /// "Orlov, born in Bergen, Norway, in 1950, moved", with the year hung on the verb: between commas
  /// and right behind what is told of the subject, it belongs to that.
  mutating func lowerTime(_ time: Int) {
    let verb = Int(sentence.heads[time])
    guard verb > time + 1, time > 2, sentence.form(time + 1) == ",",
      sentence.form(time - 2) == ",", sentence.lowerForm(time - 1) == "in",
      let told = (1..<time - 2).last(where: {
        sentence.relations[$0] == .acl && sentence.tags[$0] == .verb
          && sentence.features[$0].contains(.past)
      })
    else { return }
    let subject = Int(sentence.heads[told])
    guard subject < told, sentence.heads[subject] == Int32(verb),
      sentence.relations[subject].universal == .nsubj
    else { return }
    sentence.heads[time] = Int32(told)
  }

  /// "The president of Chile, Ann Orlov, and her Peruvian counterpart", with her joined to Chile: a
  /// person between commas behind the place of a post is its holder, and whom "and" joins is joined
  /// to the post.
  mutating func liftHolder(_ holder: Int) {
    let place = Int(sentence.heads[holder])
    guard place > 0, place < holder, holder - place <= 3, sentence.form(holder - 1) == ",",
      sentence.relations[place] == .nmod,
      let person = sentence.names.first(where: { $0.words.contains(holder) }),
      person.kind == .person, person.words.upperBound < sentence.count,
      sentence.form(person.words.upperBound) == ",",
      sentence.names.contains(where: { $0.words.contains(place) && $0.kind == .place })
    else { return }
    let post = Int(sentence.heads[place])
    guard post >= 0, post < place, sentence.tags[post] == .noun else { return }
    for word in holder + 1..<sentence.count
    where sentence.heads[word] == Int32(place) && sentence.relations[word] == .conj {
      sentence.heads[word] = Int32(post)
    }
    sentence.heads[holder] = Int32(post)
    sentence.relations[holder] = .appos
  }

  /// "met Orlov of Kenya and Lima of Chad", with the second name joined to the first one's place:
  /// it is joined to the first name.
  mutating func liftTwin(_ twin: Int) {
    let place = Int(sentence.heads[twin])
    guard place >= 0, place < twin, sentence.tags[twin] == .propn, sentence.tags[place] == .propn,
      sentence.relations[place] == .nmod, isOf(place), sentence.form(place + 1) == "and"
    else { return }
    let name = Int(sentence.heads[place])
    guard name >= 0, name < place, sentence.tags[name] == .propn,
      (twin + 1..<min(sentence.count, twin + 8)).contains(where: {
        sentence.heads[$0] == Int32(twin) && sentence.relations[$0] == .nmod && isOf($0)
      })
    else { return }
    sentence.heads[twin] = Int32(name)
  }

  /// "mining company Vale said", with both drawn as subjects: the noun says what bears the name.
  mutating func joinKind(_ noun: Int) {
    let verb = sentence.heads[noun]
    guard noun + 1 < sentence.count, sentence.tags[noun + 1] == .propn,
      let name = (noun + 1..<min(sentence.count, noun + 5)).first(where: {
        sentence.heads[$0] == verb && sentence.relations[$0] == .nsubj
      }), sentence.tags[name] == .propn, name < verb,
      (noun + 1..<name).allSatisfy({ sentence.heads[$0] == Int32(name) }),
      // "his wife Ann" is one of two.
      !(0..<noun).contains(where: {
        sentence.heads[$0] == Int32(noun) && sentence.relations[$0] == .nmodPoss
      })
    else { return }
    sentence.heads[noun] = Int32(name)
    sentence.relations[noun] = .compound
  }

  /// Whether "of" stands before a noun's phrase.
  private func isOf(_ noun: Int) -> Bool {
    sentence.isMarked(noun, by: Self.of, within: 4)
  }
}
