import Foundation

/// A private tmux server with one pane and a shell in it, for tests that need a real terminal.
///
/// Every wait has a deadline; no result depends on speed.
package final class Tmux {
  package struct TimedOut: Error, CustomStringConvertible {
    package let awaited: String
    package let screen: String

    package init(awaited: String, screen: String) {
      self.awaited = awaited
      self.screen = screen
    }

    package var description: String { "waited for \(awaited); the screen was:\n\(screen)" }
  }

  private static let deadline: TimeInterval = 90
  private let server: String
  private let directory: URL

  /// Starts a bare shell with a known prompt, `ready$`, and these variables in addition to a small
  /// environment.
  package init(
    columns: Int = 80, rows: Int = 24, terminal: String = "tmux-256color", environment: [String: String] = [:]
  ) throws {
    server = "golive-\(UUID().uuidString.prefix(8))"
    directory = FileManager.default.temporaryDirectory.appendingPathComponent(server)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    var variables = ["LC_ALL": "C.UTF-8", "PS1": "ready$ ", "HOME": directory.path, "PATH": "/usr/bin:/bin"]
    variables.merge(environment) { $1 }
    variables["INPUTRC"] = directory.appendingPathComponent("inputrc").path
    try "set enable-bracketed-paste off\n".write(
      to: directory.appendingPathComponent("inputrc"), atomically: true, encoding: .utf8)
    let settings = variables.filter { !$0.value.isEmpty }.map { "\($0.key)=\(Self.quoted($0.value))" }
    let shell =
      (["exec", "env", "-i"] + settings.sorted() + ["TERM=\(terminal)", "bash", "--norc", "--noprofile"])
      .joined(separator: " ")
    try tmux("new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", shell)
    try waitUntil(contains: "ready$")
  }

  deinit {
    _ = try? tmux("kill-server")
    try? FileManager.default.removeItem(at: directory)
  }

  /// A private directory of this terminal, also `$HOME`.
  package var home: String { directory.path }

  /// Types a command line and Enter.
  package func run(_ line: String) throws {
    try type(line)
    try keys("Enter")
  }

  /// Sends keys by tmux's names: `Enter`, `Escape`, `C-c`, `M-x`, `Up`.
  package func keys(_ names: String...) throws {
    try keys(names)
  }

  package func keys(_ names: [String]) throws {
    try tmux(arguments: ["send-keys"] + names)
  }

  /// Sends raw bytes.
  package func type(_ text: String) throws {
    try tmux("send-keys", "-l", text)
  }

  package func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Closes the terminal under the running program. The server ends with its last pane.
  package func closePane() throws { try tmux("kill-pane") }

  /// The text on the screen.
  package func capture() throws -> String { try tmux("capture-pane", "-p") }

  /// The text with its colours and attributes as escape sequences.
  package func captureStyled() throws -> String { try tmux("capture-pane", "-p", "-e") }

  /// Waits for a text anywhere on the screen, and returns the screen.
  @discardableResult
  package func waitUntil(contains text: String) throws -> String {
    try waitUntil("\"\(text)\"") { $0.contains(text) }
  }

  @discardableResult
  package func waitUntil(_ awaited: String, _ holds: (String) throws -> Bool) throws -> String {
    let end = Date(timeIntervalSinceNow: Self.deadline)
    var screen = ""
    repeat {
      screen = try capture()
      if try holds(screen) { return screen }
      usleep(20_000)
    } while Date() < end
    throw TimedOut(awaited: awaited, screen: screen)
  }

  /// Waits until the screen stays as it is from one look to the next.
  package func waitUntilStill() throws {
    var before = try capture()
    try TestSupport.waitUntil("a screen that stays") {
      let now = try capture()
      defer { before = now }
      return now == before
    }
  }

  /// A tmux format, such as `#{alternate_on}`.
  package func ask(_ format: String) throws -> String {
    try tmux("display-message", "-p", format).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Records every byte written to the pane from now on.
  package func record() throws {
    try tmux("pipe-pane", "-o", "exec cat > '\(directory.path)/recording'")
  }

  package func recording() throws -> Recording {
    let data = try Data(contentsOf: directory.appendingPathComponent("recording"))
    return Recording(bytes: Array(data))
  }

  /// The terminal's modes as the shell sets them for a command, one word each, as printed by `stty -a`.
  package func stty() throws -> Set<Substring> {
    try run("stty -a > ~/modes; echo check''ed")
    try waitUntil(contains: "checked")
    let modes = try String(contentsOf: directory.appendingPathComponent("modes"), encoding: .utf8)
    return Set(modes.split { " ;\n".contains($0) })
  }

  /// The process below the pane's shell whose command line begins with this path.
  package func process(running path: String) throws -> Int32? {
    let shell = try ask("#{pane_pid}")
    let found = try Self.output(of: "/usr/bin/pgrep", ["-P", shell, "-f", path], mayFail: true)
    return found.split(separator: "\n").first.flatMap { Int32($0) }
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments: arguments) }

  @discardableResult
  private func tmux(arguments: [String]) throws -> String {
    try Self.output(of: "/usr/bin/tmux", ["-L", server, "-u", "-f", "/dev/null"] + arguments)
  }

  private static func output(of program: String, _ arguments: [String], mayFail: Bool = false) throws
    -> String
  {
    let (status, said) = try ChildProcess.run([program] + arguments)
    if status != 0, !mayFail { throw TimedOut(awaited: "\(program) \(arguments)", screen: said) }
    return said
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }
}
