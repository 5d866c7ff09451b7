/// Tasks of a list or a Markdown checklist, compared with those of the project.
extension Feed {
  private static let taskColumns = [
    FeedColumn("id", "no", "number", "wbs", "unique id"), FeedColumn("phase", "summary task", "stage"),
    FeedColumn("title", "task", "name", "task name", "what"),
    FeedColumn("owner", "role", "resource names", "who"),
    FeedColumn("duration", "days", "length"), FeedColumn("after", "predecessors", "depends on"),
    FeedColumn("due", "due date", "deadline", "end no earlier than"), FeedColumn("state", "status"),
    FeedColumn("reason"), FeedColumn("evidence"), FeedColumn("visibility", "visible"), FeedColumn("site"),
    FeedColumn("parties"), FeedColumn("note", "notes", "comment"),
  ]

  /// - Parameters:
  ///   - phase: where new tasks without a phase go; `nil` for the one the project is in.
  ///   - dates: how the days of the file are written, where the person said so.
  ///   - source: the name of the file, which is the evidence of what is ticked in it.
  /// - Throws: if no row can be read.
  package static func tasks(
    _ file: FeedText, into project: Project, phase: ItemID?, dates: DateForm?, source: String,
    by actor: Actor,
    at moment: Moment
  ) throws(ImportProblem) -> Feed {
    let outline = FeedOutline(file)
    let table = try FeedTable(file, or: outline, columns: taskColumns, needing: ["title", "id"])
    var reading = TaskReading(
      Planner(project: project, actor: actor, moment: moment), phase: phase ?? project.head.phase,
      dates: dates,
      source: source)
    var rows = table.rows.map { reading.read(FeedRow($0, in: table)) }
    for place in rows.indices {
      reading.link(&rows[place], at: place)
      rows[place].tryOut(on: project, by: actor, at: moment)
    }
    return Feed(.task, table, rows).noting(outline)
  }
}

extension Feed {
  /// With the list items that have no box.
  func noting(_ outline: FeedOutline?) -> Feed {
    var feed = self
    for (line, text) in outline?.boxless ?? [] {
      let finding = ImportFinding(
        .warning, heading: "row", column: 1, "there is no box before it, so it is left out",
        remedy: "write - [ ] before it")
      feed.add(
        Row(
          line: line, name: DisplayText.line(text), standing: .unchanged, changes: [], findings: [finding],
          item: nil, first: [], then: []))
    }
    return feed
  }
}

/// Reads the rows of one list of tasks.
private struct TaskReading {
  let planner: Planner
  let phase: ItemID
  let dates: DateForm?
  let source: String
  private var new: NewIDs
  private var seen: [ItemID: Int] = [:]
  /// The task of each row, and by what the file calls it.
  private var ids: [ItemID?] = []
  private var named: [String: ItemID] = [:]

  init(_ planner: Planner, phase: ItemID, dates: DateForm?, source: String) {
    (self.planner, self.phase, self.dates, self.source) = (planner, phase, dates, source)
    new = NewIDs(after: planner.freshID("ADD-"))
  }

  private var project: Project { planner.project }

  mutating func read(_ row: FeedRow) -> FeedRow {
    var row = row
    let phase = phase(of: &row)
    let id = task(&row, in: phase)
    let isDouble = id.map { row.isDouble($0, &seen) } ?? true
    ids.append(isDouble ? nil : id)
    guard let id, !isDouble else { return row }
    row.item = id
    if let name = row["id"] { named[name.uppercased()] = id }
    if row.isNew { add(&row, id, in: phase ?? self.phase) } else { change(&row, id, to: phase) }
    readState(&row, id)
    return row
  }

  /// The phase the row names, by a column or by the heading above it; `nil` for none.
  private func phase(of row: inout FeedRow) -> ItemID? {
    if let text = row["phase"] {
      if let found = project.phases(named: text).one { return found.id }
      row.error(
        "phase", "there is no phase \"\(DisplayText.line(text))\"",
        remedy: "write one of \(project.phases.map(\.code).joined(separator: ", "))")
    } else if let text = row["heading"] {
      if let found = project.phases(named: text).one { return found.id }
      row.warn(
        "heading", "\"\(DisplayText.line(text))\" is no phase, so it goes to \(phase)",
        remedy: "name the heading like a phase, or choose the phase (--phase)")
    }
    return nil
  }

