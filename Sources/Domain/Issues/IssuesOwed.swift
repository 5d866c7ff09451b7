/// What the provider owes on open issues, day by day.
extension Project {
  /// The clocks of every open issue, as of the morning of a day.
  func responses(on today: Day, _ zones: ZoneBook) -> [ItemID: IssueResponse] {
    let open = issues.filter(\.state.isOpen)
    guard !open.isEmpty else { return [:] }
    let now = answerZone(zones).instant(LocalTime(day: today, minute: 0)).instant
    return Dictionary(
      open.compactMap { issue in response(to: issue, at: now, zones).map { (issue.id, $0) } }
    ) { first, _ in first }
  }

  func add(_ response: IssueResponse, of id: ItemID, to needs: inout Needs) {
    guard let issue = issue(id) else { return }
    if let first = response.dues.compactMap(\.at).min() {
      needs.add(id, .response, from: response.zone.local(first).day)
    }
    if let at = response.escalation?.at {
      needs.add(id, .escalateIssue, from: response.zone.local(at).day)
    }
    if let raised = issue.reportedOn {
      // A new issue has a day to be planned.
      needs.add(
        id, .unplanned, from: max(calendar.add(raised, 1), issue.lastPlannedDay.map { $0 + 1 } ?? raised))
    }
  }

  /// `Escalated to level 2, Kim Park, since Wed 18 Nov 2026`; `nil` if nothing is open there.
  func escalatedWords(_ item: ItemID) -> String? {
    let open = escalations(of: item).filter(\.isOpen)
    return open.isEmpty
      ? nil : "Escalated to " + open.map { $0.words(near: nil) }.joined(separator: "; ")
  }
}

extension IssueResponse {
  /// The same on every day it is read: `Owed: acknowledge by Wed 18 Nov 2026 14:30 ET`; `nil` while nothing is due.
  var promises: String? {
    let said = dues.compactMap { due in due.at.map { "\(due.target.rawValue) by \(zone.words($0))" } }
    guard said.isEmpty else { return "Owed: \(said.joined(separator: ", "))" }
    return isPaused ? "Its clock is paused while it waits" : nil
  }
}
