import Domain

/// In plain lines.
extension BoardScreen {
  package func spokenHeading(_ head: String, filter: String, in context: ScreenContext) -> [String] {
    guard let focus = focus(in: context) else { return ["\(head)\(filter)."] }
    let column = focus.columns[focus.column]
    let phases = focus.columns.map { "\($0.title) \($0.done) of \($0.total)" }.joined(separator: ", ")
    let gate =
      column.gateTotal == 0
      ? "" : " Gate \(column.gateTitle): \(column.gateOpen) of \(column.gateTotal) open."
    return [
      "\(head)\(filter), phase \(column.title): \(column.done) of \(column.total) done.\(gate)",
      "Phases: \(phases). Type a phase's name for its cards.",
    ]
  }

  package func spokenRows(in context: ScreenContext) -> [LinearRow] {
    guard let focus = focus(in: context) else { return [] }
    let column = focus.columns[focus.column]
    return (column.open + column.settled).map { place in
      let task = context.project.tasks[place]
      let face = CardFace(task, focus.schedule[task.id], in: context)
      let facts = [
        "\(task.id) \(face.title)", face.mark.word, face.who, face.ball.isEmpty ? "" : "with \(face.ball)",
        face.day.isEmpty ? "" : task.state.isSettled ? "on \(face.day)" : "by \(face.day)",
        Int(face.late).map { "\(Words.count($0, "business day")) behind" } ?? "", face.why,
      ]
      return LinearRow(
        .item(task.id), name: task.id.rawValue, facts.filter { !$0.isEmpty }.joined(separator: ", "))
    }
  }

  package func spokenDetail(in context: ScreenContext) -> [String] {
    CardReader.spoken(current(in: context), in: context)
  }

  package func spokenPart(in context: ScreenContext) -> String { focus(in: context)?.phase.rawValue ?? "" }
}
