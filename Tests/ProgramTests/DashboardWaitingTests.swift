import Foundation
import Platform
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
    "cp -a workspace copy && mv workspace old && mv copy workspace",
    "rm workspace/golive.db-shm", "rm workspace/golive.db-wal",
    "cp -p workspace/golive.db copy && mv copy workspace/golive.db", "rm workspace/store.lock",
  ])
  func whatWasTypedIsRefusedAndStoredInWhatIsThereNow(disturbance: String) throws {
    let dash = try threeComments(disturbance)

    try dash.tmux.waitUntil("the third stored") { _ in try comments(dash.program) == 3 }
    try dash.tmux.waitUntil("the state in the title") { DashboardTerminal.head(of: $0).contains(" saved") }
    #expect(try dash.program.run("doctor").status == 0)
  }

  /// What it opens before its log is copied lacks the newest changes, at worst for good.
  @Test func ofACopyThatGrowsWhileItIsLookedAtNothingIsMissingWithoutAWord() throws {
    let dash = try threeComments("mv workspace old && cp -a old workspace")

    try dash.tmux.waitUntil("all three, or a word") { screen in
      try comments(dash.program) == 3 || screen.contains("than what you saw last")
        || screen.contains("changes are missing")
    }
  }

  /// A dashboard with two comments stored and a third typed before the files were disturbed, and sent after it.
  private func threeComments(_ disturbance: String) throws -> DashboardTerminal {
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
    // The first answer may be that it was replaced, or that the newest changes are missing.
    for _ in 0..<3 where try comments(dash.program) < 3 {
      try dash.tmux.keys("Enter")
      try dash.tmux.waitUntil("an answer") { screen in
        screen.contains("u undo") && !screen.contains("Comment on") || screen.contains("Not saved: the ")
      }
    }
    return dash
  }

  @Test func changesThatWereMissingAreBackAndTheDashboardGoesOn() throws {
    let dash = try DashboardTerminal(.withProject(), columns: 160)
    try dash.openBoard()
    try dash.type("c", until: "Comment on")
    try dash.tmux.type("First")
    try dash.key("Enter", until: "u undo")
    try dash.type("c", until: "Comment on")
    try dash.tmux.type("Second")
    // A copy in two steps, the log last, as somebody makes who does not know of it.
    _ = try dash.program.shell(
      "cd \"$HOME/data\" && mv workspace old && mkdir -m 700 workspace && cp -p old/store.lock old/golive.db workspace"
    )
    try dash.tmux.waitUntil("the state in the title") {
      DashboardTerminal.head(of: $0).contains("DAMAGED")
    }
    try dash.tmux.keys("Enter")
    try dash.tmux.waitUntil(contains: "the newest changes are missing")

    _ = try dash.program.shell("cd \"$HOME/data\" && cat old/golive.db-wal > workspace/golive.db-wal")
    // The first attempt finds that it is back.
    try dash.tmux.keys("Enter")
    try dash.tmux.waitUntil("the state in the title") { DashboardTerminal.head(of: $0).contains(" saved") }
    try dash.tmux.keys("Enter")

    try dash.tmux.waitUntil("the second stored") { _ in try comments(dash.program) == 2 }
    try dash.tmux.waitUntil("the state in the title") { DashboardTerminal.head(of: $0).contains(" saved") }
    #expect(try dash.program.run("doctor").status == 0)
  }
}
