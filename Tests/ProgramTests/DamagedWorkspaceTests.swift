import Foundation
import TestSupport
import Testing

/// A damaged workspace through the real program: noticed, read, changed by nobody until somebody decides.
@Suite(.serialized) struct DamagedWorkspaceTests {
  /// One project, of which the newest two changes are missing in the file.
  private func behind() throws -> CommandLineProgram {
    let program = try CommandLineProgram.withProject()
    let database = "\"$HOME/data/workspace/golive.db\""
    _ = try program.shell("cp \(database) \"$HOME/old\"")
    for text in ["one", "two"] { #expect(try program.run("comment", "oak", "INI-01", text).status == 0) }
    _ = try program.shell("cp \"$HOME/old\" \(database)")
    return program
  }

  /// As somebody with a database tool does.
  private func edit(_ program: CommandLineProgram, _ sql: String) throws {
    let script = "import os, sqlite3; c = sqlite3.connect(os.environ['HOME'] + '/data/workspace/golive.db'); "
    let answer = try program.shell("python3 -c \"\(script)c.execute('''\(sql) '''); c.commit()\"")
    try #require(answer.status == 0, "\(answer.complaint)")
  }

  @Test func itIsReadWithAWarningAndNotChanged() throws {
    let program = try behind()

    let list = try program.run("list", "--json")
    let comment = try program.run("comment", "oak", "INI-01", "three")

    #expect(list.status == 0)
    #expect(list.rows("projects").count == 1)
    #expect(list.complaint.contains("entry 3 was stored here, the file ends at 1"))
    #expect(comment.status == 5)
    #expect(comment.complaint.contains("Not saved: the workspace is damaged"))
    #expect(try program.run("new", "Another").status == 5)
    #expect(try program.run("history", "oak", "--json").rows("entries").count == 1)
  }

  @Test func theCustomersSideLearnsNoDetails() throws {
    let program = try behind()
    let list = try program.run("list", "--as", "Dana Ruiz:MPOC")
    #expect(list.complaint.contains("can be read, not changed now; tell your project manager"))
    #expect(!list.complaint.contains("entry 3"))
  }

  /// The file that cannot be read, a program or a path would be no help to them.
  @Test func aCustomerIsToldOneSentenceOfAFileThatCannotBeRead() throws {
    let program = try CommandLineProgram.withProject()
    _ = try program.shell("printf 'no database' > \"$HOME/data/workspace/golive.db\"")
    let plain = "cannot be shown or saved at the moment; nothing was changed. Tell your project manager."
    let dana = ["--as", "Dana Ruiz:MPOC"]
    for words in [
      ["list"], ["seat", "oak"], ["show", "oak", "--json"], ["comment", "oak", "INI-01", "x"], [],
    ] {
      let answer = try program.run(words + dana)
      #expect(answer.status == 5 && answer.complaint.contains(plain), "\(words): \(answer.complaint)")
      #expect(!answer.complaint.contains("golive.db") && !answer.complaint.contains(program.home.path))
      #expect(try program.run(words).complaint.contains("golive"), "\(words)")
    }
    let lines = try program.shell("printf 'l\\nq\\n' | $GOLIVE --linear --as 'Dana Ruiz:MPOC' 2>&1").output
    #expect(lines.contains(plain) && !lines.contains("golive.db"), "\(lines)")
    #expect(try !program.run(["info"] + dana).output.contains("golive.db"))
  }

  @Test func theProviderDecidesWithAReason() throws {
    let program = try behind()

    let doctor = try program.run("doctor", "--json")
    #expect(doctor.status == 5)
    #expect(doctor.output.contains("entry 3 was stored here"))
    #expect(try program.run("doctor", "--quiet").output == "")
    #expect(try program.run("doctor", "--accept", "--as", "Dana Ruiz:MPOC", "--reason", "x").status == 1)
    #expect(try program.run("doctor", "--accept").status == 2)
    #expect(try program.run("comment", "oak", "INI-01", "no").status == 5)

    let accepted = try program.run("doctor", "--accept", "--reason", "the disk of Tuesday is gone")

    #expect(accepted.status == 0)
    #expect(try program.run("comment", "oak", "INI-01", "three").status == 0)
    #expect(try program.run("doctor").status == 0)
    #expect(try program.run("doctor", "--accept", "--reason", "again").status == 1)
    let kept = try program.shell("cat \"$HOME/data/workspace/damaged.accepted\"").output
    #expect(kept.contains("reason the disk of Tuesday is gone"))
  }

  @Test func damagedPagesCannotBeAccepted() throws {
    let program = try CommandLineProgram.withProject()
    let script = """
      import os; f = os.environ['HOME'] + '/data/workspace/golive.db'; size = os.path.getsize(f); \
      h = open(f, 'r+b'); [(h.seek(p * 4096), h.write(b'x' * 4096)) for p in range(size // 8192, size // 4096)]
      """
    _ = try program.shell("python3 -c \"\(script)\"")
    #expect(try program.run("doctor").status == 5)
    #expect(try program.run("comment", "oak", "INI-01", "x").status == 5)
    let accepted = try program.run("doctor", "--accept", "--reason", "x")
    #expect(accepted.status == 1)
    #expect(accepted.complaint.contains("golive restore"))
    #expect(try program.run("comment", "oak", "INI-01", "x").status == 5)
  }

  @Test func aDashboardSaysSoAndGoesOnWhenSomebodyHasDecided() throws {
    let dash = try DashboardTerminal(.withProject(), columns: 160)
    try dash.openBoard()
    try edit(dash.program, "DROP TRIGGER change_is_never_edited")
    #expect(try dash.program.run("doctor").status == 5)
    try dash.tmux.waitUntil("the state in the title") { DashboardTerminal.head(of: $0).contains("DAMAGED") }
    try dash.tmux.waitUntil(contains: "the guard change_is_never_edited is missing")

    try dash.type("c", until: "Comment on")
    try dash.tmux.type("Kept words")
    try dash.key("Enter", until: "Not saved: the workspace is damaged")
    try dash.tmux.waitUntil(contains: "Kept words")
    #expect(try dash.program.run("doctor", "--accept", "--reason", "known").status == 0)
    try dash.tmux.waitUntil("the state in the title") { DashboardTerminal.head(of: $0).contains(" saved") }

    try dash.key("Enter", until: "u undo")
    #expect(try dash.program.run("history", "oak", "--json").rows("entries").count == 2)
  }

  @Test func theFirstDashboardOfADayChecksEverythingBesideItself() throws {
    let dash = try DashboardTerminal(.withProject(), columns: 160)
    try edit(dash.program, "UPDATE item SET fields = replace(fields, 'Assign', 'Hide') WHERE id = 'INI-02'")
    #expect(try dash.program.run("list").complaint == "")
    try dash.openBoard()

    try dash.tmux.waitUntil("the state in the title") { DashboardTerminal.head(of: $0).contains("DAMAGED") }

    try dash.tmux.waitUntil(contains: "INI-02")
    #expect(try dash.program.run("comment", "oak", "INI-01", "x").status == 5)
    let checked = try dash.program.shell("cat \"$HOME\"/state/checked-*").output
    #expect(checked == "2026-11-18\n")
  }

  @Test func theCustomerIsToldOnTheirScreenWithoutDetails() throws {
    let dash = try DashboardTerminal(behind())
    try dash.open("seat oak --as 'Dana Ruiz:MPOC'", at: "Oak & Iron Law")
    let screen = try dash.tmux.waitUntil(contains: "Your project can be read, not changed now")
    #expect(!screen.contains("entry 3"))
    #expect(!screen.contains("golive doctor"))
  }

  @Test func aConflictCopyBesideItIsNamedToTheProviderOnly() throws {
    let dash = try DashboardTerminal(.withProject(), columns: 160)
    _ = try dash.program.shell("touch \"$HOME/data/workspace/golive (conflicted copy 2026-11-30).db\"")
    try dash.open(at: "Portfolio")
    try dash.tmux.waitUntil(contains: "golive (conflicted copy 2026-11-30).db lies beside golive.db")
    #expect(try dash.program.run("doctor").output.contains("conflicted copy"))
  }
}
