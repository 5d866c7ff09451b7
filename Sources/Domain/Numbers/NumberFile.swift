/// A number list as it was read: every row is there, with what is wrong with it.
package struct NumberFile: Hashable, Sendable {
  /// One row of the file.
  package struct Row: Hashable, Sendable {
    /// The line it begins on, from 1.
    package let line: Int
    /// The number as it was written.
    package let text: String
    /// `nil` if it could not be read.
    package fileprivate(set) var range: NumberRange?
    /// The value of each cell that could be read; `nil` for an empty one.
    package fileprivate(set) var values: [NumberColumn: String?] = [:]
    package fileprivate(set) var notes: [String: String] = [:]
    package fileprivate(set) var findings: [ImportFinding] = []
    /// Where the cells begin.
    fileprivate(set) var places: [NumberColumn: Int] = [:]
  }

  /// The most bytes and rows of one file.
  package enum Limit {
    package static let bytes = 16 << 20
    static let rows = 50_000
  }

  /// The headings of the file.
  package let heading: NumberHeading
  package private(set) var rows: [Row] = []

  /// - Parameter country: whose national form is accepted in rows without a country.
  /// - Throws: if no row can be read, as without a heading. What is wrong with a row is in the row.
  package init(reading bytes: [UInt8], country: String? = nil) throws(ImportProblem) {
    let text = try Self.text(bytes)
    guard var (reader, first) = CSVReader.list(text) else {
      throw ImportProblem(line: 1, "the file is empty; choose one whose first row names the columns")
    }
    heading = try NumberHeading(first)
    while let row = reader.next() {
      if row.isBlank { continue }
      guard rows.count < Limit.rows else {
        throw ImportProblem(
          line: row.line, "there are more than \(Limit.rows) rows; cut the file into several")
      }
      rows.append(RowReading(row, heading, country: country).row)
    }
  }

  private static func text(_ bytes: [UInt8]) throws(ImportProblem) -> String {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      throw ImportProblem(line: 1, "it is a workbook, not a list; save it as CSV UTF-8")
    }
    let plain: [UInt8]
    do { plain = try TextEncoding.utf8(bytes) } catch { throw ImportProblem(line: 1, error.sentence) }
    do { return try UTF8Text.read(plain) } catch {
      throw ImportProblem(
        line: error.line, column: error.byte, "\(error.inLine); save it as CSV UTF-8")
    }
  }
}

/// Reads the cells of one row.
private struct RowReading {
  private(set) var row: NumberFile.Row
  private let heading: NumberHeading
  private var country: String?

  init(_ cells: CSVReader.Row, _ heading: NumberHeading, country: String?) {
    self.heading = heading
    self.country = country
    let number = heading.places[.number].flatMap { $0 < cells.cells.count ? cells.cells[$0] : nil }
    row = NumberFile.Row(line: cells.line, text: number?.text.trimmed ?? "")
    for (column, place) in heading.places where place < cells.cells.count {
      row.places[column] = cells.cells[place].column
    }
    if let fault = cells.fault(width: heading.names.count) {
      add(.error, .number, at: fault.column, fault.text, fault.remedy)
      return
    }
    readValues(cells.cells)
    readRange(cells.cells)
    readNotes(cells.cells)
    noteUnnamed(cells.cells)
    row.findings.sort { $0.column < $1.column }
  }

  private func text(_ column: NumberColumn, _ cells: [CSVReader.Cell]) -> String? {
    guard let place = heading.places[column], place < cells.count else { return nil }
    return cells[place].text
  }

  /// The country first, because the row's numbers may have its national form.
  private mutating func readValues(_ cells: [CSVReader.Cell]) {
    for column in NumberColumn.values {
      guard let text = text(column, cells) else { continue }
      if text.trimmed.isEmpty || heading.isOfMicrosoft(text, column) {
        row.values.updateValue(nil, forKey: column)
        continue
      }
      do throws(NumberProblem) {
        let value = try NumberValue.read(text, as: column, country: country)
        row.values.updateValue(value, forKey: column)
        if column == .country { country = value }
      } catch { add(.error, column, error.text, error.remedy) }
    }
  }

  private mutating func readRange(_ cells: [CSVReader.Cell]) {
    let parts = NumberRange.ends(of: takeExtension(SpreadsheetText.unguarded(row.text)))
    let end = text(.numberEnd, cells).map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
    do throws(NumberProblem) {
      let first = try NumberReading(parts.first ?? "", country: country)
      note(first, .number)
      guard let lastText = parts.count > 1 ? parts[1] : end else {
        row.range = NumberRange(first.number)
        return
      }
      let column = parts.count > 1 ? NumberColumn.number : .numberEnd
      do throws(NumberProblem) {
        let last = try NumberReading(SpreadsheetText.unguarded(lastText), country: country)
        note(last, column)
        row.range = try NumberRange(from: first.number, to: last.number)
      } catch { add(.error, column, error.text, error.remedy) }
    } catch { add(.error, .number, error.text, error.remedy) }
  }

  /// `tel:+12125550101;ext=101` is a number and its extension.
  private mutating func takeExtension(_ text: String) -> String {
    let parts = text.split(separator: ";", maxSplits: 1).map { String($0).trimmed }
    guard parts.count == 2, parts[1].lowercased().hasPrefix("ext="),
      let value = try? NumberValue.read(
        String(parts[1].dropFirst(4)), as: .extensionNumber, country: country)
    else { return text }
    if row.values[.extensionNumber] ?? nil == nil { row.values.updateValue(value, forKey: .extensionNumber) }
    return parts[0]
  }

  /// What stands under no heading is not kept, and said.
  private mutating func noteUnnamed(_ cells: [CSVReader.Cell]) {
    for (place, name) in heading.names.enumerated() where name.isEmpty && place < cells.count {
      guard !cells[place].text.trimmed.isEmpty else { continue }
      row.findings.append(
        ImportFinding(
          .warning, heading: "column \(place + 1)", column: cells[place].column,
          "\"\(DisplayText.line(cells[place].text.trimmed))\" stands under no heading and is left out",
          remedy: "give the column a name"))
    }
  }

  private mutating func note(_ reading: NumberReading, _ column: NumberColumn) {
    if let restored = reading.restored {
      add(.warning, column, "\(restored): \(reading.number)", "none needed")
    }
  }

  private mutating func readNotes(_ cells: [CSVReader.Cell]) {
    for (place, name) in heading.others where place < cells.count {
      do throws(NumberProblem) {
        let text = try NumberValue.note(cells[place].text)
        if !text.isEmpty { row.notes[name] = text }
      } catch {
        row.findings.append(
          ImportFinding(
            .error, heading: name, column: cells[place].column, error.text, remedy: error.remedy))
      }
    }
  }

  private mutating func add(
    _ severity: ImportFinding.Severity, _ column: NumberColumn, at place: Int? = nil, _ text: String,
    _ remedy: String
  ) {
    row.findings.append(
      ImportFinding(
        severity, heading: heading.name(of: column), column: place ?? row.places[column] ?? 1, text,
        remedy: remedy))
  }
}
