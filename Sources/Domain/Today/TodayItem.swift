/// Something in a project that needs attention from a day on: calculated when the project changes, shown
/// once that day has come.
package struct TodayItem: Hashable, Sendable {
  /// Why it is listed; if several reasons apply, the earliest.
  package enum Reason: String, CaseIterable, Comparable, Sendable {
    case urgent = "p1"
    case porting = "port"
    case happens
    case question
    case dispute
    /// The customer answered "no".
    case refused = "no"
    case high = "p2"
    case consent
    case isNew = "new"
    case closing
    /// An answer to the customer is due: acknowledgement, update or solution of an issue.
    case response
    /// The time of an issue at its level has passed.
    case escalateIssue = "escalate-issue"
    case schedule
    case silence
    case escalate
    case remind
    case gateOpen = "gate-open"
    case gateDue = "gate-due"
    case nextCheck = "next-check"
    case due
    case held
    /// An issue without an open action whose day lies ahead.
    case unplanned

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
  }

  /// The sections of Today, from top to bottom.
  package enum Tier: Int, CaseIterable, Sendable {
    case urgent, ours, theirs
  }

  package let item: ItemID
  package let reason: Reason
  /// The first day it needs attention.
  package let from: Day
  package let due: Day?
  package let holder: Side
  /// The person who has it, or the role; empty if neither is known.
  package let person: String
  package let heldSince: Day?
  package let title: String
  /// Further details, one paragraph per line.
  package let text: String
  /// The work that follows it.
  package let next: String

  package init(
    item: ItemID, reason: Reason, from: Day, due: Day?, holder: Side, person: String, heldSince: Day?,
    title: String, text: String = "", next: String = ""
  ) {
    self.item = item
    self.reason = reason
    self.from = from
    self.due = due
    self.holder = holder
    self.person = person
    self.heldSince = heldSince
    self.title = title
    self.text = text
    self.next = next
  }

  package var tier: Tier {
    if reason == .urgent || reason == .porting || reason == .happens { return .urgent }
    // Somebody of ours has to read it, whoever the item is with.
    return holder == .provider || reason == .refused ? .ours : .theirs
  }

  package func isLate(on today: Day) -> Bool { due.map { $0 < today } ?? false }
}

extension TodayItem.Reason {
  /// Put in front of the title if the day alone does not explain it.
  package var label: String {
    switch self {
    case .urgent: "P1"
    case .porting: "Port at risk"
    case .high: "P2"
    case .question: "Question"
    case .dispute: "Disputed"
    case .refused: "Answered no"
    case .consent: "To agree"
    case .isNew: "New"
    case .closing: "To close"
    case .nextCheck: "Ask again"
    case .remind: "Remind"
    case .escalate, .escalateIssue: "Escalate"
    case .response: "Answer due"
    case .unplanned: "No action"
    case .happens, .schedule, .silence, .gateOpen, .gateDue, .due, .held: ""
    }
  }

  /// Why it needs attention, in words.
  package var sentence: String {
    switch self {
    case .urgent: "an open P1 issue"
    case .porting: "a port that keeps go-live from its day, or may"
    case .high: "an open P2 issue"
    case .happens: "its day is that of a meeting or of a number port"
    case .question: "the customer asked and has no answer yet"
    case .dispute: "the other side disputes it"
    case .refused: "the customer answered no, and nobody wrote since"
    case .consent: "one side says it is done or not needed: the other has to agree"
    case .isNew: "a new issue that nobody has acknowledged"
    case .closing: "the customer verified the fix: close it"
    case .schedule: "go-live is not as promised"
    case .silence: "the customer is silent"
    case .remind: "they have held it for 3, 5 or 8 business days"
    case .escalate: "they have held it for more than 8 business days"
    case .gateOpen: "nothing holds the gate: pass it"
    case .gateDue: "the gate is near and criteria are open"
    case .response: "the customer is owed an answer"
    case .escalateIssue: "its time at this level has passed"
    case .unplanned: "no open action has a day ahead"
    case .nextCheck: "the day to ask again has come"
    case .due: "its day has come or is near"
    case .held: "it has no due day and has not moved for a while"
    }
  }
}

extension TodayItem {
  /// `P1 Phones are dead`: the text of a row.
  package var words: String { reason.label.isEmpty ? title : "\(reason.label): \(title)" }

  /// `was due Tue 17 Nov`, `due today`, `due Fri 20 Nov`; empty without a day.
  package func dueWords(on today: Day) -> String {
    guard let due else { return "" }
    if due == today { return "due today" }
    return (due < today ? "was due " : "due ") + due.short(near: today)
  }

  /// Why it is listed on a day.
  package func why(on today: Day, _ calendar: SideCalendar) -> String {
    guard let due else { return reason.sentence }
    let days = calendar.distance(from: due, to: today)
    let late = due < today && days > 0 ? ", \(days) bd ago" : ""
    return reason == .due ? dueWords(on: today) + late : "\(reason.sentence); \(dueWords(on: today))\(late)"
  }
}
