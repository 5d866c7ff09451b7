import ArgumentParser
import Dashboard
import Domain

struct KeysCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "The keys of the dashboard as they are now, with those of keys.toml.")
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    let bindings = KeyBindings(path: call.paths.keys)
    for problem in bindings.problems { Output.complain(problem) }
    try call.output.show(.keys(bindings.keymap))
  }
}

extension Report {
  /// Every action with its keys; actions without a key are available by name after `:`.
  fileprivate static func keys(_ keymap: Keymap) -> Report {
    let columns = [
      Column("group", "GROUP"), Column("action", "ACTION"), Column("screen", "SCREEN"),
      Column("keys", "KEYS"),
      Column("title", "DOES"),
    ]
    var rows: [[Value]] = []
    for group in ActionGroup.allCases {
      for action in Action.allCases where action.group == group {
        rows += keymap.lines(for: action).map { screen, keys in
          [
            .text(group.rawValue), .text(action.rawValue), Value(screen), .list(keys.map { .text($0) }),
            .text(action.title),
          ]
        }
      }
    }
    return Report(kind: "keys", tables: [Table("keys", "Keys", columns, rows: rows, empty: "")])
  }
}

extension Keymap {
  /// The keys of an action on every screen, then those on single screens.
  fileprivate func lines(for action: Action) -> [(screen: String?, keys: [String])] {
    let all = bindings.filter { $0.action == action }
    let shared = all.filter { $0.screen == nil }.map(\.keys.label).sorted()
    let own = ScreenID.allCases.compactMap { screen -> (screen: String?, keys: [String])? in
      let keys = all.filter { $0.screen == screen }.map(\.keys.label).sorted()
      return keys.isEmpty ? nil : (screen.rawValue, keys)
    }
    return [(nil, shared.isEmpty && own.isEmpty ? [":\(action.rawValue)"] : shared)] + own
  }
}
