/// Evaluating a proof against the project.
extension Project {
  /// What the proof lacks on a day.
  ///
  /// - Parameters:
  ///   - acceptsNotApplicable: a task that is not applicable does not count as missing, whoever set it.
  ///   - wave: whose port orders are asked; `nil` for the first.
  func missing(
    _ proof: Proof, on today: Day, acceptsNotApplicable: Bool, wave: ItemID? = nil
  ) -> [GateReport.Missing] {
    func undone(_ tasks: [Task]) -> [GateReport.Missing] {
      acceptsNotApplicable ? unsettled(tasks) : unproved(tasks)
    }
    switch proof {
    case .phaseTasks(let code):
      return unsettled((tasks + unseen).filter { $0.phase.rawValue == code && counts($0) })
    case .tasks(let ids): return undone(work(ids))
    case .tasksFor(let ids, let categories): return unanswered(work(ids), categories)
    case .checklist(let code): return incomplete(checklist: code, on: today)
    case .ran(let code): return notRun(checklist: code)
    case .passed(let ids): return ids.flatMap { notPassed(ItemID($0)) }
    case .readiness(let code): return notReady(code)
    case .noOpenIssues(let priorities, let categories):
      return issues.filter {
        $0.state.isOpen && (priorities.contains($0.priority) || categories.contains($0.category))
      }.map(open)
    case .issuesSettled: return issues.filter(\.state.isOpen).map(open)
    case .issuesPlanned:
      return issues.filter { $0.isUnplanned(on: today) }
        .map { GateReport.Missing(text: "\($0.id) has no action with a due date ahead", item: $0.id) }
    case .settled(let register):
      return entries(of: register).filter { !$0.state.isSettled }.map { entry in
        GateReport.Missing(text: "\(entry.id) \(entry.title) is \(entry.state.title)", item: entry.id)
      }
    case .field(let field):
      let value = state.value(ItemID(id.rawValue), field) ?? ""
      return value.isEmpty ? [GateReport.Missing(text: "\(field) is not set", item: ItemID(id.rawValue))] : []
    case .signed(let subject): return unsigned(subject)
    case .dateConfirmed(let option): return unconfirmed(option, wave)
    case .orders(let milestone): return behind(milestone, in: wave)
    case .numbers: return incompleteNumbers
    case .feedbackAsked:
      return feedback == nil
        ? [GateReport.Missing(text: "feedback (not asked for)", item: feedbackTask?.id)] : []
    case .decision: return ([nil] + waves.map(\.id)).flatMap { decisionMissing(on: today, of: $0) }
    case .goLive(let task): return undone(work([task])) + ruledOut
    case .elapsed(let task, let days):
      return undone(work([task])) + elapsed(task: task, days: days, on: today)
    case .all(let proofs):
      return proofs.flatMap { missing($0, on: today, acceptsNotApplicable: acceptsNotApplicable, wave: wave) }
    }
  }

  private func work(_ ids: [String]) -> [Task] { (tasks + unseen).filter { ids.contains($0.id.rawValue) } }

  /// A task that is not applicable is missing while an open issue of these categories asks for it.
  private func unanswered(_ work: [Task], _ categories: [IssueCategory]) -> [GateReport.Missing] {
    let asked = issues.filter { $0.state.isOpen && categories.contains($0.category) }
    let left = work.filter { $0.state == .notApplicable }
    return unsettled(work) + (left.isEmpty ? [] : asked.map(open))
  }

  private func unsigned(_ subject: SignOff.Subject) -> [GateReport.Missing] {
    guard signOffs.last(where: { $0.subject == subject })?.isWithdrawn != false else {
      return subject == .acceptance ? unpresented : []
    }
    let task = tasks.first { $0.approves == subject }
    let name = task.map { "\($0.id) \($0.title)" } ?? subject.title
    return [GateReport.Missing(text: "\(name) (not signed)", item: task?.id)]
  }

  /// The certificate needs the provider's signature too.
  private var unpresented: [GateReport.Missing] {
    acceptanceRequest?.presented == nil
      ? [GateReport.Missing(text: "the acceptance (not signed by us)", item: approval(of: .acceptance)?.task)]
      : []
  }

  private func unconfirmed(_ option: ProjectOption?, _ wave: ItemID?) -> [GateReport.Missing] {
    if let option, !head.options.contains(option) { return [] }
    if !portOrders(of: wave).isEmpty { return unconfirmedOrders(of: wave) }
    let own = goLive(ofWave: wave)
    guard own.grade != .confirmed || own.day == nil else { return [] }
    let day = own.day.map { "go-live \($0.long) is \(own.grade.rawValue), not confirmed" }
    return [GateReport.Missing(text: day ?? "go-live has no day", item: own.task ?? goLivePlace)]
  }

