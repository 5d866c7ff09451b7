/// The name of one value of an item. Unknown names are kept, never dropped.
package struct Field: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { self.init(rawValue: value) }
  package var description: String { rawValue }

  /// The name in a sentence: `days off`.
  var words: String {
    self == .ipm || self == .mpoc ? rawValue.uppercased() : String(rawValue.map { $0 == "-" ? " " : $0 })
  }

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Fields every item may have, stored in columns of their own.
extension Field {
  package static let kind: Field = "kind"
  package static let parent: Field = "parent"
  package static let state: Field = "state"
  /// The role that owns the item: a `Role` code such as `MPOC`.
  package static let owner: Field = "owner"
  /// ISO day, `2026-11-24`.
  package static let due: Field = "due"
  /// Position among siblings; compared as text, see `SortKey`.
  package static let sort: Field = "sort"

  package static let columns: [Field] = [.kind, .parent, .state, .owner, .due, .sort]
}

/// Fields kept together as JSON.
extension Field {
  package static let title: Field = "title"
  package static let note: Field = "note"
  /// Why an item waits, is not applicable, was cancelled, waived, disputed or re-opened.
  package static let reason: Field = "reason"
  /// The person item that does the work, where one was named.
  package static let assignee: Field = "assignee"
  package static let evidence: Field = "evidence"
  /// The evidence required, in the template's words.
  package static let evidenceWanted: Field = "evidence-wanted"
  /// Business days, a whole number from 0.
  package static let duration: Field = "duration"
  /// Predecessors: `EXE-01;EXE-25+8`.
  package static let after: Field = "after"
  /// `customer` or `internal`.
  package static let visibility: Field = "visibility"
  /// `required`, `advisory` or `conditional`.
  package static let weight: Field = "weight"
  /// When a conditional item applies: the word of an option.
  package static let condition: Field = "condition"
  package static let started: Field = "started"
  package static let finished: Field = "finished"
  /// The day a task was done on before a fact re-opened it, such as a rejected port order.
  package static let doneBefore: Field = "done-before"
  package static let start: Field = "start"
  package static let finish: Field = "finish"
  /// Who must act now: a `Side` code; absent means the owner's side.
  package static let holder: Field = "holder"
  /// The day from which the holder has it.
  package static let heldSince: Field = "held-since"
  /// The day on which a waiting item is to be looked at again.
  package static let nextCheck: Field = "next-check"
  /// The day an item was added to a running project; its clock cannot start earlier.
  package static let addedOn: Field = "added-on"
  package static let by: Field = "by"
  package static let at: Field = "at"
}

/// Fields of the project item.
extension Field {
  package static let customer: Field = "customer"
  package static let product: Field = "product"
  package static let template: Field = "template"
  package static let phase: Field = "phase"
  package static let calendar: Field = "calendar"
  package static let goLive: Field = "go-live"
  /// `target`, `requested` or `confirmed`.
  package static let goLiveGrade: Field = "go-live-grade"
  /// Words of the options that the project includes, separated by blanks.
  package static let options: Field = "options"
  /// Words of the options that its template declares; absent in projects that are older than that.
  package static let declaredOptions: Field = "declared-options"
  package static let portingOption: Field = "porting-option"
  package static func title(of option: ProjectOption) -> Field { Field(rawValue: "option-\(option)") }
  package static let platform: Field = "platform"
  package static let vendor: Field = "vendor"
  package static let administrator: Field = "administrator"
  package static let prefix: Field = "prefix"
  package static let ipm: Field = "ipm"
  package static let mpoc: Field = "mpoc"
  /// Where the customer finds Service & Support after the close, and when it answers.
  package static let supportPortal: Field = "support-portal"
  package static let knowledgeBase: Field = "knowledge-base"
  package static let supportHours: Field = "support-hours"
  /// What the number inventory holds, see `InventoryTotals`.
  package static let inventory: Field = "inventory"
}

/// Fields of checklists and their items.
extension Field {
  package static let section: Field = "section"
  /// `agreement` or `test`.
  package static let mode: Field = "mode"
  /// Due in business days relative to go-live: `-5`.
  package static let dueOffset: Field = "due-offset"
  package static let claimedBy: Field = "claimed-by"
  /// The `Side` that made the claim; the other one agrees.
  package static let claimedSide: Field = "claimed-side"
  package static let agreedBy: Field = "agreed-by"
  /// `waived` or `n/a`, proposed and not yet confirmed by the other side.
  package static let proposal: Field = "proposal"
  /// The side that proposed; the provider if absent.
  package static let proposedSide: Field = "proposed-side"
  package static let proposedBy: Field = "proposed-by"
  package static let until: Field = "until"
  /// Result of a test case: `pass`, `partial`, `fail`.
  package static let result: Field = "result"
  /// Raised by 1 with every change of evidence; agreement is to one version.
  package static let evidenceVersion: Field = "evidence-version"
  package static let expected: Field = "expected"
  /// What re-opens it: `TST-T17; EXE-25; go-live`.
  package static let reopensWith: Field = "reopens-with"
  /// The question put to the customer, and what depends on the answer; also on task items.
  package static let question: Field = "question"
  package static let why: Field = "why"
  /// The item's title in the customer's words, if it is not a question to the customer.
  package static let plain: Field = "plain"
  /// The evidence asked of the customer with a yes, in the customer's words.
  package static let evidenceAsk: Field = "evidence-ask"
}

