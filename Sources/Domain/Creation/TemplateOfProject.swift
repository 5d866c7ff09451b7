extension ProjectTemplate {
  /// The plan of a project as a kind of project: phases, tasks, checklists, steps and own fields as they stand, without
  /// people, days, states and answers.
  ///
  /// - Parameter origin: the template it was made from, if it is still known: for what a project keeps none of, such as
  ///   the reasons of rejected port orders and the usual risks.
  package init(of project: Project, code: String, title: String, origin: ProjectTemplate?) {
    let index = Project.Index(project.state)
    let tasks = project.tasks.filter { $0.wave == nil }
    let known = Set(tasks.map(\.id.rawValue))
    let head = project.state.items[ItemID(project.id.rawValue)]
    self.init(
      code: code, title: title, product: project.head.product,
      phases: project.phases.map { Phase($0, purpose: project.state.items[$0.id]?.text(.description) ?? "") },
      tasks: tasks.map { Task($0, known: known) },
      checklists: project.checklists.map { Checklist($0) }, steps: index[.step].map { Step($0) },
      goLiveTask: project.head.goLiveTask?.rawValue ?? "",
      portingTasks: (origin?.portingTasks ?? []).filter(known.contains),
      baselineTask: project.head.baselineTask?.rawValue, rejections: origin?.rejections ?? [],
      portTerms: Self.terms(PortTerm.all, head) { .term($0) },
      responseTerms: Self.terms(ResponseTerm.all, head) { .term($0) },
      declarationTask: head?[.declarationTask], runbook: origin?.runbook ?? Runbook(),
      calls: origin?.calls ?? [], risks: origin?.risks ?? [],
      ownFields: project.ownFields.map { NewOwnField(like: $0) }, platform: Platform(stored: head),
      healthTerms: Self.terms(HealthTerm.all, head) { .term($0) },
      deemedAfter: head?.number(.deemedAfter))
    // A project keeps words and titles; who is asked what only the template says.
    options = declared(head).map { origin?.option($0.word) ?? $0 }
  }

  /// Of a project that is older than declared options: those that something names.
  private func declared(_ head: Item?) -> [Option] {
    guard let head, head[.declaredOptions] == nil else { return head.map(Option.declared) ?? [] }
    let named = Set(namedOptions.map(\.word))
    return FormerOptions.all.filter { named.contains($0.word) || ($0.isPorting && !portingTasks.isEmpty) }
  }

  private static func terms<Term: ProjectTerm>(
    _ all: [Term], _ head: Item?, _ field: (Term) -> Field
  ) -> [String: String] {
    Dictionary(all.compactMap { term in head?[field(term)].map { (term.key, $0) } }) { first, _ in first }
  }
}

extension ProjectTemplate.Phase {
  fileprivate init(_ phase: Project.Phase, purpose: String) {
    let words = phase.gate.split(separator: " ", maxSplits: 1).map(String.init)
    self.init(
      code: phase.code, title: phase.title, plain: phase.plain, purpose: purpose,
      gate: ProjectTemplate.Gate(
        code: words.first ?? phase.code, title: words.last ?? phase.title,
        criteria: phase.criteria.compactMap { criterion in
          criterion.proof.map {
            ProjectTemplate.Criterion(id: criterion.id.rawValue, title: criterion.title, proof: $0)
          }
        }, deciders: phase.deciders), back: phase.back?.rawValue)
  }
}

extension ProjectTemplate.Task {
  fileprivate init(_ task: Project.Task, known: Set<String>) {
    let item = task.item
    self.init(
      id: task.id.rawValue, phase: task.phase.rawValue, title: task.title, owner: task.owner,
      duration: task.duration, after: task.after.filter { known.contains($0.task) },
      visibility: task.visibility, weight: task.weight,
      condition: item[.condition].map(ProjectOption.init(rawValue:)), evidence: task.evidenceWanted,
      parties: item[.parties].flatMap(Parties.init(text:)) ?? [], anchors: task.anchors,
      isPerWave: task.isPerWave, event: item[.event].flatMap(TaskEvent.init), approves: task.approves,
      statement: task.approvalStatement ?? "",
      records: task.records, needs: task.needs, document: task.document, asking: task.asking)
  }
}

extension ProjectTemplate.Checklist {
  fileprivate init(_ list: Project.Checklist) {
    self.init(
      code: list.code, title: list.title, mode: list.mode, phase: list.phase,
      items: list.checks.map { ProjectTemplate.Check($0) })
  }
}

extension ProjectTemplate.Check {
  fileprivate init(_ check: Project.Check) {
    let item = check.item
    self.init(
      id: check.id.rawValue, section: check.section, title: check.title, owner: check.owner,
      weight: check.weight, condition: item[.condition].map(ProjectOption.init(rawValue:)),
      dueOffset: item.number(.dueOffset), evidence: check.evidenceWanted, expected: check.expected,
      approves: check.approves, records: check.records, reopensWith: check.reopensWith,
      failsAs: item[.failsAs].flatMap(IssueCategory.init), suspends: check.suspends, needs: check.needs,
      threshold: item.text(.threshold), measuredBy: check.measuredBy,
      asking: check.asking)
  }
}

extension ProjectTemplate.Step {
  fileprivate init(_ item: Item) {
    let step = Project.Step(item)
    self.init(
      number: step.number, title: step.title, scope: step.scope, customerPart: step.customerPart,
      deliverable: step.deliverable, acceptedWhen: step.acceptedWhen, tasks: step.tasks, plain: step.plain,
      condition: item[.condition].map(ProjectOption.init(rawValue:)))
  }
}
