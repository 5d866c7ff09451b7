/// The command line that does the same as an action.
package enum CommandLineForm: Hashable, Sendable {
  case command(String)
  /// Why there is no such command line.
  case none(String)

  static let movesCursor = CommandLineForm.none("it moves the cursor")
  static let listOnScreen = CommandLineForm.none("it is about the list on screen")
  static let dashboard = CommandLineForm.none("it is about the dashboard itself")
  static let seenHere = CommandLineForm.none("it is about what you saw here")

  package var sentence: String {
    switch self {
    case .command(let text): text
    case .none(let why): "no shell form: \(why)"
    }
  }
}
