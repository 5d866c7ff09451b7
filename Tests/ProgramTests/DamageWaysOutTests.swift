import Foundation
import TestSupport
import Testing

/// What an administrator does about a damaged workspace, through the real program.
@Suite(.serialized) struct DamageWaysOutTests {
  /// As somebody with a database tool does.
  private func edit(_ program: CommandLineProgram, _ sql: String) throws {
    let script = "import os, sqlite3; c = sqlite3.connect(os.environ['HOME'] + '/data/workspace/golive.db'); "
    let answer = try program.shell("python3 -c \"\(script)c.executescript('''\(sql) '''); c.commit()\"")
    try #require(answer.status == 0, "\(answer.complaint)")
  }

  /// One project of four entries, whose third was edited.
  private func edited(entry: Int = 3) throws -> CommandLineProgram {
    let program = try CommandLineProgram.withProject()
    for text in ["one", "two", "three"] { try program.run("comment", "oak", "INI-01", text) }
    try edit(
      program,
      """
      CREATE TABLE kept AS SELECT sql FROM sqlite_master WHERE name = 'change_is_never_edited';
      DROP TRIGGER change_is_never_edited; UPDATE change SET summary = 'x' WHERE seq = \(entry);
      """)
    let script = """
      import os, sqlite3; c = sqlite3.connect(os.environ['HOME'] + '/data/workspace/golive.db'); \
      c.execute(c.execute('SELECT sql FROM kept').fetchone()[0]); c.execute('DROP TABLE kept'); c.commit()
      """
    #expect(try program.shell("python3 -c \"\(script)\"").status == 0)
    return program
  }

  private func findings(_ answer: CommandLineProgram.Answer, _ standing: String) -> [String] {
    answer.rows("findings").filter { $0["standing"] as? String == standing }.compactMap {
      $0["text"] as? String
    }
  }

  @Test func anAcceptedFaultIsNamedOnceAndTheDoctorIsContent() throws {
    let program = try edited()
    #expect(try program.run("doctor").status == 5)
    #expect(try program.run("export", "--all").status == 5)

    let accepted = try program.run("doctor", "--accept", "--reason", "known", "--json")

    #expect(accepted.status == 0, "\(accepted.complaint)")
    let kept = try program.shell("grep ^found \"$HOME/data/workspace/damaged.accepted\"").output
    #expect(kept == "found oak-iron-law: entry 3 was edited\n")
    let doctor = try program.run("doctor", "--json")
    #expect(doctor.status == 0 && findings(doctor, "bad") == [], "\(doctor.output)")
    let named = findings(doctor, "accepted")
    #expect(
      named.count == 1 && named[0].hasPrefix("oak-iron-law: entry 3 was edited; accepted 2026-11-18"),
      "\(named)")
    #expect(named.first?.hasSuffix(": known") == true)

