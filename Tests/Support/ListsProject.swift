import Domain

/// A roll-out in progress from the built-in template, for the list screens: claims, a dispute, waivers,
/// issues.
package enum ListsProject {
  package static let id = ProjectID("northwind-dental")
  package static let ipm = Actor(name: "Lee Chen", role: .ipm)
  package static let mpoc = Actor(name: "Dana Ruiz", role: .mpoc)

  /// Wednesday 2026-11-18, 14:02 UTC.
  package static let moment = SmallProject.moment

  /// As created, with nothing done yet.
  package static func fresh() throws -> ProjectState { try created.get() }

  /// As `fresh`, for another customer.
  package static func fresh(_ id: ProjectID, of customer: String) throws -> ProjectState {
    var state = ProjectState(id: id)
    let new = NewProject(
      id: id, customer: customer, start: Day(iso: "2026-09-28") ?? moment.today, mpoc: mpoc.name,
      ipm: ipm.name, options: Set(ProjectOption.allCases),
      template: try TemplateProject.template.get())
    try state.apply(plan(.createProject(new), on: state, by: ipm, at: earlier).changes)
    state.sequence = 1
    return state
  }

  private static let created = Result { try fresh(id, of: "Northwind Dental") }

  /// Wednesday 2026-11-11, a week before `moment`.
  package static let earlier = SmallProject.moment(day: "2026-11-11", minute: 9 * 60)

  /// Carries out commands one after the other, each a log entry.
  package static func project(
    _ steps: [(Command, Actor, Moment)], on start: ProjectState? = nil
  ) throws -> Project {
    var state = try start ?? fresh()
    for (command, actor, moment) in steps {
      try state.apply(plan(command.reading(state), on: state, by: actor, at: moment).changes)
      state.sequence += 1
    }
    guard let project = Project(state) else { throw Refusal.unknownItem(id.rawValue) }
    return project
  }

  /// Some work done by both sides.
  package static func midway() throws -> Project { try worked.get() }

  private static let worked = Result {
    var state = try project(checklistSteps + issueSteps).state
    // A failed case whose issue was declined, because the lists have enough of these.
    let failed: [Field: String] = [
      .result: "fail", .evidence: "Busy tone from a mobile", .evidenceVersion: "1", .holder: "provider",
      .heldSince: moment.today.iso,
    ]
    for (field, value) in failed { state.items["TST-T02"]?.values[field] = value }
    return try project([], on: state)
  }

  /// As created, with `count` open issues and `count` items on the first checklist.
  package static func crowded(_ count: Int) throws -> Project {
    var state = try fresh()
    for index in 0..<count {
      let issue = ItemID("ND-\(index)")
      state.items[issue] = Item(
        id: issue,
        values: [
          .kind: "issue", .title: "Issue number \(index)", .state: "new", .category: "DEF",
          .priority: Priority.allCases[index % 4].rawValue, .owner: "PROV", .reportedBy: "Dana Ruiz",
          .reportedOn: "2026-11-11", .sort: SortKey.padded(index),
        ])
      let check = ItemID("PRE-X\(index)")
      state.items[check] = Item(
        id: check,
        values: [
          .kind: "check", .parent: "PRE", .title: "Item number \(index)", .state: "open", .owner: "IPM",
          .section: "X Many", .weight: "required", .sort: "9" + SortKey.padded(index),
        ])
    }
    return try project([], on: state)
  }

  /// A project whose every text is hostile.
  package static func hostile() throws -> Project {
    var state = try fresh()
    let evil =
      "\u{1B}[31mred\u{202E}gnp\u{0000}\u{200B}\nnext 設計 e\u{301}\u{301} "
      + String(repeating: "W", count: 300)
    for id in state.items.keys {
      for field in [Field.title, .section, .evidenceWanted, .expected, .customer, .name]
      where state.items[id]?.values[field] != nil {
        state.items[id]?.values[field] = evil
      }
    }
    let issue = ItemID("ND-1")
    state.items[issue] = Item(
      id: issue,
      values: [
        .kind: "issue", .title: evil, .state: "new", .description: evil, .reportedBy: evil, .impact: evil,
      ])
    state.items["C1"] = Item(
      id: "C1", values: [.kind: "comment", .parent: "ND-1", .text: evil, .by: evil, .at: "1"])
    state.items["A1"] = Item(
      id: "A1", values: [.kind: "action", .parent: "ND-1", .text: evil, .result: evil])
    return try project([], on: state)
  }

  /// What the customer said of late.
  package static func comments(_ count: Int) -> [Deed] {
    (0..<count).map {
      Deed(.comment("PRE-A2", "We have checked site \($0 + 1)."), by: mpoc, in: id)
    }
  }

  /// Log entries, newest first, of two people over several days.
  package static func log(_ count: Int, from newest: Int? = nil) -> [HistoryEntry] {
    let top = newest ?? count
    return (0..<count).map { offset in
      let sequence = top - offset
      let back = Int64(offset) * 5 * 3600 * 1000
      let isMine = sequence % 3 == 0
      return HistoryEntry(
        project: id, sequence: sequence,
        at: Timestamp(milliseconds: moment.timestamp.milliseconds - back),
        actor: isMine ? ipm.name : mpoc.name, role: isMine ? "IPM" : "MPOC", via: isMine ? "tui" : "cli",
        summary: "agreed PRE-A\(sequence % 4 + 1)",
        changes: [
          FieldChange(ItemID("PRE-A\(sequence % 4 + 1)"), .state, from: "claimed", to: "agreed"),
          FieldChange(ItemID("PRE-A\(sequence % 4 + 1)"), .agreedBy, from: nil, to: "Dana Ruiz"),
        ], undoes: sequence == top - 2 ? top - 4 : nil, undoneBy: sequence == top - 4 ? top - 2 : nil,
        tick: sequence, hash: "8c1e77aa90bb0123\(sequence)")
    }
  }

  private static let checklistSteps: [(Command, Actor, Moment)] = [
    (.claim(["PRE-A1", "PRE-A2"], evidence: "SOW v3, plan v4"), ipm, earlier),
    (.agree(["PRE-A1"], onBehalf: nil), mpoc, moment),
    (.claim(["PRE-A3"], evidence: "Calendar checked"), mpoc, moment),
    (.claim(["PRE-B1"], evidence: "42 of 42"), mpoc, earlier),
    (.agree(["PRE-B1"], onBehalf: nil), ipm, moment),
    (.claim(["PRE-B3"], evidence: "Screenshot"), ipm, earlier),
    (.dispute("PRE-B3", comment: "One site is missing"), mpoc, moment),
    (.waive(["PRE-B4"], reason: "No such users", until: nil, onBehalf: nil), ipm, moment),
    (.notApplicable(["PRE-C1"], reason: "Numbers stay", onBehalf: "Dana Ruiz, phone"), ipm, moment),
    (.comment("PRE-A2", "Is the 24th still fine for the branch?"), mpoc, moment),
    (.recordResult(["TST-T01"], .pass, note: nil), ipm, moment),
  ]

  private static let issueSteps: [(Command, Actor, Moment)] = [
    (
      .raise(
        NewIssue(
          title: "Firewall blocks UDP 3478 from VLAN 40", category: .network, priority: .p1,
          description: "Phones in reception do not register.", due: Day(iso: "2026-11-17"))), mpoc, earlier
    ),
    (.setIssue(["ND-2"], .inProgress, note: nil), ipm, earlier),
    (
      .addAction(
        issue: "ND-2", text: "Open 3478-3481/udp on VLAN 40", owner: .customerNetwork,
        due: Day(iso: "2026-11-17")), ipm, earlier
    ),
    (
      .addAction(issue: "ND-2", text: "Run the test again", owner: .engineer, due: Day(iso: "2026-11-20")),
      ipm, earlier
    ),
    (.set(["ND-2"], .impact, "Go-live slips one day if not fixed by Friday"), ipm, earlier),
    (.comment("ND-2", "Changed the rule, still failing from VLAN 40"), mpoc, moment),
    (
      .raise(NewIssue(title: "14 numbers rejected: address mismatch", category: .porting, priority: .p2)),
      ipm, earlier
    ),
    (.setIssue(["ND-3"], .waitingCarrier, note: nil), ipm, earlier),
    (.raise(NewIssue(title: "Greeting clipped on the menu", due: Day(iso: "2026-11-23"))), ipm, moment),
    (
      .raise(NewIssue(title: "Logo on the portal is the old one", category: .document, priority: .p4)), mpoc,
      earlier
    ),
    (.setIssue(["ND-5"], .declined, note: "Not part of this project"), ipm, moment),
  ]
}
