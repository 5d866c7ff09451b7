import Foundation
import Platform
import TestSupport

/// The built dashboard in a tmux pane, on a home that command lines can use too.
final class DashboardTerminal {
  static let path = BuiltProducts.path(of: "golive")
  let program: CommandLineProgram
  let tmux: Tmux

  /// Starts nothing yet; `environment` overrides that of the program, and an empty value removes a
  /// variable.
  init(
    _ program: CommandLineProgram, columns: Int = 80, rows: Int = 24, terminal: String = "tmux-256color",
    environment: [String: String] = [:]
  ) throws {
    self.program = program
    // tmux gives the shell its own home, where the tests record the terminal's modes.
    let ours = program.environment.filter { !["HOME", "PATH"].contains($0.key) }
    tmux = try Tmux(
      columns: columns, rows: rows, terminal: terminal, environment: ours.merging(environment) { $1 })
    try tmux.record()
  }

  /// Runs the dashboard and waits for its head line, such as `Portfolio`; `prefix` precedes the program's
  /// name.
  func open(_ arguments: String = "", prefix: String = "", at place: String) throws {
    try tmux.run("\(prefix) \(Self.path) \(arguments); echo status''=$?")
    try tmux.waitUntil("\(place) on top") { Self.head(of: $0).contains(place) }
  }

  /// Opens the one project's board.
  func openBoard(_ arguments: String = "") throws {
    try open(arguments, at: "Portfolio")
    try tmux.waitUntil(contains: "Oak & Iron Law")
    try key("Enter", until: "Oak & Iron Law > Board")
    try tmux.waitUntil(contains: "INI-0")
  }

  /// Leaves with `q` from a top-level screen.
  @discardableResult
  func leave() throws -> String {
    try tmux.keys("q")
    return try tmux.waitUntil(contains: "status=0")
  }

  /// Types characters, and waits for a text on the screen.
  @discardableResult
  func type(_ text: String, until awaited: String) throws -> String {
    try tmux.type(text)
    return try tmux.waitUntil(contains: awaited)
  }

  /// Presses a key by tmux's name, and waits for a text on the screen.
  @discardableResult
  func key(_ name: String, until awaited: String) throws -> String {
    try tmux.keys(name)
    return try tmux.waitUntil(contains: awaited)
  }

  /// Goes to a screen by its key and waits for its name in the head line.
  @discardableResult
  func go(_ key: String, to place: String) throws -> String {
    try tmux.type(key)
    return try tmux.waitUntil("\(place) on top") { Self.head(of: $0).contains(place) }
  }

  /// Goes through the customer's questions until one has a text on the screen, or `holds` is true.
  func walk(to text: String, _ holds: ((String) -> Bool)? = nil) throws {
    for _ in 0..<60 {
      let screen = try tmux.capture()
      if holds.map({ $0(screen) }) ?? screen.contains(text) { return }
      try tmux.keys("Right")
      try tmux.waitUntil("another question") { $0 != screen }
    }
    throw Tmux.TimedOut(awaited: text, screen: try tmux.capture())
  }

  func signal(_ number: Int32) throws { kill(try process(), number) }

  func process() throws -> Int32 {
    guard let process = try tmux.process(running: Self.path) else {
      throw Tmux.TimedOut(awaited: "the dashboard's process", screen: try tmux.capture())
    }
    return process
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

  static func head(of screen: String) -> Substring { screen.split(separator: "\n").first ?? "" }

  /// The row under the cursor mark.
  static func cursorRow(of screen: String) -> String? {
    screen.split(separator: "\n").first { $0.contains("▸") && !$0.contains("▸\u{20}\u{20}") }.map(String.init)
  }
}
