import Dashboard
import Domain
import Layout
import TestSupport

/// A board under test: keys in, reactions out, commands applied to a state in memory.
struct BoardFixture {
  var screen = BoardScreen()
  var state: ProjectState
  var filter = Filter()
  var actor = SmallProject.ipm
  var moment = SmallProject.moment
  var size = Size(columns: 80, rows: 24)

  init(_ state: ProjectState = SmallProject.state, moment: Moment = SmallProject.moment) {
    self.state = state
    self.moment = moment
    screen.refresh(context)
  }

  var context: ScreenContext {
    ScreenContext(
      PlannedProject(Project(state) ?? SmallProject.project, on: moment.today), moment: moment, actor: actor,
      filter: filter,
      geometry: Geometry(size))
  }

  var current: ItemID? { screen.current(in: context) }

  /// Presses one key; an action that is off does nothing, as in the dashboard.
  @discardableResult
  mutating func press(_ action: Verb) -> [Reaction] {
    guard screen.unavailable(action, in: context) == nil else { return [] }
    return screen.handle(action, in: context)
  }

  /// The commands after answering the prompt a key opens.
  mutating func answer(_ action: Verb, _ text: String) -> [Command] {
    commands(prompt(press(action))?.submit(text) ?? [])
  }

  /// The commands after taking a choice of the picker a key opens.
  mutating func choose(_ action: Verb, _ id: String) -> [Command] {
    commands(picker(press(action))?.choose(id) ?? [])
  }

  func off(_ action: Verb) -> String? { screen.unavailable(action, in: context) }

  /// Applies what a key asked for and shows the board the result.
  mutating func carryOut(_ reactions: [Reaction]) throws {
    for command in commands(reactions) {
      try state.apply(plan(command.reading(state), on: state, by: actor, at: moment).changes)
      state.sequence += 1
    }
    screen.refresh(context)
  }

  mutating func select(_ id: ItemID) { screen.select(id, in: context) }
}

func commands(_ reactions: [Reaction]) -> [Command] {
  reactions.compactMap { if case .commit(let command) = $0 { command } else { nil } }
}

func said(_ reactions: [Reaction]) -> [String] {
  reactions.compactMap {
    switch $0 {
    case .say(let text), .refuse(let text, _): text
    default: nil
    }
  }
}

func prompt(_ reactions: [Reaction]) -> Prompt? {
  for case .ask(.prompt(let prompt)) in reactions { return prompt }
  return nil
}

func picker(_ reactions: [Reaction]) -> Picker? {
  for case .ask(.picker(let picker)) in reactions { return picker }
  return nil
}

func form(_ reactions: [Reaction]) -> Form? {
  for case .ask(.form(let form)) in reactions { return form }
  return nil
}

func reader(_ reactions: [Reaction]) -> Reader? {
  for case .ask(.reader(let reader)) in reactions { return reader }
  return nil
}

extension Picker {
  /// What choosing this id asks for; nothing if it is missing or off.
  func choose(_ id: String) -> [Reaction] {
    choices.first { $0.id == id && $0.off == nil }.map(submit) ?? []
  }
}
