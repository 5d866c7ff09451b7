/// One customer's project decoded from its items: the input of screens and commands.
///
/// Texts are cleaned for display (`DisplayText`); `state` holds them as they were stored.
package struct Project: Sendable {
  package let state: ProjectState
  package let head: Header
  package let phases: [Phase]
  package let tasks: [Task]
  /// Tasks the reader may not see, without titles; never listed.
  package let unseen: [Task]
  package let checklists: [Checklist]
  package let issues: [Issue]
  package let people: [Person]
  package let steps: [Step]
  package let comments: [ItemID: [Comment]]
  package let waves: [Wave]
  package let sites: [Site]
  /// The runs of each test case, in the order they were recorded.
  package let testRuns: [ItemID: [TestRun]]
  /// In the order they were made.
  package let documents: [DocumentVersion]
  package let scopeLines: [ScopeLine]
  package let changeRequests: [ChangeRequest]
  /// In the order they were planned.
  package let calls: [Call]
  package let registerEntries: [RegisterEntry]
  package let ownFields: [OwnField]
  /// In the order they were made.
  package let escalations: [EscalationRecord]
  /// In the order they were given.
  package let signOffs: [SignOff]
  package let portOrders: [PortOrder]
  /// In the order they were planned.
  package let cutovers: [Cutover]
  /// The working days of every side.
  package let calendars: ProjectCalendars
  /// The schedule's input for every task, those of `unseen` last.
  let dated: [SchedulePlan.Task]
  /// Index of each task in `tasks`.
  package let taskPlaces: [ItemID: Int]

  package var id: ProjectID { state.id }

  /// The project item itself. Its parts are read as if they were its own: `head.goLive` is that of `head.dates`.
  @dynamicMemberLookup
  package struct Header: Hashable, Sendable {
    package let customer: String
    package let product: String
    package let status: ProjectStatus
    package let phase: ItemID
    package let start: Day?
    package let calendar: String
    package let ipm: String?
    package let mpoc: String?
    package let options: Set<ProjectOption>
    /// What projects of its kind may include, with its titles, in the template's order.
    package let declared: [ProjectTemplate.Option]
    /// With no empty word: what the template does not say is named by the product, or generally.
    package let platform: ProjectTemplate.Platform
    /// Prefix of issue numbers: `NW` for `NW-31`.
    package let prefix: String
    /// The deputy decides on approvals and waivers too.
    package let isDelegated: Bool
    package let dates: Dates

    package subscript<Value>(dynamicMember part: KeyPath<Dates, Value>) -> Value { dates[keyPath: part] }

    /// The titles of what this project includes.
    package var included: [String] { declared.filter { options.contains($0.word) }.map(\.title) }
    /// Otherwise it has only new numbers.
    package var isPorting: Bool { declared.contains { $0.isPorting && options.contains($0.word) } }

    /// Go-live and the baseline.
    package struct Dates: Hashable, Sendable {
      package let goLive: Day?
      package let goLiveGrade: DateGrade
      /// The task whose finish is go-live day, and the one that stores a baseline when it is done.
      package let goLiveTask: ItemID?
      package let baselineTask: ItemID?
      /// Go-live and close as of the newest baseline, and its number from 1.
      package let baselineGoLive: Day?
      package let baselineClose: Day?
      package let baselineNumber: Int?
      /// How often a person moved a confirmed date.
      package let dateMoves: Int
    }
  }

  /// A phase with its gate; the project is in one of them (`Header.phase`).
  package struct Phase: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let code: String
    package let title: String
    /// Its name for the customer; empty in older projects.
    package let plain: String
    package let gate: String
    package let criteria: [Criterion]
    /// Who decides on the gate; empty in older projects.
    package let deciders: [Role]
    /// The phase it may return to.
    package let back: ItemID?
    package let passedOn: Day?
    package let passedBy: String?
  }

  /// A criterion of a phase's gate. Whether it is met is computed: see `gate(of:on:)`.
  package struct Criterion: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let title: String
    package let proof: Proof?
    package let state: CriterionState
    package let reason: String?
    /// The day a waiver ends: from this day on the criterion counts as open.
    package let until: Day?
    /// The person of the customer's side who consented to a waiver.
    package let agreedBy: String?
    /// Waived or n/a, proposed and not yet confirmed by the customer's side.
    package let proposal: CriterionState?
    package let proposedBy: String?
  }

  /// A checklist with its items.
  package struct Checklist: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let code: String
    package let title: String
    package let mode: ChecklistMode
    package let phase: String
    package let checks: [Check]
  }

  /// Its parts are read as if they were its own: `issue.reportedBy` is that of `issue.report`.
  @dynamicMemberLookup
  package struct Issue: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let title: String
    package let state: IssueState
    package let category: IssueCategory
    package let priority: Priority
    package let owner: Role
    package let due: Day?
    package let description: String?
    package let impact: String?
    package let link: ItemID?
    /// The code of the site it is about.
    package let site: String?
    package let reference: String?
    package let reason: String?
    /// The wave it is about; `nil` for the first, or for none in particular.
    package let wave: ItemID?
    package let moments: IssueMoments
    /// `IssueFields.facts`, as they are read.
    package let details: [Field: String]
    package let report: Report
    package let holding: Holding
    package let actions: [Action]

    package subscript<Value>(dynamicMember part: KeyPath<Report, Value>) -> Value { report[keyPath: part] }
    package subscript<Value>(dynamicMember part: KeyPath<Holding, Value>) -> Value { holding[keyPath: part] }

    /// Who reported it, and what they were promised.
    package struct Report: Hashable, Sendable {
      package let reportedBy: String
      package let reportedOn: Day?
      /// The day by which whoever of the customer's side reported it has a first answer.
      package let answerBy: Day?
      /// The day the customer asks for.
      package let asked: Day?
    }
  }

  /// Work for somebody: a line of an issue's working plan, or agreed in a call.
  package struct Action: Hashable, Sendable, Identifiable {
    package let id: ItemID
    /// The issue or the call.
    package let parent: ItemID
    package let text: String
    package let owner: Role
    package let due: Day?
    package let state: ActionState
    package let result: String?
  }

  /// A step of the Scope of Work.
  package struct Step: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let number: Int
    package let title: String
    package let scope: String
    package let customerPart: String
    package let deliverable: String
    package let acceptedWhen: String
    package let tasks: String
    /// The step in the customer's words; empty where the template has none.
    package let plain: String
    package let inclusion: StepInclusion
  }

  /// A comment on an item of the project.
  package struct Comment: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let about: ItemID
    package let text: String
    package let by: String
    package let at: Timestamp?
    package let on: Day?
    /// The customer does not see it.
    package let isInternal: Bool
  }
}
