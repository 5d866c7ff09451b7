/// Sentences that documents are filled in with: counts, days, and what milestones are.
package enum PaperText: String, Phrase {
  case ofTotal = "{done} of {total}"
  case days = "{count} business day|{count} business days"
  case later = "{days} later"
  case earlier = "{days} earlier"
  case float = "float {days}"
  case gate = "Gate: {title}"
  case goLiveOf = "Go-live: {title}"
  case approve = "Approve {title}"
  case agreedBy = "agreed by {name}"
  case numbers = "{count} number ({list})|{count} numbers ({list})"
  case incomplete = "{text}, {count} of them incomplete|{text}, {count} of them incomplete"
  case testsRun = "{done} of {total} run"
  case testsPassed = "{count} passed"
  case testsInPart = "{count} in part"
  case draftOf = "{title}, draft"

  package static let area = "documents"
  package static let about = "what documents are filled in with: counts, days, milestones"
}

extension Texts {
  /// As `ZonedTime.words` in English: `Wed 04 Nov 2026 08:00 America/New_York`.
  package func words(_ time: ZonedTime) -> String {
    "\(long(time.local.day)) \(time.local.clock) \(time.zone)"
  }

  /// `3 of 12`
  package func of(_ done: Int, _ total: Int) -> String {
    self(PaperText.ofTotal, (.done, String(done)), (.total, String(total)))
  }
}
