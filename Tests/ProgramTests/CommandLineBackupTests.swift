import Foundation
import TestSupport
import Testing

/// What an administrator does with back-ups, from a shell.
@Suite(.serialized) struct CommandLineBackupTests {
  private let mpoc = ["--as", "Dana Ruiz:MPOC"]

  @Test func madeWhileThreeWorkItIsPutBackElsewhereAndTheReceiptHolds() throws {
    let program = try CommandLineProgram.withProject()
    try program.kickOff()
    let signed = try program.reading(["sign", "oak", "sow", "--json"] + mpoc)
    let receipt = try #require(signed.json["receipt"] as? String)
    let shell = try program.shell(
      """
      for who in Ann Bob Cleo; do
        ( i=0; while [ ! -e "$GOLIVE_HOME/enough" ]; do i=$((i + 1))
            "$GOLIVE" comment oak INI-01 "$who $i" --as $who:IPM > /dev/null && echo "$who $i"; done ) > "$GOLIVE_HOME/$who" &
      done
      while [ ! -s "$GOLIVE_HOME/Ann" ] || [ ! -s "$GOLIVE_HOME/Bob" ] || [ ! -s "$GOLIVE_HOME/Cleo" ]; do sleep 0.02; done
      cat "$GOLIVE_HOME"/Ann "$GOLIVE_HOME"/Bob "$GOLIVE_HOME"/Cleo > "$GOLIVE_HOME/before"
      "$GOLIVE" backup --in "$GOLIVE_HOME/disk" > /dev/null; status=$?
      touch "$GOLIVE_HOME/enough"; wait; exit $status
      """)
    #expect(shell.status == 0, "\(shell.complaint)")
    let acknowledged = try String(contentsOf: program.home.appendingPathComponent("before"), encoding: .utf8)
      .split(separator: "\n")
    #expect(acknowledged.count >= 3)
    try FileManager.default.removeItem(at: program.home.appendingPathComponent("data"))

    let elsewhere = try CommandLineProgram()
    let disk = program.home.path + "/disk"
    let restored = try elsewhere.run("restore", "newest", "--in", disk, "--yes", "--json")

    #expect(restored.status == 0, "\(restored.complaint)")
    #expect(try elsewhere.run("verify", receipt, "--json").json["verdict"] as? String == "genuine")
    #expect(try elsewhere.run("doctor").status == 0)
    let comments = try elsewhere.run("export", "oak", "--json").output
    for line in acknowledged { #expect(comments.contains("\"\(line)\""), "\(line) was acknowledged before") }
  }

  @Test func restoringSaysWhatGoesBackwardsAndAsksFirst() throws {
    let program = try CommandLineProgram.withProject()
    #expect(try program.run("backup").status == 0)
    try program.run("comment", "oak", "INI-01", "later")
    try program.run("new", "Acme")

    let asked = try program.run("restore", "newest")

    #expect(asked.status == 1)
    #expect(asked.complaint.contains("oak-iron-law goes back 1 change."), "\(asked.complaint)")
    #expect(asked.complaint.contains("acme is not in the copy: its 1 change goes."))
    #expect(try program.run("list", "--json").rows("projects").count == 2)

    let done = try program.run("restore", "newest", "--yes", "--json")
    #expect(done.status == 0)
    #expect(done.json["proof"] as? String == "read whole, and it is what its manifest says")
    #expect(try program.run("list", "--json").rows("projects").count == 1)
    let aside = try #require(done.json["aside"] as? String)
    #expect(try program.run("list", "--json", "--workspace", aside).rows("projects").count == 2)
  }

  @Test func anOpenDashboardGoesOnWithWhatWasPutBack() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("backup")
    try program.run("task", "oak", "done", "INI-01", "--evidence", "Order 4711")
    let terminal = try DashboardTerminal(program)
    try terminal.openBoard()
    try terminal.tmux.waitUntil(contains: "[INITIATE 1/9]")

    #expect(try program.run("restore", "newest", "--yes").status == 0)

    try terminal.tmux.waitUntil(contains: "[INITIATE 0/9]")
    try terminal.type("x", until: "Evidence for")
    try terminal.tmux.type("Order 4712")
    try terminal.key("Enter", until: "[INITIATE 1/9]")
    #expect(try program.run("export", "oak", "--json").output.contains("Order 4712"))
  }

