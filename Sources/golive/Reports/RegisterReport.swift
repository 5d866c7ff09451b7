import Domain

extension Report {
  static func registers(
    _ shown: [Register], of planned: PlannedProject, settled: Bool, _ filter: Filter
  ) -> Report {
    let (project, today) = (planned.project, planned.today)
    let tables = shown.map { register in
      let entries = project.entries(of: register).filter { filter.accepts($0, in: planned) }
      return table(
        register, of: project, entries.filter { settled || !$0.state.isSettled }, all: entries.count)
    }
    let open = project.registerEntries.count { !$0.state.isSettled }
    let late = project.registerEntries.count { $0.isLate(on: today) }
    return Report(
      kind: "registers",
      facts: [
        Fact("project", "Project", .text(project.id.rawValue)), Fact("open", "Open", .number(open)),
        Fact("late", "Late", .number(late)),
      ], tables: tables)
  }

  static func registerEntry(_ entry: Project.RegisterEntry) -> Report {
    let facts = RegisterFields.all(entry.register).map { field in
      Fact(field.field.rawValue, field.title, Value(entry.text(field.field)))
    }
    return Report(
      kind: "register-entry",
      facts: [
        Fact("id", "Entry", .text(entry.id.rawValue)),
        Fact("register", "Register", .text(entry.register.rawValue)),
        Fact("state", "State", .text(entry.state.title)), Fact("reason", "Because", Value(entry.reason)),
        Fact("score", "Score", Value(entry.score)), Fact("attendance", "Attendance", Value(entry.attendance)),
        Fact("settledOn", "Settled on", Value(entry.settledOn)),
      ] + facts)
  }

  private static func table(
    _ register: Register, of project: Project, _ entries: [Project.RegisterEntry], all: Int
  ) -> Table {
    let columns =
      [Column("id", "ENTRY"), Column("state", "STATE"), Column("title", "TITLE")]
      + register.columns.map { Column($0.id, $0.title.uppercased()) }
    let rows = entries.map { entry -> [Value] in
      [.text(entry.id.rawValue), .text(entry.state.title), .text(entry.title)]
        + register.columns.map { Value($0.text(entry)) }
    }
    let more =
      all == 0 ? "" : " \(all) settled: golive register list \(project.id) \(register.rawValue) --all"
    return Table(
      register.rawValue, register.title, columns, rows: rows, empty: "No \(register.noun) is open.\(more)")
  }
}
