import Ontology
import Syntax

/// When somebody came to a post, by how long he has held it: "ten months into X's tenure", "in her
/// second year as mayor", "after eight years in charge", "an end to his 16-year rule".
extension DateFinder {
  /// Nouns for the time that somebody holds a post, and for the post itself.
  static let terms: WordSet = [
    "tenure", "job", "presidency", "term", "appointment", "role", "post", "reign", "premiership",
    "administration", "office", "leadership", "mandate", "papacy", "position", "chairmanship",
    "rule", "stint", "governorship", "mayoralty", "chancellorship", "captaincy", "directorship",
    "era", "power", "charge", "helm", "throne", "command",
  ]
  /// What one is in, at or on as long as one holds a post.
  private static let seats: WordSet = [
    "office", "power", "charge", "job", "post", "role", "position", "helm", "throne", "command",
  ]

  /// Words before a number that make it no measure of the whole time.
  private static let vague: WordSet = [
    "than", "under", "over", "first", "next", "last", "final", "some", "past",
  ]

  func inTerm(_ index: Int) -> Expression? {
    inTitledYear(index) ?? intoTerm(index) ?? inOffice(index) ?? longRule(index)
  }

  /// "in her second year as mayor"
  private func inTitledYear(_ index: Int) -> Expression? {
    guard let ordinal = Self.ordinals[forms[index]], form(index + 1) == "year",
      form(index + 2) == "as" || form(index + 2) == "in",
      ["his", "her", "their", "my"].contains(form(index - 1)), form(index - 2) == "in",
      let noun = (index + 3..<max(index + 3, min(index + 10, forms.count))).first(where: {
        sentence.heads[$0] == Int32(index + 1) && sentence.tags[$0] == .noun
      }), let date = published?.adding(months: -12 * (ordinal - 1) - 6)
    else { return nil }
    return Expression(
      words: index + 1..<index + 2,
      date: date.truncated(to: .year),
      bound: .since,
      clause: noun
    )
  }

  /// "ten months into X's tenure", "three years into the job"
  private func intoTerm(_ index: Int) -> Expression? {
    guard let span = span(at: index), form(span.end) == "into", !isVague(index),
      let noun = (span.end + 1..<max(span.end + 1, min(span.end + 8, forms.count))).first(where: {
        sentence.tags[$0] == .noun && Self.terms.contains(sentence.lemmas[$0])
      }), !isLater(noun), let date = beginning(span, index)
    else { return nil }
    return Expression(words: span.end - 1..<span.end, date: date, bound: .since, clause: noun)
  }

  /// "resigned after eight years in charge", "during her three years in office"
  private func inOffice(_ index: Int) -> Expression? {
    guard let span = span(at: index), form(span.end) == "in" || form(span.end) == "at",
      !isVague(index),
      (index - 4..<index).contains(where: { form($0) == "after" || form($0) == "during" }),
      let noun = (span.end + 1..<max(span.end + 1, min(span.end + 4, forms.count))).first(where: {
        sentence.tags[$0] == .noun && Self.seats.contains(sentence.lemmas[$0])
      }), isOfNow, let date = beginning(span, index)
    else { return nil }
    return Expression(words: span.end - 1..<span.end, date: date, bound: .since, clause: noun)
  }

  /// "brings an end to his 16-year rule"
  private func longRule(_ index: Int) -> Expression? {
    guard form(index + 1) == "-", form(index + 2) == "year", !isVague(index),
      let amount = Self.numbers[forms[index]] ?? Int(forms[index]), amount < 100,
      let noun = (index + 3..<max(index + 3, min(index + 6, forms.count))).first(where: {
        sentence.tags[$0] == .noun && Self.terms.contains(sentence.lemmas[$0])
      }), isOfNow, forms.contains(where: { Self.endings.contains($0) }),
      let date = beginning(Span(unit: "year", amount: amount, end: index + 3), index)
    else { return nil }
    return Expression(words: index + 2..<index + 3, date: date, bound: .since, clause: noun)
  }

  private static let endings: WordSet = [
    "end", "ends", "ended", "ending", "topples", "toppled", "toppling", "ousted", "ousting",
    "conclude", "concludes", "concluded", "concluding", "overthrew", "overthrow",
  ]

  /// Whether a noun says that somebody is in office now: "in power", "at the helm".
  func isSeat(_ noun: Int) -> Bool {
    sentence.tags[noun] == .noun && Self.seats.contains(sentence.lemmas[noun]) && isOfNow
      && sentence.isMarked(noun, by: Self.within, within: 4)
  }

  private static let within: WordSet = ["in", "at", "on"]

  /// Whether no other year is told of, before which it all might have happened.
  private var isOfNow: Bool {
    forms.indices.allSatisfy { year($0) == nil || year($0) == published?.year }
      && !forms.contains("former") && !forms.contains("ago")
  }

  private func isVague(_ index: Int) -> Bool {
    Self.vague.contains(form(index - 1)) || form(index) == "a" && form(index - 1) == "half"
  }

  /// Whether a term is not the first of its holder.
  private func isLater(_ noun: Int) -> Bool {
    (max(0, noun - 4)..<noun).contains {
      sentence.heads[$0] == Int32(noun)
        && ["second", "third", "fourth", "fifth", "new", "latest", "current"].contains(forms[$0])
    }
  }

  /// When what has lasted for a span began; to the year where that is no more than about so long.
  private func beginning(_ span: Span, _ index: Int) -> PartialDate? {
    let isNearly = ["nearly", "almost"].contains(form(index - 1))
    guard let date = start(span, isNearly: isNearly) else { return nil }
    let isRough =
      isNearly
      || ["about", "around", "roughly", "barely", "just", "only"].contains(form(index - 1))
    return isRough ? date.truncated(to: .year) : date
  }
}
