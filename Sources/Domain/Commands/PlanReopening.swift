/// Checklist items that re-open, by hand or because something they depend on changed (domain document 3.1).
extension Planner {
  mutating func reopen(_ check: Project.Check, _ why: String) {
    set(check.id, .state, CheckState.reopened)
    set(check.id, .reason, why)
    set(check.id, .until, nil as Day?)
    set(check.id, .agreedBy, nil as String?)
    clearProposal(check.id)
    pass(check.id, to: check.owner.side)
    moveDay(of: check)
  }

  /// Only open items follow a go-live that moves, so one that opens again takes its distance to the go-live of now. A
  /// day that is still ahead stays.
  private mutating func moveDay(of check: Project.Check) {
    guard let due = check.due, due < today, let offset = state[check.id]?.number(.dueOffset),
      let goLive = value(projectItem, .goLive).flatMap(Day.init(iso:))
    else { return }
    set(check.id, .due, max(due, project.calendar.add(goLive, offset)))
  }

  /// Re-opens claims and agreements that depend on a failed test or a moved date.
  mutating func reopenDependents() {
    let resting = project.checklists.flatMap(\.checks).filter { check in
      guard !check.reopensWith.isEmpty else { return false }
      let state = value(check.id, .state).flatMap(CheckState.init) ?? check.state
      return state == .claimed || state == .agreed
    }
    guard !resting.isEmpty else { return }
    for check in resting {
      for name in check.reopensWith {
        guard let why = moved(name) else { continue }
        reopen(check, why)
        break
      }
    }
  }

  /// What this plan changes about `name`, on which a check depends; `nil` if nothing.
  private func moved(_ name: String) -> String? {
    if name == "go-live" {
      guard let old = project.head.goLive, let new = value(projectItem, .goLive).flatMap(Day.init(iso:)),
        old != new
      else { return nil }
      return "go-live moved from \(old.long) to \(new.long)"
    }
    let id = ItemID(name)
    if let test = project.check(id) {
      let isNews = changes.contains { $0.item == id && ($0.field == .result || $0.field == .evidence) }
      return isNews && value(id, .result) == TestResult.fail.rawValue ? "test \(test.number) failed" : nil
    }
    if state.value(id, .state) == TaskState.done.rawValue, let why = value(id, .reason),
      value(id, .doneBefore) != nil
    {
      return "\(id) is open again: \(why)"
    }
    guard let old = state.value(id, .fixed).flatMap(Day.init(iso:)), value(id, .fixed) != old.iso else {
      return nil
    }
    let new = value(id, .fixed).flatMap(Day.init(iso:)).map { "to \($0.long)" } ?? "and follows the plan"
    return "\(id) moved from \(old.long) \(new)"
  }

  /// The beginning of the title of the issue that follows up a waiver.
  static let waiverFollowUp = "Follow up the waiver of"

  /// A waiver ends on a day, or has an issue that follows it up.
  mutating func followUp(waived check: Project.Check) throws(Refusal) {
    let isFollowed = project.issues.contains { $0.state.isOpen && $0.link == check.id }
    guard value(check.id, .until) == nil, !isFollowed else { return }
    _ = try raise(
      NewIssue(
        title: "\(Self.waiverFollowUp) \(check.number): \(check.title)".cut(toBytes: TextRule.title.bytes),
        category: .scope, description: value(check.id, .reason), owner: check.owner, link: check.id))
  }
}

extension String {
  /// The longest prefix of whole characters within `limit` bytes.
  func cut(toBytes limit: Int) -> String {
    var result = ""
    var bytes = 0
    for character in self {
      bytes += character.utf8.count
      guard bytes <= limit else { break }
      result.append(character)
    }
    return result
  }
}
