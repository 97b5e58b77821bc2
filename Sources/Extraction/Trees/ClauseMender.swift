import Syntax

/// Mends mistakes that the parser makes again and again, before any rule reads a tree.
///
/// - Complexity: O(*n*) in the number of words, but for the few words that it looks at.
struct ClauseMender {
  var sentence: Sentence

  /// The sentence with its tree mended.
  static func mended(_ sentence: Sentence) -> Sentence {
    guard sentence.heads.count == sentence.count else { return sentence }
    var mender = ClauseMender(sentence: sentence)
    for word in 0..<sentence.count {
      switch sentence.relations[word] {
      case .ccomp:
        mender.freeAside(word)
        mender.partSubjects(ofClause: word)
        mender.giveSubject(toClause: word)
        mender.partJoined(before: word)
      case .conj:
        mender.partJoined(before: word)
        mender.liftHolder(word)
        mender.liftTwin(word)
        mender.joinPost(word)
        mender.joinClause(word)
      case .parataxis where sentence.tags[word] == .verb:
        mender.joinSequel(word)
        mender.partJoined(before: word)
      case .acl:
        mender.freeVisitor(word)
        mender.freeNationality(word)
        mender.joinPerfect(word)
        mender.returnCharge(word)
      case .aclRelcl where Self.blaming.contains(sentence.lemmas[word]):
        mender.lowerRelative(word)
      case .aclRelcl: mender.returnTold(word)
      case .nsubj where sentence.tags[word] == .noun: mender.joinKind(word)
      case .flat where sentence.tags[word] == .propn: mender.freePost(word)
      case .root where sentence.tags[word] == .noun:
        mender.lowerRoot(word)
        mender.raiseSayer(word)
        mender.raiseTold(above: word)
      case .obl where sentence.tags[word] == .num: mender.lowerTime(word)
      case .amod where sentence.tags[word] == .verb:
        mender.freePerfect(word)
        mender.freeGerund(word)
      case .advcl where sentence.lowerForm(word) == "visiting": mender.freeVisitor(word)
      case .advcl where Self.serving.contains(sentence.lemmas[word]): mender.giveOffice(word)
      case .advcl where sentence.features[word].contains(.infinitive): mender.returnAim(word)
      case .advcl: mender.partJoined(before: word)
      case .obj where sentence.tags[word] == .noun: mender.givePost(word)
      case .xcomp where sentence.tags[word] == .verb: mender.giveObject(gerund: word)
      case .case where mender.isPossessive(word):
        mender.joinTitle(toOwner: Int(sentence.heads[word]))
      case .case where sentence.lowerForm(word) == "including": mender.lowerExample(word)
      case .case: mender.raisePreposition(word)
      case .cc: mender.partHalves(at: word)
      case .appos where sentence.tags[word] == .noun: mender.lowerKin(word)
      case .compound:
        mender.partTime(fromName: word)
        mender.joinName(behindOffice: word)
        mender.partNames(word)
      default: break
      }
    }
    return mender.sentence
  }

  /// Nouns for a span of time that another act ends.
  private static let spans: WordSet = [
    "second", "minute", "hour", "day", "week", "month", "year", "decade", "moment",
  ]
  private static let ends: WordSet = ["before", "after", "later", "earlier", "ago"]

  /// "met Orlov hours before his death", with the name drawn as a part of the hours: the name
  /// takes their place, and they tell when.
  private mutating func partTime(fromName name: Int) {
    let span = Int(sentence.heads[name])
    guard span > name, span + 1 < sentence.count, sentence.tags[name] == .propn,
      Self.spans.contains(sentence.lemmas[span]), sentence.features[span].contains(.plural),
      Self.ends.contains(sentence.lowerForm(span + 1)),
      sentence.heads[span] >= 0, [.obl, .obj, .nmod].contains(sentence.relations[span])
    else { return }
    let isWhole = (name + 1..<span).allSatisfy {
      sentence.heads[$0] == Int32(name) || sentence.tags[$0] == .adv || sentence.tags[$0] == .num
    }
    guard isWhole else { return }
    sentence.heads[name] = sentence.heads[span]
    sentence.relations[name] = sentence.relations[span]
    for word in 0..<name where sentence.heads[word] == Int32(span) {
      sentence.heads[word] = Int32(name)
    }
    sentence.heads[span] = sentence.heads[name]
    sentence.relations[span] = .oblUnmarked
  }

