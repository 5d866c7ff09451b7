/// The facts of a screen: its names and keys, and the equivalent command lines.
package struct ScreenInfo: Sendable {
  /// The type of its state.
  package enum Kind: Sendable {
    case project(any ProjectScreen.Type)
    case workspace(any WorkspaceScreen.Type)
  }

  package let kind: Kind
  package let title: String
  /// Its label in the tab line: `Port`.
  package let tab: String
  /// The key that opens it, also shown in the tab line; `nil` for a screen that has no tab.
  package let digit: Int?
  /// The action that opens it.
  package let action: ActionInfo
  /// Further verbs that change the project on this screen, which are off when the project is read-only.
  let changing: Set<Verb>
  /// Verbs that apply to the whole screen here, and not to a row.
  let aboutAll: Set<Verb>
  /// Whether it can show a clock that goes on by the second, see `Screen.ticks`.
  let hasClock: Bool
  /// What the screen calls what its verbs do, where that says more than the name of the verb.
  package let words: [ScreenWord]
  /// Equivalent command lines of actions that differ by screen.
  package let commandLine: [Action: String]

  /// - Parameters:
  ///   - letter: opens it after `g`, as the digit does; `nil` for a screen that an action opens.
  ///   - key: a key of its own.
  ///   - tip: a short description, for help and palette.
  ///   - shell: the command line that prints the same.
  ///   - filter: the command line that prints it filtered.
  ///   - importing: the command line that imports a list of what it shows.
  init(
    _ kind: Kind, _ title: String, tab: String, digit: Int?, letter: Character?, key: String? = nil,
    _ tip: String,
    spoken: [String] = [], shell: String, filter: String, changing: Set<Verb> = [], aboutAll: Set<Verb> = [],
    hasClock: Bool = false, importing: String = "golive people import PROJECT FILE", words: [ScreenWord] = [],
    commandLine: [Verb: String]
  ) {
    self.kind = kind
    self.title = title
    self.tab = tab
    self.digit = digit
    self.changing = changing
    self.aboutAll = aboutAll
    self.hasClock = hasClock
    action = ActionInfo(
      tip, .move, .everywhere,
      keys: [digit.map(String.init), key, letter.map { "g \($0)" }].compactMap { $0 },
      spoken: spoken,
      shell: .command(shell),
      takes: .place)
    self.words = words
    var commands: [Action: String] = [.shared(.filter): filter, .shared(.importList): importing]
    for word in words.reversed() where word.isWholeVerb { commands[.verb(word.verb)] = word.shell }
    for (verb, command) in commandLine { commands[.verb(verb)] = command }
    self.commandLine = commands
  }
}
