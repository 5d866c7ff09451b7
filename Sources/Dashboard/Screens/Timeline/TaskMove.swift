import Domain

/// `=` on a task, on any screen: setting its day is a move, shown with its consequences.
enum TaskMove {
  ///
  /// - Parameter isElsewhere: asked on another screen than the timeline, which is shown again when the move is kept or
  /// dropped.
  static func ask(_ task: Project.Task, in context: ScreenContext, isElsewhere: Bool = true) -> Overlay {
    if let goLive = context.project.goLive(on: task.id) { return GoLiveForm.overlay(goLive, in: context) }
    let (id, fixed, isConfirmed) = (task.id, task.fixed, task.fixed != nil && task.fixedGrade == .confirmed)
    let free = fixed == nil ? "" : "; empty: it follows the plan"
    return .prompt(
      Prompt("\(id) ends on (shown first, not stored\(free))", kind: .day, text: fixed?.iso ?? "") { text in
        if let day = Day(iso: text) {
          let back = Reaction.change(ScreenChange(TimelineScreen.self) { screen, _ in screen.leadBack() })
          return [.go(.timeline, select: id)] + (isElsewhere ? [back] : [])
            + [TimelineScreen.showing(id, .to(day))]
        }
        guard fixed != nil else { return [.say("No day given; \(id) follows the plan as before.")] }
        return [.ask(release(id, wasConfirmed: isConfirmed))]
      })
  }

  private static func release(_ id: ItemID, wasConfirmed: Bool) -> Overlay {
    .prompt(
      Prompt(
        "Why does \(id) follow the plan again? \(wasConfirmed ? "(it was confirmed)" : "(may stay empty)")",
        kind: wasConfirmed ? .required : .text
      ) { [.commit(.fixDate(id, nil, .target, reason: $0.isEmpty ? nil : $0))] })
  }

  /// Asks for the grade of the day of the shown move.
  static func grades(of ghost: TimelineGhost) -> Picker {
    let (task, move) = (ghost.task, ghost.move)
    return Picker(
      "How firm is the day of \(ghost.task)?",
      choices: DateGrade.allCases.map {
        Picker.Choice(id: $0.rawValue, title: $0.rawValue, detail: $0.meaning)
      }, selected: ghost.grade?.rawValue
    ) { [TimelineScreen.showing(task, move, grade: DateGrade(rawValue: $0.id))] }
  }
}
