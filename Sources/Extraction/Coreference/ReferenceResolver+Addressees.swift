import Ontology
import Syntax

/// Whom quoted words are said to: "“You lied,” she told Holm".
extension ReferenceResolver {
  private static let addressing = HashedWords("you your yours yourself")
  /// Verbs whose object, or what stands behind "to", is who is spoken to.
  private static let telling: WordSet = [
    "tell", "ask", "address", "thank", "write", "say", "reply", "respond", "warn", "add", "assure",
    "remind", "inform", "message", "promise", "shout",
  ]

  /// Adds the mentions of "you" in a quotation whose verb of speech names who is spoken to.
  mutating func resolveAddressees(_ index: Int) {
    let sentence = sentences[index]
    let words = (0..<sentence.count).filter {
      quotations.isQuoted[index][$0] && Self.addressing.contains(facts[index].lower[$0])
        && sentence.tags[$0] == .pron
    }
    guard !words.isEmpty, let addressee = addressee(index) else { return }
    for word in words {
      found.append(
        Mention(
          sentence: index,
          words: word..<word + 1,
          head: word,
          kind: .pronoun,
          cluster: addressee
        )
      )
    }
  }

  /// Who is told the quoted words of a sentence: in it, or in the sentence before of its
  /// paragraph.
  private func addressee(_ index: Int) -> Int? {
    for number in [index, index - 1] where number >= 0 {
      if number < index, sentences[index].startsParagraph { return nil }
      let sentence = sentences[number]
      if let recipient = recipient(number) { return recipient }
      for verb in 0..<sentence.count
      where !quotations.isQuoted[number][verb] && sentence.tags[verb] == .verb
        && Self.telling.contains(sentence.lemmas[verb])
      {
        for child in verb + 1..<max(verb + 1, sentence.count)
        where sentence.heads[child] == Int32(verb) && !quotations.isQuoted[number][child] {
          switch sentence.relations[child] {
          case .obj, .iobj: break
          case .obl where isTo(child, sentence): break
          default: continue
          }
          return person(at: child, number)
        }
      }
    }
    return nil
  }

  /// To whom a letter or message of a sentence is: "in a letter to X, she wrote".
  private func recipient(_ number: Int) -> Int? {
    let sentence = sentences[number]
    for noun in 0..<sentence.count
    where Self.messages.contains(sentence.lemmas[noun]) && !quotations.isQuoted[number][noun] {
      for child in noun + 1..<max(noun + 1, sentence.count)
      where sentence.heads[child] == Int32(noun) && sentence.relations[child] == .nmod
        && isTo(child, sentence)
      {
        return person(at: child, number)
      }
    }
    return nil
  }

  private static let messages: WordSet = ["letter", "message", "note", "email", "e-mail"]

  private func isTo(_ word: Int, _ sentence: Sentence) -> Bool {
    (max(0, word - 6)..<word).contains {
      sentence.heads[$0] == Int32(word) && sentence.relations[$0] == .case
        && sentence.lowerForm($0) == "to"
    }
  }

  /// The person whom a mention at a word names, or a name beside it: "the president, X".
  private func person(at word: Int, _ number: Int) -> Int? {
    let sentence = sentences[number]
    let all =
      names.indices(inSentence: number).map { names.mentions[$0] }
      + found.filter { $0.sentence == number }
    for mention in all where entities[mention.cluster].type == .person {
      if mention.head == word { return mention.cluster }
      let head = mention.head
      if sentence.heads[head] == Int32(word),
        [.appos, .flat].contains(sentence.relations[head])
      {
        return mention.cluster
      }
    }
    return nil
  }
}
