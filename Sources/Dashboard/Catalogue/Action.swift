/// Everything a key, a line of the palette or a plain line can ask for.
package enum Action: Hashable, Sendable {
  /// The screen on show says what it means.
  case verb(Verb)
  /// Goes to a screen; its facts stand beside that screen, in its `ScreenInfo`.
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

  /// Whether it is for changing the project or its items; opening the project again is not among them.
  var changesProject: Bool {
    switch info.scope {
    case .item, .project: true
    case .screen, .everywhere: false
    }
  }

  /// Whether it is of use where nothing is drawn: cursor, panes, mouse and colours are not.
  package var isSpoken: Bool { info.spoken != nil }

  /// Everything but its own name that it is found by.
  package var otherNames: [String] { (info.spoken ?? []) + info.searched }

  /// The action a word of plain lines stands for, besides the actions' own names.
  package static func spoken(_ word: String) -> Action? {
    allCases.first { $0.info.spoken?.contains(word) == true }
  }

  /// What does the same from a shell as this does on that screen.
  package func commandLine(on screen: ScreenID) -> CommandLineForm {
    info.commandLine ?? screen.info.commandLine[self].map(CommandLineForm.command)
      ?? .none("this screen has no use for it")
  }
}
