extension Project.Cutover {
  /// A line of the log: what happened, when and by whom.
  package struct LogLine: Hashable, Sendable {
    package let at: Timestamp
    package let by: String
    package let text: String
    package let site: String?
  }

  /// Everything that was stamped, oldest first: notes, steps, votes, and how it ended.
  package var log: [LogLine] {
    let written = notes.compactMap { note in
      note.at.map { LogLine(at: $0, by: note.by, text: note.text, site: note.site) }
    }
    let settled = steps.compactMap { step in
      step.settledAt.flatMap { at -> LogLine? in
        // The check at G+1 has a line of its own.
        if step.mark == .nextMorning, step.state == .done, nextDayCheck != nil { return nil }
        return LogLine(
          at: at, by: step.settledBy ?? "",
          text: "\(step.state.rawValue): \(step.title)" + (step.note.map { " (\($0))" } ?? ""),
          site: step.site)
      }
    }
    let answered = votes.compactMap { vote in vote.at.map { vote.line(at: $0) } }
    return (written + settled + answered + declared + checked).sorted { ($0.at, $0.text) < ($1.at, $1.text) }
  }

  private var checked: [LogLine] {
    guard let nextDayCheck, let at = nextDayCheck.at else { return [] }
    let because = nextDayCheck.note.map { ": \($0)" } ?? ""
    return [
      LogLine(
        at: at, by: nextDayCheck.by, text: "check at G+1: \(nextDayCheck.outcome.title)\(because)", site: nil)
    ]
  }

  private var declared: [LogLine] {
    guard let declaration, let at = declaration.at else { return [] }
    let because = declaration.reason.map { ": \($0)" } ?? ""
    let what = declaration.outcome == .live ? "services declared live" : "rolled back"
    let confirmed = declaration.confirmedAt.map { time in
      LogLine(at: time, by: declaration.confirmedBy ?? "", text: "confirmed for the customer", site: nil)
    }
    return [LogLine(at: at, by: declaration.by, text: what + because, site: nil)]
      + (confirmed.map { [$0] } ?? [])
  }
}

extension Project.PollVote {
  fileprivate func line(at: Timestamp) -> Project.Cutover.LogLine {
    let whose = onBehalf.map { ", said \($0)" } ?? ""
    return Project.Cutover.LogLine(
      at: at, by: by, text: "\(role.rawValue) \(word)\(whose)" + (note.map { ": \($0)" } ?? ""), site: nil)
  }

  package var word: String { isGo ? "GO" : "NO-GO" }
}
