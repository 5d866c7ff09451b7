import Foundation
import TestSupport
import Testing

/// A workspace that was moved aside or rebuilt is put in place with the line that was printed.
@Suite(.serialized) struct CommandLineRestoreTests {
  /// The command line of an answer, carried out.
  private func carryOut(_ program: CommandLineProgram, _ answer: CommandLineProgram.Answer, _ fact: String)
    throws
  {
    let line = try #require(answer.json[fact] as? String)
    #expect(line.hasPrefix("golive restore "))
    let words = line.dropFirst("golive ".count)
    let carried = try program.shell("\"$GOLIVE\" \(words) --yes --json")
    #expect(carried.status == 0, "\(line): \(carried.complaint)")
    #expect((carried.json["proof"] as? String)?.contains("without a manifest") == true, "\(carried.output)")
  }

  @Test func whatWasMovedAsideIsPutBackWithTheCommandThatWasPrinted() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("backup")
    try program.run("comment", "oak", "INI-01", "afterthought")
    let done = try program.run("restore", "newest", "--yes", "--json")
    #expect(try !program.run("export", "oak", "--json").output.contains("afterthought"))

    try carryOut(program, done, "back")

    #expect(try program.run("export", "oak", "--json").output.contains("\"afterthought\""))
    #expect(try program.run("doctor").status == 0)
    let aside = try #require(done.json["aside"] as? String)
    #expect(FileManager.default.fileExists(atPath: aside), "a copy of it was put back")
    let left = try FileManager.default.contentsOfDirectory(atPath: program.home.path + "/data")
    #expect(left.allSatisfy { $0.hasPrefix("workspace") && !$0.contains(".copied") }, "\(left)")
  }

  @Test func whatWasRebuiltIsPutInPlaceWithTheCommandThatWasPrinted() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("comment", "oak", "INI-01", "kept")
    let rebuilt = try program.run("doctor", "--rebuild", "new one", "--json")
    #expect(rebuilt.status == 0, "\(rebuilt.complaint)")
    #expect(rebuilt.json["from"] as? String == program.home.path + "/data/workspace")
    let text = try program.run("doctor", "--rebuild", "another").output
    #expect(text.contains("Read from") && !text.contains("Damaged"), "\(text)")

    try carryOut(program, rebuilt, "use")

    #expect(try program.run("export", "oak", "--json").output.contains("\"kept\""))
  }

  @Test func aWorkspaceThatIsNotWholeOrTheSameIsNotPutBack() throws {
    let program = try CommandLineProgram.withProject()
    let workspace = program.home.path + "/data/workspace"
    let same = try program.run("restore", workspace, "--yes")
    #expect(same.status == 2 && same.complaint.contains("is to be replaced"), "\(same.complaint)")
    _ = try program.shell("cp -a \(workspace) \"$HOME/other\"")
    let script =
      "import os, sqlite3; c = sqlite3.connect(os.environ['HOME'] + '/other/golive.db'); "
      + "c.execute('DROP TRIGGER change_is_never_edited'); c.execute('UPDATE change SET summary = 1'); c.commit()"
    _ = try program.shell("python3 -c \"\(script)\"")

    let answer = try program.run("restore", program.home.path + "/other", "--yes")

    #expect(answer.status == 5 && answer.complaint.contains("is not whole"), "\(answer.complaint)")
    #expect(try program.run("doctor").status == 0)
  }
}
