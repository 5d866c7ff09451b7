import Domain
import Layout

/// A column of a list of all customers: the one place for its name, its heading and how it shrinks.
///
/// It is named as the field of the filter language that has the same value, which also explains it.
package protocol ListColumn: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  static var fields: FilterFields { get }
  /// What is shown where nobody chose columns, in order.
  static var usual: [Self] { get }
  /// Above the column on the screen.
  var heading: String { get }
  /// What it shows, if that is no field.
  var ownHelp: String { get }
  /// Its natural width, and how it shrinks.
  var need: ColumnNeed { get }
}

extension ListColumn {
  /// What it shows, in half a sentence.
  package var help: String { Self.fields[rawValue]?.help ?? ownHelp }

  /// `ball CUST`, in plain lines; `nil` where there is no value.
  func spoken(_ text: String) -> String? {
    ["", "-", "--"].contains(text) ? nil : "\(rawValue) \(text)"
  }
}

/// A column that somebody chose, with a width if wanted: `ball:12`.
package struct ColumnChoice: Hashable, Sendable {
  package let name: String
  package let width: Int?

  package init(_ name: String, width: Int? = nil) {
    self.name = name
    self.width = width
  }

  package var text: String { width.map { "\(name):\($0)" } ?? name }

  /// Widths that can be asked for.
  package static let widths = 1...200
}

extension [ColumnChoice] {
  /// `customer,ball:12`, as it is read.
  package var text: String { map(\.text).joined(separator: ",") }

  /// The columns by name; those that the list does not have are left out.
  package func columns<Column: ListColumn>(_ type: Column.Type) -> [(column: Column, width: Int?)] {
    compactMap { choice in Column(rawValue: choice.name).map { ($0, choice.width) } }
  }
}

/// Why a text names no columns; says what would be accepted.
package struct ColumnProblem: Error, Hashable, Sendable {
  package let sentence: String
}

extension ListColumn {
  /// Reads `customer,ball:12,go-live`, separated by commas or blanks; an empty text stands for the usual columns.
  package static func read(_ text: String) throws(ColumnProblem) -> [ColumnChoice] {
    try read(text.split { $0 == "," || $0.isWhitespace }.map(String.init))
  }

  package static func read(_ words: [String]) throws(ColumnProblem) -> [ColumnChoice] {
    var chosen: [ColumnChoice] = []
    for word in words {
      let choice = try read(word: word.trimmed)
      guard !chosen.contains(where: { $0.name == choice.name }) else {
        throw ColumnProblem(sentence: "The column \(choice.name) is named twice.")
      }
      chosen.append(choice)
    }
    return chosen
  }

  private static func read(word: String) throws(ColumnProblem) -> ColumnChoice {
    let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = (parts.first ?? "").lowercased()
    guard Self(rawValue: name) != nil else { throw unknown(name) }
    guard parts.count == 2 else { return ColumnChoice(name) }
    guard let width = Int(parts[1]), ColumnChoice.widths.contains(width) else {
      throw ColumnProblem(
        sentence: "The width of \(name) is a number from \(ColumnChoice.widths.lowerBound) to "
          + "\(ColumnChoice.widths.upperBound), as in \(name):20.")
    }
    return ColumnChoice(name, width: width)
  }

  private static func unknown(_ name: String) -> ColumnProblem {
    let names = allCases.map(\.rawValue)
    let near = Fuzzy.nearest(to: name, among: names).map { " Did you mean \($0)?" } ?? ""
    return ColumnProblem(
      sentence: "There is no column \"\(DisplayText.line(String(name.prefix(40))))\".\(near) "
        + "Columns: \(names.joined(separator: ", ")).")
  }
}

/// The columns of a list that fit.
package struct PlacedColumns<Column: ListColumn>: Sendable {
  package let columns: [Column]
  package let places: [ColumnPlace]

  /// - Parameters:
  ///   - chosen: by whom the list is read; nothing for the usual columns.
  ///   - usual: the needs of the usual columns, where they depend on the rows.
  package init(
    _ chosen: [ColumnChoice], usual: [Column] = Column.usual, into width: Int,
    need: (Column) -> ColumnNeed = { $0.need }
  ) {
    let own = chosen.columns(Column.self)
    columns = own.isEmpty ? usual : own.map(\.column)
    let needs = own.isEmpty ? usual.map(need) : Self.needs(own, need)
    places = fitColumns(needs, into: max(0, width))
  }

  /// Of chosen columns the first is the one most wanted: where there is little room, the last ones are left out.
  private static func needs(
    _ chosen: [(column: Column, width: Int?)], _ need: (Column) -> ColumnNeed
  ) -> [ColumnNeed] {
    chosen.enumerated().map { index, choice in
      let usual = need(choice.column)
      return ColumnNeed(
        minimum: choice.width ?? usual.minimum, ideal: choice.width ?? usual.ideal,
        importance: index == 0 ? nil : chosen.count - index,
        stretches: choice.width == nil && usual.stretches)
    }
  }
}
