import Domain

/// A form for the go/no-go decision and the names of both sides.
enum GoDecisionForm {
  private static let (goWord, noGoWord) = ("GO", "NO-GO")

  /// `all before it is met`, or the number of open items.
  static func state(in context: ScreenContext, of wave: ItemID? = nil) -> String {
    let open = context.project.goNoGo(on: context.today, of: wave).map(open) ?? 0
    return open == 0 ? "all before it is met" : "\(Words.count(open, "criterion", "criteria")) before it open"
  }

  private static func open(_ report: GateReport) -> Int { report.lines.dropLast().count { !$0.isPassed } }

  /// Asks first which wave is decided on, where there are several.
  static func overlay(in context: ScreenContext) -> Overlay {
    let gates = context.project.waveGates(on: context.today)
    guard gates.count > 1 else { return form(in: context, of: nil) }
    let choices = gates.map { gate in
      let word = gate.decision.map { $0.isGo ? "GO decided" : "NO-GO decided" }
      return Picker.Choice(
        id: gate.code, title: "\(gate.code) \(DisplayText.line(gate.title))",
        detail: word ?? state(in: context, of: gate.wave))
    }
    return .picker(
      Picker("Go/no-go of which wave?", choices: choices) { choice in
        [.ask(form(in: context, of: gates.first { $0.code == choice.id }?.wave))]
      })
  }

  private static func form(in context: ScreenContext, of wave: ItemID?) -> Overlay {
    let project = context.project
    let report = project.goNoGo(on: context.today, of: wave)
    let open = report.map(open) ?? 0
    let entries: [Form.Entry] = [
      .init(
        id: "word", label: "Decision", kind: .choice([goWord, noGoWord]),
        value: open == 0 ? goWord : noGoWord,
        hint: project.lastDecisionDay(of: wave).map { "GO by \($0.short(near: context.today))" }
          ?? "GO needs a go-live day"),
      .init(id: "us", label: "For us", kind: .required, value: project.head.ipm ?? context.actor.name),
      .init(id: "them", label: "For the customer", kind: .required, value: project.head.mpoc ?? ""),
      .init(id: "conditions", label: "Conditions", hint: "for NO-GO: why, and what must change"),
    ]
    let name = DisplayText.line(project.head.customer)
    return .form(
      Form(
        "Go/no-go of \(wave.map { "\($0), " } ?? "")\(name): \(state(in: context, of: wave))",
        entries: entries
      ) { values in
        let isGo = values["word"] == goWord
        if isGo, open > 0, let report {
          let held = report.lines.dropLast().filter { !$0.isPassed }
          return [
            .ask(
              .reader(
                Reader(
                  "GO was not recorded: \(Words.count(open, "criterion", "criteria")) before it open",
                  lines: held.flatMap { GateLines.lines(of: $0, in: context) })))
          ]
        }
        let names = [values["us"], values["them"]].compactMap { BoardWords.text($0) }
        let conditions = BoardWords.text(values["conditions"])
        return [.commit(.decideGo(isGo, names: names, conditions: conditions, wave: wave))]
      })
  }
}
