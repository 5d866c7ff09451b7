import Foundation
import Platform
import TestSupport
import Testing

/// The real program on a real terminal: however it ends, what was typed is there again.
@Suite(.serialized) struct DashboardDraftTests {
  /// Types half a comment on the first task.
  private func typing(_ dash: DashboardTerminal) throws {
    try dash.openBoard()
    try dash.type("c", until: "Comment on")
    try dash.type("Pack asked for again, they", until: "again, they")
  }

  /// Starts again where the last run ended, and goes on with the draft.
  private func goOn(_ dash: DashboardTerminal, at place: String = "Oak & Iron Law > Board") throws {
    try dash.open(at: place)
    try dash.tmux.waitUntil(contains: "Not saved last time: Comment on")
    try dash.type(":drafts", until: "what you typed and did not save")
    try dash.key("Enter", until: "Drafts: typed and not saved")
    try dash.key("Enter", until: "asks the question again")
    try dash.key("Enter", until: "Your draft of")
    try dash.tmux.waitUntil(contains: "Pack asked for again, they")
  }

  /// Saves, and sees that nothing is offered any more.
  private func save(_ dash: DashboardTerminal) throws {
    try dash.key("Enter", until: "u undo")
    try dash.tmux.type("1")
    try dash.leave()
    try dash.tmux.run("clear")
    #expect(try dash.program.run("drafts").output.contains("Nothing typed is left unsaved."))
    let history = try dash.program.run("history", "oak", "--json").rows("entries")
    #expect(history.count == 2)
  }

  @Test(arguments: [SIGHUP, SIGTERM])
  func aSignalThatEndsItLeavesADraft(signal: Int32) throws {
    let dash = try DashboardTerminal(.withProject())
    try typing(dash)
    try dash.signal(signal)
    try dash.tmux.waitUntil(contains: "status=\(128 + signal)")
    try dash.tmux.run("clear")
    let listed = try dash.program.run("drafts", "--json").rows("drafts")
    #expect(listed.first?["text"] as? String == "Pack asked for again, they")
    try goOn(dash)
    try save(dash)
  }

  @Test func killedItLosesNothingTypedBeforeThePause() throws {
    let dash = try DashboardTerminal(.withProject())
    try typing(dash)
    try waitUntil("the draft on disk") {
      try dash.program.run("drafts").output.contains("Pack asked for again, they")
    }
    #expect(try dash.program.run("drafts", "--json").rows("drafts").first?["open"] as? Bool == true)
    try dash.signal(SIGKILL)
    try dash.tmux.run("")
    try dash.tmux.run("reset; clear; echo 'it is 'over")
    try dash.tmux.waitUntil(contains: "it is over")
    try goOn(dash)
    try save(dash)
  }

  @Test func aTerminalThatClosesLeavesADraftForTheNextOne() throws {
    let program = try CommandLineProgram.withProject()
    let first = try DashboardTerminal(program)
    try typing(first)
    try first.tmux.closePane()
    try waitUntil("the end of the first") {
      try program.run("drafts", "--json").rows("drafts").first?["open"] as? Bool == false
    }
    let second = try DashboardTerminal(program)
    try goOn(second)
    try save(second)
  }

  @Test func aFormWithAChoiceIsThereAgainOnTheSameScreen() throws {
    let dash = try DashboardTerminal(.withProject())
    try dash.openBoard()
    try dash.go("4", to: "Issues")
    try dash.type("a", until: "Tab next")
    try dash.type("No ringback at Denver", until: "No ringback at Denver")
    try dash.signal(SIGTERM)
    try dash.tmux.waitUntil(contains: "status=143")
    try dash.tmux.run("clear")
    try dash.open(at: "Issues")
    try dash.tmux.waitUntil(contains: "Not saved last time")
    try dash.type("a", until: "No ringback at Denver")
    try dash.tmux.waitUntil(contains: "Your draft of")
    try dash.key("C-s", until: "u undo")
    #expect(try dash.program.run("drafts", "--json").rows("drafts").isEmpty)
  }

