/// Everything that a key, a palette entry or a plain line can run.
package enum Action: Hashable, Sendable {
  /// Has its own meaning on each screen.
  case verb(Verb)
  /// Opens a screen; its facts are in the `ScreenInfo` of that screen.
  case go(ScreenID)
  /// Means the same on every screen.
  case shared(SharedAction)
}

extension Action: CaseIterable {
  package static let allCases: [Action] =
    Verb.allCases.map(verb) + ScreenID.allCases.map(go) + SharedAction.allCases.map(shared)
}

extension Action: RawRepresentable {
  /// The name in `keys.toml` and after `:`.
  package var rawValue: String {
    switch self {
    case .verb(let verb): verb.rawValue
    case .go(let screen): screen.rawValue
    case .shared(let action): action.rawValue
    }
  }

  package init?(rawValue: String) {
    if let verb = Verb(rawValue: rawValue) {
      self = .verb(verb)
    } else if let screen = ScreenID(rawValue: rawValue) {
      self = .go(screen)
    } else if let action = SharedAction(rawValue: rawValue) {
      self = .shared(action)
    } else {
      return nil
    }
  }
}

extension Action {
  package var info: ActionInfo {
    switch self {
    case .verb(let verb): verb.info
    case .go(let screen): screen.info.action
    case .shared(let action): action.info
    }
  }

  package var title: String { info.title }
  package var group: ActionGroup { info.group }

  /// Whether it changes the project or its items. Reopening a project is not included.
  var changesProject: Bool {
    switch info.scope {
    case .item, .project: true
    case .screen, .everywhere: false
    }
  }

  /// Whether it is available in plain lines; actions for the cursor, panes, mouse and colours are not.
  package var isSpoken: Bool { info.spoken != nil }

  /// Search terms other than its own name.
  package var otherNames: [String] { (info.spoken ?? []) + info.searched }

  /// The action for a word typed in plain lines, other than an action's own name.
  package static func spoken(_ word: String) -> Action? {
    allCases.first { $0.info.spoken?.contains(word) == true }
  }

  /// The command line that does the same as this action on `screen`.
  package func commandLine(on screen: ScreenID) -> CommandLineForm {
    info.commandLine ?? screen.info.commandLine[self].map(CommandLineForm.command)
      ?? .none("this screen has no use for it")
  }
}
