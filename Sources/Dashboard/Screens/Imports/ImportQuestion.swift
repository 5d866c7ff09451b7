import Domain

/// What the rows of a file are about.
package enum ImportKind: String, CaseIterable, Sendable {
  case people, tasks
  case checks = "items"
  case daysOff = "days-off"
  case numbers

  package var title: String {
    switch self {
    case .people: "People"
    case .tasks: "Tasks"
    case .checks: "Checklist items"
    case .daysOff: "Days off"
    case .numbers: "Numbers"
    }
  }

  /// What one row is about, above the column of names.
  package var noun: String {
    switch self {
    case .people: "Person"
    case .tasks: "Task"
    case .checks: "Item"
    case .daysOff: "Day off"
    case .numbers: "Number"
    }
  }

  /// The files it is read from.
  var files: String {
    switch self {
    case .people, .numbers: "CSV; its first row names the columns"
    case .tasks, .checks: "CSV with a row of headings, or a Markdown checklist"
    case .daysOff: "CSV of date,name; a calendar (.ics); bank holidays as JSON"
    }
  }

  /// What whoever imports such rows must be allowed.
  var permission: Permission {
    switch self {
    case .people: .addPeople
    case .tasks, .checks: .changePlan
    case .daysOff: .edit(.daysOff)
    case .numbers: .changeNumbers
    }
  }

  /// The screen that shows what was imported; `nil` where it is the one it was asked for on.
  var home: ScreenID? {
    switch self {
    case .people: .people
    case .tasks: .board
    case .checks: .checklists
    case .daysOff: nil
    case .numbers: .ports
    }
  }

  /// What the screen lists; `nil` if nothing of it comes from files.
  init?(listedOn screen: ScreenID) {
    guard let kind = Self.allCases.first(where: { $0.home == screen }) else { return nil }
    self = kind
  }
}

/// What the rows of a file are about, and what was said about reading them.
package enum ImportList: Hashable, Sendable {
  case people
  /// - `phase`: where tasks without one go; `nil` for the one the project is in.
  case tasks(phase: ItemID?, dates: DateForm? = nil)
  /// - `list`: where items without a checklist go; `nil` if every row names one.
  case checks(list: ItemID?, dates: DateForm? = nil)
  /// - `side`: whose days they are; `nil` for everybody's.
  /// - `division`: of bank holidays with several.
  case daysOff(side: Side?, division: String?, dates: DateForm? = nil)
  /// - `country`: two letters, whose national form is accepted; `nil` for none.
  case numbers(country: String?, scope: NumberImport.PortScope?)

  package var kind: ImportKind {
    switch self {
    case .people: .people
    case .tasks: .tasks
    case .checks: .checks
    case .daysOff: .daysOff
    case .numbers: .numbers
    }
  }

  /// How the days of the file are written, once somebody has said so.
  var dates: DateForm? {
    switch self {
    case .tasks(_, let dates), .checks(_, let dates), .daysOff(_, _, let dates): dates
    case .people, .numbers: nil
    }
  }

  func dated(_ dates: DateForm) -> ImportList {
    switch self {
    case .tasks(let phase, _): .tasks(phase: phase, dates: dates)
    case .checks(let list, _): .checks(list: list, dates: dates)
    case .daysOff(let side, let division, _): .daysOff(side: side, division: division, dates: dates)
    case .people, .numbers: self
    }
  }
}

/// A file to read, as it was typed, and to compare with a project.
package struct ImportQuestion: Hashable, Sendable {
  package let project: ProjectID
  package let path: String
  package let list: ImportList

  package init(project: ProjectID, path: String, list: ImportList) {
    self.project = project
    self.path = path
    self.list = list
  }

  func dated(_ dates: DateForm) -> ImportQuestion {
    ImportQuestion(project: project, path: path, list: list.dated(dates))
  }
}
