/// A kind of project, decoded from TOML once.
package struct ProjectTemplate: Hashable, Sendable {
  /// A phase and the gate at its end.
  package struct Phase: Hashable, Sendable {
    package var code: String
    package var title: String
    /// Its name for the customer.
    package var plain: String
    package var purpose: String
    package var gate: Gate
    /// Code of the phase a project may return to from here.
    package var back: String?

    package init(
      code: String, title: String, plain: String = "", purpose: String, gate: Gate, back: String? = nil
    ) {
      self.code = code
      self.title = title
      self.plain = plain
      self.purpose = purpose
      self.gate = gate
      self.back = back
    }
  }

  /// What must be true before a phase is left.
  package struct Gate: Hashable, Sendable {
    package var code: String
    package var title: String
    package var criteria: [Criterion]
    /// Who decides that the gate is passed.
    package var deciders: [Role]

    package init(code: String, title: String, criteria: [Criterion], deciders: [Role] = []) {
      self.code = code
      self.title = title
      self.criteria = criteria
      self.deciders = deciders
    }
  }

  /// One condition of a gate.
  package struct Criterion: Hashable, Sendable {
    package var id: String
    package var title: String
    package var proof: Proof

    package init(id: String, title: String, proof: Proof) {
      self.id = id
      self.title = title
      self.proof = proof
    }
  }

  /// One task; its days follow from `duration`, `after` and `anchors`.
  package struct Task: Hashable, Sendable {
    package var id: String
    package var phase: String
    package var title: String
    package var owner: Role
    package var duration: Int
    package var after: [Dependency]
    package var visibility: Visibility
    package var weight: Weight
    package var condition: ProjectOption?
    package var evidence: String
    /// Sides that must act besides the owner's; their days off count too.
    package var parties: Parties
    package var anchors: [Anchor]
    /// Whether each go-live wave has its own copy.
    package var isPerWave: Bool
    /// How it appears in people's calendars.
    package var event: TaskEvent?
    /// The approval whose signature completes it.
    package var approves: SignOff.Subject?
    /// The sentence that is signed, of an approval golive has no words for; empty is the usual one.
    package var statement: String
    /// What golive records of it by itself.
    package var records: CloseRecord?
    /// What must be present before it can be done or signed. An approval without it needs its predecessors.
    package var needs: Proof?
    /// The document it is about; it is done once that has happened to it.
    package var document: TaskDocument?
    package var asking: Asking

    package init(
      id: String, phase: String, title: String, owner: Role, duration: Int, after: [Dependency],
      visibility: Visibility, weight: Weight, condition: ProjectOption?, evidence: String,
      parties: Parties = [], anchors: [Anchor] = [], isPerWave: Bool = false,
      event: TaskEvent? = nil, approves: SignOff.Subject? = nil, statement: String = "",
      records: CloseRecord? = nil,
      needs: Proof? = nil, document: TaskDocument? = nil, asking: Asking = Asking()
    ) {
      self.id = id
      self.phase = phase
      self.title = title
      self.owner = owner
      self.duration = duration
      self.after = after
      self.visibility = visibility
      self.weight = weight
      self.condition = condition
      self.evidence = evidence
      self.parties = parties
      self.anchors = anchors
      self.isPerWave = isPerWave
      self.event = event
      self.approves = approves
      self.statement = statement
      self.records = records
      self.needs = needs
      self.document = document
      self.asking = asking
    }
  }

  /// A list of items to be agreed, or of test cases.
  package struct Checklist: Hashable, Sendable {
    package var code: String
    package var title: String
    /// Whether items are agreed by both sides or are test cases with a result.
    package var mode: ChecklistMode
    /// Code of the phase it belongs to.
    package var phase: String
    package var items: [Check]

    package init(code: String, title: String, mode: ChecklistMode, phase: String, items: [Check]) {
      self.code = code
      self.title = title
      self.mode = mode
      self.phase = phase
      self.items = items
    }
  }

  /// One item of a checklist.
  package struct Check: Hashable, Sendable {
    package var id: String
    package var section: String
    package var title: String
    package var owner: Role
    package var weight: Weight
    package var condition: ProjectOption?
    /// Business days relative to go-live, negative before; `nil` if the list gives none.
    package var dueOffset: Int?
    package var evidence: String
    /// What a test case should show, or the threshold of a readiness check.
    package var expected: String
    /// The approval whose signature claims it.
    package var approves: SignOff.Subject?
    package var records: CloseRecord?
    /// Tasks, test cases or `go-live`: what re-opens it when it moves or fails.
    package var reopensWith: [String]
    /// The category of the issue a failed test case raises; a defect if `nil`.
    package var failsAs: IssueCategory?
    /// Whether testing is suspended while it has failed, until both sides have talked.
    package var suspends: Bool
    /// What must be present before it can be claimed.
    package var needs: Proof?
    /// Limits for measured figures; see `Threshold`.
    package var threshold: String
    package var measuredBy: ReadinessMeasure?
    package var asking: Asking

    package init(
      id: String, section: String, title: String, owner: Role, weight: Weight, condition: ProjectOption?,
      dueOffset: Int?, evidence: String, expected: String, approves: SignOff.Subject? = nil,
      records: CloseRecord? = nil,
      reopensWith: [String] = [], failsAs: IssueCategory? = nil, suspends: Bool = false,
      needs: Proof? = nil, threshold: String = "", measuredBy: ReadinessMeasure? = nil,
      asking: Asking = Asking()
    ) {
      self.id = id
      self.section = section
      self.title = title
      self.owner = owner
      self.weight = weight
      self.condition = condition
      self.dueOffset = dueOffset
      self.evidence = evidence
      self.expected = expected
      self.approves = approves
      self.records = records
      self.reopensWith = reopensWith
      self.failsAs = failsAs
      self.suspends = suspends
      self.needs = needs
      self.threshold = threshold
      self.measuredBy = measuredBy
      self.asking = asking
    }
  }

  /// How an item is put to the customer, in plain words; empty if the template has none.
  package struct Asking: Hashable, Sendable {
    /// A question to be answered with yes or no.
    package var question: String
    /// What depends on the answer.
    package var why: String
    /// The item's title, if it is not for the customer to answer.
    package var plain: String
    /// The evidence asked for with a yes, as a question.
    package var evidence: String

    package init(question: String = "", why: String = "", plain: String = "", evidence: String = "") {
      self.question = question
      self.why = why
      self.plain = plain
      self.evidence = evidence
    }
  }

  /// A step of the Scope of Work.
  package struct Step: Hashable, Sendable {
    package var number: Int
    package var title: String
    package var scope: String
    package var customerPart: String
    package var deliverable: String
    package var acceptedWhen: String
    package var tasks: String
    /// The step in the customer's words: an explanation, not part of what is signed.
    package var plain: String
    /// A project without it leaves the step out of its scope.
    package var condition: ProjectOption?

    package init(
      number: Int, title: String, scope: String, customerPart: String, deliverable: String,
      acceptedWhen: String, tasks: String, plain: String = "", condition: ProjectOption? = nil
    ) {
      self.number = number
      self.title = title
      self.scope = scope
      self.customerPart = customerPart
      self.deliverable = deliverable
      self.acceptedWhen = acceptedWhen
      self.tasks = tasks
      self.plain = plain
      self.condition = condition
    }
  }

  package var code: String
  package var title: String
  package var product: String
  package var platform: Platform
  /// What its projects may or may not include, in the order in which it is asked.
  package var options: [Option]
  package var phases: [Phase]
  package var tasks: [Task]
  package var checklists: [Checklist]
  package var steps: [Step]
  /// The task whose finish is go-live day, `GOL-08`.
  package var goLiveTask: String
  /// Tasks that are left out of a project without `portingOption`.
  package var portingTasks: [String]
  /// The task whose completion stores a baseline.
  package var baselineTask: String?
  /// The task done by declaring services live.
  package var declarationTask: String?
  /// The plan of the go-live day.
  package var runbook: Runbook
  /// The usual calls of each kind.
  package var calls: [CallPlan]
  /// The risks that projects of this kind usually have.
  package var risks: [NewRegisterEntry]
  /// Fields that projects of this kind have besides those of golive.
  package var ownFields: [NewOwnField]
  /// Why carriers reject port orders.
  package var rejections: [RejectionReason]
  /// Port terms that differ from the standard, by key.
  package var portTerms: [String: String]
  /// Response terms that differ from the standard, by key.
  package var responseTerms: [String: String]
  /// Limits of the health rules that differ from the standard, by key.
  package var healthTerms: [String: String]
  /// `Project.silenceAllowed`; `nil` is the usual one.
  package var deemedAfter: Int?

  package init(
    code: String, title: String, product: String, phases: [Phase], tasks: [Task], checklists: [Checklist],
    steps: [Step], goLiveTask: String, portingTasks: [String], baselineTask: String? = nil,
    rejections: [RejectionReason] = [], portTerms: [String: String] = [:],
    responseTerms: [String: String] = [:],
    declarationTask: String? = nil, runbook: Runbook = Runbook(),
    calls: [CallPlan] = [], risks: [NewRegisterEntry] = [], ownFields: [NewOwnField] = [],
    options: [Option] = [], platform: Platform = Platform(), healthTerms: [String: String] = [:],
    deemedAfter: Int? = nil
  ) {
    self.code = code
    self.title = title
    self.product = product
    self.phases = phases
    self.tasks = tasks
    self.checklists = checklists
    self.steps = steps
    self.goLiveTask = goLiveTask
    self.portingTasks = portingTasks
    self.baselineTask = baselineTask
    self.rejections = rejections
    self.portTerms = portTerms
    self.responseTerms = responseTerms
    self.declarationTask = declarationTask
    self.runbook = runbook
    self.calls = calls
    self.risks = risks
    self.ownFields = ownFields
    self.options = options
    self.platform = platform
    self.healthTerms = healthTerms
    self.deemedAfter = deemedAfter
  }
}

/// How a task appears in people's calendars.
package enum TaskEvent: String, CaseIterable, Sendable {
  case call, milestone
}

/// Whether the items are agreed, or tested with a result.
package enum ChecklistMode: String, CaseIterable, Sendable {
  case agreement, test
}
