import Domain

/// A form for the go/no-go decision and the names of both sides.
enum GoDecisionForm {
  private static let (goWord, noGoWord) = ("GO", "NO-GO")

  /// `all before it is met`, or the number of open items.
  static func state(in context: ScreenContext) -> String {
    let open = context.project.goNoGo(on: context.today).map(open) ?? 0
    return open == 0 ? "all before it is met" : "\(Words.count(open, "criterion", "criteria")) before it open"
  }

  private static func open(_ report: GateReport) -> Int { report.lines.dropLast().count { !$0.isPassed } }

  static func overlay(in context: ScreenContext) -> Overlay {
    let project = context.project
    let report = project.goNoGo(on: context.today)
    let open = report.map(open) ?? 0
    let entries: [Form.Entry] = [
      .init(
        id: "word", label: "Decision", kind: .choice([goWord, noGoWord]),
        value: open == 0 ? goWord : noGoWord,
        hint: project.lastDecisionDay.map { "GO by \($0.short(near: context.today))" }
          ?? "GO needs a go-live day"),
      .init(id: "us", label: "For us", kind: .required, value: project.head.ipm ?? context.actor.name),
      .init(id: "them", label: "For the customer", kind: .required, value: project.head.mpoc ?? ""),
      .init(id: "conditions", label: "Conditions", hint: "for NO-GO: why, and what must change"),
    ]
    let name = DisplayText.line(project.head.customer)
    return .form(
      Form("Go/no-go of \(name): \(state(in: context))", entries: entries) { values in
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
        return [.commit(.decideGo(isGo, names: names, conditions: BoardWords.text(values["conditions"])))]
      })
  }
}
