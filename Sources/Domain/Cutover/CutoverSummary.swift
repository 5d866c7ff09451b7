/// The record of a go-live day as text, with all times in one zone.
package struct CutoverSummary: Sendable {
  let project: Project
  let cutover: Project.Cutover
  let zone: Zone

  package init(_ cutover: Project.Cutover, of project: Project, in zone: Zone) {
    self.project = project
    self.cutover = cutover
    self.zone = zone
  }

  /// One line each; a blank line between the parts.
  package var lines: [String] {
    let parts = [head, numbers, tests, poll, runbook, log, issues].filter { !$0.isEmpty }
    return Array(parts.joined(separator: [""]))
  }

  private var head: [String] {
    let wave = cutover.wave.map { ", \(project.title(of: $0))" } ?? ""
    let start = cutover.start.map { ", T0 \(zone.words($0.instant))" } ?? ""
    return [
      "Cutover \(cutover.id) of \(project.head.customer)\(wave)\(start). All times are \(zone.name).",
      "State: \(cutover.state.title)\(ending).",
    ] + nextDay
  }

  private var ending: String {
    guard let declaration = cutover.declaration else { return "" }
    let at = declaration.at.map { " at \(clock($0))" } ?? ""
    let confirmed = declaration.confirmedBy.map { name in
      ", confirmed for the customer by \(name)" + (declaration.confirmedAt.map { " at \(clock($0))" } ?? "")
    }
    let because = declaration.reason.map { ", because: \($0)" } ?? ""
    return ", declared by \(declaration.by)\(at)\(confirmed ?? "")\(because)"
  }

  private var nextDay: [String] {
    if let check = cutover.nextDayCheck {
      return ["Check at G+1\(check.at.map { ", \(clock($0))" } ?? ""): \(check.words)."]
    }
    return project.nextDayCheckDue(cutover).map { ["Check at G+1: due \($0.long)."] } ?? []
  }

  private var numbers: [String] {
    let orders = project.portOrders.filter { $0.wave == cutover.wave && $0.state != .cancelled }
    guard !orders.isEmpty else { return [] }
    let counts = project.standing(of: cutover).numbers
    return [
      "Numbers: \(counts.live) of \(counts.total) live, \(counts.pending) pending, \(counts.failed) failed."
    ]
      + orders.map { order in
        let ported = order.dates.ported.map { ", ported \(clock($0))" } ?? ""
        let back = order.dates.snapbackUntil.map { ", can go back until \(zone.words($0))" } ?? ""
        return "  \(order.id) \(order.carrier): \(order.state.title)\(ported)\(back)"
      }
  }

  private var tests: [String] {
    let counts = project.standing(of: cutover).tests.filter { $0.total > 0 }
    return counts.isEmpty ? [] : ["Tests:"] + counts.map { "  \($0.words)" }
  }

  private var poll: [String] {
    guard !cutover.asked.isEmpty else { return [] }
    return ["Poll:"]
      + cutover.asked.map { role in
        guard let vote = cutover.vote(of: role) else { return "  \(role.rawValue): no answer" }
        let at = vote.at.map { " at \(clock($0))" } ?? ""
        return "  \(role.rawValue): \(vote.word), \(vote.onBehalf ?? vote.by)\(at)"
          + (vote.note.map { ": \($0)" } ?? "")
      }
  }

  private var runbook: [String] {
    guard !cutover.steps.isEmpty else { return [] }
    return ["Runbook:"] + cutover.steps.map(line)
  }

  private func line(_ step: Project.RunbookStep) -> String {
    let planned = step.planned.map { clock($0.instant) } ?? "-"
    let actual =
      step.settledAt.map { "\(step.state.rawValue) \(clock($0)) by \(step.settledBy ?? "?")" } ?? "open"
    let place = step.site.map { " [\($0)]" } ?? ""
    return "  \(planned)  \(step.title)\(place): \(actual)" + (step.note.map { " (\($0))" } ?? "")
  }

  private var log: [String] {
    guard !cutover.notes.isEmpty else { return [] }
    return ["Log:"]
      + cutover.notes.map { note in
        let place = note.site.map { " [\($0)]" } ?? ""
        return "  \(note.at.map(clock) ?? "-")  \(note.by)\(place): \(note.text)"
      }
  }

  private var issues: [String] {
    let open = project.issues.filter { $0.state.isOpen && ($0.priority == .p1 || $0.priority == .p2) }
    return open.isEmpty
      ? [] : ["Open issues:"] + open.map { "  \($0.id) \($0.priority.rawValue): \($0.title)" }
  }

  /// `08:31`, with the day if it is not that of the cutover.
  private func clock(_ instant: Timestamp) -> String {
    let local = zone.local(instant)
    let day = cutover.start.map { zone.local($0.instant).day }
    return day == local.day || day == nil ? local.clock : "\(local.day.short(near: local.day)) \(local.clock)"
  }
}

extension CutoverStanding.Tests {
  /// `DEN: 30 of 34 passed, 1 partly, 1 failed (T14), 2 open`
  package var words: String { Texts.english.words(of: self) }
}
