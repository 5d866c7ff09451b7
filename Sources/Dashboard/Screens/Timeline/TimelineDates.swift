import Domain

/// `=` and `B`: days people set, and baselines.
extension TimelineScreen {
  func setDate(_ context: ScreenContext) -> Offer<Self> {
    task(context) { task in
      if let reason = cannotMove(task.id, context) { return .off(reason) }
      if let goLive = context.project.goLive(on: task.id) {
        return .ask(GoLiveQuestions.ask(goLive, context))
      }
      return .ask(.picker(grades(of: task)))
    }
  }

  /// How firm, then which day, then why.
  private func grades(of task: Project.Task) -> Picker {
    let id = task.id
    let follow = Picker.Choice(
      id: "", title: "follow the plan", off: task.fixed == nil ? "it follows the plan already" : nil)
    return Picker(
      "How firm is the day of \(id)?",
      choices: DateGrade.allCases.map {
        Picker.Choice(id: $0.rawValue, title: $0.rawValue, detail: $0.meaning)
      }
        + [follow], selected: task.fixed == nil ? nil : task.fixedGrade.rawValue
    ) { choice in
      guard let grade = DateGrade(rawValue: choice.id) else {
        return [.ask(Self.why(id, nil, .target, wasConfirmed: task.isConfirmed))]
      }
      let prompt = Prompt("\(id) ends on", kind: .day, text: task.fixed?.iso ?? "") { text in
        guard let day = Day(iso: text) else { return [.say("No day given; nothing was changed.")] }
        return [.ask(Self.why(id, day, grade, wasConfirmed: task.isConfirmed))]
      }
      return [.ask(.prompt(prompt))]
    }
  }

  private static func why(_ id: ItemID, _ day: Day?, _ grade: DateGrade, wasConfirmed: Bool) -> Overlay {
    .prompt(
      Prompt(
        "Why? \(wasConfirmed ? "(it was confirmed)" : "(may stay empty)")",
        kind: wasConfirmed ? .required : .text
      ) { [.commit(.fixDate(id, day, grade, reason: $0.isEmpty ? nil : $0))] })
  }

  /// Variance against the newest baseline, each task reachable; or the next one stored.
  func baseline(_ context: ScreenContext) -> Offer<Self> {
    facts(in: context).hasDates
      ? .ask(.picker(baselines(context))) : .off("No task has dates yet.  2 board")
  }

  private func baselines(_ context: ScreenContext) -> Picker {
    let facts = facts(in: context)
    let number = context.project.head.baselineNumber ?? 0
    let refusal = Policy.refusal(.baseline(reason: nil), by: context.actor, on: context.project)
    let reader = variance(facts, context)
    let choices = [
      Picker.Choice(
        id: "show", title: number == 0 ? "Show variance" : "Show variance against baseline \(number)",
        off: number == 0 ? "no baseline is stored yet" : nil),
      Picker.Choice(
        id: "store", title: "Store baseline \(number + 1)",
        detail: "the forecast as it is now; kept for good",
        off: refusal?.sentence),
    ]
    return Picker("Baseline", choices: choices, selected: number == 0 ? "store" : "show") { choice in
      if choice.id == "show" { return [.ask(.reader(reader))] }
      let prompt = Prompt("Why is baseline \(number + 1) stored? (may stay empty)") {
        [.commit(.baseline(reason: $0.isEmpty ? nil : $0))]
      }
      return [.ask(.prompt(prompt))]
    }
  }

