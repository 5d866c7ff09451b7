/// The facts of an action. Keys, help, palette, hint line, plain lines and README all read them here.
package struct ActionInfo: Sendable {
  /// Decides which code says whether the action is available, and whether a read-only project allows it.
  package enum Scope: Sendable {
    /// Each screen defines what it does.
    case screen
    /// As `screen`, and it changes an item.
    case item
    /// Changes the project; the same on every screen.
    case project
    /// The same on every screen.
    case everywhere
  }

  /// A short description for help, palette and README.
  package let title: String
  package let group: ActionGroup
  package let scope: Scope
  /// Keys on every screen, in the text form of `keys.toml`; the first is the one shown.
  package let keys: [String]
  /// Keys that mean this on one screen only; they override the keys of other actions there.
  package let screenKeys: [ScreenID: String]
  /// Additional words for plain lines and the command line; `nil` when the action is not available there.
  package let spoken: [String]?
  /// Synonyms, for finding it in the palette.
  package let searched: [String]
  /// The equivalent command line; `nil` when it differs by screen.
  package let commandLine: CommandLineForm?
  /// The argument it takes in a plain line.
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

/// The argument of an action in a plain line.
enum LineArgument: Hashable, Sendable {
  /// Numbers or names of rows, then a text.
  case rows
  /// As `rows` on screens about all projects; a text on the screens of one project.
  case projects
  /// A customer, a phase, a checklist or an item to go to.
  case place
  /// An answer to what the action asks.
  case text
}
