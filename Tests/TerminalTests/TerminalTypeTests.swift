import TestSupport
import Testing

@Suite(.serialized) struct TerminalTypeTests {
  @Test(arguments: ["TERM=dumb", "env -u TERM"])
  func withoutAUsableTypeTheProgramSaysSo(prefix: String) throws {
    let probe = try ProbeTerminal(prefix)
    let screen = try probe.tmux.waitUntil(contains: "status 2")
    #expect(screen.contains("TERM is unset or dumb"))
  }

  @Test(arguments: [("xterm-ghostty", "xterm-256color"), ("vt999", "xterm")])
  func anUnknownTypeIsReplacedWithANotice(type: String, standIn: String) throws {
    let probe = try ProbeTerminal("TERM=\(type)", columns: 140).ready()
    try probe.tmux.waitUntil(contains: "\"\(type)\" is not known on this machine; using \(standIn).")
  }

  @Test(arguments: [
    ("TERM=xterm-256color", "depth palette"), ("TERM=xterm", "depth eight"), ("TERM=vt100", "depth mono"),
    ("NO_COLOR=1", "depth mono"), ("NO_COLOR=", "depth palette"),
  ])
  func coloursFollowTheTypeAndNoColor(prefix: String, depth: String) throws {
    let probe = try ProbeTerminal(prefix).ready()
    try probe.tmux.waitUntil(contains: depth)
    if prefix == "NO_COLOR=1" { #expect(try !probe.tmux.captureStyled().contains("[31m")) }
  }

  @Test func withoutUTF8EverythingIsASCII() throws {
    let probe = try ProbeTerminal("LC_ALL=C").ready()
    #expect(try probe.tmux.capture().allSatisfy(\.isASCII))
  }

  @Test func overSSHWithoutLocaleUTF8IsAssumed() throws {
    let probe = try ProbeTerminal("env -u LC_ALL SSH_TTY=/dev/pts/9").ready()
    #expect(try probe.tmux.capture().contains("作業"))
  }

  @Test func aPipeIsNotATerminal() throws {
    let probe = try ProbeTerminal("echo |")
    let screen = try probe.tmux.waitUntil(contains: "status 2")
    #expect(screen.contains("Not a terminal"))
  }
}
