import Domain

/// Lines for panes with spare room: the criteria of a gate, and the items that wait for a party.
package enum OpenLines {
  /// First the criteria that are open, each with what is missing and who has the ball; then those that are met.
  package static func gate(
    _ phase: ItemID, of project: Project, on today: Day, for actor: Actor
  ) -> [DetailLine] {
    guard let gate = project.gate(of: phase, on: today), !gate.lines.isEmpty else { return [] }
    let state = gate.isOpen ? "all \(gate.lines.count) met" : "\(gate.openCount) of \(gate.lines.count) open"
    let open = gate.lines.filter { !$0.isPassed }.map { line in
      DetailLine(
        line.criterion.title + missing(line, project, today, actor), label: "open")
    }
    let passed = gate.lines.filter(\.isPassed).map { line in
      DetailLine(line.criterion.title, label: line.standing.rawValue, tone: .muted)
    }
    return [.heading("Gate \(gate.title): \(state)")] + open + passed
  }

  /// `: EXE-25 Inventory agreed (waiting), CUST 6d Dana Ruiz, and 3 more`.
  private static func missing(
    _ line: GateReport.Line, _ project: Project, _ today: Day, _ actor: Actor
  ) -> String {
    guard let first = line.missing.first else { return "" }
    let task = first.item.flatMap { project.task($0) }
    let isHidden = task.map { !Policy.maySee($0.visibility, actor) } ?? false
    let held = first.item.flatMap { project.held($0, on: today) }.map { ", \(turn($0))" } ?? ""
    let more = line.missing.count > 1 ? ", and \(line.missing.count - 1) more" : ""
    return ": " + (isHidden ? "work of the provider" : first.text + held) + more
  }

  /// The items that wait for a party, longest wait first.
  package static func held(in project: Project, on today: Day, for actor: Actor) -> [DetailLine] {
    let court = project.heldItems(on: today, for: actor)
    if court.isEmpty { return [.heading("Nobody holds an open item")] }
    return [.heading("Held now: \(Words.count(court.count, "item"))")]
      + court.map { held in
        let name = held.person.map { "  \($0)" } ?? ""
        return DetailLine("\(held.item) \(held.title)\(name)", label: days(held))
      }
  }

  private static func turn(_ held: HeldItem) -> String {
    days(held) + (held.person.map { " \($0)" } ?? "")
  }

  private static func days(_ held: HeldItem) -> String { "\(held.holder.ball) \(held.businessDays)d" }
}
