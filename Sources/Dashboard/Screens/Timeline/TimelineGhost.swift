import Domain

/// A move that is shown with its consequences and is not stored.
package struct TimelineGhost: Sendable {
  package enum Outcome: Sendable {
    case shown(WhatIf)
    /// Why the move is not possible.
    case refused(String)
  }

  package let task: ItemID
  package let move: WhatIf.Move
  /// The new grade of the day; `nil` keeps it.
  package let grade: DateGrade?
  package let outcome: Outcome
  /// The move was sent to the store.
  var isKept = false
  private let others: [OtherBooking]?

  init(
    _ task: ItemID, _ move: WhatIf.Move, grade: DateGrade? = nil, _ facts: TimelineFacts, in project: Project
  ) {
    self.task = task
    self.move = move
    self.grade = grade
    others = facts.others
    do {
      outcome = .shown(
        try WhatIf(
          project, task, move, grade: grade, before: facts.schedule, booked: facts.booked))
    } catch {
      outcome = .refused(error.sentence)
    }
  }

  package var whatIf: WhatIf? { if case .shown(let whatIf) = outcome { whatIf } else { nil } }

  package var lines: [String] { lines(first: .max) }

  /// At most `limit` lines.
  package func lines(first limit: Int) -> [String] {
    switch outcome {
    case .shown(let whatIf): whatIf.lines(beside: others, first: limit)
    case .refused(let sentence): [sentence]
    }
  }

  /// The move, the change of go-live, conflicts, and the number of tasks that follow.
  var summary: [String] {
    switch outcome {
    case .shown(let whatIf): whatIf.summary(beside: others)
    case .refused(let sentence): [sentence]
    }
  }

  /// Each task that follows, with its holder.
  var consequences: [String] { whatIf?.consequences ?? [] }

  /// The move extended by business days; `nil` when it would end where it began.
  func shifted(by days: Int, in project: Project) -> WhatIf.Move? {
    switch move {
    case .shift(let count): return count + days == 0 ? nil : .shift(count + days)
    case .duration(let length): return .duration(max(0, length + days))
    case .to(let day):
      let parties = project.task(task)?.parties ?? .everybody
      return .to(project.calendars.calendar(for: parties).add(day, days))
    }
  }
}

extension TimelineScreen {
  /// Shows a move of a task with its consequences.
  static func showing(_ task: ItemID, _ move: WhatIf.Move, grade: DateGrade? = nil) -> Reaction {
    .change(
      ScreenChange(Self.self) { screen, context in
        screen.refresh(context)
        screen.show(
          TimelineGhost(task, move, grade: grade, screen.facts(in: context), in: context.project))
      })
  }

  /// H and L: moves the task under the cursor, or the shown move, by a business day.
  func shift(by days: Int, _ context: ScreenContext) -> Offer<Self> {
    guard let task = ghost?.task ?? currentTask(in: context)?.id else { return noTask(context) }
    if let reason = cannotMove(task, context) { return .off(reason) }
    guard let move = ghost.map({ $0.shifted(by: days, in: context.project) }) ?? .shift(days) else {
      return .run { screen, _ in
        screen.dropGhost()
        return [.say("\(task) is back where it was.")]
      }
    }
    if let refusal = WhatIf.refusal(context.project, task, move, before: facts(in: context).schedule) {
      return .off(refusal.sentence)
    }
    return .changeHere { screen, context in
      screen.show(
        TimelineGhost(
          task, move, grade: screen.ghost?.grade, screen.facts(in: context), in: context.project))
    }
  }

  /// m: asks for the day of the move.
  func moveToDay(_ context: ScreenContext) -> Offer<Self> {
    guard let task = ghost?.task ?? currentTask(in: context)?.id else { return noTask(context) }
    if let reason = cannotMove(task, context) { return .off(reason) }
    return .ask(
      .prompt(
        Prompt("\(task) ends on (shown first, not stored)", kind: .day) { text in
          guard let day = Day(iso: text) else { return [.refuse("Not moved: a day is needed, such as fri.")] }
          return [TimelineScreen.showing(task, .to(day))]
        }))
  }

  /// e: asks for the number of business days of the task.
  func newLength(_ context: ScreenContext) -> Offer<Self> {
    guard let id = ghost?.task ?? currentTask(in: context)?.id, let task = context.project.task(id) else {
      return noTask(context)
    }
    if let reason = cannotMove(id, context) { return .off(reason) }
    return .ask(
      .prompt(
        Prompt(
          "\(id) takes how many business days? (shown first, not stored)", kind: .required,
          text: String(task.duration)
        ) { text in
          guard let days = Int(text), (0...999).contains(days) else {
            return [.refuse("Not changed: it needs a number from 0 to 999.")]
          }
          return [TimelineScreen.showing(id, .duration(days))]
        }))
  }

  /// Enter: stores the move with a reason, and with the customer's consent when the new go-live is on a blackout day.
  func keepGhost(_ context: ScreenContext) -> Offer<Self> {
    guard let ghost else { return .off("No move is shown.  H L move the task under the cursor") }
    guard let whatIf = ghost.whatIf else {
      return .off("It cannot be stored as it is.  H L move it further, Esc drops it")
    }
    let kept = Reaction.change(ScreenChange(TimelineScreen.self) { screen, _ in screen.keepShownGhost() })
    let own = whatIf.ownBlackout
    let notice = context.project.goLive(on: ghost.task).flatMap {
      context.project.portNotice(of: $0, on: context.today)
    }
    guard notice != nil || own.findings.contains(where: { $0.level == .hard }) else {
      return .ask(
        .prompt(
          Prompt("Why is \(ghost.task) moved?", kind: .required) {
            [kept, .commit(whatIf.command(reason: $0))]
          }))
    }
    return .ask(
      .form(
        GoLiveQuestions.override(own.findings, on: own.day, next: own.nextFree, notice: notice) {
          [kept, .commit(whatIf.command(reason: $0, onBehalf: $1))]
        }))
  }

  func cannotMove(_ id: ItemID, _ context: ScreenContext) -> String? {
    if let refusal = Policy.refusal(.changeDates, by: context.actor, on: context.project) {
      return refusal.sentence
    }
    guard let task = context.project.task(id) else { return "\(id) is gone." }
    return task.state.isSettled
      ? "\(id) is \(task.state.title), so its days stand.  2 board, R re-opens it" : nil
  }

  func noTask(_ context: ScreenContext) -> Offer<Self> {
    guard let row = currentRow(in: context) else { return noRows(context) }
    switch row.content {
    case .phase: return .off("A phase follows its tasks.  z unfolds it, H L move a task")
    case .task, .wave: return .off("Nothing to move is under the cursor.")
    }
  }
}
