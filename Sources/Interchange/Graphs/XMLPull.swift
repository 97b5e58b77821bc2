import CLibXML2
import Ontology

/// Walks over an XML file by libxml2's reader, one event at a time, without network and
/// without external entities.
///
/// - Reference: https://gnome.pages.gitlab.gnome.org/libxml2/html/xmlreader_8h.html
struct XMLPull: ~Copyable {
  /// What comes next in the file.
  enum Event: Equatable {
    /// An element opens; its name without prefix.
    case start(String)
    /// Text or a CDATA section.
    case text(String)
    /// An element closes.
    case end(String)
    /// The file is at its end.
    case finished
  }

  /// What the parser complained of first.
  private final class Failure {
    var message: String?
    var line = 0
  }

  private let reader: xmlTextReaderPtr
  /// The file; the reader looks into it until the end.
  private let memory: UnsafeMutableRawBufferPointer
  private let file: String
  private let format: String
  private let failure = Failure()
  /// An empty element was opened and closes next.
  private var pendingEnd: String?

  /// A reader of a file; `format` names what it should be in messages.
  init(_ bytes: [UInt8], file: String, format: String) throws(Diagnostic) {
    self.file = file
    self.format = format
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    memory.copyBytes(from: bytes)
    var found: xmlTextReaderPtr?
    if let size = Int32(exactly: bytes.count), size > 0 {
      let start = memory.baseAddress?.assumingMemoryBound(to: CChar.self)
      found = xmlReaderForMemory(start, size, nil, nil, Int32(options))
    }
    guard let found else {
      memory.deallocate()
      throw Diagnostic(
        .error,
        bytes.isEmpty ? "the file is empty" : "the file is too large",
        at: .init(file: file),
        hint: "give a \(format) file"
      )
    }
    reader = found
    self.memory = memory
    let context = Unmanaged.passUnretained(failure).toOpaque()
    xmlTextReaderSetStructuredErrorHandler(
      found,
      { context, error in
        guard let context, let error, error.pointee.level != XML_ERR_WARNING else { return }
        let failure = Unmanaged<Failure>.fromOpaque(context).takeUnretainedValue()
        guard failure.message == nil else { return }
        if error.pointee.code == Int32(XML_ERR_DOCUMENT_END.rawValue) {
          failure.message = "it ends before its elements are closed, or goes on after them"
        } else {
          let words = error.pointee.message.map { String(cString: $0) } ?? ""
          failure.message = String(words.prefix { !$0.isNewline })
        }
        failure.line = Int(error.pointee.line)
      },
      context
    )
  }

  deinit {
    xmlFreeTextReader(reader)
    memory.deallocate()
  }

  /// The line of the element at hand, from 1.
  var line: Int {
    let line = xmlTextReaderCurrentNode(reader).map { Int(xmlGetLineNo($0)) } ?? 0
    // The tree keeps no larger numbers; the parser's own may be a little ahead.
    return (1..<65_535).contains(line)
      ? line : max(1, Int(xmlTextReaderGetParserLineNumber(reader)))
  }

  /// The next event.
  ///
  /// - Throws: a `Diagnostic` where the file is no well-formed XML.
  mutating func next() throws(Diagnostic) -> Event {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name)
    }
    while true {
      let state = xmlTextReaderRead(reader)
      if state == 0 { return .finished }
      guard state == 1 else { throw malformed() }
      switch UInt32(xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT.rawValue:
        let name = localName
        if xmlTextReaderIsEmptyElement(reader) == 1 { pendingEnd = name }
        return .start(name)
      case XML_READER_TYPE_END_ELEMENT.rawValue: return .end(localName)
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
        XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
        return .text(xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? "")
      default: continue
      }
    }
  }

  /// The value of an attribute of the element that opened last; nil where it has none.
  func attribute(_ name: String) -> String? {
    guard let value = xmlTextReaderGetAttribute(reader, name) else { return nil }
    defer { egraph_xml_free(value) }
    return String(cString: value)
  }

  private var localName: String {
    xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? ""
  }

  private func malformed() -> Diagnostic {
    let message = "not well-formed" + (failure.message.map { ": \($0)" } ?? "")
    let line = failure.line > 0 ? failure.line : self.line
    return Diagnostic(
      .error,
      "not readable as \(format): \(message)",
      at: .init(file: file, line: line),
      hint: "mend the file, or write it anew with the program that it comes from"
    )
  }
}
