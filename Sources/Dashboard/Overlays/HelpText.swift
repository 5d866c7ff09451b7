import Domain
import Layout

/// A line of the help screen: a heading, or a key with its action and why that is not available.
package enum HelpLine: Hashable, Sendable {
  case heading(String)
  case key(Action, keys: String, title: String, off: String?)
  /// A page of the manual.
  case page(HelpPages.Page)

  var isOff: Bool {
    switch self {
    case .heading, .page: false
    case .key(_, _, _, let off): off != nil
    }
  }
}

extension Model {
  /// The lines of the help screen: the actions by group, the available ones first, filtered by the typed text.
  package func helpLines(_ help: Help) -> [HelpLine] {
    var result: [HelpLine] = []
    let typed = help.line.text.lowercased()
    for group in ActionGroup.allCases {
      let lines = Action.allCases.filter { $0.group == group }.compactMap { helpLine($0, typed) }
      let works = lines.filter { !$0.isOff }
      if !lines.isEmpty { result += [.heading(group.rawValue)] + works + lines.filter(\.isOff) }
    }
    let own = preferences.ownCommands.filter {
      typed.isEmpty || "\($0.name) \($0.detail)".lowercased().containsText(typed)
    }
    if !own.isEmpty { result += [.heading("Your commands")] + own.map(helpLine) }
    return result + helpPages(typed)
  }

  private func helpLine(_ command: OwnCommand) -> HelpLine {
    let action = Action.shared(.commands)
    return .key(
      action, keys: "\(keymap.label(for: action, on: screen)) \(command.name)", title: command.detail,
      off: unavailable(action))
  }

  private func helpLine(_ action: Action, _ typed: String) -> HelpLine? {
    let labels = keymap.keys(for: action, on: screen).prefix(2).map(\.label)
    let word = word(for: action)
    let (name, title) = (word?.word ?? action.rawValue, word?.title ?? action.title)
    let keys = labels.isEmpty ? ":\(name)" : labels.joined(separator: "  ")
    let isMatch =
      typed.isEmpty || title.lowercased().containsText(typed) || name.containsText(typed)
      || action.rawValue.containsText(typed) || labels.contains { $0.lowercased() == typed }
    guard isMatch else { return nil }
    return .key(action, keys: keys, title: title, off: unavailable(action))
  }

  mutating func press(_ key: Key, in help: Help) -> [Effect] {
    var help = help
    let page = max(1, geometry.body.rows - 4)
    switch key {
    case .escape, .function(1): return cancelTop()
    case .character("q") where help.line.isEmpty: return cancelTop()
    case .character("?") where help.line.isEmpty: return cancelTop()
    case .up, .control("p"): help.top -= 1
    case .down, .control("n"): help.top += 1
    case .pageUp: help.top -= page
    case .pageDown, .enter: help.top += page
    case .character, .control, .alt, .tab, .backTab, .backspace, .delete, .insert, .left, .right, .home, .end,
      .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .function:
      if help.line.handle(key) { help.top = 0 }
    }
    help.top = min(max(0, help.top), max(0, helpLines(help).count - page))
    replaceTop(.help(help))
    return []
  }
}