  /// The task that is meant; a new one has a new id.
  private mutating func task(_ row: inout FeedRow, in phase: ItemID?) -> ItemID? {
    if let text = row["id"] {
      let id = ItemID(text.uppercased())
      if project.task(id) != nil { return id }
      if planner.state[id] != nil {
        row.error("id", "\(id) is no task", remedy: "leave the id empty for a new task")
        return nil
      }
    }
    guard let title = row["title"] else {
      row.error(
        "title",
        row["id"].map { "there is no task \(DisplayText.line($0)), and no title for a new one" }
          ?? "there is no title", remedy: "type it, or remove the row")
      return nil
    }
    let alike = project.tasks.filter {
      $0.title.lowercased() == DisplayText.line(title).lowercased() && (phase == nil || $0.phase == phase)
    }
    if alike.count > 1 {
      row.error(
        "title", "\(alike.count) tasks have this title: \(alike.map(\.id.rawValue).joined(separator: ", "))",
        remedy: "add a column id")
      return nil
    }
    if let one = alike.first { return one.id }
    row.isNew = true
    return new.id(for: "\(phase ?? self.phase) \(title.lowercased())")
  }

  private func owner(_ row: inout FeedRow) -> (role: Role, person: ItemID?)? {
    guard let text = row["owner"] else { return nil }
    if let role = FeedRow.roles.first(where: { $0.0.lowercased() == text.lowercased() })?.1 {
      return (role, nil)
    }
    if let person = project.people(named: text).one, !person.role.onlySignsIn {
      return (person.role, person.id)
    }
    row.error(
      "owner", "\"\(DisplayText.line(text))\" is neither a role nor a person of the project",
      remedy: "write one of \(Role.owners.map(\.rawValue).joined(separator: ", ")), or add the person first")
    return nil
  }

  /// `5`, `5d`, `5 days?`, `1w`.
  private func duration(_ row: inout FeedRow) -> Int? {
    guard let text = row["duration"] else { return nil }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(digits.count).filter { $0 != "?" && $0 != "." }.lowercased().trimmed
    let days: Int? =
      switch unit {
      case "", "d", "bd", "day", "days", "dys": Int(digits)
      case "w", "wk", "wks", "week", "weeks": Int(digits).flatMap { $0 < 200 ? $0 * 5 : nil }
      case _: nil
      }
    if let days, (0...999).contains(days) { return days }
    row.error(
      "duration", "\"\(DisplayText.line(text))\" is no number of days",
      remedy: "write business days from 0 to 999, such as 5, or weeks, such as 2w")
    return nil
  }

  private mutating func add(_ row: inout FeedRow, _ id: ItemID, in phase: ItemID) {
    var fields: [Field: String] = [:]
    for (column, field) in Self.fields {
      guard let shape = FieldShape.of(field, on: .task) else { continue }
      if let value = row.value(column, field, shape, planner) { fields[field] = value }
    }
    let owner = owner(&row)
    var task = NewTask(
      phase: phase, title: row["title"] ?? "", owner: owner?.role ?? .ipm, duration: duration(&row) ?? 1,
      fixed: row.day("due", dates), id: id, fields: fields)
    if let word = row.value("visibility", .visibility, .word(Visibility.allCases.map(\.rawValue)), planner) {
      task.visibility = Visibility(rawValue: word) ?? .internal
    }
    row.first = [.addTask(task)]
    if let person = owner?.person { row.then.append(.assign([id], to: person)) }
    row.note("phase", nil, phase.rawValue)
    if let day = task.fixed { row.note("due", nil, day.iso) }
  }

  private static let fields: [(column: String, field: Field)] = [
    ("site", .site), ("parties", .parties), ("note", .note),
  ]

