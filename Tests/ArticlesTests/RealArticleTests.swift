import Foundation
import Ontology
import Testing

@testable import Articles

/// Reads the real articles beside the project, where they are.
struct RealArticleTests {
  static let shared = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared").path

  static func isThere(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(shared)/\(path)")
  }

  @Test(.enabled("no ../shared/wikinews here") { isThere("wikinews") })
  func `the tables of real articles are read without a problem`() {
    let (articles, problems) = ArticleReader().read(["\(Self.shared)/wikinews"])
    #expect(problems.isEmpty)
    #expect(articles.count == 318)
    #expect(articles.allSatisfy { $0.published?.isComplete == true && !$0.title.isEmpty })
    #expect(articles.allSatisfy { Normalization.text($0.text) == $0.text })
  }

  @Test(.enabled("no ../shared/gold here") { isThere("gold/train") })
  func `annotated articles keep their ids and every byte of their texts`() throws {
    let files = ArticleReader.files(in: "\(Self.shared)/gold/train")
    let (articles, problems) = ArticleReader().read(["\(Self.shared)/gold/train"])
    #expect(problems.isEmpty)
    #expect(articles.count == files.count)
    for (file, article) in zip(files, articles) {
      let data = try Data(contentsOf: URL(fileURLWithPath: file))
      let object = try #require(
        try JSONSerialization.jsonObject(with: data) as? [String: Any]
      )
      #expect(article.id == object["id"] as? String)
      #expect(Array(article.text.utf8) == Array((object["text"] as? String ?? "").utf8))
      for range in article.skippedRanges {
        // What is skipped holds no annotated evidence.
        let evidence = (object["relations"] as? [[String: Any]] ?? []).compactMap {
          $0["evidence"] as? String
        }
        #expect(!evidence.contains { article.text[range].contains($0) })
      }
    }
  }
}
