/// Customer projects of a list, before they are created.
package struct ProjectFeed: Sendable {
  /// One row of the file.
  package struct Row: Sendable {
    package let line: Int
    package let name: String
    package fileprivate(set) var standing: ImportStanding
    package fileprivate(set) var findings: [ImportFinding]
    /// The project to create; `nil` if there is none, or it is there.
    package fileprivate(set) var project: NewProject?
  }

  /// What is not in the file.
  package struct Usual {
    let start: Day
    let ipm: String?
    /// The template of that code, the usual one for `nil`.
    /// What the templates that a row may name declare.
    let options: [ProjectTemplate.Option]
    let template: (String?) -> ProjectTemplate?

    package init(
      start: Day, ipm: String?, options: [ProjectTemplate.Option],
      template: @escaping (String?) -> ProjectTemplate?
    ) {
      self.start = start
      self.ipm = ipm
      self.options = options
      self.template = template
    }

    /// A column for each option, whatever template it is of.
    fileprivate var columns: [FeedColumn] {
      var headings: [ProjectOption: [String]] = [:]
      for option in options { headings[option.word, default: []] += option.headings }
      return headings.keys.sorted().map { FeedColumn($0.rawValue, others: headings[$0] ?? []) }
    }
  }

  package let encoding: String
  package let unknown: [String]
  package private(set) var rows: [Row] = []

  /// A line for each error and warning.
  package var findingsCSV: String {
    FindingsCSV.of(rows.map { ($0.line, $0.name, $0.standing, $0.findings) })
  }

  package func count(_ standing: ImportStanding) -> Int { rows.count { $0.standing == standing } }

  private static let columns = [
    FeedColumn("customer", "name", "company", "account", "customer name"), FeedColumn("id", "project id"),
    FeedColumn("start", "start date", "first day"), FeedColumn("calendar"),
    FeedColumn("mpoc", "contact", "main point of contact"), FeedColumn("ipm", "project manager"),
    FeedColumn("template", "kind"),
  ]

  /// - Parameters:
  ///   - ids: ids that are taken.
  ///   - customers: names of customers that have a project, in small letters.
  ///   - dates: how the days of the file are written, where the person said so.
  /// - Throws: if no row can be read.
  package init(
    _ file: FeedText, ids: Set<String>, customers: Set<String>, dates: DateForm?, usual: Usual
  ) throws(ImportProblem) {
    let table = try FeedTable(file, columns: Self.columns + usual.columns, needing: ["customer"])
    (encoding, unknown) = (table.encoding, table.unknown)
    var (ids, seen) = (ids, [String: Int]())
    for row in table.rows {
      var row = FeedRow(row, in: table)
      row.name = row["customer"] ?? row["id"] ?? ""
      let key = DisplayText.line(row.name).lowercased()
      let isThere = customers.contains(key) || row["id"].map { ids.contains($0.lowercased()) } ?? false
      var project: NewProject?
      if let line = seen[key] {
        row.error("customer", "it is on line \(line) already", remedy: "remove one of the rows")
      } else if !isThere {
        seen[key] = row.row.line
        project = Self.project(&row, ids, dates, usual)
        if let project { ids.insert(project.id.rawValue) }
      }
      rows.append(
        Row(
          line: row.row.line, name: DisplayText.line(row.name),
          standing: row.hasError ? .error : isThere ? .unchanged : .new,
          findings: row.result.findings, project: row.hasError ? nil : project))
    }
  }

  private static func project(
    _ row: inout FeedRow, _ ids: Set<String>, _ dates: DateForm?, _ usual: Usual
  ) -> NewProject? {
    guard let customer = row["customer"] else {
      row.error("customer", "there is no customer", remedy: "type the name, or remove the row")
      return nil
    }
    guard let template = usual.template(row["template"]) else {
      row.error(
        "template", "there is no template \"\(DisplayText.line(row["template"] ?? ""))\"",
        remedy: "write the code of one, or leave the column out")
      return nil
    }
    if let name = row["calendar"], WorkCalendar.named(name.lowercased()) == nil {
      row.error(
        "calendar", "there is no calendar \"\(DisplayText.line(name))\"",
        remedy: "write one of \(WorkCalendar.listed)")
    }
    let start = row.day("start", dates)
    let options = options(&row, of: template, usual)
    let id = row["id"].map { ProjectID($0.lowercased()) } ?? free(ProjectID.slug(from: customer), ids)
    if row["start"] != nil, start == nil { return nil }
    let project = NewProject(
      id: id, customer: customer, start: start ?? usual.start,
      calendar: row["calendar"]?.lowercased() ?? WorkCalendar.weekdays.name, mpoc: row["mpoc"],
      ipm: row["ipm"] ?? usual.ipm, options: options, template: template)
    guard !row.hasError else { return nil }
    do throws(Refusal) { _ = try project.changes() } catch {
      guard case .invalid(let field, _) = error else {
        row.refuse("customer", error)
        return nil
      }
      row.refuse(field == "project" ? "id" : field.rawValue, error)
    }
    return project
  }

  private static func options(
    _ row: inout FeedRow, of template: ProjectTemplate, _ usual: Usual
  ) -> Set<ProjectOption> {
    var options: Set<ProjectOption> = []
    let words =
      ["yes", "y", "x", "true", "1"].map { ($0, true) } + ["no", "n", "-", "false", "0"].map { ($0, false) }
    for option in template.options
    where row.choice(option.word.rawValue, words) ?? option.isUsual { options.insert(option.word) }
    // A list of several kinds has columns that mean nothing to some of them.
    let others = Set(usual.options.map(\.word)).subtracting(template.options.map(\.word))
    for word in others.sorted() where row.choice(word.rawValue, words) == true {
      row.error(
        word.rawValue, "projects of kind \(template.code) do not have it",
        remedy: "write no, or leave it empty")
    }
    return options
  }

  private static func free(_ stem: ProjectID, _ ids: Set<String>) -> ProjectID {
    if !ids.contains(stem.rawValue) { return stem }
    return (2...999).lazy.map(stem.numbered).first { !ids.contains($0.rawValue) } ?? stem
  }
}
