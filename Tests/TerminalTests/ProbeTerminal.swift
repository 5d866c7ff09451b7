import Platform
import TestSupport

/// The probe program in a tmux pane.
struct ProbeTerminal {
  let tmux: Tmux
  private static let path = BuiltProducts.path(of: "TerminalProbe")

  /// Starts the probe; `prefix` precedes the command in the shell, such as `TERM=vt999`.
  init(_ prefix: String = "", environment: [String: String] = [:], columns: Int = 80, rows: Int = 24) throws {
    tmux = try Tmux(columns: columns, rows: rows, environment: environment)
    try tmux.record()
    try tmux.run("\(prefix) \(Self.path); echo status $?")
  }

  func ready() throws -> ProbeTerminal {
    try tmux.waitUntil(contains: "[ready]")
    return self
  }

  /// Waits for what the probe shows about its last input.
  func says(_ text: String) throws { try tmux.waitUntil(contains: "[\(text)]") }

  func signal(_ number: Int32) throws {
    guard let process = try tmux.process(running: Self.path) else {
      throw Tmux.TimedOut(awaited: "the probe's process", screen: try tmux.capture())
    }
    kill(process, number)
  }

  /// Whether the shell has its terminal as before.
  func isRestored() throws -> Bool {
    let words = try tmux.stty()
    return try tmux.ask("#{alternate_on}#{mouse_any_flag}#{cursor_flag}#{keypad_cursor_flag}") == "0010"
      && words.isSuperset(of: ["icanon", "echo", "isig", "ixon", "icrnl", "iexten", "onlcr"])
      && tmux.recording().modesOn.isDisjoint(with: [
        "1", "1000", "1002", "1003", "1004", "1006", "1049", "2004", "2026",
      ])
  }
}
