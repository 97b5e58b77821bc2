import Ontology
import Syntax

/// Who speaks: "I" and "we" in quotations, and the subjects of verbs of speech.
extension ReferenceResolver {
  /// Whether a pronoun outside quotation marks is the subject of a verb of speech.
  func isSaying(_ word: Int, _ index: Int) -> Bool {
    let sentence = sentences[index]
    let governor = Int(sentence.heads[word])
    return governor >= 0 && sentence.relations[word] == .nsubj
      && !quotations.isQuoted[index][word] && Self.isSpeech(sentence.lemmas[governor])
  }

  /// Who spoke in the sentence before, where nobody else is the subject since: "Holt said …
  /// "No," he added".
  func lastSpeaker(
    _ gender: EntityCluster.Gender,
    _ word: Int,
    _ index: Int
  ) -> Int? {
    var last = index - 1
    // Sentences of nothing but quoted words are still theirs.
    while last > 0, last > index - 4, speakers[last] < 0, isWhollyQuoted(last) { last -= 1 }
    guard last >= 0, speakers[last] >= 0 else { return nil }
    let speaker = speakers[last]
    let known = entities[speaker].gender
    guard entities[speaker].type == .person,
      known == gender
        || known == .unknown && [gender, .unknown].contains(entities[speaker].leaning),
      unnamedPerson.sentence < last
        || unnamedPerson.sentence == last && lastSubject.sentence == last
          && lastSubject.cluster == speaker
        || last < index - 1 && unnamedPerson.sentence > last && unnamedPerson.sentence < index
    else { return nil }
    let said = Int(sentences[index].heads[word])
    let isOther = (0..<sentences[index].count).contains {
      clusterAt[$0] >= 0 && clusterAt[$0] != speaker && !quotations.isQuoted[index][$0]
        && entities[clusterAt[$0]].type == .person
        && sentences[index].relations[$0].universal == .nsubj && $0 < word
        && !isContent($0, of: said, sentences[index])
    }
    return isOther ? nil : speaker
  }

  /// Whether a sentence holds nothing but quoted words.
  private func isWhollyQuoted(_ index: Int) -> Bool {
    (0..<sentences[index].count).allSatisfy {
      quotations.isQuoted[index][$0] || sentences[index].tags[$0] == .punct
    }
  }

  /// Whether a word stands in what a verb of speech says: "If Holt quits, he says, …".
  private func isContent(_ word: Int, of verb: Int, _ sentence: Sentence) -> Bool {
    let isInserted = sentence.relations[verb] == .parataxis
    var node = word
    while sentence.heads[node] >= 0 {
      let head = Int(sentence.heads[node])
      if head == verb { return sentence.relations[node] == .ccomp }
      node = head
    }
    return isInserted
  }

  /// The body or state that spoke in one of the two sentences before: "In a statement, it said".
  func lastSpeakingBody(_ word: Int, _ index: Int) -> Int? {
    let isOther = (0..<word).contains {
      clusterAt[$0] >= 0 && sentences[index].relations[$0].universal == .nsubj
        && [.organization, .state].contains(entities[clusterAt[$0]].type)
        && !quotations.isQuoted[index][$0]
    }
    if isOther { return nil }
    for before in stride(from: index - 1, through: max(0, index - 2), by: -1)
    where speakers[before] >= 0 {
      return [.organization, .state].contains(entities[speakers[before]].type)
        ? speakers[before] : nil
    }
    return nil
  }

  /// Whether an entity is spoken of in the quoted words of a sentence.
  func isInQuotation(_ cluster: Int, _ index: Int) -> Bool {
    let quoted = quotations.isQuoted[index]
    return clusterAt.indices.contains { clusterAt[$0] == cluster && quoted[$0] }
  }

  /// Resolves "I" and "we" inside quotation marks to who speaks.
  mutating func resolveSpeakers() {
    for index in sentences.indices {
      let sentence = sentences[index]
      let turn = transcript.speakers[index]
      let quoted = speaker(of: index) ?? speakerBefore(index)
      if quotations.isQuoted[index].contains(true) { resolveAddressees(index) }
      for word in 0..<sentence.count {
        guard let speaker = quotations.isQuoted[index][word] ? quoted ?? turn : turn else {
          continue
        }
        guard let pronoun = Pronoun.of(facts[index].lower[word]), sentence.tags[word] == .pron,
          pronoun.kind == .speakers
            || pronoun.kind == .speaker && entities[speaker].type == .person
        else { continue }
        found.append(
          Mention(
            sentence: index,
            words: word..<word + 1,
            head: word,
            kind: .pronoun,
            cluster: speaker
          )
        )
      }
    }
  }

  /// Notes who takes a stand in the clause that a comma or a colon before quoted words ends: "Holt
  /// defended his plan, “…”".
  mutating func noteVoice(_ index: Int) {
    let sentence = sentences[index]
    let quoted = quotations.isQuoted[index]
    guard let first = quoted.firstIndex(of: true), first > 2, let root = sentence.root,
      root < first, sentence.tags[root] == .verb,
      SpeakerFinder.voicing.contains(sentence.lemmas[root]),
      let mark = (0..<first).last(where: { !["\"", "“", "``"].contains(sentence.form($0)) }),
      [",", ":"].contains(sentence.form(mark))
    else { return }
    for child in children[root] where sentence.relations[child] == .nsubj && child < root {
      let subject = namesake(child, sentence)
      guard subject >= 0, entities[subject].type == .person else { continue }
      speakers[index] = subject
      return
    }
  }

  /// Who spoke last, where a paragraph of nothing but quoted words goes on: it names nobody.
  private func speakerBefore(_ index: Int) -> Int? {
    var start = index
    while start > 0, !sentences[start].startsParagraph { start -= 1 }
    var end = index + 1
    while end < sentences.count, !sentences[end].startsParagraph { end += 1 }
    let isWhole = (start..<end).allSatisfy { sentence in
      (0..<sentences[sentence].count).allSatisfy {
        quotations.isQuoted[sentence][$0] || sentences[sentence].tags[$0] == .punct
      }
    }
    guard isWhole, start > 0 else { return nil }
    for before in (max(0, start - 4)..<start).reversed() {
      if speakers[before] >= 0 {
        return entities[speakers[before]].type == .person ? speakers[before] : nil
      }
      if sentences[before].startsParagraph, !quotations.isQuoted[before].contains(true) {
        return nil
      }
    }
    return nil
  }

  /// Who speaks the quoted words of a sentence: named in it, or beside it in its paragraph.
  func speaker(of index: Int) -> Int? {
    guard quotations.isQuoted[index].contains(true) else { return nil }
    if speakers[index] >= 0 { return speakers[index] }
    var before = index
    while !sentences[before].startsParagraph, before > 0 {
      before -= 1
      if speakers[before] >= 0 { return speakers[before] }
    }
    var after = index + 1
    while after < sentences.count, !sentences[after].startsParagraph {
      if speakers[after] >= 0 { return speakers[after] }
      after += 1
    }
    return nil
  }
}
