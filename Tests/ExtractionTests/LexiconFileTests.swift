import Extraction
import Foundation
import Ontology
import Testing

/// The form of the lexicon files: provenance, known columns, order, no row twice.
@Suite struct LexiconFileTests {
  static let columns = [
    "given-names.tsv": ["name", "gender"],
    "head-nouns.tsv": ["noun", "type"],
    "leaders.tsv": ["name", "iso", "terms"],
    "organizations.tsv": ["name", "aliases", "type", "kind"],
    "places.tsv": ["name", "aliases", "demonyms", "kind", "state"],
    "states.tsv": [
      "name", "aliases", "demonyms", "capital", "iso", "wikidata", "kind", "parent",
    ],
    "speech.tsv": ["lemma", "effect"],
    "stances.tsv": ["lemma", "stance"],
    "titles.tsv": ["title", "relation", "gender", "note"],
  ]

  func lexicon(_ name: String) throws -> Lexicon {
    let text = try #require(ShippedLexicons.text(name))
    return try Lexicon(SourceText(name: name, text: text))
  }

  @Test(arguments: columns.keys.sorted())
  func `a lexicon names its source and licence and has the known columns`(name: String) throws {
    let lexicon = try lexicon(name)
    #expect(lexicon.comments["source"]?.isEmpty == false)
    #expect(lexicon.comments["license"]?.isEmpty == false)
    #expect(lexicon.comments["note"]?.isEmpty == false)
    #expect(lexicon.columns == Self.columns[name])
  }

  @Test(arguments: columns.keys.sorted())
  func `the rows of a lexicon are sorted by their bytes and none is there twice`(
    name: String
  ) throws {
    let rows = try lexicon(name).rows.map { $0.joined(separator: "\t") }
    for (a, b) in zip(rows, rows.dropFirst()) {
      #expect(a.utf8.lexicographicallyPrecedes(b.utf8), "‘\(a)’ before ‘\(b)’")
    }
  }

  @Test func `all members and observers of the United Nations are there with code and capital`()
    throws
  {
    let rows = try lexicon("states.tsv").rows
    let members = rows.filter { $0[6] == "member" }
    #expect(members.count == 193)
    #expect(rows.filter { $0[6] == "observer" }.map { $0[0] } == ["Palestine", "Vatican City"])
    for row in members {
      #expect(row[4].count == 2, "\(row[0])")
      #expect(!row[3].isEmpty, "\(row[0])")
      #expect(row[5].hasPrefix("Q"), "\(row[0])")
    }
  }

  @Test(arguments: [4, 5])
  func `no two states share a code or a Wikidata id`(column: Int) throws {
    let values = try lexicon("states.tsv").rows.map { $0[column] }.filter { !$0.isEmpty }
    #expect(Set(values).count == values.count)
  }

  @Test func `a territory names the state that it belongs to`() throws {
    let rows = try lexicon("states.tsv").rows
    let codes = Set(rows.map { $0[4] })
    for row in rows where row[6] == "territory" && row[0] != "Antarctica" {
      #expect(codes.contains(row[7]), "\(row[0])")
    }
  }

  @Test func `relations and genders of titles are known ones`() throws {
    let relations: Set<String> = [
      "", "leads", "works-for", "member-of", "ran-for", "family-of", "founded", "owns",
      "studied-at",
    ]
    for row in try lexicon("titles.tsv").rows {
      #expect(relations.contains(row[1]), "\(row[0])")
      #expect(["", "m", "f"].contains(row[2]), "\(row[0])")
      #expect(row[0] == row[0].lowercased())
    }
  }
}