  @Test func theOldestGoBeyondWhatIsKept() throws {
    let program = try CommandLineProgram.withProject()
    let names = try (1...4).map { _ in
      try #require(try program.run("backup", "--keep", "2", "--json").json["directory"] as? String)
    }

    let kept = try program.run("backup", "list", "--json").rows("backups").compactMap {
      $0["name"] as? String
    }

    #expect(kept == names.suffix(2).reversed().map { ($0 as NSString).lastPathComponent })
    #expect(try program.run("backup", "verify").status == 0)
  }

  @Test func aSpoiledBackUpIsNamedAndNotPutBack() throws {
    let program = try CommandLineProgram.withProject()
    let made = try program.run("backup", "--json")
    let directory = try #require(made.json["directory"] as? String)
    let database = directory + "/golive.db"
    let file = try #require(FileHandle(forUpdatingAtPath: database))
    try file.seek(toOffset: 9000)
    try file.write(contentsOf: Data("spoiled".utf8))
    try file.close()

    let found = try program.run("backup", "verify")

    #expect(found.status == 5 && found.output.contains("its SHA-256 is another one"), "\(found.output)")
    #expect(try program.run("restore", "newest", "--yes").status == 5)
    #expect(try program.run("list").status == 0)
  }

  @Test func anOlderWorkspaceIsCopiedBeforeItIsUpgraded() throws {
    let program = try CommandLineProgram.withProject()
    try SQLiteFixture.makeOlder(at: program.home.path + "/data/workspace")

    #expect(try program.run("list").status == 0)

    let backups = try program.run("backup", "list", "--json").rows("backups")
    #expect(backups.map { $0["reason"] as? String } == ["before an upgrade"])
    #expect(backups.map { $0["format"] as? Int } == [5])
    #expect(try program.run("backup", "verify").status == 0)
    #expect(try program.run("doctor").status == 0)
  }

  @Test func withoutACopyAnOlderWorkspaceStaysAsItIs() throws {
    let program = try CommandLineProgram.withProject()
    try SQLiteFixture.makeOlder(at: program.home.path + "/data/workspace")
    try program.write("[backup]\ndirectory = \"/proc/none\"\n", to: "config/config.toml")

    let refused = try program.run("list")

    #expect(refused.status == 5)
    #expect(refused.complaint.contains("no copy could be made before changing it"), "\(refused.complaint)")
    try program.write("", to: "config/config.toml")
    #expect(try program.run("list").status == 0)
    #expect(try program.run("backup", "list", "--json").rows("backups").map { $0["format"] as? Int } == [5])
  }

  @Test func aBackUpThatCannotBeUsedIsNamedAndAMissingDirectoryToo() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("backup", "--in", program.home.path + "/disk")
    let made = try program.run("backup", "--in", program.home.path + "/disk", "--json")
    let directory = try #require(made.json["directory"] as? String)
    try "x".write(toFile: directory + "/manifest.json", atomically: true, encoding: .utf8)

