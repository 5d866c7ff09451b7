import Dashboard
import Domain
import Layout
import TestSupport

/// One screen under test: presses actions and collects what is asked for.
struct ListsHarness<Screen: ProjectScreen> {
  var screen: Screen
  var context: ScreenContext

  init(
    _ screen: Screen, _ project: Project, _ actor: Actor = ListsProject.ipm, filter: Filter = Filter(),
    size: Size = Size(columns: 80, rows: 24)
  ) {
    self.screen = screen
    context = ScreenContext(
      PlannedProject(project, on: ListsProject.moment.today), moment: ListsProject.moment, actor: actor,
      filter: filter, geometry: Geometry(size))
    self.screen.refresh(context)
  }

  @discardableResult
  mutating func press(_ actions: Verb...) -> [Reaction] {
    var last: [Reaction] = []
    for action in actions { last = screen.handle(action, in: context) }
    return last
  }

  mutating func select(_ id: ItemID) { screen.select(id, in: context) }
  func off(_ action: Verb) -> String? { screen.unavailable(action, in: context) }
  var current: ItemID? { screen.current(in: context) }
}

/// What reactions ask for, with overlays answered as a person would.
extension [Reaction] {
  var commands: [Command] { compactMap { if case .commit(let command) = $0 { command } else { nil } } }

  var effects: [Effect] { compactMap { if case .effect(let effect) = $0 { effect } else { nil } } }

  var place: (screen: ScreenID, item: ItemID?)? {
    for case .go(let screen, let item) in self { return (screen, item) }
    return nil
  }

  /// Types a line and presses Enter.
  func typed(_ text: String) -> [Reaction] {
    for case .ask(.prompt(let prompt)) in self { return prompt.submit(text) }
    return []
  }

  /// Picks by id.
  func picked(_ id: String) -> [Reaction] {
    for case .ask(.picker(let picker)) in self {
      if let choice = picker.choices.first(where: { $0.id == id }), choice.off == nil {
        return picker.submit(choice)
      }
    }
    return []
  }

  /// Fills fields of a form, leaves the others, and saves.
  func filled(_ values: [String: String]) -> [Reaction] {
    for case .ask(.form(let form)) in self {
      let all = Dictionary(uniqueKeysWithValues: form.entries.map { ($0.id, values[$0.id] ?? $0.value) })
      return form.submit(all)
    }
    return []
  }

  var form: Form? {
    for case .ask(.form(let form)) in self { return form }
    return nil
  }

  /// Why the input was refused.
  var refusal: String? {
    for case .refuse(let reason, _) in self { return reason }
    return nil
  }

  /// Confirms the consent that is asked for.
  var confirmed: [Reaction] {
    for case .ask(.confirm(let confirm)) in self { return confirm.submit() }
    return []
  }

  /// The text of that consent.
  var confirmLines: [String] {
    for case .ask(.confirm(let confirm)) in self { return [confirm.title] + confirm.lines }
    return []
  }

  var promptKind: Prompt.Kind? {
    for case .ask(.prompt(let prompt)) in self { return prompt.kind }
    return nil
  }

  var choices: [Picker.Choice] {
    for case .ask(.picker(let picker)) in self { return picker.choices }
    return []
  }

  var readerLines: [Reader.Line] {
    for case .ask(.reader(let reader)) in self { return reader.lines }
    return []
  }
}