  private func variance(_ facts: TimelineFacts, _ context: ScreenContext) -> Reader {
    let head = context.project.head
    var lines: [Reader.Line] = []
    func add(_ name: String, _ old: Day?, _ new: Day?) {
      guard let old, let new else { return }
      let days = context.calendar.distance(from: old, to: new)
      lines.append(Reader.Line("\(name)  \(old.long) -> \(new.long)  (\(TimelineWords.signed(days)) bd)"))
    }
    add("Go-live", head.baselineGoLive, facts.schedule.goLive)
    add("Close", head.baselineClose, facts.schedule.close)
    for place in facts.tasks.joined() {
      let task = context.project.tasks[place]
      guard let line = facts.schedule[task.id], let days = line.variance, days != 0 else { continue }
      lines.append(
        Reader.Line(
          "\(TimelineWords.signed(days)) bd  \(task.id) \(task.title), now \(line.finish.short(near: context.today))",
          item: task.id))
    }
    if lines.count <= 2 { lines.append(Reader.Line("No task is off its baseline.")) }
    return Reader("Variance against baseline \(head.baselineNumber ?? 0)", lines: lines)
  }
}

/// Setting go-live: grade, day, reason, and who agreed where the day is ruled out.
enum GoLiveQuestions {
  static func ask(_ goLive: GoLive, _ context: ScreenContext) -> Overlay {
    .picker(
      Picker(
        "How firm is go-live\(goLive.title.map { " of \(DisplayText.line($0))" } ?? "")?",
        choices: DateGrade.allCases.map {
          Picker.Choice(id: $0.rawValue, title: $0.rawValue, detail: $0.meaning)
        },
        selected: goLive.grade.rawValue
      ) { choice in
        guard let grade = DateGrade(rawValue: choice.id) else { return [] }
        let prompt = Prompt("Go-live, \(grade.rawValue), on", kind: .day, text: goLive.day?.iso ?? "") {
          text in
          guard let day = Day(iso: text) else { return [.say("No day given; go-live stays.")] }
          return [.ask(reason(day, grade, goLive, context))]
        }
        return [.ask(.prompt(prompt))]
      })
  }

  private static func reason(
    _ day: Day, _ grade: DateGrade, _ goLive: GoLive, _ context: ScreenContext
  ) -> Overlay {
    let move: @Sendable (String?, String?) -> [Reaction] = { reason, agreed in
      [.commit(goLive.command(day, grade, reason: reason, onBehalf: agreed))]
    }
    let rules = context.project.blackout
    let findings = rules.findings(on: day)
    if findings.contains(where: { $0.level == .hard }) {
      return .form(
        override(findings, on: day, next: rules.nextFree(after: day)) {
          move($0, $1)
        })
    }
    let isMoved = goLive.grade == .confirmed
    let warning = findings.isEmpty ? "" : "\(Blackout.sentence(findings, on: day)). "
    return .prompt(
      Prompt(
        "\(warning)Why? \(isMoved ? "(it was confirmed)" : "(may stay empty)")",
        kind: isMoved ? .required : .text
      ) { move($0.isEmpty ? nil : $0, nil) })
  }

  /// A ruled-out day: the next free one is offered, and both words are asked for.
  static func override(
    _ findings: [Blackout.Finding], on day: Day?, next: Day?,
    submit: @escaping @Sendable (String, String) -> [Reaction]
  ) -> Form {
    let why = day.map { Blackout.sentence(findings.filter { $0.level == .hard }, on: $0) } ?? ""
    return Form(
      "Ruled out: \(why)",
      entries: [
        Form.Entry(
          id: "reason", label: "Reason", kind: .required,
          hint: next.map { "Esc drops it; the next free day is \($0.long)" } ?? "why this day all the same"),
        Form.Entry(
          id: "agreed", label: "Agreed by", kind: .required, hint: "who said yes for the customer, and how"),
      ]
    ) { values in submit(values["reason"] ?? "", values["agreed"] ?? "") }
  }
}

extension DateGrade {
  var meaning: String {
    switch self {
    case .target: "meant; it moves with the plan"
    case .requested: "asked for; it moves with the plan and is reported"
    case .confirmed: "promised; it never moves by itself"
    }
  }
}

extension Project.Task {
  fileprivate var isConfirmed: Bool { fixed != nil && fixedGrade == .confirmed }
}