    let listed = try program.run("backup", "list", "--in", program.home.path + "/disk")
    #expect(listed.output.contains((directory as NSString).lastPathComponent), "\(listed.output)")
    #expect(try program.run("backup", "verify", "--in", program.home.path + "/disk").status == 5)
    for words in [["backup", "list"], ["backup", "verify"], ["restore", "newest", "--yes"]] {
      let answer = try program.run(words + ["--in", "/nowhere"])
      #expect(answer.status == 3 && answer.complaint.contains("Is its disk mounted?"), "\(answer.complaint)")
    }
  }

  @Test func aConfiguredDirectoryThatIsNotThereIsNotMade() throws {
    let program = try CommandLineProgram.withProject()
    let disk = program.home.path + "/mnt"
    #expect(mkdir(disk, 0o700) == 0)
    try program.write("[backup]\ndirectory = \"\(disk)/golive\"\n", to: "config/config.toml")
    program.environment["GOLIVE_NOW"] = "2026-11-19T08:30"

    for words in [["backup"], ["backup", "list"], ["backup", "verify"], ["restore", "newest", "--yes"]] {
      let answer = try program.run(words)
      #expect(answer.status == 3 && answer.complaint.contains("Is its disk mounted?"), "\(answer.complaint)")
    }
    try program.run("daily")
    #expect(!FileManager.default.fileExists(atPath: disk + "/golive"))
    let doctor = try program.run("doctor").output
    #expect(doctor.contains("there is no directory \(disk)/golive; is its disk mounted?"), "\(doctor)")
    #expect(doctor.contains("The daily back-up failed. Not backed up: there is no directory"), "\(doctor)")

    #expect(mkdir(disk + "/golive", 0o700) == 0)
    try program.run("daily")
    #expect(try program.run("backup", "list", "--json").rows("backups").count == 1)
    #expect(try !program.run("doctor").output.contains("failed"))
  }

  @Test func aNamedDirectoryIsMadeOnceInOneThatIsThere() throws {
    let program = try CommandLineProgram.withProject()
    let disk = program.home.path + "/disk"
    #expect(try program.run("backup", "--in", disk + "/deep").status == 3)
    #expect(!FileManager.default.fileExists(atPath: disk))
    #expect(try program.run("backup", "--in", disk).status == 0)

    // As when the disk is not mounted any more.
    try FileManager.default.removeItem(atPath: disk)
    let again = try program.run("backup", "--in", disk)
    #expect(again.status == 3 && again.complaint.contains("mkdir -p \(disk)"), "\(again.complaint)")
    #expect(!FileManager.default.fileExists(atPath: disk))
    #expect(mkdir(disk, 0o700) == 0)
    #expect(try program.run("backup", "--in", disk).status == 0)
  }

  @Test func aFileInPlaceOfADirectoryIsNamedAsWhatItIs() throws {
    let program = try CommandLineProgram.withProject()
    try program.write("x", to: "file")
    let answer = try program.run("backup", "--in", program.home.path + "/file")
    #expect(answer.status == 5 && answer.complaint.contains("Not a directory"), "\(answer.complaint)")
  }

  @Test(.enabled(if: geteuid() == 0)) func aDirectoryRightUnderTheRootCanBeNamed() throws {
    let program = try CommandLineProgram.withProject()
    let place = "/golive-test-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: place) }
    #expect(try program.run("backup", "--in", place).status == 0)
  }

  @Test func theNewestIsThatOfThisWorkspace() throws {
    let program = try CommandLineProgram.withProject()
    let other = try CommandLineProgram()
    try other.run("new", "Acme")
    try other.run("backup", "--in", program.home.path + "/disk")

    let answer = try program.run("restore", "newest", "--yes", "--in", program.home.path + "/disk")

    #expect(answer.status == 3 && answer.complaint.contains("only of others"), "\(answer.complaint)")
  }

  @Test func aCustomerHasNothingToDoWithBackUps() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("backup")
    for words in [["backup"], ["backup", "list"], ["backup", "verify"], ["restore", "newest", "--yes"]] {
      #expect(try program.run(words + mpoc).status == 1, "\(words)")
    }
  }

  @Test func settingsThatCannotBeReadAreNamedAndTheOthersHold() throws {
    let program = try CommandLineProgram.withProject()
    try program.write(
      "[backup]\ndirectory = \"\(program.home.path)/elsewhere\"\nkeep = 0\nsise = \"2 GB\"\n[other]\n",
      to: "config/config.toml")

    #expect(mkdir(program.home.path + "/elsewhere", 0o700) == 0)
    let info = try program.run("info", "--json").json
    let problems = (info["problems"] as? [String] ?? []).joined(separator: "\n")
    #expect(problems.contains("keep is a number from 1 to 1000"), "\(problems)")
    #expect(problems.contains("no setting \"sise\""), "\(problems)")
    #expect(problems.contains("no setting \"other\""), "\(problems)")
    #expect(try program.run("backup").status == 0)
    let copies = try FileManager.default.contentsOfDirectory(atPath: program.home.path + "/elsewhere")
    #expect(copies.contains { $0.hasPrefix("workspace-") }, "\(copies)")
  }
}

