/// Checklist items of a list or a Markdown checklist, compared with those of the project.
extension Feed {
  private static let checkColumns = [
    FeedColumn("list", "checklist"), FeedColumn("id", "no", "number"), FeedColumn("section", "group", "area"),
    FeedColumn("title", "item", "check", "text", "what"), FeedColumn("owner", "role", "who"),
    FeedColumn("due", "due date", "deadline"), FeedColumn("weight", "required"),
    FeedColumn("expected", "expected result"), FeedColumn("wanted", "evidence wanted", "evidence"),
    FeedColumn("site"), FeedColumn("note", "notes", "comment"),
  ]

  /// - Parameters:
  ///   - list: where items without a checklist go; `nil` if every row has to name one.
  ///   - dates: how the days of the file are written, where the person said so.
  /// - Throws: if no row can be read.
  package static func checks(
    _ file: FeedText, into project: Project, list: Project.Checklist?, dates: DateForm?, by actor: Actor,
    at moment: Moment
  ) throws(ImportProblem) -> Feed {
    let outline = FeedOutline(file)
    let table = try FeedTable(file, or: outline, columns: checkColumns, needing: ["title", "id"])
    var reading = CheckReading(
      Planner(project: project, actor: actor, moment: moment), list: list, dates: dates)
    let rows = table.rows.map { row in
      var row = reading.read(FeedRow(row, in: table))
      row.tryOut(on: project, by: actor, at: moment)
      return row
    }
    return Feed(.check, table, rows).noting(outline)
  }
}

/// Reads the rows of one list of checklist items.
private struct CheckReading {
  let planner: Planner
  let list: Project.Checklist?
  let dates: DateForm?
  private var seen: [ItemID: Int] = [:]
  /// New items by list, section and title, and the last number of each letter of a list.
  private var new: [String: ItemID] = [:]
  private var last: [String: Int] = [:]
  /// The letter of each section that the file adds to a list.
  private var letters: [String: String] = [:]

  init(_ planner: Planner, list: Project.Checklist?, dates: DateForm?) {
    (self.planner, self.list, self.dates) = (planner, list, dates)
  }

  private var project: Project { planner.project }

  mutating func read(_ row: FeedRow) -> FeedRow {
    var row = row
    guard let (list, section) = place(of: &row), let id = check(&row, in: list, section) else { return row }
    if row.isDouble(id, &seen) { return row }
    row.item = id
    if row.isNew { add(&row, id, in: list, section) } else { change(&row, id, section) }
    if row["ticked"] != nil, project.check(id)?.state.isComplete != true {
      row.warn(
        "title", "its tick is not taken over",
        remedy: "golive check claim says who did it, so that the other side agrees")
    }
    return row
  }

  /// The checklist and section: of the columns, or of the heading above the item.
  private func place(of row: inout FeedRow) -> (list: Project.Checklist, section: String)? {
    var (list, section) = (list, row["section"] ?? "")
    if let text = row["list"] ?? row["heading"] {
      switch project.checklists(named: text) {
      case .one(let found): list = found
      case .several, .none:
        if row["list"] != nil {
          row.error(
            "list", "there is no checklist \"\(DisplayText.line(text))\"",
            remedy: "write one of \(project.checklists.map(\.code).joined(separator: ", "))")
          return nil
        }
        section = text
      }
    }
    if let id = row["id"], list == nil {
      list = project.checks(named: id, in: nil).one.flatMap { project.checklist($0.checklist) }
    }
    guard let list else {
      row.error(
        "list", "no checklist is named",
        remedy:
          "choose the checklist (--list), or add a column list: \(project.checklists.map(\.code).joined(separator: ", "))"
      )
      return nil
    }
    let known = list.checks.map(\.section)
    if let same = known.first(where: { $0.lowercased() == section.lowercased() }) { section = same }
    return (list, section)
  }

  private mutating func check(
    _ row: inout FeedRow, in list: Project.Checklist, _ section: String
  ) -> ItemID? {
    if let text = row["id"] {
      if let one = project.checks(named: text, in: list).one { return one.id }
      if row["title"] == nil {
        row.error(
          "id", "\(list.code) has no item \(DisplayText.line(text))",
          remedy: "write its number, or a title for a new one")
        return nil
      }
    }
    guard let title = row["title"] else {
      row.error("title", "there is no text", remedy: "type it, or remove the row")
      return nil
    }
    let alike = list.checks.filter { $0.title.lowercased() == DisplayText.line(title).lowercased() }
    if alike.count > 1 {
      row.error(
        "title", "\(alike.count) items have this text: \(alike.map(\.number).joined(separator: ", "))",
        remedy: "add a column id")
      return nil
    }
    if let one = alike.first { return one.id }
    row.isNew = true
    let key = "\(list.code) \(section) \(title)".lowercased()
    if let id = new[key] { return id }
    let id = nextID(in: list, section)
    new[key] = id
    return id
  }

