/// People of a list, compared with those of the project.
extension Feed {
  private static let peopleColumns = [
    FeedColumn("name", "full name", "person", "contact"), FeedColumn("role", "project role"),
    FeedColumn("organisation", "organization", "company", "firm"),
    FeedColumn("title", "job title", "position", "function"),
    FeedColumn("phone", "telephone", "mobile", "tel", "phone number"),
    FeedColumn("email", "e-mail", "mail", "e-mail address"), FeedColumn("zone", "time zone"),
    FeedColumn("hours", "working hours"), FeedColumn("deputy", "substitute"),
    FeedColumn("level", "escalation", "escalation level"), FeedColumn("note", "notes", "comment"),
  ]

  /// The fields that a column of the same name holds; the deputy may be in the list itself.
  private static let peopleFields: [(column: String, field: Field, shape: FieldShape)] = [
    ("organisation", .organisation, .title), ("title", .jobTitle, .title), ("phone", .phone, .title),
    ("email", .email, .title), ("zone", .zone, .zone), ("hours", .hours, .window),
    ("level", .level, .number(Escalation.levels)), ("note", .note, .long),
  ]

  /// - Throws: if no row can be read.
  package static func people(
    _ file: FeedText, into project: Project, by actor: Actor, at moment: Moment
  ) throws(ImportProblem) -> Feed {
    let table = try FeedTable(file, columns: peopleColumns, needing: ["name"])
    let planner = Planner(project: project, actor: actor, moment: moment)
    var seen: [ItemID: Int] = [:]
    var new = NewIDs(after: planner.freshID("P"))
    var rows: [FeedRow] = []
    var ids: [ItemID?] = []
    for row in table.rows {
      var row = FeedRow(row, in: table)
      let id = person(&row, &new, planner)
      let isDouble = id.map { row.isDouble($0, &seen) } ?? true
      ids.append(isDouble ? nil : id)
      if let id, !isDouble {
        row.item = id
        read(&row, of: id, planner)
      }
      rows.append(row)
    }
    for (place, id) in ids.enumerated() {
      if let id { setDeputy(&rows[place], of: id, among: rows, ids, planner) }
      rows[place].tryOut(on: project, by: actor, at: moment)
    }
    return Feed(.person, table, rows)
  }

  /// Who is meant: by e-mail address, else by name; a new person has a new id.
  private static func person(_ row: inout FeedRow, _ new: inout NewIDs, _ planner: Planner) -> ItemID? {
    guard let name = row["name"] else {
      row.error("name", "there is no name", remedy: "type it, or remove the row")
      return nil
    }
    let people = planner.project.people
    if let mail = row["email"]?.lowercased(),
      let same = people.first(where: { $0.email?.lowercased() == mail })
    {
      return same.id
    }
    let named = people.filter { $0.name.lowercased() == name.lowercased() }
    if named.count > 1 {
      row.error(
        "name", "\(named.count) people have this name", remedy: "add a column email that tells them apart")
      return nil
    }
    if let one = named.first { return one.id }
    row.isNew = true
    return new.id(for: (row["email"] ?? name).lowercased())
  }

  private static func read(_ row: inout FeedRow, of id: ItemID, _ planner: Planner) {
    var values: [Field: String] = [:]
    for (column, field, shape) in peopleFields {
      if let value = row.value(column, field, shape, planner) { values[field] = value }
    }
    let role = row.role("role")
    guard row.isNew else {
      let person = planner.project.person(id)
      if let name = row.value("name", .name, .title, planner), name != person?.name {
        row.set(id, .name, to: name, planner)
      }
      if let role { row.set(id, .role, to: role.rawValue, planner) }
      for (_, field, _) in peopleFields {
        if let value = values[field] { row.set(id, field, to: value, planner) }
      }
      return
    }
    guard let role else {
      if row["role"] == nil {
        row.error("role", "a new person needs a role", remedy: "add a column role, such as MPOC or CIT")
      }
      return
    }
    // The note is no field of the form in which people are added.
    let note = values.removeValue(forKey: .note)
    row.first = [.addPerson(NewPerson(name: row["name"] ?? "", role: role, fields: values, id: id))]
    if let note { row.then.append(.set([id], .note, note)) }
  }

  private static func setDeputy(
    _ row: inout FeedRow, of id: ItemID, among rows: [FeedRow], _ ids: [ItemID?], _ planner: Planner
  ) {
    guard let name = row["deputy"] else { return }
    let inFile = rows.indices.filter { rows[$0]["name"]?.lowercased() == name.lowercased() && ids[$0] != nil }
    let found =
      inFile.count == 1 ? ids[inFile[0]] : planner.project.people(named: name).one?.id
    guard let deputy = found, deputy != id else {
      return row.error(
        "deputy", "\"\(DisplayText.line(name))\" is no other person of the list or the project",
        remedy: "write the name as it is there")
    }
    row.set(id, .deputy, to: deputy.rawValue, planner, late: true)
  }
}
