import TOMLKit

/// Reads TOML written by people: limited in size, checked for its shape, then parsed by the library.
package enum TOMLText {
  /// Parses a document.
  ///
  /// - Parameter file: the name errors use for the source; no file is opened.
  package static func parse(_ text: String, file: String) throws(TOMLFault) -> TOMLTable {
    do {
      try TOMLShape.check(text)
    } catch {
      throw TOMLFault(file: file, line: error.line, column: error.column, expected: error.expected)
    }
    do {
      return try TOMLTable(string: text)
    } catch let failure as TOMLParseError {
      let start = failure.source.begin
      throw TOMLFault(
        file: file, line: start.line, column: start.column, found: failure.description, expected: "valid TOML"
      )
    } catch {
      throw TOMLFault(file: file, expected: "valid TOML")
    }
  }
}

/// Why a TOML file could not be read: where, what is there, and what is expected.
package struct TOMLFault: Error, Hashable, Sendable {
  package let file: String
  /// 1-based; `nil` if the whole file is meant.
  package let line: Int?
  package let column: Int?
  /// May quote the file: clean it for display.
  package let found: String
  package let expected: String

  /// Where and what, without its full stop. May quote the file: clean it for display.
  package var words: String { words(at: line.map { ":\($0)" } ?? "") }

  /// As `words`, with the column.
  package var wordsWithColumn: String {
    words(at: [line, column].compactMap { $0.map { ":\($0)" } }.joined())
  }

  private func words(at place: String) -> String { "\(file)\(place): found \(found), expected \(expected)" }

  package init(
    file: String, line: Int? = nil, column: Int? = nil, found: String = "something else", expected: String
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.found = found
    self.expected = expected
  }
}