  /// The number after the last one of the section, `A5`; a new section has the next letter.
  private mutating func nextID(in list: Project.Checklist, _ section: String) -> ItemID {
    let letter = letter(of: section, in: list)
    let key = list.code + letter
    let used = list.checks.compactMap { check in
      check.number.splitTrailingNumber.text == letter ? check.number.splitTrailingNumber.number : nil
    }
    let number = (last[key] ?? used.max() ?? 0) + 1
    last[key] = number
    return ItemID("\(list.code)-\(letter)\(number)")
  }

  private mutating func letter(of section: String, in list: Project.Checklist) -> String {
    if let check = list.checks.last(where: { $0.section == section }) {
      return String(check.number.splitTrailingNumber.text)
    }
    let key = "\(list.code) \(section)"
    if let letter = letters[key] { return letter }
    let taken = Set(list.checks.map { $0.number.splitTrailingNumber.text.uppercased() })
      .union(letters.filter { $0.key.hasPrefix(list.code + " ") }.values)
    let alphabet = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }
    let pairs = alphabet.lazy.flatMap { first in alphabet.lazy.map { first + $0 } }
    let letter = alphabet.first { !taken.contains($0) } ?? pairs.first { !taken.contains($0) } ?? "N"
    letters[key] = letter
    return letter
  }

  private func add(_ row: inout FeedRow, _ id: ItemID, in list: Project.Checklist, _ section: String) {
    var fields: [Field: String] = [:]
    let columns: [(String, Field, FieldShape)] = [
      ("expected", .expected, .long), ("wanted", .evidenceWanted, .title), ("site", .site, .site),
      ("note", .note, .long),
    ]
    for (column, field, shape) in columns {
      if let value = row.value(column, field, shape, planner) { fields[field] = value }
    }
    let owner = row.role("owner") ?? .ipm
    let weight = row.choice("weight", Self.weights) ?? .required
    let (due, offset) = due(&row)
    row.first = [
      .addCheck(
        NewCheck(
          id: id, list: list.id, section: section, title: row["title"] ?? "", owner: owner, weight: weight,
          due: due, dueOffset: offset, fields: fields))
    ]
    row.note("list", nil, section.isEmpty ? list.code : "\(list.code), \(section)")
    row.note("number", nil, String(id.rawValue.dropFirst(list.code.count + 1)))
  }

  private func change(_ row: inout FeedRow, _ id: ItemID, _ section: String) {
    guard let check = project.check(id) else { return }
    for (column, field) in [("title", Field.title), ("site", .site), ("note", .note)] {
      guard let shape = FieldShape.of(field, on: .check) else { continue }
      if let value = row.value(column, field, shape, planner) { row.set(id, field, to: value, planner) }
    }
    if let owner = row.role("owner") { row.set(id, .owner, to: owner.rawValue, planner) }
    if let day = due(&row).day { row.set(id, .due, to: day.iso, planner) }
    let weight = row.choice("weight", Self.weights)
    if let weight, weight != check.weight {
      row.warn(
        "weight", "\(check.number) stays \(check.weight.rawValue)",
        remedy: "only new items take it from a list")
    }
    if row["section"] != nil, section != check.section {
      row.warn(
        "section", "\(check.number) stays in \(check.section)", remedy: "only new items take it from a list")
    }
  }

  /// A day, or its distance to go-live in business days: `G-5`.
  private func due(_ row: inout FeedRow) -> (day: Day?, offset: Int?) {
    guard let text = row["due"] else { return (nil, nil) }
    let written = text.uppercased().filter { $0 != " " }
    if written == "G" || written.hasPrefix("G-") || written.hasPrefix("G+") {
      if let offset = written == "G" ? 0 : Int(written.dropFirst()), abs(offset) <= Dependency.longest {
        return (project.head.goLive.map { project.calendar.add($0, offset) }, offset)
      }
      row.error(
        "due", "\"\(DisplayText.line(text))\" is no distance to go-live", remedy: "write G-5, or a day")
      return (nil, nil)
    }
    return (row.day("due", dates), nil)
  }

  private static let weights: [(String, Weight)] = [
    ("required", .required), ("advisory", .advisory), ("yes", .required), ("no", .advisory),
    ("R", .required), ("A", .advisory),
  ]
}
