import Domain

/// Lists, adds and removes days off and freezes of a project.
extension Model {
  mutating func askDaysOff() -> [Effect] {
    let off = capabilities.refusal(of: .shared(.importList))
    return project.map { ask(.picker(ProjectPeriods.daysOff.picker(of: $0, filesOff: off))) } ?? []
  }

  mutating func askFreezes() -> [Effect] {
    project.map { ask(.picker(ProjectPeriods.freezes.picker(of: $0))) } ?? []
  }
}

private enum ProjectPeriods {
  case daysOff, freezes

  private var title: String {
    switch self {
    case .daysOff: "Days off"
    case .freezes: "Freezes"
    }
  }

  private var fields: [(name: String, field: Field)] {
    switch self {
    case .daysOff:
      ImportForms.sides.map { ($0.name, $0.side.map(Field.daysOff(of:)) ?? .daysOff) }
    case .freezes: [("no go-live", .freezes), ("network stays unchanged", .networkFreeze)]
    }
  }

  /// Lists the entries for removal, and offers to add one, or many of a file.
  ///
  /// - Parameter filesOff: why no file can be read.
  func picker(of project: Project, filesOff: String? = nil) -> Picker {
    let item = ItemID(project.id.rawValue)
    let known = fields.flatMap { who, field in
      DatedNotes(stored: project.state.value(item, field)).entries.map { (who: who, field: field, entry: $0) }
    }
    let add = Picker.Choice(id: "add", title: "Add", detail: "a day or a period")
    let files = Picker.Choice(
      id: "import", title: "Import", detail: "from a file: CSV, .ics, bank holidays as JSON", off: filesOff)
    let there = known.enumerated().map { index, period in
      Picker.Choice(
        id: String(index), title: period.entry.words,
        detail: "\(period.who); choosing it takes it away")
    }
    return Picker(
      "\(title) of \(DisplayText.line(project.head.customer))",
      choices: [add] + (self == .daysOff ? [files] : []) + there
    ) { choice in
      if choice.id == files.id { return [.ask(.form(ImportForms.daysOff(of: project)))] }
      guard let index = Int(choice.id), known.indices.contains(index) else {
        return [.ask(.form(self.form(of: project)))]
      }
      let (field, entry) = (known[index].field, known[index].entry)
      let left = DatedNotes(stored: project.state.value(item, field)).without(entry).text
      return [.commit(.set([item], field, left.isEmpty ? nil : left))]
    }
  }

  private func form(of project: Project) -> Form {
    let names = fields.map(\.name)
    return Form(
      "\(title) of \(DisplayText.line(project.head.customer))",
      entries: [
        .init(
          id: "first", label: "First day", kind: .day, hint: "fri, +2bd, 24 dec"),
        .init(id: "last", label: "Last day", kind: .day, hint: "empty: one day"),
        .init(id: "name", label: "What", hint: "Plant shutdown, Retail peak"),
        .init(
          id: "who", label: self == .daysOff ? "Whose" : "Kind", kind: .choice(names),
          value: names[0]),
      ]
    ) { values in
      switch self.added(values, to: project) {
      case .success(let command): return [.commit(command)]
      case .failure(let problem):
        return [.refuse("Not saved: \(problem.text).", entry: problem.entry)]
      }
    }
  }

  private struct Problem: Error {
    let text: String
    /// The field that holds the entry.
    let entry: String
  }

  private func added(_ values: [String: String], to project: Project) -> Result<Command, Problem> {
    guard let first = values["first"].flatMap(Day.init(iso:)) else {
      return .failure(Problem(text: "it needs a first day", entry: "first"))
    }
    let last = values["last"].flatMap(Day.init(iso:)) ?? first
    guard first <= last else {
      return .failure(
        Problem(text: "the last day, \(last.long), is before the first, \(first.long)", entry: "last"))
    }
    let name = values["name"] ?? ""
    guard !name.contains(";"), let field = fields.first(where: { $0.name == values["who"] })?.field else {
      return .failure(Problem(text: "the name needs a text without semicolons", entry: "name"))
    }
    let item = ItemID(project.id.rawValue)
    let notes = DatedNotes(stored: project.state.value(item, field))
      .adding(DatedNotes.Entry(first: first, last: last, title: name))
    return .success(.set([item], field, notes.text))
  }
}

extension DatedNotes.Entry {
  /// `Thu 24 Dec 2026 Plant shutdown`, or a range of days.
  fileprivate var words: String {
    "\(first == last ? first.long : "\(first.long) to \(last.long)") \(DisplayText.line(title))".trimmed
  }
}