  /// "The prime minister lied, said Clarke", with both drawn as subjects of "said": the
  /// one before the clause is the clause's.
  private mutating func partSubjects(ofClause clause: Int) {
    let verb = Int(sentence.heads[clause])
    guard verb >= 0, sentence.tags[verb] == .verb else { return }
    var subjects: [Int] = []
    for word in 0..<sentence.count {
      let relation = sentence.relations[word]
      if sentence.heads[word] == Int32(clause) {
        let isSubject =
          relation == .nsubj || relation == .nsubjPass || relation == .csubj || relation == .expl
        if isSubject { return }
      } else if sentence.heads[word] == Int32(verb), relation == .nsubj {
        subjects.append(word)
      }
    }
    guard subjects.count == 2 else { return }
    let moved: Int
    if clause < verb || subjects[1] > verb {
      // "the rules had changed, he said", "he said the man tried"
      moved = clause < verb ? subjects[0] : subjects[1]
      guard moved < clause else { return }
    } else {
      // "the Tories, he said, can cut crime"
      guard subjects[1] == verb - 1 else { return }
      moved = subjects[0]
    }
    sentence.heads[moved] = Int32(clause)
    let isPassive = (0..<sentence.count).contains {
      sentence.heads[$0] == Int32(clause) && sentence.relations[$0] == .auxPass
    }
    if isPassive { sentence.relations[moved] = .nsubjPass }
  }

  /// Words before a second post of the same person: "a former lawyer and now an analyst".
  private static let times: WordSet = [
    "now", "currently", "later", "formerly", "previously", "once", "also", "then",
  ]

  /// "Orlov, a former lawyer and now an analyst at X", with the analyst joined to the name: she
  /// is the lawyer, too.
  private mutating func joinPost(_ post: Int) {
    let name = Int(sentence.heads[post])
    guard name >= 0, name < post, sentence.tags[post] == .noun, sentence.tags[name] == .propn,
      let title = (name + 1..<post).last(where: {
        sentence.heads[$0] == Int32(name) && sentence.relations[$0] == .appos
      }), sentence.tags[title] == .noun,
      let joint = (title + 1..<post).first(where: {
        sentence.heads[$0] == Int32(post) && sentence.relations[$0] == .cc
      })
    else { return }
    let isOther = (joint + 1..<post).contains {
      sentence.heads[$0] == Int32(post) && Self.times.contains(sentence.lowerForm($0))
    }
    let isAnother =
      ["a", "an"].contains(sentence.lowerForm(joint + 1)) && sentence.form(joint - 1) != ","
    guard isOther || isAnother else { return }
    sentence.heads[post] = Int32(title)
  }

  /// "had last month written to Orlov", with the month drawn as what somebody had: the participle
  /// is the verb, and the month tells when.
  private mutating func joinPerfect(_ participle: Int) {
    let time = Int(sentence.heads[participle])
    guard time >= 2, time < participle, sentence.tags[participle] == .verb,
      sentence.features[participle].contains(.past), sentence.relations[time] == .obj,
      Self.months.contains(sentence.lowerForm(time))
    else { return }
    let have = Int(sentence.heads[time])
    guard have >= 0, have < time, time - have < 4, sentence.lemmas[have] == "have" else { return }
    raise(participle, above: have)
    sentence.relations[time] = .oblUnmarked
  }

  /// "has intensified attacks", with the participle drawn as an adjective of what somebody has,
  /// though the tagger knows the auxiliary: the participle is the verb.
  private mutating func freePerfect(_ participle: Int) {
    let object = Int(sentence.heads[participle])
    guard object > participle, sentence.relations[object] == .obj,
      sentence.features[participle].contains(.past)
    else { return }
    let have = Int(sentence.heads[object])
    guard have >= 0, have < participle, sentence.tags[have] == .aux,
      sentence.lemmas[have] == "have",
      (have + 1..<participle).allSatisfy({ sentence.tags[$0] == .adv })
    else { return }
    raise(participle, above: have)
  }

  /// Gives a participle the place of its auxiliary, and all that hangs on that.
  private mutating func raise(_ participle: Int, above have: Int) {
    sentence.heads[participle] = sentence.heads[have]
    sentence.relations[participle] = sentence.relations[have]
    for word in 0..<sentence.count where sentence.heads[word] == Int32(have) {
      sentence.heads[word] = Int32(participle)
    }
    sentence.heads[have] = Int32(participle)
    sentence.relations[have] = .aux
  }

  private static let modals: WordSet = [
    "will", "would", "could", "should", "may", "might", "must", "can", "shall", "'ll", "’ll",
  ]