/// Fields of issues, actions, comments, people and gate criteria.
extension Field {
  package static let category: Field = "category"
  package static let priority: Field = "priority"
  package static let severity: Field = "severity"
  package static let description: Field = "description"
  package static let impact: Field = "impact"
  package static let link: Field = "link"
  package static let reference: Field = "reference"
  package static let resolution: Field = "resolution"
  /// The day by which a report of the customer gets a first answer.
  package static let answerBy: Field = "answer-by"
  package static let reportedBy: Field = "reported-by"
  package static let reportedOn: Field = "reported-on"
  package static let text: Field = "text"
  /// The local day of a statement where the person was; `at` is the instant.
  package static let on: Field = "on"
  package static let name: Field = "name"
  package static let role: Field = "role"
  package static let organisation: Field = "organisation"
  package static let email: Field = "email"
  package static let phone: Field = "phone"
  /// How a gate criterion is proved, see `Proof`.
  package static let proof: Field = "proof"
  package static let scope: Field = "scope"
  package static let deliverable: Field = "deliverable"
  package static let customerPart: Field = "customer-part"
  package static let acceptedWhen: Field = "accepted-when"
  package static let tasks: Field = "tasks"
}

/// Fields of the life of a project: gates passed, holds, decisions, contact, time zone.
extension Field {
  /// Codes of the phases in their order, separated by blanks; on the project item.
  package static let phases: Field = "phases"
  /// The first day in a phase, `entered-EXECUTE`; on the project item.
  ///
  /// The first phase begins with the project. Entering a phase again by a forward move replaces the day.
  package static func entered(_ phase: some StringProtocol) -> Field { Field(rawValue: "entered-\(phase)") }
  /// Business days the plan gave a phase when the project was created, `planned-EXECUTE`; on the project item.
  package static func planned(_ phase: some StringProtocol) -> Field { Field(rawValue: "planned-\(phase)") }
  /// Business days on hold while in a phase, over finished holds, `held-EXECUTE`; on the project item.
  package static func held(in phase: some StringProtocol) -> Field { Field(rawValue: "held-\(phase)") }
  /// Where a phase may return to: rollback or no-go; on the phase item.
  package static let back: Field = "back"
  /// Role codes of those who decide on a gate, separated by blanks; on the phase item.
  package static let deciders: Field = "deciders"
  package static let passedOn: Field = "passed-on"
  package static let passedBy: Field = "passed-by"
  /// `go` or `no-go`; on the project item, as the four that follow.
  package static let decision: Field = "decision"
  package static let decidedBy: Field = "decided-by"
  package static let decidedOn: Field = "decided-on"
  /// The go-live day the decision was about.
  package static let decidedFor: Field = "decided-for"
  package static let conditions: Field = "conditions"
  /// First day of the hold the project is in.
  package static let holdSince: Field = "hold-since"
  /// First day and resume day of every finished hold, `2026-11-16..2026-11-23;...`.
  package static let holds: Field = "holds"
  /// Business days over all finished holds.
  package static let holdDays: Field = "hold-days"
  /// The day the last hold ended.
  package static let resumedOn: Field = "resumed-on"
  /// The day a closed project was re-opened; it can be once.
  package static let reopenedOn: Field = "reopened-on"
  /// The last day of contact with the customer, as recorded by the provider.
  package static let contact: Field = "contact"
  package static let contactNote: Field = "contact-note"
  /// A `Health` code that overrides the computed one.
  package static let health: Field = "health"
  package static let healthReason: Field = "health-reason"
  package static let healthBy: Field = "health-by"
  /// The person item that has the ball, if it was assigned to a person.
  package static let heldBy: Field = "held-by"
  /// `call` or `milestone`, for the calendar export; on task items.
  package static let event: Field = "event"
  /// IANA name of the customer's time zone, `America/Los_Angeles`.
  package static let zone: Field = "zone"
  /// The go-live window in the customer's zone, `08:00-10:30`.
  package static let window: Field = "window"
}
