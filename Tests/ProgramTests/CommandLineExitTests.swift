import Foundation
import Platform
import Testing

struct CommandLineExitTests {
  @Test func usageErrorsExitWithTwoAndSayWhatWouldDo() throws {
    let program = try CommandLineProgram.withProject()
    let commands: [[String]] = [
      ["nonsense"], ["list", "--sort", "colour"], ["list", "--json", "--csv"],
      ["task", "oak", "due", "03/04", "INI-01"],
      ["task", "oak", "state", "flying", "INI-01"], ["task", "oak", "done", "INI-01"], ["new"],
      ["list", "--as", "Eve:QUEEN"], ["list", "--limit", "-1"],
    ]

    for command in commands {
      let answer = try program.run(command)
      #expect(answer.status == 2, "\(command): \(answer.complaint)")
      #expect(answer.output.isEmpty, "\(command)")
      #expect(answer.complaint.hasPrefix("golive: "), "\(command)")
    }
  }

  @Test func whatIsNotThereExitsWithThree() throws {
    let program = try CommandLineProgram.withProject()
    let commands: [[String]] = [
      ["show", "nobody"], ["task", "oak", "show", "XXX-99"], ["check", "oak", "NOPE"],
      ["issue", "oak", "show", "9"],
      ["phase", "oak", "set", "PARTY"], ["task", "oak", "assign", "INI-01", "--to", "Nobody"],
      ["new", "X", "--template", "none"], ["new", "X", "--calendar", "moon"],
    ]

    for command in commands {
      let answer = try program.run(command)
      #expect(answer.status == 3, "\(command): \(answer.complaint)")
    }
  }

  @Test func rulesThatRefuseExitWithOne() throws {
    let program = try CommandLineProgram.withProject()
    let commands: [[String]] = [
      ["phase", "oak", "advance"], ["check", "oak", "PRE", "agree", "A1"], ["new", "Oak & Iron Law"],
      ["status", "oak", "closed"], ["task", "oak", "add", "X", "--as", "Dana Ruiz:MPOC"],
    ]

    for command in commands {
      let answer = try program.run(command)
      #expect(answer.status == 1, "\(command): \(answer.complaint)")
    }
  }

  @Test func aWorkspaceThatCannotBeUsedExitsWithFive() throws {
    let program = try CommandLineProgram.withProject()
    let path = program.home.appendingPathComponent("data/workspace").path
    try program.write("not a database", to: "other/notes.txt")

    #expect(try program.run("list", "--workspace", "/nowhere/at/all").status == 5)
    #expect(try program.run("list", "--workspace", program.home.path + "/other").status == 5)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let open = try program.run("list")
    #expect(open.status == 5)
    #expect(open.complaint.contains("chmod"))
  }

  @Test func nothingIsCreatedByALookAtAMissingWorkspace() throws {
    let program = try CommandLineProgram()

    for command in [["list"], ["show", "x"], ["undo", "x"], [], ["info"], ["keys"]] {
      _ = try program.run(command)
    }

    #expect(try program.names() == [])
  }

  @Test func exitCodesAreDocumented() throws {
    let program = try CommandLineProgram()

    let help = try program.run("help", "exit-codes")

    #expect(help.status == 0)
    for code in 0...6 { #expect(help.output.contains("\n\(code)  ")) }
  }

  /// Run as an ordinary user, because file modes do not bind root.
  @Test(
    .enabled(if: geteuid() == 0),
    arguments: [
      ("chmod 000 golive.db", "golive.db may not be read and written by its owner. Run: chmod 600"),
      ("chmod 400 store.lock", "store.lock may not be read and written by its owner. Run: chmod 600"),
      (
        "rm -f golive.db-shm; chmod 500 .",
        "cannot be read, because no file can be made in it. Make it writable (chmod 700"
      ),
    ])
  func aModeThatKeepsTheOwnerOutIsSaidSo(change: String, words: String) throws {
    let program = try CommandLineProgram.withProject()
    let place = program.home.path
    _ = try program.shell("cd \(place)/data/workspace && \(change); chown -R 65534 \(place)")

    let answer = try program.shell(
      "/usr/bin/setpriv --reuid 65534 --regid 65534 --clear-groups $GOLIVE list")

    #expect(answer.status == 5)
    #expect(answer.complaint.contains(words), "\(answer.complaint)")
  }

  @Test(arguments: ["> /dev/full", ">&-"])
  func aChangeWhoseAnswerCannotBeWrittenIsSaidToBeStored(output: String) throws {
    let program = try CommandLineProgram.withProject()
    let writers = [
      "comment oak INI-01 x", "undo oak", "redo oak", "issue oak raise Ringback --json",
      "new Acme --start 2026-11-16", "set oak INI-01 note x --csv",
    ]

    for writer in writers {
      let answer = try program.shell("$GOLIVE \(writer) \(output)")
      #expect(answer.status == 6, "\(writer): \(answer.complaint)")
      #expect(answer.complaint.contains("It is stored"), "\(writer)")
      #expect(answer.complaint.contains("Do not repeat it; golive history"), "\(writer)")
    }
    #expect(try program.run("history", "oak", "--json").rows("entries").count == writers.count)
    #expect(try program.shell("$GOLIVE list \(output)").status == 5)
  }

  @Test func plainLinesThatNobodyHearsSayWhatIsStored() throws {
    let program = try CommandLineProgram.withProject()
    let said = try program.shell(
      "printf 'open oak\\n2\\ncomment INI-01 Fine\\n' | $GOLIVE --linear > /dev/full")
    #expect(said.status == 5 || said.status == 6, "\(said.complaint)")
    let isStored = try program.run("history", "oak", "--json").rows("entries").count > 1
    #expect(said.complaint.contains(isStored ? "It is stored" : "Nothing was changed"))
  }

  @Test func aReaderThatHasHeardEnoughIsNoFailureToTalkAbout() throws {
    let program = try CommandLineProgram.withProject()
    let answer = try program.shell("{ $GOLIVE export oak --json; } | head -c 1")

    #expect(answer.complaint == "")
  }

  @Test func theClockMustBeReadable() throws {
    let program = try CommandLineProgram()
    program.environment["GOLIVE_NOW"] = "yesterday"

    #expect(try program.run("list").status == 2)
  }
}