  private func change(_ row: inout FeedRow, _ id: ItemID, to phase: ItemID?) {
    guard let task = project.task(id) else { return }
    if let phase, phase != task.phase {
      row.note("phase", task.phase.rawValue, phase.rawValue)
      row.first.append(.moveTask([id], phase: phase))
    }
    let columns = [("title", Field.title), ("visibility", .visibility)] + Self.fields
    for (column, field) in columns {
      guard let shape = FieldShape.of(field, on: .task) else { continue }
      if let value = row.value(column, field, shape, planner) { row.set(id, field, to: value, planner) }
    }
    if let days = duration(&row) { row.set(id, .duration, to: String(days), planner) }
    if let owner = owner(&row) {
      row.set(id, .owner, to: owner.role.rawValue, planner)
      if let person = owner.person, person != task.assignee {
        row.note("assignee", task.assignee?.rawValue, person.rawValue)
        row.first.append(.assign([id], to: person))
      }
    }
    if let day = row.day("due", dates), day != task.fixed {
      row.note("due", task.fixed?.iso, day.iso)
      row.first.append(
        .fixDate(id, day, task.fixed == nil ? .target : task.fixedGrade, reason: row["reason"]))
    }
  }

  /// What the file says about progress. A box that is not ticked says nothing about a task that is done.
  private func readState(_ row: inout FeedRow, _ id: ItemID) {
    let isTicked = row["ticked"] != nil
    let state: TaskState? = isTicked ? .done : row.choice("state", Self.states)
    let evidence = row["evidence"] ?? (isTicked ? "ticked in \(source)" : nil)
    let old = project.task(id)?.state ?? .notStarted
    guard let state, state != old else {
      if let evidence = row["evidence"] { row.set(id, .evidence, to: evidence, planner, late: row.isNew) }
      return
    }
    row.note("state", row.isNew ? nil : old.rawValue, state.rawValue)
    let command = Command.setTask(
      [id], state, reason: state == .done ? evidence : row["reason"], nextCheck: nil)
    if row.isNew { row.then.append(command) } else { row.first.append(command) }
  }

  private static let states: [(String, TaskState)] =
    TaskState.allCases.map { ($0.rawValue, $0) }
    + [
      ("not started", .notStarted), ("open", .notStarted), ("in progress", .inProgress),
      ("completed", .done), ("complete", .done), ("yes", .done), ("x", .done), ("100%", .done),
      ("no", .notStarted), ("0%", .notStarted),
    ]

  /// Links, once every row has its task: they may name tasks of the file as it numbers them.
  func link(_ row: inout FeedRow, at place: Int) {
    guard let id = ids[place], let text = row["after"] else { return }
    var links: [Dependency] = []
    for part in text.split(whereSeparator: { $0 == "," || $0 == ";" }) where !part.trimmedText.isEmpty {
      guard var link = Dependency(part), abs(link.lag) <= Dependency.longest else {
        return row.error(
          "after", "\"\(DisplayText.line(part.trimmedText))\" is no link",
          remedy: Dependency.problem(in: part))
      }
      guard let task = named[link.task.uppercased()] ?? known(link.task) else {
        return row.error(
          "after", "there is no task \(DisplayText.line(link.task)) in the list or the project",
          remedy: "write an id of a task, such as EXE-04")
      }
      guard task != id, !links.contains(where: { $0.task == task.rawValue }) else {
        return row.error(
          "after", task == id ? "it waits for itself" : "\(task) is there twice",
          remedy: "remove the link; two tasks have one link at most")
      }
      link.task = task.rawValue
      links.append(link)
    }
    let old = (project.task(id)?.after ?? []).map(\.description)
    let new = links.map(\.description)
    guard Set(old) != Set(new), !new.isEmpty else { return }
    row.note("after", old.joined(separator: ";"), new.joined(separator: ";"))
    row.then.append(.set([id], .after, new.joined(separator: ";")))
  }

  private func known(_ name: String) -> ItemID? {
    let id = ItemID(name.uppercased())
    return project.task(id) == nil ? project.tasks.first { $0.id.matches(name) }?.id : id
  }
}
