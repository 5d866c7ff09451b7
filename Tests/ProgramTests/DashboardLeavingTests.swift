import Foundation
import Platform
import TestSupport
import Testing

/// The real program restores the terminal, however it ends, and loses nothing it has shown as saved.
@Suite(.serialized) struct DashboardLeavingTests {
  @Test func everySignalGivesTheTerminalBack() throws {
    let dash = try DashboardTerminal(.withProject())
    for signal in [
      SIGHUP, SIGINT, SIGTERM, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS,
      SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGIO, SIGPWR,
    ] {
      try dash.open(at: "Portfolio")
      try dash.tmux.waitUntil(contains: "Oak & Iron Law")
      try dash.signal(signal)
      try dash.tmux.waitUntil(contains: "status=\(128 + signal)")
      #expect(try dash.isRestored(), "after signal \(signal)")
      try dash.tmux.run("clear")
    }
  }

  @Test func killedItLosesNothingThatWasSaved() throws {
    let dash = try DashboardTerminal(.withProject())
    try dash.openBoard()
    try dash.type("c", until: "Comment on")
    try dash.tmux.type("Pack asked for again")
    try dash.key("Enter", until: "u undo")
    try dash.signal(SIGKILL)
    try dash.tmux.run("")
    try dash.tmux.run("reset; clear; echo 'it is 'over")
    try dash.tmux.waitUntil(contains: "it is over")

    try dash.open(at: "Oak & Iron Law > Board")
    try dash.tmux.waitUntil(contains: "was killed. If the shell looks wrong")
    try dash.go("8", to: "Oak & Iron Law > History")
    try dash.tmux.waitUntil(contains: "commented on INI-01")

    #expect(try dash.program.run("history", "oak", "--json").rows("entries").count == 2)
    try dash.tmux.type("1")
    try dash.leave()
    try dash.tmux.run("clear")
    try dash.open(at: "Portfolio")
    try dash.tmux.waitUntil(contains: "Oak & Iron Law")
    #expect(try !dash.tmux.capture().contains("was killed"))
  }

  @Test func controlZGivesTheShellBackAndFgComesBack() throws {
    let dash = try DashboardTerminal(.withProject())
    try dash.openBoard()
    try dash.key("C-z", until: "Stopped")
    #expect(try dash.tmux.ask("#{alternate_on}#{mouse_any_flag}") == "00")
    try dash.program.run("task", "oak", "done", "INI-01", "--evidence", "Order 4711")
    try dash.tmux.resize(columns: 100, rows: 30)
    try dash.tmux.run("fg")
    try dash.tmux.waitUntil(contains: "[INITIATE 1/9]")
    try dash.type("q", until: "Portfolio")
    try dash.tmux.keys("q")
    try dash.tmux.waitUntil("the shell") { _ in try dash.tmux.ask("#{alternate_on}") == "0" }
    #expect(try dash.isRestored())
  }

  @Test func everySizeIsDrawnOnEveryScreen() throws {
    let dash = try DashboardTerminal(.withProject())
    try dash.openBoard()
    for (key, place) in [
      ("2", "Board"), ("3", "Checklists"), ("4", "Issues"), ("8", "History"), ("1", "Portfolio"),
      ("0", "Today"),
    ] {
      var before = try dash.go(key, to: place)
      try dash.tmux.waitUntil("\(place) painted whole") { screen in
        defer { before = screen }
        return screen == before
      }
      for (columns, rows) in [(160, 48), (40, 10), (30, 8), (80, 24)] {
        try dash.tmux.resize(columns: columns, rows: rows)
        try dash.tmux.waitUntil("\(place) at \(columns)x\(rows)") {
          try self.fills($0, columns, rows, place, dash)
        }
      }
      try dash.tmux.waitUntil("\(place) as it was") { $0 == before }
    }
  }

  /// Below 40x10 the screen shows a message instead of its contents.
  private func fills(
    _ screen: String, _ columns: Int, _ rows: Int, _ place: String, _ dash: DashboardTerminal
  ) throws -> Bool {
    let fits = screen.split(separator: "\n").allSatisfy { $0.count <= columns }
    let isTold =
      columns < 40 ? screen.contains("too small") : DashboardTerminal.head(of: screen).contains(place)
    return try fits && isTold && dash.tmux.ask("#{window_width}x#{window_height}") == "\(columns)x\(rows)"
  }
}
