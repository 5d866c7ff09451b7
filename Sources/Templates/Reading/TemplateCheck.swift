import Domain

/// The consistency rules between the parts of a template.
struct TemplateCheck {
  /// Business days; a longer span is assumed to be a typing error.
  static let longestSpan = 1000

  let file: String

  func check(_ template: ProjectTemplate) throws(TemplateError) {
    try checkIDs(template)
    try checkPhases(template)
    try checkTasks(template)
    try checkChecklists(template)
    try checkProofs(template)
    try checkApprovals(template)
    try checkOrder(template)
    try checkRejections(template)
    try checkOwnFields(template)
  }

  private func error(_ path: String, found: String, expected: String) -> TemplateError {
    TemplateError(file: file, place: .key(path), found: found, expected: expected)
  }

  private func unknown(_ path: String, _ word: String, _ what: String, in known: [String]) -> TemplateError {
    let hint = nearestWord(to: word, in: known).map { ", nearest is \($0)" } ?? ""
    return error(path, found: TableReader.quoted(word), expected: "\(what) of this template\(hint)")
  }
}

extension TemplateCheck {
  /// Ids become item ids of one project, so no two may be equal.
  private func checkIDs(_ template: ProjectTemplate) throws(TemplateError) {
    var places: [String: String] = [:]
    for (id, path) in ids(of: template) {
      guard Self.isID(id) else {
        throw error(
          path, found: TableReader.quoted(id),
          expected: "1 to 24 of A-Z, a-z, 0-9, \"-\", \".\", first a capital")
      }
      guard !Self.isReserved(id) else {
        throw error(path, found: id, expected: "another id: P1, P2 ... are people of the project")
      }
      if let first = places.updateValue(path, forKey: id) {
        throw error(path, found: "\(id) a second time", expected: "an id not used at \(first)")
      }
    }
    guard Self.isCode(template.code) else {
      throw error("code", found: TableReader.quoted(template.code), expected: "1 to 40 of a-z, 0-9, \"-\"")
    }
  }

  private func ids(of template: ProjectTemplate) -> [(id: String, path: String)] {
    var ids: [(id: String, path: String)] = []
    for (index, phase) in template.phases.enumerated() {
      ids.append((phase.code, "phase[\(index)].code"))
      for (number, criterion) in phase.gate.criteria.enumerated() {
        ids.append((criterion.id, "phase[\(index)].gate.criteria[\(number)].id"))
      }
    }
    for (index, task) in template.tasks.enumerated() { ids.append((task.id, "task[\(index)].id")) }
    for (index, checklist) in template.checklists.enumerated() {
      ids.append((checklist.code, "checklist[\(index)].code"))
      for (number, item) in checklist.items.enumerated() {
        ids.append((item.id, "checklist[\(index)].items[\(number)].id"))
      }
    }
    for (index, step) in template.steps.enumerated() {
      ids.append(("SOW-\(step.number)", "step[\(index)].number"))
    }
    return ids
  }

  private static func isID(_ id: String) -> Bool {
    guard let first = id.utf8.first, (65...90).contains(first), id.utf8.count <= 24 else { return false }
    return id.utf8.allSatisfy { byte in
      switch byte {
      case 45, 46, 48...57, 65...90, 97...122: true
      default: false
      }
    }
  }

  private static func isReserved(_ id: String) -> Bool {
    id.first == "P" && id.utf8.count > 1 && id.utf8.dropFirst().allSatisfy { (48...57).contains($0) }
  }

  private static func isCode(_ code: String) -> Bool {
    code.utf8.count <= 40
      && code.utf8.allSatisfy { $0 == 45 || (48...57).contains($0) || (97...122).contains($0) }
  }
}

extension TemplateCheck {
  /// A rejection is named by its code on a command line.
  private func checkRejections(_ template: ProjectTemplate) throws(TemplateError) {
    var codes: Set<String> = []
    for (index, reason) in template.rejections.enumerated() where !codes.insert(reason.code).inserted {
      throw error(
        "rejection[\(index)].code", found: TableReader.quoted(reason.code) + " a second time",
        expected: "each code once")
    }
  }

  private func checkOwnFields(_ template: ProjectTemplate) throws(TemplateError) {
    let most = Project.OwnField.most
    guard template.ownFields.count <= most else {
      throw error("own-field[\(most)]", found: "field number \(most + 1)", expected: "at most \(most)")
    }
    var names: Set<String> = []
    for (index, field) in template.ownFields.enumerated() where !names.insert(field.name).inserted {
      throw error(
        "own-field[\(index)].id", found: TableReader.quoted(field.name) + " a second time",
        expected: "each id once")
    }
  }

  private func checkPhases(_ template: ProjectTemplate) throws(TemplateError) {
    if template.phases.isEmpty { throw error("phase", found: "nothing", expected: "at least one phase") }
    for (index, phase) in template.phases.enumerated() {
      let earlier = template.phases[..<index].map(\.code)
      if let back = phase.back, !earlier.contains(back) {
        throw unknown("phase[\(index)].back", back, "an earlier phase", in: earlier)
      }
    }
    if template.tasks.isEmpty { throw error("task", found: "nothing", expected: "at least one task") }
  }

