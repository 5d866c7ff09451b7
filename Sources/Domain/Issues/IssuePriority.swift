extension Command {
  /// Sets the priority of issues; the reason is a comment on each.
  package static func prioritise(_ issues: [ItemID], _ priority: Priority, because reason: String?) -> Command
  {
    let set = Command.set(issues, .priority, priority.rawValue)
    guard let reason = reason?.trimmed, !reason.isEmpty else { return set }
    return .together([set] + issues.map { .comment($0, "\(priority.title): \(reason)") })
  }
}
