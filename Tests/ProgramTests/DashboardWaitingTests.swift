import Foundation
import Glibc
import TestSupport
import Testing

/// The workspace in use by others: locked, or replaced under an open dashboard.
@Suite(.serialized) struct DashboardWaitingTests {
  /// Another process that holds the lock.
  private func holder(of program: CommandLineProgram) throws -> StoreProcess {
    let path = program.home.path + "/data/workspace"
    let holder = try #require(StoreProcess(["hold", path, "Sam Ochieng"]))
    #expect(holder.line() == "holding")
    return holder
  }

  /// A dashboard with a comment that waits for the lock, and names its holder.
  private func waiting() throws -> (DashboardTerminal, StoreProcess) {
    let dash = try DashboardTerminal(.withProject(), columns: 140)
    try dash.openBoard()
    let holder = try holder(of: dash.program)
    try dash.type("c", until: "Comment on")
    try dash.tmux.type("Asked again")
    try dash.key("Enter", until: "waiting for Sam Ochieng (process \(holder.id))")
    return (dash, holder)
  }

  private func comments(_ program: CommandLineProgram) throws -> Int {
    try program.run("history", "oak", "--json").rows("entries").count - 1
  }

  @Test func whoeverWaitsIsToldForWhomAndMayGiveUp() throws {
    let (dash, holder) = try waiting()
    try dash.tmux.waitUntil("the state in the title") { DashboardTerminal.head(of: $0).contains("NOT SAVED") }

    try dash.key("Escape", until: "has been locked by Sam Ochieng")
    try dash.tmux.waitUntil(contains: "Asked again")
    #expect(try comments(dash.program) == 0)
    holder.signal(SIGKILL)
    holder.wait()
    try dash.key("Enter", until: "u undo")

    try dash.tmux.waitUntil("the state in the title") { DashboardTerminal.head(of: $0).contains(" saved") }
    #expect(try comments(dash.program) == 1)
  }

  @Test func asSoonAsTheLockIsFreeTheChangeIsStored() throws {
    let (dash, holder) = try waiting()
    holder.signal(SIGKILL)

    try dash.tmux.waitUntil("the change stored") {
      DashboardTerminal.head(of: $0).contains(" saved") && !$0.contains("waiting for")
    }
    #expect(try comments(dash.program) == 1)
  }

  @Test func aSignalIsObeyedWhileItWaits() throws {
    let (dash, holder) = try waiting()

    try dash.signal(SIGTERM)

    try dash.tmux.waitUntil(contains: "status=\(128 + SIGTERM)")
    #expect(try dash.isRestored())
    holder.signal(SIGKILL)
  }

  @Test func aCommandLineSaysForWhomItWaits() throws {
    let program = try CommandLineProgram.withProject()
    let holder = try holder(of: program)
    let answer = try program.run("comment", "oak", "INI-01", "x")
    holder.signal(SIGKILL)

    #expect(answer.status == 4)
    #expect(answer.complaint.contains("Not saved yet: waiting for Sam Ochieng (process \(holder.id))"))
  }

  @Test(arguments: [
    "mv workspace old && cp -a old workspace", "rm workspace/golive.db-shm", "rm workspace/golive.db-wal",
    "cp -p workspace/golive.db copy && mv copy workspace/golive.db", "rm workspace/store.lock",
  ])
  func whatWasTypedIsRefusedAndStoredInWhatIsThereNow(disturbance: String) throws {
    let dash = try DashboardTerminal(.withProject(), columns: 160)
    try dash.openBoard()
    for text in ["First", "Second"] {
      try dash.type("c", until: "Comment on")
      try dash.tmux.type(text)
      try dash.key("Enter", until: "u undo")
      try dash.tmux.waitUntil("the prompt gone") { !$0.contains("Comment on") }
    }
    try dash.type("c", until: "Comment on")
    try dash.tmux.type("Third")
    _ = try dash.program.shell("cd \"$HOME/data\" && " + disturbance)

    // The dashboard may have noticed by itself; either way the typed text is kept, and Enter stores it.
    try dash.tmux.waitUntil(contains: "Third")
    for _ in 0..<2 where try comments(dash.program) < 3 {
      try dash.tmux.keys("Enter")
      try dash.tmux.waitUntil("an answer") { screen in
        screen.contains("u undo") && !screen.contains("Comment on")
          || screen.contains("Not saved: the files at")
      }
    }

    try dash.tmux.waitUntil("the third stored") { _ in try comments(dash.program) == 3 }
    try dash.tmux.waitUntil("the state in the title") { DashboardTerminal.head(of: $0).contains(" saved") }
    #expect(try dash.program.run("doctor").status == 0)
  }
}
