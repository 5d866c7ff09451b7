import Foundation
import TestSupport
import Testing

/// A whole export, its import and a rebuild from a shell.
struct CommandLineRecordTests {
  private func signed() throws -> (CommandLineProgram, receipt: String) {
    let program = try CommandLineProgram.withProject()
    try program.run("new", "Umbra \u{1F600} Ltd", "--id", "umbra", "--start", "2026-11-02")
    try program.kickOff()
    let signed = try program.reading(["sign", "oak", "sow", "--json", "--as", "Dana Ruiz:MPOC"])
    return (program, try #require(signed.json["receipt"] as? String))
  }

  private func path(_ name: String, of program: CommandLineProgram) -> String {
    program.home.path + "/" + name
  }

  @Test func everythingIsExportedAndImportedAndReceiptsHold() throws {
    let (program, receipt) = try signed()
    let (file, copy) = (path("all.jsonl", of: program), path("copy", of: program))
    let exported = try program.run("export", "--all", "--to", file)
    #expect(exported.status == 0 && exported.output.isEmpty)
    #expect(exported.complaint.contains("wrote 2 projects with") && exported.complaint.contains("SHA-256"))
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)

    let imported = try program.run("import", file, "--workspace", copy, "--json")
    #expect(imported.status == 0 && imported.json["projects"] as? Int == 2, "\(imported.complaint)")
    #expect(try program.run("verify", receipt, "--workspace", copy).status == 0)
    #expect(try program.run("doctor", "--receipt", receipt, "--workspace", copy).status == 0)
    for command in [
      ["list", "--json"], ["today", "--json"], ["history", "oak", "--json"], ["export", "--all"],
    ] {
      #expect(
        try program.run(command + ["--workspace", copy]).output == program.run(command).output, "\(command)")
    }
    // The last line is what `sha256sum` says of the others.
    let sum = try program.shell("head -n -1 '\(file)' | sha256sum | cut -d' ' -f1").output
    #expect(
      try String(contentsOfFile: file, encoding: .utf8).hasSuffix("\"sha256\":\"\(sum.dropLast())\"}\n"))
  }

  @Test func standardInputIsImportedAndTheTerminalIsSafe() throws {
    let (program, _) = try signed()
    let copy = path("copy", of: program)
    #expect(
      try program.shell("\"$GOLIVE\" export --all | \"$GOLIVE\" import - --workspace '\(copy)'").status == 0)
    #expect(try program.run("list", "--workspace", copy).status == 0)
    #expect(try !program.run("export", "--all").output.contains("\u{1B}"))
  }

  @Test func aBadFileIsRefusedByLineAndLeavesNothing() throws {
    let (program, _) = try signed()
    let (file, copy) = (path("all.jsonl", of: program), path("copy", of: program))
    try program.run("export", "--all", "--to", file)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try program.write(text.replacingOccurrences(of: "Umbra", with: "Timbuktu"), to: "bad.jsonl")
    let refused = try program.run("import", path("bad.jsonl", of: program), "--workspace", copy)
    #expect(
      refused.status == 2 && refused.complaint.contains("line ")
        && refused.complaint.contains("Nothing was imported."))
    #expect(try program.names().filter { $0.hasPrefix("copy") } == [])
    let cut = try program.shell("head -c 5000 '\(file)' | \"$GOLIVE\" import - --workspace '\(copy)'")
    #expect(cut.status == 2 && cut.complaint.contains("standard input, line 3"))
    #expect(try program.run("import", file).complaint.contains("2 projects"))
    #expect(try program.run("import", "/dev/zero", "--workspace", copy).status == 5)
    #expect(try program.run("import", file, "--workspace", copy).status == 0)
  }

  @Test func onlyTheProviderCopiesTheWorkspace() throws {
    let (program, _) = try signed()
    let mpoc = ["--as", "Dana Ruiz:MPOC"]
    for command in [
      ["export", "--all"], ["import", "-"], ["doctor", "--rebuild", path("new", of: program)],
    ] {
      let answer = try program.run(command + mpoc)
      #expect(
        answer.status == 1 && answer.output.isEmpty && answer.complaint.contains("may not"), "\(command)")
    }
    #expect(try program.run("export", "--all", "oak").status == 2)
    #expect(try program.run("export", "--all", "--csv").status == 2)
  }

  /// Every command fails on the workspace, and all of it is in the new one.
  @Test func aWorkspaceThatNothingOpensIsRebuiltFromItsLog() throws {
    let (program, receipt) = try signed()
    let (damaged, new) = (path("data/workspace", of: program), path("rebuilt", of: program))
    let history = try program.run("history", "oak", "--json").output
    let file = try #require(FileHandle(forUpdatingAtPath: damaged + "/golive.db"))
    try file.write(contentsOf: Data(repeating: 0xA5, count: 4096))
    try file.close()
    for command in [["list"], ["doctor"], ["export", "--all"]] {
      #expect(try program.run(command).status == 5)
    }

    let rebuilt = try program.run("doctor", "--rebuild", new, "--json")
    #expect(rebuilt.status == 0, "\(rebuilt.complaint)")
    #expect(rebuilt.rows("projects").map { $0["whole"] as? Bool } == [true, true])
    #expect(try program.run("history", "oak", "--json", "--workspace", new).output == history)
    #expect(try program.run("doctor", "--receipt", receipt, "--workspace", new).status == 0)
    #expect(try program.run("doctor", "--rebuild", new).complaint.contains("exists already"))
    #expect(try program.names().filter { $0.hasPrefix("rebuilt") } == ["rebuilt"])
  }

  @Test func whatComesAfterAGapIsKeptBesideTheNewWorkspace() throws {
    let program = try CommandLineProgram.withProject()
    for word in ["quixotic", "sober"] { try program.run("comment", "oak", "INI-01", word) }
    let new = path("rebuilt", of: program)
    let damaged = path("data/workspace/golive.db", of: program)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: damaged))
    while let range = bytes.range(of: Data("quixotic".utf8)) { bytes[range.lowerBound] = UInt8(ascii: "k") }
    try bytes.write(to: URL(fileURLWithPath: damaged))
    let rebuilt = try program.run("doctor", "--rebuild", new)
    #expect(rebuilt.status == 5 && rebuilt.complaint.contains("Not everything could be read"))
    #expect(rebuilt.output.contains("entries 2") && rebuilt.output.contains("left over: entries 3"))
    let left = try String(contentsOfFile: new + ".left.jsonl", encoding: .utf8)
    // What is left of the entry itself, and the one that follows.
    #expect(left.contains("\"seq\":2,") && left.contains("kuixotic") && left.contains("\"seq\":3,"))
    #expect(try program.run("list", "--workspace", new).status == 0)
  }
}
