import Dashboard

/// An effect without the store: the loop of the screen or of plain lines carries it out.
package enum TerminalEffect: Hashable, Sendable {
  case edit(text: String, purpose: EditPurpose)
  case useTheme(String)
  case mouse(Bool)
  case copy(String)
  /// Writes what is shown into a new file of this name.
  case picture(String)
  case run(ProgramRun)
  case notify(String)
  case openDemo
  case redraw
  case turn(Manner)
  case suspend
  case quit

  /// The action that leaves the dashboard with this effect; `nil` for the others.
  var leaving: Action? {
    switch self {
    case .edit: .verb(.editor)
    case .suspend: .shared(.suspend)
    case .openDemo: .shared(.demo)
    case .run: .shared(.commands)
    case .picture: .shared(.screenshot)
    case .useTheme, .mouse, .copy, .notify, .redraw, .turn, .quit: nil
    }
  }
}
