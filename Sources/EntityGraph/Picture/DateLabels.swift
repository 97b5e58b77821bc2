import Ontology

/// Prints dates as readers of a newspaper read them: `Jan 10`, `Jan 2019`, `2019`.
struct DateLabels: Sendable {
  /// The year of all articles, left out of days and months; nil where there are several.
  let year: Int?

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Labels for a network's dates.
  init(_ network: Network) {
    let years = Set(network.articles.map { $0.published?.year })
    year = years.count == 1 ? years.first ?? nil : nil
  }

  /// A short date; its year only where it is not the year of all articles. A month keeps
  /// its year, so that `Jan 10` and `Jan 2022` cannot be confused.
  func short(_ date: PartialDate) -> String {
    guard let month = date.month else { return date.year.map(String.init) ?? "" }
    let name = Self.months[month - 1]
    guard let day = date.day else { return date.year.map { "\(name) \($0)" } ?? name }
    guard let own = date.year, own != year else { return "\(name) \(day)" }
    return "\(name) \(day), \(own)"
  }

  /// A date with its year.
  func long(_ date: PartialDate) -> String {
    guard let month = date.month else { return date.year.map(String.init) ?? "" }
    var text = Self.months[month - 1]
    if let day = date.day { text += " \(day)" }
    if let year = date.year { text += date.day == nil ? " \(year)" : ", \(year)" }
    return text
  }
}
