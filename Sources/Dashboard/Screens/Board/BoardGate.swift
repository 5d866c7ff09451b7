import Domain

/// The gate of the phase under the cursor: why it is closed, waivers, and changing the project's phase.
extension BoardScreen {
  func gate(in context: ScreenContext) -> GateReport? {
    focus(in: context).flatMap { context.project.gate(of: $0.phase, on: context.today) }
  }

  func waive(_ context: ScreenContext) -> Offer<Self> {
    guard let gate = gate(in: context), !gate.lines.isEmpty else { return .off("This phase has no gate.") }
    if gate.isOpen { return .off("Every criterion of \(gate.title) is met or set aside: nothing to waive.") }
    return .react { [.ask(Waivers.picker(gate, in: $0))] }
  }

  /// Offers the next and the previous phase, and closing the project in its last phase.
  static func pointerPicker(in context: ScreenContext) -> Overlay {
    let project = context.project
    let now = project.currentPhaseIndex
    var choices: [Picker.Choice] = []
    let gate = project.gate(of: project.phases[now].id, on: context.today)
    let closed = gate.flatMap {
      $0.isOpen ? nil : "\($0.openCount) of \($0.lines.count) criteria of \($0.title) are open"
    }
    if now + 1 < project.phases.count {
      let next = project.phases[now + 1]
      choices.append(
        .init(id: next.id.rawValue, title: "On to \(next.title)", detail: closed ?? "the gate is open"))
    } else {
      choices.append(.init(id: "", title: "Close the project", detail: closed ?? "the gate is open"))
    }
    let back = project.phases[now].back.flatMap { project.phase($0) }
    if let back { choices.append(.init(id: back.id.rawValue, title: "Back to \(back.title)")) }
    let goal = choices[0].id
    let decision = "decision"
    if let report = project.goNoGo(on: context.today), report.phase == project.head.phase {
      choices.append(
        .init(id: decision, title: "Decide GO or NO-GO", detail: GoDecisionForm.state(in: context)))
    }
    let refusal = gate.flatMap {
      $0.isOpen ? nil : GateLines.reader($0, titled: "Not moved: \(closed ?? "")", in: context)
    }
    return .picker(
      Picker("The project is in \(project.phases[now].title)", choices: choices) { choice in
        if choice.id == goal, let refusal { return [.ask(.reader(refusal))] }
        if choice.id == decision { return [.ask(GoDecisionForm.overlay(in: context))] }
        if choice.id.isEmpty {
          return [
            .ask(
              Model.closing(DisplayText.line(project.head.customer)) {
                [.commit(.setStatus(.closed, reason: nil))]
              })
          ]
        }
        if let back, choice.id == back.id.rawValue {
          let prompt = Prompt("Why does the project return to \(back.title)?", kind: .required) {
            [.commit(.returnPhase(back.id, reason: $0))]
          }
          return [.ask(.prompt(prompt))]
        }
        return [.commit(.setPhase(ItemID(choice.id)))]
      })
  }
}