    let export = try program.run("export", "--all", "--to", program.home.path + "/all.jsonl")
    #expect(export.status == 0)
    #expect(export.complaint.contains("accepted, and not whole in it: oak-iron-law: entry 3 was edited"))
    let copy = program.home.path + "/copy"
    let imported = try program.run("import", program.home.path + "/all.jsonl", "--workspace", copy, "--json")
    #expect(
      imported.status == 0 && imported.json["left"] as? String == copy + ".left.jsonl",
      "\(imported.complaint)")
    #expect(try program.run("doctor", "--workspace", copy).status == 0)
    #expect(try program.run("history", "oak", "--workspace", copy, "--json").rows("entries").count == 2)
    let left = try String(contentsOfFile: copy + ".left.jsonl", encoding: .utf8)
    #expect(left.contains("\"kind\":\"entry\"") && left.contains("\"kind\":\"item\""))
  }

  @Test func aRebuildSaysWhatIsLeftOverAndWhatToDoWithIt() throws {
    let program = try edited(entry: 1)
    try program.run("new", "Acme")

    let rebuilt = try program.run("doctor", "--rebuild", program.home.path + "/new")

    #expect(rebuilt.status == 5)
    #expect(rebuilt.complaint.contains("holds 4 entries and "), "\(rebuilt.complaint)")
    #expect(
      rebuilt.complaint.contains("Of oak-iron-law nothing could be rebuilt: make it anew with golive new"))
    let left = try String(contentsOfFile: program.home.path + "/new.left.jsonl", encoding: .utf8)
    #expect(left.contains("\"kind\":\"item\",\"project\":\"oak-iron-law\",\"id\":\"INI-01\""))
  }

  @Test func aFileCutShortIsDamageAsAnyOther() throws {
    let dash = try DashboardTerminal(.withProject(), columns: 160)
    try dash.program.run("backup")
    try dash.openBoard()
    _ = try dash.program.shell("truncate -s 200000 \"$HOME/data/workspace/golive.db\"")

    let list = try dash.program.run("list")
    #expect(list.status == 5 && list.complaint.contains("golive.db is cut short"), "\(list.complaint)")
    let doctor = try dash.program.run("doctor", "--json")
    #expect(doctor.status == 5)
    #expect(doctor.rows("findings").contains { $0["name"] as? String == "damage" }, "\(doctor.output)")
    let accepted = try dash.program.run("doctor", "--accept", "--reason", "x")
    #expect(accepted.status == 1 && accepted.complaint.contains("Not accepted: "), "\(accepted.complaint)")
    try dash.tmux.waitUntil("the state in the title") { DashboardTerminal.head(of: $0).contains("DAMAGED") }

    #expect(try dash.program.run("restore", "newest", "--yes").status == 0)

    try dash.tmux.waitUntil("the state in the title") { DashboardTerminal.head(of: $0).contains(" saved") }
    try dash.tmux.waitUntil(contains: "Esc: I have read this.")
  }

  @Test func aDashboardWhoseDirectoryWasRemovedGoesOnWhenThereIsOneAgain() throws {
    let dash = try DashboardTerminal(.withProject(), columns: 160)
    try dash.program.run("backup")
    try dash.program.run("comment", "oak", "INI-01", "later")
    try dash.openBoard()
    _ = try dash.program.shell("mv \"$HOME/data/workspace\" \"$HOME/gone\"")
    try dash.tmux.waitUntil(contains: "No workspace at")
    try dash.tmux.waitUntil("the state in the title") { DashboardTerminal.head(of: $0).contains("NOT READ") }
    try dash.type("c", until: "Comment on")
    try dash.tmux.type("Kept words")

    #expect(try dash.program.run("restore", "newest", "--yes").status == 0)

    try dash.tmux.waitUntil("the state in the title") { DashboardTerminal.head(of: $0).contains(" saved") }
    try dash.key("Enter", until: "u undo")
    try dash.tmux.waitUntil(contains: "It is 1 change older than what you saw last.")
    #expect(try dash.program.run("export", "oak", "--json").output.contains("Kept words"))
    try dash.tmux.keys("Escape")
    try dash.tmux.waitUntil("the notice gone") { !$0.contains("I have read this") }
  }

  @Test func theFileOfAnotherWorkspaceIsToldAsSuch() throws {
    let program = try CommandLineProgram.withProject()
    for text in ["one", "two"] { try program.run("comment", "oak", "INI-01", text) }
    try program.run("new", "Acme", "--workspace", program.home.path + "/other")
    _ = try program.shell("cp \"$HOME/other/golive.db\" \"$HOME/data/workspace/golive.db\"")

    let doctor = try program.run("doctor")

    #expect(
      doctor.status == 5 && doctor.output.contains("golive.db is another workspace's"), "\(doctor.output)")
  }

  @Test func whatIsComputedIsComputedAnew() throws {
    let program = try CommandLineProgram.withProject()
    #expect(try program.run("doctor", "--repair").status == 1)
    try edit(
      program, "UPDATE tally SET projects = 7; UPDATE project SET next_title = 'x'; DELETE FROM today;")
    let doctor = try program.run("doctor", "--json")
    #expect(
      doctor.status == 5 && findings(doctor, "bad").allSatisfy { $0.contains("golive doctor --repair") })
    #expect(findings(doctor, "note").count { $0.contains("golive doctor --repair") } == 1, "\(doctor.output)")
    #expect(try program.run("comment", "oak", "INI-01", "x").status == 5)

    let repaired = try program.run("doctor", "--repair")

    #expect(repaired.status == 0, "\(repaired.complaint)")
    #expect(try program.run("doctor").status == 0)
    #expect(try program.run("comment", "oak", "INI-01", "x").status == 0)
    #expect(try program.run("today", "--json").rows("things").isEmpty == false)
  }

  @Test func whatCannotBeComputedIsNotRepaired() throws {
    let program = try edited()
    try edit(program, "UPDATE tally SET projects = 7;")
    let refused = try program.run("doctor", "--repair")
    #expect(
      refused.status == 1 && refused.complaint.contains("oak-iron-law: entry 3 was edited"),
      "\(refused.complaint)")
    #expect(try program.run("doctor", "--accept", "--reason", "known").status == 0)
    #expect(try program.run("doctor", "--repair").status == 0)
    #expect(try program.run("doctor").status == 0)
  }
}
