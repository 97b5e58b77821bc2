import Learning
import Syntax
import Testing

@Suite struct ModelFileTests {
  static var sample: [UInt8] {
    var writer = ModelWriter()
    var numbers = SectionWriter()
    numbers.write("forty-two")
    numbers.write(UInt32(42))
    numbers.write(Float(1.5))
    numbers.writeArray([Int64(-7), 8])
    writer.setSection("numbers", numbers)
    writer.setSection("card", Array(#"{"language":"none"}"#.utf8))
    return writer.encoded()
  }

  /// Opens bytes at an aligned address, as the executable holds them.
  func withModel<R>(_ bytes: [UInt8], _ body: (ModelFile) throws -> R) throws -> R {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    defer { copy.deallocate() }
    copy.copyBytes(from: bytes)
    return try body(ModelFile(UnsafeRawBufferPointer(copy)))
  }

  @Test func `sections read back what was written`() throws {
    try withModel(Self.sample) { file in
      try file.verify()
      #expect(file.sections.map(\.name) == ["card", "numbers"])
      #expect(file.sections.allSatisfy { $0.offset % 64 == 0 })
      #expect(try file.card() == #"{"language":"none"}"#)
      var reader = try file.reader(of: "numbers")
      #expect(try reader.readString() == "forty-two")
      #expect(try reader.read(UInt32.self) == 42)
      #expect(try reader.readFloat() == 1.5)
      try reader.align(to: 8)
      #expect(Array(try reader.readArray(Int64.self, count: 2)) == [-7, 8])
      #expect(throws: ModelError(.malformedSection, subject: "numbers")) {
        try reader.read(UInt8.self)
      }
    }
  }

  @Test func `every flipped byte of header, table and sections is noticed`() throws {
    let bytes = Self.sample
    let used = try withModel(bytes) { file in
      file.sections.flatMap { $0.offset..<$0.offset + $0.length }
    }
    for index in Array(0..<32) + Array(64..<192) + used {
      var damaged = bytes
      damaged[index] ^= 0x10
      #expect(throws: ModelError.self, "byte \(index)") {
        try withModel(damaged) { try $0.verify() }
      }
    }
  }

  @Test func `a shortened file is refused at every length`() throws {
    let bytes = Self.sample
    for length in 0..<bytes.count {
      #expect(throws: ModelError.self) { try withModel(Array(bytes[..<length])) { _ in } }
    }
  }

  @Test func `messages say what happened and what to do`() throws {
    #expect("\(ModelError(.empty))".contains("train one with ‘egraph-train train DIR -o FILE’"))
    #expect(
      "\(ModelError(.missingSection, subject: "tagger"))"
        == "the model has no section ‘tagger’: train it again with this program’s egraph-train"
    )
    #expect {
      try ModelFile(path: "/nonexistent/english.model")
    } throws: { "\($0)".hasPrefix("cannot read the model file ‘/nonexistent/english.model’") }
  }

  @Test func `a perceptron learns a linear rule and its section scores alike`() throws {
    let perceptron = AveragedPerceptron(bits: 10, classes: 3)
    var random = SeededRandom(seed: 1)
    let sums = UnsafeMutablePointer<Int32>.allocate(capacity: perceptron.stride)
    defer { sums.deallocate() }
    func features(_ value: Int) -> [UInt64] {
      [1, 100 + UInt64(value), 200 + UInt64(value % 3)].map(StableHash.mix)
    }
    for _ in 0..<2000 {
      let value = random.below(30)
      features(value).withUnsafeBufferPointer { list in
        perceptron.score(list, into: sums)
        let best = (0..<3).max { sums[$0] < sums[$1] }!
        perceptron.update(list, gold: value % 3, predicted: best)
      }
      perceptron.advance()
    }
    var writer = ModelWriter()
    writer.setSection("weights", perceptron.byteSection(scale: 8))
    try withModel(writer.encoded()) { file in
      let weights = try ByteWeights(file, section: "weights")
      #expect(weights.classes == 3)
      let small = UnsafeMutablePointer<Int16>.allocate(capacity: weights.stride)
      defer { small.deallocate() }
      for value in 0..<30 {
        features(value).withUnsafeBufferPointer { weights.score($0, into: small) }
        #expect((0..<3).max { small[$0] < small[$1] } == value % 3)
      }
    }
  }
}
