/// The whole pipeline: an article's text to analysed sentences.
///
/// Immutable and safe to use from many threads at once.
package struct Analyzer: Sendable {
}
