/// A header or a key of a TOML text, with its place: for messages about it, and for changing a part of the text.
package struct TOMLMark: Hashable, Sendable {
  /// `[name]` or `[[name]]`, and not a key with its value.
  package let isHeader: Bool
  /// Without blanks and quotes.
  package let name: String
  /// 1-based.
  package let line: Int
  package let column: Int
  /// Its bytes, up to the end of its value.
  package let range: Range<Int>
}

extension TOMLText {
  /// The headers and keys of a text, in order; those within values are left out.
  package static func marks(_ text: String, file: String) throws(TOMLFault) -> [TOMLMark] {
    do { return try TOMLShape.marks(of: text) } catch {
      throw TOMLFault(file: file, line: error.line, column: error.column, expected: error.expected)
    }
  }
}
