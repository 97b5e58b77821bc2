import Foundation
import Ontology

/// Gathers what a page says about its article: meta elements, JSON-LD, `<time>`,
/// `<title>` and headings.
enum HTMLMetadata {
  /// The record of a page, without its text.
  ///
  /// - Complexity: O(*n*).
  static func record(of document: HTMLDocument) -> Record {
    var meta: [String: String] = [:]
    var linked = Record()
    var times: [String] = []
    var headings: [String] = []
    var title = ""
    var links: [String: String] = [:]
    document.root.visit { element in
      switch element.tag {
      case "meta":
        for attribute in ["property", "name", "itemprop"] {
          let key = element[attribute].lowercased()
          if !key.isEmpty, meta[key] == nil, !element["content"].isEmpty {
            meta[key] = element["content"]
          }
        }
      case "link":
        let relation = element["rel"].lowercased()
        if links[relation] == nil { links[relation] = element["href"] }
      case "a":
        if element["rel"].lowercased().split(separator: " ").contains("license"),
          links["license"] == nil
        {
          links["license"] = element["href"]
        }
      case "script":
        if element["type"].lowercased() == "application/ld+json",
          let value = try? JSONReader.value(of: element.text)
        {
          linked.fill(from: Self.record(of: value))
        }
      case "time":
        let date = element["datetime"].isEmpty ? element.text : element["datetime"]
        if element["itemprop"].lowercased() == "datepublished"
          || element.attributes["pubdate"] != nil
        {
          times.insert(date, at: 0)
        } else {
          times.append(date)
        }
      case "h1": headings.append(Normalization.line(element.text))
      case "title": if title.isEmpty { title = Normalization.line(element.text) }
      default:
        if element["itemprop"].lowercased() == "datepublished" {
          times.insert(element["content"].isEmpty ? element.text : element["content"], at: 0)
        }
      }
    }
    var record = Record()
    record.set(.url, links["canonical"] ?? meta["og:url"])
    for key in dateKeys where meta[key].flatMap(PublicationDate.date) != nil {
      record.set(.date, meta[key])
    }
    record.set(.publisher, meta["og:site_name"] ?? meta["dc.publisher"] ?? meta["publisher"])
    record.set(.license, meta["dcterms.license"] ?? meta["dc.rights"] ?? links["license"])
    record.set(.title, meta["og:title"] ?? meta["dc.title"])
    let language = document.root["lang"]
    record.set(.language, language.isEmpty ? meta["og:locale"] : language)
    record.fill(from: linked)
    if let time = times.first(where: { PublicationDate.date($0) != nil }) {
      record.set(.date, time)
    }
    if headings.count == 1 || headings.first.map(title.hasPrefix) == true {
      record.set(.title, headings.first)
    }
    record.set(.title, withoutSite(title, publisher: record[.publisher]))
    return record
  }

  private static let dateKeys = [
    "article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date",
    "dc.date.issued", "dc.date", "dcterms.date", "dcterms.created", "parsely-pub-date",
    "sailthru.date", "og:published_time", "article.published", "citation_publication_date",
  ]

  /// What a JSON-LD object says, or the first article of a list or graph.
  private static func record(of value: JSONValue) -> Record {
    if case .array(let elements) = value { return first(of: elements) }
    if let graph = value["@graph"] { return first(of: graph.elements) }
    var record = Record()
    let types =
      [value["@type"]?.string].compactMap { $0 }
      + (value["@type"]?.elements.compactMap(\.string) ?? [])
    guard
      types.contains(where: { $0.hasSuffix("Article") || $0 == "BlogPosting" || $0 == "Report" })
    else { return record }
    record.set(.title, value["headline"]?.string ?? value["name"]?.string)
    record.set(.date, value["datePublished"]?.string ?? value["dateCreated"]?.string)
    record.set(.url, value["url"]?.string ?? value["mainEntityOfPage"]?["@id"]?.string)
    record.set(.publisher, value["publisher"]?["name"]?.string ?? value["publisher"]?.string)
    record.set(.license, value["license"]?.string)
    record.set(.language, value["inLanguage"]?.string)
    return record
  }

  private static func first(of values: [JSONValue]) -> Record {
    values.lazy.map(Self.record).first { !$0.isEmpty } ?? Record()
  }

  /// A page's title without the name of its site: `Headline - The Daily`.
  private static func withoutSite(_ title: String, publisher: String?) -> String {
    for mark in [" | ", " - ", " – ", " — ", " :: ", " » "] {
      guard let range = title.range(of: mark, options: .backwards) else { continue }
      let head = title[..<range.lowerBound]
      let tail = title[range.upperBound...]
      let names = publisher.map { $0.lowercased().contains(tail.lowercased()) } ?? false
      if names || mark != " - " && tail.count <= 30 && head.count > tail.count
        || mark == " - " && tail.count <= 25 && head.count >= 2 * tail.count
      {
        return String(head)
      }
    }
    return title
  }
}