/// The back-up that dashboards start by themselves.
@Suite(.serialized) struct DailyBackupTests {
  private func backups(of program: CommandLineProgram) throws -> [String] {
    try program.run("backup", "list", "--json").rows("backups").compactMap { $0["reason"] as? String }
  }

  private func openAndLeave(_ program: CommandLineProgram) throws {
    let terminal = try DashboardTerminal(program)
    try terminal.open(at: "Portfolio")
    try terminal.leave()
  }

  @Test func theFirstDashboardOfADayMakesOneAndTheSecondNone() throws {
    let program = try CommandLineProgram.withProject()
    try openAndLeave(program)
    // Everything in it is of this day.
    #expect(try backups(of: program) == [])

    program.environment["GOLIVE_NOW"] = "2026-11-19T08:30"
    try openAndLeave(program)
    try waitUntil("a back-up") { try backups(of: program) == ["daily"] }
    try openAndLeave(program)
    #expect(try backups(of: program) == ["daily"])

    program.environment["GOLIVE_NOW"] = "2026-11-20T08:30"
    try openAndLeave(program)
    try waitUntil("a second back-up") { try backups(of: program) == ["daily", "daily"] }
    #expect(try program.run("backup", "verify").status == 0)
  }

  @Test func whatWentWrongIsSaidAtTheNextStart() throws {
    let program = try CommandLineProgram.withProject()
    try program.write("[backup]\ndirectory = \"/proc/none\"\n", to: "config/config.toml")
    program.environment["GOLIVE_NOW"] = "2026-11-19T08:30"
    try program.run("daily")
    _ = try program.shell("printf 'open oak\\nissues\\nadd No ringback at Denver\\n' | $GOLIVE --linear")

    let terminal = try DashboardTerminal(program, columns: 120)
    try terminal.open(at: "Portfolio")
    let screen = try terminal.tmux.waitUntil(contains: "The daily back-up failed.")
    #expect(screen.contains("(1 more: :messages)"), "\(screen)")
    try terminal.type(":messages", until: "messages shown so far")
    try terminal.key("Enter", until: "Messages, oldest first")
    try terminal.tmux.waitUntil(contains: "Not saved last time:")
  }

  @Test func oneProgramMakesTheBackUpAndTheCheck() throws {
    let program = try CommandLineProgram.withProject()
    program.environment["GOLIVE_NOW"] = "2026-11-19T08:30"
    #expect(try program.run("daily").status == 0)
    #expect(try backups(of: program) == ["daily"])
    #expect(try program.shell("cat \"$HOME\"/state/checked-*").output == "2026-11-19\n")
    #expect(try !program.run("help").output.contains("daily"), "it is no command for people")
  }

  @Test func oneAtATimeHoweverManyDashboardsAreOpened() throws {
    let program = try CommandLineProgram.withProject()
    program.environment["GOLIVE_NOW"] = "2026-11-19T08:30"
    try program.run("daily")
    program.environment["GOLIVE_NOW"] = "2026-11-20T08:30"
    let beside = try program.shell("flock \"$(echo \"$HOME\"/state/checked-*)\".lock \"$GOLIVE\" daily")
    #expect(beside.status == 0 && beside.complaint.isEmpty)
    #expect(try backups(of: program) == ["daily"], "the one that has the lock makes it")
    try program.run("daily")
    #expect(try backups(of: program) == ["daily", "daily"])
  }

  @Test func itCanBeSwitchedOff() throws {
    let program = try CommandLineProgram.withProject()
    try program.write("[backup]\ndaily = false\n", to: "config/config.toml")
    program.environment["GOLIVE_NOW"] = "2026-11-19T08:30"
    #expect(try program.run("daily").status == 0)
    #expect(try backups(of: program) == [])
  }
}