  /// "would face Orlov, who was governor then and criticized him", with the last verb joined to
  /// the first: what is past is joined to the relative clause before it, and not to what will be.
  private mutating func joinClause(_ verb: Int) {
    let first = Int(sentence.heads[verb])
    guard first >= 0, first < verb, sentence.tags[verb] == .verb, sentence.tags[first] == .verb,
      sentence.features[verb].contains(.past), !sentence.features[verb].contains(.participle)
    else { return }
    var isModal = false
    var relative: Int?
    for word in 0..<verb {
      let head = Int(sentence.heads[word])
      if head == first, sentence.relations[word] == .aux,
        Self.modals.contains(sentence.lowerForm(word))
      {
        isModal = true
      } else if word > first, sentence.relations[word] == .aclRelcl {
        relative = word
      } else if head == verb {
        switch sentence.relations[word] {
        case .nsubj, .nsubjPass, .aux, .expl: return
        default: break
        }
      }
    }
    guard isModal, let relative else { return }
    sentence.heads[verb] = Int32(relative)
  }

  /// Verbs whose object is what somebody gives or gets, and never what they do.
  private static let giving: WordSet = [
    "give", "issue", "deliver", "receive", "win", "gain", "earn", "lend", "express", "voice",
    "draw", "face", "secure", "launch", "send",
  ]

  /// "gave her backing to Orlov", "gave resounding endorsements of Orlov", with the gerund drawn as
  /// a verb: it is what somebody gives, or tells of what kind that is.
  private mutating func giveObject(gerund: Int) {
    let verb = Int(sentence.heads[gerund])
    guard verb >= 0, verb < gerund, Self.giving.contains(sentence.lemmas[verb]),
      sentence.lowerForm(gerund).hasSuffix("ing")
    else { return }
    let objects = (gerund + 1..<sentence.count).filter {
      sentence.heads[$0] == Int32(gerund) && sentence.relations[$0] == .obj
    }
    if let object = objects.first {
      guard sentence.tags[object] == .noun,
        (gerund + 1..<object).allSatisfy({ sentence.tags[$0] == .adj || sentence.tags[$0] == .noun }
        )
      else { return }
      sentence.heads[object] = Int32(verb)
      for word in 0..<sentence.count where sentence.heads[word] == Int32(gerund) && word != object {
        sentence.heads[word] = Int32(word < object ? object : verb)
      }
      sentence.heads[gerund] = Int32(object)
      sentence.relations[gerund] = .amod
    } else {
      guard
        (verb + 1..<gerund).contains(where: {
          sentence.heads[$0] == Int32(gerund) && sentence.relations[$0] == .nmodPoss
        })
      else { return }
      sentence.tags[gerund] = .noun
      sentence.lemmas[gerund] = sentence.lowerForm(gerund)
      sentence.relations[gerund] = .obj
    }
  }

  /// Verbs whose object is somebody.
  private static let blaming: WordSet = [
    "accuse", "blame", "condemn", "denounce", "criticise", "criticize", "support", "back", "praise",
    "suspect", "urge",
  ]

  /// "vowed revenge on Norway, which it blames", with the clause hung on the revenge: one blames
  /// whose name stands right before it.
  private mutating func lowerRelative(_ verb: Int) {
    let noun = Int(sentence.heads[verb])
    guard noun >= 0, noun < verb, sentence.tags[noun] == .noun,
      let pronoun = (noun + 1..<verb).first(where: {
        sentence.heads[$0] == Int32(verb)
          && ["which", "whom", "who"].contains(sentence.lowerForm($0))
      }), sentence.relations[pronoun] == .obj, pronoun >= 2,
      sentence.form(pronoun - 1) == ",", sentence.tags[pronoun - 2] == .propn
    else { return }
    var name = pronoun - 2
    while sentence.heads[name] > Int32(noun), Int(sentence.heads[name]) < pronoun {
      name = Int(sentence.heads[name])
    }
    guard Int(sentence.heads[name]) == noun, sentence.relations[name] == .nmod else { return }
    sentence.heads[verb] = Int32(name)
  }

  private static let telling: WordSet = [
    "say", "report", "claim", "allege", "announce", "add", "note", "believe", "think", "argue",
  ]
  private static let months: WordSet = [
    "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december", "week", "month", "year", "night", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday",
  ]

