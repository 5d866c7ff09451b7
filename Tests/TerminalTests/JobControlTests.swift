import Platform
import TestSupport
import Testing

@Suite(.serialized) struct JobControlTests {
  @Test func controlZGivesTheShellBackAndFgComesBackAtTheNewSize() throws {
    let probe = try ProbeTerminal().ready()
    try probe.tmux.keys("C-z")
    try probe.tmux.waitUntil(contains: "Stopped")
    #expect(try probe.tmux.ask("#{alternate_on}#{mouse_any_flag}") == "00")
    try probe.tmux.resize(columns: 100, rows: 30)
    try probe.tmux.run("fg")
    try probe.says("back 100x30")
    try probe.tmux.type("j")
    try probe.says("key character(\"j\")")
    try probe.tmux.type("q")
    try probe.tmux.waitUntil(contains: "$")
    #expect(try probe.isRestored())
  }

  @Test func aStopFromOutsideIsFollowedByAFullRepaint() throws {
    let probe = try ProbeTerminal().ready()
    try probe.signal(SIGTSTP)
    try probe.tmux.waitUntil(contains: "Stopped")
    try probe.tmux.run("fg")
    try probe.says("resize 80x24")
    #expect(try probe.tmux.capture().contains("Customer with a name"))
  }

  @Test func stoppedAndContinuedInTheBackgroundWaitsForFg() throws {
    let probe = try ProbeTerminal().ready()
    try probe.tmux.keys("C-z")
    try probe.tmux.waitUntil(contains: "Stopped")
    try probe.tmux.run("clear; bg; until jobs | grep Stopped; do sleep 0.05; done")
    try probe.tmux.waitUntil(contains: "Stopped")
    #expect(try probe.tmux.ask("#{alternate_on}") == "0")
    try probe.tmux.run("fg")
    try probe.says("back 80x24")
  }

  @Test func resizingIsSeenAtOnceAndIgnoresExportedSizes() throws {
    let probe = try ProbeTerminal("LINES=5 COLUMNS=20").ready()
    try probe.tmux.resize(columns: 120, rows: 40)
    try probe.says("resize 120x40")
    #expect(try probe.tmux.capture().contains("36  Customer"))
    try probe.tmux.resize(columns: 20, rows: 5)
    try probe.tmux.resize(columns: 80, rows: 24)
    try probe.says("resize 80x24")
  }

  @Test(arguments: [(0, "edited", "first line|added"), (1, "Left unchanged: the editor", "first line")])
  func theEditorsAnswerCounts(status: Int, said: String, text: String) throws {
    // A shell function in a variable: appends a line, records the file's mode, ends with the status.
    let script = "sh -c 'stat -c %a \"$1\" > $HOME/mode; echo added >> \"$1\"; exit \(status)' edit"
    let probe = try ProbeTerminal(environment: ["VISUAL": script]).ready()
    try probe.tmux.type("E")
    try probe.tmux.waitUntil(contains: "[\(said)")
    let screen = try probe.tmux.waitUntil(contains: "text \(text) ")
    #expect(screen.contains("Customer with a name"))
    try probe.tmux.type("q")
    try probe.tmux.waitUntil(contains: "status 0")
    try probe.tmux.run("echo mode $(cat ~/mode)")
    try probe.tmux.waitUntil(contains: "mode 600")
    #expect(try probe.isRestored())
  }
}