  private func checkTasks(_ template: ProjectTemplate) throws(TemplateError) {
    let phases = template.phases.map(\.code)
    let ids = template.tasks.map(\.id)
    let known = Set(ids)
    for (index, task) in template.tasks.enumerated() {
      guard phases.contains(task.phase) else {
        throw unknown("task[\(index)].phase", task.phase, "a phase code", in: phases)
      }
      for (number, dependency) in task.after.enumerated() where !known.contains(dependency.task) {
        throw unknown("task[\(index)].after[\(number)]", dependency.task, "a task id", in: ids)
      }
      if task.weight == .conditional, task.condition == nil {
        throw error(
          "task[\(index)].condition", found: "nothing",
          expected: "one of \(ProjectOption.allCases.map(\.rawValue).joined(separator: ", "))")
      }
    }
    for (index, id) in template.portingTasks.enumerated() where !known.contains(id) {
      throw unknown("porting-tasks[\(index)]", id, "a task id", in: ids)
    }
    if let id = template.baselineTask, !known.contains(id) {
      throw unknown("baseline-task", id, "a task id", in: ids)
    }
    guard let goLive = template.tasks.first(where: { $0.id == template.goLiveTask }) else {
      throw unknown("go-live-task", template.goLiveTask, "a task id", in: ids)
    }
    if goLive.condition != nil || template.portingTasks.contains(goLive.id) {
      throw error(
        "go-live-task", found: "\(goLive.id), which some projects leave out",
        expected: "a task without condition and not among porting-tasks")
    }
  }

  private func checkChecklists(_ template: ProjectTemplate) throws(TemplateError) {
    let phases = template.phases.map(\.code)
    for (index, checklist) in template.checklists.enumerated() where !phases.contains(checklist.phase) {
      throw unknown("checklist[\(index)].phase", checklist.phase, "a phase code", in: phases)
    }
  }

  /// Each subject is signed once, and what re-opens an item exists.
  private func checkApprovals(_ template: ProjectTemplate) throws(TemplateError) {
    var places: [SignOff.Subject: String] = [:]
    for (index, task) in template.tasks.enumerated() {
      guard let subject = task.approves else { continue }
      let path = "task[\(index)].approves"
      if let first = places.updateValue(path, forKey: subject) {
        throw error(
          path, found: "\(subject.rawValue) a second time", expected: "a subject not used at \(first)")
      }
      if task.isPerWave { throw error(path, found: "a task of every wave", expected: "a task there is once") }
    }
    let known =
      ["go-live"] + template.tasks.map(\.id) + template.checklists.flatMap { $0.items.map(\.id) }
    for (index, checklist) in template.checklists.enumerated() {
      for (number, item) in checklist.items.enumerated() {
        let path = "checklist[\(index)].items[\(number)]"
        for (place, word) in item.reopensWith.enumerated() where !known.contains(word) {
          throw unknown("\(path).reopens-with[\(place)]", word, "a task, an item or go-live", in: known)
        }
        if let subject = item.approves, places[subject] == nil {
          throw error("\(path).approves", found: subject.rawValue, expected: "what a task approves too")
        }
      }
    }
  }

  private func checkProofs(_ template: ProjectTemplate) throws(TemplateError) {
    let tasks = template.tasks.enumerated().map { ("task[\($0)].needs", $1.needs) }
    let checks = template.checklists.enumerated().flatMap { list, checklist in
      checklist.items.enumerated().map { ("checklist[\(list)].items[\($0)].needs", $1.needs) }
    }
    for (path, needs) in tasks + checks {
      guard let needs else { continue }
      guard !needs.dependsOnDay else {
        throw error(
          path, found: TableReader.quoted(needs.text), expected: "a proof that is the same on every day")
      }
      try check(needs, path, template)
    }
    for (index, phase) in template.phases.enumerated() {
      for (number, criterion) in phase.gate.criteria.enumerated() {
        let path = "phase[\(index)].gate.criteria[\(number)].proof"
        try check(criterion.proof, path, template)
      }
    }
  }

  private func check(_ proof: Proof, _ path: String, _ template: ProjectTemplate) throws(TemplateError) {
    if case .all(let proofs) = proof {
      for proof in proofs { try check(proof, path, template) }
      return
    }
    let cases = template.checklists.filter { $0.mode == .test }
    let named: (words: [String], what: String, known: [String]) =
      switch proof {
      case .phaseTasks(let phase): ([phase], "a phase code", template.phases.map(\.code))
      case .tasks(let ids), .tasksFor(let ids, _): (ids, "a task id", template.tasks.map(\.id))
      case .checklist(let code), .readiness(let code):
        ([code], "a checklist code", template.checklists.map(\.code))
      case .ran(let code): ([code], "a test checklist", cases.map(\.code))
      case .passed(let ids): (ids, "a test case", cases.flatMap { $0.items.map(\.id) })
      case .signed(let subject):
        (
          [subject.rawValue], "a subject that a task approves",
          template.tasks.compactMap { $0.approves?.rawValue }
        )
      case .elapsed(let task, _), .decision(let task), .goLive(let task):
        ([task], "a task id", template.tasks.map(\.id))
      case .field(let field): ([field.rawValue], "a project field", Self.provableFields)
      case .noOpenIssues, .issuesPlanned, .issuesSettled, .settled, .dateConfirmed, .orders, .numbers,
        .feedbackAsked, .all:
        ([], "", [])
      }
    for word in named.words where !named.known.contains(word) {
      throw unknown(path, word, named.what, in: named.known)
    }
  }

  private static let provableFields = [Field.ipm, .mpoc, .goLive, .start, .calendar, .customer].map(
    \.rawValue)

  private func checkOrder(_ template: ProjectTemplate) throws(TemplateError) {
    let work = template.tasks.map { ForwardPass.Work(id: $0.id, duration: $0.duration, after: $0.after) }
    do {
      _ = try ForwardPass(work)
    } catch {
      let blamed: String? =
        switch error {
        case .cycle(let chain): chain.first
        case .unknownPredecessor(let task, _), .duplicate(let task), .tooLong(let task): task
        }
      let index = template.tasks.firstIndex { $0.id == blamed } ?? 0
      throw TemplateError(
        file: file, place: .key("task[\(index)].after"), found: error.reason,
        expected: "an order in which every task can be done")
    }
  }
}
