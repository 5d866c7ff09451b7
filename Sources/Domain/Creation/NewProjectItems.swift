extension NewProject {
  /// The reason stored with a part that is n/a from the start.
  package static let leftOut = "not part of this project"

  private static var sortKeys: some Sequence<String> { (1...).lazy.map(SortKey.padded) }

  /// The creation as a plan.
  ///
  /// - Parameter state: that of a project without items.
  func plan(on state: ProjectState) throws(Refusal) -> Plan {
    guard state.id == id else { throw .rule("project \(id) was not created: the state is of \(state.id).") }
    return Plan(changes: try changes(), summary: "created the project from template \(template.code)")
  }

  /// Every item of the new project, from the template and the answers, as changes that create it.
  package func changes() throws(Refusal) -> [FieldChange] {
    let answers = try validated()
    let dates = try ProjectDates(answers)
    let items =
      [answers.head(dates)] + answers.phases() + answers.tasks(dates)
      + answers.checklists(dates) + answers.steps() + answers.people()
      + (try answers.ownFields())
    var known: Set<ItemID> = []
    for item in items where !known.insert(item.id).inserted {
      throw .rule("no project was created: template \(template.code) has \(item.id) twice.")
    }
    return items.flatMap(\.changes)
  }

  private func head(_ dates: ProjectDates) -> Draft {
    var planned: [Field: String?] = [:]
    for (phase, days) in plannedDays(dates) { planned[.planned(phase)] = String(days) }
    for option in template.options { planned[.title(of: option.word)] = option.title }
    planned[.deemedAfter] = template.deemedAfter.map { String($0) }
    for term in PortTerm.all { planned[.term(term)] = template.portTerms[term.key] }
    for term in ResponseTerm.all { planned[.term(term)] = template.responseTerms[term.key] }
    for term in HealthTerm.all { planned[.term(term)] = template.healthTerms[term.key] }
    return Draft(
      ItemID(id.rawValue), .project,
      [
        .title: customer, .customer: customer, .product: template.product, .template: template.code,
        .phase: template.phases.first?.code, .calendar: calendar, .start: start.iso,
        .goLive: dates.goLive.iso,
        .goLiveGrade: DateGrade.target.rawValue, .goLiveTask: template.goLiveTask,
        .baselineTask: template.baselineTask, .declarationTask: template.declarationTask,
        .phases: template.phases.map(\.code).joined(separator: " "),
        .options: options.map(\.rawValue).sorted().joined(separator: " "),
        .declaredOptions: template.options.map(\.word.rawValue).joined(separator: " "),
        .portingOption: template.portingOption?.rawValue, .platform: template.platform.name,
        .vendor: template.platform.vendor, .administrator: template.platform.administrator,
        .prefix: issuePrefix(for: customer, taken: families()), .ipm: ipm, .mpoc: mpoc,
        .state: ProjectStatus.active.rawValue,
      ].merging(planned) { answer, _ in answer })
  }

  /// The number of planned days of each phase, first and last day of its tasks included.
  private func plannedDays(_ dates: ProjectDates) -> [(phase: String, days: Int)] {
    template.phases.compactMap { phase in
      let spans = template.tasks.filter { $0.phase == phase.code }.compactMap { dates.tasks[$0.id] }
      guard let first = spans.map(\.start).min(), let last = spans.map(\.finish).max() else { return nil }
      return (phase.code, dates.calendar.distance(from: first, to: last) + 1)
    }
  }

  /// The prefixes of the template's ids, which the issue prefix must not repeat.
  private func families() -> Set<String> {
    var ids = template.tasks.map(\.id) + template.checklists.map(\.code) + ["SOW"]
    ids += template.checklists.flatMap { $0.items.map(\.id) }
    return Set(ids.compactMap { $0.split(separator: "-").first.map(String.init) })
  }

  private func phases() -> [Draft] {
    zip(template.phases, Self.sortKeys).flatMap { phase, sort in
      [
        Draft(
          ItemID(phase.code), .phase,
          [
            .title: phase.title, .plain: phase.plain, .description: phase.purpose,
            "gate": "\(phase.gate.code) \(phase.gate.title)", .sort: sort, .back: phase.back,
            .deciders: phase.gate.deciders.map(\.rawValue).joined(separator: " "),
          ])
      ] + criteria(of: phase)
    }
  }

  private func criteria(of phase: ProjectTemplate.Phase) -> [Draft] {
    zip(phase.gate.criteria, Self.sortKeys).map { criterion, sort in
      Draft(
        ItemID(criterion.id), .criterion,
        [
          .parent: phase.code, .title: criterion.title, .proof: criterion.proof.text,
          .state: CriterionState.open.rawValue, .sort: sort,
        ])
    }
  }

  private func tasks(_ dates: ProjectDates) -> [Draft] {
    zip(template.tasks, Self.sortKeys).map { task, sort in
      let days = dates.tasks[task.id]
      let state: TaskState = days == nil ? .notApplicable : .notStarted
      return Draft(
        ItemID(task.id), .task,
        [
          .parent: task.phase, .title: task.title, .owner: task.owner.rawValue, .state: state.rawValue,
          .reason: days == nil ? Self.leftOut : nil, .duration: String(task.duration),
          .after: task.after.map(\.description).joined(separator: ";"),
          .visibility: task.visibility.rawValue, .weight: task.weight.rawValue,
          .condition: task.condition?.rawValue, .evidenceWanted: task.evidence, .start: days?.start.iso,
          .finish: days?.finish.iso, .plannedFinish: days?.finish.iso, .sort: sort, .note: note(on: task),
          .parties: task.parties.text,
          .anchors: task.anchors.map(\.description).joined(separator: ";"),
          .perWave: task.isPerWave ? "yes" : nil,
          .event: task.event?.rawValue, .approves: task.approves?.rawValue,
          .approvalStatement: task.statement.isEmpty ? nil : task.statement,
          .records: task.records?.rawValue, .paper: task.document?.text,
          .needs: task.needs?.text,
          .question: task.asking.question, .why: task.asking.why, .plain: task.asking.plain,
          .evidenceAsk: task.asking.evidence,
        ])
    }
  }

  private func note(on task: ProjectTemplate.Task) -> String? {
    guard task.id == template.goLiveTask, !template.portingTasks.isEmpty, !isPorting
    else { return nil }
    return "New numbers only: nothing is ported, the new numbers are activated."
  }

  private func checklists(_ dates: ProjectDates) -> [Draft] {
    zip(template.checklists, Self.sortKeys).flatMap { list, sort in
      [
        Draft(
          ItemID(list.code), .checklist,
          [.title: list.title, .mode: list.mode.rawValue, .phase: list.phase, .sort: sort])
      ] + checks(of: list, dates)
    }
  }

  private func checks(of list: ProjectTemplate.Checklist, _ dates: ProjectDates) -> [Draft] {
    zip(list.items, Self.sortKeys).map { check, sort in
      let isIncluded = includes(check.condition)
      let state: CheckState = isIncluded ? .open : .notApplicable
      return Draft(
        ItemID(check.id), .check,
        [
          .parent: list.code, .section: check.section, .title: check.title, .owner: check.owner.rawValue,
          .state: state.rawValue, .reason: isIncluded ? nil : Self.leftOut, .weight: check.weight.rawValue,
          .condition: check.condition?.rawValue, .dueOffset: check.dueOffset.map { String($0) },
          .due: check.dueOffset.map { dates.day($0).iso }, .evidenceWanted: check.evidence,
          .expected: check.expected, .sort: sort, .approves: check.approves?.rawValue,
          .records: check.records?.rawValue,
          .reopensWith: check.reopensWith.joined(separator: "; "), .failsAs: check.failsAs?.rawValue,
          .suspends: check.suspends ? "yes" : nil, .threshold: check.threshold,
          .measuredBy: check.measuredBy?.rawValue,
          .needs: check.needs?.text,
          .question: check.asking.question, .why: check.asking.why, .plain: check.asking.plain,
          .evidenceAsk: check.asking.evidence,
        ])
    }
  }

  private func steps() -> [Draft] {
    zip(template.steps, Self.sortKeys).map { step, sort in
      Draft(
        ItemID("SOW-\(step.number)"), .step,
        [
          .title: step.title, .scope: step.scope, .customerPart: step.customerPart,
          .deliverable: step.deliverable, .acceptedWhen: step.acceptedWhen, .tasks: step.tasks,
          .plain: step.plain, .condition: step.condition?.rawValue, .sort: sort,
          .inclusion: includes(step.condition) ? nil : StepInclusion.excluded.rawValue,
        ])
    }
  }

  private func ownFields() throws(Refusal) -> [Draft] {
    guard template.ownFields.count <= Project.OwnField.most else {
      throw .rule("a project has at most \(Project.OwnField.most) own fields. Nothing was created.")
    }
    var drafts: [Draft] = []
    for (field, place) in zip(template.ownFields, 1...) {
      var values = field.item(at: place)
      values[.parent] = id.rawValue
      values[.value] = try field.type.read(
        field.value, Field(rawValue: FilterField.ownPrefix + field.name), of: field.choices)
      drafts.append(Draft(Project.OwnField.id(field.name), .ownField, values))
    }
    return drafts
  }

  private func people() -> [Draft] {
    let named = [(mpoc, Role.mpoc, Optional(customer)), (ipm, .ipm, provider)].filter { $0.0 != nil }
    return zip(named, Self.sortKeys).enumerated().map { index, person in
      let ((name, role, organisation), sort) = person
      return Draft(
        ItemID("P\(index + 1)"), .person,
        [.name: name, .role: role.rawValue, .organisation: organisation, .sort: sort])
    }
  }
}

/// An item to be created; absent and empty values are left out.
private struct Draft {
  let id: ItemID
  let values: [Field: String]

  init(_ id: ItemID, _ kind: Kind, _ values: [Field: String?]) {
    self.id = id
    self.values = values.compactMapValues { $0.flatMap { $0.isEmpty ? nil : $0 } }
      .merging([.kind: kind.rawValue]) { _, kind in kind }
  }

  var changes: [FieldChange] {
    values.sorted { $0.key < $1.key }.map { FieldChange(id, $0.key, from: nil, to: $0.value) }
  }
}