  @Test func theCustomersReportOfAProblemIsThereAgain() throws {
    let program = try CommandLineProgram.withProject()
    let dana = try DashboardTerminal(program)
    try dana.open("--as 'Dana Ruiz:MPOC'", at: "Hello, Dana Ruiz")
    try dana.type("r", until: "Tell us what is wrong")
    try dana.type("The phones do not ring", until: "do not ring")
    try dana.signal(SIGHUP)
    try dana.tmux.waitUntil(contains: "status=129")
    #expect(try program.run("drafts").output.contains("Nothing typed is left"), "Lee sees nothing of it")
    try dana.tmux.run("clear")
    try dana.open("--as 'Dana Ruiz:MPOC'", at: "Hello, Dana Ruiz")
    try dana.tmux.waitUntil(contains: "Not sent last time")
    try dana.type("r", until: "The phones do not ring")
    try dana.key("C-s", until: "u takes it back")
    #expect(try program.run("drafts", "--as", "Dana Ruiz:MPOC").output.contains("Nothing typed is left"))
  }

  // MARK: The editor

  /// An editor that writes a text and then does `end`.
  private func editing(_ end: String) throws -> DashboardTerminal {
    let program = try CommandLineProgram.withProject()
    let script = "#!/bin/sh\nprintf 'Pack asked for again, they' > \"$1\"\n\(end)\n"
    try program.write(script, to: "editor")
    chmod(program.home.path + "/editor", 0o700)
    let dash = try DashboardTerminal(program, environment: ["EDITOR": program.home.path + "/editor"])
    try dash.openBoard()
    try dash.type("c", until: "Comment on")
    try dash.tmux.keys("C-x", "C-e")
    return dash
  }

  @Test(arguments: ["exit 1", "kill -9 $$"])
  func whatAnEditorThatFailsHasWrittenIsADraft(end: String) throws {
    let dash = try editing(end)
    try dash.tmux.waitUntil(contains: "What you wrote is kept")
    try dash.tmux.keys("Escape")
    try dash.signal(SIGTERM)
    try dash.tmux.waitUntil(contains: "status=143")
    try dash.tmux.run("clear")
    try goOn(dash)
    try save(dash)
  }

  @Test func aKillWhileTheEditorIsOpenLeavesItsTextAsADraft() throws {
    let dash = try editing("echo is''open; exec sleep 600")
    try dash.tmux.waitUntil(contains: "isopen")
    let editor = try #require(try dash.tmux.process(running: DashboardTerminal.path))
    kill(editor, SIGKILL)
    try dash.tmux.run("")
    try dash.tmux.run("reset; clear; echo 'it is 'over")
    try dash.tmux.waitUntil(contains: "it is over")
    try goOn(dash)
    try save(dash)
  }

  @Test func aTerminalThatClosesOverAnOpenEditorLeavesItsTextAsADraft() throws {
    let dash = try editing("echo is''open; exec sleep 600")
    try dash.tmux.waitUntil(contains: "isopen")
    try dash.tmux.closePane()
    try waitUntil("the end of the dashboard") {
      try dash.program.run("drafts", "--json").rows("drafts").first?["open"] as? Bool == false
    }
    #expect(try dash.program.run("drafts").output.contains("Pack asked for again, they"))
  }

  // MARK: Without a screen

  @Test func theCommandLineListsShowsAndDropsDrafts() throws {
    let dash = try DashboardTerminal(.withProject())
    try typing(dash)
    try dash.signal(SIGTERM)
    try dash.tmux.waitUntil(contains: "status=143")
    let program = dash.program
    #expect(try program.run("drafts", "show", "1").output == "Pack asked for again, they\n")
    #expect(try program.run("drafts", "show", "2").status == 3)
    #expect(try program.run("drafts", "drop").status == 2)
    let dropped = try program.run("drafts", "drop", "1")
    #expect(dropped.status == 0 && dropped.output.contains("Pack asked for again, they"), "\(dropped.output)")
    #expect(!dropped.output.contains("NO") && !dropped.output.contains("OPEN"), "it is no list any more")
    #expect(try program.run("drafts", "--json").rows("drafts").isEmpty)
  }

  @Test func aHalfAnsweredInterviewInPlainLinesIsOfferedAgain() throws {
    let program = try CommandLineProgram.withProject()
    let asked = try program.shell(
      "printf 'open oak\\nissues\\nadd No ringback at Denver\\n' | $GOLIVE --linear")
    #expect(asked.output.contains("2 of"))
    let again = try program.shell("printf 'drafts\\n1\\n1\\nb\\n' | $GOLIVE --linear")
    #expect(again.output.contains("Not saved last time:"))
    #expect(again.output.contains("Now: No ringback at Denver."))
  }
}
