import Domain

/// Recording runs of test cases: at one site by one key, otherwise with the site asked for.
extension ChecklistsScreen {
  /// The sites where these cases may have been run; empty where there is nothing to choose.
  private func sites(of checks: [Project.Check], _ context: ScreenContext) -> [String] {
    let open = checks.map { context.project.sitesToRecord($0, by: context.actor) }
    guard let longest = open.max(by: { $0.count < $1.count }), longest.count > 1 else { return [] }
    return longest
  }

  /// Passed: asks only where.
  func pass(_ ids: [ItemID], named name: String, _ context: ScreenContext) -> Offer<Self> {
    let sites = sites(of: ids.compactMap { check($0, in: context) }, context)
    guard !sites.isEmpty else { return .commit(.recordResult(ids, .pass, note: nil)) }
    let left = ids.count == 1 ? check(ids[0], in: context).map { Self.left($0, context) } ?? [] : []
    let choices = sites.map { code in
      Picker.Choice(
        id: code, title: context.project.site(code)?.title ?? code,
        detail: left.contains(code) ? "not passed yet" : "")
    }
    let all = Picker.Choice(id: NewTestRun.everywhere, title: "All sites")
    return .ask(
      .picker(
        Picker("Where did \(name) pass?", choices: choices + [all], selected: left.first) { choice in
          [.commit(.recordRun(ids, NewTestRun(.pass, sites: [choice.id])))]
        }))
  }

  /// The codes of the sites where a case has still to pass.
  private static func left(_ check: Project.Check, _ context: ScreenContext) -> [String] {
    context.project.siteCases(of: check).filter { $0.result == nil || $0.result == .fail }
      .compactMap { $0.site?.code }
  }

  func fail(_ ids: [ItemID], named name: String, _ context: ScreenContext) -> Offer<Self> {
    if sites(of: ids.compactMap { check($0, in: context) }, context).isEmpty {
      return .ask(Ask.reason("What was seen when \(name) failed?") { .recordResult(ids, .fail, note: $0) })
    }
    return .ask(.form(runForm(.fail, ids, named: name, context)))
  }

  /// Every result, and all there is to say about a run.
  func results(_ ids: [ItemID], _ name: String, _ context: ScreenContext) -> Offer<Self> {
    let screen = self
    let more = Picker.Choice(id: "", title: "a run in full", detail: "site, tester, time, number used")
    return .ask(
      .picker(
        Picker(
          "Result of \(name)",
          choices: TestResult.allCases.map { Picker.Choice(id: $0.rawValue, title: $0.title) } + [more]
        ) { choice in
          guard let result = TestResult(rawValue: choice.id) else {
            return [.ask(.form(screen.runForm(.pass, ids, named: name, context)))]
          }
          if !screen.sites(of: ids.compactMap { screen.check($0, in: context) }, context).isEmpty {
            return [.ask(.form(screen.runForm(result, ids, named: name, context)))]
          }
          if result == .pass { return [.commit(.recordResult(ids, .pass, note: nil))] }
          return [.ask(Ask.reason("What was seen at \(name)?") { .recordResult(ids, result, note: $0) })]
        }))
  }

  private func runForm(
    _ result: TestResult, _ ids: [ItemID], named name: String, _ context: ScreenContext
  ) -> Form {
    let codes = sites(of: ids.compactMap { check($0, in: context) }, context)
    let moment = context.moment
    let site: [Form.Entry] =
      codes.isEmpty
      ? []
      : [
        .init(
          id: "site", label: "Site", kind: .choice(codes + [NewTestRun.everywhere]),
          value: ids.first.flatMap { check($0, in: context) }.flatMap { Self.left($0, context).first }
            ?? codes[0])
      ]
    return Form(
      "A run of \(name)",
      entries: [
        .init(
          id: "result", label: "Result", kind: .choice(TestResult.allCases.map(\.title)), value: result.title)
      ] + site + [
        .init(id: "note", label: "Seen", hint: "needed unless it passed"),
        .init(id: "number", label: "Number used", hint: "called, or called from"),
        .init(id: "tester", label: "Tester", hint: "empty: you"),
        .init(id: "time", label: "Time", hint: "09:12 today; empty: now"),
      ]
    ) { values in
      let text = { (id: String) in BoardWords.text(values[id]) }
      var time: Timestamp?
      if let clock = text("time") {
        guard let minute = ClockText.minute(clock) else {
          return [.refuse("Not saved: the time needs the form 09:12.", entry: "time")]
        }
        time = moment.timestamp(at: minute)
      }
      let run = NewTestRun(
        TestResult.allCases.first { $0.title == values["result"] } ?? result,
        sites: text("site").map { [$0] } ?? [], note: text("note"), tester: text("tester"), time: time,
        numberUsed: text("number"))
      return [.commit(.recordRun(ids, run))]
    }
  }
}
