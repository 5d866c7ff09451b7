/// One open item of a running project, as the lists over all projects show it.
///
/// It does not depend on the day it is read on: `since` and `due` may lie ahead.
package struct WorkItem: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case task, check, issue, order, call, action, question, risk, training, tuning, document

    package var title: String {
      switch self {
      case .task: "task"
      case .check: "checklist item"
      case .issue: "issue"
      case .order: "port order"
      case .call: "call"
      case .action: "action"
      case .question: "question"
      case .risk: "risk"
      case .training: "training"
      case .tuning: "fine-tuning"
      case .document: "document"
      }
    }
  }

  package let item: ItemID
  package let kind: Kind
  package let title: String
  /// Its state as a word.
  package let state: String
  /// Whose turn it is.
  package let holder: Side
  /// Who has it: a name, or the role where nobody is named.
  package let person: String
  /// Since when they have it; `nil` while it cannot be worked on.
  package let since: Day?
  package let due: Day?
  /// The code of the phase it belongs to; empty if to none.
  package let phase: String
  /// `P1`, `required`; empty if it has none.
  package let priority: String
  /// The last day on which something was heard from the person, or they were reminded.
  package let touched: Day?
  /// Whether people meet on its day, or services change.
  package let isEvent: Bool

  package init(
    item: ItemID, kind: Kind, title: String, state: String, holder: Side, person: String, since: Day?,
    due: Day?, phase: String = "", priority: String = "", touched: Day? = nil, isEvent: Bool = false
  ) {
    self.item = item
    self.kind = kind
    self.title = title
    self.state = state
    self.holder = holder
    self.person = person
    self.since = since
    self.due = due
    self.phase = phase
    self.priority = priority
    self.touched = touched
    self.isEvent = isEvent
  }

  package func isLate(on today: Day) -> Bool { due.map { $0 < today } ?? false }
}
