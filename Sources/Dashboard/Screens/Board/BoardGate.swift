import Domain

/// The gate out of the phase under the cursor: why it is closed, waiving, and moving the phase pointer.
extension BoardScreen {
  func gate(in context: ScreenContext) -> GateReport? {
    focus(in: context).flatMap { context.project.gate(of: $0.phase, on: context.today) }
  }

  func askGate(_ action: Action, in context: ScreenContext) -> [Reaction] {
    if action == .phase { return [.ask(Self.pointerPicker(in: context))] }
    guard let gate = gate(in: context) else { return [] }
    return [.ask(action == .why ? .reader(Self.reader(gate, in: context)) : Self.waivePicker(gate))]
  }

  static func reader(_ gate: GateReport, titled title: String? = nil, in context: ScreenContext) -> Reader {
    let state = gate.isOpen ? "open" : "\(gate.openCount) of \(gate.lines.count) criteria open"
    return Reader(
      title ?? "Gate \(gate.title): \(state)", lines: gate.lines.flatMap { lines(of: $0, in: context) })
  }

  private static func lines(of line: GateReport.Line, in context: ScreenContext) -> [Reader.Line] {
    let criterion = line.criterion
    let word =
      switch line.standing {
      case .open: "OPEN"
      case .met, .waived, .notApplicable: line.standing.rawValue
      }
    let head = Reader.Line("\(word)  \(criterion.title)", item: criterion.id)
    let proof = Reader.Line("        proved by \(line.proof)", item: line.item)
    let waiver = line.waiver.map { Reader.Line("        \($0)", item: criterion.id) }
    let missing = line.missing.map { missing in
      let isHidden =
        missing.item.flatMap { context.project.task($0) }
        .map { !Policy.maySee($0.visibility, context.actor) } ?? false
      return isHidden
        ? Reader.Line("        missing: work of the provider")
        : Reader.Line("        missing: \(missing.text)", item: missing.item)
    }
    return [head, proof] + [waiver].compactMap { $0 } + missing
  }

  private static func waivePicker(_ gate: GateReport) -> Overlay {
    let choices = gate.lines.filter { !$0.isPassed }.map {
      Picker.Choice(
        id: $0.criterion.id.rawValue, title: $0.criterion.title, detail: "\($0.missing.count) missing")
    }
    return .picker(
      Picker("Waive which criterion of \(gate.title)?", choices: choices) { choice in
        let prompt = Prompt("Why, and who approves, waiving \(choice.title)?", kind: .required) {
          [.commit(.waive([ItemID(choice.id)], reason: $0, until: nil, onBehalf: nil))]
        }
        return [.ask(.prompt(prompt))]
      })
  }

  /// Next, previous, or closing the project from its last phase.
  private static func pointerPicker(in context: ScreenContext) -> Overlay {
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
    let refusal = gate.flatMap {
      $0.isOpen ? nil : reader($0, titled: "Not moved: \(closed ?? "")", in: context)
    }
    return .picker(
      Picker("The project is in \(project.phases[now].title)", choices: choices) { choice in
        if choice.id == goal, let refusal { return [.ask(.reader(refusal))] }
        if choice.id.isEmpty { return [.commit(.setStatus(.closed, reason: nil))] }
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
