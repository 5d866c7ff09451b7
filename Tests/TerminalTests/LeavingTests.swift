import Platform
import TestSupport
import Testing

@Suite(.serialized) struct LeavingTests {
  @Test(arguments: [
    SIGHUP, SIGINT, SIGTERM, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS, SIGUSR1,
    SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSTKFLT, SIGXCPU, SIGXFSZ, 34, 50, 64,
  ])
  func everySignalGivesTheTerminalBack(signal: Int32) throws {
    let probe = try ProbeTerminal().ready()
    try probe.signal(signal)
    try probe.tmux.waitUntil(contains: "status \(128 + signal)")
    // The recording comes through a pipe and may lag behind the screen.
    try probe.tmux.waitUntil("a terminal as before") { _ in try probe.isRestored() }
  }

  /// Not with SIGINT, which would also end the rest of the shell's line.
  @Test(arguments: [SIGTERM, SIGHUP])
  func aProgramThatIsBusyLeavesAllTheSame(signal: Int32) throws {
    let probe = try ProbeTerminal().ready()
    try probe.tmux.type("B")
    try probe.signal(signal)
    try probe.tmux.waitUntil(contains: "status \(128 + signal)")
    try probe.tmux.waitUntil("a terminal as before") { _ in try probe.isRestored() }
  }

  @Test func leavingGivesTheTerminalBackAndShowsWhatWasSaidOnStandardError() throws {
    let probe = try ProbeTerminal().ready()
    try probe.tmux.type("Wq")
    let screen = try probe.tmux.waitUntil(contains: "status 0")
    #expect(screen.contains("said on stderr"))
    #expect(try probe.isRestored())
  }

  @Test func aSwiftTrapLeavesItsMessageOnANormalScreenAndAsksNothing() throws {
    let probe = try ProbeTerminal().ready()
    try probe.tmux.type("T")
    let screen = try probe.tmux.waitUntil(contains: "status \(128 + SIGILL)")
    #expect(screen.contains("said while trapping"))
    #expect(!screen.contains("Press"))
    #expect(try probe.isRestored())
  }

  @Test func aClosedTerminalEndsTheProgram() throws {
    let probe = try ProbeTerminal().ready()
    let process = try #require(try probe.tmux.process(running: BuiltProducts.path(of: "TerminalProbe")))
    try probe.tmux.closePane()
    try waitUntil("the end of process \(process)") { kill(process, 0) != 0 }
  }
}
