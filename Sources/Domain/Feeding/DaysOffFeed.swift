/// Days off of a file, compared with those of one side of a project.
extension Feed {
  /// - Parameters:
  ///   - file: read line by line.
  ///   - side: whose days they are; `nil` for everybody's.
  package static func daysOff(
    _ file: DaysOffFile, encoding: String, into project: Project, of side: Side?
  ) -> Feed {
    let item = ItemID(project.id.rawValue)
    let field = side.map(Field.daysOff(of:)) ?? .daysOff
    let stored = DatedNotes(stored: project.state.value(item, field))
    let rows =
      file.lines.map { Row($0, among: stored) } + file.wrong.map { Row($0) } + file.leftOut.map { Row($0) }
    return Feed(
      .dayOff, encoding: encoding, unknown: file.unknown, rows: rows.sorted { $0.line < $1.line },
      together: [.set([item], field, stored.adding(file).text)])
  }
}

extension Feed.Row {
  fileprivate init(_ line: DaysOffFile.Line, among stored: DatedNotes) {
    let entry = line.entry
    let other = stored.entries.first {
      entry.first == entry.last && $0.first == $0.last && $0.first == entry.first
    }
    let standing: ImportStanding =
      stored.entries.contains(entry) ? .unchanged : other == nil ? .new : .changed
    self.init(
      line: line.number, name: DisplayText.line(entry.text), standing: standing,
      changes: standing == .changed
        ? ["name \(DisplayText.line(other?.title ?? "")) -> \(DisplayText.line(entry.title))"] : [],
      findings: [], item: nil, first: [], then: [])
  }

  fileprivate init(_ problem: DaysOffFile.Problem) {
    let finding = ImportFinding(
      .error, heading: "row", column: problem.column, DisplayText.line(problem.text),
      remedy: problem.remedy ?? "correct the line, or take it out", isAmbiguousDay: problem.isAmbiguousDay)
    self.init(
      line: problem.line, name: "", standing: .error, changes: [], findings: [finding], item: nil, first: [],
      then: [])
  }

  fileprivate init(_ other: DaysOffFile.LeftOut) {
    let finding = ImportFinding(
      .warning, heading: "row", column: 1, "it is left out: \(other.reason)",
      remedy: "nothing is needed, unless it is a day off")
    self.init(
      line: other.number, name: other.text, standing: .unchanged, changes: [], findings: [finding], item: nil,
      first: [], then: [])
  }
}
