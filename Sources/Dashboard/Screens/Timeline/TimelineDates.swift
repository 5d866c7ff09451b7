import Domain

/// `=` and `B`: sets days and baselines.
extension TimelineScreen {
  /// Asks for the end of a task and shows the consequences before storing; on a shown move, asks for its grade.
  func setDate(_ context: ScreenContext) -> Offer<Self> {
    if let ghost { return .ask(.picker(TaskMove.grades(of: ghost))) }
    return task(context) { task in
      if let reason = cannotMove(task.id, context) { return .off(reason) }
      return .ask(TaskMove.ask(task, in: context, isElsewhere: false))
    }
  }

  /// Compares with the latest baseline, with each task to go to; or stores the next one.
  func baseline(_ context: ScreenContext) -> Offer<Self> {
    facts(in: context).hasDates
      ? .ask(.picker(baselines(context))) : noRows(context)
  }

  private func baselines(_ context: ScreenContext) -> Picker {
    let facts = facts(in: context)
    let number = context.project.head.baselineNumber ?? 0
    let refusal = Policy.refusal(.replan, by: context.actor, on: context.project)
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
      lines.append(Reader.Line("\(name)  \(old.long) -> \(new.long)  (\(days.signed) bd)"))
    }
    add("Go-live, baseline to forecast", head.baselineGoLive, facts.schedule.forecastGoLive)
    add("Close, baseline to forecast", head.baselineClose, facts.schedule.close)
    for place in facts.tasks.joined() {
      let task = context.project.tasks[place]
      guard let line = facts.schedule[task.id], let days = line.variance, days != 0 else { continue }
      lines.append(
        Reader.Line(
          "\(days.signed) bd  \(task.id) \(task.title), now \(line.finish.short(near: context.today))",
          item: task.id))
    }
    if lines.count <= 2 { lines.append(Reader.Line("No task differs from its baseline.")) }
    return Reader("Variance against baseline \(head.baselineNumber ?? 0)", lines: lines)
  }
}

/// The questions for moving go-live to a day that needs a reason and the customer's consent.
enum GoLiveQuestions {
  /// Offers the next free day instead of a blackout day, and asks for reason and consent.
  static func override(
    _ findings: [Blackout.Finding], on day: Day?, next: Day?, notice: PortNotice? = nil,
    submit: @escaping @Sendable (String, String) -> [Reaction]
  ) -> Form {
    let why = day.map { Blackout.sentence(findings.filter { $0.level == .hard }, on: $0) } ?? ""
    return Form(
      [why.isEmpty ? nil : "Ruled out: \(why)", notice?.words].compactMap { $0 }.joined(separator: ".  "),
      entries: [
        Form.Entry(
          id: "reason", label: "Reason", kind: .required,
          hint: next.map { "the next free day is \($0.long)" } ?? "why this day is used"),
        Form.Entry(
          id: "agreed", label: "Agreed by", kind: .required, hint: "who said yes for the customer, and how"),
      ]
    ) { values in submit(values["reason"] ?? "", values["agreed"] ?? "") }
  }
}

extension DateGrade {
  var meaning: String {
    switch self {
    case .target: "meant; only the forecast moves with the plan"
    case .requested: "asked for; only the forecast moves with the plan"
    case .confirmed: "promised; moved with a reason, and counted"
    }
  }
}
