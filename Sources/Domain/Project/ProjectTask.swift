extension Project {
  /// A task, read from its item. Its parts are read as if they were its own: `task.finish` is that of `task.dates`.
  @dynamicMemberLookup
  package final class Task: ItemReading {
    package let item: Item
    package let id: ItemID
    package let phase: ItemID
    package let title: String
    package let state: TaskState
    package let owner: Role
    package let visibility: Visibility
    package let weight: Weight
    package let reason: String?
    package let note: String?
    package let sort: String
    /// Each wave has its own copy of the task.
    package let isPerWave: Bool
    /// The wave it belongs to; `nil` in the first.
    package let wave: ItemID?
    package let dates: Dates
    package let holding: Holding
    package let proof: Proving

    init(_ item: Item) {
      self.item = item
      id = item.id
      phase = item.parent ?? ""
      title = item.text(.title)
      state = item.value(.state, or: .notStarted)
      owner = item.owner
      visibility = item.value(.visibility, or: .customer)
      weight = item.value(.weight, or: .required)
      reason = item.optionalText(.reason)
      note = item.block(.note)
      sort = item[.sort] ?? ""
      isPerWave = item[.perWave] == "yes"
      wave = item.item(.wave)
      dates = Dates(item)
      holding = Holding(item)
      proof = Proving(item)
    }

    package subscript<Value>(dynamicMember part: KeyPath<Dates, Value>) -> Value { dates[keyPath: part] }
    package subscript<Value>(dynamicMember part: KeyPath<Holding, Value>) -> Value { holding[keyPath: part] }
    package subscript<Value>(dynamicMember part: KeyPath<Proving, Value>) -> Value { proof[keyPath: part] }
  }
}

extension Project.Task {
  /// When it is planned, and when it was done. Days are worked on by all of `parties`.
  package struct Dates: Hashable, Sendable {
    package let duration: Int
    package let after: [Dependency]
    package let start: Day?
    package let finish: Day?
    package let started: Day?
    package let finished: Day?
    package let nextCheck: Day?
    /// Whose calendars it is worked on.
    package let parties: Parties
    /// Limits relative to go-live that it must keep.
    package let anchors: [Anchor]
    /// The day it must finish on, and its grade; a confirmed day is never moved by the program.
    package let fixed: Day?
    package let fixedGrade: DateGrade
    package let baselineStart: Day?
    package let baselineFinish: Day?
    /// The finish it was first planned for.
    package let plannedFinish: Day?
    /// The day it was added to a running project.
    package let addedOn: Day?

    fileprivate init(_ item: Item) {
      duration = item.number(.duration) ?? 0
      after = (item[.after] ?? "").split(separator: ";").compactMap { Dependency($0) }
      start = item.day(.start)
      finish = item.day(.finish)
      started = item.day(.started)
      finished = item.day(.finished)
      nextCheck = item.day(.nextCheck)
      parties = Parties(item.owner.side).union(item[.parties].flatMap(Parties.init(text:)) ?? [])
      anchors = (item[.anchors] ?? "").split(separator: ";").compactMap { Anchor($0) }
      fixed = item.day(.fixed)
      fixedGrade = item.value(.fixedGrade, or: .target)
      baselineStart = item.day(.baselineStart)
      baselineFinish = item.day(.baselineFinish)
      plannedFinish = item.day(.plannedFinish)
      addedOn = item.day(.addedOn)
    }
  }

  /// What shows that it is done.
  package struct Proving: Hashable, Sendable {
    package let evidenceWanted: String
    package let evidence: String?
    /// It is done by signing this.
    package let approves: SignOff.Subject?
    /// The sentence that is signed, where the template has one.
    package let approvalStatement: String?
    package let records: CloseRecord?
    /// The document it is about.
    package let document: TaskDocument?
    /// What has to be there before it can be done or signed, where the template says more than its order.
    package let needs: Proof?
    package let asking: ProjectTemplate.Asking

    fileprivate init(_ item: Item) {
      evidenceWanted = item.text(.evidenceWanted)
      evidence = item.optionalText(.evidence)
      approves = item[.approves].map(SignOff.Subject.init(rawValue:))
      approvalStatement = item.optionalText(.approvalStatement)
      records = item[.records].flatMap(CloseRecord.init)
      document = item[.paper].flatMap { TaskDocument($0) }
      needs = item[.needs].flatMap { Proof($0) }
      asking = item.asking
    }
  }
}

extension Project {
  /// Whose turn it is: the ball of a task, a check or an issue, and who does the work.
  package struct Holding: Hashable, Sendable {
    package let assignee: ItemID?
    package let holder: Side
    package let heldSince: Day?
    /// The person it was passed to.
    package let heldBy: ItemID?

    init(_ item: Item) {
      assignee = item.item(.assignee)
      holder = item.holder
      heldSince = item.day(.heldSince)
      heldBy = item.item(.heldBy)
    }
  }
}
