/// A row with all its fields as text, under the names that filters have for them: for programs beside golive.
package struct RowFacts: Hashable, Sendable {
  /// What a row is.
  package enum Kind: String, CaseIterable, Sendable {
    case project, task, check, issue, order, person, entry

    /// `a task`
    package var words: String {
      switch self {
      case .project: "a project"
      case .task: "a task"
      case .check: "a checklist item"
      case .issue: "an issue"
      case .order: "a port order"
      case .person: "a person"
      case .entry: "an entry of a register"
      }
    }
  }

  package let kind: Kind
  /// The item's number, or the short name of the project.
  package let name: String
  /// Days are ISO, a set is its first spelling; a field without a value is an empty text.
  package let values: [String: String]

  /// What every row has of its project, besides fields of its own with the same name.
  private static let shared = ["project", "customer", "product", "go-live", "ipm", "mpoc"]

  /// The names of the fields of a kind of row, its own first.
  package static func fields(of kind: Kind) -> [String] {
    let own = own(kind).names
    return own + shared.filter { !own.contains($0) }
  }

  private static func own(_ kind: Kind) -> FilterFields {
    switch kind {
    case .project: .portfolio
    case .task: FilterTable.tasks.fields
    case .check: FilterTable.checks.fields
    case .issue: FilterTable.issues.fields
    case .order: FilterTable.portOrders.fields
    case .person: FilterTable.people.fields
    case .entry: FilterTable.registers.fields
    }
  }

  init(kind: Kind, name: String, values: [String: String]) {
    self.kind = kind
    self.name = name
    self.values = values
  }

  /// - Parameters:
  ///   - item: `nil` for the project itself.
  ///   - ownFields: names of own fields that other projects have; of this one they have no value.
  /// - Returns: `nil` for an item that is none of these kinds, or that the project does not have.
  package init?(_ item: ItemID?, in planned: PlannedProject, ownFields: [String] = []) {
    let row = FilterTable.portfolio.subject(DayRow(planned.summary, on: planned.today))
    guard let (kind, subject) = item.map({ Self.subject($0, planned) }) ?? (.project, row) else { return nil }
    self.kind = kind
    name = item?.rawValue ?? planned.project.id.rawValue
    var values: [String: String] = [:]
    for name in Self.shared { values[name] = row.value(name == "project" ? "id" : name).plain }
    for name in Self.own(kind).names { values[name] = subject.value(name).plain }
    for name in ownFields { values[FilterField.ownPrefix + name] = "" }
    for field in planned.project.ownFields { values[FilterField.ownPrefix + field.name] = field.value ?? "" }
    self.values = values
  }

  private static func subject(_ id: ItemID, _ planned: PlannedProject) -> (Kind, FilterSubject)? {
    let project = planned.project
    if let task = project.task(id) { return (.task, FilterTable.tasks.subject(.init(task, in: planned))) }
    if let check = project.check(id) {
      return (.check, FilterTable.checks.subject(.init(check, in: planned)))
    }
    if let issue = project.issue(id) {
      return (.issue, FilterTable.issues.subject(.init(issue, in: planned)))
    }
    if let order = project.portOrder(id) {
      return (.order, FilterTable.portOrders.subject(.init(order, in: planned)))
    }
    if let entry = project.registerEntry(id) {
      return (.entry, FilterTable.registers.subject(.init(entry, in: planned)))
    }
    return project.holdings(on: planned.today).first { $0.person.id == id }
      .map { (.person, FilterTable.people.subject(.init($0, in: planned))) }
  }
}

extension FilterValue {
  /// As text for another program.
  var plain: String {
    switch self {
    case .texts(let texts): texts.first ?? ""
    case .number(let number): number.map(String.init) ?? ""
    case .day(let day): day?.iso ?? ""
    }
  }
}
