import Drawing
import Foundation
import Testing

@Suite struct RendererTests {
  static let magic: [PictureFormat: [UInt8]] = [
    .svg: Array("<?xml".utf8), .png: [0x89, 0x50, 0x4E, 0x47], .pdf: Array("%PDF".utf8),
    .dot: Array("digraph".utf8),
  ]

  @Test(arguments: LayoutEngine.allCases, PictureFormat.allCases)
  func `every engine writes every format`(engine: LayoutEngine, format: PictureFormat) throws {
    let renderer = Renderer(engine: engine)
    for picture in [SamplePictures.meeting, SamplePictures.everything] {
      let bytes = try renderer.render(picture, as: format)
      let magic = try #require(Self.magic[format])
      #expect(bytes.starts(with: magic))
      #expect(bytes.count > 500)
    }
  }

  @Test(arguments: PictureFormat.allCases)
  func `a picture of nothing and one of a single node are drawn`(format: PictureFormat) throws {
    let renderer = Renderer()
    #expect(try !renderer.render(Picture(), as: format).isEmpty)
    var picture = Picture(title: "One")
    picture.nodes = [.init(id: "a", label: "Anna", role: .person)]
    #expect(try !renderer.render(picture, as: format).isEmpty)
  }

  @Test func `the same picture gives the same bytes from many threads at once`() async throws {
    let picture = SamplePictures.kazakhstan
    let expected = try Renderer().render(picture, as: .svg)
    let all = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 {
        group.addTask { try Renderer().render(picture, as: .svg) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(all.count == 8)
    #expect(all.allSatisfy { $0 == expected })
  }
}
