/// What is known of an action wherever it is offered. Keys, help, palette, hint line, plain lines and README read it here.
package struct ActionInfo: Sendable {
  /// Who is asked whether it works, and whether a project that is only to be read has it.
  package enum Scope: Sendable {
    /// Each screen gives it a meaning of its own.
    case screen
    /// As `screen`; it changes an item.
    case item
    /// It changes the project, and means the same on every screen.
    case project
    /// It means the same on every screen.
    case everywhere
  }

  /// What it does, in a few words, for help, palette and README.
  package let title: String
  package let group: ActionGroup
  package let scope: Scope
  /// Keys on every screen, in the text form of `keys.toml`; the first is the one shown.
  package let keys: [String]
  /// A key that means this on one screen only; it wins over what the key means on the others.
  package let screenKeys: [ScreenID: String]
  /// Further words for it in plain lines and on the command line; `nil` where nothing is drawn and it is of no use.
  package let spoken: [String]?
  /// What people call it who know none of its names; the palette finds it by these too.
  package let searched: [String]
  /// What does the same from a shell; `nil` where each screen has a command line of its own.
  package let commandLine: CommandLineForm?
  /// What may stand behind it in a plain line.
  let takes: LineArgument

  init(
    _ title: String, _ group: ActionGroup, _ scope: Scope, keys: [String] = [],
    on screenKeys: [ScreenID: String] = [:], spoken: [String]? = [], searched: [String] = [],
    shell: CommandLineForm? = nil, takes: LineArgument = .text
  ) {
    self.title = title
    self.group = group
    self.scope = scope
    self.keys = keys
    self.screenKeys = screenKeys
    self.spoken = spoken
    self.searched = searched
    commandLine = shell
    self.takes = takes
  }
}

/// Headings of the help screen and of the README's key table.
package enum ActionGroup: String, CaseIterable, Sendable {
  case move = "Move around"
  case find = "Find and choose"
  case change = "Change"
  case ask = "Ask"
  case program = "The program"
}

/// What stands behind an action in a plain line.
enum LineArgument: Hashable, Sendable {
  /// Numbers or names of rows, then a text.
  case rows
  /// As `rows` where projects are listed; a text on the screens of one project.
  case projects
  /// A customer, a phase, a checklist or an item to go to.
  case place
  /// An answer to what the action asks.
  case text
}
