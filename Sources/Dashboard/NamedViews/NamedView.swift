import Domain

/// What a list of all customers shows, and how, under a name: filter, order or groups, columns.
package struct NamedView: Hashable, Sendable {
  /// The list it is for.
  package enum List: String, CaseIterable, Sendable {
    case portfolio, work
  }

  /// What only one list has.
  package enum Listing: Hashable, Sendable {
    case portfolio(PortfolioListing)
    case work(WorkListing)
  }

  package struct PortfolioListing: Hashable, Sendable {
    package var scope = PortfolioQuery.Scope.active
    package var order = PortfolioQuery.Order.goLive
    package var descending = false

    package init(
      scope: PortfolioQuery.Scope = .active, order: PortfolioQuery.Order = .goLive, descending: Bool = false
    ) {
      (self.scope, self.order, self.descending) = (scope, order, descending)
    }
  }

  package struct WorkListing: Hashable, Sendable {
    package var part = WorkQuery.List.all
    package var grouping: WorkQuery.Grouping
    /// Within a group; `nil` as usual.
    package var order: WorkQuery.Order?
    /// Only of projects whose IPM the reader is.
    package var isOwn = false

    package init(
      part: WorkQuery.List = .all, by grouping: WorkQuery.Grouping? = nil, sort order: WorkQuery.Order? = nil,
      isOwn: Bool = false
    ) {
      (self.part, self.grouping, self.order, self.isOwn) = (part, grouping ?? part.grouping, order, isOwn)
    }
  }

  package var name: String
  /// What it means, in a sentence; empty if nobody said.
  package var about: String
  /// The letter that shows it, if one is wanted.
  package var key: Character?
  /// As typed: it is read anew each time, so that `due<fri` always means the next Friday.
  package var filter: String
  /// Empty for the usual ones.
  package var columns: [ColumnChoice]
  package var listing: Listing

  package init(
    _ name: String, about: String = "", key: Character? = nil, filter: String = "",
    columns: [ColumnChoice] = [], _ listing: Listing
  ) {
    self.name = name
    self.about = about
    self.key = key
    self.filter = filter
    self.columns = columns
    self.listing = listing
  }

  package var list: List {
    switch listing {
    case .portfolio: .portfolio
    case .work: .work
    }
  }

  /// Whether both show the same, whatever they are called.
  package func shows(_ other: NamedView) -> Bool {
    filter == other.filter && columns == other.columns && listing == other.listing
  }

  /// Its name, and whether it was changed since it was shown.
  ///
  /// - Parameter shown: what is on the screen.
  package func title(for shown: NamedView) -> String {
    DisplayText.line(name) + (shows(shown) ? "" : ", changed")
  }

  /// The same name in any case.
  package func isNamed(_ other: String) -> Bool { name.lowercased() == other.trimmed.lowercased() }
}

extension NamedView.List {
  package var fields: FilterFields {
    switch self {
    case .portfolio: .portfolio
    case .work: .openWork
    }
  }

  package var title: String {
    switch self {
    case .portfolio: "the portfolio"
    case .work: "the open work"
    }
  }

  /// The command that prints it.
  package var command: String {
    switch self {
    case .portfolio: "golive list"
    case .work: "golive work"
    }
  }

  /// Names of the columns with what each shows.
  package var columns: [(name: String, help: String)] {
    switch self {
    case .portfolio: PortfolioColumn.allCases.map { ($0.rawValue, $0.help) }
    case .work: WorkColumn.allCases.map { ($0.rawValue, $0.help) }
    }
  }

  package func columns(_ words: [String]) throws(ColumnProblem) -> [ColumnChoice] {
    switch self {
    case .portfolio: try PortfolioColumn.read(words)
    case .work: try WorkColumn.read(words)
    }
  }

  package func columns(_ text: String) throws(ColumnProblem) -> [ColumnChoice] {
    switch self {
    case .portfolio: try PortfolioColumn.read(text)
    case .work: try WorkColumn.read(text)
    }
  }
}

extension NamedView {
  /// The longest name.
  package static let longestName = 40

  /// What is wrong with a name; `nil` if nothing is.
  package static func problem(ofName name: String) -> String? {
    if name.trimmed.isEmpty { return "A view needs a name." }
    if name.count > longestName { return "A name has at most \(longestName) characters." }
    return DisplayText.firstHarmful(in: name) == nil ? nil : "A name is plain text on one line."
  }

  /// Letters that move the cursor of a menu.
  private static let moving: Set<Character> = ["j", "k"]

  /// What is wrong with a letter; `nil` if nothing is.
  package static func problem(ofKey key: String) -> String? {
    guard key.count == 1, let letter = key.first, isLetter(letter) else {
      return "A key is one letter from a to z or A to Z; j and k move the cursor."
    }
    return nil
  }

  static func isLetter(_ letter: Character) -> Bool {
    letter.isASCII && letter.isLetter && !moving.contains(letter)
  }
}
