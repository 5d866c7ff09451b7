/// What a screen is called, how it is reached, and what does its work from a shell.
package struct ScreenInfo: Sendable {
  /// The type that holds its state.
  package enum Kind: Sendable {
    case project(any ProjectScreen.Type)
    case workspace(any WorkspaceScreen.Type)
  }

  package let kind: Kind
  package let title: String
  /// As in the tab line: `Port`.
  package let tab: String
  /// The key that goes there, also shown in the tab line.
  package let digit: Int
  /// Going there, as a key, an entry of the palette and a plain line.
  package let action: ActionInfo
  /// Verbs that change the project here, besides those that always do: off in a project that is only to be read.
  let changing: Set<Verb>
  /// Verbs that are about the screen as a whole here, and not about one of its rows.
  let aboutAll: Set<Verb>
  /// What does the same from a shell as an action does here, for actions that have no command line of their own.
  package let commandLine: [Action: String]

  /// - Parameters:
  ///   - letter: goes there after `g`, as the digit does.
  ///   - tip: what the screen shows, for help and palette.
  ///   - shell: what prints the same.
  ///   - filter: what prints it filtered.
  init(
    _ kind: Kind, _ title: String, tab: String, digit: Int, letter: Character, _ tip: String,
    spoken: [String] = [], shell: String, filter: String, changing: Set<Verb> = [], aboutAll: Set<Verb> = [],
    commandLine: [Verb: String]
  ) {
    self.kind = kind
    self.title = title
    self.tab = tab
    self.digit = digit
    self.changing = changing
    self.aboutAll = aboutAll
    action = ActionInfo(
      tip, .move, .everywhere, keys: ["\(digit)", "g \(letter)"], spoken: spoken, shell: .command(shell),
      takes: .place)
    var commands: [Action: String] = [.shared(.filter): filter]
    for (verb, command) in commandLine { commands[.verb(verb)] = command }
    self.commandLine = commands
  }
}
