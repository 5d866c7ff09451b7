/// Values that several lists have.
extension FilterField.Kind {
  static let sides = Self.word(Side.allCases.map(\.filterWords))
  static let flag = Self.word([["yes"], ["no"]])
  static let grades = Self.rank(DateGrade.allCases.map { [$0.rawValue] })
  static let priorities = Self.rank(Priority.allCases.map { [$0.rawValue.lowercased(), $0.title] })
  static let weights = Self.word(Weight.allCases.map { [$0.rawValue] })
  static let healths = Self.word(Health.allCases.map { [$0.rawValue] })
  static let roles = Self.word(Role.allCases.map { [$0.rawValue, $0.title] })
  static let seen = Self.word(Visibility.allCases.map { [$0.rawValue] })
  static let anyWord = Self.word([])
}

extension Side {
  /// The spellings `cust` and `customer`.
  package var filterWords: [String] { [ball.lowercased(), rawValue] }
}

extension Project.Phase {
  var filterWords: [String] { [code.lowercased(), title.lowercased()] }
}

extension FilterValue {
  static func holder(_ side: Side?) -> FilterValue { .texts(side?.filterWords ?? []) }
  static func role(_ role: Role) -> FilterValue { .texts([role.rawValue, role.title]) }

  /// A role and the person who has it.
  static func owner(_ role: Role, _ name: String) -> FilterValue {
    .texts([name, role.rawValue, role.title])
  }
}

extension FilterTable.Column {
  /// All own fields of the project; `own.tenant` is one of them.
  static func own(_ project: @escaping @Sendable (Row) -> ProjectSummary) -> Self {
    Self("own", "the value of any own field of the project; own.NAME is that of one") {
      .texts(project($0).own.map(\.value))
    }
  }
}

/// A row of a list of one project, with what its values are computed from.
package struct PlannedRow<Item> {
  let item: Item
  let planned: PlannedProject

  package init(_ item: Item, in planned: PlannedProject) {
    self.item = item
    self.planned = planned
  }

  var project: Project { planned.project }
  var today: Day { planned.today }

  func turn(_ id: ItemID, _ holder: Side) -> Side { project.turn(of: id, holder) }

  func held(_ id: ItemID) -> FilterValue { .number(project.held(id, on: today)?.businessDays) }
  func name(_ owner: Role, _ assignee: ItemID?) -> String { project.ownerName(owner, assignee: assignee) }
}

/// A row that is computed as of a day.
package struct DayRow<Item> {
  let item: Item
  let day: Day

  package init(_ item: Item, on day: Day) {
    self.item = item
    self.day = day
  }
}

/// Whether a row is found on the lists of a project.
extension Filter {
  package func accepts(_ task: Project.Task, in planned: PlannedProject) -> Bool {
    matches(PlannedRow(task, in: planned), in: .tasks)
  }

  package func accepts(_ check: Project.Check, in planned: PlannedProject) -> Bool {
    matches(PlannedRow(check, in: planned), in: .checks)
  }

  package func accepts(_ issue: Project.Issue, in planned: PlannedProject) -> Bool {
    matches(PlannedRow(issue, in: planned), in: .issues)
  }

  package func accepts(_ order: Project.PortOrder, in planned: PlannedProject) -> Bool {
    matches(PlannedRow(order, in: planned), in: .portOrders)
  }

  package func accepts(_ kind: DocumentKind, in planned: PlannedProject) -> Bool {
    matches(PlannedRow(kind, in: planned), in: .documents)
  }

  package func accepts(_ entry: Project.RegisterEntry, in planned: PlannedProject) -> Bool {
    matches(PlannedRow(entry, in: planned), in: .registers)
  }

  package func accepts(_ person: Holdings, in planned: PlannedProject) -> Bool {
    matches(PlannedRow(person, in: planned), in: .people)
  }

  package func accepts(_ step: Project.RunbookStep) -> Bool { matches(step, in: .runbook) }
  package func accepts(_ row: CallRow) -> Bool { matches(row, in: .calls) }

  /// - Parameter moment: for the day of the entry on the reader's clock.
  package func accepts(_ entry: HistoryEntry, at moment: Moment) -> Bool {
    matches(MomentRow(entry, at: moment), in: .history)
  }

  package func accepts(_ number: InventoryNumber) -> Bool { matches(number, in: .numbers) }
  package func accepts(_ row: TodayRow) -> Bool { matches(DayRow(row, on: day), in: .today) }
  package func accepts(_ summary: ProjectSummary) -> Bool {
    matches(DayRow(summary, on: day), in: .portfolio)
  }
}
