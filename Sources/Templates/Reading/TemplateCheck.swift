import Domain

/// The consistency rules between the parts of a template, of which some may not have been readable: what follows from
/// that is not complained about again.
struct TemplateCheck {
  /// Business days; a longer span is assumed to be a typing error.
  static let longestSpan = 1000

  let template: ProjectTemplate
  let faults: FaultCollector

  func check() {
    checkIDs()
    checkPhases()
    checkTasks()
    checkChecklists()
    checkProofs()
    checkApprovals()
    checkOrder()
    checkRejections()
    checkOwnFields()
    checkOptions()
  }

  /// A name that stands nowhere in the template; nothing is known of it where a name could not be read.
  func checkWord(_ path: String, _ word: String, _ what: String, in known: [String], of list: String = "") {
    guard !known.contains(word), !known.contains(""), list.isEmpty || !faults.isKnown(list) else { return }
    let hint = Fuzzy.nearest(to: word, among: known).map { ", nearest is \($0)" } ?? ""
    faults.add(
      path, found: TableReader.quoted(word), expected: "\(what) of this template\(hint)")
  }

  var phaseCodes: [String] { template.phases.map(\.code) }
  var taskIDs: [String] { template.tasks.map(\.id) }
}

extension TemplateCheck {
  /// Ids become item ids of one project, so no two may be equal.
  private func checkIDs() {
    var places: [String: String] = [:]
    for (id, path) in ids where !faults.isKnown(path) {
      if !Self.isID(id) {
        faults.add(
          path, found: TableReader.quoted(id),
          expected: "1 to 24 of A-Z, a-z, 0-9, \"-\", \".\", first a capital")
      }
      if Self.isReserved(id) {
        faults.add(path, found: id, expected: "another id: P1, P2 ... are people of the project")
      }
      if let first = places[id] {
        faults.add(path, found: "\(id) a second time", expected: "an id not used at \(first)")
      } else {
        places[id] = path
      }
    }
    if !Self.isCode(template.code) {
      faults.add(
        "code", found: TableReader.quoted(template.code), expected: "1 to 40 of a-z, 0-9, \"-\"")
    }
  }

  private var ids: [(id: String, path: String)] {
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
  private func checkRejections() {
    checkNames(template.rejections.map(\.code), in: "rejection", key: "code")
  }

  private func checkOwnFields() {
    let most = Project.OwnField.most
    if template.ownFields.count > most {
      faults.add("own-field[\(most)]", found: "field number \(most + 1)", expected: "at most \(most)")
    }
    checkNames(template.ownFields.map(\.name), in: "own-field", key: "id")
  }

  func checkNames(_ names: [String], in list: String, key: String) {
    var known: Set<String> = []
    for (index, name) in names.enumerated() where !known.insert(name).inserted {
      faults.add(
        "\(list)[\(index)].\(key)", found: TableReader.quoted(name) + " a second time",
        expected: "each \(key) once")
    }
  }

  private func checkPhases() {
    if template.phases.isEmpty { faults.add("phase", found: "nothing", expected: "at least one phase") }
    for (index, phase) in template.phases.enumerated() {
      guard let back = phase.back else { continue }
      checkWord("phase[\(index)].back", back, "an earlier phase", in: Array(phaseCodes[..<index]))
    }
    if template.tasks.isEmpty { faults.add("task", found: "nothing", expected: "at least one task") }
  }

  private func checkTasks() {
    let (phases, ids) = (phaseCodes, taskIDs)
    let known = Set(ids)
    for (index, task) in template.tasks.enumerated() {
      checkWord("task[\(index)].phase", task.phase, "a phase code", in: phases, of: "phase")
      if !faults.isKnown("task[\(index)].after") {
        for (number, dependency) in task.after.enumerated() where !known.contains(dependency.task) {
          checkWord("task[\(index)].after[\(number)]", dependency.task, "a task id", in: ids, of: "task")
        }
      }
      if task.weight == .conditional, task.condition == nil {
        faults.add(
          "task[\(index)].condition", found: "nothing",
          expected: "the id of an [[option]] of this template")
      }
    }
    for (index, id) in template.portingTasks.enumerated() {
      checkWord("porting-tasks[\(index)]", id, "a task id", in: ids, of: "task")
    }
    for (key, id) in [
      ("baseline-task", template.baselineTask), ("declaration-task", template.declarationTask),
    ] {
      if let id { checkWord(key, id, "a task id", in: ids, of: "task") }
    }
    checkGoLive()
  }

  private func checkGoLive() {
    guard let goLive = template.tasks.first(where: { $0.id == template.goLiveTask }) else {
      return checkWord("go-live-task", template.goLiveTask, "a task id", in: taskIDs, of: "task")
    }
    if goLive.condition != nil || template.portingTasks.contains(goLive.id) {
      faults.add(
        "go-live-task", found: "\(goLive.id), which some projects leave out",
        expected: "a task without condition and not among porting-tasks")
    }
  }

  private func checkChecklists() {
    for (index, checklist) in template.checklists.enumerated() {
      checkWord("checklist[\(index)].phase", checklist.phase, "a phase code", in: phaseCodes, of: "phase")
    }
  }
}
