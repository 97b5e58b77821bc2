/// The features of a mention alone and of a pair of mentions, as 64-bit hashes.
///
/// - Reference: G. Durrett and D. Klein, Easy Victories and Uphill Battles in
///   Coreference Resolution, 2013, https://aclanthology.org/D13-1203.
package enum CoreferenceFeatures {
  /// The most features that one candidate can have.
  package static let limit = 96

  @inline(__always)
  private static func feature(
    _ template: UInt64,
    _ a: UInt64,
    _ b: UInt64 = 0,
    _ c: UInt64 = 0
  )
    -> UInt64
  {
    var h = StableHash.mix(a &+ template &* 0x9e37_79b9_7f4a_7c15)
    h = StableHash.mix(h ^ (b &* 0x9fb2_1c65_1e98_df25))
    return StableHash.mix(h ^ (c &* 0xc2b2_ae3d_27d4_eb4f))
  }

  /// The features of `mention` starting a chain of its own.
  ///
  /// - Returns: the number written to `out`.
  @inline(__always)
  package static func new(_ m: MentionFacts, _ out: UnsafeMutablePointer<UInt64>) -> Int {
    var n = 0
    func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0) {
      out[n] = feature(template, a, b, 1)
      n += 1
      out[n] = feature(template, a, b, m.type &+ 2)
      n += 1
    }
    add(1, 0)
    add(2, m.headLemma)
    add(3, m.first)
    add(4, m.last)
    add(5, m.before)
    add(6, m.after)
    add(7, UInt64(min(m.mention.words.count, 6)))
    add(8, m.relation)
    add(9, m.governor)
    add(10, UInt64(min(m.mention.sentence, 3)))
    add(11, UInt64(m.nameKind))
    add(12, UInt64(m.modifiers.isEmpty ? 0 : 1))
    add(13, m.relation, m.isQuoted ? 1 : 0)
    add(14, UInt64(m.mention.isCoordination ? 1 : 0))
    add(15, UInt64(min(m.order, 10)))
    return n
  }

  @inline(__always)
  private static func bucket(_ distance: Int) -> UInt64 {
    distance < 5 ? UInt64(distance) : distance < 8 ? 5 : distance < 16 ? 6 : distance < 40 ? 7 : 8
  }

  /// The features of `m` going back to `a`, whose chain has `chain` mentions so far.
  ///
  /// - Returns: the number written to `out`.
  @inline(__always)
  package static func pair(
    _ a: MentionFacts,
    _ m: MentionFacts,
    chain: ChainFacts,
    _ out: UnsafeMutablePointer<UInt64>
  ) -> Int {
    var n = 0
    let both = m.type &* 4096 &+ a.type
    func add(_ template: UInt64, _ x: UInt64, _ y: UInt64 = 0) {
      out[n] = feature(template, x, y, 1)
      out[n + 1] = feature(template, x, y, m.type &+ 2)
      out[n + 2] = feature(template, x, y, both &+ 5_000_000)
      n += 3
    }
    let sentences = m.mention.sentence - a.mention.sentence
    let sameText: UInt64 = a.text == m.text ? 1 : 0
    let sameHead: UInt64 = a.headLemma == m.headLemma ? 1 : 0
    add(40, 0)
    add(41, bucket(sentences))
    add(42, bucket(m.order - a.order))
    add(43, sameText, sameHead)
    add(44, sameHead, bucket(sentences))
    var shared: UInt64 = 0
    for word in m.nameWords where a.nameWords.contains(word) { shared += 1 }
    let covers: UInt64 =
      shared == 0 ? 0 : shared == UInt64(min(m.nameWords.count, a.nameWords.count)) ? 2 : 1
    add(45, covers, sameHead)
    add(46, UInt64(a.number) * 4 + UInt64(m.number))
    let genders = UInt64(a.gender | chain.gender) * 8 + UInt64(m.gender)
    add(47, genders, UInt64(chain.number) * 4 + UInt64(m.number))
    let nested =
      sentences == 0 && a.mention.words.lowerBound <= m.mention.words.lowerBound
      && m.mention.words.upperBound <= a.mention.words.upperBound
    add(48, nested ? 1 : 0, m.relation)
    add(49, a.relation, m.relation)
    add(50, a.isSubject ? 1 : 0, bucket(sentences))
    add(51, UInt64(a.definiteness) * 8 + UInt64(m.definiteness), sameHead)
    add(52, UInt64(a.nameKind) * 8 + UInt64(m.nameKind))
    var missing: UInt64 = 0
    if sameHead == 1 {
      for word in m.modifiers where !a.modifiers.contains(word) { missing |= 1 }
      for word in a.modifiers where !m.modifiers.contains(word) { missing |= 2 }
    }
    add(53, sameHead, missing)
    let speakers: UInt64 =
      a.speaker < 0 || m.speaker < 0 ? 0 : a.speaker == m.speaker ? 1 : 2
    add(54, speakers, UInt64(a.person) * 4 + UInt64(m.person))
    add(55, (a.isQuoted ? 2 : 0) + (m.isQuoted ? 1 : 0), UInt64(a.person) * 4 + UInt64(m.person))
    let acronym = a.initials != 5 && a.initials == m.headLemma || m.initials == a.headLemma
    add(56, acronym ? 1 : 0)
    add(57, UInt64(min(chain.size, 4)), bucket(sentences))
    add(58, chain.pronouns, m.type)
    // Words of the pair: what may a pronoun or noun go back to.
    out[n] = feature(60, a.headLemma, m.type)
    out[n + 1] = feature(61, a.headLemma, m.headLemma)
    out[n + 2] = feature(62, chain.headLemma, m.headLemma)
    out[n + 3] = feature(63, chain.headLemma, m.type)
    out[n + 4] = feature(64, a.governor, m.governor, m.type)
    out[n + 5] = feature(65, a.first, m.first, sameHead)
    out[n + 6] = feature(66, m.governor, a.headLemma)
    return n + 7
  }
}

/// What is known of a chain so far.
package struct ChainFacts: Sendable {
  /// The number of its mentions.
  var size = 0
  /// Bits of the genders of its mentions.
  var gender: UInt8 = 0
  /// The number that its mentions agree on; 0 unknown, 3 mixed.
  var number: UInt8 = 0
  /// Bits of the pronouns in it.
  var pronouns: UInt64 = 0
  /// The head lemma of its first mention that is no pronoun.
  var headLemma: UInt64 = 9

  package init() {}

  package mutating func add(_ facts: MentionFacts) {
    size += 1
    gender |= facts.gender
    if facts.number != 0 {
      number = number == 0 || number == facts.number ? facts.number : 3
    }
    if facts.mention.kind == .pronoun {
      pronouns |= 1 << facts.type
    } else if headLemma == 9 {
      headLemma = facts.headLemma
    }
  }
}
