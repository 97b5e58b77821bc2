import Syntax

/// Clauses that the parser hangs on the wrong word or by the wrong relation: what somebody is told
/// or appointed to do.
extension ClauseMender {
  /// Verbs with an object that somebody is told.
  private static let telling: WordSet = [
    "tell", "inform", "remind", "warn", "assure", "notify", "persuade", "convince", "promise",
    "brief", "reassure",
  ]
  /// Verbs of saying, whose object is not whom one tells.
  private static let saying: WordSet = [
    "say", "announce", "state", "confirm", "reveal", "report", "claim", "add", "argue", "testify",
    "write", "tweet", "declare", "insist", "admit", "acknowledge", "explain", "reiterate",
    "stress", "allege", "deny", "concede", "complain", "boast", "post", "pledge", "vow",
  ]

  /// "told reporters on Sunday that Orlov had lied", with the clause drawn as one that tells which
  /// reporters: it has a subject of its own and "that" only opens it, so it is what they are told.
  mutating func returnTold(_ clause: Int) {
    let noun = Int(sentence.heads[clause])
    guard noun >= 0, noun < clause,
      let opening = (noun + 1..<clause).first(where: {
        sentence.heads[$0] == Int32(clause)
          && (sentence.relations[$0] == .mark || sentence.relations[$0] == .obj)
      }), sentence.lowerForm(opening) == "that", isComplete(clause, besides: opening),
      let verb = teller(above: noun)
    else { return }
    sentence.heads[clause] = Int32(verb)
    sentence.relations[clause] = .ccomp
    sentence.relations[opening] = .mark
  }

  /// Whether a clause has a subject of its own and, where "that" is drawn as its object, another.
  private func isComplete(_ clause: Int, besides opening: Int) -> Bool {
    var hasSubject = false
    var hasObject = sentence.relations[opening] == .mark
    for word in opening + 1..<sentence.count where sentence.heads[word] == Int32(clause) {
      switch sentence.relations[word] {
      case .nsubj, .nsubjPass, .expl: hasSubject = true
      case .obj: hasObject = true
      default: break
      }
    }
    return hasSubject && hasObject
  }

  /// The verb that tells something to a noun or beside it, and has no such clause yet.
  private func teller(above noun: Int) -> Int? {
    var node = noun
    for _ in 0..<3 {
      let head = Int(sentence.heads[node])
      guard head >= 0, head < node else { return nil }
      let isTold: Bool
      switch sentence.relations[node] {
      case .obj, .iobj: isTold = Self.telling.contains(sentence.lemmas[head])
      case .obl, .oblUnmarked:
        isTold =
          Self.telling.contains(sentence.lemmas[head])
          || Self.saying.contains(sentence.lemmas[head])
      case .nmod, .nmodUnmarked:
        node = head
        continue
      default: return nil
      }
      let hasClause = (head + 1..<sentence.count).contains {
        sentence.heads[$0] == Int32(head) && sentence.relations[$0] == .ccomp
      }
      return isTold && !hasClause ? head : nil
    }
    return nil
  }

  /// What one does in an office.
  static let serving: WordSet = [
    "lead", "head", "run", "chair", "oversee", "manage", "direct", "command", "serve", "replace",
    "succeed", "represent", "be", "become", "captain", "coach", "govern",
  ]
  /// Verbs of giving an office.
  private static let giving: WordSet = [
    "appoint", "choose", "hire", "name", "tap", "pick", "select", "elect", "nominate", "designate",
    "recruit", "install",
  ]

  private static let to: WordSet = ["to"]
  static let of: WordSet = ["of"]

  /// "was appointed on Monday to lead X", with the office drawn as why somebody was appointed: it
  /// is what they were appointed to do.
  mutating func giveOffice(_ clause: Int) {
    let verb = Int(sentence.heads[clause])
    guard verb >= 0, verb < clause, Self.giving.contains(sentence.lemmas[verb]) else { return }
    let hasSubject = (verb + 1..<clause).contains {
      sentence.heads[$0] == Int32(clause) && sentence.relations[$0].universal == .nsubj
    }
    guard !hasSubject, sentence.isMarked(clause, by: Self.to, within: clause - verb - 1) else {
      return
    }
    sentence.relations[clause] = .xcomp
  }

