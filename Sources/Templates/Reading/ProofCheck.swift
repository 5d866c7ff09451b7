import Domain

/// What proofs, approvals and the order of the tasks name is there.
extension TemplateCheck {
  /// Each subject is signed once, and what re-opens an item exists.
  func checkApprovals() {
    var places: [SignOff.Subject: String] = [:]
    for (index, task) in template.tasks.enumerated() {
      checkStatement(of: task, "task[\(index)].statement")
      guard let subject = task.approves else { continue }
      let path = "task[\(index)].approves"
      checkWord(of: subject, path)
      if let first = places[subject] {
        faults.add(
          path, found: "\(subject.rawValue) a second time", expected: "a subject not used at \(first)")
      } else {
        places[subject] = path
      }
      if task.isPerWave {
        faults.add(path, found: "a task of every wave", expected: "a task there is once")
      }
    }
    let known = ["go-live"] + taskIDs + template.checklists.flatMap { $0.items.map(\.id) }
    for (path, item) in checks {
      for (place, word) in item.reopensWith.enumerated() where !faults.isKnown("task") {
        checkWord("\(path).reopens-with[\(place)]", word, "a task, an item or go-live", in: known)
      }
      if let subject = item.approves, places[subject] == nil, areSubjectsKnown {
        faults.add("\(path).approves", found: subject.rawValue, expected: "what a task approves too")
      }
    }
  }

  /// A word of its own is none that was meant to be one of golive's.
  private func checkWord(of subject: SignOff.Subject, _ path: String) {
    let known = SignOff.Subject.known.map(\.rawValue)
    guard !subject.isKnown else { return }
    if !subject.isWord {
      faults.add(path, found: TableReader.quoted(subject.rawValue), expected: SignOff.Subject.wordRule)
    } else if let near = Fuzzy.nearest(to: subject.rawValue, among: known) {
      faults.add(
        path, found: TableReader.quoted(subject.rawValue),
        expected: "\(near), or a word that is less like it")
    }
  }

  /// The customer signs a sentence of the template only where golive has none, and every place in it is filled.
  private func checkStatement(of task: ProjectTemplate.Task, _ path: String) {
    guard !task.statement.isEmpty else { return }
    guard let subject = task.approves, !subject.isKnown else {
      faults.add(
        path, found: TableReader.quoted(task.statement),
        expected: "none: only of an approval of your own; golive has the words of "
          + SignOff.Subject.known.map(\.rawValue).joined(separator: ", "))
      return
    }
    let slots = ProjectTemplate.statementSlots.map(\.rawValue)
    for slot in Texts.slots(of: task.statement).subtracting(slots).sorted() {
      faults.add(
        path, found: "{\(slot)}", expected: "places for " + slots.map { "{\($0)}" }.joined(separator: ", "))
    }
  }

  /// Whether every task says in a readable way what it approves.
  private var areSubjectsKnown: Bool {
    !faults.isKnown("task") && !faults.hasFault(in: "task", key: "approves")
  }

  private var checks: [(path: String, item: ProjectTemplate.Check)] {
    template.checklists.enumerated().flatMap { list, checklist in
      checklist.items.enumerated().map { ("checklist[\(list)].items[\($0)]", $1) }
    }
  }

  func checkProofs() {
    let tasks = template.tasks.enumerated().map { ("task[\($0)].needs", $1.needs) }
    for (path, needs) in tasks + checks.map({ ("\($0).needs", $1.needs) }) {
      guard let needs else { continue }
      if needs.dependsOnDay {
        faults.add(
          path, found: TableReader.quoted(needs.text), expected: "a proof that is the same on every day")
      }
      check(needs, path)
    }
    for (index, phase) in template.phases.enumerated() {
      for (number, criterion) in phase.gate.criteria.enumerated() {
        check(criterion.proof, "phase[\(index)].gate.criteria[\(number)].proof")
      }
    }
  }

  private func check(_ proof: Proof, _ path: String) {
    let tests = template.checklists.enumerated().filter { index, list in
      list.mode == .test || faults.isKnown("checklist[\(index)].mode")
    }.map(\.element)
    switch proof {
    case .all(let proofs): for proof in proofs { check(proof, path) }
    case .phaseTasks(let phase): checkWord(path, phase, "a phase code", in: phaseCodes, of: "phase")
    case .tasks(let ids), .tasksFor(let ids, _):
      for id in ids { checkWord(path, id, "a task id", in: taskIDs, of: "task") }
    case .elapsed(let task, _), .decision(let task), .goLive(let task):
      checkWord(path, task, "a task id", in: taskIDs, of: "task")
    case .checklist(let code), .readiness(let code):
      checkWord(path, code, "a checklist code", in: template.checklists.map(\.code), of: "checklist")
    case .ran(let code): checkWord(path, code, "a test checklist", in: tests.map(\.code), of: "checklist")
    case .passed(let ids):
      let known = tests.flatMap { $0.items.map(\.id) }
      for id in ids { checkWord(path, id, "a test case", in: known, of: "checklist") }
    case .signed(let subject):
      guard areSubjectsKnown else { return }
      let known = template.tasks.compactMap { $0.approves?.rawValue }
      checkWord(path, subject.rawValue, "a subject that a task approves", in: known)
    case .field(let field): checkWord(path, field.rawValue, "a project field", in: Self.provableFields)
    case .noOpenIssues, .issuesPlanned, .issuesSettled, .settled, .dateConfirmed, .orders, .numbers,
      .feedbackAsked:
      break
    }
  }

  private static let provableFields = [Field.ipm, .mpoc, .goLive, .start, .calendar, .customer].map(
    \.rawValue)

  /// Only of tasks whose ids and predecessors can be read: without them the order is not the one that is meant.
  func checkOrder() {
    guard !["id", "after", "duration"].contains(where: { faults.hasFault(in: "task", key: $0) }) else {
      return
    }
    let known = Set(taskIDs)
    let work = template.tasks.map { task in
      ForwardPass.Work(
        id: task.id, duration: task.duration, after: task.after.filter { known.contains($0.task) })
    }
    do { _ = try ForwardPass(work) } catch {
      let blamed: String? =
        switch error {
        case .cycle(let chain): chain.first
        case .unknownPredecessor(let task, _), .duplicate(let task), .tooLong(let task): task
        }
      let index = template.tasks.firstIndex { $0.id == blamed } ?? 0
      faults.add(
        "task[\(index)].after", found: error.reason, expected: "an order in which every task can be done")
    }
  }
}