  private func notRun(checklist code: String) -> [GateReport.Missing] {
    guard let list = checklists.first(where: { $0.code == code }) else {
      return [GateReport.Missing(text: "there is no checklist \(code)", item: nil)]
    }
    return notRun(siteCases(of: list))
  }

  func notRun(_ cases: [SiteCase]) -> [GateReport.Missing] {
    cases.filter { $0.isRequired && $0.result == nil }
      .map { GateReport.Missing(text: "\($0.title) (not run)", item: $0.check.id) }
  }

  private func notReady(_ code: String) -> [GateReport.Missing] {
    guard let report = readiness(of: code) else {
      return [GateReport.Missing(text: "there is no checklist \(code)", item: nil)]
    }
    return report.lines.filter { $0.outcome == .notReady }.map { line in
      GateReport.Missing(
        text: "not ready: \(line.check.number) \(line.check.title) (\(line.reason))", item: line.check.id)
    }
  }

  private func notPassed(_ id: ItemID) -> [GateReport.Missing] {
    guard let check = check(id) else { return [GateReport.Missing(text: "there is no \(id)", item: nil)] }
    guard !check.state.isSetAside else { return [] }
    // Accepting what works in part is a matter of the whole list.
    return notPassed(siteCases(of: check).filter { $0.result != .partial || check.state == .reopened })
  }

  func notPassed(_ cases: [SiteCase]) -> [GateReport.Missing] {
    cases.compactMap { item in
      lacking(item).map { GateReport.Missing(text: "\(item.title) (\($0))", item: item.check.id) }
    }
  }

  func unsettled(_ tasks: [Task]) -> [GateReport.Missing] {
    tasks.filter { $0.state != .done && $0.state != .notApplicable }.map(undone)
  }

  /// Tasks that are not applicable although the project must have them.
  private func unproved(_ tasks: [Task]) -> [GateReport.Missing] {
    tasks.filter { $0.state != .done && !$0.mayBeLacking }.map(undone)
  }

  private func undone(_ task: Task) -> GateReport.Missing {
    let state = task.state == .notApplicable ? "n/a: re-open it, or waive this" : task.state.title
    guard self.state[task.id] != nil else {
      return GateReport.Missing(text: "work of the provider (\(state))", item: nil)
    }
    return GateReport.Missing(
      text: "\(task.id) \(task.title) (\(state)\(slipWords(of: task)))", item: task.id)
  }

  /// `, slipped 58 bd to Mon 28 Dec 2026`; empty while the task is on its promised day.
  private func slipWords(of task: Task) -> String {
    slip(of: task).map { ", slipped \($0.days) bd to \($0.planned.long)" } ?? ""
  }

  /// Go-live days of all waves that fall on a blackout day without consent.
  private var ruledOut: [GateReport.Missing] {
    let own = (ItemID(id.rawValue), head.goLive, "go-live")
    return ([own] + waves.map { ($0.id, $0.goLive, "go-live of \($0.title)") }).compactMap {
      item, day, name in
      guard let day else { return GateReport.Missing(text: "\(name) has no day", item: item) }
      let hard = blackout.findings(on: day).filter { $0.level == .hard }
      guard !hard.isEmpty, state.value(item, .blackoutAgreedBy) == nil else { return nil }
      return GateReport.Missing(text: "\(name), \(Blackout.sentence(hard, on: day))", item: item)
    }
  }

  private func incomplete(checklist code: String, on today: Day) -> [GateReport.Missing] {
    guard let list = checklists.first(where: { $0.code == code }) else {
      return [GateReport.Missing(text: "there is no checklist \(code)", item: nil)]
    }
    return list.checks.filter {
      $0.state == .disputed
        || ($0.weight != .advisory && (!$0.state.isComplete || waiverEnded($0, on: today)))
    }.map { check in
      let state = waiverEnded(check, on: today) ? "waiver ended" : check.state.title
      return GateReport.Missing(text: "\(check.number) \(check.title) (\(state))", item: check.id)
    }
  }

  private func waiverEnded(_ check: Check, on today: Day) -> Bool {
    check.state == .waived && hasEnded(check.until, on: today)
  }

  private func open(_ issue: Issue) -> GateReport.Missing {
    GateReport.Missing(text: "\(issue.id) \(issue.priority.rawValue) \(issue.title)", item: issue.id)
  }

  private func elapsed(task id: String, days: Int, on today: Day) -> [GateReport.Missing] {
    guard let task = task(ItemID(id)), let finished = task.finished, task.state == .done else { return [] }
    let gone = calendar.distance(from: finished, to: today)
    return gone >= days
      ? [] : [GateReport.Missing(text: "\(gone) of \(days) business days since \(id)", item: task.id)]
  }
}