  /// "Orlov, 52, was elected mayor", with the mayor drawn as whom they elected: she was elected
  /// that.
  mutating func givePost(_ post: Int) {
    let verb = Int(sentence.heads[post])
    guard verb >= 0, verb < post, Self.giving.contains(sentence.lemmas[verb]),
      (0..<verb).contains(where: {
        sentence.heads[$0] == Int32(verb) && sentence.relations[$0] == .nsubjPass
      })
    else { return }
    sentence.relations[post] = .xcomp
  }

  private static let abbreviated: WordSet = ["CEO", "CFO", "COO", "CTO"]

  /// "named Orlov CEO", with the post drawn as a part of the name: it is what he is named.
  mutating func freePost(_ post: Int) {
    guard Self.abbreviated.contains(sentence.form(post)) else { return }
    let name = Int(sentence.heads[post])
    guard name >= 0, name < post, sentence.relations[name] == .obj,
      Self.giving.contains(sentence.lemmas[Int(sentence.heads[name])])
    else { return }
    sentence.heads[post] = sentence.heads[name]
    sentence.relations[post] = .xcomp
  }

  private static let charging: WordSet = ["accuse", "suspect", "convict", "acquit", "charge"]

  /// "is accused by prosecutors of aiding X", with the deed hung on who accuses: it is what somebody
  /// is accused of.
  mutating func returnCharge(_ deed: Int) {
    let accuser = Int(sentence.heads[deed])
    guard accuser >= 0, accuser < deed, sentence.relations[accuser].universal == .obl else {
      return
    }
    let verb = Int(sentence.heads[accuser])
    guard verb >= 0, verb < accuser, Self.charging.contains(sentence.lemmas[verb]),
      sentence.isMarked(deed, by: Self.of, within: deed - accuser - 1)
    else { return }
    sentence.heads[deed] = Int32(verb)
    sentence.relations[deed] = .advcl
  }

  /// Nouns for what somebody means, is asked or is able to do.
  private static let intents: WordSet = [
    "promise", "vow", "pledge", "threat", "plan", "intention", "intent", "desire", "wish", "hope",
    "offer", "bid", "attempt", "effort", "proposal", "decision", "refusal", "failure",
    "commitment", "determination", "willingness", "readiness", "ambition", "resolve", "dream",
    "push", "drive", "move", "request", "call", "appeal", "demand", "order", "plot", "conspiracy",
    "chance", "opportunity", "right", "ability", "power", "authority", "inability", "reluctance",
    "unwillingness", "aspiration", "preparation", "invitation", "permission",
  ]

  /// "repeated his promise to sue Acme", with the suing drawn as what he repeated it for: it is
  /// what the noun before it promises.
  mutating func returnAim(_ deed: Int) {
    let verb = Int(sentence.heads[deed])
    guard verb >= 0, verb < deed, sentence.tags[deed] == .verb,
      let mark = (verb + 1..<deed).last(where: {
        sentence.heads[$0] == Int32(deed) && sentence.relations[$0] == .mark
      }), sentence.lowerForm(mark) == "to", mark - 1 > verb
    else { return }
    let noun = mark - 1
    guard sentence.tags[noun] == .noun, Int(sentence.heads[noun]) == verb,
      [.obj, .obl].contains(sentence.relations[noun]),
      Self.intents.contains(sentence.lemmas[noun]),
      // "agreed in a phone call to meet X"
      sentence.lemmas[noun] != "call" || sentence.relations[noun] == .obj
    else { return }
    sentence.heads[deed] = Int32(noun)
    sentence.relations[deed] = .acl
  }
}