  /// "Prosecutors said Orlov last week met Kim", with Orlov drawn as whom they told and the
  /// week as who met: nobody is said, so he is the clause's subject.
  private mutating func giveSubject(toClause clause: Int) {
    let verb = Int(sentence.heads[clause])
    guard verb >= 0, verb < clause, Self.telling.contains(sentence.lemmas[verb]),
      let told = (verb + 1..<clause).first(where: {
        sentence.heads[$0] == Int32(verb)
          && [.iobj, .obj].contains(sentence.relations[$0])
          && sentence.tags[$0] == .propn
      })
    else { return }
    let subjects = (0..<sentence.count).filter {
      sentence.heads[$0] == Int32(clause)
        && [.nsubj, .nsubjPass, .csubj, .expl].contains(sentence.relations[$0])
    }
    guard
      subjects.allSatisfy({
        $0 > told && Self.months.contains(sentence.lemmas[$0].lowercased())
      })
    else { return }
    for time in subjects { sentence.relations[time] = .oblUnmarked }
    sentence.heads[told] = Int32(clause)
    sentence.relations[told] = .nsubj
  }

  /// "Secretary of State Ann Orlov" with the state as a part of her name, which the tree hangs
  /// on somebody before her: she is the secretary's name.
  private mutating func joinName(behindOffice office: Int) {
    let name = Int(sentence.heads[office])
    guard office >= 2, name == office + 1, sentence.tags[name] == .propn,
      Self.offices.contains(sentence.lowerForm(office)),
      sentence.lowerForm(office - 1) == "of",
      sentence.lowerForm(office - 2) == "secretary",
      sentence.heads[name] >= 0, Int(sentence.heads[name]) < office - 2,
      [.nmod, .appos, .conj, .flat].contains(sentence.relations[name])
    else { return }
    let secretary = Int32(office - 2)
    for word in [office - 1, office] where sentence.heads[word] == Int32(name) {
      sentence.heads[word] = word == office ? secretary : Int32(office)
      if word == office { sentence.relations[word] = .nmod }
    }
    sentence.heads[name] = secretary
    sentence.relations[name] = .flat
  }

  /// "Prime Minister Ann Orlov and President Ben Smith met" with the first name drawn as a part
  /// of the second: both do what the second does.
  private mutating func partNames(_ first: Int) {
    let second = Int(sentence.heads[first])
    guard second > first + 2, sentence.tags[first] == .propn, sentence.tags[second] == .propn,
      sentence.lowerForm(first + 1) == "and",
      Int(sentence.heads[first + 1]) == second, sentence.relations[first + 1] == .cc,
      isNamed(first, by: [.compound, .flat, .nmodDesc]), isNamed(second, by: [.flat, .nmodDesc])
    else { return }
    sentence.heads[first] = sentence.heads[second]
    sentence.relations[first] = sentence.relations[second]
    sentence.heads[second] = Int32(first)
    sentence.relations[second] = .conj
    // The preposition before the first is that of both.
    for word in 0..<first
    where sentence.heads[word] == Int32(second) && sentence.relations[word] == .case {
      sentence.heads[word] = Int32(first)
    }
  }

  /// Whether a name has more words beside it, by some of these relations.
  private func isNamed(_ name: Int, by relations: [DependencyRelation]) -> Bool {
    (max(0, name - 6)..<min(sentence.count, name + 6)).contains {
      sentence.heads[$0] == Int32(name) && relations.contains(sentence.relations[$0])
    }
  }

  private static let offices: WordSet = [
    "state", "defense", "defence", "energy", "labor", "labour", "education", "commerce",
    "agriculture", "transportation", "war", "treasury", "interior", "homeland", "health",
  ]

  private func isPossessive(_ word: Int) -> Bool {
    sentence.tags[word] == .part && sentence.heads[word] >= 0 && Int(sentence.heads[word]) < word
  }

  /// "rejected the Palestinian leader Yasser Arafat's bid", drawn as if it were the leader
  /// who is rejected: the title belongs to the owner, and the noun behind takes its place.
  private mutating func joinTitle(toOwner owner: Int) {
    let title = Int(sentence.heads[owner])
    guard title >= 0, title < owner, sentence.tags[title] == .noun,
      sentence.relations[owner] == .appos || sentence.relations[owner] == .flat
    else { return }
    let relation = sentence.relations[title]
    let next = (owner + 1)..<min(sentence.count, owner + 10)
    let owned = next.first { word in
      guard sentence.tags[word] == .noun || sentence.tags[word] == .propn else { return false }
      let head = Int(sentence.heads[word])
      return head == title
        ? sentence.relations[word] == .appos
        : head == Int(sentence.heads[title]) && sentence.relations[word] == relation
    }
    guard let owned else { return }
    sentence.heads[owned] = sentence.heads[title]
    sentence.relations[owned] = relation
    sentence.heads[title] = Int32(owned)
    sentence.relations[title] = .nmodPoss
    // The preposition before the title is that of the whole.
    for word in 0..<title
    where sentence.heads[word] == Int32(title) && sentence.relations[word] == .case {
      sentence.heads[word] = Int32(owned)
    }
  }
}
